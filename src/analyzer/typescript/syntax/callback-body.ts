import { ts } from "ts-morph";
import { unwrap } from "./unwrap.ts";

/** A function that is written where it is handed over. */
export type FunctionLiteral = ts.ArrowFunction | ts.FunctionExpression;

/**
 * The function that a statement at the top level hands to a call or exports as the default:
 * `Jets.deploy.configure((config) => {…})`, `export default defineDeploy((config) => {…})`.
 */
export function callbackOf(statement: ts.Statement): FunctionLiteral | undefined {
  if (!ts.isExpressionStatement(statement) && !ts.isExportAssignment(statement)) return undefined;
  const expression = unwrap(statement.expression);
  if (ts.isCallExpression(expression)) return expression.arguments.find(isFunctionLiteral);
  return isFunctionLiteral(expression) ? expression : undefined;
}

/** The block of that function; undefined when its body is an expression. */
export function callbackBody(statement: ts.Statement): ts.Block | undefined {
  const body = callbackOf(statement)?.body;
  return body !== undefined && ts.isBlock(body) ? body : undefined;
}

function isFunctionLiteral(node: ts.Node): node is FunctionLiteral {
  return ts.isArrowFunction(node) || ts.isFunctionExpression(node);
}
