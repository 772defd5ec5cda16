import { readdirSync, readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { join } from 'node:path';
import { toSynthetic, sequence } from './search/synthetic.ts';
import { fold, toLines } from '../src/search/fold.ts';
import { toKeys } from './search/keys.ts';
import { toLeaves, writeLeaf } from './search/leaves.ts';
import { leafOf, lookUpIn, readLeaf } from '../src/search/leaf.ts';
const seeds='seeds';
const texts = readdirSync(seeds).filter(n=>n.endsWith('.txt')).toSorted().map(n=>readFileSync(join(seeds,n),'utf8').replaceAll('\r',''));
const size=Number(process.argv[2]??1000), few=Number(process.argv[3]??16);
const {sections}=toSynthetic(texts,size);
let t=performance.now(); const lap=(s:string)=>{console.log(s,((performance.now()-t)/1000).toFixed(1),'s', Math.round(process.memoryUsage().rss/1e6),'MB');t=performance.now();};
const keys=toKeys(sections.map(s=>s.text),few); lap('keys '+keys.count);
const leaves=[...toLeaves(keys)]; lap('leaves '+leaves.length);
const files=leaves.map(l=>gzipSync(writeLeaf(l.entries),{level:9})); lap('gzip');
const sz=files.map(f=>f.length).sort((a,b)=>a-b);
console.log('total',sz.reduce((a,b)=>a+b,0),'p50',sz[sz.length>>1],'p95',sz[Math.floor(sz.length*.95)],'max',sz.at(-1),'shared',leaves.flatMap(l=>l.entries).filter(e=>e.shared).length, 'firsts gz',gzipSync(Buffer.from(leaves.map(l=>l.first).join('\n'),'utf16le'),{level:9}).length);
const folded=sections.map(({text})=>toLines(text).map(fold));
const firsts=leaves.map(l=>l.first);
const random=sequence(7); const lines=folded.flat().filter(l=>l.length>1);
let bad=0, inexact=0, most=0, ms=0, n=0;
const read=leaves.map(l=>writeLeaf(l.entries));
for(let i=0;i<1500;i++){ const l=lines[random(lines.length)]!; let q: string; if(i%5===4){const m=lines[random(lines.length)]!; const a=random(l.length), b=random(m.length); q=l.slice(a,a+1+random(4))+m.slice(b,b+1+random(4));} else {const s=random(l.length); q=l.slice(s,s+1+random(i%3?14:3));}
 const truth=folded.flatMap((ls,j)=>ls.some(x=>x.includes(q))?[j]:[]);
 const t0=performance.now(); const said=lookUpIn(readLeaf(read[leafOf(firsts,q)]!,0),q); ms+=performance.now()-t0; n++;
 const found=said.exact?said.sections:said.sections.filter(j=>folded[j]!.some(x=>x.includes(q)));
 if(!said.exact){inexact++;most=Math.max(most,said.sections.length);} if(JSON.stringify(found)!==JSON.stringify(truth)){bad++; if(bad<5)console.log('BAD',q,found.length,truth.length,said.exact);} }
console.log({bad,inexact,most,msPerLookup:ms/n});
