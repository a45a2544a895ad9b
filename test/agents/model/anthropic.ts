import { count, objects, type Protocol, type Turn, USED } from "./protocol.ts";

const USAGE = {
  input_tokens: USED.input,
  output_tokens: USED.output,
  cache_creation_input_tokens: 0,
  cache_read_input_tokens: 0,
};

function block(turn: Turn): Record<string, unknown> {
  if ("tool" in turn) return { type: "tool_use", id: "toolu_1", name: turn.tool, input: turn.input };
  return { type: "text", text: "text" in turn ? turn.text : turn.refusal };
}

const stopReason = (turn: Turn): string => ("tool" in turn ? "tool_use" : "refusal" in turn ? "refusal" : "end_turn");

const message = (turn: Turn) => ({
  id: "msg_1",
  type: "message",
  role: "assistant",
  model: "claude-stub",
  content: [block(turn)],
  stop_reason: stopReason(turn),
  stop_sequence: null,
  usage: USAGE,
});

export const anthropic: Protocol = {
  path: /^\/v1\/messages$/,
  toolResults: (body) =>
    objects(body.messages).reduce((sum, { content }) => sum + count(content, ({ type }) => type === "tool_result"), 0),
  tools: (body) => objects(body.tools).map(({ name }) => String(name)),
  streams: (body) => body.stream === true,
  whole: message,
  events: (turn) => {
    const { type, text, input, ...rest } = block(turn);
    const start = type === "text" ? { type, text: "" } : { type, ...rest, input: {} };
    const delta =
      type === "text"
        ? { type: "text_delta", text }
        : { type: "input_json_delta", partial_json: JSON.stringify(input) };
    const begun = { ...message(turn), content: [], stop_reason: null };
    const ended = { stop_reason: stopReason(turn), stop_sequence: null };
    return [
      { type: "message_start", message: begun },
      { type: "content_block_start", index: 0, content_block: start },
      { type: "content_block_delta", index: 0, delta },
      { type: "content_block_stop", index: 0 },
      { type: "message_delta", delta: ended, usage: { output_tokens: USED.output } },
      { type: "message_stop" },
    ].map((data) => ({ event: data.type, data }));
  },
  error: (_, code, text) => ({ type: "error", error: { type: code, message: text }, request_id: "req_1" }),
};
