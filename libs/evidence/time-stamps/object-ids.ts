/** RFC 5754 section 2.2. */
export const SHA_256 = '2.16.840.1.101.3.4.2.1';
/** RFC 3161 section 2.4.2: what a time stamp's signed content is. */
export const TST_INFO = '1.2.840.113549.1.9.16.1.4';
