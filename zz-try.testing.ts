const { answerAsked } = require('#domain/deadlines');
const { ukBankHolidays } = require('#domain/calendars');
const t=(en)=>({en,cy:en});
const off=(event,count,unit,operator='on_or_before',more={})=>({primitive:'offset',anchor:typeof event==='string'?{kind:'event',event,title:t(event)}:event,count,unit,convention:'after',direction:'forward',operator,...more});
const fx=(date,operator='on_or_before')=>({primitive:'fixed-date',date,operator});
const L=off('laying',3,'month');
const say=(q)=>{const a=answerAsked({workings:true,...q},ukBankHolidays);
 const x=a.ok?(a.count??a.answer):a.refusal; const {steps,...r}=x; console.log(JSON.stringify(r)); for(const s of steps??[]) console.log('   ',s.text.en,'\n      ',s.text.cy)};
const c=process.argv[2];
const cases={
 a:{rule:{primitive:'earliest',of:[fx('2027-03-31'),L]}},
 b:{rule:{primitive:'latest',of:[fx('2027-03-31'),L]}},
 c:{rule:{primitive:'earliest',of:[fx('2027-03-31'),{primitive:'contingent',trigger:'laying',title:t('laid'),rule:L}]}},
 d:{rule:{primitive:'latest',of:[{primitive:'earliest',of:[fx('2027-03-31'),L]},fx('2027-04-30')]}},
 e:{rule:{primitive:'as-soon-as-practicable',side:'after',anchor:{kind:'event',event:'made',title:t('made')},longStop:fx('2027-03-31')}},
 f:{duty:'D33',part:'sunset',anchors:{'continued-by-regulations':{date:'2026-05-01'}}},
 g:{duty:'D33',part:'sunset',anchors:{'continued-by-regulations':{date:'2026-03-01'}}},
 h:{rule:{primitive:'between',notBefore:off('poll',4,'year','from'),notAfter:off('poll',5,'year')},anchors:{poll:{date:'2026-05-07'}},doneOn:'2029-01-01'},
 i:{rule:{primitive:'between',notBefore:off('poll',4,'year','from'),notAfter:off('poll',5,'year')}},
 j:{rule:off({kind:'rule',rule:off('x',3,'month')},6,'month'),anchors:{x:{date:'2026-01-31'}}},
 k:{rule:off({kind:'duty',duty:'one',title:t('one')},6,'month'),rules:{one:off({kind:'duty',duty:'two',title:t('two')},1,'month'),two:off({kind:'duty',duty:'one',title:t('one')},1,'month')}},
 l:{rule:{primitive:'year-grid',anchorYear:2026,firstAfterYears:0,intervalYears:1,monthDay:{month:5,weekday:5,nth:'last'},operator:'on_or_before',ends:{after:3}},occurrence:3},
 m:{rule:{primitive:'year-grid',anchorYear:2026,firstAfterYears:0,intervalYears:1,monthDay:{month:5,weekday:5,nth:'last'},operator:'on_or_before',ends:{after:3,by:'2027-12-31'}},occurrence:4},
 n:{rule:{primitive:'year-grid',anchorYear:2026,firstAfterYears:0,intervalYears:1,monthDay:{month:5,workingDay:'last',regime:'wales'},operator:'on_or_before'},occurrence:1},
 o:{count:{from:'2026-12-21',to:'2027-01-08',unit:{counted:'working-day',regime:'wales'},convention:'after'}},
 p:{rule:off({kind:'literal',date:'2026-12-21'},5,{counted:'working-day',regime:'wales'}),holidays:{version:'v1',source:'A council',known:{from:'2026-12-01',to:'2026-12-31'},holidays:[{date:'2026-12-23',title:t('Founders day')}]}},
 q:{rule:off({kind:'literal',date:'2026-12-21'},15,{counted:'working-day',regime:'wales'}),provisional:true,holidays:{version:'v1',source:'A council',known:{from:'2026-12-01',to:'2026-12-31'},holidays:[{date:'2026-12-23',title:t('Founders day')}]}},
 r:{duty:'D27',occurrence:1,anchors:{'senedd-general-election':[{date:'2030-05-02'},{date:'2026-05-07'}]}},
 s:{duty:'D30',anchors:{'request-received':{date:'2026-01-05'}},stops:{'fees-notice':[{from:'2026-03-05',to:null}]}},
};
say(cases[c]??JSON.parse(c));
