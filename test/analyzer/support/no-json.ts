/** How the text begins that stands for a list that cannot be written as JSON. */
export const noJson = "no JSON: ";
