import { statSync } from 'node:fs';
import { z } from 'zod';
import { type Bilingual, BilingualError, type Language, both, faultsOf, pathOfPointer } from '#domain/kernel';

type Mend = (given: string | undefined) => Bilingual;

const mends = new WeakMap<z.ZodType, Mend>();

/** An environment variable, with what to set it to, said where it is missing or cannot be used. */
export function variable<Schema extends z.ZodType>(schema: Schema, mend: Bilingual | Mend): Schema {
  // a schema of its own: others may be made from the same one
  const own = schema.clone();
  mends.set(own, typeof mend === 'function' ? mend : () => mend);
  return own;
}

/** The same variable where a program can do without it. */
export function optional<Schema extends z.ZodType>(schema: Schema): z.ZodOptional<Schema> {
  const mend = mends.get(schema);
  return mend ? variable(schema.optional(), mend) : schema.optional();
}

/**
 * The settings of a program, from its environment.
 * @param who the program, as a sentence names it
 * @throws BilingualError that names every missing or unusable variable and what to set it to, in both languages
 */
export function settingsFrom<Schema extends z.ZodObject>(
  who: Bilingual,
  schema: Schema,
  environment: NodeJS.ProcessEnv,
): z.output<Schema> {
  const parsed = schema.safeParse(environment);
  if (parsed.success) return parsed.data;
  const faults = new Map(
    faultsOf(parsed.error).map(({ pointer, message }): [string, Bilingual] => {
      const name = String(pathOfPointer(pointer)[0]);
      return [name, mends.get(schema.shape[name] as z.ZodType)?.(environment[name]) ?? message];
    }),
  );
  const lines = (language: Language): string =>
    [...faults].map(([name, mend]) => `  ${name}: ${mend[language]}`).join('\n');
  throw new BilingualError(
    both(
      `${who.en} cannot start. Set these environment variables:\n${lines('en')}`,
      `Ni all ${who.cy} gychwyn. Gosodwch y newidynnau amgylchedd hyn:\n${lines('cy')}`,
    ),
  );
}

const text = z.string().min(1);
const port = z.coerce.number().int().min(0).max(65_535);

const PORT = both(
  'a port, 0 to 65535; 0 takes any that is free',
  'porth, 0 i 65535; mae 0 yn cymryd un rhydd',
);

/** Where a program listens: this machine only by default. */
export const listening = (preferred: number) => ({
  PORT: variable(port.default(preferred), PORT),
  HOST: variable(text.default('127.0.0.1'), both('the address to listen on', 'y cyfeiriad i wrando arno')),
});

export const database = {
  DATABASE_URL: variable(
    text.regex(/^postgres(ql)?:\/\/\S+$/u),
    both(
      'the address of the PostgreSQL database, such as postgres://name:password@host:5432/cylch',
      'cyfeiriad y gronfa ddata PostgreSQL, megis postgres://enw:cyfrinair@gwesteiwr:5432/cylch',
    ),
  ),
};

export const sealedFields = {
  /** wraps the keys of sealed fields; unset: they are stored as they are */
  SEALED_FIELDS_KEY_FILE: variable(
    text.optional(),
    both(
      'the file of the master key of sealed fields, or leave it unset',
      'ffeil prif allwedd y meysydd wedi’u selio, neu gadewch ef heb ei osod',
    ),
  ),
};

export const erasureList = {
  /** the erasures, kept outside the database: carried out again where a backup has undone them */
  ERASURE_LIST_FILE: variable(
    z.string().min(1).optional(),
    both(
      'the file that lists erasures, or leave it unset',
      'y ffeil sy’n rhestru dileadau, neu gadewch ef heb ei osod',
    ),
  ),
};

export const evidenceFiles = {
  EVIDENCE_FILE_MAX_MIB: variable(
    z.coerce.number().int().min(1).max(1_024).default(25),
    both(
      'the most MiB of a file kept as evidence, a whole number from 1 to 1024 (25 where it is not set)',
      'y nifer mwyaf o MiB mewn ffeil a gedwir fel tystiolaeth, rhif cyfan o 1 i 1024 (25 lle nad yw wedi’i osod)',
    ),
  ),
};

const file = z
  .string()
  .refine((path) => statSync(path, { throwIfNoEntry: false })?.isFile() === true)
  .optional();

const fileMend =
  (what: Bilingual): Mend =>
  (given) =>
    both(
      `there is no file ${given}. It names ${what.en}, as PEM`,
      `nid oes ffeil ${given}. Mae’n enwi ${what.cy}, ar ffurf PEM`,
    );

