import { count, objects, type Protocol, type Turn, USED } from "./protocol.ts";

const USAGE = {
  prompt_tokens: USED.input,
  completion_tokens: USED.output,
  total_tokens: USED.input + USED.output,
};

const finishReason = (turn: Turn): string =>
  "tool" in turn ? "tool_calls" : "refusal" in turn ? "content_filter" : "stop";

function message(turn: Turn): object {
  if ("text" in turn) return { role: "assistant", content: turn.text };
  if ("refusal" in turn) return { role: "assistant", content: turn.refusal };
  const call = { name: turn.tool, arguments: JSON.stringify(turn.input) };
  return {
    role: "assistant",
    content: null,
    tool_calls: [{ index: 0, id: "call_1", type: "function", function: call }],
  };
}

const COMPLETION = { id: "chatcmpl_1", created: 1, model: "gpt-stub" };

/** OpenAI's Chat Completions API, which many other services speak as well. */
export const chat: Protocol = {
  path: /\/chat\/completions$/,
  toolResults: (body) => count(body.messages, ({ role }) => role === "tool"),
  tools: (body) => objects(body.tools).map((tool) => String((tool.function as { name?: unknown })?.name)),
  streams: (body) => body.stream === true,
  whole: (turn) => ({
    ...COMPLETION,
    object: "chat.completion",
    choices: [{ index: 0, message: message(turn), finish_reason: finishReason(turn) }],
    usage: USAGE,
  }),
  events: (turn) => {
    const chunk = (delta: object, finish_reason: string | null) => ({
      ...COMPLETION,
      object: "chat.completion.chunk",
      choices: [{ index: 0, delta, finish_reason }],
    });
    const usage = { ...COMPLETION, object: "chat.completion.chunk", choices: [], usage: USAGE };
    return [
      { data: chunk(message(turn), null) },
      { data: chunk({}, finishReason(turn)) },
      { data: usage },
      { data: "[DONE]" },
    ];
  },
  error: (_, code, message) => ({ error: { message, type: code, code, param: null } }),
};
