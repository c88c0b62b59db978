/** Words for which the field has another name (occurrence, notified, cached, replay, …), anywhere in an identifier. */
const WORDS = new Set(
  (
    'told untold foretold kept turn turns lane lanes scene desk anew askable beating beside gathered ' +
    'prospect prospects strange redecide redecided redecides redeciding'
  ).split(' '),
);
/** The same for words in sequence. */
const PHRASES = ['sum of', 'still holds', 'made good', 'known streams', 'quiet until', 'ask decision'];

/** `nextTurnOf` and `NEXT_TURN_OF` are both `next turn of`. */
const wordsOf = (name) =>
  (name.match(/[A-Z]?[a-z]+|[A-Z]+(?![a-z])/g) ?? []).map((word) => word.toLowerCase());

const bannedIn = (name) => {
  const words = wordsOf(name);
  const phrase = ` ${words.join(' ')} `;
  return words.find((word) => WORDS.has(word)) ?? PHRASES.find((each) => phrase.includes(` ${each} `));
};

/** Whether a name is only used here: what libraries call their members is not ours to choose. */
const isUse = ({ parent, ...node }) =>
  (parent.type === 'MemberExpression' && !parent.computed && parent.property.range === node.range) ||
  (parent.type === 'ImportSpecifier' && parent.local.range !== node.range);

export const plainNames = {
  meta: {
    type: 'suggestion',
    messages: { dialect: 'Names are the field’s own: “{{word}}” in {{name}} has another word.' },
    schema: [],
  },
  create(context) {
    return {
      Identifier(node) {
        const word = bannedIn(node.name);
        if (word !== undefined && !isUse(node))
          context.report({ node, messageId: 'dialect', data: { word, name: node.name } });
      },
    };
  },
};

/** `{ a, ...{ b, c } }` is `{ a, b, c }`. */
export const LITERAL_SPREADS = {
  selector: 'SpreadElement > :matches(ArrayExpression, ObjectExpression).argument',
  message: 'A spread literal only steers the formatter: write its members.',
};
