const { writeFileSync } = require('node:fs');
const { jsonSchemas } = require('#domain/deadlines');
for (const [name, schema] of Object.entries(jsonSchemas())) writeFileSync(`libs/domain/deadlines/json/schemas/${name}`, JSON.stringify(schema, null, 2) + '\n');
