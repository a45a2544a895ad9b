"""The simulation of a plan in vectorised numpy: PERT-beta durations, makespan, criticality, slack and P90 finish. Prints processor seconds, one line per round.

Usage: simulation.py PLAN.json ITERATIONS ROUNDS, the plan in canonical form with three-point estimates.
"""
import json
import sys
import time

import numpy as np

plan, iterations, rounds = json.load(open(sys.argv[1])), int(sys.argv[2]), int(sys.argv[3])
tasks = plan["tasks"]  # the bench writes them in topological order
index = {task["id"]: i for i, task in enumerate(tasks)}
before = [[index[id] for id in task.get("depends_on", [])] for task in tasks]
after = [[] for _ in tasks]
for i, indices in enumerate(before):
    for j in indices:
        after[j].append(i)
estimate = np.array([[task["duration"][k] for k in ("optimistic", "most_likely", "pessimistic")] for task in tasks])


def simulate(seed):
    optimistic, most_likely, pessimistic = estimate.T
    spread = pessimistic - optimistic
    alpha = 1 + 4 * (most_likely - optimistic) / spread
    beta = 1 + 4 * (pessimistic - most_likely) / spread
    generator = np.random.default_rng(seed)
    duration = generator.beta(alpha[:, None], beta[:, None], size=(len(tasks), iterations))
    duration *= spread[:, None]
    duration += optimistic[:, None]

    finish = np.empty_like(duration)
    for i, indices in enumerate(before):
        start = finish[indices].max(axis=0) if len(indices) > 2 else None
        if len(indices) == 0:
            finish[i] = duration[i]
        elif len(indices) == 1:
            np.add(finish[indices[0]], duration[i], out=finish[i])
        else:
            if start is None:
                start = np.maximum(finish[indices[0]], finish[indices[1]])
            np.add(start, duration[i], out=finish[i])
    makespan = finish.max(axis=0)

    way = np.empty_like(duration)  # longest from the task's start to the end
    criticality = np.empty(len(tasks))
    slack = np.empty(len(tasks))
    for i in range(len(tasks) - 1, -1, -1):
        tail = np.zeros(iterations)
        for j in after[i]:
            np.maximum(tail, way[j], out=tail)
        np.add(tail, duration[i], out=way[i])
        left = makespan - finish[i] - tail
        criticality[i] = np.count_nonzero(left < 1e-9) / iterations
        slack[i] = left.mean()
    finish_p90 = np.quantile(finish, 0.9, axis=1, overwrite_input=True)
    return makespan.mean(), makespan.std(ddof=1), np.quantile(makespan, 0.9), criticality, slack, finish_p90


for round in range(rounds + 1):
    start = time.process_time()
    mean, deviation, p90, criticality, *_ = simulate(round)
    if round > 0:
        print(json.dumps({"seconds": time.process_time() - start, "mean": mean, "sd": deviation, "p90": p90, "criticality": criticality.sum()}))
