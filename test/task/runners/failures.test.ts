import { describe, expect, it } from "vitest";
import { classifyFailure, readRetryAfter } from "../../../workflows-src/task/runners/failures.ts";

describe("a program's error", () => {
  it.each([
    ["rate_limited", "API Error: Request rejected (429) · This request would exceed your rate limit"],
    ["rate_limited", "exceeded retry limit, last status: 429 Too Many Requests"],
    ["rate_limited", "litellm.RateLimitError: OpenAIException - slow down"],
    ["rate_limited", "unexpected status 529 <unknown status code>: Overloaded"],
    ["rate_limited", "Resource has been exhausted (e.g. check quota)."],
    ["quota_exhausted", "Quota exceeded. Check your plan and billing details."],
    ["quota_exhausted", "Your credit balance is too low to access the API"],
    ["quota_exhausted", "You've hit your usage limit."],
    ["budget_exceeded", "Reached maximum budget ($5)"],
    ["budget_exceeded", "Reached max session turns for this session"],
    ["blocked", "Invalid API key · Fix external API key"],
    ["blocked", "unexpected status 401 Unauthorized"],
    ["blocked", "The response was blocked by the provider's content filter"],
    ["runner_error", "The request was bad"],
    ["runner_error", "listening on port 54290"],
  ])("is %s: %s", (verdict, message) => {
    expect(classifyFailure("agent", message)).toEqual({ verdict, reason: `agent: ${message}` });
  });

  it("is a rate limit if the quota is back soon", () => {
    const gemini = "You exceeded your current quota, please check your plan and billing details.";
    expect(classifyFailure("agent", gemini).verdict).toBe("quota_exhausted");
    expect(classifyFailure("agent", `${gemini} Please retry in 34.07s.`)).toMatchObject({
      verdict: "rate_limited",
      retry_after_seconds: 35,
    });
    expect(classifyFailure("agent", `${gemini} Try again in 5 hours.`).verdict).toBe("quota_exhausted");
  });

  it("is shown in one line without its details", () => {
    expect(classifyFailure("agent", "no\nsuch model", "429")).toEqual({
      verdict: "rate_limited",
      reason: "agent: no such model",
    });
  });
});

it.each([
  ["retry-after: 7", 7],
  ['"retry-after":"7"', 7],
  ["Please try again in 1.5 minutes", 90],
  ["try again in 20s", 20],
  ["Please retry in 12.2s.", 13],
  ['"chooseRetryDelay": "30s"', 30],
  ['"retry_delay_ms":8523', 9],
  ["try again in 250 ms", 1],
  ["try again in 2 hours", 7200],
  ["retry-after: 5, then retry-after: 9", 9],
  ["try again later", undefined],
])("the delay is read from: %s", (text, seconds) => {
  expect(readRetryAfter(text)).toBe(seconds);
});
