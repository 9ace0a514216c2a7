/** How the language of the texts writes what stands in all of them: numbers, lists, sentences in a row. */
export { alternativesText, listText, shortListText } from "./lists.ts";
export { sentences } from "./sentences.ts";
export { numberText, textLanguage } from "./text-language.ts";
