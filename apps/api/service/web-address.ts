/** The address at which people reach the pages; null where the API is not told. */
export const WEB_ADDRESS = Symbol('web address');
