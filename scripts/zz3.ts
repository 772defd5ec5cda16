import { readdirSync, readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { join } from 'node:path';
import { toSynthetic, sequence } from './search/synthetic.ts';
import { fold, toLines } from '../src/search/fold.ts';
import { toBundle } from './search/bundle.ts';
import { hostInMemory } from './search/memory-host.ts';
const texts = readdirSync('seeds').filter(n=>n.endsWith('.txt')).toSorted().map(n=>readFileSync(join('seeds',n),'utf8').replaceAll('\r',''));
const size=Number(process.argv[2]??1000);
const archive=toSynthetic(texts,size);
let t=performance.now();
const files=await toBundle(archive,'keys');
console.log('build s',(performance.now()-t)/1000, process.memoryUsage().rss/1e6);
const kind=(p:string)=>p.replace(/^[0-9a-f]{10}\//,'').replace(/\d+\.pf.*/,'');
const groups=new Map<string,any>();
for(const f of files){const k=kind(f.path);const g=groups.get(k)??{n:0,b:0,max:0};g.n++;g.b+=f.content.length;g.max=Math.max(g.max,f.content.length);groups.set(k,g);}
console.table(Object.fromEntries(groups));
const host=hostInMemory(files);
const random=sequence(7);
const lines=archive.sections.flatMap(({text})=>toLines(text).map(fold)).filter(l=>l.length>1);
const qs=Array.from({length:20},()=>{const c=[...lines[random(lines.length)]!];const s=random(c.length);return c.slice(s,s+1+random(14)).join('')});
const long=Array.from({length:4},()=>{const c=lines[random(lines.length)]!;return c.slice(0,40)});
const absent=Array.from({length:6},()=>{let s='';while(s.length<40){const c=lines[random(lines.length)]!;const a=random(Math.max(1,c.length-3));s+=c.slice(a,a+3);}return s});
const absent2=Array.from({length:6},()=>{const a=lines[random(lines.length)]!,b=lines[random(lines.length)]!;return a.slice(-4)+b.slice(0,4)});
for(const q of [...qs,...long,...absent2,...absent,'政府','的','，','1','渝快办','申請公開']){ const b=host.fetched.length; const r=await host.open().search(q,{limit:30}); const m:any={}; let n=0,tot=0; for(const f of host.fetched.slice(b)){ m[kind(f.path)]=(m[kind(f.path)]??0)+f.bytes; n++; tot+=f.bytes;} console.log(q,r.total,n,tot,JSON.stringify(m)); }
process.exit(0)
