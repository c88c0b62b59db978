import { escapeHtml } from './escape-html';

it('leaves no sign that HTML reads as markup, and changes nothing else', () => {
  expect(escapeHtml(`<a href="x" title='y'>Tŷ & gardd</a> &amp;`)).toBe(
    '&lt;a href=&quot;x&quot; title=&#39;y&#39;&gt;Tŷ &amp; gardd&lt;/a&gt; &amp;amp;',
  );
});
