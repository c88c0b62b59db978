import {
  DirectoryFileError,
  loadDirectory,
  parseDirectory,
  personForClient,
  personForSubject,
} from './directory';

const GOOD = `
posts:
  - id: aln-policy
    title: { cy: Polisi ADY, en: ALN policy }
    email: aln-policy@example.org
    language: cy
people:
  - id: p-elin
    subject: elin
    clients: [elin-script]
    name: Elin Morgan
    email: elin@example.org
    roles: [official]
    posts: [aln-policy]
`;

describe('the directory of posts and people', () => {
  it('finds a person by the subject and by the program that acts for them', () => {
    const directory = parseDirectory(GOOD, 'directory.yaml');
    expect(personForSubject(directory, 'elin')?.id).toBe('p-elin');
    expect(personForClient(directory, 'elin-script')?.id).toBe('p-elin');
    expect(personForSubject(directory, 'elin-script')).toBeUndefined();
  });

  it.each([
    [
      'a post that does not exist',
      GOOD.replace('posts: [aln-policy]', 'posts: [nowhere]'),
      /line 14, column \d+: people\.0\.posts.*no post nowhere/,
    ],
    [
      'an address that is none',
      GOOD.replace('elin@example.org', 'elin'),
      /line 12, column \d+: people\.0\.email: not an email address/,
    ],
    [
      'a scope for one who decides',
      `${GOOD}    scope: [wm-alp-cycle]\n`,
      /line 15, column \d+: people\.0\.scope.*only an auditor/,
    ],
    ['a role nobody may have', GOOD.replace('[official]', '[system]'), /people\.0\.roles\.0/],
    ['broken YAML', `${GOOD}\n  bad: [`, /line \d+, column \d+/],
  ])('names the line of %s', (_name, text, message) => {
    expect(() => parseDirectory(text, 'directory.yaml')).toThrow(message);
  });

  it('says what is wrong in Welsh too', () => {
    const text = GOOD.replace('elin@example.org', 'elin').replace('posts: [aln-policy]', 'posts: [nowhere]');
    expect(() => parseDirectory(text, 'directory.yaml')).toThrow(
      [
        'Nid cyfeiriadur swyddi a phobl yw directory.yaml:',
        '  llinell 12, colofn 12: people.0.email: nid cyfeiriad e-bost',
        '  llinell 14, colofn 12: people.0.posts: dim swydd nowhere',
      ].join('\n'),
    );
    expect(() => loadDirectory('/nowhere/directory.yaml')).toThrow(/Ni ellir darllen/);
  });

  it('refuses one subject for two people', () => {
    const person = GOOD.slice(GOOD.indexOf('  - id: p-elin'))
      .replace('p-elin', 'p-two')
      .replace('[elin-script]', '[]');
    expect(() => parseDirectory(GOOD + person, 'directory.yaml')).toThrow(/subject elin twice/);
  });

  it('says which file cannot be read', () => {
    expect(() => loadDirectory('/nowhere/directory.yaml')).toThrow(DirectoryFileError);
    expect(() => loadDirectory('/nowhere/directory.yaml')).toThrow(/DIRECTORY_FILE/);
  });
});
