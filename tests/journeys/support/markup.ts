import { HtmlValidate, StaticConfigLoader } from 'html-validate';

/** One configuration for every page: to resolve it anew takes as long as to judge a short page. */
class OneConfiguration extends StaticConfigLoader {
  private resolved?: ReturnType<StaticConfigLoader['getConfigFor']>;

  override getConfigFor(handle: string): ReturnType<StaticConfigLoader['getConfigFor']> {
    return (this.resolved ??= super.getConfigFor(handle));
  }
}

const configuration = new OneConfiguration({
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
const validator = new HtmlValidate(configuration);

/** The faults in the markup of a page. */
export async function markupFaults(html: string): Promise<string[]> {
  const report = await validator.validateString(html);
  return report.results.flatMap(({ messages }) =>
    messages.map(({ line, column, ruleId, message }) => `${line}:${column} ${ruleId}: ${message}`),
  );
}
