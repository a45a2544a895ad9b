/** The words of a text as the search sees them: lower case letters and digits, the rest separates. */
export const wordsOf = (text) => text.toLowerCase().match(/[a-z0-9]+/g) ?? [];
