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
var ko=["core.hooksPath=/dev/null","core.fsmonitor=false","commit.gpgSign=false","push.gpgSign=false","gc.auto=0","maint\
enance.auto=false","safe.bareRepository=all","clone.defaultRemoteName=origin","protocol.file.allow=always","log.follow=f\
alse","log.showSignature=false","color.ui=false","core.quotePath=true","diff.renames=true","fetch.recurseSubmodules=fals\
e","i18n.commitEncoding=UTF-8","i18n.logOutputEncoding=UTF-8","init.defaultRefFormat=files","merge.renames=true","push.f\
ollowTags=false","push.pushOption=","push.recurseSubmodules=no","submodule.recurse=false"].flatMap(e=>["-c",e]),rn=new Map,
So=new Set,To=(e,t)=>`${e}/`.startsWith(`${t}/`),Ae=e=>[...So].some(t=>To(e,t));function sn(e,t,n,r="pipe"){let s=spawn(
"git",[...ko,...t],{cwd:e,env:n,detached:!0,stdio:[r,"pipe","pipe"]});rn.set(s,{cwd:e,isPush:t[0]==="push"});let o=()=>{
rn.delete(s)};return s.on("close",o).on("error",o),s}function ot({pid:e},t){try{e!==void 0&&process.kill(-e,t)}catch{}}var R=class extends Error{name="GitError";exitCode;stdout;stderr;constructor(t,n,r,s){super(`git ${t.join(" ")}: ${s.trim()||
`exit code ${n}`}`),this.exitCode=n,this.stdout=r,this.stderr=s}},_o=/^GIT_((IMPLICIT_)?WORK_TREE|(COMMON_)?DIR|(INDEX|SHALLOW|GRAFT)_FILE|OBJECT_DIRECTORY|ALTERNATE_OBJECT_DIRECTORIES|NAMESPACE|PREFIX|REPLACE_REF_BASE|NO_REPLACE_OBJECTS|CONFIG(_PARAMETERS|_COUNT)?)$/,
ie={GIT_AUTHOR_NAME:"SOMAS Workflows",GIT_AUTHOR_EMAIL:"somas-workflows@users.noreply.github.com",GIT_COMMITTER_NAME:"SO\
MAS Workflows",GIT_COMMITTER_EMAIL:"somas-workflows@users.noreply.github.com",GIT_TERMINAL_PROMPT:"0",GIT_LFS_SKIP_SMUDGE:"\
1"};function Eo({env:e}){let t=Object.entries(process.env).filter(([n])=>!_o.test(n));return{...Object.fromEntries(t),...ie,
...e}}var Me=new AsyncLocalStorage;function Oe(e,t){let n=Me.getStore(),r=performance.now()+e*1e3;return Me.run(n!==void 0&&
n.end<r?n:{seconds:e,end:r},t)}function an(){let e=Me.getStore();if(e!==void 0&&performance.now()>e.end)throw new Error(
cn(e))}var cn=({seconds:e})=>`it takes longer than ${Math.round(e)} s`,on=1<<28,Ro=1e6;async function w(e,t,n={}){let r=[],
s=0,{exitCode:o,stderr:i}=await at(e,t,n,c=>{if(s+=c.length,s>on)throw new Error(`it prints more than ${on} bytes`);r.push(
c)}),a=Buffer.concat(r).toString();if(o!==0)throw new R(t,o,a,i);return a.replace(/\n$/,"")}async function it(e,t,n){let{
exitCode:r,stderr:s}=await at(e,t,n,n.onPiece);if(r!==0)throw new R(t,r,"",s)}var vo=["SIGINT","SIGTERM","SIGHUP"],Po=5;
function at(e,t,n,r,s=1){return new Promise(o=>{if(Ae(e))return;let i=sn(e,t,Eo(n),n.stdin),a="",c=!0,d=Me.getStore(),l=d&&
setTimeout(()=>f(d),Math.max(0,d.end-performance.now())),f=m=>{ot(i,"SIGKILL"),a="",u(-1,cn(m))},u=(m,p)=>{clearTimeout(
l),Ae(e)||o({exitCode:m??-1,stderr:a||p})};i.stdout?.on("data",m=>{c=!1;try{r(m)}catch(p){ot(i,"SIGKILL"),u(-1,String(p))}}),
i.stderr?.setEncoding("utf8").on("data",m=>{a.length<Ro&&(a+=m)}),i.on("error",m=>u(-1,m.message)),i.on("close",(m,p)=>{
let g=c&&a===""&&vo.includes(p);clearTimeout(l),g&&s<Po?o(at(e,t,n,r,s+1)):u(m,p===null?"":`ended by ${p}`)}),i.stdin?.on(
"error",()=>{}),i.stdin?.end(n.input??"")})}var H=/^(?!.*\.\.)(?!.*\.(?:lock)?$)[A-Za-z0-9][A-Za-z0-9._-]{0,63}$/,X=e=>`.somas/projects/${e}/artifacts`,dn=e=>`somas\
/${e}`,ke=e=>`somas-held/${e}`;var $o=["claude","codex","copilot","gemini","aider","opencode"],q=["command","somas","brief",...$o,"custom"],Y=["auto",...q];var Z={succeeded:{done:!0},succeeded_with_warning:{done:!0},briefed:{done:!0},no_change:{done:!1},verify_failed:{done:!1},
conflict:{done:!1},protected_path:{done:!1},rate_limited:{done:!1},quota_exhausted:{done:!1},budget_exceeded:{done:!1},stalled:{
done:!1},timeout:{done:!1},blocked:{done:!1},runner_error:{done:!1},skipped_dependency:{done:!1}},v=e=>Z[e].done;function ln(e={},t={}){
let n={...e};for(let[r,s]of Object.entries(t))n[r]=(n[r]??0)+s;return Object.keys(n).length===0?void 0:n}function A(e,t=300){let n=e.replace(/[\p{C}\p{Z}]+/gu," ").trim();return n.length<=t?n:`${n.slice(0,t)}…`}var Q="Task-Digest",ae="Plan-Ticks";var un="Overlap-File",mn="Overlap-Task",Ao=e=>!/[\r\n]/.test(e)&&e.trim()===e,Ie=(e,t,n)=>`${t.id}: ${A(t.name)}

${ct(e,t.id,n)}`;function ct({fingerprints:e,wave:t},n,{verdict:r,runner:s,overlap:o}){let i=e.get(n);if(i===void 0)throw new Error(
`no fingerprint of the task ${n}`);return[["Task",n],["Verdict",r],["Runner",s],["Wave",t.number],[Q,i.digest],["Task-Te\
xt",i.text],["Task-Context",i.context],["Task-Runner",i.runner],["Task-Source",i.source],...(o?.files??[]).filter(Ao).map(
c=>[un,c]),...(o?.tasks??[]).map(c=>[mn,c])].flatMap(([c,d])=>d===void 0?[]:[`${c}: ${d}
`]).join("")}function Se(e,t){let n=d=>new RegExp(`^${d}: (.*)$`,"m").exec(t)?.[1]??"",r=d=>[...t.matchAll(new RegExp(`^${d}: (.*)$`,
"gm"))].map(([,l=""])=>l),s=r(un),o=Object.keys(Z).find(d=>d===n("Verdict")),i=q.find(d=>d===n("Runner")),a=n("Task"),c=n(
Q);if(!(o===void 0||!v(o)||a===""||c===""))return{task_id:a,verdict:o,wave:Number(n("Wave")),...i&&{ran:i},commit:e,digest:c,
text:n("Task-Text"),context:n("Task-Context"),runner:n("Task-Runner"),source:n("Task-Source"),...s.length>0&&{overlap:{files:s,
tasks:r(mn),diff:""}}}}var Ce=e=>new Map([...e].reverse().map(t=>[t.task_id,t]));var Mo="refs/somas/held";async function fn(e,t,n,r={}){let s=ke(t),o={env:r},i=await w(e,["ls-remote","origin",`refs/hea\
ds/${s}/*`],o),a=new Map(i.split(`
`).flatMap(u=>{let[m,p]=u.split("	");return m&&p?[[p.slice(11),m]]:[]}));if(a.size===0)return[];await w(e,[...["fetch","\
--quiet","--no-tags","--no-write-fetch-head","origin"],`+refs/heads/${s}/*:${Mo}/*`],o);let d=["log","--no-walk","-z","-\
-format=%H%x1f%P%x1f%ce%x1f%(trailers:only,unfold)",...a.values(),"--"],l=new Map;for(let u of(await w(e,d)).split("\0")){
let[m="",p="",g,y=""]=u.split("\x1f"),h=Se(m,y);h!==void 0&&g===ie.GIT_COMMITTER_EMAIL&&l.set(m,{work:p,task_id:h.task_id})}
let f=[];for(let[u,m]of a){let{work:p="",task_id:g=""}=l.get(m)??{};if(u!==dt(t,g,p)||!n(g))continue;let y=`--force-with\
-lease=refs/heads/${u}:${m}`;try{await w(e,["push","--quiet","--no-verify",y,"origin",`:refs/heads/${u}`],o),f.push(u)}catch(h){
if(!(h instanceof R))throw h}}return f}var dt=(e,t,n)=>`${ke(e)}/${t}-${n.slice(0,7)}`;var Le=50,lt=e=>w(e,["multi-pack-index","write","--no-progress"]).catch(()=>"there is no pack"),pn=(e,t)=>w(e,["commit-g\
raph","write","--stdin-commits","--split","--no-progress"],{input:`${t}
`}).catch(()=>"there is no complete history");var ut=async(e,t)=>ce(await w(e,t)),ce=e=>[...new Set(e.split("\0").map(t=>t.replace(/^\n/,"")))].filter(t=>t!==""),mt=(e,t,n)=>Oo(
e,t,[],n);async function Oo(e,t,n,r){let s=["ls-tree","-z","--name-only","--full-tree",...n],o=t.map(i=>ut(e,[...s,i,"--",...r]));
return new Set((await Promise.all(o)).flat())}var Io=["text","binary","union"],Co="* !merge",Lo=1e6;async function yn(e,t,n){let r=await No(e,t),s=existsSync(join(e,"\
.git"))?join(e,".git"):e,o=join(s,"info/attributes"),i=existsSync(o)?readFileSync(o):void 0;mkdirSync(dirname(o),{recursive:!0}),
writeFileSync(o,r);try{return await n()}finally{i===void 0?rmSync(o,{force:!0}):writeFileSync(o,i)}}var Ne=new Map;function hn(e,t,n){
let r=Ne.get(e);r?.commit===t&&Ne.set(e,{...r,commit:n})}async function No(e,t){let n=Ne.get(e);if(n?.commit===t)return n.
rules;let s=n!==void 0&&await Fo(e,n.commit,t)?n.rules:await jo(e,t);return Ne.set(e,{commit:t,rules:s}),s}async function Fo(e,t,n){
return await w(e,["diff-tree","-r","--name-only",t,n,"--",":(top,glob)**/.gitattributes"]).catch(()=>"unknown")===""}async function jo(e,t){
let n=await w(e,["ls-tree","-r","-z","--full-tree",t]),r=ce(n).flatMap(o=>{let[,i,a=""]=/^100\d+ blob (\S+)\t((?:.*\/)?)\.gitattributes$/s.
exec(o)??[];return i===void 0?[]:[{object:i,folder:a}]});r.sort((o,i)=>o.folder.length-i.folder.length);let s=[Co];for(let{
object:o,folder:i}of r){let a=await w(e,["cat-file","blob",o]);a.length<=Lo&&s.push(...a.split(/\r?\n/).flatMap(c=>Do(c,
i)))}return`${s.join(`
`)}
`}function Do(e,t){let[,n,r="",s=""]=/^[ \t]*(?:"((?:[^"\\]|\\.)*)"|([^\s"]\S*))(?:[ \t]+(.*))?$/.exec(e)??[];if((n??r)===
""||/^[#!]/.test(r))return[];let o=s.split(/[ \t]+/).map(Wo),i=r.startsWith("[attr]");if(t==="")return[[n===void 0?r:`"${n}\
"`,...o].join(" ").trimEnd()];if(i)return[];let a=n??gn(r),c=a.startsWith("/")?a.slice(1):a,d=a.slice(0,-1).includes("/")?
"":"**/",l=t.replace(/[\\*?[]/g,"\\$&");return[[`"/${gn(l)}${d}${c}"`,...o].join(" ")]}var gn=e=>e.replace(/["\\]/g,"\\$&");
function Wo(e){let t=/^merge=(.*)$/.exec(e)?.[1];return t===void 0||Io.includes(t)?e:"merge"}var ft;async function bn(){ft??=w(".",["version"]);let[,e=0,t=0]=(/(\d+)\.(\d+)/.exec(await ft)??[]).map(Number);if(e*1e3+
t<2038)throw new Error(`git 2.38 or newer is needed (merge-tree --write-tree), found: ${await ft}`)}var Uo=["-c","merge.\
default=text","-c","merge.renormalize=false"];async function pt(e,t,n){let r=[...Uo,"merge-tree","--write-tree","--name-\
only","--no-messages","-z",t,n];try{return{tree:(await yn(e,t,()=>w(e,r))).replace(/\0.*$/s,"")}}catch(s){if(!(s instanceof
R)||s.exitCode!==1)throw s;let[,...o]=ce(s.stdout);return{conflicts:o}}}var de=(e,t,n,r,s)=>w(e,["commit-tree",t,...n.flatMap(
o=>["-p",o]),"-F","-"],{input:r,...s!==void 0&&{env:{GIT_AUTHOR_DATE:s,GIT_COMMITTER_DATE:s}}});async function B(e,t,n){
if(t===n)return!0;try{return await w(e,["merge-base","--is-ancestor",n,t]),!0}catch(r){if(r instanceof R&&r.exitCode===1)
return!1;throw r}}async function Fe(e,t,n,r){if(await B(e,t,n))return{commit:t};if(await B(e,n,t))return{commit:n};let s=await pt(
e,t,n);return"conflicts"in s?s:{commit:await de(e,s.tree,[t,n],r)}}var gt=class extends Error{name="PushRefused"},Ho=10,Bo=/\((fetch first|non-fast-forward|stale info)\)|cannot lock ref|failed to update ref|reference already exists|incorrect old value/,
xn=/RPC failed|error: (429|5\d\d)|HTTP 5\d\d|Connection (reset|timed out)|Could not (resolve host|connect)|Failed to connect|Empty reply|transfer closed|SSL_|early EOF/,
kn=/exists; cannot create/,Go=[[/GH006|GH013|protected branch/i,"a rule protects it: let this workflow push to somas/*, \
or choose another project id"],[kn,"a branch whose name begins or ends where this one does is in the way: rename it"],[/checked out/,
"it is checked out there: switch that checkout to another branch"],[/without `?workflows?`? permission/,"the token may n\
ot change workflow files"],[/Permission to .* denied|error: 403|Authentication failed|could not read Username/,"the toke\
n may not write: the job needs `contents: write`"]],Sn=["fetch","--quiet","--no-tags","--no-write-fetch-head"],yt=(e={})=>({
...e,LC_ALL:"C"}),wn=new Set;async function Tn(e,t){wn.has(e)||(await w(e,["rev-parse","--is-shallow-repository"])==="tr\
ue"&&await w(e,[...Sn,"--unshallow","origin"],{env:yt(t)}),wn.add(e))}async function zo(e,t,n){let r=`refs/remotes/origi\
n/${t}`;try{await w(e,[...Sn,"origin",`+refs/heads/${t}:${r}`],{env:yt(n)})}catch(s){if(s instanceof R&&s.stderr.includes(
"couldn't find remote ref"))return;throw s}return w(e,["rev-parse",r])}async function _n(e){let{repository:t,branch:n,environment:r,
patience_minutes:s=Ho}=e,{findTip:o=()=>zo(t,n,r)}=e,i=performance.now()+s*6e4,a=f=>Vo(t,f,yt(r)),c=!1,d,l=0;for(let f=1;;f+=
1){let u=await Jo(o,i);l=f>1&&u===d?l+1:0,d=u;let m=await e.build(u,f),{head:p,changed:g,sideBranches:y}=m,h=g?[[n,p]]:[],
b=await a(c?h:[...h,...y]);if(b===void 0){let P=new Map;for(let C of c?y:[]){let oe=await a([C]);oe!==void 0&&P.set(C[0],
Xo(oe))}return{...m,refused:P}}let x=Bo.test(b)&&!kn.test(b),S=x||xn.test(b),k=Ko(b);if((k.length>0&&k.every(P=>y.has(P))||
!S)&&!c&&y.size>0){c=!0;continue}if(!S||performance.now()>i){let P=vn(b)??`refused${S?` for ${s} minutes`:""}`;throw new gt(
`cannot push ${n}: ${P}
${b}`)}await(x&&l===0?En(100):Rn(x?l:f))}}async function Vo(e,t,n){if(t.length===0)return;let r=t.map(([o,i])=>`${i}:ref\
s/heads/${o}`),s=["--porcelain","--no-verify",...t.length>1?["--atomic"]:[]];try{await w(e,["push",...s,"origin",...r],{
env:n});return}catch(o){return o instanceof R?`${o.stdout}
${o.stderr}`.trim():String(o)}}async function Jo(e,t){for(let n=1;;n+=1)try{return await e()}catch(r){if(!(r instanceof R&&
xn.test(r.stderr))||performance.now()>t)throw r;await Rn(n)}}var En=e=>new Promise(t=>setTimeout(t,Math.random()*e)),Rn=e=>En(
1e3*Math.min(e,20)),vn=e=>Go.find(([t])=>t.test(e))?.[1],Ko=e=>[...e.matchAll(/^!\t[^\t]*:refs\/heads\/([^\t]+)\t(?!.*\(atomic )/gm)].
map(([,t=""])=>t),Xo=e=>vn(e)??/^!.*\((.*)\)$/m.exec(e)?.[1]??"refused";function ht(e){let t=new Map,n=(r,s)=>{t.set(r,Te(t.get(r),s))};for(let{task_id:r,overlap:s}of e)if(s!==void 0){n(r,s);for(let o of s.
tasks)n(o,{files:s.files,tasks:[],diff:""})}return t}function Te(e,{files:t,tasks:n,diff:r}){return e===void 0?{files:t,
tasks:n,diff:r}:{files:[...new Set([...e.files,...t])],tasks:[...new Set([...e.tasks,...n])],diff:r||e.diff}}var Pn=(e,t)=>({
...e,tasks:e.tasks.map(n=>{let{files:r=[]}=t.get(n.id)??{};return r.length===0?n:{...n,files:[...new Set([...n.files,...r])]}})});var qo=5;function F(e){let t=e.slice(0,qo).map(r=>A(r)),n=e.length-t.length;return n>0?`${t.join(", ")} and ${n} more`:t.length<2?
t.join(""):`${t.slice(0,-1).join(", ")} and ${t.at(-1)}`}async function bt(e,t){return(await w(e,["config","--null",...t]).catch(()=>"")).split("\0").flatMap(r=>r===""?[]:[Yo(r)])}
function Yo(e){let t=e.indexOf(`
`);return t===-1?{name:e}:{name:e.slice(0,t),value:e.slice(t+1)}}var $n=new Map;async function An(e){let t=$n.get(e);if(t!==void 0&&existsSync(t.objects))return t;let n=["rev-parse","--\
show-object-format","--path-format=absolute","--git-path","objects"],[r="",...s]=(await w(e,n)).split(`
`),o={objects:s.join(`
`),format:r};return $n.set(e,o),o}function Mn(e){let t=join(dirname(e),"config");return existsSync(t)&&/promisor|partialclone/i.test(readFileSync(t,"utf8"))}var le={objects:1e6,object_bytes:100*2**20,unpacked_bytes:2*2**30},Zo="PACK",wt=12,In=6,Cn=7,Qo=[1,2,3,4],ei=64,ti=2**20,
ni=2**20;async function Ln(e,t,n){let{size:r}=await e.stat(),s={bytes:Buffer.alloc(0),start:t},o=async(l,f)=>{if(Math.min(
l+f,r)>s.start+s.bytes.length){let m=Math.min(Math.max(f,ti),Math.max(0,r-l)),{buffer:p,bytesRead:g}=await e.read(Buffer.
allocUnsafe(m),0,m,l);s.bytes=p.subarray(0,g),s.start=l}return s.bytes.subarray(l-s.start)},i=await o(t,wt);if(i.length<
wt||i.toString("latin1",0,4)!==Zo)throw new Error("it holds no pack");let a=i.readUInt32BE(8);if(a>le.objects)throw new Error(
`it holds ${a} objects, at most ${le.objects} are read`);let c=t+wt,d=0;for(let l=0;l<a;l+=1){l%100===0&&an();let{type:f,
size:u,length:m}=ri(await o(c,ei),n);On(u);let{contents:p,packed:g}=await oi(o,c+m,u,r),y=f===In||f===Cn?si(p):0;if(On(y),
d+=u+y,d>le.unpacked_bytes)throw new Error(`it unpacks to more than ${le.unpacked_bytes} bytes`);c+=m+g}}function On(e){
if(e>le.object_bytes)throw new Error(`it holds an object of ${e} bytes, at most ${le.object_bytes} are read`)}var _e=()=>new Error(
"its pack is damaged or cut");function je(e,t,n=0,r=1){let s=n;for(let o=t,i=r;o<Math.min(e.length,t+8);o+=1,i*=128){let a=e[o]??
0;if(s+=(a&127)*i,a<128)return{value:s,end:o+1}}throw _e()}function ri(e,t){let[n]=e;if(n===void 0)throw _e();let r=n>>4&
7,s=n&15,{value:o,end:i}=n<128?{value:s,end:1}:je(e,1,s,16);if(r===Cn)return{type:r,size:o,length:i+t};if(r===In)return{
type:r,size:o,length:je(e,i).end};if(!Qo.includes(r))throw _e();return{type:r,size:o,length:i}}var si=e=>je(e,je(e,0).end).
value;async function oi(e,t,n,r){let s=Math.min(Math.max(n+1,64),ni);for(let o=4096;;o*=4){let i=await e(t,o);try{let a={
info:!0,maxOutputLength:Math.max(n,1),chunkSize:s},{buffer:c,engine:d}=inflateSync(i,a);if(c.length!==n)throw _e();return{
contents:c,packed:d.bytesWritten}}catch(a){if(!(a.code==="Z_BUF_ERROR")||t+o>=r)throw _e()}}}var ue={added_paths:1e6,levels:1e3,bytes:2**28},Nn=new Map;async function jn(e,{before:t,after:n,added:r},s){let o=Nn.get(
e)??new Map;Nn.set(e,o);let i=new Map,a=[...t,...n].map(f=>`${f}^{tree}`),c=await Fn(e,[...a,...r],i,s);for(let f=c;f.length>
0;){let u=[...i.values()].flatMap(({folders:m})=>m);f=[...new Set(u)].filter(m=>!i.has(m)&&!o.has(m)),await Fn(e,f,i,s)}
let d=c.slice(0,a.length).map(f=>ii(f,i,o)),l=ue.added_paths+Math.max(0,...d.slice(0,t.length).map(({paths:f})=>f));for(let{
paths:f,levels:u}of d.slice(t.length)){if(f>l)throw new Error(`it adds more than ${ue.added_paths} paths`);if(u>ue.levels)
throw new Error(`it holds more than ${ue.levels} folders inside each other`)}}function ii(e,t,n){let r=[e];for(let s=r.at(
-1);s!==void 0;s=r.at(-1)){let{files:o,folders:i}=t.get(s)??{files:0,folders:[]},a=n.has(s)?[]:i.filter(l=>!n.has(l));if(a.
length>0){r.push(...new Set(a));continue}if(r.pop(),n.has(s))continue;let c=o+i.length,d=0;for(let l of i){let f=n.get(l);
c+=f?.paths??0,d=Math.max(d,f?.levels??0)}n.set(s,{paths:c,levels:d+1})}return n.get(e)??{paths:0,levels:0}}async function Fn(e,t,n,r){
if(t.length===0)return[];let s=[],o=0,i=t.map(l=>`${l}
`).join("");await it(e,["cat-file","--batch"],{input:i,env:r,onPiece:l=>{if(o+=l.length,o>ue.bytes)throw new Error(`its \
folders have more than ${ue.bytes} bytes`);s.push(l)}});let c=Buffer.concat(s),d=[];for(let l=0;d.length<t.length;){let f=c.
indexOf(`
`,l)+1,[u="",m,p]=c.toString("utf8",l,f-1).split(" ");if(m!=="tree")throw new Error(`the tree ${u} is missing`);let g=f+
Number(p);n.has(u)||n.set(u,ai(c.subarray(f,g),u.length/2)),d.push(u),l=g+1}return d}function ai(e,t){let n=[],r=0;for(let s=0;s<
e.length;){let o=e.toString("latin1",s,s+6)==="40000 ",i=e.indexOf(0,s)+1;s=i+t,o?n.push(e.toString("hex",i,s)):r+=1}return{
files:r,folders:n}}var Dn="refs/somas/";async function ci(e,t){let n=await mkdtemp(join(e,"tmp_objdir-somas-"));try{return await t(n)}finally{
await rm(n,{recursive:!0,force:!0})}}var L={bytes:2**30,header_bytes:1e6,refs:100,commits:1e4,commit_bytes:64e3,small_bytes:1e7};async function Un(e,t,n){let r=await open(
t);try{let{size:s}=await r.stat();if(s>L.bytes)throw new Error(`it has ${s} bytes, at most ${L.bytes} are read`);return await Oe(
s<L.small_bytes?30:120,()=>di(e,r,n))}finally{await r.close()}}async function di(e,t,n){let{objects:r,format:s}=await An(
e),o=await li(t,s),i=ui(o,n),a=await Wn(e,o.prerequisites),c=o.prerequisites.find((d,l)=>a[l]?.type!=="commit");if(c!==void 0)
throw new Error(`its prerequisite ${c} is no commit of the repository`);return await Ln(t,o.bytes,s==="sha256"?32:20),await t.
read(Buffer.alloc(o.bytes),0,o.bytes),ci(r,async d=>{let l={GIT_OBJECT_DIRECTORY:d,GIT_ALTERNATE_OBJECT_DIRECTORIES:JSON.
stringify(r)},f=Mn(r)?"--fsck-objects":"--strict";await w(e,["index-pack",f,"--fix-thin","--stdin"],{env:l,stdin:t.fd});
let u=join(d,"pack"),m=await readdir(u),p=await mi(u,m,s),g=[...i.values()],y=await Wn(e,[...g,...p],l),h=[...i].filter(
(k,_)=>y[_]?.type==="commit");fi(y.slice(g.length));let b=p.filter((k,_)=>y[g.length+_]?.type==="tree"),x={before:o.prerequisites,
after:h.map(([,k])=>k),added:b};await jn(e,x,l),await mkdir(join(r,"pack"),{recursive:!0});let S=k=>Number(k.endsWith(".\
idx"));for(let k of m.sort((_,P)=>S(_)-S(P)))await rename(join(u,k),join(r,"pack",k));return new Map(h)})}async function li(e,t){
let{buffer:n,bytesRead:r}=await e.read(Buffer.alloc(L.header_bytes),0,L.header_bytes,0),s=n.subarray(0,r);if(!/^# v[23] git bundle\n/.
test(s.toString("latin1",0,20)))throw new Error("it is no bundle of git");let o=s.indexOf(`

`);if(o===-1)throw new Error(`its header is longer than ${L.header_bytes} bytes, or cut`);let i=new Map,a=[],c=`[0-9a-f]\
{${t==="sha256"?64:40}}`,d=new RegExp(`^(?:(?<prerequisite>-)?(?<object>${c})(?: (?<ref>.*))?|@object-format=${t})$`);for(let l of s.
toString("utf8",0,o).split(`
`).slice(1)){let f=d.exec(l)?.groups;if(f===void 0)throw new Error("its header holds a line that is neither a ref nor a \
prerequisite");let{prerequisite:u,object:m,ref:p}=f;m!==void 0&&(u!==void 0?a.push(m):i.set(p??"",m))}return{refs:i,prerequisites:a,
bytes:o+2}}function ui({refs:e},t){let n=L.refs*(t?.length??1);if(e.size>n)throw new Error(`it names ${e.size} refs, at \
most ${n} are read`);let r=s=>t===void 0||t.some(o=>s===o||s.startsWith(`partial/${o}/`));return new Map([...e].flatMap(
([s,o])=>{let i=s.slice(Dn.length);return s.startsWith(Dn)&&r(i)?[[i,o]]:[]}))}async function Wn(e,t,n){if(t.length===0)
return[];let r=t.map(o=>`${o}
`).join("");return(await w(e,["cat-file","--batch-check"],{input:r,...n&&{env:n}})).split(`
`).map(o=>{let[,i="missing",a]=o.split(" ");return{type:i,size:Number(a??0)}})}async function mi(e,t,n){let r=t.find(c=>c.
endsWith(".idx"));if(r===void 0)return[];let s=await readFile(join(e,r)),i=8+256*4,a=n==="sha256"?32:20;return Array.from(
{length:s.readUInt32BE(i-4)},(c,d)=>s.toString("hex",i+d*a,i+(d+1)*a))}function fi(e){let t=e.filter(({type:r})=>r==="co\
mmit");if(t.length>L.commits)throw new Error(`it holds ${t.length} commits, at most ${L.commits} are read`);let n=t.find(
({size:r})=>r>L.commit_bytes);if(n!==void 0)throw new Error(`it holds a commit of ${n.size} bytes, at most ${L.commit_bytes}\
 are read`)}var U=e=>typeof e=="object"&&e!==null&&!Array.isArray(e),N=e=>typeof e=="number"&&Number.isFinite(e)&&e>=0;function G(e){
try{return JSON.parse(e)}catch{return}}function Hn(e){let t=0,n=0,r=!1;for(let s=0;s<e.length;s+=1){let o=e[s];o==='"'?r=
!r:r?s+=o==="\\"?1:0:o==="["||o==="{"?n=Math.max(n,++t):(o==="]"||o==="}")&&(t-=1)}return n}var Bn=e=>Array.isArray(e)?e.filter(U):[],xt=e=>typeof e=="string"?e:"",Gn=e=>N(e)&&Number.isSafeInteger(e)?e:void 0;var j={verdict:"runner_error",reason:"ended without a result",seconds:0},me=({project_id:e,wave:t},n)=>`somas-${e}-wave-${t.
number}-${n}`,St="not_started.json",kt="results.json",Kn="result.bundle",De=5e6,zn=1e4,Vn=64,Tt=new Map([[kt,De],[St,De],
[Kn,2**30]]);async function Xn(e,t,n,r){let s=new Map,o,i;try{if(o=await n(r.id),o===void 0)return{claims:s};if(i=Bn(Yn(
join(o,kt))),i.length>zn)throw new Error(`${kt} holds ${i.length} results, at most ${zn} are read`);let c=i.length>0?void 0:
wi(join(o,St));if(c!==void 0)return{claims:s,notStarted:c}}catch(c){let d=`its artifact cannot be read: ${qn(c)}`;for(let l of r.
tasks)s.set(l,{verdict:"runner_error",reason:d,seconds:0});return{claims:s}}let a=await pi(e,join(o,Kn),r.tasks);for(let c of r.
tasks){let d=i.find(({task_id:m})=>m===c),l=d&&gi(d);if(l===void 0)continue;let f=a.commits.get(c),u=f===void 0&&d?.commit===
void 0&&a.error===void 0;if(f!==void 0&&await B(e,f,t).catch(()=>!1))s.set(c,{...l,commit:f});else if(!v(l.verdict)||u)s.
set(c,l);else{let m=a.error?`cannot be read: ${a.error}`:`holds no commit on top of ${t.slice(0,7)}`;s.set(c,{...l,verdict:"\
runner_error",reason:`its bundle ${m}`})}}return{claims:s}}async function pi(e,t,n){if(!Zn(t))return{commits:new Map};try{return{commits:await Un(e,t,n)}}catch(r){return{commits:new Map,
error:qn(r)}}}var qn=e=>A(e instanceof R?e.stderr:e instanceof Error?e.message:String(e),150);function gi({verdict:e,reason:t,
seconds:n,setup_seconds:r,attempts:s,runner:o,leg:i,usage:a}){if(!yi(e))return;let c=q.find(d=>d===o);return{verdict:e,reason:A(
xt(t)),seconds:0,...Jn({seconds:n,setup_seconds:r,attempts:s}),...c&&{runner:c},...bi(i),...U(a)&&{usage:Jn({cost_usd:a.
cost_usd,tokens:a.tokens,turns:a.turns})}}}var yi=e=>typeof e=="string"&&Object.hasOwn(Z,e),hi=1e15,Jn=e=>Object.fromEntries(
Object.entries(e).flatMap(([t,n])=>N(n)&&n<=hi?[[t,n]]:[]));function bi(e){let t=U(e)?xt(e.started):"";return Number.isNaN(
Date.parse(t))?{}:{started:new Date(t).toISOString()}}function wi(e){let t=Yn(e);return U(t)&&typeof t.reason=="string"?
A(t.reason):void 0}function Yn(e){if(!Zn(e))return;let{size:t}=lstatSync(e),n=basename(e);if(t>De)throw new Error(`${n} \
has ${t} bytes, at most ${De} are read`);let r=readFileSync(e,"utf8");if(Hn(r)>Vn)throw new Error(`${n} holds more than ${Vn}\
 values inside each other`);return G(r)}var Zn=e=>lstatSync(e,{throwIfNoEntry:!1})?.isFile()??!1;var z=e=>`${X(e)}/tasks`,O=(e,t)=>`${z(e)}/${t}_result.md`,We="<!-- somas-result",_t="-->";var xi=1e7,ki=1e3,Si=[{what:"installed dependencies",treatment:"left out",globs:["**/node_modules/**","**/bower_componen\
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
 ${xi/1e6} MB`,treatment:"warning",globs:[],reason:"the history keeps it for ever"},{what:`more than ${ki} files`,treatment:"\
warning",globs:[],reason:"nobody reviews them; an ignore rule may be missing"},{what:"two names that differ only in case",
treatment:"warning",globs:[],reason:"one of them is lost in a checkout on macOS or Windows"}],Qn=e=>Si.filter(t=>t.treatment===
e),er=Qn("protected").flatMap(({globs:e})=>e),Bd=Qn("left out").flatMap(({globs:e,marker:t})=>t===void 0?e:[]);var Et=e=>e.split(/[,\n]/).map(t=>t.trim()).filter(t=>t!==""),tr=e=>Et(e).filter(t=>{let n=t.replace("!","");return n===
""||/^[/:!]/.test(n)||n.split("/").includes("..")});var He=".github/workflows/**",nr=e=>[...new Set([...Et(e),...er,He])],rr=e=>e.flatMap(t=>{let n=t.startsWith("!"),r=n?t.
slice("!".length):t,s=n?":(exclude,glob,icase)":":(glob,icase)";return[...new Set([r,r.replace(/\/\*\*$/,"")])].map(o=>s+
o)});async function sr(e,t,n=[He]){let r=await t(e);return e.some(s=>s.startsWith("!"))?[...new Set([...r,...await t(n)])]:
r}async function Rt(e,t,n){let r=["log","--full-history","--sparse","-m","-z","--raw","--no-renames","--format=%H%x00%B",
t],s=new Map,o=await sr(n,async i=>{let a=(await w(e,[...r,"--",...rr(i)])).split("\0"),c=new Set;for(let d=0;d+1<a.length;d+=
2){let[l="",f=""]=a.slice(d,d+2);/^\n?:/.test(l)?c.add(f):s.set(l,f)}return[...c]});return{messages:s,touched:o}}var Ee=(e,t,n,r,s)=>sr(
r,o=>ut(e,["diff-tree","-r","-z","--name-only",t,n,"--",...rr(o)]),s),Ti="**/.gitattributes";async function or(e,[t,n],{
project_id:r,protected_paths:s},o){let i=new Set(o.map(p=>O(r,p))),a=`${z(r)}/**`,c=p=>Ee(e,t,n,p,[He,a]),d=[...s,a],l=d.
some(p=>p.startsWith("!")),f=await c(l?d:[...d,Ti]),u=!l&&!f.some(p=>/(^|\/)\.gitattributes$/i.test(p));return{forbidden:(u||
l?f:await c(d)).filter(p=>!i.has(p)),keepsAttributes:u}}var ir=async(e,t)=>(await Rt(e,t,[He])).touched.length>0;var ar="refs/somas/imported";async function cr(e,{parent:t,message:n,changes:r,tree:s}){let o=[`commit ${ar}
mark :1
`,`committer ${ie.GIT_COMMITTER_NAME} <${ie.GIT_COMMITTER_EMAIL}> now
`,dr(n),`from ${t}
`,s===void 0?"":`M 040000 ${s} ""
`,...r.map(_i),`
get-mark :1
`,`reset ${ar}
from ${"0".repeat(t.length)}

`];return w(e,["fast-import","--quiet","--force","--date-format=now"],{input:o.join("")})}function _i(e){let t=`"${e.path.
replace(/["\\]/g,"\\$&").replaceAll(`
`,"\\n")}"`;return"text"in e?`M 100644 inline ${t}
${dr(e.text)}`:"object"in e?`M ${e.mode} ${e.object} ${t}
`:`D ${t}
`}var dr=e=>`data ${Buffer.byteLength(e)}
${e}
`;var dl=new RegExp(`^${We}\\n((?:[\\w-]+: .*\\n)*)${_t}$`,"gm"),Ei=new RegExp(`^${z("[^/]+").replace(".","\\.")}/`,"i"),ur=e=>Ei.
test(e),Ri=(e,t)=>`${e.replaceAll(We,"<!-- not somas-result").trimEnd()}

${We}
${t}${_t}
`;async function mr(e,t,n){let r=(await w(e,["diff-tree","-r","-z","--no-renames",t,n])).split("\0");return Array.from({length:Math.
floor(r.length/2)},(s,o)=>{let[i="",a="",c="",d=""]=(r[o*2]??"").slice(1).split(" "),l=r[o*2+1]??"";return{path:l,before:lr(
l,i,c),after:lr(l,a,d)}})}var lr=(e,t,n)=>/^0+$/.test(t)?{path:e}:{path:e,mode:t,object:n};async function fr(e,t,n){let{
project_id:r,task_id:s,result:o,commit:i,others:a}=n,c=O(r,s),d=await w(e,["cat-file","blob",`${i}:${c}`]).catch(()=>{}),
l=d===void 0?[]:[{path:c,text:Ri(d,ct(t,s,o))}],f=[...a,...l];return f.length===0?i:cr(e,{parent:i,message:`Record the r\
esult of ${s}
`,changes:f})}async function yr(e,t){return(await bt(e,[...t,"--get-regexp","^submodule\\..*\\.path$"])).flatMap(({value:r=""})=>r===""?
[]:[r.replace(/\/$/,"")])}var vi="160000";async function br(e,t,n,r){let s=new Set(r.flatMap(({path:l,before:f,after:u})=>hr(u)&&!hr(f)?[l]:[])),o=r.
some(({path:l})=>l===".gitmodules");if(s.size===0&&!o)return[];let i=async l=>new Set(await yr(e,["--blob",`${l}:.gitmod\
ules`])),[a,c]=[await i(n),await i(t)];return(o?await Pi(e,n):[...s]).filter(l=>!a.has(l)&&(s.has(l)||c.has(l)))}var hr=e=>"\
mode"in e&&e.mode===vi;async function Pi(e,t){let n=await w(e,["ls-tree","-r","-z","--full-tree",t]);return Array.from(n.
matchAll(/(?:^|\0)160000 commit \S+\t([^\0]*)/g),([,r=""])=>r)}var $i=new RegExp(`^(${Q}|${ae}):`,"m");async function kr(e,{claims:t,work:n},r,s){let{repository:o,project_id:i,base:a}=e,
{commit:c}=s,d=await Ai(e,c);try{let l=O(i,r),f=await mr(o,a,c),u=await br(o,a,c,f),m=d.refused??(u.length>0?Oi(u):void 0),
p=f.filter(({path:k})=>ur(k)),g=[...n].flatMap(([k,{ownResult:_}])=>_!==void 0&&d.commits.has(t.get(k)?.commit??"")?[_]:
[]),y=p.flatMap(k=>{let _=g.find(P=>P.path===k.path)?.after??k.before;return k.path===l||isDeepStrictEqual(_,k.after)?[]:
[_]}),h=y.map(k=>k.path),b=h.length===0?s:{...s,...vt(s,h)},x=await fr(o,e,{project_id:i,task_id:r,result:b,commit:c,others:y}),
S=p.find(k=>k.path===l);return{...d,...m&&{refused:m},sealed:x,...S&&{ownResult:S},leftOut:h}}catch(l){return{...d,refused:d.
refused??Pt(l)}}}var vt=({verdict:e,reason:t},n)=>({verdict:e==="succeeded"?"succeeded_with_warning":e,reason:`${t}; cha\
nges of other tasks' result files are left out: ${F(n)}`});async function Ai({repository:e,base:t,protected_paths:n},r){
let s=`${t}..${r}`,o=new Set;try{let{messages:i,touched:a}=await Rt(e,s,n);if(o=new Set(i.keys()),a.length>0)return{commits:o,
refused:Tr(a)};let c=[...i].flatMap(([f,u])=>$i.test(u)?[f.slice(0,7)]:[]);if(c.length===0)return{commits:o};let l=`a co\
mmit message holds ${`\`${Q}:\` or \`${ae}:\`, which only integration may write`}: ${F(c)}`;return{commits:o,refused:{verdict:"\
blocked",reason:l}}}catch(i){return{commits:o,refused:Pt(i)}}}async function Sr(e,{claims:t,work:n},{head:r,withheld:s,contestedFiles:o},i){
let{repository:a,base:c}=e,d=t.get(i.id)??j,{commits:l,refused:f,sealed:u}=n.get(i.id)??{commits:new Set},[,m]=[...s].find(
([g])=>l.has(g))??[];if(m!==void 0){let{task_id:g,again:y}=m;return{verdict:"skipped_dependency",reason:`builds on the w\
ork of ${g}, which ${y?"runs again":"could not be merged"}`,...y&&{again:y}}}if(f!==void 0)return f;let p=u??d.commit??c;
try{let g=await pt(a,r,p);if("conflicts"in g){let C=await Mi(a,c,r,g.conflicts);return{...xr(g.conflicts),overlap:C}}let h=(o.
size===0?[]:await Ee(a,r,g.tree,[])).filter(C=>o.has(C));if(h.length>0)return xr(h,", which others push to");let b=[...t].
flatMap(([C,{commit:oe=""}])=>l.has(oe)?[C]:[]),x=await or(a,[r,g.tree],e,b),{forbidden:S,keepsAttributes:k}=x;if(S.length>
0)return Tr(S);let _=d.commit===void 0?[r]:[r,p],P=await de(a,g.tree,_,Ie(e,i,d));return k&&hn(a,r,P),{verdict:d.verdict,
reason:d.reason,commit:P}}catch(g){return Pt(g)}}var wr=2e4;async function Mi(e,t,n,r){let s=r.map(d=>`:(top,literal)${d}`),
o=["log","--first-parent","--format=%(trailers:key=Task,valueonly)",`${t}..${n}`,"--",...s],i=(await w(e,o)).split(`
`).filter(d=>H.test(d)),a=await w(e,["diff-tree","-p","--no-ext-diff","--no-textconv",t,n,"--",...s]),c=a.length>wr?`${a.
slice(0,wr)}
[Cut here]`:a;return{files:r,tasks:[...new Set(i)],diff:c}}var xr=(e,t="")=>({verdict:"conflict",reason:`conflicts in ${F(
e)}${t}`}),Tr=e=>({verdict:"protected_path",reason:`changes protected files: ${F(e)}`}),Oi=e=>({verdict:"blocked",reason:`\
holds a submodule that .gitmodules does not name, so no later checkout could fetch it: ${F(e)}`});function Pt(e){if(!(e instanceof
R))throw e;return{verdict:"runner_error",reason:`cannot be merged: ${A(e.stderr.split(`
`)[0]??"")}`}}var fe=({tasks:e,settled:t=[]})=>[...e,...t].map(n=>({...n,depends_on:n.all_dependencies??n.depends_on}));function Be(e){
let t=new Map(e.tasks.map(n=>[n.id,[]]));for(let n of e.tasks)for(let r of n.depends_on)t.get(r)?.push(n.id);return t}function Ii(e){
let t=new Map;for(let o of e.tasks){let i=t.get(o.depends_on);i===void 0?t.set(o.depends_on,[o]):i.push(o)}let n=new Map(
e.tasks.map(({id:o},i)=>[o,i])),r=new Map;for(let[o,i]of t){let a=Int32Array.from(o,d=>n.get(d)??-1).sort().join(),c=r.get(
a);c===void 0?r.set(a,{waits_for:o,tasks:i}):c.tasks.push(...i)}let s=o=>n.get(o?.id??"")??0;for(let{tasks:o}of r.values())
o.sort((i,a)=>s(i)-s(a));return[...r.values()].sort((o,i)=>s(o.tasks[0])-s(i.tasks[0]))}function Ci(e){let t=Ii(e),n=new Map(
e.tasks.map(({id:o})=>[o,[]]));for(let o of t)for(let i of o.waits_for)n.get(i)?.push(o);let r=new Map(t.map(o=>[o,o.waits_for.
length])),s=t.filter(({waits_for:o})=>o.length===0);for(let{tasks:o}of s)for(let{id:i}of o)for(let a of n.get(i)??[]){let c=(r.
get(a)??0)-1;r.set(a,c),c===0&&s.push(a)}return s}var pe=e=>Ci(e).flatMap(({tasks:t})=>t);function _r(e){let t;return(n,r)=>(t??=Li(e),(t.get(r)??0)-(t.get(n)??0)||(n<r?-1:n>r?1:0))}function Li(e){let t=Be(e),n=new Map;
for(let{id:r,duration:s}of pe(e).reverse()){let o=(t.get(r)??[]).reduce((i,a)=>Math.max(i,n.get(a)??0),0);n.set(r,s.most_likely+
o)}return n}var Ni=/^([ \t]*(?:[-*+]|\d+[.)])[ \t]+)\[[ xX~/\-✓✔✅]?\](?=[\s*]|$)/gmu,$t=e=>e.replace(Ni,"$1[ ]");var Er=["auto","always","never"],Rr=["auto","never"];function vr(e,t){let{runner:n=e.runner,budget_usd:r=e.budget_usd,max_turns:s=e.
max_turns}=t,o=e.runner!=="auto"&&n!==e.runner,i=t.model??(o?"":e.model);return{...e,runner:n,model:i,budget_usd:r,max_turns:s}}var ee=e=>createHash("sha256").update(JSON.stringify(e)).digest("hex");function Pr(e){let{name:t,run:n,verify:r,agent:s,
context_requirements:o,acceptance_criteria:i,setup:a}=e,c=$t(e.description),d=e.texts?.map(({title:u,text:m})=>({title:u,
text:$t(m)})),f=d===void 0&&i===void 0&&a===void 0?[]:[d??[],i??[],...a===void 0?[]:[a]];return ee([t,c,n??null,r??null,
s??null,o,...f])}function $r(e,t){let{runner:n,agent:r,model:s="",runner_argv:o,setup:i=""}=vr(t,e),a=n==="command"||n===
"auto"&&e.run!==void 0,c=n==="custom"?[o,i]:i===""?void 0:[i],d=c===void 0?"":ee(c).slice(0,12);return(a?["command",d]:[
n,e.agent??r,s,d]).filter(f=>f!=="").map(encodeURIComponent).join("/")}function Ar(e,t){let n=new Map;for(let{id:r,depends_on:s}of pe(
{version:1,tasks:fe(e)})){let o=t.get(r);if(o===void 0)throw new Error(`no inputs of the task ${JSON.stringify(r)}`);let{
text:i,context:a,runner:c}=o,d=[...s].sort().map(l=>[l,n.get(l)]);n.set(r,ee([r,i,a,c,d]))}return n}function Or(e,t){let n,r=3;for(let s of t){if(Math.abs(s.length-e.length)>2)continue;let o=Mr(e)===Mr(s)?0:Fi(e,s,r);o<r&&
o*2<=s.length&&([n,r]=[s,o])}return n}function Ir(e,t){let n=Or(e,t);return n===void 0?void 0:`did you mean ${JSON.stringify(
n)}?`}var Mr=e=>e.toLowerCase().replace(/[^a-z0-9]/g,"");function Fi(e,t,n){let r=Array.from({length:t.length+1},(s,o)=>o);
for(let s=1;s<=e.length;s++){let o=[s];for(let i=1;i<=t.length;i++){let a=(r[i-1]??0)+(e[s-1]===t[i-1]?0:1);o.push(Math.
min(a,(r[i]??0)+1,(o[i-1]??0)+1))}if(Math.min(...o)>=n)return n;r=o}return r[t.length]??n}var Ge=e=>(e.match(/[\p{L}\p{N}_]+/gu)??[]).join("-"),ji=e=>Di(e).toLowerCase().replace(/[^\p{L}\p{M}\p{N}\p{Pc}\- ]/gu,
"").replaceAll(" ","-"),Di=e=>e.replace(/!?\[([^[\]]*)\]\([^()]*\)/g,"$1").replace(/(^|[^\p{L}\p{N}])_([^_]+)_(?![\p{L}\p{N}])/gu,
"$1$2");function Wi(e){let t=new Map,n=new Map;for(let r of e){let s=ji(r.text),o=n.get(s)??0,i=()=>o===0?s:`${s}-${o}`;
for(;t.has(i());)o+=1;n.set(s,o+1),t.set(i(),r)}return t}function At(e,t){let n=e.split(`
`),r=Cr(e),s=Ge(t),o=r.find(({text:c})=>Ge(c)===s)??Wi(r).get(t.toLowerCase())??r.find(({text:c})=>Ge(c).toLowerCase()===
s.toLowerCase());if(o===void 0)return;let i=r.find(({line:c,level:d})=>c>o.line&&d<=o.level),a=i===void 0?n.length:i.line-
1;return{heading:o.text,first:o.line,last:a,text:n.slice(o.line-1,a).join(`
`)}}var Ui=/^(?: {4}|\t| {0,3}(?:[-*+]|\d+[.)])[ \t]| {0,3}[>|])/;function Cr(e){let t=[],n=e.split(/\r?\n/),r,s=!1,o;for(let i=Hi(
n);i<n.length;i++){let a=n[i]??"",c=/^ {0,3}(`{3,}|~{3,})(.*)$/.exec(a),d=o;if(o=void 0,r!==void 0)c?.[1]?.startsWith(r)&&
c[2]?.trim()===""&&(r=void 0);else if(s||/^ {0,3}<!--/.test(a))s=!a.includes("-->");else if(c?.[1]!==void 0)r=c[1];else{
let[,l,f=""]=/^ {0,3}(#{1,6})(?![^ \t])(.*)$/.exec(a)??[],u=/^ {0,3}(=+|-+)[ \t]*$/.exec(a)?.[1];if(l!==void 0){let m=f.
trim().replace(/(^|[ \t])#+$/,"");t.push({level:l.length,text:m.trimEnd(),line:i+1})}else if(u!==void 0&&d!==void 0){let m=n.
slice(d,i).map(p=>p.trim());t.push({level:u.startsWith("=")?1:2,text:m.join(" "),line:d+1})}else u===void 0&&a.trim()!==
""&&(d!==void 0||!Ui.test(a))&&(o=d??i)}}return t}function Hi(e){return e[0]?.trimEnd()!=="---"?0:e.findIndex((t,n)=>n>0&&
/^(---|\.\.\.)[ \t]*$/.test(t))+1}var Lr=e=>[X(e),"."];async function Re(e,t,n,r){let s=[...new Set(r)],o=s.flatMap(d=>Wr(n,d)),i=await Bi(e,t,new Set(o)),a=new Map,c=new Map;
for(let d of s){let l=Nr(i,Mt(n,d)),[,f,u]=Dr.exec(d)??[],m=f===void 0?void 0:Nr(i,Mt(n,f));if(l!==void 0||m===void 0||u===
void 0){c.set(d,l??"");continue}let p=a.get(m)??await w(e,["cat-file","-p",m]);a.set(m,p);let g=At(p,u)?.text.trimEnd();
c.set(d,g===void 0?"":ee(g))}return c}async function Fr(e,t,n,r){let s=await w(e,["rev-list","-1","--parents",n]),[,o=n,
i=o]=s.split(" "),a=await w(e,["merge-base",o,i]);return Re(e,a,t,r)}async function jr(e,t,n,r,s){let o=new Set(r);if(s.
length===0)return o;let i=async f=>(await Re(e,f,t,[n]).catch(()=>{}))?.get(n)??"",a=["diff-tree","--stdin","-r","-s","-\
-diff-merges=first-parent","--"],c=s.map(({commit:f})=>`${f}
`).join(""),d=await w(e,[...a,...Wr(t,n)],{input:c}),l=new Set(d.split(`
`));for(let{commit:f,source:u}of s)l.has(f)&&o.has(await i(u))&&o.add(await i(f));return o}var Dr=/^([^#]+)#(.+)$/,Mt=(e,t)=>Lr(
e).map(n=>posix.normalize(posix.join(n,t)).replace(/^\/+|\/+$/g,"")).filter(n=>!n.startsWith("..")&&n!=="."&&!/[\r\n\0]/.
test(n)),Wr=(e,t)=>[t,Dr.exec(t)?.[1]??""].filter(n=>n!=="").flatMap(n=>Mt(e,n)),Nr=(e,t)=>t.map(n=>e.get(n)).find(n=>n!==
void 0);async function Bi(e,t,n){await w(e,["rev-parse","--verify","--quiet",`${t}^{commit}`]);let r=[...n],s=r.map(a=>`${t}\
:${a}
`).join(""),o=(await w(e,["cat-file","--batch-check=%(objectname)"],{input:s})).split(`
`),i=a=>/^[0-9a-f]{40,64}$/.test(a);return new Map(r.map((a,c)=>[a,o[c]??""]).filter(([,a])=>i(a)))}async function Ot(e,t){let{plan:n,settings:r,head:s}=t,o=fe(n),i=o.flatMap(m=>m.context_requirements),a=await Re(e,s,r.project_id,
i),c=Ce(t.merges),d=await zi(e,t,a,c),l=new Map;for(let m of o){let g=(d.has(m.id)?void 0:c.get(m.id))?.context??Gi(m,a);
l.set(m.id,{text:Pr(m),context:g,runner:$r(m,r)})}let f=Ar(n,l),u=[...l].map(([m,p])=>[m,{...p,digest:f.get(m)??"",source:s}]);
return{fingerprints:new Map(u),changedContext:d}}var Gi=({context_requirements:e},t)=>ee([...new Set(e)].sort().map(n=>[
n,t.get(n)]));async function zi(e,{plan:t,settings:n,steps:r},s,o){let{project_id:i}=n,a=[...r].reverse(),c=new Map,d=new Map,
l=new Map;for(let{id:f,context_requirements:u}of fe(t)){let m=o.get(f);if(m===void 0)continue;let p=c.get(m.source)??await Re(
e,m.source,i,s.keys()).catch(()=>new Map);c.set(m.source,p);let g=[...new Set(u)].filter(b=>p.get(b)!==s.get(b));if(g.length===
0)continue;let y=await Fr(e,i,m.commit,g),h=[];for(let b of g){let x=[p.get(b),y.get(b)].filter(_=>_!==void 0),S=JSON.stringify(
[b,...x]),k=d.get(S)??await jr(e,i,b,x,a);d.set(S,k),k.has(s.get(b)??"")||h.push(b)}h.length>0&&l.set(f,h)}return l}var Vi=3,ze=({verdict:e,reason:t})=>({verdict:e,reason:t});function It({legs:e},t){let n=e.find(({tasks:r})=>r.includes(
t));if(n===void 0)throw new Error(`no leg of the wave holds the task ${t}`);return n}function Ve({wave:e,previous:t,more_waves:n,
fingerprints:r,project_id:s},{id:o,name:i},a,c){let d=It(e,o),l=t.find(S=>S.task_id===o&&S.again),f=(l?.tries??(l?1:0))+
1,u=n&&(c.again??Ji(c,f,l)),m=c.overlap===void 0?l?.overlap:Te(l?.overlap,c.overlap),p=(l?.attempts??(l?1:0))+(a.attempts??
1),g=ln(l?.usage,a.usage),y=(l?.setup_seconds??0)+(a.setup_seconds??0),b=a!==j&&a.verdict!=="skipped_dependency"?[me({project_id:s,
wave:e},d.id)]:[],x=c.commit===void 0?[...l?.artifacts??[],...b]:[];return{task_id:o,task_name:i,verdict:c.verdict,reason:c.
reason,...a.runner&&{runner:a.runner},seconds:(l?.seconds??0)+a.seconds,...y>0&&{setup_seconds:y},...g&&{usage:g},...p>1&&
{attempts:p},digest:r.get(o)?.digest??"",...c.commit&&{commit:c.commit},wave:e.number,...a.started&&{leg:{position:e.legs.
indexOf(d)+1,started:a.started}},...f>1&&{tries:f},...m&&{overlap:m},...u&&{again:u},...x.length>0&&{artifacts:x}}}function Ji({
verdict:e,overlap:t},n,r){if(n>=Vi)return!1;let s=t?.files.some(o=>!r?.overlap?.files.includes(o))??r?.verdict!=="confli\
ct";return e==="rate_limited"||e==="conflict"&&s}var Ki=10;async function Ct(e,t,n,r){let s=new Map(r.map(a=>[a,O(n,a)])),
o=r.length<=Ki?[...s.values()]:[`${z(n)}/`],i=await mt(e,[t],o);return new Map([...s].filter(([,a])=>i.has(a)))}async function Xi(e,t){let n=["log","-z","--topo-order","--format=%H%x1f%P%x1f%(trailers:only,unfold)%x1f%b"],s=[...[Q,ae].
map(c=>`--grep=^${c}: `),"--grep=^This reverts commit "],o=[],i=[],a=new Set;for(let c of(await w(e,[...n,...s,t,"--"])).
split("\0")){let[d="",l="",f="",u=""]=c.split("\x1f");if(a.has(d))continue;for(let[,p=""]of u.matchAll(/^This reverts commit ([0-9a-f]{40,64})/gm))
a.add(p);let m=Se(d,f);m!==void 0?(o.push(m),i.push(m)):f.startsWith(`${ae}: `)&&i.push({commit:d,source:l})}return{merges:o,
steps:i}}var Lt=async(e,t)=>(await Xi(e,t)).merges,qi=async(e,t)=>Ce(await Lt(e,t));async function Ur(e,t,n){let r=await qi(
e,t);return new Map([...r].filter(([s,{digest:o}])=>o===n.get(s)?.digest))}async function Hr(e,{withheld:t,sideBranches:n},r,s,o){let{commit:i,sealed:a}=s;if(i===void 0||(t.set(i,{task_id:r.id,again:o.
again??!1}),o.again||o.verdict!=="conflict"&&o.verdict!=="protected_path")||await ir(e.repository,`${e.base}..${i}`))return o;
let c=dt(e.project_id,r.id,i),d=Ie(e,r,s);n.set(c,await Yi(e,{work:i,sealed:a??i,message:d}));let{artifacts:l,...f}=o;return{
...f,held_out:c}}async function Yi({repository:e,base:t},{work:n,sealed:r,message:s}){let o=await w(e,["show","-s","--fo\
rmat=%ct",t]);return de(e,`${r}^{tree}`,[n],s,`@${o} +0000`)}var Zi=5;function Je(e,t=Zi){let n=e;return async r=>{let s=performance.now();try{return await Oe(t+n,r)}finally{let o=(performance.
now()-s)/1e3;n-=Math.min(n,Math.max(0,o-t))}}}var Qi=60;async function Br(e,t,n,r,s){let{repository:o,project_id:i,base:a,plan:c,previous:d,fingerprints:l,adopted:f}=e,
u=new Map(d.map(T=>[T.task_id,T])),m={head:r,results:u,withheld:new Map,sideBranches:new Map,contestedFiles:s},y=n===void 0||
n===a||n===e.ownTip||e.wave.number===0?new Map:await Ur(o,`${a}..${n}`,l),h=_r(c),b=ta(c.tasks,t,d),x=({id:T})=>b.has(T)?
0:1,S=c.tasks.filter(({id:T})=>t.claims.has(T)).sort((T,$)=>x(T)-x($)||h(T.id,$.id)),k=Je(Qi);for(let[T,$]of S.entries()){
T>0&&T%Le===0&&await pn(o,m.head);let W=t.claims.get($.id)??j,tn=y.get($.id),st=tn?na(tn):await k(()=>ra(e,t,m,$,W));if(f&&
st.commit===void 0){W.commit!==void 0&&m.withheld.set(W.commit,{task_id:$.id,again:!0});continue}let nn=Ve(e,$,W,st),xo=st.
commit===void 0&&v(W.verdict);u.set($.id,xo?await Hr(e,m,$,{...W,...t.work.get($.id)},nn):nn)}let{head:_,sideBranches:P}=m,
C=[...t.claims.keys()].filter(T=>u.get(T)?.commit!==void 0),oe=T=>!y.has(T)&&ea(t,T),rt=new Map(C.filter(oe).map(T=>[T,O(
i,T)])),en=C.filter(T=>!rt.has(T));if(en.length>0)for(let[T,$]of await Ct(o,_,i,en))rt.set(T,$);for(let[T,$]of rt){let W=u.
get(T);W!==void 0&&u.set(T,{...W,result_file:$})}return{head:_,sideBranches:P,results:[...u.values()]}}function ea({work:e},t){
let n=e.get(t)?.ownResult?.after;return n!==void 0&&"object"in n}function ta(e,{claims:t},n){let r=new Map(e.map(o=>[o.id,
o])),s=new Set(n.flatMap(({task_id:o,overlap:i,again:a})=>i&&a?[o]:[]));for(let o of s)for(let i of r.get(o)?.depends_on??
[])t.has(i)&&s.add(i);return s}var na=({verdict:e,commit:t})=>({verdict:e,reason:"done by another run at the same time",
commit:t});async function ra(e,t,n,r,s){let o=sa(r,s,n.results)??ze(s);if(!v(o.verdict))return o;let i=await Sr(e,t,n,r);
return n.head=i.commit??n.head,i}function sa(e,t,n){if(t!==j&&t.verdict!=="skipped_dependency"&&t.verdict!=="conflict"&&
!v(t.verdict))return;let[s]=e.depends_on.flatMap(i=>n.get(i)??[]).filter(({verdict:i})=>!v(i)).sort((i,a)=>Number(i.again??
!1)-Number(a.again??!1));return s===void 0?void 0:{verdict:"skipped_dependency",reason:`waits for ${s.task_id}, which ${s.
again?"runs again":"was not done"}`,...s.again&&{again:!0}}}async function Gr(e,t,{tip:n,head:r},s,o){let[i,a,c]=await Promise.all([B(e,s,n),Lt(e,`${n}..${s}`),Fe(e,s,r,`Merge ${r.
slice(0,7)} into ${t}
`)]);return!i||a.length>0?{conflicts:[]}:"conflicts"in c?c:(await Ee(e,s,c.commit,o)).length>0?{conflicts:[]}:{commit:c.
commit,conflicts:[]}}var oa=2;async function zr(e){await bn();let t={claims:new Map,work:new Map,notStarted:new Set};try{await aa(e,t);let{head:n,
results:r,refused:s}=await da(e,t);return{head:n,results:r.map(o=>ua(e,o,s))}}catch(n){if(!(n instanceof Error))throw n;
return{head:e.base,results:ma(e,t,n),error:n}}}var ia=150;async function aa(e,t){let{repository:n,wave:r,environment:s}=e;
await Tn(n,s);let o=Je(ia);for(let[i,a]of r.legs.entries())i>0&&i%Le===0&&await lt(n),await o(()=>ca(e,t,a));r.legs.length>
1&&await lt(n)}async function ca(e,t,n){let{claims:r,work:s,notStarted:o}=t,{repository:i,base:a,artifactOf:c,adopted:d,
previous:l,overlaps:f}=e,u=await Xn(i,a,c,n);for(let m of n.tasks){if(u.notStarted!==void 0){o.add(m);continue}let p=l.find(
({task_id:S})=>S===m)?.overlap,g=p===void 0?f?.get(m):Te(f?.get(m),p),y=u.claims.get(m),h=y===void 0?j:{...y,...g&&{overlap:g}};
if(d&&!v(h.verdict))continue;r.set(m,h);let{commit:b}=h;if(b===void 0||!v(h.verdict))continue;let x=await kr(e,t,m,{...h,
commit:b});s.set(m,x),x.leftOut?.length&&r.set(m,{...h,...vt(h,x.leftOut)})}}function da(e,t){let{repository:n,project_id:r,
base:s,head:o=s,ownTip:i,protected_paths:a,environment:c,findTip:d}=e,l=dn(r),f=new Set,u;return _n({repository:n,branch:l,
...c&&{environment:c},findTip:d,build:async(m,p)=>{if(p>oa&&u!==void 0&&m!==void 0){let{commit:b,conflicts:x}=await Gr(n,
l,u,m,a);if(b!==void 0)return{...u,head:b,changed:b!==m};for(let S of x)f.add(S)}let y=m===void 0?o:m===i&&o===s?m:await la(
n,l,m,o),h=await Br(e,t,m,y,f);return u=m===void 0?void 0:{...h,tip:m},{...h,changed:h.head!==(m??o)}}})}async function la(e,t,n,r){
let s=await Fe(e,n,r,`Merge ${r.slice(0,7)} into ${t}
`);if("commit"in s)return s.commit;let o=F(s.conflicts);throw new Error(`${t} conflicts with ${r.slice(0,7)} in ${o}: me\
rge it into ${t} by hand and start again`)}function ua({project_id:e,wave:t},n,r){let{held_out:s,...o}=n,i=s&&r.get(s);if(i===
void 0)return n;let a=me({project_id:e,wave:t},It(t,n.task_id).id);return{...o,artifacts:[...n.artifacts??[],a],reason:`${n.
reason}; ${s} cannot be pushed: ${i}`}}function ma(e,{claims:t,notStarted:n},{message:r}){let{adopted:s,plan:o,previous:i,
wave:a}=e,c=new Map(i.map(u=>[u.task_id,u])),d=s?[]:a.legs.flatMap(({tasks:u})=>u),l=new Set(d.filter(u=>!n.has(u))),f=A(
r.split(`
`)[0]??"");for(let u of o.tasks){if(!l.has(u.id))continue;let m=t.get(u.id)??j,p=v(m.verdict)?{verdict:"blocked",reason:f}:
ze(m);c.set(u.id,Ve(e,u,m,p))}return[...c.values()]}function Nt(e,t){let n=Be(e),r=new Set(t.map(({task_id:o})=>o)),s=new Map;for(let{task_id:o,done:i}of t){if(i)continue;let a=[
...n.get(o)??[]];for(let c of a)s.has(c)||r.has(c)||(s.set(c,o),a.push(...n.get(c)??[]))}return s}function ge(e){let t=new Float64Array(e),n=new Int32Array(e),r=0,s=a=>t[a],o=(a,c,d)=>{t[a]=c,n[a]=d},i=(a,c)=>o(c,s(a),
n[a]);return{size:()=>r,least:()=>r===0?Number.POSITIVE_INFINITY:s(0),push(a,c){let d=r++;for(let l=d-1>>1;d>0&&s(l)>a;l=
d-1>>1)i(l,d),d=l;o(d,a,c)},pop(){let a=n[0];r--;let c=s(r),d=0;for(let l=1;l<r&&(l+1<r&&s(l+1)<s(l)&&l++,!(s(l)>=c));l=
2*d+1)i(l,d),d=l;return o(d,c,n[r]),a}}}function D({group:e,before:t},n,r){let s=new Int32Array(e.length),o=new Int32Array(t.length),i=new Float64Array(e.length),
a=new Float64Array(t.length),c=ge(r),d=0,l=0,f=0,u=0,m=p=>{if(o[p]===d)return a[p];let g=0;for(let y of t[p])s[y]===d&&i[y]>
g&&(g=i[y]);return o[p]=d,a[p]=g,g};return{begin(){d++,l=0,c=ge(r)},add(p){u=0,c.size()===r&&(u=c.least(),c.pop()),f=Math.
max(u,m(e[p]));let g=f+n[p];s[p]=d,i[p]=g,c.push(g,p),g>l&&(l=g)},hours:()=>l,assigned:()=>u,start:()=>f}}function te(e,t,n,r){
return t.reduce((o,i)=>{let a=D(e,i,n);a.begin();for(let c of r)a.add(c);return o+a.hours()},0)/t.length}var jt=({minutes:e},t)=>Math.
max(30,357-e[t]),Dt=(e,t,n)=>(n.start()-n.assigned())*60<=jt(e,t)+1e-4;function Ke(e,t,n){let r=D(e,e.capped_hours,n);r.
begin();for(let[s,o]of t.entries())if(s===256||(r.add(o),!Dt(e,o,r)))return s;return t.length}function Kr(e,t,n,{order:r,step:s}){let o=r.length,i=Array.from({length:Math.ceil(o/s)+1},(m,p)=>Math.min(o,p*s)),a=D(e,
e.hours,n),c=D(e,e.capped_hours,n),d=t.map(m=>D(e,m,n)),l=()=>({planned:a.hours(),mean:d.reduce((m,p)=>m+p.hours(),0)/d.
length}),f=[],u=i.slice(0,-1).map(m=>{for(let h of[a,c,...d])h.begin();let p=[],g=0,y=!0;for(let h=m;h<o;h++){let b=r[h];
for(let S of[a,...d])S.add(b);if(!y||(c.add(b),g=Math.max(g,e.hours[b]),y=h-m<256&&Dt(e,b,c),!y||(h+1)%s!==0&&h+1!==o))continue;
let x=l();p.push({hours:x.mean,planned:x.planned,needs:x.planned>g?x.planned:0})}return f.push(l()),p});return{places:i,
waves:u,rest:[...f,{planned:0,mean:0}]}}var Wt=1e-9;function Xr(e,t){let{places:n,rest:r}=e,{waves_left:s,integration:o,
least:i}=t,a=n.length-1,c=r.map(f=>Ht(i,f)),d=r.map(()=>({planned:Number.POSITIVE_INFINITY,mean:Number.POSITIVE_INFINITY})),
l=e.waves.flat().reduce((f,{needs:u})=>Math.max(f,u),0);for(let f=t.checkpoint_hours;;f*=2){for(let u of new Set([Math.max(
1,s-4),s])){let m={waves:u,integration:o,wave_hours:f},p=Array.from({length:u},(x,S)=>S+1),g=Jr(e,{...m,latest:c}),y=p.findLast(
x=>g(a,x)!==void 0);if(y!==void 0)return g(a,y);let h=Jr(e,{...m,latest:d}),[b]=p.flatMap(x=>h(a,x)??[]).sort((x,S)=>x.hours-
S.hours);if(b!==void 0)return b}if(f>=l)break}}var Ht=(e,t)=>({planned:(1+.03)*(e.planned-t.planned)+Wt,mean:(1+.03)*(e.
mean-t.mean)+Wt});function Jr({places:e,waves:t},n){let r=e.length-1,s=Array.from({length:n.waves+1},()=>new Float64Array(
r+1).fill(Number.POSITIVE_INFINITY)),o=s.map(a=>new Float64Array(a.length)),i=s.map(()=>new Int32Array(r+1));s[0][0]=0;for(let[
a,c]of t.entries())for(let d=0;d<n.waves;d++){let l=s[d][a];if(l===Number.POSITIVE_INFINITY)continue;let f=o[d][a],[u,m]=[
s[d+1],o[d+1]],p=i[d+1];for(let[g,y]of c.entries()){if(y.needs>n.wave_hours)continue;let h=a+g+1,b=h<r?n.integration:0,x=l+
y.hours+b,S=f+y.planned+b,k=n.latest[h];x>u[h]+Wt||x>k.mean||S>k.planned||(u[h]=x,m[h]=S,p[h]=a)}}return(a,c)=>{let d=s[c]?.[a];
if(d===void 0||d===Number.POSITIVE_INFINITY)return;let l=[];for(let f=a,u=c;u>0;f=i[u--][f])l.unshift(f);return{ends:l,hours:d}}}var qr=.3333333333333333,pa=5/3,Yr=4,ga=250;function Zr({hours:e,rank:t}){let n=Math.min(Yr,Math.floor(Yr*ga/e.length));
if(n===0)return[e];let r=ya();return Array.from({length:n},()=>{let s=Float64Array.from(e,r),o=i=>e.map((a,c)=>a*(qr+(pa-
qr)*i(s[t[c]])));return[o(i=>i),o(i=>1-i)]}).flat()}function ya(){let e=42;return()=>(e=e*48271%2147483647,e/2147483647)}var Pe=357,ha=[{minutes:Pe/2,isWithinLevel:!0},{minutes:Pe,isWithinLevel:!0},{minutes:Pe/2,isWithinLevel:!1},{minutes:Pe,
isWithinLevel:!1}];function es(e,t,n){let r=c=>e.hours[c]<=n,s=t*256,o=Qr(e,(c,d)=>r(c)&&r(d));if(o.length<=s)return o;let i=Qr(
e,()=>!0);if(i.length<=s)return i;let a=[];for(let c of ha)for(let d of[Math.max(1,t-4),t])if(a=ba(e,i,{...c,count:d*256}),
a.length<=d*256)return a;return a.slice(0,s)}function Qr(e,t){let{tasks:n,before:r,after:s,runner_class:o,minutes:i}=e,a=[],
c=[];for(let d of n.keys()){let[l=-1,...f]=r[d],u=i[d],m=c[l],p=m!==void 0&&f.length===0&&s[l]?.length===1&&o[l]===o[d]&&
m.minutes+u<=Pe&&t(d,l),g=p?m:{tasks:[],minutes:0};p||a.push(g),g.tasks.push(d),g.minutes+=u,c[d]=g}return a.map(d=>d.tasks)}
function ba(e,t,n){let r=wa(e,t),s=a=>{let c=[],d={level:-1,runner_class:-1,hours:0,minutes:0};for(let{tasks:l,...f}of r){
let u={...f,hours:d.hours+f.hours,minutes:d.minutes+f.minutes},m=f.runner_class===d.runner_class&&(f.level===d.level||!n.
isWithinLevel)&&u.hours<=a&&u.minutes<=n.minutes;d=m?u:f,m?c.at(-1)?.push(...l):c.push([...l])}return c},o=r.reduce((a,{
hours:c})=>a+c,0),i=0;for(let a=0;a<30&&s(o).length<=n.count;a++){let c=(o+i)/2;s(c).length<=n.count?o=c:i=c}return s(o)}
function wa({tasks:e,hours:t,minutes:n,before:r,runner_class:s,path:o},i){let a=new Int32Array(e.length),c=new Map,d=u=>{
let m=c.get(u)??u.reduce((p,g)=>Math.max(p,1+a[g]),0);return c.set(u,m),m},l=(u,m)=>m.reduce((p,g)=>p+u[g],0),f=i.map(u=>{
let m=u[0],p=d(r[m]);for(let h of u)a[h]=p;let g={tasks:u,level:p,runner_class:s[m]},y={hours:l(t,u),minutes:l(n,u)};return{
unit:{...g,...y},path:o[m],id:e[m]?.id??""}});return f.sort((u,m)=>u.unit.level-m.unit.level||u.unit.runner_class-m.unit.
runner_class||m.path-u.path||(u.id<m.id?-1:1)),f.map(({unit:u})=>u)}function ts(e,t,n){let r=a=>Float64Array.from(t,c=>c.reduce((d,l)=>d+a[l],0)),s=r(e.hours).map(a=>n+a),o=r(e.minutes),i=xa(
e,t);return{tasks:t,hours:s,capped_hours:s.map((a,c)=>Math.min(a,n+o[c]/60)),minutes:o,...i,path:Sa(s,i),rank:Ta(e,t)}}function xa(e,t){
let n=[],r=new Map,s=Int32Array.from(ka(e,t),c=>{let d=r.get(c)??n.push(c)-1;return r.set(c,d),d}),o=n.map(()=>[]);for(let[
c,d]of s.entries())o[d]?.push(c);let i=t.map(()=>[]);for(let[c,d]of n.entries())for(let l of d)i[l]?.push(c);let a=c=>c.
map(d=>Int32Array.from(d));return{group:s,before:n,members:a(o),behind:a(i)}}function ka({tasks:e,before:t},n){let r=new Int32Array(
e.length);for(let[i,a]of n.entries())for(let c of a)r[c]=i;let s=new Map,o=i=>{let a=s.get(i)??Int32Array.from(new Set(i.
map(c=>r[c])));return s.set(i,a),a};return n.map((i,a)=>{let[c,...d]=i.map(l=>o(t[l]));return c===void 0||d.length===0?c??
new Int32Array:Int32Array.from(new Set([c,...d].flatMap(l=>[...l]).filter(l=>l!==a)))})}function Sa(e,{group:t,behind:n,
before:r}){let s=new Float64Array(e.length),o=new Float64Array(r.length);for(let i=e.length-1;i>=0;i--){let a=n[i].reduce(
(d,l)=>Math.max(d,o[l]),0);s[i]=e[i]+a;let c=t[i];o[c]=Math.max(o[c],s[i])}return s}function Ta({tasks:e,path:t},n){let r=n.
map((o,i)=>({leg:i,path:o.reduce((a,c)=>Math.max(a,t[c]),0),id:e[o[0]]?.id??""}));r.sort((o,i)=>i.path-o.path||(o.id<i.id?
-1:1));let s=new Int32Array(n.length);for(let[o,{leg:i}]of r.entries())s[i]=o;return s}function rs(e,t,n=Number.POSITIVE_INFINITY){let{hours:r,before:s,members:o,behind:i,path:a,rank:c}=e,d=r.length,l=Int32Array.
from(s,h=>h.length),f=ge(d),u=ge(d),m=new Int32Array(d),p=h=>{for(let b of o[h])f.push(c[b],b)};for(let[h,b]of l.entries())
b===0&&p(h);let g=0,y=r.reduce((h,b)=>h+b,0);for(let h=0;u.size()>0||h<d;){for(;f.size()>0&&u.size()<t;){let b=f.pop();if(g+
a[b]>n)return;m[h++]=b,y-=r[b],u.push(g+r[b],b)}if(g=u.least(),g+y/t>n)return;do for(let b of i[u.pop()])l[b]=l[b]-1,l[b]===
0&&p(b);while(u.least()===g)}return{order:m,makespan:g}}function ss(e,t,n){let r=Math.min(n,256,e.hours.length),s=rs(e,r),
o={planned:s.makespan,mean:te(e,t,r,s.order)},i=e.hours.reduce((c,d)=>c+d,0),a=(1+.02)*s.makespan;for(let c=Math.max(1,Math.
floor(i/a));c<r;c++){let d=rs(e,c,a)?.order;if(d!==void 0&&te(e,t,c,d)<=(1+.02)*o.mean)return{runners:c,order:d,least:o}}
return{runners:r,order:s.order,least:o}}function os(e,t,n){let{number:r,runners:s,order:o,runs_on:i}=n,a=u=>(t.tasks[u]??[]).map(m=>e.tasks[m]),c=new Map([...o].
map(u=>[u,a(u)[0]?.id??""])),d=D(t,t.hours,s);d.begin();let l=0,f=Array.from(o,u=>{d.add(u);let[m,p]=[d.start(),d.assigned()];
l+=m-p;let g=a(u),[y]=g;if(y===void 0)throw new Error("a leg needs at least one task");return{id:y.id,title:Ea(y,g.length-
1),tasks:g.map(({id:h})=>h),after:Array.from(t.before[t.group[u]]??[]).flatMap(h=>c.get(h)??[]),runs_on:y.runs_on??i,task_minutes:t.
minutes[u],wait_minutes:jt(t,u),assigned:p,start:m,hours:t.hours[u]}});return{number:r,runners:s,legs:f,hours:d.hours(),
idle_hours:l}}var _a=100;function Ea({id:e,name:t},n){let r=t===e?e:`${e} · ${t.replace(/\s+/g," ").replace(/\$\{\{/g,"\
$ {{")}`,s=n===0?"":` (+${n})`,o=_a-s.length;return(r.length<=o?r:`${r.slice(0,o-1)}…`)+s}function cs(e,t){let[n,r]=[is(e,t),is(t,e)];return as(n,r,"**",(s,o)=>as([...s],[...o],"*",Ra))}function is(e,t){let n=ls(
e).replace(/^\.?\/+/,"").split("/").filter(o=>o!==""&&o!==".").map(o=>o.includes(ds)?"**":o).map(o=>o==="**"?o:o.replace(
/[@!?*+]\([^)]*\)|\[[^\]]*\]|\*+|^!.*/g,"*")),r=n.at(-1)??"",s=/.\.[a-z]\w*$/i.test(r)&&!`/${t}`.includes(`/${r}/`);return r===
"**"||s?n:[...n,"**"]}var ds="\0";function ls(e){let t=e.replace(/\{[^{}]*\}/g,n=>/[/\0]/.test(n)?ds:"*");return t===e?e:
ls(t)}var Ra=(e,t)=>e===t||e==="?"||t==="?";function as(e,t,n,r){let s=new Set([0]);for(let o=0;o<=e.length;o++){let i=new Set;
for(let a=0;a<=t.length;a++){if(!s.has(a))continue;let c=e[o],d=t[a];c===n&&i.add(a),(d===n||c===n&&d!==void 0)&&s.add(a+
1),c!==void 0&&(d===n&&i.add(a),d!==void 0&&(c===n||d===n||r(c,d))&&i.add(a+1))}if(o===e.length)return s.has(t.length);s=
i}return!1}var va=(e,t)=>e.files.some(n=>t.files.some(r=>cs(n,r)));function us(e,t){let n=[...e.keys()].filter(c=>e[c]?.files.length);
if(n.length<2)return[];let r=Math.ceil(e.length/32),s=e.map(()=>new Uint32Array(r)),o=(c,d)=>(s[d][c>>5]&1<<(c&31))!==0,
i=(c,d)=>{let l=s[c],f=s[d];for(let u=0;u<r;u++)l[u]=l[u]|f[u];l[d>>5]=l[d>>5]|1<<(d&31)},a=[];for(let[c,d]of e.entries()){
for(let l of Array.from(t[c]??[]))i(c,l);if(d.files.length!==0)for(let l of n.filter(f=>f<c).reverse())o(l,c)||!va(d,e[l])||
(a.push({first:l,second:c}),i(c,l))}return a}function fs(e,t,n){let r=e.tasks.filter(({id:y})=>t(y)).sort((y,h)=>y.id<h.id?-1:1),s=new Set(r.map(({id:y})=>y)),o=ms(y=>y.
filter(h=>s.has(h))),i=r.map(y=>({...y,depends_on:o(y.depends_on)})),a=Pa(pe({version:1,tasks:i})),c=new Map(a.map(({id:y},h)=>[
y,h])),d=ms(y=>Int32Array.from(y,h=>c.get(h))),l=a.map(({depends_on:y})=>d(y)),f=us(a,l);for(let{first:y,second:h}of f)l[h]=
Int32Array.of(...l[h],y);let u=a.map(()=>[]);for(let[y,h]of l.entries())for(let b of h)u[b]?.push(y);let m=Float64Array.
from(a,({duration:y})=>y.most_likely*n.runner_hours_per_hour),p=new Map,g=Int32Array.from(a,({runs_on:y})=>{let h=JSON.stringify(
y??n.runs_on),b=p.get(h)??p.size;return p.set(h,b),b});return{tasks:a,hours:m,minutes:Float64Array.from(a,n.minutesOf),runner_class:g,
conflicts:f,before:l,after:u.map(y=>Int32Array.from(y)),path:$a(m,u)}}function ms(e){let t=new Map;return n=>{let r=t.get(
n)??e(n);return t.set(n,r),r}}function Pa(e){let t=new Map,n=new Map;for(let{id:s,depends_on:o,duration:i}of e){let a=o.
reduce((c,d)=>Math.max(c,t.get(d)),0);n.set(s,a),t.set(s,a+i.most_likely)}let r=({id:s})=>n.get(s);return[...e].sort((s,o)=>r(
s)-r(o)||(s.id<o.id?-1:1))}function $a(e,t){let n=new Float64Array(e.length);for(let r=e.length-1;r>=0;r--){let s=0;for(let o of Array.
from(t[r]??[]))s=Math.max(s,n[o]);n[r]=e[r]+s}return n}var Aa=12;function ps(e,t,n){let{runners:r,order:s,most:o,least:i,latest:a}=n,c=s.subarray(0,o),d=new Float64Array(e.hours.
length),l=D(e,e.hours,r);l.begin();for(let p of c)l.add(p),d[p]=l.start()+e.hours[p];let f=[...new Set(Array.from(c,p=>d[p]))].
sort((p,g)=>g-p).slice(0,Aa),u=c,m=Number.POSITIVE_INFINITY;for(let p of f){let g=(S,k)=>k<o&&d[S]<=p,y=s.filter(g);if(y.
length<i||Ke(e,y,r)<y.length)continue;let h=s.filter((S,k)=>!g(S,k)),b=S=>te(e,[e.hours],r,S);if(p!==f[0]&&b(y)>a(b(h)))
continue;let x=te(e,t,r,y)+te(e,t,r,h);x>=m||(m=x,u=y)}return u}var gs=(e,t,n)=>Ma(e,t,n).next().value;function*Ma(e,t,n){let r=Nt(e,t),s=new Set(t.map(({task_id:o})=>o));for(let o=0;o<n.waves_left;o++){let i=fs(e,l=>!s.has(
l)&&!r.has(l),n);if(i.tasks.length===0)return;let{number:a,waves_left:c}=n,d=Oa(i,{...n,number:a+o,waves_left:c-o});yield d;
for(let{tasks:l}of d.legs)for(let f of l)s.add(f)}}function Oa(e,t){let{number:n,waves_left:r,runs_on:s,max_parallel:o=256}=t,
i=t.overhead_seconds/3600,a=ts(e,es(e,r,i),i),c=Zr(a),d=ss(a,c,o),{runners:l,order:f}=d,{most:u,least:m}=Fa(a,c,d,{...t,
integration:i}),p=y=>Ht(d.least,{planned:y,mean:0}).planned-i,g=u===f.length?f:ps(a,c,{runners:l,order:f,most:u,least:m,
latest:p});return os(e,a,{number:n,runners:Math.min(l,g.length),order:g,runs_on:s})}var Ia=128,Ca=48,La=1e3,Na=512;function Fa(e,t,{
runners:n,order:r,least:s},o){let i=1;for(;r.length/i>(r.length>La?Ca:Ia);)i*=2;for(let c of r.length<=Na?new Set([i,1]):
[i]){let d=Kr(e,t,n,{order:r,step:c}),l=Xr(d,{...o,least:s});if(l===void 0)continue;let f=(l.ends.length-1)*256;return{most:d.
places[l.ends[0]??0]??1,least:Math.max(1,r.length-f)}}let a=Ke(e,r,n);return{most:a,least:a}}var ys={number:0,runners:1,legs:[]};var hs=e=>e.filter(({again:t})=>!t).map(({task_id:t,verdict:n})=>({task_id:t,done:v(n)}));var ja={LOW:[.9,1.2],MEDIUM:[.8,1.5],HIGH:[.7,2],CRITICAL:[.6,3]};var xs=1e6,sf=[[/^(s|secs?|seconds?)$/,1/3600],[/^(m|mins?|minutes?)$/,1/60],[/^(h|hrs?|hours?)$/,1],[/^(d|days?)$/,8],[
/^(w|wks?|weeks?)$/,40],[/^(mo|mons?|months?)$/,160]],Xe=String.raw`(?:\d+\.?\d*|\.\d+)`,bs=String.raw`${Xe}\s*[A-Za-z]*|${Xe}\s*[A-Za-z]+(?:\s*${Xe}\s*[A-Za-z]+)+`,
of=new RegExp(String.raw`^\s*(?:~?\s*(${bs})(?:\s*(?:-|–|—|to)\s*(${bs}))?|[Pp][\d.DdHhMmSsTtWw]+)\s*$`);var af=new RegExp(String.raw`(${Xe})\s*([a-z]*)`,"g");var cf=`expected a time over 0 and at most ${xs} hours, such as 6.5 (hours), "8-12 hours", "2h 30m", "1d" or {optimistic\
, most_likely, pessimistic}`;function Bt(e,t){let[n,r]=ja[t];return{optimistic:ws(e*n),most_likely:e,pessimistic:Math.min(xs,ws(e*r))}}var ws=e=>Number(e.toPrecision(6));var Ss="ARCHITECTURE",E=e=>t=>t===void 0||e(t),se=e=>t=>typeof t=="string"&&e.test(t),ne=e=>t=>Array.isArray(t)&&t.every(
e),Gt=e=>t=>U(t)&&Object.entries(t).every(([n,r])=>ye(n)&&e(r)),ks=e=>t=>typeof t=="string"&&e.includes(t),V=e=>typeof e==
"string",ye=se(H),zt=se(/^(?:[0-9a-f]{40}|[0-9a-f]{64})$/),Ts=se(/^[0-9a-f]{64}$/),_s=se(/^[+-]?\d{4,6}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d+)?Z$/),
qe=se(/^[!-~]*$/),re=e=>Gn(e)!==void 0,Ze=(e,t)=>U(e)?Object.entries(t).find(([n,r])=>!r(e[n]))?.[0]:"its form",he=e=>t=>Ze(
t,e)===void 0,Vt=he({files:ne(V),tasks:ne(ye),diff:V}),Wa=he({cost_usd:E(N),tokens:E(N),turns:E(N)}),Ua=(e,t,n)=>({task_id:r=>ye(
r)&&t.has(r),task_name:V,verdict:ks(Object.keys(Z)),reason:V,runner:E(ks(q)),seconds:N,setup_seconds:E(N),usage:E(Wa),attempts:E(
N),digest:E(r=>r===""||Ts(r)),commit:E(zt),wave:re,leg:E(he({position:re,started:_s})),tries:E(N),overlap:E(Vt),again:E(
r=>r===!0),held_out:E(r=>V(r)&&Ha(`${r}`,`${ke(e)}/${n}-`)),artifacts:E(ne(r=>se(/^[\w.-]+$/)(r)&&`${r}`.startsWith(`som\
as-${e}-wave-`))),result_file:E(r=>r===O(e,n))}),Ha=(e,t)=>e.startsWith(t)&&/^[0-9a-f]{7,40}$/.test(e.slice(t.length)),Ba={
digest:Ts,text:qe,context:qe,runner:qe,source:qe},Ga={started:_s,inputs:Gt(he(Ba)),overlaps:E(Gt(Vt))},za={id:ye,title:V,
tasks:ne(ye),after:ne(ye),runs_on:e=>V(e)||ne(V)(e),task_minutes:re,wait_minutes:re},Va={number:re,runners:re,legs:ne(he(
za)),base:zt,overlaps:E(Gt(Vt)),earlier:E(he({run_id:se(/^\d+$/),number:re,head:zt}))},Ye=(e,t)=>{throw new Error(`${e}:\
 ${t} is not as the jobs of a run write it: expected the file that dispatch or integrate wrote; run all jobs again`)};function Es(e,t,n,r){
if(!Array.isArray(e))return Ye(t,"its form");let s=new Set([Ss,...r.tasks.map(({id:o})=>o)]);for(let[o,i]of e.entries()){
let a=Ze(i,Ua(n,s,U(i)?`${i.task_id}`:""));a!==void 0&&Ye(t,`${o}.${a}`)}return e}function Rs(e,t){let n=Ze(e,Ga);return n===
void 0?e:Ye(t,n)}function vs(e,t){let n=Ze(e,Va);return n===void 0?e:Ye(t,n)}var Ps=async(e,t,n,r)=>(await Ot(e,{plan:t,settings:n,head:r,merges:[],steps:[]})).fingerprints;var $e={signature:101010256,bytes:22,longestComment:65535},Qe={signature:33639248,bytes:46},et={signature:67324752,bytes:30},
$s=0,Ja=8,Ka=8257;async function As(e,t,n){let r=await open(e);try{let{directory:s,start:o}=await Xa(r),i=new Set;for(let a of Ya(
s)){let c=n.get(a.name);if(c!==void 0){if(i.has(a.name))throw new Error(`it holds ${a.name} twice`);if(i.add(a.name),a.size>
c)throw new Error(`${a.name} has ${a.size} bytes, at most ${c} are read`);await Za(r,a,o,join(t,a.name))}}}finally{await r.
close()}}async function Xa(e){let{size:t}=await e.stat();if(t>1073741824)throw new Error(`its zip file has ${t} bytes, a\
t most 1073741824 are read`);let n=await Jt(e,Math.max(0,t-$e.bytes-$e.longestComment),t),r=qa(n);if(r===void 0)throw new Error(
"it is no zip file, or cut");let s=t-n.length+r,[o,i,a]=[n.readUInt32LE(r+4),n.readUInt16LE(r+10),n.readUInt32LE(r+12)],
c=n.readUInt32LE(r+16);if(i>1e4||a>1e7)throw new Error("it holds more than 10000 files, or is of the kind zip64");if(o!==
0||i!==n.readUInt16LE(r+8)||c+a!==s)throw new Error("its zip file has no directory at its end");return{directory:await Jt(
e,c,s),start:c}}function qa(e){for(let t=e.length-$e.bytes;t>=0;t-=1){let n=t+$e.bytes+e.readUInt16LE(t+20);if(e.readUInt32LE(
t)===$e.signature&&n===e.length)return t}}function*Ya(e){for(let t=0;t<e.length;){if(t+Qe.bytes>e.length||e.readUInt32LE(
t)!==Qe.signature)throw new Error("the directory of its zip file is damaged");let n=t+Qe.bytes+e.readUInt16LE(t+28),r=e.
toString("utf8",t+Qe.bytes,n);if((e.readUInt16LE(t+8)&Ka)!==0)throw new Error("its zip file is encrypted");yield{name:r,
method:e.readUInt16LE(t+10),packed:e.readUInt32LE(t+20),size:e.readUInt32LE(t+24),header:e.readUInt32LE(t+42)},t=n+e.readUInt16LE(
t+30)+e.readUInt16LE(t+32)}}async function Za(e,t,n,r){let{name:s,method:o,packed:i,size:a}=t,c=await Jt(e,t.header,t.header+
et.bytes),l=c.length===et.bytes&&c.readUInt32LE(0)===et.signature?t.header+et.bytes+c.readUInt16LE(26)+c.readUInt16LE(28):
n+1;if(l+i>n)throw new Error(`${s} lies outside of its zip file`);if(o!==$s&&o!==Ja)throw new Error(`${s} is packed by a\
n unknown method`);let f=0,u=new Transform({transform(p,g,y){f+=p.length,f>a?y(new Error(`${s} holds more than the ${a} \
bytes that it states`)):y(null,p)}}),m=i===0?[]:e.createReadStream({start:l,end:l+i-1,autoClose:!1});if(await pipeline(m,
o===$s?new PassThrough:createInflateRaw(),u,createWriteStream(r)),f!==a)throw new Error(`${s} holds fewer than the ${a} \
bytes that it states`)}async function Jt(e,t,n){let{buffer:r,bytesRead:s}=await e.read(Buffer.alloc(n-t),0,n-t,t);return r.
subarray(0,s)}var ap={id:"FALLBACK-001",name:"Sequential Implementation",description:"Execute implementation in sequential mode",duration:Bt(
24,"MEDIUM"),depends_on:[],risk:"MEDIUM",context_requirements:[],files:[]};function Ms(e,t){let n=JSON.parse(e);if(n?.version!==1||!Array.isArray(n.tasks))throw new Error(`${t} is not a plan.json\
 of stage 3: expected version 1 and tasks`);let r=n.tasks.findIndex(({id:s})=>!H.test(s));if(r>=0)throw new Error(`${t}:\
 tasks.${r}.id is not an id: ${JSON.stringify(n.tasks[r]?.id)}`);return{...n,version:1,tasks:Qa(n.tasks)}}function Qa(e){
let t=new Map;return e.map(n=>{let r=n.depends_on.join(),s=t.get(r)??n.depends_on;return t.set(r,s),{...n,depends_on:s}})}var Os=e=>Ms(readFileSync(e,"utf8"),e);var Is=e=>new Map(Object.entries(Ds(join(dirname(e),"timeouts.json"))??{})),Cs=(e,t,n)=>Xt(join(e,"results.json"),(r,s)=>Es(
r,s,t,n))??[],Ls=(e,t)=>Ws(join(e,"results.json"),t,2),Kt=e=>Xt(join(e,"run.json"),Rs);var ec=e=>Xt(e,vs),Ns=(e,t)=>Ws(e,t);function Fs(e){let t=ec(e);if(t===void 0)throw new Error(`${e} is missing: the job that scheduled the wave writes it`);return t}
var js=(e,t,{number:n,earlier:r})=>async s=>{let o={number:r?.number??n},i=join(e,me({project_id:t,wave:o},s));if(!existsSync(
i))return;let a=[...Tt.keys()].some(l=>existsSync(join(i,l))),[c]=a?[]:readdirSync(i);if(c===void 0)return i;let d=mkdtempSync(
join(i,"unpacked-"));return await As(join(i,c),d,Tt),d};function Ds(e){return existsSync(e)?JSON.parse(readFileSync(e,"utf8")):void 0}function Xt(e,t){return existsSync(e)?t(Ds(
e),basename(e)):void 0}function Ws(e,t,n){mkdirSync(dirname(e),{recursive:!0}),writeFileSync(e,`${JSON.stringify(t,null,
n)}
`)}function Us({number:e,base:t,runners:n,legs:r,earlier:s},o,i){let a=new Map(o.tasks.map(d=>[d.id,d])),c=(d,l)=>{let f=d.
tasks.flatMap(u=>a.get(u)??[]);return tc(d,l,f,i)};return{number:e,base:t,runners:n,legs:s===void 0?r.map(c):[],earlier_run:s?.
run_id??"",earlier_wave:s?.number??0}}var tc=({id:e,title:t,runs_on:n,task_minutes:r,wait_minutes:s,after:o},i,a,c)=>({position:String(
i).padStart(3,"0"),id:e,title:t,runs_on:n,timeout_minutes:r+(o.length>0?s:0)+3,waits:o.length>0,keys:a.some(d=>nc(d,c)),
prepares:c.setup!==""||a.some(({setup:d,verify:l})=>d!==void 0||l!==void 0)});function nc({runner:e,run:t},n){let r=e??n.
runner;return r==="auto"?t===void 0:r!=="command"&&r!=="brief"}var be={budget_usd:{least:0,most:1e5,decimals:!0},max_turns:{least:0,most:1e5},timeout_minutes:{least:1,most:7200}};function Hs(e,{
least:t,most:n,decimals:r=!1}){let s=typeof e=="string"&&e.trim()!==""?Number(e):e;return typeof s=="number"&&s>=t&&s<=n&&
(r||Number.isInteger(s))?s:void 0}var Bs=({least:e,most:t,decimals:n=!1})=>`a ${n?"":"whole "}number from ${e} to ${t}`;
function J(e){if(!e.startsWith("["))return e.trim()===""?void 0:e;let t=G(e);return qt(t)?t:void 0}var qt=e=>Array.isArray(
e)&&e.length>0&&e.every(t=>typeof t=="string"),Gs='a label, or a JSON list of labels such as ["self-hosted","linux"]',zs=/^[A-Za-z0-9@][!-~]{0,199}$/;var Vs="the name of a model, such as claude-sonnet-4-5 or openai/gpt-5, without blanks";var Yt="any",Js=e=>e.split(",").map(t=>t.trim()).filter(t=>t!=="");function we(e){if(e.trim()===Yt)return Y;let t=Js(e),
n=t.flatMap(r=>Y.filter(s=>s===r));return n.length===t.length?n:void 0}function tt(e){if(e.trim()===Yt)return Yt;if(!e.trim().
startsWith("["))return Js(e);let t=G(e);if(!Array.isArray(t))return;let n=t.map(r=>qt(r)?r:typeof r=="string"?J(r):void 0);
return n.every(r=>r!==void 0)?n:void 0}function Ks(e,t){return{...e,tasks:e.tasks.map(n=>rc(n,t))}}function rc(e,t){let n=oc(e,t);if(n.length===0)return e;let r=new Set(
n.map(({key:i})=>i)),s=Object.fromEntries(Object.entries(e).filter(([i])=>!r.has(i))),o=n.map(({key:i,instead:a})=>`${i}\
: ${Xs(e[i])}; this does not count here, ${a}`);return{...s,also_stated:[...e.also_stated??[],...o]}}var Xs=e=>[e].flat().join(", "),sc=Object.keys(be);function oc(e,t){return[...ac(e,t),...sc.flatMap(n=>ic(n,e,t)),...dc(
e,t)]}function ic(e,t,n){let[r,s]=[t[e],n[e]];return r===void 0||s===0||r>0&&r<=s?[]:[{key:e,expected:`at most ${s}, the\
 \`${e}\` of the run`,instead:`${s} counts`}]}function ac({runner:e,run:t},n){let r=`${n.runner} is used`;if(e===void 0||
e===n.runner)return[];if(e==="command"&&t===void 0)return[{key:"runner",expected:"a task with a `run` script",instead:r}];
let s=cc(n);return s.has(e)?[]:[{key:"runner",expected:`one of ${[...s].join(", ")} (\`task_runners\` adds others)`,instead:r}]}
function cc({runner:e,task_runners:t,runner_argv:n}){let r=e==="auto"?["auto","command","somas","brief"]:[e,"command"],s=new Set(
[...r,...we(t)??[]]);return n===""&&s.delete("custom"),s}function dc({runs_on:e},{runs_on:t,task_runs_on:n=""}){if(e===void 0||
t===void 0)return[];let r=tt(n)??[],s=J(t)??t;if(r==="any")return[];let o=[s,...r];return o.some(c=>lc(c,e))?[]:[{key:"r\
uns_on",expected:`one of ${o.map(c=>JSON.stringify(c)).join(", ")} (\`task_runs_on\` adds others)`,instead:`${Xs(s)} is \
used`}]}function lc(e,t){let[n,r]=[e,t].map(s=>JSON.stringify([...new Set([s].flat().map(o=>o.toLowerCase()))].sort()));
return n===r}function qs(e){let t=e,n=0;for(;t<=.5;n++)t*=2;let r=(t-1)/(t+1),s=0;for(let o=33;o>=1;o-=2)s=s*r*r+1/o;return 2*r*s-n*Math.
LN2}var mc=1024,fc=64,pc=mc+1,Np=pc+fc+1,nt=2048,gc=Float64Array.from({length:nt+1},(e,t)=>t*t*(3-2*t/nt)/nt/nt),Fp=gc.map(e=>e===
0?-1e6:qs(e));var Ys=(e,t,n)=>({number:t,waves_left:16-t+1,runs_on:J(e.runs_on)??e.runs_on,runner_hours_per_hour:e.runner_hours_per_hour,
overhead_seconds:45,max_parallel:e.max_parallel,checkpoint_hours:e.checkpoint_hours,minutesOf:({id:r})=>n.get(r)??e.timeout_minutes});async function Zs(e,t,n,r,s){let o=Ks(Os(r.plan),t),i=Fs(r.wave),{number:a,base:c,earlier:d}=i;if(a!==n)throw new Error(
`the results are at wave ${a}, expected wave ${n}: "Re-run failed jobs" cannot go on from here, re-run all jobs`);let l=a===
0,f=new Map(Object.entries(Kt(r.results)?.overlaps??{})),{head:u,results:m,error:p}=await zr({repository:e,project_id:t.
project_id,base:c,...d&&{head:d.head,adopted:!0},plan:o,wave:i,artifactOf:js(r.artifacts,t.project_id,i),previous:Cs(r.results,
t.project_id,o),fingerprints:l?await Ps(e,o,t,c):hc(r.results),protected_paths:nr(t.protected_paths),overlaps:f,more_waves:!l&&
a<16,environment:s});Ls(r.results,m);let g=new Set(m.flatMap(({task_id:k,verdict:_})=>v(_)?[k]:[]));if(await fn(e,t.project_id,
k=>g.has(k),s).catch(()=>[]),p!==void 0)throw p;let y=Ys(t,a+1,Is(r.plan)),h=[...f].map(([k,_])=>({task_id:k,overlap:_})),
b=ht([...h,...m]),x=l?void 0:gs(Pn(o,b),hs(m),y),S={...x??ys,base:u,overlaps:Object.fromEntries(b)};return l||Ns(join(r.
results,"wave.json"),S),{head:u,next:Us(S,o,t),more:x!==void 0}}function hc(e){let t=Kt(e);if(t===void 0)throw new Error(
"run.json is missing beside the results: dispatch writes it");return new Map(Object.entries(t.inputs))}var Qs={prompt_file:"TASK_PROMPT_FILE",task_id:"TASK_ID",task_name:"TASK_NAME",task_file:"TASK_JSON",context_dir:"TASK_C\
ONTEXT_DIR",dependencies_dir:"TASK_DEPS_DIR",result_file:"TASK_RESULT_FILE",report_file:"TASK_REPORT_FILE",timeout_seconds:"\
TASK_TIMEOUT_SECONDS",model:"TASK_MODEL",budget_usd:"TASK_BUDGET_USD",max_turns:"TASK_MAX_TURNS"},bc=/\{([a-z_]+)\}/g;function eo(e){
let t=G(e),n=Array.isArray(t)&&t.every(c=>typeof c=="string"),[r,...s]=n?t:[];if(r===void 0||r.trim()==="")return{expected:'\
a JSON list of texts that begins with a program, e.g. ["my-agent", "{prompt_file}"]'};let i=[r,...s].flatMap(c=>[...c.matchAll(
bc)]).find(([,c=""])=>!Object.hasOwn(Qs,c))?.[0];return i===void 0?{argv:[r,...s]}:{expected:`one of ${Object.keys(Qs).map(
c=>`{${c}}`).join(", ")} in place of ${i}`}}function to({runner:e,task_runners:t,runner_argv:n}){let r=i=>[{setting:"runner_argv",value:n,expected:i}],s=e==="custom"||
we(t)?.includes("custom");if(n===""&&t.trim()==="any"&&e!=="custom")return[];if(!s)return n===""?[]:r(`nothing with runn\
er ${e}: only the runner custom reads it`);let o=eo(n);return"expected"in o?r(o.expected):[]}var no="more_settings",wc=/\n|;(?=\s*\w+\s*:)/,xc=e=>Object.entries(e).flatMap(([t,{isRare:n}])=>n?[t]:[]);function ro(e,t){
let n=e[no];if(typeof n!="string")return{values:e,problems:[]};let r=xc(t),s=new Map,o=[];for(let i of n.split(wc).map(a=>a.
trim())){if(i===""||i.startsWith("#"))continue;let[,a="",c=""]=/^(\w+)\s*:\s*(.*)$/.exec(i)??[],d=kc(a,c,{values:e,table:t,
rare:r,read:s});d===void 0?s.set(a,c):o.push({setting:no,value:i,expected:d})}return{values:{...e,...Object.fromEntries(
s)},problems:o}}function kc(e,t,{values:n,table:r,rare:s,read:o}){let[i,a]=[r[e],n[e]];if(e===""||i===void 0){let c=e===
""?void 0:Ir(e,Object.keys(r));return`a line "name: value", with one of the names ${s.join(", ")}${c===void 0?"":`; ${c}`}`}
if(!s.includes(e))return`only settings without a place in the form, ${s.join(", ")}: ${e} has its own input`;if(o.has(e))
return`each setting once, and ${e} stands here twice`;if(!(a===void 0||`${a}`==`${i.default}`||`${a}`===t))return`one va\
lue of ${e}, whose own input is ${JSON.stringify(a)}`}var so=["auto","phases","graph","first-phase"];var oo=e=>H.test(e)?void 0:'letters, digits, ".", "_" and "-", at most 64, the first a letter or a digit',io=(e,t)=>t===
"local"||e!=="-"&&!e.startsWith("/")&&!e.split(/[\\/]/).includes("..")?void 0:"a path inside of the repository",ao=e=>J(
e)===void 0?Gs:void 0,co=e=>e===""||zs.test(e)?void 0:Vs;function lo(e){let[t]=tr(e);return t===void 0?void 0:`globs rel\
ative to the repository, which ${JSON.stringify(t)} is not`}var uo=e=>we(e)===void 0?`any, or names separated by commas,\
 each one of ${Y.join(", ")}`:void 0,mo=e=>tt(e)===void 0?'any, labels separated by commas, or a JSON list such as ["mac\
os-latest", ["self-hosted","gpu"]]':void 0;function M(e){return{kind:"text",...e}}var K=e=>({kind:"number",...e}),xe=e=>({kind:"choice",...e}),fo=e=>({kind:"boolea\
n",default:!1,...e});var Qt={project_id:M({description:"names the project's folder and its branch, somas/<project_id>",use:"one for each plan\
 that is carried out for itself",option:"project",expected:oo}),plan:M({description:"path of the execution plan in the r\
epository; {project_id} is replaced",use:"where the plan lies elsewhere",default:`${X("{project_id}")}/execution_plan.ym\
l`,expected:io}),mode:xe({description:"how phases and dependencies make the order",use:"where a plan has phases, and the\
y do not mean what auto takes them for",choices:so,default:"auto"}),on_invalid_plan:xe({description:"the reaction to an \
invalid plan: run one sequential task in its place, or stop",use:"fail, where nothing should run on a plan that has erro\
rs",choices:["fallback","fail"],default:"fallback"}),runner:xe({description:"the program that carries out a task; auto t\
akes the first that can",use:"to have agents carry out tasks: name the agent",choices:Y,default:"auto"}),task_runners:M(
{description:"runners that a task may name for itself, separated by commas, beside the run's own and command; any for al\
l of them",use:"where the plan gives some tasks to another agent",default:"",expected:uo}),max_parallel:K({description:"\
tasks that may run at the same time",use:"more where the account has more runners and the agent's rate limit allows it, \
fewer where tasks are rate_limited",default:4,least:1,most:999}),agent:M({description:"the role of tasks that name none,\
 as the runner somas knows it",use:"with the runner somas",default:"coder"}),model:M({description:"the model an agent us\
es, in its own words; its own choice where empty",use:"to pay less, or to get more",default:"",expected:co}),budget_usd:K(
{description:"dollars an agent may use for a task, where it can keep to that; 0 for no limit",use:"with agents that are \
paid by use",default:0,...be.budget_usd}),max_turns:K({description:"turns an agent may take for a task, where it can kee\
p to that; 0 for no limit",use:"where an agent goes round in circles",default:0,...be.max_turns}),runner_argv:M({description:'\
the runner custom: its command line as a JSON list, e.g. ["my-agent", "{prompt_file}"]',use:"only with runner: custom",default:""}),
setup:M({description:"bash commands, a script of the repository, or copilot-setup-steps, that prepare a checkout: before\
 a task starts, and before its verify; without keys",use:"to install what tasks need, such as npm ci, or the program of \
runner: custom",default:""}),context_files:M({description:"files every task is given, separated by commas: artifacts of \
the project, or paths in the repository",use:"where every agent has to know more, or less",default:"SPEC.md,ARCHITECTURE\
.md,execution_plan.yml"}),runs_on:M({description:'runner label for all jobs, or several as JSON (["self-hosted","linux"]\
)',use:"with machines of your own, or larger ones",default:"ubuntu-latest",host:"actions",expected:ao}),task_runs_on:M({
description:'runner labels that a task may name for itself beside runs_on: separated by commas, or JSON (["macos-latest"\
, ["self-hosted","gpu"]]); any for all',use:"where some tasks need another machine",default:"",host:"actions",expected:mo}),
timeout_minutes:K({description:"minutes a task may take",use:"where agents need longer; a job on GitHub's machines ends \
after 6 hours",default:60,local_default:360,...be.timeout_minutes}),stall_minutes:K({description:"minutes without output\
, change or commit after which a task is ended; 0 for never",use:"more for commands that are silent for long",default:15,
least:0,most:7200}),architecture:xe({description:"when stage 4 writes ARCHITECTURE.md, api_specs.yml and data_models.yml\
 from SPEC.md: auto where there is no ARCHITECTURE.md",use:"never, where the plan needs none; always, where SPEC.md has \
changed",choices:Er,default:"auto"}),resume:xe({description:"auto runs only tasks that the branch does not show as done \
from the same inputs; never runs every task",use:"never, to do everything again",choices:Rr,default:"auto"}),protected_paths:M(
{description:"globs of files that tasks may not change, separated by commas, besides settings of agents and owners of co\
de; !glob lets tasks change files, but never .github/workflows/**",use:"for files that only people change; !CLAUDE.md, s\
ay, where a task writes that file",default:".github/**",expected:lo}),update_plan:fo({description:"whether finished task\
s are ticked in the plan file on the branch, in a commit of its own",use:"where people or tools read in the plan how far\
 it is"}),runner_hours_per_hour:K({description:"hours a runner takes for an estimated hour; estimates are often hours of\
 human work",use:"0.1, say, where agents are ten times as fast as the estimates: then timeouts and waves fit",default:1,
least:.001,most:1e3,decimals:!0}),checkpoint_hours:K({description:"hours after which results are integrated at the lates\
t, where no task is longer itself",use:"less, to see results earlier; it costs waiting at each checkpoint",default:96,least:.1,
most:1e6,decimals:!0}),more_settings:M({description:'settings that have no place in the form, each as "name: value": one\
 a line, or with ";" between them (generated/settings.md names them)',use:"in a form, where no input of that name is",default:"",
host:"actions"})};var Tc=Object.entries(Qt);function _c(e,t){let{values:n,problems:r}=ro(e,Qt),s=[...r],o=Tc.map(([a,c])=>{let d=n[a]??Ec(
c,t),l=Rc(c,d,t);return"expected"in l&&s.push({setting:a,value:d,expected:l.expected}),[a,"expected"in l?d:l.value]}),i=Object.
fromEntries(o);return s.push(...to(i)),s.length>0?{problems:s}:{settings:{...i,plan:i.plan.replaceAll("{project_id}",i.project_id)}}}
function go(e){let t=_c(JSON.parse(e),"actions");if("settings"in t)return t.settings;throw new Error(t.problems.map(n=>vc(
n,n.setting)).join("; "))}var po=({least:e=0,most:t=0,decimals:n=!1})=>({least:e,most:t,decimals:n}),Ec=(e,t)=>(t==="loc\
al"?e.local_default:void 0)??e.default;function Rc(e,t,n){switch(e.kind){case"number":{let r=Hs(t,po(e));return r===void 0?
{expected:Bs(po(e))}:{value:r}}case"boolean":return/^(?:true|false)$/.test(`${t}`)?{value:`${t}`=="true"}:{expected:"tru\
e or false"};case"choice":return e.choices?.includes(t)?{value:t}:{expected:e.choices?.join(", ")??""};case"text":{if(typeof t!=
"string")return{expected:e.expected?.("",n)??"text"};let r=e.expected?.(t,n);return r===void 0?{value:t}:{expected:r}}}}
var vc=({value:e,expected:t},n)=>e===void 0?`${n} is missing: expected ${t}`:`${n} ${JSON.stringify(e)}: expected ${t}`;var yo=e=>({GIT_CONFIG_COUNT:"1",GIT_CONFIG_KEY_0:`http.${process.env.GITHUB_SERVER_URL??"https://github.com"}/.extrahea\
der`,GIT_CONFIG_VALUE_0:`AUTHORIZATION: basic ${Buffer.from(`x-access-token:${e}`).toString("base64")}`});var ho=e=>e.replaceAll("%","%25").replaceAll("\r","%0D").replaceAll(`
`,"%0A");function bo(e){Promise.resolve(process.env).then(e).then($c).catch(t=>Pc(t instanceof Error?t.message:String(t)))}function Pc(e){
console.log(`::error::${ho(e)}`),process.exitCode=1}var wo=e=>JSON.stringify(e);function $c(e){for(let[t,n]of Object.entries(e)){let r=randomUUID();Ac("GITHUB_OUTPUT",`${t}\
<<${r}
${n}
${r}
`)}}function Ac(e,t){let n=process.env[e];n===void 0||n===""?process.stdout.write(t):appendFileSync(n,t)}bo(async e=>{let t={plan:e.PLAN_FILE,wave:e.WAVE_FILE,artifacts:e.ARTIFACTS,results:e.RESULTS_FOLDER},n=Number(e.WAVE),r=yo(
e.TOKEN),s=await Zs(process.cwd(),go(e.SETTINGS),n,t,r);return{head:s.head,next:wo(s.next),more:`${s.more}`}});
