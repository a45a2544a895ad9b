import { count, objects, type Protocol, type Turn, USED } from "./protocol.ts";

function answer(turn: Turn): unknown {
  const part =
    "tool" in turn
      ? { functionCall: { name: turn.tool, args: turn.input } }
      : { text: "text" in turn ? turn.text : turn.refusal };
  return {
    candidates: [
      {
        index: 0,
        content: { role: "model", parts: [part] },
        finishReason: "refusal" in turn ? "SAFETY" : "STOP",
      },
    ],
    usageMetadata: {
      promptTokenCount: USED.input,
      candidatesTokenCount: USED.output,
      totalTokenCount: USED.input + USED.output,
    },
    modelVersion: "gemini-stub",
    responseId: "response_1",
  };
}

export const gemini: Protocol = {
  path: /^\/v1beta\/models\/[^:]+:(streamG|g)enerateContent$/,
  toolResults: (body) =>
    objects(body.contents).reduce((sum, { parts }) => sum + count(parts, (part) => "functionResponse" in part), 0),
  tools: (body) =>
    objects(body.tools).flatMap(({ functionDeclarations }) =>
      objects(functionDeclarations).map(({ name }) => String(name)),
    ),
  streams: (_, path) => path.endsWith(":streamGenerateContent"),
  whole: answer,
  events: (turn) => [{ data: answer(turn) }],
  error: (status, code, message) => ({ error: { code: status, message, status: code } }),
};
