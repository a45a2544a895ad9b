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
var ni=["core.hooksPath=/dev/null","core.fsmonitor=false","commit.gpgSign=false","push.gpgSign=false","gc.auto=0","maint\
enance.auto=false","safe.bareRepository=all","clone.defaultRemoteName=origin","protocol.file.allow=always","log.follow=f\
alse","log.showSignature=false","color.ui=false","core.quotePath=true","diff.renames=true","fetch.recurseSubmodules=fals\
e","i18n.commitEncoding=UTF-8","i18n.logOutputEncoding=UTF-8","init.defaultRefFormat=files","merge.renames=true","push.f\
ollowTags=false","push.pushOption=","push.recurseSubmodules=no","submodule.recurse=false"].flatMap(e=>["-c",e]),On=new Map,
ri=new Set,si=(e,t)=>`${e}/`.startsWith(`${t}/`),qe=e=>[...ri].some(t=>si(e,t));function An(e,t,n,r="pipe"){let s=spawn(
"git",[...ni,...t],{cwd:e,env:n,detached:!0,stdio:[r,"pipe","pipe"]});On.set(s,{cwd:e,isPush:t[0]==="push"});let o=()=>{
On.delete(s)};return s.on("close",o).on("error",o),s}function $t({pid:e},t){try{e!==void 0&&process.kill(-e,t)}catch{}}var v=class extends Error{name="GitError";exitCode;stdout;stderr;constructor(t,n,r,s){super(`git ${t.join(" ")}: ${s.trim()||
`exit code ${n}`}`),this.exitCode=n,this.stdout=r,this.stderr=s}},oi=/^GIT_((IMPLICIT_)?WORK_TREE|(COMMON_)?DIR|(INDEX|SHALLOW|GRAFT)_FILE|OBJECT_DIRECTORY|ALTERNATE_OBJECT_DIRECTORIES|NAMESPACE|PREFIX|REPLACE_REF_BASE|NO_REPLACE_OBJECTS|CONFIG(_PARAMETERS|_COUNT)?)$/,
me={GIT_AUTHOR_NAME:"SOMAS Workflows",GIT_AUTHOR_EMAIL:"somas-workflows@users.noreply.github.com",GIT_COMMITTER_NAME:"SO\
MAS Workflows",GIT_COMMITTER_EMAIL:"somas-workflows@users.noreply.github.com",GIT_TERMINAL_PROMPT:"0",GIT_LFS_SKIP_SMUDGE:"\
1"};function ii({env:e}){let t=Object.entries(process.env).filter(([n])=>!oi.test(n));return{...Object.fromEntries(t),...me,
...e}}var Xe=new AsyncLocalStorage;function Ye(e,t){let n=Xe.getStore(),r=performance.now()+e*1e3;return Xe.run(n!==void 0&&
n.end<r?n:{seconds:e,end:r},t)}function Ln(){let e=Xe.getStore();if(e!==void 0&&performance.now()>e.end)throw new Error(
Cn(e))}var Cn=({seconds:e})=>`it takes longer than ${Math.round(e)} s`,In=1<<28,ai=1e6;async function x(e,t,n={}){let r=[],
s=0,{exitCode:o,stderr:i}=await Pt(e,t,n,c=>{if(s+=c.length,s>In)throw new Error(`it prints more than ${In} bytes`);r.push(
c)}),a=Buffer.concat(r).toString();if(o!==0)throw new v(t,o,a,i);return a.replace(/\n$/,"")}async function te(e,t,n){let{
exitCode:r,stderr:s}=await Pt(e,t,n,n.onPiece);if(r!==0)throw new v(t,r,"",s)}var ci=["SIGINT","SIGTERM","SIGHUP"],di=5;
function Pt(e,t,n,r,s=1){return new Promise(o=>{if(qe(e))return;let i=An(e,t,ii(n),n.stdin),a="",c=!0,d=Xe.getStore(),l=d&&
setTimeout(()=>u(d),Math.max(0,d.end-performance.now())),u=m=>{$t(i,"SIGKILL"),a="",f(-1,Cn(m))},f=(m,p)=>{clearTimeout(
l),qe(e)||o({exitCode:m??-1,stderr:a||p})};i.stdout?.on("data",m=>{c=!1;try{r(m)}catch(p){$t(i,"SIGKILL"),f(-1,String(p))}}),
i.stderr?.setEncoding("utf8").on("data",m=>{a.length<ai&&(a+=m)}),i.on("error",m=>f(-1,m.message)),i.on("close",(m,p)=>{
let y=c&&a===""&&ci.includes(p);clearTimeout(l),y&&s<di?o(Pt(e,t,n,r,s+1)):f(m,p===null?"":`ended by ${p}`)}),i.stdin?.on(
"error",()=>{}),i.stdin?.end(n.input??"")})}var Ze=async(e,t)=>Me(await x(e,t)),Me=e=>[...new Set(e.split("\0").map(t=>t.replace(/^\n/,"")))].filter(t=>t!==""),Mt=(e,t,n)=>li(
e,t,[],n);async function li(e,t,n,r){let s=["ls-tree","-z","--name-only","--full-tree",...n],o=t.map(i=>Ze(e,[...s,i,"--",...r]));
return new Set((await Promise.all(o)).flat())}var ui=["text","binary","union"],fi="* !merge",mi=".somas/projects/*/artifacts/tasks/_all_result.md merge=union",pi=1e6;
async function Fn(e,t,n){let r=await gi(e,t),s=existsSync(join(e,".git"))?join(e,".git"):e,o=join(s,"info/attributes"),i=existsSync(
o)?readFileSync(o):void 0;mkdirSync(dirname(o),{recursive:!0}),writeFileSync(o,r);try{return await n()}finally{i===void 0?
rmSync(o,{force:!0}):writeFileSync(o,i)}}var Nn=new Map;async function gi(e,t){let n=Nn.get(e);if(n?.commit===t)return n.
rules;let r=await yi(e,t);return Nn.set(e,{commit:t,rules:r}),r}async function yi(e,t){let n=await x(e,["ls-tree","-r","\
-z","--full-tree",t]),r=Me(n).flatMap(o=>{let[,i,a=""]=/^100\d+ blob (\S+)\t((?:.*\/)?)\.gitattributes$/s.exec(o)??[];return i===
void 0?[]:[{object:i,folder:a}]});r.sort((o,i)=>o.folder.length-i.folder.length);let s=[fi];for(let{object:o,folder:i}of r){
let a=await x(e,["cat-file","blob",o]);a.length<=pi&&s.push(...a.split(/\r?\n/).flatMap(c=>hi(c,i)))}return`${[...s,mi].
join(`
`)}
`}function hi(e,t){let[,n,r="",s=""]=/^[ \t]*(?:"((?:[^"\\]|\\.)*)"|([^\s"]\S*))(?:[ \t]+(.*))?$/.exec(e)??[];if((n??r)===
""||/^[#!]/.test(r))return[];let o=s.split(/[ \t]+/).map(bi),i=r.startsWith("[attr]");if(t==="")return[[n===void 0?r:`"${n}\
"`,...o].join(" ").trimEnd()];if(i)return[];let a=n??jn(r),c=a.startsWith("/")?a.slice(1):a,d=a.slice(0,-1).includes("/")?
"":"**/",l=t.replace(/[\\*?[]/g,"\\$&");return[[`"/${jn(l)}${d}${c}"`,...o].join(" ")]}var jn=e=>e.replace(/["\\]/g,"\\$&");
function bi(e){let t=/^merge=(.*)$/.exec(e)?.[1];return t===void 0||ui.includes(t)?e:"merge"}var Ot;async function Wn(){Ot??=x(".",["version"]);let[,e=0,t=0]=(/(\d+)\.(\d+)/.exec(await Ot)??[]).map(Number);if(e*1e3+
t<2038)throw new Error(`git 2.38 or newer is needed (merge-tree --write-tree), found: ${await Ot}`)}var wi=["-c","merge.\
default=text","-c","merge.renormalize=false"];async function At(e,t,n,r=t){let s=[...wi,"merge-tree","--write-tree","--n\
ame-only","--no-messages","-z",t,n];try{return{tree:(await Fn(e,r,()=>x(e,s))).replace(/\0.*$/s,"")}}catch(o){if(!(o instanceof
v)||o.exitCode!==1)throw o;let[,...i]=Me(o.stdout);return{conflicts:i}}}var pe=(e,t,n,r,s)=>x(e,["commit-tree",t,...n.flatMap(
o=>["-p",o]),"-F","-"],{input:r,...s!==void 0&&{env:{GIT_AUTHOR_DATE:s,GIT_COMMITTER_DATE:s}}});async function J(e,t,n){
if(t===n)return!0;try{return await x(e,["merge-base","--is-ancestor",n,t]),!0}catch(r){if(r instanceof v&&r.exitCode===1)
return!1;throw r}}async function Dn(e,t,n,r,s=t){if(await J(e,t,n))return{commit:t};if(await J(e,n,t))return{commit:n};let o=await At(
e,t,n,s);return"conflicts"in o?o:{commit:await pe(e,o.tree,[t,n],r)}}var K=/^(?!.*\.\.)(?!.*\.(?:lock)?$)[A-Za-z0-9][A-Za-z0-9._-]{0,63}$/,ne=e=>`.somas/projects/${e}/artifacts`,Un=e=>`soma\
s/${e}`,Oe=e=>`somas-held/${e}`;async function Qe(e,t,{limit:n,onRecord:r}){let s=[],o=0,i=d=>{o<n&&d.length>0&&s.push(d.subarray(0,n-o)),o+=d.length},a=()=>{
r(Buffer.concat(s).toString()),s=[],o=0};await te(e,t,{onPiece:d=>{let l=0;for(let u=d.indexOf(0);u!==-1;u=d.indexOf(0,l))
i(d.subarray(l,u)),a(),l=u+1;i(d.subarray(l))}}),o>0&&a()}var xi=["claude","codex","copilot","gemini","aider","opencode"],re=["command","somas","brief",...xi,"custom"],se=["auto",
...re];var oe={succeeded:{done:!0},succeeded_with_warning:{done:!0},briefed:{done:!0},no_change:{done:!1},verify_failed:{done:!1},
conflict:{done:!1},protected_path:{done:!1},rate_limited:{done:!1},quota_exhausted:{done:!1},budget_exceeded:{done:!1},stalled:{
done:!1},timeout:{done:!1},blocked:{done:!1},runner_error:{done:!1},skipped_dependency:{done:!1}},O=e=>oe[e].done;function Bn(e={},t={}){
let n={...e};for(let[r,s]of Object.entries(t))n[r]=(n[r]??0)+s;return Object.keys(n).length===0?void 0:n}function $(e,t=300){let n=e.replace(/[\p{C}\p{Z}]+/gu," ").trim();return n.length<=t?n:`${n.slice(0,t)}…`}var Hn=4e3,ki=[[/@(?=[\p{L}\p{N}_-])/gu,"@ "],[/#(?=[\p{L}\p{N}])/gu,"# "],[/\b(gh-)(?=\d)/gi,"$1 "],[/:(?=\/\/)/g,": "],
[/(\.[a-z]{2,}\/[\w.-]+\/[\w.-]+\/(?:issues|pull|discussions)\/)(?=\w)/gi,"$1 "],[/\[(?=[^\]\n]{0,40}\b(?:skip|ci|actions)\b)/gi,
"[ "],[/\b(skip)-(?=checks\b)/gi,"$1- "],[/\*(?=no_ci)/gi,"* "]],It=e=>ki.reduce((t,[n,r])=>t.replace(n,r),e),Si=e=>e.replace(
/\r\n?|[\p{Zl}\p{Zp}\v\f\u0085]/gu,`
`).replaceAll("	"," ").replace(/[^\P{C}\n]/gu,"").replace(/[^\S\n]+$/gm,"").replace(/\n{3,}/g,`

`).trim(),Lt=({id:e,name:t})=>`${e}: ${$(t)}`;function Gn(e,t){let n=`${Lt(e)}
`,r=It(t.map(Si).filter(Boolean).join(`

`));if(r==="")return n;let s=r.slice(0,Hn).replace(/[\uD800-\uDBFF]$/,""),o=s.length===r.length?[]:[`[Cut after ${Hn} ch\
aracters]`],i=[...s.split(`
`),...o].map(a=>`    > ${a}`.trimEnd());return`${n}
${i.join(`
`)}
`}var et="Task-Digest",Ct="Plan-Ticks";var Vn="Overlap-File",Jn="Overlap-Task",Ti=e=>!/[\p{C}\p{Zl}\p{Zp}]/u.test(e)&&e.trim()===e&&It(e)===e,_i=2e4;function zn(e=[]){
let t=_i;return e.filter(n=>!Ti(n)||n.length>t?!1:(t-=n.length,!0))}var tt=(e,t,n)=>`${Lt(t)}

${Nt(e,t.id,n)}`;function Nt({fingerprints:e,wave:t},n,{verdict:r,runner:s,overlap:o}){let i=e.get(n);if(i===void 0)throw new Error(
`no fingerprint of the task ${n}`);return[["Task",n],["Verdict",r],["Runner",s],["Wave",t.number],[et,i.digest],["Task-T\
ext",i.text],["Task-Context",i.context],["Task-Runner",i.runner],["Task-Source",i.source],...zn(o?.files).map(c=>[Vn,c]),
...zn(o?.tasks).map(c=>[Jn,c])].flatMap(([c,d])=>d===void 0?[]:[`${c}: ${d}
`]).join("")}var Ei="--format=%H%x1f%P%x1f%ce%x1f%B",Ri=2e5,vi=/^[^\n]+\n\n((?:[\w-]+: [^\n]*(?:\n|$))+)$/,nt=(e,t,n)=>Qe(e,["log","-\
z",Ei,...t],{limit:Ri,onRecord:r=>{let[s="",o="",i,...a]=r.split("\x1f"),c=a.join("\x1f"),d=i===me.GIT_COMMITTER_EMAIL?vi.exec(
c)?.[1]:void 0,[l=""]=o.split(" ");n({commit:s,parent:l,message:c,...d!==void 0&&{trailers:d}})}});function Ae(e,t){let n=t.
split(`
`).map(l=>/^([\w-]+): (.*)$/s.exec(l)??[]),r=l=>n.flatMap(([,u,f=""])=>u===l?[f]:[]),s=l=>r(l)[0]??"",o=r(Vn),i=Object.keys(
oe).find(l=>l===s("Verdict")),a=re.find(l=>l===s("Runner")),c=s("Task"),d=s(et);if(!(i===void 0||!O(i)||c===""||d===""))
return{task_id:c,verdict:i,wave:Number(s("Wave")),...a&&{ran:a},commit:e,digest:d,text:s("Task-Text"),context:s("Task-Co\
ntext"),runner:s("Task-Runner"),source:s("Task-Source"),...o.length>0&&{overlap:{files:o,tasks:r(Jn),diff:""}}}}var rt=e=>new Map(
[...e].reverse().map(t=>[t.task_id,t]));var $i="refs/somas/held";async function Kn(e,t,n,r={}){let s=Oe(t),o={env:r},i=await x(e,["ls-remote","origin",`refs/hea\
ds/${s}/*`],o),a=new Map(i.split(`
`).flatMap(u=>{let[f,m]=u.split("	");return f&&m?[[m.slice(11),f]]:[]}));if(a.size===0)return[];await x(e,[...["fetch","\
--quiet","--no-tags","--no-write-fetch-head","origin"],`+refs/heads/${s}/*:${$i}/*`],o);let d=new Map;await nt(e,["--no-\
walk",...a.values(),"--"],({commit:u,parent:f,trailers:m})=>{let p=m===void 0?void 0:Ae(u,m);p!==void 0&&d.set(u,{work:f,
task_id:p.task_id})});let l=[];for(let[u,f]of a){let{work:m="",task_id:p=""}=d.get(f)??{};if(u!==qn(t,p,m)||!n(p))continue;
let y=`--force-with-lease=refs/heads/${u}:${f}`;try{await x(e,["push","--quiet","--no-verify",y,"origin",`:refs/heads/${u}`],
o),l.push(u)}catch(g){if(!(g instanceof v))throw g}}return l}var qn=(e,t,n)=>`${Oe(e)}/${t}-${n.slice(0,7)}`;async function Xn(e,{
withheld:t,sideBranches:n},r,s,o,i){if(t.set(r.id,i.again??!1),i.again||i.verdict!=="conflict"&&i.verdict!=="protected_p\
ath"||o?.commit===void 0||o.workflows.length>0)return i;let a=qn(e.project_id,r.id,o.commit);n.set(a,await Pi(e,r,s,o.commit));
let{artifacts:c,...d}=i;return{...d,held_out:a}}async function Pi(e,t,n,r){let{repository:s}=e,o=await x(s,["show","-s",
"--format=%ct",r]),i=tt(e,t,n);return pe(s,`${r}^{tree}`,[r],i,`@${o} +0000`)}var st=50,jt=e=>x(e,["multi-pack-index","write","--no-progress"]).catch(()=>"there is no pack"),Yn=(e,t)=>x(e,["commit-g\
raph","write","--stdin-commits","--split","--no-progress"],{input:`${t}
`}).catch(()=>"there is no complete history");var Ie=class extends Error{name="PushRefused";about;reason;constructor(t,n,r){super(t),this.about=n,this.reason=r}},Mi=10,
Oi=/\((fetch first|non-fast-forward|stale info)\)|cannot lock ref|failed to update ref|reference already exists|incorrect old value/,
Qn=/RPC failed|error: (429|5\d\d)|HTTP 5\d\d|Connection (reset|timed out)|Could not (resolve host|connect)|Failed to connect|Empty reply|transfer closed|SSL_|early EOF/,
er=/exists; cannot create/,Ai="a rule protects it: let this workflow push to somas/*, or choose another project id",Ii=[
{pattern:/GH013.*(cannot contain secrets|push protection)/is,advice:"the server takes a text in it for a secret: remove \
the text, or allow it there",about:"content"},{pattern:/GH001|large files? detected|exceeds .*file size limit/i,advice:"\
a file is too large for the server: keep it with Git LFS, or leave it out",about:"content"},{pattern:/GH013.*^(remote: *)?- .*\b(file|path|extension)/ims,
advice:"a rule restricts the names or sizes of files",about:"content"},{pattern:/without `?workflows?`? permission/,advice:"\
the token may not change workflow files",about:"content"},{pattern:/GH006|GH013|protected branch/i,advice:Ai,about:"bran\
ch"},{pattern:er,advice:"a branch whose name begins or ends where this one does is in the way: rename it",about:"branch"},
{pattern:/checked out/,advice:"it is checked out there: switch that checkout to another branch",about:"branch"},{pattern:/Permission to .* denied|error: 403|Authentication failed|could not read Username/,
advice:"the token may not write: the job needs `contents: write`",about:"branch"}],tr=["fetch","--quiet","--no-tags","--\
no-write-fetch-head"],Ft=(e={})=>({...e,LC_ALL:"C"}),Zn=new Set;async function nr(e,t){Zn.has(e)||(await x(e,["rev-parse",
"--is-shallow-repository"])==="true"&&await x(e,[...tr,"--unshallow","origin"],{env:Ft(t)}),Zn.add(e))}async function Li(e,t,n){
let r=`refs/remotes/origin/${t}`;try{await x(e,[...tr,"origin",`+refs/heads/${t}:${r}`],{env:Ft(n)})}catch(s){if(s instanceof
v&&s.stderr.includes("couldn't find remote ref"))return;throw s}return x(e,["rev-parse",r])}async function rr(e){let{repository:t,
branch:n,environment:r,patience_minutes:s=Mi}=e,{findTip:o=()=>Li(t,n,r)}=e,i=performance.now()+s*6e4,a=u=>Ci(t,u,Ft(r)),
c=!1,d,l=0;for(let u=1;;u+=1){let f=await Ni(o,i);l=u>1&&f===d?l+1:0,d=f;let m=await e.build(f,u),{head:p,changed:y,sideBranches:g}=m,
h=y?[[n,p]]:[],b=await a(c?h:[...h,...g]);if(b===void 0){let E=new Map;for(let M of c?g:[]){let L=await a([M]);L!==void 0&&
E.set(M[0],Wi(L))}return{...m,refused:E}}let S=Oi.test(b)&&!er.test(b),k=S||Qn.test(b),w=Fi(b);if((w.length>0&&w.every(E=>g.
has(E))||!k)&&!c&&g.size>0){c=!0;continue}if(!k||performance.now()>i){let E=Wt(b),M=E?.advice??`refused${k?` for ${s} mi\
nutes`:""}`,L=k?"branch":E?.about??"unknown";throw new Ie(`cannot push ${n}: ${M}
${b}`,L,ji(b))}await(S&&l===0?sr(100):or(S?l:u))}}async function Ci(e,t,n){if(t.length===0)return;let r=t.map(([o,i])=>`${i}\
:refs/heads/${o}`),s=["--porcelain","--no-verify",...t.length>1?["--atomic"]:[]];try{await x(e,["push",...s,"origin",...r],
{env:n});return}catch(o){return o instanceof v?`${o.stdout}
${o.stderr}`.trim():String(o)}}async function Ni(e,t){for(let n=1;;n+=1)try{return await e()}catch(r){if(!(r instanceof v&&
Qn.test(r.stderr))||performance.now()>t)throw r;await or(n)}}var sr=e=>new Promise(t=>setTimeout(t,Math.random()*e)),or=e=>sr(
1e3*Math.min(e,20)),Wt=e=>Ii.find(({pattern:t})=>t.test(e));function ji(e){let t=e.split(`
`).flatMap(s=>/^remote: *(.*\w.*)$/.exec(s)?.[1]?.trim()??[]),n=$(t.length>0?t.join("; "):/^!.*\((.*)\)$/m.exec(e)?.[1]??
"refused"),r=Wt(e)?.advice;return r===void 0?n:`${r} (${n})`}var Fi=e=>[...e.matchAll(/^!\t[^\t]*:refs\/heads\/([^\t]+)\t(?!.*\(atomic )/gm)].
map(([,t=""])=>t),Wi=e=>Wt(e)?.advice??/^!.*\((.*)\)$/m.exec(e)?.[1]??"refused";function Dt(e){let t=new Map,n=(r,s)=>{t.set(r,Le(t.get(r),s))};for(let{task_id:r,overlap:s}of e)if(s!==void 0){n(r,s);for(let o of s.
tasks)n(o,{files:s.files,tasks:[],diff:""})}return t}function Le(e,{files:t,tasks:n,diff:r}){return e===void 0?{files:t,
tasks:n,diff:r}:{files:[...new Set([...e.files,...t])],tasks:[...new Set([...e.tasks,...n])],diff:r||e.diff}}var ir=(e,t)=>({
...e,tasks:e.tasks.map(n=>{let{files:r=[]}=t.get(n.id)??{};return r.length===0?n:{...n,files:[...new Set([...n.files,...r])]}})});var q=e=>`${ne(e)}/tasks`,I=(e,t)=>`${q(e)}/${t}_result.md`,H=e=>I(e,"_all"),ge="<!-- somas-result",Ce="-->",Di=new RegExp(
`(?:^|\\n\\n)${ge}\\n((?:[\\w-]+: .*\\n)*)${Ce}\\n`,"g");function ye(e){let t=new Map,n=0;for(let{index:r,0:s,1:o=""}of e.
matchAll(Di)){let i=r+s.length,[,a]=/^Task: (.*)$/m.exec(o)??[];a!==void 0&&t.set(a,e.slice(n,i).trimStart()),n=i}return t}
var Ut=e=>[...e].sort(([t],[n])=>t<n?-1:1).map(([,t])=>t).join(`
`);function ar(e){let t=e.lastIndexOf(`

${ge}
`);return t!==-1&&e.endsWith(`
${Ce}
`)?e.slice(0,t+1):e}var he=({tasks:e,settled:t=[]})=>[...e,...t].map(n=>({...n,depends_on:n.all_dependencies??n.depends_on}));function ot(e){
let t=new Map(e.tasks.map(n=>[n.id,[]]));for(let n of e.tasks)for(let r of n.depends_on)t.get(r)?.push(n.id);return t}function Ui(e){
let t=new Map;for(let o of e.tasks){let i=t.get(o.depends_on);i===void 0?t.set(o.depends_on,[o]):i.push(o)}let n=new Map(
e.tasks.map(({id:o},i)=>[o,i])),r=new Map;for(let[o,i]of t){let a=Int32Array.from(o,d=>n.get(d)??-1).sort().join(),c=r.get(
a);c===void 0?r.set(a,{waits_for:o,tasks:i}):c.tasks.push(...i)}let s=o=>n.get(o?.id??"")??0;for(let{tasks:o}of r.values())
o.sort((i,a)=>s(i)-s(a));return[...r.values()].sort((o,i)=>s(o.tasks[0])-s(i.tasks[0]))}function Bi(e){let t=Ui(e),n=new Map(
e.tasks.map(({id:o})=>[o,[]]));for(let o of t)for(let i of o.waits_for)n.get(i)?.push(o);let r=new Map(t.map(o=>[o,o.waits_for.
length])),s=t.filter(({waits_for:o})=>o.length===0);for(let{tasks:o}of s)for(let{id:i}of o)for(let a of n.get(i)??[]){let c=(r.
get(a)??0)-1;r.set(a,c),c===0&&s.push(a)}return s}var be=e=>Bi(e).flatMap(({tasks:t})=>t);function it(e){let t;return(n,r)=>(t??=Hi(e),(t.get(r)??0)-(t.get(n)??0)||(n<r?-1:n>r?1:0))}function Hi(e){let t=ot(e),n=new Map;
for(let{id:r,duration:s}of be(e).reverse()){let o=(t.get(r)??[]).reduce((i,a)=>Math.max(i,n.get(a)??0),0);n.set(r,s.most_likely+
o)}return n}var Gi=5;function W(e){let t=e.slice(0,Gi).map(r=>$(r)),n=e.length-t.length;return n>0?`${t.join(", ")} and ${n} more`:t.length<2?
t.join(""):`${t.slice(0,-1).join(", ")} and ${t.at(-1)}`}async function Bt(e,t){return(await x(e,["config","--null",...t]).catch(()=>"")).split("\0").flatMap(r=>r===""?[]:[zi(r)])}
function zi(e){let t=e.indexOf(`
`);return t===-1?{name:e}:{name:e.slice(0,t),value:e.slice(t+1)}}var cr=new Map;async function dr(e){let t=cr.get(e);if(t!==void 0&&existsSync(t.objects))return t;let n=["rev-parse","--\
show-object-format","--path-format=absolute","--git-path","objects"],[r="",...s]=(await x(e,n)).split(`
`),o={objects:s.join(`
`),format:r};return cr.set(e,o),o}function lr(e){let t=join(dirname(e),"config");return existsSync(t)&&/promisor|partialclone/i.test(readFileSync(t,"utf8"))}async function Ne(e,t,n){if(t.length===0)return[];let r=t.map(o=>`${o}
`).join("");return(await x(e,["cat-file","--batch-check"],{input:r,...n&&{env:n}})).split(`
`).map(o=>{let[,i="missing",a]=o.split(" ");return{type:i,size:Number(a??0)}})}var we={objects:1e6,object_bytes:100*2**20,unpacked_bytes:2*2**30},Vi="PACK",Ht=12,fr=6,mr=7,Ji=[1,2,3,4],Ki=64,qi=2**20,
Xi=2**20;async function pr(e,t,n){let{size:r}=await e.stat(),s={bytes:Buffer.alloc(0),start:t},o=async(l,u)=>{if(Math.min(
l+u,r)>s.start+s.bytes.length){let m=Math.min(Math.max(u,qi),Math.max(0,r-l)),{buffer:p,bytesRead:y}=await e.read(Buffer.
allocUnsafe(m),0,m,l);s.bytes=p.subarray(0,y),s.start=l}return s.bytes.subarray(l-s.start)},i=await o(t,Ht);if(i.length<
Ht||i.toString("latin1",0,4)!==Vi)throw new Error("it holds no pack");let a=i.readUInt32BE(8);if(a>we.objects)throw new Error(
`it holds ${a} objects, at most ${we.objects} are read`);let c=t+Ht,d=0;for(let l=0;l<a;l+=1){l%100===0&&Ln();let{type:u,
size:f,length:m}=Yi(await o(c,Ki),n);ur(f);let{contents:p,packed:y}=await Qi(o,c+m,f,r),g=u===fr||u===mr?Zi(p):0;if(ur(g),
d+=f+g,d>we.unpacked_bytes)throw new Error(`it unpacks to more than ${we.unpacked_bytes} bytes`);c+=m+y}}function ur(e){
if(e>we.object_bytes)throw new Error(`it holds an object of ${e} bytes, at most ${we.object_bytes} are read`)}var je=()=>new Error(
"its pack is damaged or cut");function at(e,t,n=0,r=1){let s=n;for(let o=t,i=r;o<Math.min(e.length,t+8);o+=1,i*=128){let a=e[o]??
0;if(s+=(a&127)*i,a<128)return{value:s,end:o+1}}throw je()}function Yi(e,t){let[n]=e;if(n===void 0)throw je();let r=n>>4&
7,s=n&15,{value:o,end:i}=n<128?{value:s,end:1}:at(e,1,s,16);if(r===mr)return{type:r,size:o,length:i+t};if(r===fr)return{
type:r,size:o,length:at(e,i).end};if(!Ji.includes(r))throw je();return{type:r,size:o,length:i}}var Zi=e=>at(e,at(e,0).end).
value;async function Qi(e,t,n,r){let s=Math.min(Math.max(n+1,64),Xi);for(let o=4096;;o*=4){let i=await e(t,o);try{let a={
info:!0,maxOutputLength:Math.max(n,1),chunkSize:s},{buffer:c,engine:d}=inflateSync(i,a);if(c.length!==n)throw je();return{
contents:c,packed:d.bytesWritten}}catch(a){if(!(a.code==="Z_BUF_ERROR")||t+o>=r)throw je()}}}var xe={added_paths:1e6,levels:1e3,bytes:2**28},gr=new Map;async function hr(e,{before:t,after:n,added:r},s){let o=gr.get(
e)??new Map;gr.set(e,o);let i=new Map,a=[...t,...n].map(u=>`${u}^{tree}`),c=await yr(e,[...a,...r],i,s);for(let u=c;u.length>
0;){let f=[...i.values()].flatMap(({folders:m})=>m);u=[...new Set(f)].filter(m=>!i.has(m)&&!o.has(m)),await yr(e,u,i,s)}
let d=c.slice(0,a.length).map(u=>ea(u,i,o)),l=xe.added_paths+Math.max(0,...d.slice(0,t.length).map(({paths:u})=>u));for(let{
paths:u,levels:f}of d.slice(t.length)){if(u>l)throw new Error(`it adds more than ${xe.added_paths} paths`);if(f>xe.levels)
throw new Error(`it holds more than ${xe.levels} folders inside each other`)}}function ea(e,t,n){let r=[e];for(let s=r.at(
-1);s!==void 0;s=r.at(-1)){let{files:o,folders:i}=t.get(s)??{files:0,folders:[]},a=n.has(s)?[]:i.filter(l=>!n.has(l));if(a.
length>0){r.push(...new Set(a));continue}if(r.pop(),n.has(s))continue;let c=o+i.length,d=0;for(let l of i){let u=n.get(l);
c+=u?.paths??0,d=Math.max(d,u?.levels??0)}n.set(s,{paths:c,levels:d+1})}return n.get(e)??{paths:0,levels:0}}async function yr(e,t,n,r){
if(t.length===0)return[];let s=[],o=0,i=t.map(l=>`${l}
`).join("");await te(e,["cat-file","--batch"],{input:i,env:r,onPiece:l=>{if(o+=l.length,o>xe.bytes)throw new Error(`its \
folders have more than ${xe.bytes} bytes`);s.push(l)}});let c=Buffer.concat(s),d=[];for(let l=0;d.length<t.length;){let u=c.
indexOf(`
`,l)+1,[f="",m,p]=c.toString("utf8",l,u-1).split(" ");if(m!=="tree")throw new Error(`the tree ${f} is missing`);let y=u+
Number(p);n.has(f)||n.set(f,ta(c.subarray(u,y),f.length/2)),d.push(f),l=y+1}return d}function ta(e,t){let n=[],r=0;for(let s=0;s<
e.length;){let o=e.toString("latin1",s,s+6)==="40000 ",i=e.indexOf(0,s)+1;s=i+t,o?n.push(e.toString("hex",i,s)):r+=1}return{
files:r,folders:n}}var br="refs/somas/";async function na(e,t){let n=await mkdtemp(join(e,"tmp_objdir-somas-"));try{return await t(n)}finally{
await rm(n,{recursive:!0,force:!0})}}var C={bytes:2**30,header_bytes:1e6,refs:100,commits:1e4,commit_bytes:64e3,small_bytes:1e7,small_seconds:30,seconds:120};
async function wr(e,t,n){let r=await open(t);try{let{size:s}=await r.stat();if(s>C.bytes)throw new Error(`it has ${s} by\
tes, at most ${C.bytes} are read`);let{small_bytes:o,small_seconds:i,seconds:a}=C;return await Ye(s<o?i:a,()=>ra(e,r,n))}finally{
await r.close()}}async function ra(e,t,n){let{objects:r,format:s}=await dr(e),o=await sa(t,s),i=oa(o,n),a=await Ne(e,o.prerequisites),
c=o.prerequisites.find((d,l)=>a[l]?.type!=="commit");if(c!==void 0)throw new Error(`its prerequisite ${c} is no commit o\
f the repository`);return await pr(t,o.bytes,s==="sha256"?32:20),await t.read(Buffer.alloc(o.bytes),0,o.bytes),na(r,async d=>{
let l={GIT_OBJECT_DIRECTORY:d,GIT_ALTERNATE_OBJECT_DIRECTORIES:JSON.stringify(r)},u=lr(r)?"--fsck-objects":"--strict";await x(
e,["index-pack",u,"--fix-thin","--stdin"],{env:l,stdin:t.fd});let f=join(d,"pack"),m=await readdir(f),p=await ia(f,m,s),
y=[...i.values()],g=await Ne(e,[...y,...p],l),h=[...i].filter((w,T)=>g[T]?.type==="commit");aa(g.slice(y.length));let b=p.
filter((w,T)=>g[y.length+T]?.type==="tree"),S={before:o.prerequisites,after:h.map(([,w])=>w),added:b};await hr(e,S,l),await mkdir(
join(r,"pack"),{recursive:!0});let k=w=>Number(w.endsWith(".idx"));for(let w of m.sort((T,E)=>k(T)-k(E)))await rename(join(
f,w),join(r,"pack",w));return new Map(h)})}async function sa(e,t){let{buffer:n,bytesRead:r}=await e.read(Buffer.alloc(C.
header_bytes),0,C.header_bytes,0),s=n.subarray(0,r);if(!/^# v[23] git bundle\n/.test(s.toString("latin1",0,20)))throw new Error(
"it is no bundle of git");let o=s.indexOf(`

`);if(o===-1)throw new Error(`its header is longer than ${C.header_bytes} bytes, or cut`);let i=new Map,a=[],c=`[0-9a-f]\
{${t==="sha256"?64:40}}`,d=new RegExp(`^(?:(?<prerequisite>-)?(?<object>${c})(?: (?<ref>.*))?|@object-format=${t})$`);for(let l of s.
toString("utf8",0,o).split(`
`).slice(1)){let u=d.exec(l)?.groups;if(u===void 0)throw new Error("its header holds a line that is neither a ref nor a \
prerequisite");let{prerequisite:f,object:m,ref:p}=u;m!==void 0&&(f!==void 0?a.push(m):i.set(p??"",m))}return{refs:i,prerequisites:a,
bytes:o+2}}function oa({refs:e},t){let n=C.refs*(t?.length??1);if(e.size>n)throw new Error(`it names ${e.size} refs, at \
most ${n} are read`);let r=s=>t===void 0||t.some(o=>s===o||s.startsWith(`partial/${o}/`));return new Map([...e].flatMap(
([s,o])=>{let i=s.slice(br.length);return s.startsWith(br)&&r(i)?[[i,o]]:[]}))}async function ia(e,t,n){let r=t.find(c=>c.
endsWith(".idx"));if(r===void 0)return[];let s=await readFile(join(e,r)),i=8+256*4,a=n==="sha256"?32:20;return Array.from(
{length:s.readUInt32BE(i-4)},(c,d)=>s.toString("hex",i+d*a,i+(d+1)*a))}function aa(e){let t=e.filter(({type:r})=>r==="co\
mmit");if(t.length>C.commits)throw new Error(`it holds ${t.length} commits, at most ${C.commits} are read`);let n=t.find(
({size:r})=>r>C.commit_bytes);if(n!==void 0)throw new Error(`it holds a commit of ${n.size} bytes, at most ${C.commit_bytes}\
 are read`)}var Fe={off:"the variable SOMAS_WALL is off",act:"act runs the jobs on a machine of yours",system:"the machine does not \
run Linux",root:"the runner's user cannot become root with sudo without a password",tools:"the machine lacks useradd, se\
tpriv, prlimit or GNU find"};var G=e=>typeof e=="object"&&e!==null&&!Array.isArray(e),D=e=>typeof e=="number"&&Number.isFinite(e)&&e>=0;function X(e){
try{return JSON.parse(e)}catch{return}}function xr(e){let t=0,n=0,r=!1;for(let s=0;s<e.length;s+=1){let o=e[s];o==='"'?r=
!r:r?s+=o==="\\"?1:0:o==="["||o==="{"?n=Math.max(n,++t):(o==="]"||o==="}")&&(t-=1)}return n}var kr=e=>Array.isArray(e)?e.filter(G):[],Gt=e=>typeof e=="string"?e:"",Sr=e=>D(e)&&Number.isSafeInteger(e)?e:void 0;var U={verdict:"runner_error",reason:"ended without a result",seconds:0},ke=({project_id:e,wave:t},n)=>`somas-${e}-wave-${t.
number}-${n}`,Vt="not_started.json",zt="results.json",_r="result.bundle",Y={bytes:5e6,entries:1e4,depth:64},Jt=new Map([
[zt,Y.bytes],[Vt,Y.bytes],[_r,C.bytes]]);async function Er(e,t,n,r){let s=new Map,o,i;try{if(o=await n(r.id),o===void 0)
return{claims:s};if(i=kr(vr(join(o,zt))),i.length>Y.entries)throw new Error(`${zt} holds ${i.length} results, at most ${Y.
entries} are read`);let c=i.length>0?void 0:pa(join(o,Vt));if(c!==void 0)return{claims:s,notStarted:c}}catch(c){let d=`i\
ts artifact cannot be read: ${Rr(c)}`;for(let l of r.tasks)s.set(l,{verdict:"runner_error",reason:d,seconds:0});return{claims:s}}
let a=await ca(e,join(o,_r),r.tasks);for(let c of r.tasks){let d=i.find(({task_id:m})=>m===c),l=d&&da(d);if(l===void 0)continue;
let u=a.commits.get(c),f=u===void 0&&d?.commit===void 0&&a.error===void 0;if(u!==void 0&&await J(e,u,t).catch(()=>!1))s.
set(c,{...l,commit:u});else if(!O(l.verdict)||f)s.set(c,l);else{let m=a.error?`cannot be read: ${a.error}`:`holds no com\
mit on top of ${t.slice(0,7)}`;s.set(c,{...l,verdict:"runner_error",reason:`its bundle ${m}`})}}return{claims:s}}async function ca(e,t,n){if(!$r(t))return{commits:new Map};try{return{commits:await wr(e,t,n)}}catch(r){return{commits:new Map,
error:Rr(r)}}}var Rr=e=>$(e instanceof v?e.stderr:e instanceof Error?e.message:String(e),150);function da({verdict:e,reason:t,
seconds:n,setup_seconds:r,attempts:s,runner:o,leg:i,usage:a,no_wall:c}){if(!ua(e))return;let d=re.find(l=>l===o);return{
verdict:e,reason:$(Gt(t)),seconds:0,...Tr({seconds:n,setup_seconds:r,attempts:s}),...d&&{runner:d},...ma(i),...la(c)&&{no_wall:c},
...G(a)&&{usage:Tr({cost_usd:a.cost_usd,tokens:a.tokens,turns:a.turns})}}}var la=e=>typeof e=="string"&&Object.hasOwn(Fe,
e),ua=e=>typeof e=="string"&&Object.hasOwn(oe,e),fa=1e15,Tr=e=>Object.fromEntries(Object.entries(e).flatMap(([t,n])=>D(n)&&
n<=fa?[[t,n]]:[]));function ma(e){let t=G(e)?Gt(e.started):"";return Number.isNaN(Date.parse(t))?{}:{started:new Date(t).
toISOString()}}function pa(e){let t=vr(e);return G(t)&&typeof t.reason=="string"?$(t.reason):void 0}function vr(e){if(!$r(
e))return;let{size:t}=lstatSync(e),n=basename(e);if(t>Y.bytes)throw new Error(`${n} has ${t} bytes, at most ${Y.bytes} a\
re read`);let r=readFileSync(e,"utf8");if(xr(r)>Y.depth)throw new Error(`${n} holds more than ${Y.depth} values inside e\
ach other`);return X(r)}var $r=e=>lstatSync(e,{throwIfNoEntry:!1})?.isFile()??!1;var ga=/^([ \t]*(?:[-*+]|\d+[.)])[ \t]+)\[[ xX~/\-✓✔✅]?\](?=[\s*]|$)/gmu,Kt=e=>e.replace(ga,"$1[ ]");var Pr=["auto","always","never"],Mr=["auto","never"],Or=["branch","one-file","artifact"],Ar=["SPEC.md","ARCHITECTURE.md",
"execution_plan.yml"];function Ir(e,t){let{runner:n=e.runner,budget_usd:r=e.budget_usd,max_turns:s=e.max_turns}=t,o=e.runner!==
"auto"&&n!==e.runner,i=t.model??(o?"":e.model);return{...e,runner:n,model:i,budget_usd:r,max_turns:s}}var ie=e=>createHash("sha256").update(JSON.stringify(e)).digest("hex");function Lr(e){let{name:t,run:n,verify:r,agent:s,
context_requirements:o,acceptance_criteria:i,setup:a}=e,c=Kt(e.description),d=e.texts?.map(({title:f,text:m})=>({title:f,
text:Kt(m)})),u=d===void 0&&i===void 0&&a===void 0?[]:[d??[],i??[],...a===void 0?[]:[a]];return ie([t,c,n??null,r??null,
s??null,o,...u])}function Cr(e,t){let{runner:n,agent:r,model:s="",runner_argv:o,setup:i=""}=Ir(t,e),a=n==="command"||n===
"auto"&&e.run!==void 0,c=n==="custom"?[o,i]:i===""?void 0:[i],d=c===void 0?"":ie(c).slice(0,12);return(a?["command",d]:[
n,e.agent??r,s,d]).filter(u=>u!=="").map(encodeURIComponent).join("/")}function Nr(e,t){let n=new Map;for(let{id:r,depends_on:s}of be(
{version:1,tasks:he(e)})){let o=t.get(r);if(o===void 0)throw new Error(`no inputs of the task ${JSON.stringify(r)}`);let{
text:i,context:a,runner:c}=o,d=[...s].sort().map(l=>[l,n.get(l)]);n.set(r,ie([r,i,a,c,d]))}return n}function Fr(e,t){let n,r=3;for(let s of t){if(Math.abs(s.length-e.length)>2)continue;let o=jr(e)===jr(s)?0:ya(e,s,r);o<r&&
o*2<=s.length&&([n,r]=[s,o])}return n}function Wr(e,t){let n=Fr(e,t);return n===void 0?void 0:`did you mean ${JSON.stringify(
n)}?`}var jr=e=>e.toLowerCase().replace(/[^a-z0-9]/g,"");function ya(e,t,n){let r=Array.from({length:t.length+1},(s,o)=>o);
for(let s=1;s<=e.length;s++){let o=[s];for(let i=1;i<=t.length;i++){let a=(r[i-1]??0)+(e[s-1]===t[i-1]?0:1);o.push(Math.
min(a,(r[i]??0)+1,(o[i-1]??0)+1))}if(Math.min(...o)>=n)return n;r=o}return r[t.length]??n}var ct=e=>(e.match(/[\p{L}\p{N}_]+/gu)??[]).join("-"),ha=e=>ba(e).toLowerCase().replace(/[^\p{L}\p{M}\p{N}\p{Pc}\- ]/gu,
"").replaceAll(" ","-"),ba=e=>e.replace(/!?\[([^[\]]*)\]\([^()]*\)/g,"$1").replace(/(^|[^\p{L}\p{N}])_([^_]+)_(?![\p{L}\p{N}])/gu,
"$1$2");function wa(e){let t=new Map,n=new Map;for(let r of e){let s=ha(r.text),o=n.get(s)??0,i=()=>o===0?s:`${s}-${o}`;
for(;t.has(i());)o+=1;n.set(s,o+1),t.set(i(),r)}return t}function qt(e,t){let n=e.split(`
`),r=Dr(e),s=ct(t),o=r.find(({text:c})=>ct(c)===s)??wa(r).get(t.toLowerCase())??r.find(({text:c})=>ct(c).toLowerCase()===
s.toLowerCase());if(o===void 0)return;let i=r.find(({line:c,level:d})=>c>o.line&&d<=o.level),a=i===void 0?n.length:i.line-
1;return{heading:o.text,first:o.line,last:a,text:n.slice(o.line-1,a).join(`
`)}}var xa=/^(?: {4}|\t| {0,3}(?:[-*+]|\d+[.)])[ \t]| {0,3}[>|])/;function Dr(e){let t=[],n=e.split(/\r?\n/),r,s=!1,o;for(let i=ka(
n);i<n.length;i++){let a=n[i]??"",c=/^ {0,3}(`{3,}|~{3,})(.*)$/.exec(a),d=o;if(o=void 0,r!==void 0)c?.[1]?.startsWith(r)&&
c[2]?.trim()===""&&(r=void 0);else if(s||/^ {0,3}<!--/.test(a))s=!a.includes("-->");else if(c?.[1]!==void 0)r=c[1];else{
let[,l,u=""]=/^ {0,3}(#{1,6})(?![^ \t])(.*)$/.exec(a)??[],f=/^ {0,3}(=+|-+)[ \t]*$/.exec(a)?.[1];if(l!==void 0){let m=u.
trim().replace(/(^|[ \t])#+$/,"");t.push({level:l.length,text:m.trimEnd(),line:i+1})}else if(f!==void 0&&d!==void 0){let m=n.
slice(d,i).map(p=>p.trim());t.push({level:f.startsWith("=")?1:2,text:m.join(" "),line:d+1})}else f===void 0&&a.trim()!==
""&&(d!==void 0||!xa.test(a))&&(o=d??i)}}return t}function ka(e){return e[0]?.trimEnd()!=="---"?0:e.findIndex((t,n)=>n>0&&
/^(---|\.\.\.)[ \t]*$/.test(t))+1}var Xt=e=>[ne(e),"."];async function We(e,t,n,r){let s=[...new Set(r)],o=s.flatMap(d=>Jr(n,d)),i=await Sa(e,t,new Set(o)),a=new Map,c=new Map;
for(let d of s){let l=Hr(i,Yt(n,d)),[,u,f]=Vr.exec(d)??[],m=u===void 0?void 0:Hr(i,Yt(n,u));if(l!==void 0||m===void 0||f===
void 0){c.set(d,l??"");continue}let p=a.get(m)??await x(e,["cat-file","-p",m]);a.set(m,p);let y=qt(p,f)?.text.trimEnd();
c.set(d,y===void 0?"":ie(y))}return c}async function Gr(e,t,n,r){let s=await x(e,["rev-list","-1","--parents",n]),[,o=n,
i=o]=s.split(" "),a=await x(e,["merge-base",o,i]);return We(e,a,t,r)}async function zr(e,t,n,r,s){let o=new Set(r);if(s.
length===0)return o;let i=async u=>(await We(e,u,t,[n]).catch(()=>{}))?.get(n)??"",a=["diff-tree","--stdin","-r","-s","-\
-diff-merges=first-parent","--"],c=s.map(({commit:u})=>`${u}
`).join(""),d=await x(e,[...a,...Jr(t,n)],{input:c}),l=new Set(d.split(`
`));for(let{commit:u,source:f}of s)l.has(u)&&o.has(await i(f))&&o.add(await i(u));return o}var Vr=/^([^#]+)#(.+)$/,Yt=(e,t)=>Xt(
e).map(n=>posix.normalize(posix.join(n,t)).replace(/^\/+|\/+$/g,"")).filter(n=>!n.startsWith("..")&&n!=="."&&!/[\r\n\0]/.
test(n)),Jr=(e,t)=>[t,Vr.exec(t)?.[1]??""].filter(n=>n!=="").flatMap(n=>Yt(e,n)),Hr=(e,t)=>t.map(n=>e.get(n)).find(n=>n!==
void 0);async function Sa(e,t,n){await x(e,["rev-parse","--verify","--quiet",`${t}^{commit}`]);let r=[...n],s=r.map(a=>`${t}\
:${a}
`).join(""),o=(await x(e,["cat-file","--batch-check=%(objectname)"],{input:s})).split(`
`),i=a=>/^[0-9a-f]{40,64}$/.test(a);return new Map(r.map((a,c)=>[a,o[c]??""]).filter(([,a])=>i(a)))}async function Zt(e,t){let{plan:n,settings:r,head:s}=t,o=he(n),i=o.flatMap(m=>m.context_requirements),a=await We(e,s,r.project_id,
i),c=rt(t.merges),d=await _a(e,t,a,c),l=new Map;for(let m of o){let y=(d.has(m.id)?void 0:c.get(m.id))?.context??Ta(m,a);
l.set(m.id,{text:Lr(m),context:y,runner:Cr(m,r)})}let u=Nr(n,l),f=[...l].map(([m,p])=>[m,{...p,digest:u.get(m)??"",source:s}]);
return{fingerprints:new Map(f),changedContext:d}}var Ta=({context_requirements:e},t)=>ie([...new Set(e)].sort().map(n=>[
n,t.get(n)]));async function _a(e,{plan:t,settings:n,steps:r},s,o){let{project_id:i}=n,a=[...r].reverse(),c=new Map,d=new Map,
l=new Map;for(let{id:u,context_requirements:f}of he(t)){let m=o.get(u);if(m===void 0)continue;let p=c.get(m.source)??await We(
e,m.source,i,s.keys()).catch(()=>new Map);c.set(m.source,p);let y=[...new Set(f)].filter(b=>p.get(b)!==s.get(b));if(y.length===
0)continue;let g=await Gr(e,i,m.commit,y),h=[];for(let b of y){let S=[p.get(b),g.get(b)].filter(T=>T!==void 0),k=JSON.stringify(
[b,...S]),w=d.get(k)??await zr(e,i,b,S,a);d.set(k,w),w.has(s.get(b)??"")||h.push(b)}h.length>0&&l.set(u,h)}return l}var Ea=3,dt=({verdict:e,reason:t})=>({verdict:e,reason:t});function De({legs:e},t){let n=e.find(({tasks:r})=>r.includes(
t));if(n===void 0)throw new Error(`no leg of the wave holds the task ${t}`);return n}function lt({wave:e,previous:t,more_waves:n,
fingerprints:r,project_id:s},{id:o,name:i},a,c){let d=De(e,o),l=t.find(k=>k.task_id===o&&k.again),u=(l?.tries??(l?1:0))+
1,f=n&&(c.again??Ra(c,u,l)),m=c.overlap===void 0?l?.overlap:Le(l?.overlap,c.overlap),p=(l?.attempts??(l?1:0))+(a.attempts??
1),y=Bn(l?.usage,a.usage),g=(l?.setup_seconds??0)+(a.setup_seconds??0),b=a!==U&&a.verdict!=="skipped_dependency"?[ke({project_id:s,
wave:e},d.id)]:[],S=c.commit===void 0?[...l?.artifacts??[],...b]:[];return{task_id:o,task_name:i,verdict:c.verdict,reason:c.
reason,...a.runner&&{runner:a.runner},seconds:(l?.seconds??0)+a.seconds,...g>0&&{setup_seconds:g},...y&&{usage:y},...p>1&&
{attempts:p},digest:r.get(o)?.digest??"",...c.commit&&{commit:c.commit},wave:e.number,...a.started&&{leg:{position:e.legs.
indexOf(d)+1,started:a.started}},...a.no_wall&&{no_wall:a.no_wall},...u>1&&{tries:u},...m&&{overlap:m},...f&&{again:f},...S.
length>0&&{artifacts:S}}}function Ra({verdict:e,overlap:t},n,r){if(n>=Ea)return!1;let s=t?.files.some(o=>!r?.overlap?.files.
includes(o))??r?.verdict!=="conflict";return e==="rate_limited"||e==="conflict"&&s}var va=10;async function Qt(e,t,n,r){
let s=new Map(r.map(l=>[l,I(n,l)])),o=r.length<=va?[...s.values()]:[`${q(n)}/`],i=H(n),a=await Mt(e,[t],[...o,i]),c=new Map(
[...s].filter(([,l])=>a.has(l)));if(!a.has(i))return c;let d=ye(await x(e,["cat-file","blob",`${t}:${i}`]).catch(()=>""));
return new Map([...r.flatMap(l=>d.has(l)?[[l,i]]:[]),...c])}var Du=new RegExp(`^${ge}\\n((?:[\\w-]+: .*\\n)*)${Ce}$`,"gm"),ut=5e6;var $a=new RegExp(`^${q("[^/]+").replace(".","\\.")}/`,"i"),qr=e=>$a.test(e),Xr=(e,t)=>`${e.replaceAll(ge,"<!-- not soma\
s-result").trimEnd()}

${ge}
${t}${Ce}
`;async function Se(e,t,n,r=[]){let s=["diff-tree","-r","-z","--no-renames",t,n,"--",...r],o=(await x(e,s)).split("\0");return Array.
from({length:Math.floor(o.length/2)},(i,a)=>{let[c="",d="",l="",u=""]=(o[a*2]??"").slice(1).split(" "),f=o[a*2+1]??"";return{
path:f,before:Kr(f,c,l),after:Kr(f,d,u)}})}var Kr=(e,t,n)=>/^0+$/.test(t)?{path:e}:{path:e,mode:t,object:n};async function Pa(e,t){let n=[`${et}: `,`${Ct}: `,"This reverts commit "].map(i=>`--grep=^${i}`),r=[],s=[],o=new Set;return await nt(
e,["--topo-order",...n,t,"--"],({commit:i,parent:a,message:c,trailers:d})=>{if(o.has(i))return;if(d===void 0){for(let u of Ma(
c))o.add(u);return}let l=Ae(i,d);l!==void 0?(r.push(l),s.push(l)):d.startsWith(`${Ct}: `)&&s.push({commit:i,source:a})}),
{merges:r,steps:s}}var Ma=e=>e.split(`
`).flatMap(t=>/^This reverts commit ([0-9a-f]{40,64})\b/.exec(t)?.[1]??[]),en=async(e,t)=>(await Pa(e,t)).merges,Oa=async(e,t)=>rt(
await en(e,t));async function Yr(e,t,n){let r=await Oa(e,t);return new Map([...r].filter(([s,{digest:o}])=>o===n.get(s)?.
digest))}async function Zr(e,t){return(await Bt(e,[...t,"--get-regexp","^submodule\\..*\\.path$"])).flatMap(({value:r=""})=>r===""?
[]:[r.replace(/\/$/,"")])}var Te={name:255,path:3e3,target:4e3},ft="160000",Aa="120000",z=".gitmodules";async function mt(e,t,n,r){let s=r.filter(
({after:d})=>"mode"in d);for(let{path:d}of s){let l=Buffer.byteLength(d);if(l>Te.path)return tn("a path",l,Te.path,d);let u=Math.
max(...d.split("/").map(f=>Buffer.byteLength(f)));if(u>Te.name)return tn("a name",u,Te.name,d)}let o=s.filter(({after:d})=>Ue(
d,Aa)),i=await Ne(e,o.map(({after:d})=>"object"in d?d.object:""));for(let[d,{path:l}]of o.entries()){let u=i[d]?.size??0;
if(u===0)return`holds a link without a target: ${$(l,100)}`;if(u>Te.target)return tn("a link",u,Te.target,l)}if(s.some(({
path:d})=>d.startsWith(`${z}/`)))return`holds a folder of the name ${z}`;if(s.some(({path:d})=>d===z)&&!await La(e,n))return`\
holds a ${z} that git cannot read`;let c=await Ca(e,t,n,r);if(c.length!==0)return`holds a submodule that ${z} does not n\
ame, so no later checkout could fetch it: ${W(c)}`}var Ia=1e3,Qr=e=>e.some(({path:t,before:n,after:r})=>t===z||Ue(n,ft)||
Ue(r,ft)||Buffer.byteLength(t)>Ia),Ue=(e,t)=>"mode"in e&&e.mode===t,tn=(e,t,n,r)=>`holds ${e} of ${t} bytes, and a check\
out takes at most ${n}: ${$(r,100)}`,La=(e,t)=>x(e,["config","--blob",`${t}:${z}`,"--list"]).then(()=>!0,()=>!1);async function Ca(e,t,n,r){
let s=new Set(r.flatMap(({path:l,before:u,after:f})=>Ue(f,ft)&&!Ue(u,ft)?[l]:[])),o=r.some(({path:l})=>l===z);if(s.size===
0&&!o)return[];let i=async l=>new Set(await Zr(e,["--blob",`${l}:${z}`])),[a,c]=[await i(n),await i(t)];return(o?await Na(
e,n):[...s]).filter(l=>!a.has(l)&&(s.has(l)||c.has(l)))}async function Na(e,t){let n=await x(e,["ls-tree","-r","-z","--f\
ull-tree",t]);return Array.from(n.matchAll(/(?:^|\0)160000 commit \S+\t([^\0]*)/g),([,r=""])=>r)}var es="refs/somas/imported";async function Be(e,{parents:t,message:n,changes:r,tree:s,date:o=Math.floor(Date.now()/1e3)}){
let[i,...a]=t,c=[`commit ${es}
mark :1
`,`committer ${me.GIT_COMMITTER_NAME} <${me.GIT_COMMITTER_EMAIL}> ${o} +0000
`,ts(n),`from ${i}
`,...a.map(d=>`merge ${d}
`),s===void 0?"":`M 040000 ${s} ""
`,...r.map(ja),`
get-mark :1
`,`reset ${es}
from ${"0".repeat(i.length)}

`];return x(e,["fast-import","--quiet","--force"],{input:c.join("")})}function ja(e){let t=`"${e.path.replace(/["\\]/g,"\
\\$&").replaceAll(`
`,"\\n")}"`;return"text"in e?`M 100644 inline ${t}
${ts(e.text)}`:"object"in e?`M ${e.mode} ${e.object} ${t}
`:`D ${t}
`}var ts=e=>`data ${Buffer.byteLength(e)}
${e}
`;var ns=2e4;async function rs(e,t){let{repository:n,project_id:r,result_files:s}=e,{head:o,tree:i,parents:a,message:c,task_id:d,
carried:l,sealed:u}=t;if(s==="branch")return pe(n,i,a,c);let f=l.map(m=>({path:I(r,m)}));if(s==="one-file"&&u!==void 0){
let m=H(r),p=ye(await os(n,`${o}:${m}`));f.push({path:m,text:Ut(p.set(d,Fa(u)))})}return Be(n,{parents:a,message:c,changes:f,
tree:i})}var ss=({project_id:e,result_files:t})=>n=>t==="artifact"?[]:[t==="one-file"?H(e):I(e,n)];async function pt(e,t,[
n,r],s,o){let i=await Dn(e,n,r,s,o);if("conflicts"in i||i.commit===n||i.commit===r)return i;let a=H(t),d=[`${i.commit}^{\
tree}`,...[i.commit,n,r].map(w=>`${w}:${a}`)].map(w=>`${w}
`).join(""),l=(await x(e,["cat-file","--batch-check=%(objectname)"],{input:d})).split(`
`),[u,f="",...m]=l.map(w=>/^[0-9a-f]+$/.test(w)?w:"");if(m.includes(f))return i;let p=await x(e,["merge-base",n,r]),y=async w=>ye(
await os(e,`${w}:${a}`)),[g,h,b]=[await y(p),await y(n),await y(r)],S=[...new Set([...h.keys(),...b.keys()])].flatMap(w=>{
let T=b.get(w)===g.get(w)?h.get(w):b.get(w);return T===void 0?[]:[[w,T]]}),k=[{path:a,text:Ut(new Map(S))}];return{commit:await Be(
e,{parents:[n,r],message:s,changes:k,tree:u})}}var os=(e,t)=>x(e,["cat-file","blob",t]).then(n=>`${n}
`,n=>{if(n instanceof v)return"";throw n});function Fa(e){let t=e.slice(ar(e).length);return e.length<=ns?e:`${e.slice(0,
ns)}

[Cut here]
${t}`}var Wa=1e7,Da=1e3,Ua=[{what:"installed dependencies",treatment:"left out",globs:["**/node_modules/**","**/bower_componen\
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
/AGENTS.md","**/CLAUDE.md","**/CLAUDE.local.md","**/GEMINI.md","**/.agents/**","**/.claude/**","**/.codex/**","**/.gemin\
i/**","**/.cursor/**","**/.opencode/**","**/.windsurf/**","**/.aider.conf.yml","**/.mcp.json","**/opencode.json","**/.cu\
rsorrules","**/.windsurfrules"],reason:"later agents of the run load them, with their keys"},{what:"settings of editors \
and containers that start programs",treatment:"protected",globs:["**/.vscode/**","**/.devcontainer/**","**/.devcontainer\
.json","**/.envrc"],reason:"they start programs on the machine of the person who opens the folder"},{what:"manifests of \
actions",treatment:"protected",globs:["**/action.yml","**/action.yaml"],reason:"workflows run them, with the token of th\
eir job"},{what:"owners of code",treatment:"protected",globs:["**/CODEOWNERS"],reason:"they decide who has to review"},{
what:"a lock file beside one of another package manager",treatment:"warning",globs:[],reason:"two lock files drift apart\
, and tools choose either"},{what:`a file over ${Wa/1e6} MB`,treatment:"warning",globs:[],reason:"the history keeps it f\
or ever"},{what:`more than ${Da} files`,treatment:"warning",globs:[],reason:"nobody reviews them; an ignore rule may be \
missing"},{what:"two names that differ only in case",treatment:"warning",globs:[],reason:"one of them is lost in a check\
out on macOS or Windows"}],is=e=>Ua.filter(t=>t.treatment===e),nn=is("protected").flatMap(({globs:e})=>e),xf=is("left ou\
t").flatMap(({globs:e,marker:t})=>t===void 0?e:[]);var rn=e=>e.split(/[,\n]/).map(t=>t.trim()).filter(t=>t!==""),as=e=>rn(e).filter(t=>{let n=t.replace("!","");return n===
""||/^[/:!]/.test(n)||n.split("/").includes("..")});var sn=".github/workflows/**",us=e=>[...new Set([...rn(e),...nn,sn])],He=e=>e.startsWith("!"),cs=e=>e.flatMap(t=>{let n=He(
t)?t.slice("!".length):t,r=He(t)?":(exclude,glob,icase)":on,s=He(t)?[]:fs(n).filter(ms).map(Ba);return[...new Set([n,n.replace(
/\/\*\*$/,"")])].map(o=>r+o).concat(s)}),on=":(glob,icase)";function fs(e){let t=e.replace(/(\/\*\*)+$/,"").split("/");return t.
map((n,r)=>t.slice(0,r).join("/")).filter(n=>n.replaceAll("**","").replaceAll("/","")!=="")}var ms=e=>!/[*?[\\]/.test(e),
Ba=e=>on+e.replace(/[\w.~+=@-](?=[^\w.~+=@/-]*$)/,t=>`[${t.toLowerCase()}]`);async function ae(e,t,n,r,s=[sn]){let o=["d\
iff-tree","-r","-z","--name-only",t,n,"--"],i=await Ze(e,[...o,...cs(r)]);r.some(He)&&i.push(...await Ze(e,[...o,...cs(s)]));
let c=r.filter(d=>!He(d)).flatMap(fs).filter(d=>!ms(d)).map(d=>on+d);if(c.length>0)for(let{path:d,before:l,after:u}of await Se(
e,t,n,c))(!ds(l)||!ds(u))&&i.push(d);return[...new Set(i)]}var ds=e=>!("mode"in e)||e.mode.startsWith("100");async function an(e,[
t,n],r,s,o){let i=new Set(s.flatMap(({files:l})=>l.map(u=>u.replace(/^\.\//,""))));if(!o.some(l=>i.has(l)))return o;let a=new Set(
nn),c=r.filter(l=>!a.has(l)),d=new Set(await ae(e,t,n,c));return o.filter(l=>!i.has(l)||d.has(l))}async function ps(e,[t,
n],{project_id:r,protected_paths:s},o){let i=new Set(o.map(({id:u})=>I(r,u))),a=`${q(r)}/**`,c=[...s,a],l=(await ae(e,t,
n,c,[sn,a])).filter(u=>!i.has(u));return an(e,[t,n],c,o,l)}var gs=e=>/^\.github(\/workflows(\/.*)?)?$/is.test(e);var gt={builtOn:new Set,workflows:[],isDelicate:!1,leftOut:[]};async function hs(e,t,n,r){let{repository:s,project_id:o,
base:i}=e,a=gt,c=d=>({...gt,...a,refused:d});try{let{before:d,tree:l,date:u,messages:f}=await Ga(e,t,n,r.commit);a={...a,
builtOn:new Set(d.flatMap(A=>[...t.work.get(A)?.builtOn??[],A]))};let m=await Se(s,i,r.commit),p=m.flatMap(({path:A})=>gs(
A)?[A]:[]);a={...a,workflows:p,isDelicate:Qr(m)};let y=await mt(s,i,r.commit,m);if(y!==void 0)return c({verdict:"blocked",
reason:y});let g=d.find(A=>t.work.get(A)?.commit===void 0);if(g!==void 0)return c(dn(g,!1));let h=I(o,n.id),b=za(o,t,a.builtOn,
h,m),S=await Va(s,`${r.commit}:${h}`);if(S==="too long")return c(Ja(h));let k=b.leftOut.length===0?r:{...r,...cn(r,b.leftOut)},
w=S&&Xr(S.text,Nt(e,n.id,k)),[T=i,...E]=d.flatMap(A=>t.work.get(A)?.commit??[]),M=await Be(s,{parents:[T,...E],message:Gn(
n,f),changes:[...b.files,w===void 0?{path:h}:{path:h,text:w}],tree:l,date:u}),L=m.find(A=>A.path===h)?.after??{path:h},{
leftOut:V}=b;return{...a,commit:M,leftOut:V,...w!==void 0&&{result:{written:L,sealed:w}}}}catch(d){return c(ln(d))}}var Ha=2160*
3600;async function Ga({repository:e,base:t,wave:n},{claims:r,work:s},{id:o,depends_on:i},a){let c=De(n,o),l=[...n.legs.
filter(({id:w})=>c.after.includes(w)).flatMap(({tasks:w})=>w),...c.tasks.slice(0,c.tasks.indexOf(o)),...i],u=new Map(l.flatMap(
w=>s.has(w)?[[r.get(w)?.commit??"",w]]:[])),f=Math.floor(Date.now()/1e3),m=new Set,p=[],y=ys,[g,h]=[void 0,f];return await Qe(
e,[...["log","-z","--reverse","--topo-order","--format=%T %ct %P%x1f%B"],a,...[t,...u.keys()].map(w=>`^${w}`),"--"],{limit:ys,
onRecord:w=>{let T=w.indexOf("\x1f"),[E,M,...L]=w.slice(0,T).trim().split(" ");[g,h]=[E,Number(M)||f];for(let V of L)m.add(
V);p.push(L.length===1&&y>0?w.slice(T+1):""),y-=w.length-T}}),p.pop(),g===void 0&&m.add(a),{...{before:[...u].flatMap(([
w,T])=>m.has(w)?[T]:[]),messages:p,date:Math.min(Math.max(h,f-Ha),f)},...g!==void 0&&{tree:g}}}var ys=64e3;function za(e,{
work:t},n,r,s){let o=new Map,i=new Map,a=new Map(s.flatMap(d=>qr(d.path)?[[d.path,d]]:[]));for(let{path:d,before:l}of a.
values())o.set(d,l),i.set(d,l);for(let d of n){let{result:l}=t.get(d)??{};if(l===void 0)continue;let u=I(e,d);o.set(u,{path:u,
text:l.sealed}),i.set(u,l.written)}o.delete(r);let c=[...o.keys()].filter(d=>!isDeepStrictEqual(a.get(d)?.after??{path:d},
i.get(d)));return{files:[...o.values()],leftOut:c}}var cn=({verdict:e,reason:t},n)=>({verdict:e==="succeeded"?"succeeded\
_with_warning":e,reason:`${t}; changes of other tasks' result files are left out: ${W(n)}`});async function Va(e,t){let n=[],
r=0,s=o=>{if(r+=o.length,r>ut)throw new Error("too long");n.push(o)};try{return await te(e,["cat-file","blob",t],{onPiece:s}),
{text:Buffer.concat(n).toString()}}catch(o){if(!(o instanceof v))throw o;return r>ut?"too long":void 0}}var dn=(e,t)=>({
verdict:"skipped_dependency",reason:`builds on the work of ${e}, which ${t?"runs again":"could not be merged"}`,...t&&{again:t}}),
Ja=e=>({verdict:"blocked",reason:`${e} is larger than ${ut/1e6} MB`});function ln(e){if(!(e instanceof v))throw e;return{
verdict:"runner_error",reason:`cannot be merged: ${$(e.stderr.split(`
`)[0]??"")}`}}async function ks(e,{claims:t,work:n},{head:r,withheld:s,contestedFiles:o},i){let{repository:a,base:c,rules:d=c,protected_paths:l}=e,
u=t.get(i.id)??U,{builtOn:f,refused:m,commit:p,workflows:y,isDelicate:g,result:h}=n.get(i.id)??gt,b=[...s].find(([k])=>f.
has(k));if(b!==void 0)return dn(...b);if(m!==void 0)return m;let S=p??c;try{let k=new Set([i.id,...f]),w=e.plan.tasks.filter(
({id:R})=>k.has(R)),T=await At(a,r,S,d);if("conflicts"in T){let R=await ae(a,c,S,l),F=await an(a,[c,S],l,w,R);if(F.length>
0)return xs(F);let Ke=await Ka(a,c,r,T.conflicts);return{...ws(T.conflicts),overlap:Ke}}let M=(o.size===0?[]:await ae(a,
r,T.tree,[])).filter(R=>o.has(R));if(M.length>0)return ws(M,", which others push to");let L=[r,T.tree],V=await ps(a,L,e,
w),A=[...new Set([...V,...y])];if(A.length>0)return xs(A);let Je=g?await Se(a,r,T.tree):[],Pe=await mt(a,r,T.tree,Je);if(Pe!==
void 0)return{verdict:"blocked",reason:Pe};let _=await rs(e,{head:r,tree:T.tree,parents:p===void 0?[r]:[r,p],message:tt(
e,i,u),task_id:i.id,carried:[...k],sealed:h?.sealed});return{verdict:u.verdict,reason:u.reason,commit:_}}catch(k){return ln(
k)}}var bs=2e4;async function Ka(e,t,n,r){let s=r.map(d=>`:(top,literal)${d}`),o=["log","--first-parent","--format=%(tra\
ilers:key=Task,valueonly)",`${t}..${n}`,"--",...s],i=(await x(e,o)).split(`
`).filter(d=>K.test(d)),a=await x(e,["diff-tree","-p","--no-ext-diff","--no-textconv",t,n,"--",...s]),c=a.length>bs?`${a.
slice(0,bs)}
[Cut here]`:a;return{files:r,tasks:[...new Set(i)],diff:c}}var ws=(e,t="")=>({verdict:"conflict",reason:`conflicts in ${W(
e)}${t}`}),xs=e=>({verdict:"protected_path",reason:`changes protected files: ${W(e)}`});var qa=5,yt={reading:150,merging:60};function ht(e,t=qa){let n=e;return async r=>{let s=performance.now();try{return await Ye(
t+n,r)}finally{let o=(performance.now()-s)/1e3;n-=Math.min(n,Math.max(0,o-t))}}}async function Ss(e,t,n,r,s,o){let{repository:i,project_id:a,base:c,plan:d,previous:l,fingerprints:u,adopted:f}=e,m=new Map(
l.map(_=>[_.task_id,_])),p={head:r,results:m,withheld:new Map(o),sideBranches:new Map,contestedFiles:s},h=n===void 0||n===
c||n===e.ownTip||e.wave.number===0?new Map:await Yr(i,`${c}..${n}`,u),b=it(d),S=Xa(d.tasks,t,l),k=({id:_})=>S.has(_)?0:1,
w=d.tasks.filter(({id:_})=>t.claims.has(_)).sort((_,R)=>k(_)-k(R)||b(_.id,R.id)),T=ht(yt.merging);for(let[_,R]of w.entries()){
_>0&&_%st===0&&await Yn(i,p.head);let F=t.claims.get(R.id)??U,Ke=h.get(R.id),vt=Ke?Ya(Ke):await T(()=>Za(e,t,p,R,F));if(f&&
vt.commit===void 0){F.commit!==void 0&&p.withheld.set(R.id,!0);continue}let Mn=lt(e,R,F,vt),ti=vt.commit===void 0&&O(F.verdict);
m.set(R.id,ti?await Xn(e,p,R,F,t.work.get(R.id),Mn):Mn)}let{head:E,sideBranches:M}=p,L=[...t.claims.keys()].filter(_=>m.
get(_)?.commit!==void 0),V=_=>!h.has(_)&&t.work.get(_)?.result!==void 0,A=ss(e),Je=new Map(L.filter(V).flatMap(_=>A(_).map(
R=>[_,R]))),Pe=L.filter(_=>!V(_));if(Pe.length>0)for(let[_,R]of await Qt(i,E,a,Pe))Je.set(_,R);for(let[_,R]of Je){let F=m.
get(_);F!==void 0&&m.set(_,{...F,result_file:R})}return{head:E,sideBranches:M,withheld:p.withheld,results:[...m.values()]}}
function Xa(e,{claims:t},n){let r=new Map(e.map(o=>[o.id,o])),s=new Set(n.flatMap(({task_id:o,overlap:i,again:a})=>i&&a?
[o]:[]));for(let o of s)for(let i of r.get(o)?.depends_on??[])t.has(i)&&s.add(i);return s}var Ya=({verdict:e,commit:t})=>({
verdict:e,reason:"done by another run at the same time",commit:t});async function Za(e,t,n,r,s){let o=Qa(r,s,n.results)??
dt(s);if(!O(o.verdict))return o;let i=await ks(e,t,n,r);return n.head=i.commit??n.head,i}function Qa(e,t,n){if(t!==U&&t.
verdict!=="skipped_dependency"&&t.verdict!=="conflict"&&!O(t.verdict))return;let[s]=e.depends_on.flatMap(i=>n.get(i)??[]).
filter(({verdict:i})=>!O(i)).sort((i,a)=>Number(i.again??!1)-Number(a.again??!1));return s===void 0?void 0:{verdict:"ski\
pped_dependency",reason:`waits for ${s.task_id}, which ${s.again?"runs again":"was not done"}`,...s.again&&{again:!0}}}async function Ts({repository:e,project_id:t,base:n,rules:r=n,protected_paths:s},o,{tip:i,head:a},c){let[d,l,u]=await Promise.
all([J(e,c,i),en(e,`${i}..${c}`),pt(e,t,[c,a],`Merge ${a.slice(0,7)} into ${o}
`,r)]);return!d||l.length>0?{conflicts:[]}:"conflicts"in u?u:(await ae(e,c,u.commit,s)).length>0?{conflicts:[]}:{commit:u.
commit,conflicts:[]}}var ec=2,tc=20;async function _s(e,t,n){let r=new Map,s=0,o,i=async d=>{let u=n.head===void 0?e:{...e,previous:n.results,
ownTip:n.head},f=new Map([...t.claims].filter(([p])=>d.includes(p))),m=await nc(u,{...t,claims:f},r);n.head=m.head,n.results=
m.results.map(p=>sc(e,p,m.refused)),r=m.withheld;for(let p of d)n.judged.add(p)},a=async d=>{try{await i(d)}catch(l){if(!(l instanceof
Ie)||l.about==="branch")throw l;let[u="",...f]=d,m=t.work.get(u);if(f.length>0){let p=Math.ceil(d.length/2);await a(d.slice(
0,p)),await a(d.slice(p))}else{if(m===void 0||s===tc)throw l;s+=1,l.about==="unknown"&&(o??=l),t.work.set(u,{...m,refused:{
verdict:"blocked",reason:`the remote refuses it: ${l.reason}`}}),await i(d)}}},c=it(e.plan);if(await a([...t.claims.keys()].
sort(c)),o!==void 0&&n.results.every(({commit:d})=>d===void 0))throw n.judged.clear(),o}function nc(e,t,n){let{repository:r,
project_id:s,base:o,head:i=o,ownTip:a,environment:c,findTip:d}=e,l=Un(s),u=new Set,f;return rr({repository:r,branch:l,...c&&
{environment:c},findTip:d,build:async(m,p)=>{if(p>ec&&f!==void 0&&m!==void 0){let{commit:b,conflicts:S}=await Ts(e,l,f,m);
if(b!==void 0)return{...f,head:b,changed:b!==m};for(let k of S)u.add(k)}let g=m===void 0?i:m===a&&i===o?m:await rc(e,l,m,
i),h=await Ss(e,t,m,g,u,n);return f=m===void 0?void 0:{...h,tip:m},{...h,changed:h.head!==(m??i)}}})}async function rc({
repository:e,project_id:t,base:n,rules:r=n},s,o,i){let a=`Merge ${i.slice(0,7)} into ${s}
`,c=await pt(e,t,[o,i],a,r);if("commit"in c)return c.commit;let d=W(c.conflicts);throw new Error(`${s} conflicts with ${i.
slice(0,7)} in ${d}: merge it into ${s} by hand and start again`)}function sc({project_id:e,wave:t},n,r){let{held_out:s,
...o}=n,i=s&&r.get(s);if(i===void 0)return n;let a=ke({project_id:e,wave:t},De(t,n.task_id).id);return{...o,artifacts:[...n.
artifacts??[],a],reason:`${n.reason}; ${s} cannot be pushed: ${i}`}}async function Rs(e){await Wn();let t={claims:new Map,work:new Map,notStarted:new Set},n={results:[],judged:new Set};try{
return await oc(e,t),await _s(e,t,n),Es(e,t,n,n.results)}catch(r){if(!(r instanceof Error))throw r;let s=new Map(n.results.
map(i=>[i.task_id,i])),o=ac(e,t,r).map(i=>n.judged.has(i.task_id)?s.get(i.task_id)??i:i);return{...Es(e,t,n,o),error:r}}}
function Es({base:e,project_id:t},{work:n},{head:r=e},s){let o=s.flatMap(({task_id:i,commit:a})=>{let c=a===void 0?void 0:
n.get(i)?.result?.sealed;return c===void 0?[]:[[I(t,i),c]]});return{head:r,results:[...s],resultTexts:new Map(o)}}async function oc(e,t){
let{repository:n,wave:r,environment:s}=e;await nr(n,s);let o=ht(yt.reading);for(let[i,a]of r.legs.entries())i>0&&i%st===
0&&await jt(n),await o(()=>ic(e,t,a));r.legs.length>1&&await jt(n)}async function ic(e,t,n){let{claims:r,work:s,notStarted:o}=t,
{repository:i,base:a,plan:c,artifactOf:d,adopted:l,previous:u,overlaps:f}=e,m=await Er(i,a,d,n);for(let p of n.tasks){if(m.
notStarted!==void 0){o.add(p);continue}let y=u.find(({task_id:T})=>T===p)?.overlap,g=y===void 0?f?.get(p):Le(f?.get(p),y),
h=m.claims.get(p),b=h===void 0?U:{...h,...g&&{overlap:g}};if(l&&!O(b.verdict))continue;r.set(p,b);let{commit:S}=b,k=c.tasks.
find(T=>T.id===p);if(S===void 0||!O(b.verdict)||k===void 0)continue;let w=await hs(e,t,k,{...b,commit:S});s.set(p,w),w.leftOut.
length>0&&r.set(p,{...b,...cn(b,w.leftOut)})}}function ac(e,{claims:t,notStarted:n},{message:r}){let{adopted:s,plan:o,previous:i,
wave:a}=e,c=new Map(i.map(f=>[f.task_id,f])),d=s?[]:a.legs.flatMap(({tasks:f})=>f),l=new Set(d.filter(f=>!n.has(f))),u=$(
r.split(`
`)[0]??"");for(let f of o.tasks){if(!l.has(f.id))continue;let m=t.get(f.id)??U,p=O(m.verdict)?{verdict:"blocked",reason:u}:
dt(m);c.set(f.id,lt(e,f,m,p))}return[...c.values()]}function un(e,t){let n=ot(e),r=new Set(t.map(({task_id:o})=>o)),s=new Map;for(let{task_id:o,done:i}of t){if(i)continue;let a=[
...n.get(o)??[]];for(let c of a)s.has(c)||r.has(c)||(s.set(c,o),a.push(...n.get(c)??[]))}return s}function _e(e){let t=new Float64Array(e),n=new Int32Array(e),r=0,s=a=>t[a],o=(a,c,d)=>{t[a]=c,n[a]=d},i=(a,c)=>o(c,s(a),
n[a]);return{size:()=>r,least:()=>r===0?Number.POSITIVE_INFINITY:s(0),push(a,c){let d=r++;for(let l=d-1>>1;d>0&&s(l)>a;l=
d-1>>1)i(l,d),d=l;o(d,a,c)},pop(){let a=n[0];r--;let c=s(r),d=0;for(let l=1;l<r&&(l+1<r&&s(l+1)<s(l)&&l++,!(s(l)>=c));l=
2*d+1)i(l,d),d=l;return o(d,c,n[r]),a}}}function B({group:e,before:t},n,r){let s=new Int32Array(e.length),o=new Int32Array(t.length),i=new Float64Array(e.length),
a=new Float64Array(t.length),c=_e(r),d=0,l=0,u=0,f=0,m=p=>{if(o[p]===d)return a[p];let y=0;for(let g of t[p])s[g]===d&&i[g]>
y&&(y=i[g]);return o[p]=d,a[p]=y,y};return{begin(){d++,l=0,c=_e(r)},add(p){f=0,c.size()===r&&(f=c.least(),c.pop()),u=Math.
max(f,m(e[p]));let y=u+n[p];s[p]=d,i[p]=y,c.push(y,p),y>l&&(l=y)},hours:()=>l,assigned:()=>f,start:()=>u}}function ce(e,t,n,r){
return t.reduce((o,i)=>{let a=B(e,i,n);a.begin();for(let c of r)a.add(c);return o+a.hours()},0)/t.length}var mn=({minutes:e},t)=>Math.
max(30,357-e[t]),pn=(e,t,n)=>(n.start()-n.assigned())*60<=mn(e,t)+1e-4;function bt(e,t,n){let r=B(e,e.capped_hours,n);r.
begin();for(let[s,o]of t.entries())if(s===256||(r.add(o),!pn(e,o,r)))return s;return t.length}function Ps(e,t,n,{order:r,step:s}){let o=r.length,i=Array.from({length:Math.ceil(o/s)+1},(m,p)=>Math.min(o,p*s)),a=B(e,
e.hours,n),c=B(e,e.capped_hours,n),d=t.map(m=>B(e,m,n)),l=()=>({planned:a.hours(),mean:d.reduce((m,p)=>m+p.hours(),0)/d.
length}),u=[],f=i.slice(0,-1).map(m=>{for(let h of[a,c,...d])h.begin();let p=[],y=0,g=!0;for(let h=m;h<o;h++){let b=r[h];
for(let k of[a,...d])k.add(b);if(!g||(c.add(b),y=Math.max(y,e.hours[b]),g=h-m<256&&pn(e,b,c),!g||(h+1)%s!==0&&h+1!==o))continue;
let S=l();p.push({hours:S.mean,planned:S.planned,needs:S.planned>y?S.planned:0})}return u.push(l()),p});return{places:i,
waves:f,rest:[...u,{planned:0,mean:0}]}}var gn=1e-9;function Ms(e,t){let{places:n,rest:r}=e,{waves_left:s,integration:o,
least:i}=t,a=n.length-1,c=r.map(u=>hn(i,u)),d=r.map(()=>({planned:Number.POSITIVE_INFINITY,mean:Number.POSITIVE_INFINITY})),
l=e.waves.flat().reduce((u,{needs:f})=>Math.max(u,f),0);for(let u=t.checkpoint_hours;;u*=2){for(let f of new Set([Math.max(
1,s-4),s])){let m={waves:f,integration:o,wave_hours:u},p=Array.from({length:f},(S,k)=>k+1),y=$s(e,{...m,latest:c}),g=p.findLast(
S=>y(a,S)!==void 0);if(g!==void 0)return y(a,g);let h=$s(e,{...m,latest:d}),[b]=p.flatMap(S=>h(a,S)??[]).sort((S,k)=>S.hours-
k.hours);if(b!==void 0)return b}if(u>=l)break}}var hn=(e,t)=>({planned:(1+.03)*(e.planned-t.planned)+gn,mean:(1+.03)*(e.
mean-t.mean)+gn});function $s({places:e,waves:t},n){let r=e.length-1,s=Array.from({length:n.waves+1},()=>new Float64Array(
r+1).fill(Number.POSITIVE_INFINITY)),o=s.map(a=>new Float64Array(a.length)),i=s.map(()=>new Int32Array(r+1));s[0][0]=0;for(let[
a,c]of t.entries())for(let d=0;d<n.waves;d++){let l=s[d][a];if(l===Number.POSITIVE_INFINITY)continue;let u=o[d][a],[f,m]=[
s[d+1],o[d+1]],p=i[d+1];for(let[y,g]of c.entries()){if(g.needs>n.wave_hours)continue;let h=a+y+1,b=h<r?n.integration:0,S=l+
g.hours+b,k=u+g.planned+b,w=n.latest[h];S>f[h]+gn||S>w.mean||k>w.planned||(f[h]=S,m[h]=k,p[h]=a)}}return(a,c)=>{let d=s[c]?.[a];
if(d===void 0||d===Number.POSITIVE_INFINITY)return;let l=[];for(let u=a,f=c;f>0;u=i[f--][u])l.unshift(u);return{ends:l,hours:d}}}var Os=.3333333333333333,dc=5/3,As=4,lc=250;function Is({hours:e,rank:t}){let n=Math.min(As,Math.floor(As*lc/e.length));
if(n===0)return[e];let r=uc();return Array.from({length:n},()=>{let s=Float64Array.from(e,r),o=i=>e.map((a,c)=>a*(Os+(dc-
Os)*i(s[t[c]])));return[o(i=>i),o(i=>1-i)]}).flat()}function uc(){let e=42;return()=>(e=e*48271%2147483647,e/2147483647)}var ze=357,fc=[{minutes:ze/2,isWithinLevel:!0},{minutes:ze,isWithinLevel:!0},{minutes:ze/2,isWithinLevel:!1},{minutes:ze,
isWithinLevel:!1}];function Cs(e,t,n){let r=c=>e.hours[c]<=n,s=t*256,o=Ls(e,(c,d)=>r(c)&&r(d));if(o.length<=s)return o;let i=Ls(
e,()=>!0);if(i.length<=s)return i;let a=[];for(let c of fc)for(let d of[Math.max(1,t-4),t])if(a=mc(e,i,{...c,count:d*256}),
a.length<=d*256)return a;return a.slice(0,s)}function Ls(e,t){let{tasks:n,before:r,after:s,runner_class:o,minutes:i}=e,a=[],
c=[];for(let d of n.keys()){let[l=-1,...u]=r[d],f=i[d],m=c[l],p=m!==void 0&&u.length===0&&s[l]?.length===1&&o[l]===o[d]&&
m.minutes+f<=ze&&t(d,l),y=p?m:{tasks:[],minutes:0};p||a.push(y),y.tasks.push(d),y.minutes+=f,c[d]=y}return a.map(d=>d.tasks)}
function mc(e,t,n){let r=pc(e,t),s=a=>{let c=[],d={level:-1,runner_class:-1,hours:0,minutes:0};for(let{tasks:l,...u}of r){
let f={...u,hours:d.hours+u.hours,minutes:d.minutes+u.minutes},m=u.runner_class===d.runner_class&&(u.level===d.level||!n.
isWithinLevel)&&f.hours<=a&&f.minutes<=n.minutes;d=m?f:u,m?c.at(-1)?.push(...l):c.push([...l])}return c},o=r.reduce((a,{
hours:c})=>a+c,0),i=0;for(let a=0;a<30&&s(o).length<=n.count;a++){let c=(o+i)/2;s(c).length<=n.count?o=c:i=c}return s(o)}
function pc({tasks:e,hours:t,minutes:n,before:r,runner_class:s,path:o},i){let a=new Int32Array(e.length),c=new Map,d=f=>{
let m=c.get(f)??f.reduce((p,y)=>Math.max(p,1+a[y]),0);return c.set(f,m),m},l=(f,m)=>m.reduce((p,y)=>p+f[y],0),u=i.map(f=>{
let m=f[0],p=d(r[m]);for(let h of f)a[h]=p;let y={tasks:f,level:p,runner_class:s[m]},g={hours:l(t,f),minutes:l(n,f)};return{
unit:{...y,...g},path:o[m],id:e[m]?.id??""}});return u.sort((f,m)=>f.unit.level-m.unit.level||f.unit.runner_class-m.unit.
runner_class||m.path-f.path||(f.id<m.id?-1:1)),u.map(({unit:f})=>f)}function Ns(e,t,n){let r=a=>Float64Array.from(t,c=>c.reduce((d,l)=>d+a[l],0)),s=r(e.hours).map(a=>n+a),o=r(e.minutes),i=gc(
e,t);return{tasks:t,hours:s,capped_hours:s.map((a,c)=>Math.min(a,n+o[c]/60)),minutes:o,...i,path:hc(s,i),rank:bc(e,t)}}function gc(e,t){
let n=[],r=new Map,s=Int32Array.from(yc(e,t),c=>{let d=r.get(c)??n.push(c)-1;return r.set(c,d),d}),o=n.map(()=>[]);for(let[
c,d]of s.entries())o[d]?.push(c);let i=t.map(()=>[]);for(let[c,d]of n.entries())for(let l of d)i[l]?.push(c);let a=c=>c.
map(d=>Int32Array.from(d));return{group:s,before:n,members:a(o),behind:a(i)}}function yc({tasks:e,before:t},n){let r=new Int32Array(
e.length);for(let[i,a]of n.entries())for(let c of a)r[c]=i;let s=new Map,o=i=>{let a=s.get(i)??Int32Array.from(new Set(i.
map(c=>r[c])));return s.set(i,a),a};return n.map((i,a)=>{let[c,...d]=i.map(l=>o(t[l]));return c===void 0||d.length===0?c??
new Int32Array:Int32Array.from(new Set([c,...d].flatMap(l=>[...l]).filter(l=>l!==a)))})}function hc(e,{group:t,behind:n,
before:r}){let s=new Float64Array(e.length),o=new Float64Array(r.length);for(let i=e.length-1;i>=0;i--){let a=n[i].reduce(
(d,l)=>Math.max(d,o[l]),0);s[i]=e[i]+a;let c=t[i];o[c]=Math.max(o[c],s[i])}return s}function bc({tasks:e,path:t},n){let r=n.
map((o,i)=>({leg:i,path:o.reduce((a,c)=>Math.max(a,t[c]),0),id:e[o[0]]?.id??""}));r.sort((o,i)=>i.path-o.path||(o.id<i.id?
-1:1));let s=new Int32Array(n.length);for(let[o,{leg:i}]of r.entries())s[i]=o;return s}function Fs(e,t,n=Number.POSITIVE_INFINITY){let{hours:r,before:s,members:o,behind:i,path:a,rank:c}=e,d=r.length,l=Int32Array.
from(s,h=>h.length),u=_e(d),f=_e(d),m=new Int32Array(d),p=h=>{for(let b of o[h])u.push(c[b],b)};for(let[h,b]of l.entries())
b===0&&p(h);let y=0,g=r.reduce((h,b)=>h+b,0);for(let h=0;f.size()>0||h<d;){for(;u.size()>0&&f.size()<t;){let b=u.pop();if(y+
a[b]>n)return;m[h++]=b,g-=r[b],f.push(y+r[b],b)}if(y=f.least(),y+g/t>n)return;do for(let b of i[f.pop()])l[b]=l[b]-1,l[b]===
0&&p(b);while(f.least()===y)}return{order:m,makespan:y}}function Ws(e,t,n){let r=Math.min(n,256,e.hours.length),s=Fs(e,r),
o={planned:s.makespan,mean:ce(e,t,r,s.order)},i=e.hours.reduce((c,d)=>c+d,0),a=(1+.02)*s.makespan;for(let c=Math.max(1,Math.
floor(i/a));c<r;c++){let d=Fs(e,c,a)?.order;if(d!==void 0&&ce(e,t,c,d)<=(1+.02)*o.mean)return{runners:c,order:d,least:o}}
return{runners:r,order:s.order,least:o}}function Ds(e,t,n){let{number:r,runners:s,order:o,runs_on:i}=n,a=f=>(t.tasks[f]??[]).map(m=>e.tasks[m]),c=new Map([...o].
map(f=>[f,a(f)[0]?.id??""])),d=B(t,t.hours,s);d.begin();let l=0,u=Array.from(o,f=>{d.add(f);let[m,p]=[d.start(),d.assigned()];
l+=m-p;let y=a(f),[g]=y;if(g===void 0)throw new Error("a leg needs at least one task");return{id:g.id,title:xc(g,y.length-
1),tasks:y.map(({id:h})=>h),after:Array.from(t.before[t.group[f]]??[]).flatMap(h=>c.get(h)??[]),runs_on:g.runs_on??i,task_minutes:t.
minutes[f],wait_minutes:mn(t,f),assigned:p,start:m,hours:t.hours[f]}});return{number:r,runners:s,legs:u,hours:d.hours(),
idle_hours:l}}var wc=100;function xc({id:e,name:t},n){let r=t===e?e:`${e} · ${t.replace(/\s+/g," ").replace(/\$\{\{/g,"\
$ {{")}`,s=n===0?"":` (+${n})`,o=wc-s.length;return(r.length<=o?r:`${r.slice(0,o-1)}…`)+s}function Hs(e,t){let[n,r]=[Us(e,t),Us(t,e)];return Bs(n,r,"**",(s,o)=>Bs([...s],[...o],"*",kc))}function Us(e,t){let n=zs(
e).replace(/^\.?\/+/,"").split("/").filter(o=>o!==""&&o!==".").map(o=>o.includes(Gs)?"**":o).map(o=>o==="**"?o:o.replace(
/[@!?*+]\([^)]*\)|\[[^\]]*\]|\*+|^!.*/g,"*")),r=n.at(-1)??"",s=/.\.[a-z]\w*$/i.test(r)&&!`/${t}`.includes(`/${r}/`);return r===
"**"||s?n:[...n,"**"]}var Gs="\0";function zs(e){let t=e.replace(/\{[^{}]*\}/g,n=>/[/\0]/.test(n)?Gs:"*");return t===e?e:
zs(t)}var kc=(e,t)=>e===t||e==="?"||t==="?";function Bs(e,t,n,r){let s=new Set([0]);for(let o=0;o<=e.length;o++){let i=new Set;
for(let a=0;a<=t.length;a++){if(!s.has(a))continue;let c=e[o],d=t[a];c===n&&i.add(a),(d===n||c===n&&d!==void 0)&&s.add(a+
1),c!==void 0&&(d===n&&i.add(a),d!==void 0&&(c===n||d===n||r(c,d))&&i.add(a+1))}if(o===e.length)return s.has(t.length);s=
i}return!1}var Sc=(e,t)=>e.files.some(n=>t.files.some(r=>Hs(n,r)));function Vs(e,t){let n=[...e.keys()].filter(c=>e[c]?.files.length);
if(n.length<2)return[];let r=Math.ceil(e.length/32),s=e.map(()=>new Uint32Array(r)),o=(c,d)=>(s[d][c>>5]&1<<(c&31))!==0,
i=(c,d)=>{let l=s[c],u=s[d];for(let f=0;f<r;f++)l[f]=l[f]|u[f];l[d>>5]=l[d>>5]|1<<(d&31)},a=[];for(let[c,d]of e.entries()){
for(let l of Array.from(t[c]??[]))i(c,l);if(d.files.length!==0)for(let l of n.filter(u=>u<c).reverse())o(l,c)||!Sc(d,e[l])||
(a.push({first:l,second:c}),i(c,l))}return a}function Ks(e,t,n){let r=e.tasks.filter(({id:g})=>t(g)).sort((g,h)=>g.id<h.id?-1:1),s=new Set(r.map(({id:g})=>g)),o=Js(g=>g.
filter(h=>s.has(h))),i=r.map(g=>({...g,depends_on:o(g.depends_on)})),a=Tc(be({version:1,tasks:i})),c=new Map(a.map(({id:g},h)=>[
g,h])),d=Js(g=>Int32Array.from(g,h=>c.get(h))),l=a.map(({depends_on:g})=>d(g)),u=Vs(a,l);for(let{first:g,second:h}of u)l[h]=
Int32Array.of(...l[h],g);let f=a.map(()=>[]);for(let[g,h]of l.entries())for(let b of h)f[b]?.push(g);let m=Float64Array.
from(a,({duration:g})=>g.most_likely*n.runner_hours_per_hour),p=new Map,y=Int32Array.from(a,({runs_on:g})=>{let h=JSON.stringify(
g??n.runs_on),b=p.get(h)??p.size;return p.set(h,b),b});return{tasks:a,hours:m,minutes:Float64Array.from(a,n.minutesOf),runner_class:y,
conflicts:u,before:l,after:f.map(g=>Int32Array.from(g)),path:_c(m,f)}}function Js(e){let t=new Map;return n=>{let r=t.get(
n)??e(n);return t.set(n,r),r}}function Tc(e){let t=new Map,n=new Map;for(let{id:s,depends_on:o,duration:i}of e){let a=o.
reduce((c,d)=>Math.max(c,t.get(d)),0);n.set(s,a),t.set(s,a+i.most_likely)}let r=({id:s})=>n.get(s);return[...e].sort((s,o)=>r(
s)-r(o)||(s.id<o.id?-1:1))}function _c(e,t){let n=new Float64Array(e.length);for(let r=e.length-1;r>=0;r--){let s=0;for(let o of Array.
from(t[r]??[]))s=Math.max(s,n[o]);n[r]=e[r]+s}return n}var Ec=12;function qs(e,t,n){let{runners:r,order:s,most:o,least:i,latest:a}=n,c=s.subarray(0,o),d=new Float64Array(e.hours.
length),l=B(e,e.hours,r);l.begin();for(let p of c)l.add(p),d[p]=l.start()+e.hours[p];let u=[...new Set(Array.from(c,p=>d[p]))].
sort((p,y)=>y-p).slice(0,Ec),f=c,m=Number.POSITIVE_INFINITY;for(let p of u){let y=(k,w)=>w<o&&d[k]<=p,g=s.filter(y);if(g.
length<i||bt(e,g,r)<g.length)continue;let h=s.filter((k,w)=>!y(k,w)),b=k=>ce(e,[e.hours],r,k);if(p!==u[0]&&b(g)>a(b(h)))
continue;let S=ce(e,t,r,g)+ce(e,t,r,h);S>=m||(m=S,f=g)}return f}var Xs=(e,t,n)=>Rc(e,t,n).next().value;function*Rc(e,t,n){let r=un(e,t),s=new Set(t.map(({task_id:o})=>o));for(let o=0;o<n.waves_left;o++){let i=Ks(e,l=>!s.has(
l)&&!r.has(l),n);if(i.tasks.length===0)return;let{number:a,waves_left:c}=n,d=vc(i,{...n,number:a+o,waves_left:c-o});yield d;
for(let{tasks:l}of d.legs)for(let u of l)s.add(u)}}function vc(e,t){let{number:n,waves_left:r,runs_on:s,max_parallel:o=256}=t,
i=t.overhead_seconds/3600,a=Ns(e,Cs(e,r,i),i),c=Is(a),d=Ws(a,c,o),{runners:l,order:u}=d,{most:f,least:m}=Ac(a,c,d,{...t,
integration:i}),p=g=>hn(d.least,{planned:g,mean:0}).planned-i,y=f===u.length?u:qs(a,c,{runners:l,order:u,most:f,least:m,
latest:p});return Ds(e,a,{number:n,runners:Math.min(l,y.length),order:y,runs_on:s})}var $c=128,Pc=48,Mc=1e3,Oc=512;function Ac(e,t,{
runners:n,order:r,least:s},o){let i=1;for(;r.length/i>(r.length>Mc?Pc:$c);)i*=2;for(let c of r.length<=Oc?new Set([i,1]):
[i]){let d=Ps(e,t,n,{order:r,step:c}),l=Ms(d,{...o,least:s});if(l===void 0)continue;let u=(l.ends.length-1)*256;return{most:d.
places[l.ends[0]??0]??1,least:Math.max(1,r.length-u)}}let a=bt(e,r,n);return{most:a,least:a}}var Ys={number:0,runners:1,legs:[]};var Zs=e=>e.filter(({again:t})=>!t).map(({task_id:t,verdict:n})=>({task_id:t,done:O(n)}));var Ic={LOW:[.9,1.2],MEDIUM:[.8,1.5],HIGH:[.7,2],CRITICAL:[.6,3]};var to=1e6,jp=[[/^(s|secs?|seconds?)$/,1/3600],[/^(m|mins?|minutes?)$/,1/60],[/^(h|hrs?|hours?)$/,1],[/^(d|days?)$/,8],[
/^(w|wks?|weeks?)$/,40],[/^(mo|mons?|months?)$/,160]],wt=String.raw`(?:\d+\.?\d*|\.\d+)`,Qs=String.raw`${wt}\s*[A-Za-z]*|${wt}\s*[A-Za-z]+(?:\s*${wt}\s*[A-Za-z]+)+`,
Fp=new RegExp(String.raw`^\s*(?:~?\s*(${Qs})(?:\s*(?:-|–|—|to)\s*(${Qs}))?|[Pp][\d.DdHhMmSsTtWw]+)\s*$`);var Wp=new RegExp(String.raw`(${wt})\s*([a-z]*)`,"g");var Dp=`expected a time over 0 and at most ${to} hours, such as 6.5 (hours), "8-12 hours", "2h 30m", "1d" or {optimistic\
, most_likely, pessimistic}`;function bn(e,t){let[n,r]=Ic[t];return{optimistic:eo(e*n),most_likely:e,pessimistic:Math.min(to,eo(e*r))}}var eo=e=>Number(e.toPrecision(6));var no="ARCHITECTURE",P=e=>t=>t===void 0||e(t),ue=e=>t=>typeof t=="string"&&e.test(t),de=e=>t=>Array.isArray(t)&&t.every(
e),xn=e=>t=>G(t)&&Object.entries(t).every(([n,r])=>Ee(n)&&e(r)),wn=e=>t=>typeof t=="string"&&e.includes(t),Z=e=>typeof e==
"string",Ee=ue(K),kn=ue(/^(?:[0-9a-f]{40}|[0-9a-f]{64})$/),ro=ue(/^[0-9a-f]{64}$/),so=ue(/^[+-]?\d{4,6}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d+)?Z$/),
xt=ue(/^[!-~]*$/),le=e=>Sr(e)!==void 0,St=(e,t)=>G(e)?Object.entries(t).find(([n,r])=>!r(e[n]))?.[0]:"its form",Re=e=>t=>St(
t,e)===void 0,Sn=Re({files:de(Z),tasks:de(Ee),diff:Z}),Cc=Re({cost_usd:P(D),tokens:P(D),turns:P(D)}),Nc=(e,t,n)=>({task_id:r=>Ee(
r)&&t.has(r),task_name:Z,verdict:wn(Object.keys(oe)),reason:Z,runner:P(wn(re)),seconds:D,setup_seconds:P(D),usage:P(Cc),
attempts:P(D),digest:P(r=>r===""||ro(r)),commit:P(kn),wave:le,leg:P(Re({position:le,started:so})),no_wall:P(wn(Object.keys(
Fe))),tries:P(D),overlap:P(Sn),again:P(r=>r===!0),held_out:P(r=>Z(r)&&jc(`${r}`,`${Oe(e)}/${n}-`)),artifacts:P(de(r=>ue(
/^[\w.-]+$/)(r)&&`${r}`.startsWith(`somas-${e}-wave-`))),result_file:P(r=>r===I(e,n)||r===H(e))}),jc=(e,t)=>e.startsWith(
t)&&/^[0-9a-f]{7,40}$/.test(e.slice(t.length)),Fc={digest:ro,text:xt,context:xt,runner:xt,source:xt},Wc={started:so,inputs:xn(
Re(Fc)),overlaps:P(xn(Sn))},Dc={id:Ee,title:Z,tasks:de(Ee),after:de(Ee),runs_on:e=>Z(e)||de(Z)(e),task_minutes:le,wait_minutes:le},
Uc={number:le,runners:le,legs:de(Re(Dc)),base:kn,overlaps:P(xn(Sn)),earlier:P(Re({run_id:ue(/^\d+$/),number:le,head:kn}))},
kt=(e,t)=>{throw new Error(`${e}: ${t} is not as the jobs of a run write it: expected the file that dispatch or integrat\
e wrote; run all jobs again`)};function oo(e,t,n,r){if(!Array.isArray(e))return kt(t,"its form");let s=new Set([no,...r.
tasks.map(({id:o})=>o)]);for(let[o,i]of e.entries()){let a=St(i,Nc(n,s,G(i)?`${i.task_id}`:""));a!==void 0&&kt(t,`${o}.${a}`)}
return e}function io(e,t){let n=St(e,Wc);return n===void 0?e:kt(t,n)}function ao(e,t){let n=St(e,Uc);return n===void 0?e:
kt(t,n)}var co=async(e,t,n,r)=>(await Zt(e,{plan:t,settings:n,head:r,merges:[],steps:[]})).fingerprints;var Ve={signature:101010256,bytes:22,longestComment:65535},Tt={signature:33639248,bytes:46},_t={signature:67324752,bytes:30},
lo=0,Bc=8,Hc=8257;async function uo(e,t,n){let r=await open(e);try{let{directory:s,start:o}=await Gc(r),i=new Set;for(let a of Vc(
s)){let c=n.get(a.name);if(c!==void 0){if(i.has(a.name))throw new Error(`it holds ${a.name} twice`);if(i.add(a.name),a.size>
c)throw new Error(`${a.name} has ${a.size} bytes, at most ${c} are read`);await Jc(r,a,o,join(t,a.name))}}}finally{await r.
close()}}async function Gc(e){let{size:t}=await e.stat();if(t>1073741824)throw new Error(`its zip file has ${t} bytes, a\
t most 1073741824 are read`);let n=await Tn(e,Math.max(0,t-Ve.bytes-Ve.longestComment),t),r=zc(n);if(r===void 0)throw new Error(
"it is no zip file, or cut");let s=t-n.length+r,[o,i,a]=[n.readUInt32LE(r+4),n.readUInt16LE(r+10),n.readUInt32LE(r+12)],
c=n.readUInt32LE(r+16);if(i>1e4||a>1e7)throw new Error("it holds more than 10000 files, or is of the kind zip64");if(o!==
0||i!==n.readUInt16LE(r+8)||c+a!==s)throw new Error("its zip file has no directory at its end");return{directory:await Tn(
e,c,s),start:c}}function zc(e){for(let t=e.length-Ve.bytes;t>=0;t-=1){let n=t+Ve.bytes+e.readUInt16LE(t+20);if(e.readUInt32LE(
t)===Ve.signature&&n===e.length)return t}}function*Vc(e){for(let t=0;t<e.length;){if(t+Tt.bytes>e.length||e.readUInt32LE(
t)!==Tt.signature)throw new Error("the directory of its zip file is damaged");let n=t+Tt.bytes+e.readUInt16LE(t+28),r=e.
toString("utf8",t+Tt.bytes,n);if((e.readUInt16LE(t+8)&Hc)!==0)throw new Error("its zip file is encrypted");yield{name:r,
method:e.readUInt16LE(t+10),packed:e.readUInt32LE(t+20),size:e.readUInt32LE(t+24),header:e.readUInt32LE(t+42)},t=n+e.readUInt16LE(
t+30)+e.readUInt16LE(t+32)}}async function Jc(e,t,n,r){let{name:s,method:o,packed:i,size:a}=t,c=await Tn(e,t.header,t.header+
_t.bytes),l=c.length===_t.bytes&&c.readUInt32LE(0)===_t.signature?t.header+_t.bytes+c.readUInt16LE(26)+c.readUInt16LE(28):
n+1;if(l+i>n)throw new Error(`${s} lies outside of its zip file`);if(o!==lo&&o!==Bc)throw new Error(`${s} is packed by a\
n unknown method`);let u=0,f=new Transform({transform(p,y,g){u+=p.length,u>a?g(new Error(`${s} holds more than the ${a} \
bytes that it states`)):g(null,p)}}),m=i===0?[]:e.createReadStream({start:l,end:l+i-1,autoClose:!1});if(await pipeline(m,
o===lo?new PassThrough:createInflateRaw(),f,createWriteStream(r)),u!==a)throw new Error(`${s} holds fewer than the ${a} \
bytes that it states`)}async function Tn(e,t,n){let{buffer:r,bytesRead:s}=await e.read(Buffer.alloc(n-t),0,n-t,t);return r.
subarray(0,s)}var Zg={id:"FALLBACK-001",name:"Sequential Implementation",description:"Execute implementation in sequential mode",duration:bn(
24,"MEDIUM"),depends_on:[],risk:"MEDIUM",context_requirements:[],files:[]};function fo(e,t){let n=JSON.parse(e);if(n?.version!==1||!Array.isArray(n.tasks))throw new Error(`${t} is not a plan.json\
 of stage 3: expected version 1 and tasks`);let r=n.tasks.findIndex(({id:s})=>!K.test(s));if(r>=0)throw new Error(`${t}:\
 tasks.${r}.id is not an id: ${JSON.stringify(n.tasks[r]?.id)}`);return{...n,version:1,tasks:Kc(n.tasks)}}function Kc(e){
let t=new Map;return e.map(n=>{let r=n.depends_on.join(),s=t.get(r)??n.depends_on;return t.set(r,s),{...n,depends_on:s}})}var mo=e=>fo(readFileSync(e,"utf8"),e);var po=e=>new Map(Object.entries(ko(join(dirname(e),"timeouts.json"))??{})),go=(e,t,n)=>En(join(e,"results.json"),(r,s)=>oo(
r,s,t,n))??[],yo=(e,t)=>So(join(e,"results.json"),t,2),_n=e=>En(join(e,"run.json"),io);function ho(e,t){for(let[n,r]of t)
mkdirSync(dirname(join(e,n)),{recursive:!0}),writeFileSync(join(e,n),r)}var qc=e=>En(e,ao),bo=(e,t)=>So(e,t);function wo(e){let t=qc(e);if(t===void 0)throw new Error(`${e} is missing: the job that scheduled the wave writes it`);return t}
var xo=(e,t,{number:n,earlier:r})=>async s=>{let o={number:r?.number??n},i=join(e,ke({project_id:t,wave:o},s));if(!existsSync(
i))return;let d=([...Jt.keys()].some(u=>existsSync(join(i,u)))?[]:readdirSync(i,{withFileTypes:!0})).find(u=>u.isFile())?.
name;if(d===void 0)return i;let l=mkdtempSync(join(i,"unpacked-"));return await uo(join(i,d),l,Jt),l};function ko(e){return existsSync(e)?JSON.parse(readFileSync(e,"utf8")):void 0}function En(e,t){return existsSync(e)?t(ko(
e),basename(e)):void 0}function So(e,t,n){mkdirSync(dirname(e),{recursive:!0}),writeFileSync(e,`${JSON.stringify(t,null,
n)}
`)}function To({number:e,base:t,runners:n,legs:r,earlier:s},o,i){let a=new Map(o.tasks.map(d=>[d.id,d])),c=(d,l)=>{let u=d.
tasks.flatMap(f=>a.get(f)??[]);return Xc(d,l,u,i)};return{number:e,base:t,runners:n,legs:s===void 0?r.map(c):[],earlier_run:s?.
run_id??"",earlier_wave:s?.number??0}}var Xc=({id:e,title:t,runs_on:n,task_minutes:r,wait_minutes:s,after:o},i,a,c)=>({position:String(
i).padStart(3,"0"),id:e,title:t,runs_on:n,timeout_minutes:r+(o.length>0?s:0)+3,waits:o.length>0,keys:a.some(d=>Yc(d,c)),
prepares:c.setup!==""||a.some(({setup:d,verify:l})=>d!==void 0||l!==void 0)});function Yc({runner:e,run:t},n){let r=e??n.
runner;return r==="auto"?t===void 0:r!=="command"&&r!=="brief"}var ve={budget_usd:{least:0,most:1e5,decimals:!0},max_turns:{least:0,most:1e5},timeout_minutes:{least:1,most:7200}};function _o(e,{
least:t,most:n,decimals:r=!1}){let s=typeof e=="string"&&e.trim()!==""?Number(e):e;return typeof s=="number"&&s>=t&&s<=n&&
(r||Number.isInteger(s))?s:void 0}var Eo=({least:e,most:t,decimals:n=!1})=>`a ${n?"":"whole "}number from ${e} to ${t}`;
function Q(e){if(!e.startsWith("["))return e.trim()===""?void 0:e;let t=X(e);return Rn(t)?t:void 0}var Rn=e=>Array.isArray(
e)&&e.length>0&&e.every(t=>typeof t=="string"),Ro='a label, or a JSON list of labels such as ["self-hosted","linux"]',vo=/^[A-Za-z0-9@][!-~]{0,199}$/;var $o="the name of a model, such as claude-sonnet-4-5 or openai/gpt-5, without blanks";var vn="any",Po=e=>e.split(",").map(t=>t.trim()).filter(t=>t!=="");function $e(e){if(e.trim()===vn)return se;let t=Po(e),
n=t.flatMap(r=>se.filter(s=>s===r));return n.length===t.length?n:void 0}function Et(e){if(e.trim()===vn)return vn;if(!e.
trim().startsWith("["))return Po(e);let t=X(e);if(!Array.isArray(t))return;let n=t.map(r=>Rn(r)?r:typeof r=="string"?Q(r):
void 0);return n.every(r=>r!==void 0)?n:void 0}function Mo(e,t){return{...e,tasks:e.tasks.map(n=>Zc(n,t))}}function Zc(e,t){let n=ed(e,t);if(n.length===0)return e;let r=new Set(
n.map(({key:i})=>i)),s=Object.fromEntries(Object.entries(e).filter(([i])=>!r.has(i))),o=n.map(({key:i,instead:a})=>`${i}\
: ${Oo(e[i])}; this does not count here, ${a}`);return{...s,also_stated:[...e.also_stated??[],...o]}}var Oo=e=>[e].flat().join(", "),Qc=Object.keys(ve);function ed(e,t){return[...nd(e,t),...Qc.flatMap(n=>td(n,e,t)),...sd(
e,t)]}function td(e,t,n){let[r,s]=[t[e],n[e]];return r===void 0||s===0||r>0&&r<=s?[]:[{key:e,expected:`at most ${s}, the\
 \`${e}\` of the run`,instead:`${s} counts`}]}function nd({runner:e,run:t},n){let r=`${n.runner} is used`;if(e===void 0||
e===n.runner)return[];if(e==="command"&&t===void 0)return[{key:"runner",expected:"a task with a `run` script",instead:r}];
let s=rd(n);return s.has(e)?[]:[{key:"runner",expected:`one of ${[...s].join(", ")} (\`task_runners\` adds others)`,instead:r}]}
function rd({runner:e,task_runners:t,runner_argv:n}){let r=e==="auto"?["auto","command","somas","brief"]:[e,"command"],s=new Set(
[...r,...$e(t)??[]]);return n===""&&s.delete("custom"),s}function sd({runs_on:e},{runs_on:t,task_runs_on:n=""}){if(e===void 0||
t===void 0)return[];let r=Et(n)??[],s=Q(t)??t;if(r==="any")return[];let o=[s,...r];return o.some(c=>od(c,e))?[]:[{key:"r\
uns_on",expected:`one of ${o.map(c=>JSON.stringify(c)).join(", ")} (\`task_runs_on\` adds others)`,instead:`${Oo(s)} is \
used`}]}function od(e,t){let[n,r]=[e,t].map(s=>JSON.stringify([...new Set([s].flat().map(o=>o.toLowerCase()))].sort()));
return n===r}function Ao(e){let t=e,n=0;for(;t<=.5;n++)t*=2;let r=(t-1)/(t+1),s=0;for(let o=33;o>=1;o-=2)s=s*r*r+1/o;return 2*r*s-n*Math.
LN2}var ad=1024,cd=64,dd=ad+1,vy=dd+cd+1,Rt=2048,ld=Float64Array.from({length:Rt+1},(e,t)=>t*t*(3-2*t/Rt)/Rt/Rt),$y=ld.map(e=>e===
0?-1e6:Ao(e));var Io=(e,t,n)=>({number:t,waves_left:16-t+1,runs_on:Q(e.runs_on)??e.runs_on,runner_hours_per_hour:e.runner_hours_per_hour,
overhead_seconds:45,max_parallel:e.max_parallel,checkpoint_hours:e.checkpoint_hours,minutesOf:({id:r})=>n.get(r)??e.timeout_minutes});async function Lo(e,t,n,r,s){let o=Mo(mo(r.plan),t),i=wo(r.wave),{number:a,base:c,earlier:d}=i;if(a!==n)throw new Error(
`the results are at wave ${a}, expected wave ${n}: "Re-run failed jobs" cannot go on from here, re-run all jobs`);let l=a===
0,u=new Map(Object.entries(_n(r.results)?.overlaps??{})),f=l?await co(e,o,t,c):fd(r.results),{head:m,results:p,resultTexts:y,
error:g}=await Rs({repository:e,project_id:t.project_id,base:c,...d&&{head:d.head,adopted:!0},plan:o,wave:i,artifactOf:xo(
r.artifacts,t.project_id,i),previous:go(r.results,t.project_id,o),fingerprints:f,rules:[...f.values()][0]?.source,protected_paths:us(
t.protected_paths),result_files:t.result_files,overlaps:u,more_waves:!l&&a<16,environment:s});yo(r.results,p),t.result_files===
"artifact"&&ho(r.results,y);let h=new Set(p.flatMap(({task_id:E,verdict:M})=>O(M)?[E]:[]));if(await Kn(e,t.project_id,E=>h.
has(E),s).catch(()=>[]),g!==void 0)throw g;let b=Io(t,a+1,po(r.plan)),S=[...u].map(([E,M])=>({task_id:E,overlap:M})),k=Dt(
[...S,...p]),w=l?void 0:Xs(ir(o,k),Zs(p),b),T={...w??Ys,base:m,overlaps:Object.fromEntries(k)};return l||bo(join(r.results,
"wave.json"),T),{head:m,next:To(T,o,t),more:w!==void 0}}function fd(e){let t=_n(e);if(t===void 0)throw new Error("run.js\
on is missing beside the results: dispatch writes it");return new Map(Object.entries(t.inputs))}var Co={prompt_file:"TASK_PROMPT_FILE",task_id:"TASK_ID",task_name:"TASK_NAME",task_file:"TASK_JSON",context_dir:"TASK_C\
ONTEXT_DIR",dependencies_dir:"TASK_DEPS_DIR",result_file:"TASK_RESULT_FILE",report_file:"TASK_REPORT_FILE",timeout_seconds:"\
TASK_TIMEOUT_SECONDS",model:"TASK_MODEL",budget_usd:"TASK_BUDGET_USD",max_turns:"TASK_MAX_TURNS"},md=/\{([a-z_]+)\}/g;function No(e){
let t=X(e),n=Array.isArray(t)&&t.every(c=>typeof c=="string"),[r,...s]=n?t:[];if(r===void 0||r.trim()==="")return{expected:'\
a JSON list of texts that begins with a program, e.g. ["my-agent", "{prompt_file}"]'};let i=[r,...s].flatMap(c=>[...c.matchAll(
md)]).find(([,c=""])=>!Object.hasOwn(Co,c))?.[0];return i===void 0?{argv:[r,...s]}:{expected:`one of ${Object.keys(Co).map(
c=>`{${c}}`).join(", ")} in place of ${i}`}}function jo({runner:e,task_runners:t,runner_argv:n}){let r=i=>[{setting:"runner_argv",value:n,expected:i}],s=e==="custom"||
$e(t)?.includes("custom");if(n===""&&t.trim()==="any"&&e!=="custom")return[];if(!s)return n===""?[]:r(`nothing with runn\
er ${e}: only the runner custom reads it`);let o=No(n);return"expected"in o?r(o.expected):[]}var Fo="more_settings",pd=/\n|;(?=\s*\w+\s*:)/,gd=e=>Object.entries(e).flatMap(([t,{isRare:n}])=>n?[t]:[]);function Wo(e,t){
let n=e[Fo];if(typeof n!="string")return{values:e,problems:[]};let r=gd(t),s=new Map,o=[];for(let i of n.split(pd).map(a=>a.
trim())){if(i===""||i.startsWith("#"))continue;let[,a="",c=""]=/^(\w+)\s*:\s*(.*)$/.exec(i)??[],d=yd(a,c,{values:e,table:t,
rare:r,read:s});d===void 0?s.set(a,c):o.push({setting:Fo,value:i,expected:d})}return{values:{...e,...Object.fromEntries(
s)},problems:o}}function yd(e,t,{values:n,table:r,rare:s,read:o}){let[i,a]=[r[e],n[e]];if(e===""||i===void 0){let c=e===
""?void 0:Wr(e,Object.keys(r));return`a line "name: value", with one of the names ${s.join(", ")}${c===void 0?"":`; ${c}`}`}
if(!s.includes(e))return`only settings without a place in the form, ${s.join(", ")}: ${e} has its own input`;if(o.has(e))
return`each setting once, and ${e} stands here twice`;if(!(a===void 0||`${a}`==`${i.default}`||`${a}`===t))return`one va\
lue of ${e}, whose own input is ${JSON.stringify(a)}`}var Do=["auto","phases","graph","first-phase"];var Uo=e=>K.test(e)?void 0:'letters, digits, ".", "_" and "-", at most 64, the first a letter or a digit',Bo=(e,t)=>t===
"local"||e!=="-"&&!e.startsWith("/")&&!e.split(/[\\/]/).includes("..")?void 0:"a path inside of the repository",Ho=e=>Q(
e)===void 0?Ro:void 0,Go=e=>e===""||vo.test(e)?void 0:$o;function zo(e){let[t]=as(e);return t===void 0?void 0:`globs rel\
ative to the repository, which ${JSON.stringify(t)} is not`}var Vo=e=>$e(e)===void 0?`any, or names separated by commas,\
 each one of ${se.join(", ")}`:void 0,Jo=e=>Et(e)===void 0?'any, labels separated by commas, or a JSON list such as ["ma\
cos-latest", ["self-hosted","gpu"]]':void 0;function N(e){return{kind:"text",...e}}var ee=e=>({kind:"number",...e}),fe=e=>({kind:"choice",...e}),Ko=e=>({kind:"boole\
an",default:!1,...e});var Pn={project_id:N({description:"names the project's folder and its branch, somas/<project_id>",use:"one for each plan\
 that is carried out for itself",option:"project",expected:Uo}),plan:N({description:"path of the execution plan in the r\
epository; {project_id} is replaced",use:"where the plan lies elsewhere",default:`${ne("{project_id}")}/execution_plan.y\
ml`,expected:Bo}),mode:fe({description:"how phases and dependencies make the order",use:"where a plan has phases, and th\
ey do not mean what auto takes them for",choices:Do,default:"auto"}),on_invalid_plan:fe({description:"the reaction to an\
 invalid plan: run one sequential task in its place, or stop",use:"fail, where nothing should run on a plan that has err\
ors",choices:["fallback","fail"],default:"fallback"}),runner:fe({description:"the program that carries out a task; auto \
takes the first that can",use:"to have agents carry out tasks: name the agent",choices:se,default:"auto"}),task_runners:N(
{description:"runners that a task may name for itself, separated by commas, beside the run's own and command; any for al\
l of them",use:"where the plan gives some tasks to another agent",default:"",expected:Vo}),max_parallel:ee({description:"\
tasks that may run at the same time",use:"more where the account has more runners and the agent's rate limit allows it, \
fewer where tasks are rate_limited",default:4,least:1,most:999}),agent:N({description:"the role of tasks that name none,\
 as the runner somas knows it",use:"with the runner somas",default:"coder"}),model:N({description:"the model an agent us\
es, in its own words; its own choice where empty",use:"to pay less, or to get more",default:"",expected:Go}),budget_usd:ee(
{description:"dollars an agent may use for a task, where it can keep to that; 0 for no limit",use:"with agents that are \
paid by use",default:0,...ve.budget_usd}),max_turns:ee({description:"turns an agent may take for a task, where it can ke\
ep to that; 0 for no limit",use:"where an agent goes round in circles",default:0,...ve.max_turns}),runner_argv:N({description:'\
the runner custom: its command line as a JSON list, e.g. ["my-agent", "{prompt_file}"]',use:"only with runner: custom",default:""}),
setup:N({description:"bash commands, a script of the repository, or copilot-setup-steps, that prepare a checkout: before\
 a task starts, and before its verify; without keys",use:"to install what tasks need, such as npm ci, or the program of \
runner: custom",default:""}),context_files:N({description:"files every task is given, separated by commas: artifacts of \
the project, or paths in the repository",use:"where every agent has to know more, or less",default:Ar.join(",")}),runs_on:N(
{description:'runner label for all jobs, or several as JSON (["self-hosted","linux"])',use:"with machines of your own, o\
r larger ones",default:"ubuntu-latest",host:"actions",expected:Ho}),task_runs_on:N({description:'runner labels that a ta\
sk may name for itself beside runs_on: separated by commas, or JSON (["macos-latest", ["self-hosted","gpu"]]); any for a\
ll',use:"where some tasks need another machine",default:"",host:"actions",expected:Jo}),timeout_minutes:ee({description:"\
minutes a task may take",use:"where agents need longer; a job on GitHub's machines ends after 6 hours",default:60,local_default:360,
...ve.timeout_minutes}),stall_minutes:ee({description:"minutes without output, change or commit after which a task is en\
ded; 0 for never",use:"more for commands that are silent for long",default:15,least:0,most:7200}),architecture:fe({description:"\
when stage 4 writes ARCHITECTURE.md, api_specs.yml and data_models.yml from SPEC.md: auto where there is no ARCHITECTURE\
.md",use:"never, where the plan needs none; always, where SPEC.md has changed",choices:Pr,default:"auto"}),resume:fe({description:"\
auto runs only tasks that the branch does not show as done from the same inputs; never runs every task",use:"never, to d\
o everything again",choices:Mr,default:"auto"}),protected_paths:N({description:"globs of files that tasks may not change\
, separated by commas, besides settings of agents and owners of code; !glob lets tasks change files, but never .github/w\
orkflows/**",use:"for files that only people change; !CLAUDE.md, say, where a task writes that file",default:".github/**",
expected:zo}),update_plan:Ko({description:"whether finished tasks are ticked in the plan file on the branch, in a commit\
 of its own",use:"where people or tools read in the plan how far it is"}),runner_hours_per_hour:ee({description:"hours a\
 runner takes for an estimated hour; estimates are often hours of human work",use:"0.1, say, where agents are ten times \
as fast as the estimates: then timeouts and waves fit",default:1,least:.001,most:1e3,decimals:!0}),checkpoint_hours:ee({
description:"hours after which results are integrated at the latest, where no task is longer itself",use:"less, to see r\
esults earlier; it costs waiting at each checkpoint",default:96,least:.1,most:1e6,decimals:!0}),result_files:fe({description:"\
where the result files of done tasks go: a file each on the branch, all in one file there, or as an artifact only",use:"\
one-file or artifact, where reviewers do not want to see them; with artifact, nothing is known to be done after a squash\
 merge",choices:Or,default:"branch",isRare:!0}),more_settings:N({description:'settings that have no place in the form, e\
ach as "name: value": one a line, or with ";" between them (generated/settings.md names them)',use:"in a form, where no \
input of that name is",default:"",host:"actions"})};var bd=Object.entries(Pn);function wd(e,t){let{values:n,problems:r}=Wo(e,Pn),s=[...r],o=bd.map(([a,c])=>{let d=n[a]??xd(
c,t),l=kd(c,d,t);return"expected"in l&&s.push({setting:a,value:d,expected:l.expected}),[a,"expected"in l?d:l.value]}),i=Object.
fromEntries(o);return s.push(...jo(i)),s.length>0?{problems:s}:{settings:{...i,plan:i.plan.replaceAll("{project_id}",i.project_id)}}}
function Xo(e){let t=wd(JSON.parse(e),"actions");if("settings"in t)return t.settings;throw new Error(t.problems.map(n=>Sd(
n,n.setting)).join("; "))}var qo=({least:e=0,most:t=0,decimals:n=!1})=>({least:e,most:t,decimals:n}),xd=(e,t)=>(t==="loc\
al"?e.local_default:void 0)??e.default;function kd(e,t,n){switch(e.kind){case"number":{let r=_o(t,qo(e));return r===void 0?
{expected:Eo(qo(e))}:{value:r}}case"boolean":return/^(?:true|false)$/.test(`${t}`)?{value:`${t}`=="true"}:{expected:"tru\
e or false"};case"choice":return e.choices?.includes(t)?{value:t}:{expected:e.choices?.join(", ")??""};case"text":{if(typeof t!=
"string")return{expected:e.expected?.("",n)??"text"};let r=e.expected?.(t,n);return r===void 0?{value:t}:{expected:r}}}}
var Sd=({value:e,expected:t},n)=>e===void 0?`${n} is missing: expected ${t}`:`${n} ${JSON.stringify(e)}: expected ${t}`;var Yo=e=>({GIT_CONFIG_COUNT:"1",GIT_CONFIG_KEY_0:`http.${process.env.GITHUB_SERVER_URL??"https://github.com"}/.extrahea\
der`,GIT_CONFIG_VALUE_0:`AUTHORIZATION: basic ${Buffer.from(`x-access-token:${e}`).toString("base64")}`});var Zo=e=>e.replaceAll("%","%25").replaceAll("\r","%0D").replaceAll(`
`,"%0A");function Qo(e){Promise.resolve(process.env).then(t=>process.platform==="win32"?Promise.reject(new Error(Td)):e(t)).then(
Ed).catch(t=>_d(t instanceof Error?t.message:String(t)))}var Td="this job runs on Windows, and the pipeline does not: th\
ere a program git.exe in the working folder, which a task may have written, is started in place of git; use labels of Li\
nux or macOS in runs_on and task_runs_on";function _d(e){console.log(`::error::${Zo(e)}`),process.exitCode=1}var ei=e=>JSON.stringify(e);function Ed(e){for(let[t,n]of Object.entries(e)){let r=randomUUID();Rd("GITHUB_OUTPUT",`${t}\
<<${r}
${n}
${r}
`)}}function Rd(e,t){let n=process.env[e];n===void 0||n===""?process.stdout.write(t):appendFileSync(n,t)}Qo(async e=>{let t={plan:e.PLAN_FILE,wave:e.WAVE_FILE,artifacts:e.ARTIFACTS,results:e.RESULTS_FOLDER},n=Number(e.WAVE),r=Yo(
e.TOKEN),s=await Lo(process.cwd(),Xo(e.SETTINGS),n,t,r);return{head:s.head,next:ei(s.next),more:`${s.more}`}});
