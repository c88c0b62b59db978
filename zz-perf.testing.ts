import { readFileSync, readdirSync } from 'node:fs';
import { readDocument } from '#domain/document-reader';
const d='/work/shared/documents/';
let t = readdirSync(d).filter(f=>f.startsWith('en')&&f.endsWith('.txt')).map(f=>readFileSync(d+f,'utf8')).join('\n\n');
readDocument(t);
let a=Date.now(); readDocument(t); console.log(t.length, Date.now()-a,'ms');
let big=t; while(big.length<1e6) big+='\n\n'+t; big=big.slice(0,1e6);
a=Date.now(); const r=readDocument(big); console.log(big.length, Date.now()-a,'ms', r.proposals.length);
for (const [n,s] of Object.entries({word:'will '.repeat(2e5), letters:'a'.repeat(1e6), spaces:' '.repeat(1e6), bars:'| '.repeat(5e5), dots:'. '.repeat(5e5), nl:'\n'.repeat(1e6), caps:'The Welsh Government '.repeat(5e4), items:'* '.repeat(5e5), itemlines:'* a\n'.repeat(2.5e5), colon:'must: '.repeat(1.6e5), commas:'and, '.repeat(2e5), heads:'Abc\n\n'.repeat(2e5), md:'# A\n'.repeat(2.5e5), dates:'by 30 June 2022 '.repeat(6e4), datesS:'We will do it by 30 June 2022. '.repeat(3e4)})) { a=Date.now(); const r=readDocument(s); console.log(n, s.length, Date.now()-a,'ms', r.proposals.length, r.passedOver.length); }
