import { HtmlValidate } from 'html-validate';

const validator = new HtmlValidate({
  extends: ['html-validate:recommended'],
  rules: {
    'no-trailing-whitespace': 'off',
    'long-title': 'off',
    'attribute-boolean-style': 'off',
    'no-inline-style': 'error',
    'require-sri': 'off',
    // as in GOV.UK Frontend
    'attribute-empty-style': 'off',
    'no-redundant-role': 'off',
    // the boxes of one question are sent under one name
    'form-dup-name': ['error', { shared: ['radio', 'checkbox', 'submit', 'button', 'reset'] }],
    'prefer-native-element': ['error', { exclude: ['button'] }],
  },
});

/** The faults in the markup of a page. */
export async function markupFaults(html: string): Promise<string[]> {
  const report = await validator.validateString(html);
  return report.results.flatMap(({ messages }) =>
    messages.map(({ line, column, ruleId, message }) => `${line}:${column} ${ruleId}: ${message}`),
  );
}
