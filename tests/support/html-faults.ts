import { HtmlValidate } from 'html-validate';

/** Rules about how source is written, which a renderer decides; every rule about meaning stays on. */
const validator = new HtmlValidate({
  extends: ['html-validate:recommended', 'html-validate:document'],
  rules: {
    'long-title': 'off',
    'void-style': 'off',
    'doctype-style': 'off',
    'attr-quotes': 'off',
    'attribute-boolean-style': 'off',
    'attribute-empty-style': 'off',
    'no-trailing-whitespace': 'off',
    'form-dup-name': ['error', { shared: ['checkbox', 'radio'] }],
    // Everything comes from our own origin.
    'require-sri': ['error', { target: 'crossorigin' }],
    'no-inline-style': 'error',
  },
});

export async function htmlFaults(html: string): Promise<string[]> {
  const { results } = await validator.validateString(html);
  return results.flatMap(({ messages }) =>
    messages.map(({ ruleId, message, selector }) => `${ruleId}: ${message} (${selector ?? ''})`),
  );
}
