import { readFileSync, readdirSync } from 'node:fs';
import { join, relative } from 'node:path';
import ts from 'typescript';

/** A Welsh sentence of the sources, with its place; a variable stands as `{{its expression}}`. */
export interface WelshSentence {
  readonly at: string;
  readonly text: string;
}

const ROOT = join(__dirname, '../..');
const LEFT_OUT = /node_modules|\/cores\/|\/fixtures\/|\.(?:spec|testing)\.ts$|\/phrases\/grammar\//u;

function files(folder: string): readonly string[] {
  return readdirSync(join(ROOT, folder), { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(ROOT, join(entry.parentPath, entry.name)))
    .filter((path) => !LEFT_OUT.test(path));
}

/** The words of an expression that is a text; null for any other. */
function textOf(node: ts.Expression): string | null {
  if (ts.isStringLiteralLike(node)) return node.text;
  if (ts.isTemplateExpression(node))
    return (
      node.head.text +
      node.templateSpans
        .map(({ expression, literal }) => `{{${expression.getText()}}}${literal.text}`)
        .join('')
    );
  if (ts.isConditionalExpression(node)) return textOf(node.whenTrue) ?? textOf(node.whenFalse);
  return null;
}

const isWelshProperty = (node: ts.Node): node is ts.PropertyAssignment =>
  ts.isPropertyAssignment(node) && /^['"]?cy['"]?$/u.test(node.name.getText());

/** What a node says in Welsh: the second of `both(…)`, or every text within `cy: …`. */
function saidIn(node: ts.Node): readonly string[] {
  if (ts.isCallExpression(node) && node.expression.getText() === 'both') {
    const welsh = node.arguments[1];
    const text = welsh && textOf(welsh);
    return text == null ? [] : [text];
  }
  if (!isWelshProperty(node)) return [];
  const found: string[] = [];
  const visit = (each: ts.Node): void => {
    const text = ts.isExpression(each) ? textOf(each) : null;
    if (text !== null) found.push(text);
    ts.forEachChild(each, visit);
  };
  visit(node.initializer);
  return found;
}

function ofSource(path: string): readonly WelshSentence[] {
  const written = readFileSync(join(ROOT, path), 'utf8');
  if (!/\bboth\(|\bcy:/u.test(written)) return [];
  const source = ts.createSourceFile(path, written, ts.ScriptTarget.Latest, true);
  const found: WelshSentence[] = [];
  const visit = (node: ts.Node): void => {
    for (const text of saidIn(node)) {
      const line = source.getLineAndCharacterOfPosition(node.getStart()).line + 1;
      found.push({ at: `${path}:${line}`, text });
    }
    ts.forEachChild(node, visit);
  };
  visit(source);
  return found;
}

/** Every text under the key, or of the whole where the file is in Welsh. */
function ofJson(path: string): readonly WelshSentence[] {
  const found: WelshSentence[] = [];
  const visit = (value: unknown, key: string, welsh: boolean): void => {
    if (typeof value === 'string' && welsh) found.push({ at: `${path} ${key}`, text: value });
    if (typeof value !== 'object' || value === null) return;
    for (const [name, each] of Object.entries(value))
      visit(each, key === '' ? name : `${key}.${name}`, welsh || name === 'cy');
  };
  visit(JSON.parse(readFileSync(join(ROOT, path), 'utf8')), '', path.endsWith('/cy.json'));
  return found;
}

const DATA = /\/cy\.json$|\/(?:duties|templates)\/[^/]+\.json$|\/statute\/register\.json$/u;

/** Every Welsh sentence of the pages, mails, command line, bundle, statute book and domain. */
export const welshSentences = (): readonly WelshSentence[] =>
  ['apps', 'libs']
    .flatMap(files)
    .flatMap((path) => (DATA.test(path) ? ofJson(path) : path.endsWith('.ts') ? ofSource(path) : []));
