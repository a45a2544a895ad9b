"use strict";
// Minified, because it would be too long for a workflow file as written: workflows-src/inline/integrate.ts
const { AsyncLocalStorage } = require("node:async_hooks");
const { spawn } = require("node:child_process");
const { createHash, randomUUID } = require("node:crypto");
const { appendFileSync, createWriteStream, existsSync, lstatSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } = require("node:fs");
const { mkdir, mkdtemp, open, readFile, readdir, rename, rm } = require("node:fs/promises");
const { basename, dirname, join, posix, resolve } = require("node:path");
const { PassThrough, Transform } = require("node:stream");
const { pipeline } = require("node:stream/promises");
const { isDeepStrictEqual } = require("node:util");
const { createInflateRaw, inflateSync } = require("node:zlib");
var Zs=["core.hooksPath=/dev/null","core.fsmonitor=false","commit.gpgSign=false","push.gpgSign=false","gc.auto=0","maint\
enance.auto=false","safe.bareRepository=all","clone.defaultRemoteName=origin","protocol.file.allow=always","log.follow=f\
alse","log.showSignature=false","color.ui=false","core.quotePath=true","diff.renames=true","fetch.recurseSubmodules=fals\
e","i18n.commitEncoding=UTF-8","i18n.logOutputEncoding=UTF-8","init.defaultRefFormat=files","merge.renames=true","push.f\
ollowTags=false","push.pushOption=","push.recurseSubmodules=no","submodule.recurse=false"].flatMap(e=>["-c",e]),Bt=new Map,
Qs=new Set,eo=(e,t)=>`${e}/`.startsWith(`${t}/`),Se=e=>[...Qs].some(t=>eo(e,t));function Gt(e,t,n,r="pipe"){let s=spawn(
"git",[...Zs,...t],{cwd:e,env:n,detached:!0,stdio:[r,"pipe","pipe"]});Bt.set(s,{cwd:e,isPush:t[0]==="push"});let o=()=>{
Bt.delete(s)};return s.on("close",o).on("error",o),s}function Ke({pid:e},t){try{e!==void 0&&process.kill(-e,t)}catch{}}var E=class extends Error{name="GitError";exitCode;stdout;stderr;constructor(t,n,r,s){super(`git ${t.join(" ")}: ${s.trim()||
`exit code ${n}`}`),this.exitCode=n,this.stdout=r,this.stderr=s}},to=/^GIT_((IMPLICIT_)?WORK_TREE|(COMMON_)?DIR|(INDEX|SHALLOW|GRAFT)_FILE|OBJECT_DIRECTORY|ALTERNATE_OBJECT_DIRECTORIES|NAMESPACE|PREFIX|REPLACE_REF_BASE|NO_REPLACE_OBJECTS|CONFIG(_PARAMETERS|_COUNT)?)$/,
q={GIT_AUTHOR_NAME:"SOMAS Workflows",GIT_AUTHOR_EMAIL:"somas-workflows@users.noreply.github.com",GIT_COMMITTER_NAME:"SOM\
AS Workflows",GIT_COMMITTER_EMAIL:"somas-workflows@users.noreply.github.com",GIT_TERMINAL_PROMPT:"0",GIT_LFS_SKIP_SMUDGE:"\
1"};function no({env:e}){let t=Object.entries(process.env).filter(([n])=>!to.test(n));return{...Object.fromEntries(t),...q,
...e}}var ke=new AsyncLocalStorage;function Te(e,t){let n=ke.getStore(),r=performance.now()+e*1e3;return ke.run(n!==void 0&&
n.end<r?n:{seconds:e,end:r},t)}function Vt(){let e=ke.getStore();if(e!==void 0&&performance.now()>e.end)throw new Error(
Jt(e))}var Jt=({seconds:e})=>`it takes longer than ${Math.round(e)} s`,zt=1<<28,ro=1e6;async function w(e,t,n={}){let r=[],
s=0,{exitCode:o,stderr:i}=await qe(e,t,n,c=>{if(s+=c.length,s>zt)throw new Error(`it prints more than ${zt} bytes`);r.push(
c)}),a=Buffer.concat(r).toString();if(o!==0)throw new E(t,o,a,i);return a.replace(/\n$/,"")}async function Xe(e,t,n){let{
exitCode:r,stderr:s}=await qe(e,t,n,n.onPiece);if(r!==0)throw new E(t,r,"",s)}var so=["SIGINT","SIGTERM","SIGHUP"],oo=5;
function qe(e,t,n,r,s=1){return new Promise(o=>{if(Se(e))return;let i=Gt(e,t,no(n),n.stdin),a="",c=!0,d=ke.getStore(),l=d&&
setTimeout(()=>f(d),Math.max(0,d.end-performance.now())),f=m=>{Ke(i,"SIGKILL"),a="",u(-1,Jt(m))},u=(m,p)=>{clearTimeout(
l),Se(e)||o({exitCode:m??-1,stderr:a||p})};i.stdout?.on("data",m=>{c=!1;try{r(m)}catch(p){Ke(i,"SIGKILL"),u(-1,String(p))}}),
i.stderr?.setEncoding("utf8").on("data",m=>{a.length<ro&&(a+=m)}),i.on("error",m=>u(-1,m.message)),i.on("close",(m,p)=>{
let g=c&&a===""&&so.includes(p);clearTimeout(l),g&&s<oo?o(qe(e,t,n,r,s+1)):u(m,p===null?"":`ended by ${p}`)}),i.stdin?.on(
"error",()=>{}),i.stdin?.end(n.input??"")})}var Y=/^(?!.*\.\.)(?!.*\.(?:lock)?$)[A-Za-z0-9][A-Za-z0-9._-]{0,63}$/,G=e=>`.somas/projects/${e}/artifacts`,Kt=e=>`somas\
/${e}`,Ye=e=>`somas-held/${e}`;var io=["claude","codex","copilot","gemini","aider","opencode"],le=["command","somas","brief",...io,"custom"],z=["auto",
...le];var ue={succeeded:{done:!0},succeeded_with_warning:{done:!0},briefed:{done:!0},no_change:{done:!1},verify_failed:{done:!1},
conflict:{done:!1},protected_path:{done:!1},rate_limited:{done:!1},quota_exhausted:{done:!1},budget_exceeded:{done:!1},stalled:{
done:!1},timeout:{done:!1},blocked:{done:!1},runner_error:{done:!1},skipped_dependency:{done:!1}},R=e=>ue[e].done;function Xt(e={},t={}){
let n={...e};for(let[r,s]of Object.entries(t))n[r]=(n[r]??0)+s;return Object.keys(n).length===0?void 0:n}function $(e,t=300){let n=e.replace(/[\p{C}\p{Z}]+/gu," ").trim();return n.length<=t?n:`${n.slice(0,t)}…`}var V="Task-Digest",Z="Plan-Ticks";var qt="Overlap-File",Yt="Overlap-Task",ao=e=>!/[\r\n]/.test(e)&&e.trim()===e,_e=(e,t,n)=>`${t.id}: ${$(t.name)}

${Ze(e,t.id,n)}`;function Ze({fingerprints:e,wave:t},n,{verdict:r,runner:s,overlap:o}){let i=e.get(n);if(i===void 0)throw new Error(
`no fingerprint of the task ${n}`);return[["Task",n],["Verdict",r],["Runner",s],["Wave",t.number],[V,i.digest],["Task-Te\
xt",i.text],["Task-Context",i.context],["Task-Runner",i.runner],["Task-Source",i.source],...(o?.files??[]).filter(ao).map(
c=>[qt,c]),...(o?.tasks??[]).map(c=>[Yt,c])].flatMap(([c,d])=>d===void 0?[]:[`${c}: ${d}
`]).join("")}function me(e,t){let n=d=>new RegExp(`^${d}: (.*)$`,"m").exec(t)?.[1]??"",r=d=>[...t.matchAll(new RegExp(`^${d}: (.*)$`,
"gm"))].map(([,l=""])=>l),s=r(qt),o=Object.keys(ue).find(d=>d===n("Verdict")),i=le.find(d=>d===n("Runner")),a=n("Task"),
c=n(V);if(!(o===void 0||!R(o)||a===""||c===""))return{task_id:a,verdict:o,wave:Number(n("Wave")),...i&&{ran:i},commit:e,
digest:c,text:n("Task-Text"),context:n("Task-Context"),runner:n("Task-Runner"),source:n("Task-Source"),...s.length>0&&{overlap:{
files:s,tasks:r(Yt),diff:""}}}}var Ee=e=>new Map([...e].reverse().map(t=>[t.task_id,t]));var co="refs/somas/held";async function Zt(e,t,n,r={}){let s=Ye(t),o={env:r},i=await w(e,["ls-remote","origin",`refs/hea\
ds/${s}/*`],o),a=new Map(i.split(`
`).flatMap(u=>{let[m,p]=u.split("	");return m&&p?[[p.slice(11),m]]:[]}));if(a.size===0)return[];await w(e,[...["fetch","\
--quiet","--no-tags","--no-write-fetch-head","origin"],`+refs/heads/${s}/*:${co}/*`],o);let d=["log","--no-walk","-z","-\
-format=%H%x1f%P%x1f%ce%x1f%(trailers:only,unfold)",...a.values(),"--"],l=new Map;for(let u of(await w(e,d)).split("\0")){
let[m="",p="",g,y=""]=u.split("\x1f"),h=me(m,y);h!==void 0&&g===q.GIT_COMMITTER_EMAIL&&l.set(m,{work:p,task_id:h.task_id})}
let f=[];for(let[u,m]of a){let{work:p="",task_id:g=""}=l.get(m)??{};if(u!==Qe(t,g,p)||!n(g))continue;let y=`--force-with\
-lease=refs/heads/${u}:${m}`;try{await w(e,["push","--quiet","--no-verify",y,"origin",`:refs/heads/${u}`],o),f.push(u)}catch(h){
if(!(h instanceof E))throw h}}return f}var Qe=(e,t,n)=>`${Ye(e)}/${t}-${n.slice(0,7)}`;var Re=50,et=e=>w(e,["multi-pack-index","write","--no-progress"]).catch(()=>"there is no pack"),Qt=(e,t)=>w(e,["commit-g\
raph","write","--stdin-commits","--split","--no-progress"],{input:`${t}
`}).catch(()=>"there is no complete history");var tt=async(e,t)=>Q(await w(e,t)),Q=e=>[...new Set(e.split("\0").map(t=>t.replace(/^\n/,"")))].filter(t=>t!==""),nt=(e,t,n)=>lo(
e,t,[],n);async function lo(e,t,n,r){let s=["ls-tree","-z","--name-only","--full-tree",...n],o=t.map(i=>tt(e,[...s,i,"--",...r]));
return new Set((await Promise.all(o)).flat())}var uo=["text","binary","union"],mo="* !merge",fo=1e6;async function tn(e,t,n){let r=await po(e,t),s=existsSync(join(e,"\
.git"))?join(e,".git"):e,o=join(s,"info/attributes"),i=existsSync(o)?readFileSync(o):void 0;mkdirSync(dirname(o),{recursive:!0}),
writeFileSync(o,r);try{return await n()}finally{i===void 0?rmSync(o,{force:!0}):writeFileSync(o,i)}}var ve=new Map;function nn(e,t,n){
let r=ve.get(e);r?.commit===t&&ve.set(e,{...r,commit:n})}async function po(e,t){let n=ve.get(e);if(n?.commit===t)return n.
rules;let s=n!==void 0&&await go(e,n.commit,t)?n.rules:await yo(e,t);return ve.set(e,{commit:t,rules:s}),s}async function go(e,t,n){
return await w(e,["diff-tree","-r","--name-only",t,n,"--",":(top,glob)**/.gitattributes"]).catch(()=>"unknown")===""}async function yo(e,t){
let n=await w(e,["ls-tree","-r","-z","--full-tree",t]),r=Q(n).flatMap(o=>{let[,i,a=""]=/^100\d+ blob (\S+)\t((?:.*\/)?)\.gitattributes$/s.
exec(o)??[];return i===void 0?[]:[{object:i,folder:a}]});r.sort((o,i)=>o.folder.length-i.folder.length);let s=[mo];for(let{
object:o,folder:i}of r){let a=await w(e,["cat-file","blob",o]);a.length<=fo&&s.push(...a.split(/\r?\n/).flatMap(c=>ho(c,
i)))}return`${s.join(`
`)}
`}function ho(e,t){let[,n,r="",s=""]=/^[ \t]*(?:"((?:[^"\\]|\\.)*)"|([^\s"]\S*))(?:[ \t]+(.*))?$/.exec(e)??[];if((n??r)===
""||/^[#!]/.test(r))return[];let o=s.split(/[ \t]+/).map(bo),i=r.startsWith("[attr]");if(t==="")return[[n===void 0?r:`"${n}\
"`,...o].join(" ").trimEnd()];if(i)return[];let a=n??en(r),c=a.startsWith("/")?a.slice(1):a,d=a.slice(0,-1).includes("/")?
"":"**/",l=t.replace(/[\\*?[]/g,"\\$&");return[[`"/${en(l)}${d}${c}"`,...o].join(" ")]}var en=e=>e.replace(/["\\]/g,"\\$&");
function bo(e){let t=/^merge=(.*)$/.exec(e)?.[1];return t===void 0||uo.includes(t)?e:"merge"}var rt;async function rn(){rt??=w(".",["version"]);let[,e=0,t=0]=(/(\d+)\.(\d+)/.exec(await rt)??[]).map(Number);if(e*1e3+
t<2038)throw new Error(`git 2.38 or newer is needed (merge-tree --write-tree), found: ${await rt}`)}var wo=["-c","merge.\
default=text","-c","merge.renormalize=false"];async function st(e,t,n){let r=[...wo,"merge-tree","--write-tree","--name-\
only","--no-messages","-z",t,n];try{return{tree:(await tn(e,t,()=>w(e,r))).replace(/\0.*$/s,"")}}catch(s){if(!(s instanceof
E)||s.exitCode!==1)throw s;let[,...o]=Q(s.stdout);return{conflicts:o}}}var ee=(e,t,n,r,s)=>w(e,["commit-tree",t,...n.flatMap(
o=>["-p",o]),"-F","-"],{input:r,...s!==void 0&&{env:{GIT_AUTHOR_DATE:s,GIT_COMMITTER_DATE:s}}});async function D(e,t,n){
if(t===n)return!0;try{return await w(e,["merge-base","--is-ancestor",n,t]),!0}catch(r){if(r instanceof E&&r.exitCode===1)
return!1;throw r}}async function Pe(e,t,n,r){if(await D(e,t,n))return{commit:t};if(await D(e,n,t))return{commit:n};let s=await st(
e,t,n);return"conflicts"in s?s:{commit:await ee(e,s.tree,[t,n],r)}}var ot=class extends Error{name="PushRefused"},xo=10,So=/\((fetch first|non-fast-forward|stale info)\)|cannot lock ref|failed to update ref|reference already exists|incorrect old value/,
on=/RPC failed|error: (429|5\d\d)|HTTP 5\d\d|Connection (reset|timed out)|Could not (resolve host|connect)|Failed to connect|Empty reply|transfer closed|SSL_|early EOF/,
an=/exists; cannot create/,ko=[[/GH006|GH013|protected branch/i,"a rule protects it: let this workflow push to somas/*, \
or choose another project id"],[an,"a branch whose name begins or ends where this one does is in the way: rename it"],[/checked out/,
"it is checked out there: switch that checkout to another branch"],[/without `?workflows?`? permission/,"the token may n\
ot change workflow files"],[/Permission to .* denied|error: 403|Authentication failed|could not read Username/,"the toke\
n may not write: the job needs `contents: write`"]],cn=["fetch","--quiet","--no-tags","--no-write-fetch-head"],it=(e={})=>({
...e,LC_ALL:"C"}),sn=new Set;async function dn(e,t){sn.has(e)||(await w(e,["rev-parse","--is-shallow-repository"])==="tr\
ue"&&await w(e,[...cn,"--unshallow","origin"],{env:it(t)}),sn.add(e))}async function To(e,t,n){let r=`refs/remotes/origi\
n/${t}`;try{await w(e,[...cn,"origin",`+refs/heads/${t}:${r}`],{env:it(n)})}catch(s){if(s instanceof E&&s.stderr.includes(
"couldn't find remote ref"))return;throw s}return w(e,["rev-parse",r])}async function ln(e){let{repository:t,branch:n,environment:r,
patience_minutes:s=xo}=e,{findTip:o=()=>To(t,n,r)}=e,i=performance.now()+s*6e4,a=f=>_o(t,f,it(r)),c=!1,d,l=0;for(let f=1;;f+=
1){let u=await Eo(o,i);l=f>1&&u===d?l+1:0,d=u;let m=await e.build(u,f),{head:p,changed:g,sideBranches:y}=m,h=g?[[n,p]]:[],
b=await a(c?h:[...h,...y]);if(b===void 0){let v=new Map;for(let O of c?y:[]){let X=await a([O]);X!==void 0&&v.set(O[0],vo(
X))}return{...m,refused:v}}let x=So.test(b)&&!an.test(b),k=x||on.test(b),S=Ro(b);if((S.length>0&&S.every(v=>y.has(v))||!k)&&
!c&&y.size>0){c=!0;continue}if(!k||performance.now()>i){let v=fn(b)??`refused${k?` for ${s} minutes`:""}`;throw new ot(`\
cannot push ${n}: ${v}
${b}`)}await(x&&l===0?un(100):mn(x?l:f))}}async function _o(e,t,n){if(t.length===0)return;let r=t.map(([o,i])=>`${i}:ref\
s/heads/${o}`),s=["--porcelain","--no-verify",...t.length>1?["--atomic"]:[]];try{await w(e,["push",...s,"origin",...r],{
env:n});return}catch(o){return o instanceof E?`${o.stdout}
${o.stderr}`.trim():String(o)}}async function Eo(e,t){for(let n=1;;n+=1)try{return await e()}catch(r){if(!(r instanceof E&&
on.test(r.stderr))||performance.now()>t)throw r;await mn(n)}}var un=e=>new Promise(t=>setTimeout(t,Math.random()*e)),mn=e=>un(
1e3*Math.min(e,20)),fn=e=>ko.find(([t])=>t.test(e))?.[1],Ro=e=>[...e.matchAll(/^!\t[^\t]*:refs\/heads\/([^\t]+)\t(?!.*\(atomic )/gm)].
map(([,t=""])=>t),vo=e=>fn(e)??/^!.*\((.*)\)$/m.exec(e)?.[1]??"refused";function at(e){let t=new Map,n=(r,s)=>{t.set(r,fe(t.get(r),s))};for(let{task_id:r,overlap:s}of e)if(s!==void 0){n(r,s);for(let o of s.
tasks)n(o,{files:s.files,tasks:[],diff:""})}return t}function fe(e,{files:t,tasks:n,diff:r}){return e===void 0?{files:t,
tasks:n,diff:r}:{files:[...new Set([...e.files,...t])],tasks:[...new Set([...e.tasks,...n])],diff:r||e.diff}}var pn=(e,t)=>({
...e,tasks:e.tasks.map(n=>{let{files:r=[]}=t.get(n.id)??{};return r.length===0?n:{...n,files:[...new Set([...n.files,...r])]}})});var Po=5;function C(e){let t=e.slice(0,Po).map(r=>$(r)),n=e.length-t.length;return n>0?`${t.join(", ")} and ${n} more`:t.length<2?
t.join(""):`${t.slice(0,-1).join(", ")} and ${t.at(-1)}`}async function ct(e,t){return(await w(e,["config","--null",...t]).catch(()=>"")).split("\0").flatMap(r=>r===""?[]:[$o(r)])}
function $o(e){let t=e.indexOf(`
`);return t===-1?{name:e}:{name:e.slice(0,t),value:e.slice(t+1)}}var gn=new Map;async function yn(e){let t=gn.get(e);if(t!==void 0&&existsSync(t.objects))return t;let n=["rev-parse","--\
show-object-format","--path-format=absolute","--git-path","objects"],[r="",...s]=(await w(e,n)).split(`
`),o={objects:s.join(`
`),format:r};return gn.set(e,o),o}function hn(e){let t=join(dirname(e),"config");return existsSync(t)&&/promisor|partialclone/i.test(readFileSync(t,"utf8"))}var te={objects:1e6,object_bytes:100*2**20,unpacked_bytes:2*2**30},Ao="PACK",dt=12,wn=6,xn=7,Mo=[1,2,3,4],Oo=64,Io=2**20,
Co=2**20;async function Sn(e,t,n){let{size:r}=await e.stat(),s={bytes:Buffer.alloc(0),start:t},o=async(l,f)=>{if(Math.min(
l+f,r)>s.start+s.bytes.length){let m=Math.min(Math.max(f,Io),Math.max(0,r-l)),{buffer:p,bytesRead:g}=await e.read(Buffer.
allocUnsafe(m),0,m,l);s.bytes=p.subarray(0,g),s.start=l}return s.bytes.subarray(l-s.start)},i=await o(t,dt);if(i.length<
dt||i.toString("latin1",0,4)!==Ao)throw new Error("it holds no pack");let a=i.readUInt32BE(8);if(a>te.objects)throw new Error(
`it holds ${a} objects, at most ${te.objects} are read`);let c=t+dt,d=0;for(let l=0;l<a;l+=1){l%100===0&&Vt();let{type:f,
size:u,length:m}=Lo(await o(c,Oo),n);bn(u);let{contents:p,packed:g}=await jo(o,c+m,u,r),y=f===wn||f===xn?No(p):0;if(bn(y),
d+=u+y,d>te.unpacked_bytes)throw new Error(`it unpacks to more than ${te.unpacked_bytes} bytes`);c+=m+g}}function bn(e){
if(e>te.object_bytes)throw new Error(`it holds an object of ${e} bytes, at most ${te.object_bytes} are read`)}var pe=()=>new Error(
"its pack is damaged or cut");function $e(e,t,n=0,r=1){let s=n;for(let o=t,i=r;o<Math.min(e.length,t+8);o+=1,i*=128){let a=e[o]??
0;if(s+=(a&127)*i,a<128)return{value:s,end:o+1}}throw pe()}function Lo(e,t){let[n]=e;if(n===void 0)throw pe();let r=n>>4&
7,s=n&15,{value:o,end:i}=n<128?{value:s,end:1}:$e(e,1,s,16);if(r===xn)return{type:r,size:o,length:i+t};if(r===wn)return{
type:r,size:o,length:$e(e,i).end};if(!Mo.includes(r))throw pe();return{type:r,size:o,length:i}}var No=e=>$e(e,$e(e,0).end).
value;async function jo(e,t,n,r){let s=Math.min(Math.max(n+1,64),Co);for(let o=4096;;o*=4){let i=await e(t,o);try{let a={
info:!0,maxOutputLength:Math.max(n,1),chunkSize:s},{buffer:c,engine:d}=inflateSync(i,a);if(c.length!==n)throw pe();return{
contents:c,packed:d.bytesWritten}}catch(a){if(!(a.code==="Z_BUF_ERROR")||t+o>=r)throw pe()}}}var ne={added_paths:1e6,levels:1e3,bytes:2**28},kn=new Map;async function _n(e,{before:t,after:n,added:r},s){let o=kn.get(
e)??new Map;kn.set(e,o);let i=new Map,a=[...t,...n].map(f=>`${f}^{tree}`),c=await Tn(e,[...a,...r],i,s);for(let f=c;f.length>
0;){let u=[...i.values()].flatMap(({folders:m})=>m);f=[...new Set(u)].filter(m=>!i.has(m)&&!o.has(m)),await Tn(e,f,i,s)}
let d=c.slice(0,a.length).map(f=>Fo(f,i,o)),l=ne.added_paths+Math.max(0,...d.slice(0,t.length).map(({paths:f})=>f));for(let{
paths:f,levels:u}of d.slice(t.length)){if(f>l)throw new Error(`it adds more than ${ne.added_paths} paths`);if(u>ne.levels)
throw new Error(`it holds more than ${ne.levels} folders inside each other`)}}function Fo(e,t,n){let r=[e];for(let s=r.at(
-1);s!==void 0;s=r.at(-1)){let{files:o,folders:i}=t.get(s)??{files:0,folders:[]},a=n.has(s)?[]:i.filter(l=>!n.has(l));if(a.
length>0){r.push(...new Set(a));continue}if(r.pop(),n.has(s))continue;let c=o+i.length,d=0;for(let l of i){let f=n.get(l);
c+=f?.paths??0,d=Math.max(d,f?.levels??0)}n.set(s,{paths:c,levels:d+1})}return n.get(e)??{paths:0,levels:0}}async function Tn(e,t,n,r){
if(t.length===0)return[];let s=[],o=0,i=t.map(l=>`${l}
`).join("");await Xe(e,["cat-file","--batch"],{input:i,env:r,onPiece:l=>{if(o+=l.length,o>ne.bytes)throw new Error(`its \
folders have more than ${ne.bytes} bytes`);s.push(l)}});let c=Buffer.concat(s),d=[];for(let l=0;d.length<t.length;){let f=c.
indexOf(`
`,l)+1,[u="",m,p]=c.toString("utf8",l,f-1).split(" ");if(m!=="tree")throw new Error(`the tree ${u} is missing`);let g=f+
Number(p);n.has(u)||n.set(u,Do(c.subarray(f,g),u.length/2)),d.push(u),l=g+1}return d}function Do(e,t){let n=[],r=0;for(let s=0;s<
e.length;){let o=e.toString("latin1",s,s+6)==="40000 ",i=e.indexOf(0,s)+1;s=i+t,o?n.push(e.toString("hex",i,s)):r+=1}return{
files:r,folders:n}}var En="refs/somas/";async function Uo(e,t){let n=await mkdtemp(join(e,"tmp_objdir-somas-"));try{return await t(n)}finally{
await rm(n,{recursive:!0,force:!0})}}var I={bytes:2**30,header_bytes:1e6,refs:100,commits:1e4,commit_bytes:64e3,small_bytes:1e7};async function vn(e,t,n){let r=await open(
t);try{let{size:s}=await r.stat();if(s>I.bytes)throw new Error(`it has ${s} bytes, at most ${I.bytes} are read`);return await Te(
s<I.small_bytes?30:120,()=>Wo(e,r,n))}finally{await r.close()}}async function Wo(e,t,n){let{objects:r,format:s}=await yn(
e),o=await Ho(t,s),i=Bo(o,n),a=await Rn(e,o.prerequisites),c=o.prerequisites.find((d,l)=>a[l]?.type!=="commit");if(c!==void 0)
throw new Error(`its prerequisite ${c} is no commit of the repository`);return await Sn(t,o.bytes,s==="sha256"?32:20),await t.
read(Buffer.alloc(o.bytes),0,o.bytes),Uo(r,async d=>{let l={GIT_OBJECT_DIRECTORY:d,GIT_ALTERNATE_OBJECT_DIRECTORIES:JSON.
stringify(r)},f=hn(r)?"--fsck-objects":"--strict";await w(e,["index-pack",f,"--fix-thin","--stdin"],{env:l,stdin:t.fd});
let u=join(d,"pack"),m=await readdir(u),p=await Go(u,m,s),g=[...i.values()],y=await Rn(e,[...g,...p],l),h=[...i].filter(
(S,_)=>y[_]?.type==="commit");zo(y.slice(g.length));let b=p.filter((S,_)=>y[g.length+_]?.type==="tree"),x={before:o.prerequisites,
after:h.map(([,S])=>S),added:b};await _n(e,x,l),await mkdir(join(r,"pack"),{recursive:!0});let k=S=>Number(S.endsWith(".\
idx"));for(let S of m.sort((_,v)=>k(_)-k(v)))await rename(join(u,S),join(r,"pack",S));return new Map(h)})}async function Ho(e,t){
let{buffer:n,bytesRead:r}=await e.read(Buffer.alloc(I.header_bytes),0,I.header_bytes,0),s=n.subarray(0,r);if(!/^# v[23] git bundle\n/.
test(s.toString("latin1",0,20)))throw new Error("it is no bundle of git");let o=s.indexOf(`

`);if(o===-1)throw new Error(`its header is longer than ${I.header_bytes} bytes, or cut`);let i=new Map,a=[],c=`[0-9a-f]\
{${t==="sha256"?64:40}}`,d=new RegExp(`^(?:(?<prerequisite>-)?(?<object>${c})(?: (?<ref>.*))?|@object-format=${t})$`);for(let l of s.
toString("utf8",0,o).split(`
`).slice(1)){let f=d.exec(l)?.groups;if(f===void 0)throw new Error("its header holds a line that is neither a ref nor a \
prerequisite");let{prerequisite:u,object:m,ref:p}=f;m!==void 0&&(u!==void 0?a.push(m):i.set(p??"",m))}return{refs:i,prerequisites:a,
bytes:o+2}}function Bo({refs:e},t){let n=I.refs*(t?.length??1);if(e.size>n)throw new Error(`it names ${e.size} refs, at \
most ${n} are read`);let r=s=>t===void 0||t.some(o=>s===o||s.startsWith(`partial/${o}/`));return new Map([...e].flatMap(
([s,o])=>{let i=s.slice(En.length);return s.startsWith(En)&&r(i)?[[i,o]]:[]}))}async function Rn(e,t,n){if(t.length===0)
return[];let r=t.map(o=>`${o}
`).join("");return(await w(e,["cat-file","--batch-check"],{input:r,...n&&{env:n}})).split(`
`).map(o=>{let[,i="missing",a]=o.split(" ");return{type:i,size:Number(a??0)}})}async function Go(e,t,n){let r=t.find(c=>c.
endsWith(".idx"));if(r===void 0)return[];let s=await readFile(join(e,r)),i=8+256*4,a=n==="sha256"?32:20;return Array.from(
{length:s.readUInt32BE(i-4)},(c,d)=>s.toString("hex",i+d*a,i+(d+1)*a))}function zo(e){let t=e.filter(({type:r})=>r==="co\
mmit");if(t.length>I.commits)throw new Error(`it holds ${t.length} commits, at most ${I.commits} are read`);let n=t.find(
({size:r})=>r>I.commit_bytes);if(n!==void 0)throw new Error(`it holds a commit of ${n.size} bytes, at most ${I.commit_bytes}\
 are read`)}var ge=e=>typeof e=="object"&&e!==null&&!Array.isArray(e),Pn=e=>typeof e=="number"&&Number.isFinite(e)&&e>=0;function U(e){
try{return JSON.parse(e)}catch{return}}function $n(e){let t=0,n=0,r=!1;for(let s=0;s<e.length;s+=1){let o=e[s];o==='"'?r=
!r:r?s+=o==="\\"?1:0:o==="["||o==="{"?n=Math.max(n,++t):(o==="]"||o==="}")&&(t-=1)}return n}var An=e=>Array.isArray(e)?e.filter(ge):[],lt=e=>typeof e=="string"?e:"";var L={verdict:"runner_error",reason:"ended without a result",seconds:0},re=({project_id:e,wave:t},n)=>`somas-${e}-wave-${t.
number}-${n}`,mt="not_started.json",ut="results.json",Cn="result.bundle",Ae=5e6,Mn=1e4,On=64,ft=new Map([[ut,Ae],[mt,Ae],
[Cn,2**30]]);async function Ln(e,t,n,r){let s=new Map,o,i;try{if(o=await n(r.id),o===void 0)return{claims:s};if(i=An(jn(
join(o,ut))),i.length>Mn)throw new Error(`${ut} holds ${i.length} results, at most ${Mn} are read`);let c=i.length>0?void 0:
Yo(join(o,mt));if(c!==void 0)return{claims:s,notStarted:c}}catch(c){let d=`its artifact cannot be read: ${Nn(c)}`;for(let l of r.
tasks)s.set(l,{verdict:"runner_error",reason:d,seconds:0});return{claims:s}}let a=await Vo(e,join(o,Cn),r.tasks);for(let c of r.
tasks){let d=i.find(({task_id:m})=>m===c),l=d&&Jo(d);if(l===void 0)continue;let f=a.commits.get(c),u=f===void 0&&d?.commit===
void 0&&a.error===void 0;if(f!==void 0&&await D(e,f,t).catch(()=>!1))s.set(c,{...l,commit:f});else if(!R(l.verdict)||u)s.
set(c,l);else{let m=a.error?`cannot be read: ${a.error}`:`holds no commit on top of ${t.slice(0,7)}`;s.set(c,{...l,verdict:"\
runner_error",reason:`its bundle ${m}`})}}return{claims:s}}async function Vo(e,t,n){if(!Fn(t))return{commits:new Map};try{return{commits:await vn(e,t,n)}}catch(r){return{commits:new Map,
error:Nn(r)}}}var Nn=e=>$(e instanceof E?e.stderr:e instanceof Error?e.message:String(e),150);function Jo({verdict:e,reason:t,
seconds:n,setup_seconds:r,attempts:s,runner:o,leg:i,usage:a}){if(!Ko(e))return;let c=le.find(d=>d===o);return{verdict:e,
reason:$(lt(t)),seconds:0,...In({seconds:n,setup_seconds:r,attempts:s}),...c&&{runner:c},...qo(i),...ge(a)&&{usage:In({cost_usd:a.
cost_usd,tokens:a.tokens,turns:a.turns})}}}var Ko=e=>typeof e=="string"&&Object.hasOwn(ue,e),Xo=1e15,In=e=>Object.fromEntries(
Object.entries(e).flatMap(([t,n])=>Pn(n)&&n<=Xo?[[t,n]]:[]));function qo(e){let t=ge(e)?lt(e.started):"";return Number.isNaN(
Date.parse(t))?{}:{started:new Date(t).toISOString()}}function Yo(e){let t=jn(e);return ge(t)&&typeof t.reason=="string"?
$(t.reason):void 0}function jn(e){if(!Fn(e))return;let{size:t}=lstatSync(e),n=basename(e);if(t>Ae)throw new Error(`${n} \
has ${t} bytes, at most ${Ae} are read`);let r=readFileSync(e,"utf8");if($n(r)>On)throw new Error(`${n} holds more than ${On}\
 values inside each other`);return U(r)}var Fn=e=>lstatSync(e,{throwIfNoEntry:!1})?.isFile()??!1;var W=e=>`${G(e)}/tasks`,N=(e,t)=>`${W(e)}/${t}_result.md`,Me="<!-- somas-result",pt="-->";var Zo=1e7,Qo=1e3,ei=[{what:"installed dependencies",treatment:"left out",globs:["**/node_modules/**","**/bower_componen\
ts/**","**/.pnpm-store/**","**/.venv/**","**/vendor/bundle/**"],reason:"a lock file installs them again; they are thousa\
nds of files that nobody reviews"},{what:"a virtual environment of Python",treatment:"left out",globs:["**/venv/**","**/\
env/**"],marker:"pyvenv.cfg",reason:"it holds paths of the machine that made it"},{what:"packages of Composer",treatment:"\
left out",globs:["**/vendor/**"],marker:"autoload.php",reason:"composer.lock installs them again"},{what:"caches of tool\
s",treatment:"left out",globs:["__pycache__",".pytest_cache",".mypy_cache",".ruff_cache",".tox",".nox",".gradle",".terra\
form",".ipynb_checkpoints",".parcel-cache",".turbo"].map(e=>`**/${e}/**`),reason:"tools write them again"},{what:"files \
of a desktop",treatment:"left out",globs:["**/.DS_Store","**/Thumbs.db","**/desktop.ini"],reason:"they say how a file br\
owser showed a folder"},{what:"keys and local settings with keys",treatment:"left out",globs:["**/.env","**/.env.local",
"**/.env.*.local","**/.netrc","**/.git-credentials","**/id_rsa","**/id_dsa","**/id_ecdsa","**/id_ed25519"],reason:"every\
body who can read the branch could read them"},{what:"files that may hold a key",treatment:"warning",globs:["**/.env.*",
"**/.npmrc","**/.pypirc","**/credentials.json","**/*.pem","**/*.key","**/*.p12","**/*.pfx","**/*.jks","**/*.keystore"],reason:"\
they are often meant, so a person decides"},{what:"settings and instructions of agents",treatment:"protected",globs:["**\
/AGENTS.md","**/CLAUDE.md","**/CLAUDE.local.md","**/GEMINI.md","**/.claude/**","**/.codex/**","**/.gemini/**","**/.curso\
r/**","**/.opencode/**","**/.windsurf/**","**/.aider.conf.yml","**/.mcp.json","**/opencode.json","**/.cursorrules","**/.\
windsurfrules"],reason:"later agents of the run load them, with their keys"},{what:"settings of editors and containers t\
hat start programs",treatment:"protected",globs:["**/.vscode/**","**/.devcontainer/**","**/.devcontainer.json","**/.envr\
c"],reason:"they start programs on the machine of the person who opens the folder"},{what:"owners of code",treatment:"pr\
otected",globs:["**/CODEOWNERS"],reason:"they decide who has to review"},{what:"a lock file beside one of another packag\
e manager",treatment:"warning",globs:[],reason:"two lock files drift apart, and tools choose either"},{what:`a file over\
 ${Zo/1e6} MB`,treatment:"warning",globs:[],reason:"the history keeps it for ever"},{what:`more than ${Qo} files`,treatment:"\
warning",globs:[],reason:"nobody reviews them; an ignore rule may be missing"},{what:"two names that differ only in case",
treatment:"warning",globs:[],reason:"one of them is lost in a checkout on macOS or Windows"}],Dn=e=>ei.filter(t=>t.treatment===
e),Un=Dn("protected").flatMap(({globs:e})=>e),fd=Dn("left out").flatMap(({globs:e,marker:t})=>t===void 0?e:[]);var gt=e=>e.split(/[,\n]/).map(t=>t.trim()).filter(t=>t!==""),Wn=e=>gt(e).filter(t=>{let n=t.replace("!","");return n===
""||/^[/:!]/.test(n)||n.split("/").includes("..")});var Ie=".github/workflows/**",Hn=e=>[...new Set([...gt(e),...Un,Ie])],Bn=e=>e.flatMap(t=>{let n=t.startsWith("!"),r=n?t.
slice("!".length):t,s=n?":(exclude,glob,icase)":":(glob,icase)";return[...new Set([r,r.replace(/\/\*\*$/,"")])].map(o=>s+
o)});async function Gn(e,t,n=[Ie]){let r=await t(e);return e.some(s=>s.startsWith("!"))?[...new Set([...r,...await t(n)])]:
r}async function yt(e,t,n){let r=["log","--full-history","--sparse","-m","-z","--raw","--no-renames","--format=%H%x00%B",
t],s=new Map,o=await Gn(n,async i=>{let a=(await w(e,[...r,"--",...Bn(i)])).split("\0"),c=new Set;for(let d=0;d+1<a.length;d+=
2){let[l="",f=""]=a.slice(d,d+2);/^\n?:/.test(l)?c.add(f):s.set(l,f)}return[...c]});return{messages:s,touched:o}}var ye=(e,t,n,r,s)=>Gn(
r,o=>tt(e,["diff-tree","-r","-z","--name-only",t,n,"--",...Bn(o)]),s),ti="**/.gitattributes";async function zn(e,[t,n],{
project_id:r,protected_paths:s},o){let i=new Set(o.map(p=>N(r,p))),a=`${W(r)}/**`,c=p=>ye(e,t,n,p,[Ie,a]),d=[...s,a],l=d.
some(p=>p.startsWith("!")),f=await c(l?d:[...d,ti]),u=!l&&!f.some(p=>/(^|\/)\.gitattributes$/i.test(p));return{forbidden:(u||
l?f:await c(d)).filter(p=>!i.has(p)),keepsAttributes:u}}var Vn=async(e,t)=>(await yt(e,t,[Ie])).touched.length>0;var Jn="refs/somas/imported";async function Kn(e,{parent:t,message:n,changes:r,tree:s}){let o=[`commit ${Jn}
mark :1
`,`committer ${q.GIT_COMMITTER_NAME} <${q.GIT_COMMITTER_EMAIL}> now
`,Xn(n),`from ${t}
`,s===void 0?"":`M 040000 ${s} ""
`,...r.map(ni),`
get-mark :1
`,`reset ${Jn}
from ${"0".repeat(t.length)}

`];return w(e,["fast-import","--quiet","--force","--date-format=now"],{input:o.join("")})}function ni(e){let t=`"${e.path.
replace(/["\\]/g,"\\$&").replaceAll(`
`,"\\n")}"`;return"text"in e?`M 100644 inline ${t}
${Xn(e.text)}`:"object"in e?`M ${e.mode} ${e.object} ${t}
`:`D ${t}
`}var Xn=e=>`data ${Buffer.byteLength(e)}
${e}
`;var Id=new RegExp(`^${Me}\\n((?:[\\w-]+: .*\\n)*)${pt}$`,"gm"),ri=new RegExp(`^${W("[^/]+").replace(".","\\.")}/`,"i"),Yn=e=>ri.
test(e),si=(e,t)=>`${e.replaceAll(Me,"<!-- not somas-result").trimEnd()}

${Me}
${t}${pt}
`;async function Zn(e,t,n){let r=(await w(e,["diff-tree","-r","-z","--no-renames",t,n])).split("\0");return Array.from({length:Math.
floor(r.length/2)},(s,o)=>{let[i="",a="",c="",d=""]=(r[o*2]??"").slice(1).split(" "),l=r[o*2+1]??"";return{path:l,before:qn(
l,i,c),after:qn(l,a,d)}})}var qn=(e,t,n)=>/^0+$/.test(t)?{path:e}:{path:e,mode:t,object:n};async function Qn(e,t,n){let{
project_id:r,task_id:s,result:o,commit:i,others:a}=n,c=N(r,s),d=await w(e,["cat-file","blob",`${i}:${c}`]).catch(()=>{}),
l=d===void 0?[]:[{path:c,text:si(d,Ze(t,s,o))}],f=[...a,...l];return f.length===0?i:Kn(e,{parent:i,message:`Record the r\
esult of ${s}
`,changes:f})}async function nr(e,t){return(await ct(e,[...t,"--get-regexp","^submodule\\..*\\.path$"])).flatMap(({value:r=""})=>r===""?
[]:[r.replace(/\/$/,"")])}var oi="160000";async function sr(e,t,n,r){let s=new Set(r.flatMap(({path:l,before:f,after:u})=>rr(u)&&!rr(f)?[l]:[])),o=r.
some(({path:l})=>l===".gitmodules");if(s.size===0&&!o)return[];let i=async l=>new Set(await nr(e,["--blob",`${l}:.gitmod\
ules`])),[a,c]=[await i(n),await i(t)];return(o?await ii(e,n):[...s]).filter(l=>!a.has(l)&&(s.has(l)||c.has(l)))}var rr=e=>"\
mode"in e&&e.mode===oi;async function ii(e,t){let n=await w(e,["ls-tree","-r","-z","--full-tree",t]);return Array.from(n.
matchAll(/(?:^|\0)160000 commit \S+\t([^\0]*)/g),([,r=""])=>r)}var ai=new RegExp(`^(${V}|${Z}):`,"m");async function ar(e,{claims:t,work:n},r,s){let{repository:o,project_id:i,base:a}=e,
{commit:c}=s,d=await ci(e,c);try{let l=N(i,r),f=await Zn(o,a,c),u=await sr(o,a,c,f),m=d.refused??(u.length>0?li(u):void 0),
p=f.filter(({path:S})=>Yn(S)),g=[...n].flatMap(([S,{ownResult:_}])=>_!==void 0&&d.commits.has(t.get(S)?.commit??"")?[_]:
[]),y=p.flatMap(S=>{let _=g.find(v=>v.path===S.path)?.after??S.before;return S.path===l||isDeepStrictEqual(_,S.after)?[]:
[_]}),h=y.map(S=>S.path),b=h.length===0?s:{...s,...ht(s,h)},x=await Qn(o,e,{project_id:i,task_id:r,result:b,commit:c,others:y}),
k=p.find(S=>S.path===l);return{...d,...m&&{refused:m},sealed:x,...k&&{ownResult:k},leftOut:h}}catch(l){return{...d,refused:d.
refused??bt(l)}}}var ht=({verdict:e,reason:t},n)=>({verdict:e==="succeeded"?"succeeded_with_warning":e,reason:`${t}; cha\
nges of other tasks' result files are left out: ${C(n)}`});async function ci({repository:e,base:t,protected_paths:n},r){
let s=`${t}..${r}`,o=new Set;try{let{messages:i,touched:a}=await yt(e,s,n);if(o=new Set(i.keys()),a.length>0)return{commits:o,
refused:dr(a)};let c=[...i].flatMap(([f,u])=>ai.test(u)?[f.slice(0,7)]:[]);if(c.length===0)return{commits:o};let l=`a co\
mmit message holds ${`\`${V}:\` or \`${Z}:\`, which only integration may write`}: ${C(c)}`;return{commits:o,refused:{verdict:"\
blocked",reason:l}}}catch(i){return{commits:o,refused:bt(i)}}}async function cr(e,{claims:t,work:n},{head:r,withheld:s,contestedFiles:o},i){
let{repository:a,base:c}=e,d=t.get(i.id)??L,{commits:l,refused:f,sealed:u}=n.get(i.id)??{commits:new Set},[,m]=[...s].find(
([g])=>l.has(g))??[];if(m!==void 0){let{task_id:g,again:y}=m;return{verdict:"skipped_dependency",reason:`builds on the w\
ork of ${g}, which ${y?"runs again":"could not be merged"}`,...y&&{again:y}}}if(f!==void 0)return f;let p=u??d.commit??c;
try{let g=await st(a,r,p);if("conflicts"in g){let O=await di(a,c,r,g.conflicts);return{...ir(g.conflicts),overlap:O}}let h=(o.
size===0?[]:await ye(a,r,g.tree,[])).filter(O=>o.has(O));if(h.length>0)return ir(h,", which others push to");let b=[...t].
flatMap(([O,{commit:X=""}])=>l.has(X)?[O]:[]),x=await zn(a,[r,g.tree],e,b),{forbidden:k,keepsAttributes:S}=x;if(k.length>
0)return dr(k);let _=d.commit===void 0?[r]:[r,p],v=await ee(a,g.tree,_,_e(e,i,d));return S&&nn(a,r,v),{verdict:d.verdict,
reason:d.reason,commit:v}}catch(g){return bt(g)}}var or=2e4;async function di(e,t,n,r){let s=r.map(d=>`:(top,literal)${d}`),
o=["log","--first-parent","--format=%(trailers:key=Task,valueonly)",`${t}..${n}`,"--",...s],i=(await w(e,o)).split(`
`).filter(d=>Y.test(d)),a=await w(e,["diff-tree","-p","--no-ext-diff","--no-textconv",t,n,"--",...s]),c=a.length>or?`${a.
slice(0,or)}
[Cut here]`:a;return{files:r,tasks:[...new Set(i)],diff:c}}var ir=(e,t="")=>({verdict:"conflict",reason:`conflicts in ${C(
e)}${t}`}),dr=e=>({verdict:"protected_path",reason:`changes protected files: ${C(e)}`}),li=e=>({verdict:"blocked",reason:`\
holds a submodule that .gitmodules does not name, so no later checkout could fetch it: ${C(e)}`});function bt(e){if(!(e instanceof
E))throw e;return{verdict:"runner_error",reason:`cannot be merged: ${$(e.stderr.split(`
`)[0]??"")}`}}var se=({tasks:e,settled:t=[]})=>[...e,...t].map(n=>({...n,depends_on:n.all_dependencies??n.depends_on}));function Ce(e){
let t=new Map(e.tasks.map(n=>[n.id,[]]));for(let n of e.tasks)for(let r of n.depends_on)t.get(r)?.push(n.id);return t}function ui(e){
let t=new Map;for(let o of e.tasks){let i=t.get(o.depends_on);i===void 0?t.set(o.depends_on,[o]):i.push(o)}let n=new Map(
e.tasks.map(({id:o},i)=>[o,i])),r=new Map;for(let[o,i]of t){let a=Int32Array.from(o,d=>n.get(d)??-1).sort().join(),c=r.get(
a);c===void 0?r.set(a,{waits_for:o,tasks:i}):c.tasks.push(...i)}let s=o=>n.get(o?.id??"")??0;for(let{tasks:o}of r.values())
o.sort((i,a)=>s(i)-s(a));return[...r.values()].sort((o,i)=>s(o.tasks[0])-s(i.tasks[0]))}function mi(e){let t=ui(e),n=new Map(
e.tasks.map(({id:o})=>[o,[]]));for(let o of t)for(let i of o.waits_for)n.get(i)?.push(o);let r=new Map(t.map(o=>[o,o.waits_for.
length])),s=t.filter(({waits_for:o})=>o.length===0);for(let{tasks:o}of s)for(let{id:i}of o)for(let a of n.get(i)??[]){let c=(r.
get(a)??0)-1;r.set(a,c),c===0&&s.push(a)}return s}var oe=e=>mi(e).flatMap(({tasks:t})=>t);function lr(e){let t;return(n,r)=>(t??=fi(e),(t.get(r)??0)-(t.get(n)??0)||(n<r?-1:n>r?1:0))}function fi(e){let t=Ce(e),n=new Map;
for(let{id:r,duration:s}of oe(e).reverse()){let o=(t.get(r)??[]).reduce((i,a)=>Math.max(i,n.get(a)??0),0);n.set(r,s.most_likely+
o)}return n}var pi=/^([ \t]*(?:[-*+]|\d+[.)])[ \t]+)\[[ xX~/\-✓✔✅]?\](?=[\s*]|$)/gmu,wt=e=>e.replace(pi,"$1[ ]");var ur=["auto","always","never"],mr=["auto","never"];function fr(e,t){let{runner:n=e.runner,budget_usd:r=e.budget_usd,max_turns:s=e.
max_turns}=t,o=e.runner!=="auto"&&n!==e.runner,i=t.model??(o?"":e.model);return{...e,runner:n,model:i,budget_usd:r,max_turns:s}}var J=e=>createHash("sha256").update(JSON.stringify(e)).digest("hex");function pr(e){let{name:t,run:n,verify:r,agent:s,context_requirements:o,
acceptance_criteria:i,setup:a}=e,c=wt(e.description),d=e.texts?.map(({title:u,text:m})=>({title:u,text:wt(m)})),f=d===void 0&&
i===void 0&&a===void 0?[]:[d??[],i??[],...a===void 0?[]:[a]];return J([t,c,n??null,r??null,s??null,o,...f])}function gr(e,t){
let{runner:n,agent:r,model:s="",runner_argv:o,setup:i=""}=fr(t,e),a=n==="command"||n==="auto"&&e.run!==void 0,c=n==="cus\
tom"?[o,i]:i===""?void 0:[i],d=c===void 0?"":J(c).slice(0,12);return(a?["command",d]:[n,e.agent??r,s,d]).filter(f=>f!=="").
map(encodeURIComponent).join("/")}function yr(e,t){let n=new Map;for(let{id:r,depends_on:s}of oe({version:1,tasks:se(e)})){
let o=t.get(r);if(o===void 0)throw new Error(`no inputs of the task ${JSON.stringify(r)}`);let{text:i,context:a,runner:c}=o,
d=[...s].sort().map(l=>[l,n.get(l)]);n.set(r,J([r,i,a,c,d]))}return n}function br(e,t){let n,r=3;for(let s of t){if(Math.abs(s.length-e.length)>2)continue;let o=hr(e)===hr(s)?0:gi(e,s,r);o<r&&
o*2<=s.length&&([n,r]=[s,o])}return n}function wr(e,t){let n=br(e,t);return n===void 0?void 0:`did you mean ${JSON.stringify(
n)}?`}var hr=e=>e.toLowerCase().replace(/[^a-z0-9]/g,"");function gi(e,t,n){let r=Array.from({length:t.length+1},(s,o)=>o);
for(let s=1;s<=e.length;s++){let o=[s];for(let i=1;i<=t.length;i++){let a=(r[i-1]??0)+(e[s-1]===t[i-1]?0:1);o.push(Math.
min(a,(r[i]??0)+1,(o[i-1]??0)+1))}if(Math.min(...o)>=n)return n;r=o}return r[t.length]??n}var Le=e=>(e.match(/[\p{L}\p{N}_]+/gu)??[]).join("-"),yi=e=>hi(e).toLowerCase().replace(/[^\p{L}\p{M}\p{N}\p{Pc}\- ]/gu,
"").replaceAll(" ","-"),hi=e=>e.replace(/!?\[([^[\]]*)\]\([^()]*\)/g,"$1").replace(/(^|[^\p{L}\p{N}])_([^_]+)_(?![\p{L}\p{N}])/gu,
"$1$2");function bi(e){let t=new Map,n=new Map;for(let r of e){let s=yi(r.text),o=n.get(s)??0,i=()=>o===0?s:`${s}-${o}`;
for(;t.has(i());)o+=1;n.set(s,o+1),t.set(i(),r)}return t}function xt(e,t){let n=e.split(`
`),r=xr(e),s=Le(t),o=r.find(({text:c})=>Le(c)===s)??bi(r).get(t.toLowerCase())??r.find(({text:c})=>Le(c).toLowerCase()===
s.toLowerCase());if(o===void 0)return;let i=r.find(({line:c,level:d})=>c>o.line&&d<=o.level),a=i===void 0?n.length:i.line-
1;return{heading:o.text,first:o.line,last:a,text:n.slice(o.line-1,a).join(`
`)}}var wi=/^(?: {4}|\t| {0,3}(?:[-*+]|\d+[.)])[ \t]| {0,3}[>|])/;function xr(e){let t=[],n=e.split(/\r?\n/),r,s=!1,o;for(let i=xi(
n);i<n.length;i++){let a=n[i]??"",c=/^ {0,3}(`{3,}|~{3,})(.*)$/.exec(a),d=o;if(o=void 0,r!==void 0)c?.[1]?.startsWith(r)&&
c[2]?.trim()===""&&(r=void 0);else if(s||/^ {0,3}<!--/.test(a))s=!a.includes("-->");else if(c?.[1]!==void 0)r=c[1];else{
let[,l,f=""]=/^ {0,3}(#{1,6})(?![^ \t])(.*)$/.exec(a)??[],u=/^ {0,3}(=+|-+)[ \t]*$/.exec(a)?.[1];if(l!==void 0){let m=f.
trim().replace(/(^|[ \t])#+$/,"");t.push({level:l.length,text:m.trimEnd(),line:i+1})}else if(u!==void 0&&d!==void 0){let m=n.
slice(d,i).map(p=>p.trim());t.push({level:u.startsWith("=")?1:2,text:m.join(" "),line:d+1})}else u===void 0&&a.trim()!==
""&&(d!==void 0||!wi.test(a))&&(o=d??i)}}return t}function xi(e){return e[0]?.trimEnd()!=="---"?0:e.findIndex((t,n)=>n>0&&
/^(---|\.\.\.)[ \t]*$/.test(t))+1}var Sr=e=>[G(e),"."];async function he(e,t,n,r){let s=[...new Set(r)],o=s.flatMap(d=>Rr(n,d)),i=await Si(e,t,new Set(o)),a=new Map,c=new Map;
for(let d of s){let l=kr(i,St(n,d)),[,f,u]=Er.exec(d)??[],m=f===void 0?void 0:kr(i,St(n,f));if(l!==void 0||m===void 0||u===
void 0){c.set(d,l??"");continue}let p=a.get(m)??await w(e,["cat-file","-p",m]);a.set(m,p);let g=xt(p,u)?.text.trimEnd();
c.set(d,g===void 0?"":J(g))}return c}async function Tr(e,t,n,r){let s=await w(e,["rev-list","-1","--parents",n]),[,o=n,i=o]=s.
split(" "),a=await w(e,["merge-base",o,i]);return he(e,a,t,r)}async function _r(e,t,n,r,s){let o=new Set(r);if(s.length===
0)return o;let i=async f=>(await he(e,f,t,[n]).catch(()=>{}))?.get(n)??"",a=["diff-tree","--stdin","-r","-s","--diff-mer\
ges=first-parent","--"],c=s.map(({commit:f})=>`${f}
`).join(""),d=await w(e,[...a,...Rr(t,n)],{input:c}),l=new Set(d.split(`
`));for(let{commit:f,source:u}of s)l.has(f)&&o.has(await i(u))&&o.add(await i(f));return o}var Er=/^([^#]+)#(.+)$/,St=(e,t)=>Sr(
e).map(n=>posix.normalize(posix.join(n,t)).replace(/^\/+|\/+$/g,"")).filter(n=>!n.startsWith("..")&&n!=="."&&!/[\r\n\0]/.
test(n)),Rr=(e,t)=>[t,Er.exec(t)?.[1]??""].filter(n=>n!=="").flatMap(n=>St(e,n)),kr=(e,t)=>t.map(n=>e.get(n)).find(n=>n!==
void 0);async function Si(e,t,n){await w(e,["rev-parse","--verify","--quiet",`${t}^{commit}`]);let r=[...n],s=r.map(a=>`${t}\
:${a}
`).join(""),o=(await w(e,["cat-file","--batch-check=%(objectname)"],{input:s})).split(`
`),i=a=>/^[0-9a-f]{40,64}$/.test(a);return new Map(r.map((a,c)=>[a,o[c]??""]).filter(([,a])=>i(a)))}async function kt(e,t){let{plan:n,settings:r,head:s}=t,o=se(n),i=o.flatMap(m=>m.context_requirements),a=await he(e,s,r.project_id,
i),c=Ee(t.merges),d=await Ti(e,t,a,c),l=new Map;for(let m of o){let g=(d.has(m.id)?void 0:c.get(m.id))?.context??ki(m,a);
l.set(m.id,{text:pr(m),context:g,runner:gr(m,r)})}let f=yr(n,l),u=[...l].map(([m,p])=>[m,{...p,digest:f.get(m)??"",source:s}]);
return{fingerprints:new Map(u),changedContext:d}}var ki=({context_requirements:e},t)=>J([...new Set(e)].sort().map(n=>[n,
t.get(n)]));async function Ti(e,{plan:t,settings:n,steps:r},s,o){let{project_id:i}=n,a=[...r].reverse(),c=new Map,d=new Map,
l=new Map;for(let{id:f,context_requirements:u}of se(t)){let m=o.get(f);if(m===void 0)continue;let p=c.get(m.source)??await he(
e,m.source,i,s.keys()).catch(()=>new Map);c.set(m.source,p);let g=[...new Set(u)].filter(b=>p.get(b)!==s.get(b));if(g.length===
0)continue;let y=await Tr(e,i,m.commit,g),h=[];for(let b of g){let x=[p.get(b),y.get(b)].filter(_=>_!==void 0),k=JSON.stringify(
[b,...x]),S=d.get(k)??await _r(e,i,b,x,a);d.set(k,S),S.has(s.get(b)??"")||h.push(b)}h.length>0&&l.set(f,h)}return l}var _i=3,Ne=({verdict:e,reason:t})=>({verdict:e,reason:t});function Tt({legs:e},t){let n=e.find(({tasks:r})=>r.includes(
t));if(n===void 0)throw new Error(`no leg of the wave holds the task ${t}`);return n}function je({wave:e,previous:t,more_waves:n,
fingerprints:r,project_id:s},{id:o,name:i},a,c){let d=Tt(e,o),l=t.find(k=>k.task_id===o&&k.again),f=(l?.tries??(l?1:0))+
1,u=n&&(c.again??Ei(c,f,l)),m=c.overlap===void 0?l?.overlap:fe(l?.overlap,c.overlap),p=(l?.attempts??(l?1:0))+(a.attempts??
1),g=Xt(l?.usage,a.usage),y=(l?.setup_seconds??0)+(a.setup_seconds??0),b=a!==L&&a.verdict!=="skipped_dependency"?[re({project_id:s,
wave:e},d.id)]:[],x=c.commit===void 0?[...l?.artifacts??[],...b]:[];return{task_id:o,task_name:i,verdict:c.verdict,reason:c.
reason,...a.runner&&{runner:a.runner},seconds:(l?.seconds??0)+a.seconds,...y>0&&{setup_seconds:y},...g&&{usage:g},...p>1&&
{attempts:p},digest:r.get(o)?.digest??"",...c.commit&&{commit:c.commit},wave:e.number,...a.started&&{leg:{position:e.legs.
indexOf(d)+1,started:a.started}},...f>1&&{tries:f},...m&&{overlap:m},...u&&{again:u},...x.length>0&&{artifacts:x}}}function Ei({
verdict:e,overlap:t},n,r){if(n>=_i)return!1;let s=t?.files.some(o=>!r?.overlap?.files.includes(o))??r?.verdict!=="confli\
ct";return e==="rate_limited"||e==="conflict"&&s}var Ri=10;async function _t(e,t,n,r){let s=new Map(r.map(a=>[a,N(n,a)])),
o=r.length<=Ri?[...s.values()]:[`${W(n)}/`],i=await nt(e,[t],o);return new Map([...s].filter(([,a])=>i.has(a)))}async function vi(e,t){let n=["log","-z","--topo-order","--format=%H%x1f%P%x1f%(trailers:only,unfold)%x1f%b"],s=[...[V,Z].
map(c=>`--grep=^${c}: `),"--grep=^This reverts commit "],o=[],i=[],a=new Set;for(let c of(await w(e,[...n,...s,t,"--"])).
split("\0")){let[d="",l="",f="",u=""]=c.split("\x1f");if(a.has(d))continue;for(let[,p=""]of u.matchAll(/^This reverts commit ([0-9a-f]{40,64})/gm))
a.add(p);let m=me(d,f);m!==void 0?(o.push(m),i.push(m)):f.startsWith(`${Z}: `)&&i.push({commit:d,source:l})}return{merges:o,
steps:i}}var Et=async(e,t)=>(await vi(e,t)).merges,Pi=async(e,t)=>Ee(await Et(e,t));async function vr(e,t,n){let r=await Pi(
e,t);return new Map([...r].filter(([s,{digest:o}])=>o===n.get(s)?.digest))}async function Pr(e,{withheld:t,sideBranches:n},r,s,o){let{commit:i,sealed:a}=s;if(i===void 0||(t.set(i,{task_id:r.id,again:o.
again??!1}),o.again||o.verdict!=="conflict"&&o.verdict!=="protected_path")||await Vn(e.repository,`${e.base}..${i}`))return o;
let c=Qe(e.project_id,r.id,i),d=_e(e,r,s);n.set(c,await $i(e,{work:i,sealed:a??i,message:d}));let{artifacts:l,...f}=o;return{
...f,held_out:c}}async function $i({repository:e,base:t},{work:n,sealed:r,message:s}){let o=await w(e,["show","-s","--fo\
rmat=%ct",t]);return ee(e,`${r}^{tree}`,[n],s,`@${o} +0000`)}var Ai=5;function Fe(e,t=Ai){let n=e;return async r=>{let s=performance.now();try{return await Te(t+n,r)}finally{let o=(performance.
now()-s)/1e3;n-=Math.min(n,Math.max(0,o-t))}}}var Mi=60;async function $r(e,t,n,r,s){let{repository:o,project_id:i,base:a,plan:c,previous:d,fingerprints:l,adopted:f}=e,
u=new Map(d.map(T=>[T.task_id,T])),m={head:r,results:u,withheld:new Map,sideBranches:new Map,contestedFiles:s},y=n===void 0||
n===a||n===e.ownTip||e.wave.number===0?new Map:await vr(o,`${a}..${n}`,l),h=lr(c),b=Ii(c.tasks,t,d),x=({id:T})=>b.has(T)?
0:1,k=c.tasks.filter(({id:T})=>t.claims.has(T)).sort((T,P)=>x(T)-x(P)||h(T.id,P.id)),S=Fe(Mi);for(let[T,P]of k.entries()){
T>0&&T%Re===0&&await Qt(o,m.head);let F=t.claims.get(P.id)??L,Wt=y.get(P.id),Je=Wt?Ci(Wt):await S(()=>Li(e,t,m,P,F));if(f&&
Je.commit===void 0){F.commit!==void 0&&m.withheld.set(F.commit,{task_id:P.id,again:!0});continue}let Ht=je(e,P,F,Je),Ys=Je.
commit===void 0&&R(F.verdict);u.set(P.id,Ys?await Pr(e,m,P,{...F,...t.work.get(P.id)},Ht):Ht)}let{head:_,sideBranches:v}=m,
O=[...t.claims.keys()].filter(T=>u.get(T)?.commit!==void 0),X=T=>!y.has(T)&&Oi(t,T),Ve=new Map(O.filter(X).map(T=>[T,N(i,
T)])),Ut=O.filter(T=>!Ve.has(T));if(Ut.length>0)for(let[T,P]of await _t(o,_,i,Ut))Ve.set(T,P);for(let[T,P]of Ve){let F=u.
get(T);F!==void 0&&u.set(T,{...F,result_file:P})}return{head:_,sideBranches:v,results:[...u.values()]}}function Oi({work:e},t){
let n=e.get(t)?.ownResult?.after;return n!==void 0&&"object"in n}function Ii(e,{claims:t},n){let r=new Map(e.map(o=>[o.id,
o])),s=new Set(n.flatMap(({task_id:o,overlap:i,again:a})=>i&&a?[o]:[]));for(let o of s)for(let i of r.get(o)?.depends_on??
[])t.has(i)&&s.add(i);return s}var Ci=({verdict:e,commit:t})=>({verdict:e,reason:"done by another run at the same time",
commit:t});async function Li(e,t,n,r,s){let o=Ni(r,s,n.results)??Ne(s);if(!R(o.verdict))return o;let i=await cr(e,t,n,r);
return n.head=i.commit??n.head,i}function Ni(e,t,n){if(t!==L&&t.verdict!=="skipped_dependency"&&t.verdict!=="conflict"&&
!R(t.verdict))return;let[s]=e.depends_on.flatMap(i=>n.get(i)??[]).filter(({verdict:i})=>!R(i)).sort((i,a)=>Number(i.again??
!1)-Number(a.again??!1));return s===void 0?void 0:{verdict:"skipped_dependency",reason:`waits for ${s.task_id}, which ${s.
again?"runs again":"was not done"}`,...s.again&&{again:!0}}}async function Ar(e,t,{tip:n,head:r},s,o){let[i,a,c]=await Promise.all([D(e,s,n),Et(e,`${n}..${s}`),Pe(e,s,r,`Merge ${r.
slice(0,7)} into ${t}
`)]);return!i||a.length>0?{conflicts:[]}:"conflicts"in c?c:(await ye(e,s,c.commit,o)).length>0?{conflicts:[]}:{commit:c.
commit,conflicts:[]}}var ji=2;async function Mr(e){await rn();let t={claims:new Map,work:new Map,notStarted:new Set};try{await Di(e,t);let{head:n,
results:r,refused:s}=await Wi(e,t);return{head:n,results:r.map(o=>Bi(e,o,s))}}catch(n){if(!(n instanceof Error))throw n;
return{head:e.base,results:Gi(e,t,n),error:n}}}var Fi=150;async function Di(e,t){let{repository:n,wave:r,environment:s}=e;
await dn(n,s);let o=Fe(Fi);for(let[i,a]of r.legs.entries())i>0&&i%Re===0&&await et(n),await o(()=>Ui(e,t,a));r.legs.length>
1&&await et(n)}async function Ui(e,t,n){let{claims:r,work:s,notStarted:o}=t,{repository:i,base:a,artifactOf:c,adopted:d,
previous:l,overlaps:f}=e,u=await Ln(i,a,c,n);for(let m of n.tasks){if(u.notStarted!==void 0){o.add(m);continue}let p=l.find(
({task_id:k})=>k===m)?.overlap,g=p===void 0?f?.get(m):fe(f?.get(m),p),y=u.claims.get(m),h=y===void 0?L:{...y,...g&&{overlap:g}};
if(d&&!R(h.verdict))continue;r.set(m,h);let{commit:b}=h;if(b===void 0||!R(h.verdict))continue;let x=await ar(e,t,m,{...h,
commit:b});s.set(m,x),x.leftOut?.length&&r.set(m,{...h,...ht(h,x.leftOut)})}}function Wi(e,t){let{repository:n,project_id:r,
base:s,head:o=s,ownTip:i,protected_paths:a,environment:c,findTip:d}=e,l=Kt(r),f=new Set,u;return ln({repository:n,branch:l,
...c&&{environment:c},findTip:d,build:async(m,p)=>{if(p>ji&&u!==void 0&&m!==void 0){let{commit:b,conflicts:x}=await Ar(n,
l,u,m,a);if(b!==void 0)return{...u,head:b,changed:b!==m};for(let k of x)f.add(k)}let y=m===void 0?o:m===i&&o===s?m:await Hi(
n,l,m,o),h=await $r(e,t,m,y,f);return u=m===void 0?void 0:{...h,tip:m},{...h,changed:h.head!==(m??o)}}})}async function Hi(e,t,n,r){
let s=await Pe(e,n,r,`Merge ${r.slice(0,7)} into ${t}
`);if("commit"in s)return s.commit;let o=C(s.conflicts);throw new Error(`${t} conflicts with ${r.slice(0,7)} in ${o}: me\
rge it into ${t} by hand and start again`)}function Bi({project_id:e,wave:t},n,r){let{held_out:s,...o}=n,i=s&&r.get(s);if(i===
void 0)return n;let a=re({project_id:e,wave:t},Tt(t,n.task_id).id);return{...o,artifacts:[...n.artifacts??[],a],reason:`${n.
reason}; ${s} cannot be pushed: ${i}`}}function Gi(e,{claims:t,notStarted:n},{message:r}){let{adopted:s,plan:o,previous:i,
wave:a}=e,c=new Map(i.map(u=>[u.task_id,u])),d=s?[]:a.legs.flatMap(({tasks:u})=>u),l=new Set(d.filter(u=>!n.has(u))),f=$(
r.split(`
`)[0]??"");for(let u of o.tasks){if(!l.has(u.id))continue;let m=t.get(u.id)??L,p=R(m.verdict)?{verdict:"blocked",reason:f}:
Ne(m);c.set(u.id,je(e,u,m,p))}return[...c.values()]}function Rt(e,t){let n=Ce(e),r=new Set(t.map(({task_id:o})=>o)),s=new Map;for(let{task_id:o,done:i}of t){if(i)continue;let a=[
...n.get(o)??[]];for(let c of a)s.has(c)||r.has(c)||(s.set(c,o),a.push(...n.get(c)??[]))}return s}function ie(e){let t=new Float64Array(e),n=new Int32Array(e),r=0,s=a=>t[a],o=(a,c,d)=>{t[a]=c,n[a]=d},i=(a,c)=>o(c,s(a),
n[a]);return{size:()=>r,least:()=>r===0?Number.POSITIVE_INFINITY:s(0),push(a,c){let d=r++;for(let l=d-1>>1;d>0&&s(l)>a;l=
d-1>>1)i(l,d),d=l;o(d,a,c)},pop(){let a=n[0];r--;let c=s(r),d=0;for(let l=1;l<r&&(l+1<r&&s(l+1)<s(l)&&l++,!(s(l)>=c));l=
2*d+1)i(l,d),d=l;return o(d,c,n[r]),a}}}function j({group:e,before:t},n,r){let s=new Int32Array(e.length),o=new Int32Array(t.length),i=new Float64Array(e.length),
a=new Float64Array(t.length),c=ie(r),d=0,l=0,f=0,u=0,m=p=>{if(o[p]===d)return a[p];let g=0;for(let y of t[p])s[y]===d&&i[y]>
g&&(g=i[y]);return o[p]=d,a[p]=g,g};return{begin(){d++,l=0,c=ie(r)},add(p){u=0,c.size()===r&&(u=c.least(),c.pop()),f=Math.
max(u,m(e[p]));let g=f+n[p];s[p]=d,i[p]=g,c.push(g,p),g>l&&(l=g)},hours:()=>l,assigned:()=>u,start:()=>f}}function K(e,t,n,r){
return t.reduce((o,i)=>{let a=j(e,i,n);a.begin();for(let c of r)a.add(c);return o+a.hours()},0)/t.length}var Pt=({minutes:e},t)=>Math.
max(30,357-e[t]),$t=(e,t,n)=>(n.start()-n.assigned())*60<=Pt(e,t)+1e-4;function De(e,t,n){let r=j(e,e.capped_hours,n);r.
begin();for(let[s,o]of t.entries())if(s===256||(r.add(o),!$t(e,o,r)))return s;return t.length}function Cr(e,t,n,{order:r,step:s}){let o=r.length,i=Array.from({length:Math.ceil(o/s)+1},(m,p)=>Math.min(o,p*s)),a=j(e,
e.hours,n),c=j(e,e.capped_hours,n),d=t.map(m=>j(e,m,n)),l=()=>({planned:a.hours(),mean:d.reduce((m,p)=>m+p.hours(),0)/d.
length}),f=[],u=i.slice(0,-1).map(m=>{for(let h of[a,c,...d])h.begin();let p=[],g=0,y=!0;for(let h=m;h<o;h++){let b=r[h];
for(let k of[a,...d])k.add(b);if(!y||(c.add(b),g=Math.max(g,e.hours[b]),y=h-m<256&&$t(e,b,c),!y||(h+1)%s!==0&&h+1!==o))continue;
let x=l();p.push({hours:x.mean,planned:x.planned,needs:x.planned>g?x.planned:0})}return f.push(l()),p});return{places:i,
waves:u,rest:[...f,{planned:0,mean:0}]}}var At=1e-9;function Lr(e,t){let{places:n,rest:r}=e,{waves_left:s,integration:o,
least:i}=t,a=n.length-1,c=r.map(f=>Ot(i,f)),d=r.map(()=>({planned:Number.POSITIVE_INFINITY,mean:Number.POSITIVE_INFINITY})),
l=e.waves.flat().reduce((f,{needs:u})=>Math.max(f,u),0);for(let f=t.checkpoint_hours;;f*=2){for(let u of new Set([Math.max(
1,s-4),s])){let m={waves:u,integration:o,wave_hours:f},p=Array.from({length:u},(x,k)=>k+1),g=Ir(e,{...m,latest:c}),y=p.findLast(
x=>g(a,x)!==void 0);if(y!==void 0)return g(a,y);let h=Ir(e,{...m,latest:d}),[b]=p.flatMap(x=>h(a,x)??[]).sort((x,k)=>x.hours-
k.hours);if(b!==void 0)return b}if(f>=l)break}}var Ot=(e,t)=>({planned:(1+.03)*(e.planned-t.planned)+At,mean:(1+.03)*(e.
mean-t.mean)+At});function Ir({places:e,waves:t},n){let r=e.length-1,s=Array.from({length:n.waves+1},()=>new Float64Array(
r+1).fill(Number.POSITIVE_INFINITY)),o=s.map(a=>new Float64Array(a.length)),i=s.map(()=>new Int32Array(r+1));s[0][0]=0;for(let[
a,c]of t.entries())for(let d=0;d<n.waves;d++){let l=s[d][a];if(l===Number.POSITIVE_INFINITY)continue;let f=o[d][a],[u,m]=[
s[d+1],o[d+1]],p=i[d+1];for(let[g,y]of c.entries()){if(y.needs>n.wave_hours)continue;let h=a+g+1,b=h<r?n.integration:0,x=l+
y.hours+b,k=f+y.planned+b,S=n.latest[h];x>u[h]+At||x>S.mean||k>S.planned||(u[h]=x,m[h]=k,p[h]=a)}}return(a,c)=>{let d=s[c]?.[a];
if(d===void 0||d===Number.POSITIVE_INFINITY)return;let l=[];for(let f=a,u=c;u>0;f=i[u--][f])l.unshift(f);return{ends:l,hours:d}}}var Nr=.3333333333333333,Vi=5/3,jr=4,Ji=250;function Fr({hours:e,rank:t}){let n=Math.min(jr,Math.floor(jr*Ji/e.length));
if(n===0)return[e];let r=Ki();return Array.from({length:n},()=>{let s=Float64Array.from(e,r),o=i=>e.map((a,c)=>a*(Nr+(Vi-
Nr)*i(s[t[c]])));return[o(i=>i),o(i=>1-i)]}).flat()}function Ki(){let e=42;return()=>(e=e*48271%2147483647,e/2147483647)}var we=357,Xi=[{minutes:we/2,isWithinLevel:!0},{minutes:we,isWithinLevel:!0},{minutes:we/2,isWithinLevel:!1},{minutes:we,
isWithinLevel:!1}];function Ur(e,t,n){let r=c=>e.hours[c]<=n,s=t*256,o=Dr(e,(c,d)=>r(c)&&r(d));if(o.length<=s)return o;let i=Dr(
e,()=>!0);if(i.length<=s)return i;let a=[];for(let c of Xi)for(let d of[Math.max(1,t-4),t])if(a=qi(e,i,{...c,count:d*256}),
a.length<=d*256)return a;return a.slice(0,s)}function Dr(e,t){let{tasks:n,before:r,after:s,runner_class:o,minutes:i}=e,a=[],
c=[];for(let d of n.keys()){let[l=-1,...f]=r[d],u=i[d],m=c[l],p=m!==void 0&&f.length===0&&s[l]?.length===1&&o[l]===o[d]&&
m.minutes+u<=we&&t(d,l),g=p?m:{tasks:[],minutes:0};p||a.push(g),g.tasks.push(d),g.minutes+=u,c[d]=g}return a.map(d=>d.tasks)}
function qi(e,t,n){let r=Yi(e,t),s=a=>{let c=[],d={level:-1,runner_class:-1,hours:0,minutes:0};for(let{tasks:l,...f}of r){
let u={...f,hours:d.hours+f.hours,minutes:d.minutes+f.minutes},m=f.runner_class===d.runner_class&&(f.level===d.level||!n.
isWithinLevel)&&u.hours<=a&&u.minutes<=n.minutes;d=m?u:f,m?c.at(-1)?.push(...l):c.push([...l])}return c},o=r.reduce((a,{
hours:c})=>a+c,0),i=0;for(let a=0;a<30&&s(o).length<=n.count;a++){let c=(o+i)/2;s(c).length<=n.count?o=c:i=c}return s(o)}
function Yi({tasks:e,hours:t,minutes:n,before:r,runner_class:s,path:o},i){let a=new Int32Array(e.length),c=new Map,d=u=>{
let m=c.get(u)??u.reduce((p,g)=>Math.max(p,1+a[g]),0);return c.set(u,m),m},l=(u,m)=>m.reduce((p,g)=>p+u[g],0),f=i.map(u=>{
let m=u[0],p=d(r[m]);for(let h of u)a[h]=p;let g={tasks:u,level:p,runner_class:s[m]},y={hours:l(t,u),minutes:l(n,u)};return{
unit:{...g,...y},path:o[m],id:e[m]?.id??""}});return f.sort((u,m)=>u.unit.level-m.unit.level||u.unit.runner_class-m.unit.
runner_class||m.path-u.path||(u.id<m.id?-1:1)),f.map(({unit:u})=>u)}function Wr(e,t,n){let r=a=>Float64Array.from(t,c=>c.reduce((d,l)=>d+a[l],0)),s=r(e.hours).map(a=>n+a),o=r(e.minutes),i=Zi(
e,t);return{tasks:t,hours:s,capped_hours:s.map((a,c)=>Math.min(a,n+o[c]/60)),minutes:o,...i,path:ea(s,i),rank:ta(e,t)}}function Zi(e,t){
let n=[],r=new Map,s=Int32Array.from(Qi(e,t),c=>{let d=r.get(c)??n.push(c)-1;return r.set(c,d),d}),o=n.map(()=>[]);for(let[
c,d]of s.entries())o[d]?.push(c);let i=t.map(()=>[]);for(let[c,d]of n.entries())for(let l of d)i[l]?.push(c);let a=c=>c.
map(d=>Int32Array.from(d));return{group:s,before:n,members:a(o),behind:a(i)}}function Qi({tasks:e,before:t},n){let r=new Int32Array(
e.length);for(let[i,a]of n.entries())for(let c of a)r[c]=i;let s=new Map,o=i=>{let a=s.get(i)??Int32Array.from(new Set(i.
map(c=>r[c])));return s.set(i,a),a};return n.map((i,a)=>{let[c,...d]=i.map(l=>o(t[l]));return c===void 0||d.length===0?c??
new Int32Array:Int32Array.from(new Set([c,...d].flatMap(l=>[...l]).filter(l=>l!==a)))})}function ea(e,{group:t,behind:n,
before:r}){let s=new Float64Array(e.length),o=new Float64Array(r.length);for(let i=e.length-1;i>=0;i--){let a=n[i].reduce(
(d,l)=>Math.max(d,o[l]),0);s[i]=e[i]+a;let c=t[i];o[c]=Math.max(o[c],s[i])}return s}function ta({tasks:e,path:t},n){let r=n.
map((o,i)=>({leg:i,path:o.reduce((a,c)=>Math.max(a,t[c]),0),id:e[o[0]]?.id??""}));r.sort((o,i)=>i.path-o.path||(o.id<i.id?
-1:1));let s=new Int32Array(n.length);for(let[o,{leg:i}]of r.entries())s[i]=o;return s}function Br(e,t,n=Number.POSITIVE_INFINITY){let{hours:r,before:s,members:o,behind:i,path:a,rank:c}=e,d=r.length,l=Int32Array.
from(s,h=>h.length),f=ie(d),u=ie(d),m=new Int32Array(d),p=h=>{for(let b of o[h])f.push(c[b],b)};for(let[h,b]of l.entries())
b===0&&p(h);let g=0,y=r.reduce((h,b)=>h+b,0);for(let h=0;u.size()>0||h<d;){for(;f.size()>0&&u.size()<t;){let b=f.pop();if(g+
a[b]>n)return;m[h++]=b,y-=r[b],u.push(g+r[b],b)}if(g=u.least(),g+y/t>n)return;do for(let b of i[u.pop()])l[b]=l[b]-1,l[b]===
0&&p(b);while(u.least()===g)}return{order:m,makespan:g}}function Gr(e,t,n){let r=Math.min(n,256,e.hours.length),s=Br(e,r),
o={planned:s.makespan,mean:K(e,t,r,s.order)},i=e.hours.reduce((c,d)=>c+d,0),a=(1+.02)*s.makespan;for(let c=Math.max(1,Math.
floor(i/a));c<r;c++){let d=Br(e,c,a)?.order;if(d!==void 0&&K(e,t,c,d)<=(1+.02)*o.mean)return{runners:c,order:d,least:o}}
return{runners:r,order:s.order,least:o}}function zr(e,t,n){let{number:r,runners:s,order:o,runs_on:i}=n,a=u=>(t.tasks[u]??[]).map(m=>e.tasks[m]),c=new Map([...o].
map(u=>[u,a(u)[0]?.id??""])),d=j(t,t.hours,s);d.begin();let l=0,f=Array.from(o,u=>{d.add(u);let[m,p]=[d.start(),d.assigned()];
l+=m-p;let g=a(u),[y]=g;if(y===void 0)throw new Error("a leg needs at least one task");return{id:y.id,title:ra(y,g.length-
1),tasks:g.map(({id:h})=>h),after:Array.from(t.before[t.group[u]]??[]).flatMap(h=>c.get(h)??[]),runs_on:y.runs_on??i,task_minutes:t.
minutes[u],wait_minutes:Pt(t,u),assigned:p,start:m,hours:t.hours[u]}});return{number:r,runners:s,legs:f,hours:d.hours(),
idle_hours:l}}var na=100;function ra({id:e,name:t},n){let r=t===e?e:`${e} · ${t.replace(/\s+/g," ").replace(/\$\{\{/g,"\
$ {{")}`,s=n===0?"":` (+${n})`,o=na-s.length;return(r.length<=o?r:`${r.slice(0,o-1)}…`)+s}function Kr(e,t){let[n,r]=[Vr(e,t),Vr(t,e)];return Jr(n,r,"**",(s,o)=>Jr([...s],[...o],"*",sa))}function Vr(e,t){let n=qr(
e).replace(/^\.?\/+/,"").split("/").filter(o=>o!==""&&o!==".").map(o=>o.includes(Xr)?"**":o).map(o=>o==="**"?o:o.replace(
/[@!?*+]\([^)]*\)|\[[^\]]*\]|\*+|^!.*/g,"*")),r=n.at(-1)??"",s=/.\.[a-z]\w*$/i.test(r)&&!`/${t}`.includes(`/${r}/`);return r===
"**"||s?n:[...n,"**"]}var Xr="\0";function qr(e){let t=e.replace(/\{[^{}]*\}/g,n=>/[/\0]/.test(n)?Xr:"*");return t===e?e:
qr(t)}var sa=(e,t)=>e===t||e==="?"||t==="?";function Jr(e,t,n,r){let s=new Set([0]);for(let o=0;o<=e.length;o++){let i=new Set;
for(let a=0;a<=t.length;a++){if(!s.has(a))continue;let c=e[o],d=t[a];c===n&&i.add(a),(d===n||c===n&&d!==void 0)&&s.add(a+
1),c!==void 0&&(d===n&&i.add(a),d!==void 0&&(c===n||d===n||r(c,d))&&i.add(a+1))}if(o===e.length)return s.has(t.length);s=
i}return!1}var oa=(e,t)=>e.files.some(n=>t.files.some(r=>Kr(n,r)));function Yr(e,t){let n=[...e.keys()].filter(c=>e[c]?.files.length);
if(n.length<2)return[];let r=Math.ceil(e.length/32),s=e.map(()=>new Uint32Array(r)),o=(c,d)=>(s[d][c>>5]&1<<(c&31))!==0,
i=(c,d)=>{let l=s[c],f=s[d];for(let u=0;u<r;u++)l[u]=l[u]|f[u];l[d>>5]=l[d>>5]|1<<(d&31)},a=[];for(let[c,d]of e.entries()){
for(let l of Array.from(t[c]??[]))i(c,l);if(d.files.length!==0)for(let l of n.filter(f=>f<c).reverse())o(l,c)||!oa(d,e[l])||
(a.push({first:l,second:c}),i(c,l))}return a}function Qr(e,t,n){let r=e.tasks.filter(({id:y})=>t(y)).sort((y,h)=>y.id<h.id?-1:1),s=new Set(r.map(({id:y})=>y)),o=Zr(y=>y.
filter(h=>s.has(h))),i=r.map(y=>({...y,depends_on:o(y.depends_on)})),a=ia(oe({version:1,tasks:i})),c=new Map(a.map(({id:y},h)=>[
y,h])),d=Zr(y=>Int32Array.from(y,h=>c.get(h))),l=a.map(({depends_on:y})=>d(y)),f=Yr(a,l);for(let{first:y,second:h}of f)l[h]=
Int32Array.of(...l[h],y);let u=a.map(()=>[]);for(let[y,h]of l.entries())for(let b of h)u[b]?.push(y);let m=Float64Array.
from(a,({duration:y})=>y.most_likely*n.runner_hours_per_hour),p=new Map,g=Int32Array.from(a,({runs_on:y})=>{let h=JSON.stringify(
y??n.runs_on),b=p.get(h)??p.size;return p.set(h,b),b});return{tasks:a,hours:m,minutes:Float64Array.from(a,n.minutesOf),runner_class:g,
conflicts:f,before:l,after:u.map(y=>Int32Array.from(y)),path:aa(m,u)}}function Zr(e){let t=new Map;return n=>{let r=t.get(
n)??e(n);return t.set(n,r),r}}function ia(e){let t=new Map,n=new Map;for(let{id:s,depends_on:o,duration:i}of e){let a=o.
reduce((c,d)=>Math.max(c,t.get(d)),0);n.set(s,a),t.set(s,a+i.most_likely)}let r=({id:s})=>n.get(s);return[...e].sort((s,o)=>r(
s)-r(o)||(s.id<o.id?-1:1))}function aa(e,t){let n=new Float64Array(e.length);for(let r=e.length-1;r>=0;r--){let s=0;for(let o of Array.
from(t[r]??[]))s=Math.max(s,n[o]);n[r]=e[r]+s}return n}var ca=12;function es(e,t,n){let{runners:r,order:s,most:o,least:i,latest:a}=n,c=s.subarray(0,o),d=new Float64Array(e.hours.
length),l=j(e,e.hours,r);l.begin();for(let p of c)l.add(p),d[p]=l.start()+e.hours[p];let f=[...new Set(Array.from(c,p=>d[p]))].
sort((p,g)=>g-p).slice(0,ca),u=c,m=Number.POSITIVE_INFINITY;for(let p of f){let g=(k,S)=>S<o&&d[k]<=p,y=s.filter(g);if(y.
length<i||De(e,y,r)<y.length)continue;let h=s.filter((k,S)=>!g(k,S)),b=k=>K(e,[e.hours],r,k);if(p!==f[0]&&b(y)>a(b(h)))continue;
let x=K(e,t,r,y)+K(e,t,r,h);x>=m||(m=x,u=y)}return u}var ts=(e,t,n)=>da(e,t,n).next().value;function*da(e,t,n){let r=Rt(e,t),s=new Set(t.map(({task_id:o})=>o));for(let o=0;o<n.waves_left;o++){let i=Qr(e,l=>!s.has(
l)&&!r.has(l),n);if(i.tasks.length===0)return;let{number:a,waves_left:c}=n,d=la(i,{...n,number:a+o,waves_left:c-o});yield d;
for(let{tasks:l}of d.legs)for(let f of l)s.add(f)}}function la(e,t){let{number:n,waves_left:r,runs_on:s,max_parallel:o=256}=t,
i=t.overhead_seconds/3600,a=Wr(e,Ur(e,r,i),i),c=Fr(a),d=Gr(a,c,o),{runners:l,order:f}=d,{most:u,least:m}=ga(a,c,d,{...t,
integration:i}),p=y=>Ot(d.least,{planned:y,mean:0}).planned-i,g=u===f.length?f:es(a,c,{runners:l,order:f,most:u,least:m,
latest:p});return zr(e,a,{number:n,runners:Math.min(l,g.length),order:g,runs_on:s})}var ua=128,ma=48,fa=1e3,pa=512;function ga(e,t,{
runners:n,order:r,least:s},o){let i=1;for(;r.length/i>(r.length>fa?ma:ua);)i*=2;for(let c of r.length<=pa?new Set([i,1]):
[i]){let d=Cr(e,t,n,{order:r,step:c}),l=Lr(d,{...o,least:s});if(l===void 0)continue;let f=(l.ends.length-1)*256;return{most:d.
places[l.ends[0]??0]??1,least:Math.max(1,r.length-f)}}let a=De(e,r,n);return{most:a,least:a}}var ns={number:0,runners:1,legs:[]};var rs=e=>e.filter(({again:t})=>!t).map(({task_id:t,verdict:n})=>({task_id:t,done:R(n)}));var ya={LOW:[.9,1.2],MEDIUM:[.8,1.5],HIGH:[.7,2],CRITICAL:[.6,3]};var is=1e6,Pm=[[/^(s|secs?|seconds?)$/,1/3600],[/^(m|mins?|minutes?)$/,1/60],[/^(h|hrs?|hours?)$/,1],[/^(d|days?)$/,8],[
/^(w|wks?|weeks?)$/,40],[/^(mo|mons?|months?)$/,160]],Ue=String.raw`(?:\d+\.?\d*|\.\d+)`,ss=String.raw`${Ue}\s*[A-Za-z]*|${Ue}\s*[A-Za-z]+(?:\s*${Ue}\s*[A-Za-z]+)+`,
$m=new RegExp(String.raw`^\s*(?:~?\s*(${ss})(?:\s*(?:-|–|—|to)\s*(${ss}))?|[Pp][\d.DdHhMmSsTtWw]+)\s*$`);var Am=new RegExp(String.raw`(${Ue})\s*([a-z]*)`,"g");var Mm=`expected a time over 0 and at most ${is} hours, such as 6.5 (hours), "8-12 hours", "2h 30m", "1d" or {optimistic\
, most_likely, pessimistic}`;function It(e,t){let[n,r]=ya[t];return{optimistic:os(e*n),most_likely:e,pessimistic:Math.min(is,os(e*r))}}var os=e=>Number(e.toPrecision(6));var as=async(e,t,n,r)=>(await kt(e,{plan:t,settings:n,head:r,merges:[],steps:[]})).fingerprints;var xe={signature:101010256,bytes:22,longestComment:65535},We={signature:33639248,bytes:46},He={signature:67324752,bytes:30},
cs=0,ba=8,wa=8257;async function ds(e,t,n){let r=await open(e);try{let{directory:s,start:o}=await xa(r),i=new Set;for(let a of ka(
s)){let c=n.get(a.name);if(c!==void 0){if(i.has(a.name))throw new Error(`it holds ${a.name} twice`);if(i.add(a.name),a.size>
c)throw new Error(`${a.name} has ${a.size} bytes, at most ${c} are read`);await Ta(r,a,o,join(t,a.name))}}}finally{await r.
close()}}async function xa(e){let{size:t}=await e.stat();if(t>1073741824)throw new Error(`its zip file has ${t} bytes, a\
t most 1073741824 are read`);let n=await Ct(e,Math.max(0,t-xe.bytes-xe.longestComment),t),r=Sa(n);if(r===void 0)throw new Error(
"it is no zip file, or cut");let s=t-n.length+r,[o,i,a]=[n.readUInt32LE(r+4),n.readUInt16LE(r+10),n.readUInt32LE(r+12)],
c=n.readUInt32LE(r+16);if(i>1e4||a>1e7)throw new Error("it holds more than 10000 files, or is of the kind zip64");if(o!==
0||i!==n.readUInt16LE(r+8)||c+a!==s)throw new Error("its zip file has no directory at its end");return{directory:await Ct(
e,c,s),start:c}}function Sa(e){for(let t=e.length-xe.bytes;t>=0;t-=1){let n=t+xe.bytes+e.readUInt16LE(t+20);if(e.readUInt32LE(
t)===xe.signature&&n===e.length)return t}}function*ka(e){for(let t=0;t<e.length;){if(t+We.bytes>e.length||e.readUInt32LE(
t)!==We.signature)throw new Error("the directory of its zip file is damaged");let n=t+We.bytes+e.readUInt16LE(t+28),r=e.
toString("utf8",t+We.bytes,n);if((e.readUInt16LE(t+8)&wa)!==0)throw new Error("its zip file is encrypted");yield{name:r,
method:e.readUInt16LE(t+10),packed:e.readUInt32LE(t+20),size:e.readUInt32LE(t+24),header:e.readUInt32LE(t+42)},t=n+e.readUInt16LE(
t+30)+e.readUInt16LE(t+32)}}async function Ta(e,t,n,r){let{name:s,method:o,packed:i,size:a}=t,c=await Ct(e,t.header,t.header+
He.bytes),l=c.length===He.bytes&&c.readUInt32LE(0)===He.signature?t.header+He.bytes+c.readUInt16LE(26)+c.readUInt16LE(28):
n+1;if(l+i>n)throw new Error(`${s} lies outside of its zip file`);if(o!==cs&&o!==ba)throw new Error(`${s} is packed by a\
n unknown method`);let f=0,u=new Transform({transform(p,g,y){f+=p.length,f>a?y(new Error(`${s} holds more than the ${a} \
bytes that it states`)):y(null,p)}}),m=i===0?[]:e.createReadStream({start:l,end:l+i-1,autoClose:!1});if(await pipeline(m,
o===cs?new PassThrough:createInflateRaw(),u,createWriteStream(r)),f!==a)throw new Error(`${s} holds fewer than the ${a} \
bytes that it states`)}async function Ct(e,t,n){let{buffer:r,bytesRead:s}=await e.read(Buffer.alloc(n-t),0,n-t,t);return r.
subarray(0,s)}var _f={id:"FALLBACK-001",name:"Sequential Implementation",description:"Execute implementation in sequential mode",duration:It(
24,"MEDIUM"),depends_on:[],risk:"MEDIUM",context_requirements:[],files:[]};function ls(e,t){let n=JSON.parse(e);if(n?.version!==1||!Array.isArray(n.tasks))throw new Error(`${t} is not a plan.json\
 of stage 3: expected version 1 and tasks`);let r=n.tasks.findIndex(({id:s})=>!Y.test(s));if(r>=0)throw new Error(`${t}:\
 tasks.${r}.id is not an id: ${JSON.stringify(n.tasks[r]?.id)}`);return{...n,version:1,tasks:_a(n.tasks)}}function _a(e){
let t=new Map;return e.map(n=>{let r=n.depends_on.join(),s=t.get(r)??n.depends_on;return t.set(r,s),{...n,depends_on:s}})}var us=e=>ls(readFileSync(e,"utf8"),e);var ms=e=>new Map(Object.entries(Be(join(dirname(e),"timeouts.json"))??{})),fs=e=>Be(join(e,"results.json"))??[],ps=(e,t)=>bs(
join(e,"results.json"),t,2),Lt=e=>Be(join(e,"run.json"));var Ea=e=>Be(e),gs=(e,t)=>bs(e,t);function ys(e){let t=Ea(e);if(t===void 0)throw new Error(`${e} is missing: the job that scheduled the wave writes it`);return t}
var hs=(e,t,{number:n,earlier:r})=>async s=>{let o={number:r?.number??n},i=join(e,re({project_id:t,wave:o},s));if(!existsSync(
i))return;let a=[...ft.keys()].some(l=>existsSync(join(i,l))),[c]=a?[]:readdirSync(i);if(c===void 0)return i;let d=mkdtempSync(
join(i,"unpacked-"));return await ds(join(i,c),d,ft),d};function Be(e){return existsSync(e)?JSON.parse(readFileSync(e,"utf8")):void 0}function bs(e,t,n){mkdirSync(dirname(e),{recursive:!0}),
writeFileSync(e,`${JSON.stringify(t,null,n)}
`)}var ws=({number:e,base:t,runners:n,legs:r,earlier:s})=>({number:e,base:t,runners:n,legs:s===void 0?r.map(Ra):[],earlier_run:s?.
run_id??"",earlier_wave:s?.number??0}),Ra=({id:e,title:t,runs_on:n,task_minutes:r,wait_minutes:s,after:o},i)=>({position:String(
i).padStart(3,"0"),id:e,title:t,runs_on:n,timeout_minutes:r+(o.length>0?s:0)+3,waits:o.length>0});var ae={budget_usd:{least:0,most:1e5,decimals:!0},max_turns:{least:0,most:1e5},timeout_minutes:{least:1,most:7200}};function xs(e,{
least:t,most:n,decimals:r=!1}){let s=typeof e=="string"&&e.trim()!==""?Number(e):e;return typeof s=="number"&&s>=t&&s<=n&&
(r||Number.isInteger(s))?s:void 0}var Ss=({least:e,most:t,decimals:n=!1})=>`a ${n?"":"whole "}number from ${e} to ${t}`;
function H(e){if(!e.startsWith("["))return e.trim()===""?void 0:e;let t=U(e);return Nt(t)?t:void 0}var Nt=e=>Array.isArray(
e)&&e.length>0&&e.every(t=>typeof t=="string"),ks='a label, or a JSON list of labels such as ["self-hosted","linux"]',Ts=/^[A-Za-z0-9@][!-~]{0,199}$/;var _s="the name of a model, such as claude-sonnet-4-5 or openai/gpt-5, without blanks";var jt="any",Es=e=>e.split(",").map(t=>t.trim()).filter(t=>t!=="");function ce(e){if(e.trim()===jt)return z;let t=Es(e),
n=t.flatMap(r=>z.filter(s=>s===r));return n.length===t.length?n:void 0}function Ge(e){if(e.trim()===jt)return jt;if(!e.trim().
startsWith("["))return Es(e);let t=U(e);if(!Array.isArray(t))return;let n=t.map(r=>Nt(r)?r:typeof r=="string"?H(r):void 0);
return n.every(r=>r!==void 0)?n:void 0}function Rs(e,t){return{...e,tasks:e.tasks.map(n=>va(n,t))}}function va(e,t){let n=$a(e,t);if(n.length===0)return e;let r=new Set(
n.map(({key:i})=>i)),s=Object.fromEntries(Object.entries(e).filter(([i])=>!r.has(i))),o=n.map(({key:i,instead:a})=>`${i}\
: ${vs(e[i])}; this does not count here, ${a}`);return{...s,also_stated:[...e.also_stated??[],...o]}}var vs=e=>[e].flat().join(", "),Pa=Object.keys(ae);function $a(e,t){return[...Ma(e,t),...Pa.flatMap(n=>Aa(n,e,t)),...Ia(
e,t)]}function Aa(e,t,n){let[r,s]=[t[e],n[e]];return r===void 0||s===0||r>0&&r<=s?[]:[{key:e,expected:`at most ${s}, the\
 \`${e}\` of the run`,instead:`${s} counts`}]}function Ma({runner:e,run:t},n){let r=`${n.runner} is used`;if(e===void 0||
e===n.runner)return[];if(e==="command"&&t===void 0)return[{key:"runner",expected:"a task with a `run` script",instead:r}];
let s=Oa(n);return s.has(e)?[]:[{key:"runner",expected:`one of ${[...s].join(", ")} (\`task_runners\` adds others)`,instead:r}]}
function Oa({runner:e,task_runners:t,runner_argv:n}){let r=e==="auto"?["auto","command","somas","brief"]:[e,"command"],s=new Set(
[...r,...ce(t)??[]]);return n===""&&s.delete("custom"),s}function Ia({runs_on:e},{runs_on:t,task_runs_on:n=""}){if(e===void 0||
t===void 0)return[];let r=Ge(n)??[],s=H(t)??t;if(r==="any")return[];let o=[s,...r];return o.some(c=>Ca(c,e))?[]:[{key:"r\
uns_on",expected:`one of ${o.map(c=>JSON.stringify(c)).join(", ")} (\`task_runs_on\` adds others)`,instead:`${vs(s)} is \
used`}]}function Ca(e,t){let[n,r]=[e,t].map(s=>JSON.stringify([...new Set([s].flat().map(o=>o.toLowerCase()))].sort()));
return n===r}function Ps(e){let t=e,n=0;for(;t<=.5;n++)t*=2;let r=(t-1)/(t+1),s=0;for(let o=33;o>=1;o-=2)s=s*r*r+1/o;return 2*r*s-n*Math.
LN2}var Na=1024,ja=64,Fa=Na+1,Zf=Fa+ja+1,ze=2048,Da=Float64Array.from({length:ze+1},(e,t)=>t*t*(3-2*t/ze)/ze/ze),Qf=Da.map(e=>e===
0?-1e6:Ps(e));var $s=(e,t,n)=>({number:t,waves_left:16-t+1,runs_on:H(e.runs_on)??e.runs_on,runner_hours_per_hour:e.runner_hours_per_hour,
overhead_seconds:45,max_parallel:e.max_parallel,checkpoint_hours:e.checkpoint_hours,minutesOf:({id:r})=>n.get(r)??e.timeout_minutes});async function As(e,t,n,r,s){let o=Rs(us(r.plan),t),i=ys(r.wave),{number:a,base:c,earlier:d}=i;if(a!==n)throw new Error(
`the results are at wave ${a}, expected wave ${n}: "Re-run failed jobs" cannot go on from here, re-run all jobs`);let l=a===
0,f=new Map(Object.entries(Lt(r.results)?.overlaps??{})),{head:u,results:m,error:p}=await Mr({repository:e,project_id:t.
project_id,base:c,...d&&{head:d.head,adopted:!0},plan:o,wave:i,artifactOf:hs(r.artifacts,t.project_id,i),previous:fs(r.results),
fingerprints:l?await as(e,o,t,c):Wa(r.results),protected_paths:Hn(t.protected_paths),overlaps:f,more_waves:!l&&a<16,environment:s});
ps(r.results,m);let g=new Set(m.flatMap(({task_id:S,verdict:_})=>R(_)?[S]:[]));if(await Zt(e,t.project_id,S=>g.has(S),s).
catch(()=>[]),p!==void 0)throw p;let y=$s(t,a+1,ms(r.plan)),h=[...f].map(([S,_])=>({task_id:S,overlap:_})),b=at([...h,...m]),
x=l?void 0:ts(pn(o,b),rs(m),y),k={...x??ns,base:u,overlaps:Object.fromEntries(b)};return l||gs(join(r.results,"wave.json"),
k),{head:u,next:ws(k),more:x!==void 0}}function Wa(e){let t=Lt(e);if(t===void 0)throw new Error("run.json is missing bes\
ide the results: dispatch writes it");return new Map(Object.entries(t.inputs))}var Ms={prompt_file:"TASK_PROMPT_FILE",task_id:"TASK_ID",task_name:"TASK_NAME",task_file:"TASK_JSON",context_dir:"TASK_C\
ONTEXT_DIR",dependencies_dir:"TASK_DEPS_DIR",result_file:"TASK_RESULT_FILE",report_file:"TASK_REPORT_FILE",timeout_seconds:"\
TASK_TIMEOUT_SECONDS",model:"TASK_MODEL",budget_usd:"TASK_BUDGET_USD",max_turns:"TASK_MAX_TURNS"},Ha=/\{([a-z_]+)\}/g;function Os(e){
let t=U(e),n=Array.isArray(t)&&t.every(c=>typeof c=="string"),[r,...s]=n?t:[];if(r===void 0||r.trim()==="")return{expected:'\
a JSON list of texts that begins with a program, e.g. ["my-agent", "{prompt_file}"]'};let i=[r,...s].flatMap(c=>[...c.matchAll(
Ha)]).find(([,c=""])=>!Object.hasOwn(Ms,c))?.[0];return i===void 0?{argv:[r,...s]}:{expected:`one of ${Object.keys(Ms).map(
c=>`{${c}}`).join(", ")} in place of ${i}`}}function Is({runner:e,task_runners:t,runner_argv:n}){let r=i=>[{setting:"runner_argv",value:n,expected:i}],s=e==="custom"||
ce(t)?.includes("custom");if(n===""&&t.trim()==="any"&&e!=="custom")return[];if(!s)return n===""?[]:r(`nothing with runn\
er ${e}: only the runner custom reads it`);let o=Os(n);return"expected"in o?r(o.expected):[]}var Cs="more_settings",Ba=/\n|;(?=\s*\w+\s*:)/,Ga=e=>Object.entries(e).flatMap(([t,{isRare:n}])=>n?[t]:[]);function Ls(e,t){
let n=e[Cs];if(typeof n!="string")return{values:e,problems:[]};let r=Ga(t),s=new Map,o=[];for(let i of n.split(Ba).map(a=>a.
trim())){if(i===""||i.startsWith("#"))continue;let[,a="",c=""]=/^(\w+)\s*:\s*(.*)$/.exec(i)??[],d=za(a,c,{values:e,table:t,
rare:r,read:s});d===void 0?s.set(a,c):o.push({setting:Cs,value:i,expected:d})}return{values:{...e,...Object.fromEntries(
s)},problems:o}}function za(e,t,{values:n,table:r,rare:s,read:o}){let[i,a]=[r[e],n[e]];if(e===""||i===void 0){let c=e===
""?void 0:wr(e,Object.keys(r));return`a line "name: value", with one of the names ${s.join(", ")}${c===void 0?"":`; ${c}`}`}
if(!s.includes(e))return`only settings without a place in the form, ${s.join(", ")}: ${e} has its own input`;if(o.has(e))
return`each setting once, and ${e} stands here twice`;if(!(a===void 0||`${a}`==`${i.default}`||`${a}`===t))return`one va\
lue of ${e}, whose own input is ${JSON.stringify(a)}`}var Ns=["auto","phases","graph","first-phase"];var js=e=>Y.test(e)?void 0:'letters, digits, ".", "_" and "-", at most 64, the first a letter or a digit',Fs=(e,t)=>t===
"local"||e!=="-"&&!e.startsWith("/")&&!e.split(/[\\/]/).includes("..")?void 0:"a path inside of the repository",Ds=e=>H(
e)===void 0?ks:void 0,Us=e=>e===""||Ts.test(e)?void 0:_s;function Ws(e){let[t]=Wn(e);return t===void 0?void 0:`globs rel\
ative to the repository, which ${JSON.stringify(t)} is not`}var Hs=e=>ce(e)===void 0?`any, or names separated by commas,\
 each one of ${z.join(", ")}`:void 0,Bs=e=>Ge(e)===void 0?'any, labels separated by commas, or a JSON list such as ["mac\
os-latest", ["self-hosted","gpu"]]':void 0;function A(e){return{kind:"text",...e}}var B=e=>({kind:"number",...e}),de=e=>({kind:"choice",...e}),Gs=e=>({kind:"boolea\
n",default:!1,...e});var Dt={project_id:A({description:"names the project's folder and its branch, somas/<project_id>",use:"one for each plan\
 that is carried out for itself",option:"project",expected:js}),plan:A({description:"path of the execution plan in the r\
epository; {project_id} is replaced",use:"where the plan lies elsewhere",default:`${G("{project_id}")}/execution_plan.ym\
l`,expected:Fs}),mode:de({description:"how phases and dependencies make the order",use:"where a plan has phases, and the\
y do not mean what auto takes them for",choices:Ns,default:"auto"}),on_invalid_plan:de({description:"the reaction to an \
invalid plan: run one sequential task in its place, or stop",use:"fail, where nothing should run on a plan that has erro\
rs",choices:["fallback","fail"],default:"fallback"}),runner:de({description:"the program that carries out a task; auto t\
akes the first that can",use:"to have agents carry out tasks: name the agent",choices:z,default:"auto"}),task_runners:A(
{description:"runners that a task may name for itself, separated by commas, beside the run's own and command; any for al\
l of them",use:"where the plan gives some tasks to another agent",default:"",expected:Hs}),max_parallel:B({description:"\
tasks that may run at the same time",use:"more where the account has more runners and the agent's rate limit allows it, \
fewer where tasks are rate_limited",default:4,least:1,most:999}),agent:A({description:"the role of tasks that name none,\
 as the runner somas knows it",use:"with the runner somas",default:"coder"}),model:A({description:"the model an agent us\
es, in its own words; its own choice where empty",use:"to pay less, or to get more",default:"",expected:Us}),budget_usd:B(
{description:"dollars an agent may use for a task, where it can keep to that; 0 for no limit",use:"with agents that are \
paid by use",default:0,...ae.budget_usd}),max_turns:B({description:"turns an agent may take for a task, where it can kee\
p to that; 0 for no limit",use:"where an agent goes round in circles",default:0,...ae.max_turns}),runner_argv:A({description:'\
the runner custom: its command line as a JSON list, e.g. ["my-agent", "{prompt_file}"]',use:"only with runner: custom",default:""}),
setup:A({description:"bash commands, a script of the repository, or copilot-setup-steps, that prepare a checkout: before\
 a task starts, and before its verify; without keys",use:"to install what tasks need, such as npm ci, or the program of \
runner: custom",default:""}),context_files:A({description:"files every task is given, separated by commas: artifacts of \
the project, or paths in the repository",use:"where every agent has to know more, or less",default:"SPEC.md,ARCHITECTURE\
.md,execution_plan.yml"}),runs_on:A({description:'runner label for all jobs, or several as JSON (["self-hosted","linux"]\
)',use:"with machines of your own, or larger ones",default:"ubuntu-latest",host:"actions",expected:Ds}),task_runs_on:A({
description:'runner labels that a task may name for itself beside runs_on: separated by commas, or JSON (["macos-latest"\
, ["self-hosted","gpu"]]); any for all',use:"where some tasks need another machine",default:"",host:"actions",expected:Bs}),
timeout_minutes:B({description:"minutes a task may take",use:"where agents need longer; a job on GitHub's machines ends \
after 6 hours",default:60,local_default:360,...ae.timeout_minutes}),stall_minutes:B({description:"minutes without output\
, change or commit after which a task is ended; 0 for never",use:"more for commands that are silent for long",default:15,
least:0,most:7200}),architecture:de({description:"when stage 4 writes ARCHITECTURE.md, api_specs.yml and data_models.yml\
 from SPEC.md: auto where there is no ARCHITECTURE.md",use:"never, where the plan needs none; always, where SPEC.md has \
changed",choices:ur,default:"auto"}),resume:de({description:"auto runs only tasks that the branch does not show as done \
from the same inputs; never runs every task",use:"never, to do everything again",choices:mr,default:"auto"}),protected_paths:A(
{description:"globs of files that tasks may not change, separated by commas, besides settings of agents and owners of co\
de; !glob lets tasks change files, but never .github/workflows/**",use:"for files that only people change; !CLAUDE.md, s\
ay, where a task writes that file",default:".github/**",expected:Ws}),update_plan:Gs({description:"whether finished task\
s are ticked in the plan file on the branch, in a commit of its own",use:"where people or tools read in the plan how far\
 it is"}),runner_hours_per_hour:B({description:"hours a runner takes for an estimated hour; estimates are often hours of\
 human work",use:"0.1, say, where agents are ten times as fast as the estimates: then timeouts and waves fit",default:1,
least:.001,most:1e3,decimals:!0}),checkpoint_hours:B({description:"hours after which results are integrated at the lates\
t, where no task is longer itself",use:"less, to see results earlier; it costs waiting at each checkpoint",default:96,least:.1,
most:1e6,decimals:!0}),more_settings:A({description:'settings that have no place in the form, each as "name: value": one\
 a line, or with ";" between them (generated/settings.md names them)',use:"in a form, where no input of that name is",default:"",
host:"actions"})};var Ja=Object.entries(Dt);function Ka(e,t){let{values:n,problems:r}=Ls(e,Dt),s=[...r],o=Ja.map(([a,c])=>{let d=n[a]??Xa(
c,t),l=qa(c,d,t);return"expected"in l&&s.push({setting:a,value:d,expected:l.expected}),[a,"expected"in l?d:l.value]}),i=Object.
fromEntries(o);return s.push(...Is(i)),s.length>0?{problems:s}:{settings:{...i,plan:i.plan.replaceAll("{project_id}",i.project_id)}}}
function Vs(e){let t=Ka(JSON.parse(e),"actions");if("settings"in t)return t.settings;throw new Error(t.problems.map(n=>Ya(
n,n.setting)).join("; "))}var zs=({least:e=0,most:t=0,decimals:n=!1})=>({least:e,most:t,decimals:n}),Xa=(e,t)=>(t==="loc\
al"?e.local_default:void 0)??e.default;function qa(e,t,n){switch(e.kind){case"number":{let r=xs(t,zs(e));return r===void 0?
{expected:Ss(zs(e))}:{value:r}}case"boolean":return/^(?:true|false)$/.test(`${t}`)?{value:`${t}`=="true"}:{expected:"tru\
e or false"};case"choice":return e.choices?.includes(t)?{value:t}:{expected:e.choices?.join(", ")??""};case"text":{if(typeof t!=
"string")return{expected:e.expected?.("",n)??"text"};let r=e.expected?.(t,n);return r===void 0?{value:t}:{expected:r}}}}
var Ya=({value:e,expected:t},n)=>e===void 0?`${n} is missing: expected ${t}`:`${n} ${JSON.stringify(e)}: expected ${t}`;var Js=e=>({GIT_CONFIG_COUNT:"1",GIT_CONFIG_KEY_0:`http.${process.env.GITHUB_SERVER_URL??"https://github.com"}/.extrahea\
der`,GIT_CONFIG_VALUE_0:`AUTHORIZATION: basic ${Buffer.from(`x-access-token:${e}`).toString("base64")}`});var Ks=e=>e.replaceAll("%","%25").replaceAll("\r","%0D").replaceAll(`
`,"%0A");function Xs(e){Promise.resolve(process.env).then(e).then(Qa).catch(t=>Za(t instanceof Error?t.message:String(t)))}function Za(e){
console.log(`::error::${Ks(e)}`),process.exitCode=1}var qs=e=>JSON.stringify(e);function Qa(e){for(let[t,n]of Object.entries(e)){let r=randomUUID();ec("GITHUB_OUTPUT",`${t}\
<<${r}
${n}
${r}
`)}}function ec(e,t){let n=process.env[e];n===void 0||n===""?process.stdout.write(t):appendFileSync(n,t)}Xs(async e=>{let t={plan:e.PLAN_FILE,wave:e.WAVE_FILE,artifacts:e.ARTIFACTS,results:e.RESULTS_FOLDER},n=Number(e.WAVE),r=Js(
e.TOKEN),s=await As(process.cwd(),Vs(e.SETTINGS),n,t,r);return{head:s.head,next:qs(s.next),more:`${s.more}`}});
