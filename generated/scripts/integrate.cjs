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
On.delete(s)};return s.on("close",o).on("error",o),s}function Pt({pid:e},t){try{e!==void 0&&process.kill(-e,t)}catch{}}var v=class extends Error{name="GitError";exitCode;stdout;stderr;constructor(t,n,r,s){super(`git ${t.join(" ")}: ${s.trim()||
`exit code ${n}`}`),this.exitCode=n,this.stdout=r,this.stderr=s}},oi=/^GIT_((IMPLICIT_)?WORK_TREE|(COMMON_)?DIR|(INDEX|SHALLOW|GRAFT)_FILE|OBJECT_DIRECTORY|ALTERNATE_OBJECT_DIRECTORIES|NAMESPACE|PREFIX|REPLACE_REF_BASE|NO_REPLACE_OBJECTS|CONFIG(_PARAMETERS|_COUNT)?)$/,
me={GIT_AUTHOR_NAME:"SOMAS Workflows",GIT_AUTHOR_EMAIL:"somas-workflows@users.noreply.github.com",GIT_COMMITTER_NAME:"SO\
MAS Workflows",GIT_COMMITTER_EMAIL:"somas-workflows@users.noreply.github.com",GIT_TERMINAL_PROMPT:"0",GIT_LFS_SKIP_SMUDGE:"\
1"};function ii({env:e}){let t=Object.entries(process.env).filter(([n])=>!oi.test(n));return{...Object.fromEntries(t),...me,
...e}}var Xe=new AsyncLocalStorage;function Ye(e,t){let n=Xe.getStore(),r=performance.now()+e*1e3;return Xe.run(n!==void 0&&
n.end<r?n:{seconds:e,end:r},t)}function Ln(){let e=Xe.getStore();if(e!==void 0&&performance.now()>e.end)throw new Error(
Cn(e))}var Cn=({seconds:e})=>`it takes longer than ${Math.round(e)} s`,In=1<<28,ai=1e6;async function k(e,t,n={}){let r=[],
s=0,{exitCode:o,stderr:i}=await Mt(e,t,n,d=>{if(s+=d.length,s>In)throw new Error(`it prints more than ${In} bytes`);r.push(
d)}),a=Buffer.concat(r).toString();if(o!==0)throw new v(t,o,a,i);return a.replace(/\n$/,"")}async function te(e,t,n){let{
exitCode:r,stderr:s}=await Mt(e,t,n,n.onPiece);if(r!==0)throw new v(t,r,"",s)}var ci=["SIGINT","SIGTERM","SIGHUP"],di=5;
function Mt(e,t,n,r,s=1){return new Promise(o=>{if(qe(e))return;let i=An(e,t,ii(n),n.stdin),a="",d=!0,c=Xe.getStore(),l=c&&
setTimeout(()=>u(c),Math.max(0,c.end-performance.now())),u=m=>{Pt(i,"SIGKILL"),a="",f(-1,Cn(m))},f=(m,p)=>{clearTimeout(
l),qe(e)||o({exitCode:m??-1,stderr:a||p})};i.stdout?.on("data",m=>{d=!1;try{r(m)}catch(p){Pt(i,"SIGKILL"),f(-1,String(p))}}),
i.stderr?.setEncoding("utf8").on("data",m=>{a.length<ai&&(a+=m)}),i.on("error",m=>f(-1,m.message)),i.on("close",(m,p)=>{
let g=d&&a===""&&ci.includes(p);clearTimeout(l),g&&s<di?o(Mt(e,t,n,r,s+1)):f(m,p===null?"":`ended by ${p}`)}),i.stdin?.on(
"error",()=>{}),i.stdin?.end(n.input??"")})}var Ze=async(e,t)=>Oe(await k(e,t)),Oe=e=>[...new Set(e.split("\0").map(t=>t.replace(/^\n/,"")))].filter(t=>t!==""),Ot=(e,t,n)=>li(
e,t,[],n);async function li(e,t,n,r){let s=["ls-tree","-z","--name-only","--full-tree",...n],o=t.map(i=>Ze(e,[...s,i,"--",...r]));
return new Set((await Promise.all(o)).flat())}var ui=["text","binary","union"],fi="* !merge",mi=".somas/projects/*/artifacts/tasks/_all_result.md merge=union",pi=1e6;
async function jn(e,t,n){let r=await gi(e,t),s=existsSync(join(e,".git"))?join(e,".git"):e,o=join(s,"info/attributes"),i=existsSync(
o)?readFileSync(o):void 0;mkdirSync(dirname(o),{recursive:!0}),writeFileSync(o,r);try{return await n()}finally{i===void 0?
rmSync(o,{force:!0}):writeFileSync(o,i)}}var Qe=new Map;function Fn(e,t,n){let r=Qe.get(e);r?.commit===t&&Qe.set(e,{...r,
commit:n})}async function gi(e,t){let n=Qe.get(e);if(n?.commit===t)return n.rules;let s=n!==void 0&&await yi(e,n.commit,
t)?n.rules:await hi(e,t);return Qe.set(e,{commit:t,rules:s}),s}async function yi(e,t,n){return await k(e,["diff-tree","-\
r","--name-only",t,n,"--",":(top,glob)**/.gitattributes"]).catch(()=>"unknown")===""}async function hi(e,t){let n=await k(
e,["ls-tree","-r","-z","--full-tree",t]),r=Oe(n).flatMap(o=>{let[,i,a=""]=/^100\d+ blob (\S+)\t((?:.*\/)?)\.gitattributes$/s.
exec(o)??[];return i===void 0?[]:[{object:i,folder:a}]});r.sort((o,i)=>o.folder.length-i.folder.length);let s=[fi];for(let{
object:o,folder:i}of r){let a=await k(e,["cat-file","blob",o]);a.length<=pi&&s.push(...a.split(/\r?\n/).flatMap(d=>bi(d,
i)))}return`${[...s,mi].join(`
`)}
`}function bi(e,t){let[,n,r="",s=""]=/^[ \t]*(?:"((?:[^"\\]|\\.)*)"|([^\s"]\S*))(?:[ \t]+(.*))?$/.exec(e)??[];if((n??r)===
""||/^[#!]/.test(r))return[];let o=s.split(/[ \t]+/).map(wi),i=r.startsWith("[attr]");if(t==="")return[[n===void 0?r:`"${n}\
"`,...o].join(" ").trimEnd()];if(i)return[];let a=n??Nn(r),d=a.startsWith("/")?a.slice(1):a,c=a.slice(0,-1).includes("/")?
"":"**/",l=t.replace(/[\\*?[]/g,"\\$&");return[[`"/${Nn(l)}${c}${d}"`,...o].join(" ")]}var Nn=e=>e.replace(/["\\]/g,"\\$&");
function wi(e){let t=/^merge=(.*)$/.exec(e)?.[1];return t===void 0||ui.includes(t)?e:"merge"}var At;async function Wn(){At??=k(".",["version"]);let[,e=0,t=0]=(/(\d+)\.(\d+)/.exec(await At)??[]).map(Number);if(e*1e3+
t<2038)throw new Error(`git 2.38 or newer is needed (merge-tree --write-tree), found: ${await At}`)}var xi=["-c","merge.\
default=text","-c","merge.renormalize=false"];async function It(e,t,n){let r=[...xi,"merge-tree","--write-tree","--name-\
only","--no-messages","-z",t,n];try{return{tree:(await jn(e,t,()=>k(e,r))).replace(/\0.*$/s,"")}}catch(s){if(!(s instanceof
v)||s.exitCode!==1)throw s;let[,...o]=Oe(s.stdout);return{conflicts:o}}}var pe=(e,t,n,r,s)=>k(e,["commit-tree",t,...n.flatMap(
o=>["-p",o]),"-F","-"],{input:r,...s!==void 0&&{env:{GIT_AUTHOR_DATE:s,GIT_COMMITTER_DATE:s}}});async function J(e,t,n){
if(t===n)return!0;try{return await k(e,["merge-base","--is-ancestor",n,t]),!0}catch(r){if(r instanceof v&&r.exitCode===1)
return!1;throw r}}async function Dn(e,t,n,r){if(await J(e,t,n))return{commit:t};if(await J(e,n,t))return{commit:n};let s=await It(
e,t,n);return"conflicts"in s?s:{commit:await pe(e,s.tree,[t,n],r)}}var K=/^(?!.*\.\.)(?!.*\.(?:lock)?$)[A-Za-z0-9][A-Za-z0-9._-]{0,63}$/,ne=e=>`.somas/projects/${e}/artifacts`,Un=e=>`soma\
s/${e}`,Ae=e=>`somas-held/${e}`;async function et(e,t,{limit:n,onRecord:r}){let s=[],o=0,i=c=>{o<n&&c.length>0&&s.push(c.subarray(0,n-o)),o+=c.length},a=()=>{
r(Buffer.concat(s).toString()),s=[],o=0};await te(e,t,{onPiece:c=>{let l=0;for(let u=c.indexOf(0);u!==-1;u=c.indexOf(0,l))
i(c.subarray(l,u)),a(),l=u+1;i(c.subarray(l))}}),o>0&&a()}var ki=["claude","codex","copilot","gemini","aider","opencode"],re=["command","somas","brief",...ki,"custom"],se=["auto",
...re];var oe={succeeded:{done:!0},succeeded_with_warning:{done:!0},briefed:{done:!0},no_change:{done:!1},verify_failed:{done:!1},
conflict:{done:!1},protected_path:{done:!1},rate_limited:{done:!1},quota_exhausted:{done:!1},budget_exceeded:{done:!1},stalled:{
done:!1},timeout:{done:!1},blocked:{done:!1},runner_error:{done:!1},skipped_dependency:{done:!1}},M=e=>oe[e].done;function Bn(e={},t={}){
let n={...e};for(let[r,s]of Object.entries(t))n[r]=(n[r]??0)+s;return Object.keys(n).length===0?void 0:n}function $(e,t=300){let n=e.replace(/[\p{C}\p{Z}]+/gu," ").trim();return n.length<=t?n:`${n.slice(0,t)}…`}var Hn=4e3,Si=[[/@(?=[\p{L}\p{N}_-])/gu,"@ "],[/#(?=[\p{L}\p{N}])/gu,"# "],[/\b(gh-)(?=\d)/gi,"$1 "],[/:(?=\/\/)/g,": "],
[/(\.[a-z]{2,}\/[\w.-]+\/[\w.-]+\/(?:issues|pull|discussions)\/)(?=\w)/gi,"$1 "],[/\[(?=[^\]\n]{0,40}\b(?:skip|ci|actions)\b)/gi,
"[ "],[/\b(skip)-(?=checks\b)/gi,"$1- "],[/\*(?=no_ci)/gi,"* "]],Lt=e=>Si.reduce((t,[n,r])=>t.replace(n,r),e),Ti=e=>e.replace(
/\r\n?|[\p{Zl}\p{Zp}\v\f\u0085]/gu,`
`).replaceAll("	"," ").replace(/[^\P{C}\n]/gu,"").replace(/[^\S\n]+$/gm,"").replace(/\n{3,}/g,`

`).trim(),Ct=({id:e,name:t})=>`${e}: ${$(t)}`;function Gn(e,t){let n=`${Ct(e)}
`,r=Lt(t.map(Ti).filter(Boolean).join(`

`));if(r==="")return n;let s=r.slice(0,Hn).replace(/[\uD800-\uDBFF]$/,""),o=s.length===r.length?[]:[`[Cut after ${Hn} ch\
aracters]`],i=[...s.split(`
`),...o].map(a=>`    > ${a}`.trimEnd());return`${n}
${i.join(`
`)}
`}var tt="Task-Digest",Nt="Plan-Ticks";var Vn="Overlap-File",Jn="Overlap-Task",_i=e=>!/[\p{C}\p{Zl}\p{Zp}]/u.test(e)&&e.trim()===e&&Lt(e)===e,Ei=2e4;function zn(e=[]){
let t=Ei;return e.filter(n=>!_i(n)||n.length>t?!1:(t-=n.length,!0))}var nt=(e,t,n)=>`${Ct(t)}

${jt(e,t.id,n)}`;function jt({fingerprints:e,wave:t},n,{verdict:r,runner:s,overlap:o}){let i=e.get(n);if(i===void 0)throw new Error(
`no fingerprint of the task ${n}`);return[["Task",n],["Verdict",r],["Runner",s],["Wave",t.number],[tt,i.digest],["Task-T\
ext",i.text],["Task-Context",i.context],["Task-Runner",i.runner],["Task-Source",i.source],...zn(o?.files).map(d=>[Vn,d]),
...zn(o?.tasks).map(d=>[Jn,d])].flatMap(([d,c])=>c===void 0?[]:[`${d}: ${c}
`]).join("")}var Ri="--format=%H%x1f%P%x1f%ce%x1f%B",vi=2e5,$i=/^[^\n]+\n\n((?:[\w-]+: [^\n]*(?:\n|$))+)$/,rt=(e,t,n)=>et(e,["log","-\
z",Ri,...t],{limit:vi,onRecord:r=>{let[s="",o="",i,...a]=r.split("\x1f"),d=a.join("\x1f"),c=i===me.GIT_COMMITTER_EMAIL?$i.exec(
d)?.[1]:void 0,[l=""]=o.split(" ");n({commit:s,parent:l,message:d,...c!==void 0&&{trailers:c}})}});function Ie(e,t){let n=t.
split(`
`).map(l=>/^([\w-]+): (.*)$/s.exec(l)??[]),r=l=>n.flatMap(([,u,f=""])=>u===l?[f]:[]),s=l=>r(l)[0]??"",o=r(Vn),i=Object.keys(
oe).find(l=>l===s("Verdict")),a=re.find(l=>l===s("Runner")),d=s("Task"),c=s(tt);if(!(i===void 0||!M(i)||d===""||c===""))
return{task_id:d,verdict:i,wave:Number(s("Wave")),...a&&{ran:a},commit:e,digest:c,text:s("Task-Text"),context:s("Task-Co\
ntext"),runner:s("Task-Runner"),source:s("Task-Source"),...o.length>0&&{overlap:{files:o,tasks:r(Jn),diff:""}}}}var st=e=>new Map(
[...e].reverse().map(t=>[t.task_id,t]));var Pi="refs/somas/held";async function Kn(e,t,n,r={}){let s=Ae(t),o={env:r},i=await k(e,["ls-remote","origin",`refs/hea\
ds/${s}/*`],o),a=new Map(i.split(`
`).flatMap(u=>{let[f,m]=u.split("	");return f&&m?[[m.slice(11),f]]:[]}));if(a.size===0)return[];await k(e,[...["fetch","\
--quiet","--no-tags","--no-write-fetch-head","origin"],`+refs/heads/${s}/*:${Pi}/*`],o);let c=new Map;await rt(e,["--no-\
walk",...a.values(),"--"],({commit:u,parent:f,trailers:m})=>{let p=m===void 0?void 0:Ie(u,m);p!==void 0&&c.set(u,{work:f,
task_id:p.task_id})});let l=[];for(let[u,f]of a){let{work:m="",task_id:p=""}=c.get(f)??{};if(u!==qn(t,p,m)||!n(p))continue;
let g=`--force-with-lease=refs/heads/${u}:${f}`;try{await k(e,["push","--quiet","--no-verify",g,"origin",`:refs/heads/${u}`],
o),l.push(u)}catch(y){if(!(y instanceof v))throw y}}return l}var qn=(e,t,n)=>`${Ae(e)}/${t}-${n.slice(0,7)}`;async function Xn(e,{
withheld:t,sideBranches:n},r,s,o,i){if(t.set(r.id,i.again??!1),i.again||i.verdict!=="conflict"&&i.verdict!=="protected_p\
ath"||o?.commit===void 0||o.workflows.length>0)return i;let a=qn(e.project_id,r.id,o.commit);n.set(a,await Mi(e,r,s,o.commit));
let{artifacts:d,...c}=i;return{...c,held_out:a}}async function Mi(e,t,n,r){let{repository:s}=e,o=await k(s,["show","-s",
"--format=%ct",r]),i=nt(e,t,n);return pe(s,`${r}^{tree}`,[r],i,`@${o} +0000`)}var ot=50,Ft=e=>k(e,["multi-pack-index","write","--no-progress"]).catch(()=>"there is no pack"),Yn=(e,t)=>k(e,["commit-g\
raph","write","--stdin-commits","--split","--no-progress"],{input:`${t}
`}).catch(()=>"there is no complete history");var Le=class extends Error{name="PushRefused";about;reason;constructor(t,n,r){super(t),this.about=n,this.reason=r}},Oi=10,
Ai=/\((fetch first|non-fast-forward|stale info)\)|cannot lock ref|failed to update ref|reference already exists|incorrect old value/,
Qn=/RPC failed|error: (429|5\d\d)|HTTP 5\d\d|Connection (reset|timed out)|Could not (resolve host|connect)|Failed to connect|Empty reply|transfer closed|SSL_|early EOF/,
er=/exists; cannot create/,Ii="a rule protects it: let this workflow push to somas/*, or choose another project id",Li=[
{pattern:/GH013.*(cannot contain secrets|push protection)/is,advice:"the server takes a text in it for a secret: remove \
the text, or allow it there",about:"content"},{pattern:/GH001|large files? detected|exceeds .*file size limit/i,advice:"\
a file is too large for the server: keep it with Git LFS, or leave it out",about:"content"},{pattern:/GH013.*^(remote: *)?- .*\b(file|path|extension)/ims,
advice:"a rule restricts the names or sizes of files",about:"content"},{pattern:/without `?workflows?`? permission/,advice:"\
the token may not change workflow files",about:"content"},{pattern:/GH006|GH013|protected branch/i,advice:Ii,about:"bran\
ch"},{pattern:er,advice:"a branch whose name begins or ends where this one does is in the way: rename it",about:"branch"},
{pattern:/checked out/,advice:"it is checked out there: switch that checkout to another branch",about:"branch"},{pattern:/Permission to .* denied|error: 403|Authentication failed|could not read Username/,
advice:"the token may not write: the job needs `contents: write`",about:"branch"}],tr=["fetch","--quiet","--no-tags","--\
no-write-fetch-head"],Wt=(e={})=>({...e,LC_ALL:"C"}),Zn=new Set;async function nr(e,t){Zn.has(e)||(await k(e,["rev-parse",
"--is-shallow-repository"])==="true"&&await k(e,[...tr,"--unshallow","origin"],{env:Wt(t)}),Zn.add(e))}async function Ci(e,t,n){
let r=`refs/remotes/origin/${t}`;try{await k(e,[...tr,"origin",`+refs/heads/${t}:${r}`],{env:Wt(n)})}catch(s){if(s instanceof
v&&s.stderr.includes("couldn't find remote ref"))return;throw s}return k(e,["rev-parse",r])}async function rr(e){let{repository:t,
branch:n,environment:r,patience_minutes:s=Oi}=e,{findTip:o=()=>Ci(t,n,r)}=e,i=performance.now()+s*6e4,a=u=>Ni(t,u,Wt(r)),
d=!1,c,l=0;for(let u=1;;u+=1){let f=await ji(o,i);l=u>1&&f===c?l+1:0,c=f;let m=await e.build(f,u),{head:p,changed:g,sideBranches:y}=m,
h=g?[[n,p]]:[],b=await a(d?h:[...h,...y]);if(b===void 0){let E=new Map;for(let N of d?y:[]){let I=await a([N]);I!==void 0&&
E.set(N[0],Di(I))}return{...m,refused:E}}let S=Ai.test(b)&&!er.test(b),x=S||Qn.test(b),w=Wi(b);if((w.length>0&&w.every(E=>y.
has(E))||!x)&&!d&&y.size>0){d=!0;continue}if(!x||performance.now()>i){let E=Dt(b),N=E?.advice??`refused${x?` for ${s} mi\
nutes`:""}`,I=x?"branch":E?.about??"unknown";throw new Le(`cannot push ${n}: ${N}
${b}`,I,Fi(b))}await(S&&l===0?sr(100):or(S?l:u))}}async function Ni(e,t,n){if(t.length===0)return;let r=t.map(([o,i])=>`${i}\
:refs/heads/${o}`),s=["--porcelain","--no-verify",...t.length>1?["--atomic"]:[]];try{await k(e,["push",...s,"origin",...r],
{env:n});return}catch(o){return o instanceof v?`${o.stdout}
${o.stderr}`.trim():String(o)}}async function ji(e,t){for(let n=1;;n+=1)try{return await e()}catch(r){if(!(r instanceof v&&
Qn.test(r.stderr))||performance.now()>t)throw r;await or(n)}}var sr=e=>new Promise(t=>setTimeout(t,Math.random()*e)),or=e=>sr(
1e3*Math.min(e,20)),Dt=e=>Li.find(({pattern:t})=>t.test(e));function Fi(e){let t=e.split(`
`).flatMap(s=>/^remote: *(.*\w.*)$/.exec(s)?.[1]?.trim()??[]),n=$(t.length>0?t.join("; "):/^!.*\((.*)\)$/m.exec(e)?.[1]??
"refused"),r=Dt(e)?.advice;return r===void 0?n:`${r} (${n})`}var Wi=e=>[...e.matchAll(/^!\t[^\t]*:refs\/heads\/([^\t]+)\t(?!.*\(atomic )/gm)].
map(([,t=""])=>t),Di=e=>Dt(e)?.advice??/^!.*\((.*)\)$/m.exec(e)?.[1]??"refused";function Ut(e){let t=new Map,n=(r,s)=>{t.set(r,Ce(t.get(r),s))};for(let{task_id:r,overlap:s}of e)if(s!==void 0){n(r,s);for(let o of s.
tasks)n(o,{files:s.files,tasks:[],diff:""})}return t}function Ce(e,{files:t,tasks:n,diff:r}){return e===void 0?{files:t,
tasks:n,diff:r}:{files:[...new Set([...e.files,...t])],tasks:[...new Set([...e.tasks,...n])],diff:r||e.diff}}var ir=(e,t)=>({
...e,tasks:e.tasks.map(n=>{let{files:r=[]}=t.get(n.id)??{};return r.length===0?n:{...n,files:[...new Set([...n.files,...r])]}})});var q=e=>`${ne(e)}/tasks`,A=(e,t)=>`${q(e)}/${t}_result.md`,H=e=>A(e,"_all"),ge="<!-- somas-result",Ne="-->",Ui=new RegExp(
`(?:^|\\n\\n)${ge}\\n((?:[\\w-]+: .*\\n)*)${Ne}\\n`,"g");function ye(e){let t=new Map,n=0;for(let{index:r,0:s,1:o=""}of e.
matchAll(Ui)){let i=r+s.length,[,a]=/^Task: (.*)$/m.exec(o)??[];a!==void 0&&t.set(a,e.slice(n,i).trimStart()),n=i}return t}
var Bt=e=>[...e].sort(([t],[n])=>t<n?-1:1).map(([,t])=>t).join(`
`);function ar(e){let t=e.lastIndexOf(`

${ge}
`);return t!==-1&&e.endsWith(`
${Ne}
`)?e.slice(0,t+1):e}var he=({tasks:e,settled:t=[]})=>[...e,...t].map(n=>({...n,depends_on:n.all_dependencies??n.depends_on}));function it(e){
let t=new Map(e.tasks.map(n=>[n.id,[]]));for(let n of e.tasks)for(let r of n.depends_on)t.get(r)?.push(n.id);return t}function Bi(e){
let t=new Map;for(let o of e.tasks){let i=t.get(o.depends_on);i===void 0?t.set(o.depends_on,[o]):i.push(o)}let n=new Map(
e.tasks.map(({id:o},i)=>[o,i])),r=new Map;for(let[o,i]of t){let a=Int32Array.from(o,c=>n.get(c)??-1).sort().join(),d=r.get(
a);d===void 0?r.set(a,{waits_for:o,tasks:i}):d.tasks.push(...i)}let s=o=>n.get(o?.id??"")??0;for(let{tasks:o}of r.values())
o.sort((i,a)=>s(i)-s(a));return[...r.values()].sort((o,i)=>s(o.tasks[0])-s(i.tasks[0]))}function Hi(e){let t=Bi(e),n=new Map(
e.tasks.map(({id:o})=>[o,[]]));for(let o of t)for(let i of o.waits_for)n.get(i)?.push(o);let r=new Map(t.map(o=>[o,o.waits_for.
length])),s=t.filter(({waits_for:o})=>o.length===0);for(let{tasks:o}of s)for(let{id:i}of o)for(let a of n.get(i)??[]){let d=(r.
get(a)??0)-1;r.set(a,d),d===0&&s.push(a)}return s}var be=e=>Hi(e).flatMap(({tasks:t})=>t);function at(e){let t;return(n,r)=>(t??=Gi(e),(t.get(r)??0)-(t.get(n)??0)||(n<r?-1:n>r?1:0))}function Gi(e){let t=it(e),n=new Map;
for(let{id:r,duration:s}of be(e).reverse()){let o=(t.get(r)??[]).reduce((i,a)=>Math.max(i,n.get(a)??0),0);n.set(r,s.most_likely+
o)}return n}var zi=5;function W(e){let t=e.slice(0,zi).map(r=>$(r)),n=e.length-t.length;return n>0?`${t.join(", ")} and ${n} more`:t.length<2?
t.join(""):`${t.slice(0,-1).join(", ")} and ${t.at(-1)}`}async function Ht(e,t){return(await k(e,["config","--null",...t]).catch(()=>"")).split("\0").flatMap(r=>r===""?[]:[Vi(r)])}
function Vi(e){let t=e.indexOf(`
`);return t===-1?{name:e}:{name:e.slice(0,t),value:e.slice(t+1)}}var cr=new Map;async function dr(e){let t=cr.get(e);if(t!==void 0&&existsSync(t.objects))return t;let n=["rev-parse","--\
show-object-format","--path-format=absolute","--git-path","objects"],[r="",...s]=(await k(e,n)).split(`
`),o={objects:s.join(`
`),format:r};return cr.set(e,o),o}function lr(e){let t=join(dirname(e),"config");return existsSync(t)&&/promisor|partialclone/i.test(readFileSync(t,"utf8"))}async function je(e,t,n){if(t.length===0)return[];let r=t.map(o=>`${o}
`).join("");return(await k(e,["cat-file","--batch-check"],{input:r,...n&&{env:n}})).split(`
`).map(o=>{let[,i="missing",a]=o.split(" ");return{type:i,size:Number(a??0)}})}var we={objects:1e6,object_bytes:100*2**20,unpacked_bytes:2*2**30},Ji="PACK",Gt=12,fr=6,mr=7,Ki=[1,2,3,4],qi=64,Xi=2**20,
Yi=2**20;async function pr(e,t,n){let{size:r}=await e.stat(),s={bytes:Buffer.alloc(0),start:t},o=async(l,u)=>{if(Math.min(
l+u,r)>s.start+s.bytes.length){let m=Math.min(Math.max(u,Xi),Math.max(0,r-l)),{buffer:p,bytesRead:g}=await e.read(Buffer.
allocUnsafe(m),0,m,l);s.bytes=p.subarray(0,g),s.start=l}return s.bytes.subarray(l-s.start)},i=await o(t,Gt);if(i.length<
Gt||i.toString("latin1",0,4)!==Ji)throw new Error("it holds no pack");let a=i.readUInt32BE(8);if(a>we.objects)throw new Error(
`it holds ${a} objects, at most ${we.objects} are read`);let d=t+Gt,c=0;for(let l=0;l<a;l+=1){l%100===0&&Ln();let{type:u,
size:f,length:m}=Zi(await o(d,qi),n);ur(f);let{contents:p,packed:g}=await ea(o,d+m,f,r),y=u===fr||u===mr?Qi(p):0;if(ur(y),
c+=f+y,c>we.unpacked_bytes)throw new Error(`it unpacks to more than ${we.unpacked_bytes} bytes`);d+=m+g}}function ur(e){
if(e>we.object_bytes)throw new Error(`it holds an object of ${e} bytes, at most ${we.object_bytes} are read`)}var Fe=()=>new Error(
"its pack is damaged or cut");function ct(e,t,n=0,r=1){let s=n;for(let o=t,i=r;o<Math.min(e.length,t+8);o+=1,i*=128){let a=e[o]??
0;if(s+=(a&127)*i,a<128)return{value:s,end:o+1}}throw Fe()}function Zi(e,t){let[n]=e;if(n===void 0)throw Fe();let r=n>>4&
7,s=n&15,{value:o,end:i}=n<128?{value:s,end:1}:ct(e,1,s,16);if(r===mr)return{type:r,size:o,length:i+t};if(r===fr)return{
type:r,size:o,length:ct(e,i).end};if(!Ki.includes(r))throw Fe();return{type:r,size:o,length:i}}var Qi=e=>ct(e,ct(e,0).end).
value;async function ea(e,t,n,r){let s=Math.min(Math.max(n+1,64),Yi);for(let o=4096;;o*=4){let i=await e(t,o);try{let a={
info:!0,maxOutputLength:Math.max(n,1),chunkSize:s},{buffer:d,engine:c}=inflateSync(i,a);if(d.length!==n)throw Fe();return{
contents:d,packed:c.bytesWritten}}catch(a){if(!(a.code==="Z_BUF_ERROR")||t+o>=r)throw Fe()}}}var xe={added_paths:1e6,levels:1e3,bytes:2**28},gr=new Map;async function hr(e,{before:t,after:n,added:r},s){let o=gr.get(
e)??new Map;gr.set(e,o);let i=new Map,a=[...t,...n].map(u=>`${u}^{tree}`),d=await yr(e,[...a,...r],i,s);for(let u=d;u.length>
0;){let f=[...i.values()].flatMap(({folders:m})=>m);u=[...new Set(f)].filter(m=>!i.has(m)&&!o.has(m)),await yr(e,u,i,s)}
let c=d.slice(0,a.length).map(u=>ta(u,i,o)),l=xe.added_paths+Math.max(0,...c.slice(0,t.length).map(({paths:u})=>u));for(let{
paths:u,levels:f}of c.slice(t.length)){if(u>l)throw new Error(`it adds more than ${xe.added_paths} paths`);if(f>xe.levels)
throw new Error(`it holds more than ${xe.levels} folders inside each other`)}}function ta(e,t,n){let r=[e];for(let s=r.at(
-1);s!==void 0;s=r.at(-1)){let{files:o,folders:i}=t.get(s)??{files:0,folders:[]},a=n.has(s)?[]:i.filter(l=>!n.has(l));if(a.
length>0){r.push(...new Set(a));continue}if(r.pop(),n.has(s))continue;let d=o+i.length,c=0;for(let l of i){let u=n.get(l);
d+=u?.paths??0,c=Math.max(c,u?.levels??0)}n.set(s,{paths:d,levels:c+1})}return n.get(e)??{paths:0,levels:0}}async function yr(e,t,n,r){
if(t.length===0)return[];let s=[],o=0,i=t.map(l=>`${l}
`).join("");await te(e,["cat-file","--batch"],{input:i,env:r,onPiece:l=>{if(o+=l.length,o>xe.bytes)throw new Error(`its \
folders have more than ${xe.bytes} bytes`);s.push(l)}});let d=Buffer.concat(s),c=[];for(let l=0;c.length<t.length;){let u=d.
indexOf(`
`,l)+1,[f="",m,p]=d.toString("utf8",l,u-1).split(" ");if(m!=="tree")throw new Error(`the tree ${f} is missing`);let g=u+
Number(p);n.has(f)||n.set(f,na(d.subarray(u,g),f.length/2)),c.push(f),l=g+1}return c}function na(e,t){let n=[],r=0;for(let s=0;s<
e.length;){let o=e.toString("latin1",s,s+6)==="40000 ",i=e.indexOf(0,s)+1;s=i+t,o?n.push(e.toString("hex",i,s)):r+=1}return{
files:r,folders:n}}var br="refs/somas/";async function ra(e,t){let n=await mkdtemp(join(e,"tmp_objdir-somas-"));try{return await t(n)}finally{
await rm(n,{recursive:!0,force:!0})}}var L={bytes:2**30,header_bytes:1e6,refs:100,commits:1e4,commit_bytes:64e3,small_bytes:1e7,small_seconds:30,seconds:120};
async function wr(e,t,n){let r=await open(t);try{let{size:s}=await r.stat();if(s>L.bytes)throw new Error(`it has ${s} by\
tes, at most ${L.bytes} are read`);let{small_bytes:o,small_seconds:i,seconds:a}=L;return await Ye(s<o?i:a,()=>sa(e,r,n))}finally{
await r.close()}}async function sa(e,t,n){let{objects:r,format:s}=await dr(e),o=await oa(t,s),i=ia(o,n),a=await je(e,o.prerequisites),
d=o.prerequisites.find((c,l)=>a[l]?.type!=="commit");if(d!==void 0)throw new Error(`its prerequisite ${d} is no commit o\
f the repository`);return await pr(t,o.bytes,s==="sha256"?32:20),await t.read(Buffer.alloc(o.bytes),0,o.bytes),ra(r,async c=>{
let l={GIT_OBJECT_DIRECTORY:c,GIT_ALTERNATE_OBJECT_DIRECTORIES:JSON.stringify(r)},u=lr(r)?"--fsck-objects":"--strict";await k(
e,["index-pack",u,"--fix-thin","--stdin"],{env:l,stdin:t.fd});let f=join(c,"pack"),m=await readdir(f),p=await aa(f,m,s),
g=[...i.values()],y=await je(e,[...g,...p],l),h=[...i].filter((w,_)=>y[_]?.type==="commit");ca(y.slice(g.length));let b=p.
filter((w,_)=>y[g.length+_]?.type==="tree"),S={before:o.prerequisites,after:h.map(([,w])=>w),added:b};await hr(e,S,l),await mkdir(
join(r,"pack"),{recursive:!0});let x=w=>Number(w.endsWith(".idx"));for(let w of m.sort((_,E)=>x(_)-x(E)))await rename(join(
f,w),join(r,"pack",w));return new Map(h)})}async function oa(e,t){let{buffer:n,bytesRead:r}=await e.read(Buffer.alloc(L.
header_bytes),0,L.header_bytes,0),s=n.subarray(0,r);if(!/^# v[23] git bundle\n/.test(s.toString("latin1",0,20)))throw new Error(
"it is no bundle of git");let o=s.indexOf(`

`);if(o===-1)throw new Error(`its header is longer than ${L.header_bytes} bytes, or cut`);let i=new Map,a=[],d=`[0-9a-f]\
{${t==="sha256"?64:40}}`,c=new RegExp(`^(?:(?<prerequisite>-)?(?<object>${d})(?: (?<ref>.*))?|@object-format=${t})$`);for(let l of s.
toString("utf8",0,o).split(`
`).slice(1)){let u=c.exec(l)?.groups;if(u===void 0)throw new Error("its header holds a line that is neither a ref nor a \
prerequisite");let{prerequisite:f,object:m,ref:p}=u;m!==void 0&&(f!==void 0?a.push(m):i.set(p??"",m))}return{refs:i,prerequisites:a,
bytes:o+2}}function ia({refs:e},t){let n=L.refs*(t?.length??1);if(e.size>n)throw new Error(`it names ${e.size} refs, at \
most ${n} are read`);let r=s=>t===void 0||t.some(o=>s===o||s.startsWith(`partial/${o}/`));return new Map([...e].flatMap(
([s,o])=>{let i=s.slice(br.length);return s.startsWith(br)&&r(i)?[[i,o]]:[]}))}async function aa(e,t,n){let r=t.find(d=>d.
endsWith(".idx"));if(r===void 0)return[];let s=await readFile(join(e,r)),i=8+256*4,a=n==="sha256"?32:20;return Array.from(
{length:s.readUInt32BE(i-4)},(d,c)=>s.toString("hex",i+c*a,i+(c+1)*a))}function ca(e){let t=e.filter(({type:r})=>r==="co\
mmit");if(t.length>L.commits)throw new Error(`it holds ${t.length} commits, at most ${L.commits} are read`);let n=t.find(
({size:r})=>r>L.commit_bytes);if(n!==void 0)throw new Error(`it holds a commit of ${n.size} bytes, at most ${L.commit_bytes}\
 are read`)}var We={off:"the variable SOMAS_WALL is off",act:"act runs the jobs on a machine of yours",system:"the machine does not \
run Linux",root:"the runner's user cannot become root with sudo without a password",tools:"the machine lacks useradd, se\
tpriv, prlimit or GNU find"};var G=e=>typeof e=="object"&&e!==null&&!Array.isArray(e),D=e=>typeof e=="number"&&Number.isFinite(e)&&e>=0;function X(e){
try{return JSON.parse(e)}catch{return}}function xr(e){let t=0,n=0,r=!1;for(let s=0;s<e.length;s+=1){let o=e[s];o==='"'?r=
!r:r?s+=o==="\\"?1:0:o==="["||o==="{"?n=Math.max(n,++t):(o==="]"||o==="}")&&(t-=1)}return n}var kr=e=>Array.isArray(e)?e.filter(G):[],zt=e=>typeof e=="string"?e:"",Sr=e=>D(e)&&Number.isSafeInteger(e)?e:void 0;var U={verdict:"runner_error",reason:"ended without a result",seconds:0},ke=({project_id:e,wave:t},n)=>`somas-${e}-wave-${t.
number}-${n}`,Jt="not_started.json",Vt="results.json",_r="result.bundle",Y={bytes:5e6,entries:1e4,depth:64},Kt=new Map([
[Vt,Y.bytes],[Jt,Y.bytes],[_r,L.bytes]]);async function Er(e,t,n,r){let s=new Map,o,i;try{if(o=await n(r.id),o===void 0)
return{claims:s};if(i=kr(vr(join(o,Vt))),i.length>Y.entries)throw new Error(`${Vt} holds ${i.length} results, at most ${Y.
entries} are read`);let d=i.length>0?void 0:ga(join(o,Jt));if(d!==void 0)return{claims:s,notStarted:d}}catch(d){let c=`i\
ts artifact cannot be read: ${Rr(d)}`;for(let l of r.tasks)s.set(l,{verdict:"runner_error",reason:c,seconds:0});return{claims:s}}
let a=await da(e,join(o,_r),r.tasks);for(let d of r.tasks){let c=i.find(({task_id:m})=>m===d),l=c&&la(c);if(l===void 0)continue;
let u=a.commits.get(d),f=u===void 0&&c?.commit===void 0&&a.error===void 0;if(u!==void 0&&await J(e,u,t).catch(()=>!1))s.
set(d,{...l,commit:u});else if(!M(l.verdict)||f)s.set(d,l);else{let m=a.error?`cannot be read: ${a.error}`:`holds no com\
mit on top of ${t.slice(0,7)}`;s.set(d,{...l,verdict:"runner_error",reason:`its bundle ${m}`})}}return{claims:s}}async function da(e,t,n){if(!$r(t))return{commits:new Map};try{return{commits:await wr(e,t,n)}}catch(r){return{commits:new Map,
error:Rr(r)}}}var Rr=e=>$(e instanceof v?e.stderr:e instanceof Error?e.message:String(e),150);function la({verdict:e,reason:t,
seconds:n,setup_seconds:r,attempts:s,runner:o,leg:i,usage:a,no_wall:d}){if(!fa(e))return;let c=re.find(l=>l===o);return{
verdict:e,reason:$(zt(t)),seconds:0,...Tr({seconds:n,setup_seconds:r,attempts:s}),...c&&{runner:c},...pa(i),...ua(d)&&{no_wall:d},
...G(a)&&{usage:Tr({cost_usd:a.cost_usd,tokens:a.tokens,turns:a.turns})}}}var ua=e=>typeof e=="string"&&Object.hasOwn(We,
e),fa=e=>typeof e=="string"&&Object.hasOwn(oe,e),ma=1e15,Tr=e=>Object.fromEntries(Object.entries(e).flatMap(([t,n])=>D(n)&&
n<=ma?[[t,n]]:[]));function pa(e){let t=G(e)?zt(e.started):"";return Number.isNaN(Date.parse(t))?{}:{started:new Date(t).
toISOString()}}function ga(e){let t=vr(e);return G(t)&&typeof t.reason=="string"?$(t.reason):void 0}function vr(e){if(!$r(
e))return;let{size:t}=lstatSync(e),n=basename(e);if(t>Y.bytes)throw new Error(`${n} has ${t} bytes, at most ${Y.bytes} a\
re read`);let r=readFileSync(e,"utf8");if(xr(r)>Y.depth)throw new Error(`${n} holds more than ${Y.depth} values inside e\
ach other`);return X(r)}var $r=e=>lstatSync(e,{throwIfNoEntry:!1})?.isFile()??!1;var ya=/^([ \t]*(?:[-*+]|\d+[.)])[ \t]+)\[[ xX~/\-✓✔✅]?\](?=[\s*]|$)/gmu,qt=e=>e.replace(ya,"$1[ ]");var Pr=["auto","always","never"],Mr=["auto","never"],Or=["branch","one-file","artifact"];function Ar(e,t){let{runner:n=e.
runner,budget_usd:r=e.budget_usd,max_turns:s=e.max_turns}=t,o=e.runner!=="auto"&&n!==e.runner,i=t.model??(o?"":e.model);
return{...e,runner:n,model:i,budget_usd:r,max_turns:s}}var ie=e=>createHash("sha256").update(JSON.stringify(e)).digest("hex");function Ir(e){let{name:t,run:n,verify:r,agent:s,
context_requirements:o,acceptance_criteria:i,setup:a}=e,d=qt(e.description),c=e.texts?.map(({title:f,text:m})=>({title:f,
text:qt(m)})),u=c===void 0&&i===void 0&&a===void 0?[]:[c??[],i??[],...a===void 0?[]:[a]];return ie([t,d,n??null,r??null,
s??null,o,...u])}function Lr(e,t){let{runner:n,agent:r,model:s="",runner_argv:o,setup:i=""}=Ar(t,e),a=n==="command"||n===
"auto"&&e.run!==void 0,d=n==="custom"?[o,i]:i===""?void 0:[i],c=d===void 0?"":ie(d).slice(0,12);return(a?["command",c]:[
n,e.agent??r,s,c]).filter(u=>u!=="").map(encodeURIComponent).join("/")}function Cr(e,t){let n=new Map;for(let{id:r,depends_on:s}of be(
{version:1,tasks:he(e)})){let o=t.get(r);if(o===void 0)throw new Error(`no inputs of the task ${JSON.stringify(r)}`);let{
text:i,context:a,runner:d}=o,c=[...s].sort().map(l=>[l,n.get(l)]);n.set(r,ie([r,i,a,d,c]))}return n}function jr(e,t){let n,r=3;for(let s of t){if(Math.abs(s.length-e.length)>2)continue;let o=Nr(e)===Nr(s)?0:ha(e,s,r);o<r&&
o*2<=s.length&&([n,r]=[s,o])}return n}function Fr(e,t){let n=jr(e,t);return n===void 0?void 0:`did you mean ${JSON.stringify(
n)}?`}var Nr=e=>e.toLowerCase().replace(/[^a-z0-9]/g,"");function ha(e,t,n){let r=Array.from({length:t.length+1},(s,o)=>o);
for(let s=1;s<=e.length;s++){let o=[s];for(let i=1;i<=t.length;i++){let a=(r[i-1]??0)+(e[s-1]===t[i-1]?0:1);o.push(Math.
min(a,(r[i]??0)+1,(o[i-1]??0)+1))}if(Math.min(...o)>=n)return n;r=o}return r[t.length]??n}var dt=e=>(e.match(/[\p{L}\p{N}_]+/gu)??[]).join("-"),ba=e=>wa(e).toLowerCase().replace(/[^\p{L}\p{M}\p{N}\p{Pc}\- ]/gu,
"").replaceAll(" ","-"),wa=e=>e.replace(/!?\[([^[\]]*)\]\([^()]*\)/g,"$1").replace(/(^|[^\p{L}\p{N}])_([^_]+)_(?![\p{L}\p{N}])/gu,
"$1$2");function xa(e){let t=new Map,n=new Map;for(let r of e){let s=ba(r.text),o=n.get(s)??0,i=()=>o===0?s:`${s}-${o}`;
for(;t.has(i());)o+=1;n.set(s,o+1),t.set(i(),r)}return t}function Xt(e,t){let n=e.split(`
`),r=Wr(e),s=dt(t),o=r.find(({text:d})=>dt(d)===s)??xa(r).get(t.toLowerCase())??r.find(({text:d})=>dt(d).toLowerCase()===
s.toLowerCase());if(o===void 0)return;let i=r.find(({line:d,level:c})=>d>o.line&&c<=o.level),a=i===void 0?n.length:i.line-
1;return{heading:o.text,first:o.line,last:a,text:n.slice(o.line-1,a).join(`
`)}}var ka=/^(?: {4}|\t| {0,3}(?:[-*+]|\d+[.)])[ \t]| {0,3}[>|])/;function Wr(e){let t=[],n=e.split(/\r?\n/),r,s=!1,o;for(let i=Sa(
n);i<n.length;i++){let a=n[i]??"",d=/^ {0,3}(`{3,}|~{3,})(.*)$/.exec(a),c=o;if(o=void 0,r!==void 0)d?.[1]?.startsWith(r)&&
d[2]?.trim()===""&&(r=void 0);else if(s||/^ {0,3}<!--/.test(a))s=!a.includes("-->");else if(d?.[1]!==void 0)r=d[1];else{
let[,l,u=""]=/^ {0,3}(#{1,6})(?![^ \t])(.*)$/.exec(a)??[],f=/^ {0,3}(=+|-+)[ \t]*$/.exec(a)?.[1];if(l!==void 0){let m=u.
trim().replace(/(^|[ \t])#+$/,"");t.push({level:l.length,text:m.trimEnd(),line:i+1})}else if(f!==void 0&&c!==void 0){let m=n.
slice(c,i).map(p=>p.trim());t.push({level:f.startsWith("=")?1:2,text:m.join(" "),line:c+1})}else f===void 0&&a.trim()!==
""&&(c!==void 0||!ka.test(a))&&(o=c??i)}}return t}function Sa(e){return e[0]?.trimEnd()!=="---"?0:e.findIndex((t,n)=>n>0&&
/^(---|\.\.\.)[ \t]*$/.test(t))+1}var Br=e=>[ne(e),"."];async function De(e,t,n,r){let s=[...new Set(r)],o=s.flatMap(c=>Jr(n,c)),i=await Ta(e,t,new Set(o)),a=new Map,d=new Map;
for(let c of s){let l=Hr(i,Yt(n,c)),[,u,f]=Vr.exec(c)??[],m=u===void 0?void 0:Hr(i,Yt(n,u));if(l!==void 0||m===void 0||f===
void 0){d.set(c,l??"");continue}let p=a.get(m)??await k(e,["cat-file","-p",m]);a.set(m,p);let g=Xt(p,f)?.text.trimEnd();
d.set(c,g===void 0?"":ie(g))}return d}async function Gr(e,t,n,r){let s=await k(e,["rev-list","-1","--parents",n]),[,o=n,
i=o]=s.split(" "),a=await k(e,["merge-base",o,i]);return De(e,a,t,r)}async function zr(e,t,n,r,s){let o=new Set(r);if(s.
length===0)return o;let i=async u=>(await De(e,u,t,[n]).catch(()=>{}))?.get(n)??"",a=["diff-tree","--stdin","-r","-s","-\
-diff-merges=first-parent","--"],d=s.map(({commit:u})=>`${u}
`).join(""),c=await k(e,[...a,...Jr(t,n)],{input:d}),l=new Set(c.split(`
`));for(let{commit:u,source:f}of s)l.has(u)&&o.has(await i(f))&&o.add(await i(u));return o}var Vr=/^([^#]+)#(.+)$/,Yt=(e,t)=>Br(
e).map(n=>posix.normalize(posix.join(n,t)).replace(/^\/+|\/+$/g,"")).filter(n=>!n.startsWith("..")&&n!=="."&&!/[\r\n\0]/.
test(n)),Jr=(e,t)=>[t,Vr.exec(t)?.[1]??""].filter(n=>n!=="").flatMap(n=>Yt(e,n)),Hr=(e,t)=>t.map(n=>e.get(n)).find(n=>n!==
void 0);async function Ta(e,t,n){await k(e,["rev-parse","--verify","--quiet",`${t}^{commit}`]);let r=[...n],s=r.map(a=>`${t}\
:${a}
`).join(""),o=(await k(e,["cat-file","--batch-check=%(objectname)"],{input:s})).split(`
`),i=a=>/^[0-9a-f]{40,64}$/.test(a);return new Map(r.map((a,d)=>[a,o[d]??""]).filter(([,a])=>i(a)))}async function Zt(e,t){let{plan:n,settings:r,head:s}=t,o=he(n),i=o.flatMap(m=>m.context_requirements),a=await De(e,s,r.project_id,
i),d=st(t.merges),c=await Ea(e,t,a,d),l=new Map;for(let m of o){let g=(c.has(m.id)?void 0:d.get(m.id))?.context??_a(m,a);
l.set(m.id,{text:Ir(m),context:g,runner:Lr(m,r)})}let u=Cr(n,l),f=[...l].map(([m,p])=>[m,{...p,digest:u.get(m)??"",source:s}]);
return{fingerprints:new Map(f),changedContext:c}}var _a=({context_requirements:e},t)=>ie([...new Set(e)].sort().map(n=>[
n,t.get(n)]));async function Ea(e,{plan:t,settings:n,steps:r},s,o){let{project_id:i}=n,a=[...r].reverse(),d=new Map,c=new Map,
l=new Map;for(let{id:u,context_requirements:f}of he(t)){let m=o.get(u);if(m===void 0)continue;let p=d.get(m.source)??await De(
e,m.source,i,s.keys()).catch(()=>new Map);d.set(m.source,p);let g=[...new Set(f)].filter(b=>p.get(b)!==s.get(b));if(g.length===
0)continue;let y=await Gr(e,i,m.commit,g),h=[];for(let b of g){let S=[p.get(b),y.get(b)].filter(_=>_!==void 0),x=JSON.stringify(
[b,...S]),w=c.get(x)??await zr(e,i,b,S,a);c.set(x,w),w.has(s.get(b)??"")||h.push(b)}h.length>0&&l.set(u,h)}return l}var Ra=3,lt=({verdict:e,reason:t})=>({verdict:e,reason:t});function Ue({legs:e},t){let n=e.find(({tasks:r})=>r.includes(
t));if(n===void 0)throw new Error(`no leg of the wave holds the task ${t}`);return n}function ut({wave:e,previous:t,more_waves:n,
fingerprints:r,project_id:s},{id:o,name:i},a,d){let c=Ue(e,o),l=t.find(x=>x.task_id===o&&x.again),u=(l?.tries??(l?1:0))+
1,f=n&&(d.again??va(d,u,l)),m=d.overlap===void 0?l?.overlap:Ce(l?.overlap,d.overlap),p=(l?.attempts??(l?1:0))+(a.attempts??
1),g=Bn(l?.usage,a.usage),y=(l?.setup_seconds??0)+(a.setup_seconds??0),b=a!==U&&a.verdict!=="skipped_dependency"?[ke({project_id:s,
wave:e},c.id)]:[],S=d.commit===void 0?[...l?.artifacts??[],...b]:[];return{task_id:o,task_name:i,verdict:d.verdict,reason:d.
reason,...a.runner&&{runner:a.runner},seconds:(l?.seconds??0)+a.seconds,...y>0&&{setup_seconds:y},...g&&{usage:g},...p>1&&
{attempts:p},digest:r.get(o)?.digest??"",...d.commit&&{commit:d.commit},wave:e.number,...a.started&&{leg:{position:e.legs.
indexOf(c)+1,started:a.started}},...a.no_wall&&{no_wall:a.no_wall},...u>1&&{tries:u},...m&&{overlap:m},...f&&{again:f},...S.
length>0&&{artifacts:S}}}function va({verdict:e,overlap:t},n,r){if(n>=Ra)return!1;let s=t?.files.some(o=>!r?.overlap?.files.
includes(o))??r?.verdict!=="conflict";return e==="rate_limited"||e==="conflict"&&s}var $a=10;async function Qt(e,t,n,r){
let s=new Map(r.map(l=>[l,A(n,l)])),o=r.length<=$a?[...s.values()]:[`${q(n)}/`],i=H(n),a=await Ot(e,[t],[...o,i]),d=new Map(
[...s].filter(([,l])=>a.has(l)));if(!a.has(i))return d;let c=ye(await k(e,["cat-file","blob",`${t}:${i}`]).catch(()=>""));
return new Map([...r.flatMap(l=>c.has(l)?[[l,i]]:[]),...d])}var Bu=new RegExp(`^${ge}\\n((?:[\\w-]+: .*\\n)*)${Ne}$`,"gm"),ft=5e6;var Pa=new RegExp(`^${q("[^/]+").replace(".","\\.")}/`,"i"),qr=e=>Pa.test(e),Xr=(e,t)=>`${e.replaceAll(ge,"<!-- not soma\
s-result").trimEnd()}

${ge}
${t}${Ne}
`;async function Se(e,t,n,r=[]){let s=["diff-tree","-r","-z","--no-renames",t,n,"--",...r],o=(await k(e,s)).split("\0");return Array.
from({length:Math.floor(o.length/2)},(i,a)=>{let[d="",c="",l="",u=""]=(o[a*2]??"").slice(1).split(" "),f=o[a*2+1]??"";return{
path:f,before:Kr(f,d,l),after:Kr(f,c,u)}})}var Kr=(e,t,n)=>/^0+$/.test(t)?{path:e}:{path:e,mode:t,object:n};async function Ma(e,t){let n=[`${tt}: `,`${Nt}: `,"This reverts commit "].map(i=>`--grep=^${i}`),r=[],s=[],o=new Set;return await rt(
e,["--topo-order",...n,t,"--"],({commit:i,parent:a,message:d,trailers:c})=>{if(o.has(i))return;if(c===void 0){for(let u of Oa(
d))o.add(u);return}let l=Ie(i,c);l!==void 0?(r.push(l),s.push(l)):c.startsWith(`${Nt}: `)&&s.push({commit:i,source:a})}),
{merges:r,steps:s}}var Oa=e=>e.split(`
`).flatMap(t=>/^This reverts commit ([0-9a-f]{40,64})\b/.exec(t)?.[1]??[]),en=async(e,t)=>(await Ma(e,t)).merges,Aa=async(e,t)=>st(
await en(e,t));async function Yr(e,t,n){let r=await Aa(e,t);return new Map([...r].filter(([s,{digest:o}])=>o===n.get(s)?.
digest))}async function Zr(e,t){return(await Ht(e,[...t,"--get-regexp","^submodule\\..*\\.path$"])).flatMap(({value:r=""})=>r===""?
[]:[r.replace(/\/$/,"")])}var Te={name:255,path:3e3,target:4e3},mt="160000",Ia="120000",z=".gitmodules";async function pt(e,t,n,r){let s=r.filter(
({after:c})=>"mode"in c);for(let{path:c}of s){let l=Buffer.byteLength(c);if(l>Te.path)return tn("a path",l,Te.path,c);let u=Math.
max(...c.split("/").map(f=>Buffer.byteLength(f)));if(u>Te.name)return tn("a name",u,Te.name,c)}let o=s.filter(({after:c})=>Be(
c,Ia)),i=await je(e,o.map(({after:c})=>"object"in c?c.object:""));for(let[c,{path:l}]of o.entries()){let u=i[c]?.size??0;
if(u===0)return`holds a link without a target: ${$(l,100)}`;if(u>Te.target)return tn("a link",u,Te.target,l)}if(s.some(({
path:c})=>c.startsWith(`${z}/`)))return`holds a folder of the name ${z}`;if(s.some(({path:c})=>c===z)&&!await Ca(e,n))return`\
holds a ${z} that git cannot read`;let d=await Na(e,t,n,r);if(d.length!==0)return`holds a submodule that ${z} does not n\
ame, so no later checkout could fetch it: ${W(d)}`}var La=1e3,Qr=e=>e.some(({path:t,before:n,after:r})=>t===z||Be(n,mt)||
Be(r,mt)||Buffer.byteLength(t)>La),Be=(e,t)=>"mode"in e&&e.mode===t,tn=(e,t,n,r)=>`holds ${e} of ${t} bytes, and a check\
out takes at most ${n}: ${$(r,100)}`,Ca=(e,t)=>k(e,["config","--blob",`${t}:${z}`,"--list"]).then(()=>!0,()=>!1);async function Na(e,t,n,r){
let s=new Set(r.flatMap(({path:l,before:u,after:f})=>Be(f,mt)&&!Be(u,mt)?[l]:[])),o=r.some(({path:l})=>l===z);if(s.size===
0&&!o)return[];let i=async l=>new Set(await Zr(e,["--blob",`${l}:${z}`])),[a,d]=[await i(n),await i(t)];return(o?await ja(
e,n):[...s]).filter(l=>!a.has(l)&&(s.has(l)||d.has(l)))}async function ja(e,t){let n=await k(e,["ls-tree","-r","-z","--f\
ull-tree",t]);return Array.from(n.matchAll(/(?:^|\0)160000 commit \S+\t([^\0]*)/g),([,r=""])=>r)}var es="refs/somas/imported";async function He(e,{parents:t,message:n,changes:r,tree:s,date:o=Math.floor(Date.now()/1e3)}){
let[i,...a]=t,d=[`commit ${es}
mark :1
`,`committer ${me.GIT_COMMITTER_NAME} <${me.GIT_COMMITTER_EMAIL}> ${o} +0000
`,ts(n),`from ${i}
`,...a.map(c=>`merge ${c}
`),s===void 0?"":`M 040000 ${s} ""
`,...r.map(Fa),`
get-mark :1
`,`reset ${es}
from ${"0".repeat(i.length)}

`];return k(e,["fast-import","--quiet","--force"],{input:d.join("")})}function Fa(e){let t=`"${e.path.replace(/["\\]/g,"\
\\$&").replaceAll(`
`,"\\n")}"`;return"text"in e?`M 100644 inline ${t}
${ts(e.text)}`:"object"in e?`M ${e.mode} ${e.object} ${t}
`:`D ${t}
`}var ts=e=>`data ${Buffer.byteLength(e)}
${e}
`;var ns=2e4;async function rs(e,t){let{repository:n,project_id:r,result_files:s}=e,{head:o,tree:i,parents:a,message:d,task_id:c,
carried:l,sealed:u}=t;if(s==="branch")return pe(n,i,a,d);let f=l.map(m=>({path:A(r,m)}));if(s==="one-file"&&u!==void 0){
let m=H(r),p=ye(await os(n,`${o}:${m}`));f.push({path:m,text:Bt(p.set(c,Wa(u)))})}return He(n,{parents:a,message:d,changes:f,
tree:i})}var ss=({project_id:e,result_files:t})=>n=>t==="artifact"?[]:[t==="one-file"?H(e):A(e,n)];async function gt(e,t,[
n,r],s){let o=await Dn(e,n,r,s);if("conflicts"in o||o.commit===n||o.commit===r)return o;let i=H(t),d=[`${o.commit}^{tree\
}`,...[o.commit,n,r].map(x=>`${x}:${i}`)].map(x=>`${x}
`).join(""),c=(await k(e,["cat-file","--batch-check=%(objectname)"],{input:d})).split(`
`),[l,u="",...f]=c.map(x=>/^[0-9a-f]+$/.test(x)?x:"");if(f.includes(u))return o;let m=await k(e,["merge-base",n,r]),p=async x=>ye(
await os(e,`${x}:${i}`)),[g,y,h]=[await p(m),await p(n),await p(r)],b=[...new Set([...y.keys(),...h.keys()])].flatMap(x=>{
let w=h.get(x)===g.get(x)?y.get(x):h.get(x);return w===void 0?[]:[[x,w]]}),S=[{path:i,text:Bt(new Map(b))}];return{commit:await He(
e,{parents:[n,r],message:s,changes:S,tree:l})}}var os=(e,t)=>k(e,["cat-file","blob",t]).then(n=>`${n}
`,n=>{if(n instanceof v)return"";throw n});function Wa(e){let t=e.slice(ar(e).length);return e.length<=ns?e:`${e.slice(0,
ns)}

[Cut here]
${t}`}var Da=1e7,Ua=1e3,Ba=[{what:"installed dependencies",treatment:"left out",globs:["**/node_modules/**","**/bower_componen\
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
, and tools choose either"},{what:`a file over ${Da/1e6} MB`,treatment:"warning",globs:[],reason:"the history keeps it f\
or ever"},{what:`more than ${Ua} files`,treatment:"warning",globs:[],reason:"nobody reviews them; an ignore rule may be \
missing"},{what:"two names that differ only in case",treatment:"warning",globs:[],reason:"one of them is lost in a check\
out on macOS or Windows"}],is=e=>Ba.filter(t=>t.treatment===e),nn=is("protected").flatMap(({globs:e})=>e),Sf=is("left ou\
t").flatMap(({globs:e,marker:t})=>t===void 0?e:[]);var rn=e=>e.split(/[,\n]/).map(t=>t.trim()).filter(t=>t!==""),as=e=>rn(e).filter(t=>{let n=t.replace("!","");return n===
""||/^[/:!]/.test(n)||n.split("/").includes("..")});var sn=".github/workflows/**",us=e=>[...new Set([...rn(e),...nn,sn])],_e=e=>e.startsWith("!"),cs=e=>e.flatMap(t=>{let n=_e(
t)?t.slice("!".length):t,r=_e(t)?":(exclude,glob,icase)":on,s=_e(t)?[]:fs(n).filter(ms).map(Ha);return[...new Set([n,n.replace(
/\/\*\*$/,"")])].map(o=>r+o).concat(s)}),on=":(glob,icase)";function fs(e){let t=e.replace(/(\/\*\*)+$/,"").split("/");return t.
map((n,r)=>t.slice(0,r).join("/")).filter(n=>n.replaceAll("**","").replaceAll("/","")!=="")}var ms=e=>!/[*?[\\]/.test(e),
Ha=e=>on+e.replace(/[\w.~+=@-](?=[^\w.~+=@/-]*$)/,t=>`[${t.toLowerCase()}]`);async function ae(e,t,n,r,s=[sn]){let o=["d\
iff-tree","-r","-z","--name-only",t,n,"--"],i=await Ze(e,[...o,...cs(r)]);r.some(_e)&&i.push(...await Ze(e,[...o,...cs(s)]));
let d=r.filter(c=>!_e(c)).flatMap(fs).filter(c=>!ms(c)).map(c=>on+c);if(d.length>0)for(let{path:c,before:l,after:u}of await Se(
e,t,n,d))(!ds(l)||!ds(u))&&i.push(c);return[...new Set(i)]}var ds=e=>!("mode"in e)||e.mode.startsWith("100");async function an(e,[
t,n],r,s,o){let i=new Set(s.flatMap(({files:l})=>l.map(u=>u.replace(/^\.\//,""))));if(!o.some(l=>i.has(l)))return o;let a=new Set(
nn),d=r.filter(l=>!a.has(l)),c=new Set(await ae(e,t,n,d));return o.filter(l=>!i.has(l)||c.has(l))}var Ga="**/.gitattribu\
tes";async function ps(e,[t,n],{project_id:r,protected_paths:s},o){let i=new Set(o.map(({id:g})=>A(r,g))),a=`${q(r)}/**`,
d=g=>ae(e,t,n,g,[sn,a]),c=[...s,a],l=c.some(_e),u=await d(l?c:[...c,Ga]),f=!l&&!u.some(g=>/(^|\/)\.gitattributes$/i.test(
g)),p=(f||l?u:await d(c)).filter(g=>!i.has(g));return{forbidden:await an(e,[t,n],c,o,p),keepsAttributes:f}}var gs=e=>/^\.github(\/workflows(\/.*)?)?$/is.
test(e);var yt={builtOn:new Set,workflows:[],isDelicate:!1,leftOut:[]};async function hs(e,t,n,r){let{repository:s,project_id:o,
base:i}=e,a=yt,d=c=>({...yt,...a,refused:c});try{let{before:c,tree:l,date:u,messages:f}=await Va(e,t,n,r.commit);a={...a,
builtOn:new Set(c.flatMap(O=>[...t.work.get(O)?.builtOn??[],O]))};let m=await Se(s,i,r.commit),p=m.flatMap(({path:O})=>gs(
O)?[O]:[]);a={...a,workflows:p,isDelicate:Qr(m)};let g=await pt(s,i,r.commit,m);if(g!==void 0)return d({verdict:"blocked",
reason:g});let y=c.find(O=>t.work.get(O)?.commit===void 0);if(y!==void 0)return d(dn(y,!1));let h=A(o,n.id),b=Ja(o,t,a.builtOn,
h,m),S=await Ka(s,`${r.commit}:${h}`);if(S==="too long")return d(qa(h));let x=b.leftOut.length===0?r:{...r,...cn(r,b.leftOut)},
w=S&&Xr(S.text,jt(e,n.id,x)),[_=i,...E]=c.flatMap(O=>t.work.get(O)?.commit??[]),N=await He(s,{parents:[_,...E],message:Gn(
n,f),changes:[...b.files,w===void 0?{path:h}:{path:h,text:w}],tree:l,date:u}),I=m.find(O=>O.path===h)?.after??{path:h},{
leftOut:V}=b;return{...a,commit:N,leftOut:V,...w!==void 0&&{result:{written:I,sealed:w}}}}catch(c){return d(ln(c))}}var za=2160*
3600;async function Va({repository:e,base:t,wave:n},{claims:r,work:s},{id:o,depends_on:i},a){let d=Ue(n,o),l=[...n.legs.
filter(({id:w})=>d.after.includes(w)).flatMap(({tasks:w})=>w),...d.tasks.slice(0,d.tasks.indexOf(o)),...i],u=new Map(l.flatMap(
w=>s.has(w)?[[r.get(w)?.commit??"",w]]:[])),f=Math.floor(Date.now()/1e3),m=new Set,p=[],g=ys,[y,h]=[void 0,f];return await et(
e,[...["log","-z","--reverse","--topo-order","--format=%T %ct %P%x1f%B"],a,...[t,...u.keys()].map(w=>`^${w}`),"--"],{limit:ys,
onRecord:w=>{let _=w.indexOf("\x1f"),[E,N,...I]=w.slice(0,_).trim().split(" ");[y,h]=[E,Number(N)||f];for(let V of I)m.add(
V);p.push(I.length===1&&g>0?w.slice(_+1):""),g-=w.length-_}}),p.pop(),y===void 0&&m.add(a),{...{before:[...u].flatMap(([
w,_])=>m.has(w)?[_]:[]),messages:p,date:Math.min(Math.max(h,f-za),f)},...y!==void 0&&{tree:y}}}var ys=64e3;function Ja(e,{
work:t},n,r,s){let o=new Map,i=new Map,a=new Map(s.flatMap(c=>qr(c.path)?[[c.path,c]]:[]));for(let{path:c,before:l}of a.
values())o.set(c,l),i.set(c,l);for(let c of n){let{result:l}=t.get(c)??{};if(l===void 0)continue;let u=A(e,c);o.set(u,{path:u,
text:l.sealed}),i.set(u,l.written)}o.delete(r);let d=[...o.keys()].filter(c=>!isDeepStrictEqual(a.get(c)?.after??{path:c},
i.get(c)));return{files:[...o.values()],leftOut:d}}var cn=({verdict:e,reason:t},n)=>({verdict:e==="succeeded"?"succeeded\
_with_warning":e,reason:`${t}; changes of other tasks' result files are left out: ${W(n)}`});async function Ka(e,t){let n=[],
r=0,s=o=>{if(r+=o.length,r>ft)throw new Error("too long");n.push(o)};try{return await te(e,["cat-file","blob",t],{onPiece:s}),
{text:Buffer.concat(n).toString()}}catch(o){if(!(o instanceof v))throw o;return r>ft?"too long":void 0}}var dn=(e,t)=>({
verdict:"skipped_dependency",reason:`builds on the work of ${e}, which ${t?"runs again":"could not be merged"}`,...t&&{again:t}}),
qa=e=>({verdict:"blocked",reason:`${e} is larger than ${ft/1e6} MB`});function ln(e){if(!(e instanceof v))throw e;return{
verdict:"runner_error",reason:`cannot be merged: ${$(e.stderr.split(`
`)[0]??"")}`}}async function ks(e,{claims:t,work:n},{head:r,withheld:s,contestedFiles:o},i){let{repository:a,base:d,protected_paths:c}=e,
l=t.get(i.id)??U,{builtOn:u,refused:f,commit:m,workflows:p,isDelicate:g,result:y}=n.get(i.id)??yt,h=[...s].find(([S])=>u.
has(S));if(h!==void 0)return dn(...h);if(f!==void 0)return f;let b=m??d;try{let S=new Set([i.id,...u]),x=e.plan.tasks.filter(
({id:R})=>S.has(R)),w=await It(a,r,b);if("conflicts"in w){let R=await ae(a,d,b,c),F=await an(a,[d,b],c,x,R);if(F.length>
0)return xs(F);let Ke=await Xa(a,d,r,w.conflicts);return{...ws(w.conflicts),overlap:Ke}}let E=(o.size===0?[]:await ae(a,
r,w.tree,[])).filter(R=>o.has(R));if(E.length>0)return ws(E,", which others push to");let N=[r,w.tree],{forbidden:I,keepsAttributes:V}=await ps(
a,N,e,x),O=[...new Set([...I,...p])];if(O.length>0)return xs(O);let Je=g?await Se(a,r,w.tree):[],Me=await pt(a,r,w.tree,
Je);if(Me!==void 0)return{verdict:"blocked",reason:Me};let T=await rs(e,{head:r,tree:w.tree,parents:m===void 0?[r]:[r,m],
message:nt(e,i,l),task_id:i.id,carried:[...S],sealed:y?.sealed});return V&&Fn(a,r,T),{verdict:l.verdict,reason:l.reason,
commit:T}}catch(S){return ln(S)}}var bs=2e4;async function Xa(e,t,n,r){let s=r.map(c=>`:(top,literal)${c}`),o=["log","--\
first-parent","--format=%(trailers:key=Task,valueonly)",`${t}..${n}`,"--",...s],i=(await k(e,o)).split(`
`).filter(c=>K.test(c)),a=await k(e,["diff-tree","-p","--no-ext-diff","--no-textconv",t,n,"--",...s]),d=a.length>bs?`${a.
slice(0,bs)}
[Cut here]`:a;return{files:r,tasks:[...new Set(i)],diff:d}}var ws=(e,t="")=>({verdict:"conflict",reason:`conflicts in ${W(
e)}${t}`}),xs=e=>({verdict:"protected_path",reason:`changes protected files: ${W(e)}`});var Ya=5,ht={reading:150,merging:60};function bt(e,t=Ya){let n=e;return async r=>{let s=performance.now();try{return await Ye(
t+n,r)}finally{let o=(performance.now()-s)/1e3;n-=Math.min(n,Math.max(0,o-t))}}}async function Ss(e,t,n,r,s,o){let{repository:i,project_id:a,base:d,plan:c,previous:l,fingerprints:u,adopted:f}=e,m=new Map(
l.map(T=>[T.task_id,T])),p={head:r,results:m,withheld:new Map(o),sideBranches:new Map,contestedFiles:s},h=n===void 0||n===
d||n===e.ownTip||e.wave.number===0?new Map:await Yr(i,`${d}..${n}`,u),b=at(c),S=Za(c.tasks,t,l),x=({id:T})=>S.has(T)?0:1,
w=c.tasks.filter(({id:T})=>t.claims.has(T)).sort((T,R)=>x(T)-x(R)||b(T.id,R.id)),_=bt(ht.merging);for(let[T,R]of w.entries()){
T>0&&T%ot===0&&await Yn(i,p.head);let F=t.claims.get(R.id)??U,Ke=h.get(R.id),$t=Ke?Qa(Ke):await _(()=>ec(e,t,p,R,F));if(f&&
$t.commit===void 0){F.commit!==void 0&&p.withheld.set(R.id,!0);continue}let Mn=ut(e,R,F,$t),ti=$t.commit===void 0&&M(F.verdict);
m.set(R.id,ti?await Xn(e,p,R,F,t.work.get(R.id),Mn):Mn)}let{head:E,sideBranches:N}=p,I=[...t.claims.keys()].filter(T=>m.
get(T)?.commit!==void 0),V=T=>!h.has(T)&&t.work.get(T)?.result!==void 0,O=ss(e),Je=new Map(I.filter(V).flatMap(T=>O(T).map(
R=>[T,R]))),Me=I.filter(T=>!V(T));if(Me.length>0)for(let[T,R]of await Qt(i,E,a,Me))Je.set(T,R);for(let[T,R]of Je){let F=m.
get(T);F!==void 0&&m.set(T,{...F,result_file:R})}return{head:E,sideBranches:N,withheld:p.withheld,results:[...m.values()]}}
function Za(e,{claims:t},n){let r=new Map(e.map(o=>[o.id,o])),s=new Set(n.flatMap(({task_id:o,overlap:i,again:a})=>i&&a?
[o]:[]));for(let o of s)for(let i of r.get(o)?.depends_on??[])t.has(i)&&s.add(i);return s}var Qa=({verdict:e,commit:t})=>({
verdict:e,reason:"done by another run at the same time",commit:t});async function ec(e,t,n,r,s){let o=tc(r,s,n.results)??
lt(s);if(!M(o.verdict))return o;let i=await ks(e,t,n,r);return n.head=i.commit??n.head,i}function tc(e,t,n){if(t!==U&&t.
verdict!=="skipped_dependency"&&t.verdict!=="conflict"&&!M(t.verdict))return;let[s]=e.depends_on.flatMap(i=>n.get(i)??[]).
filter(({verdict:i})=>!M(i)).sort((i,a)=>Number(i.again??!1)-Number(a.again??!1));return s===void 0?void 0:{verdict:"ski\
pped_dependency",reason:`waits for ${s.task_id}, which ${s.again?"runs again":"was not done"}`,...s.again&&{again:!0}}}async function Ts({repository:e,project_id:t,protected_paths:n},r,{tip:s,head:o},i){let[a,d,c]=await Promise.all([J(e,i,
s),en(e,`${s}..${i}`),gt(e,t,[i,o],`Merge ${o.slice(0,7)} into ${r}
`)]);return!a||d.length>0?{conflicts:[]}:"conflicts"in c?c:(await ae(e,i,c.commit,n)).length>0?{conflicts:[]}:{commit:c.
commit,conflicts:[]}}var nc=2,rc=20;async function _s(e,t,n){let r=new Map,s=0,o,i=async c=>{let u=n.head===void 0?e:{...e,previous:n.results,
ownTip:n.head},f=new Map([...t.claims].filter(([p])=>c.includes(p))),m=await sc(u,{...t,claims:f},r);n.head=m.head,n.results=
m.results.map(p=>ic(e,p,m.refused)),r=m.withheld;for(let p of c)n.judged.add(p)},a=async c=>{try{await i(c)}catch(l){if(!(l instanceof
Le)||l.about==="branch")throw l;let[u="",...f]=c,m=t.work.get(u);if(f.length>0){let p=Math.ceil(c.length/2);await a(c.slice(
0,p)),await a(c.slice(p))}else{if(m===void 0||s===rc)throw l;s+=1,l.about==="unknown"&&(o??=l),t.work.set(u,{...m,refused:{
verdict:"blocked",reason:`the remote refuses it: ${l.reason}`}}),await i(c)}}},d=at(e.plan);if(await a([...t.claims.keys()].
sort(d)),o!==void 0&&n.results.every(({commit:c})=>c===void 0))throw n.judged.clear(),o}function sc(e,t,n){let{repository:r,
project_id:s,base:o,head:i=o,ownTip:a,environment:d,findTip:c}=e,l=Un(s),u=new Set,f;return rr({repository:r,branch:l,...d&&
{environment:d},findTip:c,build:async(m,p)=>{if(p>nc&&f!==void 0&&m!==void 0){let{commit:b,conflicts:S}=await Ts(e,l,f,m);
if(b!==void 0)return{...f,head:b,changed:b!==m};for(let x of S)u.add(x)}let y=m===void 0?i:m===a&&i===o?m:await oc(e,l,m,
i),h=await Ss(e,t,m,y,u,n);return f=m===void 0?void 0:{...h,tip:m},{...h,changed:h.head!==(m??i)}}})}async function oc({
repository:e,project_id:t},n,r,s){let o=await gt(e,t,[r,s],`Merge ${s.slice(0,7)} into ${n}
`);if("commit"in o)return o.commit;let i=W(o.conflicts);throw new Error(`${n} conflicts with ${s.slice(0,7)} in ${i}: me\
rge it into ${n} by hand and start again`)}function ic({project_id:e,wave:t},n,r){let{held_out:s,...o}=n,i=s&&r.get(s);if(i===
void 0)return n;let a=ke({project_id:e,wave:t},Ue(t,n.task_id).id);return{...o,artifacts:[...n.artifacts??[],a],reason:`${n.
reason}; ${s} cannot be pushed: ${i}`}}async function Rs(e){await Wn();let t={claims:new Map,work:new Map,notStarted:new Set},n={results:[],judged:new Set};try{
return await ac(e,t),await _s(e,t,n),Es(e,t,n,n.results)}catch(r){if(!(r instanceof Error))throw r;let s=new Map(n.results.
map(i=>[i.task_id,i])),o=dc(e,t,r).map(i=>n.judged.has(i.task_id)?s.get(i.task_id)??i:i);return{...Es(e,t,n,o),error:r}}}
function Es({base:e,project_id:t},{work:n},{head:r=e},s){let o=s.flatMap(({task_id:i,commit:a})=>{let d=a===void 0?void 0:
n.get(i)?.result?.sealed;return d===void 0?[]:[[A(t,i),d]]});return{head:r,results:[...s],resultTexts:new Map(o)}}async function ac(e,t){
let{repository:n,wave:r,environment:s}=e;await nr(n,s);let o=bt(ht.reading);for(let[i,a]of r.legs.entries())i>0&&i%ot===
0&&await Ft(n),await o(()=>cc(e,t,a));r.legs.length>1&&await Ft(n)}async function cc(e,t,n){let{claims:r,work:s,notStarted:o}=t,
{repository:i,base:a,plan:d,artifactOf:c,adopted:l,previous:u,overlaps:f}=e,m=await Er(i,a,c,n);for(let p of n.tasks){if(m.
notStarted!==void 0){o.add(p);continue}let g=u.find(({task_id:_})=>_===p)?.overlap,y=g===void 0?f?.get(p):Ce(f?.get(p),g),
h=m.claims.get(p),b=h===void 0?U:{...h,...y&&{overlap:y}};if(l&&!M(b.verdict))continue;r.set(p,b);let{commit:S}=b,x=d.tasks.
find(_=>_.id===p);if(S===void 0||!M(b.verdict)||x===void 0)continue;let w=await hs(e,t,x,{...b,commit:S});s.set(p,w),w.leftOut.
length>0&&r.set(p,{...b,...cn(b,w.leftOut)})}}function dc(e,{claims:t,notStarted:n},{message:r}){let{adopted:s,plan:o,previous:i,
wave:a}=e,d=new Map(i.map(f=>[f.task_id,f])),c=s?[]:a.legs.flatMap(({tasks:f})=>f),l=new Set(c.filter(f=>!n.has(f))),u=$(
r.split(`
`)[0]??"");for(let f of o.tasks){if(!l.has(f.id))continue;let m=t.get(f.id)??U,p=M(m.verdict)?{verdict:"blocked",reason:u}:
lt(m);d.set(f.id,ut(e,f,m,p))}return[...d.values()]}function un(e,t){let n=it(e),r=new Set(t.map(({task_id:o})=>o)),s=new Map;for(let{task_id:o,done:i}of t){if(i)continue;let a=[
...n.get(o)??[]];for(let d of a)s.has(d)||r.has(d)||(s.set(d,o),a.push(...n.get(d)??[]))}return s}function Ee(e){let t=new Float64Array(e),n=new Int32Array(e),r=0,s=a=>t[a],o=(a,d,c)=>{t[a]=d,n[a]=c},i=(a,d)=>o(d,s(a),
n[a]);return{size:()=>r,least:()=>r===0?Number.POSITIVE_INFINITY:s(0),push(a,d){let c=r++;for(let l=c-1>>1;c>0&&s(l)>a;l=
c-1>>1)i(l,c),c=l;o(c,a,d)},pop(){let a=n[0];r--;let d=s(r),c=0;for(let l=1;l<r&&(l+1<r&&s(l+1)<s(l)&&l++,!(s(l)>=d));l=
2*c+1)i(l,c),c=l;return o(c,d,n[r]),a}}}function B({group:e,before:t},n,r){let s=new Int32Array(e.length),o=new Int32Array(t.length),i=new Float64Array(e.length),
a=new Float64Array(t.length),d=Ee(r),c=0,l=0,u=0,f=0,m=p=>{if(o[p]===c)return a[p];let g=0;for(let y of t[p])s[y]===c&&i[y]>
g&&(g=i[y]);return o[p]=c,a[p]=g,g};return{begin(){c++,l=0,d=Ee(r)},add(p){f=0,d.size()===r&&(f=d.least(),d.pop()),u=Math.
max(f,m(e[p]));let g=u+n[p];s[p]=c,i[p]=g,d.push(g,p),g>l&&(l=g)},hours:()=>l,assigned:()=>f,start:()=>u}}function ce(e,t,n,r){
return t.reduce((o,i)=>{let a=B(e,i,n);a.begin();for(let d of r)a.add(d);return o+a.hours()},0)/t.length}var mn=({minutes:e},t)=>Math.
max(30,357-e[t]),pn=(e,t,n)=>(n.start()-n.assigned())*60<=mn(e,t)+1e-4;function wt(e,t,n){let r=B(e,e.capped_hours,n);r.
begin();for(let[s,o]of t.entries())if(s===256||(r.add(o),!pn(e,o,r)))return s;return t.length}function Ps(e,t,n,{order:r,step:s}){let o=r.length,i=Array.from({length:Math.ceil(o/s)+1},(m,p)=>Math.min(o,p*s)),a=B(e,
e.hours,n),d=B(e,e.capped_hours,n),c=t.map(m=>B(e,m,n)),l=()=>({planned:a.hours(),mean:c.reduce((m,p)=>m+p.hours(),0)/c.
length}),u=[],f=i.slice(0,-1).map(m=>{for(let h of[a,d,...c])h.begin();let p=[],g=0,y=!0;for(let h=m;h<o;h++){let b=r[h];
for(let x of[a,...c])x.add(b);if(!y||(d.add(b),g=Math.max(g,e.hours[b]),y=h-m<256&&pn(e,b,d),!y||(h+1)%s!==0&&h+1!==o))continue;
let S=l();p.push({hours:S.mean,planned:S.planned,needs:S.planned>g?S.planned:0})}return u.push(l()),p});return{places:i,
waves:f,rest:[...u,{planned:0,mean:0}]}}var gn=1e-9;function Ms(e,t){let{places:n,rest:r}=e,{waves_left:s,integration:o,
least:i}=t,a=n.length-1,d=r.map(u=>hn(i,u)),c=r.map(()=>({planned:Number.POSITIVE_INFINITY,mean:Number.POSITIVE_INFINITY})),
l=e.waves.flat().reduce((u,{needs:f})=>Math.max(u,f),0);for(let u=t.checkpoint_hours;;u*=2){for(let f of new Set([Math.max(
1,s-4),s])){let m={waves:f,integration:o,wave_hours:u},p=Array.from({length:f},(S,x)=>x+1),g=$s(e,{...m,latest:d}),y=p.findLast(
S=>g(a,S)!==void 0);if(y!==void 0)return g(a,y);let h=$s(e,{...m,latest:c}),[b]=p.flatMap(S=>h(a,S)??[]).sort((S,x)=>S.hours-
x.hours);if(b!==void 0)return b}if(u>=l)break}}var hn=(e,t)=>({planned:(1+.03)*(e.planned-t.planned)+gn,mean:(1+.03)*(e.
mean-t.mean)+gn});function $s({places:e,waves:t},n){let r=e.length-1,s=Array.from({length:n.waves+1},()=>new Float64Array(
r+1).fill(Number.POSITIVE_INFINITY)),o=s.map(a=>new Float64Array(a.length)),i=s.map(()=>new Int32Array(r+1));s[0][0]=0;for(let[
a,d]of t.entries())for(let c=0;c<n.waves;c++){let l=s[c][a];if(l===Number.POSITIVE_INFINITY)continue;let u=o[c][a],[f,m]=[
s[c+1],o[c+1]],p=i[c+1];for(let[g,y]of d.entries()){if(y.needs>n.wave_hours)continue;let h=a+g+1,b=h<r?n.integration:0,S=l+
y.hours+b,x=u+y.planned+b,w=n.latest[h];S>f[h]+gn||S>w.mean||x>w.planned||(f[h]=S,m[h]=x,p[h]=a)}}return(a,d)=>{let c=s[d]?.[a];
if(c===void 0||c===Number.POSITIVE_INFINITY)return;let l=[];for(let u=a,f=d;f>0;u=i[f--][u])l.unshift(u);return{ends:l,hours:c}}}var Os=.3333333333333333,uc=5/3,As=4,fc=250;function Is({hours:e,rank:t}){let n=Math.min(As,Math.floor(As*fc/e.length));
if(n===0)return[e];let r=mc();return Array.from({length:n},()=>{let s=Float64Array.from(e,r),o=i=>e.map((a,d)=>a*(Os+(uc-
Os)*i(s[t[d]])));return[o(i=>i),o(i=>1-i)]}).flat()}function mc(){let e=42;return()=>(e=e*48271%2147483647,e/2147483647)}var ze=357,pc=[{minutes:ze/2,isWithinLevel:!0},{minutes:ze,isWithinLevel:!0},{minutes:ze/2,isWithinLevel:!1},{minutes:ze,
isWithinLevel:!1}];function Cs(e,t,n){let r=d=>e.hours[d]<=n,s=t*256,o=Ls(e,(d,c)=>r(d)&&r(c));if(o.length<=s)return o;let i=Ls(
e,()=>!0);if(i.length<=s)return i;let a=[];for(let d of pc)for(let c of[Math.max(1,t-4),t])if(a=gc(e,i,{...d,count:c*256}),
a.length<=c*256)return a;return a.slice(0,s)}function Ls(e,t){let{tasks:n,before:r,after:s,runner_class:o,minutes:i}=e,a=[],
d=[];for(let c of n.keys()){let[l=-1,...u]=r[c],f=i[c],m=d[l],p=m!==void 0&&u.length===0&&s[l]?.length===1&&o[l]===o[c]&&
m.minutes+f<=ze&&t(c,l),g=p?m:{tasks:[],minutes:0};p||a.push(g),g.tasks.push(c),g.minutes+=f,d[c]=g}return a.map(c=>c.tasks)}
function gc(e,t,n){let r=yc(e,t),s=a=>{let d=[],c={level:-1,runner_class:-1,hours:0,minutes:0};for(let{tasks:l,...u}of r){
let f={...u,hours:c.hours+u.hours,minutes:c.minutes+u.minutes},m=u.runner_class===c.runner_class&&(u.level===c.level||!n.
isWithinLevel)&&f.hours<=a&&f.minutes<=n.minutes;c=m?f:u,m?d.at(-1)?.push(...l):d.push([...l])}return d},o=r.reduce((a,{
hours:d})=>a+d,0),i=0;for(let a=0;a<30&&s(o).length<=n.count;a++){let d=(o+i)/2;s(d).length<=n.count?o=d:i=d}return s(o)}
function yc({tasks:e,hours:t,minutes:n,before:r,runner_class:s,path:o},i){let a=new Int32Array(e.length),d=new Map,c=f=>{
let m=d.get(f)??f.reduce((p,g)=>Math.max(p,1+a[g]),0);return d.set(f,m),m},l=(f,m)=>m.reduce((p,g)=>p+f[g],0),u=i.map(f=>{
let m=f[0],p=c(r[m]);for(let h of f)a[h]=p;let g={tasks:f,level:p,runner_class:s[m]},y={hours:l(t,f),minutes:l(n,f)};return{
unit:{...g,...y},path:o[m],id:e[m]?.id??""}});return u.sort((f,m)=>f.unit.level-m.unit.level||f.unit.runner_class-m.unit.
runner_class||m.path-f.path||(f.id<m.id?-1:1)),u.map(({unit:f})=>f)}function Ns(e,t,n){let r=a=>Float64Array.from(t,d=>d.reduce((c,l)=>c+a[l],0)),s=r(e.hours).map(a=>n+a),o=r(e.minutes),i=hc(
e,t);return{tasks:t,hours:s,capped_hours:s.map((a,d)=>Math.min(a,n+o[d]/60)),minutes:o,...i,path:wc(s,i),rank:xc(e,t)}}function hc(e,t){
let n=[],r=new Map,s=Int32Array.from(bc(e,t),d=>{let c=r.get(d)??n.push(d)-1;return r.set(d,c),c}),o=n.map(()=>[]);for(let[
d,c]of s.entries())o[c]?.push(d);let i=t.map(()=>[]);for(let[d,c]of n.entries())for(let l of c)i[l]?.push(d);let a=d=>d.
map(c=>Int32Array.from(c));return{group:s,before:n,members:a(o),behind:a(i)}}function bc({tasks:e,before:t},n){let r=new Int32Array(
e.length);for(let[i,a]of n.entries())for(let d of a)r[d]=i;let s=new Map,o=i=>{let a=s.get(i)??Int32Array.from(new Set(i.
map(d=>r[d])));return s.set(i,a),a};return n.map((i,a)=>{let[d,...c]=i.map(l=>o(t[l]));return d===void 0||c.length===0?d??
new Int32Array:Int32Array.from(new Set([d,...c].flatMap(l=>[...l]).filter(l=>l!==a)))})}function wc(e,{group:t,behind:n,
before:r}){let s=new Float64Array(e.length),o=new Float64Array(r.length);for(let i=e.length-1;i>=0;i--){let a=n[i].reduce(
(c,l)=>Math.max(c,o[l]),0);s[i]=e[i]+a;let d=t[i];o[d]=Math.max(o[d],s[i])}return s}function xc({tasks:e,path:t},n){let r=n.
map((o,i)=>({leg:i,path:o.reduce((a,d)=>Math.max(a,t[d]),0),id:e[o[0]]?.id??""}));r.sort((o,i)=>i.path-o.path||(o.id<i.id?
-1:1));let s=new Int32Array(n.length);for(let[o,{leg:i}]of r.entries())s[i]=o;return s}function Fs(e,t,n=Number.POSITIVE_INFINITY){let{hours:r,before:s,members:o,behind:i,path:a,rank:d}=e,c=r.length,l=Int32Array.
from(s,h=>h.length),u=Ee(c),f=Ee(c),m=new Int32Array(c),p=h=>{for(let b of o[h])u.push(d[b],b)};for(let[h,b]of l.entries())
b===0&&p(h);let g=0,y=r.reduce((h,b)=>h+b,0);for(let h=0;f.size()>0||h<c;){for(;u.size()>0&&f.size()<t;){let b=u.pop();if(g+
a[b]>n)return;m[h++]=b,y-=r[b],f.push(g+r[b],b)}if(g=f.least(),g+y/t>n)return;do for(let b of i[f.pop()])l[b]=l[b]-1,l[b]===
0&&p(b);while(f.least()===g)}return{order:m,makespan:g}}function Ws(e,t,n){let r=Math.min(n,256,e.hours.length),s=Fs(e,r),
o={planned:s.makespan,mean:ce(e,t,r,s.order)},i=e.hours.reduce((d,c)=>d+c,0),a=(1+.02)*s.makespan;for(let d=Math.max(1,Math.
floor(i/a));d<r;d++){let c=Fs(e,d,a)?.order;if(c!==void 0&&ce(e,t,d,c)<=(1+.02)*o.mean)return{runners:d,order:c,least:o}}
return{runners:r,order:s.order,least:o}}function Ds(e,t,n){let{number:r,runners:s,order:o,runs_on:i}=n,a=f=>(t.tasks[f]??[]).map(m=>e.tasks[m]),d=new Map([...o].
map(f=>[f,a(f)[0]?.id??""])),c=B(t,t.hours,s);c.begin();let l=0,u=Array.from(o,f=>{c.add(f);let[m,p]=[c.start(),c.assigned()];
l+=m-p;let g=a(f),[y]=g;if(y===void 0)throw new Error("a leg needs at least one task");return{id:y.id,title:Sc(y,g.length-
1),tasks:g.map(({id:h})=>h),after:Array.from(t.before[t.group[f]]??[]).flatMap(h=>d.get(h)??[]),runs_on:y.runs_on??i,task_minutes:t.
minutes[f],wait_minutes:mn(t,f),assigned:p,start:m,hours:t.hours[f]}});return{number:r,runners:s,legs:u,hours:c.hours(),
idle_hours:l}}var kc=100;function Sc({id:e,name:t},n){let r=t===e?e:`${e} · ${t.replace(/\s+/g," ").replace(/\$\{\{/g,"\
$ {{")}`,s=n===0?"":` (+${n})`,o=kc-s.length;return(r.length<=o?r:`${r.slice(0,o-1)}…`)+s}function Hs(e,t){let[n,r]=[Us(e,t),Us(t,e)];return Bs(n,r,"**",(s,o)=>Bs([...s],[...o],"*",Tc))}function Us(e,t){let n=zs(
e).replace(/^\.?\/+/,"").split("/").filter(o=>o!==""&&o!==".").map(o=>o.includes(Gs)?"**":o).map(o=>o==="**"?o:o.replace(
/[@!?*+]\([^)]*\)|\[[^\]]*\]|\*+|^!.*/g,"*")),r=n.at(-1)??"",s=/.\.[a-z]\w*$/i.test(r)&&!`/${t}`.includes(`/${r}/`);return r===
"**"||s?n:[...n,"**"]}var Gs="\0";function zs(e){let t=e.replace(/\{[^{}]*\}/g,n=>/[/\0]/.test(n)?Gs:"*");return t===e?e:
zs(t)}var Tc=(e,t)=>e===t||e==="?"||t==="?";function Bs(e,t,n,r){let s=new Set([0]);for(let o=0;o<=e.length;o++){let i=new Set;
for(let a=0;a<=t.length;a++){if(!s.has(a))continue;let d=e[o],c=t[a];d===n&&i.add(a),(c===n||d===n&&c!==void 0)&&s.add(a+
1),d!==void 0&&(c===n&&i.add(a),c!==void 0&&(d===n||c===n||r(d,c))&&i.add(a+1))}if(o===e.length)return s.has(t.length);s=
i}return!1}var _c=(e,t)=>e.files.some(n=>t.files.some(r=>Hs(n,r)));function Vs(e,t){let n=[...e.keys()].filter(d=>e[d]?.files.length);
if(n.length<2)return[];let r=Math.ceil(e.length/32),s=e.map(()=>new Uint32Array(r)),o=(d,c)=>(s[c][d>>5]&1<<(d&31))!==0,
i=(d,c)=>{let l=s[d],u=s[c];for(let f=0;f<r;f++)l[f]=l[f]|u[f];l[c>>5]=l[c>>5]|1<<(c&31)},a=[];for(let[d,c]of e.entries()){
for(let l of Array.from(t[d]??[]))i(d,l);if(c.files.length!==0)for(let l of n.filter(u=>u<d).reverse())o(l,d)||!_c(c,e[l])||
(a.push({first:l,second:d}),i(d,l))}return a}function Ks(e,t,n){let r=e.tasks.filter(({id:y})=>t(y)).sort((y,h)=>y.id<h.id?-1:1),s=new Set(r.map(({id:y})=>y)),o=Js(y=>y.
filter(h=>s.has(h))),i=r.map(y=>({...y,depends_on:o(y.depends_on)})),a=Ec(be({version:1,tasks:i})),d=new Map(a.map(({id:y},h)=>[
y,h])),c=Js(y=>Int32Array.from(y,h=>d.get(h))),l=a.map(({depends_on:y})=>c(y)),u=Vs(a,l);for(let{first:y,second:h}of u)l[h]=
Int32Array.of(...l[h],y);let f=a.map(()=>[]);for(let[y,h]of l.entries())for(let b of h)f[b]?.push(y);let m=Float64Array.
from(a,({duration:y})=>y.most_likely*n.runner_hours_per_hour),p=new Map,g=Int32Array.from(a,({runs_on:y})=>{let h=JSON.stringify(
y??n.runs_on),b=p.get(h)??p.size;return p.set(h,b),b});return{tasks:a,hours:m,minutes:Float64Array.from(a,n.minutesOf),runner_class:g,
conflicts:u,before:l,after:f.map(y=>Int32Array.from(y)),path:Rc(m,f)}}function Js(e){let t=new Map;return n=>{let r=t.get(
n)??e(n);return t.set(n,r),r}}function Ec(e){let t=new Map,n=new Map;for(let{id:s,depends_on:o,duration:i}of e){let a=o.
reduce((d,c)=>Math.max(d,t.get(c)),0);n.set(s,a),t.set(s,a+i.most_likely)}let r=({id:s})=>n.get(s);return[...e].sort((s,o)=>r(
s)-r(o)||(s.id<o.id?-1:1))}function Rc(e,t){let n=new Float64Array(e.length);for(let r=e.length-1;r>=0;r--){let s=0;for(let o of Array.
from(t[r]??[]))s=Math.max(s,n[o]);n[r]=e[r]+s}return n}var vc=12;function qs(e,t,n){let{runners:r,order:s,most:o,least:i,latest:a}=n,d=s.subarray(0,o),c=new Float64Array(e.hours.
length),l=B(e,e.hours,r);l.begin();for(let p of d)l.add(p),c[p]=l.start()+e.hours[p];let u=[...new Set(Array.from(d,p=>c[p]))].
sort((p,g)=>g-p).slice(0,vc),f=d,m=Number.POSITIVE_INFINITY;for(let p of u){let g=(x,w)=>w<o&&c[x]<=p,y=s.filter(g);if(y.
length<i||wt(e,y,r)<y.length)continue;let h=s.filter((x,w)=>!g(x,w)),b=x=>ce(e,[e.hours],r,x);if(p!==u[0]&&b(y)>a(b(h)))
continue;let S=ce(e,t,r,y)+ce(e,t,r,h);S>=m||(m=S,f=y)}return f}var Xs=(e,t,n)=>$c(e,t,n).next().value;function*$c(e,t,n){let r=un(e,t),s=new Set(t.map(({task_id:o})=>o));for(let o=0;o<n.waves_left;o++){let i=Ks(e,l=>!s.has(
l)&&!r.has(l),n);if(i.tasks.length===0)return;let{number:a,waves_left:d}=n,c=Pc(i,{...n,number:a+o,waves_left:d-o});yield c;
for(let{tasks:l}of c.legs)for(let u of l)s.add(u)}}function Pc(e,t){let{number:n,waves_left:r,runs_on:s,max_parallel:o=256}=t,
i=t.overhead_seconds/3600,a=Ns(e,Cs(e,r,i),i),d=Is(a),c=Ws(a,d,o),{runners:l,order:u}=c,{most:f,least:m}=Lc(a,d,c,{...t,
integration:i}),p=y=>hn(c.least,{planned:y,mean:0}).planned-i,g=f===u.length?u:qs(a,d,{runners:l,order:u,most:f,least:m,
latest:p});return Ds(e,a,{number:n,runners:Math.min(l,g.length),order:g,runs_on:s})}var Mc=128,Oc=48,Ac=1e3,Ic=512;function Lc(e,t,{
runners:n,order:r,least:s},o){let i=1;for(;r.length/i>(r.length>Ac?Oc:Mc);)i*=2;for(let d of r.length<=Ic?new Set([i,1]):
[i]){let c=Ps(e,t,n,{order:r,step:d}),l=Ms(c,{...o,least:s});if(l===void 0)continue;let u=(l.ends.length-1)*256;return{most:c.
places[l.ends[0]??0]??1,least:Math.max(1,r.length-u)}}let a=wt(e,r,n);return{most:a,least:a}}var Ys={number:0,runners:1,legs:[]};var Zs=e=>e.filter(({again:t})=>!t).map(({task_id:t,verdict:n})=>({task_id:t,done:M(n)}));var Cc={LOW:[.9,1.2],MEDIUM:[.8,1.5],HIGH:[.7,2],CRITICAL:[.6,3]};var to=1e6,Dp=[[/^(s|secs?|seconds?)$/,1/3600],[/^(m|mins?|minutes?)$/,1/60],[/^(h|hrs?|hours?)$/,1],[/^(d|days?)$/,8],[
/^(w|wks?|weeks?)$/,40],[/^(mo|mons?|months?)$/,160]],xt=String.raw`(?:\d+\.?\d*|\.\d+)`,Qs=String.raw`${xt}\s*[A-Za-z]*|${xt}\s*[A-Za-z]+(?:\s*${xt}\s*[A-Za-z]+)+`,
Up=new RegExp(String.raw`^\s*(?:~?\s*(${Qs})(?:\s*(?:-|–|—|to)\s*(${Qs}))?|[Pp][\d.DdHhMmSsTtWw]+)\s*$`);var Bp=new RegExp(String.raw`(${xt})\s*([a-z]*)`,"g");var Hp=`expected a time over 0 and at most ${to} hours, such as 6.5 (hours), "8-12 hours", "2h 30m", "1d" or {optimistic\
, most_likely, pessimistic}`;function bn(e,t){let[n,r]=Cc[t];return{optimistic:eo(e*n),most_likely:e,pessimistic:Math.min(to,eo(e*r))}}var eo=e=>Number(e.toPrecision(6));var no="ARCHITECTURE",P=e=>t=>t===void 0||e(t),ue=e=>t=>typeof t=="string"&&e.test(t),de=e=>t=>Array.isArray(t)&&t.every(
e),xn=e=>t=>G(t)&&Object.entries(t).every(([n,r])=>Re(n)&&e(r)),wn=e=>t=>typeof t=="string"&&e.includes(t),Z=e=>typeof e==
"string",Re=ue(K),kn=ue(/^(?:[0-9a-f]{40}|[0-9a-f]{64})$/),ro=ue(/^[0-9a-f]{64}$/),so=ue(/^[+-]?\d{4,6}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d+)?Z$/),
kt=ue(/^[!-~]*$/),le=e=>Sr(e)!==void 0,Tt=(e,t)=>G(e)?Object.entries(t).find(([n,r])=>!r(e[n]))?.[0]:"its form",ve=e=>t=>Tt(
t,e)===void 0,Sn=ve({files:de(Z),tasks:de(Re),diff:Z}),jc=ve({cost_usd:P(D),tokens:P(D),turns:P(D)}),Fc=(e,t,n)=>({task_id:r=>Re(
r)&&t.has(r),task_name:Z,verdict:wn(Object.keys(oe)),reason:Z,runner:P(wn(re)),seconds:D,setup_seconds:P(D),usage:P(jc),
attempts:P(D),digest:P(r=>r===""||ro(r)),commit:P(kn),wave:le,leg:P(ve({position:le,started:so})),no_wall:P(wn(Object.keys(
We))),tries:P(D),overlap:P(Sn),again:P(r=>r===!0),held_out:P(r=>Z(r)&&Wc(`${r}`,`${Ae(e)}/${n}-`)),artifacts:P(de(r=>ue(
/^[\w.-]+$/)(r)&&`${r}`.startsWith(`somas-${e}-wave-`))),result_file:P(r=>r===A(e,n)||r===H(e))}),Wc=(e,t)=>e.startsWith(
t)&&/^[0-9a-f]{7,40}$/.test(e.slice(t.length)),Dc={digest:ro,text:kt,context:kt,runner:kt,source:kt},Uc={started:so,inputs:xn(
ve(Dc)),overlaps:P(xn(Sn))},Bc={id:Re,title:Z,tasks:de(Re),after:de(Re),runs_on:e=>Z(e)||de(Z)(e),task_minutes:le,wait_minutes:le},
Hc={number:le,runners:le,legs:de(ve(Bc)),base:kn,overlaps:P(xn(Sn)),earlier:P(ve({run_id:ue(/^\d+$/),number:le,head:kn}))},
St=(e,t)=>{throw new Error(`${e}: ${t} is not as the jobs of a run write it: expected the file that dispatch or integrat\
e wrote; run all jobs again`)};function oo(e,t,n,r){if(!Array.isArray(e))return St(t,"its form");let s=new Set([no,...r.
tasks.map(({id:o})=>o)]);for(let[o,i]of e.entries()){let a=Tt(i,Fc(n,s,G(i)?`${i.task_id}`:""));a!==void 0&&St(t,`${o}.${a}`)}
return e}function io(e,t){let n=Tt(e,Uc);return n===void 0?e:St(t,n)}function ao(e,t){let n=Tt(e,Hc);return n===void 0?e:
St(t,n)}var co=async(e,t,n,r)=>(await Zt(e,{plan:t,settings:n,head:r,merges:[],steps:[]})).fingerprints;var Ve={signature:101010256,bytes:22,longestComment:65535},_t={signature:33639248,bytes:46},Et={signature:67324752,bytes:30},
lo=0,Gc=8,zc=8257;async function uo(e,t,n){let r=await open(e);try{let{directory:s,start:o}=await Vc(r),i=new Set;for(let a of Kc(
s)){let d=n.get(a.name);if(d!==void 0){if(i.has(a.name))throw new Error(`it holds ${a.name} twice`);if(i.add(a.name),a.size>
d)throw new Error(`${a.name} has ${a.size} bytes, at most ${d} are read`);await qc(r,a,o,join(t,a.name))}}}finally{await r.
close()}}async function Vc(e){let{size:t}=await e.stat();if(t>1073741824)throw new Error(`its zip file has ${t} bytes, a\
t most 1073741824 are read`);let n=await Tn(e,Math.max(0,t-Ve.bytes-Ve.longestComment),t),r=Jc(n);if(r===void 0)throw new Error(
"it is no zip file, or cut");let s=t-n.length+r,[o,i,a]=[n.readUInt32LE(r+4),n.readUInt16LE(r+10),n.readUInt32LE(r+12)],
d=n.readUInt32LE(r+16);if(i>1e4||a>1e7)throw new Error("it holds more than 10000 files, or is of the kind zip64");if(o!==
0||i!==n.readUInt16LE(r+8)||d+a!==s)throw new Error("its zip file has no directory at its end");return{directory:await Tn(
e,d,s),start:d}}function Jc(e){for(let t=e.length-Ve.bytes;t>=0;t-=1){let n=t+Ve.bytes+e.readUInt16LE(t+20);if(e.readUInt32LE(
t)===Ve.signature&&n===e.length)return t}}function*Kc(e){for(let t=0;t<e.length;){if(t+_t.bytes>e.length||e.readUInt32LE(
t)!==_t.signature)throw new Error("the directory of its zip file is damaged");let n=t+_t.bytes+e.readUInt16LE(t+28),r=e.
toString("utf8",t+_t.bytes,n);if((e.readUInt16LE(t+8)&zc)!==0)throw new Error("its zip file is encrypted");yield{name:r,
method:e.readUInt16LE(t+10),packed:e.readUInt32LE(t+20),size:e.readUInt32LE(t+24),header:e.readUInt32LE(t+42)},t=n+e.readUInt16LE(
t+30)+e.readUInt16LE(t+32)}}async function qc(e,t,n,r){let{name:s,method:o,packed:i,size:a}=t,d=await Tn(e,t.header,t.header+
Et.bytes),l=d.length===Et.bytes&&d.readUInt32LE(0)===Et.signature?t.header+Et.bytes+d.readUInt16LE(26)+d.readUInt16LE(28):
n+1;if(l+i>n)throw new Error(`${s} lies outside of its zip file`);if(o!==lo&&o!==Gc)throw new Error(`${s} is packed by a\
n unknown method`);let u=0,f=new Transform({transform(p,g,y){u+=p.length,u>a?y(new Error(`${s} holds more than the ${a} \
bytes that it states`)):y(null,p)}}),m=i===0?[]:e.createReadStream({start:l,end:l+i-1,autoClose:!1});if(await pipeline(m,
o===lo?new PassThrough:createInflateRaw(),f,createWriteStream(r)),u!==a)throw new Error(`${s} holds fewer than the ${a} \
bytes that it states`)}async function Tn(e,t,n){let{buffer:r,bytesRead:s}=await e.read(Buffer.alloc(n-t),0,n-t,t);return r.
subarray(0,s)}var ey={id:"FALLBACK-001",name:"Sequential Implementation",description:"Execute implementation in sequential mode",duration:bn(
24,"MEDIUM"),depends_on:[],risk:"MEDIUM",context_requirements:[],files:[]};function fo(e,t){let n=JSON.parse(e);if(n?.version!==1||!Array.isArray(n.tasks))throw new Error(`${t} is not a plan.json\
 of stage 3: expected version 1 and tasks`);let r=n.tasks.findIndex(({id:s})=>!K.test(s));if(r>=0)throw new Error(`${t}:\
 tasks.${r}.id is not an id: ${JSON.stringify(n.tasks[r]?.id)}`);return{...n,version:1,tasks:Xc(n.tasks)}}function Xc(e){
let t=new Map;return e.map(n=>{let r=n.depends_on.join(),s=t.get(r)??n.depends_on;return t.set(r,s),{...n,depends_on:s}})}var mo=e=>fo(readFileSync(e,"utf8"),e);var po=e=>new Map(Object.entries(ko(join(dirname(e),"timeouts.json"))??{})),go=(e,t,n)=>En(join(e,"results.json"),(r,s)=>oo(
r,s,t,n))??[],yo=(e,t)=>So(join(e,"results.json"),t,2),_n=e=>En(join(e,"run.json"),io);function ho(e,t){for(let[n,r]of t)
mkdirSync(dirname(join(e,n)),{recursive:!0}),writeFileSync(join(e,n),r)}var Yc=e=>En(e,ao),bo=(e,t)=>So(e,t);function wo(e){let t=Yc(e);if(t===void 0)throw new Error(`${e} is missing: the job that scheduled the wave writes it`);return t}
var xo=(e,t,{number:n,earlier:r})=>async s=>{let o={number:r?.number??n},i=join(e,ke({project_id:t,wave:o},s));if(!existsSync(
i))return;let a=[...Kt.keys()].some(l=>existsSync(join(i,l))),[d]=a?[]:readdirSync(i);if(d===void 0)return i;let c=mkdtempSync(
join(i,"unpacked-"));return await uo(join(i,d),c,Kt),c};function ko(e){return existsSync(e)?JSON.parse(readFileSync(e,"utf8")):void 0}function En(e,t){return existsSync(e)?t(ko(
e),basename(e)):void 0}function So(e,t,n){mkdirSync(dirname(e),{recursive:!0}),writeFileSync(e,`${JSON.stringify(t,null,
n)}
`)}function To({number:e,base:t,runners:n,legs:r,earlier:s},o,i){let a=new Map(o.tasks.map(c=>[c.id,c])),d=(c,l)=>{let u=c.
tasks.flatMap(f=>a.get(f)??[]);return Zc(c,l,u,i)};return{number:e,base:t,runners:n,legs:s===void 0?r.map(d):[],earlier_run:s?.
run_id??"",earlier_wave:s?.number??0}}var Zc=({id:e,title:t,runs_on:n,task_minutes:r,wait_minutes:s,after:o},i,a,d)=>({position:String(
i).padStart(3,"0"),id:e,title:t,runs_on:n,timeout_minutes:r+(o.length>0?s:0)+3,waits:o.length>0,keys:a.some(c=>Qc(c,d)),
prepares:d.setup!==""||a.some(({setup:c,verify:l})=>c!==void 0||l!==void 0)});function Qc({runner:e,run:t},n){let r=e??n.
runner;return r==="auto"?t===void 0:r!=="command"&&r!=="brief"}var $e={budget_usd:{least:0,most:1e5,decimals:!0},max_turns:{least:0,most:1e5},timeout_minutes:{least:1,most:7200}};function _o(e,{
least:t,most:n,decimals:r=!1}){let s=typeof e=="string"&&e.trim()!==""?Number(e):e;return typeof s=="number"&&s>=t&&s<=n&&
(r||Number.isInteger(s))?s:void 0}var Eo=({least:e,most:t,decimals:n=!1})=>`a ${n?"":"whole "}number from ${e} to ${t}`;
function Q(e){if(!e.startsWith("["))return e.trim()===""?void 0:e;let t=X(e);return Rn(t)?t:void 0}var Rn=e=>Array.isArray(
e)&&e.length>0&&e.every(t=>typeof t=="string"),Ro='a label, or a JSON list of labels such as ["self-hosted","linux"]',vo=/^[A-Za-z0-9@][!-~]{0,199}$/;var $o="the name of a model, such as claude-sonnet-4-5 or openai/gpt-5, without blanks";var vn="any",Po=e=>e.split(",").map(t=>t.trim()).filter(t=>t!=="");function Pe(e){if(e.trim()===vn)return se;let t=Po(e),
n=t.flatMap(r=>se.filter(s=>s===r));return n.length===t.length?n:void 0}function Rt(e){if(e.trim()===vn)return vn;if(!e.
trim().startsWith("["))return Po(e);let t=X(e);if(!Array.isArray(t))return;let n=t.map(r=>Rn(r)?r:typeof r=="string"?Q(r):
void 0);return n.every(r=>r!==void 0)?n:void 0}function Mo(e,t){return{...e,tasks:e.tasks.map(n=>ed(n,t))}}function ed(e,t){let n=nd(e,t);if(n.length===0)return e;let r=new Set(
n.map(({key:i})=>i)),s=Object.fromEntries(Object.entries(e).filter(([i])=>!r.has(i))),o=n.map(({key:i,instead:a})=>`${i}\
: ${Oo(e[i])}; this does not count here, ${a}`);return{...s,also_stated:[...e.also_stated??[],...o]}}var Oo=e=>[e].flat().join(", "),td=Object.keys($e);function nd(e,t){return[...sd(e,t),...td.flatMap(n=>rd(n,e,t)),...id(
e,t)]}function rd(e,t,n){let[r,s]=[t[e],n[e]];return r===void 0||s===0||r>0&&r<=s?[]:[{key:e,expected:`at most ${s}, the\
 \`${e}\` of the run`,instead:`${s} counts`}]}function sd({runner:e,run:t},n){let r=`${n.runner} is used`;if(e===void 0||
e===n.runner)return[];if(e==="command"&&t===void 0)return[{key:"runner",expected:"a task with a `run` script",instead:r}];
let s=od(n);return s.has(e)?[]:[{key:"runner",expected:`one of ${[...s].join(", ")} (\`task_runners\` adds others)`,instead:r}]}
function od({runner:e,task_runners:t,runner_argv:n}){let r=e==="auto"?["auto","command","somas","brief"]:[e,"command"],s=new Set(
[...r,...Pe(t)??[]]);return n===""&&s.delete("custom"),s}function id({runs_on:e},{runs_on:t,task_runs_on:n=""}){if(e===void 0||
t===void 0)return[];let r=Rt(n)??[],s=Q(t)??t;if(r==="any")return[];let o=[s,...r];return o.some(d=>ad(d,e))?[]:[{key:"r\
uns_on",expected:`one of ${o.map(d=>JSON.stringify(d)).join(", ")} (\`task_runs_on\` adds others)`,instead:`${Oo(s)} is \
used`}]}function ad(e,t){let[n,r]=[e,t].map(s=>JSON.stringify([...new Set([s].flat().map(o=>o.toLowerCase()))].sort()));
return n===r}function Ao(e){let t=e,n=0;for(;t<=.5;n++)t*=2;let r=(t-1)/(t+1),s=0;for(let o=33;o>=1;o-=2)s=s*r*r+1/o;return 2*r*s-n*Math.
LN2}var dd=1024,ld=64,ud=dd+1,Py=ud+ld+1,vt=2048,fd=Float64Array.from({length:vt+1},(e,t)=>t*t*(3-2*t/vt)/vt/vt),My=fd.map(e=>e===
0?-1e6:Ao(e));var Io=(e,t,n)=>({number:t,waves_left:16-t+1,runs_on:Q(e.runs_on)??e.runs_on,runner_hours_per_hour:e.runner_hours_per_hour,
overhead_seconds:45,max_parallel:e.max_parallel,checkpoint_hours:e.checkpoint_hours,minutesOf:({id:r})=>n.get(r)??e.timeout_minutes});async function Lo(e,t,n,r,s){let o=Mo(mo(r.plan),t),i=wo(r.wave),{number:a,base:d,earlier:c}=i;if(a!==n)throw new Error(
`the results are at wave ${a}, expected wave ${n}: "Re-run failed jobs" cannot go on from here, re-run all jobs`);let l=a===
0,u=new Map(Object.entries(_n(r.results)?.overlaps??{})),{head:f,results:m,resultTexts:p,error:g}=await Rs({repository:e,
project_id:t.project_id,base:d,...c&&{head:c.head,adopted:!0},plan:o,wave:i,artifactOf:xo(r.artifacts,t.project_id,i),previous:go(
r.results,t.project_id,o),fingerprints:l?await co(e,o,t,d):pd(r.results),protected_paths:us(t.protected_paths),result_files:t.
result_files,overlaps:u,more_waves:!l&&a<16,environment:s});yo(r.results,m),t.result_files==="artifact"&&ho(r.results,p);
let y=new Set(m.flatMap(({task_id:_,verdict:E})=>M(E)?[_]:[]));if(await Kn(e,t.project_id,_=>y.has(_),s).catch(()=>[]),g!==
void 0)throw g;let h=Io(t,a+1,po(r.plan)),b=[...u].map(([_,E])=>({task_id:_,overlap:E})),S=Ut([...b,...m]),x=l?void 0:Xs(
ir(o,S),Zs(m),h),w={...x??Ys,base:f,overlaps:Object.fromEntries(S)};return l||bo(join(r.results,"wave.json"),w),{head:f,
next:To(w,o,t),more:x!==void 0}}function pd(e){let t=_n(e);if(t===void 0)throw new Error("run.json is missing beside the\
 results: dispatch writes it");return new Map(Object.entries(t.inputs))}var Co={prompt_file:"TASK_PROMPT_FILE",task_id:"TASK_ID",task_name:"TASK_NAME",task_file:"TASK_JSON",context_dir:"TASK_C\
ONTEXT_DIR",dependencies_dir:"TASK_DEPS_DIR",result_file:"TASK_RESULT_FILE",report_file:"TASK_REPORT_FILE",timeout_seconds:"\
TASK_TIMEOUT_SECONDS",model:"TASK_MODEL",budget_usd:"TASK_BUDGET_USD",max_turns:"TASK_MAX_TURNS"},gd=/\{([a-z_]+)\}/g;function No(e){
let t=X(e),n=Array.isArray(t)&&t.every(d=>typeof d=="string"),[r,...s]=n?t:[];if(r===void 0||r.trim()==="")return{expected:'\
a JSON list of texts that begins with a program, e.g. ["my-agent", "{prompt_file}"]'};let i=[r,...s].flatMap(d=>[...d.matchAll(
gd)]).find(([,d=""])=>!Object.hasOwn(Co,d))?.[0];return i===void 0?{argv:[r,...s]}:{expected:`one of ${Object.keys(Co).map(
d=>`{${d}}`).join(", ")} in place of ${i}`}}function jo({runner:e,task_runners:t,runner_argv:n}){let r=i=>[{setting:"runner_argv",value:n,expected:i}],s=e==="custom"||
Pe(t)?.includes("custom");if(n===""&&t.trim()==="any"&&e!=="custom")return[];if(!s)return n===""?[]:r(`nothing with runn\
er ${e}: only the runner custom reads it`);let o=No(n);return"expected"in o?r(o.expected):[]}var Fo="more_settings",yd=/\n|;(?=\s*\w+\s*:)/,hd=e=>Object.entries(e).flatMap(([t,{isRare:n}])=>n?[t]:[]);function Wo(e,t){
let n=e[Fo];if(typeof n!="string")return{values:e,problems:[]};let r=hd(t),s=new Map,o=[];for(let i of n.split(yd).map(a=>a.
trim())){if(i===""||i.startsWith("#"))continue;let[,a="",d=""]=/^(\w+)\s*:\s*(.*)$/.exec(i)??[],c=bd(a,d,{values:e,table:t,
rare:r,read:s});c===void 0?s.set(a,d):o.push({setting:Fo,value:i,expected:c})}return{values:{...e,...Object.fromEntries(
s)},problems:o}}function bd(e,t,{values:n,table:r,rare:s,read:o}){let[i,a]=[r[e],n[e]];if(e===""||i===void 0){let d=e===
""?void 0:Fr(e,Object.keys(r));return`a line "name: value", with one of the names ${s.join(", ")}${d===void 0?"":`; ${d}`}`}
if(!s.includes(e))return`only settings without a place in the form, ${s.join(", ")}: ${e} has its own input`;if(o.has(e))
return`each setting once, and ${e} stands here twice`;if(!(a===void 0||`${a}`==`${i.default}`||`${a}`===t))return`one va\
lue of ${e}, whose own input is ${JSON.stringify(a)}`}var Do=["auto","phases","graph","first-phase"];var Uo=e=>K.test(e)?void 0:'letters, digits, ".", "_" and "-", at most 64, the first a letter or a digit',Bo=(e,t)=>t===
"local"||e!=="-"&&!e.startsWith("/")&&!e.split(/[\\/]/).includes("..")?void 0:"a path inside of the repository",Ho=e=>Q(
e)===void 0?Ro:void 0,Go=e=>e===""||vo.test(e)?void 0:$o;function zo(e){let[t]=as(e);return t===void 0?void 0:`globs rel\
ative to the repository, which ${JSON.stringify(t)} is not`}var Vo=e=>Pe(e)===void 0?`any, or names separated by commas,\
 each one of ${se.join(", ")}`:void 0,Jo=e=>Rt(e)===void 0?'any, labels separated by commas, or a JSON list such as ["ma\
cos-latest", ["self-hosted","gpu"]]':void 0;function C(e){return{kind:"text",...e}}var ee=e=>({kind:"number",...e}),fe=e=>({kind:"choice",...e}),Ko=e=>({kind:"boole\
an",default:!1,...e});var Pn={project_id:C({description:"names the project's folder and its branch, somas/<project_id>",use:"one for each plan\
 that is carried out for itself",option:"project",expected:Uo}),plan:C({description:"path of the execution plan in the r\
epository; {project_id} is replaced",use:"where the plan lies elsewhere",default:`${ne("{project_id}")}/execution_plan.y\
ml`,expected:Bo}),mode:fe({description:"how phases and dependencies make the order",use:"where a plan has phases, and th\
ey do not mean what auto takes them for",choices:Do,default:"auto"}),on_invalid_plan:fe({description:"the reaction to an\
 invalid plan: run one sequential task in its place, or stop",use:"fail, where nothing should run on a plan that has err\
ors",choices:["fallback","fail"],default:"fallback"}),runner:fe({description:"the program that carries out a task; auto \
takes the first that can",use:"to have agents carry out tasks: name the agent",choices:se,default:"auto"}),task_runners:C(
{description:"runners that a task may name for itself, separated by commas, beside the run's own and command; any for al\
l of them",use:"where the plan gives some tasks to another agent",default:"",expected:Vo}),max_parallel:ee({description:"\
tasks that may run at the same time",use:"more where the account has more runners and the agent's rate limit allows it, \
fewer where tasks are rate_limited",default:4,least:1,most:999}),agent:C({description:"the role of tasks that name none,\
 as the runner somas knows it",use:"with the runner somas",default:"coder"}),model:C({description:"the model an agent us\
es, in its own words; its own choice where empty",use:"to pay less, or to get more",default:"",expected:Go}),budget_usd:ee(
{description:"dollars an agent may use for a task, where it can keep to that; 0 for no limit",use:"with agents that are \
paid by use",default:0,...$e.budget_usd}),max_turns:ee({description:"turns an agent may take for a task, where it can ke\
ep to that; 0 for no limit",use:"where an agent goes round in circles",default:0,...$e.max_turns}),runner_argv:C({description:'\
the runner custom: its command line as a JSON list, e.g. ["my-agent", "{prompt_file}"]',use:"only with runner: custom",default:""}),
setup:C({description:"bash commands, a script of the repository, or copilot-setup-steps, that prepare a checkout: before\
 a task starts, and before its verify; without keys",use:"to install what tasks need, such as npm ci, or the program of \
runner: custom",default:""}),context_files:C({description:"files every task is given, separated by commas: artifacts of \
the project, or paths in the repository",use:"where every agent has to know more, or less",default:"SPEC.md,ARCHITECTURE\
.md,execution_plan.yml"}),runs_on:C({description:'runner label for all jobs, or several as JSON (["self-hosted","linux"]\
)',use:"with machines of your own, or larger ones",default:"ubuntu-latest",host:"actions",expected:Ho}),task_runs_on:C({
description:'runner labels that a task may name for itself beside runs_on: separated by commas, or JSON (["macos-latest"\
, ["self-hosted","gpu"]]); any for all',use:"where some tasks need another machine",default:"",host:"actions",expected:Jo}),
timeout_minutes:ee({description:"minutes a task may take",use:"where agents need longer; a job on GitHub's machines ends\
 after 6 hours",default:60,local_default:360,...$e.timeout_minutes}),stall_minutes:ee({description:"minutes without outp\
ut, change or commit after which a task is ended; 0 for never",use:"more for commands that are silent for long",default:15,
least:0,most:7200}),architecture:fe({description:"when stage 4 writes ARCHITECTURE.md, api_specs.yml and data_models.yml\
 from SPEC.md: auto where there is no ARCHITECTURE.md",use:"never, where the plan needs none; always, where SPEC.md has \
changed",choices:Pr,default:"auto"}),resume:fe({description:"auto runs only tasks that the branch does not show as done \
from the same inputs; never runs every task",use:"never, to do everything again",choices:Mr,default:"auto"}),protected_paths:C(
{description:"globs of files that tasks may not change, separated by commas, besides settings of agents and owners of co\
de; !glob lets tasks change files, but never .github/workflows/**",use:"for files that only people change; !CLAUDE.md, s\
ay, where a task writes that file",default:".github/**",expected:zo}),update_plan:Ko({description:"whether finished task\
s are ticked in the plan file on the branch, in a commit of its own",use:"where people or tools read in the plan how far\
 it is"}),runner_hours_per_hour:ee({description:"hours a runner takes for an estimated hour; estimates are often hours o\
f human work",use:"0.1, say, where agents are ten times as fast as the estimates: then timeouts and waves fit",default:1,
least:.001,most:1e3,decimals:!0}),checkpoint_hours:ee({description:"hours after which results are integrated at the late\
st, where no task is longer itself",use:"less, to see results earlier; it costs waiting at each checkpoint",default:96,least:.1,
most:1e6,decimals:!0}),result_files:fe({description:"where the result files of done tasks go: a file each on the branch,\
 all in one file there, or as an artifact only",use:"one-file or artifact, where reviewers do not want to see them; with\
 artifact, nothing is known to be done after a squash merge",choices:Or,default:"branch",isRare:!0}),more_settings:C({description:'\
settings that have no place in the form, each as "name: value": one a line, or with ";" between them (generated/settings\
.md names them)',use:"in a form, where no input of that name is",default:"",host:"actions"})};var xd=Object.entries(Pn);function kd(e,t){let{values:n,problems:r}=Wo(e,Pn),s=[...r],o=xd.map(([a,d])=>{let c=n[a]??Sd(
d,t),l=Td(d,c,t);return"expected"in l&&s.push({setting:a,value:c,expected:l.expected}),[a,"expected"in l?c:l.value]}),i=Object.
fromEntries(o);return s.push(...jo(i)),s.length>0?{problems:s}:{settings:{...i,plan:i.plan.replaceAll("{project_id}",i.project_id)}}}
function Xo(e){let t=kd(JSON.parse(e),"actions");if("settings"in t)return t.settings;throw new Error(t.problems.map(n=>_d(
n,n.setting)).join("; "))}var qo=({least:e=0,most:t=0,decimals:n=!1})=>({least:e,most:t,decimals:n}),Sd=(e,t)=>(t==="loc\
al"?e.local_default:void 0)??e.default;function Td(e,t,n){switch(e.kind){case"number":{let r=_o(t,qo(e));return r===void 0?
{expected:Eo(qo(e))}:{value:r}}case"boolean":return/^(?:true|false)$/.test(`${t}`)?{value:`${t}`=="true"}:{expected:"tru\
e or false"};case"choice":return e.choices?.includes(t)?{value:t}:{expected:e.choices?.join(", ")??""};case"text":{if(typeof t!=
"string")return{expected:e.expected?.("",n)??"text"};let r=e.expected?.(t,n);return r===void 0?{value:t}:{expected:r}}}}
var _d=({value:e,expected:t},n)=>e===void 0?`${n} is missing: expected ${t}`:`${n} ${JSON.stringify(e)}: expected ${t}`;var Yo=e=>({GIT_CONFIG_COUNT:"1",GIT_CONFIG_KEY_0:`http.${process.env.GITHUB_SERVER_URL??"https://github.com"}/.extrahea\
der`,GIT_CONFIG_VALUE_0:`AUTHORIZATION: basic ${Buffer.from(`x-access-token:${e}`).toString("base64")}`});var Zo=e=>e.replaceAll("%","%25").replaceAll("\r","%0D").replaceAll(`
`,"%0A");function Qo(e){Promise.resolve(process.env).then(t=>process.platform==="win32"?Promise.reject(new Error(Ed)):e(t)).then(
vd).catch(t=>Rd(t instanceof Error?t.message:String(t)))}var Ed="this job runs on Windows, and the pipeline does not: th\
ere a program git.exe in the working folder, which a task may have written, is started in place of git; use labels of Li\
nux or macOS in runs_on and task_runs_on";function Rd(e){console.log(`::error::${Zo(e)}`),process.exitCode=1}var ei=e=>JSON.stringify(e);function vd(e){for(let[t,n]of Object.entries(e)){let r=randomUUID();$d("GITHUB_OUTPUT",`${t}\
<<${r}
${n}
${r}
`)}}function $d(e,t){let n=process.env[e];n===void 0||n===""?process.stdout.write(t):appendFileSync(n,t)}Qo(async e=>{let t={plan:e.PLAN_FILE,wave:e.WAVE_FILE,artifacts:e.ARTIFACTS,results:e.RESULTS_FOLDER},n=Number(e.WAVE),r=Yo(
e.TOKEN),s=await Lo(process.cwd(),Xo(e.SETTINGS),n,t,r);return{head:s.head,next:ei(s.next),more:`${s.more}`}});
