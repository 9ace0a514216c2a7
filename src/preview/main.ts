import "./language.ts";
import {
  editedModel,
  type FromWebview,
  type PersistedPreview,
  type PreviewEdit,
  type PreviewModel,
  type ToWebview,
} from "../protocol/index.ts";
import { PreviewPage } from "./page.ts";

/** What VS Code gives the script of a webview. */
declare function acquireVsCodeApi(): {
  postMessage(message: FromWebview): void;
  getState(): PersistedPreview | undefined;
  setState(state: PersistedPreview): void;
};

const editor = acquireVsCodeApi();
const page = new PreviewPage(document.body.appendChild(document.createElement("main")), editor.getState() ?? {}, {
  tell: (message) => {
    editor.postMessage(message);
  },
  stateChanged: keepState,
});

window.addEventListener("message", ({ data }: MessageEvent<ToWebview>) => {
  receive(data);
});
window.addEventListener("scrollend", keepState);
editor.postMessage({ type: "ready" });

function receive(message: ToWebview): void {
  switch (message.type) {
    case "model":
      receiveModel(message.model, message.locked, message.top);
      return;
    case "edit":
      receiveEdit(message.edit, message.locked);
      return;
    case "nothing":
      page.showNothing(message.reason);
      return;
    case "scroll":
      page.scrollToLine(message.revision, message.line);
      return;
    case "explanation":
      page.showExplanation(message);
      return;
    case "permissions":
      keepingScrolled(message.permissions.uri, () => {
        page.showPermissions(message.permissions);
      });
      return;
    case "changes":
      keepingScrolled(message.changes.uri, () => {
        page.showChanges(message.changes);
      });
      return;
    case "no-base":
      page.showNoBase(message.uri, message.reason);
      return;
    case "caret":
      page.showCaret(message);
      return;
  }
}

function receiveModel(model: PreviewModel, locked: boolean, top = 0): void {
  const isOther = page.model?.uri !== model.uri;
  const kept = scrollPositionOf(model.uri);
  page.showModel(model, locked);
  if (isOther) page.scrollTo(kept ?? 0);
  if (isOther && kept === undefined) page.scrollToLine(model.revision, top);
  editor.setState({ uri: model.uri, locked, scrolled: window.scrollY, ...page.state });
}

/** What is lost on the way would be missing in all that follows, so the page begins again then. */
function receiveEdit(edit: PreviewEdit, locked: boolean): void {
  const model = editedModel(page.model, edit);
  if (model !== undefined) {
    receiveModel(model, locked);
    return;
  }
  page.showNothing("starting");
  editor.postMessage({ type: "ready" });
}

/** After a reload there was nothing to scroll before. */
function keepingScrolled(uri: string, show: () => void): void {
  const isFirst = !page.isFilled;
  show();
  if (isFirst) page.scrollTo(scrollPositionOf(uri) ?? 0);
}

/** How far a file was scrolled before VS Code hid the page; undefined for another file. */
function scrollPositionOf(uri: string): number | undefined {
  const kept = editor.getState();
  return kept?.uri === uri ? (kept.scrolled ?? 0) : undefined;
}

function keepState(): void {
  const kept = editor.getState();
  if (kept === undefined || kept.uri !== page.model?.uri) return;
  const { uri, locked } = kept;
  editor.setState({ uri, locked, scrolled: window.scrollY, ...page.state });
}
