import ts from 'typescript';

/** Attributes that people see or hear. */
const READ = new Set(['aria-label', 'aria-description', 'alt', 'label', 'placeholder', 'title']);

/** Names that are the same in every language, and of keys. */
const NAMES = /\b(Hangtag|WebGPU|WASM|WebAssembly|JavaScript|CSV|JSON|Escape|Tab)\b/g;

/** Two words, or one with a capital: what only programs read is written otherwise. */
const FOR_PEOPLE = /\p{L}[\p{L}’]*,? \p{L}{2}|^\p{Lu}\p{Ll}+\W*$/u;

/**
 * Words for people that stand in a file of code instead of in `locales/`: text between tags, in
 * attributes that are read, and other literals that look like a name or a sentence. What an `Error`
 * says is for developers, what a `class` lists for style sheets, and a `<code>` is typed as it stands.
 */
export function hardCodedWords(file: string, source: string): string[] {
  const found: string[] = [];
  const visit = (node: ts.Node) => {
    if (isForPrograms(node)) return;
    if (ts.isJsxText(node)) add(node.text, /\p{L}/u);
    else if (ts.isStringLiteralLike(node) || isTemplatePart(node)) {
      add(node.text, isInReadAttribute(node) ? /\p{L}/u : FOR_PEOPLE);
    }
    node.forEachChild(visit);
  };
  const add = (text: string, pattern: RegExp) => {
    if (pattern.test(text.replace(NAMES, '').trim())) found.push(text.trim());
  };
  visit(ts.createSourceFile(file, source, ts.ScriptTarget.Latest, true));
  return found;
}

function isForPrograms(node: ts.Node): boolean {
  return (
    ts.isImportDeclaration(node) ||
    ts.isTypeNode(node) ||
    (ts.isNewExpression(node) && /Error$/.test(node.expression.getText())) ||
    (ts.isJsxAttribute(node) && node.name.getText() === 'class') ||
    (ts.isJsxElement(node) && node.openingElement.tagName.getText() === 'code')
  );
}

function isTemplatePart(node: ts.Node): node is ts.TemplateLiteralLikeNode {
  return ts.isTemplateHead(node) || ts.isTemplateMiddleOrTemplateTail(node);
}

/** Literals within a call there are its arguments, such as the keys of texts. */
function isInReadAttribute(node: ts.Node): boolean {
  for (let at = node.parent; at && !ts.isCallExpression(at); at = at.parent) {
    if (ts.isJsxAttribute(at)) return READ.has(at.name.getText());
  }
  return false;
}
