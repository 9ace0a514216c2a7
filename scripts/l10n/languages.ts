/** The languages beside English that every text is translated into, as VS Code calls them in the names of files. */
export const languages = ["de", "es", "ja", "zh-cn"] as const;
