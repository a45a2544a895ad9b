"use strict";
// Minified, because it would be too long for a workflow file as written: workflows-src/inline/simulate.ts
const { AsyncLocalStorage } = require("node:async_hooks");
const { spawn } = require("node:child_process");
const { randomUUID } = require("node:crypto");
const { appendFileSync, closeSync, constants, existsSync, fstatSync, mkdirSync, openSync, readFileSync, readdirSync, realpathSync, statSync, writeFileSync } = require("node:fs");
const { open, rm } = require("node:fs/promises");
const { dirname, isAbsolute, join, normalize, posix, relative, resolve, sep } = require("node:path");
const { Composer, LineCounter, Parser, isAlias, isMap, isScalar, isSeq, parse, stringify } = library_yaml();
var Ac=[["UTF-16 (little endian)",(e,t)=>e===255&&t===254||e!==0&&t===0],["UTF-16 (big endian)",(e,t)=>e===254&&t===255||
e===0&&t!==0]];function Rr(e,t){let[n=1,r=1]=t,s=Ac.find(([,a])=>a(n,r))?.[0];if(s!==void 0)return Xe(e,1,"plan-encoding",
`the file is ${s}: expected UTF-8`,"save it as UTF-8");let o=new TextDecoder("utf-8",{ignoreBOM:!0}).decode(t),i=Lc(t,o);
return i===void 0?{file:e,text:o}:Xe(e,i,"plan-encoding","this line is not UTF-8","save the file as UTF-8")}var Xe=(e,t,n,r,s)=>({
file:e,problem:{code:n,severity:"error",file:e,line:t,column:1,message:r,...s!==void 0&&{hint:s}}});function Lc(e,t){let n=new TextEncoder().
encode(t).findIndex((r,s)=>r!==e[s]);return n<0?void 0:e.subarray(0,n).filter(r=>r===10).length+1}var Re={line:1,column:1};function A(e,...t){for(let n of t){let r=e.entries.find(s=>s.key===n);if(r!==void 0)return r}}var b=(e,...t)=>A(
e,...t)?.value,v=(e,{line:t,column:n})=>({kind:"scalar",line:t,column:n,lastLine:t,value:e,text:e}),O=e=>e?.kind==="list"?
e.items:[],N=e=>e.kind==="scalar"&&e.value===null;function L(e){return e.kind!=="scalar"?`a ${e.kind}`:e.value===null?"n\
othing":typeof e.value=="string"?"text":`a ${typeof e.value}`}function M(e){return JSON.stringify(e.length>80?`${e.slice(
0,79)}…`:e)}var B=(e,t)=>({kind:"mapping",line:e.line,column:e.column,lastLine:t.at(-1)?.value.lastLine??e.line,entries:t}),
S=(e,t,n)=>({key:e,position:n,value:v(t,n)});function T(e){return e.kind==="scalar"?e.value===null?"":e.text.trim():(e.kind===
"list"?e.items.map(n=>T(n)):e.entries.map(({key:n,value:r})=>{let s=T(r);return s===""?"":`${n}:${r.kind==="scalar"&&!s.
includes(`
`)?" ":`
`}${s}`})).filter(n=>n!=="").map(n=>`- ${n.replaceAll(`
`,`
  `)}`).join(`
`)}var Oc={LOW:[.9,1.2],MEDIUM:[.8,1.5],HIGH:[.7,2],CRITICAL:[.6,3]},$e=1,Ic=/^\s*(?:x{0,3}s|m|l|x{1,3}l|small|medium|large|\d+(?:\.\d+)?\s*(?:story\s*)?(?:points?|pts?|sp))\s*$/i,
ko=({value:e})=>e.kind==="scalar"&&/^0+(?:\.0+)?\s*[a-z]*\??$/i.test(e.text.trim()),vr=1e6,Fc=[[/^(s|secs?|seconds?)$/,1/
3600],[/^(m|mins?|minutes?)$/,1/60],[/^(h|hrs?|hours?)$/,1],[/^(d|days?)$/,8],[/^(w|wks?|weeks?)$/,40],[/^(mo|mons?|months?)$/,
160]],yn=String.raw`(?:\d+\.?\d*|\.\d+)`,ho=String.raw`${yn}\s*[A-Za-z]*|${yn}\s*[A-Za-z]+(?:\s*${yn}\s*[A-Za-z]+)+`,Cc=new RegExp(
String.raw`^\s*(?:~?\s*(${ho})(?:\s*(?:-|–|—|to)\s*(${ho}))?|[Pp][\d.DdHhMmSsTtWw]+)\s*$`),jc=100,Dc=new RegExp(String.
raw`(${yn})\s*([a-z]*)`,"g"),Wc=/^p((?:\d+w)?(?:\d+d)?)(?:t((?:[\d.]+h)?(?:[\d.]+m)?(?:[\d.]+s)?))?$/,Uc=`expected a tim\
e over 0 and at most ${vr} hours, such as 6.5 (hours), "8-12 hours", "2h 30m", "1d" or {optimistic, most_likely, pessimi\
stic}`;function Nr({key:e,value:t},{owner:n,risk:r,unit:s},o){let i=p=>{let u=`${e} of ${n} ${p}: ${Uc}; ${$e} hour is a\
ssumed`;o.addWarning(t,"invalid-duration",u)};if(t.kind==="list")return i("is a list");if(t.kind==="scalar"&&Ic.test(t.text)){
let p=`${e} of ${n} is ${M(t.text)}, a size and no time: ${$e} hour is assumed, here and for other sizes`;o.addWarningOnce(
"size",t,"size-as-duration",p);return}let a=t.kind==="mapping"?Bc(t,s):Kc(t,s);if(a===void 0){let p=bo(t,s);return p!==void 0?
ve(p,r):i(`is ${t.kind==="scalar"&&t.value!==null?M(t.text):L(t)}`)}let[d,l,c]=a;return d===void 0||l===void 0||c===void 0?
i("lacks optimistic, most_likely or pessimistic as a time over 0"):d>l||l>c?i("does not grow from optimistic to pessimis\
tic"):{optimistic:d,most_likely:l,pessimistic:c}}function ve(e,t){let[n,r]=Oc[t];return{optimistic:hn(e*n),most_likely:e,
pessimistic:Math.min(vr,hn(e*r))}}function Bc(e,t){let n=r=>{let s=b(e,r);return s&&bo(s,t)};return[n("optimistic"),n("m\
ost_likely"),n("pessimistic")]}function Kc({value:e},t){let{low:n,high:r}=xo(e)??{};if(n===void 0||r===void 0)return;let s=$r(
/[a-z]/.test(n)?n:`${n}${/[a-z]+/.exec(r)?.[0]??""}`,t),o=$r(r,t);return s===void 0||o===void 0?[s,void 0,o]:[s,Math.min(
Math.max(s,hn((s+o)/2)),Math.max(s,o)),o]}function bo(e,t){if(e.kind!=="scalar")return;if(typeof e.value=="number")return So(
[[e.value,wo(t)]]);let n=xo(e.value);return n===void 0||n.high!==void 0?void 0:$r(n.low,t)}function xo(e){if(typeof e!="\
string"||e.length>jc)return;let[,t,n]=Cc.exec(e.trim().toLowerCase().replace(Wc,"$1$2"))??[];return t===void 0?void 0:{low:t,
high:n}}var $r=(e,t)=>So([...e.matchAll(Dc)].map(([,n,r])=>[Number(n),wo(r||t)])),wo=e=>Fc.find(([t])=>t.test(e))?.[1]??
Number.NaN;function So(e){if(e.some(([,r],s)=>!(r<(e[s-1]?.[1]??Number.POSITIVE_INFINITY))))return;let t=e.reduce((r,[s,
o])=>r+s*o,0),n=e.every(([,r])=>r===1)?t:hn(t);return n>0&&n<=vr?n:void 0}var hn=e=>Number(e.toPrecision(6)),Hc=["durati\
on","durations","estimate","estimated","est","effort","time"],Gc=["expected","mean","most","likely"],Vc=new Map([["hour",
"hours"],["hours","hours"],["hr","hours"],["hrs","hours"],["minute","minutes"],["minutes","minutes"],["min","minutes"],[
"mins","minutes"],["day","days"],["days","days"],["week","weeks"],["weeks","weeks"]]);function Q(e){let t=e.replace(/([a-z])([A-Z])/g,"$1 $2").toLowerCase().split(/[\s_-]+/),n,r=!1;for(let s of t){let o=Vc.
get(s);if(o!==void 0)n=o;else if(Hc.includes(s))r=!0;else if(!Gc.includes(s))return}return n??(r?"hours":void 0)}var zt=e=>e===
"duration"?void 0:Q(e.replace(/^max_/,""));var To="The plan file",Ar={id:"FALLBACK-001",name:"Sequential Implementation",description:"Execute implementation in seq\
uential mode",duration:ve(24,"MEDIUM"),depends_on:[],risk:"MEDIUM",context_requirements:[],files:[]},ht=(e,t,n,r=[])=>({
version:1,tasks:[{...Ar,...r.length>0&&{texts:r}}],source:{file:e,mode:t,fallback:!0,problems:n}}),Po=(e,t)=>t.trim()===
""?[]:[{title:`${To} ${e}`,text:t}],Eo=({id:e,description:t,texts:n=[]})=>e===Ar.id&&t===Ar.description&&!n.some(({title:r})=>r.
startsWith(To));function _o(e,t){let{file:n,mode:r,fallback:s,problems:o}=e.source;return!s||t===void 0?e:ht(n,r,o,[...e.
tasks[0]?.texts??[],t])}var Lr=e=>({code:"plan-missing",severity:"error",file:e,line:1,column:1,message:"the plan file d\
oes not exist"});function ee(e,t=300){let n=e.replace(/[\p{C}\p{Z}]+/gu," ").trim();return n.length<=t?n:`${n.slice(0,t)}…`}var zc=5;function kt(e){let t=e.slice(0,zc).map(r=>ee(r)),n=e.length-t.length;return n>0?`${t.join(", ")} and ${n} more`:t.length<
2?t.join(""):`${t.slice(0,-1).join(", ")} and ${t.at(-1)}`}function Ro(e,t){let n,r=3;for(let s of t){if(Math.abs(s.length-e.length)>2)continue;let o=Mo(e)===Mo(s)?0:qc(e,s,r);o<r&&
o*2<=s.length&&([n,r]=[s,o])}return n}function j(e,t){let n=Ro(e,t);return n===void 0?void 0:`did you mean ${JSON.stringify(
n)}?`}var Mo=e=>e.toLowerCase().replace(/[^a-z0-9]/g,"");function qc(e,t,n){let r=Array.from({length:t.length+1},(s,o)=>o);
for(let s=1;s<=e.length;s++){let o=[s];for(let i=1;i<=t.length;i++){let a=(r[i-1]??0)+(e[s-1]===t[i-1]?0:1);o.push(Math.
min(a,(r[i]??0)+1,(o[i-1]??0)+1))}if(Math.min(...o)>=n)return n;r=o}return r[t.length]??n}var K={id:["task_id","id","key","number","uid"],name:["name","title","subject","task_name","summary","label","task"],description:[
"description","task_desc","desc","details","detail","body","prompt","instructions","objective","content"],acceptance:["a\
cceptance_criteria","acceptance","ac","criteria","done_when","definition_of_done","verification_criteria","expected","te\
st_strategy"],verify:["verify","verify_command","check","test_command"],dependencies:["depends_on","dependencies","deps",
"depends","requires","prerequisites","prereqs","predecessors","after","needs","blocked_by","waits_for","upstream","edges",
"depend_on","dependency","dependent_on","wait_for","runs_after","run_after","must_follow","follows","prerequisite","pred\
ecessor","all_dependencies"],dependents:["blocks","before","successors","enables","unblocks","downstream","precedes","su\
ccessor"],group:["phase","wave","stage","step","order","sprint"],files:["files","file","files_modified","files_to_modify",
"touches","related_files","target_files"],status:["status","state","done","completed","passes","finished"],risk:["risk",
"risk_level"],agent:["agent","agent_type"],setting:["runner","model","budget_usd","max_turns","timeout_minutes","runs_on",
"setup"],context:["context_requirements"],own:["run","texts","also_stated","left_out"],fact:["assignee","assignees","own\
er","author","tags","labels","priority","hash","type","complexity","created","updated","closed","probability","probabili\
ty_of_delay","parallelizable","milestone","ordinal","ref","url","parent","parent_id","parent_task","parent_task_id","epi\
c","issue_type","passes_at","category","points","story_points","complexity_score","recommended_subtasks","display_id","a\
utonomous","effort_actual"],related:["related","related_tasks","relates_to","see_also","duplicates","duplicate_of","supe\
rsedes","subtasks"]};var H=e=>e.toLowerCase().replace(/[\s_-]+/g,""),bt=(e,t)=>H(e)===H(t),Yc=new Map(Object.entries(K).flatMap(([e,t])=>t.map(
n=>[H(n),e]))),Xc=/^(?:created|updated|closed|completed|started|modified|due|last)(?:at|on|date|by|updated|modified|activity)$|hash$/;
function C(e){let t=H(e);return Yc.get(t)??(Xc.test(t)?"fact":void 0)}var Or=[K.agent[0],...K.setting,...K.context,K.files[0],
K.verify[0]];function kn(e){let t=C(e);return Or.some(n=>C(n)===t)?t:void 0}var $o=[...K.name.slice(0,2),K.description[0],
K.acceptance[0],K.verify[0],...K.dependencies.slice(0,2),K.files[0],K.status[0],K.risk[0],K.agent[0],...K.setting,...K.context,
...K.own,"duration","estimated_hours","id","task_id"];function qt(e){let t=e?.kind==="mapping"?b(e,"tasks"):e;return O(t).flatMap(n=>{if(n.kind!=="mapping")return n.kind==="s\
calar"&&n.value!==null?[{id:n}]:[];let r=b(n,"task_id","id");if(r?.kind==="scalar"&&r.value!==null)return[{id:r,fields:n}];
let[s]=n.entries;if(s===void 0||!bn(n))return[];let o={...n,entries:[{...s,key:"also called"}]};return[{id:v(s.key,s.position),
fields:o}]})}var bn=e=>e.kind==="mapping"&&e.entries.length===1&&A(e,"task_id","id")===void 0,ue=e=>["critical_path","hi\
gh_risk_tasks"].flatMap(t=>qt(b(e,t))),xn=({fields:e})=>(e?.entries??[]).flatMap(({key:t,value:n})=>{let r=C(t)===void 0&&
Q(t)===void 0?T(n):"";return new RegExp("\\p{L}{2}","u").test(r)?[{title:t,text:r}]:[]});function wn(e){let t=new Map;for(let{
id:n,fields:r}of e){if(r===void 0)continue;let s=t.get(n.text),o=r.entries.filter(({key:i,value:a})=>{let d=s&&A(s,i);return d===
void 0||Jc(i)&&T(d.value)!==T(a)});t.set(n.text,{...r,...s,entries:[...s?.entries??[],...o]})}return t}var Jc=e=>Q(e)===
void 0&&[void 0,"name","description","acceptance"].includes(C(e));function No(e,t){let n=[],r=new Set;for(let s of Zc(e)){if(n.length===t)break;if(s.some(a=>r.has(a)))continue;let o=Qc(vo(
s),e);if(o.some(a=>r.has(a)))continue;for(let a of[...s,...o])r.add(a);let i=o.indexOf(vo(o));n.push([...o.slice(i),...o.
slice(0,i+1)])}return n}function Ao(){let e=new Map;return t=>{let n=e.get(t)??Ir(t);return e.set(t,n),n}}function*Zc(e){
let t=Ao(),n=new Set;for(let r of Ir(e.keys())){let s=[],o=new Map,i=a=>{s.push(a),o.set(a,t(e.get(a)??[]).values())};n.
has(r)||i(r);for(let a=s.at(-1);a!==void 0;a=s.at(-1)){let d=o.get(a)?.next().value;d===void 0?(s.pop(),o.delete(a),n.add(
a)):o.has(d)?yield s.slice(s.indexOf(d)):n.has(d)||i(d)}}}function Qc(e,t){let n=Ao(),r=new Map,s=[e];for(let o of s)for(let i of n(
t.get(o)??[])){if(i===e){let a=[o];for(let d=r.get(o);d!==void 0;d=r.get(d))a.unshift(d);return a}r.has(i)||(r.set(i,o),
s.push(i))}throw new Error(`${e} is not on a cycle`)}var Ir=e=>[...e].sort(),vo=e=>Ir(e)[0]??"";var Yt=/^(?:none|nothing|null|n\/a|no|nil|-|–|—|)\.?$/i,eu=["id","task_id","taskId","task","depends_on_id","name"];function xt(e,t,n){
if(N(e))return[];if(e.kind==="list")return e.items.flatMap(o=>xt(o,t,n));let r=e.kind==="mapping"?b(e,...eu):e;if(r?.kind===
"scalar"){let{line:o,column:i}=r,a=r.text.trim();return N(r)?[]:[{id:a,line:o,column:i}]}let s=`a dependency of ${t}: ex\
pected the id of a task, found ${L(e)} ${M(T(e))}`;return n.addError(e,"wrong-type",s),[]}var tu=500,nu=/^all(?: of)?(?: the)?(?: other)? (?:above|previous|prior|preceding|earlier)(?: (?:tasks?|steps?|ones))?$/i;
function Io(e,{isOutside:t,unknownHint:n},r){let{byId:s,damagedIds:o}=e,i=new Map;for(let{task:u}of s.values()){let f=u.
name.toLowerCase();i.set(f,i.has(f)?"":u.id)}let a=[...s.keys()],d=u=>a.filter(f=>f!==u),l=new Map(a.map((u,f)=>[u,f])),
c=u=>s.has(u)||o.has(u)?u:e.byLowerCaseId.get(u.toLowerCase())?.task.id??ru(u.toLowerCase()).map(f=>e.byLowerCaseId.get(
f)?.task.id).find(f=>f!==void 0)??(i.get(u.toLowerCase())||void 0);function p(u,f){if(Yt.test(u))return s.has(u)?[u]:[];
let m=c(u)??c(Lo(u));if(m!==void 0)return[m];if(u.length>tu)return[u];if(nu.test(u))return a.slice(0,l.get(f));let g=/^(\S+?)\s*(?:-|–|—|\.\.|to)\s*(\S+)$/.
exec(u),[y,h]=[l.get(g?.[1]??""),l.get(g?.[2]??"")];if(y!==void 0&&h!==void 0&&y<=h)return a.slice(y,h+1);let k=Fo(u).split(
/[,;&+]|\s(?:and|und)\s/i).map(Lo).filter(x=>!Yt.test(x));if(k.length>1)return k.flatMap(x=>p(x,f));let[w]=k;if(w===void 0)
return[];if(w!==u)return p(w,f);let P=w.split(/\s+/);return P.length>1&&P.every(x=>c(x)!==void 0)?P.flatMap(x=>p(x,f)):[
w]}for(let u of s.values()){let{task:f,dependencies:m}=u,g=m.splice(0);for(let{id:y,...h}of g)for(let k of p(y,f.id))if(s.
has(k)||o.has(k))m.push({id:k,...h});else if(t?.(k)){let w=`task ${f.id} depends on ${M(k)}, which is not in this file: \
it counts as done`;r.addWarning(h,"outside-dependency",w)}else{let w=`task ${f.id} depends on unknown task ${M(k)}`;r.addError(
h,"unknown-dependency",w,()=>Oo(k,d(f.id))??n)}}for(let{task:u,dependents:f}of s.values())for(let{id:m,...g}of f)for(let y of p(
m,u.id)){let h=s.get(y);if(h!==void 0)h.dependencies.push({id:u.id,...g});else if(!o.has(y)&&!t?.(y)){let k=`unknown tas\
k ${M(y)} waits for task ${u.id}`;r.addError(g,"unknown-dependency",k,()=>Oo(y,d(u.id))??n)}}}var ru=e=>/^\d/.test(e)?[`\
task-${e}`,`step-${e}`]:[e.replace(/\s+/g,"-")],Fo=e=>e.replace(/\([^()]*\)|\[[^[\]]*\]\([^()]*\)/g," "),Lo=e=>Fo(e).trim().
replace(/^[`*"'#[]+|[`*"'\].]+$/g,"").trim();function Oo(e,t){let n=t.find(r=>/^\d+$/.test(e)&&/^\d+$/.test(r)&&Number(r)===
Number(e));return n===void 0?j(e,t):`did you mean ${JSON.stringify(n)}?`}function wt(e,t,n,r){for(let{key:s,position:o}of e.entries){if(t.includes(s))continue;let i=`unknown key ${M(s)} in ${n}\
: it is ignored`;r.addWarning(o,"unknown-key",i,()=>j(s,t))}}function De(e,t,n,r){for(let{key:s,position:o}of e.entries){
let i=t.includes(s)?void 0:j(s,t);if(i===void 0)continue;let a=`unknown key ${M(s)} in ${n}: it is passed on to the work\
 orders as text`;r.addWarning(o,"unknown-key",a,()=>i)}}function Co(e,{byId:t,damagedIds:n},r){for(let{from:s,to:o}of su(e,r)){let i=t.get(o.text);if(i!==void 0)i.dependencies.
push({id:s.text,line:s.line,column:s.column});else if(!n.has(o.text)){let a=`unknown task ${M(o.text)} at the end of an \
edge`;r.addError(o,"unknown-dependency",a,()=>j(o.text,[...t.keys()].filter(d=>d!==s.text)))}}}function su(e,t){return e===
void 0?[]:N(e)?(t.addWarning(e,"empty-edges","edges has no value: tasks wait only for what they state themselves"),[]):e.
kind!=="list"?(t.addError(e,"damaged-edge",`expected a list of edges, found ${L(e)}`),[]):e.items.flatMap(n=>{n.kind==="\
mapping"&&wt(n,["from","to","type","label","reason"],"an edge",t);let[r,s,...o]=ou(n);return r?.kind==="scalar"&&s?.kind===
"scalar"&&!N(r)&&!N(s)&&o.length===0?[{from:r,to:s}]:(t.addError(n,"damaged-edge","expected an edge {from, to} or [from,\
 to] of two ids"),[])})}function ou(e){return e.kind==="mapping"?[b(e,"from"),b(e,"to")]:e.kind==="list"?e.items:[]}function Fr(e,t,n,r=new Set){let s=new Set(e.flatMap(({tasks:p})=>p.map(u=>t.get(u)?.task.id))),o=new Map;for(let[p,u]of iu(
e,t,n))o.set(p,u);let i=new Map,a=new Set,d=0;function l(p){let u=i.get(p);if(u!==void 0||a.has(p))return u??[];a.add(p);
let f=new Set(p.filter(y=>!r.has(y)).flatMap(y=>o.get(y)??[])),m=new Set;for(let y of p){let h=t.get(y)?.task.id;if(!(h===
void 0||!s.has(h))){if(!r.has(y))m.add(h);else for(let k of o.get(y)??[])if(!f.has(k))for(let w of l(k))m.add(w)}}a.delete(
p);let g=[...m];return i.set(p,g),d+=g.length,g}let c=new Map;for(let[p,u]of o){let f=t.get(p);if(f===void 0)continue;let m=u.
map(l).filter(P=>P.length>0),g=f.dependencies.map(({id:P})=>P).filter(P=>s.has(P)),[y=[]]=m,h=new Set(m.length===1&&g.length>
0?y:[]),k=m.length===1&&g.every(P=>h.has(P)),w=k?y:[...new Set([...g,...m.flat()])];if(k||(d+=w.length),d>1e5)return;c.set(
f.task.id,w)}return c}function*iu(e,t,n){let r=new Set,s=new Map,o=d=>{let l=s.get(d)??[d];return s.set(d,l),l},i=d=>{let l=[],
c=new Set,p=[...d].reverse();for(let u=p.pop();u!==void 0;u=p.pop()){let f=e[u];f===void 0||c.has(u)||(c.add(u),f.tasks.
length>0?l.push(...f.tasks):p.push(...[...f.after??[u-1]].reverse()))}return l},a=[];for(let{tasks:d,isUnlisted:l,after:c}of e){
let p=d.filter(f=>t.has(f));if(p.length===0)continue;let u=c===void 0?a:i(c);for(let f of p){let m=f.previous!==void 0&&
r.has(f.previous),g=t.get(f)?.dependencies.length===0,y=!l&&(n==="phases"||n!=="graph"&&g);(y||m)&&r.add(f);let h=[...f.
previous===void 0?[]:[o(f.previous)],...f.after===void 0?[]:[f.after],...y&&!m&&u.length>0?[u]:[]];yield[f,h]}a=p}}var au=/^(?:(?:phase|wave|stage|step|sprint)[\s_-]*)?(\d{1,9})$/i;function jo(e){let[t,n]=e;if(t===void 0||n!==void 0||t.
tasks.some(({after:a,previous:d})=>a??d))return e;let r=new Map,s=[];for(let a of t.tasks){let d=du(a),l=d===void 0?s:r.
get(d);l===void 0?r.set(d??"",[a]):l.push(a)}if(r.size<2)return e;let o=[...r].map(([a,d])=>({number:au.exec(a)?.[1],tasks:d}));
o.every(({number:a})=>a!==void 0)&&o.sort((a,d)=>Number(a.number)-Number(d.number));let i=o.map(({tasks:a})=>({parallel:!0,
tasks:a}));return s.length===0?i:[...i,{parallel:!1,isUnlisted:!0,tasks:s}]}function du({fields:e}){let t=e.entries.find(
({key:n,value:r})=>C(n)==="group"&&r.kind==="scalar");return t?.value.kind==="scalar"&&t.value.value!==null?t.value.text.
trim():void 0}function Sn(e,t){let n=new Set,r=[];for(let s of e){if(n.has(s))continue;n.add(s);let o=[{id:s,next:0}];for(let i=o.at(-1);i!==
void 0;i=o.at(-1)){let a=t.get(i.id)?.[i.next++];a===void 0?(r.push(i.id),o.pop()):n.has(a)||(n.add(a),o.push({id:a,next:0}))}}
return r}var Tn=({task:{status:e},isMilestone:t,leftOut:n})=>t||n!==void 0||e==="done"||e==="cancelled"||e==="review"||e==="optio\
nal",Do={cancelled:"it is cancelled",review:"its work is in review",optional:"it is optional",deferred:"it is deferred",
blocked:"it is blocked, and waits for no open task: a person has to unblock it"};function Uo(e,t,n,r){let s=new Map(e.map(
u=>[u.task.id,u])),o=new Map;for(let u of Sn(s.keys(),t)){let f=s.get(u);if(f===void 0)continue;let{id:m,status:g}=f.task;
if(f.leftOut!==void 0&&!Wo(f))o.set(m,f.leftOut);else if(f.isMilestone&&!Wo(f))o.set(m,"it is a milestone and has no wor\
k");else if(Tn(f))o.set(m,(g&&Do[g])??"");else{let h=f.dependencies.map(w=>w.id).filter(w=>s.has(w)).find(w=>lu(s.get(w),
o)),k=(n.get(m)??[]).length>0;g==="deferred"||g==="blocked"&&!k?o.set(m,Do[g]??""):h!==void 0&&o.set(m,`it waits for ${h}\
, which is left out: ${o.get(h)}`)}}cu(e,s,o,r);let i=(u,f)=>u.every(m=>s.get(m)?.isMilestone!==!0)?u:u.flatMap(m=>s.get(
m)?.isMilestone!==!0?[m]:f.has(m)?[]:(f.add(m),i(n.get(m)??[],f))),a=new Map,d=u=>{let f=n.get(u)??[],m=a.get(f)??l(f);return a.
set(f,m),m},l=u=>{let f=i(u,new Set).filter(m=>!o.has(m));return f.length===u.length&&f.every((m,g)=>m===u[g])?u:[...new Set(
f)]},c=[],p=[];for(let{task:u}of e){let f=t.get(u.id)??[],m=o.get(u.id);if(m===void 0){let g=d(u.id);c.push({...u,depends_on:g,
...g!==f&&f.length>0&&{all_dependencies:f}})}else p.push({...u,depends_on:f,...m!==""&&{reason:m}})}return{tasks:c,...p.
length>0&&{settled:p}}}var Wo=({task:{status:e}})=>e==="done"||e==="cancelled",lu=(e,t)=>e!==void 0&&t.has(e.task.id)&&!Tn(
e);function cu(e,t,n,r){for(let{task:s,position:o,dependencies:i}of e)if(!n.has(s.id)){for(let a of i){let d=t.get(a.id)?.
task;if(d?.status==="cancelled"){let l=`task ${s.id} depends on ${d.id}, which is cancelled: it runs without this depend\
ency`;r.addWarning(a,"cancelled-dependency",l)}else if(d?.status==="review"){let l=`task ${s.id} depends on ${d.id}, whi\
ch is in review: it runs on the work as it is now`;r.addWarning(a,"review-dependency",l)}}if(s.status==="in-progress"){let a=`\
task ${s.id} is in progress: it is carried out, but someone may be at it`;r.addWarning(o,"in-progress",a)}}}function z(e,t,n){let r=e.get(t);r===void 0?e.set(t,[n]):r.push(n)}var Je=e=>e.kind==="scalar"?e.value===null||e.text.trim()===""?"":e.text:T(e);function pe(e){return e===void 0||N(e)?[]:
(e.kind==="list"?e.items:[e]).map(Je).filter(n=>n!=="")}var Bo=e=>(e?.value.kind==="list"?e.value.items:[]).flatMap(t=>{
if(t.kind!=="mapping")return[{title:"texts",text:T(t)}];let n=b(t,"title"),r=b(t,"text");return n?.kind!=="scalar"||r?.kind!==
"scalar"?[{title:"texts",text:T(t)}]:[{title:n.text,text:r.text}]});function Xt(e,t,n){n.trim()!==""&&e.push({title:t,text:n})}var Pn=["LOW","MEDIUM","HIGH","CRITICAL"],Ko=["auto","phases","graph","first-phase"];var Cr="MEDIUM";function Ho(e,t,n){let r=e&&T(e.value);if(e===void 0||r===void 0||r==="")return Cr;let s=Pn.find(i=>i===
r.trim().toUpperCase());if(s!==void 0)return s;let o=`unknown risk ${M(r)} of ${t}: expected one of ${Pn.join(", ")}; ${Cr}\
 is assumed`;return n.addWarning(e.value,"unknown-risk",o,()=>j(r.toUpperCase(),Pn)),Cr}function Go(e,t,n,r){let s=a=>e.
find(({key:d})=>Q(d)===a),o=e.find(({key:a})=>a==="duration")??s("hours")??s("minutes")??e[0];if(o===void 0)return;let i=Q(
o.key)??"hours";return Nr(o,{owner:n,risk:t,unit:i},r)??ve($e,t)}function Vo({phaseDuration:e},t,n){if(e===void 0)return;
let r=zt(e.key)??"minutes";return Nr(e,{owner:"a phase",risk:t,unit:r},n.fork())}function Jt(e){if(N(e))return[];if(e.kind==="list")return e.items.flatMap(n=>n.kind==="scalar"?pe(n).flatMap(uu):Jt(n));
if(e.kind==="mapping"){let n=b(e,"path","file","name");return n===void 0?e.entries.flatMap(({value:r})=>Jt(r)):Jt(n)}return(e.
text.includes("{")?e.text.split(`
`):e.text.split(/,\s*|\n/)).map(n=>jr(n.trim())).filter(n=>n!==""&&!/^(?:none|n\/a|-)$/i.test(n))}function uu(e){let[t="",
...n]=e.replace(/\s\((?:[^()]|\([^()]*\)){0,300}\)/g,"").split(/,\s*(?=`[^`]*[./][^`]*`)/);return n.length===0?[jr(e)]:[
t,...n].map(jr)}function jr(e){let t=/^(?:create|modify|update|delete|test|add|edit):\s+(.*)$/i.exec(e)?.[1];return(/^`([^`]+)`/.
exec((t??e).trim())?.[1]??t??e).replace(/:\d+-\d+$/,"")}var pu=["claude","codex","copilot","gemini","aider","opencode"],En=["command","somas","brief",...pu,"custom"],ye=["auto",
...En];var _n=e=>typeof e=="object"&&e!==null&&!Array.isArray(e),St=e=>typeof e=="number"&&Number.isFinite(e)&&e>=0;function Ze(e){
try{return JSON.parse(e)}catch{return}}var zo=e=>St(e)&&Number.isSafeInteger(e)?e:void 0;var Ne={budget_usd:{least:0,most:1e5,decimals:!0},max_turns:{least:0,most:1e5},timeout_minutes:{least:1,most:7200}};function Mn(e,{
least:t,most:n,decimals:r=!1}){let s=typeof e=="string"&&e.trim()!==""?Number(e):e;return typeof s=="number"&&s>=t&&s<=n&&
(r||Number.isInteger(s))?s:void 0}var Rn=({least:e,most:t,decimals:n=!1})=>`a ${n?"":"whole "}number from ${e} to ${t}`;
function we(e){if(!e.startsWith("["))return e.trim()===""?void 0:e;let t=Ze(e);return Dr(t)?t:void 0}var Dr=e=>Array.isArray(
e)&&e.length>0&&e.every(t=>typeof t=="string"),$n='a label, or a JSON list of labels such as ["self-hosted","linux"]',vn=/^[A-Za-z0-9@][!-~]{0,199}$/,
Qe="copilot-setup-steps",Nn="the name of a model, such as claude-sonnet-4-5 or openai/gpt-5, without blanks";var fu=new Set(["npm npx node yarn pnpm bun bunx deno tsx tsc vitest jest mocha eslint biome prettier playwright cypress\
 turbo nx make cmake ctest","ninja bazel just task cargo rustc go gofmt golangci-lint python python3 pytest pip pipenv p\
oetry uv uvx tox nox ruff mypy black","flake8 ruby rake bundle rspec rails php composer phpunit artisan dotnet swift xco\
debuild gradle gradlew mvn mvnw java javac sbt","mix elixir stack cabal lein clojure zig gcc clang bash sh zsh dash test\
 true false exit echo printf cat grep rg ls diff cmp wc head","tail sed awk find xargs sort uniq cut tr tee cp mv rm mkd\
ir touch chmod cd pwd env export set source eval exec time timeout sleep git","gh docker docker-compose podman kubectl h\
elm terraform ansible aws gcloud az curl wget http jq yq psql mysql sqlite3 redis-cli perl","lua R Rscript julia ocaml d\
une nix act actionlint shellcheck hadolint pre-commit nix-shell sudo if for while until case ! [ [[ ( {"].join(" ").split(
" ")),mu=/&&|\|\||[|;<>`]|\$[({A-Za-z]|(?:^|\s)--?[a-z][\w-]*|^\s*[A-Z_][A-Z0-9_]*=|(?:^|\s)\.{0,2}\/[\w.-]/m;function Wr(e){
let n=e.split(/\r?\n/).map(o=>o.trim()).filter(o=>o!==""&&!o.startsWith("#"))[0]??"",r=n.split(/\s+/),[s=""]=r;return fu.
has(s)||/^[\w.~-]*\/[\w./-]+$/.test(s)?!/^[A-Z][^.!?]*[.!?]$/.test(n):/^(?:[-*+]|\d+[.)])\s/.test(n)?!1:mu.test(e)?!/^[A-Z][a-z]+\s+[a-z]+\s/.
test(n):r.length<=2&&!/[.!?:,]$/.test(n)&&!/^[A-Z][a-z]+\s/.test(n)}function Zt(e){if(e===void 0)return;let{value:t}=e,n=t.
kind==="list"?pe(t).join(`
`):Je(t);return n.trim()===""?void 0:n.replace(/\r\n/g,`
`)}function qo(e,t,n){let r=[],s=[];for(let o of e){let i=Zt(o);if(i!==void 0)if(Wr(i))r.push(i);else{s.push(i.trim());let a=`${o.
key} of ${t} is prose and no command: it is not run, the agent gets it as an acceptance criterion`;n.addWarningOnce(a,o.
value,"verify-prose",a)}}return{verify:r.length===0?void 0:r.join(`
`),prose:s}}var Ur=e=>({read:({value:t})=>t.kind==="scalar"?Mn(t.value,Ne[e]):void 0,expected:Rn(Ne[e])}),gu={runner:{read:({value:e})=>ye.
find(t=>t===T(e).toLowerCase()),expected:`one of ${ye.join(", ")}`,choices:ye},model:{read:({value:e})=>e.kind==="scalar"&&
vn.test(e.text)?e.text:void 0,expected:Nn},budget_usd:Ur("budget_usd"),max_turns:Ur("max_turns"),timeout_minutes:Ur("tim\
eout_minutes"),runs_on:{read:({value:e})=>hu(e),expected:$n},setup:{read:e=>{let t=Zt(e);return t!==void 0&&Wr(t)?t:void 0},
expected:"bash commands",instead:"it is not run, the agent gets it as text"}};function Yo(e,t,n,r){let s={},o=[];for(let i of e){
let a=T(i.value),d=Object.entries(gu).find(([y])=>bt(y,i.key));if(a===""||d===void 0)continue;let[l,c]=d,p=s[l]===void 0,
u=p?c.read(i):void 0;if(u!==void 0){s[l]=u;continue}o.push(i);let f=n.includes(i)?"defaults":t,m=`${i.key} of ${f} is ${p?
yu(i,c):"stated twice: the first counts"}`,g=()=>p&&c.choices?j(a,c.choices):void 0;r.addWarningOnce(m,i.value,"invalid-\
setting",m,g)}return{settings:s,refused:o}}function yu({value:e},{expected:t,instead:n="the setting of the run counts"}){
return`${e.kind==="scalar"?M(e.text):L(e)}: expected ${t}; ${n}`}function hu(e){if(e.kind==="mapping")return;let n=[(e.kind===
"list"?e.items.map(r=>r.kind==="scalar"?r.text:""):we(e.text))??""].flat().map(r=>r.trim());if(!(n.length===0||n.includes(
"")))return n.length===1?n[0]:n}var ku={open:["open","todo","to do","pending","not started","planned","ready","ready for dev","backlog","draft","drafted",
"contexted","new","failing","false","no","queued","unstarted","incomplete","待處理","待处理"],"in-progress":["in p\
rogress","doing","active","started","wip","進行中","进行中"],review:["review","in review","verify","testing"],done:[
"done","complete","completed","closed","resolved","finished","merged","shipped","passing","true","yes","已完成"],cancelled:[
"cancelled","canceled","won't do","wont do","wontfix","won't fix","dropped","rejected","obsolete","superseded","tombston\
e"],deferred:["deferred","later","postponed","on hold","icebox"],blocked:["blocked","waiting","被阻擋","被阻挡"],optional:[
"optional"]},bu=new Map(Object.entries(ku).flatMap(([e,t])=>t.map(n=>[n,e]))),xu=/^\d{4}-\d\d-\d\d(?:[t ]|$)/;function fe(e){
if(/^\W*(?:✅|✔|☑)/u.test(e))return"done";let n=e.toLowerCase().replace(/[’`]/g,"'").replace(/[_\s-]+/g," ").replace(
/\s*[([,:;—–].*$/,"").replace(/^[^\p{L}\d]+|[^\p{L}\d%]+$/gu,""),r=/^(\d{1,3})\s*%$/.exec(n)?.[1];return r!==void 0?
r==="0"?"open":Number(r)>=100?"done":"in-progress":bu.get(n)??(xu.test(e.trim().toLowerCase())?"done":void 0)}function Xo(e){
return e===" "||e===""||e==="~"?"open":/^[xX✓✔✅]$/u.test(e)?"done":e==="-"||e==="/"?"in-progress":void 0}function Jo(e,t,n,r){let s=[];for(let{key:d,value:l}of e){let c=T(l),p=fe(c);if(p!==void 0)s.push(p);else if(/^(?:done|completed|finished)$/i.
test(d))n.push(c);else if(c!==""){let u=`unknown ${d} ${M(c)} of ${t}: it counts as open`;r.addWarning(l,"unknown-status",
u,()=>"write open, in progress, done, cancelled or deferred")}}let o=[...new Set(s)].filter((d,l,c)=>c.length===1||d!=="\
open"),[i="open"]=o,a=o.includes("done")?"done":i;if(new Set(s).size>1&&e[0]!==void 0&&(s.includes("done")||o.length>1)){
let d=`${t} has several states: ${[...new Set(s)].join(", ")}; ${a} counts`;r.addWarning(e[0].value,"several-states",d)}
return a}var et=/^(?!.*\.\.)(?!.*\.(?:lock)?$)[A-Za-z0-9][A-Za-z0-9._-]{0,63}$/,Ae=e=>`.somas/projects/${e}/artifacts`,Zo=e=>`som\
as/${e}`;var me=({id:e,fields:t})=>e??Qo(t)?.value,Br=["task_id","id","taskid","key","number","uid"],Qo=e=>{for(let t of Br){let n=e.
entries.find(r=>r.key.toLowerCase()===t&&!N(r.value));if(n!==void 0)return n}return e.entries.find(({key:t})=>Br.includes(
t.toLowerCase()))};function ei(e,t,n){let r=new Map,s=e.id===void 0?Qo(e.fields):void 0;for(let o of e.fields.entries){if(o===
s||N(o.value)||wu(o,e))continue;let i=Su(o,t,n),a=r.get(i);a===void 0?r.set(i,[o]):a.push(o)}return r}function ti(e,t){let n=new Map(
e);for(let r of t?.entries??[]){let s=kn(r.key);if(s===void 0||N(r.value))continue;let o=(e.get(s)??[]).filter(({value:a})=>T(
a)!=="");(s==="setting"?o.some(({key:a})=>bt(a,r.key)):o.length>0)||n.set(s,[...n.get(s)??[],r])}return n}var wu=({key:e,
value:t},{id:n})=>n!==void 0&&C(e)==="id"&&t.kind==="scalar"&&t.text===n.text;function Su(e,t,n){let{key:r,value:s,position:o}=e;
if(Q(r)!==void 0)return"estimate";let i=C(r);if(i==="id")return"fact";if(i==="group"&&s.kind!=="scalar")return"text";if(i!==
void 0)return i;let a=j(r,$o);if(a!==void 0){let d=`unknown key ${M(r)} in ${t}: it is passed on to the work order as te\
xt`;n.addWarning(o,"unknown-key",d,()=>a)}return"text"}function ni(e,t){let n=me(e);if(n===void 0){t.addError(e.fields,"\
no-id","task without an id: expected id, or one of task_id, key, number and uid",()=>e.fields.entries.map(({key:r})=>j(r,
Br)).find(r=>r!==void 0));return}if(n.kind!=="scalar"||n.value===null){t.addError(n,"no-id",`expected the id of a task, \
found ${L(n)}`);return}if(et.test(n.text))return n;t.addError(n,"malformed-id",`task id ${M(n.text)} is malformed: expec\
ted a letter or digit, then at most 63 letters, digits, ".", "_" or "-", without ".." and without "." or ".lock" at the \
end`)}function ri(e,t,n,r){let s=ni(e,r);if(s===void 0)return;let o=`task ${s.text}`,i=ei(e,o,r),a=ti(i,t),d=F=>a.get(F)??[],l=[
...n],c=F=>d("own").find(Me=>bt(Me.key,F)),[p,...u]=d("name").filter(({value:F})=>T(F)!==""),f=p&&T(p.value).replace(/\s+/g,
" ").trim()||s.text,m=d("description").map(({value:F})=>Je(F)).filter(F=>F!==""),g=Zt(c("run")),{verify:y,prose:h}=qo(d(
"verify"),i.has("verify")?o:"defaults",r),{settings:k,refused:w}=Yo(d("setting"),o,t?.entries??[],r),P=Ho(d("risk")[0],o,
r),x=a.get("estimate")??[],R=x.length>0&&x.every(ko),_=(R?void 0:Go(x,P,o,r))??Vo(e,P,r);for(let F of[...u,...a.get("tex\
t")??[],...d("related")])Xt(l,F.key,T(F.value));for(let{title:F,text:Me}of Bo(c("texts")))Xt(l,F,Me);for(let{key:F,value:Me}of d(
"files")){let Ye=T(Me);/:\d+-\d+/.test(Ye)&&Xt(l,F,Ye)}let Z=[...d("fact"),...w].flatMap(({key:F,value:Me})=>{let Ye=T(Me);
return Ye.length<=200?Ye===""?[]:[`${F}: ${Ye.replace(/\s*\n\s*/g," ")}`]:(Xt(l,F,Ye),[])}),oe=d("acceptance").flatMap(({
value:F})=>pe(F));i.has("verify")&&oe.push(...h);let I=d("agent").map(({value:F})=>Je(F)).find(F=>F!==""),le=Jo(d("statu\
s"),o,oe,r),ce=m.length+oe.length>0||c("texts")!==void 0||[...a.get("text")??[],...d("related").filter(Tu)].some(Pu)||g!==
void 0||y!==void 0&&i.has("verify");i.has("verify")||oe.push(...h);let yt=c("left_out"),gn=[...pe(c("also_stated")?.value),
...Z,...d("group").map(({key:F,value:Me})=>`${F}: ${T(Me)}`)];return{raw:e,position:{line:s.line,column:s.column},task:{
id:s.text,name:f,description:m.join(`

`)||f,duration:_??ve($e,P),risk:P,...I!==void 0&&{agent:I},...k,context_requirements:d("context").flatMap(({value:F})=>pe(
F)),files:d("files").flatMap(({value:F})=>Jt(F)),...g!==void 0&&{run:g},...y!==void 0&&{verify:y},...oe.length>0&&{acceptance_criteria:oe},
...l.length>0&&{texts:l},...gn.length>0&&{also_stated:gn},...le!=="open"&&{status:le}},dependencies:d("dependencies").flatMap(
({value:F})=>xt(F,o,r)),dependents:d("dependents").flatMap(({value:F})=>xt(F,o,r)),statesDuration:_!==void 0||R,isMilestone:R&&
!ce,leftOut:e.leftOut??(yt&&(Je(yt.value)||void 0)),unknown:a.get("text")??[]}}var Tu=({key:e,value:t})=>/^subtasks$/i.test(
e)&&(t.kind==="scalar"||t.kind==="list"&&t.items.some(({kind:n})=>n==="mapping")),Pu=({value:e})=>new RegExp("\\p{L}{2}",
"u").test(T(e));function si({phases:e,defaults:t,mentions:n=[]},r){let s=new Map,o=new Map,i=new Map,a=new Set,d=new Map;for(let c of n)
for(let p of xn(c))z(d,c.id.text.toLowerCase(),p);let l=e.flatMap(({tasks:c,texts:p=[]})=>c.map(u=>({rawTask:u,texts:p})));
for(let{rawTask:c,texts:p}of l){let u=me(c),f=u?.kind==="scalar"?d.get(u.text.toLowerCase())??[]:[],m=[...p,...c.texts??
[],...f],g=ri(c,t,m,r);if(g===void 0){let k=me(c);k?.kind==="scalar"&&a.add(k.text);continue}let{id:y}=g.task;s.set(c,g),
o.has(y)||o.set(y,g);let h=i.get(y.toLowerCase());h===void 0?i.set(y.toLowerCase(),g):(Eu(g,h,r),a.add(y))}return{byRawTask:s,
byId:o,byLowerCaseId:i,damagedIds:a}}function Eu({task:e,position:t},n,r){let s=e.id===n.task.id?`duplicate task id ${e.
id}: the first one is in line ${n.position.line}`:`task ${e.id} differs only in case from task ${n.task.id} in line ${n.
position.line}: expected ids that stay distinct in file names and branches`;r.addError(t,"duplicate-id",s)}function oi(e,t,n){let r=e.trimEnd(),s=t.reduce((f,m)=>f===void 0||_u(m,f)?m:f,void 0);if(s===void 0||r===""||/\}[\]}\s]*$/.
test(r)||s.raw.fields.lastLine<r.split(`
`).length)return;let o=t.filter(f=>f!==s),i=!s.statesDuration&&o.every(f=>f.statesDuration),{entries:a}=s.raw.fields,d=a.
slice(-1).some(({value:f})=>N(f)),l=o.length>0&&a.length===1&&o.every(f=>f.raw.fields.entries.length>1),c=e.endsWith(`
`)?i&&l:i||d,p=`the file ends in the middle of task ${s.task.id} and seems to be cut off`,u="complete the task, and end \
the file with a newline";c&&n.addError(s.position,"plan-truncated",p,()=>u)}var _u=({position:e},{position:t})=>(e.line-
t.line||e.column-t.column)>0;function ai(e,t,{all:n,open:r},s){let o=new Set(e.map(({task:c})=>c.id)),i=e.flatMap(({task:c,unknown:p})=>p.filter(({value:u})=>Kr(
u,c.id,o))),[a]=[...i,...t.filter(({value:c})=>Kr(c,"",o)&&di(c)>1)];if(a===void 0)return{all:n,open:r};Ru(a,s);let d=new Map(
e.map(({task:c})=>[c.id,c.status])),l=Sn(o,n);return{all:ii(l,n,()=>!0),open:ii(l,r,c=>Mu(d.get(c)))}}var Mu=e=>e===void 0||
e==="in-progress"||e==="blocked";function ii(e,t,n){let r=new Map,s;for(let o of e)r.set(o,[...new Set([...t.get(o)??[],
...s===void 0?[]:[s]])]),n(o)&&(s=o);return r}function Ru({key:e,position:t},n){let r=`unknown key ${M(e)} names tasks a\
nd may state their order: all tasks run one after another`;n.addWarning(t,"unknown-order",r,()=>"write depends_on for th\
e tasks that one waits for")}function Kr(e,t,n){if(e.kind==="scalar")return e.text!==t&&n.has(e.text);if(e.kind==="mappi\
ng"&&!e.entries.every(({key:s})=>n.has(s)))return!1;let r=e.kind==="list"?e.items:e.entries.map(({value:s})=>s);return r.
length>0&&r.every(s=>Kr(s,t,n))}var di=e=>e.kind==="list"?e.items.reduce((t,n)=>t+di(n),0):e.kind==="mapping"?2*e.entries.
length:1;var li=5e3,$u=20,An=10;function ci(e,t,{mode:n,check:r},s){let{position:o=Re}=e,i=e.phases.reduce((x,{tasks:R})=>x+R.length,
0);if(i>li){s.addError(o,"too-many-tasks",`the plan has ${i} tasks: expected at most ${li}`);return}i===0&&!s.hasErrors&&
s.addError(o,"no-tasks","the plan has no tasks");let a=jo(e.phases),d=si(e,s);Co(e.edges,d,s),oi(t,[...d.byRawTask.values()],
s),Nu([...d.byRawTask.values()],s),Io(d,e,s),vu(a,d,s),Lu(e,d,s);let l=Fu(e.project,s),c=n==="first-phase"?Au({...e,phases:a},
s):a,p=s.hasErrors?"graph":n,u=Fr(c,d.byRawTask,p),f=new Set([...d.byRawTask].flatMap(([x,R])=>Tn(R)||R.task.status==="d\
eferred"?[x]:[])),m=f.size===0?u:Fr(c,d.byRawTask,p,f);if(u===void 0||m===void 0){let x=`too many dependencies: expected\
 at most ${1e5}, including those between phases`;s.addError(o,"too-many-dependencies",x);return}for(let x of d.damagedIds)
u.delete(x);if(Ou(u,d,s),s.hasErrors)return;let g=c.flatMap(({tasks:x})=>x).flatMap(x=>d.byRawTask.get(x)??[]),{all:y,open:h}=ai(
g,e.unknown??[],{all:u,open:m},s),k=(e.mentions??[]).filter(({id:x})=>!d.byLowerCaseId.has(x.text.toLowerCase())),w=[...e.
texts??[],...k.flatMap(x=>xn(x).map(({title:R,text:D})=>({title:`${x.id.text}: ${R}`,text:D}))),...e.phases.flatMap(x=>x.
tasks.length===0?x.texts??[]:[])],P={version:1,...l!==void 0&&{project:l},...Uo(g,y,h,s),...w.length>0&&{texts:w}};for(let{
task_id:x,code:R,message:D,hint:_}of r?.(P)??[])s.addWarning(d.byId.get(x)?.position??o,R,D,()=>_);return P}function vu(e,{
byRawTask:t},n){let r=e.flatMap(({tasks:d,isUnlisted:l})=>l===!0?d:[]).flatMap(d=>t.get(d)??[]).filter(({dependencies:d,
task:l})=>d.length===0&&l.status!=="done"),[s]=r;if(s===void 0||e.every(({tasks:d,isUnlisted:l})=>l===!0||d.length===0))
return;let o=[...new Set(r.map(({task:d})=>d.id))],i=o.length===1?"it waits for nothing":"they wait for nothing",a=`no p\
hase lists ${kt(o)}: ${i}`;n.addWarning(s.position,"unlisted-task",a,()=>"add it to a phase, or write depends_on")}function Nu(e,t){
let n=e.filter(({statesDuration:o,task:i})=>!o&&i.status!=="done"),r=()=>"state its duration, in hours",[s]=n;if(s!==void 0&&
n.length>1&&e.every(({statesDuration:o})=>!o)){let o=`no task has a duration: ${$e} hour is assumed for each`;t.addWarning(
s.position,"no-duration",o)}else for(let{raw:o,task:i,position:a}of n){let d=o.phaseDuration===void 0?`${$e} hour`:"the \
longest of its phase";t.addWarning(a,"no-duration",`task ${i.id} has no duration: ${d} is assumed`,r)}}function Au({phases:e,
position:t=Re},n){let r=e.find(({parallel:o,tasks:i})=>o&&i.length>0);return r!==void 0?[r]:(n.hasErrors||n.addError(t,"\
no-parallel-phase","no phase has parallel_tasks: mode first-phase expects one"),[])}function Lu({mentions:e=[]},{byLowerCaseId:t},n){
let r=[...t.values()].map(({task:s})=>s.id);for(let{id:s}of e){if(t.has(s.text.toLowerCase()))continue;let o=`unknown ta\
sk ${M(s.text)}: the plan has no task with this id`;n.addWarning(s,"unknown-task",o,()=>j(s.text,r))}}function Ou(e,{byId:t},n){
for(let r of No(e,$u)){let s=t.get(r[0]??"");if(s===void 0)continue;let o=s.dependencies.find(({id:d})=>d===r[1])??s.position,
i=r.find((d,l)=>{let c=r[l+1];return c!==void 0&&!t.get(d)?.dependencies.some(p=>p.id===c)}),a=i&&`task ${i} waits becau\
se of its phase or its place in sequential_tasks`;n.addError(o,"cycle",`tasks wait for each other: ${Iu(r).join(" -> ")}`,
()=>a)}}var Iu=e=>e.length<=2*An?e:[...e.slice(0,An),`(${e.length-2*An} more)`,...e.slice(-An)];function Fu(e,t){if(!(e===
void 0||N(e))){if(e.kind==="scalar")return e.text;t.addError(e,"wrong-type",`project: expected text, found ${L(e)}`)}}var Tt=class e{#e;#n={error:[],warning:[]};#s={error:0,warning:0};#r=new Set;constructor(t){this.#e=t}addError(t,n,r,s){
this.#o("error",t,n,r,s)}addWarning(t,n,r,s){this.#o("warning",t,n,r,s)}addWarningOnce(t,n,r,s,o){this.#r.has(t)||(this.#r.
add(t),this.addWarning(n,r,s,o))}fork(){return new e(this.#e)}forFile(t){return new e(t)}append(t){for(let{severity:n,code:r,
message:s,hint:o,...i}of t.sorted)this.#o(n,i,r,s,()=>o,i.file)}get hasErrors(){return this.#n.error.length>0}get sorted(){
let t=[...this.#n.error,...this.#n.warning].sort((n,r)=>n.line-r.line||n.column-r.column);for(let n of["error","warning"]){
let r=this.#s[n];if(r===0)continue;let s=`${r} more ${n}s are not listed`;t.push({code:"more-problems",severity:n,file:this.#e,
line:1,column:1,message:s})}return t}#o(t,{line:n,column:r},s,o,i,a=this.#e){let d=this.#n[t];if(d.length>=100){this.#s[t]++;
return}let l=i?.();d.push({code:s,severity:t,file:a,line:n,column:r,message:o,...l!==void 0&&{hint:l}})}};var Cu=/^ {0,3}(#{1,6})[ \t]+(.*)$/,ju=/^([ \t]*)([-*+]|\d{1,9}[.)])[ \t]+(.*)$/,Du=/^\[([ xX~/\-✓✔✅]?)\](?=[\s*]|$)[ \t]*(.*)$/u,
ui=/^([ \t]*)(`{3,}|~{3,})(.*)$/,Ln=4,Wu=20,Uu=e=>{let t=0;for(let n of e)t+=n==="	"?Ln-t%Ln:1;return t};function te(e){
let t=e.replace(/^\uFEFF/,"").split(/\r\n|\n|\r/),n=Hu(t),r=pi(0,"",{line:1,column:1}),s=[r],o=[],i,a=!1,d=!0,l=(p,u)=>{
r.raw.push(p);for(let m of o)m.raw.push(p);let f=o.at(-1);f===void 0?r.lines.push({line:u,text:p}):f.lines.push(p)};for(let p=n?.
end??0;p<t.length;p++){let u=p+1,f=t[p]??"";if(i!==void 0){l(f,u);let[,,R="",D=""]=ui.exec(f)??[];!R.startsWith(i.mark)||
D.trim()!==""?i.lines.push(f):(r.fences.push({line:i.line,language:i.language,text:i.lines.join(`
`)}),i=void 0);continue}let m=f;if((a||m.includes("<!--"))&&({raw:m,inComment:a}=Ku(m,a),m.trim()===""&&f.trim()!==""))continue;
if(m.trim()===""){d=!0,l("",u);continue}let g=Uu(/^[ \t]*/.exec(m)?.[0]??""),[,,y="",h=""]=ui.exec(m)??[],k=y!==""&&!(y.
startsWith("`")&&h.includes("`")),w=k?null:Cu.exec(m),[,,P="",x=""]=(k||w!==null?null:ju.exec(m))??[];if(w!==null&&g<Ln){
o.length=0;let R=(w[2]??"").trimEnd().replace(/(?<=^|[ \t])#+$/,"").trimEnd();r=pi((w[1]??"").length,R,{line:u,column:m.
indexOf(R)+1}),s.push(r)}else if(P!==""&&!Bu(g,o)){for(;o.length>0&&(g<=(o.at(-1)?.indent??0)||o.length>Wu);)o.pop();let R=Du.
exec(x),D=R===null?x:R[2]??"",_={line:u,column:m.length-x.length+1,indent:g,box:R===null?void 0:R[1]||" ",text:D.trimEnd(),
lines:[],items:[],raw:[m],numbered:/\d/.test(P)};for(let oe of o)oe.raw.push(m);r.raw.push(m),(o.at(-1)?.items??r.items).
push(_),o.push(_)}else{if(d||k)for(;o.length>0&&g<=(o.at(-1)?.indent??0);)o.pop();l(m,u),k&&(i={mark:y,line:u,language:/^\s*\{?\.?([\w+-]*)/.
exec(h)?.[1]?.toLowerCase()??"",lines:[]})}d=!1}let c=i?.line;return{sections:s,frontmatter:n&&{line:2,text:n.text},openFence:c}}
var pi=(e,t,{line:n,column:r})=>({level:e,title:t,line:n,column:r,items:[],lines:[],raw:[],fences:[]}),Bu=(e,t)=>e>=Ln&&
t.length===0;function Ku(e,t){let n=e,r="",s=t;for(;n!=="";){let o=n.indexOf(s?"-->":"<!--");if(s||(r+=o<0?n:n.slice(0,o)),
o<0)break;n=n.slice(o+(s?3:4)),s=!s}return{raw:r,inComment:s}}function Hu(e){if(e[0]?.trimEnd()!=="---")return;let t=e.findIndex(
(n,r)=>r>0&&/^(?:---|\.\.\.)\s*$/.test(n));return t<0?void 0:{text:e.slice(1,t).join(`
`),end:t+1}}var ne=({box:e})=>e===void 0?void 0:Xo(e)??"open";function*q(e){let t=[...e].reverse();for(let n=t.pop();n!==
void 0;n=t.pop())yield n,t.push(...[...n.items].reverse())}function G(e){let t=e.filter(r=>r.trim()!==""),n=Math.min(...t.
map(r=>(/^[ \t]*/.exec(r)?.[0]??"").length));return e.map(r=>r.slice(Math.min(n,r.length)).trimEnd()).join(`
`).replace(/^\n+|\n+$/g,"")}function On(e,t=()=>!1){let n=[...e.lines],r=s=>{t(s)||(s.items.some(t)?(n.push(s.raw[0]??"",
...s.lines),s.items.forEach(r)):n.push(...s.raw))};return e.items.some(s=>t(s)||s.items.length>0)?(e.items.forEach(r),G(
n)):G(e.raw.slice(1))}var Gu=/^(?:[-*+]\s+)?(?:\*\*|__)([^*_:][^*:]{0,40}?)\s*(?::\s*(?:\*\*|__)|(?:\*\*|__)\s*:)\s*(.*)$/;
function Gr(e,t){let[,n,r=""]=Gu.exec(e.trim())??[];if(n===void 0)return;let s=e.trimEnd().length-r.trimEnd().length+1;return{
key:n.trim(),position:t,value:v(r.trim(),{...t,column:s})}}var tt=class extends Error{position;code;constructor(t,n,r){super(r),this.position=t,this.code=n}};function fi(e,t){let n=0;
return new class extends Parser{*next(r){++n>1e6&&this.#e("plan-too-large","too many YAML tokens: expected at most 10000\
00"),yield*super.next(r),this.stack.filter(o=>"items"in o).length>64&&this.#e("plan-too-deep","collections are nested to\
o deeply: expected at most 64 levels")}#e(r,s){throw new tt(t(this.offset),r,s)}}(e.addNewLine)}var In=class{#e;#n;#s=new Map;#r=0;#o=0;#l=!0;constructor(t,n){this.#e=t,this.#n=n}get isComplete(){return this.#l}build(t,n=0){
let r=this.#r++;if(isAlias(t))return this.#i(t.source,t.range?.[0]??n);if(!isScalar(t)&&!isMap(t)&&!isSeq(t))return this.#d(
n);let[s,o]=t.range??[n,n],i=this.#e(s),a;if(isMap(t)){let d=this.#u(t.items,s);a={kind:"mapping",...i,lastLine:d.at(-1)?.
value.lastLine??i.line,entries:d}}else if(isSeq(t)){let d=t.items.map(l=>this.build(l,s));a={kind:"list",...i,lastLine:d.
at(-1)?.lastLine??i.line,items:d}}else{let{source:d=""}=t,l=zu(t.value)?t.value:d,c=typeof l=="string"?l:d;a={kind:"scal\
ar",...i,lastLine:this.#e(Math.max(s,o-1)).line,value:l,text:c}}return t.anchor!==void 0&&this.#s.set(t.anchor,{node:a,size:this.#r-
r}),a}#u(t,n){let r=[],s=new Map;for(let o of t){let i=o.key?.range?.[0]??n,a=this.build(o.key,i),d=this.build(o.value,i),
l={line:a.line,column:a.column};if(a.kind!=="scalar"||a.value===null)this.#t(l,"yaml-key","expected a key that is text");else if(a.
text==="<<")this.#t(l,"yaml-merge-key","merge keys (<<) are not supported: write the keys out");else if(/^\/[/*]/.test(a.
text))this.#t(l,"json-comment",'comments in JSON are not supported: remove this one, or begin it with "#"');else{r.push(
{key:a.text,position:l,value:d});let c=s.get(a.text);if(c===void 0)s.set(a.text,l);else{let p=`duplicate key ${M(a.text)}\
: the first one is in line ${c.line}`;this.#n.addError(l,"duplicate-key",p)}}}return gi(r)}#i(t,n){let r=this.#e(n),s=this.#s.
get(t);if(s===void 0)return this.#t(r,"yaml-alias",`alias ${M(`*${t}`)} has no anchor before it`),this.#d(n);if(this.#r+=
s.size,this.#o+=s.size,this.#o>1e4){let o=`aliases repeat too many values: expected at most ${1e4}`;throw new tt(r,"yaml\
-aliases",o)}return{...s.node,...r,lastLine:r.line}}#t(t,n,r){this.#l=!1,this.#n.addError(t,n,r)}#d(t){let n=this.#e(t);
return{kind:"scalar",...n,lastLine:n.line,value:null,text:""}}};function gi(e){let t=new Map;for(let n of e){let r=t.get(
n.key);r===void 0?t.set(n.key,[n]):r.push(n)}return[...t.values()].map(n=>n.length===1?n[0]:{...n[0],value:Vu(n)})}function Vu([
{value:e},...t]){let n=[e,...t.map(({value:s})=>s)];if(e.kind==="list")return{...e,items:n.flatMap(O)};if(e.kind==="scal\
ar")return e;let r=n.flatMap(s=>s.kind==="mapping"?s.entries:[]);return{...e,entries:gi(r)}}var zu=e=>e===null||["string",
"number","boolean"].includes(typeof e);function V(e,t,n=1){let r=new LineCounter,s=e.trimEnd().length,o=i=>{let{line:a,col:d}=r.linePos(Math.min(i,s));return{line:Math.
max(a,1)+n-1,column:Math.max(d,1)}};try{let i=fi(r,o),a=new Composer({uniqueKeys:!1,prettyErrors:!1}),[d,l]=[...a.compose(
i.parse(e),!0,e.length)];if(d===void 0)return;for(let{pos:u,message:f}of d.warnings)t.addWarning(o(u[0]),"yaml-warning",
Vr(f));for(let{pos:u,message:f}of d.errors)t.addError(o(u[0]),"yaml-syntax",Vr(f));if(l!==void 0&&t.addError(o(l.range[0]),
"yaml-documents",'expected one YAML document, found a second one after "---"'),d.errors.length>0||l!==void 0)return;let c=new In(
o,t),p=c.build(d.contents);return c.isComplete?p:void 0}catch(i){if(i instanceof tt)t.addError(i.position,i.code,i.message);else{
let a=`cannot be read as YAML: ${Vr(String(i))}`;t.addError({line:n,column:1},"yaml-syntax",a)}return}}var Vr=e=>e.replace(
/\s+/g," ").slice(0,300);var qu=/(?:^|\/)(?:tasks|completed)\/[^/]+\.md$/,Yu=/^[^/]+\.(?:md|ya?ml|json|jsonl|csv)$/i,Xu=/^(?:[A-Z][A-Z-]*\.md|package(?:-lock)?\.json|tsconfig\.json|backlog\.config\.yml)$/,
Ju=["config.yml","../config.yml","../backlog.config.yml","backlog.config.yml"],hi={name:"Backlog.md",shape:"a folder wit\
h tasks/task-1 - Title.md",recognises({list:e,read:t}){let n=e(""),r=yi(n);if(r.length>0&&r.every(i=>i.split("/").length>
2)&&n.some(i=>Yu.test(i)&&!Xu.test(i)))return!1;let o=r.filter(i=>{let a=t(i)??"";return bi(te(a),a)});return o.length>0&&
(r[0]?.includes("/")===!0||o.length===r.length)},read({file:e,beside:t},n){let r=yi(t.list("")),s=xi(t,n);return{phases:[
{parallel:!0,tasks:(r.length>0&&r.every(d=>!d.includes("/"))?[...r,...t.list("../completed").filter(d=>d.endsWith(".md"))]:
r).flatMap(d=>{let l=n.forFile(`${e}/${d}`),c=wi(t.read(d)??"",s,/(?:^|\/)completed\//.test(d),l);return n.append(l),c===
void 0?[]:[{...c,file:d}]})}],doneWord:s.statuses.at(-1)??"Done",...s.project!==void 0&&{project:s.project}}}},ki={name:"\
Backlog.md task",recognises:({outline:e,text:t})=>bi(e,t),read({text:e,beside:t},n){let r=xi(t,n),s=wi(e,r,!1,n),o=()=>!0,
i=r.statuses.at(-1)??"Done";return{phases:[{parallel:!0,tasks:s===void 0?[]:[s]}],isOutside:o,doneWord:i}}},yi=e=>{let t=e.
filter(n=>qu.test(n)&&!/(?:^|\/)(?:drafts|archive)\//.test(n));return t.length>0?t:e.filter(n=>/^[^/]+\.md$/.test(n))},bi=({
frontmatter:e},t)=>e!==void 0&&/^id:\s*\S/m.test(e.text)&&/^title:/m.test(e.text)&&/^status:/m.test(e.text)&&!/^[ \t]*<task[\s>]/m.
test(t);function xi({read:e},t){let n=Ju.map(o=>e(o)).find(o=>o!==void 0),r=n===void 0?void 0:V(n,t.fork()),s=o=>r?.kind===
"mapping"?b(r,o):void 0;return{project:s("project_name"),statuses:O(s("statuses")).map(T),definitionOfDone:pe(s("definit\
ion_of_done"))}}function wi(e,t,n,r){let{frontmatter:s,sections:o}=te(e),i=s&&V(s.text,r,s.line);if(i?.kind!=="mapping")
return;let a=i.entries.flatMap(m=>m.key==="status"?[S("status",n?"done":Zu(T(m.value),t),m.value)]:[m]),d=o.filter(({title:m})=>/^(?:acceptance criteria|definition of done)/i.
test(m)),l=o.filter(m=>!d.includes(m)),c=m=>[...m.items.map(g=>`${g.box===void 0?"":`[${g.box}] `}${[g.text,G(g.raw.slice(
1))].filter(y=>y!=="").join(`
`)}`),...m.lines.map(g=>g.text.trim()).filter(g=>g!=="")],p={line:i.line,column:i.column},u=l.flatMap(m=>{let g=G(m.raw);
return g===""?[]:/^description$/i.test(m.title)||m.title===""?[S("description",g,m)]:[S(m.title,g,m)]}),f=[...d.flatMap(
c),...t.definitionOfDone].map(m=>S("acceptance_criteria",m,p));return{fields:B(p,[...a,...u,...f]),states:[b(i,"status")??
i]}}function Zu(e,{statuses:t}){let n=t.findIndex(r=>r.toLowerCase()===e.toLowerCase());return n<0||t.length<2?e:n===t.length-
1?"done":n===0?"open":"in-progress"}var Se=(e,t)=>({id:e,fields:{kind:"mapping",line:e.line,column:e.column,lastLine:e.lastLine,entries:t?.entries??[]}});function Pt({
key:e,position:t,value:n},r){let s=v(e,t);if(n.kind==="mapping")return[{id:s,fields:n}];if(N(n))return[Se(s)];if(n.kind===
"scalar")return[{id:s,fields:{...n,kind:"mapping",entries:[{key:"name",position:n,value:n}]}}];let o=`expected a name or\
 the fields of task ${M(e)}, found ${L(n)}`;return r.addError(n,"damaged-task",o),[]}function ie(e){let t=[];for(let n of e){
let r=t.at(-1);t.push(r===void 0?n:{...n,previous:r})}return t}function Y(e,t,n){return e===void 0?[]:e.kind!=="list"?(n.
addError(e,"damaged-list",`expected a list of tasks in ${t}, found ${L(e)}`),[]):e.items.flatMap(r=>{if(r.kind==="mappin\
g")return[{fields:r}];let s=r.kind==="scalar"&&r.text!==""?M(r.text):L(r);return n.addError(r,"damaged-list",`expected a\
 task with an id in ${t}, found ${s}`),[]})}var Le=["tasks","userstories","stories","items","issues","todos","jobs","todo","tasklist","subtasks"],he=(e,t)=>{for(let n of t){
let r=e.entries.find(s=>H(s.key)===n);if(r!==void 0)return r}},Fn=(e,t)=>e.kind==="mapping"&&e.entries.some(({key:n,value:r})=>C(
n)===t&&!N(r)),Qu=({items:e})=>e.length>0&&e.every(t=>!Fn(t,"id")&&(Fn(t,"name")||Fn(t,"description"))),Cn=(e,t="",n=1)=>`${t}${String(
e+1).padStart(n,"0")}`;function nt(e,t,n){if(e?.kind==="mapping"&&e.entries.every(({value:o})=>o.kind==="mapping"))return e.
entries.flatMap(o=>Pt(o,n));if(e?.kind!=="list")return Y(e,t,n);if(e.items.every(o=>o.kind==="scalar"&&!N(o)&&o.text.trim()!==
""))return ie(e.items.map((o,i)=>zr(Cn(i),o)));if(!Qu(e))return Y(e,t,n);let s=e.items.flatMap((o,i)=>o.kind==="mapping"?
[{id:v(Cn(i),o),fields:ep(o)}]:[]);return rt(s)}function ep(e){let t=e.entries.find(({key:r})=>C(r)==="description");if(Fn(
e,"name")||t?.value.kind!=="scalar")return e;let[n=""]=t.value.text.split(`
`);return{...e,entries:[S("name",n.slice(0,100),t.position),...e.entries]}}var zr=(e,t)=>({id:v(e,t),fields:B(t,[S("name",
t.kind==="scalar"?t.text:"",t)])}),tp=({fields:e})=>e.entries.some(({key:t,value:n})=>{let r=C(t);return(r==="dependenci\
es"||r==="dependents")&&O(n).length+(n.kind==="scalar"&&!N(n)?1:0)>0}),Et=e=>{let t=e.entries.flatMap(n=>{let r=C(n.key)===
"status"?fe(T(n.value)):void 0;return r===void 0||r==="open"||r==="in-progress"?[]:[{entry:n,state:r}]});return(t.find(({
state:n})=>n==="done")??t[0])?.entry},_t=(e,t)=>t===void 0?e:e.map(n=>{let{entries:r}=n.fields;return r.some(({key:o,value:i})=>C(
o)==="status"&&fe(T(i))!==void 0)?n:{...n,fields:{...n.fields,entries:[...r,t]}}}),rt=e=>e.some(tp)?[...e]:ie(e),st=(e,t)=>({
...e,entries:e.entries.flatMap(n=>{if(!Object.hasOwn(t,n.key))return[n];let r=t[n.key];return r===void 0?[]:[{...n,key:r}]})}),
W=e=>O(e).filter(t=>t.kind==="mapping");function $(e,...t){let n=b(e,...t);return n?.kind==="scalar"&&n.value!==null?n.text:
""}var rp=/[ \t\r\n]*/y,sp=/-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?/y,op=/true|false|null/y,Te=class extends Error{};function Si(e){
try{return JSON.parse(e)}catch{throw new Te}}function ip(e,t){let n=0;for(;e[t-1-n]==="\\";)n++;return n%2===1}function Pe(e,t=1){
let n=0,r=t,s=0;function o(p){p.lastIndex=n;let u=p.exec(e)?.[0];if(u===void 0)throw new Te;return n+=u.length,u}function i(){
if(e[n]!=='"')throw new Te;let p=e.indexOf('"',n+1);for(;p>=0&&ip(e,p);)p=e.indexOf('"',p+1);if(p<0)throw new Te;let u=e.
slice(n,p+1);return n=p+1,u}function a(){let p=o(rp),u=p.lastIndexOf(`
`);return u>=0&&(r+=p.split(`
`).length-1,s=n-(p.length-u-1)),{line:r,column:n-s+1}}function d(p){if(e[n]!==p)throw new Te;n++}function l(p,u,f){if(u>
64)throw new Te;if(n++,a(),e[n]!==p)for(f(u),a();e[n]===",";a())n++,f(u);d(p)}function c(p){let u=a(),f=e[n];if(f==="{"){
let h=[],k=new Set;return l("}",p+1,w=>{let P=a(),x=Si(i());if(a(),d(":"),k.has(x)||x==="<<")throw new Te;k.add(x),h.push(
{key:x,position:P,value:c(w)})}),{kind:"mapping",...u,lastLine:h.at(-1)?.value.lastLine??u.line,entries:h}}if(f==="["){let h=[];
return l("]",p+1,k=>{h.push(c(k))}),{kind:"list",...u,lastLine:h.at(-1)?.lastLine??u.line,items:h}}let m=f==='"'?i():o(f===
"t"||f==="f"||f==="n"?op:sp),g=Si(m),y=typeof g=="string"?g:m;return{kind:"scalar",...u,lastLine:u.line,value:g,text:y}}
try{let p=c(0);return a(),n===e.length?p:void 0}catch(p){if(p instanceof Te)return;throw p}}var ap=new Set(["","blocks","waits-for","conditional-blocks"]),Ti={name:"beads",recognises:({text:e})=>{let t=e.slice(0,
2e5).split(`
`).filter(r=>r.trim()!=="").slice(0,20);if(!/^\s*\{/.test(t[0]??""))return!1;let n=r=>{let s=r.startsWith("{")?Pi(r,1):void 0;
return s!==void 0&&$(s,"id")!==""&&$(s,"title")!==""&&b(s,"status","issue_type")!==void 0};return t.some(n)&&(t.length===
1||Pe(e)===void 0)},read({text:e},t){let n=dp(e,t),r=new Map(n.map(c=>[$(c,"id"),c])),s=new Map,o=new Map,i=new Map;for(let c of n)
for(let p of W(b(c,"dependencies"))){let u=$(p,"type"),f=$(p,"issue_id")||$(c,"id"),m=$(p,"depends_on_id");m!==""&&(ap.has(
u)?z(s,f,{id:m,from:p}):u==="parent-child"?(o.set(f,m),z(i,m,f)):["related","discovered-from","relates-to","duplicates",
"supersedes"].includes(u)||t.addWarningOnce(`type ${u}`,p,"unknown-type",`a dependency of the unknown type "${u}" is no \
order`))}let a=c=>$(r.get(c)??{kind:"mapping",entries:[]},"issue_type")==="epic",d=(c,p=new Set)=>a(c)?p.has(c)?[]:(p.add(
c),(i.get(c)??[]).flatMap(u=>d(u,p))):[c];return{phases:[{parallel:!0,tasks:n.flatMap(c=>{let p=$(c,"id");if(a(p))return[];
let u=[];for(let h=o.get(p);h!==void 0&&!u.includes(h)&&u.length<20;h=o.get(h))u.push(h);let m=[p,...u].flatMap(h=>s.get(
h)??[]).flatMap(({id:h,from:k})=>d(h).filter(w=>w!==p).map(w=>({key:"depends_on",position:k,value:v(w,k)}))),g=c.entries.
filter(({key:h,value:k})=>h!=="dependencies"&&T(k)!==""),y=u.flatMap(h=>{let k=r.get(h);return k===void 0?[]:[{title:`Pa\
rt of ${h}`,text:[$(k,"title"),$(k,"description")].filter(w=>w!=="").join(`

`)}]});return[{fields:{...c,entries:[...g,...m]},texts:y}]})}],isOutside:()=>!0,doneWord:"closed"}}};function dp(e,t){return e.
split(`
`).flatMap((n,r)=>{if(n.trim()==="")return[];let s=Pi(n,r+1);return s!==void 0?[s]:(t.addWarning({line:r+1,column:1},"da\
maged-line",`this line is no JSON object, and left out: ${M(n.trim())}`),[])})}function Pi(e,t){let n=Pe(e,t);return n?.
kind==="mapping"?n:void 0}var X=(e,t)=>e.entries.flatMap(({key:n,value:r})=>{let s=t.includes(n)?"":T(r);return s===""?[]:[{title:n,text:s}]});function Mt(e,t,n){
let r=X(e,n).map(({title:s,text:o})=>({title:`${t||"Phase"}: ${s}`,text:o}));return t===""||qr(t)?r:[{title:"Phase",text:t},
...r]}var qr=e=>/^phase\s+\d+\W*$/i.test(e);var lp=/^(\d+)-(\d+[a-z]?)-(.+)$/,ot=/^Story\s+(\d+)\.(\d+[a-z]?)\s*[:.—–-]\s*(.*)$/i,_i={name:"BMAD",recognises:({root:e})=>Ri(
e),read:({root:e,beside:t},n)=>$i(e,{beside:t},n)},Rt="sprint-status.yaml",Mi={name:"BMAD",shape:`a folder with ${Rt}`,recognises:({
read:e})=>Ri(V(e(Rt)??"",new Tt(Rt))),read({file:e,beside:t},n){let r=n.forFile(`${e}/${Rt}`),s=V(t.read(Rt)??"",r),o=$i(
s,{beside:t,file:Rt},r);return n.append(r),o}},Ri=e=>e?.kind==="mapping"&&b(e,"development_status")?.kind==="mapping";function $i(e,{
beside:t,file:n},r){let s=b(e,"development_status"),o=["epics.md","../epics.md","../planning-artifacts/epics.md"].flatMap(
a=>t.read(a)??[]),i=(s?.kind==="mapping"?s.entries:[]).flatMap(({key:a,position:d,value:l})=>{let[,c="",p="",u=""]=lp.exec(
a)??[];if(u===""||N(l))return[];let f=cp(a,$(e,"story_location"),t),m=l.kind==="scalar"?l.text:"",g={id:v(a,d),fields:B(
d,[{key:"status",position:l,value:l}]),...n!==void 0&&{file:n}};if(f!==void 0){let{name:P,text:x}=Ni(f),R=[...g.fields.entries,
S("name",P||Ei(u),d),S("description",x,d)];return[{...g,fields:B(d,R)}]}let y=o.map(P=>up(P,c,p)).find(P=>P!==void 0),h=[
...g.fields.entries,S("name",y?.name||Ei(u),d),...y===void 0?[]:[S("description",y.text,d)]],k={...g,fields:B(d,h)},w=["\
done","cancelled","review","deferred"].includes(fe(m)??"open");return y!==void 0||w?[k]:/^(?:backlog|drafted|contexted)$/i.
test(m.trim())?[{...k,leftOut:"its story is not written yet"}]:(r.addWarning(d,"no-story",`there is no file ${a}.md: the\
 work order of ${a} has only its name`),[k])});return{project:b(e,"project"),doneWord:"done",phases:[{parallel:!1,tasks:ie(
i)}],texts:X(e,["generated","project","project_key","tracking_system","story_location","development_status","last_update\
d"])}}var vi={name:"BMAD story",recognises:({outline:e,text:t})=>e.sections.some(({title:n,level:r})=>r===1&&ot.test(n))&&
/^(?:\*\*)?Status(?:\*\*)?:/im.test(t)&&e.sections.some(({title:n})=>/^(?:Story|Tasks \/ Subtasks|Acceptance Criteria)/i.
test(n)),read({text:e,outline:t}){let n=t.sections.find(({title:c})=>ot.test(c)),r={line:n?.line??1,column:n?.column??1},
[,s="",o="",i=""]=ot.exec(n?.title??"")??[],{text:a,status:d}=Ni(e),l=[S("name",i,r),S("description",a,r),...d===""?[]:[
S("status",d,r)]];return{phases:[{parallel:!1,tasks:[{id:v(`${s}.${o}`,r),fields:B(r,l)}]}]}}};function cp(e,t,n){let r=t.
replace(/^["']|["']$/g,"").replace(/^\{project-root\}\/?/,""),s=r.split("/").filter(i=>i!=="").at(-1)??"",o=[r,s,"","sto\
ries","../stories"].filter(i=>!i.startsWith("/"));for(let i of o){let a=n.read(`${i===""?"":`${i.replace(/\/$/,"")}/`}${e}\
.md`);if(a!==void 0)return a}}function Ni(e){let{sections:t}=te(e),n=t.map(({title:s})=>ot.exec(s)?.[3]).find(s=>s!==void 0)??
"",r=/^(?:\*\*)?Status(?:\*\*)?:\**[ \t]*(.*)$/im.exec(e)?.[1]?.trim()??"";return{name:n,text:e.trim(),status:r}}function up(e,t,n){
let{sections:r}=te(e),s=r.findIndex(({title:d})=>ot.exec(d)?.[1]===t&&ot.exec(d)?.[2]===n),o=r[s];if(o===void 0)return;let i=r.
findIndex(({level:d},l)=>l>s&&d<=o.level),a=r.slice(s,i<0?void 0:i).flatMap(({title:d,raw:l},c)=>[...c===0?[]:[d],...l]);
return{name:ot.exec(o.title)?.[3]??"",text:G(a)}}var Ei=e=>e.replaceAll("-"," ").replace(/^./,t=>t.toUpperCase());function Oe(e){let t=[],n=[],r=[],s=!1,o=new Map,i=()=>{r.length>0&&(n=s?r:[...n,...r]),r=[],s=!1,o.clear()};for(let a of e){
let d=a.beginsGroup!==!0&&e[t.length-1]?.isParallel===!0;(a.isParallel!==!0||!d)&&i();let{boundaries:l=[]}=a,c=l.flatMap(
f=>o.get(f)??[]),p=a.isOrdered===!0?[]:n,u=it(a,c.length===0?p:[...p,...c]);for(let f of l)o.set(f,u);a.isOrdered!==!0&&
(s=!0),t.push(u),r.push(u)}return t}function Dn(e){return e.some(({entries:n})=>n.some(({key:r})=>Qt(r)))?e.map(n=>it(n)):
Oe(e)}var Qt=e=>C(e)==="dependencies"||C(e)==="dependents";function it({id:e,name:t,entries:n,texts:r,line:s,column:o},i){
let a={line:s,column:o},d=t===""?[]:[S("name",t,a)];return{id:v(e,a),fields:B(a,[...d,...n]),...i!==void 0&&i.length>0&&
{after:i},...r.length>0&&{texts:r}}}var pp=/[([](~?\d[\d.]{0,8}\s?(?:h|hrs?|hours?|m|mins?|minutes?|d|days?|w|weeks?)(?:\s\d+\s?m(?:in)?)?)[)\]]\s*[✅]?\s*$/iu;
function We(e,t){let n=[],r=ne(e);r!==void 0&&r!=="open"&&n.push(S("status",r,e)),/^~~.*~~\W*$/.test(t.trim())?n.push(S(
"status","cancelled",e)):(r===void 0||r==="open")&&(/(?:^|\s)✅/u.test(t)?n.push(S("status","done",e)):/\(optional\)/i.
test(t)&&n.push(S("status","optional",e)));let s=pp.exec(t.slice(-60))?.[1];return s!==void 0&&n.push(S("duration",s,e)),
n}var Yr=e=>{let t=C(e);return Q(e)!==void 0||t!==void 0&&t!=="id"&&t!=="name"&&t!=="related"},fp=/^(?:(?:task|story|issue|step|item)[ -]?#?\d[\w.]*|(?:[A-Za-z]\w*[-_.])+\d[\w.-]*|[A-Z]{1,6}\d{1,6}|#?\d[\d.]*)$/i,
mp=/^(?:depends(?: on)?|dependenc(?:y|ies)|blocked by|waits for|after)$/i,gp=/^\s*(?:[-*+]\s+)?([A-Za-z][A-Za-z ]{1,30}?)\s*:\s+(\S.*)$/;
function Xr(e,t){let n=Gr(e,t);if(n!==void 0)return n;let[,r="",s=""]=gp.exec(e)??[],o=s.trim();if(C(r)==="status"?fe(o)!==
void 0:Q(r)!==void 0?/^~?\d[\d.,\s–-]*[a-z]{0,10}$/i.test(o):mp.test(r)&&o.replace(/\([^()]*\)/g,"").trim().split(/\s*(?:[,;&+]|\band\b)\s*/i).
every(a=>fp.test(a.replace(/`/g,""))))return S(r,o,{...t,column:e.trimEnd().length-o.length+1})}function $t(e,t,n=Yr){let r=[],
s=[],o=!1;for(let a=0;a<e.length;a++){let d=e[a]??"",l={line:t+a,column:1};/^\s*(?:```|~~~)/.test(d)&&(o=!o);let c=o?void 0:
Xr(d,l);if(c===void 0||!n(c.key)){s.push(d);continue}if(c.value.kind==="scalar"&&c.value.text!==""){r.push(yp(c));continue}
let p=jn(d),u=[],f=!1;for(;a+1<e.length;){let y=e[a+1]??"",h=/^\s*(?:[-*+]|\d+[.)])\s/.test(y);if(!(y.trim()===""?!f&&u.
length===0:h&&jn(y)>=p||jn(y)>p)||Gr(y,l)!==void 0&&jn(y)<=p)break;f||=h,u.push(y),a++}let g=hp(G(u)).map(y=>v(y,l));r.push(
{key:c.key,position:l,value:{kind:"list",...l,lastLine:l.line,items:g}})}let i=G(s);return i===""?r:[...r,S("description",
i,{line:t,column:1})]}var jn=e=>e.length-e.trimStart().length,yp=e=>e.value.kind==="scalar"&&C(e.key)==="files"?{...e,value:v(
e.value.text.replace(/`/g,""),e.position)}:e;function hp(e){let t=[];for(let n of e.split(`
`)){let r=/^(?:[-*+]|\d+[.)])\s+(?:\[[ xX]\]\s+)?(.*)$/.exec(n)?.[1];r!==void 0||t.length===0?t.push(r??n):t.push(`${t.pop()}\

${n}`)}return t.map(n=>n.trim()).filter(n=>n!=="")}var vt=({lines:e,items:t})=>G([...e.map(({line:n,text:r})=>({line:n,rows:[
r]})),...t.flatMap(Ai)].sort((n,r)=>n.line-r.line).flatMap(({rows:n})=>n));function Ai(e){if(e.box!==void 0)return[];let{
line:t,raw:n,lines:r}=e;return[...q(e.items)].some(({box:s})=>s!==void 0)?[{line:t,rows:[n[0]??"",...r]},...e.items.flatMap(
Ai)]:[{line:t,rows:n}]}var U=(e,t)=>t.trim()===""?[]:[{title:e||"Overview",text:t}];function Nt(e){let t=U(e.title,vt(e));
return t.length>0||e.level<=1?t:U("Part",e.title)}var re=(e,t)=>e.flatMap(n=>{let r=n.level===1;if(t(n))return r&&vt(n)===
""?U("Plan",n.title):[];let s=G(n.raw);return s===""?U(r?"Plan":"Part",n.title):U(n.title,s)});function Li(e){let t=[];for(let[
,n=""]of e.matchAll(/(?:^|[\s`"'(,])([\w@.$-][\w@.$/[\]*-]{0,200})(?=$|[\s`"'),;:])/g)){let r=n.replace(/[.,]+$/,""),s=r.
split("/").at(-1)??"",o=/^[\w@$[\]-][\w@.$[\]-]*\.[A-Za-z][A-Za-z0-9]{0,7}$/.test(s)||/^\.[a-z][\w.-]+$/.test(s);(r.includes(
"/")?o||s==="":o&&/\.[a-z]{2,5}$/.test(s)&&!/^(?:node|next|vue|nuxt|express|three|chart)\.js$|^(?:asp|e|i)\.\w+$/i.test(
s))&&t.push(s===""?`${r}**`:r)}return[...new Set(t)]}function At(e,t,n){let r=`${t} is ticked, but something below it is\
 open: what is open is carried out`;n.addWarning(e,"open-child",r,()=>"tick it, or leave the outer one open")}var kp=/^\**(\d{1,9}(?:\.\d{1,9})*)(\*?)[.):]?\**(?:\s+|$)(\*\s+)?(.*)$/,Oi=/^\* /;function Ue(e){let t=/^\*\s+(.*)$/.exec(
e),[,n,r="",s="",o=""]=kp.exec(t?.[1]??e)??[];return n===void 0?{id:void 0,rest:e}:{id:n,rest:t!==null||r!==""||s!==""?`\
* ${o}`:o}}function Wn(e,t,n){let r=[],s=e.flatMap(({items:c})=>[...q(c)]).filter(({box:c})=>c!==void 0),o=new Set(s.flatMap(
({text:c})=>Ue(c).id??[])),i=(c,p,u,f)=>{let m=t(c,p,u,f),g=m;for(let y=1;g!==void 0&&o.has(g);y++)g=t(c,p,u+y,f),g===m&&
(g=`${m}-${y+1}`);return g!==void 0&&o.add(g),g};for(let c of e){let p=Nt(c),u=0,f=(m,g)=>{for(let y of m){let h=y.box!==
void 0,{id:k,rest:w}=h?Ue(y.text):{id:void 0,rest:y.text},P=h?k??i(y,c,g===void 0?++u:g.item.items.indexOf(y)+1,g):void 0;
if(k!==void 0&&g===void 0&&u++,P===void 0){f(y.items,g);continue}let x=_=>_.box!==void 0&&(Ue(_.text).id!==void 0||t(_,c,
1,g)!==void 0),R=k!==void 0,D={id:P,text:w,item:y,body:On(y,x),texts:p,outer:g,isNumbered:R};r.push(D),f(y.items,D)}};f(
c.items,void 0)}let a=new Map;for(let c of r)z(a,c.id,c);let d=new Map,l=new Map;for(let c of r){let p=[];for(let u=c.id.
lastIndexOf(".");u>0;u=c.id.lastIndexOf(".",u-1))p.unshift(...a.get(c.id.slice(0,u))??[]);for(let{outer:u}=c;u!==void 0;u=
u.outer)!p.includes(u)&&bp(c,u)&&p.unshift(u);l.set(c,p);for(let u of p)z(d,u,c)}for(let[c,p]of d){let u=p.some(f=>!d.has(
f)&&ne(f.item)!=="done"&&!f.text.startsWith("* "));ne(c.item)==="done"&&u&&At(c.item,`task ${c.id}`,n)}return r.filter(c=>!d.
has(c)).map(c=>{let p=l.get(c)??[],u=p.flatMap(({id:f,text:m,body:g})=>U(`Part of ${f}`,`${m.replace(Oi,"")}

${g}`.trim()));return{...c,texts:[...c.texts,...u],isInStarred:p.some(({text:f})=>Oi.test(f))}})}var bp=(e,t)=>!e.isNumbered||
!t.isNumbered||e.id.startsWith(`${t.id}.`);function Un(e){let t=new Set(e.map(({id:r})=>r)),n=new Map;for(let r of t){z(
n,r,r);for(let s=r.lastIndexOf(".");s>0;s=r.lastIndexOf(".",s-1)){let o=r.slice(0,s);t.has(o)||z(n,o,r)}}return n}var xp=/^(\*\*|`)?((?:[A-Za-z][A-Za-z0-9]*[-_.])+\d{1,9}[a-z]?(?:\.\d{1,9})*|[A-Z]{1,6}\d{1,6})(?::\s*\*\*|(?:\*\*|`)?\s*(?::|—|–|\s-))\s*(.*)$/,
wp=/^[\s\d.*]*(?:[\w-]+\s+){0,3}(?:acceptance|definition of (?:done|ready)|checklist|check list|verification|success (?:criteria|metrics)|criteria|out of scope|non-?goals|agenda|table of contents|contents)\b/i,
Jr=e=>wp.test(e),Ci={name:"Markdown checklist",recognises:({outline:e})=>Ii(e.sections).length>0,read({outline:e},t){let n=Ii(
e.sections),r=n.map(({item:a})=>Ue(a.text).id),s=r.every(a=>a!==void 0)&&new Set(r).size===r.length,o=n.map(({item:a,section:d},l)=>{
let[,,c,p]=xp.exec(a.text.replace(/^~~/,""))??[],u=p??(s?Ue(a.text).rest:a.text),f=$t(a.raw.slice(1),a.line+1),m=We(a,a.
text),g=[...q(a.items)].filter(({box:x})=>x!==void 0),y=ne(a)==="done"&&g.some(x=>ne(x)==="open");y&&At(a,`"${u}"`,t);let k=ne(
a)==="open"&&g.length>0&&g.every(x=>ne(x)==="done")?"done":y?"in-progress":void 0,w=[...m.filter(({key:x})=>x!=="status"||
k===void 0),...k===void 0?[]:[S("status",k,a)]],P=f.map(x=>x.key==="description"&&x.value.kind==="scalar"?S(x.key,`${Fi(
u)}

${x.value.text}`,x.position):x);return{line:a.line,column:a.column,name:Fi(u),id:c??(s?r[l]:void 0)??`${l+1}`,entries:[...w,
...P],texts:d.level>1?Nt(d):[]}}),i=new Set(n.map(({section:a})=>a));return{phases:[{parallel:!1,tasks:Dn(o)}],texts:[...e.
sections.flatMap(a=>i.has(a)&&a.level<=1?U(a.title,vt(a)):[]),...re(e.sections,a=>i.has(a))]}}};function Ii(e){let t=[],
n=7;for(let r of e)r.level>n||(n=Jr(r.title)?r.level:7,n===7&&t.push(...r.items.flatMap(ji).map(s=>({item:s,section:r}))));
return t}var ji=e=>e.box===void 0?e.items.flatMap(ji):[e],Fi=e=>e.replace(/^~~|~~$/g,"").replace(/^\*\*([^*]+)\*\*/,"$1").
replace(/^✅\s*|\s*✅$/gu,"").trim();var Di=/^[^/]*\.json$/,Ui={name:"Claude Code tasks",recognises:({root:e})=>W(Wi(e)).some(Bn),read:({root:e},t)=>({phases:[
{parallel:!0,tasks:Y(Wi(e),"the list",t)}],doneWord:"completed"})},Bi={name:"Claude Code tasks",shape:"a folder with one\
 task {id, subject, blockedBy} a file",recognises:({list:e,read:t})=>{let n=e("").filter(r=>Di.test(r));return n.length>
0&&n.every(r=>Bn(Pe(t(r)??"")))},read({beside:e}){return{phases:[{parallel:!0,tasks:e.list("").filter(n=>Di.test(n)).flatMap(
n=>{let r=Pe(e.read(n)??"");return Bn(r)?[{fields:r,file:n}]:[]})}],doneWord:"completed"}}},Bn=e=>e?.kind==="mapping"&&A(
e,"subject")!==void 0&&["activeForm","blockedBy","blocks","owner"].some(t=>A(e,t)!==void 0);function Wi(e){return e?.kind!==
"mapping"?e:Bn(e)?{kind:"list",line:e.line,column:e.column,lastLine:e.lastLine,items:[e]}:b(e,"tasks")}var Hi={name:"feature list",recognises:({root:e})=>{let t=W(Ki(e)),n=e?.kind==="mapping"&&b(e,"features")!==void 0,r=o=>A(
o,"passes")!==void 0||A(o,"category")!==void 0&&A(o,"steps")!==void 0,s=t.some(({entries:o})=>o.some(i=>Q(i.key)!==void 0));
return t.some(r)||n&&t.length>0&&!s&&t.some(o=>A(o,"status","verification","steps")!==void 0)},read({root:e}){let t=W(Ki(
e)),n=t.some(i=>A(i,"id","task_id","key","number")!==void 0),r=Math.max(3,String(t.length).length),s=t.map((i,a)=>{let d=A(
i,"name","title")!==void 0,l=st(i,{steps:"acceptance_criteria",verification:"acceptance_criteria",...!d&&{description:"n\
ame"}});return n?{fields:l}:{id:v(Cn(a,"F",r),i),fields:l}}),o=e?.kind==="mapping";return{...o&&{project:b(e,"project","\
name")},phases:[{parallel:!1,tasks:rt(s)}],texts:o?X(e,["features","items","project","name"]):[]}}},Ki=e=>e?.kind==="map\
ping"?b(e,"features","items"):e;var Sp=/<([a-z][\w-]{0,40})((?:\s[^<>]{0,300})?)>/g;function en(e,t=1){let n=[],r=new Set,s=Pp(e),o=0,i=t,a=0,d=l=>{for(let c=e.
indexOf(`
`,a);c>=0&&c<l;c=e.indexOf(`
`,a))i++,a=c+1;return i};for(let l of e.matchAll(Sp)){let[c,p="",u=""]=l;if(l.index<o||r.has(p)||s(l.index))continue;let f=l.
index+c.length,m=e.indexOf(`</${p}>`,f);for(;m>=0&&s(m);)m=e.indexOf(`</${p}>`,m+1);if(m<0){r.add(p);continue}o=m+p.length+
3;let g=d(l.index),y=l.index-e.lastIndexOf(`
`,l.index),h=e.slice(f,m);n.push({name:p,attributes:u.trim(),source:h,text:Tp(h),line:g,column:y,textLine:d(f)})}return n}
var Tp=e=>e.replaceAll("&lt;","<").replaceAll("&gt;",">").replaceAll("&quot;",'"').replaceAll("&amp;","&");function Pp(e){
let t=[],n;for(let r of e.matchAll(/^[ \t]*(`{3,}|~{3,})/gm)){let s=r[1]??"";n===void 0?n={mark:s,from:r.index}:s.startsWith(
n.mark)&&(t.push([n.from,r.index]),n=void 0)}return r=>{let[s,o]=[0,t.length];for(;s<o;){let i=s+o>>1;(t[i]?.[1]??0)<r?s=
i+1:o=i}return(t[s]?.[0]??Number.POSITIVE_INFINITY)<=r}}var Gi=/(?:^|\/)(\d+(?:\.\d+)?)-(\d+)-PLAN\.md$/i,Ep=/^(?:[\d.]+-)*[A-Z][A-Z-]*\.md$|^config\.json$/,_p=/(?:^|\/)[^/]*-PLAN\.md$/i,
Vi={name:"GSD",recognises:({text:e})=>/^[ \t]*<task(?:\s[^<>\n]{0,300})?>/m.test(e)&&/<(?:action|name|what-built|decision)>/.
test(e),read(e,t){let n=qi(e.text,e.file,r=>e.beside.read(r)!==void 0,t);if(n.depends_on.length>0){let r=`the plan waits\
 for ${n.depends_on.join(", ")}, which this file does not hold: they count as done`;t.addWarning({line:1,column:1},"outs\
ide-dependency",r)}return Yi([n])}},zi={name:"GSD",shape:"a folder with NN-MM-PLAN.md files",recognises({list:e}){let t=e(
""),n=t.filter(r=>/^[^/]+\.(?:md|ya?ml|json|jsonl|csv)$/i.test(r)&&!Ep.test(r));return t.some(r=>Gi.test(r))&&n.length===
0},read({file:e,beside:t},n){let s=t.list("").filter(o=>_p.test(o)).map(o=>{let i=o.slice(0,o.lastIndexOf("/")+1),a=n.forFile(
`${e}/${o}`),d=qi(t.read(o)??"",o,l=>t.read(`${i}${l}`)!==void 0,a);return n.append(a),d});return Yi(s)}};function qi(e,t,n,r){
let{frontmatter:s}=te(e),o=s&&V(s.text,r,s.line),i=o?.kind==="mapping"?o:B({line:1,column:1},[]),a=_=>{let Z=b(i,_);return Z===
void 0?"":T(Z)},[,d="",l=""]=Gi.exec(t)??[],c=/^\d+(?:\.\d+)?/.exec(a("phase"))?.[0]??d,p=/^\d+/.exec(a("plan").replace(
/^\d+(?:\.\d+)?-(?=\d)/,""))?.[0]??l,u=[c,p].filter(_=>_!=="").join("-")||"plan",f=n(`${u}-SUMMARY.md`)||n(t.replace(/^.*\//,
"").replace(/PLAN(\.md)$/i,"SUMMARY$1")),m=en(e).flatMap(_=>_.name==="tasks"?en(_.source,_.textLine):[_]),g=m.filter(({name:_})=>_===
"task"),y=m.filter(({name:_})=>!["task","verification","success_criteria"].includes(_)).flatMap(({name:_,text:Z})=>U(_,G(
Z.split(`
`)))),h=i.entries.filter(({key:_})=>!["phase","plan","type","wave","depends_on","files_modified","autonomous","must_have\
s"].includes(_)).flatMap(({key:_,value:Z})=>U(_,T(Z))),k=[...m.filter(({name:_})=>_==="verification"||_==="success_crite\
ria").map(({name:_,text:Z})=>[_,G(Z.split(`
`))]),["must_haves",a("must_haves")]].filter(([,_])=>_!==""),w=pe(b(i,"files_modified")).join(", "),P=new Map,x=g.map((_,Z)=>{
let oe=`${u}.${Z+1}`,I=/\btype\s*=\s*["']([^"']*)["']/.exec(_.attributes)?.[1]??"";I.startsWith("checkpoint")&&P.set(oe,
`it waits for a person (${I})`);let le=Z===g.length-1,{name:gt,entries:ce}=Mp(_);return{line:_.line,column:_.column,id:oe,
name:gt,entries:[...ce,...w===""||ce.some(({key:yt})=>yt==="files")?[]:[S("files",w,_)],...f?[S("status","done",_)]:[],...le?
k.map(([yt,gn])=>S("acceptance_criteria",`${yt}:
${gn}`,_)):[]],texts:[...y,...h]}});x.length===0&&r.addError({line:1,column:1},"no-tasks",`${t} has no <task> elements`);
let R=Number(a("wave")||Number.NaN),D=O(b(i,"depends_on")).map(T);return{id:u,phase:c,wave:Number.isNaN(R)?void 0:R,depends_on:D,
tasks:x,leftOut:P}}function Mp(e){let t=en(e.source,e.textLine),n=[],r="";for(let o of t){let i=G(o.text.replace(/^[ \t]*\n/,
"").split(`
`));o.name==="name"?r=i.replace(/^Task\s+[\d.]+[a-z]?:\s*/i,""):o.name==="done"?n.push(S("acceptance_criteria",i,o)):o.name===
"verify"?n.push(...Rp(o,i)):o.name==="action"?n.push(S("description",i,o)):n.push(S(o.name,i,o))}let s=e.attributes.replace(
/\btype\s*=\s*["']auto["']/,"").trim();return s!==""&&n.push(S("attributes",s,e)),{name:r||(t[0]?.text.trim().split(`
`)[0]??""),entries:n}}function Rp(e,t){let n=en(e.source,e.textLine);return n.length===0?[S("verify",t,e)]:n.map(r=>S("v\
erify",r.text.trim(),r))}function Yi(e){let t=[...e].sort((a,d)=>Number(a.phase)-Number(d.phase)||(a.id<d.id?-1:1)),n=new Map,
r=[],s=(a,d)=>{let l=n.get(d)??n.get(`${a.phase}-${d}`);return l===void 0?[]:[l]},o=[...t],i=a=>!o.some(d=>d!==a&&a.depends_on.
some(l=>l===d.id||`${a.phase}-${l}`===d.id));for(;o.length>0;){let a=o.find(i)??o[0];o.splice(o.indexOf(a),1);let d=t.filter(
({id:m})=>n.has(m)),l=a.depends_on.flatMap(m=>s(a,m)),c=d.filter(({phase:m,wave:g})=>m===a.phase&&(g??0)<(a.wave??Number.
POSITIVE_INFINITY)),p=d.filter(({phase:m})=>Number(m)<Number(a.phase)),u=(c.length>0?c:p).flatMap(({id:m})=>n.get(m)??[]),
f=l.length>0?l:u;for(let m of a.tasks){let g=a.leftOut.get(m.id),y={...it(m,f),...g!==void 0&&{leftOut:g}};r.push(y),f=[
y],n.set(a.id,y)}}return{phases:[{parallel:!1,tasks:r}]}}function Kn(e,t,n){let r=[],s=[],o;for(let i of e){let a=[...q(i.items)].filter(({box:d})=>d!==void 0);t(i)?(o={heading:i,
boxes:a,lines:[...i.raw]},r.push(o)):o!==void 0&&!n(i,o.heading)?(o.boxes.push(...a),o.lines.push(`${"#".repeat(i.level)}\
 ${i.title}`,...i.raw)):(o=void 0,s.push(i))}return{tasks:r,others:s}}function Hn(e){let t=e.filter(n=>ne(n)==="done").length;
if(t!==0)return t===e.length?"done":"in-progress"}var es=/^(?:[✅☑✔]\s*|\[[ xX]\]\s*|~~|\*\*)*((?:[A-Za-z][A-Za-z0-9]*[-_])+\d{1,9}[a-z]?(?:\.\d{1,9})*|T\d{1,6}|(?:Task|Story|Issue|Item)\s+#?\d{1,9}[a-z]?(?:\.\d{1,9})*|\d{1,4}(?:\.\d{1,4})*)(?:\*\*)?\s*(?:[:.)]|\s[-–—]|—)\s*(\S.*)$/iu,
$p=/^(?:phase|step|stage|part|section|chapter|sprint|week|day|milestone|epic|version|adr|rfc|fr|nfr|req|requirement|sc|us-story|figure|table)[-_\s]/i,
vp=/\b(?:tasks?|plan|to-?dos?|backlog|roadmap|stories|work items?|issues)\b/i,Ji={name:"Markdown headings",recognises:({
outline:e,file:t})=>{let n=e.sections.filter(Xi),r=vp.test(`${e.sections.find(({level:s})=>s===1)?.title??""} ${/[^/]*$/.
exec(t)?.[0].replace(/[-_.]/g," ")}`);return n.length>0&&(r||n.some(({items:s,raw:o})=>Qr(o)||s.some(({box:i})=>i!==void 0)))},
read({outline:e},t){let n=e.sections.filter(Xi),r=n.filter(({raw:d})=>Qr(d)),s=new Set(r.length===0?n:n.filter(d=>Qr(d.raw)||
/[A-Za-z]/.test(Zr(d)))),{tasks:o,others:i}=Kn(e.sections,d=>s.has(d),(d,l)=>d.level<=l.level),a=o.map(({heading:d,boxes:l,
lines:c})=>{let p=es.exec(d.title)?.[2]??d.title,u=$t(c,d.line+1),f=Np(d.title,l,u.some(({key:g})=>/^stat(?:us|e)$/i.test(
g)));f==="done"&&l.some(g=>ne(g)==="open")&&l[0]!==void 0&&At(l[0],`task ${Zr(d)}`,t);let m=f===void 0?u:[...u,S("status",
f,d)];return{line:d.line,column:d.column,id:Zr(d),name:Ap(p),entries:m,texts:[]}});return{phases:[{parallel:!1,tasks:Dn(
a)}],texts:re(i,()=>!1)}}},Xi=({title:e,level:t})=>t>=2&&es.test(e)&&!$p.test(e)&&!Jr(e),Zr=({title:e})=>(es.exec(e)?.[1]??
"").replace(/\s+#?/g,"-").replace(/^(?:Task|Story|Issue|Item)-/,t=>t.toLowerCase()),Qr=e=>e.some(t=>{let n=Xr(t,{line:1,
column:1});return n!==void 0&&(Qt(n.key)||Yr(n.key))});function Np(e,t,n){return/[✅☑✔]|^\[[xX]\]/u.test(e)?"done":
/^~~.*~~\W*$/.test(e)?"cancelled":n?void 0:Hn(t)}function Ap(e){let t=e.replace(/\s*[✅☑✔]\s*/gu," ").replace(/^~~|~~$/g,
"").trim(),n=t.lastIndexOf("**");return t.split("**").length%2===0?`${t.slice(0,n)}${t.slice(n+2)}`.trim():t}function Lt({file:e,beside:t},n,r){let s=e.includes("/")?e.slice(0,e.lastIndexOf("/")+1):"",o=n.flatMap(i=>/\.\w+$/.test(
i)?t.read(i)===void 0?[]:[i]:t.list(i));return o.length===0||e.startsWith("/")||e.startsWith("..")?[...r]:r.map(i=>{let a=o.
map(p=>v(`${s}${p}`,i)),{line:d,column:l}=i,c={key:"context_requirements",position:{line:d,column:l},value:{kind:"list",
line:d,column:l,lastLine:d,items:a}};return{...i,entries:[...i.entries,c]}})}var Lp=/^task dependency graph/i;function Zi(e,t,n){let r=e.sections.find(({title:i})=>Lp.test(i));if(r===void 0)return;
let s=Un(t);for(let i of r.fences){let a=/^(?:json|ya?ml|)$/.test(i.language)?V(i.text,n.fork(),i.line+1):void 0,d=a?.kind===
"mapping"?b(a,"waves"):void 0;if(d?.kind==="list"&&d.items.length>0)return d.items.map((l,c)=>Op(l,c,d.items,s,n))}n.addWarning(
r,"unknown-graph","this graph is not understood: the tasks run one after another, as they are listed",()=>'write a fence\
 with {"waves": [["1.1", "2.1"], ["1.2"]]}')}function Op(e,t,n,r,s){let o=e.kind==="mapping"?b(e,"tasks","ids","items"):
e,i=O(o).flatMap(c=>{let p=c.kind==="mapping"?b(c,"id","task"):c;if(p?.kind!=="scalar")return[];let u=p.text.replace(/\.$/,
""),f=r.get(u)??[];return f.length===0&&s.addWarning(p,"unknown-task",`the graph names ${u}: the list has no task with t\
his number`),f}),a=e.kind==="mapping"?b(e,"depends_on","dependsOn"):void 0,l=O(a).flatMap(c=>c.kind==="scalar"?[c.text]:
[]).flatMap(c=>{let p=n.findIndex((u,f)=>f!==t&&Ip(u)===c);return p<0?[]:[p]});return{ids:i,after:l.length>0?l:t===0?[]:
[t-1]}}function Ip(e){let t=e.kind==="mapping"?b(e,"id","wave","name"):void 0;return t?.kind==="scalar"?t.text:void 0}var ta=/^\s*[-*+]?\s*\*?_(Requirements|Depends(?: on)?|Boundary):\s*([^_]*)_/i,Qi=/(?:^|\s)\(P\)(?:\s|$)/,ea=/^task dependency graph/i,
Gn={name:"Kiro or cc-sdd",recognises:({outline:e})=>{let t=e.sections.flatMap(s=>[...q(s.items)]),n=t.filter(({box:s,text:o})=>s!==
void 0&&Ue(o).id!==void 0),r=e.sections.some(({title:s,level:o})=>o===1&&/^implementation plan|^tasks?(?: list)?: .*spec/i.
test(s)||ea.test(s));return n.length>0&&(r||t.some(({raw:s})=>s.some(o=>ta.test(o))))},read(e,t){let{outline:n}=e,r=Wp(e),
s=n.sections.filter(({title:p})=>!ea.test(p)),o=Wn(s,Fp,t),i=Un(o),a=Lt(e,["requirements.md","bugfix.md","design.md","re\
search.md"],o.map(p=>Cp(p,i,r))),d=Zi(n,a,t),l=d===void 0?Oe(a):Dp(a,d),c=new Set(s.filter(({items:p})=>[...q(p)].some(({
box:u})=>u!==void 0)));return{phases:[{parallel:!1,tasks:l}],texts:re(d===void 0?n.sections:s,p=>c.has(p))}}},Fp=(e,t,n,r)=>{
let s=e.text.toLowerCase().replace(/[^a-z0-9]+/g,"-").replace(/^-+|-+$/g,"");return r!==void 0||e.indent>0||s===""?void 0:
s.slice(0,40).replace(/-+$/,"")};function Cp(e,t,n){let{id:r,item:s,body:o,texts:i}=e,a=e.text.startsWith("* ")||e.isInStarred===
!0,d=e.text.replace(/^\* /,"").trim(),l=d.replace(Qi," ").replace(/\s+/g," ").trim(),c=new Map;for(let g of o.split(`
`)){let[,y="",h=""]=ta.exec(g)??[],k=y.toLowerCase().replace(/ on$/,"");k!==""&&z(c,k,h)}let p=(c.get("depends")??[]).flatMap(
g=>jp(g,t)),u=(c.get("requirements")??[]).flatMap(g=>g.split(/[,\s]+/)).flatMap(g=>n.get(g)??[]),f=We(s,d),m=[...a&&!f.some(
({key:g})=>g==="status")?[S("status","optional",s)]:[],...f,...o===""?[]:[S("description",`${l}

${o}`,s)],...p.map(g=>S("depends_on",g,s))];return{line:s.line,column:s.column,id:r,name:l,entries:m,texts:[...i,...U("R\
equirements it meets",u.join(`

`))],isParallel:Qi.test(d),isOrdered:p.length>0,boundaries:[...new Set((c.get("boundary")??[]).flatMap(g=>g.split(/,\s*/)))]}}
function jp(e,t){return e.split(/[,;]|\s+and\s+|\s+(?=\d)/).map(n=>n.trim()).filter(n=>n!=="").flatMap(n=>t.get(n)??[n])}
function Dp(e,t){let n=new Map(t.flatMap(({ids:d},l)=>d.map(c=>[c,l]))),r=new Map,s=[],o=[],i=[],a=()=>{let d=new Map;for(let u of o)
z(d,n.get(u.id)??0,u);let l=new Map,c=new Map,p=u=>{let f=c.get(u);if(f!==void 0)return f;c.set(u,i);let m=(t[u]?.after??
[]).flatMap(y=>l.get(y)??p(y)),g=m.length===0?i:[...new Set(m)];return c.set(u,g),g};for(let[u,f]of[...d].sort(([m],[g])=>m-
g)){let m=p(u),g=f.map(y=>it(y,m));l.set(u,g);for(let[y,h]of g.entries())r.set(f[y]?.id??"",h)}s.push(...o.flatMap(({id:u})=>r.
get(u)??[]))};for(let d of e){if(n.has(d.id)){o.push(d);continue}a();let l=o.length===0?i:o.flatMap(({id:p})=>r.get(p)??
[]),c=it(d,l);s.push(c),i=[c],o=[]}return a(),s}function Wp({beside:e}){let t=new Map,n=e.read("requirements.md"),r=n===
void 0?[]:te(n).sections,s="";for(let{title:o,items:i}of r){if(s=/^requirement\s+(\d+)/i.exec(o)?.[1]??s,!/acceptance criteria/i.
test(o)&&!/^requirement/i.test(o))continue;let a=0;for(let d of i.filter(({numbered:l})=>l))t.set(`${s}.${++a}`,`${s}.${a}\
 ${G(d.raw).replace(/^\d+[.)]\s+/,"")}`)}return t}function na(e,t){let n=[],r=[],s=1,o=0,i=0,a=()=>{r.some(d=>d.text!=="")&&n.push(r),r=[]};for(;i<e.length;){let d={line:s,
column:i-o+1},l="";if(e[i]==='"'){let p=e.indexOf('"',i+1);for(;p>=0&&e[p+1]==='"';)p=e.indexOf('"',p+2);let u=p<0?e.length:
p;l=e.slice(i+1,u).replaceAll('""','"');for(let f=e.indexOf(`
`,i);f>=0&&f<u;f=e.indexOf(`
`,f+1))s++,o=f+1;i=u+1}let c=i;for(;i<e.length&&e[i]!==t&&e[i]!==`
`;)i++;l+=e.slice(c,i),r.push(v(l.trim(),d)),e[i]===`
`&&(a(),s++,o=i+1),i++}return a(),n}var ts={id:"id","unique id":"unique_id",wbs:"wbs","task name":"name",name:"name",duration:"duration",predecessors:"prede\
cessors","% complete":"status","percent complete":"status","outline level":"level",notes:"description","resource names":"\
agent"},Up=/^(\d{1,9})\s*(FS|SS|FF|SF)?\s*([+-]\s*[\d.,]+\s*(?:%|[a-z]*))?$/i,Bp=/;|(?<![+-]\s?\d{1,6}),/,Kp=new Set(["i\
d","unique_id","wbs"]),Hp=[",",";","	"],sa={name:"MS Project CSV",recognises:({text:e})=>ra(e)!==void 0,read({text:e},t){
let n=ra(e)??",",[r=[],...s]=na(e,n),o=r.map(g=>g.text.toLowerCase().replaceAll("_"," ")),i=g=>o.findIndex(y=>ts[y]===g),
a=[i("id"),i("unique_id"),i("wbs")].find(g=>g>=0),d=(g,y)=>g[y]?.text??"",l=s.map((g,y)=>({row:g,id:(a===void 0?"":d(g,a))||
`${y+1}`,level:Number(d(g,i("level")))||1,links:Gp(d(g,i("predecessors")),g[i("predecessors")],t)})),c=[],p=[];for(let[g,
{level:y}]of l.entries()){for(;p.length>0&&(l[p.at(-1)??0]?.level??0)>=y;)p.pop();c.push([...p]),p.push(g)}let u=new Set(
c.flat()),f=new Map;for(let[g,{id:y}]of l.entries())if(!u.has(g))for(let h of c[g]??[])z(f,l[h]?.id??"",y);return{phases:[
{parallel:!0,tasks:l.flatMap(({row:g,id:y,links:h},k)=>{let[w]=g;if(w!==void 0&&g.length<r.length){let I=`this row has ${g.
length} cells: expected ${r.length}, as in the first row`;t.addWarning(w,"damaged-row",I,()=>"look for a quote or a sepa\
rator that is missing")}let P=g.every(({text:I},le)=>le===a||I.trim()==="");if(w===void 0||P||u.has(k))return[];let x=(c[k]??
[]).flatMap(I=>l[I]??[]),R=[...h,...x.flatMap(I=>I.links)].flatMap(I=>f.get(I)??[I]).filter(I=>I!==y),D=[],_=g.flatMap((I,le)=>{
let gt=o[le]??"",ce=ts[gt];return I.text===""||le===a||ce==="predecessors"||ce==="level"?[]:ce==="duration"?[{key:"durat\
ion",position:I,value:zp(I,n)}]:ce==="status"?[{key:"status",position:I,value:Vp(I)}]:ce!==void 0&&!Kp.has(ce)?[{key:ce,
position:I,value:I}]:(D.push(v(`${r[le]?.text??"column"}: ${I.text}`,I)),[])});if(D.length>0){let{line:I,column:le}=w,gt={
kind:"list",line:I,column:le,lastLine:I,items:D};_.push({key:"also_stated",position:w,value:gt})}let Z=R.map(I=>S("depen\
ds_on",I,g[i("predecessors")]??w)),oe=x.map(I=>({title:`Part of ${I.id}`,text:d(I.row,i("name"))}));return[{id:v(y,w),fields:B(
w,[..._,...Z]),texts:oe}]})}]}}};function ra(e){let t=e.replace(/^\uFEFF/,"").slice(0,5e3).split(/\r?\n/,1)[0]??"";return Hp.
find(n=>{let s=t.split(n).map(o=>o.trim().replace(/^"|"$/g,"").toLowerCase().replaceAll("_"," ")).map(o=>ts[o]);return s.
includes("name")&&(s.includes("duration")||s.includes("predecessors")||s.includes("status")||s.includes("id"))})}function Gp(e,t,n){
return e.split(Bp).flatMap(r=>{let s=r.trim();if(s==="")return[];let[,o,i="FS",a]=Up.exec(s)??[];if(o===void 0)return[s];
if(t!==void 0&&(a!==void 0||i.toUpperCase()!=="FS")){let d=`the link "${s.slice(0,60)}" has ${a===void 0?"a type":"a lag"}\
: the task waits for the end of ${o}, and for no longer`;n.addWarning(t,"link-assumed",d)}return[o]})}var Vp=e=>/^\s*\d{1,3}\s*$/.
test(e.text)?v(`${e.text.trim()}%`,e):e;function zp(e,t){let n=e.text.replace(/\?$/,"").replace(/(\d)\s*e(?=[a-z])/i,"$1\
 ");return v(t===","?n:n.replace(/(\d),(\d)/,"$1.$2"),e)}var aa=/^(?:~~)?\**\[?(T(?:\d+[a-z]?|XXX))\]?\**(?=[\s:[])[:\s]*(?:[-–—]\s+)?(.*)$/,oa=/^\[(P|US\d+|[A-Z]{1,4}\d*)\]\s*/,
qp=/^phase\s+\w/i,Yp=/\bdepends on:?\s+([^()]*?)\s*(?:\)|$)/i,Xp=/\b(?:after|requires?|needs|blocked by|waits for):?\s+(T\d+[a-z]?(?:(?:\s*[,&–-]\s*|\s+(?:and|to)\s+)T\d+[a-z]?)*)/i,
zn={name:"spec-kit",recognises:({outline:e})=>e.sections.some(({items:t})=>[...q(t)].some(Vn)),read(e,t){let{sections:n}=e.
outline,r=Jp(e.outline),s=new Set,o=r.flatMap(({heading:d,parts:l})=>{let c=l.map(vt).filter(f=>f!=="").join(`

`),p=c===""?Nt(d):U(d.title,c);return l.flatMap(f=>{let m=f===d?p:[...p,...U("Part",f.title)];return[...q(f.items)].filter(
Vn).map(g=>Qp(g,m,s,t))}).map((f,m)=>({...f,beginsGroup:m===0}))}),i=o.filter(({id:d})=>d!=="TXXX");i.length<o.length&&t.
addError(o.find(({id:l})=>l==="TXXX")??{line:1,column:1},"template","TXXX is a placeholder: the template was never fille\
d with tasks");let a=new Set(r.flatMap(({parts:d})=>d));return{phases:[{parallel:!1,tasks:Oe(Lt(e,["spec.md","plan.md","\
data-model.md","research.md","quickstart.md","contracts"],i))}],texts:re(n,d=>a.has(d))}}},Vn=({box:e,text:t})=>e!==void 0&&
aa.test(t);function Jp({sections:e}){let t=[];for(let n of e)n.level<=2||qp.test(n.title)||t.length===0?t.push({heading:n,
parts:[n]}):t.at(-1)?.parts.push(n);return t.filter(({parts:n})=>n.some(({items:r})=>[...q(r)].some(Vn)))}function Zp(e,t){
let n=Xp.exec(e)?.[1];return n?.match(/T\d+[a-z]?/gi)?.every(r=>t.has(r))?n:void 0}function Qp(e,t,n,r){let[,s="",o=""]=aa.
exec(e.text)??[],i=o.trim(),a=[];for(let m=oa.exec(i);m!==null;m=oa.exec(i))a.push(m[1]??""),i=i.slice(m[0].length);e.text.
startsWith("~~")&&(i=i.replace(/~~\s*$/,""));let{ids:d,isUnderstood:l}=tf(i,n);if(!l){let m=`the dependencies of ${s} ar\
e more than ids: it waits for all that stands before it in its phase`;r.addWarning(e,"odd-dependency",m,()=>"write ids a\
lone: (depends on T001, T002)")}n.add(s);let c=On(e,Vn),p=Li(i),u=[...We(e,e.text),...d===void 0?[]:[S("depends_on",d,e)],
...p.length===0?[]:[S("files",p.join(", "),e)],...c===""?[]:[S("description",`${i}

${c}`,e)],...a.filter(m=>m!=="P").map(m=>S("labels",m,e))],f=l&&a.includes("P");return{line:e.line,column:e.column,id:s,
name:i,entries:u,texts:t,isParallel:f}}var ia=/T\d+[a-z]?(?![\w-])/gi,ef=/\b(?:and|to|none|nothing|n\/a|null|no)\b|[\s,;&+–-]/gi;
function tf(e,t){let n=Yp.exec(e)?.[1];return n===void 0?{ids:Zp(e,t),isUnderstood:!0}:n.replace(ia,"").replace(ef,"")===
""?{ids:n,isUnderstood:!0}:{ids:n.match(ia)?.join(", "),isUnderstood:!1}}var da=/^(\d{1,9})[.)]\s+\S/,nf=/^\s*(?:[-*+]|\d+[.)])\s+\[[ xX]\]\s/m,la={name:"OpenSpec",recognises:e=>e.outline.sections.
some(t=>rf(t)&&t.items.some(({box:n})=>n!==void 0))&&!Gn.recognises(e)&&!zn.recognises(e),read(e,t){let{sections:n}=e.outline,
r=/(?:^|\/)changes\/archive\//.test(e.file),s="",o=new Map;for(let l of n){s=da.exec(l.title)?.[1]??s,o.set(l,s);for(let{
line:c,text:p}of l.fences)nf.test(p)&&t.addWarning({line:c,column:1},"box-in-fence","a box in a fence is an example here\
, and no task")}let a=Wn(n,(l,c,p,u)=>[u?.id??o.get(c),`${p}`].filter(f=>f!=="").join("."),t).map(({id:l,text:c,item:p,body:u,
texts:f})=>{let m=c.replace(/^\* /,"").trim(),g=[...r?[S("status","done",p)]:We(p,m),...u===""?[]:[S("description",`${m}\


${u}`,p)]];return{line:p.line,column:p.column,id:l,name:m,entries:g,texts:f}}),d=({items:l})=>[...q(l)].some(({box:c})=>c!==
void 0);return{phases:[{parallel:!1,tasks:Oe(Lt(e,["proposal.md","design.md","specs"],a))}],texts:re(n,d)}}},rf=({title:e,
level:t})=>t>=2&&da.test(e);var ca={name:"Ralph",recognises:({root:e})=>e?.kind==="mapping"&&W(he(e,["userstories"])?.value).some(t=>b(t,"passes")!==
void 0||b(t,"priority")!==void 0),read({root:e}){let t=e,n=he(t,["userstories"]),r=b(t,"verificationCommands"),o=(r?.kind===
"mapping"?r.entries.map(({value:c})=>T(c)):O(r).map(T)).filter(c=>c!=="").join(`
`),i=W(n?.value).map(c=>o===""?{fields:c}:{fields:{...c,entries:[...c.entries,S("verify",o,c)]}}),a=({fields:c})=>{let p=b(
c,"priority");return p===void 0||N(p)?Number.POSITIVE_INFINITY:Number($(c,"priority"))},l=i.every(c=>!Number.isNaN(a(c)))?
[...i].sort((c,p)=>a(c)===a(p)?0:a(c)-a(p)):i;return{project:b(t,"project","name"),phases:[{parallel:!1,tasks:rt(l)}],texts:X(
t,["project","name","verificationCommands",n?.key??""])}}};var sf=/^[0-9A-Fa-f]{8}-(?:[0-9A-Fa-f]{4}-){3}[0-9A-Fa-f]{12}$/,ua={name:"Shrimp",recognises:({root:e})=>e?.kind==="mapp\
ing"&&W(b(e,"tasks")).some(t=>["implementationGuide","verificationCriteria","relatedFiles","analysisResult"].some(n=>A(t,
n)!==void 0)||sf.test($(t,"id"))&&W(b(t,"dependencies")).length+(/[\u4e00-\u9fff]/.test($(t,"status"))?1:0)>0),read:({root:e},t)=>{
let n=o=>new RegExp("\\p{Script=Han}","u").test($(o,"status")),r=b(e,"tasks"),s=Y(r,"tasks",t);return{doneWord:W(r).some(
n)?"已完成":"completed",phases:[{parallel:!0,tasks:s.map(o=>({...o,fields:of(o.fields)}))}]}}};function of(e){let t=e.
entries.flatMap(n=>{if(n.key!=="relatedFiles"||n.value.kind!=="list")return[n];let r=i=>/^(?:to_modify|create)$/i.test(i),
s=O(n.value).filter(i=>i.kind==="mapping"&&r($(i,"type"))),o={...n.value,items:s};return[{...n,key:"files",value:o},{...n,
key:"Files to look at"}]});return{...e,entries:t}}var pa={command:"run",script:"run"},fa={name:"steps",recognises:({root:e})=>e?.kind==="mapping"&&A(e,"tasks")===void 0&&
af(b(e,"steps")),read({root:e},t){let n=e,r=b(n,"steps"),s=$(n,"type"),o=O(r).some(({kind:l})=>l==="list"),i=r?.kind==="\
mapping"?[r.entries.map(df)]:lf(O(r),t),a=o?cf(i):i.flat(),d=o||s==="graph"?a:s==="chain"?ie(a):rt(a);return{project:b(n,
"name"),phases:[{parallel:s!=="chain",tasks:d}],texts:X(n,["name","type","steps"])}}},af=e=>{let n=(e?.kind==="mapping"?
e.entries.map(({value:s})=>s):O(e).flatMap(s=>s.kind==="list"?s.items:[s])).filter(s=>s.kind==="mapping"),r=s=>A(s,"run",
"command","script","depends","call","action")!==void 0;return n.some(r)&&!n.some(s=>A(s,"uses","hosts")!==void 0)};function df({
key:e,position:t,value:n}){let r=[{key:"run",position:t,value:n}];return{id:v(e,t),fields:n.kind==="mapping"?st(n,pa):B(
t,r)}}var lf=(e,t)=>e.map((n,r)=>{let s=n.kind==="list"?n.items:[n];return s.flatMap((o,i)=>uf(o,s.length>1?`step-${r+1}\
-${i+1}`:`step-${r+1}`,t))});function cf(e){let t=[];return e.flatMap(n=>{let r=n.map(s=>({...s,after:t}));return r.length>
0&&(t=r),r})}function uf(e,t,n){if(e.kind==="scalar"&&!N(e))return[{id:v(t,e),fields:B(e,[{key:"run",position:e,value:e}])}];
if(e.kind!=="mapping")return n.addError(e,"damaged-list",`expected a step with a name and a command, found ${L(e)}`),[];
let r=st(e,pa);if(A(e,"id")!==void 0)return[{fields:r}];let s=b(e,"name");return[{id:s?.kind==="scalar"&&!N(s)?v(s.text.
trim().replace(/[^A-Za-z0-9._-]+/g,"-"),s):v(t,e),fields:r}]}var ma=/^(?:Task|Iteration)\s+(\d{1,9}[a-z]?(?:\.\d{1,9})*)\s*(?:[:.—–-]\s*)?(.*)$/i,pf=/\*\*(?:Goal|Architecture|Tech Stack):?\*\*|^\s*[-*+]\s+(?:\[[ xX]\]\s+\*\*Step \d|(?:Create|Modify):\s)|^### Iteration \d/m,
ga={name:"superpowers or ralphex",recognises:({outline:e,text:t,file:n})=>e.sections.some(ns)&&(pf.test(t)||/implementation plan/i.
test(e.sections[1]?.title??"")||/(?:^|\/)docs\/(?:superpowers\/)?plans\//.test(n)),read({outline:e,file:t}){let n=/(?:^|\/)completed\//.
test(t),{tasks:r,others:s}=Kn(e.sections,ns,(i,a)=>i.level<=2||ns(i)&&i.level<=a.level),o=r.map(({heading:i,boxes:a,lines:d})=>{
let[,l="",c=""]=ma.exec(i.title)??[],p=n?"done":Hn(a),u=$t(d,i.line+1),f=p===void 0?u:[...u,S("status",p,i)],m=u.some(({
key:g})=>Qt(g));return{line:i.line,column:i.column,id:`task-${l.toLowerCase()}`,name:c.trim(),entries:f,texts:[],isOrdered:m}});
return{phases:[{parallel:!1,tasks:Oe(o)}],texts:re(s,()=>!1)}}},ns=({title:e,level:t})=>t>=2&&t<=4&&ma.test(e);var qn={name:"Task Master",recognises:({root:e})=>{if(e?.kind!=="mapping")return!1;let t=xa(e),n=b(e,"tasks");return n!==
void 0?W(n).some(ya):t.some(({value:r})=>r.kind==="mapping"&&(W(b(r,"tasks")).some(ya)||b(r,"metadata")!==void 0))||t.some(
({key:r})=>r==="master")},read(e,t){let n=e.root,r=A(n,"tasks")===void 0?ff(n,e,t):n;if(r===void 0)return{phases:[]};let s=b(
r,"tasks"),o=new Map(W(s).map(c=>[$(c,"id"),W(b(c,"subtasks"))])),i=Y(s,"tasks",t).map(c=>({...c,fields:mf(c.fields,o,t),
states:[c.fields,...(o.get($(c.fields,"id"))??[]).filter(ba)].map(p=>b(p,"status")??p)})),a=b(r,"metadata","meta"),d=a?.
kind==="mapping"?$(a,"description"):"";return{project:a?.kind==="mapping"?b(a,"projectName"):void 0,doneWord:"done",phases:[
{parallel:!0,tasks:i}],unknownHint:"if it was a subtask, it has another number since it became a task",texts:d===""?[]:[
{title:"Description",text:d}]}}},ya=e=>["testStrategy","subtasks"].some(t=>A(e,t)!==void 0),ka=e=>fe($(e,"status")||"pen\
ding")??"open",ba=e=>["open","in-progress","blocked"].includes(ka(e)),xa=e=>e.entries.filter(({value:t})=>t.kind==="mapp\
ing"&&b(t,"tasks")?.kind==="list");function ff(e,{beside:t},n){let r=xa(e),s=Pe(t.read("../state.json")??t.read("state.j\
son")??""),o=s?.kind==="mapping"?$(s,"currentTag"):"",i=r.length===1?r[0]:r.find(({key:d})=>d===o)??r.find(({key:d})=>d===
"master");if(i?.value.kind==="mapping")return i.value;let a=`the file has several tags, each a plan of its own: ${r.map(
({key:d})=>d).join(", ")}`;n.addError(e,"several-plans",a,()=>"name one master, or write currentTag into .taskmaster/sta\
te.json")}function mf(e,t,n){let r=$(e,"id"),s=t.get(r)??[],o=s.map(ka),i=s.length>0&&o.every(m=>m==="done"||m==="cancel\
led"),a=fe($(e,"status")||"pending"),d=s.filter(ba),l=a==="done"&&d.length>0;if(l){let m=`task ${r} is done, but ${d.map(
g=>`${r}.${$(g,"id")}`).join(", ")} below it ${d.length===1?"is":"are"} open: the task is carried out`;n.addWarning(e,"o\
pen-child",m,()=>"set them to done, or the task to in-progress")}let c=m=>{let g=m.kind==="scalar"?m.text:"",y=g.slice(0,
Math.max(0,g.lastIndexOf(".")));return y===""||t.has(g)||!t.has(y)?[m]:y===r?[]:[v(y,m)]},p=e.entries.flatMap(m=>{let{key:g,
value:y,position:h}=m;return g==="subtasks"?[]:g==="dependencies"&&y.kind==="list"?[{...m,value:{...y,items:y.items.flatMap(
c)}}]:g==="status"&&l?[S("status","in-progress",h)]:g==="status"&&i&&a!=="done"&&a!=="cancelled"?[S("status","done",h)]:
[m]}),u=s.flatMap(m=>O(b(m,"dependencies"))).filter(m=>m.kind==="scalar"&&m.text.includes(".")).flatMap(c).filter(m=>m.kind===
"scalar"&&!m.text.startsWith(`${r}.`)&&m.text!==r),f=s.map((m,g)=>gf(r,m,o[g]??"open")).join(`
`);return{...e,entries:[...p,...u.map(m=>({key:"dependencies",position:m,value:m})),...f===""?[]:[S("Subtasks",f,e)]]}}var ha={
open:" ","in-progress":"-",done:"x"};function gf(e,t,n){let r=["id","title",...ha[n]===void 0?[]:["status"]],s=t.entries.
filter(({key:a,value:d})=>!r.includes(a)&&T(d)!==""),o=`- [${ha[n]??" "}] ${e}.${$(t,"id")} ${$(t,"title")}`.trimEnd(),i=T(
{...t,entries:s});return i===""?o:`${o}
  ${i.replaceAll(`
`,`
  `)}`}var rs=[qn,ua,Ui,ca,Hi,_i,fa],wa=[Ti,sa],Sa=[Vi,ki,vi,zn,Gn,la,ga],Ta=[Ji,Ci],ss=[hi,zi,Mi,Bi],Be=(e,t)=>e.find(({recognises:n})=>n(
t));function Ot(e,t){let n=new Map;for(let r of e){let s=n.get(r.number);s===void 0?n.set(r.number,r):os(r,s,t)}return[...n.
values()].sort((r,s)=>r.number-s.number).map(({read:r})=>r())}function os({number:e,position:t},n,r){r.addError(t,"dupli\
cate-phase",`duplicate phase ${e}: the first one is in line ${n.position.line}`)}var yf=/^([ \t]*)(`{3,}|~{3,})[ \t]*(.*)$/,hf=/^\{?\.?([\w+-]*)/,kf=/^ {0,3}(#{1,6})\s+(.*)$/,bf=/^([ \t]*)[-*+][ \t]+(?:\[([ xX])\][ \t]+)?(.*)$/,
xf=/^\*\*([^*:]+)(?::([^*]*)\*\*|\*\*:)(.*)$/,wf=/^\s*\d+[.)]\s+(.*)$/,Sf=/^ {0,3}<!--/;var It=e=>e.kind==="fence"&&/^(ya?ml|json)?$/.test(e.language);function Ke(e,t){let n=[],r,s;for(let[i,a]of e.split(/\r?\n/).
entries()){let d=i+1,[,l="",c="",p=""]=yf.exec(a)??[];if(r!==void 0)if(!(c.startsWith(r.mark)&&p.trim()===""&&is(l)<r.indent+
4))r.lines.push(Tf(a,r.indent));else{let{language:f}=r;n.push({kind:"fence",line:r.line,column:1,language:f,text:r.lines.
join(`
`)}),r=void 0}else if(s!==void 0||Sf.test(a))s??=d,a.includes("-->")&&(s=void 0);else if(c!==""&&!(c.startsWith("`")&&p.
includes("`"))){let u=hf.exec(p)?.[1]?.toLowerCase()??"";r={mark:c,indent:is(l),language:u,line:d,lines:[]}}else n.push(
Pf(a.trimEnd(),d))}let o=r?.line??s;if(o!==void 0){let a=`the ${r===void 0?"comment":"fence"} that opens here is never c\
losed; the file seems to be cut off`;t?.addError({line:o,column:1},"plan-truncated",a)}return n}var is=e=>[...e].reduce(
(t,n)=>t+(n==="	"?4-t%4:1),0),Tf=(e,t)=>{let n=/^ */.exec(e)?.[0].length??0;return e.slice(Math.min(n,t))};function Pf(e,t){
let n=l=>({line:t,column:e.length-l.length+1});if(e.trim()==="")return{kind:"blank",line:t,column:1};let[,r="",s]=kf.exec(
e)??[];if(s!==void 0)return{kind:"heading",level:r.length,...n(s),text:s};let[,o="",i=" ",a]=bf.exec(e)??[];if(a!==void 0){
let[,l,c="",p=""]=xf.exec(a)??[],u=l===void 0?a:`${c.trim()} ${p.trim()}`.trim(),f=n(a).column+(l===void 0?0:2);return{kind:"\
bullet",line:t,column:f,indent:is(o),isTicked:i!==" ",label:l?.trim(),text:u}}let d=wf.exec(e)?.[1];return d!==void 0?{kind:"\
step",...n(d),text:d}:e.trimStart().startsWith("|")?{kind:"row",line:t,column:1,cells:Ef(e)}:{kind:"text",line:t,column:1,
text:e}}var Ef=e=>e.trim().replace(/^\||(?<!\\)\|$/g,"").split(/(?<!\\)\|/).map(t=>t.replaceAll("\\|","|").trim());function He(e,t){let n=e.split(/\r?\n/);for(let{first:r,last:s}of t)n.fill("",r-1,s);return te(n.join(`
`)).sections}var Ft=({line:e,text:t})=>({first:e,last:e+t.split(`
`).length+1}),ke=e=>re(e,()=>!1).map(({title:t,text:n})=>({title:t,text:n.replace(/\n{3,}/g,`

`)})),_f=/^[`*]*([^\s`*:,()]+)/;function Yn(e,t){let n=new Set(t.flatMap(({tasks:i})=>i.map(a=>T(me(a)??a.fields)))),r=[],
s=[],o;for(let i of e){let a=_f.exec(i.title)?.[1]??"";if(n.has(a)?o={id:a,level:i.level}:o!==void 0&&i.level<=o.level&&
(o=void 0),o===void 0)s.push(i);else for(let{title:d,text:l}of ke([i]))r.push({id:v(o.id,i),fields:B(i,[S(d,l,i)])})}return{
mentions:r,others:s}}var Mf=/^[ \t]*[-*+][ \t]+(?:\[[ xX]\][ \t]+)?\*\*TASK[-_][^*\n]*\*\*/im,Rf=/^[ \t]+[-*+][ \t]+\*\*(Dependencies|Estimated):?\*\*/m,
$f=/^\**Phase\s+(\d{1,9})\b/i,as=/^TASK[-_\s]/i,vf=/^([a-z][a-z -]{0,30}):\s*(\S.*)$/i,Xn=/^[`*]*([^\s`*:,()]+)/,tn={acceptance:"\
acceptance_criteria",blocked_by:"dependencies",dependencies:"dependencies",depends_on:"dependencies",duration:"estimated\
_minutes",estimate:"estimated_minutes",estimated:"estimated_minutes",estimated_duration:"estimated_minutes",estimated_time:"\
estimated_minutes",risk:"risk"},cs={recognises:e=>(Mf.test(e)||Rf.test(e))&&!/^(parallel|sequential)_tasks:/m.test(e),read(e,t){
let{tasks:n,asides:r,phases:s,read:o}=new ls(t).read(Ke(e,t)),i=He(e,o),a=new Map(n.map(({id:x,heading:R})=>[x.text,R])),
d=new Set(a.values()),l=new Set(o.map(({section:x})=>x)),c=({line:x,raw:R})=>l.has(x)&&R.every(D=>D.trim()===""),p=({line:x,
level:R})=>R>1&&d.has(x),u=new Map(i.filter(p).map(x=>[x.line,ke([x])])),f=wn([...n,...r]),m=new Set(s.flatMap(({ids:x})=>x.
map(R=>R.text))),g=new Map(n.map(x=>[x.id.text,x])),y=n.filter(x=>g.get(x.id.text)!==x),h=[...g.values()].filter(({id:x})=>!m.
has(x.text)),k=x=>{let R=u.get(a.get(x.text)??0)??[];return{...Se(x,f.get(x.text)),...R.length>0&&{texts:R}}},w=s.map(({
ids:x,texts:R,line:D})=>({parallel:x.length>0,tasks:x.map(k),texts:u.has(D)?[]:R})),P=[...y.map(({id:x})=>Se(x)),...h.map(
({id:x})=>k(x))];return{phases:[...w,{parallel:s.length===0,isUnlisted:s.length>0,tasks:P}],mentions:r.map(({id:x})=>({id:x})),
texts:ke(i.filter(x=>!p(x)&&!c(x)))}}},ls=class{#e;#n=[];#s=[];#r=new Map;#o=[];#l="";#u=1;#i;#t;#d;#a;constructor(t){this.#e=
t}read(t){for(let c of t)this.#m(c);let n=this.#f(),r=new Set(n.flatMap(({ids:c})=>c.map(p=>p.text))),s=({id:c,fields:p})=>as.
test(c.text)||r.has(c.text)||p.entries.some(({key:u})=>u==="dependencies"||u==="estimated_minutes"),o=this.#n.filter(s);
for(let{id:c,fields:p}of o)this.#p(c.text,p.entries);let i=o.filter(({section:c})=>/high.?risk/i.test(c)),a=o.filter(c=>!i.
includes(c)),d=new Set([...a.map(({id:c})=>c.text),...r]),l=this.#o.filter(({id:c})=>c===void 0||d.has(c));return{tasks:a,
asides:[...this.#s,...i],phases:n,read:l}}#p(t,n){let r=n.filter(({key:i})=>i==="dependencies"),[s]=r;if(s===void 0||r.some(
({value:i})=>i.kind!=="scalar"||i.text.trim()!==""))return;let o=`task ${t} has dependencies without a task: it waits fo\
r none`;this.#e.addWarning(s.position,"empty-dependencies",o,()=>"name the tasks, or write None")}#c({line:t},n){this.#o.
push({first:t,last:t,section:this.#u,id:n})}#f(){let t=new Set(this.#n.map(({id:r})=>r.text)),n=[...this.#r.values()].sort(
(r,s)=>r.number-s.number);for(let{number:r,ids:s,inLine:o,line:i,column:a}of n)s.length===0&&o.every(d=>t.has(d.text))&&
s.push(...o),s.length===0&&this.#e.addWarning({line:i,column:a},"empty-phase",`phase ${r} lists no tasks: expected bulle\
ts`);return n}#m(t){t.kind!=="row"&&(this.#a=void 0),t.kind==="bullet"?this.#y(t):t.kind==="row"?this.#b(t.cells,t):t.kind!==
"blank"&&t.kind!=="fence"&&(t.kind==="heading"&&(this.#l=t.text,this.#u=t.line),this.#t=void 0,this.#i=this.#g(t),t.kind===
"step"&&/critical.?path/i.test(this.#l)&&this.#k(t.text,t))}#g({kind:t,text:n,...r}){let s=t==="step"?void 0:$f.exec(n.trim())?.[1];
if(s===void 0)return;let o=this.#r.get(Number(s));o!==void 0&&o.ids.length>0&&os({number:o.number,position:r},{position:o},
this.#e);let a=n.slice(n.indexOf(":")+1).split(/,|\s(?:and|&|\+)\s/).map(p=>v(Xn.exec(p.trim())?.[1]??"",r)),d=n.replace(
/[*:]+\s*$|^[\s*]+/g,"").replaceAll("**",""),l=qr(d)?[]:[{title:"Phase",text:d}];t!=="heading"&&this.#c(r);let c=o??{number:Number(
s),ids:[],inLine:a,texts:l,...r};return this.#r.set(c.number,c),c}#y({indent:t,isTicked:n,label:r,text:s,...o}){if(this.#t!==
void 0&&t>this.#t.indent&&!as.test(r??"")){this.#h(this.#t,t,r,s,o);return}if(this.#t=void 0,this.#d=void 0,r!==void 0){
let a=v(r,o),d=[...s===""?[]:[S("description",s,o)],...n?[S("status","done",o)]:[]];this.#t={id:a,indent:t,heading:this.#u,
fields:{...a,kind:"mapping",entries:d}},this.#c(o,r),this.#n.push({...this.#t,section:this.#l}),this.#i?.ids.push(a);return}
if(this.#i===void 0)return;let i=Xn.exec(s)?.[1];i!==void 0&&/\d/.test(i)?(this.#i.ids.push(v(i,o)),s.replace(/[`*]/g,"").
trim()===i&&this.#c(o,i)):this.#e.addWarning(o,"unknown-task",`phase ${this.#i.number}: expected the id of a task here`)}#h({
id:t,fields:n},r,s,o,i){this.#c(i,t.text);let[,a="",d=""]=s===void 0?vf.exec(o)??[]:[o,s,o];if(s!==void 0||Object.hasOwn(
tn,Jn(a))){let l=ds(a,d,i);n.entries.push(l,...Pa(a,d,i)),this.#d=l.key==="dependencies"?r:void 0}else this.#d!==void 0&&
(r>this.#d||as.test(o))?n.entries.push(ds("dependencies",o,i),...Pa("dependencies",o,i)):n.entries.push(S("description",
o,i))}#k(t,n){let r=Xn.exec(t)?.[1],s=[...t.matchAll(/\(([^()]*)\)/g)].map(([,a=""])=>a).find(a=>/\d/.test(a));if(r===void 0)
return;/^[\s`*]*(?:\([^()]*\))?[\s`*]*$/.test(t.slice(t.indexOf(r)+r.length))&&this.#c(n,r);let o=v(r,n),i=s===void 0?[]:
[ds("Estimated",s,n)];this.#s.push({id:o,fields:{...o,kind:"mapping",entries:i}})}#b(t,n){this.#t=void 0,this.#i=void 0;
let r=this.#a===void 0;this.#a??=t;let[s="",o=""]=[this.#a[0],this.#a.at(-1)];if(r||!/task/i.test(s)||!/verif/i.test(o)||
t.every(u=>/^:?-+:?$/.test(u)))return;let i=Xn.exec(t[0]??"")?.[1];if(i===void 0)return;let a=v(i,n);this.#c(n,i);let d=t.
length<this.#a.length?"":t.at(-1)??"",l=Nf(d),c=this.#a.slice(1).map((u,f)=>S(Jn(u),t[f+1]??"",n));(l===""||d.replace(/`/g,
"")===l)&&(c.length=Math.max(0,this.#a.length-2));let p=[...l===""?[]:[S("verify",l,n)],...c.filter(({value:u})=>T(u)!==
"")];this.#s.push({id:a,fields:{...a,kind:"mapping",entries:p}})}},Jn=e=>e.toLowerCase().replace(/[\s-]+/g,"_");function ds(e,t,n){
let r=Jn(e),s=Object.hasOwn(tn,r)?tn[r]??r:r,o=t.replace(/[`*]/g,""),i={dependencies:o.replace(/\([^()]*\)/g,"").replace(
/;|\s(?:and|&|\+)\s/g,","),estimated_minutes:o.replace(/\([^()]*\)/g,""),risk:/^\w*/.exec(o.trim())?.[0]??""};return{key:s,
position:n,value:v(Object.hasOwn(i,s)&&i[s]||t,n)}}function Pa(e,t,n){let r=Jn(e),s=Object.hasOwn(tn,r)?tn[r]:void 0,o=[
...t.matchAll(/\(([^()]*)\)/g)].map(([,l=""])=>l.trim()),i=s==="risk"?[t.replace(/^[`*\s]*\w*[`*\s:—–-]*/,"")]:o,d=s===
"risk"||s==="dependencies"||s==="estimated_minutes"?i.filter(l=>l!=="").join(", "):"";return d===""?[]:[S(`${r}_note`,d,
n)]}var Nf=e=>{let t=[...e.matchAll(/`([^`]+)`/g)].map(([,n=""])=>n.trim()).filter(n=>n!=="");return t.length>0?t.join("\
 && "):e.replace(/^([-–—]|n\/a|none)$/i,"")};var us="parallel_tasks",ps="sequential_tasks",_a="tasks",nn=[us,ps,_a],Ea=[...nn,"name","duration"],Af=/^[Pp][Hh][Aa][Ss][Ee][_-]?(\d{1,9})$/;
function Ie(e){let t=Af.exec(e);return t===null?void 0:Number(t[1])}var Ct=e=>e.kind==="mapping"&&A(e,...nn)!==void 0;function fs(e,t,n){
if(e.kind!=="mapping")return n.addError(e,"damaged-phase",`expected the tasks of ${t}, found ${L(e)}`),{parallel:!1,tasks:[]};
let r=Et(e),s={...e,entries:e.entries.filter(u=>u!==r)};De(s,[...Ea,"description"],t,n);for(let{key:u,position:f}of s.entries.
filter(m=>Ie(m.key)!==void 0))n.addError(f,"damaged-phase",`${u} stands inside ${t}: expected it beside ${t}`);if(!Ct(e))
return n.addError(e,"damaged-phase",`${t} lists no tasks: expected ${us} or ${ps}`,()=>e.entries.map(({key:u})=>j(u,nn)).
find(u=>u!==void 0)),{parallel:!1,tasks:[]};let o=b(e,us),i=b(e,_a),a=i!==void 0&&o?.kind==="scalar"&&typeof o.value=="n\
umber",d=u=>_t(Y(u,t,n),r),l=[a?void 0:o,i].flatMap(d),c=ie(d(b(e,ps))),p=Mt(s,$(e,"name"),Ea);return{parallel:l.length>
0,tasks:[...l,...c],...p.length>0&&{texts:p}}}function Zn(e,t){let n=e.entries.flatMap(({key:r,position:s,value:o})=>{let i=Ie(
r),a=N(o)?{...o,...s}:o;if(i!==void 0)return[{number:i,position:s,read:()=>fs(a,r,t)}];if(Ct(o)){let d=`${M(r)} holds ta\
sks, but its place in the order is unknown: expected phase_1, phase_2, …`;t.addError(s,"phase-key",d)}return[]});return Ot(
n,t)}var Qn="optimal_execution_plan",at={rootKey:Qn,read(e,t){let n=ue(e),{position:r,value:s}=A(e,Qn)??{position:e,value:e};
if(s.kind!=="mapping"){let a=`expected phase_1, phase_2, … under ${Qn}, found ${L(s)}`;return t.addError(r,"damaged-pl\
an",a),{phases:[],mentions:n}}let o=s.entries.filter(({key:a,value:d})=>Ie(a)===void 0&&!Ct(d));De({...s,entries:o},["ph\
ase_1","phase_2","phase_3"],Qn,t);let i=X({...s,entries:o},[]);return{phases:Zn(s,t),mentions:n,texts:i}}};var dt="parallel_phases",Ra=["tasks","atomic_tasks"],Ma=["phase","name",...Ra,"max_duration_mins"];function er(e,t,n){if(e.
kind!=="list"){let s=`expected a list of phases under ${dt}, found ${L(e)}`;return n.addError(e,"damaged-plan",s),[]}let r=e.
items.flatMap((s,o)=>{if(s.kind!=="mapping")return n.addError(s,"damaged-phase",`expected a phase {phase, tasks}, found ${L(
s)}`),[];let i=$a(s)??o+1;return[{number:i,position:s,read:()=>Of(s,`phase ${i}`,t,n)}]});return Ot(r,n)}function $a(e){
let t=b(e,"phase"),n=t?.kind==="scalar"?/^(?:phase[\s_-]*)?(\d{1,9})$/i.exec(t.text):null;return n===null?void 0:Number(
n[1])}var Lf=e=>$(e,"name")||($a(e)===void 0?$(e,"phase"):"");function Of(e,t,n,r){let s=e.entries.find(({key:p})=>zt(p)!==
void 0),o=Et(e),i=e.entries.filter(p=>zt(p.key)===void 0&&p!==o);De({...e,entries:i},[...Ma,"description"],t,r);let a=b(
e,...Ra);if(a?.kind!=="list"){let p=a===void 0?"":`, found ${L(a)}`,u=`${t} lists no tasks: expected a list of ids under\
 tasks${p}`;return r.addError(a??e,"damaged-phase",u),{parallel:!1,tasks:[]}}let d=a.items.flatMap(p=>!N(p)&&p.kind!=="l\
ist"?n(p):(r.addError(p,"damaged-list",`expected the id of a task in ${t}, found ${L(p)}`),[])),l=_t(d,o),c=Mt({...e,entries:i},
Lf(e),Ma);return{parallel:l.length>0,...c.length>0&&{texts:c},tasks:s===void 0?l:l.map(p=>({...p,phaseDuration:s}))}}var rn="atomic_tasks",va={rootKey:rn,ownKeys:()=>[rn,dt],read(e,t){let n=Y(b(e,rn),rn,t),r=b(e,dt);return{phases:r===void 0?
[{parallel:!0,tasks:n}]:If(r,n,t),mentions:ue(e)}}};function If(e,t,n){let r=new Map(t.map(a=>[$(a.fields,"task_id","id"),
a])),s=new Set;return[...er(e,a=>{let d=a.kind==="scalar",l=d?r.get(a.text):void 0;if(d&&l!==void 0){let p=s.has(l);return s.
add(l),[p?Se(a):l]}let c=d?M(a.text):L(a);return n.addError(a,"unknown-task",`expected the id of one of the ${rn}, found\
 ${c}`,()=>d?j(a.text,r.keys()):void 0),[]},n),{parallel:!1,isUnlisted:!0,tasks:t.filter(a=>!s.has(a))}]}var Na={rootKey:"tasks",knownKeys:["version","name","defaults","edges","source","texts","settled"],read(e,t){let n=b(e,"\
version");n!==void 0&&!(n.kind==="scalar"&&Number(n.value)===1)&&t.addError(n,"plan-version","unknown version of the pla\
n format: expected version: 1");let r=[...nt(b(e,"tasks"),"the plan",t),...W(b(e,"settled")).map(a=>({fields:st(a,{reason:"\
left_out"})}))],s=new Map(r.map(a=>[T(me(a)??a.fields),a])),o=A(e,"dependencies","depends_on"),i=o!==void 0&&Aa(o.value,
s);return{edges:b(e,"edges"),defaults:Df(b(e,"defaults"),t),phases:Cf(b(e,"execution_order"),i?Ff(r,o,s,t):r,t),texts:[...jf(
b(e,"texts")),...o===void 0||i?[]:U(o.key,T(o.value))]}}},Aa=(e,t)=>e.kind==="mapping"||(e.kind==="list"?e.items.some(n=>Aa(
n,t)):t.has(e.text));function Ff(e,{key:t,position:n,value:r},s,o){let i=r.kind==="mapping"?r.entries:[];if(r.kind!=="ma\
pping"){let d=`${t} stands beside the tasks: expected it in a task, or as {B: [A]} where B waits for A`;o.addError(n,"da\
maged-order",d,()=>"indent it as the other fields of its task")}let a=new Map;for(let d of i){let l=s.get(d.key);l!==void 0?
a.set(l,{...d,key:"depends_on"}):o.addError(d.position,"unknown-dependency",`dependencies of unknown task ${M(d.key)}: e\
xpected the id of a task`,()=>j(d.key,s.keys()))}return e.map(d=>{let l=a.get(d);return l===void 0?d:{...d,fields:{...d.
fields,entries:[...d.fields.entries,l]}}})}function Cf(e,t,n){let r=new Map(t.map(l=>[T(me(l)??l.fields),l])),s=new Set,
o=l=>(l.kind==="list"?l.items:[l]).flatMap(c=>{let p=c.kind==="scalar"?r.get(c.text):void 0;if(p===void 0||s.has(p)){let u=c.
kind==="scalar"?M(c.text):L(c),f=p===void 0?"the id of a task":"each task once";return n.addError(c,"unknown-task",`exec\
ution_order: expected ${f}, found ${u}`),[]}return s.add(p),[p]});if(e===void 0||N(e))return[{parallel:!0,tasks:t}];if(e.
kind!=="list")return n.addError(e,"damaged-order",`execution_order: expected a list of ids, found ${L(e)}`),[{parallel:!0,
tasks:t}];let i=e.items.map(o);if(s.size===0)return[{parallel:!0,tasks:t}];let a={parallel:!1,isUnlisted:!0,tasks:t.filter(
l=>!s.has(l))},d=e.items.every(({kind:l})=>l==="scalar")?[{parallel:!1,tasks:ie(i.flat())}]:i.map(l=>({parallel:!0,tasks:l}));
return a.tasks.length===0?d:[...d,a]}var jf=e=>O(e).flatMap(t=>{let n=t.kind==="mapping"?b(t,"title"):void 0,r=t.kind===
"mapping"?b(t,"text"):t;return r===void 0?[]:[{title:n===void 0?"texts":T(n),text:r.kind==="scalar"?r.text:T(r)}]});function Df(e,t){
if(!(e===void 0||N(e))){if(e.kind==="mapping"){let n=e.entries.filter(({key:r})=>kn(r)===void 0);return wt({...e,entries:n},
Or,"defaults",t),e}t.addError(e,"wrong-type",`defaults: expected keys such as agent and runs_on, found ${L(e)}`)}}var sn="critical_path",La={recognises:e=>O(b(e,sn)).some(bn),ownKeys:()=>[sn],read(e,t){let n=O(b(e,sn)).flatMap(r=>r.kind===
"mapping"?bn(r)?r.entries.flatMap(s=>Pt(s,t)):[{fields:r}]:(t.addError(r,"damaged-list",`expected a task "id: name" in ${sn}\
, found ${L(r)}`),[]));return{phases:[{parallel:!1,tasks:ie(n)}],mentions:qt(b(e,"high_risk_tasks")),position:A(e,sn)?.position??
e}}};var ms="features",Oa={rootKey:ms,knownKeys:["version","name"],noteKeys:["scope","tech_stack","architecture_hints","risks",
"constraints","success_criteria","next_steps"],read:(e,t)=>({phases:[{parallel:!0,tasks:Y(b(e,ms),ms,t)}]})};var lt="nodes",gs="edges",hs="task_graph",Ia={rootKey:lt,recognises:e=>ys(e)!==void 0,ownKeys:e=>ys(e)===e?[lt,gs]:[hs],
read(e,t){let n=ys(e)??e;return n!==e&&wt(n,[lt,gs,"visualization_data"],hs,t),{edges:b(n,gs),phases:[{parallel:!0,tasks:Wf(
b(n,lt),t)}],mentions:ue(e),position:A(n,lt)?.position??e}}},ys=e=>[e,b(e,hs)].find(t=>t?.kind==="mapping"&&b(t,lt)?.kind===
"list");function Wf(e,t){return e?.kind!=="list"?[]:e.items.flatMap(n=>n.kind==="scalar"&&!N(n)?[Se(n)]:Y({...e,items:[n]},
lt,t))}var Fa={rootKey:dt,read(e,t){let n=["critical_path","high_risk_tasks"].flatMap(i=>qt(b(e,i))),r=wn(n),s=i=>i.kind==="sca\
lar"?[Se(i,r.get(i.text))]:i.kind==="mapping"?[{fields:i}]:[],o=b(e,dt);return{phases:o===void 0?[]:er(o,s,t),mentions:n.
map(({id:i})=>({id:i}))}}};var tr={rootKey:"phase_1",recognises:e=>e.entries.some(({key:t})=>Ie(t)!==void 0),ownKeys:e=>e.entries.map(({key:t})=>t).
filter(t=>Ie(t)!==void 0),read:(e,t)=>({phases:Zn(e,t),mentions:ue(e),position:e})};var ks="task_graph",Ca={rootKey:ks,read(e,t){let{position:n,value:r}=A(e,ks)??{position:e,value:e},s=ue(e);if(r.kind!=="\
mapping"){let i=`expected tasks by their ids under ${ks}, found ${L(r)}`;return t.addError(n,"damaged-plan",i),{phases:[],
mentions:s}}return{phases:[{parallel:!0,tasks:r.entries.flatMap(i=>Pt(i,t))}],mentions:s}}};var bs=[Na,at,tr,va,Fa,Ia,Ca,Oa,La],Ee=bs.flatMap(({rootKey:e})=>e??[]);var Da=["critical_path","high_risk_tasks","simulation_results","parallelization_analysis","validation_results","feasibil\
ity_status","decomposition_metadata","visualization_data"],Wa=["project","metadata","recommendations","optimization_reco\
mmendations","task_sizing_recommendations","feedback_to_specifier"];function ct(e,t,n=bs){let r=n.find(({recognises:m,rootKey:g=""})=>m?.(
e)??A(e,g)!==void 0);if(r===void 0)return;let{rootKey:s="",knownKeys:o=[]}=r,i=r.ownKeys?.(e)??[s];Kf(e,i,[...o,...r.noteKeys??
[]],t);let a=A(e,s)?.position??e,d=r.read(e,t),l=Hf(e,o),c=[...i,...o.filter(m=>m!=="name"),...Da,...Bf],p=e.entries.filter(
({key:m,value:g})=>!c.includes(m)&&g!==l),u=p.filter(({key:m})=>![...o,...Wa,...r.noteKeys??[]].includes(m)),f=[...d.texts??
[],...X({...e,entries:p.map(m=>Uf(m,l))},[])];return{project:l,position:a,...d,unknown:u,...f.length>0&&{texts:f}}}var Uf=(e,t)=>e.
value.kind==="mapping"?{...e,value:{...e.value,entries:e.value.entries.filter(({value:n})=>n!==t)}}:e,Bf=["dependencies",
"depends_on","execution_order"];function Kf(e,t,n,r){let s=e.entries.filter(({key:i})=>!t.includes(i)&&!n.includes(i));for(let{
key:i,position:a}of s.filter(ja))r.addError(a,"two-plans",`${M(i)} is a second plan: expected one plan in a file`,()=>"k\
eep one of them");let o=s.filter(i=>!ja(i));De({...e,entries:o},[...Da,...Wa,...n],"the plan",r)}var ja=({key:e,value:t})=>e===
at.rootKey||nn.includes(e)||Ie(e)!==void 0||Ee.includes(e)&&t.kind!=="scalar";function Hf(e,t){let n=b(e,"project",...t.
filter(r=>r==="name"));return n?.kind==="mapping"?b(n,"title","name","id")??n:n}var Gf=new RegExp(String.raw`^\{?\s*["']?(?:${Ee.join("|")})["']?\s*:`,"m"),xs={recognises:e=>!/^(parallel|sequential)_tasks:/m.
test(e)&&Ua(e).length>0,read(e,t){let[n,r]=Ua(e,t);if(n===void 0)return{phases:[]};r!==void 0&&t.addError(r,"two-plans",
"a second plan starts here: expected one plan in a file",()=>"keep one of them");let s=V(n.text,t,n.line+1),o=s?.kind===
"mapping"?ct(s,t):void 0;if(o===void 0)return{phases:[],position:n};let i=[...ke(He(e,[Ft(n)])),...o.texts??[]];return{...o,
texts:i}}},Ua=(e,t)=>Ke(e,t).filter(It).filter(n=>Gf.test(n.text));function Ba(e){if(/^\s*[[{]/.test(e))return/^\s*\[[ xX]\]\s/.test(e)?"unclear":"data";let t=e.split(/\r?\n/),n=0;if(/^---\s*$/.
test(t[0]??"")){let o=t.findIndex((a,d)=>d>0&&/^(?:---|\.\.\.)\s*$/.test(a)),i=o<0?[]:t.slice(o+1);if(i.some(a=>a.trim()!==
""))return ws(i)?"markdown":"unclear";n=1}let r=t.slice(n).find(o=>o.trim()!==""&&!/^\s*#/.test(o))??"",s=/^["']?([A-Za-z_][\w .-]{0,60}?)["']?\s*:(?:\s|$)/.
exec(r)?.[1];return s!==void 0?!Ss.has(H(s))&&ws(t)?"unclear":"data":/^-\s+(?:["']?[A-Za-z_][\w-]{0,40}["']?\s*:(?:\s|$)|\{)/.
test(r)?t.some(o=>/^#{1,6}\s+\S/.test(o))?"unclear":"data":/^(?:%YAML|---\s*$|<<:)/.test(r)?"data":ws(t)?"markdown":"unc\
lear"}var Ss=new Set([...Ee,...Le,"version","project","name","defaults","metadata","phases","plan","steps"].map(H)),ws=e=>e.
some((t,n)=>/^\s*(?:[-*+]|\d+[.)])\s+\[[ xX~/-]?\](?:\s|\*)/.test(t)||/^\s*(?:`{3}|~{3})/.test(t)||/^\s*(?:[-*+]\s+)?\*\*[^*]+\*\*/.
test(t)||/^#{2,6}\s+\S/.test(t)||/^[ \t]*<[a-z][\w-]*[\s>]/.test(t)||/^#\s+\S/.test(t)&&(e[n+1]??"").trim()===""&&n===0);var Vf=/^\W*Phase\s+(\d{1,9})[\s*_]*(?:[:(–—-]|\W*$)/i,Ts=/^\s*(?:(?:parallel|sequential)_tasks|tasks)\s*:/m,Ha={recognises:e=>{
if(!/^[ \t]*(`{3,}|~{3,})/m.test(e))return!1;let{sections:t,fragments:n}=Ka(e);return t.length>0&&n.some(({text:r})=>Ts.
test(r))},read(e,t){let{sections:n,fragments:r}=Ka(e,t),s=[],o=[];for(let{text:l,firstLine:c,lines:p,section:u}of r){let f=V(
l,u===void 0?t.fork():t,c);f===void 0&&u?.phases.push({parallel:!1,tasks:[]}),f?.kind==="mapping"&&(s.push(...ue(f).map(
({id:m})=>({id:m}))),u!==void 0?(u.phases.push(fs(f,`phase ${u.number}`,t)),o.push(p)):Ct(f)&&t.addError(f,"phase-key",'\
tasks outside of a phase: expected a heading "Phase 1: …" above them'))}let i=Yn(He(e,o),n.flatMap(({phases:l})=>l)),a=zf(
i.others,n),d=n.map(l=>({...l,read:()=>qf(l,ke(a.get(l)??[]),t)}));return{phases:Ot(d,t),mentions:[...s,...i.mentions],texts:ke(
a.get(void 0)??[])}}};function Ka(e,t){let n=[],r=[],s;for(let o of Ke(e,t)){if(It(o)&&r.push({text:o.text,firstLine:o.line+
1,lines:Ft(o),section:s}),o.kind!=="heading")continue;let i=Vf.exec(o.text)?.[1];if(i!==void 0){let{level:a}=o;s={number:Number(
i),position:{line:o.line,column:1},level:a,phases:[]},n.push(s)}else s!==void 0&&o.level<=s.level&&(s=void 0)}return{sections:n,
fragments:r}}function zf(e,t){let n=new Map(t.map(o=>[o.position.line,o])),r=new Map,s;for(let o of e){let i=n.get(o.line);
i!==void 0?s=i:s!==void 0&&o.level<=s.level&&(s=void 0),z(r,s,o)}return r}function qf({number:e,position:t,phases:n},r,s){
if(n.length===0){let o=`phase ${e} lists no tasks: expected a fenced YAML fragment with parallel_tasks or sequential_tas\
ks`;s.addError(t,"damaged-phase",o)}return{parallel:n.some(({parallel:o})=>o),tasks:n.flatMap(({tasks:o})=>o),texts:[...r,
...n.flatMap(({texts:o=[]})=>o)]}}var Ga=/^# YAML Data Structure \(parsed by stage-4-b-dispatch\)/m,Va={recognises:e=>Ga.test(e),read(e,t){let n=e.search(
Ga),r=e.slice(0,n).split(`
`).length,s={line:r,column:1},o=V(e.slice(n),t,r),i=[at,tr],a=o?.kind==="mapping"?ct(o,t,i):void 0;if(a===void 0&&!t.hasErrors){
let u=`expected ${at.rootKey}: {phase_1: {parallel_tasks: [{task_id, name, duration}]}} after this heading`;t.addError(s,
"damaged-plan",u)}if(a===void 0)return{phases:[],position:s};let d=Ke(e.slice(0,n)).filter(It).filter(p=>Ts.test(p.text)),
l=He(e.slice(0,n),d.map(Ft)),c=Yn(l,a.phases);return{...a,mentions:[...a.mentions??[],...c.mentions],texts:[...ke(c.others),
...a.texts??[]]}}};function nr(e){let t=s=>b(e,s)!==void 0,n=b(e,"jobs");if(t("on")&&n?.kind==="mapping")return"a workflow of GitHub Action\
s";if(t("apiVersion")&&t("kind"))return"a resource of Kubernetes, Tekton or Argo";if(t("dependencies")&&t("name")&&t("sc\
ripts"))return"the package.json of a Node project";if(t("services")&&(t("version")||t("volumes")||t("networks")))return"\
a file of Docker Compose";if(t("openapi")||t("swagger"))return"an OpenAPI description";if(t("$schema")&&t("properties"))
return"a JSON Schema";let r=b(e,"steps");if(r?.kind==="list"&&r.items.some(s=>s.kind==="mapping"&&b(s,"uses")!==void 0))
return"an action or a workflow of a CI service";if(t("stages")&&e.entries.some(({value:s})=>s.kind==="mapping"&&b(s,"scr\
ipt")!==void 0))return"the configuration of a CI service"}var rr=["phases","stages","waves","milestones","sprints","epics","groups"],Ps=["tasks","items","stories","steps","taskid\
s","userstories","issues"],sr={name:"list of phases",recognises:({root:e})=>e?.kind==="mapping"&&Es(e).some(({node:t})=>t.
kind==="list"||t.kind==="mapping"&&he(t,Ps)?.value.kind==="list"),read({root:e},t){let n=e,r=he(n,rr)?.key??"",s=Es(n),o=_s(
n),i=nt(o?.value,o?.key??"tasks",t),a=new Map(i.map(u=>[T(me(u)??u.fields),u])),d=new Set,l=Xf(s),c=s.map(({key:u,node:f},m)=>{
let g=f.kind==="mapping"?he(f,Ps):void 0,y=za(f);g===void 0&&f.kind!=="list"&&t.addWarning(f,"empty-phase",`phase ${m+1}\
 lists no tasks: expected a list under tasks`);let h=f.kind==="mapping"?Et(f):void 0,k=y.flatMap(_=>Jf(_,a,d,t)),w=_t(k,
h),P=f.kind==="mapping"&&$(f,"name","title")||u,x=f.kind==="mapping"?Mt(f,P,["id","name","title","number",g?.key??"",h?.
key??"",...f.entries.map(_=>_.key).filter(_=>C(_)==="dependencies"||C(_)==="group")]):U("Phase",P),R=f.kind==="mapping"?
f.entries.filter(_=>C(_.key)==="dependencies"):[],D=R.flatMap(({value:_})=>xt(_,"a phase",t)).flatMap(_=>l(_,t));return{
parallel:w.length>0,tasks:w,...x.length>0&&{texts:x},...R.length>0&&{after:D}}}),p=i.filter(u=>!d.has(u));return{project:b(
n,"project","name"),phases:p.length===0?c:[...c,{parallel:!1,isUnlisted:!0,tasks:p}],edges:b(n,"edges"),texts:X(n,["proj\
ect","name","version",o?.key??"tasks","edges",r])}}},Es=e=>{let t=he(e,rr)?.value;return t?.kind==="mapping"?t.entries.map(
n=>({key:n.key,node:n.value})):O(t).map(n=>({key:"",node:n}))},za=e=>e.kind==="mapping"?O(he(e,Ps)?.value):O(e),qa=e=>e.
kind==="scalar"?e.text:e.kind==="mapping"&&e.entries.length===1?$(e,"id","task_id"):"";function _s(e){let t=new Set(Es(e).
flatMap(({node:r})=>za(r)).map(qa)),n=({value:r})=>r.kind==="mapping"?r.entries.some(({key:s})=>t.has(s)):W(r).some(s=>t.
has(T(me({fields:s})??s)));return A(e,"tasks")??e.entries.find(r=>Le.includes(H(r.key))&&n(r))}var Yf=/^(?:phase|stage|wave|milestone|sprint|epic|group)\s*#?(?=\d)/;
function Xf(e){let t=new Map;for(let[r,{key:s,node:o}]of e.entries()){let i=o.kind==="mapping"?[$(o,"name","title"),$(o,
"id"),$(o,"phase","number","wave","stage")]:[];for(let a of[s,...i].map(d=>d.trim().toLowerCase()))a!==""&&!t.has(a)&&t.
set(a,r)}for(let r of e.keys())t.has(`${r+1}`)||t.set(`${r+1}`,r);let n=r=>{let s=r.trim().toLowerCase();return t.get(s)??
t.get(s.replace(Yf,""))};return({id:r,...s},o)=>{let i=n(r);return i!==void 0?[i]:r.split(/[,;&+]|\s(?:and|und)\s/i).filter(
d=>!Yt.test(d.trim())).flatMap(d=>{let l=n(d);return l!==void 0?[l]:(o.addError(s,"unknown-phase",`unknown phase ${M(d.trim())}`,
()=>j(d.trim(),[...t.keys()])),[])})}}function Jf(e,t,n,r){let s=qa(e),o=t.get(s);if(o!==void 0)return n.has(o)?[]:(n.add(
o),[o]);if(e.kind==="mapping")return[{fields:e}];if(e.kind==="scalar"&&e.value!==null&&t.size===0)return[zr(s.trim().replace(
/[^A-Za-z0-9._-]+/g,"-").slice(0,64),e)];let i=e.kind==="scalar"?M(e.text):L(e);return r.addError(e,"unknown-task",`expe\
cted the id of one of the tasks, found ${i}`,()=>j(s,t.keys())),[]}var Ms={name:"list of tasks",recognises:({root:e})=>e?.kind==="mapping"?Ya(e)!==void 0:Qf(e),read({root:e},t){if(e?.kind!==
"mapping"){let r=O(e).find(s=>s.kind==="mapping"&&b(s,"tasks")?.kind==="list"&&b(s,"id")===void 0);return r===void 0?{phases:[
{parallel:!0,tasks:nt(e,"the list",t)}]}:(t.addError(r,"several-plans","the list holds several plans: expected one plan \
in a file",()=>"preview shows them all; to carry one out, give it a file of its own"),{phases:[]})}let n=Ya(e);return{project:b(
e,"project","name"),phases:[{parallel:!0,tasks:nt(n?.value,n?.key??"the list",t)}],edges:b(e,"edges"),texts:X(e,["projec\
t","name","edges","version",n?.key??""])}}},Zf=Le.filter(e=>e!=="tasks");function Ya(e){let t=b(e,"tasks")===void 0?he(e,
Zf):void 0,n=t?.value.kind==="mapping"?t.value.entries.map(({value:s})=>s):O(t?.value),r=n.some(s=>s.kind==="mapping"&&[
"runs-on","uses","steps"].some(o=>b(s,o)!==void 0));return n.length>0&&!r&&n.some(Xa)?t:void 0}var Qf=e=>{let t=O(e);return t.
length>0&&(t.every(n=>n.kind==="scalar"&&typeof n.value=="string")||t.some(n=>Xa(n)||n.kind==="mapping"&&b(n,"tasks")!==
void 0))},Xa=e=>e.kind==="mapping"&&e.entries.some(({key:t,value:n})=>["id","name","description"].includes(C(t)??"")&&!N(
n));var Ja=3;function Za(e,t,n){let r=e,s=[];for(let o=0;o<=Ja;o++){let i=t(r),a=Be([...rs,sr],i),d=a===void 0&&r.kind==="ma\
pping"?ct(r,n):void 0,l=a??(d===void 0?Be([Ms],i):void 0);if(l!==void 0||d!==void 0){l!==void 0&&r.kind==="mapping"&&em(
r,l,t,n);let f=d??l.read(i,n);return{format:l?.name??(r.kind==="mapping"&&b(r,"tasks")?"canonical form":"SOMAS"),raw:s.length===
0?f:{...f,texts:[...s,...f.texts??[]]}}}if(r.kind!=="mapping"||nr(r)!==void 0)return;let c=r.entries.filter(({value:f})=>Qa(
f,t,n,Ja-o-1)),[p,u]=c;if(p===void 0)return;if(u!==void 0){let f=`the file holds several plans: ${c.map(({key:m})=>M(m)).
join(", ")}`;return n.addError(u.position,"several-plans",f,()=>"expected one plan in a file: keep one of them"),{format:"\
several plans",raw:{phases:[]}}}for(let{key:f,value:m}of r.entries)m!==p.value&&T(m)!==""&&s.push({title:f,text:T(m)});r=
p.value}}function em(e,t,n,r){if(t===qn)return;let s=e.entries.findLast(i=>{if(t===sr&&i===_s(e))return!1;let a={...e,entries:e.
entries.filter(d=>d!==i)};return sm(i)&&t.recognises(n(a))});if(s===void 0)return;let o=`${M(s.key)} is a second plan: e\
xpected one plan in a file`;r.addError(s.position,"two-plans",o,()=>"keep one of them")}var tm=e=>Q(e)!==void 0||["id","\
dependencies","status"].includes(C(e)??""),nm=new Set([...Ee,...Le].map(H)),sm=({key:e,value:t})=>{let n=rr.includes(H(e));
return!n&&!nm.has(H(e))?!1:O(t).some(r=>r.kind==="mapping"&&r.entries.some(s=>s.value.kind==="list"&&Le.includes(H(s.key))||
!n&&tm(s.key)))};function Qa(e,t,n,r){return e.kind!=="mapping"?!1:Be([...rs,sr,Ms],t(e))!==void 0||ct(e,n.fork())!==void 0?
!0:r>0&&e.entries.some(({value:s})=>Qa(s,t,n,r-1))}var om="docs/plans.md lists the formats that are read";function ed(e,t,n){let{root:r,syntax:s,yamlProblems:o,outline:i}=t,
a=s==="data"?void 0:i().openFence;if(im(e,t))n.append(o);else if(e.trim()===""||r!==void 0&&N(r))n.addError(Re,"plan-emp\
ty","the plan file is empty");else if(a!==void 0)n.addError({line:a,column:1},"plan-truncated","the fence that opens her\
e is never closed; the file seems to be cut off");else{let l=(r?.kind==="mapping"?r.entries.map(({key:c})=>c):[]).map(c=>j(
c,Ee)).find(c=>c!==void 0);n.addError(Re,"plan-unrecognised",am(r,s,o),()=>l??om)}}function im(e,{syntax:t,yamlProblems:n}){
let r=n.sorted.some(({code:i})=>i.startsWith("plan-too")||i==="yaml-aliases"),s=/^\s*(?:#.*\n\s*|---\s*\n)*["']?([\w -]{1,60})["']?\s*:/.
exec(e.slice(0,5e3))?.[1],o=/^\s*[[{]/.test(e)||s!==void 0&&Ss.has(H(s));return r||t==="data"&&o&&n.hasErrors}function am(e,t,n){
let r=e?.kind==="mapping"?nr(e):void 0;if(r!==void 0)return`this is ${r}, and no plan of tasks`;if(t==="data"&&e===void 0){
let[i]=n.sorted;return`this is no YAML, and of no other format of plans${i===void 0?"":`: line ${i.line}: ${i.message}`}`}
if(t==="markdown"||e?.kind!=="mapping"&&e?.kind!=="list")return`this is ${t==="markdown"?"Markdown":"text"} without task\
s: tasks would be boxes "- [ ] text", or headings "## ID: Title" with fields such as "**Depends on:** ID"`;let s=e.kind===
"mapping"?e.entries.map(({key:i})=>i):[];return`not a plan: found ${s.length===0?L(e):`the keys ${s.slice(0,10).map(M).join(
", ")}`}; expected tasks: [{id, name, depends_on}], or another format`}function nd(e,{file:t,beside:n},r){let s,o=m=>({file:t,text:e,beside:n,root:m,get outline(){return s??=te(e),s}}),i=o(void 0),
a=Be(wa,i);if(a!==void 0)return{format:a.name,raw:a.read(i,r)};let d=Ba(e),l=r.fork(),c=d==="markdown"?void 0:Pe(e)??V(e,
l),p=c&&Za(c,o,r);if(p!==void 0)return r.append(l),p;let f=d!=="data"||c===void 0&&dm.test(e)?lm(i,r):void 0;if(f!==void 0)
return f;ed(e,{root:c,syntax:d,yamlProblems:l,outline:()=>i.outline},r)}var dm=/^(?:[-*+]|\d+[.)])\s+\[[ xX~/-]?\]\s/m;function lm(e,t){
let{text:n}=e;for(let o of[Va,Ha])if(o.recognises(n))return{format:"SOMAS",raw:o.read(n,t)};let r=Be(Sa,e);if(r!==void 0)
return{format:r.name,raw:r.read(e,t)};if(cs.recognises(n))return{format:"Markdown bullets",raw:cs.read(n,t)};let s=Be(Ta,
e);if(s!==void 0)return{format:s.name,raw:s.read(e,t)};if(xs.recognises(n)&&!cm(e.outline))return{format:"plan in a fenc\
e",raw:xs.read(n,t)}}var td=/^(?:\*\*)?(?:task|step|story|issue|todo)\s*#?\d|^(?:\*\*)?[A-Z][A-Z0-9]*-\d+\b/i,cm=({sections:e})=>e.
some(({title:t,items:n})=>td.test(t)||n.some(({text:r})=>td.test(r)));var rd={read:()=>{},list:()=>[]};var ut=5e6;function sd(e,t){let{plan:n,problems:r,format:s}=um(e,t);return{plan:n,problems:r,format:s}}function um(e,{file:t,
beside:n=rd,isFolder:r,...s}){let o=new Tt(t);if(e.length>ut){let l=`the file has ${e.length} characters: expected at mo\
st ${ut}`;return o.addError(Re,"plan-too-large",l),{plan:void 0,problems:o.sorted,format:void 0,raw:void 0}}let i=e.replace(
/^\uFEFF+/gm,""),a=r===!0?pm(t,n,o):nd(i,{file:t,beside:n},o),d=a&&ci(a.raw,i,s,o);return{plan:o.hasErrors?void 0:d,problems:o.
sorted,format:a?.format,raw:a?.raw}}function pm(e,t,n){let r=ss.find(({recognises:o})=>o(t));if(r!==void 0)return{format:r.
name,raw:r.read({file:e,beside:t},n)};let s=ss.map(({shape:o})=>o).join(", ");n.addError(Re,"plan-unrecognised",`this is\
 a folder, and no plan: expected a file, or one of: ${s}`)}function or(e,t,n){if("problem"in e)return ht(e.file,t,[e.problem]);let{file:r,text:s,...o}=e;if(s===void 0)return ht(r,
t,[Lr(r)]);let{plan:i,problems:a,format:d}=sd(s,{file:r,mode:t,check:n,...o});return i===void 0?ht(r,t,a,Po(r,s)):{...i,
source:{file:r,mode:t,fallback:!1,...d!==void 0&&{format:d},problems:a}}}var fm=1e7,ir=e=>mm(e,(t,n)=>n<=fm?readFileSync(t,"utf8"):void 0);function mm(e,t){let n;try{n=openSync(e,constants.O_RDONLY|
constants.O_NONBLOCK|constants.O_NOFOLLOW)}catch{return}try{let r=fstatSync(n);return r.isFile()?t(n,r.size):void 0}finally{
closeSync(n)}}function od(e){let t=new Map(e.tasks.map(n=>[n.id,[]]));for(let n of e.tasks)for(let r of n.depends_on)t.get(r)?.push(n.
id);return t}function gm(e){let t=new Map;for(let o of e.tasks){let i=t.get(o.depends_on);i===void 0?t.set(o.depends_on,
[o]):i.push(o)}let n=new Map(e.tasks.map(({id:o},i)=>[o,i])),r=new Map;for(let[o,i]of t){let a=Int32Array.from(o,l=>n.get(
l)??-1).sort().join(),d=r.get(a);d===void 0?r.set(a,{waits_for:o,tasks:i}):d.tasks.push(...i)}let s=o=>n.get(o?.id??"")??
0;for(let{tasks:o}of r.values())o.sort((i,a)=>s(i)-s(a));return[...r.values()].sort((o,i)=>s(o.tasks[0])-s(i.tasks[0]))}
function Rs(e){let t=gm(e),n=new Map(e.tasks.map(({id:o})=>[o,[]]));for(let o of t)for(let i of o.waits_for)n.get(i)?.push(
o);let r=new Map(t.map(o=>[o,o.waits_for.length])),s=t.filter(({waits_for:o})=>o.length===0);for(let{tasks:o}of s)for(let{
id:i}of o)for(let a of n.get(i)??[]){let d=(r.get(a)??0)-1;r.set(a,d),d===0&&s.push(a)}return s}var ar=e=>Rs(e).flatMap(
({tasks:t})=>t);function dd(e,t){let[n,r]=[id(e,t),id(t,e)];return ad(n,r,"**",(s,o)=>ad([...s],[...o],"*",ym))}function id(e,t){let n=cd(
e).replace(/^\.?\/+/,"").split("/").filter(o=>o!==""&&o!==".").map(o=>o.includes(ld)?"**":o).map(o=>o==="**"?o:o.replace(
/[@!?*+]\([^)]*\)|\[[^\]]*\]|\*+|^!.*/g,"*")),r=n.at(-1)??"",s=/.\.[a-z]\w*$/i.test(r)&&!`/${t}`.includes(`/${r}/`);return r===
"**"||s?n:[...n,"**"]}var ld="\0";function cd(e){let t=e.replace(/\{[^{}]*\}/g,n=>/[/\0]/.test(n)?ld:"*");return t===e?e:
cd(t)}var ym=(e,t)=>e===t||e==="?"||t==="?";function ad(e,t,n,r){let s=new Set([0]);for(let o=0;o<=e.length;o++){let i=new Set;
for(let a=0;a<=t.length;a++){if(!s.has(a))continue;let d=e[o],l=t[a];d===n&&i.add(a),(l===n||d===n&&l!==void 0)&&s.add(a+
1),d!==void 0&&(l===n&&i.add(a),l!==void 0&&(d===n||l===n||r(d,l))&&i.add(a+1))}if(o===e.length)return s.has(t.length);s=
i}return!1}var hm=(e,t)=>e.files.some(n=>t.files.some(r=>dd(n,r)));function ud(e,t){let n=[...e.keys()].filter(d=>e[d]?.files.length);
if(n.length<2)return[];let r=Math.ceil(e.length/32),s=e.map(()=>new Uint32Array(r)),o=(d,l)=>(s[l][d>>5]&1<<(d&31))!==0,
i=(d,l)=>{let c=s[d],p=s[l];for(let u=0;u<r;u++)c[u]=c[u]|p[u];c[l>>5]=c[l>>5]|1<<(l&31)},a=[];for(let[d,l]of e.entries()){
for(let c of Array.from(t[d]??[]))i(d,c);if(l.files.length!==0)for(let c of n.filter(p=>p<d).reverse())o(c,d)||!hm(l,e[c])||
(a.push({first:c,second:d}),i(d,c))}return a}var $s={runs_on:"",minutesOf:()=>1,runner_hours_per_hour:1};function on(e,t,n){let r=e.tasks.filter(({id:y})=>t(y)).sort(
(y,h)=>y.id<h.id?-1:1),s=new Set(r.map(({id:y})=>y)),o=pd(y=>y.filter(h=>s.has(h))),i=r.map(y=>({...y,depends_on:o(y.depends_on)})),
a=km(ar({version:1,tasks:i})),d=new Map(a.map(({id:y},h)=>[y,h])),l=pd(y=>Int32Array.from(y,h=>d.get(h))),c=a.map(({depends_on:y})=>l(
y)),p=ud(a,c);for(let{first:y,second:h}of p)c[h]=Int32Array.of(...c[h],y);let u=a.map(()=>[]);for(let[y,h]of c.entries())
for(let k of h)u[k]?.push(y);let f=Float64Array.from(a,({duration:y})=>y.most_likely*n.runner_hours_per_hour),m=new Map,
g=Int32Array.from(a,({runs_on:y})=>{let h=JSON.stringify(y??n.runs_on),k=m.get(h)??m.size;return m.set(h,k),k});return{tasks:a,
hours:f,minutes:Float64Array.from(a,n.minutesOf),runner_class:g,conflicts:p,before:c,after:u.map(y=>Int32Array.from(y)),
path:vs(f,u)}}function pd(e){let t=new Map;return n=>{let r=t.get(n)??e(n);return t.set(n,r),r}}function km(e){let t=new Map,
n=new Map;for(let{id:s,depends_on:o,duration:i}of e){let a=o.reduce((d,l)=>Math.max(d,t.get(l)),0);n.set(s,a),t.set(s,a+
i.most_likely)}let r=({id:s})=>n.get(s);return[...e].sort((s,o)=>r(s)-r(o)||(s.id<o.id?-1:1))}function vs(e,t){let n=new Float64Array(
e.length);for(let r=e.length-1;r>=0;r--){let s=0;for(let o of Array.from(t[r]??[]))s=Math.max(s,n[o]);n[r]=e[r]+s}return n}var Ns=50;function md(e){let{tasks:t,conflicts:n,hours:r,after:s,path:o}=on(e,()=>!0,$s),i=(l,c)=>({task_id:t[l]?.id??"",
code:"overlapping-files",message:c,hint:"state what each task touches more exactly, or a dependency"}),a=n.slice(0,Ns).map(
l=>{let[c,p]=[t[l.first],t[l.second]],u=s.map((g,y)=>y===l.first?g.filter(h=>h!==l.second):g),f=fd(o)-fd(vs(r,u)),m=f>1e-9?
`costs ${Number(f.toPrecision(3))} h`:"costs no time";return i(l.second,`tasks ${c.id} and ${p.id} touch the same files \
(${c.files.join(", ")}; ${p.files.join(", ")}), so ${p.id} waits for ${c.id}: that ${m}`)}),d=n[Ns];return d===void 0?a:
[...a,i(d.second,`${n.length-Ns} more pairs of tasks touch the same files`)]}var fd=e=>e.reduce((t,n)=>Math.max(t,n),0);
function gd(e){if(e.tasks.every(({files:o})=>o.length===0))return e;let{tasks:t,conflicts:n}=on(e,()=>!0,$s);if(n.length===
0)return e;let r=new Map;for(let{first:o,second:i}of n){let a=t[i]?.id??"";r.set(a,[...r.get(a)??[],t[o]?.id??""])}let s=o=>({
...o,depends_on:[...o.depends_on,...r.get(o.id)??[]]});return{...e,tasks:e.tasks.map(o=>r.has(o.id)?s(o):o)}}function As(e,t="/"){let n=r=>{try{let s=realpathSync(resolve(e,r));return[resolve(e,"..",".."),t].every(o=>bm(s,realpathSync(
o)))?s:void 0}catch{return}};return{read(r){let s=r===""||r.includes("\0")?void 0:n(r);if(s!==void 0)try{let o=statSync(
s);return o.isFile()&&o.size<=5e6?readFileSync(s,"utf8").replace(/^\uFEFF/,""):void 0}catch{return}},list(r){let s=n(r===
""?".":r),o=[],i=(a,d)=>{let l;try{l=readdirSync(a,{withFileTypes:!0})}catch{return}for(let c of l.sort((p,u)=>xm(p.name,
u.name)))o.length>=1e4||c.name===".git"||c.name==="node_modules"||(c.isDirectory()&&d<6?i(join(a,c.name),d+1):c.isFile()&&
o.push(join(r,relative(s??a,join(a,c.name))).split(sep).join("/")))};return s!==void 0&&i(s,0),o}}}var bm=(e,t)=>e===t||
e.startsWith(t.endsWith(sep)?t:`${t}${sep}`),xm=(e,t)=>e.localeCompare(t,"en",{numeric:!0});var Ls="any",yd=e=>e.split(",").map(t=>t.trim()).filter(t=>t!=="");function jt(e){if(e.trim()===Ls)return ye;let t=yd(e),
n=t.flatMap(r=>ye.filter(s=>s===r));return n.length===t.length?n:void 0}function dr(e){if(e.trim()===Ls)return Ls;if(!e.
trim().startsWith("["))return yd(e);let t=Ze(e);if(!Array.isArray(t))return;let n=t.map(r=>Dr(r)?r:typeof r=="string"?we(
r):void 0);return n.every(r=>r!==void 0)?n:void 0}function hd(e,t){return{...e,tasks:e.tasks.map(n=>wm(n,t))}}function wm(e,t){let n=bd(e,t);if(n.length===0)return e;let r=new Set(
n.map(({key:i})=>i)),s=Object.fromEntries(Object.entries(e).filter(([i])=>!r.has(i))),o=n.map(({key:i,instead:a})=>`${i}\
: ${Os(e[i])}; this does not count here, ${a}`);return{...s,also_stated:[...e.also_stated??[],...o]}}function kd(e,t){let n=new Map;
for(let r of e.tasks)for(let s of bd(r,t)){let o=Os(r[s.key]),i=JSON.stringify([s,o]),a=n.get(i)??{refusal:s,value:o,ids:[]};
n.set(i,a),a.ids.push(r.id)}return[...n.values()].map(({refusal:{key:r,expected:s,instead:o},value:i,ids:a})=>({task_id:a[0]??
"",code:"setting-not-allowed",message:`${r} ${i} of ${kt(a)} does not count: expected ${s}; ${o}`}))}var Os=e=>[e].flat().
join(", "),Sm=Object.keys(Ne);function bd(e,t){return[...Pm(e,t),...Sm.flatMap(n=>Tm(n,e,t)),..._m(e,t)]}function Tm(e,t,n){
let[r,s]=[t[e],n[e]];return r===void 0||s===0||r>0&&r<=s?[]:[{key:e,expected:`at most ${s}, the \`${e}\` of the run`,instead:`${s}\
 counts`}]}function Pm({runner:e,run:t},n){let r=`${n.runner} is used`;if(e===void 0||e===n.runner)return[];if(e==="comm\
and"&&t===void 0)return[{key:"runner",expected:"a task with a `run` script",instead:r}];let s=Em(n);return s.has(e)?[]:[
{key:"runner",expected:`one of ${[...s].join(", ")} (\`task_runners\` adds others)`,instead:r}]}function Em({runner:e,task_runners:t,
runner_argv:n}){let r=e==="auto"?["auto","command","somas","brief"]:[e,"command"],s=new Set([...r,...jt(t)??[]]);return n===
""&&s.delete("custom"),s}function _m({runs_on:e},{runs_on:t,task_runs_on:n=""}){if(e===void 0||t===void 0)return[];let r=dr(
n)??[],s=we(t)??t;if(r==="any")return[];let o=[s,...r];return o.some(d=>Mm(d,e))?[]:[{key:"runs_on",expected:`one of ${o.
map(d=>JSON.stringify(d)).join(", ")} (\`task_runs_on\` adds others)`,instead:`${Os(s)} is used`}]}function Mm(e,t){let[
n,r]=[e,t].map(s=>JSON.stringify([...new Set([s].flat().map(o=>o.toLowerCase()))].sort()));return n===r}var Is="-";function lr(e,t,n,r){let s=o=>[...md(o),...kd(o,n)];return hd(or(Rm(e,t,r),n.mode,s),n)}function Rm(e,t=e,n){
let r=(o,i)=>Xe(t,1,o,i);if(e===Is)return $m();let s;try{if(n!==void 0&&realpathSync(e)!==join(realpathSync(n),relative(
n,e)))return r("plan-unreadable","it is a link, or lies behind one: expected a file of the repository itself");s=openSync(
e,constants.O_RDONLY|constants.O_NONBLOCK);let o=fstatSync(s);return o.isDirectory()?{file:t.replace(/\/$/,""),text:"",beside:As(
e,n),isFolder:!0}:o.isFile()?o.size>ut?r("plan-too-large",`the file has ${o.size} bytes; at most ${ut} are read`):{...Rr(
t,readFileSync(s)),beside:As(dirname(e),n)}:r("plan-unreadable","expected a file, found something else")}catch(o){let{code:i,
message:a}=o;return i==="ENOENT"||i==="ENOTDIR"?{file:t,text:void 0}:r("plan-unreadable",`the file cannot be read: ${a}`)}finally{
s!==void 0&&closeSync(s)}}function $m(){let e=(t,n)=>Xe(Is,1,t,n);try{let t=readFileSync(0);return t.length<=ut?Rr(Is,t):
e("plan-too-large",`standard input has ${t.length} bytes; at most ${ut} are read`)}catch(t){return e("plan-unreadable",`\
standard input cannot be read: ${t.message}`)}}var xd=["auto","always","never"],wd=["auto","never"],Sd=["branch","one-file","artifact"],Td=["SPEC.md","ARCHITECTURE.md",
"execution_plan.yml"];var vm=e=>e.split(/[,\n]/).map(t=>t.trim()).filter(t=>t!==""),Pd=e=>vm(e).filter(t=>{let n=t.replace("!","");return n===
""||/^[/:!]/.test(n)||n.split("/").includes("..")});var Ed=e=>et.test(e)?void 0:'letters, digits, ".", "_" and "-", at most 64, the first a letter or a digit',_d=(e,t)=>t===
"local"||e!=="-"&&!e.startsWith("/")&&!e.split(/[\\/]/).includes("..")?void 0:"a path inside of the repository",Md=e=>we(
e)===void 0?$n:void 0,Rd=e=>e===""||vn.test(e)?void 0:Nn;function $d(e){let[t]=Pd(e);return t===void 0?void 0:`globs rel\
ative to the repository, which ${JSON.stringify(t)} is not`}var vd=e=>jt(e)===void 0?`any, or names separated by commas,\
 each one of ${ye.join(", ")}`:void 0,Nd=e=>dr(e)===void 0?'any, labels separated by commas, or a JSON list such as ["ma\
cos-latest", ["self-hosted","gpu"]]':void 0;function ae(e){return{kind:"text",...e}}var Ge=e=>({kind:"number",...e}),pt=e=>({kind:"choice",...e}),Ad=e=>({kind:"bool\
ean",default:!1,...e});var an={project_id:ae({description:"names the project's folder and its branch, somas/<project_id>",use:"one for each pla\
n that is carried out for itself",option:"project",expected:Ed}),plan:ae({description:"path of the execution plan in the\
 repository; {project_id} is replaced",use:"where the plan lies elsewhere",default:`${Ae("{project_id}")}/execution_plan\
.yml`,expected:_d}),mode:pt({description:"how phases and dependencies make the order",use:"where a plan has phases, and \
they do not mean what auto takes them for",choices:Ko,default:"auto"}),on_invalid_plan:pt({description:"the reaction to \
an invalid plan: run one sequential task in its place, or stop",use:"fail, where nothing should run on a plan that has e\
rrors",choices:["fallback","fail"],default:"fallback"}),runner:pt({description:"the program that carries out a task; aut\
o takes the first that can",use:"to have agents carry out tasks: name the agent",choices:ye,default:"auto"}),task_runners:ae(
{description:"runners that a task may name for itself, separated by commas, beside the run's own and command; any for al\
l of them",use:"where the plan gives some tasks to another agent",default:"",expected:vd}),max_parallel:Ge({description:"\
tasks that may run at the same time",use:"more where the account has more runners and the agent's rate limit allows it, \
fewer where tasks are rate_limited",default:4,least:1,most:999}),agent:ae({description:"the role of tasks that name none\
, as the runner somas knows it",use:"with the runner somas",default:"coder"}),model:ae({description:"the model an agent \
uses, in its own words; its own choice where empty",use:"to pay less, or to get more",default:"",expected:Rd}),budget_usd:Ge(
{description:"dollars an agent may use for a task, where it can keep to that; 0 for no limit",use:"with agents that are \
paid by use",default:0,...Ne.budget_usd}),max_turns:Ge({description:"turns an agent may take for a task, where it can ke\
ep to that; 0 for no limit",use:"where an agent goes round in circles",default:0,...Ne.max_turns}),runner_argv:ae({description:'\
the runner custom: its command line as a JSON list, e.g. ["my-agent", "{prompt_file}"]',use:"only with runner: custom",default:""}),
setup:ae({description:"bash commands, a script of the repository, or copilot-setup-steps, that prepare a checkout: befor\
e a task starts, and before its verify; without keys",use:"to install what tasks need, such as npm ci, or the program of\
 runner: custom",default:""}),context_files:ae({description:"files every task is given, separated by commas: artifacts o\
f the project, or paths in the repository",use:"where every agent has to know more, or less",default:Td.join(",")}),runs_on:ae(
{description:'runner label for all jobs, or several as JSON (["self-hosted","linux"])',use:"with machines of your own, o\
r larger ones",default:"ubuntu-latest",host:"actions",expected:Md}),task_runs_on:ae({description:'runner labels that a t\
ask may name for itself beside runs_on: separated by commas, or JSON (["macos-latest", ["self-hosted","gpu"]]); any for \
all',use:"where some tasks need another machine",default:"",host:"actions",expected:Nd}),timeout_minutes:Ge({description:"\
minutes a task may take",use:"where agents need longer; a job on GitHub's machines ends after 6 hours",default:60,local_default:360,
...Ne.timeout_minutes}),stall_minutes:Ge({description:"minutes without output, change or commit after which a task is en\
ded; 0 for never",use:"more for commands that are silent for long",default:15,least:0,most:7200}),architecture:pt({description:"\
when stage 4 writes ARCHITECTURE.md, api_specs.yml and data_models.yml from SPEC.md: auto where there is no ARCHITECTURE\
.md",use:"never, where the plan needs none; always, where SPEC.md has changed",choices:xd,default:"auto"}),resume:pt({description:"\
auto runs only tasks that the branch does not show as done from the same inputs; never runs every task",use:"never, to d\
o everything again",choices:wd,default:"auto"}),protected_paths:ae({description:"globs of files that tasks may not chang\
e, separated by commas, besides settings of agents and owners of code; !glob lets tasks change files, but never .github/\
workflows/**",use:"for files that only people change; !CLAUDE.md, say, where a task writes that file",default:".github/*\
*",expected:$d}),update_plan:Ad({description:"whether finished tasks are ticked in the plan file on the branch, in a com\
mit of its own",use:"where people or tools read in the plan how far it is"}),runner_hours_per_hour:Ge({description:"hour\
s a runner takes for an estimated hour; estimates are often hours of human work",use:"0.1, say, where agents are ten tim\
es as fast as the estimates: then timeouts and waves fit",default:1,least:.001,most:1e3,decimals:!0}),checkpoint_hours:Ge(
{description:"hours after which results are integrated at the latest, where no task is longer itself",use:"less, to see \
results earlier; it costs waiting at each checkpoint",default:96,least:.1,most:1e6,decimals:!0}),result_files:pt({description:"\
where the result files of done tasks go: a file each on the branch, all in one file there, or as an artifact only",use:"\
one-file or artifact, where reviewers do not want to see them; with artifact, nothing is known to be done after a squash\
 merge",choices:Sd,default:"branch",isRare:!0}),more_settings:ae({description:'settings that have no place in the form, \
each as "name: value": one a line, or with ";" between them (generated/settings.md names them)',use:"in a form, where no\
 input of that name is",default:"",host:"actions"})};var Am=["execution_plan.yml","specs/*/tasks.md",".kiro/specs/*/tasks.md","openspec/changes/*/tasks.md","openspec/changes\
/*/*/tasks.md",".taskmaster/tasks/tasks.json","tasks/tasks.json",".planning/phases","prd.json","scripts/ralph/prd.json",
"backlog",".backlog","feature_list.json","features.json","_bmad-output/implementation-artifacts/sprint-status.yaml","doc\
s/sprint-status.yaml","sprint-status.yaml",".beads/issues.jsonl",".beads/beads.jsonl","docs/superpowers/plans/*.md","doc\
s/plans/*.md","tasks.json","tasks.md","TASKS.md","TODO.md","PLAN.md"],Lm=/(?:^|\/)(?:archive|completed)\//,Om=({plan:e,project_id:t})=>e!==
an.plan.default.replaceAll("{project_id}",t);function Ld(e,t,n){let r={path:t.plan,isNamed:!0,others:[]};if(Om(t)||existsSync(
join(e,t.plan)))return r;let s={open:[],faulty:[],settled:[],none:[]};for(let i of Am){for(let a of Fm(e,i).filter(d=>!Lm.
test(d))){let d=lr(join(e,a),a,t,n);s[Im(d)].push({path:a,loaded:d})}if(s.open.length>0)break}let[o]=[...s.open,...s.faulty,
...s.settled];return o===void 0?r:{...o,isNamed:!1,others:s.open.length>1?s.open.map(({path:i})=>i):[]}}function Im({tasks:e,
source:t}){return t.fallback?t.problems.some(({code:n})=>n==="plan-unrecognised"||n==="plan-empty")?"none":"faulty":e.length>
0?"open":"settled"}var Od=(e,t)=>`several plans have something left to do: name one with ${t}: ${e.join(", ")}`;function Fm(e,t){
let n=[""];for(let r of t.split("/"))n=n.flatMap(s=>{if(!r.includes("*"))return existsSync(join(e,s,r))?[s===""?r:`${s}/${r}`]:
[];try{return readdirSync(join(e,s)).filter(i=>i.endsWith(r.slice(1))&&!i.startsWith(".")).sort().map(i=>`${s}/${i}`)}catch{
return[]}});return n}var Id="SPEC.md";function Cm(e,{on_invalid_plan:t,project_id:n},r){let s=[Ae(n),"."].map(a=>join(r,a,Id)),o=e.source.fallback?
s.map(ir).find(a=>a!==void 0):void 0,i=_o(e,o===void 0?void 0:{title:Id,text:o});return Cd(i,{on_invalid_plan:t})}function Fd(e,t="\
."){let{path:n,isNamed:r,others:s,loaded:o}=Ld(t,e,t);if(s.length>0){let a=Xe(e.plan,1,"plan-not-named",Od(s,"`plan`"));
return Cd(or(a,e.mode),e)}let i=Cm(o??lr(join(t,n),n,e,t),e,t);return r?i:{...i,chosen:`**Plan:** \`${n}\`, found in the \
usual places: no other is named.
`}}var Cd=(e,{on_invalid_plan:t})=>({...e,refused:e.source.fallback&&t==="fail"});var jd={prompt_file:"TASK_PROMPT_FILE",task_id:"TASK_ID",task_name:"TASK_NAME",task_file:"TASK_JSON",context_dir:"TASK_C\
ONTEXT_DIR",dependencies_dir:"TASK_DEPS_DIR",result_file:"TASK_RESULT_FILE",report_file:"TASK_REPORT_FILE",timeout_seconds:"\
TASK_TIMEOUT_SECONDS",model:"TASK_MODEL",budget_usd:"TASK_BUDGET_USD",max_turns:"TASK_MAX_TURNS"},jm=/\{([a-z_]+)\}/g;function Dd(e){
let t=Ze(e),n=Array.isArray(t)&&t.every(d=>typeof d=="string"),[r,...s]=n?t:[];if(r===void 0||r.trim()==="")return{expected:'\
a JSON list of texts that begins with a program, e.g. ["my-agent", "{prompt_file}"]'};let i=[r,...s].flatMap(d=>[...d.matchAll(
jm)]).find(([,d=""])=>!Object.hasOwn(jd,d))?.[0];return i===void 0?{argv:[r,...s]}:{expected:`one of ${Object.keys(jd).map(
d=>`{${d}}`).join(", ")} in place of ${i}`}}function Wd({runner:e,task_runners:t,runner_argv:n}){let r=i=>[{setting:"runner_argv",value:n,expected:i}],s=e==="custom"||
jt(t)?.includes("custom");if(n===""&&t.trim()==="any"&&e!=="custom")return[];if(!s)return n===""?[]:r(`nothing with runn\
er ${e}: only the runner custom reads it`);let o=Dd(n);return"expected"in o?r(o.expected):[]}var Ud="more_settings",Dm=/\n|;(?=\s*\w+\s*:)/,Wm=e=>Object.entries(e).flatMap(([t,{isRare:n}])=>n?[t]:[]);function Bd(e,t){
let n=e[Ud];if(typeof n!="string")return{values:e,problems:[]};let r=Wm(t),s=new Map,o=[];for(let i of n.split(Dm).map(a=>a.
trim())){if(i===""||i.startsWith("#"))continue;let[,a="",d=""]=/^(\w+)\s*:\s*(.*)$/.exec(i)??[],l=Um(a,d,{values:e,table:t,
rare:r,read:s});l===void 0?s.set(a,d):o.push({setting:Ud,value:i,expected:l})}return{values:{...e,...Object.fromEntries(
s)},problems:o}}function Um(e,t,{values:n,table:r,rare:s,read:o}){let[i,a]=[r[e],n[e]];if(e===""||i===void 0){let d=e===
""?void 0:j(e,Object.keys(r));return`a line "name: value", with one of the names ${s.join(", ")}${d===void 0?"":`; ${d}`}`}
if(!s.includes(e))return`only settings without a place in the form, ${s.join(", ")}: ${e} has its own input`;if(o.has(e))
return`each setting once, and ${e} stands here twice`;if(!(a===void 0||`${a}`==`${i.default}`||`${a}`===t))return`one va\
lue of ${e}, whose own input is ${JSON.stringify(a)}`}var Bm=Object.entries(an);function Km(e,t){let{values:n,problems:r}=Bd(e,an),s=[...r],o=Bm.map(([a,d])=>{let l=n[a]??Hm(
d,t),c=Gm(d,l,t);return"expected"in c&&s.push({setting:a,value:l,expected:c.expected}),[a,"expected"in c?l:c.value]}),i=Object.
fromEntries(o);return s.push(...Wd(i)),s.length>0?{problems:s}:{settings:{...i,plan:i.plan.replaceAll("{project_id}",i.project_id)}}}
function Hd(e){let t=Km(JSON.parse(e),"actions");if("settings"in t)return t.settings;throw new Error(t.problems.map(n=>Vm(
n,n.setting)).join("; "))}var Kd=({least:e=0,most:t=0,decimals:n=!1})=>({least:e,most:t,decimals:n}),Hm=(e,t)=>(t==="loc\
al"?e.local_default:void 0)??e.default;function Gm(e,t,n){switch(e.kind){case"number":{let r=Mn(t,Kd(e));return r===void 0?
{expected:Rn(Kd(e))}:{value:r}}case"boolean":return/^(?:true|false)$/.test(`${t}`)?{value:`${t}`=="true"}:{expected:"tru\
e or false"};case"choice":return e.choices?.includes(t)?{value:t}:{expected:e.choices?.join(", ")??""};case"text":{if(typeof t!=
"string")return{expected:e.expected?.("",n)??"text"};let r=e.expected?.(t,n);return r===void 0?{value:t}:{expected:r}}}}
var Vm=({value:e,expected:t},n)=>e===void 0?`${n} is missing: expected ${t}`:`${n} ${JSON.stringify(e)}: expected ${t}`;var zm=["core.hooksPath=/dev/null","core.fsmonitor=false","commit.gpgSign=false","push.gpgSign=false","gc.auto=0","maint\
enance.auto=false","safe.bareRepository=all","clone.defaultRemoteName=origin","protocol.file.allow=always","log.follow=f\
alse","log.showSignature=false","color.ui=false","core.quotePath=true","diff.renames=true","fetch.recurseSubmodules=fals\
e","i18n.commitEncoding=UTF-8","i18n.logOutputEncoding=UTF-8","init.defaultRefFormat=files","merge.renames=true","push.f\
ollowTags=false","push.pushOption=","push.recurseSubmodules=no","submodule.recurse=false"].flatMap(e=>["-c",e]),Gd=new Map,
qm=new Set,Ym=(e,t)=>`${e}/`.startsWith(`${t}/`),cr=e=>[...qm].some(t=>Ym(e,t));function Vd(e,t,n,r="pipe"){let s=spawn(
"git",[...zm,...t],{cwd:e,env:n,detached:!0,stdio:[r,"pipe","pipe"]});Gd.set(s,{cwd:e,isPush:t[0]==="push"});let o=()=>{
Gd.delete(s)};return s.on("close",o).on("error",o),s}function Fs({pid:e},t){try{e!==void 0&&process.kill(-e,t)}catch{}}var Dt=class extends Error{name="GitError";exitCode;stdout;stderr;constructor(t,n,r,s){super(`git ${t.join(" ")}: ${s.trim()||
`exit code ${n}`}`),this.exitCode=n,this.stdout=r,this.stderr=s}},Xm=/^GIT_((IMPLICIT_)?WORK_TREE|(COMMON_)?DIR|(INDEX|SHALLOW|GRAFT)_FILE|OBJECT_DIRECTORY|ALTERNATE_OBJECT_DIRECTORIES|NAMESPACE|PREFIX|REPLACE_REF_BASE|NO_REPLACE_OBJECTS|CONFIG(_PARAMETERS|_COUNT)?)$/,
qd={GIT_AUTHOR_NAME:"SOMAS Workflows",GIT_AUTHOR_EMAIL:"somas-workflows@users.noreply.github.com",GIT_COMMITTER_NAME:"SO\
MAS Workflows",GIT_COMMITTER_EMAIL:"somas-workflows@users.noreply.github.com",GIT_TERMINAL_PROMPT:"0",GIT_LFS_SKIP_SMUDGE:"\
1"};function Jm({env:e}){let t=Object.entries(process.env).filter(([n])=>!Xm.test(n));return{...Object.fromEntries(t),...qd,
...e}}var Zm=new AsyncLocalStorage;var Qm=({seconds:e})=>`it takes longer than ${Math.round(e)} s`,zd=1<<28,eg=1e6;async function de(e,t,n={}){let r=[],s=0,
{exitCode:o,stderr:i}=await Yd(e,t,n,d=>{if(s+=d.length,s>zd)throw new Error(`it prints more than ${zd} bytes`);r.push(d)}),
a=Buffer.concat(r).toString();if(o!==0)throw new Dt(t,o,a,i);return a.replace(/\n$/,"")}var tg=["SIGINT","SIGTERM","SIGHUP"],ng=5;function Yd(e,t,n,r,s=1){return new Promise(o=>{if(cr(e))return;let i=Vd(e,t,Jm(
n),n.stdin),a="",d=!0,l=Zm.getStore(),c=l&&setTimeout(()=>p(l),Math.max(0,l.end-performance.now())),p=f=>{Fs(i,"SIGKILL"),
a="",u(-1,Qm(f))},u=(f,m)=>{clearTimeout(c),cr(e)||o({exitCode:f??-1,stderr:a||m})};i.stdout?.on("data",f=>{d=!1;try{r(f)}catch(m){
Fs(i,"SIGKILL"),u(-1,String(m))}}),i.stderr?.setEncoding("utf8").on("data",f=>{a.length<eg&&(a+=f)}),i.on("error",f=>u(-1,
f.message)),i.on("close",(f,m)=>{let g=d&&a===""&&tg.includes(m);clearTimeout(c),g&&s<ng?o(Yd(e,t,n,r,s+1)):u(f,m===null?
"":`ended by ${m}`)}),i.stdin?.on("error",()=>{}),n.onStart!==void 0&&i.stdin!==null?n.onStart(i.stdin):i.stdin?.end(n.input??
"")})}function Cs(e,t){let n=od(e),r=new Set(t.map(({task_id:o})=>o)),s=new Map;for(let{task_id:o,done:i}of t){if(i)continue;let a=[
...n.get(o)??[]];for(let d of a)s.has(d)||r.has(d)||(s.set(d,o),a.push(...n.get(d)??[]))}return s}function Fe(e){let t=new Float64Array(e),n=new Int32Array(e),r=0,s=a=>t[a],o=(a,d,l)=>{t[a]=d,n[a]=l},i=(a,d)=>o(d,s(a),
n[a]);return{size:()=>r,least:()=>r===0?Number.POSITIVE_INFINITY:s(0),push(a,d){let l=r++;for(let c=l-1>>1;l>0&&s(c)>a;c=
l-1>>1)i(c,l),l=c;o(l,a,d)},pop(){let a=n[0];r--;let d=s(r),l=0;for(let c=1;c<r&&(c+1<r&&s(c+1)<s(c)&&c++,!(s(c)>=d));c=
2*l+1)i(c,l),l=c;return o(l,d,n[r]),a}}}function _e({group:e,before:t},n,r){let s=new Int32Array(e.length),o=new Int32Array(t.length),i=new Float64Array(e.length),
a=new Float64Array(t.length),d=Fe(r),l=0,c=0,p=0,u=0,f=m=>{if(o[m]===l)return a[m];let g=0;for(let y of t[m])s[y]===l&&i[y]>
g&&(g=i[y]);return o[m]=l,a[m]=g,g};return{begin(){l++,c=0,d=Fe(r)},add(m){u=0,d.size()===r&&(u=d.least(),d.pop()),p=Math.
max(u,f(e[m]));let g=p+n[m];s[m]=l,i[m]=g,d.push(g,m),g>c&&(c=g)},hours:()=>c,assigned:()=>u,start:()=>p}}function ft(e,t,n,r){
return t.reduce((o,i)=>{let a=_e(e,i,n);a.begin();for(let d of r)a.add(d);return o+a.hours()},0)/t.length}var Ds=({minutes:e},t)=>Math.
max(30,357-e[t]),Ws=(e,t,n)=>(n.start()-n.assigned())*60<=Ds(e,t)+1e-4;function ur(e,t,n){let r=_e(e,e.capped_hours,n);r.
begin();for(let[s,o]of t.entries())if(s===256||(r.add(o),!Ws(e,o,r)))return s;return t.length}function Zd(e,t,n,{order:r,step:s}){let o=r.length,i=Array.from({length:Math.ceil(o/s)+1},(f,m)=>Math.min(o,m*s)),a=_e(e,
e.hours,n),d=_e(e,e.capped_hours,n),l=t.map(f=>_e(e,f,n)),c=()=>({planned:a.hours(),mean:l.reduce((f,m)=>f+m.hours(),0)/
l.length}),p=[],u=i.slice(0,-1).map(f=>{for(let h of[a,d,...l])h.begin();let m=[],g=0,y=!0;for(let h=f;h<o;h++){let k=r[h];
for(let P of[a,...l])P.add(k);if(!y||(d.add(k),g=Math.max(g,e.hours[k]),y=h-f<256&&Ws(e,k,d),!y||(h+1)%s!==0&&h+1!==o))continue;
let w=c();m.push({hours:w.mean,planned:w.planned,needs:w.planned>g?w.planned:0})}return p.push(c()),m});return{places:i,
waves:u,rest:[...p,{planned:0,mean:0}]}}var Us=1e-9;function Qd(e,t){let{places:n,rest:r}=e,{waves_left:s,integration:o,
least:i}=t,a=n.length-1,d=r.map(p=>Ks(i,p)),l=r.map(()=>({planned:Number.POSITIVE_INFINITY,mean:Number.POSITIVE_INFINITY})),
c=e.waves.flat().reduce((p,{needs:u})=>Math.max(p,u),0);for(let p=t.checkpoint_hours;;p*=2){for(let u of new Set([Math.max(
1,s-4),s])){let f={waves:u,integration:o,wave_hours:p},m=Array.from({length:u},(w,P)=>P+1),g=Jd(e,{...f,latest:d}),y=m.findLast(
w=>g(a,w)!==void 0);if(y!==void 0)return g(a,y);let h=Jd(e,{...f,latest:l}),[k]=m.flatMap(w=>h(a,w)??[]).sort((w,P)=>w.hours-
P.hours);if(k!==void 0)return k}if(p>=c)break}}var Ks=(e,t)=>({planned:(1+.03)*(e.planned-t.planned)+Us,mean:(1+.03)*(e.
mean-t.mean)+Us});function Jd({places:e,waves:t},n){let r=e.length-1,s=Array.from({length:n.waves+1},()=>new Float64Array(
r+1).fill(Number.POSITIVE_INFINITY)),o=s.map(a=>new Float64Array(a.length)),i=s.map(()=>new Int32Array(r+1));s[0][0]=0;for(let[
a,d]of t.entries())for(let l=0;l<n.waves;l++){let c=s[l][a];if(c===Number.POSITIVE_INFINITY)continue;let p=o[l][a],[u,f]=[
s[l+1],o[l+1]],m=i[l+1];for(let[g,y]of d.entries()){if(y.needs>n.wave_hours)continue;let h=a+g+1,k=h<r?n.integration:0,w=c+
y.hours+k,P=p+y.planned+k,x=n.latest[h];w>u[h]+Us||w>x.mean||P>x.planned||(u[h]=w,f[h]=P,m[h]=a)}}return(a,d)=>{let l=s[d]?.[a];
if(l===void 0||l===Number.POSITIVE_INFINITY)return;let c=[];for(let p=a,u=d;u>0;p=i[u--][p])c.unshift(p);return{ends:c,hours:l}}}var el=.3333333333333333,sg=5/3,tl=4,og=250;function nl({hours:e,rank:t}){let n=Math.min(tl,Math.floor(tl*og/e.length));
if(n===0)return[e];let r=ig();return Array.from({length:n},()=>{let s=Float64Array.from(e,r),o=i=>e.map((a,d)=>a*(el+(sg-
el)*i(s[t[d]])));return[o(i=>i),o(i=>1-i)]}).flat()}function ig(){let e=42;return()=>(e=e*48271%2147483647,e/2147483647)}var ln=357,ag=[{minutes:ln/2,isWithinLevel:!0},{minutes:ln,isWithinLevel:!0},{minutes:ln/2,isWithinLevel:!1},{minutes:ln,
isWithinLevel:!1}];function sl(e,t,n){let r=d=>e.hours[d]<=n,s=t*256,o=rl(e,(d,l)=>r(d)&&r(l));if(o.length<=s)return o;let i=rl(
e,()=>!0);if(i.length<=s)return i;let a=[];for(let d of ag)for(let l of[Math.max(1,t-4),t])if(a=dg(e,i,{...d,count:l*256}),
a.length<=l*256)return a;return a.slice(0,s)}function rl(e,t){let{tasks:n,before:r,after:s,runner_class:o,minutes:i}=e,a=[],
d=[];for(let l of n.keys()){let[c=-1,...p]=r[l],u=i[l],f=d[c],m=f!==void 0&&p.length===0&&s[c]?.length===1&&o[c]===o[l]&&
f.minutes+u<=ln&&t(l,c),g=m?f:{tasks:[],minutes:0};m||a.push(g),g.tasks.push(l),g.minutes+=u,d[l]=g}return a.map(l=>l.tasks)}
function dg(e,t,n){let r=lg(e,t),s=a=>{let d=[],l={level:-1,runner_class:-1,hours:0,minutes:0};for(let{tasks:c,...p}of r){
let u={...p,hours:l.hours+p.hours,minutes:l.minutes+p.minutes},f=p.runner_class===l.runner_class&&(p.level===l.level||!n.
isWithinLevel)&&u.hours<=a&&u.minutes<=n.minutes;l=f?u:p,f?d.at(-1)?.push(...c):d.push([...c])}return d},o=r.reduce((a,{
hours:d})=>a+d,0),i=0;for(let a=0;a<30&&s(o).length<=n.count;a++){let d=(o+i)/2;s(d).length<=n.count?o=d:i=d}return s(o)}
function lg({tasks:e,hours:t,minutes:n,before:r,runner_class:s,path:o},i){let a=new Int32Array(e.length),d=new Map,l=u=>{
let f=d.get(u)??u.reduce((m,g)=>Math.max(m,1+a[g]),0);return d.set(u,f),f},c=(u,f)=>f.reduce((m,g)=>m+u[g],0),p=i.map(u=>{
let f=u[0],m=l(r[f]);for(let h of u)a[h]=m;let g={tasks:u,level:m,runner_class:s[f]},y={hours:c(t,u),minutes:c(n,u)};return{
unit:{...g,...y},path:o[f],id:e[f]?.id??""}});return p.sort((u,f)=>u.unit.level-f.unit.level||u.unit.runner_class-f.unit.
runner_class||f.path-u.path||(u.id<f.id?-1:1)),p.map(({unit:u})=>u)}function ol(e,t,n){let r=a=>Float64Array.from(t,d=>d.reduce((l,c)=>l+a[c],0)),s=r(e.hours).map(a=>n+a),o=r(e.minutes),i=cg(
e,t);return{tasks:t,hours:s,capped_hours:s.map((a,d)=>Math.min(a,n+o[d]/60)),minutes:o,...i,path:pg(s,i),rank:fg(e,t)}}function cg(e,t){
let n=[],r=new Map,s=Int32Array.from(ug(e,t),d=>{let l=r.get(d)??n.push(d)-1;return r.set(d,l),l}),o=n.map(()=>[]);for(let[
d,l]of s.entries())o[l]?.push(d);let i=t.map(()=>[]);for(let[d,l]of n.entries())for(let c of l)i[c]?.push(d);let a=d=>d.
map(l=>Int32Array.from(l));return{group:s,before:n,members:a(o),behind:a(i)}}function ug({tasks:e,before:t},n){let r=new Int32Array(
e.length);for(let[i,a]of n.entries())for(let d of a)r[d]=i;let s=new Map,o=i=>{let a=s.get(i)??Int32Array.from(new Set(i.
map(d=>r[d])));return s.set(i,a),a};return n.map((i,a)=>{let[d,...l]=i.map(c=>o(t[c]));return d===void 0||l.length===0?d??
new Int32Array:Int32Array.from(new Set([d,...l].flatMap(c=>[...c]).filter(c=>c!==a)))})}function pg(e,{group:t,behind:n,
before:r}){let s=new Float64Array(e.length),o=new Float64Array(r.length);for(let i=e.length-1;i>=0;i--){let a=n[i].reduce(
(l,c)=>Math.max(l,o[c]),0);s[i]=e[i]+a;let d=t[i];o[d]=Math.max(o[d],s[i])}return s}function fg({tasks:e,path:t},n){let r=n.
map((o,i)=>({leg:i,path:o.reduce((a,d)=>Math.max(a,t[d]),0),id:e[o[0]]?.id??""}));r.sort((o,i)=>i.path-o.path||(o.id<i.id?
-1:1));let s=new Int32Array(n.length);for(let[o,{leg:i}]of r.entries())s[i]=o;return s}function al(e,t,n=Number.POSITIVE_INFINITY){let{hours:r,before:s,members:o,behind:i,path:a,rank:d}=e,l=r.length,c=Int32Array.
from(s,h=>h.length),p=Fe(l),u=Fe(l),f=new Int32Array(l),m=h=>{for(let k of o[h])p.push(d[k],k)};for(let[h,k]of c.entries())
k===0&&m(h);let g=0,y=r.reduce((h,k)=>h+k,0);for(let h=0;u.size()>0||h<l;){for(;p.size()>0&&u.size()<t;){let k=p.pop();if(g+
a[k]>n)return;f[h++]=k,y-=r[k],u.push(g+r[k],k)}if(g=u.least(),g+y/t>n)return;do for(let k of i[u.pop()])c[k]=c[k]-1,c[k]===
0&&m(k);while(u.least()===g)}return{order:f,makespan:g}}function dl(e,t,n){let r=Math.min(n,256,e.hours.length),s=al(e,r),
o={planned:s.makespan,mean:ft(e,t,r,s.order)},i=e.hours.reduce((d,l)=>d+l,0),a=(1+.02)*s.makespan;for(let d=Math.max(1,Math.
floor(i/a));d<r;d++){let l=al(e,d,a)?.order;if(l!==void 0&&ft(e,t,d,l)<=(1+.02)*o.mean)return{runners:d,order:l,least:o}}
return{runners:r,order:s.order,least:o}}function ll(e,t,n){let{number:r,runners:s,order:o,runs_on:i}=n,a=u=>(t.tasks[u]??[]).map(f=>e.tasks[f]),d=new Map([...o].
map(u=>[u,a(u)[0]?.id??""])),l=_e(t,t.hours,s);l.begin();let c=0,p=Array.from(o,u=>{l.add(u);let[f,m]=[l.start(),l.assigned()];
c+=f-m;let g=a(u),[y]=g;if(y===void 0)throw new Error("a leg needs at least one task");return{id:y.id,title:gg(y,g.length-
1),tasks:g.map(({id:h})=>h),after:Array.from(t.before[t.group[u]]??[]).flatMap(h=>d.get(h)??[]),runs_on:y.runs_on??i,task_minutes:t.
minutes[u],wait_minutes:Ds(t,u),assigned:m,start:f,hours:t.hours[u]}});return{number:r,runners:s,legs:p,hours:l.hours(),
idle_hours:c}}var mg=100;function gg({id:e,name:t},n){let r=t===e?e:`${e} · ${t.replace(/\s+/g," ").replace(/\$\{\{/g,"\
$ {{")}`,s=n===0?"":` (+${n})`,o=mg-s.length;return(r.length<=o?r:`${r.slice(0,o-1)}…`)+s}var yg=12;function cl(e,t,n){let{runners:r,order:s,most:o,least:i,latest:a}=n,d=s.subarray(0,o),l=new Float64Array(e.hours.
length),c=_e(e,e.hours,r);c.begin();for(let m of d)c.add(m),l[m]=c.start()+e.hours[m];let p=[...new Set(Array.from(d,m=>l[m]))].
sort((m,g)=>g-m).slice(0,yg),u=d,f=Number.POSITIVE_INFINITY;for(let m of p){let g=(P,x)=>x<o&&l[P]<=m,y=s.filter(g);if(y.
length<i||ur(e,y,r)<y.length)continue;let h=s.filter((P,x)=>!g(P,x)),k=P=>ft(e,[e.hours],r,P);if(m!==p[0]&&k(y)>a(k(h)))
continue;let w=ft(e,t,r,y)+ft(e,t,r,h);w>=f||(f=w,u=y)}return u}var ul=(e,t,n)=>fl(e,t,n).next().value;function pl(e,t,n){let r=[...fl(e,t,n)],s=new Set(r.flatMap(({legs:l})=>l).flatMap(
({tasks:l})=>l)),o=new Set(t.map(({task_id:l})=>l)),i=Cs(e,t),a=Math.max(0,r.length-1)*n.overhead_seconds/3600,d=l=>r.reduce(
(c,p)=>c+l(p),0);return{runners:r.reduce((l,{runners:c})=>Math.max(l,c),0),waves:r,left:e.tasks.map(({id:l})=>l).filter(
l=>!o.has(l)&&!i.has(l)&&!s.has(l)),makespan:d(({hours:l})=>l)+a,idle_hours:d(({idle_hours:l})=>l)}}function*fl(e,t,n){let r=Cs(
e,t),s=new Set(t.map(({task_id:o})=>o));for(let o=0;o<n.waves_left;o++){let i=on(e,c=>!s.has(c)&&!r.has(c),n);if(i.tasks.
length===0)return;let{number:a,waves_left:d}=n,l=hg(i,{...n,number:a+o,waves_left:d-o});yield l;for(let{tasks:c}of l.legs)
for(let p of c)s.add(p)}}function hg(e,t){let{number:n,waves_left:r,runs_on:s,max_parallel:o=256}=t,i=t.overhead_seconds/
3600,a=ol(e,sl(e,r,i),i),d=nl(a),l=dl(a,d,o),{runners:c,order:p}=l,{most:u,least:f}=Sg(a,d,l,{...t,integration:i}),m=y=>Ks(
l.least,{planned:y,mean:0}).planned-i,g=u===p.length?p:cl(a,d,{runners:c,order:p,most:u,least:f,latest:m});return ll(e,a,
{number:n,runners:Math.min(c,g.length),order:g,runs_on:s})}var kg=128,bg=48,xg=1e3,wg=512;function Sg(e,t,{runners:n,order:r,
least:s},o){let i=1;for(;r.length/i>(r.length>xg?bg:kg);)i*=2;for(let d of r.length<=wg?new Set([i,1]):[i]){let l=Zd(e,t,
n,{order:r,step:d}),c=Qd(l,{...o,least:s});if(c===void 0)continue;let p=(c.ends.length-1)*256;return{most:l.places[c.ends[0]??
0]??1,least:Math.max(1,r.length-p)}}let a=ur(e,r,n);return{most:a,least:a}}var ml={number:0,runners:1,legs:[]};var E=(e,t)=>e[t];var Ve=({predecessors:e},t)=>t>0&&e[t]===e[t-1];function pr(e){let t=[...e.tasks].sort((d,l)=>d.id<l.id?-1:1),n=Rs({...e,
tasks:t}),r=n.flatMap(d=>d.tasks),s=new Map(r.map((d,l)=>[d.id,l])),o=r.map(()=>[]),i=[];for(let{waits_for:d,tasks:l}of n){
let c=Int32Array.from(d,p=>s.get(p)??-1);for(let p of c)o[p]?.push(i.length);for(let p of l)i.push(c)}let a=o.map(d=>Int32Array.
from(d));return{tasks:r,predecessors:i,successors:a,priority:Tg({tasks:r,predecessors:i,successors:a})}}function Tg(e){let{
tasks:t,successors:n}=e,r=new Float64Array(t.length),s=new Float64Array(t.length+1);for(let d=t.length-1;d>=0;d--){let l=0;
for(let c of E(n,d))l=Math.max(l,E(s,c));r[d]=E(t,d).duration.most_likely+l,s[d]=Math.max(E(r,d),Ve(e,d+1)?E(s,d+1):0)}let o=d=>E(
t,d).id,i=[...t.keys()].sort((d,l)=>E(r,l)-E(r,d)||(o(d)<o(l)?-1:1)),a=new Int32Array(t.length);for(let[d,l]of i.entries())
a[l]=d;return a}function fr(e){let{predecessors:t}=e,n=new Int32Array(t.length),r=[];for(let[s,o]of t.entries()){if(Ve(e,
s))n[s]=E(n,s-1);else for(let a of o)n[s]=Math.max(E(n,s),E(n,a)+1);let i=E(n,s);r[i]??=[],r[i].push(s)}return r}var Pg=.7,Eg=.5;function gl(e,t){let n=pr(e),{makespan:r,iterations:s,seed:o,capacity:i}=t,a=t.tasks.reduce((p,u)=>p+u.mean,
0),d=a-r.mean.value,l=new Map(t.tasks.map(p=>[p.task_id,p])),c=n.tasks.flatMap(p=>{let u=l.get(p.id);return u===void 0?[]:
[{...p,...u}]});return{...e.project!==void 0&&{project:e.project},optimal_execution_plan:_g(n),simulation_results:{mean_hours:J(
r.mean.value),median_hours:J(r.p50.value),p90_hours:J(r.p90.value),standard_deviation:J(r.standard_deviation.value),confidence_interval_90:{
lower:J(r.p5.value),upper:J(r.p95.value)},iterations:s,seed:o},critical_path:Hs(c).map(({id:p,name:u,criticality:f,mean:m})=>({
task_id:p,name:u,probability:J(f),mean_duration_hours:J(m)})),high_risk_tasks:c.filter(Gs).map(({id:p,name:u,risk:f,duration_p90:m,
criticality:g,sensitivity:y})=>({task_id:p,name:u,risk_level:f,p90_hours:J(m),probability:J(g),sensitivity:J(y)})),parallelization_analysis:{
maximum_parallel_tasks:i.points.at(-1)?.max_parallel??1,average_parallel_tasks:J(a/r.mean.value),total_sequential_hours:J(
a),with_parallelization_hours:J(r.mean.value),time_saved_hours:J(d),time_saved_percent:J(100*d/a)}}}var J=e=>Math.abs(e)<
1?Number(e.toPrecision(3)):Math.round(e*100)/100;function Hs(e){let t=e.reduce((n,{criticality:r})=>Math.max(n,r),0);return e.
filter(({criticality:n})=>n>=Math.min(Pg,t))}var Gs=({risk:e,duration:t,mean:n})=>e==="HIGH"||e==="CRITICAL"||(t.pessimistic-
t.optimistic)/6>Eg*n;function _g(e){let t=fr(e),n=e.predecessors.reduce((r,s)=>r+s.length,0)>1e5;return Object.fromEntries(
t.map((r,s)=>{let o=new Set(t[s-1]),i=r.map(l=>{let c=E(e.predecessors,l),p=c.length===o.size&&c.every(u=>o.has(u));return Mg(
E(e.tasks,l),!(n&&p))}),a=r.reduce((l,c)=>Math.max(l,E(e.tasks,c).duration.most_likely),0),d=`Phase ${s+1}`;return[`phas\
e_${s+1}`,{name:d,duration:`${J(a)} hours`,parallel_tasks:i}]}))}var Mg=({id:e,depends_on:t,output:n,...r},s)=>({task_id:e,
...r,...s&&{depends_on:[...t]}});var yl={iterations:1e3,seed:42,correlation:0,overhead_seconds:0};function hl(e){let t=Rg.flatMap(([n,r,s,o])=>{let i=e[n]??
s;return i>=s&&i<=(o??Number.MAX_VALUE)&&(r==="number"||Number.isSafeInteger(i))?[]:`${n} must be a ${r} from ${s}${o===
void 0?"":` to ${o}`}, not ${i}`});if(t.length>0)throw new RangeError(t.join("; "))}var Rg=[["iterations","whole number",
1,1e6],["seed","whole number",0,4294967295],["correlation","number",0,1],["max_parallel","whole number",1],["overhead_se\
conds","number",0]];var kl=(e,t)=>({least:e,bins_per_unit:t>e?512/(t-e):0,bins:new Uint32Array(513)});function bl({least:e,bins_per_unit:t,bins:n},r){
for(let s=0;s<r.length;s++){let o=(r[s]-e)*t|0;n[o]=n[o]+1}}function xl({least:e,bins_per_unit:t,bins:n},r){if(t===0)return e;
let s=r*n.reduce((i,a)=>i+a,0),o=0;for(;n[o]<s;o++)s-=n[o];return e+(o+s/n[o])/t}var Wt=(e,t)=>({durations:wl(e,t),finish:wl(e,t),makespan:new Float64Array(t)}),wl=(e,t)=>Array.from({length:e},()=>new Float64Array(
t)),zs=e=>({sum:new Float64Array(e),critical:new Uint32Array(e)});function Tl(e,t,{draw:n,finished:r},s){let{predecessors:o,
successors:i}=e,{durations:a,finish:d,makespan:l}=t,c=new Float64Array(l.length),p=new Float64Array(l.length),u=c;l.fill(
0);for(let f=0;f<d.length;f++){let m=a[f];n(f,m),Ve(e,f)||(u=Sl(d,o[f],c,p));let g=d[f];$g(g,u,m),r(f,g),i[f]?.length===
0&&Vs(l,l,g)}for(let f=d.length-1;f>=0;f--){let m=Sl(a,i[f],c,p),g=a[f];vg(s,f,l,d[f],m,g),Ve(e,f+1)&&Vs(g,g,a[f+1])}}function Sl(e,t,n,r){
let s=t.length===0?n:e[t[0]];for(let o=1;o<t.length;o++)Vs(r,s,e[t[o]]),s=r;return s}function Vs(e,t,n){for(let r=0;r<e.
length;r++){let s=t[r],o=n[r];e[r]=(s+o+Math.abs(s-o))/2}}function $g(e,t,n){for(let r=0;r<e.length;r++)e[r]=t[r]+n[r]}function vg({
sum:e,critical:t},n,r,s,o,i){let a=0,d=0;for(let l=0;l<r.length;l++){let c=o[l],p=r[l]-s[l]-c;a+=p,d+=p===0?1:0,i[l]=i[l]+
c}e[n]=e[n]+a,t[n]=t[n]+d}function ze(e,t,n){let{predecessors:r,successors:s,priority:o}=e,i=t.length,a=Int32Array.from(r,h=>h.length),d=Fe(i),l=Fe(
i),c=[],p=new Float64Array(i),u=new Float64Array(i),f=new Int32Array(i),m=new Int32Array(i),g=h=>d.push(o[h],h);for(let h=0;h<
i;h++)a[h]===0&&g(h);let y=0;for(let h=0;h<i;){for(;d.size()>0&&l.size()<n;){let k=d.pop();m[h++]=k,f[k]=c.pop()??-1,p[k]=
y,u[k]=y+t[k],l.push(u[k],k)}y=l.least();do{let k=l.pop();c.push(k);for(let w of s[k])if(a[w]=a[w]-1,a[w]===0){g(w);for(let P=w+
1;Ve(e,P);P++)g(P)}}while(l.least()===y)}return{start:p,finish:u,previous:f,order:m,makespan:u.reduce((h,k)=>Math.max(h,
k),0)}}function Pl(e,t,n,r,s){let{durations:o,finish:i,makespan:a}=t;for(let[u,f]of o.entries())n.draw(u,f);let d=new Float64Array(
o.length),l=new Float64Array(o.length),c=new Float64Array(o.length),p=new Int32Array(o.length);for(let u=1;u<p.length;u++)
p[u]=Ve(e,u)?p[u-1]:u;for(let u=0;u<a.length;u++){for(let[m,g]of o.entries())d[m]=g[u];let f=ze(e,d,s);l.fill(0),c.fill(
0);for(let m=d.length-1;m>=0;m--){let g=f.order[m];for(let w of e.successors[g])l[g]=Math.max(l[g],c[w]);let y=l[g]+d[g],
h=f.previous[g];h>=0&&(l[h]=Math.max(l[h],y));let k=p[g];c[k]=Math.max(c[k],y)}a[u]=f.makespan;for(let[m,g]of i.entries()){
let y=f.finish[m];g[u]=y;let h=f.makespan-y-l[m];r.sum[m]=r.sum[m]+h,h===0&&(r.critical[m]=r.critical[m]+1)}}for(let[u,f]of i.
entries())n.finished(u,f)}function El(e){let t=n=>Ng(e,n);return{...qs(e),p5:t(.05),p10:t(.1),p50:t(.5),p80:t(.8),p90:t(.9),p95:t(.95)}}function qs(e){
let t=e.length,n=e.reduce((d,l)=>d+l,0)/t,r=0,s=0;for(let d of e){let l=(d-n)*(d-n);r+=l,s+=l*l}let o=r/Math.max(1,t-1),
i=Math.sqrt(o),a=(s/t-o*o*(t-3)/Math.max(1,t-1))/t;return{mean:{value:n,standard_error:i/Math.sqrt(t)},standard_deviation:{
value:i,standard_error:i===0?0:Math.sqrt(Math.max(0,a))/(2*i)}}}function Ng(e,t){let n=e.length-1,r=o=>{let i=Math.min(Math.
max(o,0),n),a=E(e,Math.floor(i));return a+i%1*(E(e,Math.ceil(i))-a)},s=Math.sqrt(e.length*t*(1-t));return{value:r(t*n),standard_error:(r(
t*n+s)-r(t*n-s))/2}}var Ag=1.05,Lg=4e4;function _l(e,t,n){let r=e.tasks.length,s=Math.max(1,Math.min(n,200,Math.floor(Lg/r))),o=Wt(r,s);for(let[
f,m]of o.durations.entries())t.drawDurations(f,0,m);let i=Array.from(o.makespan,(f,m)=>Float64Array.from(o.durations,g=>E(
g,m))),a=i.map(f=>ze(e,f,r)),d=f=>f/t.units_per_hour,l=a.reduce((f,m)=>Math.max(f,Ig(m)),0),c=Og(l).map(f=>{let m=i.map(
y=>d(ze(e,y,f).makespan)),g=qs(Float64Array.from(m)).mean;return{max_parallel:f,makespan:g,runner_hours:f*g.value}}),p=d(
a.reduce((f,{makespan:m})=>f+m,0)/s),u=i.reduce((f,m)=>m.reduce((g,y)=>g+y,f),0);return{points:c,knee:c.find(({makespan:f})=>f.
value<=Ag*p)?.max_parallel??l,busy_hours:d(u/s),iterations:s}}function Og(e){let t=[];for(let n=1;n<e;n+=n<32?1:Math.floor(
n/4))t.push(n);return[...t,e]}function Ig({start:e,finish:t}){let n=t.toSorted(),r=0,s=0;for(let[o,i]of e.toSorted().entries()){
for(;E(n,s)<=i;)s++;r=Math.max(r,o+1-s)}return r}var Ys=({optimistic:e,most_likely:t,pessimistic:n})=>(e+4*t+n)/6;var Fg=512;function Ml(e,t,{iterations:n,max_parallel:r}){let s=e.tasks.length,o=new Float64Array(n),i=zs(s),a=Cg(e,t,r),
d=Math.min(n,Fg),l=Wt(s,d);for(let c=0;c<n;c+=d){let p=c+d<=n?l:Wt(s,n-c);Rl(e,p,{draw:(m,g)=>t.drawDurations(m,c,g),finished:(m,g)=>bl(
a[m],g)},i,r),o.set(p.makespan,c)}return{makespans:o,slack:i,finish:a}}function mr(e,t,n){let r=Wt(t.length,1),s=zs(t.length);
return Rl(e,r,{draw:(a,d)=>d.set([t[a]]),finished:()=>{}},s,n),{finish:Float64Array.from(r.finish,a=>a[0]),slack:s.sum,makespan:r.
makespan[0]}}function Rl(e,t,n,r,s){s===void 0||s>=t.durations.length?Tl(e,t,n,r):Pl(e,t,n,r,s)}function Cg(e,t,n){let r=mr(
e,t.least,void 0).finish,s=mr(e,t.most,void 0).finish,o=n===void 0?0:t.most.reduce((i,a)=>i+a,0)/n;return e.tasks.map((i,a)=>kl(
r[a],s[a]+o))}function $l(e){let t=e,n=0;for(;t<=.5;n++)t*=2;let r=(t-1)/(t+1),s=0;for(let o=33;o>=1;o-=2)s=s*r*r+1/o;return 2*r*s-n*Math.
LN2}function vl(e){if(e<-700)return 0;let t=e/1024,n=1+t*(1+t/2*(1+t/3*(1+t/4*(1+t/5*(1+t/6*(1+t/7))))));for(let r=0;r<10;r++)
n*=n;return n}var yr=1024,Zs=64,hr=yr+1,gr=hr+Zs+1,Ce=2048,Ut=Float64Array.from({length:Ce+1},(e,t)=>t*t*(3-2*t/Ce)/Ce/Ce),Nl=Ut.map(e=>e===
0?-1e6:$l(e));function Qs(e){let t=new Float64Array(Ce+1),n=Al(e,0);for(let s=1;s<=Ce;s++){let o=Al(e,s);t[s]=E(t,s-1)+(E(
Ut,s)-E(Ut,s-1))*(n+o)/2,n=o}let r=new Float32Array(gr+Zs+1);return Js(t,r.subarray(0,hr),0,1),Js(t,r.subarray(hr,gr),0,
1/yr),Js(t,r.subarray(gr),1-1/yr,1),r}function eo(e,t){let n=t>>>22;return n===0?Xs(e,hr+(t>>>16),(t&65535)/65536):n===yr-
1?Xs(e,gr+(t>>>16&Zs-1),(t&65535)/65536):Xs(e,n,(t&4194303)/4194304)}function Xs(e,t,n){let r=e[t];return r+n*(e[t+1]-r)}
function Al(e,t){let n=e===0?0:4*e*E(Nl,t),r=e===1?0:(4-4*e)*E(Nl,Ce-t);return vl(n+r)}function Js(e,t,n,r){let s=E(e,Ce),
o=t.length-1,i=0;for(let a=0;a<=o;a++){let d=(n+(r-n)*a/o)*s;for(;i<Ce-1&&E(e,i+1)<d;)i++;let l=E(e,i+1)-E(e,i),c=l>0?Math.
min(1,(d-E(e,i))/l):0;t[a]=E(Ut,i)+c*(E(Ut,i+1)-E(Ut,i))}}function kr(e,t){let n=Bt(e^2654435769),r=Bt(e+2135587861);for(let s=0;s<t.length;s++)n=Bt(n^t.charCodeAt(s)),r=Bt(r+t.charCodeAt(
s));return{first:n,second:r}}function br({first:e,second:t},n,r){for(let s=0;s<r.length;s++)r[s]=Bt(Bt(n+s^e)+t)}function Bt(e){
let t=e^e>>>16;return t=Math.imul(t,2246822507),t^=t>>>13,t=Math.imul(t,3266489909),t^t>>>16}function Ll(e,{seed:t,correlation:n,overhead_seconds:r}){let s=r/3600,o=Dg(e,s),i=Math.round(n*4294967296),a=new Map,d=new Map,
l=e.map(({id:u,duration:f,risk:m})=>{let g=a.get(m)??{coin:kr(t,`coin ${m}`),shared:kr(t,`risk ${m}`)};a.set(m,g);let y=Ol(
f),h=d.get(y)??Qs(y);return d.set(y,h),{streams:{own:kr(t,u),...g},table:h,least:(f.optimistic+s)*o,range:xr(f)*o}}),c=new Uint32Array(
0);function p({own:u,coin:f,shared:m},g,y){if(c.length!==y&&(c=new Uint32Array(y)),br(u,g,c),i===0)return c;let h=new Uint32Array(
y),k=new Uint32Array(y);br(f,g,h),br(m,g,k);for(let w=0;w<y;w++)h[w]<i&&(c[w]=k[w]);return c}return{units_per_hour:o,least:l.
map(({least:u})=>Math.floor(u+.5)),most:l.map(({least:u,range:f})=>Math.floor(u+f+.5)),drawDurations(u,f,m){let{table:g,
least:y,range:h,streams:k}=E(l,u);jg(g,y,h,p(k,f,m.length),m)},probabilities(u,f){let{range:m,streams:g}=E(l,u);return m===
0?void 0:p(g,0,f)},quantile:(u,f)=>to(E(e,u).duration,f,E(l,u).table)}}function jg(e,t,n,r,s){let o=t+.5;for(let i=0;i<s.
length;i++)s[i]=Math.floor(o+n*eo(e,r[i]))}var to=(e,t,n=Qs(Ol(e)))=>e.optimistic+xr(e)*eo(n,Math.floor(t*4294967296)),xr=({
optimistic:e,pessimistic:t})=>t-e,Ol=e=>xr(e)===0?0:Math.round(1e9*(e.most_likely-e.optimistic)/xr(e))/1e9;function Dg(e,t){
let n=e.reduce((s,{duration:o})=>Math.max(s,o.pessimistic+t),0),r=4503599627370496;for(;r*n*e.length>4503599627370496;)r/=
2;return r}function Il(e,t,n){let r=n.length,s=Ug(n).map(i=>i-(r-1)/2),o=s.reduce((i,a)=>i+a*a,0);return Float64Array.from({length:e},
(i,a)=>{let d=t.probabilities(a,r);return d===void 0||o===0?0:Wg(d,s,o)})}function Wg(e,t,n){let r=0,s=0,o=0;for(let i=0;i<
e.length;i++){let a=e[i]/4294967296;r+=a,s+=a*a,o+=a*t[i]}return o/Math.sqrt((s-r*r/e.length)*n)}function Ug(e){let t=Uint32Array.
from(e,(s,o)=>o).sort((s,o)=>E(e,s)-E(e,o)),n=s=>E(e,E(t,s)),r=new Float64Array(e.length);for(let s=0;s<t.length;){let o=s;
for(;o+1<t.length&&n(o+1)===n(s);)o++;for(let i=s;i<=o;i++)r[E(t,i)]=(s+o)/2;s=o+1}return r}function Fl(e,t){let{overhead_seconds:n,max_parallel:r=e.tasks.length}=t,s=Float64Array.from(e.tasks,({duration:i})=>i.most_likely+
n/3600),o=fr(e).map(i=>Bg(e,s,i,r));return{sequential:s.reduce((i,a)=>i+a,0),levels:o.reduce((i,a)=>i+a,0),list:ze(e,s,r).
makespan,critical_path:ze(e,s,e.tasks.length).makespan}}function Bg(e,t,n,r){let s=new Int32Array(0),o={tasks:n.map(a=>E(
e.tasks,a)),predecessors:n.map(()=>s),successors:n.map(()=>s),priority:Int32Array.from(n,a=>E(e.priority,a))},i=Float64Array.
from(n,a=>E(t,a));return ze(o,i,r).makespan}function Cl(e,t){hl(t);let{iterations:n,max_parallel:r}=t,s=pr(e),o=Ll(s.tasks,t),i=o.units_per_hour,{makespans:a,slack:d,
finish:l}=Ml(s,o,t),c=Il(s.tasks.length,o,a),p=a.map(g=>g/i).sort(),u=s.tasks.map((g,y)=>o.quantile(y,.5)),f=t.overhead_seconds/
3600,m=mr(s,u.map(g=>Math.round((g+f)*i)),r);return{...t,makespan:El(p),histogram:Kg(p),p50_makespan:m.makespan/i,tasks:s.
tasks.map(({id:g,duration:y},h)=>{let k=E(m.finish,h)/i;return{task_id:g,mean:Ys(y),duration_p50:E(u,h),duration_p90:o.quantile(
h,.9),criticality:E(d.critical,h)/n,slack:E(d.sum,h)/n/i,sensitivity:E(c,h),finish_p90:xl(E(l,h),.9)/i,p50:{start:Math.max(
0,k-E(u,h)-f),finish:k,critical:m.slack[h]===0}}}),capacity:_l(s,o,n),strategies:Fl(s,t)}}var no=24;function Kg(e){let t=E(
e,0),n=E(e,e.length-1),r=Array.from({length:n>t?no:1},()=>0);for(let s of e){let o=n>t?Math.min(no-1,Math.floor(no*(s-t)/
(n-t))):0;r[o]=E(r,o)+1}return{from:t,to:n,counts:r}}var Hg=async(e,t)=>ro(await de(e,t)),ro=e=>[...new Set(e.split("\0").map(t=>t.replace(/^\n/,"")))].filter(t=>t!==""),jl=(e,t,n)=>Wl(
e,t,[],n);async function Dl(e,t,n){return isAbsolute(n)||normalize(n).startsWith("..")?[]:[...await Wl(e,t,["-r"],[n])]}
async function Wl(e,t,n,r){let s=["ls-tree","-z","--name-only","--full-tree",...n],o=t.map(i=>Hg(e,[...s,i,"--",...r]));
return new Set((await Promise.all(o)).flat())}var Gg=new Map;async function so(e,t,n){if(t===n||Gg.get(e)?.get(t)?.includes(n))return!0;try{return await de(e,["merge-base","--is-anc\
estor",n,t]),!0}catch(r){if(r instanceof Dt&&r.exitCode===1)return!1;throw r}}var oo=e=>[Ae(e),"."];var Jg=/:\/\/|www\.|mailto:|xmpp:|@[a-z0-9]/i,be=(e,t)=>ee(e,t).split(/([ `|\\])/).map(n=>Jg.test(n)?Zg(n):n.replace(/[\\`*_[\]<>|#&~$]/g,
"\\$&")).join("");function qe(e,t,n=e.map(()=>"---")){let r=s=>`${s}`.replace(/(?<!\\)\|/g,"\\|").replace(/\s*\n\s*/g," ");return[e,n,...t].
map(s=>`| ${s.map(r).join(" | ")} |`).join(`
`)}var Zg=e=>`\`${e}\``;var Qg="<!-- somas-result",ey="-->",kR=new RegExp(`(?:^|\\n\\n)${Qg}\\n((?:[\\w-]+: .*\\n)*)${ey}\\n`,"g");var ao="somas/core/runner.py";var Hl="ARCHITECTURE",Kt=e=>t=>t===void 0||e(t),Gt=e=>t=>typeof t=="string"&&e.test(t),Ht=e=>t=>Array.isArray(t)&&t.every(
e),lo=e=>t=>_n(t)&&Object.entries(t).every(([n,r])=>un(n)&&e(r));var cn=e=>typeof e=="string",un=Gt(et),Kl=Gt(/^(?:[0-9a-f]{40}|[0-9a-f]{64})$/),ny=Gt(/^[0-9a-f]{64}$/),ry=Gt(/^[+-]?\d{4,6}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d+)?Z$/),
wr=Gt(/^[!-~]*$/),pn=e=>zo(e)!==void 0,sy=(e,t)=>_n(e)?Object.entries(t).find(([n,r])=>!r(e[n]))?.[0]:"its form",fn=e=>t=>sy(
t,e)===void 0,Gl=fn({files:Ht(cn),tasks:Ht(un),diff:cn}),t$=fn({cost_usd:Kt(St),tokens:Kt(St),turns:Kt(St)});var oy={digest:ny,text:wr,context:wr,runner:wr,source:wr},n$={started:ry,inputs:lo(fn(oy)),overlaps:Kt(lo(Gl))},iy={id:un,
title:cn,tasks:Ht(un),after:Ht(un),runs_on:e=>cn(e)||Ht(cn)(e),task_minutes:pn,wait_minutes:pn},r$={number:pn,runners:pn,
legs:Ht(fn(iy)),base:Kl,overlaps:Kt(lo(Gl)),earlier:Kt(fn({run_id:Gt(/^\d+$/),number:pn,head:Kl}))};var zl="SPEC.md",Sr=["ARCHITECTURE.md","api_specs.yml","data_models.yml"];async function ql(e,t,n,{head:r,branchTip:s}){
let o=[...[zl,...Sr].flatMap(c=>Yl(t.project_id,c)),ao],i=s===void 0?[r]:[r,s],a=await jl(e,i,o),d=await Dl(e,i,n),l=s!==
void 0&&await so(e,s,r)?s:r;return{...ay(t,c=>a.has(c),d),base:l}}function ay({project_id:e,runner:t,architecture:n},r,s){
let o=Ae(e),i=p=>Yl(e,p).find(r),a=i(zl),d=Sr.filter(p=>i(p)===void 0),l=p=>({plan:{version:1,tasks:[]},reason:`skipped,\
 ${p}`});if(n==="never")return l("as `architecture: never` says");if(n==="auto"&&!d.includes("ARCHITECTURE.md")){let p=d.
length===0?"":`; ${Vl(d)} missing, \`architecture: always\` asks for all three`;return l(`\`ARCHITECTURE.md\` exists${p}`)}
return a===void 0?l("there is no `SPEC.md` to work from"):t==="brief"||t==="command"||t==="auto"&&!r(ao)?l("no agent is \
set up to write the architecture"):{plan:{version:1,tasks:[dy(o,[a,...s])]},reason:`${Vl(Sr)} are written from \`SPEC.md\`\
 and the plan`}}var Yl=(e,t)=>oo(e).map(n=>posix.join(n,t)),Vl=e=>e.map(t=>`\`${t}\``).join(", "),dy=(e,t)=>({id:Hl,name:"\
Architecture",description:[`Write the architecture of what SPEC.md asks for, such that the tasks of the plan can be carr\
ied out by it, into ${e}:`,"- ARCHITECTURE.md: the parts, what each is responsible for, how they work together, and the \
decisions with their reasons","- api_specs.yml: the interfaces between the parts, as OpenAPI where they are HTTP","- dat\
a_models.yml: the data that the parts share, with types and constraints"].join(`
`),duration:ve(1,"MEDIUM"),depends_on:[],risk:"MEDIUM",agent:"architect",context_requirements:t,files:Sr.map(n=>`${e}/${n}`),
output:`${e}/ARCHITECTURE.md`});var R$={objects:1e6,object_bytes:100*2**20,unpacked_bytes:2*2**30};var $$=2**20,v$=2**20;var Xl={bytes:2**30,header_bytes:1e6,refs:100,commits:1e4,commit_bytes:64e3,small_bytes:1e7,small_seconds:30,seconds:120};var Zl="not_started.json",ly="results.json",cy="result.bundle",Jl={bytes:5e6,entries:1e4,depth:64},uy=new Map([[ly,Jl.bytes],
[Zl,Jl.bytes],[cy,Xl.bytes]]);function Ql(e,{plan:t,timeouts:n,architecture:r,execution_plan:s,setup_steps:o}){Tr(join(e,"plan.json"),t),Tr(join(e,"ti\
meouts.json"),Object.fromEntries(n)),Tr(join(e,"architecture.json"),r.plan),Tr(join(e,"architecture-wave.json"),r.wave),
writeFileSync(join(e,"execution_plan.yml"),s),o!==void 0&&writeFileSync(py(e),o)}var py=e=>join(e,"setup-steps.sh");function Tr(e,t,n){mkdirSync(dirname(e),{recursive:!0}),writeFileSync(e,`${JSON.stringify(t,null,n)}
`)}function ec({number:e,base:t,runners:n,legs:r,earlier:s},o,i){let a=new Map(o.tasks.map(l=>[l.id,l])),d=(l,c)=>{let p=l.
tasks.flatMap(u=>a.get(u)??[]);return fy(l,c,p,i)};return{number:e,base:t,runners:n,legs:s===void 0?r.map(d):[],earlier_run:s?.
run_id??"",earlier_wave:s?.number??0}}var fy=({id:e,title:t,runs_on:n,task_minutes:r,wait_minutes:s,after:o},i,a,d)=>({position:String(
i).padStart(3,"0"),id:e,title:t,runs_on:n,timeout_minutes:r+(o.length>0?s:0)+3,waits:o.length>0,keys:a.some(l=>my(l,d)),
prepares:d.setup!==""||a.some(({setup:l,verify:c})=>l!==void 0||c!==void 0)});function my({runner:e,run:t},n){let r=e??n.
runner;return r==="auto"?t===void 0:r!=="command"&&r!=="brief"}var Er=`.github/workflows/${Qe}.yml`;async function tc(e,t,{setup:n},{tasks:r}){if(![n,...r.map(o=>o.setup)].some(o=>o?.
trim()===Qe))return;let s=await de(e,["cat-file","blob",`${t}:${Er}`]).catch(()=>{});if(s===void 0)throw new Error(`setu\
p is ${Qe}, and the commit of the run has no ${Er}`);return gy(s)}var nc=({notes:e})=>e.length===0?[]:[`${Qe}.yml: ${e.join(
"; ")}`],je=e=>typeof e=="object"&&e!==null&&!Array.isArray(e)?e:{};function gy(e){let t=yy(e),n=je(je(t.jobs)[Qe]),{steps:r}=n;
if(!Array.isArray(r))throw new Error(`${Er} has no steps: expected jobs.${Qe}.steps, a list of steps`);let s=["container",
"services"].filter(i=>i in n).map(i=>`\`${i}\` of the job is not used`),o=[];for(let[i,a]of r.entries()){let d=ky(je(a),
[je(t),n]),l=ee(String(je(a).name??`step ${i+1}`));"command"in d?o.push(`echo ${Pr(`[${l}]`)}`,d.command):d.obstacle!==""&&
s.push(`the step "${l}" is not done: ${d.obstacle}`)}return{script:`${o.join(`
`)}
`,notes:s}}function yy(e){try{return je(parse(e))}catch(t){throw new Error(`${Er} is no YAML: ${ee(t instanceof Error?t.
message:String(t))}`)}}var hy={"":"bash -e -c",bash:"bash --noprofile --norc -eo pipefail -c",sh:"sh -e -c"};function ky(e,t){
let{uses:n,run:r,if:s}=e;if(typeof n=="string")return{obstacle:n.startsWith("actions/checkout@")?"":`it uses ${n}, and o\
nly commands are carried out; the machine's own version counts`};if(typeof r!="string")return{obstacle:"it has neither `\
run` nor `uses`"};if(s!==void 0)return{obstacle:"it has a condition, which only GitHub can decide"};let o=Object.assign(
{},...t.map(({defaults:p})=>je(je(p).run)),e),i=hy[String(o.shell??"")];if(i===void 0)return{obstacle:`its shell is ${o.
shell}: expected bash or sh`};let a=String(o["working-directory"]??"."),d=Object.entries(Object.assign({},...[...t,e].map(
({env:p})=>je(p))));if(/\$\{\{/.test(JSON.stringify([r,a,d])))return{obstacle:"it has an expression, which only GitHub c\
an evaluate"};if(/\bGITHUB_(?:ENV|PATH|OUTPUT|STATE)\b/.test(r))return{obstacle:"it sets variables for later steps, and \
each setup is a process of its own"};let l=["env",...d.map(([p,u])=>Pr(`${p}=${u}`)),i,Pr(r)].join(" "),c=e["continue-on\
-error"]===!0;return{command:`(cd ${Pr(a)} && ${l})${c?" || true":""}`}}var Pr=e=>`'${e.replaceAll("'","'\\''")}'`;var by=3,xy=30,rc=(e,t,n)=>Math.min(t,Math.max(xy,Math.ceil(by*60*n*to(e,.9))));var Ty=(e,{timeout_minutes:t,runner_hours_per_hour:n})=>e.timeout_minutes===void 0?rc(e.duration,t,n):Math.min(e.timeout_minutes,
t),co=({tasks:e},t)=>new Map(e.map(n=>[n.id,Ty(n,t)])),uo=(e,t,n)=>({number:t,waves_left:16-t+1,runs_on:we(e.runs_on)??e.
runs_on,runner_hours_per_hour:e.runner_hours_per_hour,overhead_seconds:45,max_parallel:e.max_parallel,checkpoint_hours:e.
checkpoint_hours,minutesOf:({id:r})=>n.get(r)??e.timeout_minutes});function sc(){throw new Error("this run comes from a fork's pull request or from pull_request_target, so its plan may be\
 a stranger's: start the pipeline from a branch of the repository")}async function oc(e,{refused:t,...n},r,s){let o=Cl(gd(
n),{...yl,max_parallel:r.max_parallel}),i=co(n,r),a=f=>de(e,["rev-parse","--verify","--quiet",f]),d=await ql(e,r,n.source.
file,{head:await a("HEAD"),branchTip:await a(`refs/remotes/origin/${Zo(r.project_id)}`).catch(()=>{})}),l=await tc(e,"HE\
AD",r,n),c=uo(r,0,co(d.plan,r)),p={...ul(d.plan,[],c)??ml,base:d.base},u=stringify(gl(n,o));return Ql(s,{plan:n,timeouts:i,
architecture:{plan:d.plan,wave:p},execution_plan:u,setup_steps:l?.script}),{simulation:o,schedule:pl(n,[],uo(r,1,i)),architecture:{
...d,next:ec(p,d.plan,r)},warnings:l===void 0?[]:nc(l)}}var Py=e=>String(e).replace(/\B(?=(\d{3})+$)/g,","),xe=(e,t,n=`${t}s`)=>`${Py(e)} ${e===1?t:n}`;function ic(e){let[t,n]=e>=1.5?["h",1]:e>=.025?["min",60]:["s",3600],r=(i,a)=>i.toFixed(a).replace(/^-(?=[0.]+$)/,""),s=i=>r(
i*n,Math.abs(i*n)>=1e3?0:1),o=e*n>=1e3?1:2;return{unit:t,perHour:n,number:s,text:i=>`${s(i)} ${t}`,estimate:({value:i,standard_error:a})=>[
r(i*n,o),r(a*n,o)]}}var mt=e=>`${Math.round(100*e)} %`;var ac=50;function dc(e){let t=new Set([...e].sort((d,l)=>l.criticality-d.criticality).slice(0,ac)),n=e.filter(d=>t.has(
d)).sort((d,l)=>d.p50.start-l.p50.start),r=e.reduce((d,{p50:l})=>Math.max(d,l.finish),0),[s,o]=r<6?["minutes",60]:["hour\
s",1],i=n.length<e.length?`, the ${ac} most often critical of ${e.length} tasks`:"",a=n.map(d=>{let{start:l,finish:c,critical:p}=d.
p50,[u,f]=[l,c].map(m=>Math.round(m*o*1e3));return`    ${Ey(d)} :${p?"crit, ":""}${u}, ${f}`});return[`**Schedule with m\
edian durations** in ${s}, critical path in red${i}`,`\`\`\`mermaid
gantt
    dateFormat x
    axisFormat %s
${a.join(`
`)}
\`\`\``].join(`

`)}var Ey=({id:e,name:t})=>`▸ ${ee(t===e?e:`${e} ${t}`,60).replace(/[^\p{L}\p{N} ._()/+-]+/gu," ")}`;var _r=20,po=(e=[])=>({done:e.filter(({status:t})=>t==="done"),leftOut:e.filter(({status:t})=>t!=="done")});function lc(e=[]){
let{done:t,leftOut:n}=po(e),r=({length:o})=>`${o} ${o===1?"is":"are"}`,s=n.length===0?"":`, ${r(n)} left out`;return`Not\
hing is left to do: of ${xe(e.length,"task")} of the plan, ${r(t)} done${s}`}function _y(e=[]){let{done:t,leftOut:n}=po(
e),r=t.length-_r,s=t.slice(0,_r).map(({id:i})=>i),o=n.length-_r;return[...t.length===0?[]:[{term:"Done in the plan",text:`${t.
length}: ${s.join(", ")}${r>0?` and ${r} more`:""}`}],...n.slice(0,_r).map(({id:i,reason:a})=>({term:"Left out",text:`${i}\
: ${a}`})),...o>0?[{term:"Left out",text:`${xe(o,"more task")}`}]:[]]}function cc(e=[]){if(e.length!==0)return _y(e).map(
({term:t,text:n})=>`- **${t}** ${be(n)}`).join(`
`)}function uc({simulation:e,schedule:t}){let{sequential:n,levels:r,list:s,critical_path:o}=e.strategies;return[{name:"One \
after the other",hours:n,isOurs:!1},{name:"One matrix per level",hours:r,isOurs:!1},{name:"Legs that wait",hours:t.makespan,
isOurs:!0},{name:"List scheduling",hours:s,isOurs:!1},{name:"Critical path",hours:o,isOurs:!1}]}function pc({points:e,knee:t},n){
let r=e.length<=n?1:Math.ceil(e.length/(n-2));return e.map(s=>({...s,isBest:s.max_parallel===t})).filter(({isBest:s},o)=>s||
o%r===0||o===e.length-1)}var fc=(e,t)=>t===e?`\`${e}\``:`\`${e}\` ${be(t)}`;function mc({waves:e,makespan:t}){let n=e.reduce((o,{hours:i})=>o+i,0),r=Math.max(0,t-n)/Math.max(1,e.length-1),s=0;return e.
map(o=>{let i=s;return s+=o.hours+r,{...o,start:i}})}function My(e,t){let n=e.length-t;return`${e.slice(0,t).join(", ")}${n>0?` +${n}`:""}`}function gc({simulation:e,schedule:t},n){
let{max_parallel:r}=e,{runners:s,idle_hours:o,waves:i,left:a}=t,d=i.flatMap(({legs:c})=>c).reduce((c,{hours:p})=>c+p,0),
l=r===void 0?xe(s,"runner"):`${s} of ${xe(r,"runner")}`;return[s===r?l:`${l}: more would save less than 2 %`,o<=0?"Idle:\
 no runner waits":`Idle: runners wait ${n.text(o)}, ${mt(o/d)} of ${n.text(d)} of work`,...a.length===0?[]:[`${xe(a.length,
"task")} ${a.length===1?"is":"are"} left for a later run: ${My(a,10)}`]]}var Mr=10,yc=40,fo=32,mo=10;function bc(e,t,n){let r=cc(e.settled);if(e.tasks.length===0)return`### ${lc(e.settled)}

${r??""}
`;let s=new Map(e.tasks.map(p=>[p.id,p])),o=t.tasks.map(p=>({...p,...s.get(p.task_id)})),{makespan:i,capacity:a,iterations:d,
seed:l}=t,c=a.points.find(({max_parallel:p})=>p===a.knee);return[`### ${xe(e.tasks.length,"task")}: ${se(i.p50.value)} a\
s likely as not, ${se(i.p90.value)} with 90 % certainty`,`Estimated time from the first start to the last end: on averag\
e ${xc(i.mean)}, nine times out of ten between ${se(i.p5.value)} and ${se(i.p95.value)}.
One after the other the tasks take ${se(o.reduce((p,{mean:u})=>p+u,0))}. **Best \`max_parallel\`: ${a.knee}** (${se(c?.makespan.
value??0)} on average; more runners save at most 5 %).`,r,dc(o),Ry(t),kc(["Most often critical","Critical in","Mean","Sl\
ack","Sensitivity","Done by (P90)"],hc(Hs(o),({criticality:p})=>p),({criticality:p,mean:u,slack:f,sensitivity:m,finish_p90:g})=>[
mt(p),se(u),se(f),m.toFixed(2),se(g)]),kc(["Riskiest","Risk","Mean","P90","Critical in"],hc(o.filter(Gs),({criticality:p,
duration_p90:u,mean:f})=>p*(u-f)),({risk:p,mean:u,duration_p90:f,criticality:m})=>[p,se(u),se(f),mt(m)]),$y(t),qe(["With\
 most likely durations","Time"],uc({simulation:t,schedule:n}).map(({name:p,hours:u,isOurs:f})=>[f?`**${p}**`:p,se(u)]),[
"---","---:"]),vy({simulation:t,schedule:n}),`<sub>${xe(d,"iteration")} of PERT-beta durations, seed ${l}; ± is the stan\
dard error. Critical: any delay delays the end. Slack: the mean delay that does not. Sensitivity: rank correlation of th\
e task's duration with the whole.</sub>`,""].filter(p=>p!==void 0).join(`

`)}var se=e=>e<1?`${Math.round(e*60)} min`:`${e.toFixed(1)} h`,xc=({value:e,standard_error:t})=>`${e.toFixed(2)} ± ${t.
toFixed(2)} h`,hc=(e,t)=>[...e].sort((n,r)=>t(r)-t(n));function kc(e,t,n){if(t.length===0)return;let[,...r]=e,s=t.slice(
0,Mr).map(i=>[fc(i.id,i.name),...n(i)]),o=t.length>Mr?[[`*and ${t.length-Mr} more*`,...r.map(()=>"")]]:[];return qe(e,[...s,
...o],["---",...r.map(()=>"---:")])}function Ry({histogram:{from:e,to:t,counts:n},iterations:r}){if(n.length===1)return;
let s=n.reduce((c,p)=>Math.max(c,p),0),o=n.map((c,p)=>(e+(t-e)*(p+1)/n.length).toFixed(1)),i=o.at(-1)?.length??0,a=0;return`\
**How sure**: the share of the iterations that end by then

${`\`\`\`text
${n.map((c,p)=>{a+=c;let u="█".repeat(Math.round(yc*c/s)).padEnd(yc);return`${o[p]?.padStart(i)} h  ${u}  ${mt(a/r).padStart(
5)}`}).join(`
`)}
\`\`\``}`}function $y({capacity:e}){let{busy_hours:t}=e,n=pc(e,Mr+2).map(({max_parallel:s,makespan:o,runner_hours:i,isBest:a})=>[
a?`**${s}** (best)`:s,xc(o),se(i),mt(t/i)]);return`${qe(["`max_parallel`","Mean time","Runners held","Busy"],n,["---","-\
--:","---:","---:"])}

Runners that are paid by the job cost ${se(t)} in every row. Best is the fewest with which the mean time is at most 5 % \
above that of unlimited runners.`}function vy(e){let t=ic(e.schedule.makespan),n=mc(e.schedule),r=n.slice(0,fo).map(({number:i,
start:a,hours:d,legs:l})=>{let c=l.flatMap(({tasks:f})=>f),p=c.slice(0,mo).map(f=>`\`${f}\``),u=c.length>mo?` and ${c.length-
mo} more`:"";return[i,t.text(a),t.text(d),l.length,`${p.join(", ")}${u}`]}),s=n.length>fo?[[`*and ${n.length-fo} more*`,
"","","",""]]:[];return["**Waves**: legs start in this order and wait for those they build on; after each wave, what is \
done is merged and pushed",qe(["Wave","Starts at","Takes","Legs","Tasks"],[...r,...s],["---:","---:","---:","---:","---"]),
gc(e,t).map((i,a)=>`- ${a<2?i:be(i)}`).join(`
`)].join(`

`)}function wc(e,t,n){let r=Object.entries(t).map(([s,o])=>`${s}=${Ny(String(o))}`);return`::${e} ${r.join(",")}::${mn(n)}`}
var mn=e=>e.replaceAll("%","%25").replaceAll("\r","%0D").replaceAll(`
`,"%0A"),Ny=e=>mn(e).replaceAll(":","%3A").replaceAll(",","%2C");function Sc(e){Promise.resolve(process.env).then(t=>process.platform==="win32"?Promise.reject(new Error(Ay)):e(t)).then(
Oy).catch(t=>Ly(t instanceof Error?t.message:String(t)))}var Ay="this job runs on Windows, and the pipeline does not: th\
ere a program git.exe in the working folder, which a task may have written, is started in place of git; use labels of Li\
nux or macOS in runs_on and task_runs_on";function Ly(e){console.log(`::error::${mn(e)}`),process.exitCode=1}function Tc(e){
console.log(`::warning::${mn(e)}`)}var Pc=e=>JSON.stringify(e);function Oy(e){for(let[t,n]of Object.entries(e)){let r=randomUUID();Ec("GITHUB_OUTPUT",`${t}\
<<${r}
${n}
${r}
`)}}var go=1e6;function Vt(e){if(e==="")return;let t=Buffer.from(e).subarray(0,Math.max(0,go)).toString();go>0&&Ec("GITH\
UB_STEP_SUMMARY",t===e?`${e}
`:`${t}

**The rest is too long for a summary.**
`),go-=Buffer.byteLength(e)}function Ec(e,t){let n=process.env[e];n===void 0||n===""?process.stdout.write(t):appendFileSync(
n,t)}function _c({tasks:e,source:t},n=!1){let[r]=e;if(!t.fallback||r===void 0)return"";if(n)return"Nothing of the plan was un\
derstood: nothing is run.";let s=`Nothing of the plan was understood: one task, ${r.id}, stands in for it`,o=r.texts?.map(
({title:d})=>d.replace(/^The /,"the "))??[],i=o.length===0?"":`, with the text of ${kt(o)}`,a=Eo(r)?" The text of the pl\
an is missing, so no agent starts.":"";return`${s}${i}.${a}`}var yo=10;function Iy(e,t){let{file:n,line:r,column:s,code:o}=e;return wc(t,{file:n,line:r,col:s,title:o},$c(e))}function Mc(e,t){
let n=[...e].sort((o,i)=>+(i.severity==="error")-+(o.severity==="error")),r=n.slice(0,n.length>yo?yo-1:yo).map(o=>Iy(o,o.
severity==="error"?t:"warning")),s=n.length-r.length;return s===0?r:[...r,`::${t} title=more-problems::${s} more problem\
s are listed in the job summary`]}function Rc(e){if(e.length===0)return"";let t=e.map(n=>{let{severity:r,code:s,file:o,line:i,
column:a}=n;return[r,s,`${o}:${i}:${a}`,$c(n)].map(d=>be(d,Number.POSITIVE_INFINITY))});return`${qe(["Severity","Rule","\
Place","Problem"],t)}
`}var $c=({message:e,hint:t})=>t===void 0?e:`${e}. ${t}`;function vc(e,t=!1){let{problems:n}=e.source,r=_c(e,t);r!==""&&Vt(`**${be(r)}**
`),n.length>0&&Vt(`### Problems of the plan

${Rc(n)}`)}function Nc({source:e},t){for(let n of Mc(e.problems,t))console.log(n)}Sc(async e=>{e.FROM_FORK==="true"&&sc();let t=Hd(e.SETTINGS),{chosen:n,...r}=Fd(t);if(r.source.fallback&&vc(r,r.refused),
n!==void 0&&Vt(n),r.refused)throw Nc(r,"error"),new Error(`${r.source.file} cannot be carried out; the annotations and t\
he summary say why`);let s=await oc(".",r,t,e.FOLDER),{simulation:o,schedule:i,architecture:a}=s;return s.warnings.forEach(
Tc),Vt(`${bc(r,o,i)}
**Stage 4:** ${a.reason}.
`),{fallback:`${r.source.fallback}`,architecture:Pc(a.next)}});
// yaml 2.9.1 (ISC), minified, sha256 3deaf734854829509e82e8adfabd11986740124b684a486105a18b4dee6f1bcb
function library_yaml() { var exported=(()=>{var wa=Object.create;var Ge=Object.defineProperty;var va=Object.getOwnPropertyDescriptor;var ka=Object.getOwnPropertyNames;var Na=Object.getPrototypeOf,Aa=Object.prototype.hasOwnProperty;var He=(s=>typeof require<"u"?require:typeof Proxy<"u"?new Proxy(s,{get:(e,t)=>(typeof require<"u"?require:e)[t]}):s)(function(s){if(typeof require<"u")return require.apply(this,arguments);throw Error('Dynamic require of "'+s+'" is not supported')});var g=(s,e)=>()=>{try{return e||s((e={exports:{}}).exports,e),e.exports}catch(t){throw e=0,t}},qa=(s,e)=>{for(var t in e)Ge(s,t,{get:e[t],enumerable:!0})},Ti=(s,e,t,i)=>{if(e&&typeof e=="object"||typeof e=="function")for(let n of ka(e))!Aa.call(s,n)&&n!==t&&Ge(s,n,{get:()=>e[n],enumerable:!(i=va(e,n))||i.enumerable});return s};var Oa=(s,e,t)=>(t=s!=null?wa(Na(s)):{},Ti(e||!s||!s.__esModule?Ge(t,"default",{value:s,enumerable:!0}):t,s)),La=s=>Ti(Ge({},"__esModule",{value:!0}),s);var q=g(M=>{"use strict";var Gt=Symbol.for("yaml.alias"),Ci=Symbol.for("yaml.document"),Xe=Symbol.for("yaml.map"),Ii=Symbol.for("yaml.pair"),Ht=Symbol.for("yaml.scalar"),xe=Symbol.for("yaml.seq"),R=Symbol.for("yaml.node.type"),Ea=s=>!!s&&typeof s=="object"&&s[R]===Gt,Ta=s=>!!s&&typeof s=="object"&&s[R]===Ci,Ca=s=>!!s&&typeof s=="object"&&s[R]===Xe,Ia=s=>!!s&&typeof s=="object"&&s[R]===Ii,Pi=s=>!!s&&typeof s=="object"&&s[R]===Ht,Pa=s=>!!s&&typeof s=="object"&&s[R]===xe;function Mi(s){if(s&&typeof s=="object")switch(s[R]){case Xe:case xe:return!0}return!1}function Ma(s){if(s&&typeof s=="object")switch(s[R]){case Gt:case Xe:case Ht:case xe:return!0}return!1}var _a=s=>(Pi(s)||Mi(s))&&!!s.anchor;M.ALIAS=Gt;M.DOC=Ci;M.MAP=Xe;M.NODE_TYPE=R;M.PAIR=Ii;M.SCALAR=Ht;M.SEQ=xe;M.hasAnchor=_a;M.isAlias=Ea;M.isCollection=Mi;M.isDocument=Ta;M.isMap=Ca;M.isNode=Ma;M.isPair=Ia;M.isScalar=Pi;M.isSeq=Pa});var be=g(Xt=>{"use strict";var I=q(),_=Symbol("break visit"),_i=Symbol("skip children"),j=Symbol("remove node");function ze(s,e){let t=$i(e);I.isDocument(s)?oe(null,s.contents,t,Object.freeze([s]))===j&&(s.contents=null):oe(null,s,t,Object.freeze([]))}ze.BREAK=_;ze.SKIP=_i;ze.REMOVE=j;function oe(s,e,t,i){let n=Di(s,e,t,i);if(I.isNode(n)||I.isPair(n))return Bi(s,i,n),oe(s,n,t,i);if(typeof n!="symbol"){if(I.isCollection(e)){i=Object.freeze(i.concat(e));for(let r=0;r<e.items.length;++r){let a=oe(r,e.items[r],t,i);if(typeof a=="number")r=a-1;else{if(a===_)return _;a===j&&(e.items.splice(r,1),r-=1)}}}else if(I.isPair(e)){i=Object.freeze(i.concat(e));let r=oe("key",e.key,t,i);if(r===_)return _;r===j&&(e.key=null);let a=oe("value",e.value,t,i);if(a===_)return _;a===j&&(e.value=null)}}return n}async function Ze(s,e){let t=$i(e);I.isDocument(s)?await le(null,s.contents,t,Object.freeze([s]))===j&&(s.contents=null):await le(null,s,t,Object.freeze([]))}Ze.BREAK=_;Ze.SKIP=_i;Ze.REMOVE=j;async function le(s,e,t,i){let n=await Di(s,e,t,i);if(I.isNode(n)||I.isPair(n))return Bi(s,i,n),le(s,n,t,i);if(typeof n!="symbol"){if(I.isCollection(e)){i=Object.freeze(i.concat(e));for(let r=0;r<e.items.length;++r){let a=await le(r,e.items[r],t,i);if(typeof a=="number")r=a-1;else{if(a===_)return _;a===j&&(e.items.splice(r,1),r-=1)}}}else if(I.isPair(e)){i=Object.freeze(i.concat(e));let r=await le("key",e.key,t,i);if(r===_)return _;r===j&&(e.key=null);let a=await le("value",e.value,t,i);if(a===_)return _;a===j&&(e.value=null)}}return n}function $i(s){return typeof s=="object"&&(s.Collection||s.Node||s.Value)?Object.assign({Alias:s.Node,Map:s.Node,Scalar:s.Node,Seq:s.Node},s.Value&&{Map:s.Value,Scalar:s.Value,Seq:s.Value},s.Collection&&{Map:s.Collection,Seq:s.Collection},s):s}function Di(s,e,t,i){if(typeof t=="function")return t(s,e,i);if(I.isMap(e))return t.Map?.(s,e,i);if(I.isSeq(e))return t.Seq?.(s,e,i);if(I.isPair(e))return t.Pair?.(s,e,i);if(I.isScalar(e))return t.Scalar?.(s,e,i);if(I.isAlias(e))return t.Alias?.(s,e,i)}function Bi(s,e,t){let i=e[e.length-1];if(I.isCollection(i))i.items[s]=t;else if(I.isPair(i))s==="key"?i.key=t:i.value=t;else if(I.isDocument(i))i.contents=t;else{let n=I.isAlias(i)?"alias":"scalar";throw new Error("Cannot replace node with ".concat(n," parent"))}}Xt.visit=ze;Xt.visitAsync=Ze});var xt=g(ji=>{"use strict";var Ki=q(),$a=be(),Da={"!":"%21",",":"%2C","[":"%5B","]":"%5D","{":"%7B","}":"%7D"},Ba=s=>s.replace(/[!,[\]{}]/g,e=>Da[e]),Se=class s{constructor(e,t){this.docStart=null,this.docEnd=!1,this.yaml=Object.assign({},s.defaultYaml,e),this.tags=Object.assign({},s.defaultTags,t)}clone(){let e=new s(this.yaml,this.tags);return e.docStart=this.docStart,e}atDocument(){let e=new s(this.yaml,this.tags);switch(this.yaml.version){case"1.1":this.atNextDocument=!0;break;case"1.2":this.atNextDocument=!1,this.yaml={explicit:s.defaultYaml.explicit,version:"1.2"},this.tags=Object.assign({},s.defaultTags);break}return e}add(e,t){this.atNextDocument&&(this.yaml={explicit:s.defaultYaml.explicit,version:"1.1"},this.tags=Object.assign({},s.defaultTags),this.atNextDocument=!1);let i=e.trim().split(/[ \t]+/),n=i.shift();switch(n){case"%TAG":{if(i.length!==2&&(t(0,"%TAG directive should contain exactly two parts"),i.length<2))return!1;let[r,a]=i;return this.tags[r]=a,!0}case"%YAML":{if(this.yaml.explicit=!0,i.length!==1)return t(0,"%YAML directive should contain exactly one part"),!1;let[r]=i;if(r==="1.1"||r==="1.2")return this.yaml.version=r,!0;{let a=/^\d+\.\d+$/.test(r);return t(6,"Unsupported YAML version ".concat(r),a),!1}}default:return t(0,"Unknown directive ".concat(n),!0),!1}}tagName(e,t){if(e==="!")return"!";if(e[0]!=="!")return t("Not a valid tag: ".concat(e)),null;if(e[1]==="<"){let a=e.slice(2,-1);return a==="!"||a==="!!"?(t("Verbatim tags aren't resolved, so ".concat(e," is invalid.")),null):(e[e.length-1]!==">"&&t("Verbatim tags must end with a >"),a)}let[,i,n]=e.match(/^(.*!)([^!]*)$/s);n||t("The ".concat(e," tag has no suffix"));let r=this.tags[i];if(r)try{return r+decodeURIComponent(n)}catch(a){return t(String(a)),null}return i==="!"?e:(t("Could not resolve tag: ".concat(e)),null)}tagString(e){for(let[t,i]of Object.entries(this.tags))if(e.startsWith(i))return t+Ba(e.substring(i.length));return e[0]==="!"?e:"!<".concat(e,">")}toString(e){let t=this.yaml.explicit?["%YAML ".concat(this.yaml.version||"1.2")]:[],i=Object.entries(this.tags),n;if(e&&i.length>0&&Ki.isNode(e.contents)){let r={};$a.visit(e.contents,(a,o)=>{Ki.isNode(o)&&o.tag&&(r[o.tag]=!0)}),n=Object.keys(r)}else n=[];for(let[r,a]of i)r==="!!"&&a==="tag:yaml.org,2002:"||(!e||n.some(o=>o.startsWith(a)))&&t.push("%TAG ".concat(r," ").concat(a));return t.join("\n")}};Se.defaultYaml={explicit:!1,version:"1.2"};Se.defaultTags={"!!":"tag:yaml.org,2002:"};ji.Directives=Se});var et=g(we=>{"use strict";var Fi=q(),Ka=be();function ja(s){if(/[\x00-\x19\s,[\]{}]/.test(s)){let e=JSON.stringify(s),t="Anchor must not contain whitespace or control characters: ".concat(e);throw new Error(t)}return!0}function Ri(s){let e=new Set;return Ka.visit(s,{Value(t,i){i.anchor&&e.add(i.anchor)}}),e}function Ui(s,e){for(let t=1;;++t){let i="".concat(s).concat(t);if(!e.has(i))return i}}function Fa(s,e){let t=[],i=new Map,n=null;return{onAnchor:r=>{t.push(r),n??(n=Ri(s));let a=Ui(e,n);return n.add(a),a},setAnchors:()=>{for(let r of t){let a=i.get(r);if(typeof a=="object"&&a.anchor&&(Fi.isScalar(a.node)||Fi.isCollection(a.node)))a.node.anchor=a.anchor;else{let o=new Error("Failed to resolve repeated object (this should not happen)");throw o.source=r,o}}},sourceObjects:i}}we.anchorIsValid=ja;we.anchorNames=Ri;we.createNodeAnchors=Fa;we.findNewAnchor=Ui});var zt=g(Yi=>{"use strict";function ve(s,e,t,i){if(i&&typeof i=="object")if(Array.isArray(i))for(let n=0,r=i.length;n<r;++n){let a=i[n],o=ve(s,i,String(n),a);o===void 0?delete i[n]:o!==a&&(i[n]=o)}else if(i instanceof Map)for(let n of Array.from(i.keys())){let r=i.get(n),a=ve(s,i,n,r);a===void 0?i.delete(n):a!==r&&i.set(n,a)}else if(i instanceof Set)for(let n of Array.from(i)){let r=ve(s,i,n,n);r===void 0?i.delete(n):r!==n&&(i.delete(n),i.add(r))}else for(let[n,r]of Object.entries(i)){let a=ve(s,i,n,r);a===void 0?delete i[n]:a!==r&&(i[n]=a)}return s.call(e,t,i)}Yi.applyReviver=ve});var V=g(Ji=>{"use strict";var Ra=q();function Vi(s,e,t){if(Array.isArray(s))return s.map((i,n)=>Vi(i,String(n),t));if(s&&typeof s.toJSON=="function"){if(!t||!Ra.hasAnchor(s))return s.toJSON(e,t);let i={aliasCount:0,count:1,res:void 0};t.anchors.set(s,i),t.onCreate=r=>{i.res=r,delete t.onCreate};let n=s.toJSON(e,t);return t.onCreate&&t.onCreate(n),n}return typeof s=="bigint"&&!t?.keep?Number(s):s}Ji.toJS=Vi});var tt=g(Wi=>{"use strict";var Ua=zt(),Qi=q(),Ya=V(),Zt=class{constructor(e){Object.defineProperty(this,Qi.NODE_TYPE,{value:e})}clone(){let e=Object.create(Object.getPrototypeOf(this),Object.getOwnPropertyDescriptors(this));return this.range&&(e.range=this.range.slice()),e}toJS(e,{mapAsMap:t,maxAliasCount:i,onAnchor:n,reviver:r}={}){if(!Qi.isDocument(e))throw new TypeError("A document argument is required");let a={anchors:new Map,doc:e,keep:!0,mapAsMap:t===!0,mapKeyWarned:!1,maxAliasCount:typeof i=="number"?i:100},o=Ya.toJS(this,"",a);if(typeof n=="function")for(let{count:l,res:c}of a.anchors.values())n(c,l);return typeof r=="function"?Ua.applyReviver(r,{"":o},"",o):o}};Wi.NodeBase=Zt});var ke=g(Gi=>{"use strict";var Va=et(),Ja=be(),ce=q(),Qa=tt(),Wa=V(),es=class extends Qa.NodeBase{constructor(e){super(ce.ALIAS),this.source=e,Object.defineProperty(this,"tag",{set(){throw new Error("Alias nodes cannot have tags")}})}resolve(e,t){if(t?.maxAliasCount===0)throw new ReferenceError("Alias resolution is disabled");let i;t?.aliasResolveCache?i=t.aliasResolveCache:(i=[],Ja.visit(e,{Node:(r,a)=>{(ce.isAlias(a)||ce.hasAnchor(a))&&i.push(a)}}),t&&(t.aliasResolveCache=i));let n;for(let r of i){if(r===this)break;r.anchor===this.source&&(n=r)}if(n&&t){let{anchors:r,doc:a,maxAliasCount:o}=t,l=r.get(n);if(l||(Wa.toJS(n,null,t),l=r.get(n)),l?.res===void 0){let c="This should not happen: Alias anchor was not resolved?";throw new ReferenceError(c)}if(o>=0&&(l.count+=1,l.aliasCount===0&&(l.aliasCount=st(a,n,r)),l.count*l.aliasCount>o)){let c="Excessive alias count indicates a resource exhaustion attack";throw new ReferenceError(c)}}return n}toJSON(e,t){if(!t)return{source:this.source};let i=this.resolve(t.doc,t);if(!i){let n="Unresolved alias (the anchor must be set before the alias): ".concat(this.source);throw new ReferenceError(n)}return t.anchors.get(i).res}toString(e,t,i){let n="*".concat(this.source);if(e){if(Va.anchorIsValid(this.source),e.options.verifyAliasOrder&&!e.anchors.has(this.source)){let r="Unresolved alias (the anchor must be set before the alias): ".concat(this.source);throw new Error(r)}if(e.implicitKey)return"".concat(n," ")}return n}};function st(s,e,t){if(ce.isAlias(e)){let i=e.resolve(s),n=t&&i&&t.get(i);return n?n.count*n.aliasCount:0}else if(ce.isCollection(e)){let i=0;for(let n of e.items){let r=st(s,n,t);r>i&&(i=r)}return i}else if(ce.isPair(e)){let i=st(s,e.key,t),n=st(s,e.value,t);return Math.max(i,n)}return 1}Gi.Alias=es});var E=g(ts=>{"use strict";var Ga=q(),Ha=tt(),Xa=V(),xa=s=>!s||typeof s!="function"&&typeof s!="object",J=class extends Ha.NodeBase{constructor(e){super(Ga.SCALAR),this.value=e}toJSON(e,t){return t?.keep?this.value:Xa.toJS(this.value,e,t)}toString(){return String(this.value)}};J.BLOCK_FOLDED="BLOCK_FOLDED";J.BLOCK_LITERAL="BLOCK_LITERAL";J.PLAIN="PLAIN";J.QUOTE_DOUBLE="QUOTE_DOUBLE";J.QUOTE_SINGLE="QUOTE_SINGLE";ts.Scalar=J;ts.isScalarValue=xa});var Ne=g(Xi=>{"use strict";var za=ke(),ee=q(),Hi=E(),Za="tag:yaml.org,2002:";function eo(s,e,t){if(e){let i=t.filter(r=>r.tag===e),n=i.find(r=>!r.format)??i[0];if(!n)throw new Error("Tag ".concat(e," not found"));return n}return t.find(i=>i.identify?.(s)&&!i.format)}function to(s,e,t){if(ee.isDocument(s)&&(s=s.contents),ee.isNode(s))return s;if(ee.isPair(s)){let f=t.schema[ee.MAP].createNode?.(t.schema,null,t);return f.items.push(s),f}(s instanceof String||s instanceof Number||s instanceof Boolean||typeof BigInt<"u"&&s instanceof BigInt)&&(s=s.valueOf());let{aliasDuplicateObjects:i,onAnchor:n,onTagObj:r,schema:a,sourceObjects:o}=t,l;if(i&&s&&typeof s=="object"){if(l=o.get(s),l)return l.anchor??(l.anchor=n(s)),new za.Alias(l.anchor);l={anchor:null,node:null},o.set(s,l)}e?.startsWith("!!")&&(e=Za+e.slice(2));let c=eo(s,e,a.tags);if(!c){if(s&&typeof s.toJSON=="function"&&(s=s.toJSON()),!s||typeof s!="object"){let f=new Hi.Scalar(s);return l&&(l.node=f),f}c=s instanceof Map?a[ee.MAP]:Symbol.iterator in Object(s)?a[ee.SEQ]:a[ee.MAP]}r&&(r(c),delete t.onTagObj);let d=c?.createNode?c.createNode(t.schema,s,t):typeof c?.nodeClass?.from=="function"?c.nodeClass.from(t.schema,s,t):new Hi.Scalar(s);return e?d.tag=e:c.default||(d.tag=c.tag),l&&(l.node=d),d}Xi.createNode=to});var nt=g(it=>{"use strict";var so=Ne(),F=q(),io=tt();function ss(s,e,t){let i=t;for(let n=e.length-1;n>=0;--n){let r=e[n];if(typeof r=="number"&&Number.isInteger(r)&&r>=0){let a=[];a[r]=i,i=a}else i=new Map([[r,i]])}return so.createNode(i,void 0,{aliasDuplicateObjects:!1,keepUndefined:!1,onAnchor:()=>{throw new Error("This should not happen, please report a bug.")},schema:s,sourceObjects:new Map})}var xi=s=>s==null||typeof s=="object"&&!!s[Symbol.iterator]().next().done,is=class extends io.NodeBase{constructor(e,t){super(e),Object.defineProperty(this,"schema",{value:t,configurable:!0,enumerable:!1,writable:!0})}clone(e){let t=Object.create(Object.getPrototypeOf(this),Object.getOwnPropertyDescriptors(this));return e&&(t.schema=e),t.items=t.items.map(i=>F.isNode(i)||F.isPair(i)?i.clone(e):i),this.range&&(t.range=this.range.slice()),t}addIn(e,t){if(xi(e))this.add(t);else{let[i,...n]=e,r=this.get(i,!0);if(F.isCollection(r))r.addIn(n,t);else if(r===void 0&&this.schema)this.set(i,ss(this.schema,n,t));else throw new Error("Expected YAML collection at ".concat(i,". Remaining path: ").concat(n))}}deleteIn(e){let[t,...i]=e;if(i.length===0)return this.delete(t);let n=this.get(t,!0);if(F.isCollection(n))return n.deleteIn(i);throw new Error("Expected YAML collection at ".concat(t,". Remaining path: ").concat(i))}getIn(e,t){let[i,...n]=e,r=this.get(i,!0);return n.length===0?!t&&F.isScalar(r)?r.value:r:F.isCollection(r)?r.getIn(n,t):void 0}hasAllNullValues(e){return this.items.every(t=>{if(!F.isPair(t))return!1;let i=t.value;return i==null||e&&F.isScalar(i)&&i.value==null&&!i.commentBefore&&!i.comment&&!i.tag})}hasIn(e){let[t,...i]=e;if(i.length===0)return this.has(t);let n=this.get(t,!0);return F.isCollection(n)?n.hasIn(i):!1}setIn(e,t){let[i,...n]=e;if(n.length===0)this.set(i,t);else{let r=this.get(i,!0);if(F.isCollection(r))r.setIn(n,t);else if(r===void 0&&this.schema)this.set(i,ss(this.schema,n,t));else throw new Error("Expected YAML collection at ".concat(i,". Remaining path: ").concat(n))}}};it.Collection=is;it.collectionFromPath=ss;it.isEmptyPath=xi});var Ae=g(rt=>{"use strict";var no=s=>s.replace(/^(?!$)(?: $)?/gm,"#");function ns(s,e){return/^\n+$/.test(s)?s.substring(1):e?s.replace(/^(?! *$)/gm,e):s}var ro=(s,e,t)=>s.endsWith("\n")?ns(t,e):t.includes("\n")?"\n"+ns(t,e):(s.endsWith(" ")?"":" ")+t;rt.indentComment=ns;rt.lineComment=ro;rt.stringifyComment=no});var Zi=g(qe=>{"use strict";var ao="flow",rs="block",at="quoted";function oo(s,e,t="flow",{indentAtStart:i,lineWidth:n=80,minContentWidth:r=20,onFold:a,onOverflow:o}={}){if(!n||n<0)return s;n<r&&(r=0);let l=Math.max(1+r,1+n-e.length);if(s.length<=l)return s;let c=[],d={},f=n-e.length;typeof i=="number"&&(i>n-Math.max(2,r)?c.push(0):f=n-i);let u,m,y=!1,h=-1,p=-1,S=-1;t===rs&&(h=zi(s,h,e.length),h!==-1&&(f=h+l));for(let v;v=s[h+=1];){if(t===at&&v==="\\"){switch(p=h,s[h+1]){case"x":h+=3;break;case"u":h+=5;break;case"U":h+=9;break;default:h+=1}S=h}if(v==="\n")t===rs&&(h=zi(s,h,e.length)),f=h+e.length+l,u=void 0;else{if(v===" "&&m&&m!==" "&&m!=="\n"&&m!=="\x09"){let k=s[h+1];k&&k!==" "&&k!=="\n"&&k!=="\x09"&&(u=h)}if(h>=f)if(u)c.push(u),f=u+l,u=void 0;else if(t===at){for(;m===" "||m==="\x09";)m=v,v=s[h+=1],y=!0;let k=h>S+1?h-2:p-1;if(d[k])return s;c.push(k),d[k]=!0,f=k+l,u=void 0}else y=!0}m=v}if(y&&o&&o(),c.length===0)return s;a&&a();let w=s.slice(0,c[0]);for(let v=0;v<c.length;++v){let k=c[v],N=c[v+1]||s.length;k===0?w="\n".concat(e).concat(s.slice(0,N)):(t===at&&d[k]&&(w+="".concat(s[k],"\\")),w+="\n".concat(e).concat(s.slice(k+1,N)))}return w}function zi(s,e,t){let i=e,n=e+1,r=s[n];for(;r===" "||r==="\x09";)if(e<n+t)r=s[++e];else{do r=s[++e];while(r&&r!=="\n");i=e,n=e+1,r=s[n]}return i}qe.FOLD_BLOCK=rs;qe.FOLD_FLOW=ao;qe.FOLD_QUOTED=at;qe.foldFlowLines=oo});var Le=g(en=>{"use strict";var B=E(),Q=Zi(),lt=(s,e)=>({indentAtStart:e?s.indent.length:s.indentAtStart,lineWidth:s.options.lineWidth,minContentWidth:s.options.minContentWidth}),ct=s=>/^(%|---|\.\.\.)/m.test(s);function lo(s,e,t){if(!e||e<0)return!1;let i=e-t,n=s.length;if(n<=i)return!1;for(let r=0,a=0;r<n;++r)if(s[r]==="\n"){if(r-a>i)return!0;if(a=r+1,n-a<=i)return!1}return!0}function Oe(s,e){let t=JSON.stringify(s);if(e.options.doubleQuotedAsJSON)return t;let{implicitKey:i}=e,n=e.options.doubleQuotedMinMultiLineLength,r=e.indent||(ct(s)?"  ":""),a="",o=0;for(let l=0,c=t[l];c;c=t[++l])if(c===" "&&t[l+1]==="\\"&&t[l+2]==="n"&&(a+=t.slice(o,l)+"\\ ",l+=1,o=l,c="\\"),c==="\\")switch(t[l+1]){case"u":{a+=t.slice(o,l);let d=t.substr(l+2,4);switch(d){case"0000":a+="\\0";break;case"0007":a+="\\a";break;case"000b":a+="\\v";break;case"001b":a+="\\e";break;case"0085":a+="\\N";break;case"00a0":a+="\\_";break;case"2028":a+="\\L";break;case"2029":a+="\\P";break;default:d.substr(0,2)==="00"?a+="\\x"+d.substr(2):a+=t.substr(l,6)}l+=5,o=l+1}break;case"n":if(i||t[l+2]==='"'||t.length<n)l+=1;else{for(a+=t.slice(o,l)+"\n\n";t[l+2]==="\\"&&t[l+3]==="n"&&t[l+4]!=='"';)a+="\n",l+=2;a+=r,t[l+2]===" "&&(a+="\\"),l+=1,o=l+1}break;default:l+=1}return a=o?a+t.slice(o):t,i?a:Q.foldFlowLines(a,r,Q.FOLD_QUOTED,lt(e,!1))}function as(s,e){if(e.options.singleQuote===!1||e.implicitKey&&s.includes("\n")||/[ \t]\n|\n[ \t]/.test(s))return Oe(s,e);let t=e.indent||(ct(s)?"  ":""),i="'"+s.replace(/'/g,"''").replace(/\n+/g,"$&\n".concat(t))+"'";return e.implicitKey?i:Q.foldFlowLines(i,t,Q.FOLD_FLOW,lt(e,!1))}function fe(s,e){let{singleQuote:t}=e.options,i;if(t===!1)i=Oe;else{let n=s.includes('"'),r=s.includes("'");n&&!r?i=as:r&&!n?i=Oe:i=t?as:Oe}return i(s,e)}var os;try{os=new RegExp("(^|(?<!\n))\n+(?!\n|$)","g")}catch{os=/\n+(?!\n|$)/g}function ot({comment:s,type:e,value:t},i,n,r){let{blockQuote:a,commentString:o,lineWidth:l}=i.options;if(!a||/\n[\t ]+$/.test(t))return fe(t,i);let c=i.indent||(i.forceBlockIndent||ct(t)?"  ":""),d=a==="literal"?!0:a==="folded"||e===B.Scalar.BLOCK_FOLDED?!1:e===B.Scalar.BLOCK_LITERAL?!0:!lo(t,l,c.length);if(!t)return d?"|\n":">\n";let f,u;for(u=t.length;u>0;--u){let N=t[u-1];if(N!=="\n"&&N!=="\x09"&&N!==" ")break}let m=t.substring(u),y=m.indexOf("\n");y===-1?f="-":t===m||y!==m.length-1?(f="+",r&&r()):f="",m&&(t=t.slice(0,-m.length),m[m.length-1]==="\n"&&(m=m.slice(0,-1)),m=m.replace(os,"$&".concat(c)));let h=!1,p,S=-1;for(p=0;p<t.length;++p){let N=t[p];if(N===" ")h=!0;else if(N==="\n")S=p;else break}let w=t.substring(0,S<p?S+1:p);w&&(t=t.substring(w.length),w=w.replace(/\n+/g,"$&".concat(c)));let k=(h?c?"2":"1":"")+f;if(s&&(k+=" "+o(s.replace(/ ?[\r\n]+/g," ")),n&&n()),!d){let N=t.replace(/\n+/g,"\n$&").replace(/(?:^|\n)([\t ].*)(?:([\n\t ]*)\n(?![\n\t ]))?/g,"$1$2").replace(/\n+/g,"$&".concat(c)),A=!1,L=lt(i,!0);a!=="folded"&&e!==B.Scalar.BLOCK_FOLDED&&(L.onOverflow=()=>{A=!0});let b=Q.foldFlowLines("".concat(w).concat(N).concat(m),c,Q.FOLD_BLOCK,L);if(!A)return">".concat(k,"\n").concat(c).concat(b)}return t=t.replace(/\n+/g,"$&".concat(c)),"|".concat(k,"\n").concat(c).concat(w).concat(t).concat(m)}function co(s,e,t,i){let{type:n,value:r}=s,{actualString:a,implicitKey:o,indent:l,indentStep:c,inFlow:d}=e;if(o&&r.includes("\n")||d&&/[[\]{},]/.test(r))return fe(r,e);if(/^[\n\t ,[\]{}#&*!|>'"%@`]|^[?-]$|^[?-][ \t]|[\n:][ \t]|[ \t]\n|[\n\t ]#|[\n\t :]$/.test(r))return o||d||!r.includes("\n")?fe(r,e):ot(s,e,t,i);if(!o&&!d&&n!==B.Scalar.PLAIN&&r.includes("\n"))return ot(s,e,t,i);if(ct(r)){if(l==="")return e.forceBlockIndent=!0,ot(s,e,t,i);if(o&&l===c)return fe(r,e)}let f=r.replace(/\n+/g,"$&\n".concat(l));if(a){let u=h=>h.default&&h.tag!=="tag:yaml.org,2002:str"&&h.test?.test(f),{compat:m,tags:y}=e.doc.schema;if(y.some(u)||m?.some(u))return fe(r,e)}return o?f:Q.foldFlowLines(f,l,Q.FOLD_FLOW,lt(e,!1))}function fo(s,e,t,i){let{implicitKey:n,inFlow:r}=e,a=typeof s.value=="string"?s:Object.assign({},s,{value:String(s.value)}),{type:o}=s;o!==B.Scalar.QUOTE_DOUBLE&&/[\x00-\x08\x0b-\x1f\x7f-\x9f\u{D800}-\u{DFFF}]/u.test(a.value)&&(o=B.Scalar.QUOTE_DOUBLE);let l=d=>{switch(d){case B.Scalar.BLOCK_FOLDED:case B.Scalar.BLOCK_LITERAL:return n||r?fe(a.value,e):ot(a,e,t,i);case B.Scalar.QUOTE_DOUBLE:return Oe(a.value,e);case B.Scalar.QUOTE_SINGLE:return as(a.value,e);case B.Scalar.PLAIN:return co(a,e,t,i);default:return null}},c=l(o);if(c===null){let{defaultKeyType:d,defaultStringType:f}=e.options,u=n&&d||f;if(c=l(u),c===null)throw new Error("Unsupported default string type ".concat(u))}return c}en.stringifyString=fo});var Ee=g(ls=>{"use strict";var uo=et(),W=q(),ho=Ae(),po=Le();function mo(s,e){let t=Object.assign({blockQuote:!0,commentString:ho.stringifyComment,defaultKeyType:null,defaultStringType:"PLAIN",directives:null,doubleQuotedAsJSON:!1,doubleQuotedMinMultiLineLength:40,falseStr:"false",flowCollectionPadding:!0,indentSeq:!0,lineWidth:80,minContentWidth:20,nullStr:"null",simpleKeys:!1,singleQuote:null,trailingComma:!1,trueStr:"true",verifyAliasOrder:!0},s.schema.toStringOptions,e),i;switch(t.collectionStyle){case"block":i=!1;break;case"flow":i=!0;break;default:i=null}return{anchors:new Set,doc:s,flowCollectionPadding:t.flowCollectionPadding?" ":"",indent:"",indentStep:typeof t.indent=="number"?" ".repeat(t.indent):"  ",inFlow:i,options:t}}function go(s,e){if(e.tag){let n=s.filter(r=>r.tag===e.tag);if(n.length>0)return n.find(r=>r.format===e.format)??n[0]}let t,i;if(W.isScalar(e)){i=e.value;let n=s.filter(r=>r.identify?.(i));if(n.length>1){let r=n.filter(a=>a.test);r.length>0&&(n=r)}t=n.find(r=>r.format===e.format)??n.find(r=>!r.format)}else i=e,t=s.find(n=>n.nodeClass&&i instanceof n.nodeClass);if(!t){let n=i?.constructor?.name??(i===null?"null":typeof i);throw new Error("Tag not resolved for ".concat(n," value"))}return t}function yo(s,e,{anchors:t,doc:i}){if(!i.directives)return"";let n=[],r=(W.isScalar(s)||W.isCollection(s))&&s.anchor;r&&uo.anchorIsValid(r)&&(t.add(r),n.push("&".concat(r)));let a=s.tag??(e.default?null:e.tag);return a&&n.push(i.directives.tagString(a)),n.join(" ")}function bo(s,e,t,i){if(W.isPair(s))return s.toString(e,t,i);if(W.isAlias(s)){if(e.doc.directives)return s.toString(e);if(e.resolvedAliases?.has(s))throw new TypeError("Cannot stringify circular structure without alias nodes");e.resolvedAliases?e.resolvedAliases.add(s):e.resolvedAliases=new Set([s]),s=s.resolve(e.doc)}let n,r=W.isNode(s)?s:e.doc.createNode(s,{onTagObj:l=>n=l});n??(n=go(e.doc.schema.tags,r));let a=yo(r,n,e);a.length>0&&(e.indentAtStart=(e.indentAtStart??0)+a.length+1);let o=typeof n.stringify=="function"?n.stringify(r,e,t,i):W.isScalar(r)?po.stringifyString(r,e,t,i):r.toString(e,t,i);return a?W.isScalar(r)||o[0]==="{"||o[0]==="["?"".concat(a," ").concat(o):"".concat(a,"\n").concat(e.indent).concat(o):o}ls.createStringifyContext=mo;ls.stringify=bo});var rn=g(nn=>{"use strict";var U=q(),tn=E(),sn=Ee(),Te=Ae();function So({key:s,value:e},t,i,n){let{allNullValues:r,doc:a,indent:o,indentStep:l,options:{commentString:c,indentSeq:d,simpleKeys:f}}=t,u=U.isNode(s)&&s.comment||null;if(f){if(u)throw new Error("With simple keys, key nodes cannot have comments");if(U.isCollection(s)||!U.isNode(s)&&typeof s=="object"){let L="With simple keys, collection cannot be used as a key value";throw new Error(L)}}let m=!f&&(!s||u&&e==null&&!t.inFlow||U.isCollection(s)||(U.isScalar(s)?s.type===tn.Scalar.BLOCK_FOLDED||s.type===tn.Scalar.BLOCK_LITERAL:typeof s=="object"));t=Object.assign({},t,{allNullValues:!1,implicitKey:!m&&(f||!r),indent:o+l});let y=!1,h=!1,p=sn.stringify(s,t,()=>y=!0,()=>h=!0);if(!m&&!t.inFlow&&p.length>1024){if(f)throw new Error("With simple keys, single line scalar must not span more than 1024 characters");m=!0}if(t.inFlow){if(r||e==null)return y&&i&&i(),p===""?"?":m?"? ".concat(p):p}else if(r&&!f||e==null&&m)return p="? ".concat(p),u&&!y?p+=Te.lineComment(p,t.indent,c(u)):h&&n&&n(),p;y&&(u=null),m?(u&&(p+=Te.lineComment(p,t.indent,c(u))),p="? ".concat(p,"\n").concat(o,":")):(p="".concat(p,":"),u&&(p+=Te.lineComment(p,t.indent,c(u))));let S,w,v;U.isNode(e)?(S=!!e.spaceBefore,w=e.commentBefore,v=e.comment):(S=!1,w=null,v=null,e&&typeof e=="object"&&(e=a.createNode(e))),t.implicitKey=!1,!m&&!u&&U.isScalar(e)&&(t.indentAtStart=p.length+1),h=!1,!d&&l.length>=2&&!t.inFlow&&!m&&U.isSeq(e)&&!e.flow&&!e.tag&&!e.anchor&&(t.indent=t.indent.substring(2));let k=!1,N=sn.stringify(e,t,()=>k=!0,()=>h=!0),A=" ";if(u||S||w){if(A=S?"\n":"",w){let L=c(w);A+="\n".concat(Te.indentComment(L,t.indent))}N===""&&!t.inFlow?A==="\n"&&v&&(A="\n\n"):A+="\n".concat(t.indent)}else if(!m&&U.isCollection(e)){let L=N[0],b=N.indexOf("\n"),T=b!==-1,Y=t.inFlow??e.flow??e.items.length===0;if(T||!Y){let ae=!1;if(T&&(L==="&"||L==="!")){let C=N.indexOf(" ");L==="&"&&C!==-1&&C<b&&N[C+1]==="!"&&(C=N.indexOf(" ",C+1)),(C===-1||b<C)&&(ae=!0)}ae||(A="\n".concat(t.indent))}}else(N===""||N[0]==="\n")&&(A="");return p+=A+N,t.inFlow?k&&i&&i():v&&!k?p+=Te.lineComment(p,t.indent,c(v)):h&&n&&n(),p}nn.stringifyPair=So});var fs=g(cs=>{"use strict";var an=He("process");function wo(s,...e){s==="debug"&&console.log(...e)}function vo(s,e){(s==="debug"||s==="warn")&&(typeof an.emitWarning=="function"?an.emitWarning(e):console.warn(e))}cs.debug=wo;cs.warn=vo});var pt=g(dt=>{"use strict";var ht=q(),on=E(),ft="<<",ut={identify:s=>s===ft||typeof s=="symbol"&&s.description===ft,default:"key",tag:"tag:yaml.org,2002:merge",test:/^<<$/,resolve:()=>Object.assign(new on.Scalar(Symbol(ft)),{addToJSMap:ln}),stringify:()=>ft},ko=(s,e)=>(ut.identify(e)||ht.isScalar(e)&&(!e.type||e.type===on.Scalar.PLAIN)&&ut.identify(e.value))&&s?.doc.schema.tags.some(t=>t.tag===ut.tag&&t.default);function ln(s,e,t){let i=cn(s,t);if(ht.isSeq(i))for(let n of i.items)us(s,e,n);else if(Array.isArray(i))for(let n of i)us(s,e,n);else us(s,e,i)}function us(s,e,t){let i=cn(s,t);if(!ht.isMap(i))throw new Error("Merge sources must be maps or map aliases");let n=i.toJSON(null,s,Map);for(let[r,a]of n)e instanceof Map?e.has(r)||e.set(r,a):e instanceof Set?e.add(r):Object.prototype.hasOwnProperty.call(e,r)||Object.defineProperty(e,r,{value:a,writable:!0,enumerable:!0,configurable:!0});return e}function cn(s,e){return s&&ht.isAlias(e)?e.resolve(s.doc,s):e}dt.addMergeToJSMap=ln;dt.isMergeKey=ko;dt.merge=ut});var ds=g(hn=>{"use strict";var No=fs(),fn=pt(),Ao=Ee(),un=q(),hs=V();function qo(s,e,{key:t,value:i}){if(un.isNode(t)&&t.addToJSMap)t.addToJSMap(s,e,i);else if(fn.isMergeKey(s,t))fn.addMergeToJSMap(s,e,i);else{let n=hs.toJS(t,"",s);if(e instanceof Map)e.set(n,hs.toJS(i,n,s));else if(e instanceof Set)e.add(n);else{let r=Oo(t,n,s),a=hs.toJS(i,r,s);r in e?Object.defineProperty(e,r,{value:a,writable:!0,enumerable:!0,configurable:!0}):e[r]=a}}return e}function Oo(s,e,t){if(e===null)return"";if(typeof e!="object")return String(e);if(un.isNode(s)&&t?.doc){let i=Ao.createStringifyContext(t.doc,{});i.anchors=new Set;for(let r of t.anchors.keys())i.anchors.add(r.anchor);i.inFlow=!0,i.inStringifyKey=!0;let n=s.toString(i);if(!t.mapKeyWarned){let r=JSON.stringify(n);r.length>40&&(r=r.substring(0,36)+'..."'),No.warn(t.doc.options.logLevel,"Keys with collection values will be stringified due to JS Object restrictions: ".concat(r,". Set mapAsMap: true to use object keys.")),t.mapKeyWarned=!0}return n}return JSON.stringify(e)}hn.addPairToJSMap=qo});var G=g(ps=>{"use strict";var dn=Ne(),Lo=rn(),Eo=ds(),mt=q();function To(s,e,t){let i=dn.createNode(s,void 0,t),n=dn.createNode(e,void 0,t);return new gt(i,n)}var gt=class s{constructor(e,t=null){Object.defineProperty(this,mt.NODE_TYPE,{value:mt.PAIR}),this.key=e,this.value=t}clone(e){let{key:t,value:i}=this;return mt.isNode(t)&&(t=t.clone(e)),mt.isNode(i)&&(i=i.clone(e)),new s(t,i)}toJSON(e,t){let i=t?.mapAsMap?new Map:{};return Eo.addPairToJSMap(t,i,this)}toString(e,t,i){return e?.doc?Lo.stringifyPair(this,e,t,i):JSON.stringify(this)}};ps.Pair=gt;ps.createPair=To});var ms=g(mn=>{"use strict";var te=q(),pn=Ee(),yt=Ae();function Co(s,e,t){return(e.inFlow??s.flow?Po:Io)(s,e,t)}function Io({comment:s,items:e},t,{blockItemPrefix:i,flowChars:n,itemIndent:r,onChompKeep:a,onComment:o}){let{indent:l,options:{commentString:c}}=t,d=Object.assign({},t,{indent:r,type:null}),f=!1,u=[];for(let y=0;y<e.length;++y){let h=e[y],p=null;if(te.isNode(h))!f&&h.spaceBefore&&u.push(""),bt(t,u,h.commentBefore,f),h.comment&&(p=h.comment);else if(te.isPair(h)){let w=te.isNode(h.key)?h.key:null;w&&(!f&&w.spaceBefore&&u.push(""),bt(t,u,w.commentBefore,f))}f=!1;let S=pn.stringify(h,d,()=>p=null,()=>f=!0);p&&(S+=yt.lineComment(S,r,c(p))),f&&p&&(f=!1),u.push(i+S)}let m;if(u.length===0)m=n.start+n.end;else{m=u[0];for(let y=1;y<u.length;++y){let h=u[y];m+=h?"\n".concat(l).concat(h):"\n"}}return s?(m+="\n"+yt.indentComment(c(s),l),o&&o()):f&&a&&a(),m}function Po({items:s},e,{flowChars:t,itemIndent:i}){let{indent:n,indentStep:r,flowCollectionPadding:a,options:{commentString:o}}=e;i+=r;let l=Object.assign({},e,{indent:i,inFlow:!0,type:null}),c=!1,d=0,f=[];for(let y=0;y<s.length;++y){let h=s[y],p=null;if(te.isNode(h))h.spaceBefore&&f.push(""),bt(e,f,h.commentBefore,!1),h.comment&&(p=h.comment);else if(te.isPair(h)){let w=te.isNode(h.key)?h.key:null;w&&(w.spaceBefore&&f.push(""),bt(e,f,w.commentBefore,!1),w.comment&&(c=!0));let v=te.isNode(h.value)?h.value:null;v?(v.comment&&(p=v.comment),v.commentBefore&&(c=!0)):h.value==null&&w?.comment&&(p=w.comment)}p&&(c=!0);let S=pn.stringify(h,l,()=>p=null);c||(c=f.length>d||S.includes("\n")),y<s.length-1?S+=",":e.options.trailingComma&&(e.options.lineWidth>0&&(c||(c=f.reduce((w,v)=>w+v.length+2,2)+(S.length+2)>e.options.lineWidth)),c&&(S+=",")),p&&(S+=yt.lineComment(S,i,o(p))),f.push(S),d=f.length}let{start:u,end:m}=t;if(f.length===0)return u+m;if(!c){let y=f.reduce((h,p)=>h+p.length+2,2);c=e.options.lineWidth>0&&y>e.options.lineWidth}if(c){let y=u;for(let h of f)y+=h?"\n".concat(r).concat(n).concat(h):"\n";return"".concat(y,"\n").concat(n).concat(m)}else return"".concat(u).concat(a).concat(f.join(" ")).concat(a).concat(m)}function bt({indent:s,options:{commentString:e}},t,i,n){if(i&&n&&(i=i.replace(/^\n+/,"")),i){let r=yt.indentComment(e(i),s);t.push(r.trimStart())}}mn.stringifyCollection=Co});var X=g(ys=>{"use strict";var Mo=ms(),_o=ds(),$o=nt(),H=q(),St=G(),Do=E();function Ce(s,e){let t=H.isScalar(e)?e.value:e;for(let i of s)if(H.isPair(i)&&(i.key===e||i.key===t||H.isScalar(i.key)&&i.key.value===t))return i}var gs=class extends $o.Collection{static get tagName(){return"tag:yaml.org,2002:map"}constructor(e){super(H.MAP,e),this.items=[]}static from(e,t,i){let{keepUndefined:n,replacer:r}=i,a=new this(e),o=(l,c)=>{if(typeof r=="function")c=r.call(t,l,c);else if(Array.isArray(r)&&!r.includes(l))return;(c!==void 0||n)&&a.items.push(St.createPair(l,c,i))};if(t instanceof Map)for(let[l,c]of t)o(l,c);else if(t&&typeof t=="object")for(let l of Object.keys(t))o(l,t[l]);return typeof e.sortMapEntries=="function"&&a.items.sort(e.sortMapEntries),a}add(e,t){let i;H.isPair(e)?i=e:!e||typeof e!="object"||!("key"in e)?i=new St.Pair(e,e?.value):i=new St.Pair(e.key,e.value);let n=Ce(this.items,i.key),r=this.schema?.sortMapEntries;if(n){if(!t)throw new Error("Key ".concat(i.key," already set"));H.isScalar(n.value)&&Do.isScalarValue(i.value)?n.value.value=i.value:n.value=i.value}else if(r){let a=this.items.findIndex(o=>r(i,o)<0);a===-1?this.items.push(i):this.items.splice(a,0,i)}else this.items.push(i)}delete(e){let t=Ce(this.items,e);return t?this.items.splice(this.items.indexOf(t),1).length>0:!1}get(e,t){let n=Ce(this.items,e)?.value;return(!t&&H.isScalar(n)?n.value:n)??void 0}has(e){return!!Ce(this.items,e)}set(e,t){this.add(new St.Pair(e,t),!0)}toJSON(e,t,i){let n=i?new i:t?.mapAsMap?new Map:{};t?.onCreate&&t.onCreate(n);for(let r of this.items)_o.addPairToJSMap(t,n,r);return n}toString(e,t,i){if(!e)return JSON.stringify(this);for(let n of this.items)if(!H.isPair(n))throw new Error("Map items must all be pairs; found ".concat(JSON.stringify(n)," instead"));return!e.allNullValues&&this.hasAllNullValues(!1)&&(e=Object.assign({},e,{allNullValues:!0})),Mo.stringifyCollection(this,e,{blockItemPrefix:"",flowChars:{start:"{",end:"}"},itemIndent:e.indent||"",onChompKeep:i,onComment:t})}};ys.YAMLMap=gs;ys.findPair=Ce});var ue=g(yn=>{"use strict";var Bo=q(),gn=X(),Ko={collection:"map",default:!0,nodeClass:gn.YAMLMap,tag:"tag:yaml.org,2002:map",resolve(s,e){return Bo.isMap(s)||e("Expected a mapping for this tag"),s},createNode:(s,e,t)=>gn.YAMLMap.from(s,e,t)};yn.map=Ko});var x=g(bn=>{"use strict";var jo=Ne(),Fo=ms(),Ro=nt(),vt=q(),Uo=E(),Yo=V(),bs=class extends Ro.Collection{static get tagName(){return"tag:yaml.org,2002:seq"}constructor(e){super(vt.SEQ,e),this.items=[]}add(e){this.items.push(e)}delete(e){let t=wt(e);return typeof t!="number"?!1:this.items.splice(t,1).length>0}get(e,t){let i=wt(e);if(typeof i!="number")return;let n=this.items[i];return!t&&vt.isScalar(n)?n.value:n}has(e){let t=wt(e);return typeof t=="number"&&t<this.items.length}set(e,t){let i=wt(e);if(typeof i!="number")throw new Error("Expected a valid index, not ".concat(e,"."));let n=this.items[i];vt.isScalar(n)&&Uo.isScalarValue(t)?n.value=t:this.items[i]=t}toJSON(e,t){let i=[];t?.onCreate&&t.onCreate(i);let n=0;for(let r of this.items)i.push(Yo.toJS(r,String(n++),t));return i}toString(e,t,i){return e?Fo.stringifyCollection(this,e,{blockItemPrefix:"- ",flowChars:{start:"[",end:"]"},itemIndent:(e.indent||"")+"  ",onChompKeep:i,onComment:t}):JSON.stringify(this)}static from(e,t,i){let{replacer:n}=i,r=new this(e);if(t&&Symbol.iterator in Object(t)){let a=0;for(let o of t){if(typeof n=="function"){let l=t instanceof Set?o:String(a++);o=n.call(t,l,o)}r.items.push(jo.createNode(o,void 0,i))}}return r}};function wt(s){let e=vt.isScalar(s)?s.value:s;return e&&typeof e=="string"&&(e=Number(e)),typeof e=="number"&&Number.isInteger(e)&&e>=0?e:null}bn.YAMLSeq=bs});var he=g(wn=>{"use strict";var Vo=q(),Sn=x(),Jo={collection:"seq",default:!0,nodeClass:Sn.YAMLSeq,tag:"tag:yaml.org,2002:seq",resolve(s,e){return Vo.isSeq(s)||e("Expected a sequence for this tag"),s},createNode:(s,e,t)=>Sn.YAMLSeq.from(s,e,t)};wn.seq=Jo});var Ie=g(vn=>{"use strict";var Qo=Le(),Wo={identify:s=>typeof s=="string",default:!0,tag:"tag:yaml.org,2002:str",resolve:s=>s,stringify(s,e,t,i){return e=Object.assign({actualString:!0},e),Qo.stringifyString(s,e,t,i)}};vn.string=Wo});var kt=g(An=>{"use strict";var kn=E(),Nn={identify:s=>s==null,createNode:()=>new kn.Scalar(null),default:!0,tag:"tag:yaml.org,2002:null",test:/^(?:~|[Nn]ull|NULL)?$/,resolve:()=>new kn.Scalar(null),stringify:({source:s},e)=>typeof s=="string"&&Nn.test.test(s)?s:e.options.nullStr};An.nullTag=Nn});var Ss=g(On=>{"use strict";var Go=E(),qn={identify:s=>typeof s=="boolean",default:!0,tag:"tag:yaml.org,2002:bool",test:/^(?:[Tt]rue|TRUE|[Ff]alse|FALSE)$/,resolve:s=>new Go.Scalar(s[0]==="t"||s[0]==="T"),stringify({source:s,value:e},t){if(s&&qn.test.test(s)){let i=s[0]==="t"||s[0]==="T";if(e===i)return s}return e?t.options.trueStr:t.options.falseStr}};On.boolTag=qn});var de=g(Ln=>{"use strict";function Ho({format:s,minFractionDigits:e,tag:t,value:i}){if(typeof i=="bigint")return String(i);let n=typeof i=="number"?i:Number(i);if(!isFinite(n))return isNaN(n)?".nan":n<0?"-.inf":".inf";let r=Object.is(i,-0)?"-0":JSON.stringify(i);if(!s&&e&&(!t||t==="tag:yaml.org,2002:float")&&/^-?\d/.test(r)&&!r.includes("e")){let a=r.indexOf(".");a<0&&(a=r.length,r+=".");let o=e-(r.length-a-1);for(;o-- >0;)r+="0"}return r}Ln.stringifyNumber=Ho});var vs=g(Nt=>{"use strict";var Xo=E(),ws=de(),xo={identify:s=>typeof s=="number",default:!0,tag:"tag:yaml.org,2002:float",test:/^(?:[-+]?\.(?:inf|Inf|INF)|\.nan|\.NaN|\.NAN)$/,resolve:s=>s.slice(-3).toLowerCase()==="nan"?NaN:s[0]==="-"?Number.NEGATIVE_INFINITY:Number.POSITIVE_INFINITY,stringify:ws.stringifyNumber},zo={identify:s=>typeof s=="number",default:!0,tag:"tag:yaml.org,2002:float",format:"EXP",test:/^[-+]?(?:\.[0-9]+|[0-9]+(?:\.[0-9]*)?)[eE][-+]?[0-9]+$/,resolve:s=>parseFloat(s),stringify(s){let e=Number(s.value);return isFinite(e)?e.toExponential():ws.stringifyNumber(s)}},Zo={identify:s=>typeof s=="number",default:!0,tag:"tag:yaml.org,2002:float",test:/^[-+]?(?:\.[0-9]+|[0-9]+\.[0-9]*)$/,resolve(s){let e=new Xo.Scalar(parseFloat(s)),t=s.indexOf(".");return t!==-1&&s[s.length-1]==="0"&&(e.minFractionDigits=s.length-t-1),e},stringify:ws.stringifyNumber};Nt.float=Zo;Nt.floatExp=zo;Nt.floatNaN=xo});var Ns=g(qt=>{"use strict";var En=de(),At=s=>typeof s=="bigint"||Number.isInteger(s),ks=(s,e,t,{intAsBigInt:i})=>i?BigInt(s):parseInt(s.substring(e),t);function Tn(s,e,t){let{value:i}=s;return At(i)&&i>=0?t+i.toString(e):En.stringifyNumber(s)}var el={identify:s=>At(s)&&s>=0,default:!0,tag:"tag:yaml.org,2002:int",format:"OCT",test:/^0o[0-7]+$/,resolve:(s,e,t)=>ks(s,2,8,t),stringify:s=>Tn(s,8,"0o")},tl={identify:At,default:!0,tag:"tag:yaml.org,2002:int",test:/^[-+]?[0-9]+$/,resolve:(s,e,t)=>ks(s,0,10,t),stringify:En.stringifyNumber},sl={identify:s=>At(s)&&s>=0,default:!0,tag:"tag:yaml.org,2002:int",format:"HEX",test:/^0x[0-9a-fA-F]+$/,resolve:(s,e,t)=>ks(s,2,16,t),stringify:s=>Tn(s,16,"0x")};qt.int=tl;qt.intHex=sl;qt.intOct=el});var In=g(Cn=>{"use strict";var il=ue(),nl=kt(),rl=he(),al=Ie(),ol=Ss(),As=vs(),qs=Ns(),ll=[il.map,rl.seq,al.string,nl.nullTag,ol.boolTag,qs.intOct,qs.int,qs.intHex,As.floatNaN,As.floatExp,As.float];Cn.schema=ll});var _n=g(Mn=>{"use strict";var cl=E(),fl=ue(),ul=he();function Pn(s){return typeof s=="bigint"||Number.isInteger(s)}var Ot=({value:s})=>JSON.stringify(s),hl=[{identify:s=>typeof s=="string",default:!0,tag:"tag:yaml.org,2002:str",resolve:s=>s,stringify:Ot},{identify:s=>s==null,createNode:()=>new cl.Scalar(null),default:!0,tag:"tag:yaml.org,2002:null",test:/^null$/,resolve:()=>null,stringify:Ot},{identify:s=>typeof s=="boolean",default:!0,tag:"tag:yaml.org,2002:bool",test:/^true$|^false$/,resolve:s=>s==="true",stringify:Ot},{identify:Pn,default:!0,tag:"tag:yaml.org,2002:int",test:/^-?(?:0|[1-9][0-9]*)$/,resolve:(s,e,{intAsBigInt:t})=>t?BigInt(s):parseInt(s,10),stringify:({value:s})=>Pn(s)?s.toString():JSON.stringify(s)},{identify:s=>typeof s=="number",default:!0,tag:"tag:yaml.org,2002:float",test:/^-?(?:0|[1-9][0-9]*)(?:\.[0-9]*)?(?:[eE][-+]?[0-9]+)?$/,resolve:s=>parseFloat(s),stringify:Ot}],dl={default:!0,tag:"",test:/^/,resolve(s,e){return e("Unresolved plain scalar ".concat(JSON.stringify(s))),s}},pl=[fl.map,ul.seq].concat(hl,dl);Mn.schema=pl});var Ls=g($n=>{"use strict";var Pe=He("buffer"),Os=E(),ml=Le(),gl={identify:s=>s instanceof Uint8Array,default:!1,tag:"tag:yaml.org,2002:binary",resolve(s,e){if(typeof Pe.Buffer=="function")return Pe.Buffer.from(s,"base64");if(typeof atob=="function"){let t=atob(s.replace(/[\n\r]/g,"")),i=new Uint8Array(t.length);for(let n=0;n<t.length;++n)i[n]=t.charCodeAt(n);return i}else return e("This environment does not support reading binary tags; either Buffer or atob is required"),s},stringify({comment:s,type:e,value:t},i,n,r){if(!t)return"";let a=t,o;if(typeof Pe.Buffer=="function")o=a instanceof Pe.Buffer?a.toString("base64"):Pe.Buffer.from(a.buffer).toString("base64");else if(typeof btoa=="function"){let l="";for(let c=0;c<a.length;++c)l+=String.fromCharCode(a[c]);o=btoa(l)}else throw new Error("This environment does not support writing binary tags; either Buffer or btoa is required");if(e??(e=Os.Scalar.BLOCK_LITERAL),e!==Os.Scalar.QUOTE_DOUBLE){let l=Math.max(i.options.lineWidth-i.indent.length,i.options.minContentWidth),c=Math.ceil(o.length/l),d=new Array(c);for(let f=0,u=0;f<c;++f,u+=l)d[f]=o.substr(u,l);o=d.join(e===Os.Scalar.BLOCK_LITERAL?"\n":" ")}return ml.stringifyString({comment:s,type:e,value:o},i,n,r)}};$n.binary=gl});var Tt=g(Et=>{"use strict";var Lt=q(),Es=G(),yl=E(),bl=x();function Dn(s,e){if(Lt.isSeq(s))for(let t=0;t<s.items.length;++t){let i=s.items[t];if(!Lt.isPair(i)){if(Lt.isMap(i)){i.items.length>1&&e("Each pair must have its own sequence indicator");let n=i.items[0]||new Es.Pair(new yl.Scalar(null));if(i.commentBefore&&(n.key.commentBefore=n.key.commentBefore?"".concat(i.commentBefore,"\n").concat(n.key.commentBefore):i.commentBefore),i.comment){let r=n.value??n.key;r.comment=r.comment?"".concat(i.comment,"\n").concat(r.comment):i.comment}i=n}s.items[t]=Lt.isPair(i)?i:new Es.Pair(i)}}else e("Expected a sequence for this tag");return s}function Bn(s,e,t){let{replacer:i}=t,n=new bl.YAMLSeq(s);n.tag="tag:yaml.org,2002:pairs";let r=0;if(e&&Symbol.iterator in Object(e))for(let a of e){typeof i=="function"&&(a=i.call(e,String(r++),a));let o,l;if(Array.isArray(a))if(a.length===2)o=a[0],l=a[1];else throw new TypeError("Expected [key, value] tuple: ".concat(a));else if(a&&a instanceof Object){let c=Object.keys(a);if(c.length===1)o=c[0],l=a[o];else throw new TypeError("Expected tuple with one key, not ".concat(c.length," keys"))}else o=a;n.items.push(Es.createPair(o,l,t))}return n}var Sl={collection:"seq",default:!1,tag:"tag:yaml.org,2002:pairs",resolve:Dn,createNode:Bn};Et.createPairs=Bn;Et.pairs=Sl;Et.resolvePairs=Dn});var Is=g(Cs=>{"use strict";var Kn=q(),Ts=V(),Me=X(),wl=x(),jn=Tt(),se=class s extends wl.YAMLSeq{constructor(){super(),this.add=Me.YAMLMap.prototype.add.bind(this),this.delete=Me.YAMLMap.prototype.delete.bind(this),this.get=Me.YAMLMap.prototype.get.bind(this),this.has=Me.YAMLMap.prototype.has.bind(this),this.set=Me.YAMLMap.prototype.set.bind(this),this.tag=s.tag}toJSON(e,t){if(!t)return super.toJSON(e);let i=new Map;t?.onCreate&&t.onCreate(i);for(let n of this.items){let r,a;if(Kn.isPair(n)?(r=Ts.toJS(n.key,"",t),a=Ts.toJS(n.value,r,t)):r=Ts.toJS(n,"",t),i.has(r))throw new Error("Ordered maps must not include duplicate keys");i.set(r,a)}return i}static from(e,t,i){let n=jn.createPairs(e,t,i),r=new this;return r.items=n.items,r}};se.tag="tag:yaml.org,2002:omap";var vl={collection:"seq",identify:s=>s instanceof Map,nodeClass:se,default:!1,tag:"tag:yaml.org,2002:omap",resolve(s,e){let t=jn.resolvePairs(s,e),i=[];for(let{key:n}of t.items)Kn.isScalar(n)&&(i.includes(n.value)?e("Ordered maps must not include duplicate keys: ".concat(n.value)):i.push(n.value));return Object.assign(new se,t)},createNode:(s,e,t)=>se.from(s,e,t)};Cs.YAMLOMap=se;Cs.omap=vl});var Vn=g(Ps=>{"use strict";var Fn=E();function Rn({value:s,source:e},t){return e&&(s?Un:Yn).test.test(e)?e:s?t.options.trueStr:t.options.falseStr}var Un={identify:s=>s===!0,default:!0,tag:"tag:yaml.org,2002:bool",test:/^(?:Y|y|[Yy]es|YES|[Tt]rue|TRUE|[Oo]n|ON)$/,resolve:()=>new Fn.Scalar(!0),stringify:Rn},Yn={identify:s=>s===!1,default:!0,tag:"tag:yaml.org,2002:bool",test:/^(?:N|n|[Nn]o|NO|[Ff]alse|FALSE|[Oo]ff|OFF)$/,resolve:()=>new Fn.Scalar(!1),stringify:Rn};Ps.falseTag=Yn;Ps.trueTag=Un});var Jn=g(Ct=>{"use strict";var kl=E(),Ms=de(),Nl={identify:s=>typeof s=="number",default:!0,tag:"tag:yaml.org,2002:float",test:/^(?:[-+]?\.(?:inf|Inf|INF)|\.nan|\.NaN|\.NAN)$/,resolve:s=>s.slice(-3).toLowerCase()==="nan"?NaN:s[0]==="-"?Number.NEGATIVE_INFINITY:Number.POSITIVE_INFINITY,stringify:Ms.stringifyNumber},Al={identify:s=>typeof s=="number",default:!0,tag:"tag:yaml.org,2002:float",format:"EXP",test:/^[-+]?(?:[0-9][0-9_]*)?(?:\.[0-9_]*)?[eE][-+]?[0-9]+$/,resolve:s=>parseFloat(s.replace(/_/g,"")),stringify(s){let e=Number(s.value);return isFinite(e)?e.toExponential():Ms.stringifyNumber(s)}},ql={identify:s=>typeof s=="number",default:!0,tag:"tag:yaml.org,2002:float",test:/^[-+]?(?:[0-9][0-9_]*)?\.[0-9_]*$/,resolve(s){let e=new kl.Scalar(parseFloat(s.replace(/_/g,""))),t=s.indexOf(".");if(t!==-1){let i=s.substring(t+1).replace(/_/g,"");i[i.length-1]==="0"&&(e.minFractionDigits=i.length)}return e},stringify:Ms.stringifyNumber};Ct.float=ql;Ct.floatExp=Al;Ct.floatNaN=Nl});var Wn=g($e=>{"use strict";var Qn=de(),_e=s=>typeof s=="bigint"||Number.isInteger(s);function It(s,e,t,{intAsBigInt:i}){let n=s[0];if((n==="-"||n==="+")&&(e+=1),s=s.substring(e).replace(/_/g,""),i){switch(t){case 2:s="0b".concat(s);break;case 8:s="0o".concat(s);break;case 16:s="0x".concat(s);break}let a=BigInt(s);return n==="-"?BigInt(-1)*a:a}let r=parseInt(s,t);return n==="-"?-1*r:r}function _s(s,e,t){let{value:i}=s;if(_e(i)){let n=i.toString(e);return i<0?"-"+t+n.substr(1):t+n}return Qn.stringifyNumber(s)}var Ol={identify:_e,default:!0,tag:"tag:yaml.org,2002:int",format:"BIN",test:/^[-+]?0b[0-1_]+$/,resolve:(s,e,t)=>It(s,2,2,t),stringify:s=>_s(s,2,"0b")},Ll={identify:_e,default:!0,tag:"tag:yaml.org,2002:int",format:"OCT",test:/^[-+]?0[0-7_]+$/,resolve:(s,e,t)=>It(s,1,8,t),stringify:s=>_s(s,8,"0")},El={identify:_e,default:!0,tag:"tag:yaml.org,2002:int",test:/^[-+]?[0-9][0-9_]*$/,resolve:(s,e,t)=>It(s,0,10,t),stringify:Qn.stringifyNumber},Tl={identify:_e,default:!0,tag:"tag:yaml.org,2002:int",format:"HEX",test:/^[-+]?0x[0-9a-fA-F_]+$/,resolve:(s,e,t)=>It(s,2,16,t),stringify:s=>_s(s,16,"0x")};$e.int=El;$e.intBin=Ol;$e.intHex=Tl;$e.intOct=Ll});var Ds=g($s=>{"use strict";var _t=q(),Pt=G(),Mt=X(),ie=class s extends Mt.YAMLMap{constructor(e){super(e),this.tag=s.tag}add(e){let t;_t.isPair(e)?t=e:e&&typeof e=="object"&&"key"in e&&"value"in e&&e.value===null?t=new Pt.Pair(e.key,null):t=new Pt.Pair(e,null),Mt.findPair(this.items,t.key)||this.items.push(t)}get(e,t){let i=Mt.findPair(this.items,e);return!t&&_t.isPair(i)?_t.isScalar(i.key)?i.key.value:i.key:i}set(e,t){if(typeof t!="boolean")throw new Error("Expected boolean value for set(key, value) in a YAML set, not ".concat(typeof t));let i=Mt.findPair(this.items,e);i&&!t?this.items.splice(this.items.indexOf(i),1):!i&&t&&this.items.push(new Pt.Pair(e))}toJSON(e,t){return super.toJSON(e,t,Set)}toString(e,t,i){if(!e)return JSON.stringify(this);if(this.hasAllNullValues(!0))return super.toString(Object.assign({},e,{allNullValues:!0}),t,i);throw new Error("Set items must all have null values")}static from(e,t,i){let{replacer:n}=i,r=new this(e);if(t&&Symbol.iterator in Object(t))for(let a of t)typeof n=="function"&&(a=n.call(t,a,a)),r.items.push(Pt.createPair(a,null,i));return r}};ie.tag="tag:yaml.org,2002:set";var Cl={collection:"map",identify:s=>s instanceof Set,nodeClass:ie,default:!1,tag:"tag:yaml.org,2002:set",createNode:(s,e,t)=>ie.from(s,e,t),resolve(s,e){if(_t.isMap(s)){if(s.hasAllNullValues(!0))return Object.assign(new ie,s);e("Set items must all have null values")}else e("Expected a mapping for this tag");return s}};$s.YAMLSet=ie;$s.set=Cl});var Ks=g($t=>{"use strict";var Il=de();function Bs(s,e){let t=s[0],i=t==="-"||t==="+"?s.substring(1):s,n=a=>e?BigInt(a):Number(a),r=i.replace(/_/g,"").split(":").reduce((a,o)=>a*n(60)+n(o),n(0));return t==="-"?n(-1)*r:r}function Gn(s){let{value:e}=s,t=a=>a;if(typeof e=="bigint")t=a=>BigInt(a);else if(isNaN(e)||!isFinite(e))return Il.stringifyNumber(s);let i="";e<0&&(i="-",e*=t(-1));let n=t(60),r=[e%n];return e<60?r.unshift(0):(e=(e-r[0])/n,r.unshift(e%n),e>=60&&(e=(e-r[0])/n,r.unshift(e))),i+r.map(a=>String(a).padStart(2,"0")).join(":").replace(/000000\d*$/,"")}var Pl={identify:s=>typeof s=="bigint"||Number.isInteger(s),default:!0,tag:"tag:yaml.org,2002:int",format:"TIME",test:/^[-+]?[0-9][0-9_]*(?::[0-5]?[0-9])+$/,resolve:(s,e,{intAsBigInt:t})=>Bs(s,t),stringify:Gn},Ml={identify:s=>typeof s=="number",default:!0,tag:"tag:yaml.org,2002:float",format:"TIME",test:/^[-+]?[0-9][0-9_]*(?::[0-5]?[0-9])+\.[0-9_]*$/,resolve:s=>Bs(s,!1),stringify:Gn},Hn={identify:s=>s instanceof Date,default:!0,tag:"tag:yaml.org,2002:timestamp",test:RegExp("^([0-9]{4})-([0-9]{1,2})-([0-9]{1,2})(?:(?:t|T|[ \\t]+)([0-9]{1,2}):([0-9]{1,2}):([0-9]{1,2}(\\.[0-9]+)?)(?:[ \\t]*(Z|[-+][012]?[0-9](?::[0-9]{2})?))?)?$"),resolve(s){let e=s.match(Hn.test);if(!e)throw new Error("!!timestamp expects a date, starting with yyyy-mm-dd");let[,t,i,n,r,a,o]=e.map(Number),l=e[7]?Number((e[7]+"00").substr(1,3)):0,c=Date.UTC(t,i-1,n,r||0,a||0,o||0,l),d=e[8];if(d&&d!=="Z"){let f=Bs(d,!1);Math.abs(f)<30&&(f*=60),c-=6e4*f}return new Date(c)},stringify:({value:s})=>s?.toISOString().replace(/(T00:00:00)?\.000Z$/,"")??""};$t.floatTime=Ml;$t.intTime=Pl;$t.timestamp=Hn});var zn=g(xn=>{"use strict";var _l=ue(),$l=kt(),Dl=he(),Bl=Ie(),Kl=Ls(),Xn=Vn(),js=Jn(),Dt=Wn(),jl=pt(),Fl=Is(),Rl=Tt(),Ul=Ds(),Fs=Ks(),Yl=[_l.map,Dl.seq,Bl.string,$l.nullTag,Xn.trueTag,Xn.falseTag,Dt.intBin,Dt.intOct,Dt.int,Dt.intHex,js.floatNaN,js.floatExp,js.float,Kl.binary,jl.merge,Fl.omap,Rl.pairs,Ul.set,Fs.intTime,Fs.floatTime,Fs.timestamp];xn.schema=Yl});var lr=g(Ys=>{"use strict";var sr=ue(),Vl=kt(),ir=he(),Jl=Ie(),Ql=Ss(),Rs=vs(),Us=Ns(),Wl=In(),Gl=_n(),nr=Ls(),De=pt(),rr=Is(),ar=Tt(),Zn=zn(),or=Ds(),Bt=Ks(),er=new Map([["core",Wl.schema],["failsafe",[sr.map,ir.seq,Jl.string]],["json",Gl.schema],["yaml11",Zn.schema],["yaml-1.1",Zn.schema]]),tr={binary:nr.binary,bool:Ql.boolTag,float:Rs.float,floatExp:Rs.floatExp,floatNaN:Rs.floatNaN,floatTime:Bt.floatTime,int:Us.int,intHex:Us.intHex,intOct:Us.intOct,intTime:Bt.intTime,map:sr.map,merge:De.merge,null:Vl.nullTag,omap:rr.omap,pairs:ar.pairs,seq:ir.seq,set:or.set,timestamp:Bt.timestamp},Hl={"tag:yaml.org,2002:binary":nr.binary,"tag:yaml.org,2002:merge":De.merge,"tag:yaml.org,2002:omap":rr.omap,"tag:yaml.org,2002:pairs":ar.pairs,"tag:yaml.org,2002:set":or.set,"tag:yaml.org,2002:timestamp":Bt.timestamp};function Xl(s,e,t){let i=er.get(e);if(i&&!s)return t&&!i.includes(De.merge)?i.concat(De.merge):i.slice();let n=i;if(!n)if(Array.isArray(s))n=[];else{let r=Array.from(er.keys()).filter(a=>a!=="yaml11").map(a=>JSON.stringify(a)).join(", ");throw new Error('Unknown schema "'.concat(e,'"; use one of ').concat(r," or define customTags array"))}if(Array.isArray(s))for(let r of s)n=n.concat(r);else typeof s=="function"&&(n=s(n.slice()));return t&&(n=n.concat(De.merge)),n.reduce((r,a)=>{let o=typeof a=="string"?tr[a]:a;if(!o){let l=JSON.stringify(a),c=Object.keys(tr).map(d=>JSON.stringify(d)).join(", ");throw new Error("Unknown custom tag ".concat(l,"; use one of ").concat(c))}return r.includes(o)||r.push(o),r},[])}Ys.coreKnownTags=Hl;Ys.getTags=Xl});var Qs=g(cr=>{"use strict";var Vs=q(),xl=ue(),zl=he(),Zl=Ie(),Kt=lr(),ec=(s,e)=>s.key<e.key?-1:s.key>e.key?1:0,Js=class s{constructor({compat:e,customTags:t,merge:i,resolveKnownTags:n,schema:r,sortMapEntries:a,toStringDefaults:o}){this.compat=Array.isArray(e)?Kt.getTags(e,"compat"):e?Kt.getTags(null,e):null,this.name=typeof r=="string"&&r||"core",this.knownTags=n?Kt.coreKnownTags:{},this.tags=Kt.getTags(t,this.name,i),this.toStringOptions=o??null,Object.defineProperty(this,Vs.MAP,{value:xl.map}),Object.defineProperty(this,Vs.SCALAR,{value:Zl.string}),Object.defineProperty(this,Vs.SEQ,{value:zl.seq}),this.sortMapEntries=typeof a=="function"?a:a===!0?ec:null}clone(){let e=Object.create(s.prototype,Object.getOwnPropertyDescriptors(this));return e.tags=this.tags.slice(),e}};cr.Schema=Js});var ur=g(fr=>{"use strict";var tc=q(),Ws=Ee(),Be=Ae();function sc(s,e){let t=[],i=e.directives===!0;if(e.directives!==!1&&s.directives){let l=s.directives.toString(s);l?(t.push(l),i=!0):s.directives.docStart&&(i=!0)}i&&t.push("---");let n=Ws.createStringifyContext(s,e),{commentString:r}=n.options;if(s.commentBefore){t.length!==1&&t.unshift("");let l=r(s.commentBefore);t.unshift(Be.indentComment(l,""))}let a=!1,o=null;if(s.contents){if(tc.isNode(s.contents)){if(s.contents.spaceBefore&&i&&t.push(""),s.contents.commentBefore){let d=r(s.contents.commentBefore);t.push(Be.indentComment(d,""))}n.forceBlockIndent=!!s.comment,o=s.contents.comment}let l=o?void 0:()=>a=!0,c=Ws.stringify(s.contents,n,()=>o=null,l);o&&(c+=Be.lineComment(c,"",r(o))),(c[0]==="|"||c[0]===">")&&t[t.length-1]==="---"?t[t.length-1]="--- ".concat(c):t.push(c)}else t.push(Ws.stringify(s.contents,n));if(s.directives?.docEnd)if(s.comment){let l=r(s.comment);l.includes("\n")?(t.push("..."),t.push(Be.indentComment(l,""))):t.push("... ".concat(l))}else t.push("...");else{let l=s.comment;l&&a&&(l=l.replace(/^\n+/,"")),l&&((!a||o)&&t[t.length-1]!==""&&t.push(""),t.push(Be.indentComment(r(l),"")))}return t.join("\n")+"\n"}fr.stringifyDocument=sc});var Ke=g(hr=>{"use strict";var ic=ke(),pe=nt(),D=q(),nc=G(),rc=V(),ac=Qs(),oc=ur(),Gs=et(),lc=zt(),cc=Ne(),Hs=xt(),Xs=class s{constructor(e,t,i){this.commentBefore=null,this.comment=null,this.errors=[],this.warnings=[],Object.defineProperty(this,D.NODE_TYPE,{value:D.DOC});let n=null;typeof t=="function"||Array.isArray(t)?n=t:i===void 0&&t&&(i=t,t=void 0);let r=Object.assign({intAsBigInt:!1,keepSourceTokens:!1,logLevel:"warn",prettyErrors:!0,strict:!0,stringKeys:!1,uniqueKeys:!0,version:"1.2"},i);this.options=r;let{version:a}=r;i?._directives?(this.directives=i._directives.atDocument(),this.directives.yaml.explicit&&(a=this.directives.yaml.version)):this.directives=new Hs.Directives({version:a}),this.setSchema(a,i),this.contents=e===void 0?null:this.createNode(e,n,i)}clone(){let e=Object.create(s.prototype,{[D.NODE_TYPE]:{value:D.DOC}});return e.commentBefore=this.commentBefore,e.comment=this.comment,e.errors=this.errors.slice(),e.warnings=this.warnings.slice(),e.options=Object.assign({},this.options),this.directives&&(e.directives=this.directives.clone()),e.schema=this.schema.clone(),e.contents=D.isNode(this.contents)?this.contents.clone(e.schema):this.contents,this.range&&(e.range=this.range.slice()),e}add(e){me(this.contents)&&this.contents.add(e)}addIn(e,t){me(this.contents)&&this.contents.addIn(e,t)}createAlias(e,t){if(!e.anchor){let i=Gs.anchorNames(this);e.anchor=!t||i.has(t)?Gs.findNewAnchor(t||"a",i):t}return new ic.Alias(e.anchor)}createNode(e,t,i){let n;if(typeof t=="function")e=t.call({"":e},"",e),n=t;else if(Array.isArray(t)){let p=w=>typeof w=="number"||w instanceof String||w instanceof Number,S=t.filter(p).map(String);S.length>0&&(t=t.concat(S)),n=t}else i===void 0&&t&&(i=t,t=void 0);let{aliasDuplicateObjects:r,anchorPrefix:a,flow:o,keepUndefined:l,onTagObj:c,tag:d}=i??{},{onAnchor:f,setAnchors:u,sourceObjects:m}=Gs.createNodeAnchors(this,a||"a"),y={aliasDuplicateObjects:r??!0,keepUndefined:l??!1,onAnchor:f,onTagObj:c,replacer:n,schema:this.schema,sourceObjects:m},h=cc.createNode(e,d,y);return o&&D.isCollection(h)&&(h.flow=!0),u(),h}createPair(e,t,i={}){let n=this.createNode(e,null,i),r=this.createNode(t,null,i);return new nc.Pair(n,r)}delete(e){return me(this.contents)?this.contents.delete(e):!1}deleteIn(e){return pe.isEmptyPath(e)?this.contents==null?!1:(this.contents=null,!0):me(this.contents)?this.contents.deleteIn(e):!1}get(e,t){return D.isCollection(this.contents)?this.contents.get(e,t):void 0}getIn(e,t){return pe.isEmptyPath(e)?!t&&D.isScalar(this.contents)?this.contents.value:this.contents:D.isCollection(this.contents)?this.contents.getIn(e,t):void 0}has(e){return D.isCollection(this.contents)?this.contents.has(e):!1}hasIn(e){return pe.isEmptyPath(e)?this.contents!==void 0:D.isCollection(this.contents)?this.contents.hasIn(e):!1}set(e,t){this.contents==null?this.contents=pe.collectionFromPath(this.schema,[e],t):me(this.contents)&&this.contents.set(e,t)}setIn(e,t){pe.isEmptyPath(e)?this.contents=t:this.contents==null?this.contents=pe.collectionFromPath(this.schema,Array.from(e),t):me(this.contents)&&this.contents.setIn(e,t)}setSchema(e,t={}){typeof e=="number"&&(e=String(e));let i;switch(e){case"1.1":this.directives?this.directives.yaml.version="1.1":this.directives=new Hs.Directives({version:"1.1"}),i={resolveKnownTags:!1,schema:"yaml-1.1"};break;case"1.2":case"next":this.directives?this.directives.yaml.version=e:this.directives=new Hs.Directives({version:e}),i={resolveKnownTags:!0,schema:"core"};break;case null:this.directives&&delete this.directives,i=null;break;default:{let n=JSON.stringify(e);throw new Error("Expected '1.1', '1.2' or null as first argument, but found: ".concat(n))}}if(t.schema instanceof Object)this.schema=t.schema;else if(i)this.schema=new ac.Schema(Object.assign(i,t));else throw new Error("With a null YAML version, the { schema: Schema } option is required")}toJS({json:e,jsonArg:t,mapAsMap:i,maxAliasCount:n,onAnchor:r,reviver:a}={}){let o={anchors:new Map,doc:this,keep:!e,mapAsMap:i===!0,mapKeyWarned:!1,maxAliasCount:typeof n=="number"?n:100},l=rc.toJS(this.contents,t??"",o);if(typeof r=="function")for(let{count:c,res:d}of o.anchors.values())r(d,c);return typeof a=="function"?lc.applyReviver(a,{"":l},"",l):l}toJSON(e,t){return this.toJS({json:!0,jsonArg:e,mapAsMap:!1,onAnchor:t})}toString(e={}){if(this.errors.length>0)throw new Error("Document with errors cannot be stringified");if("indent"in e&&(!Number.isInteger(e.indent)||Number(e.indent)<=0)){let t=JSON.stringify(e.indent);throw new Error('"indent" option must be a positive integer, not '.concat(t))}return oc.stringifyDocument(this,e)}};function me(s){if(D.isCollection(s))return!0;throw new Error("Expected a YAML collection as document contents")}hr.Document=Xs});var Re=g(Fe=>{"use strict";var je=class extends Error{constructor(e,t,i,n){super(),this.name=e,this.code=i,this.message=n,this.pos=t}},xs=class extends je{constructor(e,t,i){super("YAMLParseError",e,t,i)}},zs=class extends je{constructor(e,t,i){super("YAMLWarning",e,t,i)}},fc=(s,e)=>t=>{if(t.pos[0]===-1)return;t.linePos=t.pos.map(o=>e.linePos(o));let{line:i,col:n}=t.linePos[0];t.message+=" at line ".concat(i,", column ").concat(n);let r=n-1,a=s.substring(e.lineStarts[i-1],e.lineStarts[i]).replace(/[\n\r]+$/,"");if(r>=60&&a.length>80){let o=Math.min(r-39,a.length-79);a="\u2026"+a.substring(o),r-=o-1}if(a.length>80&&(a=a.substring(0,79)+"\u2026"),i>1&&/^ *$/.test(a.substring(0,r))){let o=s.substring(e.lineStarts[i-2],e.lineStarts[i-1]);o.length>80&&(o=o.substring(0,79)+"\u2026\n"),a=o+a}if(/[^ ]/.test(a)){let o=1,l=t.linePos[1];l?.line===i&&l.col>n&&(o=Math.max(1,Math.min(l.col-n,80-r)));let c=" ".repeat(r)+"^".repeat(o);t.message+=":\n\n".concat(a,"\n").concat(c,"\n")}};Fe.YAMLError=je;Fe.YAMLParseError=xs;Fe.YAMLWarning=zs;Fe.prettifyError=fc});var Ue=g(dr=>{"use strict";function uc(s,{flow:e,indicator:t,next:i,offset:n,onError:r,parentIndent:a,startOnNewline:o}){let l=!1,c=o,d=o,f="",u="",m=!1,y=!1,h=null,p=null,S=null,w=null,v=null,k=null,N=null;for(let b of s)switch(y&&(b.type!=="space"&&b.type!=="newline"&&b.type!=="comma"&&r(b.offset,"MISSING_CHAR","Tags and anchors must be separated from the next token by white space"),y=!1),h&&(c&&b.type!=="comment"&&b.type!=="newline"&&r(h,"TAB_AS_INDENT","Tabs are not allowed as indentation"),h=null),b.type){case"space":!e&&(t!=="doc-start"||i?.type!=="flow-collection")&&b.source.includes("\x09")&&(h=b),d=!0;break;case"comment":{d||r(b,"MISSING_CHAR","Comments must be separated from other tokens by white space characters");let T=b.source.substring(1)||" ";f?f+=u+T:f=T,u="",c=!1;break}case"newline":c?f?f+=b.source:(!k||t!=="seq-item-ind")&&(l=!0):u+=b.source,c=!0,m=!0,(p||S)&&(w=b),d=!0;break;case"anchor":p&&r(b,"MULTIPLE_ANCHORS","A node can have at most one anchor"),b.source.endsWith(":")&&r(b.offset+b.source.length-1,"BAD_ALIAS","Anchor ending in : is ambiguous",!0),p=b,N??(N=b.offset),c=!1,d=!1,y=!0;break;case"tag":{S&&r(b,"MULTIPLE_TAGS","A node can have at most one tag"),S=b,N??(N=b.offset),c=!1,d=!1,y=!0;break}case t:(p||S)&&r(b,"BAD_PROP_ORDER","Anchors and tags must be after the ".concat(b.source," indicator")),k&&r(b,"UNEXPECTED_TOKEN","Unexpected ".concat(b.source," in ").concat(e??"collection")),k=b,c=t==="seq-item-ind"||t==="explicit-key-ind",d=!1;break;case"comma":if(e){v&&r(b,"UNEXPECTED_TOKEN","Unexpected , in ".concat(e)),v=b,c=!1,d=!1;break}default:r(b,"UNEXPECTED_TOKEN","Unexpected ".concat(b.type," token")),c=!1,d=!1}let A=s[s.length-1],L=A?A.offset+A.source.length:n;return y&&i&&i.type!=="space"&&i.type!=="newline"&&i.type!=="comma"&&(i.type!=="scalar"||i.source!=="")&&r(i.offset,"MISSING_CHAR","Tags and anchors must be separated from the next token by white space"),h&&(c&&h.indent<=a||i?.type==="block-map"||i?.type==="block-seq")&&r(h,"TAB_AS_INDENT","Tabs are not allowed as indentation"),{comma:v,found:k,spaceBefore:l,comment:f,hasNewline:m,anchor:p,tag:S,newlineAfterProp:w,end:L,start:N??L}}dr.resolveProps=uc});var jt=g(pr=>{"use strict";function Zs(s){if(!s)return null;switch(s.type){case"alias":case"scalar":case"double-quoted-scalar":case"single-quoted-scalar":if(s.source.includes("\n"))return!0;if(s.end){for(let e of s.end)if(e.type==="newline")return!0}return!1;case"flow-collection":for(let e of s.items){for(let t of e.start)if(t.type==="newline")return!0;if(e.sep){for(let t of e.sep)if(t.type==="newline")return!0}if(Zs(e.key)||Zs(e.value))return!0}return!1;default:return!0}}pr.containsNewline=Zs});var ei=g(mr=>{"use strict";var hc=jt();function dc(s,e,t){if(e?.type==="flow-collection"){let i=e.end[0];i.indent===s&&(i.source==="]"||i.source==="}")&&hc.containsNewline(e)&&t(i,"BAD_INDENT","Flow end indicator should be more indented than parent",!0)}}mr.flowIndentCheck=dc});var ti=g(yr=>{"use strict";var gr=q();function pc(s,e,t){let{uniqueKeys:i}=s.options;if(i===!1)return!1;let n=typeof i=="function"?i:(r,a)=>r===a||gr.isScalar(r)&&gr.isScalar(a)&&r.value===a.value;return e.some(r=>n(r.key,t))}yr.mapIncludes=pc});var Nr=g(kr=>{"use strict";var br=G(),mc=X(),Sr=Ue(),gc=jt(),wr=ei(),yc=ti(),vr="All mapping items must start at the same column";function bc({composeNode:s,composeEmptyNode:e},t,i,n,r){let a=r?.nodeClass??mc.YAMLMap,o=new a(t.schema);t.atRoot&&(t.atRoot=!1);let l=i.offset,c=null;for(let d of i.items){let{start:f,key:u,sep:m,value:y}=d,h=Sr.resolveProps(f,{indicator:"explicit-key-ind",next:u??m?.[0],offset:l,onError:n,parentIndent:i.indent,startOnNewline:!0}),p=!h.found;if(p){if(u&&(u.type==="block-seq"?n(l,"BLOCK_AS_IMPLICIT_KEY","A block sequence may not be used as an implicit map key"):"indent"in u&&u.indent!==i.indent&&n(l,"BAD_INDENT",vr)),!h.anchor&&!h.tag&&!m){c=h.end,h.comment&&(o.comment?o.comment+="\n"+h.comment:o.comment=h.comment);continue}(h.newlineAfterProp||gc.containsNewline(u))&&n(u??f[f.length-1],"MULTILINE_IMPLICIT_KEY","Implicit keys need to be on a single line")}else h.found?.indent!==i.indent&&n(l,"BAD_INDENT",vr);t.atKey=!0;let S=h.end,w=u?s(t,u,h,n):e(t,S,f,null,h,n);t.schema.compat&&wr.flowIndentCheck(i.indent,u,n),t.atKey=!1,yc.mapIncludes(t,o.items,w)&&n(S,"DUPLICATE_KEY","Map keys must be unique");let v=Sr.resolveProps(m??[],{indicator:"map-value-ind",next:y,offset:w.range[2],onError:n,parentIndent:i.indent,startOnNewline:!u||u.type==="block-scalar"});if(l=v.end,v.found){p&&(y?.type==="block-map"&&!v.hasNewline&&n(l,"BLOCK_AS_IMPLICIT_KEY","Nested mappings are not allowed in compact mappings"),t.options.strict&&h.start<v.found.offset-1024&&n(w.range,"KEY_OVER_1024_CHARS","The : indicator must be at most 1024 chars after the start of an implicit block mapping key"));let k=y?s(t,y,v,n):e(t,l,m,null,v,n);t.schema.compat&&wr.flowIndentCheck(i.indent,y,n),l=k.range[2];let N=new br.Pair(w,k);t.options.keepSourceTokens&&(N.srcToken=d),o.items.push(N)}else{p&&n(w.range,"MISSING_CHAR","Implicit map keys need to be followed by map values"),v.comment&&(w.comment?w.comment+="\n"+v.comment:w.comment=v.comment);let k=new br.Pair(w);t.options.keepSourceTokens&&(k.srcToken=d),o.items.push(k)}}return c&&c<l&&n(c,"IMPOSSIBLE","Map comment with trailing content"),o.range=[i.offset,l,c??l],o}kr.resolveBlockMap=bc});var qr=g(Ar=>{"use strict";var Sc=x(),wc=Ue(),vc=ei();function kc({composeNode:s,composeEmptyNode:e},t,i,n,r){let a=r?.nodeClass??Sc.YAMLSeq,o=new a(t.schema);t.atRoot&&(t.atRoot=!1),t.atKey&&(t.atKey=!1);let l=i.offset,c=null;for(let{start:d,value:f}of i.items){let u=wc.resolveProps(d,{indicator:"seq-item-ind",next:f,offset:l,onError:n,parentIndent:i.indent,startOnNewline:!0});if(!u.found)if(u.anchor||u.tag||f)f?.type==="block-seq"?n(u.end,"BAD_INDENT","All sequence items must start at the same column"):n(l,"MISSING_CHAR","Sequence item without - indicator");else{c=u.end,u.comment&&(o.comment=u.comment);continue}let m=f?s(t,f,u,n):e(t,u.end,d,null,u,n);t.schema.compat&&vc.flowIndentCheck(i.indent,f,n),l=m.range[2],o.items.push(m)}return o.range=[i.offset,l,c??l],o}Ar.resolveBlockSeq=kc});var ge=g(Or=>{"use strict";function Nc(s,e,t,i){let n="";if(s){let r=!1,a="";for(let o of s){let{source:l,type:c}=o;switch(c){case"space":r=!0;break;case"comment":{t&&!r&&i(o,"MISSING_CHAR","Comments must be separated from other tokens by white space characters");let d=l.substring(1)||" ";n?n+=a+d:n=d,a="";break}case"newline":n&&(a+=l),r=!0;break;default:i(o,"UNEXPECTED_TOKEN","Unexpected ".concat(c," at node end"))}e+=l.length}}return{comment:n,offset:e}}Or.resolveEnd=Nc});var Cr=g(Tr=>{"use strict";var Ac=q(),qc=G(),Lr=X(),Oc=x(),Lc=ge(),Er=Ue(),Ec=jt(),Tc=ti(),si="Block collections are not allowed within flow collections",ii=s=>s&&(s.type==="block-map"||s.type==="block-seq");function Cc({composeNode:s,composeEmptyNode:e},t,i,n,r){let a=i.start.source==="{",o=a?"flow map":"flow sequence",l=r?.nodeClass??(a?Lr.YAMLMap:Oc.YAMLSeq),c=new l(t.schema);c.flow=!0;let d=t.atRoot;d&&(t.atRoot=!1),t.atKey&&(t.atKey=!1);let f=i.offset+i.start.source.length;for(let p=0;p<i.items.length;++p){let S=i.items[p],{start:w,key:v,sep:k,value:N}=S,A=Er.resolveProps(w,{flow:o,indicator:"explicit-key-ind",next:v??k?.[0],offset:f,onError:n,parentIndent:i.indent,startOnNewline:!1});if(!A.found){if(!A.anchor&&!A.tag&&!k&&!N){p===0&&A.comma?n(A.comma,"UNEXPECTED_TOKEN","Unexpected , in ".concat(o)):p<i.items.length-1&&n(A.start,"UNEXPECTED_TOKEN","Unexpected empty item in ".concat(o)),A.comment&&(c.comment?c.comment+="\n"+A.comment:c.comment=A.comment),f=A.end;continue}!a&&t.options.strict&&Ec.containsNewline(v)&&n(v,"MULTILINE_IMPLICIT_KEY","Implicit keys of flow sequence pairs need to be on a single line")}if(p===0)A.comma&&n(A.comma,"UNEXPECTED_TOKEN","Unexpected , in ".concat(o));else if(A.comma||n(A.start,"MISSING_CHAR","Missing , between ".concat(o," items")),A.comment){let L="";e:for(let b of w)switch(b.type){case"comma":case"space":break;case"comment":L=b.source.substring(1);break e;default:break e}if(L){let b=c.items[c.items.length-1];Ac.isPair(b)&&(b=b.value??b.key),b.comment?b.comment+="\n"+L:b.comment=L,A.comment=A.comment.substring(L.length+1)}}if(!a&&!k&&!A.found){let L=N?s(t,N,A,n):e(t,A.end,k,null,A,n);c.items.push(L),f=L.range[2],ii(N)&&n(L.range,"BLOCK_IN_FLOW",si)}else{t.atKey=!0;let L=A.end,b=v?s(t,v,A,n):e(t,L,w,null,A,n);ii(v)&&n(b.range,"BLOCK_IN_FLOW",si),t.atKey=!1;let T=Er.resolveProps(k??[],{flow:o,indicator:"map-value-ind",next:N,offset:b.range[2],onError:n,parentIndent:i.indent,startOnNewline:!1});if(T.found){if(!a&&!A.found&&t.options.strict){if(k)for(let C of k){if(C===T.found)break;if(C.type==="newline"){n(C,"MULTILINE_IMPLICIT_KEY","Implicit keys of flow sequence pairs need to be on a single line");break}}A.start<T.found.offset-1024&&n(T.found,"KEY_OVER_1024_CHARS","The : indicator must be at most 1024 chars after the start of an implicit flow sequence key")}}else N&&("source"in N&&N.source?.[0]===":"?n(N,"MISSING_CHAR","Missing space after : in ".concat(o)):n(T.start,"MISSING_CHAR","Missing , or : between ".concat(o," items")));let Y=N?s(t,N,T,n):T.found?e(t,T.end,k,null,T,n):null;Y?ii(N)&&n(Y.range,"BLOCK_IN_FLOW",si):T.comment&&(b.comment?b.comment+="\n"+T.comment:b.comment=T.comment);let ae=new qc.Pair(b,Y);if(t.options.keepSourceTokens&&(ae.srcToken=S),a){let C=c;Tc.mapIncludes(t,C.items,b)&&n(L,"DUPLICATE_KEY","Map keys must be unique"),C.items.push(ae)}else{let C=new Lr.YAMLMap(t.schema);C.flow=!0,C.items.push(ae);let Ei=(Y??b).range;C.range=[b.range[0],Ei[1],Ei[2]],c.items.push(C)}f=Y?Y.range[2]:T.end}}let u=a?"}":"]",[m,...y]=i.end,h=f;if(m?.source===u)h=m.offset+m.source.length;else{let p=o[0].toUpperCase()+o.substring(1),S=d?"".concat(p," must end with a ").concat(u):"".concat(p," in block collection must be sufficiently indented and end with a ").concat(u);n(f,d?"MISSING_CHAR":"BAD_INDENT",S),m&&m.source.length!==1&&y.unshift(m)}if(y.length>0){let p=Lc.resolveEnd(y,h,t.options.strict,n);p.comment&&(c.comment?c.comment+="\n"+p.comment:c.comment=p.comment),c.range=[i.offset,h,p.offset]}else c.range=[i.offset,h,h];return c}Tr.resolveFlowCollection=Cc});var Pr=g(Ir=>{"use strict";var Ic=q(),Pc=E(),Mc=X(),_c=x(),$c=Nr(),Dc=qr(),Bc=Cr();function ni(s,e,t,i,n,r){let a=t.type==="block-map"?$c.resolveBlockMap(s,e,t,i,r):t.type==="block-seq"?Dc.resolveBlockSeq(s,e,t,i,r):Bc.resolveFlowCollection(s,e,t,i,r),o=a.constructor;return n==="!"||n===o.tagName?(a.tag=o.tagName,a):(n&&(a.tag=n),a)}function Kc(s,e,t,i,n){let r=i.tag,a=r?e.directives.tagName(r.source,u=>n(r,"TAG_RESOLVE_FAILED",u)):null;if(t.type==="block-seq"){let{anchor:u,newlineAfterProp:m}=i,y=u&&r?u.offset>r.offset?u:r:u??r;y&&(!m||m.offset<y.offset)&&n(y,"MISSING_CHAR","Missing newline after block sequence props")}let o=t.type==="block-map"?"map":t.type==="block-seq"?"seq":t.start.source==="{"?"map":"seq";if(!r||!a||a==="!"||a===Mc.YAMLMap.tagName&&o==="map"||a===_c.YAMLSeq.tagName&&o==="seq")return ni(s,e,t,n,a);let l=e.schema.tags.find(u=>u.tag===a&&u.collection===o);if(!l){let u=e.schema.knownTags[a];if(u?.collection===o)e.schema.tags.push(Object.assign({},u,{default:!1})),l=u;else return u?n(r,"BAD_COLLECTION_TYPE","".concat(u.tag," used for ").concat(o," collection, but expects ").concat(u.collection??"scalar"),!0):n(r,"TAG_RESOLVE_FAILED","Unresolved tag: ".concat(a),!0),ni(s,e,t,n,a)}let c=ni(s,e,t,n,a,l),d=l.resolve?.(c,u=>n(r,"TAG_RESOLVE_FAILED",u),e.options)??c,f=Ic.isNode(d)?d:new Pc.Scalar(d);return f.range=c.range,f.tag=a,l?.format&&(f.format=l.format),f}Ir.composeCollection=Kc});var ai=g(Mr=>{"use strict";var ri=E();function jc(s,e,t){let i=e.offset,n=Fc(e,s.options.strict,t);if(!n)return{value:"",type:null,comment:"",range:[i,i,i]};let r=n.mode===">"?ri.Scalar.BLOCK_FOLDED:ri.Scalar.BLOCK_LITERAL,a=e.source?Rc(e.source):[],o=a.length;for(let h=a.length-1;h>=0;--h){let p=a[h][1];if(p===""||p==="\r")o=h;else break}if(o===0){let h=n.chomp==="+"&&a.length>0?"\n".repeat(Math.max(1,a.length-1)):"",p=i+n.length;return e.source&&(p+=e.source.length),{value:h,type:r,comment:n.comment,range:[i,p,p]}}let l=e.indent+n.indent,c=e.offset+n.length,d=0;for(let h=0;h<o;++h){let[p,S]=a[h];if(S===""||S==="\r")n.indent===0&&p.length>l&&(l=p.length);else{p.length<l&&t(c+p.length,"MISSING_CHAR","Block scalars with more-indented leading empty lines must use an explicit indentation indicator"),n.indent===0&&(l=p.length),d=h,l===0&&!s.atRoot&&t(c,"BAD_INDENT","Block scalar values in collections must be indented");break}c+=p.length+S.length+1}for(let h=a.length-1;h>=o;--h)a[h][0].length>l&&(o=h+1);let f="",u="",m=!1;for(let h=0;h<d;++h)f+=a[h][0].slice(l)+"\n";for(let h=d;h<o;++h){let[p,S]=a[h];c+=p.length+S.length+1;let w=S[S.length-1]==="\r";if(w&&(S=S.slice(0,-1)),S&&p.length<l){let v=n.indent?"explicit indentation indicator":"first line",k="Block scalar lines must not be less indented than their ".concat(v);t(c-S.length-(w?2:1),"BAD_INDENT",k),p=""}r===ri.Scalar.BLOCK_LITERAL?(f+=u+p.slice(l)+S,u="\n"):p.length>l||S[0]==="\x09"?(u===" "?u="\n":!m&&u==="\n"&&(u="\n\n"),f+=u+p.slice(l)+S,u="\n",m=!0):S===""?u==="\n"?f+="\n":u="\n":(f+=u+S,u=" ",m=!1)}switch(n.chomp){case"-":break;case"+":for(let h=o;h<a.length;++h)f+="\n"+a[h][0].slice(l);f[f.length-1]!=="\n"&&(f+="\n");break;default:f+="\n"}let y=i+n.length+e.source.length;return{value:f,type:r,comment:n.comment,range:[i,y,y]}}function Fc({offset:s,props:e},t,i){if(e[0].type!=="block-scalar-header")return i(e[0],"IMPOSSIBLE","Block scalar header not found"),null;let{source:n}=e[0],r=n[0],a=0,o="",l=-1;for(let u=1;u<n.length;++u){let m=n[u];if(!o&&(m==="-"||m==="+"))o=m;else{let y=Number(m);!a&&y?a=y:l===-1&&(l=s+u)}}l!==-1&&i(l,"UNEXPECTED_TOKEN","Block scalar header includes extra characters: ".concat(n));let c=!1,d="",f=n.length;for(let u=1;u<e.length;++u){let m=e[u];switch(m.type){case"space":c=!0;case"newline":f+=m.source.length;break;case"comment":t&&!c&&i(m,"MISSING_CHAR","Comments must be separated from other tokens by white space characters"),f+=m.source.length,d=m.source.substring(1);break;case"error":i(m,"UNEXPECTED_TOKEN",m.message),f+=m.source.length;break;default:{let y="Unexpected token in block scalar header: ".concat(m.type);i(m,"UNEXPECTED_TOKEN",y);let h=m.source;h&&typeof h=="string"&&(f+=h.length)}}}return{mode:r,indent:a,chomp:o,comment:d,length:f}}function Rc(s){let e=s.split(/\n( *)/),t=e[0],i=t.match(/^( *)/),r=[i?.[1]?[i[1],t.slice(i[1].length)]:["",t]];for(let a=1;a<e.length;a+=2)r.push([e[a],e[a+1]]);return r}Mr.resolveBlockScalar=jc});var li=g($r=>{"use strict";var oi=E(),Uc=ge();function Yc(s,e,t){let{offset:i,type:n,source:r,end:a}=s,o,l,c=(u,m,y)=>t(i+u,m,y);switch(n){case"scalar":o=oi.Scalar.PLAIN,l=Vc(r,c);break;case"single-quoted-scalar":o=oi.Scalar.QUOTE_SINGLE,l=Jc(r,c);break;case"double-quoted-scalar":o=oi.Scalar.QUOTE_DOUBLE,l=Qc(r,c);break;default:return t(s,"UNEXPECTED_TOKEN","Expected a flow scalar value, but found: ".concat(n)),{value:"",type:null,comment:"",range:[i,i+r.length,i+r.length]}}let d=i+r.length,f=Uc.resolveEnd(a,d,e,t);return{value:l,type:o,comment:f.comment,range:[i,d,f.offset]}}function Vc(s,e){let t="";switch(s[0]){case"\x09":t="a tab character";break;case",":t="flow indicator character ,";break;case"%":t="directive indicator character %";break;case"|":case">":{t="block scalar indicator ".concat(s[0]);break}case"@":case"`":{t="reserved character ".concat(s[0]);break}}return t&&e(0,"BAD_SCALAR_START","Plain value cannot start with ".concat(t)),_r(s)}function Jc(s,e){return(s[s.length-1]!=="'"||s.length===1)&&e(s.length,"MISSING_CHAR","Missing closing 'quote"),_r(s.slice(1,-1)).replace(/''/g,"'")}function _r(s){let e=/(.*?)\r?\n/sy,t=e.exec(s);if(!t)return s;let i,n;try{i=new RegExp("(?<![ \x09])[ \x09]+$"),n=new RegExp("^[ \x09]+|(?<![ \x09])[ \x09]+$","g")}catch{i=/[ \t]+$/,n=/^[ \t]+|[ \t]+$/g}let r=t[1].replace(i,""),a=" ",o=e.lastIndex;for(;t=e.exec(s);){let c=t[1].replace(n,"");c===""?a==="\n"?r+=a:a="\n":(r+=a+c,a=" "),o=e.lastIndex}let l=/[ \t]*(.*)/sy;return l.lastIndex=o,t=l.exec(s),r+a+(t?.[1]??"")}function Qc(s,e){let t="";for(let i=1;i<s.length-1;++i){let n=s[i];if(!(n==="\r"&&s[i+1]==="\n"))if(n==="\n"){let{fold:r,offset:a}=Wc(s,i);t+=r,i=a}else if(n==="\\"){let r=s[++i],a=Gc[r];if(a)t+=a;else if(r==="\n")for(r=s[i+1];r===" "||r==="\x09";)r=s[++i+1];else if(r==="\r"&&s[i+1]==="\n")for(r=s[++i+1];r===" "||r==="\x09";)r=s[++i+1];else if(r==="x"||r==="u"||r==="U"){let o=r==="x"?2:r==="u"?4:8;t+=Hc(s,i+1,o,e),i+=o}else{let o=s.substr(i-1,2);e(i-1,"BAD_DQ_ESCAPE","Invalid escape sequence ".concat(o)),t+=o}}else if(n===" "||n==="\x09"){let r=i,a=s[i+1];for(;a===" "||a==="\x09";)a=s[++i+1];a!=="\n"&&!(a==="\r"&&s[i+2]==="\n")&&(t+=i>r?s.slice(r,i+1):n)}else t+=n}return(s[s.length-1]!=='"'||s.length===1)&&e(s.length,"MISSING_CHAR",'Missing closing "quote'),t}function Wc(s,e){let t="",i=s[e+1];for(;(i===" "||i==="\x09"||i==="\n"||i==="\r")&&!(i==="\r"&&s[e+2]!=="\n");)i==="\n"&&(t+="\n"),e+=1,i=s[e+1];return t||(t=" "),{fold:t,offset:e}}var Gc={0:"\0",a:"\x07",b:"\b",e:"\x1B",f:"\f",n:"\n",r:"\r",t:"\x09",v:"\v",N:"\x85",_:"\xA0",L:"\u2028",P:"\u2029"," ":" ",'"':'"',"/":"/","\\":"\\","\x09":"\x09"};function Hc(s,e,t,i){let n=s.substr(e,t),a=n.length===t&&/^[0-9a-fA-F]+$/.test(n)?parseInt(n,16):NaN;try{return String.fromCodePoint(a)}catch{let o=s.substr(e-2,t+2);return i(e-2,"BAD_DQ_ESCAPE","Invalid escape sequence ".concat(o)),o}}$r.resolveFlowScalar=Yc});var Kr=g(Br=>{"use strict";var ne=q(),Dr=E(),Xc=ai(),xc=li();function zc(s,e,t,i){let{value:n,type:r,comment:a,range:o}=e.type==="block-scalar"?Xc.resolveBlockScalar(s,e,i):xc.resolveFlowScalar(e,s.options.strict,i),l=t?s.directives.tagName(t.source,f=>i(t,"TAG_RESOLVE_FAILED",f)):null,c;s.options.stringKeys&&s.atKey?c=s.schema[ne.SCALAR]:l?c=Zc(s.schema,n,l,t,i):e.type==="scalar"?c=ef(s,n,e,i):c=s.schema[ne.SCALAR];let d;try{let f=c.resolve(n,u=>i(t??e,"TAG_RESOLVE_FAILED",u),s.options);d=ne.isScalar(f)?f:new Dr.Scalar(f)}catch(f){let u=f instanceof Error?f.message:String(f);i(t??e,"TAG_RESOLVE_FAILED",u),d=new Dr.Scalar(n)}return d.range=o,d.source=n,r&&(d.type=r),l&&(d.tag=l),c.format&&(d.format=c.format),a&&(d.comment=a),d}function Zc(s,e,t,i,n){if(t==="!")return s[ne.SCALAR];let r=[];for(let o of s.tags)if(!o.collection&&o.tag===t)if(o.default&&o.test)r.push(o);else return o;for(let o of r)if(o.test?.test(e))return o;let a=s.knownTags[t];return a&&!a.collection?(s.tags.push(Object.assign({},a,{default:!1,test:void 0})),a):(n(i,"TAG_RESOLVE_FAILED","Unresolved tag: ".concat(t),t!=="tag:yaml.org,2002:str"),s[ne.SCALAR])}function ef({atKey:s,directives:e,schema:t},i,n,r){let a=t.tags.find(o=>(o.default===!0||s&&o.default==="key")&&o.test?.test(i))||t[ne.SCALAR];if(t.compat){let o=t.compat.find(l=>l.default&&l.test?.test(i))??t[ne.SCALAR];if(a.tag!==o.tag){let l=e.tagString(a.tag),c=e.tagString(o.tag),d="Value may be parsed as either ".concat(l," or ").concat(c);r(n,"TAG_RESOLVE_FAILED",d,!0)}}return a}Br.composeScalar=zc});var Fr=g(jr=>{"use strict";function tf(s,e,t){if(e){t??(t=e.length);for(let i=t-1;i>=0;--i){let n=e[i];switch(n.type){case"space":case"comment":case"newline":s-=n.source.length;continue}for(n=e[++i];n?.type==="space";)s+=n.source.length,n=e[++i];break}}return s}jr.emptyScalarPosition=tf});var Yr=g(fi=>{"use strict";var sf=ke(),nf=q(),rf=Pr(),Rr=Kr(),af=ge(),of=Fr(),lf={composeNode:Ur,composeEmptyNode:ci};function Ur(s,e,t,i){let n=s.atKey,{spaceBefore:r,comment:a,anchor:o,tag:l}=t,c,d=!0;switch(e.type){case"alias":c=cf(s,e,i),(o||l)&&i(e,"ALIAS_PROPS","An alias node must not specify any properties");break;case"scalar":case"single-quoted-scalar":case"double-quoted-scalar":case"block-scalar":c=Rr.composeScalar(s,e,l,i),o&&(c.anchor=o.source.substring(1));break;case"block-map":case"block-seq":case"flow-collection":try{c=rf.composeCollection(lf,s,e,t,i),o&&(c.anchor=o.source.substring(1))}catch(f){let u=f instanceof Error?f.message:String(f);i(e,"RESOURCE_EXHAUSTION",u)}break;default:{let f=e.type==="error"?e.message:"Unsupported token (type: ".concat(e.type,")");i(e,"UNEXPECTED_TOKEN",f),d=!1}}return c??(c=ci(s,e.offset,void 0,null,t,i)),o&&c.anchor===""&&i(o,"BAD_ALIAS","Anchor cannot be an empty string"),n&&s.options.stringKeys&&(!nf.isScalar(c)||typeof c.value!="string"||c.tag&&c.tag!=="tag:yaml.org,2002:str")&&i(l??e,"NON_STRING_KEY","With stringKeys, all keys must be strings"),r&&(c.spaceBefore=!0),a&&(e.type==="scalar"&&e.source===""?c.comment=a:c.commentBefore=a),s.options.keepSourceTokens&&d&&(c.srcToken=e),c}function ci(s,e,t,i,{spaceBefore:n,comment:r,anchor:a,tag:o,end:l},c){let d={type:"scalar",offset:of.emptyScalarPosition(e,t,i),indent:-1,source:""},f=Rr.composeScalar(s,d,o,c);return a&&(f.anchor=a.source.substring(1),f.anchor===""&&c(a,"BAD_ALIAS","Anchor cannot be an empty string")),n&&(f.spaceBefore=!0),r&&(f.comment=r,f.range[2]=l),f}function cf({options:s},{offset:e,source:t,end:i},n){let r=new sf.Alias(t.substring(1));r.source===""&&n(e,"BAD_ALIAS","Alias cannot be an empty string"),r.source.endsWith(":")&&n(e+t.length-1,"BAD_ALIAS","Alias ending in : is ambiguous",!0);let a=e+t.length,o=af.resolveEnd(i,a,s.strict,n);return r.range=[e,a,o.offset],o.comment&&(r.comment=o.comment),r}fi.composeEmptyNode=ci;fi.composeNode=Ur});var Qr=g(Jr=>{"use strict";var ff=Ke(),Vr=Yr(),uf=ge(),hf=Ue();function df(s,e,{offset:t,start:i,value:n,end:r},a){let o=Object.assign({_directives:e},s),l=new ff.Document(void 0,o),c={atKey:!1,atRoot:!0,directives:l.directives,options:l.options,schema:l.schema},d=hf.resolveProps(i,{indicator:"doc-start",next:n??r?.[0],offset:t,onError:a,parentIndent:0,startOnNewline:!0});d.found&&(l.directives.docStart=!0,n&&(n.type==="block-map"||n.type==="block-seq")&&!d.hasNewline&&a(d.end,"MISSING_CHAR","Block collection cannot start on same line with directives-end marker")),l.contents=n?Vr.composeNode(c,n,d,a):Vr.composeEmptyNode(c,d.end,i,null,d,a);let f=l.contents.range[2],u=uf.resolveEnd(r,f,!1,a);return u.comment&&(l.comment=u.comment),l.range=[t,f,u.offset],l}Jr.composeDoc=df});var hi=g(Hr=>{"use strict";var pf=He("process"),mf=xt(),gf=Ke(),Ye=Re(),Wr=q(),yf=Qr(),bf=ge();function Ve(s){if(typeof s=="number")return[s,s+1];if(Array.isArray(s))return s.length===2?s:[s[0],s[1]];let{offset:e,source:t}=s;return[e,e+(typeof t=="string"?t.length:1)]}function Gr(s){let e="",t=!1,i=!1;for(let n=0;n<s.length;++n){let r=s[n];switch(r[0]){case"#":e+=(e===""?"":i?"\n\n":"\n")+(r.substring(1)||" "),t=!0,i=!1;break;case"%":s[n+1]?.[0]!=="#"&&(n+=1),t=!1;break;default:t||(i=!0),t=!1}}return{comment:e,afterEmptyLine:i}}var ui=class{constructor(e={}){this.doc=null,this.atDirectives=!1,this.prelude=[],this.errors=[],this.warnings=[],this.onError=(t,i,n,r)=>{let a=Ve(t);r?this.warnings.push(new Ye.YAMLWarning(a,i,n)):this.errors.push(new Ye.YAMLParseError(a,i,n))},this.directives=new mf.Directives({version:e.version||"1.2"}),this.options=e}decorate(e,t){let{comment:i,afterEmptyLine:n}=Gr(this.prelude);if(i){let r=e.contents;if(t)e.comment=e.comment?"".concat(e.comment,"\n").concat(i):i;else if(n||e.directives.docStart||!r)e.commentBefore=i;else if(Wr.isCollection(r)&&!r.flow&&r.items.length>0){let a=r.items[0];Wr.isPair(a)&&(a=a.key);let o=a.commentBefore;a.commentBefore=o?"".concat(i,"\n").concat(o):i}else{let a=r.commentBefore;r.commentBefore=a?"".concat(i,"\n").concat(a):i}}if(t){for(let r=0;r<this.errors.length;++r)e.errors.push(this.errors[r]);for(let r=0;r<this.warnings.length;++r)e.warnings.push(this.warnings[r])}else e.errors=this.errors,e.warnings=this.warnings;this.prelude=[],this.errors=[],this.warnings=[]}streamInfo(){return{comment:Gr(this.prelude).comment,directives:this.directives,errors:this.errors,warnings:this.warnings}}*compose(e,t=!1,i=-1){for(let n of e)yield*this.next(n);yield*this.end(t,i)}*next(e){switch(pf.env.LOG_STREAM&&console.dir(e,{depth:null}),e.type){case"directive":this.directives.add(e.source,(t,i,n)=>{let r=Ve(e);r[0]+=t,this.onError(r,"BAD_DIRECTIVE",i,n)}),this.prelude.push(e.source),this.atDirectives=!0;break;case"document":{let t=yf.composeDoc(this.options,this.directives,e,this.onError);this.atDirectives&&!t.directives.docStart&&this.onError(e,"MISSING_CHAR","Missing directives-end/doc-start indicator line"),this.decorate(t,!1),this.doc&&(yield this.doc),this.doc=t,this.atDirectives=!1;break}case"byte-order-mark":case"space":break;case"comment":case"newline":this.prelude.push(e.source);break;case"error":{let t=e.source?"".concat(e.message,": ").concat(JSON.stringify(e.source)):e.message,i=new Ye.YAMLParseError(Ve(e),"UNEXPECTED_TOKEN",t);this.atDirectives||!this.doc?this.errors.push(i):this.doc.errors.push(i);break}case"doc-end":{if(!this.doc){let i="Unexpected doc-end without preceding document";this.errors.push(new Ye.YAMLParseError(Ve(e),"UNEXPECTED_TOKEN",i));break}this.doc.directives.docEnd=!0;let t=bf.resolveEnd(e.end,e.offset+e.source.length,this.doc.options.strict,this.onError);if(this.decorate(this.doc,!0),t.comment){let i=this.doc.comment;this.doc.comment=i?"".concat(i,"\n").concat(t.comment):t.comment}this.doc.range[2]=t.offset;break}default:this.errors.push(new Ye.YAMLParseError(Ve(e),"UNEXPECTED_TOKEN","Unsupported token ".concat(e.type)))}}*end(e=!1,t=-1){if(this.doc)this.decorate(this.doc,!0),yield this.doc,this.doc=null;else if(e){let i=Object.assign({_directives:this.directives},this.options),n=new gf.Document(void 0,i);this.atDirectives&&this.onError(t,"MISSING_CHAR","Missing directives-end indicator line"),n.range=[0,t,t],this.decorate(n,!1),yield n}}};Hr.Composer=ui});var zr=g(Ft=>{"use strict";var Sf=ai(),wf=li(),vf=Re(),Xr=Le();function kf(s,e=!0,t){if(s){let i=(n,r,a)=>{let o=typeof n=="number"?n:Array.isArray(n)?n[0]:n.offset;if(t)t(o,r,a);else throw new vf.YAMLParseError([o,o+1],r,a)};switch(s.type){case"scalar":case"single-quoted-scalar":case"double-quoted-scalar":return wf.resolveFlowScalar(s,e,i);case"block-scalar":return Sf.resolveBlockScalar({options:{strict:e}},s,i)}}return null}function Nf(s,e){let{implicitKey:t=!1,indent:i,inFlow:n=!1,offset:r=-1,type:a="PLAIN"}=e,o=Xr.stringifyString({type:a,value:s},{implicitKey:t,indent:i>0?" ".repeat(i):"",inFlow:n,options:{blockQuote:!0,lineWidth:-1}}),l=e.end??[{type:"newline",offset:-1,indent:i,source:"\n"}];switch(o[0]){case"|":case">":{let c=o.indexOf("\n"),d=o.substring(0,c),f=o.substring(c+1)+"\n",u=[{type:"block-scalar-header",offset:r,indent:i,source:d}];return xr(u,l)||u.push({type:"newline",offset:-1,indent:i,source:"\n"}),{type:"block-scalar",offset:r,indent:i,props:u,source:f}}case'"':return{type:"double-quoted-scalar",offset:r,indent:i,source:o,end:l};case"'":return{type:"single-quoted-scalar",offset:r,indent:i,source:o,end:l};default:return{type:"scalar",offset:r,indent:i,source:o,end:l}}}function Af(s,e,t={}){let{afterKey:i=!1,implicitKey:n=!1,inFlow:r=!1,type:a}=t,o="indent"in s?s.indent:null;if(i&&typeof o=="number"&&(o+=2),!a)switch(s.type){case"single-quoted-scalar":a="QUOTE_SINGLE";break;case"double-quoted-scalar":a="QUOTE_DOUBLE";break;case"block-scalar":{let c=s.props[0];if(c.type!=="block-scalar-header")throw new Error("Invalid block scalar header");a=c.source[0]===">"?"BLOCK_FOLDED":"BLOCK_LITERAL";break}default:a="PLAIN"}let l=Xr.stringifyString({type:a,value:e},{implicitKey:n||o===null,indent:o!==null&&o>0?" ".repeat(o):"",inFlow:r,options:{blockQuote:!0,lineWidth:-1}});switch(l[0]){case"|":case">":qf(s,l);break;case'"':di(s,l,"double-quoted-scalar");break;case"'":di(s,l,"single-quoted-scalar");break;default:di(s,l,"scalar")}}function qf(s,e){let t=e.indexOf("\n"),i=e.substring(0,t),n=e.substring(t+1)+"\n";if(s.type==="block-scalar"){let r=s.props[0];if(r.type!=="block-scalar-header")throw new Error("Invalid block scalar header");r.source=i,s.source=n}else{let{offset:r}=s,a="indent"in s?s.indent:-1,o=[{type:"block-scalar-header",offset:r,indent:a,source:i}];xr(o,"end"in s?s.end:void 0)||o.push({type:"newline",offset:-1,indent:a,source:"\n"});for(let l of Object.keys(s))l!=="type"&&l!=="offset"&&delete s[l];Object.assign(s,{type:"block-scalar",indent:a,props:o,source:n})}}function xr(s,e){if(e)for(let t of e)switch(t.type){case"space":case"comment":s.push(t);break;case"newline":return s.push(t),!0}return!1}function di(s,e,t){switch(s.type){case"scalar":case"double-quoted-scalar":case"single-quoted-scalar":s.type=t,s.source=e;break;case"block-scalar":{let i=s.props.slice(1),n=e.length;s.props[0].type==="block-scalar-header"&&(n-=s.props[0].source.length);for(let r of i)r.offset+=n;delete s.props,Object.assign(s,{type:t,source:e,end:i});break}case"block-map":case"block-seq":{let n={type:"newline",offset:s.offset+e.length,indent:s.indent,source:"\n"};delete s.items,Object.assign(s,{type:t,source:e,end:[n]});break}default:{let i="indent"in s?s.indent:-1,n="end"in s&&Array.isArray(s.end)?s.end.filter(r=>r.type==="space"||r.type==="comment"||r.type==="newline"):[];for(let r of Object.keys(s))r!=="type"&&r!=="offset"&&delete s[r];Object.assign(s,{type:t,indent:i,source:e,end:n})}}}Ft.createScalarToken=Nf;Ft.resolveAsScalar=kf;Ft.setScalarValue=Af});var ea=g(Zr=>{"use strict";var Of=s=>"type"in s?Ut(s):Rt(s);function Ut(s){switch(s.type){case"block-scalar":{let e="";for(let t of s.props)e+=Ut(t);return e+s.source}case"block-map":case"block-seq":{let e="";for(let t of s.items)e+=Rt(t);return e}case"flow-collection":{let e=s.start.source;for(let t of s.items)e+=Rt(t);for(let t of s.end)e+=t.source;return e}case"document":{let e=Rt(s);if(s.end)for(let t of s.end)e+=t.source;return e}default:{let e=s.source;if("end"in s&&s.end)for(let t of s.end)e+=t.source;return e}}}function Rt({start:s,key:e,sep:t,value:i}){let n="";for(let r of s)n+=r.source;if(e&&(n+=Ut(e)),t)for(let r of t)n+=r.source;return i&&(n+=Ut(i)),n}Zr.stringify=Of});var na=g(ia=>{"use strict";var pi=Symbol("break visit"),Lf=Symbol("skip children"),ta=Symbol("remove item");function re(s,e){"type"in s&&s.type==="document"&&(s={start:s.start,value:s.value}),sa(Object.freeze([]),s,e)}re.BREAK=pi;re.SKIP=Lf;re.REMOVE=ta;re.itemAtPath=(s,e)=>{let t=s;for(let[i,n]of e){let r=t?.[i];if(r&&"items"in r)t=r.items[n];else return}return t};re.parentCollection=(s,e)=>{let t=re.itemAtPath(s,e.slice(0,-1)),i=e[e.length-1][0],n=t?.[i];if(n&&"items"in n)return n;throw new Error("Parent collection not found")};function sa(s,e,t){let i=t(e,s);if(typeof i=="symbol")return i;for(let n of["key","value"]){let r=e[n];if(r&&"items"in r){for(let a=0;a<r.items.length;++a){let o=sa(Object.freeze(s.concat([[n,a]])),r.items[a],t);if(typeof o=="number")a=o-1;else{if(o===pi)return pi;o===ta&&(r.items.splice(a,1),a-=1)}}typeof i=="function"&&n==="key"&&(i=i(e,s))}}return typeof i=="function"?i(e,s):i}ia.visit=re});var Yt=g($=>{"use strict";var mi=zr(),Ef=ea(),Tf=na(),gi="\uFEFF",yi="\x02",bi="\x18",Si="\x1f",Cf=s=>!!s&&"items"in s,If=s=>!!s&&(s.type==="scalar"||s.type==="single-quoted-scalar"||s.type==="double-quoted-scalar"||s.type==="block-scalar");function Pf(s){switch(s){case gi:return"<BOM>";case yi:return"<DOC>";case bi:return"<FLOW_END>";case Si:return"<SCALAR>";default:return JSON.stringify(s)}}function Mf(s){switch(s){case gi:return"byte-order-mark";case yi:return"doc-mode";case bi:return"flow-error-end";case Si:return"scalar";case"---":return"doc-start";case"...":return"doc-end";case"":case"\n":case"\r\n":return"newline";case"-":return"seq-item-ind";case"?":return"explicit-key-ind";case":":return"map-value-ind";case"{":return"flow-map-start";case"}":return"flow-map-end";case"[":return"flow-seq-start";case"]":return"flow-seq-end";case",":return"comma"}switch(s[0]){case" ":case"\x09":return"space";case"#":return"comment";case"%":return"directive-line";case"*":return"alias";case"&":return"anchor";case"!":return"tag";case"'":return"single-quoted-scalar";case'"':return"double-quoted-scalar";case"|":case">":return"block-scalar-header"}return null}$.createScalarToken=mi.createScalarToken;$.resolveAsScalar=mi.resolveAsScalar;$.setScalarValue=mi.setScalarValue;$.stringify=Ef.stringify;$.visit=Tf.visit;$.BOM=gi;$.DOCUMENT=yi;$.FLOW_END=bi;$.SCALAR=Si;$.isCollection=Cf;$.isScalar=If;$.prettyToken=Pf;$.tokenType=Mf});var ki=g(aa=>{"use strict";var Je=Yt();function K(s){switch(s){case void 0:case" ":case"\n":case"\r":case"\x09":return!0;default:return!1}}var ra=new Set("0123456789ABCDEFabcdef"),_f=new Set("0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz-#;/?:@&=+$_.!~*'()"),Vt=new Set(",[]{}"),$f=new Set(" ,[]{}\n\r\x09"),wi=s=>!s||$f.has(s),vi=class{constructor(){this.atEnd=!1,this.blockScalarIndent=-1,this.blockScalarKeep=!1,this.buffer="",this.flowKey=!1,this.flowLevel=0,this.indentNext=0,this.indentValue=0,this.lineEndPos=null,this.next=null,this.pos=0}*lex(e,t=!1){if(e){if(typeof e!="string")throw TypeError("source is not a string");this.buffer=this.buffer?this.buffer+e:e,this.lineEndPos=null}this.atEnd=!t;let i=this.next??"stream";for(;i&&(t||this.hasChars(1));)i=yield*this.parseNext(i)}atLineEnd(){let e=this.pos,t=this.buffer[e];for(;t===" "||t==="\x09";)t=this.buffer[++e];return!t||t==="#"||t==="\n"?!0:t==="\r"?this.buffer[e+1]==="\n":!1}charAt(e){return this.buffer[this.pos+e]}continueScalar(e){let t=this.buffer[e];if(this.indentNext>0){let i=0;for(;t===" ";)t=this.buffer[++i+e];if(t==="\r"){let n=this.buffer[i+e+1];if(n==="\n"||!n&&!this.atEnd)return e+i+1}return t==="\n"||i>=this.indentNext||!t&&!this.atEnd?e+i:-1}if(t==="-"||t==="."){let i=this.buffer.substr(e,3);if((i==="---"||i==="...")&&K(this.buffer[e+3]))return-1}return e}getLine(){let e=this.lineEndPos;return(typeof e!="number"||e!==-1&&e<this.pos)&&(e=this.buffer.indexOf("\n",this.pos),this.lineEndPos=e),e===-1?this.atEnd?this.buffer.substring(this.pos):null:(this.buffer[e-1]==="\r"&&(e-=1),this.buffer.substring(this.pos,e))}hasChars(e){return this.pos+e<=this.buffer.length}setNext(e){return this.buffer=this.buffer.substring(this.pos),this.pos=0,this.lineEndPos=null,this.next=e,null}peek(e){return this.buffer.substr(this.pos,e)}*parseNext(e){switch(e){case"stream":return yield*this.parseStream();case"line-start":return yield*this.parseLineStart();case"block-start":return yield*this.parseBlockStart();case"doc":return yield*this.parseDocument();case"flow":return yield*this.parseFlowCollection();case"quoted-scalar":return yield*this.parseQuotedScalar();case"block-scalar":return yield*this.parseBlockScalar();case"plain-scalar":return yield*this.parsePlainScalar()}}*parseStream(){let e=this.getLine();if(e===null)return this.setNext("stream");if(e[0]===Je.BOM&&(yield*this.pushCount(1),e=e.substring(1)),e[0]==="%"){let t=e.length,i=e.indexOf("#");for(;i!==-1;){let r=e[i-1];if(r===" "||r==="\x09"){t=i-1;break}else i=e.indexOf("#",i+1)}for(;;){let r=e[t-1];if(r===" "||r==="\x09")t-=1;else break}let n=(yield*this.pushCount(t))+(yield*this.pushSpaces(!0));return yield*this.pushCount(e.length-n),this.pushNewline(),"stream"}if(this.atLineEnd()){let t=yield*this.pushSpaces(!0);return yield*this.pushCount(e.length-t),yield*this.pushNewline(),"stream"}return yield Je.DOCUMENT,yield*this.parseLineStart()}*parseLineStart(){let e=this.charAt(0);if(!e&&!this.atEnd)return this.setNext("line-start");if(e==="-"||e==="."){if(!this.atEnd&&!this.hasChars(4))return this.setNext("line-start");let t=this.peek(3);if((t==="---"||t==="...")&&K(this.charAt(3)))return yield*this.pushCount(3),this.indentValue=0,this.indentNext=0,t==="---"?"doc":"stream"}return this.indentValue=yield*this.pushSpaces(!1),this.indentNext>this.indentValue&&!K(this.charAt(1))&&(this.indentNext=this.indentValue),yield*this.parseBlockStart()}*parseBlockStart(){let[e,t]=this.peek(2);if(!t&&!this.atEnd)return this.setNext("block-start");if((e==="-"||e==="?"||e===":")&&K(t)){let i=(yield*this.pushCount(1))+(yield*this.pushSpaces(!0));return this.indentNext=this.indentValue+1,this.indentValue+=i,"block-start"}return"doc"}*parseDocument(){yield*this.pushSpaces(!0);let e=this.getLine();if(e===null)return this.setNext("doc");let t=yield*this.pushIndicators();switch(e[t]){case"#":yield*this.pushCount(e.length-t);case void 0:return yield*this.pushNewline(),yield*this.parseLineStart();case"{":case"[":return yield*this.pushCount(1),this.flowKey=!1,this.flowLevel=1,"flow";case"}":case"]":return yield*this.pushCount(1),"doc";case"*":return yield*this.pushUntil(wi),"doc";case'"':case"'":return yield*this.parseQuotedScalar();case"|":case">":return t+=yield*this.parseBlockScalarHeader(),t+=yield*this.pushSpaces(!0),yield*this.pushCount(e.length-t),yield*this.pushNewline(),yield*this.parseBlockScalar();default:return yield*this.parsePlainScalar()}}*parseFlowCollection(){let e,t,i=-1;do e=yield*this.pushNewline(),e>0?(t=yield*this.pushSpaces(!1),this.indentValue=i=t):t=0,t+=yield*this.pushSpaces(!0);while(e+t>0);let n=this.getLine();if(n===null)return this.setNext("flow");if((i!==-1&&i<this.indentNext&&n[0]!=="#"||i===0&&(n.startsWith("---")||n.startsWith("..."))&&K(n[3]))&&!(i===this.indentNext-1&&this.flowLevel===1&&(n[0]==="]"||n[0]==="}")))return this.flowLevel=0,yield Je.FLOW_END,yield*this.parseLineStart();let r=0;for(;n[r]===",";)r+=yield*this.pushCount(1),r+=yield*this.pushSpaces(!0),this.flowKey=!1;switch(r+=yield*this.pushIndicators(),n[r]){case void 0:return"flow";case"#":return yield*this.pushCount(n.length-r),"flow";case"{":case"[":return yield*this.pushCount(1),this.flowKey=!1,this.flowLevel+=1,"flow";case"}":case"]":return yield*this.pushCount(1),this.flowKey=!0,this.flowLevel-=1,this.flowLevel?"flow":"doc";case"*":return yield*this.pushUntil(wi),"flow";case'"':case"'":return this.flowKey=!0,yield*this.parseQuotedScalar();case":":{let a=this.charAt(1);if(this.flowKey||K(a)||a===",")return this.flowKey=!1,yield*this.pushCount(1),yield*this.pushSpaces(!0),"flow"}default:return this.flowKey=!1,yield*this.parsePlainScalar()}}*parseQuotedScalar(){let e=this.charAt(0),t=this.buffer.indexOf(e,this.pos+1);if(e==="'")for(;t!==-1&&this.buffer[t+1]==="'";)t=this.buffer.indexOf("'",t+2);else for(;t!==-1;){let r=0;for(;this.buffer[t-1-r]==="\\";)r+=1;if(r%2===0)break;t=this.buffer.indexOf('"',t+1)}let i=this.buffer.substring(0,t),n=i.indexOf("\n",this.pos);if(n!==-1){for(;n!==-1;){let r=this.continueScalar(n+1);if(r===-1)break;n=i.indexOf("\n",r)}n!==-1&&(t=n-(i[n-1]==="\r"?2:1))}if(t===-1){if(!this.atEnd)return this.setNext("quoted-scalar");t=this.buffer.length}return yield*this.pushToIndex(t+1,!1),this.flowLevel?"flow":"doc"}*parseBlockScalarHeader(){this.blockScalarIndent=-1,this.blockScalarKeep=!1;let e=this.pos;for(;;){let t=this.buffer[++e];if(t==="+")this.blockScalarKeep=!0;else if(t>"0"&&t<="9")this.blockScalarIndent=Number(t)-1;else if(t!=="-")break}return yield*this.pushUntil(t=>K(t)||t==="#")}*parseBlockScalar(){let e=this.pos-1,t=0,i;e:for(let r=this.pos;i=this.buffer[r];++r)switch(i){case" ":t+=1;break;case"\n":e=r,t=0;break;case"\r":{let a=this.buffer[r+1];if(!a&&!this.atEnd)return this.setNext("block-scalar");if(a==="\n")break}default:break e}if(!i&&!this.atEnd)return this.setNext("block-scalar");if(t>=this.indentNext){this.blockScalarIndent===-1?this.indentNext=t:this.indentNext=this.blockScalarIndent+(this.indentNext===0?1:this.indentNext);do{let r=this.continueScalar(e+1);if(r===-1)break;e=this.buffer.indexOf("\n",r)}while(e!==-1);if(e===-1){if(!this.atEnd)return this.setNext("block-scalar");e=this.buffer.length}}let n=e+1;for(i=this.buffer[n];i===" ";)i=this.buffer[++n];if(i==="\x09"){for(;i==="\x09"||i===" "||i==="\r"||i==="\n";)i=this.buffer[++n];e=n-1}else if(!this.blockScalarKeep)do{let r=e-1,a=this.buffer[r];a==="\r"&&(a=this.buffer[--r]);let o=r;for(;a===" ";)a=this.buffer[--r];if(a==="\n"&&r>=this.pos&&r+1+t>o)e=r;else break}while(!0);return yield Je.SCALAR,yield*this.pushToIndex(e+1,!0),yield*this.parseLineStart()}*parsePlainScalar(){let e=this.flowLevel>0,t=this.pos-1,i=this.pos-1,n;for(;n=this.buffer[++i];)if(n===":"){let r=this.buffer[i+1];if(K(r)||e&&Vt.has(r))break;t=i}else if(K(n)){let r=this.buffer[i+1];if(n==="\r"&&(r==="\n"?(i+=1,n="\n",r=this.buffer[i+1]):t=i),r==="#"||e&&Vt.has(r))break;if(n==="\n"){let a=this.continueScalar(i+1);if(a===-1)break;i=Math.max(i,a-2)}}else{if(e&&Vt.has(n))break;t=i}return!n&&!this.atEnd?this.setNext("plain-scalar"):(yield Je.SCALAR,yield*this.pushToIndex(t+1,!0),e?"flow":"doc")}*pushCount(e){return e>0?(yield this.buffer.substr(this.pos,e),this.pos+=e,e):0}*pushToIndex(e,t){let i=this.buffer.slice(this.pos,e);return i?(yield i,this.pos+=i.length,i.length):(t&&(yield""),0)}*pushIndicators(){let e=0;e:for(;;){switch(this.charAt(0)){case"!":e+=yield*this.pushTag(),e+=yield*this.pushSpaces(!0);continue e;case"&":e+=yield*this.pushUntil(wi),e+=yield*this.pushSpaces(!0);continue e;case"-":case"?":case":":{let t=this.flowLevel>0,i=this.charAt(1);if(K(i)||t&&Vt.has(i)){t?this.flowKey&&(this.flowKey=!1):this.indentNext=this.indentValue+1,e+=yield*this.pushCount(1),e+=yield*this.pushSpaces(!0);continue e}}}break e}return e}*pushTag(){if(this.charAt(1)==="<"){let e=this.pos+2,t=this.buffer[e];for(;!K(t)&&t!==">";)t=this.buffer[++e];return yield*this.pushToIndex(t===">"?e+1:e,!1)}else{let e=this.pos+1,t=this.buffer[e];for(;t;)if(_f.has(t))t=this.buffer[++e];else if(t==="%"&&ra.has(this.buffer[e+1])&&ra.has(this.buffer[e+2]))t=this.buffer[e+=3];else break;return yield*this.pushToIndex(e,!1)}}*pushNewline(){let e=this.buffer[this.pos];return e==="\n"?yield*this.pushCount(1):e==="\r"&&this.charAt(1)==="\n"?yield*this.pushCount(2):0}*pushSpaces(e){let t=this.pos-1,i;do i=this.buffer[++t];while(i===" "||e&&i==="\x09");let n=t-this.pos;return n>0&&(yield this.buffer.substr(this.pos,n),this.pos=t),n}*pushUntil(e){let t=this.pos,i=this.buffer[t];for(;!e(i);)i=this.buffer[++t];return yield*this.pushToIndex(t,!1)}};aa.Lexer=vi});var Ai=g(oa=>{"use strict";var Ni=class{constructor(){this.lineStarts=[],this.addNewLine=e=>this.lineStarts.push(e),this.linePos=e=>{let t=0,i=this.lineStarts.length;for(;t<i;){let r=t+i>>1;this.lineStarts[r]<e?t=r+1:i=r}if(this.lineStarts[t]===e)return{line:t+1,col:1};if(t===0)return{line:0,col:e};let n=this.lineStarts[t-1];return{line:t,col:e-n+1}}}};oa.LineCounter=Ni});var Oi=g(ha=>{"use strict";var Df=He("process"),la=Yt(),Bf=ki();function z(s,e){for(let t=0;t<s.length;++t)if(s[t].type===e)return!0;return!1}function ca(s){for(let e=0;e<s.length;++e)switch(s[e].type){case"space":case"comment":case"newline":break;default:return e}return-1}function ua(s){switch(s?.type){case"alias":case"scalar":case"single-quoted-scalar":case"double-quoted-scalar":case"flow-collection":return!0;default:return!1}}function Jt(s){switch(s.type){case"document":return s.start;case"block-map":{let e=s.items[s.items.length-1];return e.sep??e.start}case"block-seq":return s.items[s.items.length-1].start;default:return[]}}function ye(s){if(s.length===0)return[];let e=s.length;e:for(;--e>=0;)switch(s[e].type){case"doc-start":case"explicit-key-ind":case"map-value-ind":case"seq-item-ind":case"newline":break e}for(;s[++e]?.type==="space";);return s.splice(e,s.length)}function Qt(s,e){if(e.length<1e5)Array.prototype.push.apply(s,e);else for(let t=0;t<e.length;++t)s.push(e[t])}function fa(s){if(s.start.type==="flow-seq-start")for(let e of s.items)e.sep&&!e.value&&!z(e.start,"explicit-key-ind")&&!z(e.sep,"map-value-ind")&&(e.key&&(e.value=e.key),delete e.key,ua(e.value)?e.value.end?Qt(e.value.end,e.sep):e.value.end=e.sep:Qt(e.start,e.sep),delete e.sep)}var qi=class{constructor(e){this.atNewLine=!0,this.atScalar=!1,this.indent=0,this.offset=0,this.onKeyLine=!1,this.stack=[],this.source="",this.type="",this.lexer=new Bf.Lexer,this.onNewLine=e}*parse(e,t=!1){this.onNewLine&&this.offset===0&&this.onNewLine(0);for(let i of this.lexer.lex(e,t))yield*this.next(i);t||(yield*this.end())}*next(e){if(this.source=e,Df.env.LOG_TOKENS&&console.log("|",la.prettyToken(e)),this.atScalar){this.atScalar=!1,yield*this.step(),this.offset+=e.length;return}let t=la.tokenType(e);if(t)if(t==="scalar")this.atNewLine=!1,this.atScalar=!0,this.type="scalar";else{switch(this.type=t,yield*this.step(),t){case"newline":this.atNewLine=!0,this.indent=0,this.onNewLine&&this.onNewLine(this.offset+e.length);break;case"space":this.atNewLine&&e[0]===" "&&(this.indent+=e.length);break;case"explicit-key-ind":case"map-value-ind":case"seq-item-ind":this.atNewLine&&(this.indent+=e.length);break;case"doc-mode":case"flow-error-end":return;default:this.atNewLine=!1}this.offset+=e.length}else{let i="Not a YAML token: ".concat(e);yield*this.pop({type:"error",offset:this.offset,message:i,source:e}),this.offset+=e.length}}*end(){for(;this.stack.length>0;)yield*this.pop()}get sourceToken(){return{type:this.type,offset:this.offset,indent:this.indent,source:this.source}}*step(){let e=this.peek(1);if(this.type==="doc-end"&&e?.type!=="doc-end"){for(;this.stack.length>0;)yield*this.pop();this.stack.push({type:"doc-end",offset:this.offset,source:this.source});return}if(!e)return yield*this.stream();switch(e.type){case"document":return yield*this.document(e);case"alias":case"scalar":case"single-quoted-scalar":case"double-quoted-scalar":return yield*this.scalar(e);case"block-scalar":return yield*this.blockScalar(e);case"block-map":return yield*this.blockMap(e);case"block-seq":return yield*this.blockSequence(e);case"flow-collection":return yield*this.flowCollection(e);case"doc-end":return yield*this.documentEnd(e)}yield*this.pop()}peek(e){return this.stack[this.stack.length-e]}*pop(e){let t=e??this.stack.pop();if(!t)yield{type:"error",offset:this.offset,source:"",message:"Tried to pop an empty stack"};else if(this.stack.length===0)yield t;else{let i=this.peek(1);switch(t.type==="block-scalar"?t.indent="indent"in i?i.indent:0:t.type==="flow-collection"&&i.type==="document"&&(t.indent=0),t.type==="flow-collection"&&fa(t),i.type){case"document":i.value=t;break;case"block-scalar":i.props.push(t);break;case"block-map":{let n=i.items[i.items.length-1];if(n.value){i.items.push({start:[],key:t,sep:[]}),this.onKeyLine=!0;return}else if(n.sep)n.value=t;else{Object.assign(n,{key:t,sep:[]}),this.onKeyLine=!n.explicitKey;return}break}case"block-seq":{let n=i.items[i.items.length-1];n.value?i.items.push({start:[],value:t}):n.value=t;break}case"flow-collection":{let n=i.items[i.items.length-1];!n||n.value?i.items.push({start:[],key:t,sep:[]}):n.sep?n.value=t:Object.assign(n,{key:t,sep:[]});return}default:yield*this.pop(),yield*this.pop(t)}if((i.type==="document"||i.type==="block-map"||i.type==="block-seq")&&(t.type==="block-map"||t.type==="block-seq")){let n=t.items[t.items.length-1];n&&!n.sep&&!n.value&&n.start.length>0&&ca(n.start)===-1&&(t.indent===0||n.start.every(r=>r.type!=="comment"||r.indent<t.indent))&&(i.type==="document"?i.end=n.start:i.items.push({start:n.start}),t.items.splice(-1,1))}}}*stream(){switch(this.type){case"directive-line":yield{type:"directive",offset:this.offset,source:this.source};return;case"byte-order-mark":case"space":case"comment":case"newline":yield this.sourceToken;return;case"doc-mode":case"doc-start":{let e={type:"document",offset:this.offset,start:[]};this.type==="doc-start"&&e.start.push(this.sourceToken),this.stack.push(e);return}}yield{type:"error",offset:this.offset,message:"Unexpected ".concat(this.type," token in YAML stream"),source:this.source}}*document(e){if(e.value)return yield*this.lineEnd(e);switch(this.type){case"doc-start":{ca(e.start)!==-1?(yield*this.pop(),yield*this.step()):e.start.push(this.sourceToken);return}case"anchor":case"tag":case"space":case"comment":case"newline":e.start.push(this.sourceToken);return}let t=this.startBlockValue(e);t?this.stack.push(t):yield{type:"error",offset:this.offset,message:"Unexpected ".concat(this.type," token in YAML document"),source:this.source}}*scalar(e){if(this.type==="map-value-ind"){let t=Jt(this.peek(2)),i=ye(t),n;e.end?(n=e.end,n.push(this.sourceToken),delete e.end):n=[this.sourceToken];let r={type:"block-map",offset:e.offset,indent:e.indent,items:[{start:i,key:e,sep:n}]};this.onKeyLine=!0,this.stack[this.stack.length-1]=r}else yield*this.lineEnd(e)}*blockScalar(e){switch(this.type){case"space":case"comment":case"newline":e.props.push(this.sourceToken);return;case"scalar":if(e.source=this.source,this.atNewLine=!0,this.indent=0,this.onNewLine){let t=this.source.indexOf("\n")+1;for(;t!==0;)this.onNewLine(this.offset+t),t=this.source.indexOf("\n",t)+1}yield*this.pop();break;default:yield*this.pop(),yield*this.step()}}*blockMap(e){let t=e.items[e.items.length-1];switch(this.type){case"newline":if(this.onKeyLine=!1,t.value){let i="end"in t.value?t.value.end:void 0;(Array.isArray(i)?i[i.length-1]:void 0)?.type==="comment"?i?.push(this.sourceToken):e.items.push({start:[this.sourceToken]})}else t.sep?t.sep.push(this.sourceToken):t.start.push(this.sourceToken);return;case"space":case"comment":if(t.value)e.items.push({start:[this.sourceToken]});else if(t.sep)t.sep.push(this.sourceToken);else{if(this.atIndentedComment(t.start,e.indent)){let n=e.items[e.items.length-2]?.value?.end;if(Array.isArray(n)){Qt(n,t.start),n.push(this.sourceToken),e.items.pop();return}}t.start.push(this.sourceToken)}return}if(this.indent>=e.indent){let i=!this.onKeyLine&&this.indent===e.indent,n=i&&(t.sep||t.explicitKey)&&this.type!=="seq-item-ind",r=[];if(n&&t.sep&&!t.value){let a=[];for(let o=0;o<t.sep.length;++o){let l=t.sep[o];switch(l.type){case"newline":a.push(o);break;case"space":break;case"comment":l.indent>e.indent&&(a.length=0);break;default:a.length=0}}a.length>=2&&(r=t.sep.splice(a[1]))}switch(this.type){case"anchor":case"tag":n||t.value?(r.push(this.sourceToken),e.items.push({start:r}),this.onKeyLine=!0):t.sep?t.sep.push(this.sourceToken):t.start.push(this.sourceToken);return;case"explicit-key-ind":!t.sep&&!t.explicitKey?(t.start.push(this.sourceToken),t.explicitKey=!0):n||t.value?(r.push(this.sourceToken),e.items.push({start:r,explicitKey:!0})):this.stack.push({type:"block-map",offset:this.offset,indent:this.indent,items:[{start:[this.sourceToken],explicitKey:!0}]}),this.onKeyLine=!0;return;case"map-value-ind":if(t.explicitKey)if(t.sep)if(t.value)e.items.push({start:[],key:null,sep:[this.sourceToken]});else if(z(t.sep,"map-value-ind"))this.stack.push({type:"block-map",offset:this.offset,indent:this.indent,items:[{start:r,key:null,sep:[this.sourceToken]}]});else if(ua(t.key)&&!z(t.sep,"newline")){let a=ye(t.start),o=t.key,l=t.sep;l.push(this.sourceToken),delete t.key,delete t.sep,this.stack.push({type:"block-map",offset:this.offset,indent:this.indent,items:[{start:a,key:o,sep:l}]})}else r.length>0?t.sep=t.sep.concat(r,this.sourceToken):t.sep.push(this.sourceToken);else if(z(t.start,"newline"))Object.assign(t,{key:null,sep:[this.sourceToken]});else{let a=ye(t.start);this.stack.push({type:"block-map",offset:this.offset,indent:this.indent,items:[{start:a,key:null,sep:[this.sourceToken]}]})}else t.sep?t.value||n?e.items.push({start:r,key:null,sep:[this.sourceToken]}):z(t.sep,"map-value-ind")?this.stack.push({type:"block-map",offset:this.offset,indent:this.indent,items:[{start:[],key:null,sep:[this.sourceToken]}]}):t.sep.push(this.sourceToken):Object.assign(t,{key:null,sep:[this.sourceToken]});this.onKeyLine=!0;return;case"alias":case"scalar":case"single-quoted-scalar":case"double-quoted-scalar":{let a=this.flowScalar(this.type);n||t.value?(e.items.push({start:r,key:a,sep:[]}),this.onKeyLine=!0):t.sep?this.stack.push(a):(Object.assign(t,{key:a,sep:[]}),this.onKeyLine=!0);return}default:{let a=this.startBlockValue(e);if(a){if(a.type==="block-seq"){if(!t.explicitKey&&t.sep&&!z(t.sep,"newline")){yield*this.pop({type:"error",offset:this.offset,message:"Unexpected block-seq-ind on same line with key",source:this.source});return}}else i&&e.items.push({start:r});this.stack.push(a);return}}}}yield*this.pop(),yield*this.step()}*blockSequence(e){let t=e.items[e.items.length-1];switch(this.type){case"newline":if(t.value){let i="end"in t.value?t.value.end:void 0;(Array.isArray(i)?i[i.length-1]:void 0)?.type==="comment"?i?.push(this.sourceToken):e.items.push({start:[this.sourceToken]})}else t.start.push(this.sourceToken);return;case"space":case"comment":if(t.value)e.items.push({start:[this.sourceToken]});else{if(this.atIndentedComment(t.start,e.indent)){let n=e.items[e.items.length-2]?.value?.end;if(Array.isArray(n)){Qt(n,t.start),n.push(this.sourceToken),e.items.pop();return}}t.start.push(this.sourceToken)}return;case"anchor":case"tag":if(t.value||this.indent<=e.indent)break;t.start.push(this.sourceToken);return;case"seq-item-ind":if(this.indent!==e.indent)break;t.value||z(t.start,"seq-item-ind")?e.items.push({start:[this.sourceToken]}):t.start.push(this.sourceToken);return}if(this.indent>e.indent){let i=this.startBlockValue(e);if(i){this.stack.push(i);return}}yield*this.pop(),yield*this.step()}*flowCollection(e){let t=e.items[e.items.length-1];if(this.type==="flow-error-end"){let i;do yield*this.pop(),i=this.peek(1);while(i?.type==="flow-collection")}else if(e.end.length===0){switch(this.type){case"comma":case"explicit-key-ind":!t||t.sep?e.items.push({start:[this.sourceToken]}):t.start.push(this.sourceToken);return;case"map-value-ind":!t||t.value?e.items.push({start:[],key:null,sep:[this.sourceToken]}):t.sep?t.sep.push(this.sourceToken):Object.assign(t,{key:null,sep:[this.sourceToken]});return;case"space":case"comment":case"newline":case"anchor":case"tag":!t||t.value?e.items.push({start:[this.sourceToken]}):t.sep?t.sep.push(this.sourceToken):t.start.push(this.sourceToken);return;case"alias":case"scalar":case"single-quoted-scalar":case"double-quoted-scalar":{let n=this.flowScalar(this.type);!t||t.value?e.items.push({start:[],key:n,sep:[]}):t.sep?this.stack.push(n):Object.assign(t,{key:n,sep:[]});return}case"flow-map-end":case"flow-seq-end":e.end.push(this.sourceToken);return}let i=this.startBlockValue(e);i?this.stack.push(i):(yield*this.pop(),yield*this.step())}else{let i=this.peek(2);if(i.type==="block-map"&&(this.type==="map-value-ind"&&i.indent===e.indent||this.type==="newline"&&!i.items[i.items.length-1].sep))yield*this.pop(),yield*this.step();else if(this.type==="map-value-ind"&&i.type!=="flow-collection"){let n=Jt(i),r=ye(n);fa(e);let a=e.end.splice(1,e.end.length);a.push(this.sourceToken);let o={type:"block-map",offset:e.offset,indent:e.indent,items:[{start:r,key:e,sep:a}]};this.onKeyLine=!0,this.stack[this.stack.length-1]=o}else yield*this.lineEnd(e)}}flowScalar(e){if(this.onNewLine){let t=this.source.indexOf("\n")+1;for(;t!==0;)this.onNewLine(this.offset+t),t=this.source.indexOf("\n",t)+1}return{type:e,offset:this.offset,indent:this.indent,source:this.source}}startBlockValue(e){switch(this.type){case"alias":case"scalar":case"single-quoted-scalar":case"double-quoted-scalar":return this.flowScalar(this.type);case"block-scalar-header":return{type:"block-scalar",offset:this.offset,indent:this.indent,props:[this.sourceToken],source:""};case"flow-map-start":case"flow-seq-start":return{type:"flow-collection",offset:this.offset,indent:this.indent,start:this.sourceToken,items:[],end:[]};case"seq-item-ind":return{type:"block-seq",offset:this.offset,indent:this.indent,items:[{start:[this.sourceToken]}]};case"explicit-key-ind":{this.onKeyLine=!0;let t=Jt(e),i=ye(t);return i.push(this.sourceToken),{type:"block-map",offset:this.offset,indent:this.indent,items:[{start:i,explicitKey:!0}]}}case"map-value-ind":{this.onKeyLine=!0;let t=Jt(e),i=ye(t);return{type:"block-map",offset:this.offset,indent:this.indent,items:[{start:i,key:null,sep:[this.sourceToken]}]}}}return null}atIndentedComment(e,t){return this.type!=="comment"||this.indent<=t?!1:e.every(i=>i.type==="newline"||i.type==="space")}*documentEnd(e){this.type!=="doc-mode"&&(e.end?e.end.push(this.sourceToken):e.end=[this.sourceToken],this.type==="newline"&&(yield*this.pop()))}*lineEnd(e){switch(this.type){case"comma":case"doc-start":case"doc-end":case"flow-seq-end":case"flow-map-end":case"map-value-ind":yield*this.pop(),yield*this.step();break;case"newline":this.onKeyLine=!1;default:e.end?e.end.push(this.sourceToken):e.end=[this.sourceToken],this.type==="newline"&&(yield*this.pop())}}};ha.Parser=qi});var ya=g(We=>{"use strict";var da=hi(),Kf=Ke(),Qe=Re(),jf=fs(),Ff=q(),Rf=Ai(),pa=Oi();function ma(s){let e=s.prettyErrors!==!1;return{lineCounter:s.lineCounter||e&&new Rf.LineCounter||null,prettyErrors:e}}function Uf(s,e={}){let{lineCounter:t,prettyErrors:i}=ma(e),n=new pa.Parser(t?.addNewLine),r=new da.Composer(e),a=Array.from(r.compose(n.parse(s)));if(i&&t)for(let o of a)o.errors.forEach(Qe.prettifyError(s,t)),o.warnings.forEach(Qe.prettifyError(s,t));return a.length>0?a:Object.assign([],{empty:!0},r.streamInfo())}function ga(s,e={}){let{lineCounter:t,prettyErrors:i}=ma(e),n=new pa.Parser(t?.addNewLine),r=new da.Composer(e),a=null;for(let o of r.compose(n.parse(s),!0,s.length))if(!a)a=o;else if(a.options.logLevel!=="silent"){a.errors.push(new Qe.YAMLParseError(o.range.slice(0,2),"MULTIPLE_DOCS","Source contains multiple documents; please use YAML.parseAllDocuments()"));break}return i&&t&&(a.errors.forEach(Qe.prettifyError(s,t)),a.warnings.forEach(Qe.prettifyError(s,t))),a}function Yf(s,e,t){let i;typeof e=="function"?i=e:t===void 0&&e&&typeof e=="object"&&(t=e);let n=ga(s,t);if(!n)return null;if(n.warnings.forEach(r=>jf.warn(n.options.logLevel,r)),n.errors.length>0){if(n.options.logLevel!=="silent")throw n.errors[0];n.errors=[]}return n.toJS(Object.assign({reviver:i},t))}function Vf(s,e,t){let i=null;if(typeof e=="function"||Array.isArray(e)?i=e:t===void 0&&e&&(t=e),typeof t=="string"&&(t=t.length),typeof t=="number"){let n=Math.round(t);t=n<1?void 0:n>8?{indent:8}:{indent:n}}if(s===void 0){let{keepUndefined:n}=t??e??{};if(!n)return}return Ff.isDocument(s)&&!i?s.toString(t):new Kf.Document(s,i,t).toString(t)}We.parse=Yf;We.parseAllDocuments=Uf;We.parseDocument=ga;We.stringify=Vf});var Sa=g(O=>{"use strict";var Jf=hi(),Qf=Ke(),Wf=Qs(),Li=Re(),Gf=ke(),Z=q(),Hf=G(),Xf=E(),xf=X(),zf=x(),Zf=Yt(),eu=ki(),tu=Ai(),su=Oi(),Wt=ya(),ba=be();O.Composer=Jf.Composer;O.Document=Qf.Document;O.Schema=Wf.Schema;O.YAMLError=Li.YAMLError;O.YAMLParseError=Li.YAMLParseError;O.YAMLWarning=Li.YAMLWarning;O.Alias=Gf.Alias;O.isAlias=Z.isAlias;O.isCollection=Z.isCollection;O.isDocument=Z.isDocument;O.isMap=Z.isMap;O.isNode=Z.isNode;O.isPair=Z.isPair;O.isScalar=Z.isScalar;O.isSeq=Z.isSeq;O.Pair=Hf.Pair;O.Scalar=Xf.Scalar;O.YAMLMap=xf.YAMLMap;O.YAMLSeq=zf.YAMLSeq;O.CST=Zf;O.Lexer=eu.Lexer;O.LineCounter=tu.LineCounter;O.Parser=su.Parser;O.parse=Wt.parse;O.parseAllDocuments=Wt.parseAllDocuments;O.parseDocument=Wt.parseDocument;O.stringify=Wt.stringify;O.visit=ba.visit;O.visitAsync=ba.visitAsync});var iu={};qa(iu,{Composer:()=>P.Composer,LineCounter:()=>P.LineCounter,Parser:()=>P.Parser,isAlias:()=>P.isAlias,isMap:()=>P.isMap,isScalar:()=>P.isScalar,isSeq:()=>P.isSeq,parse:()=>P.parse,stringify:()=>P.stringify});var P=Oa(Sa());return La(iu);})(); return exported; }
