/** What the columns of tables are called, by what they hold; the deed's in the order in which one is preferred. */
export const COLUMNS = {
  deed: [
    /^(?:(?:agreed |proposed |management |required |improvement )?actions?(?: (?:agreed|required|to be taken|point|points|plan|description))?|what(?: we will do)?|task|milestone|commitments?|deliverables?|cam(?:au)?(?: (?:gweithredu|nesaf|i'w cymryd|a gymerir).*)?|gweithred(?:u|oedd)?|ymrwymiad(?:au)?|tasg(?:au)?|cerrig milltir|carreg filltir|amcan(?:ion)?|beth (?:fyddwn|byddwn|y byddwn).*|(?:rydym|byddwn)(?: ni)?(?: hefyd)?(?: wedi ymrwymo i| yn)?:?)$/iu,
    /^(?:(?:management |our |trust |government |council |organisation(?:al)? )?responses?|ymateb(?:ion)?.*)$/iu,
    /^(?:recommendations?|argymhellion|argymhelliad)$/iu,
    /^(?:description|details?|disgrifiad|manylion)$/iu,
  ],
  owner:
    /^(?:(?:action |lead |risk |responsible )?(?:owners?|leads?|officers?|by whom|who)|(?:person |officer |lead |body )?responsible(?: (?:officer|person|owner|lead|body))?|responsibility|assigned(?: to)?|lead(?: (?:officer|organisation|body|department))?|perchennog|perchnogion|cyfrifol|(?:y |corff |swyddog |person )?(?:sy'n )?(?:g?yfrifol|arwain)|cyfrifoldeb|(?:prif )?arweinydd|arweinwyr|swyddog.*|pwy|gan bwy)$/iu,
  due: /^(?:(?:original |revised |new |current |agreed |planned |proposed )?(?:due(?: date| by)?|(?:target|completion|implementation|expected|agreed|review) (?:date|completion)(?: date)?|deadline|by when|when|timescales?|timeframe|timeline|time|date(?: due)?|dyddiad(?: .*)?|erbyn(?: pryd)?|pryd|amserlen(?: .*)?|terfyn amser|amser))$/iu,
  status: /^(?:status|progress|rag(?: status| rating)?|state|statws|cynnydd|cyflwr|sefyllfa)$/iu,
  reference: /^(?:refs?|reference|no\.?|number|id|#|item|cyf\.?|cyfeirnod|rhif)$/iu,
} as const;

/** Whether a row of cells is the one that names the columns. */
export const namesColumns = (cells: readonly string[]): boolean =>
  cells.filter((cell) => isNamed(cell)).length >= 2;

const isNamed = (cell: string): boolean =>
  [...COLUMNS.deed, COLUMNS.owner, COLUMNS.due, COLUMNS.status, COLUMNS.reference].some((name) =>
    name.test(cell),
  );