/** Under the names that Temporal's own programs read. */
export const temporal = {
  TEMPORAL_ADDRESS: variable(
    text.regex(/^(\[[0-9a-f:]+\]|[^\s:/]+):\d{1,5}$/iu),
    both(
      'the address of the Temporal server, such as host:7233',
      'cyfeiriad gweinydd Temporal, megis gwesteiwr:7233',
    ),
  ),
  TEMPORAL_NAMESPACE: variable(
    text.default('default'),
    both('a namespace of Temporal', 'gofod enwau Temporal'),
  ),
  TEMPORAL_TLS: variable(
    z.stringbool().optional(),
    both(
      'true to speak TLS with the Temporal server, false or unset not to',
      'true i siarad TLS â gweinydd Temporal, false neu heb ei osod i beidio',
    ),
  ),
  TEMPORAL_TLS_SERVER_CA_CERT_PATH: variable(
    file,
    fileMend(
      both(
        'the authority that signed the server’s certificate',
        'yr awdurdod a lofnododd dystysgrif y gweinydd',
      ),
    ),
  ),
  TEMPORAL_TLS_CLIENT_CERT_PATH: variable(
    file,
    fileMend(
      both(
        'this program’s own certificate, for mutual TLS',
        'tystysgrif y rhaglen hon, ar gyfer TLS dwy ffordd',
      ),
    ),
  ),
  TEMPORAL_TLS_CLIENT_KEY_PATH: variable(
    file,
    fileMend(both('the key of this program’s certificate', 'allwedd tystysgrif y rhaglen hon')),
  ),
  TEMPORAL_TLS_SERVER_NAME: variable(
    text.optional(),
    both(
      'the name in the server’s certificate, where it is not that of its address',
      'yr enw yn nhystysgrif y gweinydd, lle nad enw ei gyfeiriad ydyw',
    ),
  ),
  TEMPORAL_API_KEY: variable(
    text.optional(),
    both(
      'the API key of the namespace, or leave it unset',
      'allwedd API y gofod enwau, neu gadewch hi heb ei gosod',
    ),
  ),
};
export type TemporalSettings = z.output<z.ZodObject<typeof temporal>>;

/** By what name the builds of the worker are kept apart from each other on the Temporal server. */
export const workerDeployment = {
  WORKER_DEPLOYMENT: variable(
    z
      .string()
      .regex(/^[\w-]{1,60}$/)
      .default('cylch'),
    both(
      'the name of the workers’ deployment on the Temporal server: letters, digits, - and _',
      'enw gosodiad y gweithwyr ar weinydd Temporal: llythrennau, digidau, - a _',
    ),
  ),
};

export const clock = {
  /** The one setting that moves a program's time, on a scratch ledger only; every program on one ledger is given the same. */
  CLOCK_OFFSET_MS: variable(
    z.coerce.number().int().default(0),
    both(
      'whole milliseconds that the clock is moved; on a scratch ledger only',
      'milieiliadau cyfan y symudir y cloc; ar gyfriflyfr ymarfer yn unig',
    ),
  ),
};

export const directory = {
  DIRECTORY_FILE: variable(
    text,
    both('the file of the department’s posts and people', 'ffeil swyddi a phobl yr adran'),
  ),
};

export const identityProvider = {
  OIDC_ISSUER: variable(
    z.url({ protocol: /^https?$/u }),
    both(
      'the address of the department’s OpenID Connect provider, with https://',
      'cyfeiriad darparwr OpenID Connect yr adran, gyda https://',
    ),
  ),
};

export const identityClient = {
  OIDC_CLIENT_ID: variable(
    text,
    both(
      'the name by which the provider knows the pages',
      'yr enw y mae’r darparwr yn adnabod y tudalennau wrtho',
    ),
  ),
  OIDC_CLIENT_SECRET: variable(
    text,
    both('the secret that the provider gave the pages', 'y gyfrinach a roddodd y darparwr i’r tudalennau'),
  ),
};

export const webAddress = {
  WEB_URL: variable(
    z.url(),
    both(
      'the address at which people reach the pages, such as https://cylch.example',
      'y cyfeiriad lle mae pobl yn cyrraedd y tudalennau, megis https://cylch.example',
    ),
  ),
};

export const smtp = {
  SMTP_URL: variable(
    z.url({ protocol: /^smtps?$/u }),
    both('the email server, such as smtp://host:25', 'y gweinydd e-bost, megis smtp://gwesteiwr:25'),
  ),
  MAIL_FROM: variable(
    text,
    both(
      'the sender of email, such as Cylch <cylch@example>',
      'anfonwr yr e-bost, megis Cylch <cylch@example>',
    ),
  ),
};

const isFolder = (path: string): boolean => statSync(path, { throwIfNoEntry: false })?.isDirectory() === true;

/** Where checkpoints are published. No program that writes or shows the record starts without it. */
export const checkpoints = {
  CHECKPOINT_FOLDER: variable(z.string().refine(isFolder), (given) => {
    const missing = given
      ? both(`there is no folder ${given}. It `, `nid oes ffolder ${given}. `)
      : both('', '');
    return both(
      `${missing.en}must name a folder outside the database, mounted from a place whose files this department’s administrators cannot change; see infra/runbooks/checkpoints.md`,
      `${missing.cy}Rhaid enwi ffolder y tu allan i’r gronfa ddata, o le na all gweinyddwyr yr adran hon newid ei ffeiliau; gweler infra/runbooks/checkpoints.md`,
    );
  }),
};
