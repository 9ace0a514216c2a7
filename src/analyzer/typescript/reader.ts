import { listKeys, type ListKey, type Located } from "../../policy/index.ts";
import type { DeployReader, Reading, TextChange } from "../reading.ts";
import { Configuration } from "./configuration.ts";
import { runFile } from "./file.ts";
import { Machine } from "./machine.ts";
import { report, reportNothing } from "./report.ts";
import { Relevance } from "./syntax/relevance.ts";
import { SyntaxTree } from "./syntax/syntax-tree.ts";

interface OpenFile {
  readonly tree: SyntaxTree;
  readonly relevance: Relevance;
  reading: Reading;
}

/** Makes a reader of deploy files in TypeScript. It keeps what it needs to read a file again quickly after an edit. */
export function createDeployReader(): DeployReader {
  const files = new Map<string, OpenFile>();
  const read = (uri: string, text: string, change?: TextChange): Reading => {
    const open = files.get(uri);
    if (open?.tree.text === text) return open.reading;
    const file = open === undefined ? openFile(uri, text) : editFile(open, text, change);
    files.set(uri, file);
    return file.reading;
  };
  return {
    read(uri, text, change) {
      try {
        return read(uri, text, change);
      } catch (error) {
        files.delete(uri);
        // The compiler's parser and the walk over its tree go as deep as the text does.
        if (error instanceof RangeError) return readingOfTooDeep(uri, text);
        throw error;
      }
    },
    forget(uri) {
      files.delete(uri);
    },
  };
}

function openFile(uri: string, text: string): OpenFile {
  const tree = new SyntaxTree(uri, text);
  const relevance = new Relevance(tree);
  return { tree, relevance, reading: follow(tree, relevance) };
}

function editFile(file: OpenFile, text: string, change: TextChange | undefined): OpenFile {
  const { tree, relevance } = file;
  const replaced = tree.edit(text, change);
  if (replaced === undefined) relevance.refresh();
  else relevance.replace(replaced.older, replaced.newer);
  file.reading = follow(tree, relevance);
  return file;
}

function follow(tree: SyntaxTree, relevance: Relevance): Reading {
  const machine = new Machine(tree, relevance.find(), new Configuration());
  runFile(machine);
  return report(machine);
}

function readingOfTooDeep(uri: string, text: string): Reading {
  const range = { uri, start: 0, end: text.length };
  const reason = "the text is nested too deeply to be read";
  const unknown: Located = { kind: "unknown", expression: "the whole file", reason, spread: false, origin: range };
  const lists = Object.fromEntries(listKeys.map((key) => [key, unknown])) as Record<ListKey, Located>;
  return reportNothing(lists, []);
}
