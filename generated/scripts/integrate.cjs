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
var Eo=["core.hooksPath=/dev/null","core.fsmonitor=false","commit.gpgSign=false","push.gpgSign=false","gc.auto=0","maint\
enance.auto=false","safe.bareRepository=all","clone.defaultRemoteName=origin","protocol.file.allow=always","log.follow=f\
alse","log.showSignature=false","color.ui=false","core.quotePath=true","diff.renames=true","fetch.recurseSubmodules=fals\
e","i18n.commitEncoding=UTF-8","i18n.logOutputEncoding=UTF-8","init.defaultRefFormat=files","merge.renames=true","push.f\
ollowTags=false","push.pushOption=","push.recurseSubmodules=no","submodule.recurse=false"].flatMap(e=>["-c",e]),dn=new Map,
Ro=new Set,vo=(e,t)=>`${e}/`.startsWith(`${t}/`),Ie=e=>[...Ro].some(t=>vo(e,t));function ln(e,t,n,r="pipe"){let s=spawn(
"git",[...Eo,...t],{cwd:e,env:n,detached:!0,stdio:[r,"pipe","pipe"]});dn.set(s,{cwd:e,isPush:t[0]==="push"});let o=()=>{
dn.delete(s)};return s.on("close",o).on("error",o),s}function ct({pid:e},t){try{e!==void 0&&process.kill(-e,t)}catch{}}var R=class extends Error{name="GitError";exitCode;stdout;stderr;constructor(t,n,r,s){super(`git ${t.join(" ")}: ${s.trim()||
`exit code ${n}`}`),this.exitCode=n,this.stdout=r,this.stderr=s}},$o=/^GIT_((IMPLICIT_)?WORK_TREE|(COMMON_)?DIR|(INDEX|SHALLOW|GRAFT)_FILE|OBJECT_DIRECTORY|ALTERNATE_OBJECT_DIRECTORIES|NAMESPACE|PREFIX|REPLACE_REF_BASE|NO_REPLACE_OBJECTS|CONFIG(_PARAMETERS|_COUNT)?)$/,
ae={GIT_AUTHOR_NAME:"SOMAS Workflows",GIT_AUTHOR_EMAIL:"somas-workflows@users.noreply.github.com",GIT_COMMITTER_NAME:"SO\
MAS Workflows",GIT_COMMITTER_EMAIL:"somas-workflows@users.noreply.github.com",GIT_TERMINAL_PROMPT:"0",GIT_LFS_SKIP_SMUDGE:"\
1"};function Po({env:e}){let t=Object.entries(process.env).filter(([n])=>!$o.test(n));return{...Object.fromEntries(t),...ae,
...e}}var Le=new AsyncLocalStorage;function Ce(e,t){let n=Le.getStore(),r=performance.now()+e*1e3;return Le.run(n!==void 0&&
n.end<r?n:{seconds:e,end:r},t)}function mn(){let e=Le.getStore();if(e!==void 0&&performance.now()>e.end)throw new Error(
fn(e))}var fn=({seconds:e})=>`it takes longer than ${Math.round(e)} s`,un=1<<28,Ao=1e6;async function w(e,t,n={}){let r=[],
s=0,{exitCode:o,stderr:i}=await lt(e,t,n,c=>{if(s+=c.length,s>un)throw new Error(`it prints more than ${un} bytes`);r.push(
c)}),a=Buffer.concat(r).toString();if(o!==0)throw new R(t,o,a,i);return a.replace(/\n$/,"")}async function dt(e,t,n){let{
exitCode:r,stderr:s}=await lt(e,t,n,n.onPiece);if(r!==0)throw new R(t,r,"",s)}var Mo=["SIGINT","SIGTERM","SIGHUP"],Oo=5;
function lt(e,t,n,r,s=1){return new Promise(o=>{if(Ie(e))return;let i=ln(e,t,Po(n),n.stdin),a="",c=!0,d=Le.getStore(),l=d&&
setTimeout(()=>f(d),Math.max(0,d.end-performance.now())),f=m=>{ct(i,"SIGKILL"),a="",u(-1,fn(m))},u=(m,p)=>{clearTimeout(
l),Ie(e)||o({exitCode:m??-1,stderr:a||p})};i.stdout?.on("data",m=>{c=!1;try{r(m)}catch(p){ct(i,"SIGKILL"),u(-1,String(p))}}),
i.stderr?.setEncoding("utf8").on("data",m=>{a.length<Ao&&(a+=m)}),i.on("error",m=>u(-1,m.message)),i.on("close",(m,p)=>{
let g=c&&a===""&&Mo.includes(p);clearTimeout(l),g&&s<Oo?o(lt(e,t,n,r,s+1)):u(m,p===null?"":`ended by ${p}`)}),i.stdin?.on(
"error",()=>{}),i.stdin?.end(n.input??"")})}var H=/^(?!.*\.\.)(?!.*\.(?:lock)?$)[A-Za-z0-9][A-Za-z0-9._-]{0,63}$/,q=e=>`.somas/projects/${e}/artifacts`,pn=e=>`somas\
/${e}`,Te=e=>`somas-held/${e}`;var Io=["claude","codex","copilot","gemini","aider","opencode"],Y=["command","somas","brief",...Io,"custom"],Z=["auto",...Y];var Q={succeeded:{done:!0},succeeded_with_warning:{done:!0},briefed:{done:!0},no_change:{done:!1},verify_failed:{done:!1},
conflict:{done:!1},protected_path:{done:!1},rate_limited:{done:!1},quota_exhausted:{done:!1},budget_exceeded:{done:!1},stalled:{
done:!1},timeout:{done:!1},blocked:{done:!1},runner_error:{done:!1},skipped_dependency:{done:!1}},v=e=>Q[e].done;function gn(e={},t={}){
let n={...e};for(let[r,s]of Object.entries(t))n[r]=(n[r]??0)+s;return Object.keys(n).length===0?void 0:n}function $(e,t=300){let n=e.replace(/[\p{C}\p{Z}]+/gu," ").trim();return n.length<=t?n:`${n.slice(0,t)}…`}var ee="Task-Digest",ce="Plan-Ticks";var yn="Overlap-File",hn="Overlap-Task",Lo=e=>!/[\r\n]/.test(e)&&e.trim()===e,Ne=(e,t,n)=>`${t.id}: ${$(t.name)}

${ut(e,t.id,n)}`;function ut({fingerprints:e,wave:t},n,{verdict:r,runner:s,overlap:o}){let i=e.get(n);if(i===void 0)throw new Error(
`no fingerprint of the task ${n}`);return[["Task",n],["Verdict",r],["Runner",s],["Wave",t.number],[ee,i.digest],["Task-T\
ext",i.text],["Task-Context",i.context],["Task-Runner",i.runner],["Task-Source",i.source],...(o?.files??[]).filter(Lo).map(
c=>[yn,c]),...(o?.tasks??[]).map(c=>[hn,c])].flatMap(([c,d])=>d===void 0?[]:[`${c}: ${d}
`]).join("")}function _e(e,t){let n=d=>new RegExp(`^${d}: (.*)$`,"m").exec(t)?.[1]??"",r=d=>[...t.matchAll(new RegExp(`^${d}: (.*)$`,
"gm"))].map(([,l=""])=>l),s=r(yn),o=Object.keys(Q).find(d=>d===n("Verdict")),i=Y.find(d=>d===n("Runner")),a=n("Task"),c=n(
ee);if(!(o===void 0||!v(o)||a===""||c===""))return{task_id:a,verdict:o,wave:Number(n("Wave")),...i&&{ran:i},commit:e,digest:c,
text:n("Task-Text"),context:n("Task-Context"),runner:n("Task-Runner"),source:n("Task-Source"),...s.length>0&&{overlap:{files:s,
tasks:r(hn),diff:""}}}}var Fe=e=>new Map([...e].reverse().map(t=>[t.task_id,t]));var Co="refs/somas/held";async function bn(e,t,n,r={}){let s=Te(t),o={env:r},i=await w(e,["ls-remote","origin",`refs/hea\
ds/${s}/*`],o),a=new Map(i.split(`
`).flatMap(u=>{let[m,p]=u.split("	");return m&&p?[[p.slice(11),m]]:[]}));if(a.size===0)return[];await w(e,[...["fetch","\
--quiet","--no-tags","--no-write-fetch-head","origin"],`+refs/heads/${s}/*:${Co}/*`],o);let d=["log","--no-walk","-z","-\
-format=%H%x1f%P%x1f%ce%x1f%(trailers:only,unfold)",...a.values(),"--"],l=new Map;for(let u of(await w(e,d)).split("\0")){
let[m="",p="",g,y=""]=u.split("\x1f"),h=_e(m,y);h!==void 0&&g===ae.GIT_COMMITTER_EMAIL&&l.set(m,{work:p,task_id:h.task_id})}
let f=[];for(let[u,m]of a){let{work:p="",task_id:g=""}=l.get(m)??{};if(u!==mt(t,g,p)||!n(g))continue;let y=`--force-with\
-lease=refs/heads/${u}:${m}`;try{await w(e,["push","--quiet","--no-verify",y,"origin",`:refs/heads/${u}`],o),f.push(u)}catch(h){
if(!(h instanceof R))throw h}}return f}var mt=(e,t,n)=>`${Te(e)}/${t}-${n.slice(0,7)}`;var je=50,ft=e=>w(e,["multi-pack-index","write","--no-progress"]).catch(()=>"there is no pack"),wn=(e,t)=>w(e,["commit-g\
raph","write","--stdin-commits","--split","--no-progress"],{input:`${t}
`}).catch(()=>"there is no complete history");var pt=async(e,t)=>de(await w(e,t)),de=e=>[...new Set(e.split("\0").map(t=>t.replace(/^\n/,"")))].filter(t=>t!==""),gt=(e,t,n)=>No(
e,t,[],n);async function No(e,t,n,r){let s=["ls-tree","-z","--name-only","--full-tree",...n],o=t.map(i=>pt(e,[...s,i,"--",...r]));
return new Set((await Promise.all(o)).flat())}var Fo=["text","binary","union"],jo="* !merge",Do=1e6;async function kn(e,t,n){let r=await Wo(e,t),s=existsSync(join(e,"\
.git"))?join(e,".git"):e,o=join(s,"info/attributes"),i=existsSync(o)?readFileSync(o):void 0;mkdirSync(dirname(o),{recursive:!0}),
writeFileSync(o,r);try{return await n()}finally{i===void 0?rmSync(o,{force:!0}):writeFileSync(o,i)}}var De=new Map;function Sn(e,t,n){
let r=De.get(e);r?.commit===t&&De.set(e,{...r,commit:n})}async function Wo(e,t){let n=De.get(e);if(n?.commit===t)return n.
rules;let s=n!==void 0&&await Uo(e,n.commit,t)?n.rules:await Ho(e,t);return De.set(e,{commit:t,rules:s}),s}async function Uo(e,t,n){
return await w(e,["diff-tree","-r","--name-only",t,n,"--",":(top,glob)**/.gitattributes"]).catch(()=>"unknown")===""}async function Ho(e,t){
let n=await w(e,["ls-tree","-r","-z","--full-tree",t]),r=de(n).flatMap(o=>{let[,i,a=""]=/^100\d+ blob (\S+)\t((?:.*\/)?)\.gitattributes$/s.
exec(o)??[];return i===void 0?[]:[{object:i,folder:a}]});r.sort((o,i)=>o.folder.length-i.folder.length);let s=[jo];for(let{
object:o,folder:i}of r){let a=await w(e,["cat-file","blob",o]);a.length<=Do&&s.push(...a.split(/\r?\n/).flatMap(c=>Bo(c,
i)))}return`${s.join(`
`)}
`}function Bo(e,t){let[,n,r="",s=""]=/^[ \t]*(?:"((?:[^"\\]|\\.)*)"|([^\s"]\S*))(?:[ \t]+(.*))?$/.exec(e)??[];if((n??r)===
""||/^[#!]/.test(r))return[];let o=s.split(/[ \t]+/).map(Go),i=r.startsWith("[attr]");if(t==="")return[[n===void 0?r:`"${n}\
"`,...o].join(" ").trimEnd()];if(i)return[];let a=n??xn(r),c=a.startsWith("/")?a.slice(1):a,d=a.slice(0,-1).includes("/")?
"":"**/",l=t.replace(/[\\*?[]/g,"\\$&");return[[`"/${xn(l)}${d}${c}"`,...o].join(" ")]}var xn=e=>e.replace(/["\\]/g,"\\$&");
function Go(e){let t=/^merge=(.*)$/.exec(e)?.[1];return t===void 0||Fo.includes(t)?e:"merge"}var yt;async function Tn(){yt??=w(".",["version"]);let[,e=0,t=0]=(/(\d+)\.(\d+)/.exec(await yt)??[]).map(Number);if(e*1e3+
t<2038)throw new Error(`git 2.38 or newer is needed (merge-tree --write-tree), found: ${await yt}`)}var zo=["-c","merge.\
default=text","-c","merge.renormalize=false"];async function ht(e,t,n){let r=[...zo,"merge-tree","--write-tree","--name-\
only","--no-messages","-z",t,n];try{return{tree:(await kn(e,t,()=>w(e,r))).replace(/\0.*$/s,"")}}catch(s){if(!(s instanceof
R)||s.exitCode!==1)throw s;let[,...o]=de(s.stdout);return{conflicts:o}}}var le=(e,t,n,r,s)=>w(e,["commit-tree",t,...n.flatMap(
o=>["-p",o]),"-F","-"],{input:r,...s!==void 0&&{env:{GIT_AUTHOR_DATE:s,GIT_COMMITTER_DATE:s}}});async function B(e,t,n){
if(t===n)return!0;try{return await w(e,["merge-base","--is-ancestor",n,t]),!0}catch(r){if(r instanceof R&&r.exitCode===1)
return!1;throw r}}async function We(e,t,n,r){if(await B(e,t,n))return{commit:t};if(await B(e,n,t))return{commit:n};let s=await ht(
e,t,n);return"conflicts"in s?s:{commit:await le(e,s.tree,[t,n],r)}}var bt=class extends Error{name="PushRefused"},Vo=10,Jo=/\((fetch first|non-fast-forward|stale info)\)|cannot lock ref|failed to update ref|reference already exists|incorrect old value/,
En=/RPC failed|error: (429|5\d\d)|HTTP 5\d\d|Connection (reset|timed out)|Could not (resolve host|connect)|Failed to connect|Empty reply|transfer closed|SSL_|early EOF/,
Rn=/exists; cannot create/,Ko=[[/GH006|GH013|protected branch/i,"a rule protects it: let this workflow push to somas/*, \
or choose another project id"],[Rn,"a branch whose name begins or ends where this one does is in the way: rename it"],[/checked out/,
"it is checked out there: switch that checkout to another branch"],[/without `?workflows?`? permission/,"the token may n\
ot change workflow files"],[/Permission to .* denied|error: 403|Authentication failed|could not read Username/,"the toke\
n may not write: the job needs `contents: write`"]],vn=["fetch","--quiet","--no-tags","--no-write-fetch-head"],wt=(e={})=>({
...e,LC_ALL:"C"}),_n=new Set;async function $n(e,t){_n.has(e)||(await w(e,["rev-parse","--is-shallow-repository"])==="tr\
ue"&&await w(e,[...vn,"--unshallow","origin"],{env:wt(t)}),_n.add(e))}async function Xo(e,t,n){let r=`refs/remotes/origi\
n/${t}`;try{await w(e,[...vn,"origin",`+refs/heads/${t}:${r}`],{env:wt(n)})}catch(s){if(s instanceof R&&s.stderr.includes(
"couldn't find remote ref"))return;throw s}return w(e,["rev-parse",r])}async function Pn(e){let{repository:t,branch:n,environment:r,
patience_minutes:s=Vo}=e,{findTip:o=()=>Xo(t,n,r)}=e,i=performance.now()+s*6e4,a=f=>qo(t,f,wt(r)),c=!1,d,l=0;for(let f=1;;f+=
1){let u=await Yo(o,i);l=f>1&&u===d?l+1:0,d=u;let m=await e.build(u,f),{head:p,changed:g,sideBranches:y}=m,h=g?[[n,p]]:[],
b=await a(c?h:[...h,...y]);if(b===void 0){let P=new Map;for(let L of c?y:[]){let ie=await a([L]);ie!==void 0&&P.set(L[0],
Qo(ie))}return{...m,refused:P}}let x=Jo.test(b)&&!Rn.test(b),S=x||En.test(b),k=Zo(b);if((k.length>0&&k.every(P=>y.has(P))||
!S)&&!c&&y.size>0){c=!0;continue}if(!S||performance.now()>i){let P=On(b)??`refused${S?` for ${s} minutes`:""}`;throw new bt(
`cannot push ${n}: ${P}
${b}`)}await(x&&l===0?An(100):Mn(x?l:f))}}async function qo(e,t,n){if(t.length===0)return;let r=t.map(([o,i])=>`${i}:ref\
s/heads/${o}`),s=["--porcelain","--no-verify",...t.length>1?["--atomic"]:[]];try{await w(e,["push",...s,"origin",...r],{
env:n});return}catch(o){return o instanceof R?`${o.stdout}
${o.stderr}`.trim():String(o)}}async function Yo(e,t){for(let n=1;;n+=1)try{return await e()}catch(r){if(!(r instanceof R&&
En.test(r.stderr))||performance.now()>t)throw r;await Mn(n)}}var An=e=>new Promise(t=>setTimeout(t,Math.random()*e)),Mn=e=>An(
1e3*Math.min(e,20)),On=e=>Ko.find(([t])=>t.test(e))?.[1],Zo=e=>[...e.matchAll(/^!\t[^\t]*:refs\/heads\/([^\t]+)\t(?!.*\(atomic )/gm)].
map(([,t=""])=>t),Qo=e=>On(e)??/^!.*\((.*)\)$/m.exec(e)?.[1]??"refused";function xt(e){let t=new Map,n=(r,s)=>{t.set(r,Ee(t.get(r),s))};for(let{task_id:r,overlap:s}of e)if(s!==void 0){n(r,s);for(let o of s.
tasks)n(o,{files:s.files,tasks:[],diff:""})}return t}function Ee(e,{files:t,tasks:n,diff:r}){return e===void 0?{files:t,
tasks:n,diff:r}:{files:[...new Set([...e.files,...t])],tasks:[...new Set([...e.tasks,...n])],diff:r||e.diff}}var In=(e,t)=>({
...e,tasks:e.tasks.map(n=>{let{files:r=[]}=t.get(n.id)??{};return r.length===0?n:{...n,files:[...new Set([...n.files,...r])]}})});var ei=5;function C(e){let t=e.slice(0,ei).map(r=>$(r)),n=e.length-t.length;return n>0?`${t.join(", ")} and ${n} more`:t.length<2?
t.join(""):`${t.slice(0,-1).join(", ")} and ${t.at(-1)}`}async function kt(e,t){return(await w(e,["config","--null",...t]).catch(()=>"")).split("\0").flatMap(r=>r===""?[]:[ti(r)])}
function ti(e){let t=e.indexOf(`
`);return t===-1?{name:e}:{name:e.slice(0,t),value:e.slice(t+1)}}var Ln=new Map;async function Cn(e){let t=Ln.get(e);if(t!==void 0&&existsSync(t.objects))return t;let n=["rev-parse","--\
show-object-format","--path-format=absolute","--git-path","objects"],[r="",...s]=(await w(e,n)).split(`
`),o={objects:s.join(`
`),format:r};return Ln.set(e,o),o}function Nn(e){let t=join(dirname(e),"config");return existsSync(t)&&/promisor|partialclone/i.test(readFileSync(t,"utf8"))}async function Re(e,t,n){if(t.length===0)return[];let r=t.map(o=>`${o}
`).join("");return(await w(e,["cat-file","--batch-check"],{input:r,...n&&{env:n}})).split(`
`).map(o=>{let[,i="missing",a]=o.split(" ");return{type:i,size:Number(a??0)}})}var ue={objects:1e6,object_bytes:100*2**20,unpacked_bytes:2*2**30},ni="PACK",St=12,jn=6,Dn=7,ri=[1,2,3,4],si=64,oi=2**20,
ii=2**20;async function Wn(e,t,n){let{size:r}=await e.stat(),s={bytes:Buffer.alloc(0),start:t},o=async(l,f)=>{if(Math.min(
l+f,r)>s.start+s.bytes.length){let m=Math.min(Math.max(f,oi),Math.max(0,r-l)),{buffer:p,bytesRead:g}=await e.read(Buffer.
allocUnsafe(m),0,m,l);s.bytes=p.subarray(0,g),s.start=l}return s.bytes.subarray(l-s.start)},i=await o(t,St);if(i.length<
St||i.toString("latin1",0,4)!==ni)throw new Error("it holds no pack");let a=i.readUInt32BE(8);if(a>ue.objects)throw new Error(
`it holds ${a} objects, at most ${ue.objects} are read`);let c=t+St,d=0;for(let l=0;l<a;l+=1){l%100===0&&mn();let{type:f,
size:u,length:m}=ai(await o(c,si),n);Fn(u);let{contents:p,packed:g}=await di(o,c+m,u,r),y=f===jn||f===Dn?ci(p):0;if(Fn(y),
d+=u+y,d>ue.unpacked_bytes)throw new Error(`it unpacks to more than ${ue.unpacked_bytes} bytes`);c+=m+g}}function Fn(e){
if(e>ue.object_bytes)throw new Error(`it holds an object of ${e} bytes, at most ${ue.object_bytes} are read`)}var ve=()=>new Error(
"its pack is damaged or cut");function Ue(e,t,n=0,r=1){let s=n;for(let o=t,i=r;o<Math.min(e.length,t+8);o+=1,i*=128){let a=e[o]??
0;if(s+=(a&127)*i,a<128)return{value:s,end:o+1}}throw ve()}function ai(e,t){let[n]=e;if(n===void 0)throw ve();let r=n>>4&
7,s=n&15,{value:o,end:i}=n<128?{value:s,end:1}:Ue(e,1,s,16);if(r===Dn)return{type:r,size:o,length:i+t};if(r===jn)return{
type:r,size:o,length:Ue(e,i).end};if(!ri.includes(r))throw ve();return{type:r,size:o,length:i}}var ci=e=>Ue(e,Ue(e,0).end).
value;async function di(e,t,n,r){let s=Math.min(Math.max(n+1,64),ii);for(let o=4096;;o*=4){let i=await e(t,o);try{let a={
info:!0,maxOutputLength:Math.max(n,1),chunkSize:s},{buffer:c,engine:d}=inflateSync(i,a);if(c.length!==n)throw ve();return{
contents:c,packed:d.bytesWritten}}catch(a){if(!(a.code==="Z_BUF_ERROR")||t+o>=r)throw ve()}}}var me={added_paths:1e6,levels:1e3,bytes:2**28},Un=new Map;async function Bn(e,{before:t,after:n,added:r},s){let o=Un.get(
e)??new Map;Un.set(e,o);let i=new Map,a=[...t,...n].map(f=>`${f}^{tree}`),c=await Hn(e,[...a,...r],i,s);for(let f=c;f.length>
0;){let u=[...i.values()].flatMap(({folders:m})=>m);f=[...new Set(u)].filter(m=>!i.has(m)&&!o.has(m)),await Hn(e,f,i,s)}
let d=c.slice(0,a.length).map(f=>li(f,i,o)),l=me.added_paths+Math.max(0,...d.slice(0,t.length).map(({paths:f})=>f));for(let{
paths:f,levels:u}of d.slice(t.length)){if(f>l)throw new Error(`it adds more than ${me.added_paths} paths`);if(u>me.levels)
throw new Error(`it holds more than ${me.levels} folders inside each other`)}}function li(e,t,n){let r=[e];for(let s=r.at(
-1);s!==void 0;s=r.at(-1)){let{files:o,folders:i}=t.get(s)??{files:0,folders:[]},a=n.has(s)?[]:i.filter(l=>!n.has(l));if(a.
length>0){r.push(...new Set(a));continue}if(r.pop(),n.has(s))continue;let c=o+i.length,d=0;for(let l of i){let f=n.get(l);
c+=f?.paths??0,d=Math.max(d,f?.levels??0)}n.set(s,{paths:c,levels:d+1})}return n.get(e)??{paths:0,levels:0}}async function Hn(e,t,n,r){
if(t.length===0)return[];let s=[],o=0,i=t.map(l=>`${l}
`).join("");await dt(e,["cat-file","--batch"],{input:i,env:r,onPiece:l=>{if(o+=l.length,o>me.bytes)throw new Error(`its \
folders have more than ${me.bytes} bytes`);s.push(l)}});let c=Buffer.concat(s),d=[];for(let l=0;d.length<t.length;){let f=c.
indexOf(`
`,l)+1,[u="",m,p]=c.toString("utf8",l,f-1).split(" ");if(m!=="tree")throw new Error(`the tree ${u} is missing`);let g=f+
Number(p);n.has(u)||n.set(u,ui(c.subarray(f,g),u.length/2)),d.push(u),l=g+1}return d}function ui(e,t){let n=[],r=0;for(let s=0;s<
e.length;){let o=e.toString("latin1",s,s+6)==="40000 ",i=e.indexOf(0,s)+1;s=i+t,o?n.push(e.toString("hex",i,s)):r+=1}return{
files:r,folders:n}}var Gn="refs/somas/";async function mi(e,t){let n=await mkdtemp(join(e,"tmp_objdir-somas-"));try{return await t(n)}finally{
await rm(n,{recursive:!0,force:!0})}}var N={bytes:2**30,header_bytes:1e6,refs:100,commits:1e4,commit_bytes:64e3,small_bytes:1e7};async function zn(e,t,n){let r=await open(
t);try{let{size:s}=await r.stat();if(s>N.bytes)throw new Error(`it has ${s} bytes, at most ${N.bytes} are read`);return await Ce(
s<N.small_bytes?30:120,()=>fi(e,r,n))}finally{await r.close()}}async function fi(e,t,n){let{objects:r,format:s}=await Cn(
e),o=await pi(t,s),i=gi(o,n),a=await Re(e,o.prerequisites),c=o.prerequisites.find((d,l)=>a[l]?.type!=="commit");if(c!==void 0)
throw new Error(`its prerequisite ${c} is no commit of the repository`);return await Wn(t,o.bytes,s==="sha256"?32:20),await t.
read(Buffer.alloc(o.bytes),0,o.bytes),mi(r,async d=>{let l={GIT_OBJECT_DIRECTORY:d,GIT_ALTERNATE_OBJECT_DIRECTORIES:JSON.
stringify(r)},f=Nn(r)?"--fsck-objects":"--strict";await w(e,["index-pack",f,"--fix-thin","--stdin"],{env:l,stdin:t.fd});
let u=join(d,"pack"),m=await readdir(u),p=await yi(u,m,s),g=[...i.values()],y=await Re(e,[...g,...p],l),h=[...i].filter(
(k,_)=>y[_]?.type==="commit");hi(y.slice(g.length));let b=p.filter((k,_)=>y[g.length+_]?.type==="tree"),x={before:o.prerequisites,
after:h.map(([,k])=>k),added:b};await Bn(e,x,l),await mkdir(join(r,"pack"),{recursive:!0});let S=k=>Number(k.endsWith(".\
idx"));for(let k of m.sort((_,P)=>S(_)-S(P)))await rename(join(u,k),join(r,"pack",k));return new Map(h)})}async function pi(e,t){
let{buffer:n,bytesRead:r}=await e.read(Buffer.alloc(N.header_bytes),0,N.header_bytes,0),s=n.subarray(0,r);if(!/^# v[23] git bundle\n/.
test(s.toString("latin1",0,20)))throw new Error("it is no bundle of git");let o=s.indexOf(`

`);if(o===-1)throw new Error(`its header is longer than ${N.header_bytes} bytes, or cut`);let i=new Map,a=[],c=`[0-9a-f]\
{${t==="sha256"?64:40}}`,d=new RegExp(`^(?:(?<prerequisite>-)?(?<object>${c})(?: (?<ref>.*))?|@object-format=${t})$`);for(let l of s.
toString("utf8",0,o).split(`
`).slice(1)){let f=d.exec(l)?.groups;if(f===void 0)throw new Error("its header holds a line that is neither a ref nor a \
prerequisite");let{prerequisite:u,object:m,ref:p}=f;m!==void 0&&(u!==void 0?a.push(m):i.set(p??"",m))}return{refs:i,prerequisites:a,
bytes:o+2}}function gi({refs:e},t){let n=N.refs*(t?.length??1);if(e.size>n)throw new Error(`it names ${e.size} refs, at \
most ${n} are read`);let r=s=>t===void 0||t.some(o=>s===o||s.startsWith(`partial/${o}/`));return new Map([...e].flatMap(
([s,o])=>{let i=s.slice(Gn.length);return s.startsWith(Gn)&&r(i)?[[i,o]]:[]}))}async function yi(e,t,n){let r=t.find(c=>c.
endsWith(".idx"));if(r===void 0)return[];let s=await readFile(join(e,r)),i=8+256*4,a=n==="sha256"?32:20;return Array.from(
{length:s.readUInt32BE(i-4)},(c,d)=>s.toString("hex",i+d*a,i+(d+1)*a))}function hi(e){let t=e.filter(({type:r})=>r==="co\
mmit");if(t.length>N.commits)throw new Error(`it holds ${t.length} commits, at most ${N.commits} are read`);let n=t.find(
({size:r})=>r>N.commit_bytes);if(n!==void 0)throw new Error(`it holds a commit of ${n.size} bytes, at most ${N.commit_bytes}\
 are read`)}var U=e=>typeof e=="object"&&e!==null&&!Array.isArray(e),F=e=>typeof e=="number"&&Number.isFinite(e)&&e>=0;function G(e){
try{return JSON.parse(e)}catch{return}}function Vn(e){let t=0,n=0,r=!1;for(let s=0;s<e.length;s+=1){let o=e[s];o==='"'?r=
!r:r?s+=o==="\\"?1:0:o==="["||o==="{"?n=Math.max(n,++t):(o==="]"||o==="}")&&(t-=1)}return n}var Jn=e=>Array.isArray(e)?e.filter(U):[],Tt=e=>typeof e=="string"?e:"",Kn=e=>F(e)&&Number.isSafeInteger(e)?e:void 0;var j={verdict:"runner_error",reason:"ended without a result",seconds:0},fe=({project_id:e,wave:t},n)=>`somas-${e}-wave-${t.
number}-${n}`,Et="not_started.json",_t="results.json",Zn="result.bundle",He=5e6,Xn=1e4,qn=64,Rt=new Map([[_t,He],[Et,He],
[Zn,2**30]]);async function Qn(e,t,n,r){let s=new Map,o,i;try{if(o=await n(r.id),o===void 0)return{claims:s};if(i=Jn(tr(
join(o,_t))),i.length>Xn)throw new Error(`${_t} holds ${i.length} results, at most ${Xn} are read`);let c=i.length>0?void 0:
Ti(join(o,Et));if(c!==void 0)return{claims:s,notStarted:c}}catch(c){let d=`its artifact cannot be read: ${er(c)}`;for(let l of r.
tasks)s.set(l,{verdict:"runner_error",reason:d,seconds:0});return{claims:s}}let a=await bi(e,join(o,Zn),r.tasks);for(let c of r.
tasks){let d=i.find(({task_id:m})=>m===c),l=d&&wi(d);if(l===void 0)continue;let f=a.commits.get(c),u=f===void 0&&d?.commit===
void 0&&a.error===void 0;if(f!==void 0&&await B(e,f,t).catch(()=>!1))s.set(c,{...l,commit:f});else if(!v(l.verdict)||u)s.
set(c,l);else{let m=a.error?`cannot be read: ${a.error}`:`holds no commit on top of ${t.slice(0,7)}`;s.set(c,{...l,verdict:"\
runner_error",reason:`its bundle ${m}`})}}return{claims:s}}async function bi(e,t,n){if(!nr(t))return{commits:new Map};try{return{commits:await zn(e,t,n)}}catch(r){return{commits:new Map,
error:er(r)}}}var er=e=>$(e instanceof R?e.stderr:e instanceof Error?e.message:String(e),150);function wi({verdict:e,reason:t,
seconds:n,setup_seconds:r,attempts:s,runner:o,leg:i,usage:a}){if(!xi(e))return;let c=Y.find(d=>d===o);return{verdict:e,reason:$(
Tt(t)),seconds:0,...Yn({seconds:n,setup_seconds:r,attempts:s}),...c&&{runner:c},...Si(i),...U(a)&&{usage:Yn({cost_usd:a.
cost_usd,tokens:a.tokens,turns:a.turns})}}}var xi=e=>typeof e=="string"&&Object.hasOwn(Q,e),ki=1e15,Yn=e=>Object.fromEntries(
Object.entries(e).flatMap(([t,n])=>F(n)&&n<=ki?[[t,n]]:[]));function Si(e){let t=U(e)?Tt(e.started):"";return Number.isNaN(
Date.parse(t))?{}:{started:new Date(t).toISOString()}}function Ti(e){let t=tr(e);return U(t)&&typeof t.reason=="string"?
$(t.reason):void 0}function tr(e){if(!nr(e))return;let{size:t}=lstatSync(e),n=basename(e);if(t>He)throw new Error(`${n} \
has ${t} bytes, at most ${He} are read`);let r=readFileSync(e,"utf8");if(Vn(r)>qn)throw new Error(`${n} holds more than ${qn}\
 values inside each other`);return G(r)}var nr=e=>lstatSync(e,{throwIfNoEntry:!1})?.isFile()??!1;var z=e=>`${q(e)}/tasks`,O=(e,t)=>`${z(e)}/${t}_result.md`,Be="<!-- somas-result",vt="-->";async function or(e,t){return(await kt(e,[...t,"--get-regexp","^submodule\\..*\\.path$"])).flatMap(({value:r=""})=>r===""?
[]:[r.replace(/\/$/,"")])}var pe={name:255,path:3e3,target:4e3},ir="160000",_i="120000",V=".gitmodules";async function ar(e,t,n,r){let s=r.filter(
({after:d})=>"mode"in d);for(let{path:d}of s){let l=Buffer.byteLength(d);if(l>pe.path)return $t("a path",l,pe.path,d);let f=Math.
max(...d.split("/").map(u=>Buffer.byteLength(u)));if(f>pe.name)return $t("a name",f,pe.name,d)}let o=s.filter(({after:d})=>Pt(
d,_i)),i=await Re(e,o.map(({after:d})=>"object"in d?d.object:""));for(let[d,{path:l}]of o.entries()){let f=i[d]?.size??0;
if(f===0)return`holds a link without a target: ${$(l,100)}`;if(f>pe.target)return $t("a link",f,pe.target,l)}if(s.some(({
path:d})=>d.startsWith(`${V}/`)))return`holds a folder of the name ${V}`;if(s.some(({path:d})=>d===V)&&!await Ei(e,n))return`\
holds a ${V} that git cannot read`;let c=await Ri(e,t,n,r);if(c.length!==0)return`holds a submodule that ${V} does not n\
ame, so no later checkout could fetch it: ${C(c)}`}var Pt=(e,t)=>"mode"in e&&e.mode===t,$t=(e,t,n,r)=>`holds ${e} of ${t}\
 bytes, and a checkout takes at most ${n}: ${$(r,100)}`,Ei=(e,t)=>w(e,["config","--blob",`${t}:${V}`,"--list"]).then(()=>!0,
()=>!1);async function Ri(e,t,n,r){let s=new Set(r.flatMap(({path:l,before:f,after:u})=>Pt(u,ir)&&!Pt(f,ir)?[l]:[])),o=r.
some(({path:l})=>l===V);if(s.size===0&&!o)return[];let i=async l=>new Set(await or(e,["--blob",`${l}:${V}`])),[a,c]=[await i(
n),await i(t)];return(o?await vi(e,n):[...s]).filter(l=>!a.has(l)&&(s.has(l)||c.has(l)))}async function vi(e,t){let n=await w(
e,["ls-tree","-r","-z","--full-tree",t]);return Array.from(n.matchAll(/(?:^|\0)160000 commit \S+\t([^\0]*)/g),([,r=""])=>r)}var $i=1e7,Pi=1e3,Ai=[{what:"installed dependencies",treatment:"left out",globs:["**/node_modules/**","**/bower_componen\
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
 ${$i/1e6} MB`,treatment:"warning",globs:[],reason:"the history keeps it for ever"},{what:`more than ${Pi} files`,treatment:"\
warning",globs:[],reason:"nobody reviews them; an ignore rule may be missing"},{what:"two names that differ only in case",
treatment:"warning",globs:[],reason:"one of them is lost in a checkout on macOS or Windows"}],cr=e=>Ai.filter(t=>t.treatment===
e),dr=cr("protected").flatMap(({globs:e})=>e),ul=cr("left out").flatMap(({globs:e,marker:t})=>t===void 0?e:[]);var At=e=>e.split(/[,\n]/).map(t=>t.trim()).filter(t=>t!==""),lr=e=>At(e).filter(t=>{let n=t.replace("!","");return n===
""||/^[/:!]/.test(n)||n.split("/").includes("..")});var ze=".github/workflows/**",ur=e=>[...new Set([...At(e),...dr,ze])],mr=e=>e.flatMap(t=>{let n=t.startsWith("!"),r=n?t.
slice("!".length):t,s=n?":(exclude,glob,icase)":":(glob,icase)";return[...new Set([r,r.replace(/\/\*\*$/,"")])].map(o=>s+
o)});async function fr(e,t,n=[ze]){let r=await t(e);return e.some(s=>s.startsWith("!"))?[...new Set([...r,...await t(n)])]:
r}async function Mt(e,t,n){let r=["log","--full-history","--sparse","-m","-z","--raw","--no-renames","--format=%H%x00%B",
t],s=new Map,o=await fr(n,async i=>{let a=(await w(e,[...r,"--",...mr(i)])).split("\0"),c=new Set;for(let d=0;d+1<a.length;d+=
2){let[l="",f=""]=a.slice(d,d+2);/^\n?:/.test(l)?c.add(f):s.set(l,f)}return[...c]});return{messages:s,touched:o}}var $e=(e,t,n,r,s)=>fr(
r,o=>pt(e,["diff-tree","-r","-z","--name-only",t,n,"--",...mr(o)]),s),Mi="**/.gitattributes";async function pr(e,[t,n],{
project_id:r,protected_paths:s},o){let i=new Set(o.map(p=>O(r,p))),a=`${z(r)}/**`,c=p=>$e(e,t,n,p,[ze,a]),d=[...s,a],l=d.
some(p=>p.startsWith("!")),f=await c(l?d:[...d,Mi]),u=!l&&!f.some(p=>/(^|\/)\.gitattributes$/i.test(p));return{forbidden:(u||
l?f:await c(d)).filter(p=>!i.has(p)),keepsAttributes:u}}var gr=async(e,t)=>(await Mt(e,t,[ze])).touched.length>0;var yr="refs/somas/imported";async function hr(e,{parent:t,message:n,changes:r,tree:s}){let o=[`commit ${yr}
mark :1
`,`committer ${ae.GIT_COMMITTER_NAME} <${ae.GIT_COMMITTER_EMAIL}> now
`,br(n),`from ${t}
`,s===void 0?"":`M 040000 ${s} ""
`,...r.map(Oi),`
get-mark :1
`,`reset ${yr}
from ${"0".repeat(t.length)}

`];return w(e,["fast-import","--quiet","--force","--date-format=now"],{input:o.join("")})}function Oi(e){let t=`"${e.path.
replace(/["\\]/g,"\\$&").replaceAll(`
`,"\\n")}"`;return"text"in e?`M 100644 inline ${t}
${br(e.text)}`:"object"in e?`M ${e.mode} ${e.object} ${t}
`:`D ${t}
`}var br=e=>`data ${Buffer.byteLength(e)}
${e}
`;var Ml=new RegExp(`^${Be}\\n((?:[\\w-]+: .*\\n)*)${vt}$`,"gm"),Ii=new RegExp(`^${z("[^/]+").replace(".","\\.")}/`,"i"),xr=e=>Ii.
test(e),Li=(e,t)=>`${e.replaceAll(Be,"<!-- not somas-result").trimEnd()}

${Be}
${t}${vt}
`;async function kr(e,t,n){let r=(await w(e,["diff-tree","-r","-z","--no-renames",t,n])).split("\0");return Array.from({length:Math.
floor(r.length/2)},(s,o)=>{let[i="",a="",c="",d=""]=(r[o*2]??"").slice(1).split(" "),l=r[o*2+1]??"";return{path:l,before:wr(
l,i,c),after:wr(l,a,d)}})}var wr=(e,t,n)=>/^0+$/.test(t)?{path:e}:{path:e,mode:t,object:n};async function Sr(e,t,n){let{
project_id:r,task_id:s,result:o,commit:i,others:a}=n,c=O(r,s),d=await w(e,["cat-file","blob",`${i}:${c}`]).catch(()=>{}),
l=d===void 0?[]:[{path:c,text:Li(d,ut(t,s,o))}],f=[...a,...l];return f.length===0?i:hr(e,{parent:i,message:`Record the r\
esult of ${s}
`,changes:f})}var Ci=new RegExp(`^(${ee}|${ce}):`,"m");async function Er(e,{claims:t,work:n},r,s){let{repository:o,project_id:i,base:a}=e,
{commit:c}=s,d=await Ni(e,c);try{let l=O(i,r),f=await kr(o,a,c),u=await ar(o,a,c,f),m=d.refused??(u===void 0?void 0:{verdict:"\
blocked",reason:u}),p=f.filter(({path:k})=>xr(k)),g=[...n].flatMap(([k,{ownResult:_}])=>_!==void 0&&d.commits.has(t.get(
k)?.commit??"")?[_]:[]),y=p.flatMap(k=>{let _=g.find(P=>P.path===k.path)?.after??k.before;return k.path===l||isDeepStrictEqual(
_,k.after)?[]:[_]}),h=y.map(k=>k.path),b=h.length===0?s:{...s,...Ot(s,h)},x=await Sr(o,e,{project_id:i,task_id:r,result:b,
commit:c,others:y}),S=p.find(k=>k.path===l);return{...d,...m&&{refused:m},sealed:x,...S&&{ownResult:S},leftOut:h}}catch(l){
return{...d,refused:d.refused??It(l)}}}var Ot=({verdict:e,reason:t},n)=>({verdict:e==="succeeded"?"succeeded_with_warnin\
g":e,reason:`${t}; changes of other tasks' result files are left out: ${C(n)}`});async function Ni({repository:e,base:t,
protected_paths:n},r){let s=`${t}..${r}`,o=new Set;try{let{messages:i,touched:a}=await Mt(e,s,n);if(o=new Set(i.keys()),
a.length>0)return{commits:o,refused:vr(a)};let c=[...i].flatMap(([f,u])=>Ci.test(u)?[f.slice(0,7)]:[]);if(c.length===0)return{
commits:o};let l=`a commit message holds ${`\`${ee}:\` or \`${ce}:\`, which only integration may write`}: ${C(c)}`;return{
commits:o,refused:{verdict:"blocked",reason:l}}}catch(i){return{commits:o,refused:It(i)}}}async function Rr(e,{claims:t,
work:n},{head:r,withheld:s,contestedFiles:o},i){let{repository:a,base:c}=e,d=t.get(i.id)??j,{commits:l,refused:f,sealed:u}=n.
get(i.id)??{commits:new Set},[,m]=[...s].find(([g])=>l.has(g))??[];if(m!==void 0){let{task_id:g,again:y}=m;return{verdict:"\
skipped_dependency",reason:`builds on the work of ${g}, which ${y?"runs again":"could not be merged"}`,...y&&{again:y}}}
if(f!==void 0)return f;let p=u??d.commit??c;try{let g=await ht(a,r,p);if("conflicts"in g){let L=await Fi(a,c,r,g.conflicts);
return{..._r(g.conflicts),overlap:L}}let h=(o.size===0?[]:await $e(a,r,g.tree,[])).filter(L=>o.has(L));if(h.length>0)return _r(
h,", which others push to");let b=[...t].flatMap(([L,{commit:ie=""}])=>l.has(ie)?[L]:[]),x=await pr(a,[r,g.tree],e,b),{forbidden:S,
keepsAttributes:k}=x;if(S.length>0)return vr(S);let _=d.commit===void 0?[r]:[r,p],P=await le(a,g.tree,_,Ne(e,i,d));return k&&
Sn(a,r,P),{verdict:d.verdict,reason:d.reason,commit:P}}catch(g){return It(g)}}var Tr=2e4;async function Fi(e,t,n,r){let s=r.
map(d=>`:(top,literal)${d}`),o=["log","--first-parent","--format=%(trailers:key=Task,valueonly)",`${t}..${n}`,"--",...s],
i=(await w(e,o)).split(`
`).filter(d=>H.test(d)),a=await w(e,["diff-tree","-p","--no-ext-diff","--no-textconv",t,n,"--",...s]),c=a.length>Tr?`${a.
slice(0,Tr)}
[Cut here]`:a;return{files:r,tasks:[...new Set(i)],diff:c}}var _r=(e,t="")=>({verdict:"conflict",reason:`conflicts in ${C(
e)}${t}`}),vr=e=>({verdict:"protected_path",reason:`changes protected files: ${C(e)}`});function It(e){if(!(e instanceof
R))throw e;return{verdict:"runner_error",reason:`cannot be merged: ${$(e.stderr.split(`
`)[0]??"")}`}}var ge=({tasks:e,settled:t=[]})=>[...e,...t].map(n=>({...n,depends_on:n.all_dependencies??n.depends_on}));function Ve(e){
let t=new Map(e.tasks.map(n=>[n.id,[]]));for(let n of e.tasks)for(let r of n.depends_on)t.get(r)?.push(n.id);return t}function ji(e){
let t=new Map;for(let o of e.tasks){let i=t.get(o.depends_on);i===void 0?t.set(o.depends_on,[o]):i.push(o)}let n=new Map(
e.tasks.map(({id:o},i)=>[o,i])),r=new Map;for(let[o,i]of t){let a=Int32Array.from(o,d=>n.get(d)??-1).sort().join(),c=r.get(
a);c===void 0?r.set(a,{waits_for:o,tasks:i}):c.tasks.push(...i)}let s=o=>n.get(o?.id??"")??0;for(let{tasks:o}of r.values())
o.sort((i,a)=>s(i)-s(a));return[...r.values()].sort((o,i)=>s(o.tasks[0])-s(i.tasks[0]))}function Di(e){let t=ji(e),n=new Map(
e.tasks.map(({id:o})=>[o,[]]));for(let o of t)for(let i of o.waits_for)n.get(i)?.push(o);let r=new Map(t.map(o=>[o,o.waits_for.
length])),s=t.filter(({waits_for:o})=>o.length===0);for(let{tasks:o}of s)for(let{id:i}of o)for(let a of n.get(i)??[]){let c=(r.
get(a)??0)-1;r.set(a,c),c===0&&s.push(a)}return s}var ye=e=>Di(e).flatMap(({tasks:t})=>t);function $r(e){let t;return(n,r)=>(t??=Wi(e),(t.get(r)??0)-(t.get(n)??0)||(n<r?-1:n>r?1:0))}function Wi(e){let t=Ve(e),n=new Map;
for(let{id:r,duration:s}of ye(e).reverse()){let o=(t.get(r)??[]).reduce((i,a)=>Math.max(i,n.get(a)??0),0);n.set(r,s.most_likely+
o)}return n}var Ui=/^([ \t]*(?:[-*+]|\d+[.)])[ \t]+)\[[ xX~/\-✓✔✅]?\](?=[\s*]|$)/gmu,Lt=e=>e.replace(Ui,"$1[ ]");var Pr=["auto","always","never"],Ar=["auto","never"];function Mr(e,t){let{runner:n=e.runner,budget_usd:r=e.budget_usd,max_turns:s=e.
max_turns}=t,o=e.runner!=="auto"&&n!==e.runner,i=t.model??(o?"":e.model);return{...e,runner:n,model:i,budget_usd:r,max_turns:s}}var te=e=>createHash("sha256").update(JSON.stringify(e)).digest("hex");function Or(e){let{name:t,run:n,verify:r,agent:s,
context_requirements:o,acceptance_criteria:i,setup:a}=e,c=Lt(e.description),d=e.texts?.map(({title:u,text:m})=>({title:u,
text:Lt(m)})),f=d===void 0&&i===void 0&&a===void 0?[]:[d??[],i??[],...a===void 0?[]:[a]];return te([t,c,n??null,r??null,
s??null,o,...f])}function Ir(e,t){let{runner:n,agent:r,model:s="",runner_argv:o,setup:i=""}=Mr(t,e),a=n==="command"||n===
"auto"&&e.run!==void 0,c=n==="custom"?[o,i]:i===""?void 0:[i],d=c===void 0?"":te(c).slice(0,12);return(a?["command",d]:[
n,e.agent??r,s,d]).filter(f=>f!=="").map(encodeURIComponent).join("/")}function Lr(e,t){let n=new Map;for(let{id:r,depends_on:s}of ye(
{version:1,tasks:ge(e)})){let o=t.get(r);if(o===void 0)throw new Error(`no inputs of the task ${JSON.stringify(r)}`);let{
text:i,context:a,runner:c}=o,d=[...s].sort().map(l=>[l,n.get(l)]);n.set(r,te([r,i,a,c,d]))}return n}function Nr(e,t){let n,r=3;for(let s of t){if(Math.abs(s.length-e.length)>2)continue;let o=Cr(e)===Cr(s)?0:Hi(e,s,r);o<r&&
o*2<=s.length&&([n,r]=[s,o])}return n}function Fr(e,t){let n=Nr(e,t);return n===void 0?void 0:`did you mean ${JSON.stringify(
n)}?`}var Cr=e=>e.toLowerCase().replace(/[^a-z0-9]/g,"");function Hi(e,t,n){let r=Array.from({length:t.length+1},(s,o)=>o);
for(let s=1;s<=e.length;s++){let o=[s];for(let i=1;i<=t.length;i++){let a=(r[i-1]??0)+(e[s-1]===t[i-1]?0:1);o.push(Math.
min(a,(r[i]??0)+1,(o[i-1]??0)+1))}if(Math.min(...o)>=n)return n;r=o}return r[t.length]??n}var Je=e=>(e.match(/[\p{L}\p{N}_]+/gu)??[]).join("-"),Bi=e=>Gi(e).toLowerCase().replace(/[^\p{L}\p{M}\p{N}\p{Pc}\- ]/gu,
"").replaceAll(" ","-"),Gi=e=>e.replace(/!?\[([^[\]]*)\]\([^()]*\)/g,"$1").replace(/(^|[^\p{L}\p{N}])_([^_]+)_(?![\p{L}\p{N}])/gu,
"$1$2");function zi(e){let t=new Map,n=new Map;for(let r of e){let s=Bi(r.text),o=n.get(s)??0,i=()=>o===0?s:`${s}-${o}`;
for(;t.has(i());)o+=1;n.set(s,o+1),t.set(i(),r)}return t}function Ct(e,t){let n=e.split(`
`),r=jr(e),s=Je(t),o=r.find(({text:c})=>Je(c)===s)??zi(r).get(t.toLowerCase())??r.find(({text:c})=>Je(c).toLowerCase()===
s.toLowerCase());if(o===void 0)return;let i=r.find(({line:c,level:d})=>c>o.line&&d<=o.level),a=i===void 0?n.length:i.line-
1;return{heading:o.text,first:o.line,last:a,text:n.slice(o.line-1,a).join(`
`)}}var Vi=/^(?: {4}|\t| {0,3}(?:[-*+]|\d+[.)])[ \t]| {0,3}[>|])/;function jr(e){let t=[],n=e.split(/\r?\n/),r,s=!1,o;for(let i=Ji(
n);i<n.length;i++){let a=n[i]??"",c=/^ {0,3}(`{3,}|~{3,})(.*)$/.exec(a),d=o;if(o=void 0,r!==void 0)c?.[1]?.startsWith(r)&&
c[2]?.trim()===""&&(r=void 0);else if(s||/^ {0,3}<!--/.test(a))s=!a.includes("-->");else if(c?.[1]!==void 0)r=c[1];else{
let[,l,f=""]=/^ {0,3}(#{1,6})(?![^ \t])(.*)$/.exec(a)??[],u=/^ {0,3}(=+|-+)[ \t]*$/.exec(a)?.[1];if(l!==void 0){let m=f.
trim().replace(/(^|[ \t])#+$/,"");t.push({level:l.length,text:m.trimEnd(),line:i+1})}else if(u!==void 0&&d!==void 0){let m=n.
slice(d,i).map(p=>p.trim());t.push({level:u.startsWith("=")?1:2,text:m.join(" "),line:d+1})}else u===void 0&&a.trim()!==
""&&(d!==void 0||!Vi.test(a))&&(o=d??i)}}return t}function Ji(e){return e[0]?.trimEnd()!=="---"?0:e.findIndex((t,n)=>n>0&&
/^(---|\.\.\.)[ \t]*$/.test(t))+1}var Dr=e=>[q(e),"."];async function Pe(e,t,n,r){let s=[...new Set(r)],o=s.flatMap(d=>Gr(n,d)),i=await Ki(e,t,new Set(o)),a=new Map,c=new Map;
for(let d of s){let l=Wr(i,Nt(n,d)),[,f,u]=Br.exec(d)??[],m=f===void 0?void 0:Wr(i,Nt(n,f));if(l!==void 0||m===void 0||u===
void 0){c.set(d,l??"");continue}let p=a.get(m)??await w(e,["cat-file","-p",m]);a.set(m,p);let g=Ct(p,u)?.text.trimEnd();
c.set(d,g===void 0?"":te(g))}return c}async function Ur(e,t,n,r){let s=await w(e,["rev-list","-1","--parents",n]),[,o=n,
i=o]=s.split(" "),a=await w(e,["merge-base",o,i]);return Pe(e,a,t,r)}async function Hr(e,t,n,r,s){let o=new Set(r);if(s.
length===0)return o;let i=async f=>(await Pe(e,f,t,[n]).catch(()=>{}))?.get(n)??"",a=["diff-tree","--stdin","-r","-s","-\
-diff-merges=first-parent","--"],c=s.map(({commit:f})=>`${f}
`).join(""),d=await w(e,[...a,...Gr(t,n)],{input:c}),l=new Set(d.split(`
`));for(let{commit:f,source:u}of s)l.has(f)&&o.has(await i(u))&&o.add(await i(f));return o}var Br=/^([^#]+)#(.+)$/,Nt=(e,t)=>Dr(
e).map(n=>posix.normalize(posix.join(n,t)).replace(/^\/+|\/+$/g,"")).filter(n=>!n.startsWith("..")&&n!=="."&&!/[\r\n\0]/.
test(n)),Gr=(e,t)=>[t,Br.exec(t)?.[1]??""].filter(n=>n!=="").flatMap(n=>Nt(e,n)),Wr=(e,t)=>t.map(n=>e.get(n)).find(n=>n!==
void 0);async function Ki(e,t,n){await w(e,["rev-parse","--verify","--quiet",`${t}^{commit}`]);let r=[...n],s=r.map(a=>`${t}\
:${a}
`).join(""),o=(await w(e,["cat-file","--batch-check=%(objectname)"],{input:s})).split(`
`),i=a=>/^[0-9a-f]{40,64}$/.test(a);return new Map(r.map((a,c)=>[a,o[c]??""]).filter(([,a])=>i(a)))}async function Ft(e,t){let{plan:n,settings:r,head:s}=t,o=ge(n),i=o.flatMap(m=>m.context_requirements),a=await Pe(e,s,r.project_id,
i),c=Fe(t.merges),d=await qi(e,t,a,c),l=new Map;for(let m of o){let g=(d.has(m.id)?void 0:c.get(m.id))?.context??Xi(m,a);
l.set(m.id,{text:Or(m),context:g,runner:Ir(m,r)})}let f=Lr(n,l),u=[...l].map(([m,p])=>[m,{...p,digest:f.get(m)??"",source:s}]);
return{fingerprints:new Map(u),changedContext:d}}var Xi=({context_requirements:e},t)=>te([...new Set(e)].sort().map(n=>[
n,t.get(n)]));async function qi(e,{plan:t,settings:n,steps:r},s,o){let{project_id:i}=n,a=[...r].reverse(),c=new Map,d=new Map,
l=new Map;for(let{id:f,context_requirements:u}of ge(t)){let m=o.get(f);if(m===void 0)continue;let p=c.get(m.source)??await Pe(
e,m.source,i,s.keys()).catch(()=>new Map);c.set(m.source,p);let g=[...new Set(u)].filter(b=>p.get(b)!==s.get(b));if(g.length===
0)continue;let y=await Ur(e,i,m.commit,g),h=[];for(let b of g){let x=[p.get(b),y.get(b)].filter(_=>_!==void 0),S=JSON.stringify(
[b,...x]),k=d.get(S)??await Hr(e,i,b,x,a);d.set(S,k),k.has(s.get(b)??"")||h.push(b)}h.length>0&&l.set(f,h)}return l}var Yi=3,Ke=({verdict:e,reason:t})=>({verdict:e,reason:t});function jt({legs:e},t){let n=e.find(({tasks:r})=>r.includes(
t));if(n===void 0)throw new Error(`no leg of the wave holds the task ${t}`);return n}function Xe({wave:e,previous:t,more_waves:n,
fingerprints:r,project_id:s},{id:o,name:i},a,c){let d=jt(e,o),l=t.find(S=>S.task_id===o&&S.again),f=(l?.tries??(l?1:0))+
1,u=n&&(c.again??Zi(c,f,l)),m=c.overlap===void 0?l?.overlap:Ee(l?.overlap,c.overlap),p=(l?.attempts??(l?1:0))+(a.attempts??
1),g=gn(l?.usage,a.usage),y=(l?.setup_seconds??0)+(a.setup_seconds??0),b=a!==j&&a.verdict!=="skipped_dependency"?[fe({project_id:s,
wave:e},d.id)]:[],x=c.commit===void 0?[...l?.artifacts??[],...b]:[];return{task_id:o,task_name:i,verdict:c.verdict,reason:c.
reason,...a.runner&&{runner:a.runner},seconds:(l?.seconds??0)+a.seconds,...y>0&&{setup_seconds:y},...g&&{usage:g},...p>1&&
{attempts:p},digest:r.get(o)?.digest??"",...c.commit&&{commit:c.commit},wave:e.number,...a.started&&{leg:{position:e.legs.
indexOf(d)+1,started:a.started}},...f>1&&{tries:f},...m&&{overlap:m},...u&&{again:u},...x.length>0&&{artifacts:x}}}function Zi({
verdict:e,overlap:t},n,r){if(n>=Yi)return!1;let s=t?.files.some(o=>!r?.overlap?.files.includes(o))??r?.verdict!=="confli\
ct";return e==="rate_limited"||e==="conflict"&&s}var Qi=10;async function Dt(e,t,n,r){let s=new Map(r.map(a=>[a,O(n,a)])),
o=r.length<=Qi?[...s.values()]:[`${z(n)}/`],i=await gt(e,[t],o);return new Map([...s].filter(([,a])=>i.has(a)))}async function ea(e,t){let n=["log","-z","--topo-order","--format=%H%x1f%P%x1f%(trailers:only,unfold)%x1f%b"],s=[...[ee,
ce].map(c=>`--grep=^${c}: `),"--grep=^This reverts commit "],o=[],i=[],a=new Set;for(let c of(await w(e,[...n,...s,t,"--"])).
split("\0")){let[d="",l="",f="",u=""]=c.split("\x1f");if(a.has(d))continue;for(let[,p=""]of u.matchAll(/^This reverts commit ([0-9a-f]{40,64})/gm))
a.add(p);let m=_e(d,f);m!==void 0?(o.push(m),i.push(m)):f.startsWith(`${ce}: `)&&i.push({commit:d,source:l})}return{merges:o,
steps:i}}var Wt=async(e,t)=>(await ea(e,t)).merges,ta=async(e,t)=>Fe(await Wt(e,t));async function zr(e,t,n){let r=await ta(
e,t);return new Map([...r].filter(([s,{digest:o}])=>o===n.get(s)?.digest))}async function Vr(e,{withheld:t,sideBranches:n},r,s,o){let{commit:i,sealed:a}=s;if(i===void 0||(t.set(i,{task_id:r.id,again:o.
again??!1}),o.again||o.verdict!=="conflict"&&o.verdict!=="protected_path")||await gr(e.repository,`${e.base}..${i}`))return o;
let c=mt(e.project_id,r.id,i),d=Ne(e,r,s);n.set(c,await na(e,{work:i,sealed:a??i,message:d}));let{artifacts:l,...f}=o;return{
...f,held_out:c}}async function na({repository:e,base:t},{work:n,sealed:r,message:s}){let o=await w(e,["show","-s","--fo\
rmat=%ct",t]);return le(e,`${r}^{tree}`,[n],s,`@${o} +0000`)}var ra=5;function qe(e,t=ra){let n=e;return async r=>{let s=performance.now();try{return await Ce(t+n,r)}finally{let o=(performance.
now()-s)/1e3;n-=Math.min(n,Math.max(0,o-t))}}}var sa=60;async function Jr(e,t,n,r,s){let{repository:o,project_id:i,base:a,plan:c,previous:d,fingerprints:l,adopted:f}=e,
u=new Map(d.map(T=>[T.task_id,T])),m={head:r,results:u,withheld:new Map,sideBranches:new Map,contestedFiles:s},y=n===void 0||
n===a||n===e.ownTip||e.wave.number===0?new Map:await zr(o,`${a}..${n}`,l),h=$r(c),b=ia(c.tasks,t,d),x=({id:T})=>b.has(T)?
0:1,S=c.tasks.filter(({id:T})=>t.claims.has(T)).sort((T,A)=>x(T)-x(A)||h(T.id,A.id)),k=qe(sa);for(let[T,A]of S.entries()){
T>0&&T%je===0&&await wn(o,m.head);let W=t.claims.get(A.id)??j,an=y.get(A.id),at=an?aa(an):await k(()=>ca(e,t,m,A,W));if(f&&
at.commit===void 0){W.commit!==void 0&&m.withheld.set(W.commit,{task_id:A.id,again:!0});continue}let cn=Xe(e,A,W,at),_o=at.
commit===void 0&&v(W.verdict);u.set(A.id,_o?await Vr(e,m,A,{...W,...t.work.get(A.id)},cn):cn)}let{head:_,sideBranches:P}=m,
L=[...t.claims.keys()].filter(T=>u.get(T)?.commit!==void 0),ie=T=>!y.has(T)&&oa(t,T),it=new Map(L.filter(ie).map(T=>[T,O(
i,T)])),on=L.filter(T=>!it.has(T));if(on.length>0)for(let[T,A]of await Dt(o,_,i,on))it.set(T,A);for(let[T,A]of it){let W=u.
get(T);W!==void 0&&u.set(T,{...W,result_file:A})}return{head:_,sideBranches:P,results:[...u.values()]}}function oa({work:e},t){
let n=e.get(t)?.ownResult?.after;return n!==void 0&&"object"in n}function ia(e,{claims:t},n){let r=new Map(e.map(o=>[o.id,
o])),s=new Set(n.flatMap(({task_id:o,overlap:i,again:a})=>i&&a?[o]:[]));for(let o of s)for(let i of r.get(o)?.depends_on??
[])t.has(i)&&s.add(i);return s}var aa=({verdict:e,commit:t})=>({verdict:e,reason:"done by another run at the same time",
commit:t});async function ca(e,t,n,r,s){let o=da(r,s,n.results)??Ke(s);if(!v(o.verdict))return o;let i=await Rr(e,t,n,r);
return n.head=i.commit??n.head,i}function da(e,t,n){if(t!==j&&t.verdict!=="skipped_dependency"&&t.verdict!=="conflict"&&
!v(t.verdict))return;let[s]=e.depends_on.flatMap(i=>n.get(i)??[]).filter(({verdict:i})=>!v(i)).sort((i,a)=>Number(i.again??
!1)-Number(a.again??!1));return s===void 0?void 0:{verdict:"skipped_dependency",reason:`waits for ${s.task_id}, which ${s.
again?"runs again":"was not done"}`,...s.again&&{again:!0}}}async function Kr(e,t,{tip:n,head:r},s,o){let[i,a,c]=await Promise.all([B(e,s,n),Wt(e,`${n}..${s}`),We(e,s,r,`Merge ${r.
slice(0,7)} into ${t}
`)]);return!i||a.length>0?{conflicts:[]}:"conflicts"in c?c:(await $e(e,s,c.commit,o)).length>0?{conflicts:[]}:{commit:c.
commit,conflicts:[]}}var la=2;async function Xr(e){await Tn();let t={claims:new Map,work:new Map,notStarted:new Set};try{await ma(e,t);let{head:n,
results:r,refused:s}=await pa(e,t);return{head:n,results:r.map(o=>ya(e,o,s))}}catch(n){if(!(n instanceof Error))throw n;
return{head:e.base,results:ha(e,t,n),error:n}}}var ua=150;async function ma(e,t){let{repository:n,wave:r,environment:s}=e;
await $n(n,s);let o=qe(ua);for(let[i,a]of r.legs.entries())i>0&&i%je===0&&await ft(n),await o(()=>fa(e,t,a));r.legs.length>
1&&await ft(n)}async function fa(e,t,n){let{claims:r,work:s,notStarted:o}=t,{repository:i,base:a,artifactOf:c,adopted:d,
previous:l,overlaps:f}=e,u=await Qn(i,a,c,n);for(let m of n.tasks){if(u.notStarted!==void 0){o.add(m);continue}let p=l.find(
({task_id:S})=>S===m)?.overlap,g=p===void 0?f?.get(m):Ee(f?.get(m),p),y=u.claims.get(m),h=y===void 0?j:{...y,...g&&{overlap:g}};
if(d&&!v(h.verdict))continue;r.set(m,h);let{commit:b}=h;if(b===void 0||!v(h.verdict))continue;let x=await Er(e,t,m,{...h,
commit:b});s.set(m,x),x.leftOut?.length&&r.set(m,{...h,...Ot(h,x.leftOut)})}}function pa(e,t){let{repository:n,project_id:r,
base:s,head:o=s,ownTip:i,protected_paths:a,environment:c,findTip:d}=e,l=pn(r),f=new Set,u;return Pn({repository:n,branch:l,
...c&&{environment:c},findTip:d,build:async(m,p)=>{if(p>la&&u!==void 0&&m!==void 0){let{commit:b,conflicts:x}=await Kr(n,
l,u,m,a);if(b!==void 0)return{...u,head:b,changed:b!==m};for(let S of x)f.add(S)}let y=m===void 0?o:m===i&&o===s?m:await ga(
n,l,m,o),h=await Jr(e,t,m,y,f);return u=m===void 0?void 0:{...h,tip:m},{...h,changed:h.head!==(m??o)}}})}async function ga(e,t,n,r){
let s=await We(e,n,r,`Merge ${r.slice(0,7)} into ${t}
`);if("commit"in s)return s.commit;let o=C(s.conflicts);throw new Error(`${t} conflicts with ${r.slice(0,7)} in ${o}: me\
rge it into ${t} by hand and start again`)}function ya({project_id:e,wave:t},n,r){let{held_out:s,...o}=n,i=s&&r.get(s);if(i===
void 0)return n;let a=fe({project_id:e,wave:t},jt(t,n.task_id).id);return{...o,artifacts:[...n.artifacts??[],a],reason:`${n.
reason}; ${s} cannot be pushed: ${i}`}}function ha(e,{claims:t,notStarted:n},{message:r}){let{adopted:s,plan:o,previous:i,
wave:a}=e,c=new Map(i.map(u=>[u.task_id,u])),d=s?[]:a.legs.flatMap(({tasks:u})=>u),l=new Set(d.filter(u=>!n.has(u))),f=$(
r.split(`
`)[0]??"");for(let u of o.tasks){if(!l.has(u.id))continue;let m=t.get(u.id)??j,p=v(m.verdict)?{verdict:"blocked",reason:f}:
Ke(m);c.set(u.id,Xe(e,u,m,p))}return[...c.values()]}function Ut(e,t){let n=Ve(e),r=new Set(t.map(({task_id:o})=>o)),s=new Map;for(let{task_id:o,done:i}of t){if(i)continue;let a=[
...n.get(o)??[]];for(let c of a)s.has(c)||r.has(c)||(s.set(c,o),a.push(...n.get(c)??[]))}return s}function he(e){let t=new Float64Array(e),n=new Int32Array(e),r=0,s=a=>t[a],o=(a,c,d)=>{t[a]=c,n[a]=d},i=(a,c)=>o(c,s(a),
n[a]);return{size:()=>r,least:()=>r===0?Number.POSITIVE_INFINITY:s(0),push(a,c){let d=r++;for(let l=d-1>>1;d>0&&s(l)>a;l=
d-1>>1)i(l,d),d=l;o(d,a,c)},pop(){let a=n[0];r--;let c=s(r),d=0;for(let l=1;l<r&&(l+1<r&&s(l+1)<s(l)&&l++,!(s(l)>=c));l=
2*d+1)i(l,d),d=l;return o(d,c,n[r]),a}}}function D({group:e,before:t},n,r){let s=new Int32Array(e.length),o=new Int32Array(t.length),i=new Float64Array(e.length),
a=new Float64Array(t.length),c=he(r),d=0,l=0,f=0,u=0,m=p=>{if(o[p]===d)return a[p];let g=0;for(let y of t[p])s[y]===d&&i[y]>
g&&(g=i[y]);return o[p]=d,a[p]=g,g};return{begin(){d++,l=0,c=he(r)},add(p){u=0,c.size()===r&&(u=c.least(),c.pop()),f=Math.
max(u,m(e[p]));let g=f+n[p];s[p]=d,i[p]=g,c.push(g,p),g>l&&(l=g)},hours:()=>l,assigned:()=>u,start:()=>f}}function ne(e,t,n,r){
return t.reduce((o,i)=>{let a=D(e,i,n);a.begin();for(let c of r)a.add(c);return o+a.hours()},0)/t.length}var Bt=({minutes:e},t)=>Math.
max(30,357-e[t]),Gt=(e,t,n)=>(n.start()-n.assigned())*60<=Bt(e,t)+1e-4;function Ye(e,t,n){let r=D(e,e.capped_hours,n);r.
begin();for(let[s,o]of t.entries())if(s===256||(r.add(o),!Gt(e,o,r)))return s;return t.length}function Zr(e,t,n,{order:r,step:s}){let o=r.length,i=Array.from({length:Math.ceil(o/s)+1},(m,p)=>Math.min(o,p*s)),a=D(e,
e.hours,n),c=D(e,e.capped_hours,n),d=t.map(m=>D(e,m,n)),l=()=>({planned:a.hours(),mean:d.reduce((m,p)=>m+p.hours(),0)/d.
length}),f=[],u=i.slice(0,-1).map(m=>{for(let h of[a,c,...d])h.begin();let p=[],g=0,y=!0;for(let h=m;h<o;h++){let b=r[h];
for(let S of[a,...d])S.add(b);if(!y||(c.add(b),g=Math.max(g,e.hours[b]),y=h-m<256&&Gt(e,b,c),!y||(h+1)%s!==0&&h+1!==o))continue;
let x=l();p.push({hours:x.mean,planned:x.planned,needs:x.planned>g?x.planned:0})}return f.push(l()),p});return{places:i,
waves:u,rest:[...f,{planned:0,mean:0}]}}var zt=1e-9;function Qr(e,t){let{places:n,rest:r}=e,{waves_left:s,integration:o,
least:i}=t,a=n.length-1,c=r.map(f=>Jt(i,f)),d=r.map(()=>({planned:Number.POSITIVE_INFINITY,mean:Number.POSITIVE_INFINITY})),
l=e.waves.flat().reduce((f,{needs:u})=>Math.max(f,u),0);for(let f=t.checkpoint_hours;;f*=2){for(let u of new Set([Math.max(
1,s-4),s])){let m={waves:u,integration:o,wave_hours:f},p=Array.from({length:u},(x,S)=>S+1),g=Yr(e,{...m,latest:c}),y=p.findLast(
x=>g(a,x)!==void 0);if(y!==void 0)return g(a,y);let h=Yr(e,{...m,latest:d}),[b]=p.flatMap(x=>h(a,x)??[]).sort((x,S)=>x.hours-
S.hours);if(b!==void 0)return b}if(f>=l)break}}var Jt=(e,t)=>({planned:(1+.03)*(e.planned-t.planned)+zt,mean:(1+.03)*(e.
mean-t.mean)+zt});function Yr({places:e,waves:t},n){let r=e.length-1,s=Array.from({length:n.waves+1},()=>new Float64Array(
r+1).fill(Number.POSITIVE_INFINITY)),o=s.map(a=>new Float64Array(a.length)),i=s.map(()=>new Int32Array(r+1));s[0][0]=0;for(let[
a,c]of t.entries())for(let d=0;d<n.waves;d++){let l=s[d][a];if(l===Number.POSITIVE_INFINITY)continue;let f=o[d][a],[u,m]=[
s[d+1],o[d+1]],p=i[d+1];for(let[g,y]of c.entries()){if(y.needs>n.wave_hours)continue;let h=a+g+1,b=h<r?n.integration:0,x=l+
y.hours+b,S=f+y.planned+b,k=n.latest[h];x>u[h]+zt||x>k.mean||S>k.planned||(u[h]=x,m[h]=S,p[h]=a)}}return(a,c)=>{let d=s[c]?.[a];
if(d===void 0||d===Number.POSITIVE_INFINITY)return;let l=[];for(let f=a,u=c;u>0;f=i[u--][f])l.unshift(f);return{ends:l,hours:d}}}var es=.3333333333333333,wa=5/3,ts=4,xa=250;function ns({hours:e,rank:t}){let n=Math.min(ts,Math.floor(ts*xa/e.length));
if(n===0)return[e];let r=ka();return Array.from({length:n},()=>{let s=Float64Array.from(e,r),o=i=>e.map((a,c)=>a*(es+(wa-
es)*i(s[t[c]])));return[o(i=>i),o(i=>1-i)]}).flat()}function ka(){let e=42;return()=>(e=e*48271%2147483647,e/2147483647)}var Me=357,Sa=[{minutes:Me/2,isWithinLevel:!0},{minutes:Me,isWithinLevel:!0},{minutes:Me/2,isWithinLevel:!1},{minutes:Me,
isWithinLevel:!1}];function ss(e,t,n){let r=c=>e.hours[c]<=n,s=t*256,o=rs(e,(c,d)=>r(c)&&r(d));if(o.length<=s)return o;let i=rs(
e,()=>!0);if(i.length<=s)return i;let a=[];for(let c of Sa)for(let d of[Math.max(1,t-4),t])if(a=Ta(e,i,{...c,count:d*256}),
a.length<=d*256)return a;return a.slice(0,s)}function rs(e,t){let{tasks:n,before:r,after:s,runner_class:o,minutes:i}=e,a=[],
c=[];for(let d of n.keys()){let[l=-1,...f]=r[d],u=i[d],m=c[l],p=m!==void 0&&f.length===0&&s[l]?.length===1&&o[l]===o[d]&&
m.minutes+u<=Me&&t(d,l),g=p?m:{tasks:[],minutes:0};p||a.push(g),g.tasks.push(d),g.minutes+=u,c[d]=g}return a.map(d=>d.tasks)}
function Ta(e,t,n){let r=_a(e,t),s=a=>{let c=[],d={level:-1,runner_class:-1,hours:0,minutes:0};for(let{tasks:l,...f}of r){
let u={...f,hours:d.hours+f.hours,minutes:d.minutes+f.minutes},m=f.runner_class===d.runner_class&&(f.level===d.level||!n.
isWithinLevel)&&u.hours<=a&&u.minutes<=n.minutes;d=m?u:f,m?c.at(-1)?.push(...l):c.push([...l])}return c},o=r.reduce((a,{
hours:c})=>a+c,0),i=0;for(let a=0;a<30&&s(o).length<=n.count;a++){let c=(o+i)/2;s(c).length<=n.count?o=c:i=c}return s(o)}
function _a({tasks:e,hours:t,minutes:n,before:r,runner_class:s,path:o},i){let a=new Int32Array(e.length),c=new Map,d=u=>{
let m=c.get(u)??u.reduce((p,g)=>Math.max(p,1+a[g]),0);return c.set(u,m),m},l=(u,m)=>m.reduce((p,g)=>p+u[g],0),f=i.map(u=>{
let m=u[0],p=d(r[m]);for(let h of u)a[h]=p;let g={tasks:u,level:p,runner_class:s[m]},y={hours:l(t,u),minutes:l(n,u)};return{
unit:{...g,...y},path:o[m],id:e[m]?.id??""}});return f.sort((u,m)=>u.unit.level-m.unit.level||u.unit.runner_class-m.unit.
runner_class||m.path-u.path||(u.id<m.id?-1:1)),f.map(({unit:u})=>u)}function os(e,t,n){let r=a=>Float64Array.from(t,c=>c.reduce((d,l)=>d+a[l],0)),s=r(e.hours).map(a=>n+a),o=r(e.minutes),i=Ea(
e,t);return{tasks:t,hours:s,capped_hours:s.map((a,c)=>Math.min(a,n+o[c]/60)),minutes:o,...i,path:va(s,i),rank:$a(e,t)}}function Ea(e,t){
let n=[],r=new Map,s=Int32Array.from(Ra(e,t),c=>{let d=r.get(c)??n.push(c)-1;return r.set(c,d),d}),o=n.map(()=>[]);for(let[
c,d]of s.entries())o[d]?.push(c);let i=t.map(()=>[]);for(let[c,d]of n.entries())for(let l of d)i[l]?.push(c);let a=c=>c.
map(d=>Int32Array.from(d));return{group:s,before:n,members:a(o),behind:a(i)}}function Ra({tasks:e,before:t},n){let r=new Int32Array(
e.length);for(let[i,a]of n.entries())for(let c of a)r[c]=i;let s=new Map,o=i=>{let a=s.get(i)??Int32Array.from(new Set(i.
map(c=>r[c])));return s.set(i,a),a};return n.map((i,a)=>{let[c,...d]=i.map(l=>o(t[l]));return c===void 0||d.length===0?c??
new Int32Array:Int32Array.from(new Set([c,...d].flatMap(l=>[...l]).filter(l=>l!==a)))})}function va(e,{group:t,behind:n,
before:r}){let s=new Float64Array(e.length),o=new Float64Array(r.length);for(let i=e.length-1;i>=0;i--){let a=n[i].reduce(
(d,l)=>Math.max(d,o[l]),0);s[i]=e[i]+a;let c=t[i];o[c]=Math.max(o[c],s[i])}return s}function $a({tasks:e,path:t},n){let r=n.
map((o,i)=>({leg:i,path:o.reduce((a,c)=>Math.max(a,t[c]),0),id:e[o[0]]?.id??""}));r.sort((o,i)=>i.path-o.path||(o.id<i.id?
-1:1));let s=new Int32Array(n.length);for(let[o,{leg:i}]of r.entries())s[i]=o;return s}function as(e,t,n=Number.POSITIVE_INFINITY){let{hours:r,before:s,members:o,behind:i,path:a,rank:c}=e,d=r.length,l=Int32Array.
from(s,h=>h.length),f=he(d),u=he(d),m=new Int32Array(d),p=h=>{for(let b of o[h])f.push(c[b],b)};for(let[h,b]of l.entries())
b===0&&p(h);let g=0,y=r.reduce((h,b)=>h+b,0);for(let h=0;u.size()>0||h<d;){for(;f.size()>0&&u.size()<t;){let b=f.pop();if(g+
a[b]>n)return;m[h++]=b,y-=r[b],u.push(g+r[b],b)}if(g=u.least(),g+y/t>n)return;do for(let b of i[u.pop()])l[b]=l[b]-1,l[b]===
0&&p(b);while(u.least()===g)}return{order:m,makespan:g}}function cs(e,t,n){let r=Math.min(n,256,e.hours.length),s=as(e,r),
o={planned:s.makespan,mean:ne(e,t,r,s.order)},i=e.hours.reduce((c,d)=>c+d,0),a=(1+.02)*s.makespan;for(let c=Math.max(1,Math.
floor(i/a));c<r;c++){let d=as(e,c,a)?.order;if(d!==void 0&&ne(e,t,c,d)<=(1+.02)*o.mean)return{runners:c,order:d,least:o}}
return{runners:r,order:s.order,least:o}}function ds(e,t,n){let{number:r,runners:s,order:o,runs_on:i}=n,a=u=>(t.tasks[u]??[]).map(m=>e.tasks[m]),c=new Map([...o].
map(u=>[u,a(u)[0]?.id??""])),d=D(t,t.hours,s);d.begin();let l=0,f=Array.from(o,u=>{d.add(u);let[m,p]=[d.start(),d.assigned()];
l+=m-p;let g=a(u),[y]=g;if(y===void 0)throw new Error("a leg needs at least one task");return{id:y.id,title:Aa(y,g.length-
1),tasks:g.map(({id:h})=>h),after:Array.from(t.before[t.group[u]]??[]).flatMap(h=>c.get(h)??[]),runs_on:y.runs_on??i,task_minutes:t.
minutes[u],wait_minutes:Bt(t,u),assigned:p,start:m,hours:t.hours[u]}});return{number:r,runners:s,legs:f,hours:d.hours(),
idle_hours:l}}var Pa=100;function Aa({id:e,name:t},n){let r=t===e?e:`${e} · ${t.replace(/\s+/g," ").replace(/\$\{\{/g,"\
$ {{")}`,s=n===0?"":` (+${n})`,o=Pa-s.length;return(r.length<=o?r:`${r.slice(0,o-1)}…`)+s}function ms(e,t){let[n,r]=[ls(e,t),ls(t,e)];return us(n,r,"**",(s,o)=>us([...s],[...o],"*",Ma))}function ls(e,t){let n=ps(
e).replace(/^\.?\/+/,"").split("/").filter(o=>o!==""&&o!==".").map(o=>o.includes(fs)?"**":o).map(o=>o==="**"?o:o.replace(
/[@!?*+]\([^)]*\)|\[[^\]]*\]|\*+|^!.*/g,"*")),r=n.at(-1)??"",s=/.\.[a-z]\w*$/i.test(r)&&!`/${t}`.includes(`/${r}/`);return r===
"**"||s?n:[...n,"**"]}var fs="\0";function ps(e){let t=e.replace(/\{[^{}]*\}/g,n=>/[/\0]/.test(n)?fs:"*");return t===e?e:
ps(t)}var Ma=(e,t)=>e===t||e==="?"||t==="?";function us(e,t,n,r){let s=new Set([0]);for(let o=0;o<=e.length;o++){let i=new Set;
for(let a=0;a<=t.length;a++){if(!s.has(a))continue;let c=e[o],d=t[a];c===n&&i.add(a),(d===n||c===n&&d!==void 0)&&s.add(a+
1),c!==void 0&&(d===n&&i.add(a),d!==void 0&&(c===n||d===n||r(c,d))&&i.add(a+1))}if(o===e.length)return s.has(t.length);s=
i}return!1}var Oa=(e,t)=>e.files.some(n=>t.files.some(r=>ms(n,r)));function gs(e,t){let n=[...e.keys()].filter(c=>e[c]?.files.length);
if(n.length<2)return[];let r=Math.ceil(e.length/32),s=e.map(()=>new Uint32Array(r)),o=(c,d)=>(s[d][c>>5]&1<<(c&31))!==0,
i=(c,d)=>{let l=s[c],f=s[d];for(let u=0;u<r;u++)l[u]=l[u]|f[u];l[d>>5]=l[d>>5]|1<<(d&31)},a=[];for(let[c,d]of e.entries()){
for(let l of Array.from(t[c]??[]))i(c,l);if(d.files.length!==0)for(let l of n.filter(f=>f<c).reverse())o(l,c)||!Oa(d,e[l])||
(a.push({first:l,second:c}),i(c,l))}return a}function hs(e,t,n){let r=e.tasks.filter(({id:y})=>t(y)).sort((y,h)=>y.id<h.id?-1:1),s=new Set(r.map(({id:y})=>y)),o=ys(y=>y.
filter(h=>s.has(h))),i=r.map(y=>({...y,depends_on:o(y.depends_on)})),a=Ia(ye({version:1,tasks:i})),c=new Map(a.map(({id:y},h)=>[
y,h])),d=ys(y=>Int32Array.from(y,h=>c.get(h))),l=a.map(({depends_on:y})=>d(y)),f=gs(a,l);for(let{first:y,second:h}of f)l[h]=
Int32Array.of(...l[h],y);let u=a.map(()=>[]);for(let[y,h]of l.entries())for(let b of h)u[b]?.push(y);let m=Float64Array.
from(a,({duration:y})=>y.most_likely*n.runner_hours_per_hour),p=new Map,g=Int32Array.from(a,({runs_on:y})=>{let h=JSON.stringify(
y??n.runs_on),b=p.get(h)??p.size;return p.set(h,b),b});return{tasks:a,hours:m,minutes:Float64Array.from(a,n.minutesOf),runner_class:g,
conflicts:f,before:l,after:u.map(y=>Int32Array.from(y)),path:La(m,u)}}function ys(e){let t=new Map;return n=>{let r=t.get(
n)??e(n);return t.set(n,r),r}}function Ia(e){let t=new Map,n=new Map;for(let{id:s,depends_on:o,duration:i}of e){let a=o.
reduce((c,d)=>Math.max(c,t.get(d)),0);n.set(s,a),t.set(s,a+i.most_likely)}let r=({id:s})=>n.get(s);return[...e].sort((s,o)=>r(
s)-r(o)||(s.id<o.id?-1:1))}function La(e,t){let n=new Float64Array(e.length);for(let r=e.length-1;r>=0;r--){let s=0;for(let o of Array.
from(t[r]??[]))s=Math.max(s,n[o]);n[r]=e[r]+s}return n}var Ca=12;function bs(e,t,n){let{runners:r,order:s,most:o,least:i,latest:a}=n,c=s.subarray(0,o),d=new Float64Array(e.hours.
length),l=D(e,e.hours,r);l.begin();for(let p of c)l.add(p),d[p]=l.start()+e.hours[p];let f=[...new Set(Array.from(c,p=>d[p]))].
sort((p,g)=>g-p).slice(0,Ca),u=c,m=Number.POSITIVE_INFINITY;for(let p of f){let g=(S,k)=>k<o&&d[S]<=p,y=s.filter(g);if(y.
length<i||Ye(e,y,r)<y.length)continue;let h=s.filter((S,k)=>!g(S,k)),b=S=>ne(e,[e.hours],r,S);if(p!==f[0]&&b(y)>a(b(h)))
continue;let x=ne(e,t,r,y)+ne(e,t,r,h);x>=m||(m=x,u=y)}return u}var ws=(e,t,n)=>Na(e,t,n).next().value;function*Na(e,t,n){let r=Ut(e,t),s=new Set(t.map(({task_id:o})=>o));for(let o=0;o<n.waves_left;o++){let i=hs(e,l=>!s.has(
l)&&!r.has(l),n);if(i.tasks.length===0)return;let{number:a,waves_left:c}=n,d=Fa(i,{...n,number:a+o,waves_left:c-o});yield d;
for(let{tasks:l}of d.legs)for(let f of l)s.add(f)}}function Fa(e,t){let{number:n,waves_left:r,runs_on:s,max_parallel:o=256}=t,
i=t.overhead_seconds/3600,a=os(e,ss(e,r,i),i),c=ns(a),d=cs(a,c,o),{runners:l,order:f}=d,{most:u,least:m}=Ha(a,c,d,{...t,
integration:i}),p=y=>Jt(d.least,{planned:y,mean:0}).planned-i,g=u===f.length?f:bs(a,c,{runners:l,order:f,most:u,least:m,
latest:p});return ds(e,a,{number:n,runners:Math.min(l,g.length),order:g,runs_on:s})}var ja=128,Da=48,Wa=1e3,Ua=512;function Ha(e,t,{
runners:n,order:r,least:s},o){let i=1;for(;r.length/i>(r.length>Wa?Da:ja);)i*=2;for(let c of r.length<=Ua?new Set([i,1]):
[i]){let d=Zr(e,t,n,{order:r,step:c}),l=Qr(d,{...o,least:s});if(l===void 0)continue;let f=(l.ends.length-1)*256;return{most:d.
places[l.ends[0]??0]??1,least:Math.max(1,r.length-f)}}let a=Ye(e,r,n);return{most:a,least:a}}var xs={number:0,runners:1,legs:[]};var ks=e=>e.filter(({again:t})=>!t).map(({task_id:t,verdict:n})=>({task_id:t,done:v(n)}));var Ba={LOW:[.9,1.2],MEDIUM:[.8,1.5],HIGH:[.7,2],CRITICAL:[.6,3]};var _s=1e6,yf=[[/^(s|secs?|seconds?)$/,1/3600],[/^(m|mins?|minutes?)$/,1/60],[/^(h|hrs?|hours?)$/,1],[/^(d|days?)$/,8],[
/^(w|wks?|weeks?)$/,40],[/^(mo|mons?|months?)$/,160]],Ze=String.raw`(?:\d+\.?\d*|\.\d+)`,Ss=String.raw`${Ze}\s*[A-Za-z]*|${Ze}\s*[A-Za-z]+(?:\s*${Ze}\s*[A-Za-z]+)+`,
hf=new RegExp(String.raw`^\s*(?:~?\s*(${Ss})(?:\s*(?:-|–|—|to)\s*(${Ss}))?|[Pp][\d.DdHhMmSsTtWw]+)\s*$`);var bf=new RegExp(String.raw`(${Ze})\s*([a-z]*)`,"g");var wf=`expected a time over 0 and at most ${_s} hours, such as 6.5 (hours), "8-12 hours", "2h 30m", "1d" or {optimistic\
, most_likely, pessimistic}`;function Kt(e,t){let[n,r]=Ba[t];return{optimistic:Ts(e*n),most_likely:e,pessimistic:Math.min(_s,Ts(e*r))}}var Ts=e=>Number(e.toPrecision(6));var Rs="ARCHITECTURE",E=e=>t=>t===void 0||e(t),oe=e=>t=>typeof t=="string"&&e.test(t),re=e=>t=>Array.isArray(t)&&t.every(
e),Xt=e=>t=>U(t)&&Object.entries(t).every(([n,r])=>be(n)&&e(r)),Es=e=>t=>typeof t=="string"&&e.includes(t),J=e=>typeof e==
"string",be=oe(H),qt=oe(/^(?:[0-9a-f]{40}|[0-9a-f]{64})$/),vs=oe(/^[0-9a-f]{64}$/),$s=oe(/^[+-]?\d{4,6}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d+)?Z$/),
Qe=oe(/^[!-~]*$/),se=e=>Kn(e)!==void 0,tt=(e,t)=>U(e)?Object.entries(t).find(([n,r])=>!r(e[n]))?.[0]:"its form",we=e=>t=>tt(
t,e)===void 0,Yt=we({files:re(J),tasks:re(be),diff:J}),za=we({cost_usd:E(F),tokens:E(F),turns:E(F)}),Va=(e,t,n)=>({task_id:r=>be(
r)&&t.has(r),task_name:J,verdict:Es(Object.keys(Q)),reason:J,runner:E(Es(Y)),seconds:F,setup_seconds:E(F),usage:E(za),attempts:E(
F),digest:E(r=>r===""||vs(r)),commit:E(qt),wave:se,leg:E(we({position:se,started:$s})),tries:E(F),overlap:E(Yt),again:E(
r=>r===!0),held_out:E(r=>J(r)&&Ja(`${r}`,`${Te(e)}/${n}-`)),artifacts:E(re(r=>oe(/^[\w.-]+$/)(r)&&`${r}`.startsWith(`som\
as-${e}-wave-`))),result_file:E(r=>r===O(e,n))}),Ja=(e,t)=>e.startsWith(t)&&/^[0-9a-f]{7,40}$/.test(e.slice(t.length)),Ka={
digest:vs,text:Qe,context:Qe,runner:Qe,source:Qe},Xa={started:$s,inputs:Xt(we(Ka)),overlaps:E(Xt(Yt))},qa={id:be,title:J,
tasks:re(be),after:re(be),runs_on:e=>J(e)||re(J)(e),task_minutes:se,wait_minutes:se},Ya={number:se,runners:se,legs:re(we(
qa)),base:qt,overlaps:E(Xt(Yt)),earlier:E(we({run_id:oe(/^\d+$/),number:se,head:qt}))},et=(e,t)=>{throw new Error(`${e}:\
 ${t} is not as the jobs of a run write it: expected the file that dispatch or integrate wrote; run all jobs again`)};function Ps(e,t,n,r){
if(!Array.isArray(e))return et(t,"its form");let s=new Set([Rs,...r.tasks.map(({id:o})=>o)]);for(let[o,i]of e.entries()){
let a=tt(i,Va(n,s,U(i)?`${i.task_id}`:""));a!==void 0&&et(t,`${o}.${a}`)}return e}function As(e,t){let n=tt(e,Xa);return n===
void 0?e:et(t,n)}function Ms(e,t){let n=tt(e,Ya);return n===void 0?e:et(t,n)}var Os=async(e,t,n,r)=>(await Ft(e,{plan:t,settings:n,head:r,merges:[],steps:[]})).fingerprints;var Oe={signature:101010256,bytes:22,longestComment:65535},nt={signature:33639248,bytes:46},rt={signature:67324752,bytes:30},
Is=0,Za=8,Qa=8257;async function Ls(e,t,n){let r=await open(e);try{let{directory:s,start:o}=await ec(r),i=new Set;for(let a of nc(
s)){let c=n.get(a.name);if(c!==void 0){if(i.has(a.name))throw new Error(`it holds ${a.name} twice`);if(i.add(a.name),a.size>
c)throw new Error(`${a.name} has ${a.size} bytes, at most ${c} are read`);await rc(r,a,o,join(t,a.name))}}}finally{await r.
close()}}async function ec(e){let{size:t}=await e.stat();if(t>1073741824)throw new Error(`its zip file has ${t} bytes, a\
t most 1073741824 are read`);let n=await Zt(e,Math.max(0,t-Oe.bytes-Oe.longestComment),t),r=tc(n);if(r===void 0)throw new Error(
"it is no zip file, or cut");let s=t-n.length+r,[o,i,a]=[n.readUInt32LE(r+4),n.readUInt16LE(r+10),n.readUInt32LE(r+12)],
c=n.readUInt32LE(r+16);if(i>1e4||a>1e7)throw new Error("it holds more than 10000 files, or is of the kind zip64");if(o!==
0||i!==n.readUInt16LE(r+8)||c+a!==s)throw new Error("its zip file has no directory at its end");return{directory:await Zt(
e,c,s),start:c}}function tc(e){for(let t=e.length-Oe.bytes;t>=0;t-=1){let n=t+Oe.bytes+e.readUInt16LE(t+20);if(e.readUInt32LE(
t)===Oe.signature&&n===e.length)return t}}function*nc(e){for(let t=0;t<e.length;){if(t+nt.bytes>e.length||e.readUInt32LE(
t)!==nt.signature)throw new Error("the directory of its zip file is damaged");let n=t+nt.bytes+e.readUInt16LE(t+28),r=e.
toString("utf8",t+nt.bytes,n);if((e.readUInt16LE(t+8)&Qa)!==0)throw new Error("its zip file is encrypted");yield{name:r,
method:e.readUInt16LE(t+10),packed:e.readUInt32LE(t+20),size:e.readUInt32LE(t+24),header:e.readUInt32LE(t+42)},t=n+e.readUInt16LE(
t+30)+e.readUInt16LE(t+32)}}async function rc(e,t,n,r){let{name:s,method:o,packed:i,size:a}=t,c=await Zt(e,t.header,t.header+
rt.bytes),l=c.length===rt.bytes&&c.readUInt32LE(0)===rt.signature?t.header+rt.bytes+c.readUInt16LE(26)+c.readUInt16LE(28):
n+1;if(l+i>n)throw new Error(`${s} lies outside of its zip file`);if(o!==Is&&o!==Za)throw new Error(`${s} is packed by a\
n unknown method`);let f=0,u=new Transform({transform(p,g,y){f+=p.length,f>a?y(new Error(`${s} holds more than the ${a} \
bytes that it states`)):y(null,p)}}),m=i===0?[]:e.createReadStream({start:l,end:l+i-1,autoClose:!1});if(await pipeline(m,
o===Is?new PassThrough:createInflateRaw(),u,createWriteStream(r)),f!==a)throw new Error(`${s} holds fewer than the ${a} \
bytes that it states`)}async function Zt(e,t,n){let{buffer:r,bytesRead:s}=await e.read(Buffer.alloc(n-t),0,n-t,t);return r.
subarray(0,s)}var bp={id:"FALLBACK-001",name:"Sequential Implementation",description:"Execute implementation in sequential mode",duration:Kt(
24,"MEDIUM"),depends_on:[],risk:"MEDIUM",context_requirements:[],files:[]};function Cs(e,t){let n=JSON.parse(e);if(n?.version!==1||!Array.isArray(n.tasks))throw new Error(`${t} is not a plan.json\
 of stage 3: expected version 1 and tasks`);let r=n.tasks.findIndex(({id:s})=>!H.test(s));if(r>=0)throw new Error(`${t}:\
 tasks.${r}.id is not an id: ${JSON.stringify(n.tasks[r]?.id)}`);return{...n,version:1,tasks:sc(n.tasks)}}function sc(e){
let t=new Map;return e.map(n=>{let r=n.depends_on.join(),s=t.get(r)??n.depends_on;return t.set(r,s),{...n,depends_on:s}})}var Ns=e=>Cs(readFileSync(e,"utf8"),e);var Fs=e=>new Map(Object.entries(Bs(join(dirname(e),"timeouts.json"))??{})),js=(e,t,n)=>en(join(e,"results.json"),(r,s)=>Ps(
r,s,t,n))??[],Ds=(e,t)=>Gs(join(e,"results.json"),t,2),Qt=e=>en(join(e,"run.json"),As);var oc=e=>en(e,Ms),Ws=(e,t)=>Gs(e,t);function Us(e){let t=oc(e);if(t===void 0)throw new Error(`${e} is missing: the job that scheduled the wave writes it`);return t}
var Hs=(e,t,{number:n,earlier:r})=>async s=>{let o={number:r?.number??n},i=join(e,fe({project_id:t,wave:o},s));if(!existsSync(
i))return;let a=[...Rt.keys()].some(l=>existsSync(join(i,l))),[c]=a?[]:readdirSync(i);if(c===void 0)return i;let d=mkdtempSync(
join(i,"unpacked-"));return await Ls(join(i,c),d,Rt),d};function Bs(e){return existsSync(e)?JSON.parse(readFileSync(e,"utf8")):void 0}function en(e,t){return existsSync(e)?t(Bs(
e),basename(e)):void 0}function Gs(e,t,n){mkdirSync(dirname(e),{recursive:!0}),writeFileSync(e,`${JSON.stringify(t,null,
n)}
`)}function zs({number:e,base:t,runners:n,legs:r,earlier:s},o,i){let a=new Map(o.tasks.map(d=>[d.id,d])),c=(d,l)=>{let f=d.
tasks.flatMap(u=>a.get(u)??[]);return ic(d,l,f,i)};return{number:e,base:t,runners:n,legs:s===void 0?r.map(c):[],earlier_run:s?.
run_id??"",earlier_wave:s?.number??0}}var ic=({id:e,title:t,runs_on:n,task_minutes:r,wait_minutes:s,after:o},i,a,c)=>({position:String(
i).padStart(3,"0"),id:e,title:t,runs_on:n,timeout_minutes:r+(o.length>0?s:0)+3,waits:o.length>0,keys:a.some(d=>ac(d,c)),
prepares:c.setup!==""||a.some(({setup:d,verify:l})=>d!==void 0||l!==void 0)});function ac({runner:e,run:t},n){let r=e??n.
runner;return r==="auto"?t===void 0:r!=="command"&&r!=="brief"}var xe={budget_usd:{least:0,most:1e5,decimals:!0},max_turns:{least:0,most:1e5},timeout_minutes:{least:1,most:7200}};function Vs(e,{
least:t,most:n,decimals:r=!1}){let s=typeof e=="string"&&e.trim()!==""?Number(e):e;return typeof s=="number"&&s>=t&&s<=n&&
(r||Number.isInteger(s))?s:void 0}var Js=({least:e,most:t,decimals:n=!1})=>`a ${n?"":"whole "}number from ${e} to ${t}`;
function K(e){if(!e.startsWith("["))return e.trim()===""?void 0:e;let t=G(e);return tn(t)?t:void 0}var tn=e=>Array.isArray(
e)&&e.length>0&&e.every(t=>typeof t=="string"),Ks='a label, or a JSON list of labels such as ["self-hosted","linux"]',Xs=/^[A-Za-z0-9@][!-~]{0,199}$/;var qs="the name of a model, such as claude-sonnet-4-5 or openai/gpt-5, without blanks";var nn="any",Ys=e=>e.split(",").map(t=>t.trim()).filter(t=>t!=="");function ke(e){if(e.trim()===nn)return Z;let t=Ys(e),
n=t.flatMap(r=>Z.filter(s=>s===r));return n.length===t.length?n:void 0}function st(e){if(e.trim()===nn)return nn;if(!e.trim().
startsWith("["))return Ys(e);let t=G(e);if(!Array.isArray(t))return;let n=t.map(r=>tn(r)?r:typeof r=="string"?K(r):void 0);
return n.every(r=>r!==void 0)?n:void 0}function Zs(e,t){return{...e,tasks:e.tasks.map(n=>cc(n,t))}}function cc(e,t){let n=lc(e,t);if(n.length===0)return e;let r=new Set(
n.map(({key:i})=>i)),s=Object.fromEntries(Object.entries(e).filter(([i])=>!r.has(i))),o=n.map(({key:i,instead:a})=>`${i}\
: ${Qs(e[i])}; this does not count here, ${a}`);return{...s,also_stated:[...e.also_stated??[],...o]}}var Qs=e=>[e].flat().join(", "),dc=Object.keys(xe);function lc(e,t){return[...mc(e,t),...dc.flatMap(n=>uc(n,e,t)),...pc(
e,t)]}function uc(e,t,n){let[r,s]=[t[e],n[e]];return r===void 0||s===0||r>0&&r<=s?[]:[{key:e,expected:`at most ${s}, the\
 \`${e}\` of the run`,instead:`${s} counts`}]}function mc({runner:e,run:t},n){let r=`${n.runner} is used`;if(e===void 0||
e===n.runner)return[];if(e==="command"&&t===void 0)return[{key:"runner",expected:"a task with a `run` script",instead:r}];
let s=fc(n);return s.has(e)?[]:[{key:"runner",expected:`one of ${[...s].join(", ")} (\`task_runners\` adds others)`,instead:r}]}
function fc({runner:e,task_runners:t,runner_argv:n}){let r=e==="auto"?["auto","command","somas","brief"]:[e,"command"],s=new Set(
[...r,...ke(t)??[]]);return n===""&&s.delete("custom"),s}function pc({runs_on:e},{runs_on:t,task_runs_on:n=""}){if(e===void 0||
t===void 0)return[];let r=st(n)??[],s=K(t)??t;if(r==="any")return[];let o=[s,...r];return o.some(c=>gc(c,e))?[]:[{key:"r\
uns_on",expected:`one of ${o.map(c=>JSON.stringify(c)).join(", ")} (\`task_runs_on\` adds others)`,instead:`${Qs(s)} is \
used`}]}function gc(e,t){let[n,r]=[e,t].map(s=>JSON.stringify([...new Set([s].flat().map(o=>o.toLowerCase()))].sort()));
return n===r}function eo(e){let t=e,n=0;for(;t<=.5;n++)t*=2;let r=(t-1)/(t+1),s=0;for(let o=33;o>=1;o-=2)s=s*r*r+1/o;return 2*r*s-n*Math.
LN2}var hc=1024,bc=64,wc=hc+1,Jp=wc+bc+1,ot=2048,xc=Float64Array.from({length:ot+1},(e,t)=>t*t*(3-2*t/ot)/ot/ot),Kp=xc.map(e=>e===
0?-1e6:eo(e));var to=(e,t,n)=>({number:t,waves_left:16-t+1,runs_on:K(e.runs_on)??e.runs_on,runner_hours_per_hour:e.runner_hours_per_hour,
overhead_seconds:45,max_parallel:e.max_parallel,checkpoint_hours:e.checkpoint_hours,minutesOf:({id:r})=>n.get(r)??e.timeout_minutes});async function no(e,t,n,r,s){let o=Zs(Ns(r.plan),t),i=Us(r.wave),{number:a,base:c,earlier:d}=i;if(a!==n)throw new Error(
`the results are at wave ${a}, expected wave ${n}: "Re-run failed jobs" cannot go on from here, re-run all jobs`);let l=a===
0,f=new Map(Object.entries(Qt(r.results)?.overlaps??{})),{head:u,results:m,error:p}=await Xr({repository:e,project_id:t.
project_id,base:c,...d&&{head:d.head,adopted:!0},plan:o,wave:i,artifactOf:Hs(r.artifacts,t.project_id,i),previous:js(r.results,
t.project_id,o),fingerprints:l?await Os(e,o,t,c):Sc(r.results),protected_paths:ur(t.protected_paths),overlaps:f,more_waves:!l&&
a<16,environment:s});Ds(r.results,m);let g=new Set(m.flatMap(({task_id:k,verdict:_})=>v(_)?[k]:[]));if(await bn(e,t.project_id,
k=>g.has(k),s).catch(()=>[]),p!==void 0)throw p;let y=to(t,a+1,Fs(r.plan)),h=[...f].map(([k,_])=>({task_id:k,overlap:_})),
b=xt([...h,...m]),x=l?void 0:ws(In(o,b),ks(m),y),S={...x??xs,base:u,overlaps:Object.fromEntries(b)};return l||Ws(join(r.
results,"wave.json"),S),{head:u,next:zs(S,o,t),more:x!==void 0}}function Sc(e){let t=Qt(e);if(t===void 0)throw new Error(
"run.json is missing beside the results: dispatch writes it");return new Map(Object.entries(t.inputs))}var ro={prompt_file:"TASK_PROMPT_FILE",task_id:"TASK_ID",task_name:"TASK_NAME",task_file:"TASK_JSON",context_dir:"TASK_C\
ONTEXT_DIR",dependencies_dir:"TASK_DEPS_DIR",result_file:"TASK_RESULT_FILE",report_file:"TASK_REPORT_FILE",timeout_seconds:"\
TASK_TIMEOUT_SECONDS",model:"TASK_MODEL",budget_usd:"TASK_BUDGET_USD",max_turns:"TASK_MAX_TURNS"},Tc=/\{([a-z_]+)\}/g;function so(e){
let t=G(e),n=Array.isArray(t)&&t.every(c=>typeof c=="string"),[r,...s]=n?t:[];if(r===void 0||r.trim()==="")return{expected:'\
a JSON list of texts that begins with a program, e.g. ["my-agent", "{prompt_file}"]'};let i=[r,...s].flatMap(c=>[...c.matchAll(
Tc)]).find(([,c=""])=>!Object.hasOwn(ro,c))?.[0];return i===void 0?{argv:[r,...s]}:{expected:`one of ${Object.keys(ro).map(
c=>`{${c}}`).join(", ")} in place of ${i}`}}function oo({runner:e,task_runners:t,runner_argv:n}){let r=i=>[{setting:"runner_argv",value:n,expected:i}],s=e==="custom"||
ke(t)?.includes("custom");if(n===""&&t.trim()==="any"&&e!=="custom")return[];if(!s)return n===""?[]:r(`nothing with runn\
er ${e}: only the runner custom reads it`);let o=so(n);return"expected"in o?r(o.expected):[]}var io="more_settings",_c=/\n|;(?=\s*\w+\s*:)/,Ec=e=>Object.entries(e).flatMap(([t,{isRare:n}])=>n?[t]:[]);function ao(e,t){
let n=e[io];if(typeof n!="string")return{values:e,problems:[]};let r=Ec(t),s=new Map,o=[];for(let i of n.split(_c).map(a=>a.
trim())){if(i===""||i.startsWith("#"))continue;let[,a="",c=""]=/^(\w+)\s*:\s*(.*)$/.exec(i)??[],d=Rc(a,c,{values:e,table:t,
rare:r,read:s});d===void 0?s.set(a,c):o.push({setting:io,value:i,expected:d})}return{values:{...e,...Object.fromEntries(
s)},problems:o}}function Rc(e,t,{values:n,table:r,rare:s,read:o}){let[i,a]=[r[e],n[e]];if(e===""||i===void 0){let c=e===
""?void 0:Fr(e,Object.keys(r));return`a line "name: value", with one of the names ${s.join(", ")}${c===void 0?"":`; ${c}`}`}
if(!s.includes(e))return`only settings without a place in the form, ${s.join(", ")}: ${e} has its own input`;if(o.has(e))
return`each setting once, and ${e} stands here twice`;if(!(a===void 0||`${a}`==`${i.default}`||`${a}`===t))return`one va\
lue of ${e}, whose own input is ${JSON.stringify(a)}`}var co=["auto","phases","graph","first-phase"];var lo=e=>H.test(e)?void 0:'letters, digits, ".", "_" and "-", at most 64, the first a letter or a digit',uo=(e,t)=>t===
"local"||e!=="-"&&!e.startsWith("/")&&!e.split(/[\\/]/).includes("..")?void 0:"a path inside of the repository",mo=e=>K(
e)===void 0?Ks:void 0,fo=e=>e===""||Xs.test(e)?void 0:qs;function po(e){let[t]=lr(e);return t===void 0?void 0:`globs rel\
ative to the repository, which ${JSON.stringify(t)} is not`}var go=e=>ke(e)===void 0?`any, or names separated by commas,\
 each one of ${Z.join(", ")}`:void 0,yo=e=>st(e)===void 0?'any, labels separated by commas, or a JSON list such as ["mac\
os-latest", ["self-hosted","gpu"]]':void 0;function M(e){return{kind:"text",...e}}var X=e=>({kind:"number",...e}),Se=e=>({kind:"choice",...e}),ho=e=>({kind:"boolea\
n",default:!1,...e});var sn={project_id:M({description:"names the project's folder and its branch, somas/<project_id>",use:"one for each plan\
 that is carried out for itself",option:"project",expected:lo}),plan:M({description:"path of the execution plan in the r\
epository; {project_id} is replaced",use:"where the plan lies elsewhere",default:`${q("{project_id}")}/execution_plan.ym\
l`,expected:uo}),mode:Se({description:"how phases and dependencies make the order",use:"where a plan has phases, and the\
y do not mean what auto takes them for",choices:co,default:"auto"}),on_invalid_plan:Se({description:"the reaction to an \
invalid plan: run one sequential task in its place, or stop",use:"fail, where nothing should run on a plan that has erro\
rs",choices:["fallback","fail"],default:"fallback"}),runner:Se({description:"the program that carries out a task; auto t\
akes the first that can",use:"to have agents carry out tasks: name the agent",choices:Z,default:"auto"}),task_runners:M(
{description:"runners that a task may name for itself, separated by commas, beside the run's own and command; any for al\
l of them",use:"where the plan gives some tasks to another agent",default:"",expected:go}),max_parallel:X({description:"\
tasks that may run at the same time",use:"more where the account has more runners and the agent's rate limit allows it, \
fewer where tasks are rate_limited",default:4,least:1,most:999}),agent:M({description:"the role of tasks that name none,\
 as the runner somas knows it",use:"with the runner somas",default:"coder"}),model:M({description:"the model an agent us\
es, in its own words; its own choice where empty",use:"to pay less, or to get more",default:"",expected:fo}),budget_usd:X(
{description:"dollars an agent may use for a task, where it can keep to that; 0 for no limit",use:"with agents that are \
paid by use",default:0,...xe.budget_usd}),max_turns:X({description:"turns an agent may take for a task, where it can kee\
p to that; 0 for no limit",use:"where an agent goes round in circles",default:0,...xe.max_turns}),runner_argv:M({description:'\
the runner custom: its command line as a JSON list, e.g. ["my-agent", "{prompt_file}"]',use:"only with runner: custom",default:""}),
setup:M({description:"bash commands, a script of the repository, or copilot-setup-steps, that prepare a checkout: before\
 a task starts, and before its verify; without keys",use:"to install what tasks need, such as npm ci, or the program of \
runner: custom",default:""}),context_files:M({description:"files every task is given, separated by commas: artifacts of \
the project, or paths in the repository",use:"where every agent has to know more, or less",default:"SPEC.md,ARCHITECTURE\
.md,execution_plan.yml"}),runs_on:M({description:'runner label for all jobs, or several as JSON (["self-hosted","linux"]\
)',use:"with machines of your own, or larger ones",default:"ubuntu-latest",host:"actions",expected:mo}),task_runs_on:M({
description:'runner labels that a task may name for itself beside runs_on: separated by commas, or JSON (["macos-latest"\
, ["self-hosted","gpu"]]); any for all',use:"where some tasks need another machine",default:"",host:"actions",expected:yo}),
timeout_minutes:X({description:"minutes a task may take",use:"where agents need longer; a job on GitHub's machines ends \
after 6 hours",default:60,local_default:360,...xe.timeout_minutes}),stall_minutes:X({description:"minutes without output\
, change or commit after which a task is ended; 0 for never",use:"more for commands that are silent for long",default:15,
least:0,most:7200}),architecture:Se({description:"when stage 4 writes ARCHITECTURE.md, api_specs.yml and data_models.yml\
 from SPEC.md: auto where there is no ARCHITECTURE.md",use:"never, where the plan needs none; always, where SPEC.md has \
changed",choices:Pr,default:"auto"}),resume:Se({description:"auto runs only tasks that the branch does not show as done \
from the same inputs; never runs every task",use:"never, to do everything again",choices:Ar,default:"auto"}),protected_paths:M(
{description:"globs of files that tasks may not change, separated by commas, besides settings of agents and owners of co\
de; !glob lets tasks change files, but never .github/workflows/**",use:"for files that only people change; !CLAUDE.md, s\
ay, where a task writes that file",default:".github/**",expected:po}),update_plan:ho({description:"whether finished task\
s are ticked in the plan file on the branch, in a commit of its own",use:"where people or tools read in the plan how far\
 it is"}),runner_hours_per_hour:X({description:"hours a runner takes for an estimated hour; estimates are often hours of\
 human work",use:"0.1, say, where agents are ten times as fast as the estimates: then timeouts and waves fit",default:1,
least:.001,most:1e3,decimals:!0}),checkpoint_hours:X({description:"hours after which results are integrated at the lates\
t, where no task is longer itself",use:"less, to see results earlier; it costs waiting at each checkpoint",default:96,least:.1,
most:1e6,decimals:!0}),more_settings:M({description:'settings that have no place in the form, each as "name: value": one\
 a line, or with ";" between them (generated/settings.md names them)',use:"in a form, where no input of that name is",default:"",
host:"actions"})};var $c=Object.entries(sn);function Pc(e,t){let{values:n,problems:r}=ao(e,sn),s=[...r],o=$c.map(([a,c])=>{let d=n[a]??Ac(
c,t),l=Mc(c,d,t);return"expected"in l&&s.push({setting:a,value:d,expected:l.expected}),[a,"expected"in l?d:l.value]}),i=Object.
fromEntries(o);return s.push(...oo(i)),s.length>0?{problems:s}:{settings:{...i,plan:i.plan.replaceAll("{project_id}",i.project_id)}}}
function wo(e){let t=Pc(JSON.parse(e),"actions");if("settings"in t)return t.settings;throw new Error(t.problems.map(n=>Oc(
n,n.setting)).join("; "))}var bo=({least:e=0,most:t=0,decimals:n=!1})=>({least:e,most:t,decimals:n}),Ac=(e,t)=>(t==="loc\
al"?e.local_default:void 0)??e.default;function Mc(e,t,n){switch(e.kind){case"number":{let r=Vs(t,bo(e));return r===void 0?
{expected:Js(bo(e))}:{value:r}}case"boolean":return/^(?:true|false)$/.test(`${t}`)?{value:`${t}`=="true"}:{expected:"tru\
e or false"};case"choice":return e.choices?.includes(t)?{value:t}:{expected:e.choices?.join(", ")??""};case"text":{if(typeof t!=
"string")return{expected:e.expected?.("",n)??"text"};let r=e.expected?.(t,n);return r===void 0?{value:t}:{expected:r}}}}
var Oc=({value:e,expected:t},n)=>e===void 0?`${n} is missing: expected ${t}`:`${n} ${JSON.stringify(e)}: expected ${t}`;var xo=e=>({GIT_CONFIG_COUNT:"1",GIT_CONFIG_KEY_0:`http.${process.env.GITHUB_SERVER_URL??"https://github.com"}/.extrahea\
der`,GIT_CONFIG_VALUE_0:`AUTHORIZATION: basic ${Buffer.from(`x-access-token:${e}`).toString("base64")}`});var ko=e=>e.replaceAll("%","%25").replaceAll("\r","%0D").replaceAll(`
`,"%0A");function So(e){Promise.resolve(process.env).then(e).then(Lc).catch(t=>Ic(t instanceof Error?t.message:String(t)))}function Ic(e){
console.log(`::error::${ko(e)}`),process.exitCode=1}var To=e=>JSON.stringify(e);function Lc(e){for(let[t,n]of Object.entries(e)){let r=randomUUID();Cc("GITHUB_OUTPUT",`${t}\
<<${r}
${n}
${r}
`)}}function Cc(e,t){let n=process.env[e];n===void 0||n===""?process.stdout.write(t):appendFileSync(n,t)}So(async e=>{let t={plan:e.PLAN_FILE,wave:e.WAVE_FILE,artifacts:e.ARTIFACTS,results:e.RESULTS_FOLDER},n=Number(e.WAVE),r=xo(
e.TOKEN),s=await no(process.cwd(),wo(e.SETTINGS),n,t,r);return{head:s.head,next:To(s.next),more:`${s.more}`}});
