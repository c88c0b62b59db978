/** What tells the time by itself, by object and member. */
const TELLERS = { Date: ['now'], performance: ['now', 'timeOrigin'], process: ['hrtime'], Temporal: ['Now'] };
const MODULES = ['node:perf_hooks', 'perf_hooks'];
const GLOBALS = ['globalThis', 'window', 'self', 'global'];

/** `Date`, and `globalThis.Date`. */
const nameOf = (node) =>
  node.type === 'Identifier'
    ? node.name
    : node.type === 'MemberExpression' && GLOBALS.includes(node.object.name)
      ? memberOf(node)
      : undefined;
const memberOf = ({ computed, property }) => (computed ? property.value : property.name);
const isWithoutTime = ({ callee, arguments: given }) => nameOf(callee) === 'Date' && given.length === 0;

/** Whether a name was made by the file itself, as a parameter or an import that merely sounds like a global. */
const isOwn = (context, node) => {
  if (node.type !== 'Identifier') return false;
  let scope = context.sourceCode.getScope(node);
  for (; scope !== null; scope = scope.upper) {
    const found = scope.set.get(node.name);
    if (found !== undefined) return found.defs.some(({ type }) => type !== 'ImportBinding');
  }
  return false;
};

/** The machine's time is asked for in a few named files; everybody else, tests included, is handed a clock. */
export const noMachineClock = {
  meta: {
    type: 'problem',
    messages: {
      clock:
        'Nobody asks the machine what time it is: take a Clock (#kernel), or in a test one of tests/support/clock.',
    },
    schema: [],
  },
  create(context) {
    const report = (node) => context.report({ node, messageId: 'clock' });
    return {
      MemberExpression(node) {
        const members = TELLERS[nameOf(node.object)];
        if (members?.includes(memberOf(node)) && !isOwn(context, node.object)) report(node);
      },
      VariableDeclarator({ id, init }) {
        const members = init === null ? undefined : TELLERS[nameOf(init)];
        if (!members || id.type !== 'ObjectPattern' || isOwn(context, init)) return;
        for (const { key } of id.properties) if (members.includes(key?.name)) report(id);
      },
      NewExpression(node) {
        if (isWithoutTime(node) && !isOwn(context, node.callee)) report(node);
      },
      // called without `new`, Date takes no notice of its arguments
      CallExpression(node) {
        if (nameOf(node.callee) === 'Date' && !isOwn(context, node.callee)) report(node);
        const { callee, arguments: given } = node;
        const formatter = callee.type === 'MemberExpression' && callee.object.type === 'NewExpression';
        if (formatter && given.length === 0 && callee.object.callee.property?.name === 'DateTimeFormat')
          report(node);
      },
      ImportDeclaration({ source, specifiers }) {
        if (MODULES.includes(source.value)) report(source);
        if (!/^(node:)?process$/.test(source.value)) return;
        for (const specifier of specifiers) if (specifier.imported?.name === 'hrtime') report(specifier);
      },
    };
  },
};
