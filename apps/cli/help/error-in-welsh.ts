/** The messages of the command library, as patterns, with the Welsh of each. */
const ERRORS: readonly (readonly [RegExp, string])[] = [
  [/error: missing required argument '(.*?)'/u, 'gwall: mae’r ddadl ofynnol “$1” ar goll'],
  [/error: option '(.*?)' argument missing/u, 'gwall: mae angen gwerth ar yr opsiwn “$1”'],
  [/error: required option '(.*?)' not specified/u, 'gwall: rhaid rhoi’r opsiwn “$1”'],
  [/error: unknown option '(.*?)'/u, 'gwall: nid oes opsiwn “$1”'],
  [/error: unknown command '(.*?)'/u, 'gwall: nid oes gorchymyn “$1”'],
  [/error: option '(.*?)' argument '(.*?)' is invalid\./u, 'gwall: nid yw “$2” yn werth i’r opsiwn “$1”.'],
  [
    /error: too many arguments(?: for '(.*?)')?\. Expected (\d+) arguments? but got (\d+): (.*)\./u,
    'gwall: gormod o ddadleuon: disgwylid $2 a rhoddwyd $3 ($4).',
  ],
  [/\(Did you mean (?:one of )?(.*?)\?\)/u, '(Ai $1 oeddech yn ei feddwl?)'],
];

export const errorInWelsh = (message: string): string =>
  ERRORS.reduce((said, [pattern, welsh]) => said.replace(pattern, welsh), message);
