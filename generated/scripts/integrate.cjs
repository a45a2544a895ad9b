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
var Bo=["core.hooksPath=/dev/null","core.fsmonitor=false","commit.gpgSign=false","push.gpgSign=false","gc.auto=0","maint\
enance.auto=false","safe.bareRepository=all","clone.defaultRemoteName=origin","protocol.file.allow=always","log.follow=f\
alse","log.showSignature=false","color.ui=false","core.quotePath=true","diff.renames=true","fetch.recurseSubmodules=fals\
e","i18n.commitEncoding=UTF-8","i18n.logOutputEncoding=UTF-8","init.defaultRefFormat=files","merge.renames=true","push.f\
ollowTags=false","push.pushOption=","push.recurseSubmodules=no","submodule.recurse=false"].flatMap(e=>["-c",e]),Sn=new Map,
Ho=new Set,Go=(e,t)=>`${e}/`.startsWith(`${t}/`),Fe=e=>[...Ho].some(t=>Go(e,t));function Tn(e,t,n,r="pipe"){let s=spawn(
"git",[...Bo,...t],{cwd:e,env:n,detached:!0,stdio:[r,"pipe","pipe"]});Sn.set(s,{cwd:e,isPush:t[0]==="push"});let o=()=>{
Sn.delete(s)};return s.on("close",o).on("error",o),s}function bt({pid:e},t){try{e!==void 0&&process.kill(-e,t)}catch{}}var P=class extends Error{name="GitError";exitCode;stdout;stderr;constructor(t,n,r,s){super(`git ${t.join(" ")}: ${s.trim()||
`exit code ${n}`}`),this.exitCode=n,this.stdout=r,this.stderr=s}},zo=/^GIT_((IMPLICIT_)?WORK_TREE|(COMMON_)?DIR|(INDEX|SHALLOW|GRAFT)_FILE|OBJECT_DIRECTORY|ALTERNATE_OBJECT_DIRECTORIES|NAMESPACE|PREFIX|REPLACE_REF_BASE|NO_REPLACE_OBJECTS|CONFIG(_PARAMETERS|_COUNT)?)$/,
ue={GIT_AUTHOR_NAME:"SOMAS Workflows",GIT_AUTHOR_EMAIL:"somas-workflows@users.noreply.github.com",GIT_COMMITTER_NAME:"SO\
MAS Workflows",GIT_COMMITTER_EMAIL:"somas-workflows@users.noreply.github.com",GIT_TERMINAL_PROMPT:"0",GIT_LFS_SKIP_SMUDGE:"\
1"};function Vo({env:e}){let t=Object.entries(process.env).filter(([n])=>!zo.test(n));return{...Object.fromEntries(t),...ue,
...e}}var De=new AsyncLocalStorage;function We(e,t){let n=De.getStore(),r=performance.now()+e*1e3;return De.run(n!==void 0&&
n.end<r?n:{seconds:e,end:r},t)}function En(){let e=De.getStore();if(e!==void 0&&performance.now()>e.end)throw new Error(
Rn(e))}var Rn=({seconds:e})=>`it takes longer than ${Math.round(e)} s`,_n=1<<28,Jo=1e6;async function x(e,t,n={}){let r=[],
s=0,{exitCode:o,stderr:i}=await wt(e,t,n,d=>{if(s+=d.length,s>_n)throw new Error(`it prints more than ${_n} bytes`);r.push(
d)}),a=Buffer.concat(r).toString();if(o!==0)throw new P(t,o,a,i);return a.replace(/\n$/,"")}async function Q(e,t,n){let{
exitCode:r,stderr:s}=await wt(e,t,n,n.onPiece);if(r!==0)throw new P(t,r,"",s)}var Ko=["SIGINT","SIGTERM","SIGHUP"],Xo=5;
function wt(e,t,n,r,s=1){return new Promise(o=>{if(Fe(e))return;let i=Tn(e,t,Vo(n),n.stdin),a="",d=!0,c=De.getStore(),l=c&&
setTimeout(()=>u(c),Math.max(0,c.end-performance.now())),u=m=>{bt(i,"SIGKILL"),a="",f(-1,Rn(m))},f=(m,p)=>{clearTimeout(
l),Fe(e)||o({exitCode:m??-1,stderr:a||p})};i.stdout?.on("data",m=>{d=!1;try{r(m)}catch(p){bt(i,"SIGKILL"),f(-1,String(p))}}),
i.stderr?.setEncoding("utf8").on("data",m=>{a.length<Jo&&(a+=m)}),i.on("error",m=>f(-1,m.message)),i.on("close",(m,p)=>{
let g=d&&a===""&&Ko.includes(p);clearTimeout(l),g&&s<Xo?o(wt(e,t,n,r,s+1)):f(m,p===null?"":`ended by ${p}`)}),i.stdin?.on(
"error",()=>{}),i.stdin?.end(n.input??"")})}var Ue=async(e,t)=>Ee(await x(e,t)),Ee=e=>[...new Set(e.split("\0").map(t=>t.replace(/^\n/,"")))].filter(t=>t!==""),kt=(e,t,n)=>qo(
e,t,[],n);async function qo(e,t,n,r){let s=["ls-tree","-z","--name-only","--full-tree",...n],o=t.map(i=>Ue(e,[...s,i,"--",...r]));
return new Set((await Promise.all(o)).flat())}var Yo=["text","binary","union"],Zo="* !merge",Qo=1e6;async function Pn(e,t,n){let r=await ei(e,t),s=existsSync(join(e,"\
.git"))?join(e,".git"):e,o=join(s,"info/attributes"),i=existsSync(o)?readFileSync(o):void 0;mkdirSync(dirname(o),{recursive:!0}),
writeFileSync(o,r);try{return await n()}finally{i===void 0?rmSync(o,{force:!0}):writeFileSync(o,i)}}var Be=new Map;function $n(e,t,n){
let r=Be.get(e);r?.commit===t&&Be.set(e,{...r,commit:n})}async function ei(e,t){let n=Be.get(e);if(n?.commit===t)return n.
rules;let s=n!==void 0&&await ti(e,n.commit,t)?n.rules:await ni(e,t);return Be.set(e,{commit:t,rules:s}),s}async function ti(e,t,n){
return await x(e,["diff-tree","-r","--name-only",t,n,"--",":(top,glob)**/.gitattributes"]).catch(()=>"unknown")===""}async function ni(e,t){
let n=await x(e,["ls-tree","-r","-z","--full-tree",t]),r=Ee(n).flatMap(o=>{let[,i,a=""]=/^100\d+ blob (\S+)\t((?:.*\/)?)\.gitattributes$/s.
exec(o)??[];return i===void 0?[]:[{object:i,folder:a}]});r.sort((o,i)=>o.folder.length-i.folder.length);let s=[Zo];for(let{
object:o,folder:i}of r){let a=await x(e,["cat-file","blob",o]);a.length<=Qo&&s.push(...a.split(/\r?\n/).flatMap(d=>ri(d,
i)))}return`${s.join(`
`)}
`}function ri(e,t){let[,n,r="",s=""]=/^[ \t]*(?:"((?:[^"\\]|\\.)*)"|([^\s"]\S*))(?:[ \t]+(.*))?$/.exec(e)??[];if((n??r)===
""||/^[#!]/.test(r))return[];let o=s.split(/[ \t]+/).map(si),i=r.startsWith("[attr]");if(t==="")return[[n===void 0?r:`"${n}\
"`,...o].join(" ").trimEnd()];if(i)return[];let a=n??vn(r),d=a.startsWith("/")?a.slice(1):a,c=a.slice(0,-1).includes("/")?
"":"**/",l=t.replace(/[\\*?[]/g,"\\$&");return[[`"/${vn(l)}${c}${d}"`,...o].join(" ")]}var vn=e=>e.replace(/["\\]/g,"\\$&");
function si(e){let t=/^merge=(.*)$/.exec(e)?.[1];return t===void 0||Yo.includes(t)?e:"merge"}var xt;async function Mn(){xt??=x(".",["version"]);let[,e=0,t=0]=(/(\d+)\.(\d+)/.exec(await xt)??[]).map(Number);if(e*1e3+
t<2038)throw new Error(`git 2.38 or newer is needed (merge-tree --write-tree), found: ${await xt}`)}var oi=["-c","merge.\
default=text","-c","merge.renormalize=false"];async function St(e,t,n){let r=[...oi,"merge-tree","--write-tree","--name-\
only","--no-messages","-z",t,n];try{return{tree:(await Pn(e,t,()=>x(e,r))).replace(/\0.*$/s,"")}}catch(s){if(!(s instanceof
P)||s.exitCode!==1)throw s;let[,...o]=Ee(s.stdout);return{conflicts:o}}}var fe=(e,t,n,r,s)=>x(e,["commit-tree",t,...n.flatMap(
o=>["-p",o]),"-F","-"],{input:r,...s!==void 0&&{env:{GIT_AUTHOR_DATE:s,GIT_COMMITTER_DATE:s}}});async function z(e,t,n){
if(t===n)return!0;try{return await x(e,["merge-base","--is-ancestor",n,t]),!0}catch(r){if(r instanceof P&&r.exitCode===1)
return!1;throw r}}async function He(e,t,n,r){if(await z(e,t,n))return{commit:t};if(await z(e,n,t))return{commit:n};let s=await St(
e,t,n);return"conflicts"in s?s:{commit:await fe(e,s.tree,[t,n],r)}}var V=/^(?!.*\.\.)(?!.*\.(?:lock)?$)[A-Za-z0-9][A-Za-z0-9._-]{0,63}$/,ee=e=>`.somas/projects/${e}/artifacts`,On=e=>`soma\
s/${e}`,Re=e=>`somas-held/${e}`;async function Ge(e,t,{limit:n,onRecord:r}){let s=[],o=0,i=c=>{o<n&&c.length>0&&s.push(c.subarray(0,n-o)),o+=c.length},a=()=>{
r(Buffer.concat(s).toString()),s=[],o=0};await Q(e,t,{onPiece:c=>{let l=0;for(let u=c.indexOf(0);u!==-1;u=c.indexOf(0,l))
i(c.subarray(l,u)),a(),l=u+1;i(c.subarray(l))}}),o>0&&a()}var ii=["claude","codex","copilot","gemini","aider","opencode"],te=["command","somas","brief",...ii,"custom"],ne=["auto",
...te];var re={succeeded:{done:!0},succeeded_with_warning:{done:!0},briefed:{done:!0},no_change:{done:!1},verify_failed:{done:!1},
conflict:{done:!1},protected_path:{done:!1},rate_limited:{done:!1},quota_exhausted:{done:!1},budget_exceeded:{done:!1},stalled:{
done:!1},timeout:{done:!1},blocked:{done:!1},runner_error:{done:!1},skipped_dependency:{done:!1}},O=e=>re[e].done;function An(e={},t={}){
let n={...e};for(let[r,s]of Object.entries(t))n[r]=(n[r]??0)+s;return Object.keys(n).length===0?void 0:n}function E(e,t=300){let n=e.replace(/[\p{C}\p{Z}]+/gu," ").trim();return n.length<=t?n:`${n.slice(0,t)}…`}var In=4e3,ai=[[/@(?=[\p{L}\p{N}_-])/gu,"@ "],[/#(?=[\p{L}\p{N}])/gu,"# "],[/\b(gh-)(?=\d)/gi,"$1 "],[/:(?=\/\/)/g,": "],
[/(\.[a-z]{2,}\/[\w.-]+\/[\w.-]+\/(?:issues|pull|discussions)\/)(?=\w)/gi,"$1 "],[/\[(?=[^\]\n]{0,40}\b(?:skip|ci|actions)\b)/gi,
"[ "],[/\b(skip)-(?=checks\b)/gi,"$1- "],[/\*(?=no_ci)/gi,"* "]],Tt=e=>ai.reduce((t,[n,r])=>t.replace(n,r),e),ci=e=>e.replace(
/\r\n?|[\p{Zl}\p{Zp}\v\f\u0085]/gu,`
`).replaceAll("	"," ").replace(/[^\P{C}\n]/gu,"").replace(/[^\S\n]+$/gm,"").replace(/\n{3,}/g,`

`).trim(),_t=({id:e,name:t})=>`${e}: ${E(t)}`;function Ln(e,t){let n=`${_t(e)}
`,r=Tt(t.map(ci).filter(Boolean).join(`

`));if(r==="")return n;let s=r.slice(0,In).replace(/[\uD800-\uDBFF]$/,""),o=s.length===r.length?[]:[`[Cut after ${In} ch\
aracters]`],i=[...s.split(`
`),...o].map(a=>`    > ${a}`.trimEnd());return`${n}
${i.join(`
`)}
`}var ze="Task-Digest",Et="Plan-Ticks";var Nn="Overlap-File",jn="Overlap-Task",di=e=>!/[\p{C}\p{Zl}\p{Zp}]/u.test(e)&&e.trim()===e&&Tt(e)===e,li=2e4;function Cn(e=[]){
let t=li;return e.filter(n=>!di(n)||n.length>t?!1:(t-=n.length,!0))}var Ve=(e,t,n)=>`${_t(t)}

${Rt(e,t.id,n)}`;function Rt({fingerprints:e,wave:t},n,{verdict:r,runner:s,overlap:o}){let i=e.get(n);if(i===void 0)throw new Error(
`no fingerprint of the task ${n}`);return[["Task",n],["Verdict",r],["Runner",s],["Wave",t.number],[ze,i.digest],["Task-T\
ext",i.text],["Task-Context",i.context],["Task-Runner",i.runner],["Task-Source",i.source],...Cn(o?.files).map(d=>[Nn,d]),
...Cn(o?.tasks).map(d=>[jn,d])].flatMap(([d,c])=>c===void 0?[]:[`${d}: ${c}
`]).join("")}var ui="--format=%H%x1f%P%x1f%ce%x1f%B",fi=2e5,mi=/^[^\n]+\n\n((?:[\w-]+: [^\n]*(?:\n|$))+)$/,Je=(e,t,n)=>Ge(e,["log","-\
z",ui,...t],{limit:fi,onRecord:r=>{let[s="",o="",i,...a]=r.split("\x1f"),d=a.join("\x1f"),c=i===ue.GIT_COMMITTER_EMAIL?mi.exec(
d)?.[1]:void 0,[l=""]=o.split(" ");n({commit:s,parent:l,message:d,...c!==void 0&&{trailers:c}})}});function ve(e,t){let n=t.
split(`
`).map(l=>/^([\w-]+): (.*)$/s.exec(l)??[]),r=l=>n.flatMap(([,u,f=""])=>u===l?[f]:[]),s=l=>r(l)[0]??"",o=r(Nn),i=Object.keys(
re).find(l=>l===s("Verdict")),a=te.find(l=>l===s("Runner")),d=s("Task"),c=s(ze);if(!(i===void 0||!O(i)||d===""||c===""))
return{task_id:d,verdict:i,wave:Number(s("Wave")),...a&&{ran:a},commit:e,digest:c,text:s("Task-Text"),context:s("Task-Co\
ntext"),runner:s("Task-Runner"),source:s("Task-Source"),...o.length>0&&{overlap:{files:o,tasks:r(jn),diff:""}}}}var Ke=e=>new Map(
[...e].reverse().map(t=>[t.task_id,t]));var pi="refs/somas/held";async function Fn(e,t,n,r={}){let s=Re(t),o={env:r},i=await x(e,["ls-remote","origin",`refs/hea\
ds/${s}/*`],o),a=new Map(i.split(`
`).flatMap(u=>{let[f,m]=u.split("	");return f&&m?[[m.slice(11),f]]:[]}));if(a.size===0)return[];await x(e,[...["fetch","\
--quiet","--no-tags","--no-write-fetch-head","origin"],`+refs/heads/${s}/*:${pi}/*`],o);let c=new Map;await Je(e,["--no-\
walk",...a.values(),"--"],({commit:u,parent:f,trailers:m})=>{let p=m===void 0?void 0:ve(u,m);p!==void 0&&c.set(u,{work:f,
task_id:p.task_id})});let l=[];for(let[u,f]of a){let{work:m="",task_id:p=""}=c.get(f)??{};if(u!==Dn(t,p,m)||!n(p))continue;
let g=`--force-with-lease=refs/heads/${u}:${f}`;try{await x(e,["push","--quiet","--no-verify",g,"origin",`:refs/heads/${u}`],
o),l.push(u)}catch(y){if(!(y instanceof P))throw y}}return l}var Dn=(e,t,n)=>`${Re(e)}/${t}-${n.slice(0,7)}`;async function Wn(e,{
withheld:t,sideBranches:n},r,s,o,i){if(t.set(r.id,i.again??!1),i.again||i.verdict!=="conflict"&&i.verdict!=="protected_p\
ath"||o?.commit===void 0||o.workflows.length>0)return i;let a=Dn(e.project_id,r.id,o.commit);n.set(a,await gi(e,r,s,o.commit));
let{artifacts:d,...c}=i;return{...c,held_out:a}}async function gi(e,t,n,r){let{repository:s}=e,o=await x(s,["show","-s",
"--format=%ct",r]),i=Ve(e,t,n);return fe(s,`${r}^{tree}`,[r],i,`@${o} +0000`)}var Xe=50,vt=e=>x(e,["multi-pack-index","write","--no-progress"]).catch(()=>"there is no pack"),Un=(e,t)=>x(e,["commit-g\
raph","write","--stdin-commits","--split","--no-progress"],{input:`${t}
`}).catch(()=>"there is no complete history");var Pe=class extends Error{name="PushRefused";about;reason;constructor(t,n,r){super(t),this.about=n,this.reason=r}},yi=10,
hi=/\((fetch first|non-fast-forward|stale info)\)|cannot lock ref|failed to update ref|reference already exists|incorrect old value/,
Hn=/RPC failed|error: (429|5\d\d)|HTTP 5\d\d|Connection (reset|timed out)|Could not (resolve host|connect)|Failed to connect|Empty reply|transfer closed|SSL_|early EOF/,
Gn=/exists; cannot create/,bi="a rule protects it: let this workflow push to somas/*, or choose another project id",wi=[
{pattern:/GH013.*(cannot contain secrets|push protection)/is,advice:"the server takes a text in it for a secret: remove \
the text, or allow it there",about:"content"},{pattern:/GH001|large files? detected|exceeds .*file size limit/i,advice:"\
a file is too large for the server: keep it with Git LFS, or leave it out",about:"content"},{pattern:/GH013.*^(remote: *)?- .*\b(file|path|extension)/ims,
advice:"a rule restricts the names or sizes of files",about:"content"},{pattern:/without `?workflows?`? permission/,advice:"\
the token may not change workflow files",about:"content"},{pattern:/GH006|GH013|protected branch/i,advice:bi,about:"bran\
ch"},{pattern:Gn,advice:"a branch whose name begins or ends where this one does is in the way: rename it",about:"branch"},
{pattern:/checked out/,advice:"it is checked out there: switch that checkout to another branch",about:"branch"},{pattern:/Permission to .* denied|error: 403|Authentication failed|could not read Username/,
advice:"the token may not write: the job needs `contents: write`",about:"branch"}],zn=["fetch","--quiet","--no-tags","--\
no-write-fetch-head"],Pt=(e={})=>({...e,LC_ALL:"C"}),Bn=new Set;async function Vn(e,t){Bn.has(e)||(await x(e,["rev-parse",
"--is-shallow-repository"])==="true"&&await x(e,[...zn,"--unshallow","origin"],{env:Pt(t)}),Bn.add(e))}async function ki(e,t,n){
let r=`refs/remotes/origin/${t}`;try{await x(e,[...zn,"origin",`+refs/heads/${t}:${r}`],{env:Pt(n)})}catch(s){if(s instanceof
P&&s.stderr.includes("couldn't find remote ref"))return;throw s}return x(e,["rev-parse",r])}async function Jn(e){let{repository:t,
branch:n,environment:r,patience_minutes:s=yi}=e,{findTip:o=()=>ki(t,n,r)}=e,i=performance.now()+s*6e4,a=u=>xi(t,u,Pt(r)),
d=!1,c,l=0;for(let u=1;;u+=1){let f=await Si(o,i);l=u>1&&f===c?l+1:0,c=f;let m=await e.build(f,u),{head:p,changed:g,sideBranches:y}=m,
h=g?[[n,p]]:[],b=await a(d?h:[...h,...y]);if(b===void 0){let v=new Map;for(let L of d?y:[]){let A=await a([L]);A!==void 0&&
v.set(L[0],Ei(A))}return{...m,refused:v}}let k=hi.test(b)&&!Gn.test(b),S=k||Hn.test(b),w=_i(b);if((w.length>0&&w.every(v=>y.
has(v))||!S)&&!d&&y.size>0){d=!0;continue}if(!S||performance.now()>i){let v=$t(b),L=v?.advice??`refused${S?` for ${s} mi\
nutes`:""}`,A=S?"branch":v?.about??"unknown";throw new Pe(`cannot push ${n}: ${L}
${b}`,A,Ti(b))}await(k&&l===0?Kn(100):Xn(k?l:u))}}async function xi(e,t,n){if(t.length===0)return;let r=t.map(([o,i])=>`${i}\
:refs/heads/${o}`),s=["--porcelain","--no-verify",...t.length>1?["--atomic"]:[]];try{await x(e,["push",...s,"origin",...r],
{env:n});return}catch(o){return o instanceof P?`${o.stdout}
${o.stderr}`.trim():String(o)}}async function Si(e,t){for(let n=1;;n+=1)try{return await e()}catch(r){if(!(r instanceof P&&
Hn.test(r.stderr))||performance.now()>t)throw r;await Xn(n)}}var Kn=e=>new Promise(t=>setTimeout(t,Math.random()*e)),Xn=e=>Kn(
1e3*Math.min(e,20)),$t=e=>wi.find(({pattern:t})=>t.test(e));function Ti(e){let t=e.split(`
`).flatMap(s=>/^remote: *(.*\w.*)$/.exec(s)?.[1]?.trim()??[]),n=E(t.length>0?t.join("; "):/^!.*\((.*)\)$/m.exec(e)?.[1]??
"refused"),r=$t(e)?.advice;return r===void 0?n:`${r} (${n})`}var _i=e=>[...e.matchAll(/^!\t[^\t]*:refs\/heads\/([^\t]+)\t(?!.*\(atomic )/gm)].
map(([,t=""])=>t),Ei=e=>$t(e)?.advice??/^!.*\((.*)\)$/m.exec(e)?.[1]??"refused";function Mt(e){let t=new Map,n=(r,s)=>{t.set(r,$e(t.get(r),s))};for(let{task_id:r,overlap:s}of e)if(s!==void 0){n(r,s);for(let o of s.
tasks)n(o,{files:s.files,tasks:[],diff:""})}return t}function $e(e,{files:t,tasks:n,diff:r}){return e===void 0?{files:t,
tasks:n,diff:r}:{files:[...new Set([...e.files,...t])],tasks:[...new Set([...e.tasks,...n])],diff:r||e.diff}}var qn=(e,t)=>({
...e,tasks:e.tasks.map(n=>{let{files:r=[]}=t.get(n.id)??{};return r.length===0?n:{...n,files:[...new Set([...n.files,...r])]}})});var me=({tasks:e,settled:t=[]})=>[...e,...t].map(n=>({...n,depends_on:n.all_dependencies??n.depends_on}));function qe(e){
let t=new Map(e.tasks.map(n=>[n.id,[]]));for(let n of e.tasks)for(let r of n.depends_on)t.get(r)?.push(n.id);return t}function Ri(e){
let t=new Map;for(let o of e.tasks){let i=t.get(o.depends_on);i===void 0?t.set(o.depends_on,[o]):i.push(o)}let n=new Map(
e.tasks.map(({id:o},i)=>[o,i])),r=new Map;for(let[o,i]of t){let a=Int32Array.from(o,c=>n.get(c)??-1).sort().join(),d=r.get(
a);d===void 0?r.set(a,{waits_for:o,tasks:i}):d.tasks.push(...i)}let s=o=>n.get(o?.id??"")??0;for(let{tasks:o}of r.values())
o.sort((i,a)=>s(i)-s(a));return[...r.values()].sort((o,i)=>s(o.tasks[0])-s(i.tasks[0]))}function vi(e){let t=Ri(e),n=new Map(
e.tasks.map(({id:o})=>[o,[]]));for(let o of t)for(let i of o.waits_for)n.get(i)?.push(o);let r=new Map(t.map(o=>[o,o.waits_for.
length])),s=t.filter(({waits_for:o})=>o.length===0);for(let{tasks:o}of s)for(let{id:i}of o)for(let a of n.get(i)??[]){let d=(r.
get(a)??0)-1;r.set(a,d),d===0&&s.push(a)}return s}var pe=e=>vi(e).flatMap(({tasks:t})=>t);function Ye(e){let t;return(n,r)=>(t??=Pi(e),(t.get(r)??0)-(t.get(n)??0)||(n<r?-1:n>r?1:0))}function Pi(e){let t=qe(e),n=new Map;
for(let{id:r,duration:s}of pe(e).reverse()){let o=(t.get(r)??[]).reduce((i,a)=>Math.max(i,n.get(a)??0),0);n.set(r,s.most_likely+
o)}return n}var $i=5;function j(e){let t=e.slice(0,$i).map(r=>E(r)),n=e.length-t.length;return n>0?`${t.join(", ")} and ${n} more`:t.length<2?
t.join(""):`${t.slice(0,-1).join(", ")} and ${t.at(-1)}`}async function Ot(e,t){return(await x(e,["config","--null",...t]).catch(()=>"")).split("\0").flatMap(r=>r===""?[]:[Mi(r)])}
function Mi(e){let t=e.indexOf(`
`);return t===-1?{name:e}:{name:e.slice(0,t),value:e.slice(t+1)}}var Yn=new Map;async function Zn(e){let t=Yn.get(e);if(t!==void 0&&existsSync(t.objects))return t;let n=["rev-parse","--\
show-object-format","--path-format=absolute","--git-path","objects"],[r="",...s]=(await x(e,n)).split(`
`),o={objects:s.join(`
`),format:r};return Yn.set(e,o),o}function Qn(e){let t=join(dirname(e),"config");return existsSync(t)&&/promisor|partialclone/i.test(readFileSync(t,"utf8"))}async function Me(e,t,n){if(t.length===0)return[];let r=t.map(o=>`${o}
`).join("");return(await x(e,["cat-file","--batch-check"],{input:r,...n&&{env:n}})).split(`
`).map(o=>{let[,i="missing",a]=o.split(" ");return{type:i,size:Number(a??0)}})}var ge={objects:1e6,object_bytes:100*2**20,unpacked_bytes:2*2**30},Oi="PACK",At=12,tr=6,nr=7,Ai=[1,2,3,4],Ii=64,Li=2**20,
Ci=2**20;async function rr(e,t,n){let{size:r}=await e.stat(),s={bytes:Buffer.alloc(0),start:t},o=async(l,u)=>{if(Math.min(
l+u,r)>s.start+s.bytes.length){let m=Math.min(Math.max(u,Li),Math.max(0,r-l)),{buffer:p,bytesRead:g}=await e.read(Buffer.
allocUnsafe(m),0,m,l);s.bytes=p.subarray(0,g),s.start=l}return s.bytes.subarray(l-s.start)},i=await o(t,At);if(i.length<
At||i.toString("latin1",0,4)!==Oi)throw new Error("it holds no pack");let a=i.readUInt32BE(8);if(a>ge.objects)throw new Error(
`it holds ${a} objects, at most ${ge.objects} are read`);let d=t+At,c=0;for(let l=0;l<a;l+=1){l%100===0&&En();let{type:u,
size:f,length:m}=Ni(await o(d,Ii),n);er(f);let{contents:p,packed:g}=await Fi(o,d+m,f,r),y=u===tr||u===nr?ji(p):0;if(er(y),
c+=f+y,c>ge.unpacked_bytes)throw new Error(`it unpacks to more than ${ge.unpacked_bytes} bytes`);d+=m+g}}function er(e){
if(e>ge.object_bytes)throw new Error(`it holds an object of ${e} bytes, at most ${ge.object_bytes} are read`)}var Oe=()=>new Error(
"its pack is damaged or cut");function Ze(e,t,n=0,r=1){let s=n;for(let o=t,i=r;o<Math.min(e.length,t+8);o+=1,i*=128){let a=e[o]??
0;if(s+=(a&127)*i,a<128)return{value:s,end:o+1}}throw Oe()}function Ni(e,t){let[n]=e;if(n===void 0)throw Oe();let r=n>>4&
7,s=n&15,{value:o,end:i}=n<128?{value:s,end:1}:Ze(e,1,s,16);if(r===nr)return{type:r,size:o,length:i+t};if(r===tr)return{
type:r,size:o,length:Ze(e,i).end};if(!Ai.includes(r))throw Oe();return{type:r,size:o,length:i}}var ji=e=>Ze(e,Ze(e,0).end).
value;async function Fi(e,t,n,r){let s=Math.min(Math.max(n+1,64),Ci);for(let o=4096;;o*=4){let i=await e(t,o);try{let a={
info:!0,maxOutputLength:Math.max(n,1),chunkSize:s},{buffer:d,engine:c}=inflateSync(i,a);if(d.length!==n)throw Oe();return{
contents:d,packed:c.bytesWritten}}catch(a){if(!(a.code==="Z_BUF_ERROR")||t+o>=r)throw Oe()}}}var ye={added_paths:1e6,levels:1e3,bytes:2**28},sr=new Map;async function ir(e,{before:t,after:n,added:r},s){let o=sr.get(
e)??new Map;sr.set(e,o);let i=new Map,a=[...t,...n].map(u=>`${u}^{tree}`),d=await or(e,[...a,...r],i,s);for(let u=d;u.length>
0;){let f=[...i.values()].flatMap(({folders:m})=>m);u=[...new Set(f)].filter(m=>!i.has(m)&&!o.has(m)),await or(e,u,i,s)}
let c=d.slice(0,a.length).map(u=>Di(u,i,o)),l=ye.added_paths+Math.max(0,...c.slice(0,t.length).map(({paths:u})=>u));for(let{
paths:u,levels:f}of c.slice(t.length)){if(u>l)throw new Error(`it adds more than ${ye.added_paths} paths`);if(f>ye.levels)
throw new Error(`it holds more than ${ye.levels} folders inside each other`)}}function Di(e,t,n){let r=[e];for(let s=r.at(
-1);s!==void 0;s=r.at(-1)){let{files:o,folders:i}=t.get(s)??{files:0,folders:[]},a=n.has(s)?[]:i.filter(l=>!n.has(l));if(a.
length>0){r.push(...new Set(a));continue}if(r.pop(),n.has(s))continue;let d=o+i.length,c=0;for(let l of i){let u=n.get(l);
d+=u?.paths??0,c=Math.max(c,u?.levels??0)}n.set(s,{paths:d,levels:c+1})}return n.get(e)??{paths:0,levels:0}}async function or(e,t,n,r){
if(t.length===0)return[];let s=[],o=0,i=t.map(l=>`${l}
`).join("");await Q(e,["cat-file","--batch"],{input:i,env:r,onPiece:l=>{if(o+=l.length,o>ye.bytes)throw new Error(`its f\
olders have more than ${ye.bytes} bytes`);s.push(l)}});let d=Buffer.concat(s),c=[];for(let l=0;c.length<t.length;){let u=d.
indexOf(`
`,l)+1,[f="",m,p]=d.toString("utf8",l,u-1).split(" ");if(m!=="tree")throw new Error(`the tree ${f} is missing`);let g=u+
Number(p);n.has(f)||n.set(f,Wi(d.subarray(u,g),f.length/2)),c.push(f),l=g+1}return c}function Wi(e,t){let n=[],r=0;for(let s=0;s<
e.length;){let o=e.toString("latin1",s,s+6)==="40000 ",i=e.indexOf(0,s)+1;s=i+t,o?n.push(e.toString("hex",i,s)):r+=1}return{
files:r,folders:n}}var ar="refs/somas/";async function Ui(e,t){let n=await mkdtemp(join(e,"tmp_objdir-somas-"));try{return await t(n)}finally{
await rm(n,{recursive:!0,force:!0})}}var F={bytes:2**30,header_bytes:1e6,refs:100,commits:1e4,commit_bytes:64e3,small_bytes:1e7};async function cr(e,t,n){let r=await open(
t);try{let{size:s}=await r.stat();if(s>F.bytes)throw new Error(`it has ${s} bytes, at most ${F.bytes} are read`);return await We(
s<F.small_bytes?30:120,()=>Bi(e,r,n))}finally{await r.close()}}async function Bi(e,t,n){let{objects:r,format:s}=await Zn(
e),o=await Hi(t,s),i=Gi(o,n),a=await Me(e,o.prerequisites),d=o.prerequisites.find((c,l)=>a[l]?.type!=="commit");if(d!==void 0)
throw new Error(`its prerequisite ${d} is no commit of the repository`);return await rr(t,o.bytes,s==="sha256"?32:20),await t.
read(Buffer.alloc(o.bytes),0,o.bytes),Ui(r,async c=>{let l={GIT_OBJECT_DIRECTORY:c,GIT_ALTERNATE_OBJECT_DIRECTORIES:JSON.
stringify(r)},u=Qn(r)?"--fsck-objects":"--strict";await x(e,["index-pack",u,"--fix-thin","--stdin"],{env:l,stdin:t.fd});
let f=join(c,"pack"),m=await readdir(f),p=await zi(f,m,s),g=[...i.values()],y=await Me(e,[...g,...p],l),h=[...i].filter(
(w,_)=>y[_]?.type==="commit");Vi(y.slice(g.length));let b=p.filter((w,_)=>y[g.length+_]?.type==="tree"),k={before:o.prerequisites,
after:h.map(([,w])=>w),added:b};await ir(e,k,l),await mkdir(join(r,"pack"),{recursive:!0});let S=w=>Number(w.endsWith(".\
idx"));for(let w of m.sort((_,v)=>S(_)-S(v)))await rename(join(f,w),join(r,"pack",w));return new Map(h)})}async function Hi(e,t){
let{buffer:n,bytesRead:r}=await e.read(Buffer.alloc(F.header_bytes),0,F.header_bytes,0),s=n.subarray(0,r);if(!/^# v[23] git bundle\n/.
test(s.toString("latin1",0,20)))throw new Error("it is no bundle of git");let o=s.indexOf(`

`);if(o===-1)throw new Error(`its header is longer than ${F.header_bytes} bytes, or cut`);let i=new Map,a=[],d=`[0-9a-f]\
{${t==="sha256"?64:40}}`,c=new RegExp(`^(?:(?<prerequisite>-)?(?<object>${d})(?: (?<ref>.*))?|@object-format=${t})$`);for(let l of s.
toString("utf8",0,o).split(`
`).slice(1)){let u=c.exec(l)?.groups;if(u===void 0)throw new Error("its header holds a line that is neither a ref nor a \
prerequisite");let{prerequisite:f,object:m,ref:p}=u;m!==void 0&&(f!==void 0?a.push(m):i.set(p??"",m))}return{refs:i,prerequisites:a,
bytes:o+2}}function Gi({refs:e},t){let n=F.refs*(t?.length??1);if(e.size>n)throw new Error(`it names ${e.size} refs, at \
most ${n} are read`);let r=s=>t===void 0||t.some(o=>s===o||s.startsWith(`partial/${o}/`));return new Map([...e].flatMap(
([s,o])=>{let i=s.slice(ar.length);return s.startsWith(ar)&&r(i)?[[i,o]]:[]}))}async function zi(e,t,n){let r=t.find(d=>d.
endsWith(".idx"));if(r===void 0)return[];let s=await readFile(join(e,r)),i=8+256*4,a=n==="sha256"?32:20;return Array.from(
{length:s.readUInt32BE(i-4)},(d,c)=>s.toString("hex",i+c*a,i+(c+1)*a))}function Vi(e){let t=e.filter(({type:r})=>r==="co\
mmit");if(t.length>F.commits)throw new Error(`it holds ${t.length} commits, at most ${F.commits} are read`);let n=t.find(
({size:r})=>r>F.commit_bytes);if(n!==void 0)throw new Error(`it holds a commit of ${n.size} bytes, at most ${F.commit_bytes}\
 are read`)}var B=e=>typeof e=="object"&&e!==null&&!Array.isArray(e),D=e=>typeof e=="number"&&Number.isFinite(e)&&e>=0;function J(e){
try{return JSON.parse(e)}catch{return}}function dr(e){let t=0,n=0,r=!1;for(let s=0;s<e.length;s+=1){let o=e[s];o==='"'?r=
!r:r?s+=o==="\\"?1:0:o==="["||o==="{"?n=Math.max(n,++t):(o==="]"||o==="}")&&(t-=1)}return n}var lr=e=>Array.isArray(e)?e.filter(B):[],It=e=>typeof e=="string"?e:"",ur=e=>D(e)&&Number.isSafeInteger(e)?e:void 0;var W={verdict:"runner_error",reason:"ended without a result",seconds:0},he=({project_id:e,wave:t},n)=>`somas-${e}-wave-${t.
number}-${n}`,Ct="not_started.json",Lt="results.json",gr="result.bundle",Qe=5e6,fr=1e4,mr=64,Nt=new Map([[Lt,Qe],[Ct,Qe],
[gr,2**30]]);async function yr(e,t,n,r){let s=new Map,o,i;try{if(o=await n(r.id),o===void 0)return{claims:s};if(i=lr(br(
join(o,Lt))),i.length>fr)throw new Error(`${Lt} holds ${i.length} results, at most ${fr} are read`);let d=i.length>0?void 0:
Zi(join(o,Ct));if(d!==void 0)return{claims:s,notStarted:d}}catch(d){let c=`its artifact cannot be read: ${hr(d)}`;for(let l of r.
tasks)s.set(l,{verdict:"runner_error",reason:c,seconds:0});return{claims:s}}let a=await Ji(e,join(o,gr),r.tasks);for(let d of r.
tasks){let c=i.find(({task_id:m})=>m===d),l=c&&Ki(c);if(l===void 0)continue;let u=a.commits.get(d),f=u===void 0&&c?.commit===
void 0&&a.error===void 0;if(u!==void 0&&await z(e,u,t).catch(()=>!1))s.set(d,{...l,commit:u});else if(!O(l.verdict)||f)s.
set(d,l);else{let m=a.error?`cannot be read: ${a.error}`:`holds no commit on top of ${t.slice(0,7)}`;s.set(d,{...l,verdict:"\
runner_error",reason:`its bundle ${m}`})}}return{claims:s}}async function Ji(e,t,n){if(!wr(t))return{commits:new Map};try{return{commits:await cr(e,t,n)}}catch(r){return{commits:new Map,
error:hr(r)}}}var hr=e=>E(e instanceof P?e.stderr:e instanceof Error?e.message:String(e),150);function Ki({verdict:e,reason:t,
seconds:n,setup_seconds:r,attempts:s,runner:o,leg:i,usage:a}){if(!Xi(e))return;let d=te.find(c=>c===o);return{verdict:e,
reason:E(It(t)),seconds:0,...pr({seconds:n,setup_seconds:r,attempts:s}),...d&&{runner:d},...Yi(i),...B(a)&&{usage:pr({cost_usd:a.
cost_usd,tokens:a.tokens,turns:a.turns})}}}var Xi=e=>typeof e=="string"&&Object.hasOwn(re,e),qi=1e15,pr=e=>Object.fromEntries(
Object.entries(e).flatMap(([t,n])=>D(n)&&n<=qi?[[t,n]]:[]));function Yi(e){let t=B(e)?It(e.started):"";return Number.isNaN(
Date.parse(t))?{}:{started:new Date(t).toISOString()}}function Zi(e){let t=br(e);return B(t)&&typeof t.reason=="string"?
E(t.reason):void 0}function br(e){if(!wr(e))return;let{size:t}=lstatSync(e),n=basename(e);if(t>Qe)throw new Error(`${n} \
has ${t} bytes, at most ${Qe} are read`);let r=readFileSync(e,"utf8");if(dr(r)>mr)throw new Error(`${n} holds more than ${mr}\
 values inside each other`);return J(r)}var wr=e=>lstatSync(e,{throwIfNoEntry:!1})?.isFile()??!1;var K=e=>`${ee(e)}/tasks`,C=(e,t)=>`${K(e)}/${t}_result.md`,et="<!-- somas-result",jt="-->";var Qi=/^([ \t]*(?:[-*+]|\d+[.)])[ \t]+)\[[ xX~/\-✓✔✅]?\](?=[\s*]|$)/gmu,Ft=e=>e.replace(Qi,"$1[ ]");var kr=["auto","always","never"],xr=["auto","never"];function Sr(e,t){let{runner:n=e.runner,budget_usd:r=e.budget_usd,max_turns:s=e.
max_turns}=t,o=e.runner!=="auto"&&n!==e.runner,i=t.model??(o?"":e.model);return{...e,runner:n,model:i,budget_usd:r,max_turns:s}}var se=e=>createHash("sha256").update(JSON.stringify(e)).digest("hex");function Tr(e){let{name:t,run:n,verify:r,agent:s,
context_requirements:o,acceptance_criteria:i,setup:a}=e,d=Ft(e.description),c=e.texts?.map(({title:f,text:m})=>({title:f,
text:Ft(m)})),u=c===void 0&&i===void 0&&a===void 0?[]:[c??[],i??[],...a===void 0?[]:[a]];return se([t,d,n??null,r??null,
s??null,o,...u])}function _r(e,t){let{runner:n,agent:r,model:s="",runner_argv:o,setup:i=""}=Sr(t,e),a=n==="command"||n===
"auto"&&e.run!==void 0,d=n==="custom"?[o,i]:i===""?void 0:[i],c=d===void 0?"":se(d).slice(0,12);return(a?["command",c]:[
n,e.agent??r,s,c]).filter(u=>u!=="").map(encodeURIComponent).join("/")}function Er(e,t){let n=new Map;for(let{id:r,depends_on:s}of pe(
{version:1,tasks:me(e)})){let o=t.get(r);if(o===void 0)throw new Error(`no inputs of the task ${JSON.stringify(r)}`);let{
text:i,context:a,runner:d}=o,c=[...s].sort().map(l=>[l,n.get(l)]);n.set(r,se([r,i,a,d,c]))}return n}function vr(e,t){let n,r=3;for(let s of t){if(Math.abs(s.length-e.length)>2)continue;let o=Rr(e)===Rr(s)?0:ea(e,s,r);o<r&&
o*2<=s.length&&([n,r]=[s,o])}return n}function Pr(e,t){let n=vr(e,t);return n===void 0?void 0:`did you mean ${JSON.stringify(
n)}?`}var Rr=e=>e.toLowerCase().replace(/[^a-z0-9]/g,"");function ea(e,t,n){let r=Array.from({length:t.length+1},(s,o)=>o);
for(let s=1;s<=e.length;s++){let o=[s];for(let i=1;i<=t.length;i++){let a=(r[i-1]??0)+(e[s-1]===t[i-1]?0:1);o.push(Math.
min(a,(r[i]??0)+1,(o[i-1]??0)+1))}if(Math.min(...o)>=n)return n;r=o}return r[t.length]??n}var tt=e=>(e.match(/[\p{L}\p{N}_]+/gu)??[]).join("-"),ta=e=>na(e).toLowerCase().replace(/[^\p{L}\p{M}\p{N}\p{Pc}\- ]/gu,
"").replaceAll(" ","-"),na=e=>e.replace(/!?\[([^[\]]*)\]\([^()]*\)/g,"$1").replace(/(^|[^\p{L}\p{N}])_([^_]+)_(?![\p{L}\p{N}])/gu,
"$1$2");function ra(e){let t=new Map,n=new Map;for(let r of e){let s=ta(r.text),o=n.get(s)??0,i=()=>o===0?s:`${s}-${o}`;
for(;t.has(i());)o+=1;n.set(s,o+1),t.set(i(),r)}return t}function Dt(e,t){let n=e.split(`
`),r=$r(e),s=tt(t),o=r.find(({text:d})=>tt(d)===s)??ra(r).get(t.toLowerCase())??r.find(({text:d})=>tt(d).toLowerCase()===
s.toLowerCase());if(o===void 0)return;let i=r.find(({line:d,level:c})=>d>o.line&&c<=o.level),a=i===void 0?n.length:i.line-
1;return{heading:o.text,first:o.line,last:a,text:n.slice(o.line-1,a).join(`
`)}}var sa=/^(?: {4}|\t| {0,3}(?:[-*+]|\d+[.)])[ \t]| {0,3}[>|])/;function $r(e){let t=[],n=e.split(/\r?\n/),r,s=!1,o;for(let i=oa(
n);i<n.length;i++){let a=n[i]??"",d=/^ {0,3}(`{3,}|~{3,})(.*)$/.exec(a),c=o;if(o=void 0,r!==void 0)d?.[1]?.startsWith(r)&&
d[2]?.trim()===""&&(r=void 0);else if(s||/^ {0,3}<!--/.test(a))s=!a.includes("-->");else if(d?.[1]!==void 0)r=d[1];else{
let[,l,u=""]=/^ {0,3}(#{1,6})(?![^ \t])(.*)$/.exec(a)??[],f=/^ {0,3}(=+|-+)[ \t]*$/.exec(a)?.[1];if(l!==void 0){let m=u.
trim().replace(/(^|[ \t])#+$/,"");t.push({level:l.length,text:m.trimEnd(),line:i+1})}else if(f!==void 0&&c!==void 0){let m=n.
slice(c,i).map(p=>p.trim());t.push({level:f.startsWith("=")?1:2,text:m.join(" "),line:c+1})}else f===void 0&&a.trim()!==
""&&(c!==void 0||!sa.test(a))&&(o=c??i)}}return t}function oa(e){return e[0]?.trimEnd()!=="---"?0:e.findIndex((t,n)=>n>0&&
/^(---|\.\.\.)[ \t]*$/.test(t))+1}var Ar=e=>[ee(e),"."];async function Ae(e,t,n,r){let s=[...new Set(r)],o=s.flatMap(c=>jr(n,c)),i=await ia(e,t,new Set(o)),a=new Map,d=new Map;
for(let c of s){let l=Ir(i,Wt(n,c)),[,u,f]=Nr.exec(c)??[],m=u===void 0?void 0:Ir(i,Wt(n,u));if(l!==void 0||m===void 0||f===
void 0){d.set(c,l??"");continue}let p=a.get(m)??await x(e,["cat-file","-p",m]);a.set(m,p);let g=Dt(p,f)?.text.trimEnd();
d.set(c,g===void 0?"":se(g))}return d}async function Lr(e,t,n,r){let s=await x(e,["rev-list","-1","--parents",n]),[,o=n,
i=o]=s.split(" "),a=await x(e,["merge-base",o,i]);return Ae(e,a,t,r)}async function Cr(e,t,n,r,s){let o=new Set(r);if(s.
length===0)return o;let i=async u=>(await Ae(e,u,t,[n]).catch(()=>{}))?.get(n)??"",a=["diff-tree","--stdin","-r","-s","-\
-diff-merges=first-parent","--"],d=s.map(({commit:u})=>`${u}
`).join(""),c=await x(e,[...a,...jr(t,n)],{input:d}),l=new Set(c.split(`
`));for(let{commit:u,source:f}of s)l.has(u)&&o.has(await i(f))&&o.add(await i(u));return o}var Nr=/^([^#]+)#(.+)$/,Wt=(e,t)=>Ar(
e).map(n=>posix.normalize(posix.join(n,t)).replace(/^\/+|\/+$/g,"")).filter(n=>!n.startsWith("..")&&n!=="."&&!/[\r\n\0]/.
test(n)),jr=(e,t)=>[t,Nr.exec(t)?.[1]??""].filter(n=>n!=="").flatMap(n=>Wt(e,n)),Ir=(e,t)=>t.map(n=>e.get(n)).find(n=>n!==
void 0);async function ia(e,t,n){await x(e,["rev-parse","--verify","--quiet",`${t}^{commit}`]);let r=[...n],s=r.map(a=>`${t}\
:${a}
`).join(""),o=(await x(e,["cat-file","--batch-check=%(objectname)"],{input:s})).split(`
`),i=a=>/^[0-9a-f]{40,64}$/.test(a);return new Map(r.map((a,d)=>[a,o[d]??""]).filter(([,a])=>i(a)))}async function Ut(e,t){let{plan:n,settings:r,head:s}=t,o=me(n),i=o.flatMap(m=>m.context_requirements),a=await Ae(e,s,r.project_id,
i),d=Ke(t.merges),c=await ca(e,t,a,d),l=new Map;for(let m of o){let g=(c.has(m.id)?void 0:d.get(m.id))?.context??aa(m,a);
l.set(m.id,{text:Tr(m),context:g,runner:_r(m,r)})}let u=Er(n,l),f=[...l].map(([m,p])=>[m,{...p,digest:u.get(m)??"",source:s}]);
return{fingerprints:new Map(f),changedContext:c}}var aa=({context_requirements:e},t)=>se([...new Set(e)].sort().map(n=>[
n,t.get(n)]));async function ca(e,{plan:t,settings:n,steps:r},s,o){let{project_id:i}=n,a=[...r].reverse(),d=new Map,c=new Map,
l=new Map;for(let{id:u,context_requirements:f}of me(t)){let m=o.get(u);if(m===void 0)continue;let p=d.get(m.source)??await Ae(
e,m.source,i,s.keys()).catch(()=>new Map);d.set(m.source,p);let g=[...new Set(f)].filter(b=>p.get(b)!==s.get(b));if(g.length===
0)continue;let y=await Lr(e,i,m.commit,g),h=[];for(let b of g){let k=[p.get(b),y.get(b)].filter(_=>_!==void 0),S=JSON.stringify(
[b,...k]),w=c.get(S)??await Cr(e,i,b,k,a);c.set(S,w),w.has(s.get(b)??"")||h.push(b)}h.length>0&&l.set(u,h)}return l}var da=3,nt=({verdict:e,reason:t})=>({verdict:e,reason:t});function Ie({legs:e},t){let n=e.find(({tasks:r})=>r.includes(
t));if(n===void 0)throw new Error(`no leg of the wave holds the task ${t}`);return n}function rt({wave:e,previous:t,more_waves:n,
fingerprints:r,project_id:s},{id:o,name:i},a,d){let c=Ie(e,o),l=t.find(S=>S.task_id===o&&S.again),u=(l?.tries??(l?1:0))+
1,f=n&&(d.again??la(d,u,l)),m=d.overlap===void 0?l?.overlap:$e(l?.overlap,d.overlap),p=(l?.attempts??(l?1:0))+(a.attempts??
1),g=An(l?.usage,a.usage),y=(l?.setup_seconds??0)+(a.setup_seconds??0),b=a!==W&&a.verdict!=="skipped_dependency"?[he({project_id:s,
wave:e},c.id)]:[],k=d.commit===void 0?[...l?.artifacts??[],...b]:[];return{task_id:o,task_name:i,verdict:d.verdict,reason:d.
reason,...a.runner&&{runner:a.runner},seconds:(l?.seconds??0)+a.seconds,...y>0&&{setup_seconds:y},...g&&{usage:g},...p>1&&
{attempts:p},digest:r.get(o)?.digest??"",...d.commit&&{commit:d.commit},wave:e.number,...a.started&&{leg:{position:e.legs.
indexOf(c)+1,started:a.started}},...u>1&&{tries:u},...m&&{overlap:m},...f&&{again:f},...k.length>0&&{artifacts:k}}}function la({
verdict:e,overlap:t},n,r){if(n>=da)return!1;let s=t?.files.some(o=>!r?.overlap?.files.includes(o))??r?.verdict!=="confli\
ct";return e==="rate_limited"||e==="conflict"&&s}var ua=10;async function Bt(e,t,n,r){let s=new Map(r.map(a=>[a,C(n,a)])),
o=r.length<=ua?[...s.values()]:[`${K(n)}/`],i=await kt(e,[t],o);return new Map([...s].filter(([,a])=>i.has(a)))}var Su=new RegExp(`^${et}\\n((?:[\\w-]+: .*\\n)*)${jt}$`,"gm"),st=5e6,fa=new RegExp(`^${K("[^/]+").replace(".","\\.")}/`,
"i"),Dr=e=>fa.test(e),Wr=(e,t)=>`${e.replaceAll(et,"<!-- not somas-result").trimEnd()}

${et}
${t}${jt}
`;async function ot(e,t,n,r=[]){let s=["diff-tree","-r","-z","--no-renames",t,n,"--",...r],o=(await x(e,s)).split("\0");return Array.
from({length:Math.floor(o.length/2)},(i,a)=>{let[d="",c="",l="",u=""]=(o[a*2]??"").slice(1).split(" "),f=o[a*2+1]??"";return{
path:f,before:Fr(f,d,l),after:Fr(f,c,u)}})}var Fr=(e,t,n)=>/^0+$/.test(t)?{path:e}:{path:e,mode:t,object:n};async function ma(e,t){let n=[`${ze}: `,`${Et}: `,"This reverts commit "].map(i=>`--grep=^${i}`),r=[],s=[],o=new Set;return await Je(
e,["--topo-order",...n,t,"--"],({commit:i,parent:a,message:d,trailers:c})=>{if(o.has(i))return;if(c===void 0){for(let u of pa(
d))o.add(u);return}let l=ve(i,c);l!==void 0?(r.push(l),s.push(l)):c.startsWith(`${Et}: `)&&s.push({commit:i,source:a})}),
{merges:r,steps:s}}var pa=e=>e.split(`
`).flatMap(t=>/^This reverts commit ([0-9a-f]{40,64})\b/.exec(t)?.[1]??[]),Ht=async(e,t)=>(await ma(e,t)).merges,ga=async(e,t)=>Ke(
await Ht(e,t));async function Ur(e,t,n){let r=await ga(e,t);return new Map([...r].filter(([s,{digest:o}])=>o===n.get(s)?.
digest))}var ya=1e7,ha=1e3,ba=[{what:"installed dependencies",treatment:"left out",globs:["**/node_modules/**","**/bower_componen\
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
, and tools choose either"},{what:`a file over ${ya/1e6} MB`,treatment:"warning",globs:[],reason:"the history keeps it f\
or ever"},{what:`more than ${ha} files`,treatment:"warning",globs:[],reason:"nobody reviews them; an ignore rule may be \
missing"},{what:"two names that differ only in case",treatment:"warning",globs:[],reason:"one of them is lost in a check\
out on macOS or Windows"}],Br=e=>ba.filter(t=>t.treatment===e),Gt=Br("protected").flatMap(({globs:e})=>e),Cu=Br("left ou\
t").flatMap(({globs:e,marker:t})=>t===void 0?e:[]);var zt=e=>e.split(/[,\n]/).map(t=>t.trim()).filter(t=>t!==""),Hr=e=>zt(e).filter(t=>{let n=t.replace("!","");return n===
""||/^[/:!]/.test(n)||n.split("/").includes("..")});var Jt=".github/workflows/**",Vr=e=>[...new Set([...zt(e),...Gt,Jt])],Le=e=>e.startsWith("!"),Gr=e=>e.flatMap(t=>{let n=Le(
t)?t.slice("!".length):t,r=Le(t)?":(exclude,glob,icase)":Kt,s=Le(t)?[]:Jr(n).filter(Kr).map(wa);return[...new Set([n,n.replace(
/\/\*\*$/,"")])].map(o=>r+o).concat(s)}),Kt=":(glob,icase)";function Jr(e){let t=e.replace(/(\/\*\*)+$/,"").split("/");return t.
map((n,r)=>t.slice(0,r).join("/")).filter(n=>n.replaceAll("**","").replaceAll("/","")!=="")}var Kr=e=>!/[*?[\\]/.test(e),
wa=e=>Kt+e.replace(/[a-z0-9](?=[^a-z0-9/]*$)/i,t=>`[${t.toLowerCase()}]`);async function oe(e,t,n,r,s=[Jt]){let o=["diff\
-tree","-r","-z","--name-only",t,n,"--"],i=await Ue(e,[...o,...Gr(r)]);r.some(Le)&&i.push(...await Ue(e,[...o,...Gr(s)]));
let d=r.filter(c=>!Le(c)).flatMap(Jr).filter(c=>!Kr(c)).map(c=>Kt+c);if(d.length>0)for(let{path:c,before:l,after:u}of await ot(
e,t,n,d))(!zr(l)||!zr(u))&&i.push(c);return[...new Set(i)]}var zr=e=>!("mode"in e)||e.mode.startsWith("100");async function Xt(e,[
t,n],r,s,o){let i=new Set(s.flatMap(({files:l})=>l.map(u=>u.replace(/^\.\//,""))));if(!o.some(l=>i.has(l)))return o;let a=new Set(
Gt),d=r.filter(l=>!a.has(l)),c=new Set(await oe(e,t,n,d));return o.filter(l=>!i.has(l)||c.has(l))}var ka="**/.gitattribu\
tes";async function Xr(e,[t,n],{project_id:r,protected_paths:s},o){let i=new Set(o.map(({id:g})=>C(r,g))),a=`${K(r)}/**`,
d=g=>oe(e,t,n,g,[Jt,a]),c=[...s,a],l=c.some(g=>g.startsWith("!")),u=await d(l?c:[...c,ka]),f=!l&&!u.some(g=>/(^|\/)\.gitattributes$/i.
test(g)),p=(f||l?u:await d(c)).filter(g=>!i.has(g));return{forbidden:await Xt(e,[t,n],c,o,p),keepsAttributes:f}}var qr=e=>/^\.github(\/workflows(\/.*)?)?$/is.
test(e);var Yr="refs/somas/imported";async function Zr(e,{parents:t,message:n,changes:r,tree:s,date:o=Math.floor(Date.now()/1e3)}){
let[i,...a]=t,d=[`commit ${Yr}
mark :1
`,`committer ${ue.GIT_COMMITTER_NAME} <${ue.GIT_COMMITTER_EMAIL}> ${o} +0000
`,Qr(n),`from ${i}
`,...a.map(c=>`merge ${c}
`),s===void 0?"":`M 040000 ${s} ""
`,...r.map(xa),`
get-mark :1
`,`reset ${Yr}
from ${"0".repeat(i.length)}

`];return x(e,["fast-import","--quiet","--force"],{input:d.join("")})}function xa(e){let t=`"${e.path.replace(/["\\]/g,"\
\\$&").replaceAll(`
`,"\\n")}"`;return"text"in e?`M 100644 inline ${t}
${Qr(e.text)}`:"object"in e?`M ${e.mode} ${e.object} ${t}
`:`D ${t}
`}var Qr=e=>`data ${Buffer.byteLength(e)}
${e}
`;async function es(e,t){return(await Ot(e,[...t,"--get-regexp","^submodule\\..*\\.path$"])).flatMap(({value:r=""})=>r===""?
[]:[r.replace(/\/$/,"")])}var be={name:255,path:3e3,target:4e3},ts="160000",Sa="120000",X=".gitmodules";async function ns(e,t,n,r){let s=r.filter(
({after:c})=>"mode"in c);for(let{path:c}of s){let l=Buffer.byteLength(c);if(l>be.path)return qt("a path",l,be.path,c);let u=Math.
max(...c.split("/").map(f=>Buffer.byteLength(f)));if(u>be.name)return qt("a name",u,be.name,c)}let o=s.filter(({after:c})=>Yt(
c,Sa)),i=await Me(e,o.map(({after:c})=>"object"in c?c.object:""));for(let[c,{path:l}]of o.entries()){let u=i[c]?.size??0;
if(u===0)return`holds a link without a target: ${E(l,100)}`;if(u>be.target)return qt("a link",u,be.target,l)}if(s.some(({
path:c})=>c.startsWith(`${X}/`)))return`holds a folder of the name ${X}`;if(s.some(({path:c})=>c===X)&&!await Ta(e,n))return`\
holds a ${X} that git cannot read`;let d=await _a(e,t,n,r);if(d.length!==0)return`holds a submodule that ${X} does not n\
ame, so no later checkout could fetch it: ${j(d)}`}var Yt=(e,t)=>"mode"in e&&e.mode===t,qt=(e,t,n,r)=>`holds ${e} of ${t}\
 bytes, and a checkout takes at most ${n}: ${E(r,100)}`,Ta=(e,t)=>x(e,["config","--blob",`${t}:${X}`,"--list"]).then(()=>!0,
()=>!1);async function _a(e,t,n,r){let s=new Set(r.flatMap(({path:l,before:u,after:f})=>Yt(f,ts)&&!Yt(u,ts)?[l]:[])),o=r.
some(({path:l})=>l===X);if(s.size===0&&!o)return[];let i=async l=>new Set(await es(e,["--blob",`${l}:${X}`])),[a,d]=[await i(
n),await i(t)];return(o?await Ea(e,n):[...s]).filter(l=>!a.has(l)&&(s.has(l)||d.has(l)))}async function Ea(e,t){let n=await x(
e,["ls-tree","-r","-z","--full-tree",t]);return Array.from(n.matchAll(/(?:^|\0)160000 commit \S+\t([^\0]*)/g),([,r=""])=>r)}var it={builtOn:new Set,workflows:[],leftOut:[]};async function ss(e,t,n,r){let{repository:s,project_id:o,base:i}=e,a=it,
d=c=>({...it,...a,refused:c});try{let{before:c,tree:l,date:u,messages:f}=await va(e,t,n,r.commit);a={...a,builtOn:new Set(
c.flatMap($=>[...t.work.get($)?.builtOn??[],$]))};let m=await ot(s,i,r.commit);a={...a,workflows:m.flatMap(({path:$})=>qr(
$)?[$]:[])};let p=await ns(s,i,r.commit,m);if(p!==void 0)return d({verdict:"blocked",reason:p});let g=c.find($=>t.work.get(
$)?.commit===void 0);if(g!==void 0)return d(Qt(g,!1));let y=C(o,n.id),h=Pa(o,t,a.builtOn,y,m),b=await $a(s,`${r.commit}:${y}`);
if(b==="too long")return d(Ma(y));let k=h.leftOut.length===0?r:{...r,...Zt(r,h.leftOut)},S=b&&Wr(b.text,Rt(e,n.id,k)),[w=i,
..._]=c.flatMap($=>t.work.get($)?.commit??[]),v=await Zr(s,{parents:[w,..._],message:Ln(n,f),changes:[...h.files,S===void 0?
{path:y}:{path:y,text:S}],tree:l,date:u}),L=m.find($=>$.path===y)?.after??{path:y},{leftOut:A}=h;return{...a,commit:v,leftOut:A,
...S!==void 0&&{result:{written:L,sealed:S}}}}catch(c){return d(en(c))}}var Ra=2160*3600;async function va({repository:e,
base:t,wave:n},{claims:r,work:s},{id:o,depends_on:i},a){let d=Ie(n,o),l=[...n.legs.filter(({id:w})=>d.after.includes(w)).
flatMap(({tasks:w})=>w),...d.tasks.slice(0,d.tasks.indexOf(o)),...i],u=new Map(l.flatMap(w=>s.has(w)?[[r.get(w)?.commit??
"",w]]:[])),f=Math.floor(Date.now()/1e3),m=new Set,p=[],g=rs,[y,h]=[void 0,f];return await Ge(e,[...["log","-z","--rever\
se","--topo-order","--format=%T %ct %P%x1f%B"],a,...[t,...u.keys()].map(w=>`^${w}`),"--"],{limit:rs,onRecord:w=>{let _=w.
indexOf("\x1f"),[v,L,...A]=w.slice(0,_).trim().split(" ");[y,h]=[v,Number(L)||f];for(let $ of A)m.add($);p.push(A.length===
1&&g>0?w.slice(_+1):""),g-=w.length-_}}),p.pop(),y===void 0&&m.add(a),{...{before:[...u].flatMap(([w,_])=>m.has(w)?[_]:[]),
messages:p,date:Math.min(Math.max(h,f-Ra),f)},...y!==void 0&&{tree:y}}}var rs=64e3;function Pa(e,{work:t},n,r,s){let o=new Map,
i=new Map,a=new Map(s.flatMap(c=>Dr(c.path)?[[c.path,c]]:[]));for(let{path:c,before:l}of a.values())o.set(c,l),i.set(c,l);
for(let c of n){let{result:l}=t.get(c)??{};if(l===void 0)continue;let u=C(e,c);o.set(u,{path:u,text:l.sealed}),i.set(u,l.
written)}o.delete(r);let d=[...o.keys()].filter(c=>!isDeepStrictEqual(a.get(c)?.after??{path:c},i.get(c)));return{files:[
...o.values()],leftOut:d}}var Zt=({verdict:e,reason:t},n)=>({verdict:e==="succeeded"?"succeeded_with_warning":e,reason:`${t}\
; changes of other tasks' result files are left out: ${j(n)}`});async function $a(e,t){let n=[],r=0,s=o=>{if(r+=o.length,
r>st)throw new Error("too long");n.push(o)};try{return await Q(e,["cat-file","blob",t],{onPiece:s}),{text:Buffer.concat(
n).toString()}}catch(o){if(!(o instanceof P))throw o;return r>st?"too long":void 0}}var Qt=(e,t)=>({verdict:"skipped_dep\
endency",reason:`builds on the work of ${e}, which ${t?"runs again":"could not be merged"}`,...t&&{again:t}}),Ma=e=>({verdict:"\
blocked",reason:`${e} is larger than ${st/1e6} MB`});function en(e){if(!(e instanceof P))throw e;return{verdict:"runner_\
error",reason:`cannot be merged: ${E(e.stderr.split(`
`)[0]??"")}`}}async function cs(e,{claims:t,work:n},{head:r,withheld:s,contestedFiles:o},i){let{repository:a,base:d,protected_paths:c}=e,
l=t.get(i.id)??W,{builtOn:u,refused:f,commit:m,workflows:p}=n.get(i.id)??it,g=[...s].find(([h])=>u.has(h));if(g!==void 0)
return Qt(...g);if(f!==void 0)return f;let y=m??d;try{let h=new Set([i.id,...u]),b=e.plan.tasks.filter(({id:H})=>h.has(H)),
k=await St(a,r,y);if("conflicts"in k){let H=await oe(a,d,y,c),T=await Xt(a,[d,y],c,b,H);if(T.length>0)return as(T);let M=await Oa(
a,d,r,k.conflicts);return{...is(k.conflicts),overlap:M}}let w=(o.size===0?[]:await oe(a,r,k.tree,[])).filter(H=>o.has(H));
if(w.length>0)return is(w,", which others push to");let _=[r,k.tree],{forbidden:v,keepsAttributes:L}=await Xr(a,_,e,b),A=[
...new Set([...v,...p])];if(A.length>0)return as(A);let $=m===void 0?[r]:[r,m],le=await fe(a,k.tree,$,Ve(e,i,l));return L&&
$n(a,r,le),{verdict:l.verdict,reason:l.reason,commit:le}}catch(h){return en(h)}}var os=2e4;async function Oa(e,t,n,r){let s=r.
map(c=>`:(top,literal)${c}`),o=["log","--first-parent","--format=%(trailers:key=Task,valueonly)",`${t}..${n}`,"--",...s],
i=(await x(e,o)).split(`
`).filter(c=>V.test(c)),a=await x(e,["diff-tree","-p","--no-ext-diff","--no-textconv",t,n,"--",...s]),d=a.length>os?`${a.
slice(0,os)}
[Cut here]`:a;return{files:r,tasks:[...new Set(i)],diff:d}}var is=(e,t="")=>({verdict:"conflict",reason:`conflicts in ${j(
e)}${t}`}),as=e=>({verdict:"protected_path",reason:`changes protected files: ${j(e)}`});var Aa=5;function at(e,t=Aa){let n=e;return async r=>{let s=performance.now();try{return await We(t+n,r)}finally{let o=(performance.
now()-s)/1e3;n-=Math.min(n,Math.max(0,o-t))}}}var Ia=60;async function ds(e,t,n,r,s,o){let{repository:i,project_id:a,base:d,plan:c,previous:l,fingerprints:u,adopted:f}=e,
m=new Map(l.map(T=>[T.task_id,T])),p={head:r,results:m,withheld:new Map(o),sideBranches:new Map,contestedFiles:s},h=n===
void 0||n===d||n===e.ownTip||e.wave.number===0?new Map:await Ur(i,`${d}..${n}`,u),b=Ye(c),k=La(c.tasks,t,l),S=({id:T})=>k.
has(T)?0:1,w=c.tasks.filter(({id:T})=>t.claims.has(T)).sort((T,M)=>S(T)-S(M)||b(T.id,M.id)),_=at(Ia);for(let[T,M]of w.entries()){
T>0&&T%Xe===0&&await Un(i,p.head);let G=t.claims.get(M.id)??W,kn=h.get(M.id),ht=kn?Ca(kn):await _(()=>Na(e,t,p,M,G));if(f&&
ht.commit===void 0){G.commit!==void 0&&p.withheld.set(M.id,!0);continue}let xn=rt(e,M,G,ht),Uo=ht.commit===void 0&&O(G.verdict);
m.set(M.id,Uo?await Wn(e,p,M,G,t.work.get(M.id),xn):xn)}let{head:v,sideBranches:L}=p,A=[...t.claims.keys()].filter(T=>m.
get(T)?.commit!==void 0),$=T=>!h.has(T)&&t.work.get(T)?.result!==void 0,le=new Map(A.filter($).map(T=>[T,C(a,T)])),H=A.filter(
T=>!le.has(T));if(H.length>0)for(let[T,M]of await Bt(i,v,a,H))le.set(T,M);for(let[T,M]of le){let G=m.get(T);G!==void 0&&
m.set(T,{...G,result_file:M})}return{head:v,sideBranches:L,withheld:p.withheld,results:[...m.values()]}}function La(e,{claims:t},n){
let r=new Map(e.map(o=>[o.id,o])),s=new Set(n.flatMap(({task_id:o,overlap:i,again:a})=>i&&a?[o]:[]));for(let o of s)for(let i of r.
get(o)?.depends_on??[])t.has(i)&&s.add(i);return s}var Ca=({verdict:e,commit:t})=>({verdict:e,reason:"done by another ru\
n at the same time",commit:t});async function Na(e,t,n,r,s){let o=ja(r,s,n.results)??nt(s);if(!O(o.verdict))return o;let i=await cs(
e,t,n,r);return n.head=i.commit??n.head,i}function ja(e,t,n){if(t!==W&&t.verdict!=="skipped_dependency"&&t.verdict!=="co\
nflict"&&!O(t.verdict))return;let[s]=e.depends_on.flatMap(i=>n.get(i)??[]).filter(({verdict:i})=>!O(i)).sort((i,a)=>Number(
i.again??!1)-Number(a.again??!1));return s===void 0?void 0:{verdict:"skipped_dependency",reason:`waits for ${s.task_id},\
 which ${s.again?"runs again":"was not done"}`,...s.again&&{again:!0}}}async function ls(e,t,{tip:n,head:r},s,o){let[i,a,d]=await Promise.all([z(e,s,n),Ht(e,`${n}..${s}`),He(e,s,r,`Merge ${r.
slice(0,7)} into ${t}
`)]);return!i||a.length>0?{conflicts:[]}:"conflicts"in d?d:(await oe(e,s,d.commit,o)).length>0?{conflicts:[]}:{commit:d.
commit,conflicts:[]}}var Fa=2,Da=20;async function us(e,t,n){let r=new Map,s=0,o,i=async c=>{let u=n.head===void 0?e:{...e,previous:n.results,
ownTip:n.head},f=new Map([...t.claims].filter(([p])=>c.includes(p))),m=await Wa(u,{...t,claims:f},r);n.head=m.head,n.results=
m.results.map(p=>Ba(e,p,m.refused)),r=m.withheld;for(let p of c)n.judged.add(p)},a=async c=>{try{await i(c)}catch(l){if(!(l instanceof
Pe)||l.about==="branch")throw l;let[u="",...f]=c,m=t.work.get(u);if(f.length>0){let p=Math.ceil(c.length/2);await a(c.slice(
0,p)),await a(c.slice(p))}else{if(m===void 0||s===Da)throw l;s+=1,l.about==="unknown"&&(o??=l),t.work.set(u,{...m,refused:{
verdict:"blocked",reason:`the remote refuses it: ${l.reason}`}}),await i(c)}}},d=Ye(e.plan);if(await a([...t.claims.keys()].
sort(d)),o!==void 0&&n.results.every(({commit:c})=>c===void 0))throw n.judged.clear(),o}function Wa(e,t,n){let{repository:r,
project_id:s,base:o,head:i=o,ownTip:a,protected_paths:d,environment:c,findTip:l}=e,u=On(s),f=new Set,m;return Jn({repository:r,
branch:u,...c&&{environment:c},findTip:l,build:async(p,g)=>{if(g>Fa&&m!==void 0&&p!==void 0){let{commit:k,conflicts:S}=await ls(
r,u,m,p,d);if(k!==void 0)return{...m,head:k,changed:k!==p};for(let w of S)f.add(w)}let h=p===void 0?i:p===a&&i===o?p:await Ua(
r,u,p,i),b=await ds(e,t,p,h,f,n);return m=p===void 0?void 0:{...b,tip:p},{...b,changed:b.head!==(p??i)}}})}async function Ua(e,t,n,r){
let s=await He(e,n,r,`Merge ${r.slice(0,7)} into ${t}
`);if("commit"in s)return s.commit;let o=j(s.conflicts);throw new Error(`${t} conflicts with ${r.slice(0,7)} in ${o}: me\
rge it into ${t} by hand and start again`)}function Ba({project_id:e,wave:t},n,r){let{held_out:s,...o}=n,i=s&&r.get(s);if(i===
void 0)return n;let a=he({project_id:e,wave:t},Ie(t,n.task_id).id);return{...o,artifacts:[...n.artifacts??[],a],reason:`${n.
reason}; ${s} cannot be pushed: ${i}`}}async function fs(e){await Mn();let t={claims:new Map,work:new Map,notStarted:new Set},n={results:[],judged:new Set};try{
return await Ga(e,t),await us(e,t,n),{head:n.head??e.base,results:[...n.results]}}catch(r){if(!(r instanceof Error))throw r;
let s=new Map(n.results.map(i=>[i.task_id,i])),o=Va(e,t,r).map(i=>n.judged.has(i.task_id)?s.get(i.task_id)??i:i);return{
head:n.head??e.base,results:o,error:r}}}var Ha=150;async function Ga(e,t){let{repository:n,wave:r,environment:s}=e;await Vn(
n,s);let o=at(Ha);for(let[i,a]of r.legs.entries())i>0&&i%Xe===0&&await vt(n),await o(()=>za(e,t,a));r.legs.length>1&&await vt(
n)}async function za(e,t,n){let{claims:r,work:s,notStarted:o}=t,{repository:i,base:a,plan:d,artifactOf:c,adopted:l,previous:u,
overlaps:f}=e,m=await yr(i,a,c,n);for(let p of n.tasks){if(m.notStarted!==void 0){o.add(p);continue}let g=u.find(({task_id:_})=>_===
p)?.overlap,y=g===void 0?f?.get(p):$e(f?.get(p),g),h=m.claims.get(p),b=h===void 0?W:{...h,...y&&{overlap:y}};if(l&&!O(b.
verdict))continue;r.set(p,b);let{commit:k}=b,S=d.tasks.find(_=>_.id===p);if(k===void 0||!O(b.verdict)||S===void 0)continue;
let w=await ss(e,t,S,{...b,commit:k});s.set(p,w),w.leftOut.length>0&&r.set(p,{...b,...Zt(b,w.leftOut)})}}function Va(e,{
claims:t,notStarted:n},{message:r}){let{adopted:s,plan:o,previous:i,wave:a}=e,d=new Map(i.map(f=>[f.task_id,f])),c=s?[]:
a.legs.flatMap(({tasks:f})=>f),l=new Set(c.filter(f=>!n.has(f))),u=E(r.split(`
`)[0]??"");for(let f of o.tasks){if(!l.has(f.id))continue;let m=t.get(f.id)??W,p=O(m.verdict)?{verdict:"blocked",reason:u}:
nt(m);d.set(f.id,rt(e,f,m,p))}return[...d.values()]}function tn(e,t){let n=qe(e),r=new Set(t.map(({task_id:o})=>o)),s=new Map;for(let{task_id:o,done:i}of t){if(i)continue;let a=[
...n.get(o)??[]];for(let d of a)s.has(d)||r.has(d)||(s.set(d,o),a.push(...n.get(d)??[]))}return s}function we(e){let t=new Float64Array(e),n=new Int32Array(e),r=0,s=a=>t[a],o=(a,d,c)=>{t[a]=d,n[a]=c},i=(a,d)=>o(d,s(a),
n[a]);return{size:()=>r,least:()=>r===0?Number.POSITIVE_INFINITY:s(0),push(a,d){let c=r++;for(let l=c-1>>1;c>0&&s(l)>a;l=
c-1>>1)i(l,c),c=l;o(c,a,d)},pop(){let a=n[0];r--;let d=s(r),c=0;for(let l=1;l<r&&(l+1<r&&s(l+1)<s(l)&&l++,!(s(l)>=d));l=
2*c+1)i(l,c),c=l;return o(c,d,n[r]),a}}}function U({group:e,before:t},n,r){let s=new Int32Array(e.length),o=new Int32Array(t.length),i=new Float64Array(e.length),
a=new Float64Array(t.length),d=we(r),c=0,l=0,u=0,f=0,m=p=>{if(o[p]===c)return a[p];let g=0;for(let y of t[p])s[y]===c&&i[y]>
g&&(g=i[y]);return o[p]=c,a[p]=g,g};return{begin(){c++,l=0,d=we(r)},add(p){f=0,d.size()===r&&(f=d.least(),d.pop()),u=Math.
max(f,m(e[p]));let g=u+n[p];s[p]=c,i[p]=g,d.push(g,p),g>l&&(l=g)},hours:()=>l,assigned:()=>f,start:()=>u}}function ie(e,t,n,r){
return t.reduce((o,i)=>{let a=U(e,i,n);a.begin();for(let d of r)a.add(d);return o+a.hours()},0)/t.length}var rn=({minutes:e},t)=>Math.
max(30,357-e[t]),sn=(e,t,n)=>(n.start()-n.assigned())*60<=rn(e,t)+1e-4;function ct(e,t,n){let r=U(e,e.capped_hours,n);r.
begin();for(let[s,o]of t.entries())if(s===256||(r.add(o),!sn(e,o,r)))return s;return t.length}function gs(e,t,n,{order:r,step:s}){let o=r.length,i=Array.from({length:Math.ceil(o/s)+1},(m,p)=>Math.min(o,p*s)),a=U(e,
e.hours,n),d=U(e,e.capped_hours,n),c=t.map(m=>U(e,m,n)),l=()=>({planned:a.hours(),mean:c.reduce((m,p)=>m+p.hours(),0)/c.
length}),u=[],f=i.slice(0,-1).map(m=>{for(let h of[a,d,...c])h.begin();let p=[],g=0,y=!0;for(let h=m;h<o;h++){let b=r[h];
for(let S of[a,...c])S.add(b);if(!y||(d.add(b),g=Math.max(g,e.hours[b]),y=h-m<256&&sn(e,b,d),!y||(h+1)%s!==0&&h+1!==o))continue;
let k=l();p.push({hours:k.mean,planned:k.planned,needs:k.planned>g?k.planned:0})}return u.push(l()),p});return{places:i,
waves:f,rest:[...u,{planned:0,mean:0}]}}var on=1e-9;function ys(e,t){let{places:n,rest:r}=e,{waves_left:s,integration:o,
least:i}=t,a=n.length-1,d=r.map(u=>cn(i,u)),c=r.map(()=>({planned:Number.POSITIVE_INFINITY,mean:Number.POSITIVE_INFINITY})),
l=e.waves.flat().reduce((u,{needs:f})=>Math.max(u,f),0);for(let u=t.checkpoint_hours;;u*=2){for(let f of new Set([Math.max(
1,s-4),s])){let m={waves:f,integration:o,wave_hours:u},p=Array.from({length:f},(k,S)=>S+1),g=ps(e,{...m,latest:d}),y=p.findLast(
k=>g(a,k)!==void 0);if(y!==void 0)return g(a,y);let h=ps(e,{...m,latest:c}),[b]=p.flatMap(k=>h(a,k)??[]).sort((k,S)=>k.hours-
S.hours);if(b!==void 0)return b}if(u>=l)break}}var cn=(e,t)=>({planned:(1+.03)*(e.planned-t.planned)+on,mean:(1+.03)*(e.
mean-t.mean)+on});function ps({places:e,waves:t},n){let r=e.length-1,s=Array.from({length:n.waves+1},()=>new Float64Array(
r+1).fill(Number.POSITIVE_INFINITY)),o=s.map(a=>new Float64Array(a.length)),i=s.map(()=>new Int32Array(r+1));s[0][0]=0;for(let[
a,d]of t.entries())for(let c=0;c<n.waves;c++){let l=s[c][a];if(l===Number.POSITIVE_INFINITY)continue;let u=o[c][a],[f,m]=[
s[c+1],o[c+1]],p=i[c+1];for(let[g,y]of d.entries()){if(y.needs>n.wave_hours)continue;let h=a+g+1,b=h<r?n.integration:0,k=l+
y.hours+b,S=u+y.planned+b,w=n.latest[h];k>f[h]+on||k>w.mean||S>w.planned||(f[h]=k,m[h]=S,p[h]=a)}}return(a,d)=>{let c=s[d]?.[a];
if(c===void 0||c===Number.POSITIVE_INFINITY)return;let l=[];for(let u=a,f=d;f>0;u=i[f--][u])l.unshift(u);return{ends:l,hours:c}}}var hs=.3333333333333333,Ka=5/3,bs=4,Xa=250;function ws({hours:e,rank:t}){let n=Math.min(bs,Math.floor(bs*Xa/e.length));
if(n===0)return[e];let r=qa();return Array.from({length:n},()=>{let s=Float64Array.from(e,r),o=i=>e.map((a,d)=>a*(hs+(Ka-
hs)*i(s[t[d]])));return[o(i=>i),o(i=>1-i)]}).flat()}function qa(){let e=42;return()=>(e=e*48271%2147483647,e/2147483647)}var Ne=357,Ya=[{minutes:Ne/2,isWithinLevel:!0},{minutes:Ne,isWithinLevel:!0},{minutes:Ne/2,isWithinLevel:!1},{minutes:Ne,
isWithinLevel:!1}];function xs(e,t,n){let r=d=>e.hours[d]<=n,s=t*256,o=ks(e,(d,c)=>r(d)&&r(c));if(o.length<=s)return o;let i=ks(
e,()=>!0);if(i.length<=s)return i;let a=[];for(let d of Ya)for(let c of[Math.max(1,t-4),t])if(a=Za(e,i,{...d,count:c*256}),
a.length<=c*256)return a;return a.slice(0,s)}function ks(e,t){let{tasks:n,before:r,after:s,runner_class:o,minutes:i}=e,a=[],
d=[];for(let c of n.keys()){let[l=-1,...u]=r[c],f=i[c],m=d[l],p=m!==void 0&&u.length===0&&s[l]?.length===1&&o[l]===o[c]&&
m.minutes+f<=Ne&&t(c,l),g=p?m:{tasks:[],minutes:0};p||a.push(g),g.tasks.push(c),g.minutes+=f,d[c]=g}return a.map(c=>c.tasks)}
function Za(e,t,n){let r=Qa(e,t),s=a=>{let d=[],c={level:-1,runner_class:-1,hours:0,minutes:0};for(let{tasks:l,...u}of r){
let f={...u,hours:c.hours+u.hours,minutes:c.minutes+u.minutes},m=u.runner_class===c.runner_class&&(u.level===c.level||!n.
isWithinLevel)&&f.hours<=a&&f.minutes<=n.minutes;c=m?f:u,m?d.at(-1)?.push(...l):d.push([...l])}return d},o=r.reduce((a,{
hours:d})=>a+d,0),i=0;for(let a=0;a<30&&s(o).length<=n.count;a++){let d=(o+i)/2;s(d).length<=n.count?o=d:i=d}return s(o)}
function Qa({tasks:e,hours:t,minutes:n,before:r,runner_class:s,path:o},i){let a=new Int32Array(e.length),d=new Map,c=f=>{
let m=d.get(f)??f.reduce((p,g)=>Math.max(p,1+a[g]),0);return d.set(f,m),m},l=(f,m)=>m.reduce((p,g)=>p+f[g],0),u=i.map(f=>{
let m=f[0],p=c(r[m]);for(let h of f)a[h]=p;let g={tasks:f,level:p,runner_class:s[m]},y={hours:l(t,f),minutes:l(n,f)};return{
unit:{...g,...y},path:o[m],id:e[m]?.id??""}});return u.sort((f,m)=>f.unit.level-m.unit.level||f.unit.runner_class-m.unit.
runner_class||m.path-f.path||(f.id<m.id?-1:1)),u.map(({unit:f})=>f)}function Ss(e,t,n){let r=a=>Float64Array.from(t,d=>d.reduce((c,l)=>c+a[l],0)),s=r(e.hours).map(a=>n+a),o=r(e.minutes),i=ec(
e,t);return{tasks:t,hours:s,capped_hours:s.map((a,d)=>Math.min(a,n+o[d]/60)),minutes:o,...i,path:nc(s,i),rank:rc(e,t)}}function ec(e,t){
let n=[],r=new Map,s=Int32Array.from(tc(e,t),d=>{let c=r.get(d)??n.push(d)-1;return r.set(d,c),c}),o=n.map(()=>[]);for(let[
d,c]of s.entries())o[c]?.push(d);let i=t.map(()=>[]);for(let[d,c]of n.entries())for(let l of c)i[l]?.push(d);let a=d=>d.
map(c=>Int32Array.from(c));return{group:s,before:n,members:a(o),behind:a(i)}}function tc({tasks:e,before:t},n){let r=new Int32Array(
e.length);for(let[i,a]of n.entries())for(let d of a)r[d]=i;let s=new Map,o=i=>{let a=s.get(i)??Int32Array.from(new Set(i.
map(d=>r[d])));return s.set(i,a),a};return n.map((i,a)=>{let[d,...c]=i.map(l=>o(t[l]));return d===void 0||c.length===0?d??
new Int32Array:Int32Array.from(new Set([d,...c].flatMap(l=>[...l]).filter(l=>l!==a)))})}function nc(e,{group:t,behind:n,
before:r}){let s=new Float64Array(e.length),o=new Float64Array(r.length);for(let i=e.length-1;i>=0;i--){let a=n[i].reduce(
(c,l)=>Math.max(c,o[l]),0);s[i]=e[i]+a;let d=t[i];o[d]=Math.max(o[d],s[i])}return s}function rc({tasks:e,path:t},n){let r=n.
map((o,i)=>({leg:i,path:o.reduce((a,d)=>Math.max(a,t[d]),0),id:e[o[0]]?.id??""}));r.sort((o,i)=>i.path-o.path||(o.id<i.id?
-1:1));let s=new Int32Array(n.length);for(let[o,{leg:i}]of r.entries())s[i]=o;return s}function _s(e,t,n=Number.POSITIVE_INFINITY){let{hours:r,before:s,members:o,behind:i,path:a,rank:d}=e,c=r.length,l=Int32Array.
from(s,h=>h.length),u=we(c),f=we(c),m=new Int32Array(c),p=h=>{for(let b of o[h])u.push(d[b],b)};for(let[h,b]of l.entries())
b===0&&p(h);let g=0,y=r.reduce((h,b)=>h+b,0);for(let h=0;f.size()>0||h<c;){for(;u.size()>0&&f.size()<t;){let b=u.pop();if(g+
a[b]>n)return;m[h++]=b,y-=r[b],f.push(g+r[b],b)}if(g=f.least(),g+y/t>n)return;do for(let b of i[f.pop()])l[b]=l[b]-1,l[b]===
0&&p(b);while(f.least()===g)}return{order:m,makespan:g}}function Es(e,t,n){let r=Math.min(n,256,e.hours.length),s=_s(e,r),
o={planned:s.makespan,mean:ie(e,t,r,s.order)},i=e.hours.reduce((d,c)=>d+c,0),a=(1+.02)*s.makespan;for(let d=Math.max(1,Math.
floor(i/a));d<r;d++){let c=_s(e,d,a)?.order;if(c!==void 0&&ie(e,t,d,c)<=(1+.02)*o.mean)return{runners:d,order:c,least:o}}
return{runners:r,order:s.order,least:o}}function Rs(e,t,n){let{number:r,runners:s,order:o,runs_on:i}=n,a=f=>(t.tasks[f]??[]).map(m=>e.tasks[m]),d=new Map([...o].
map(f=>[f,a(f)[0]?.id??""])),c=U(t,t.hours,s);c.begin();let l=0,u=Array.from(o,f=>{c.add(f);let[m,p]=[c.start(),c.assigned()];
l+=m-p;let g=a(f),[y]=g;if(y===void 0)throw new Error("a leg needs at least one task");return{id:y.id,title:oc(y,g.length-
1),tasks:g.map(({id:h})=>h),after:Array.from(t.before[t.group[f]]??[]).flatMap(h=>d.get(h)??[]),runs_on:y.runs_on??i,task_minutes:t.
minutes[f],wait_minutes:rn(t,f),assigned:p,start:m,hours:t.hours[f]}});return{number:r,runners:s,legs:u,hours:c.hours(),
idle_hours:l}}var sc=100;function oc({id:e,name:t},n){let r=t===e?e:`${e} · ${t.replace(/\s+/g," ").replace(/\$\{\{/g,"\
$ {{")}`,s=n===0?"":` (+${n})`,o=sc-s.length;return(r.length<=o?r:`${r.slice(0,o-1)}…`)+s}function $s(e,t){let[n,r]=[vs(e,t),vs(t,e)];return Ps(n,r,"**",(s,o)=>Ps([...s],[...o],"*",ic))}function vs(e,t){let n=Os(
e).replace(/^\.?\/+/,"").split("/").filter(o=>o!==""&&o!==".").map(o=>o.includes(Ms)?"**":o).map(o=>o==="**"?o:o.replace(
/[@!?*+]\([^)]*\)|\[[^\]]*\]|\*+|^!.*/g,"*")),r=n.at(-1)??"",s=/.\.[a-z]\w*$/i.test(r)&&!`/${t}`.includes(`/${r}/`);return r===
"**"||s?n:[...n,"**"]}var Ms="\0";function Os(e){let t=e.replace(/\{[^{}]*\}/g,n=>/[/\0]/.test(n)?Ms:"*");return t===e?e:
Os(t)}var ic=(e,t)=>e===t||e==="?"||t==="?";function Ps(e,t,n,r){let s=new Set([0]);for(let o=0;o<=e.length;o++){let i=new Set;
for(let a=0;a<=t.length;a++){if(!s.has(a))continue;let d=e[o],c=t[a];d===n&&i.add(a),(c===n||d===n&&c!==void 0)&&s.add(a+
1),d!==void 0&&(c===n&&i.add(a),c!==void 0&&(d===n||c===n||r(d,c))&&i.add(a+1))}if(o===e.length)return s.has(t.length);s=
i}return!1}var ac=(e,t)=>e.files.some(n=>t.files.some(r=>$s(n,r)));function As(e,t){let n=[...e.keys()].filter(d=>e[d]?.files.length);
if(n.length<2)return[];let r=Math.ceil(e.length/32),s=e.map(()=>new Uint32Array(r)),o=(d,c)=>(s[c][d>>5]&1<<(d&31))!==0,
i=(d,c)=>{let l=s[d],u=s[c];for(let f=0;f<r;f++)l[f]=l[f]|u[f];l[c>>5]=l[c>>5]|1<<(c&31)},a=[];for(let[d,c]of e.entries()){
for(let l of Array.from(t[d]??[]))i(d,l);if(c.files.length!==0)for(let l of n.filter(u=>u<d).reverse())o(l,d)||!ac(c,e[l])||
(a.push({first:l,second:d}),i(d,l))}return a}function Ls(e,t,n){let r=e.tasks.filter(({id:y})=>t(y)).sort((y,h)=>y.id<h.id?-1:1),s=new Set(r.map(({id:y})=>y)),o=Is(y=>y.
filter(h=>s.has(h))),i=r.map(y=>({...y,depends_on:o(y.depends_on)})),a=cc(pe({version:1,tasks:i})),d=new Map(a.map(({id:y},h)=>[
y,h])),c=Is(y=>Int32Array.from(y,h=>d.get(h))),l=a.map(({depends_on:y})=>c(y)),u=As(a,l);for(let{first:y,second:h}of u)l[h]=
Int32Array.of(...l[h],y);let f=a.map(()=>[]);for(let[y,h]of l.entries())for(let b of h)f[b]?.push(y);let m=Float64Array.
from(a,({duration:y})=>y.most_likely*n.runner_hours_per_hour),p=new Map,g=Int32Array.from(a,({runs_on:y})=>{let h=JSON.stringify(
y??n.runs_on),b=p.get(h)??p.size;return p.set(h,b),b});return{tasks:a,hours:m,minutes:Float64Array.from(a,n.minutesOf),runner_class:g,
conflicts:u,before:l,after:f.map(y=>Int32Array.from(y)),path:dc(m,f)}}function Is(e){let t=new Map;return n=>{let r=t.get(
n)??e(n);return t.set(n,r),r}}function cc(e){let t=new Map,n=new Map;for(let{id:s,depends_on:o,duration:i}of e){let a=o.
reduce((d,c)=>Math.max(d,t.get(c)),0);n.set(s,a),t.set(s,a+i.most_likely)}let r=({id:s})=>n.get(s);return[...e].sort((s,o)=>r(
s)-r(o)||(s.id<o.id?-1:1))}function dc(e,t){let n=new Float64Array(e.length);for(let r=e.length-1;r>=0;r--){let s=0;for(let o of Array.
from(t[r]??[]))s=Math.max(s,n[o]);n[r]=e[r]+s}return n}var lc=12;function Cs(e,t,n){let{runners:r,order:s,most:o,least:i,latest:a}=n,d=s.subarray(0,o),c=new Float64Array(e.hours.
length),l=U(e,e.hours,r);l.begin();for(let p of d)l.add(p),c[p]=l.start()+e.hours[p];let u=[...new Set(Array.from(d,p=>c[p]))].
sort((p,g)=>g-p).slice(0,lc),f=d,m=Number.POSITIVE_INFINITY;for(let p of u){let g=(S,w)=>w<o&&c[S]<=p,y=s.filter(g);if(y.
length<i||ct(e,y,r)<y.length)continue;let h=s.filter((S,w)=>!g(S,w)),b=S=>ie(e,[e.hours],r,S);if(p!==u[0]&&b(y)>a(b(h)))
continue;let k=ie(e,t,r,y)+ie(e,t,r,h);k>=m||(m=k,f=y)}return f}var Ns=(e,t,n)=>uc(e,t,n).next().value;function*uc(e,t,n){let r=tn(e,t),s=new Set(t.map(({task_id:o})=>o));for(let o=0;o<n.waves_left;o++){let i=Ls(e,l=>!s.has(
l)&&!r.has(l),n);if(i.tasks.length===0)return;let{number:a,waves_left:d}=n,c=fc(i,{...n,number:a+o,waves_left:d-o});yield c;
for(let{tasks:l}of c.legs)for(let u of l)s.add(u)}}function fc(e,t){let{number:n,waves_left:r,runs_on:s,max_parallel:o=256}=t,
i=t.overhead_seconds/3600,a=Ss(e,xs(e,r,i),i),d=ws(a),c=Es(a,d,o),{runners:l,order:u}=c,{most:f,least:m}=hc(a,d,c,{...t,
integration:i}),p=y=>cn(c.least,{planned:y,mean:0}).planned-i,g=f===u.length?u:Cs(a,d,{runners:l,order:u,most:f,least:m,
latest:p});return Rs(e,a,{number:n,runners:Math.min(l,g.length),order:g,runs_on:s})}var mc=128,pc=48,gc=1e3,yc=512;function hc(e,t,{
runners:n,order:r,least:s},o){let i=1;for(;r.length/i>(r.length>gc?pc:mc);)i*=2;for(let d of r.length<=yc?new Set([i,1]):
[i]){let c=gs(e,t,n,{order:r,step:d}),l=ys(c,{...o,least:s});if(l===void 0)continue;let u=(l.ends.length-1)*256;return{most:c.
places[l.ends[0]??0]??1,least:Math.max(1,r.length-u)}}let a=ct(e,r,n);return{most:a,least:a}}var js={number:0,runners:1,legs:[]};var Fs=e=>e.filter(({again:t})=>!t).map(({task_id:t,verdict:n})=>({task_id:t,done:O(n)}));var bc={LOW:[.9,1.2],MEDIUM:[.8,1.5],HIGH:[.7,2],CRITICAL:[.6,3]};var Us=1e6,lp=[[/^(s|secs?|seconds?)$/,1/3600],[/^(m|mins?|minutes?)$/,1/60],[/^(h|hrs?|hours?)$/,1],[/^(d|days?)$/,8],[
/^(w|wks?|weeks?)$/,40],[/^(mo|mons?|months?)$/,160]],dt=String.raw`(?:\d+\.?\d*|\.\d+)`,Ds=String.raw`${dt}\s*[A-Za-z]*|${dt}\s*[A-Za-z]+(?:\s*${dt}\s*[A-Za-z]+)+`,
up=new RegExp(String.raw`^\s*(?:~?\s*(${Ds})(?:\s*(?:-|–|—|to)\s*(${Ds}))?|[Pp][\d.DdHhMmSsTtWw]+)\s*$`);var fp=new RegExp(String.raw`(${dt})\s*([a-z]*)`,"g");var mp=`expected a time over 0 and at most ${Us} hours, such as 6.5 (hours), "8-12 hours", "2h 30m", "1d" or {optimistic\
, most_likely, pessimistic}`;function dn(e,t){let[n,r]=bc[t];return{optimistic:Ws(e*n),most_likely:e,pessimistic:Math.min(Us,Ws(e*r))}}var Ws=e=>Number(e.toPrecision(6));var Hs="ARCHITECTURE",R=e=>t=>t===void 0||e(t),de=e=>t=>typeof t=="string"&&e.test(t),ae=e=>t=>Array.isArray(t)&&t.every(
e),ln=e=>t=>B(t)&&Object.entries(t).every(([n,r])=>ke(n)&&e(r)),Bs=e=>t=>typeof t=="string"&&e.includes(t),q=e=>typeof e==
"string",ke=de(V),un=de(/^(?:[0-9a-f]{40}|[0-9a-f]{64})$/),Gs=de(/^[0-9a-f]{64}$/),zs=de(/^[+-]?\d{4,6}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d+)?Z$/),
lt=de(/^[!-~]*$/),ce=e=>ur(e)!==void 0,ft=(e,t)=>B(e)?Object.entries(t).find(([n,r])=>!r(e[n]))?.[0]:"its form",xe=e=>t=>ft(
t,e)===void 0,fn=xe({files:ae(q),tasks:ae(ke),diff:q}),kc=xe({cost_usd:R(D),tokens:R(D),turns:R(D)}),xc=(e,t,n)=>({task_id:r=>ke(
r)&&t.has(r),task_name:q,verdict:Bs(Object.keys(re)),reason:q,runner:R(Bs(te)),seconds:D,setup_seconds:R(D),usage:R(kc),
attempts:R(D),digest:R(r=>r===""||Gs(r)),commit:R(un),wave:ce,leg:R(xe({position:ce,started:zs})),tries:R(D),overlap:R(fn),
again:R(r=>r===!0),held_out:R(r=>q(r)&&Sc(`${r}`,`${Re(e)}/${n}-`)),artifacts:R(ae(r=>de(/^[\w.-]+$/)(r)&&`${r}`.startsWith(
`somas-${e}-wave-`))),result_file:R(r=>r===C(e,n))}),Sc=(e,t)=>e.startsWith(t)&&/^[0-9a-f]{7,40}$/.test(e.slice(t.length)),
Tc={digest:Gs,text:lt,context:lt,runner:lt,source:lt},_c={started:zs,inputs:ln(xe(Tc)),overlaps:R(ln(fn))},Ec={id:ke,title:q,
tasks:ae(ke),after:ae(ke),runs_on:e=>q(e)||ae(q)(e),task_minutes:ce,wait_minutes:ce},Rc={number:ce,runners:ce,legs:ae(xe(
Ec)),base:un,overlaps:R(ln(fn)),earlier:R(xe({run_id:de(/^\d+$/),number:ce,head:un}))},ut=(e,t)=>{throw new Error(`${e}:\
 ${t} is not as the jobs of a run write it: expected the file that dispatch or integrate wrote; run all jobs again`)};function Vs(e,t,n,r){
if(!Array.isArray(e))return ut(t,"its form");let s=new Set([Hs,...r.tasks.map(({id:o})=>o)]);for(let[o,i]of e.entries()){
let a=ft(i,xc(n,s,B(i)?`${i.task_id}`:""));a!==void 0&&ut(t,`${o}.${a}`)}return e}function Js(e,t){let n=ft(e,_c);return n===
void 0?e:ut(t,n)}function Ks(e,t){let n=ft(e,Rc);return n===void 0?e:ut(t,n)}var Xs=async(e,t,n,r)=>(await Ut(e,{plan:t,settings:n,head:r,merges:[],steps:[]})).fingerprints;var je={signature:101010256,bytes:22,longestComment:65535},mt={signature:33639248,bytes:46},pt={signature:67324752,bytes:30},
qs=0,vc=8,Pc=8257;async function Ys(e,t,n){let r=await open(e);try{let{directory:s,start:o}=await $c(r),i=new Set;for(let a of Oc(
s)){let d=n.get(a.name);if(d!==void 0){if(i.has(a.name))throw new Error(`it holds ${a.name} twice`);if(i.add(a.name),a.size>
d)throw new Error(`${a.name} has ${a.size} bytes, at most ${d} are read`);await Ac(r,a,o,join(t,a.name))}}}finally{await r.
close()}}async function $c(e){let{size:t}=await e.stat();if(t>1073741824)throw new Error(`its zip file has ${t} bytes, a\
t most 1073741824 are read`);let n=await mn(e,Math.max(0,t-je.bytes-je.longestComment),t),r=Mc(n);if(r===void 0)throw new Error(
"it is no zip file, or cut");let s=t-n.length+r,[o,i,a]=[n.readUInt32LE(r+4),n.readUInt16LE(r+10),n.readUInt32LE(r+12)],
d=n.readUInt32LE(r+16);if(i>1e4||a>1e7)throw new Error("it holds more than 10000 files, or is of the kind zip64");if(o!==
0||i!==n.readUInt16LE(r+8)||d+a!==s)throw new Error("its zip file has no directory at its end");return{directory:await mn(
e,d,s),start:d}}function Mc(e){for(let t=e.length-je.bytes;t>=0;t-=1){let n=t+je.bytes+e.readUInt16LE(t+20);if(e.readUInt32LE(
t)===je.signature&&n===e.length)return t}}function*Oc(e){for(let t=0;t<e.length;){if(t+mt.bytes>e.length||e.readUInt32LE(
t)!==mt.signature)throw new Error("the directory of its zip file is damaged");let n=t+mt.bytes+e.readUInt16LE(t+28),r=e.
toString("utf8",t+mt.bytes,n);if((e.readUInt16LE(t+8)&Pc)!==0)throw new Error("its zip file is encrypted");yield{name:r,
method:e.readUInt16LE(t+10),packed:e.readUInt32LE(t+20),size:e.readUInt32LE(t+24),header:e.readUInt32LE(t+42)},t=n+e.readUInt16LE(
t+30)+e.readUInt16LE(t+32)}}async function Ac(e,t,n,r){let{name:s,method:o,packed:i,size:a}=t,d=await mn(e,t.header,t.header+
pt.bytes),l=d.length===pt.bytes&&d.readUInt32LE(0)===pt.signature?t.header+pt.bytes+d.readUInt16LE(26)+d.readUInt16LE(28):
n+1;if(l+i>n)throw new Error(`${s} lies outside of its zip file`);if(o!==qs&&o!==vc)throw new Error(`${s} is packed by a\
n unknown method`);let u=0,f=new Transform({transform(p,g,y){u+=p.length,u>a?y(new Error(`${s} holds more than the ${a} \
bytes that it states`)):y(null,p)}}),m=i===0?[]:e.createReadStream({start:l,end:l+i-1,autoClose:!1});if(await pipeline(m,
o===qs?new PassThrough:createInflateRaw(),f,createWriteStream(r)),u!==a)throw new Error(`${s} holds fewer than the ${a} \
bytes that it states`)}async function mn(e,t,n){let{buffer:r,bytesRead:s}=await e.read(Buffer.alloc(n-t),0,n-t,t);return r.
subarray(0,s)}var fg={id:"FALLBACK-001",name:"Sequential Implementation",description:"Execute implementation in sequential mode",duration:dn(
24,"MEDIUM"),depends_on:[],risk:"MEDIUM",context_requirements:[],files:[]};function Zs(e,t){let n=JSON.parse(e);if(n?.version!==1||!Array.isArray(n.tasks))throw new Error(`${t} is not a plan.json\
 of stage 3: expected version 1 and tasks`);let r=n.tasks.findIndex(({id:s})=>!V.test(s));if(r>=0)throw new Error(`${t}:\
 tasks.${r}.id is not an id: ${JSON.stringify(n.tasks[r]?.id)}`);return{...n,version:1,tasks:Ic(n.tasks)}}function Ic(e){
let t=new Map;return e.map(n=>{let r=n.depends_on.join(),s=t.get(r)??n.depends_on;return t.set(r,s),{...n,depends_on:s}})}var Qs=e=>Zs(readFileSync(e,"utf8"),e);var eo=e=>new Map(Object.entries(io(join(dirname(e),"timeouts.json"))??{})),to=(e,t,n)=>gn(join(e,"results.json"),(r,s)=>Vs(
r,s,t,n))??[],no=(e,t)=>ao(join(e,"results.json"),t,2),pn=e=>gn(join(e,"run.json"),Js);var Lc=e=>gn(e,Ks),ro=(e,t)=>ao(e,t);function so(e){let t=Lc(e);if(t===void 0)throw new Error(`${e} is missing: the job that scheduled the wave writes it`);return t}
var oo=(e,t,{number:n,earlier:r})=>async s=>{let o={number:r?.number??n},i=join(e,he({project_id:t,wave:o},s));if(!existsSync(
i))return;let a=[...Nt.keys()].some(l=>existsSync(join(i,l))),[d]=a?[]:readdirSync(i);if(d===void 0)return i;let c=mkdtempSync(
join(i,"unpacked-"));return await Ys(join(i,d),c,Nt),c};function io(e){return existsSync(e)?JSON.parse(readFileSync(e,"utf8")):void 0}function gn(e,t){return existsSync(e)?t(io(
e),basename(e)):void 0}function ao(e,t,n){mkdirSync(dirname(e),{recursive:!0}),writeFileSync(e,`${JSON.stringify(t,null,
n)}
`)}function co({number:e,base:t,runners:n,legs:r,earlier:s},o,i){let a=new Map(o.tasks.map(c=>[c.id,c])),d=(c,l)=>{let u=c.
tasks.flatMap(f=>a.get(f)??[]);return Cc(c,l,u,i)};return{number:e,base:t,runners:n,legs:s===void 0?r.map(d):[],earlier_run:s?.
run_id??"",earlier_wave:s?.number??0}}var Cc=({id:e,title:t,runs_on:n,task_minutes:r,wait_minutes:s,after:o},i,a,d)=>({position:String(
i).padStart(3,"0"),id:e,title:t,runs_on:n,timeout_minutes:r+(o.length>0?s:0)+3,waits:o.length>0,keys:a.some(c=>Nc(c,d)),
prepares:d.setup!==""||a.some(({setup:c,verify:l})=>c!==void 0||l!==void 0)});function Nc({runner:e,run:t},n){let r=e??n.
runner;return r==="auto"?t===void 0:r!=="command"&&r!=="brief"}var Se={budget_usd:{least:0,most:1e5,decimals:!0},max_turns:{least:0,most:1e5},timeout_minutes:{least:1,most:7200}};function lo(e,{
least:t,most:n,decimals:r=!1}){let s=typeof e=="string"&&e.trim()!==""?Number(e):e;return typeof s=="number"&&s>=t&&s<=n&&
(r||Number.isInteger(s))?s:void 0}var uo=({least:e,most:t,decimals:n=!1})=>`a ${n?"":"whole "}number from ${e} to ${t}`;
function Y(e){if(!e.startsWith("["))return e.trim()===""?void 0:e;let t=J(e);return yn(t)?t:void 0}var yn=e=>Array.isArray(
e)&&e.length>0&&e.every(t=>typeof t=="string"),fo='a label, or a JSON list of labels such as ["self-hosted","linux"]',mo=/^[A-Za-z0-9@][!-~]{0,199}$/;var po="the name of a model, such as claude-sonnet-4-5 or openai/gpt-5, without blanks";var hn="any",go=e=>e.split(",").map(t=>t.trim()).filter(t=>t!=="");function Te(e){if(e.trim()===hn)return ne;let t=go(e),
n=t.flatMap(r=>ne.filter(s=>s===r));return n.length===t.length?n:void 0}function gt(e){if(e.trim()===hn)return hn;if(!e.
trim().startsWith("["))return go(e);let t=J(e);if(!Array.isArray(t))return;let n=t.map(r=>yn(r)?r:typeof r=="string"?Y(r):
void 0);return n.every(r=>r!==void 0)?n:void 0}function yo(e,t){return{...e,tasks:e.tasks.map(n=>jc(n,t))}}function jc(e,t){let n=Dc(e,t);if(n.length===0)return e;let r=new Set(
n.map(({key:i})=>i)),s=Object.fromEntries(Object.entries(e).filter(([i])=>!r.has(i))),o=n.map(({key:i,instead:a})=>`${i}\
: ${ho(e[i])}; this does not count here, ${a}`);return{...s,also_stated:[...e.also_stated??[],...o]}}var ho=e=>[e].flat().join(", "),Fc=Object.keys(Se);function Dc(e,t){return[...Uc(e,t),...Fc.flatMap(n=>Wc(n,e,t)),...Hc(
e,t)]}function Wc(e,t,n){let[r,s]=[t[e],n[e]];return r===void 0||s===0||r>0&&r<=s?[]:[{key:e,expected:`at most ${s}, the\
 \`${e}\` of the run`,instead:`${s} counts`}]}function Uc({runner:e,run:t},n){let r=`${n.runner} is used`;if(e===void 0||
e===n.runner)return[];if(e==="command"&&t===void 0)return[{key:"runner",expected:"a task with a `run` script",instead:r}];
let s=Bc(n);return s.has(e)?[]:[{key:"runner",expected:`one of ${[...s].join(", ")} (\`task_runners\` adds others)`,instead:r}]}
function Bc({runner:e,task_runners:t,runner_argv:n}){let r=e==="auto"?["auto","command","somas","brief"]:[e,"command"],s=new Set(
[...r,...Te(t)??[]]);return n===""&&s.delete("custom"),s}function Hc({runs_on:e},{runs_on:t,task_runs_on:n=""}){if(e===void 0||
t===void 0)return[];let r=gt(n)??[],s=Y(t)??t;if(r==="any")return[];let o=[s,...r];return o.some(d=>Gc(d,e))?[]:[{key:"r\
uns_on",expected:`one of ${o.map(d=>JSON.stringify(d)).join(", ")} (\`task_runs_on\` adds others)`,instead:`${ho(s)} is \
used`}]}function Gc(e,t){let[n,r]=[e,t].map(s=>JSON.stringify([...new Set([s].flat().map(o=>o.toLowerCase()))].sort()));
return n===r}function bo(e){let t=e,n=0;for(;t<=.5;n++)t*=2;let r=(t-1)/(t+1),s=0;for(let o=33;o>=1;o-=2)s=s*r*r+1/o;return 2*r*s-n*Math.
LN2}var Vc=1024,Jc=64,Kc=Vc+1,Ug=Kc+Jc+1,yt=2048,Xc=Float64Array.from({length:yt+1},(e,t)=>t*t*(3-2*t/yt)/yt/yt),Bg=Xc.map(e=>e===
0?-1e6:bo(e));var wo=(e,t,n)=>({number:t,waves_left:16-t+1,runs_on:Y(e.runs_on)??e.runs_on,runner_hours_per_hour:e.runner_hours_per_hour,
overhead_seconds:45,max_parallel:e.max_parallel,checkpoint_hours:e.checkpoint_hours,minutesOf:({id:r})=>n.get(r)??e.timeout_minutes});async function ko(e,t,n,r,s){let o=yo(Qs(r.plan),t),i=so(r.wave),{number:a,base:d,earlier:c}=i;if(a!==n)throw new Error(
`the results are at wave ${a}, expected wave ${n}: "Re-run failed jobs" cannot go on from here, re-run all jobs`);let l=a===
0,u=new Map(Object.entries(pn(r.results)?.overlaps??{})),{head:f,results:m,error:p}=await fs({repository:e,project_id:t.
project_id,base:d,...c&&{head:c.head,adopted:!0},plan:o,wave:i,artifactOf:oo(r.artifacts,t.project_id,i),previous:to(r.results,
t.project_id,o),fingerprints:l?await Xs(e,o,t,d):Yc(r.results),protected_paths:Vr(t.protected_paths),overlaps:u,more_waves:!l&&
a<16,environment:s});no(r.results,m);let g=new Set(m.flatMap(({task_id:w,verdict:_})=>O(_)?[w]:[]));if(await Fn(e,t.project_id,
w=>g.has(w),s).catch(()=>[]),p!==void 0)throw p;let y=wo(t,a+1,eo(r.plan)),h=[...u].map(([w,_])=>({task_id:w,overlap:_})),
b=Mt([...h,...m]),k=l?void 0:Ns(qn(o,b),Fs(m),y),S={...k??js,base:f,overlaps:Object.fromEntries(b)};return l||ro(join(r.
results,"wave.json"),S),{head:f,next:co(S,o,t),more:k!==void 0}}function Yc(e){let t=pn(e);if(t===void 0)throw new Error(
"run.json is missing beside the results: dispatch writes it");return new Map(Object.entries(t.inputs))}var xo={prompt_file:"TASK_PROMPT_FILE",task_id:"TASK_ID",task_name:"TASK_NAME",task_file:"TASK_JSON",context_dir:"TASK_C\
ONTEXT_DIR",dependencies_dir:"TASK_DEPS_DIR",result_file:"TASK_RESULT_FILE",report_file:"TASK_REPORT_FILE",timeout_seconds:"\
TASK_TIMEOUT_SECONDS",model:"TASK_MODEL",budget_usd:"TASK_BUDGET_USD",max_turns:"TASK_MAX_TURNS"},Zc=/\{([a-z_]+)\}/g;function So(e){
let t=J(e),n=Array.isArray(t)&&t.every(d=>typeof d=="string"),[r,...s]=n?t:[];if(r===void 0||r.trim()==="")return{expected:'\
a JSON list of texts that begins with a program, e.g. ["my-agent", "{prompt_file}"]'};let i=[r,...s].flatMap(d=>[...d.matchAll(
Zc)]).find(([,d=""])=>!Object.hasOwn(xo,d))?.[0];return i===void 0?{argv:[r,...s]}:{expected:`one of ${Object.keys(xo).map(
d=>`{${d}}`).join(", ")} in place of ${i}`}}function To({runner:e,task_runners:t,runner_argv:n}){let r=i=>[{setting:"runner_argv",value:n,expected:i}],s=e==="custom"||
Te(t)?.includes("custom");if(n===""&&t.trim()==="any"&&e!=="custom")return[];if(!s)return n===""?[]:r(`nothing with runn\
er ${e}: only the runner custom reads it`);let o=So(n);return"expected"in o?r(o.expected):[]}var _o="more_settings",Qc=/\n|;(?=\s*\w+\s*:)/,ed=e=>Object.entries(e).flatMap(([t,{isRare:n}])=>n?[t]:[]);function Eo(e,t){
let n=e[_o];if(typeof n!="string")return{values:e,problems:[]};let r=ed(t),s=new Map,o=[];for(let i of n.split(Qc).map(a=>a.
trim())){if(i===""||i.startsWith("#"))continue;let[,a="",d=""]=/^(\w+)\s*:\s*(.*)$/.exec(i)??[],c=td(a,d,{values:e,table:t,
rare:r,read:s});c===void 0?s.set(a,d):o.push({setting:_o,value:i,expected:c})}return{values:{...e,...Object.fromEntries(
s)},problems:o}}function td(e,t,{values:n,table:r,rare:s,read:o}){let[i,a]=[r[e],n[e]];if(e===""||i===void 0){let d=e===
""?void 0:Pr(e,Object.keys(r));return`a line "name: value", with one of the names ${s.join(", ")}${d===void 0?"":`; ${d}`}`}
if(!s.includes(e))return`only settings without a place in the form, ${s.join(", ")}: ${e} has its own input`;if(o.has(e))
return`each setting once, and ${e} stands here twice`;if(!(a===void 0||`${a}`==`${i.default}`||`${a}`===t))return`one va\
lue of ${e}, whose own input is ${JSON.stringify(a)}`}var Ro=["auto","phases","graph","first-phase"];var vo=e=>V.test(e)?void 0:'letters, digits, ".", "_" and "-", at most 64, the first a letter or a digit',Po=(e,t)=>t===
"local"||e!=="-"&&!e.startsWith("/")&&!e.split(/[\\/]/).includes("..")?void 0:"a path inside of the repository",$o=e=>Y(
e)===void 0?fo:void 0,Mo=e=>e===""||mo.test(e)?void 0:po;function Oo(e){let[t]=Hr(e);return t===void 0?void 0:`globs rel\
ative to the repository, which ${JSON.stringify(t)} is not`}var Ao=e=>Te(e)===void 0?`any, or names separated by commas,\
 each one of ${ne.join(", ")}`:void 0,Io=e=>gt(e)===void 0?'any, labels separated by commas, or a JSON list such as ["ma\
cos-latest", ["self-hosted","gpu"]]':void 0;function I(e){return{kind:"text",...e}}var Z=e=>({kind:"number",...e}),_e=e=>({kind:"choice",...e}),Lo=e=>({kind:"boolea\
n",default:!1,...e});var wn={project_id:I({description:"names the project's folder and its branch, somas/<project_id>",use:"one for each plan\
 that is carried out for itself",option:"project",expected:vo}),plan:I({description:"path of the execution plan in the r\
epository; {project_id} is replaced",use:"where the plan lies elsewhere",default:`${ee("{project_id}")}/execution_plan.y\
ml`,expected:Po}),mode:_e({description:"how phases and dependencies make the order",use:"where a plan has phases, and th\
ey do not mean what auto takes them for",choices:Ro,default:"auto"}),on_invalid_plan:_e({description:"the reaction to an\
 invalid plan: run one sequential task in its place, or stop",use:"fail, where nothing should run on a plan that has err\
ors",choices:["fallback","fail"],default:"fallback"}),runner:_e({description:"the program that carries out a task; auto \
takes the first that can",use:"to have agents carry out tasks: name the agent",choices:ne,default:"auto"}),task_runners:I(
{description:"runners that a task may name for itself, separated by commas, beside the run's own and command; any for al\
l of them",use:"where the plan gives some tasks to another agent",default:"",expected:Ao}),max_parallel:Z({description:"\
tasks that may run at the same time",use:"more where the account has more runners and the agent's rate limit allows it, \
fewer where tasks are rate_limited",default:4,least:1,most:999}),agent:I({description:"the role of tasks that name none,\
 as the runner somas knows it",use:"with the runner somas",default:"coder"}),model:I({description:"the model an agent us\
es, in its own words; its own choice where empty",use:"to pay less, or to get more",default:"",expected:Mo}),budget_usd:Z(
{description:"dollars an agent may use for a task, where it can keep to that; 0 for no limit",use:"with agents that are \
paid by use",default:0,...Se.budget_usd}),max_turns:Z({description:"turns an agent may take for a task, where it can kee\
p to that; 0 for no limit",use:"where an agent goes round in circles",default:0,...Se.max_turns}),runner_argv:I({description:'\
the runner custom: its command line as a JSON list, e.g. ["my-agent", "{prompt_file}"]',use:"only with runner: custom",default:""}),
setup:I({description:"bash commands, a script of the repository, or copilot-setup-steps, that prepare a checkout: before\
 a task starts, and before its verify; without keys",use:"to install what tasks need, such as npm ci, or the program of \
runner: custom",default:""}),context_files:I({description:"files every task is given, separated by commas: artifacts of \
the project, or paths in the repository",use:"where every agent has to know more, or less",default:"SPEC.md,ARCHITECTURE\
.md,execution_plan.yml"}),runs_on:I({description:'runner label for all jobs, or several as JSON (["self-hosted","linux"]\
)',use:"with machines of your own, or larger ones",default:"ubuntu-latest",host:"actions",expected:$o}),task_runs_on:I({
description:'runner labels that a task may name for itself beside runs_on: separated by commas, or JSON (["macos-latest"\
, ["self-hosted","gpu"]]); any for all',use:"where some tasks need another machine",default:"",host:"actions",expected:Io}),
timeout_minutes:Z({description:"minutes a task may take",use:"where agents need longer; a job on GitHub's machines ends \
after 6 hours",default:60,local_default:360,...Se.timeout_minutes}),stall_minutes:Z({description:"minutes without output\
, change or commit after which a task is ended; 0 for never",use:"more for commands that are silent for long",default:15,
least:0,most:7200}),architecture:_e({description:"when stage 4 writes ARCHITECTURE.md, api_specs.yml and data_models.yml\
 from SPEC.md: auto where there is no ARCHITECTURE.md",use:"never, where the plan needs none; always, where SPEC.md has \
changed",choices:kr,default:"auto"}),resume:_e({description:"auto runs only tasks that the branch does not show as done \
from the same inputs; never runs every task",use:"never, to do everything again",choices:xr,default:"auto"}),protected_paths:I(
{description:"globs of files that tasks may not change, separated by commas, besides settings of agents and owners of co\
de; !glob lets tasks change files, but never .github/workflows/**",use:"for files that only people change; !CLAUDE.md, s\
ay, where a task writes that file",default:".github/**",expected:Oo}),update_plan:Lo({description:"whether finished task\
s are ticked in the plan file on the branch, in a commit of its own",use:"where people or tools read in the plan how far\
 it is"}),runner_hours_per_hour:Z({description:"hours a runner takes for an estimated hour; estimates are often hours of\
 human work",use:"0.1, say, where agents are ten times as fast as the estimates: then timeouts and waves fit",default:1,
least:.001,most:1e3,decimals:!0}),checkpoint_hours:Z({description:"hours after which results are integrated at the lates\
t, where no task is longer itself",use:"less, to see results earlier; it costs waiting at each checkpoint",default:96,least:.1,
most:1e6,decimals:!0}),more_settings:I({description:'settings that have no place in the form, each as "name: value": one\
 a line, or with ";" between them (generated/settings.md names them)',use:"in a form, where no input of that name is",default:"",
host:"actions"})};var rd=Object.entries(wn);function sd(e,t){let{values:n,problems:r}=Eo(e,wn),s=[...r],o=rd.map(([a,d])=>{let c=n[a]??od(
d,t),l=id(d,c,t);return"expected"in l&&s.push({setting:a,value:c,expected:l.expected}),[a,"expected"in l?c:l.value]}),i=Object.
fromEntries(o);return s.push(...To(i)),s.length>0?{problems:s}:{settings:{...i,plan:i.plan.replaceAll("{project_id}",i.project_id)}}}
function No(e){let t=sd(JSON.parse(e),"actions");if("settings"in t)return t.settings;throw new Error(t.problems.map(n=>ad(
n,n.setting)).join("; "))}var Co=({least:e=0,most:t=0,decimals:n=!1})=>({least:e,most:t,decimals:n}),od=(e,t)=>(t==="loc\
al"?e.local_default:void 0)??e.default;function id(e,t,n){switch(e.kind){case"number":{let r=lo(t,Co(e));return r===void 0?
{expected:uo(Co(e))}:{value:r}}case"boolean":return/^(?:true|false)$/.test(`${t}`)?{value:`${t}`=="true"}:{expected:"tru\
e or false"};case"choice":return e.choices?.includes(t)?{value:t}:{expected:e.choices?.join(", ")??""};case"text":{if(typeof t!=
"string")return{expected:e.expected?.("",n)??"text"};let r=e.expected?.(t,n);return r===void 0?{value:t}:{expected:r}}}}
var ad=({value:e,expected:t},n)=>e===void 0?`${n} is missing: expected ${t}`:`${n} ${JSON.stringify(e)}: expected ${t}`;var jo=e=>({GIT_CONFIG_COUNT:"1",GIT_CONFIG_KEY_0:`http.${process.env.GITHUB_SERVER_URL??"https://github.com"}/.extrahea\
der`,GIT_CONFIG_VALUE_0:`AUTHORIZATION: basic ${Buffer.from(`x-access-token:${e}`).toString("base64")}`});var Fo=e=>e.replaceAll("%","%25").replaceAll("\r","%0D").replaceAll(`
`,"%0A");function Do(e){Promise.resolve(process.env).then(t=>process.platform==="win32"?Promise.reject(new Error(cd)):e(t)).then(
ld).catch(t=>dd(t instanceof Error?t.message:String(t)))}var cd="this job runs on Windows, and the pipeline does not: th\
ere a program git.exe in the working folder, which a task may have written, is started in place of git; use labels of Li\
nux or macOS in runs_on and task_runs_on";function dd(e){console.log(`::error::${Fo(e)}`),process.exitCode=1}var Wo=e=>JSON.stringify(e);function ld(e){for(let[t,n]of Object.entries(e)){let r=randomUUID();ud("GITHUB_OUTPUT",`${t}\
<<${r}
${n}
${r}
`)}}function ud(e,t){let n=process.env[e];n===void 0||n===""?process.stdout.write(t):appendFileSync(n,t)}Do(async e=>{let t={plan:e.PLAN_FILE,wave:e.WAVE_FILE,artifacts:e.ARTIFACTS,results:e.RESULTS_FOLDER},n=Number(e.WAVE),r=jo(
e.TOKEN),s=await ko(process.cwd(),No(e.SETTINGS),n,t,r);return{head:s.head,next:Wo(s.next),more:`${s.more}`}});
