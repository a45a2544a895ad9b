import { count, objects, type Protocol, type Turn, USED } from "./protocol.ts";

const USAGE = {
  input_tokens: USED.input,
  input_tokens_details: { cached_tokens: 0 },
  output_tokens: USED.output,
  output_tokens_details: { reasoning_tokens: 0 },
  total_tokens: USED.input + USED.output,
};

function item(turn: Turn): unknown {
  if ("tool" in turn) {
    const call = { id: "fc_1", call_id: "call_1", name: turn.tool, status: "completed" };
    if (typeof turn.input === "string") return { type: "custom_tool_call", ...call, input: turn.input };
    return { type: "function_call", ...call, arguments: JSON.stringify(turn.input) };
  }
  const content =
    "text" in turn
      ? { type: "output_text", text: turn.text, annotations: [] }
      : { type: "refusal", refusal: turn.refusal };
  return { type: "message", id: "msg_1", role: "assistant", status: "completed", content: [content] };
}

const response = (turn: Turn) => ({
  id: "resp_1",
  object: "response",
  created_at: 1,
  status: "completed",
  model: "gpt-stub",
  output: [item(turn)],
  usage: USAGE,
});

const toolNames = (tools: unknown): string[] =>
  objects(tools).flatMap(({ name, type, tools: inner }) =>
    inner === undefined ? String(name ?? type) : toolNames(inner),
  );

/** OpenAI's Responses API. */
export const responses: Protocol = {
  path: /\/responses$/,
  toolResults: (body) => count(body.input, ({ type }) => String(type).endsWith("_call_output")),
  // Codex hands over its tools within the input, in groups.
  tools: (body) => [...toolNames(body.tools), ...objects(body.input).flatMap(({ tools }) => toolNames(tools))],
  streams: (body) => body.stream === true,
  whole: response,
  events: (turn) =>
    [
      { type: "response.created", response: { ...response(turn), status: "in_progress", output: [] } },
      { type: "response.output_item.added", output_index: 0, item: item(turn) },
      { type: "response.output_item.done", output_index: 0, item: item(turn) },
      { type: "response.completed", response: response(turn) },
    ].map((data, index) => ({ event: data.type, data: { ...data, sequence_number: index } })),
  error: (_, code, message) => ({ error: { message, type: code, code, param: null } }),
};
