/** Where workflows run and decisions are recorded: one local activity, one database transaction. */
export const DECISIONS_QUEUE = 'decisions';

/** Where everything slow runs (mail, digests, reconciling), so that it can't delay a decision. */
export const NOTIFICATIONS_QUEUE = 'notifications';

/** The update by which an edge asks for a decision. */
export const SUBMIT_COMMAND = 'submitCommand';
