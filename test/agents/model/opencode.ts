/** OpenCode's settings for the model of the stub: `stub/model`. */
export const openCodeConfig = (url: string, apiKey: string): string =>
  JSON.stringify({
    provider: {
      stub: {
        npm: "@ai-sdk/openai-compatible",
        options: { baseURL: `${url}/v1`, apiKey },
        models: { model: { name: "model" } },
      },
    },
  });
