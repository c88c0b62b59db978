/** A name before an address holds no other address and ends no line. */
const NAMED = /^[^<>@\p{C}]*<([^<>]*)>$/u;

/** The address itself, where a name may stand before it: `Cai <cai@cylch.example>`. */
export const bareAddress = (address: string): string => (NAMED.exec(address.trim())?.[1] ?? address).trim();

/** The mailbox that an address names: no letter case and no name makes it another. */
export const mailboxOf = (address: string): string => bareAddress(address).normalize('NFC').toLowerCase();
