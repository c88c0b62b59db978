// A real child for the supervisor's tests: says it is ready, then dies after DIE_AFTER_MS (if set), ends on SIGTERM.
process.on('SIGTERM', () => process.exit(0));
process.on('disconnect', () => process.exit(0));
process.send?.({ ready: true });
if (process.env.DIE_AFTER_MS) setTimeout(() => process.exit(3), Number(process.env.DIE_AFTER_MS));
else setInterval(() => undefined, 1000);
