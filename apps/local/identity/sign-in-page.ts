import type { Person } from '#application/directory';
import { escapeHtml } from '#domain/kernel';

const button = (person: Person): string => `
    <li><button name="subject" value="${escapeHtml(person.subject)}">
      <strong>${escapeHtml(person.name)}</strong> <span>${escapeHtml(person.roles.join(', '))}</span>
    </button></li>`;

/** The sample identity provider's only page: choose who you are. Both languages stand side by side. */
export const signInPage = (action: string, people: readonly Person[]): string => `<!doctype html>
<html lang="en">
<head>
  <meta charset="utf-8">
  <meta name="viewport" content="width=device-width, initial-scale=1">
  <title>Sign in as a sample person – Cylch</title>
  <style>
    body { font: 1.1875rem/1.4 arial, sans-serif; max-width: 40rem; margin: 2rem auto; padding: 0 1rem; color: #0b0c0c }
    ul { list-style: none; padding: 0 }
    button { font: inherit; text-align: left; width: 100%; margin: 0 0 .75rem; padding: .75rem 1rem; cursor: pointer;
      background: #f3f2f1; color: inherit; border: 2px solid #0b0c0c }
    button:focus { outline: 3px solid #fd0; outline-offset: 0; background: #fd0 }
    button span { display: block }
  </style>
</head>
<body>
  <main>
    <h1><span lang="cy">Mewngofnodi fel person enghreifftiol</span><br>Sign in as a sample person</h1>
    <p lang="cy">Mae’r darparwr hunaniaeth hwn ar gyfer y system leol yn unig. Nid oes cyfrinair.</p>
    <p>This identity provider is for the local stack only. There is no password.</p>
    <form method="post" action="${escapeHtml(action)}">
      <ul>${people.map(button).join('')}
      </ul>
    </form>
  </main>
</body>
</html>
`;
