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
var Uo=["core.hooksPath=/dev/null","core.fsmonitor=false","commit.gpgSign=false","push.gpgSign=false","gc.auto=0","maint\
enance.auto=false","safe.bareRepository=all","clone.defaultRemoteName=origin","protocol.file.allow=always","log.follow=f\
alse","log.showSignature=false","color.ui=false","core.quotePath=true","diff.renames=true","fetch.recurseSubmodules=fals\
e","i18n.commitEncoding=UTF-8","i18n.logOutputEncoding=UTF-8","init.defaultRefFormat=files","merge.renames=true","push.f\
ollowTags=false","push.pushOption=","push.recurseSubmodules=no","submodule.recurse=false"].flatMap(e=>["-c",e]),kn=new Map,
Bo=new Set,Ho=(e,t)=>`${e}/`.startsWith(`${t}/`),je=e=>[...Bo].some(t=>Ho(e,t));function xn(e,t,n,r="pipe"){let s=spawn(
"git",[...Uo,...t],{cwd:e,env:n,detached:!0,stdio:[r,"pipe","pipe"]});kn.set(s,{cwd:e,isPush:t[0]==="push"});let o=()=>{
kn.delete(s)};return s.on("close",o).on("error",o),s}function ht({pid:e},t){try{e!==void 0&&process.kill(-e,t)}catch{}}var P=class extends Error{name="GitError";exitCode;stdout;stderr;constructor(t,n,r,s){super(`git ${t.join(" ")}: ${s.trim()||
`exit code ${n}`}`),this.exitCode=n,this.stdout=r,this.stderr=s}},Go=/^GIT_((IMPLICIT_)?WORK_TREE|(COMMON_)?DIR|(INDEX|SHALLOW|GRAFT)_FILE|OBJECT_DIRECTORY|ALTERNATE_OBJECT_DIRECTORIES|NAMESPACE|PREFIX|REPLACE_REF_BASE|NO_REPLACE_OBJECTS|CONFIG(_PARAMETERS|_COUNT)?)$/,
ce={GIT_AUTHOR_NAME:"SOMAS Workflows",GIT_AUTHOR_EMAIL:"somas-workflows@users.noreply.github.com",GIT_COMMITTER_NAME:"SO\
MAS Workflows",GIT_COMMITTER_EMAIL:"somas-workflows@users.noreply.github.com",GIT_TERMINAL_PROMPT:"0",GIT_LFS_SKIP_SMUDGE:"\
1"};function zo({env:e}){let t=Object.entries(process.env).filter(([n])=>!Go.test(n));return{...Object.fromEntries(t),...ce,
...e}}var Fe=new AsyncLocalStorage;function De(e,t){let n=Fe.getStore(),r=performance.now()+e*1e3;return Fe.run(n!==void 0&&
n.end<r?n:{seconds:e,end:r},t)}function Tn(){let e=Fe.getStore();if(e!==void 0&&performance.now()>e.end)throw new Error(
_n(e))}var _n=({seconds:e})=>`it takes longer than ${Math.round(e)} s`,Sn=1<<28,Vo=1e6;async function k(e,t,n={}){let r=[],
s=0,{exitCode:o,stderr:i}=await bt(e,t,n,d=>{if(s+=d.length,s>Sn)throw new Error(`it prints more than ${Sn} bytes`);r.push(
d)}),a=Buffer.concat(r).toString();if(o!==0)throw new P(t,o,a,i);return a.replace(/\n$/,"")}async function Z(e,t,n){let{
exitCode:r,stderr:s}=await bt(e,t,n,n.onPiece);if(r!==0)throw new P(t,r,"",s)}var Jo=["SIGINT","SIGTERM","SIGHUP"],Ko=5;
function bt(e,t,n,r,s=1){return new Promise(o=>{if(je(e))return;let i=xn(e,t,zo(n),n.stdin),a="",d=!0,c=Fe.getStore(),l=c&&
setTimeout(()=>u(c),Math.max(0,c.end-performance.now())),u=m=>{ht(i,"SIGKILL"),a="",f(-1,_n(m))},f=(m,p)=>{clearTimeout(
l),je(e)||o({exitCode:m??-1,stderr:a||p})};i.stdout?.on("data",m=>{d=!1;try{r(m)}catch(p){ht(i,"SIGKILL"),f(-1,String(p))}}),
i.stderr?.setEncoding("utf8").on("data",m=>{a.length<Vo&&(a+=m)}),i.on("error",m=>f(-1,m.message)),i.on("close",(m,p)=>{
let y=d&&a===""&&Jo.includes(p);clearTimeout(l),y&&s<Ko?o(bt(e,t,n,r,s+1)):f(m,p===null?"":`ended by ${p}`)}),i.stdin?.on(
"error",()=>{}),i.stdin?.end(n.input??"")})}var We=async(e,t)=>_e(await k(e,t)),_e=e=>[...new Set(e.split("\0").map(t=>t.replace(/^\n/,"")))].filter(t=>t!==""),wt=(e,t,n)=>Xo(
e,t,[],n);async function Xo(e,t,n,r){let s=["ls-tree","-z","--name-only","--full-tree",...n],o=t.map(i=>We(e,[...s,i,"--",...r]));
return new Set((await Promise.all(o)).flat())}var qo=["text","binary","union"],Yo="* !merge",Zo=1e6;async function Rn(e,t,n){let r=await Qo(e,t),s=existsSync(join(e,"\
.git"))?join(e,".git"):e,o=join(s,"info/attributes"),i=existsSync(o)?readFileSync(o):void 0;mkdirSync(dirname(o),{recursive:!0}),
writeFileSync(o,r);try{return await n()}finally{i===void 0?rmSync(o,{force:!0}):writeFileSync(o,i)}}var Ue=new Map;function vn(e,t,n){
let r=Ue.get(e);r?.commit===t&&Ue.set(e,{...r,commit:n})}async function Qo(e,t){let n=Ue.get(e);if(n?.commit===t)return n.
rules;let s=n!==void 0&&await ei(e,n.commit,t)?n.rules:await ti(e,t);return Ue.set(e,{commit:t,rules:s}),s}async function ei(e,t,n){
return await k(e,["diff-tree","-r","--name-only",t,n,"--",":(top,glob)**/.gitattributes"]).catch(()=>"unknown")===""}async function ti(e,t){
let n=await k(e,["ls-tree","-r","-z","--full-tree",t]),r=_e(n).flatMap(o=>{let[,i,a=""]=/^100\d+ blob (\S+)\t((?:.*\/)?)\.gitattributes$/s.
exec(o)??[];return i===void 0?[]:[{object:i,folder:a}]});r.sort((o,i)=>o.folder.length-i.folder.length);let s=[Yo];for(let{
object:o,folder:i}of r){let a=await k(e,["cat-file","blob",o]);a.length<=Zo&&s.push(...a.split(/\r?\n/).flatMap(d=>ni(d,
i)))}return`${s.join(`
`)}
`}function ni(e,t){let[,n,r="",s=""]=/^[ \t]*(?:"((?:[^"\\]|\\.)*)"|([^\s"]\S*))(?:[ \t]+(.*))?$/.exec(e)??[];if((n??r)===
""||/^[#!]/.test(r))return[];let o=s.split(/[ \t]+/).map(ri),i=r.startsWith("[attr]");if(t==="")return[[n===void 0?r:`"${n}\
"`,...o].join(" ").trimEnd()];if(i)return[];let a=n??En(r),d=a.startsWith("/")?a.slice(1):a,c=a.slice(0,-1).includes("/")?
"":"**/",l=t.replace(/[\\*?[]/g,"\\$&");return[[`"/${En(l)}${c}${d}"`,...o].join(" ")]}var En=e=>e.replace(/["\\]/g,"\\$&");
function ri(e){let t=/^merge=(.*)$/.exec(e)?.[1];return t===void 0||qo.includes(t)?e:"merge"}var kt;async function $n(){kt??=k(".",["version"]);let[,e=0,t=0]=(/(\d+)\.(\d+)/.exec(await kt)??[]).map(Number);if(e*1e3+
t<2038)throw new Error(`git 2.38 or newer is needed (merge-tree --write-tree), found: ${await kt}`)}var si=["-c","merge.\
default=text","-c","merge.renormalize=false"];async function xt(e,t,n){let r=[...si,"merge-tree","--write-tree","--name-\
only","--no-messages","-z",t,n];try{return{tree:(await Rn(e,t,()=>k(e,r))).replace(/\0.*$/s,"")}}catch(s){if(!(s instanceof
P)||s.exitCode!==1)throw s;let[,...o]=_e(s.stdout);return{conflicts:o}}}var de=(e,t,n,r,s)=>k(e,["commit-tree",t,...n.flatMap(
o=>["-p",o]),"-F","-"],{input:r,...s!==void 0&&{env:{GIT_AUTHOR_DATE:s,GIT_COMMITTER_DATE:s}}});async function G(e,t,n){
if(t===n)return!0;try{return await k(e,["merge-base","--is-ancestor",n,t]),!0}catch(r){if(r instanceof P&&r.exitCode===1)
return!1;throw r}}async function Be(e,t,n,r){if(await G(e,t,n))return{commit:t};if(await G(e,n,t))return{commit:n};let s=await xt(
e,t,n);return"conflicts"in s?s:{commit:await de(e,s.tree,[t,n],r)}}var z=/^(?!.*\.\.)(?!.*\.(?:lock)?$)[A-Za-z0-9][A-Za-z0-9._-]{0,63}$/,Q=e=>`.somas/projects/${e}/artifacts`,Pn=e=>`somas\
/${e}`,Ee=e=>`somas-held/${e}`;async function He(e,t,{limit:n,onRecord:r}){let s=[],o=0,i=c=>{o<n&&c.length>0&&s.push(c.subarray(0,n-o)),o+=c.length},a=()=>{
r(Buffer.concat(s).toString()),s=[],o=0};await Z(e,t,{onPiece:c=>{let l=0;for(let u=c.indexOf(0);u!==-1;u=c.indexOf(0,l))
i(c.subarray(l,u)),a(),l=u+1;i(c.subarray(l))}}),o>0&&a()}var oi=["claude","codex","copilot","gemini","aider","opencode"],ee=["command","somas","brief",...oi,"custom"],te=["auto",
...ee];var ne={succeeded:{done:!0},succeeded_with_warning:{done:!0},briefed:{done:!0},no_change:{done:!1},verify_failed:{done:!1},
conflict:{done:!1},protected_path:{done:!1},rate_limited:{done:!1},quota_exhausted:{done:!1},budget_exceeded:{done:!1},stalled:{
done:!1},timeout:{done:!1},blocked:{done:!1},runner_error:{done:!1},skipped_dependency:{done:!1}},M=e=>ne[e].done;function Mn(e={},t={}){
let n={...e};for(let[r,s]of Object.entries(t))n[r]=(n[r]??0)+s;return Object.keys(n).length===0?void 0:n}function v(e,t=300){let n=e.replace(/[\p{C}\p{Z}]+/gu," ").trim();return n.length<=t?n:`${n.slice(0,t)}…`}var On=4e3,ii=[[/@(?=[\p{L}\p{N}_-])/gu,"@ "],[/#(?=[\p{L}\p{N}])/gu,"# "],[/\b(gh-)(?=\d)/gi,"$1 "],[/:(?=\/\/)/g,": "],
[/(\.[a-z]{2,}\/[\w.-]+\/[\w.-]+\/(?:issues|pull|discussions)\/)(?=\w)/gi,"$1 "],[/\[(?=[^\]\n]{0,40}\b(?:skip|ci|actions)\b)/gi,
"[ "],[/\b(skip)-(?=checks\b)/gi,"$1- "],[/\*(?=no_ci)/gi,"* "]],St=e=>ii.reduce((t,[n,r])=>t.replace(n,r),e),ai=e=>e.replace(
/\r\n?|[\p{Zl}\p{Zp}\v\f\u0085]/gu,`
`).replaceAll("	"," ").replace(/[^\P{C}\n]/gu,"").replace(/[^\S\n]+$/gm,"").replace(/\n{3,}/g,`

`).trim(),Tt=({id:e,name:t})=>`${e}: ${v(t)}`;function An(e,t){let n=`${Tt(e)}
`,r=St(t.map(ai).filter(Boolean).join(`

`));if(r==="")return n;let s=r.slice(0,On).replace(/[\uD800-\uDBFF]$/,""),o=s.length===r.length?[]:[`[Cut after ${On} ch\
aracters]`],i=[...s.split(`
`),...o].map(a=>`    > ${a}`.trimEnd());return`${n}
${i.join(`
`)}
`}var Ge="Task-Digest",_t="Plan-Ticks";var Ln="Overlap-File",Cn="Overlap-Task",ci=e=>!/[\p{C}\p{Zl}\p{Zp}]/u.test(e)&&e.trim()===e&&St(e)===e,di=2e4;function In(e=[]){
let t=di;return e.filter(n=>!ci(n)||n.length>t?!1:(t-=n.length,!0))}var ze=(e,t,n)=>`${Tt(t)}

${Et(e,t.id,n)}`;function Et({fingerprints:e,wave:t},n,{verdict:r,runner:s,overlap:o}){let i=e.get(n);if(i===void 0)throw new Error(
`no fingerprint of the task ${n}`);return[["Task",n],["Verdict",r],["Runner",s],["Wave",t.number],[Ge,i.digest],["Task-T\
ext",i.text],["Task-Context",i.context],["Task-Runner",i.runner],["Task-Source",i.source],...In(o?.files).map(d=>[Ln,d]),
...In(o?.tasks).map(d=>[Cn,d])].flatMap(([d,c])=>c===void 0?[]:[`${d}: ${c}
`]).join("")}var li="--format=%H%x1f%P%x1f%ce%x1f%B",ui=2e5,fi=/^[^\n]+\n\n((?:[\w-]+: [^\n]*(?:\n|$))+)$/,Ve=(e,t,n)=>He(e,["log","-\
z",li,...t],{limit:ui,onRecord:r=>{let[s="",o="",i,...a]=r.split("\x1f"),d=a.join("\x1f"),c=i===ce.GIT_COMMITTER_EMAIL?fi.exec(
d)?.[1]:void 0,[l=""]=o.split(" ");n({commit:s,parent:l,message:d,...c!==void 0&&{trailers:c}})}});function Re(e,t){let n=t.
split(`
`).map(l=>/^([\w-]+): (.*)$/s.exec(l)??[]),r=l=>n.flatMap(([,u,f=""])=>u===l?[f]:[]),s=l=>r(l)[0]??"",o=r(Ln),i=Object.keys(
ne).find(l=>l===s("Verdict")),a=ee.find(l=>l===s("Runner")),d=s("Task"),c=s(Ge);if(!(i===void 0||!M(i)||d===""||c===""))
return{task_id:d,verdict:i,wave:Number(s("Wave")),...a&&{ran:a},commit:e,digest:c,text:s("Task-Text"),context:s("Task-Co\
ntext"),runner:s("Task-Runner"),source:s("Task-Source"),...o.length>0&&{overlap:{files:o,tasks:r(Cn),diff:""}}}}var Je=e=>new Map(
[...e].reverse().map(t=>[t.task_id,t]));var mi="refs/somas/held";async function Nn(e,t,n,r={}){let s=Ee(t),o={env:r},i=await k(e,["ls-remote","origin",`refs/hea\
ds/${s}/*`],o),a=new Map(i.split(`
`).flatMap(u=>{let[f,m]=u.split("	");return f&&m?[[m.slice(11),f]]:[]}));if(a.size===0)return[];await k(e,[...["fetch","\
--quiet","--no-tags","--no-write-fetch-head","origin"],`+refs/heads/${s}/*:${mi}/*`],o);let c=new Map;await Ve(e,["--no-\
walk",...a.values(),"--"],({commit:u,parent:f,trailers:m})=>{let p=m===void 0?void 0:Re(u,m);p!==void 0&&c.set(u,{work:f,
task_id:p.task_id})});let l=[];for(let[u,f]of a){let{work:m="",task_id:p=""}=c.get(f)??{};if(u!==jn(t,p,m)||!n(p))continue;
let y=`--force-with-lease=refs/heads/${u}:${f}`;try{await k(e,["push","--quiet","--no-verify",y,"origin",`:refs/heads/${u}`],
o),l.push(u)}catch(g){if(!(g instanceof P))throw g}}return l}var jn=(e,t,n)=>`${Ee(e)}/${t}-${n.slice(0,7)}`;async function Fn(e,{
withheld:t,sideBranches:n},r,s,o,i){if(t.set(r.id,i.again??!1),i.again||i.verdict!=="conflict"&&i.verdict!=="protected_p\
ath"||o?.commit===void 0||o.workflows.length>0)return i;let a=jn(e.project_id,r.id,o.commit);n.set(a,await pi(e,r,s,o.commit));
let{artifacts:d,...c}=i;return{...c,held_out:a}}async function pi(e,t,n,r){let{repository:s}=e,o=await k(s,["show","-s",
"--format=%ct",r]),i=ze(e,t,n);return de(s,`${r}^{tree}`,[r],i,`@${o} +0000`)}var Ke=50,Rt=e=>k(e,["multi-pack-index","write","--no-progress"]).catch(()=>"there is no pack"),Dn=(e,t)=>k(e,["commit-g\
raph","write","--stdin-commits","--split","--no-progress"],{input:`${t}
`}).catch(()=>"there is no complete history");var ve=class extends Error{name="PushRefused";about;reason;constructor(t,n,r){super(t),this.about=n,this.reason=r}},gi=10,
yi=/\((fetch first|non-fast-forward|stale info)\)|cannot lock ref|failed to update ref|reference already exists|incorrect old value/,
Un=/RPC failed|error: (429|5\d\d)|HTTP 5\d\d|Connection (reset|timed out)|Could not (resolve host|connect)|Failed to connect|Empty reply|transfer closed|SSL_|early EOF/,
Bn=/exists; cannot create/,hi="a rule protects it: let this workflow push to somas/*, or choose another project id",bi=[
{pattern:/GH013.*(cannot contain secrets|push protection)/is,advice:"the server takes a text in it for a secret: remove \
the text, or allow it there",about:"content"},{pattern:/GH001|large files? detected|exceeds .*file size limit/i,advice:"\
a file is too large for the server: keep it with Git LFS, or leave it out",about:"content"},{pattern:/GH013.*^(remote: *)?- .*\b(file|path|extension)/ims,
advice:"a rule restricts the names or sizes of files",about:"content"},{pattern:/without `?workflows?`? permission/,advice:"\
the token may not change workflow files",about:"content"},{pattern:/GH006|GH013|protected branch/i,advice:hi,about:"bran\
ch"},{pattern:Bn,advice:"a branch whose name begins or ends where this one does is in the way: rename it",about:"branch"},
{pattern:/checked out/,advice:"it is checked out there: switch that checkout to another branch",about:"branch"},{pattern:/Permission to .* denied|error: 403|Authentication failed|could not read Username/,
advice:"the token may not write: the job needs `contents: write`",about:"branch"}],Hn=["fetch","--quiet","--no-tags","--\
no-write-fetch-head"],vt=(e={})=>({...e,LC_ALL:"C"}),Wn=new Set;async function Gn(e,t){Wn.has(e)||(await k(e,["rev-parse",
"--is-shallow-repository"])==="true"&&await k(e,[...Hn,"--unshallow","origin"],{env:vt(t)}),Wn.add(e))}async function wi(e,t,n){
let r=`refs/remotes/origin/${t}`;try{await k(e,[...Hn,"origin",`+refs/heads/${t}:${r}`],{env:vt(n)})}catch(s){if(s instanceof
P&&s.stderr.includes("couldn't find remote ref"))return;throw s}return k(e,["rev-parse",r])}async function zn(e){let{repository:t,
branch:n,environment:r,patience_minutes:s=gi}=e,{findTip:o=()=>wi(t,n,r)}=e,i=performance.now()+s*6e4,a=u=>ki(t,u,vt(r)),
d=!1,c,l=0;for(let u=1;;u+=1){let f=await xi(o,i);l=u>1&&f===c?l+1:0,c=f;let m=await e.build(f,u),{head:p,changed:y,sideBranches:g}=m,
h=y?[[n,p]]:[],b=await a(d?h:[...h,...g]);if(b===void 0){let R=new Map;for(let L of d?g:[]){let O=await a([L]);O!==void 0&&
R.set(L[0],_i(O))}return{...m,refused:R}}let x=yi.test(b)&&!Bn.test(b),S=x||Un.test(b),w=Ti(b);if((w.length>0&&w.every(R=>g.
has(R))||!S)&&!d&&g.size>0){d=!0;continue}if(!S||performance.now()>i){let R=$t(b),L=R?.advice??`refused${S?` for ${s} mi\
nutes`:""}`,O=S?"branch":R?.about??"unknown";throw new ve(`cannot push ${n}: ${L}
${b}`,O,Si(b))}await(x&&l===0?Vn(100):Jn(x?l:u))}}async function ki(e,t,n){if(t.length===0)return;let r=t.map(([o,i])=>`${i}\
:refs/heads/${o}`),s=["--porcelain","--no-verify",...t.length>1?["--atomic"]:[]];try{await k(e,["push",...s,"origin",...r],
{env:n});return}catch(o){return o instanceof P?`${o.stdout}
${o.stderr}`.trim():String(o)}}async function xi(e,t){for(let n=1;;n+=1)try{return await e()}catch(r){if(!(r instanceof P&&
Un.test(r.stderr))||performance.now()>t)throw r;await Jn(n)}}var Vn=e=>new Promise(t=>setTimeout(t,Math.random()*e)),Jn=e=>Vn(
1e3*Math.min(e,20)),$t=e=>bi.find(({pattern:t})=>t.test(e));function Si(e){let t=e.split(`
`).flatMap(s=>/^remote: *(.*\w.*)$/.exec(s)?.[1]?.trim()??[]),n=v(t.length>0?t.join("; "):/^!.*\((.*)\)$/m.exec(e)?.[1]??
"refused"),r=$t(e)?.advice;return r===void 0?n:`${r} (${n})`}var Ti=e=>[...e.matchAll(/^!\t[^\t]*:refs\/heads\/([^\t]+)\t(?!.*\(atomic )/gm)].
map(([,t=""])=>t),_i=e=>$t(e)?.advice??/^!.*\((.*)\)$/m.exec(e)?.[1]??"refused";function Pt(e){let t=new Map,n=(r,s)=>{t.set(r,$e(t.get(r),s))};for(let{task_id:r,overlap:s}of e)if(s!==void 0){n(r,s);for(let o of s.
tasks)n(o,{files:s.files,tasks:[],diff:""})}return t}function $e(e,{files:t,tasks:n,diff:r}){return e===void 0?{files:t,
tasks:n,diff:r}:{files:[...new Set([...e.files,...t])],tasks:[...new Set([...e.tasks,...n])],diff:r||e.diff}}var Kn=(e,t)=>({
...e,tasks:e.tasks.map(n=>{let{files:r=[]}=t.get(n.id)??{};return r.length===0?n:{...n,files:[...new Set([...n.files,...r])]}})});var le=({tasks:e,settled:t=[]})=>[...e,...t].map(n=>({...n,depends_on:n.all_dependencies??n.depends_on}));function Xe(e){
let t=new Map(e.tasks.map(n=>[n.id,[]]));for(let n of e.tasks)for(let r of n.depends_on)t.get(r)?.push(n.id);return t}function Ei(e){
let t=new Map;for(let o of e.tasks){let i=t.get(o.depends_on);i===void 0?t.set(o.depends_on,[o]):i.push(o)}let n=new Map(
e.tasks.map(({id:o},i)=>[o,i])),r=new Map;for(let[o,i]of t){let a=Int32Array.from(o,c=>n.get(c)??-1).sort().join(),d=r.get(
a);d===void 0?r.set(a,{waits_for:o,tasks:i}):d.tasks.push(...i)}let s=o=>n.get(o?.id??"")??0;for(let{tasks:o}of r.values())
o.sort((i,a)=>s(i)-s(a));return[...r.values()].sort((o,i)=>s(o.tasks[0])-s(i.tasks[0]))}function Ri(e){let t=Ei(e),n=new Map(
e.tasks.map(({id:o})=>[o,[]]));for(let o of t)for(let i of o.waits_for)n.get(i)?.push(o);let r=new Map(t.map(o=>[o,o.waits_for.
length])),s=t.filter(({waits_for:o})=>o.length===0);for(let{tasks:o}of s)for(let{id:i}of o)for(let a of n.get(i)??[]){let d=(r.
get(a)??0)-1;r.set(a,d),d===0&&s.push(a)}return s}var ue=e=>Ri(e).flatMap(({tasks:t})=>t);function qe(e){let t;return(n,r)=>(t??=vi(e),(t.get(r)??0)-(t.get(n)??0)||(n<r?-1:n>r?1:0))}function vi(e){let t=Xe(e),n=new Map;
for(let{id:r,duration:s}of ue(e).reverse()){let o=(t.get(r)??[]).reduce((i,a)=>Math.max(i,n.get(a)??0),0);n.set(r,s.most_likely+
o)}return n}var $i=5;function j(e){let t=e.slice(0,$i).map(r=>v(r)),n=e.length-t.length;return n>0?`${t.join(", ")} and ${n} more`:t.length<2?
t.join(""):`${t.slice(0,-1).join(", ")} and ${t.at(-1)}`}async function Mt(e,t){return(await k(e,["config","--null",...t]).catch(()=>"")).split("\0").flatMap(r=>r===""?[]:[Pi(r)])}
function Pi(e){let t=e.indexOf(`
`);return t===-1?{name:e}:{name:e.slice(0,t),value:e.slice(t+1)}}var Xn=new Map;async function qn(e){let t=Xn.get(e);if(t!==void 0&&existsSync(t.objects))return t;let n=["rev-parse","--\
show-object-format","--path-format=absolute","--git-path","objects"],[r="",...s]=(await k(e,n)).split(`
`),o={objects:s.join(`
`),format:r};return Xn.set(e,o),o}function Yn(e){let t=join(dirname(e),"config");return existsSync(t)&&/promisor|partialclone/i.test(readFileSync(t,"utf8"))}async function Pe(e,t,n){if(t.length===0)return[];let r=t.map(o=>`${o}
`).join("");return(await k(e,["cat-file","--batch-check"],{input:r,...n&&{env:n}})).split(`
`).map(o=>{let[,i="missing",a]=o.split(" ");return{type:i,size:Number(a??0)}})}var fe={objects:1e6,object_bytes:100*2**20,unpacked_bytes:2*2**30},Mi="PACK",Ot=12,Qn=6,er=7,Oi=[1,2,3,4],Ai=64,Ii=2**20,
Li=2**20;async function tr(e,t,n){let{size:r}=await e.stat(),s={bytes:Buffer.alloc(0),start:t},o=async(l,u)=>{if(Math.min(
l+u,r)>s.start+s.bytes.length){let m=Math.min(Math.max(u,Ii),Math.max(0,r-l)),{buffer:p,bytesRead:y}=await e.read(Buffer.
allocUnsafe(m),0,m,l);s.bytes=p.subarray(0,y),s.start=l}return s.bytes.subarray(l-s.start)},i=await o(t,Ot);if(i.length<
Ot||i.toString("latin1",0,4)!==Mi)throw new Error("it holds no pack");let a=i.readUInt32BE(8);if(a>fe.objects)throw new Error(
`it holds ${a} objects, at most ${fe.objects} are read`);let d=t+Ot,c=0;for(let l=0;l<a;l+=1){l%100===0&&Tn();let{type:u,
size:f,length:m}=Ci(await o(d,Ai),n);Zn(f);let{contents:p,packed:y}=await ji(o,d+m,f,r),g=u===Qn||u===er?Ni(p):0;if(Zn(g),
c+=f+g,c>fe.unpacked_bytes)throw new Error(`it unpacks to more than ${fe.unpacked_bytes} bytes`);d+=m+y}}function Zn(e){
if(e>fe.object_bytes)throw new Error(`it holds an object of ${e} bytes, at most ${fe.object_bytes} are read`)}var Me=()=>new Error(
"its pack is damaged or cut");function Ye(e,t,n=0,r=1){let s=n;for(let o=t,i=r;o<Math.min(e.length,t+8);o+=1,i*=128){let a=e[o]??
0;if(s+=(a&127)*i,a<128)return{value:s,end:o+1}}throw Me()}function Ci(e,t){let[n]=e;if(n===void 0)throw Me();let r=n>>4&
7,s=n&15,{value:o,end:i}=n<128?{value:s,end:1}:Ye(e,1,s,16);if(r===er)return{type:r,size:o,length:i+t};if(r===Qn)return{
type:r,size:o,length:Ye(e,i).end};if(!Oi.includes(r))throw Me();return{type:r,size:o,length:i}}var Ni=e=>Ye(e,Ye(e,0).end).
value;async function ji(e,t,n,r){let s=Math.min(Math.max(n+1,64),Li);for(let o=4096;;o*=4){let i=await e(t,o);try{let a={
info:!0,maxOutputLength:Math.max(n,1),chunkSize:s},{buffer:d,engine:c}=inflateSync(i,a);if(d.length!==n)throw Me();return{
contents:d,packed:c.bytesWritten}}catch(a){if(!(a.code==="Z_BUF_ERROR")||t+o>=r)throw Me()}}}var me={added_paths:1e6,levels:1e3,bytes:2**28},nr=new Map;async function sr(e,{before:t,after:n,added:r},s){let o=nr.get(
e)??new Map;nr.set(e,o);let i=new Map,a=[...t,...n].map(u=>`${u}^{tree}`),d=await rr(e,[...a,...r],i,s);for(let u=d;u.length>
0;){let f=[...i.values()].flatMap(({folders:m})=>m);u=[...new Set(f)].filter(m=>!i.has(m)&&!o.has(m)),await rr(e,u,i,s)}
let c=d.slice(0,a.length).map(u=>Fi(u,i,o)),l=me.added_paths+Math.max(0,...c.slice(0,t.length).map(({paths:u})=>u));for(let{
paths:u,levels:f}of c.slice(t.length)){if(u>l)throw new Error(`it adds more than ${me.added_paths} paths`);if(f>me.levels)
throw new Error(`it holds more than ${me.levels} folders inside each other`)}}function Fi(e,t,n){let r=[e];for(let s=r.at(
-1);s!==void 0;s=r.at(-1)){let{files:o,folders:i}=t.get(s)??{files:0,folders:[]},a=n.has(s)?[]:i.filter(l=>!n.has(l));if(a.
length>0){r.push(...new Set(a));continue}if(r.pop(),n.has(s))continue;let d=o+i.length,c=0;for(let l of i){let u=n.get(l);
d+=u?.paths??0,c=Math.max(c,u?.levels??0)}n.set(s,{paths:d,levels:c+1})}return n.get(e)??{paths:0,levels:0}}async function rr(e,t,n,r){
if(t.length===0)return[];let s=[],o=0,i=t.map(l=>`${l}
`).join("");await Z(e,["cat-file","--batch"],{input:i,env:r,onPiece:l=>{if(o+=l.length,o>me.bytes)throw new Error(`its f\
olders have more than ${me.bytes} bytes`);s.push(l)}});let d=Buffer.concat(s),c=[];for(let l=0;c.length<t.length;){let u=d.
indexOf(`
`,l)+1,[f="",m,p]=d.toString("utf8",l,u-1).split(" ");if(m!=="tree")throw new Error(`the tree ${f} is missing`);let y=u+
Number(p);n.has(f)||n.set(f,Di(d.subarray(u,y),f.length/2)),c.push(f),l=y+1}return c}function Di(e,t){let n=[],r=0;for(let s=0;s<
e.length;){let o=e.toString("latin1",s,s+6)==="40000 ",i=e.indexOf(0,s)+1;s=i+t,o?n.push(e.toString("hex",i,s)):r+=1}return{
files:r,folders:n}}var or="refs/somas/";async function Wi(e,t){let n=await mkdtemp(join(e,"tmp_objdir-somas-"));try{return await t(n)}finally{
await rm(n,{recursive:!0,force:!0})}}var F={bytes:2**30,header_bytes:1e6,refs:100,commits:1e4,commit_bytes:64e3,small_bytes:1e7};async function ir(e,t,n){let r=await open(
t);try{let{size:s}=await r.stat();if(s>F.bytes)throw new Error(`it has ${s} bytes, at most ${F.bytes} are read`);return await De(
s<F.small_bytes?30:120,()=>Ui(e,r,n))}finally{await r.close()}}async function Ui(e,t,n){let{objects:r,format:s}=await qn(
e),o=await Bi(t,s),i=Hi(o,n),a=await Pe(e,o.prerequisites),d=o.prerequisites.find((c,l)=>a[l]?.type!=="commit");if(d!==void 0)
throw new Error(`its prerequisite ${d} is no commit of the repository`);return await tr(t,o.bytes,s==="sha256"?32:20),await t.
read(Buffer.alloc(o.bytes),0,o.bytes),Wi(r,async c=>{let l={GIT_OBJECT_DIRECTORY:c,GIT_ALTERNATE_OBJECT_DIRECTORIES:JSON.
stringify(r)},u=Yn(r)?"--fsck-objects":"--strict";await k(e,["index-pack",u,"--fix-thin","--stdin"],{env:l,stdin:t.fd});
let f=join(c,"pack"),m=await readdir(f),p=await Gi(f,m,s),y=[...i.values()],g=await Pe(e,[...y,...p],l),h=[...i].filter(
(w,T)=>g[T]?.type==="commit");zi(g.slice(y.length));let b=p.filter((w,T)=>g[y.length+T]?.type==="tree"),x={before:o.prerequisites,
after:h.map(([,w])=>w),added:b};await sr(e,x,l),await mkdir(join(r,"pack"),{recursive:!0});let S=w=>Number(w.endsWith(".\
idx"));for(let w of m.sort((T,R)=>S(T)-S(R)))await rename(join(f,w),join(r,"pack",w));return new Map(h)})}async function Bi(e,t){
let{buffer:n,bytesRead:r}=await e.read(Buffer.alloc(F.header_bytes),0,F.header_bytes,0),s=n.subarray(0,r);if(!/^# v[23] git bundle\n/.
test(s.toString("latin1",0,20)))throw new Error("it is no bundle of git");let o=s.indexOf(`

`);if(o===-1)throw new Error(`its header is longer than ${F.header_bytes} bytes, or cut`);let i=new Map,a=[],d=`[0-9a-f]\
{${t==="sha256"?64:40}}`,c=new RegExp(`^(?:(?<prerequisite>-)?(?<object>${d})(?: (?<ref>.*))?|@object-format=${t})$`);for(let l of s.
toString("utf8",0,o).split(`
`).slice(1)){let u=c.exec(l)?.groups;if(u===void 0)throw new Error("its header holds a line that is neither a ref nor a \
prerequisite");let{prerequisite:f,object:m,ref:p}=u;m!==void 0&&(f!==void 0?a.push(m):i.set(p??"",m))}return{refs:i,prerequisites:a,
bytes:o+2}}function Hi({refs:e},t){let n=F.refs*(t?.length??1);if(e.size>n)throw new Error(`it names ${e.size} refs, at \
most ${n} are read`);let r=s=>t===void 0||t.some(o=>s===o||s.startsWith(`partial/${o}/`));return new Map([...e].flatMap(
([s,o])=>{let i=s.slice(or.length);return s.startsWith(or)&&r(i)?[[i,o]]:[]}))}async function Gi(e,t,n){let r=t.find(d=>d.
endsWith(".idx"));if(r===void 0)return[];let s=await readFile(join(e,r)),i=8+256*4,a=n==="sha256"?32:20;return Array.from(
{length:s.readUInt32BE(i-4)},(d,c)=>s.toString("hex",i+c*a,i+(c+1)*a))}function zi(e){let t=e.filter(({type:r})=>r==="co\
mmit");if(t.length>F.commits)throw new Error(`it holds ${t.length} commits, at most ${F.commits} are read`);let n=t.find(
({size:r})=>r>F.commit_bytes);if(n!==void 0)throw new Error(`it holds a commit of ${n.size} bytes, at most ${F.commit_bytes}\
 are read`)}var B=e=>typeof e=="object"&&e!==null&&!Array.isArray(e),D=e=>typeof e=="number"&&Number.isFinite(e)&&e>=0;function V(e){
try{return JSON.parse(e)}catch{return}}function ar(e){let t=0,n=0,r=!1;for(let s=0;s<e.length;s+=1){let o=e[s];o==='"'?r=
!r:r?s+=o==="\\"?1:0:o==="["||o==="{"?n=Math.max(n,++t):(o==="]"||o==="}")&&(t-=1)}return n}var cr=e=>Array.isArray(e)?e.filter(B):[],At=e=>typeof e=="string"?e:"",dr=e=>D(e)&&Number.isSafeInteger(e)?e:void 0;var W={verdict:"runner_error",reason:"ended without a result",seconds:0},pe=({project_id:e,wave:t},n)=>`somas-${e}-wave-${t.
number}-${n}`,Lt="not_started.json",It="results.json",mr="result.bundle",Ze=5e6,lr=1e4,ur=64,Ct=new Map([[It,Ze],[Lt,Ze],
[mr,2**30]]);async function pr(e,t,n,r){let s=new Map,o,i;try{if(o=await n(r.id),o===void 0)return{claims:s};if(i=cr(yr(
join(o,It))),i.length>lr)throw new Error(`${It} holds ${i.length} results, at most ${lr} are read`);let d=i.length>0?void 0:
Yi(join(o,Lt));if(d!==void 0)return{claims:s,notStarted:d}}catch(d){let c=`its artifact cannot be read: ${gr(d)}`;for(let l of r.
tasks)s.set(l,{verdict:"runner_error",reason:c,seconds:0});return{claims:s}}let a=await Vi(e,join(o,mr),r.tasks);for(let d of r.
tasks){let c=i.find(({task_id:m})=>m===d),l=c&&Ji(c);if(l===void 0)continue;let u=a.commits.get(d),f=u===void 0&&c?.commit===
void 0&&a.error===void 0;if(u!==void 0&&await G(e,u,t).catch(()=>!1))s.set(d,{...l,commit:u});else if(!M(l.verdict)||f)s.
set(d,l);else{let m=a.error?`cannot be read: ${a.error}`:`holds no commit on top of ${t.slice(0,7)}`;s.set(d,{...l,verdict:"\
runner_error",reason:`its bundle ${m}`})}}return{claims:s}}async function Vi(e,t,n){if(!hr(t))return{commits:new Map};try{return{commits:await ir(e,t,n)}}catch(r){return{commits:new Map,
error:gr(r)}}}var gr=e=>v(e instanceof P?e.stderr:e instanceof Error?e.message:String(e),150);function Ji({verdict:e,reason:t,
seconds:n,setup_seconds:r,attempts:s,runner:o,leg:i,usage:a}){if(!Ki(e))return;let d=ee.find(c=>c===o);return{verdict:e,
reason:v(At(t)),seconds:0,...fr({seconds:n,setup_seconds:r,attempts:s}),...d&&{runner:d},...qi(i),...B(a)&&{usage:fr({cost_usd:a.
cost_usd,tokens:a.tokens,turns:a.turns})}}}var Ki=e=>typeof e=="string"&&Object.hasOwn(ne,e),Xi=1e15,fr=e=>Object.fromEntries(
Object.entries(e).flatMap(([t,n])=>D(n)&&n<=Xi?[[t,n]]:[]));function qi(e){let t=B(e)?At(e.started):"";return Number.isNaN(
Date.parse(t))?{}:{started:new Date(t).toISOString()}}function Yi(e){let t=yr(e);return B(t)&&typeof t.reason=="string"?
v(t.reason):void 0}function yr(e){if(!hr(e))return;let{size:t}=lstatSync(e),n=basename(e);if(t>Ze)throw new Error(`${n} \
has ${t} bytes, at most ${Ze} are read`);let r=readFileSync(e,"utf8");if(ar(r)>ur)throw new Error(`${n} holds more than ${ur}\
 values inside each other`);return V(r)}var hr=e=>lstatSync(e,{throwIfNoEntry:!1})?.isFile()??!1;var J=e=>`${Q(e)}/tasks`,C=(e,t)=>`${J(e)}/${t}_result.md`,Qe="<!-- somas-result",Nt="-->";var Zi=/^([ \t]*(?:[-*+]|\d+[.)])[ \t]+)\[[ xX~/\-✓✔✅]?\](?=[\s*]|$)/gmu,jt=e=>e.replace(Zi,"$1[ ]");var br=["auto","always","never"],wr=["auto","never"];function kr(e,t){let{runner:n=e.runner,budget_usd:r=e.budget_usd,max_turns:s=e.
max_turns}=t,o=e.runner!=="auto"&&n!==e.runner,i=t.model??(o?"":e.model);return{...e,runner:n,model:i,budget_usd:r,max_turns:s}}var re=e=>createHash("sha256").update(JSON.stringify(e)).digest("hex");function xr(e){let{name:t,run:n,verify:r,agent:s,
context_requirements:o,acceptance_criteria:i,setup:a}=e,d=jt(e.description),c=e.texts?.map(({title:f,text:m})=>({title:f,
text:jt(m)})),u=c===void 0&&i===void 0&&a===void 0?[]:[c??[],i??[],...a===void 0?[]:[a]];return re([t,d,n??null,r??null,
s??null,o,...u])}function Sr(e,t){let{runner:n,agent:r,model:s="",runner_argv:o,setup:i=""}=kr(t,e),a=n==="command"||n===
"auto"&&e.run!==void 0,d=n==="custom"?[o,i]:i===""?void 0:[i],c=d===void 0?"":re(d).slice(0,12);return(a?["command",c]:[
n,e.agent??r,s,c]).filter(u=>u!=="").map(encodeURIComponent).join("/")}function Tr(e,t){let n=new Map;for(let{id:r,depends_on:s}of ue(
{version:1,tasks:le(e)})){let o=t.get(r);if(o===void 0)throw new Error(`no inputs of the task ${JSON.stringify(r)}`);let{
text:i,context:a,runner:d}=o,c=[...s].sort().map(l=>[l,n.get(l)]);n.set(r,re([r,i,a,d,c]))}return n}function Er(e,t){let n,r=3;for(let s of t){if(Math.abs(s.length-e.length)>2)continue;let o=_r(e)===_r(s)?0:Qi(e,s,r);o<r&&
o*2<=s.length&&([n,r]=[s,o])}return n}function Rr(e,t){let n=Er(e,t);return n===void 0?void 0:`did you mean ${JSON.stringify(
n)}?`}var _r=e=>e.toLowerCase().replace(/[^a-z0-9]/g,"");function Qi(e,t,n){let r=Array.from({length:t.length+1},(s,o)=>o);
for(let s=1;s<=e.length;s++){let o=[s];for(let i=1;i<=t.length;i++){let a=(r[i-1]??0)+(e[s-1]===t[i-1]?0:1);o.push(Math.
min(a,(r[i]??0)+1,(o[i-1]??0)+1))}if(Math.min(...o)>=n)return n;r=o}return r[t.length]??n}var et=e=>(e.match(/[\p{L}\p{N}_]+/gu)??[]).join("-"),ea=e=>ta(e).toLowerCase().replace(/[^\p{L}\p{M}\p{N}\p{Pc}\- ]/gu,
"").replaceAll(" ","-"),ta=e=>e.replace(/!?\[([^[\]]*)\]\([^()]*\)/g,"$1").replace(/(^|[^\p{L}\p{N}])_([^_]+)_(?![\p{L}\p{N}])/gu,
"$1$2");function na(e){let t=new Map,n=new Map;for(let r of e){let s=ea(r.text),o=n.get(s)??0,i=()=>o===0?s:`${s}-${o}`;
for(;t.has(i());)o+=1;n.set(s,o+1),t.set(i(),r)}return t}function Ft(e,t){let n=e.split(`
`),r=vr(e),s=et(t),o=r.find(({text:d})=>et(d)===s)??na(r).get(t.toLowerCase())??r.find(({text:d})=>et(d).toLowerCase()===
s.toLowerCase());if(o===void 0)return;let i=r.find(({line:d,level:c})=>d>o.line&&c<=o.level),a=i===void 0?n.length:i.line-
1;return{heading:o.text,first:o.line,last:a,text:n.slice(o.line-1,a).join(`
`)}}var ra=/^(?: {4}|\t| {0,3}(?:[-*+]|\d+[.)])[ \t]| {0,3}[>|])/;function vr(e){let t=[],n=e.split(/\r?\n/),r,s=!1,o;for(let i=sa(
n);i<n.length;i++){let a=n[i]??"",d=/^ {0,3}(`{3,}|~{3,})(.*)$/.exec(a),c=o;if(o=void 0,r!==void 0)d?.[1]?.startsWith(r)&&
d[2]?.trim()===""&&(r=void 0);else if(s||/^ {0,3}<!--/.test(a))s=!a.includes("-->");else if(d?.[1]!==void 0)r=d[1];else{
let[,l,u=""]=/^ {0,3}(#{1,6})(?![^ \t])(.*)$/.exec(a)??[],f=/^ {0,3}(=+|-+)[ \t]*$/.exec(a)?.[1];if(l!==void 0){let m=u.
trim().replace(/(^|[ \t])#+$/,"");t.push({level:l.length,text:m.trimEnd(),line:i+1})}else if(f!==void 0&&c!==void 0){let m=n.
slice(c,i).map(p=>p.trim());t.push({level:f.startsWith("=")?1:2,text:m.join(" "),line:c+1})}else f===void 0&&a.trim()!==
""&&(c!==void 0||!ra.test(a))&&(o=c??i)}}return t}function sa(e){return e[0]?.trimEnd()!=="---"?0:e.findIndex((t,n)=>n>0&&
/^(---|\.\.\.)[ \t]*$/.test(t))+1}var Mr=e=>[Q(e),"."];async function Oe(e,t,n,r){let s=[...new Set(r)],o=s.flatMap(c=>Cr(n,c)),i=await oa(e,t,new Set(o)),a=new Map,d=new Map;
for(let c of s){let l=Or(i,Dt(n,c)),[,u,f]=Lr.exec(c)??[],m=u===void 0?void 0:Or(i,Dt(n,u));if(l!==void 0||m===void 0||f===
void 0){d.set(c,l??"");continue}let p=a.get(m)??await k(e,["cat-file","-p",m]);a.set(m,p);let y=Ft(p,f)?.text.trimEnd();
d.set(c,y===void 0?"":re(y))}return d}async function Ar(e,t,n,r){let s=await k(e,["rev-list","-1","--parents",n]),[,o=n,
i=o]=s.split(" "),a=await k(e,["merge-base",o,i]);return Oe(e,a,t,r)}async function Ir(e,t,n,r,s){let o=new Set(r);if(s.
length===0)return o;let i=async u=>(await Oe(e,u,t,[n]).catch(()=>{}))?.get(n)??"",a=["diff-tree","--stdin","-r","-s","-\
-diff-merges=first-parent","--"],d=s.map(({commit:u})=>`${u}
`).join(""),c=await k(e,[...a,...Cr(t,n)],{input:d}),l=new Set(c.split(`
`));for(let{commit:u,source:f}of s)l.has(u)&&o.has(await i(f))&&o.add(await i(u));return o}var Lr=/^([^#]+)#(.+)$/,Dt=(e,t)=>Mr(
e).map(n=>posix.normalize(posix.join(n,t)).replace(/^\/+|\/+$/g,"")).filter(n=>!n.startsWith("..")&&n!=="."&&!/[\r\n\0]/.
test(n)),Cr=(e,t)=>[t,Lr.exec(t)?.[1]??""].filter(n=>n!=="").flatMap(n=>Dt(e,n)),Or=(e,t)=>t.map(n=>e.get(n)).find(n=>n!==
void 0);async function oa(e,t,n){await k(e,["rev-parse","--verify","--quiet",`${t}^{commit}`]);let r=[...n],s=r.map(a=>`${t}\
:${a}
`).join(""),o=(await k(e,["cat-file","--batch-check=%(objectname)"],{input:s})).split(`
`),i=a=>/^[0-9a-f]{40,64}$/.test(a);return new Map(r.map((a,d)=>[a,o[d]??""]).filter(([,a])=>i(a)))}async function Wt(e,t){let{plan:n,settings:r,head:s}=t,o=le(n),i=o.flatMap(m=>m.context_requirements),a=await Oe(e,s,r.project_id,
i),d=Je(t.merges),c=await aa(e,t,a,d),l=new Map;for(let m of o){let y=(c.has(m.id)?void 0:d.get(m.id))?.context??ia(m,a);
l.set(m.id,{text:xr(m),context:y,runner:Sr(m,r)})}let u=Tr(n,l),f=[...l].map(([m,p])=>[m,{...p,digest:u.get(m)??"",source:s}]);
return{fingerprints:new Map(f),changedContext:c}}var ia=({context_requirements:e},t)=>re([...new Set(e)].sort().map(n=>[
n,t.get(n)]));async function aa(e,{plan:t,settings:n,steps:r},s,o){let{project_id:i}=n,a=[...r].reverse(),d=new Map,c=new Map,
l=new Map;for(let{id:u,context_requirements:f}of le(t)){let m=o.get(u);if(m===void 0)continue;let p=d.get(m.source)??await Oe(
e,m.source,i,s.keys()).catch(()=>new Map);d.set(m.source,p);let y=[...new Set(f)].filter(b=>p.get(b)!==s.get(b));if(y.length===
0)continue;let g=await Ar(e,i,m.commit,y),h=[];for(let b of y){let x=[p.get(b),g.get(b)].filter(T=>T!==void 0),S=JSON.stringify(
[b,...x]),w=c.get(S)??await Ir(e,i,b,x,a);c.set(S,w),w.has(s.get(b)??"")||h.push(b)}h.length>0&&l.set(u,h)}return l}var ca=3,tt=({verdict:e,reason:t})=>({verdict:e,reason:t});function Ae({legs:e},t){let n=e.find(({tasks:r})=>r.includes(
t));if(n===void 0)throw new Error(`no leg of the wave holds the task ${t}`);return n}function nt({wave:e,previous:t,more_waves:n,
fingerprints:r,project_id:s},{id:o,name:i},a,d){let c=Ae(e,o),l=t.find(S=>S.task_id===o&&S.again),u=(l?.tries??(l?1:0))+
1,f=n&&(d.again??da(d,u,l)),m=d.overlap===void 0?l?.overlap:$e(l?.overlap,d.overlap),p=(l?.attempts??(l?1:0))+(a.attempts??
1),y=Mn(l?.usage,a.usage),g=(l?.setup_seconds??0)+(a.setup_seconds??0),b=a!==W&&a.verdict!=="skipped_dependency"?[pe({project_id:s,
wave:e},c.id)]:[],x=d.commit===void 0?[...l?.artifacts??[],...b]:[];return{task_id:o,task_name:i,verdict:d.verdict,reason:d.
reason,...a.runner&&{runner:a.runner},seconds:(l?.seconds??0)+a.seconds,...g>0&&{setup_seconds:g},...y&&{usage:y},...p>1&&
{attempts:p},digest:r.get(o)?.digest??"",...d.commit&&{commit:d.commit},wave:e.number,...a.started&&{leg:{position:e.legs.
indexOf(c)+1,started:a.started}},...u>1&&{tries:u},...m&&{overlap:m},...f&&{again:f},...x.length>0&&{artifacts:x}}}function da({
verdict:e,overlap:t},n,r){if(n>=ca)return!1;let s=t?.files.some(o=>!r?.overlap?.files.includes(o))??r?.verdict!=="confli\
ct";return e==="rate_limited"||e==="conflict"&&s}var la=10;async function Ut(e,t,n,r){let s=new Map(r.map(a=>[a,C(n,a)])),
o=r.length<=la?[...s.values()]:[`${J(n)}/`],i=await wt(e,[t],o);return new Map([...s].filter(([,a])=>i.has(a)))}var xu=new RegExp(`^${Qe}\\n((?:[\\w-]+: .*\\n)*)${Nt}$`,"gm"),rt=5e6,ua=new RegExp(`^${J("[^/]+").replace(".","\\.")}/`,
"i"),jr=e=>ua.test(e),Fr=(e,t)=>`${e.replaceAll(Qe,"<!-- not somas-result").trimEnd()}

${Qe}
${t}${Nt}
`;async function st(e,t,n,r=[]){let s=["diff-tree","-r","-z","--no-renames",t,n,"--",...r],o=(await k(e,s)).split("\0");return Array.
from({length:Math.floor(o.length/2)},(i,a)=>{let[d="",c="",l="",u=""]=(o[a*2]??"").slice(1).split(" "),f=o[a*2+1]??"";return{
path:f,before:Nr(f,d,l),after:Nr(f,c,u)}})}var Nr=(e,t,n)=>/^0+$/.test(t)?{path:e}:{path:e,mode:t,object:n};async function fa(e,t){let n=[`${Ge}: `,`${_t}: `,"This reverts commit "].map(i=>`--grep=^${i}`),r=[],s=[],o=new Set;return await Ve(
e,["--topo-order",...n,t,"--"],({commit:i,parent:a,message:d,trailers:c})=>{if(o.has(i))return;if(c===void 0){for(let u of ma(
d))o.add(u);return}let l=Re(i,c);l!==void 0?(r.push(l),s.push(l)):c.startsWith(`${_t}: `)&&s.push({commit:i,source:a})}),
{merges:r,steps:s}}var ma=e=>e.split(`
`).flatMap(t=>/^This reverts commit ([0-9a-f]{40,64})\b/.exec(t)?.[1]??[]),Bt=async(e,t)=>(await fa(e,t)).merges,pa=async(e,t)=>Je(
await Bt(e,t));async function Dr(e,t,n){let r=await pa(e,t);return new Map([...r].filter(([s,{digest:o}])=>o===n.get(s)?.
digest))}var ga=1e7,ya=1e3,ha=[{what:"installed dependencies",treatment:"left out",globs:["**/node_modules/**","**/bower_componen\
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
 ${ga/1e6} MB`,treatment:"warning",globs:[],reason:"the history keeps it for ever"},{what:`more than ${ya} files`,treatment:"\
warning",globs:[],reason:"nobody reviews them; an ignore rule may be missing"},{what:"two names that differ only in case",
treatment:"warning",globs:[],reason:"one of them is lost in a checkout on macOS or Windows"}],Wr=e=>ha.filter(t=>t.treatment===
e),Ur=Wr("protected").flatMap(({globs:e})=>e),Lu=Wr("left out").flatMap(({globs:e,marker:t})=>t===void 0?e:[]);var Ht=e=>e.split(/[,\n]/).map(t=>t.trim()).filter(t=>t!==""),Br=e=>Ht(e).filter(t=>{let n=t.replace("!","");return n===
""||/^[/:!]/.test(n)||n.split("/").includes("..")});var zt=".github/workflows/**",zr=e=>[...new Set([...Ht(e),...Ur,zt])],Ie=e=>e.startsWith("!"),Hr=e=>e.flatMap(t=>{let n=Ie(
t)?t.slice("!".length):t,r=Ie(t)?":(exclude,glob,icase)":Vt,s=Ie(t)?[]:Vr(n).filter(Jr).map(ba);return[...new Set([n,n.replace(
/\/\*\*$/,"")])].map(o=>r+o).concat(s)}),Vt=":(glob,icase)";function Vr(e){let t=e.replace(/(\/\*\*)+$/,"").split("/");return t.
map((n,r)=>t.slice(0,r).join("/")).filter(n=>n.replaceAll("**","").replaceAll("/","")!=="")}var Jr=e=>!/[*?[\\]/.test(e),
ba=e=>Vt+e.replace(/[a-z0-9](?=[^a-z0-9/]*$)/i,t=>`[${t.toLowerCase()}]`);async function ge(e,t,n,r,s=[zt]){let o=["diff\
-tree","-r","-z","--name-only",t,n,"--"],i=await We(e,[...o,...Hr(r)]);r.some(Ie)&&i.push(...await We(e,[...o,...Hr(s)]));
let d=r.filter(c=>!Ie(c)).flatMap(Vr).filter(c=>!Jr(c)).map(c=>Vt+c);if(d.length>0)for(let{path:c,before:l,after:u}of await st(
e,t,n,d))(!Gr(l)||!Gr(u))&&i.push(c);return[...new Set(i)]}var Gr=e=>!("mode"in e)||e.mode.startsWith("100"),wa="**/.git\
attributes";async function Kr(e,[t,n],{project_id:r,protected_paths:s},o){let i=new Set(o.map(p=>C(r,p))),a=`${J(r)}/**`,
d=p=>ge(e,t,n,p,[zt,a]),c=[...s,a],l=c.some(p=>p.startsWith("!")),u=await d(l?c:[...c,wa]),f=!l&&!u.some(p=>/(^|\/)\.gitattributes$/i.
test(p));return{forbidden:(f||l?u:await d(c)).filter(p=>!i.has(p)),keepsAttributes:f}}var Xr=e=>/^\.github(\/workflows(\/.*)?)?$/is.
test(e);var qr="refs/somas/imported";async function Yr(e,{parents:t,message:n,changes:r,tree:s,date:o=Math.floor(Date.now()/1e3)}){
let[i,...a]=t,d=[`commit ${qr}
mark :1
`,`committer ${ce.GIT_COMMITTER_NAME} <${ce.GIT_COMMITTER_EMAIL}> ${o} +0000
`,Zr(n),`from ${i}
`,...a.map(c=>`merge ${c}
`),s===void 0?"":`M 040000 ${s} ""
`,...r.map(ka),`
get-mark :1
`,`reset ${qr}
from ${"0".repeat(i.length)}

`];return k(e,["fast-import","--quiet","--force"],{input:d.join("")})}function ka(e){let t=`"${e.path.replace(/["\\]/g,"\
\\$&").replaceAll(`
`,"\\n")}"`;return"text"in e?`M 100644 inline ${t}
${Zr(e.text)}`:"object"in e?`M ${e.mode} ${e.object} ${t}
`:`D ${t}
`}var Zr=e=>`data ${Buffer.byteLength(e)}
${e}
`;async function Qr(e,t){return(await Mt(e,[...t,"--get-regexp","^submodule\\..*\\.path$"])).flatMap(({value:r=""})=>r===""?
[]:[r.replace(/\/$/,"")])}var ye={name:255,path:3e3,target:4e3},es="160000",xa="120000",K=".gitmodules";async function ts(e,t,n,r){let s=r.filter(
({after:c})=>"mode"in c);for(let{path:c}of s){let l=Buffer.byteLength(c);if(l>ye.path)return Jt("a path",l,ye.path,c);let u=Math.
max(...c.split("/").map(f=>Buffer.byteLength(f)));if(u>ye.name)return Jt("a name",u,ye.name,c)}let o=s.filter(({after:c})=>Kt(
c,xa)),i=await Pe(e,o.map(({after:c})=>"object"in c?c.object:""));for(let[c,{path:l}]of o.entries()){let u=i[c]?.size??0;
if(u===0)return`holds a link without a target: ${v(l,100)}`;if(u>ye.target)return Jt("a link",u,ye.target,l)}if(s.some(({
path:c})=>c.startsWith(`${K}/`)))return`holds a folder of the name ${K}`;if(s.some(({path:c})=>c===K)&&!await Sa(e,n))return`\
holds a ${K} that git cannot read`;let d=await Ta(e,t,n,r);if(d.length!==0)return`holds a submodule that ${K} does not n\
ame, so no later checkout could fetch it: ${j(d)}`}var Kt=(e,t)=>"mode"in e&&e.mode===t,Jt=(e,t,n,r)=>`holds ${e} of ${t}\
 bytes, and a checkout takes at most ${n}: ${v(r,100)}`,Sa=(e,t)=>k(e,["config","--blob",`${t}:${K}`,"--list"]).then(()=>!0,
()=>!1);async function Ta(e,t,n,r){let s=new Set(r.flatMap(({path:l,before:u,after:f})=>Kt(f,es)&&!Kt(u,es)?[l]:[])),o=r.
some(({path:l})=>l===K);if(s.size===0&&!o)return[];let i=async l=>new Set(await Qr(e,["--blob",`${l}:${K}`])),[a,d]=[await i(
n),await i(t)];return(o?await _a(e,n):[...s]).filter(l=>!a.has(l)&&(s.has(l)||d.has(l)))}async function _a(e,t){let n=await k(
e,["ls-tree","-r","-z","--full-tree",t]);return Array.from(n.matchAll(/(?:^|\0)160000 commit \S+\t([^\0]*)/g),([,r=""])=>r)}var ot={builtOn:new Set,workflows:[],leftOut:[]};async function rs(e,t,n,r){let{repository:s,project_id:o,base:i}=e,a=ot,
d=c=>({...ot,...a,refused:c});try{let{before:c,tree:l,date:u,messages:f}=await Ra(e,t,n,r.commit);a={...a,builtOn:new Set(
c.flatMap(E=>[...t.work.get(E)?.builtOn??[],E]))};let m=await st(s,i,r.commit);a={...a,workflows:m.flatMap(({path:E})=>Xr(
E)?[E]:[])};let p=await ts(s,i,r.commit,m);if(p!==void 0)return d({verdict:"blocked",reason:p});let y=c.find(E=>t.work.get(
E)?.commit===void 0);if(y!==void 0)return d(qt(y,!1));let g=C(o,n.id),h=va(o,t,a.builtOn,g,m),b=await $a(s,`${r.commit}:${g}`);
if(b==="too long")return d(Pa(g));let x=h.leftOut.length===0?r:{...r,...Xt(r,h.leftOut)},S=b&&Fr(b.text,Et(e,n.id,x)),[w=i,
...T]=c.flatMap(E=>t.work.get(E)?.commit??[]),R=await Yr(s,{parents:[w,...T],message:An(n,f),changes:[...h.files,S===void 0?
{path:g}:{path:g,text:S}],tree:l,date:u}),L=m.find(E=>E.path===g)?.after??{path:g},{leftOut:O}=h;return{...a,commit:R,leftOut:O,
...S!==void 0&&{result:{written:L,sealed:S}}}}catch(c){return d(Yt(c))}}var Ea=2160*3600;async function Ra({repository:e,
base:t,wave:n},{claims:r,work:s},{id:o,depends_on:i},a){let d=Ae(n,o),l=[...n.legs.filter(({id:w})=>d.after.includes(w)).
flatMap(({tasks:w})=>w),...d.tasks.slice(0,d.tasks.indexOf(o)),...i],u=new Map(l.flatMap(w=>s.has(w)?[[r.get(w)?.commit??
"",w]]:[])),f=Math.floor(Date.now()/1e3),m=new Set,p=[],y=ns,[g,h]=[void 0,f];return await He(e,[...["log","-z","--rever\
se","--topo-order","--format=%T %ct %P%x1f%B"],a,...[t,...u.keys()].map(w=>`^${w}`),"--"],{limit:ns,onRecord:w=>{let T=w.
indexOf("\x1f"),[R,L,...O]=w.slice(0,T).trim().split(" ");[g,h]=[R,Number(L)||f];for(let E of O)m.add(E);p.push(O.length===
1&&y>0?w.slice(T+1):""),y-=w.length-T}}),p.pop(),g===void 0&&m.add(a),{...{before:[...u].flatMap(([w,T])=>m.has(w)?[T]:[]),
messages:p,date:Math.min(Math.max(h,f-Ea),f)},...g!==void 0&&{tree:g}}}var ns=64e3;function va(e,{work:t},n,r,s){let o=new Map,
i=new Map,a=new Map(s.flatMap(c=>jr(c.path)?[[c.path,c]]:[]));for(let{path:c,before:l}of a.values())o.set(c,l),i.set(c,l);
for(let c of n){let{result:l}=t.get(c)??{};if(l===void 0)continue;let u=C(e,c);o.set(u,{path:u,text:l.sealed}),i.set(u,l.
written)}o.delete(r);let d=[...o.keys()].filter(c=>!isDeepStrictEqual(a.get(c)?.after??{path:c},i.get(c)));return{files:[
...o.values()],leftOut:d}}var Xt=({verdict:e,reason:t},n)=>({verdict:e==="succeeded"?"succeeded_with_warning":e,reason:`${t}\
; changes of other tasks' result files are left out: ${j(n)}`});async function $a(e,t){let n=[],r=0,s=o=>{if(r+=o.length,
r>rt)throw new Error("too long");n.push(o)};try{return await Z(e,["cat-file","blob",t],{onPiece:s}),{text:Buffer.concat(
n).toString()}}catch(o){if(!(o instanceof P))throw o;return r>rt?"too long":void 0}}var qt=(e,t)=>({verdict:"skipped_dep\
endency",reason:`builds on the work of ${e}, which ${t?"runs again":"could not be merged"}`,...t&&{again:t}}),Pa=e=>({verdict:"\
blocked",reason:`${e} is larger than ${rt/1e6} MB`});function Yt(e){if(!(e instanceof P))throw e;return{verdict:"runner_\
error",reason:`cannot be merged: ${v(e.stderr.split(`
`)[0]??"")}`}}async function as(e,{claims:t,work:n},{head:r,withheld:s,contestedFiles:o},i){let{repository:a,base:d,protected_paths:c}=e,
l=t.get(i.id)??W,{builtOn:u,refused:f,commit:m,workflows:p}=n.get(i.id)??ot,y=[...s].find(([h])=>u.has(h));if(y!==void 0)
return qt(...y);if(f!==void 0)return f;let g=m??d;try{let h=await xt(a,r,g);if("conflicts"in h){let E=await ge(a,d,g,c);
if(E.length>0)return is(E);let Te=await Ma(a,d,r,h.conflicts);return{...os(h.conflicts),overlap:Te}}let x=(o.size===0?[]:
await ge(a,r,h.tree,[])).filter(E=>o.has(E));if(x.length>0)return os(x,", which others push to");let S=[i.id,...u],{forbidden:w,
keepsAttributes:T}=await Kr(a,[r,h.tree],e,S),R=[...new Set([...w,...p])];if(R.length>0)return is(R);let L=m===void 0?[r]:
[r,m],O=await de(a,h.tree,L,ze(e,i,l));return T&&vn(a,r,O),{verdict:l.verdict,reason:l.reason,commit:O}}catch(h){return Yt(
h)}}var ss=2e4;async function Ma(e,t,n,r){let s=r.map(c=>`:(top,literal)${c}`),o=["log","--first-parent","--format=%(tra\
ilers:key=Task,valueonly)",`${t}..${n}`,"--",...s],i=(await k(e,o)).split(`
`).filter(c=>z.test(c)),a=await k(e,["diff-tree","-p","--no-ext-diff","--no-textconv",t,n,"--",...s]),d=a.length>ss?`${a.
slice(0,ss)}
[Cut here]`:a;return{files:r,tasks:[...new Set(i)],diff:d}}var os=(e,t="")=>({verdict:"conflict",reason:`conflicts in ${j(
e)}${t}`}),is=e=>({verdict:"protected_path",reason:`changes protected files: ${j(e)}`});var Oa=5;function it(e,t=Oa){let n=e;return async r=>{let s=performance.now();try{return await De(t+n,r)}finally{let o=(performance.
now()-s)/1e3;n-=Math.min(n,Math.max(0,o-t))}}}var Aa=60;async function cs(e,t,n,r,s,o){let{repository:i,project_id:a,base:d,plan:c,previous:l,fingerprints:u,adopted:f}=e,
m=new Map(l.map(_=>[_.task_id,_])),p={head:r,results:m,withheld:new Map(o),sideBranches:new Map,contestedFiles:s},h=n===
void 0||n===d||n===e.ownTip||e.wave.number===0?new Map:await Dr(i,`${d}..${n}`,u),b=qe(c),x=Ia(c.tasks,t,l),S=({id:_})=>x.
has(_)?0:1,w=c.tasks.filter(({id:_})=>t.claims.has(_)).sort((_,A)=>S(_)-S(A)||b(_.id,A.id)),T=it(Aa);for(let[_,A]of w.entries()){
_>0&&_%Ke===0&&await Dn(i,p.head);let H=t.claims.get(A.id)??W,bn=h.get(A.id),yt=bn?La(bn):await T(()=>Ca(e,t,p,A,H));if(f&&
yt.commit===void 0){H.commit!==void 0&&p.withheld.set(A.id,!0);continue}let wn=nt(e,A,H,yt),Wo=yt.commit===void 0&&M(H.verdict);
m.set(A.id,Wo?await Fn(e,p,A,H,t.work.get(A.id),wn):wn)}let{head:R,sideBranches:L}=p,O=[...t.claims.keys()].filter(_=>m.
get(_)?.commit!==void 0),E=_=>!h.has(_)&&t.work.get(_)?.result!==void 0,Te=new Map(O.filter(E).map(_=>[_,C(a,_)])),hn=O.
filter(_=>!Te.has(_));if(hn.length>0)for(let[_,A]of await Ut(i,R,a,hn))Te.set(_,A);for(let[_,A]of Te){let H=m.get(_);H!==
void 0&&m.set(_,{...H,result_file:A})}return{head:R,sideBranches:L,withheld:p.withheld,results:[...m.values()]}}function Ia(e,{
claims:t},n){let r=new Map(e.map(o=>[o.id,o])),s=new Set(n.flatMap(({task_id:o,overlap:i,again:a})=>i&&a?[o]:[]));for(let o of s)
for(let i of r.get(o)?.depends_on??[])t.has(i)&&s.add(i);return s}var La=({verdict:e,commit:t})=>({verdict:e,reason:"don\
e by another run at the same time",commit:t});async function Ca(e,t,n,r,s){let o=Na(r,s,n.results)??tt(s);if(!M(o.verdict))
return o;let i=await as(e,t,n,r);return n.head=i.commit??n.head,i}function Na(e,t,n){if(t!==W&&t.verdict!=="skipped_depe\
ndency"&&t.verdict!=="conflict"&&!M(t.verdict))return;let[s]=e.depends_on.flatMap(i=>n.get(i)??[]).filter(({verdict:i})=>!M(
i)).sort((i,a)=>Number(i.again??!1)-Number(a.again??!1));return s===void 0?void 0:{verdict:"skipped_dependency",reason:`\
waits for ${s.task_id}, which ${s.again?"runs again":"was not done"}`,...s.again&&{again:!0}}}async function ds(e,t,{tip:n,head:r},s,o){let[i,a,d]=await Promise.all([G(e,s,n),Bt(e,`${n}..${s}`),Be(e,s,r,`Merge ${r.
slice(0,7)} into ${t}
`)]);return!i||a.length>0?{conflicts:[]}:"conflicts"in d?d:(await ge(e,s,d.commit,o)).length>0?{conflicts:[]}:{commit:d.
commit,conflicts:[]}}var ja=2,Fa=20;async function ls(e,t,n){let r=new Map,s=0,o,i=async c=>{let u=n.head===void 0?e:{...e,previous:n.results,
ownTip:n.head},f=new Map([...t.claims].filter(([p])=>c.includes(p))),m=await Da(u,{...t,claims:f},r);n.head=m.head,n.results=
m.results.map(p=>Ua(e,p,m.refused)),r=m.withheld;for(let p of c)n.judged.add(p)},a=async c=>{try{await i(c)}catch(l){if(!(l instanceof
ve)||l.about==="branch")throw l;let[u="",...f]=c,m=t.work.get(u);if(f.length>0){let p=Math.ceil(c.length/2);await a(c.slice(
0,p)),await a(c.slice(p))}else{if(m===void 0||s===Fa)throw l;s+=1,l.about==="unknown"&&(o??=l),t.work.set(u,{...m,refused:{
verdict:"blocked",reason:`the remote refuses it: ${l.reason}`}}),await i(c)}}},d=qe(e.plan);if(await a([...t.claims.keys()].
sort(d)),o!==void 0&&n.results.every(({commit:c})=>c===void 0))throw n.judged.clear(),o}function Da(e,t,n){let{repository:r,
project_id:s,base:o,head:i=o,ownTip:a,protected_paths:d,environment:c,findTip:l}=e,u=Pn(s),f=new Set,m;return zn({repository:r,
branch:u,...c&&{environment:c},findTip:l,build:async(p,y)=>{if(y>ja&&m!==void 0&&p!==void 0){let{commit:x,conflicts:S}=await ds(
r,u,m,p,d);if(x!==void 0)return{...m,head:x,changed:x!==p};for(let w of S)f.add(w)}let h=p===void 0?i:p===a&&i===o?p:await Wa(
r,u,p,i),b=await cs(e,t,p,h,f,n);return m=p===void 0?void 0:{...b,tip:p},{...b,changed:b.head!==(p??i)}}})}async function Wa(e,t,n,r){
let s=await Be(e,n,r,`Merge ${r.slice(0,7)} into ${t}
`);if("commit"in s)return s.commit;let o=j(s.conflicts);throw new Error(`${t} conflicts with ${r.slice(0,7)} in ${o}: me\
rge it into ${t} by hand and start again`)}function Ua({project_id:e,wave:t},n,r){let{held_out:s,...o}=n,i=s&&r.get(s);if(i===
void 0)return n;let a=pe({project_id:e,wave:t},Ae(t,n.task_id).id);return{...o,artifacts:[...n.artifacts??[],a],reason:`${n.
reason}; ${s} cannot be pushed: ${i}`}}async function us(e){await $n();let t={claims:new Map,work:new Map,notStarted:new Set},n={results:[],judged:new Set};try{
return await Ha(e,t),await ls(e,t,n),{head:n.head??e.base,results:[...n.results]}}catch(r){if(!(r instanceof Error))throw r;
let s=new Map(n.results.map(i=>[i.task_id,i])),o=za(e,t,r).map(i=>n.judged.has(i.task_id)?s.get(i.task_id)??i:i);return{
head:n.head??e.base,results:o,error:r}}}var Ba=150;async function Ha(e,t){let{repository:n,wave:r,environment:s}=e;await Gn(
n,s);let o=it(Ba);for(let[i,a]of r.legs.entries())i>0&&i%Ke===0&&await Rt(n),await o(()=>Ga(e,t,a));r.legs.length>1&&await Rt(
n)}async function Ga(e,t,n){let{claims:r,work:s,notStarted:o}=t,{repository:i,base:a,plan:d,artifactOf:c,adopted:l,previous:u,
overlaps:f}=e,m=await pr(i,a,c,n);for(let p of n.tasks){if(m.notStarted!==void 0){o.add(p);continue}let y=u.find(({task_id:T})=>T===
p)?.overlap,g=y===void 0?f?.get(p):$e(f?.get(p),y),h=m.claims.get(p),b=h===void 0?W:{...h,...g&&{overlap:g}};if(l&&!M(b.
verdict))continue;r.set(p,b);let{commit:x}=b,S=d.tasks.find(T=>T.id===p);if(x===void 0||!M(b.verdict)||S===void 0)continue;
let w=await rs(e,t,S,{...b,commit:x});s.set(p,w),w.leftOut.length>0&&r.set(p,{...b,...Xt(b,w.leftOut)})}}function za(e,{
claims:t,notStarted:n},{message:r}){let{adopted:s,plan:o,previous:i,wave:a}=e,d=new Map(i.map(f=>[f.task_id,f])),c=s?[]:
a.legs.flatMap(({tasks:f})=>f),l=new Set(c.filter(f=>!n.has(f))),u=v(r.split(`
`)[0]??"");for(let f of o.tasks){if(!l.has(f.id))continue;let m=t.get(f.id)??W,p=M(m.verdict)?{verdict:"blocked",reason:u}:
tt(m);d.set(f.id,nt(e,f,m,p))}return[...d.values()]}function Zt(e,t){let n=Xe(e),r=new Set(t.map(({task_id:o})=>o)),s=new Map;for(let{task_id:o,done:i}of t){if(i)continue;let a=[
...n.get(o)??[]];for(let d of a)s.has(d)||r.has(d)||(s.set(d,o),a.push(...n.get(d)??[]))}return s}function he(e){let t=new Float64Array(e),n=new Int32Array(e),r=0,s=a=>t[a],o=(a,d,c)=>{t[a]=d,n[a]=c},i=(a,d)=>o(d,s(a),
n[a]);return{size:()=>r,least:()=>r===0?Number.POSITIVE_INFINITY:s(0),push(a,d){let c=r++;for(let l=c-1>>1;c>0&&s(l)>a;l=
c-1>>1)i(l,c),c=l;o(c,a,d)},pop(){let a=n[0];r--;let d=s(r),c=0;for(let l=1;l<r&&(l+1<r&&s(l+1)<s(l)&&l++,!(s(l)>=d));l=
2*c+1)i(l,c),c=l;return o(c,d,n[r]),a}}}function U({group:e,before:t},n,r){let s=new Int32Array(e.length),o=new Int32Array(t.length),i=new Float64Array(e.length),
a=new Float64Array(t.length),d=he(r),c=0,l=0,u=0,f=0,m=p=>{if(o[p]===c)return a[p];let y=0;for(let g of t[p])s[g]===c&&i[g]>
y&&(y=i[g]);return o[p]=c,a[p]=y,y};return{begin(){c++,l=0,d=he(r)},add(p){f=0,d.size()===r&&(f=d.least(),d.pop()),u=Math.
max(f,m(e[p]));let y=u+n[p];s[p]=c,i[p]=y,d.push(y,p),y>l&&(l=y)},hours:()=>l,assigned:()=>f,start:()=>u}}function se(e,t,n,r){
return t.reduce((o,i)=>{let a=U(e,i,n);a.begin();for(let d of r)a.add(d);return o+a.hours()},0)/t.length}var en=({minutes:e},t)=>Math.
max(30,357-e[t]),tn=(e,t,n)=>(n.start()-n.assigned())*60<=en(e,t)+1e-4;function at(e,t,n){let r=U(e,e.capped_hours,n);r.
begin();for(let[s,o]of t.entries())if(s===256||(r.add(o),!tn(e,o,r)))return s;return t.length}function ps(e,t,n,{order:r,step:s}){let o=r.length,i=Array.from({length:Math.ceil(o/s)+1},(m,p)=>Math.min(o,p*s)),a=U(e,
e.hours,n),d=U(e,e.capped_hours,n),c=t.map(m=>U(e,m,n)),l=()=>({planned:a.hours(),mean:c.reduce((m,p)=>m+p.hours(),0)/c.
length}),u=[],f=i.slice(0,-1).map(m=>{for(let h of[a,d,...c])h.begin();let p=[],y=0,g=!0;for(let h=m;h<o;h++){let b=r[h];
for(let S of[a,...c])S.add(b);if(!g||(d.add(b),y=Math.max(y,e.hours[b]),g=h-m<256&&tn(e,b,d),!g||(h+1)%s!==0&&h+1!==o))continue;
let x=l();p.push({hours:x.mean,planned:x.planned,needs:x.planned>y?x.planned:0})}return u.push(l()),p});return{places:i,
waves:f,rest:[...u,{planned:0,mean:0}]}}var nn=1e-9;function gs(e,t){let{places:n,rest:r}=e,{waves_left:s,integration:o,
least:i}=t,a=n.length-1,d=r.map(u=>sn(i,u)),c=r.map(()=>({planned:Number.POSITIVE_INFINITY,mean:Number.POSITIVE_INFINITY})),
l=e.waves.flat().reduce((u,{needs:f})=>Math.max(u,f),0);for(let u=t.checkpoint_hours;;u*=2){for(let f of new Set([Math.max(
1,s-4),s])){let m={waves:f,integration:o,wave_hours:u},p=Array.from({length:f},(x,S)=>S+1),y=ms(e,{...m,latest:d}),g=p.findLast(
x=>y(a,x)!==void 0);if(g!==void 0)return y(a,g);let h=ms(e,{...m,latest:c}),[b]=p.flatMap(x=>h(a,x)??[]).sort((x,S)=>x.hours-
S.hours);if(b!==void 0)return b}if(u>=l)break}}var sn=(e,t)=>({planned:(1+.03)*(e.planned-t.planned)+nn,mean:(1+.03)*(e.
mean-t.mean)+nn});function ms({places:e,waves:t},n){let r=e.length-1,s=Array.from({length:n.waves+1},()=>new Float64Array(
r+1).fill(Number.POSITIVE_INFINITY)),o=s.map(a=>new Float64Array(a.length)),i=s.map(()=>new Int32Array(r+1));s[0][0]=0;for(let[
a,d]of t.entries())for(let c=0;c<n.waves;c++){let l=s[c][a];if(l===Number.POSITIVE_INFINITY)continue;let u=o[c][a],[f,m]=[
s[c+1],o[c+1]],p=i[c+1];for(let[y,g]of d.entries()){if(g.needs>n.wave_hours)continue;let h=a+y+1,b=h<r?n.integration:0,x=l+
g.hours+b,S=u+g.planned+b,w=n.latest[h];x>f[h]+nn||x>w.mean||S>w.planned||(f[h]=x,m[h]=S,p[h]=a)}}return(a,d)=>{let c=s[d]?.[a];
if(c===void 0||c===Number.POSITIVE_INFINITY)return;let l=[];for(let u=a,f=d;f>0;u=i[f--][u])l.unshift(u);return{ends:l,hours:c}}}var ys=.3333333333333333,Ja=5/3,hs=4,Ka=250;function bs({hours:e,rank:t}){let n=Math.min(hs,Math.floor(hs*Ka/e.length));
if(n===0)return[e];let r=Xa();return Array.from({length:n},()=>{let s=Float64Array.from(e,r),o=i=>e.map((a,d)=>a*(ys+(Ja-
ys)*i(s[t[d]])));return[o(i=>i),o(i=>1-i)]}).flat()}function Xa(){let e=42;return()=>(e=e*48271%2147483647,e/2147483647)}var Ce=357,qa=[{minutes:Ce/2,isWithinLevel:!0},{minutes:Ce,isWithinLevel:!0},{minutes:Ce/2,isWithinLevel:!1},{minutes:Ce,
isWithinLevel:!1}];function ks(e,t,n){let r=d=>e.hours[d]<=n,s=t*256,o=ws(e,(d,c)=>r(d)&&r(c));if(o.length<=s)return o;let i=ws(
e,()=>!0);if(i.length<=s)return i;let a=[];for(let d of qa)for(let c of[Math.max(1,t-4),t])if(a=Ya(e,i,{...d,count:c*256}),
a.length<=c*256)return a;return a.slice(0,s)}function ws(e,t){let{tasks:n,before:r,after:s,runner_class:o,minutes:i}=e,a=[],
d=[];for(let c of n.keys()){let[l=-1,...u]=r[c],f=i[c],m=d[l],p=m!==void 0&&u.length===0&&s[l]?.length===1&&o[l]===o[c]&&
m.minutes+f<=Ce&&t(c,l),y=p?m:{tasks:[],minutes:0};p||a.push(y),y.tasks.push(c),y.minutes+=f,d[c]=y}return a.map(c=>c.tasks)}
function Ya(e,t,n){let r=Za(e,t),s=a=>{let d=[],c={level:-1,runner_class:-1,hours:0,minutes:0};for(let{tasks:l,...u}of r){
let f={...u,hours:c.hours+u.hours,minutes:c.minutes+u.minutes},m=u.runner_class===c.runner_class&&(u.level===c.level||!n.
isWithinLevel)&&f.hours<=a&&f.minutes<=n.minutes;c=m?f:u,m?d.at(-1)?.push(...l):d.push([...l])}return d},o=r.reduce((a,{
hours:d})=>a+d,0),i=0;for(let a=0;a<30&&s(o).length<=n.count;a++){let d=(o+i)/2;s(d).length<=n.count?o=d:i=d}return s(o)}
function Za({tasks:e,hours:t,minutes:n,before:r,runner_class:s,path:o},i){let a=new Int32Array(e.length),d=new Map,c=f=>{
let m=d.get(f)??f.reduce((p,y)=>Math.max(p,1+a[y]),0);return d.set(f,m),m},l=(f,m)=>m.reduce((p,y)=>p+f[y],0),u=i.map(f=>{
let m=f[0],p=c(r[m]);for(let h of f)a[h]=p;let y={tasks:f,level:p,runner_class:s[m]},g={hours:l(t,f),minutes:l(n,f)};return{
unit:{...y,...g},path:o[m],id:e[m]?.id??""}});return u.sort((f,m)=>f.unit.level-m.unit.level||f.unit.runner_class-m.unit.
runner_class||m.path-f.path||(f.id<m.id?-1:1)),u.map(({unit:f})=>f)}function xs(e,t,n){let r=a=>Float64Array.from(t,d=>d.reduce((c,l)=>c+a[l],0)),s=r(e.hours).map(a=>n+a),o=r(e.minutes),i=Qa(
e,t);return{tasks:t,hours:s,capped_hours:s.map((a,d)=>Math.min(a,n+o[d]/60)),minutes:o,...i,path:tc(s,i),rank:nc(e,t)}}function Qa(e,t){
let n=[],r=new Map,s=Int32Array.from(ec(e,t),d=>{let c=r.get(d)??n.push(d)-1;return r.set(d,c),c}),o=n.map(()=>[]);for(let[
d,c]of s.entries())o[c]?.push(d);let i=t.map(()=>[]);for(let[d,c]of n.entries())for(let l of c)i[l]?.push(d);let a=d=>d.
map(c=>Int32Array.from(c));return{group:s,before:n,members:a(o),behind:a(i)}}function ec({tasks:e,before:t},n){let r=new Int32Array(
e.length);for(let[i,a]of n.entries())for(let d of a)r[d]=i;let s=new Map,o=i=>{let a=s.get(i)??Int32Array.from(new Set(i.
map(d=>r[d])));return s.set(i,a),a};return n.map((i,a)=>{let[d,...c]=i.map(l=>o(t[l]));return d===void 0||c.length===0?d??
new Int32Array:Int32Array.from(new Set([d,...c].flatMap(l=>[...l]).filter(l=>l!==a)))})}function tc(e,{group:t,behind:n,
before:r}){let s=new Float64Array(e.length),o=new Float64Array(r.length);for(let i=e.length-1;i>=0;i--){let a=n[i].reduce(
(c,l)=>Math.max(c,o[l]),0);s[i]=e[i]+a;let d=t[i];o[d]=Math.max(o[d],s[i])}return s}function nc({tasks:e,path:t},n){let r=n.
map((o,i)=>({leg:i,path:o.reduce((a,d)=>Math.max(a,t[d]),0),id:e[o[0]]?.id??""}));r.sort((o,i)=>i.path-o.path||(o.id<i.id?
-1:1));let s=new Int32Array(n.length);for(let[o,{leg:i}]of r.entries())s[i]=o;return s}function Ts(e,t,n=Number.POSITIVE_INFINITY){let{hours:r,before:s,members:o,behind:i,path:a,rank:d}=e,c=r.length,l=Int32Array.
from(s,h=>h.length),u=he(c),f=he(c),m=new Int32Array(c),p=h=>{for(let b of o[h])u.push(d[b],b)};for(let[h,b]of l.entries())
b===0&&p(h);let y=0,g=r.reduce((h,b)=>h+b,0);for(let h=0;f.size()>0||h<c;){for(;u.size()>0&&f.size()<t;){let b=u.pop();if(y+
a[b]>n)return;m[h++]=b,g-=r[b],f.push(y+r[b],b)}if(y=f.least(),y+g/t>n)return;do for(let b of i[f.pop()])l[b]=l[b]-1,l[b]===
0&&p(b);while(f.least()===y)}return{order:m,makespan:y}}function _s(e,t,n){let r=Math.min(n,256,e.hours.length),s=Ts(e,r),
o={planned:s.makespan,mean:se(e,t,r,s.order)},i=e.hours.reduce((d,c)=>d+c,0),a=(1+.02)*s.makespan;for(let d=Math.max(1,Math.
floor(i/a));d<r;d++){let c=Ts(e,d,a)?.order;if(c!==void 0&&se(e,t,d,c)<=(1+.02)*o.mean)return{runners:d,order:c,least:o}}
return{runners:r,order:s.order,least:o}}function Es(e,t,n){let{number:r,runners:s,order:o,runs_on:i}=n,a=f=>(t.tasks[f]??[]).map(m=>e.tasks[m]),d=new Map([...o].
map(f=>[f,a(f)[0]?.id??""])),c=U(t,t.hours,s);c.begin();let l=0,u=Array.from(o,f=>{c.add(f);let[m,p]=[c.start(),c.assigned()];
l+=m-p;let y=a(f),[g]=y;if(g===void 0)throw new Error("a leg needs at least one task");return{id:g.id,title:sc(g,y.length-
1),tasks:y.map(({id:h})=>h),after:Array.from(t.before[t.group[f]]??[]).flatMap(h=>d.get(h)??[]),runs_on:g.runs_on??i,task_minutes:t.
minutes[f],wait_minutes:en(t,f),assigned:p,start:m,hours:t.hours[f]}});return{number:r,runners:s,legs:u,hours:c.hours(),
idle_hours:l}}var rc=100;function sc({id:e,name:t},n){let r=t===e?e:`${e} · ${t.replace(/\s+/g," ").replace(/\$\{\{/g,"\
$ {{")}`,s=n===0?"":` (+${n})`,o=rc-s.length;return(r.length<=o?r:`${r.slice(0,o-1)}…`)+s}function $s(e,t){let[n,r]=[Rs(e,t),Rs(t,e)];return vs(n,r,"**",(s,o)=>vs([...s],[...o],"*",oc))}function Rs(e,t){let n=Ms(
e).replace(/^\.?\/+/,"").split("/").filter(o=>o!==""&&o!==".").map(o=>o.includes(Ps)?"**":o).map(o=>o==="**"?o:o.replace(
/[@!?*+]\([^)]*\)|\[[^\]]*\]|\*+|^!.*/g,"*")),r=n.at(-1)??"",s=/.\.[a-z]\w*$/i.test(r)&&!`/${t}`.includes(`/${r}/`);return r===
"**"||s?n:[...n,"**"]}var Ps="\0";function Ms(e){let t=e.replace(/\{[^{}]*\}/g,n=>/[/\0]/.test(n)?Ps:"*");return t===e?e:
Ms(t)}var oc=(e,t)=>e===t||e==="?"||t==="?";function vs(e,t,n,r){let s=new Set([0]);for(let o=0;o<=e.length;o++){let i=new Set;
for(let a=0;a<=t.length;a++){if(!s.has(a))continue;let d=e[o],c=t[a];d===n&&i.add(a),(c===n||d===n&&c!==void 0)&&s.add(a+
1),d!==void 0&&(c===n&&i.add(a),c!==void 0&&(d===n||c===n||r(d,c))&&i.add(a+1))}if(o===e.length)return s.has(t.length);s=
i}return!1}var ic=(e,t)=>e.files.some(n=>t.files.some(r=>$s(n,r)));function Os(e,t){let n=[...e.keys()].filter(d=>e[d]?.files.length);
if(n.length<2)return[];let r=Math.ceil(e.length/32),s=e.map(()=>new Uint32Array(r)),o=(d,c)=>(s[c][d>>5]&1<<(d&31))!==0,
i=(d,c)=>{let l=s[d],u=s[c];for(let f=0;f<r;f++)l[f]=l[f]|u[f];l[c>>5]=l[c>>5]|1<<(c&31)},a=[];for(let[d,c]of e.entries()){
for(let l of Array.from(t[d]??[]))i(d,l);if(c.files.length!==0)for(let l of n.filter(u=>u<d).reverse())o(l,d)||!ic(c,e[l])||
(a.push({first:l,second:d}),i(d,l))}return a}function Is(e,t,n){let r=e.tasks.filter(({id:g})=>t(g)).sort((g,h)=>g.id<h.id?-1:1),s=new Set(r.map(({id:g})=>g)),o=As(g=>g.
filter(h=>s.has(h))),i=r.map(g=>({...g,depends_on:o(g.depends_on)})),a=ac(ue({version:1,tasks:i})),d=new Map(a.map(({id:g},h)=>[
g,h])),c=As(g=>Int32Array.from(g,h=>d.get(h))),l=a.map(({depends_on:g})=>c(g)),u=Os(a,l);for(let{first:g,second:h}of u)l[h]=
Int32Array.of(...l[h],g);let f=a.map(()=>[]);for(let[g,h]of l.entries())for(let b of h)f[b]?.push(g);let m=Float64Array.
from(a,({duration:g})=>g.most_likely*n.runner_hours_per_hour),p=new Map,y=Int32Array.from(a,({runs_on:g})=>{let h=JSON.stringify(
g??n.runs_on),b=p.get(h)??p.size;return p.set(h,b),b});return{tasks:a,hours:m,minutes:Float64Array.from(a,n.minutesOf),runner_class:y,
conflicts:u,before:l,after:f.map(g=>Int32Array.from(g)),path:cc(m,f)}}function As(e){let t=new Map;return n=>{let r=t.get(
n)??e(n);return t.set(n,r),r}}function ac(e){let t=new Map,n=new Map;for(let{id:s,depends_on:o,duration:i}of e){let a=o.
reduce((d,c)=>Math.max(d,t.get(c)),0);n.set(s,a),t.set(s,a+i.most_likely)}let r=({id:s})=>n.get(s);return[...e].sort((s,o)=>r(
s)-r(o)||(s.id<o.id?-1:1))}function cc(e,t){let n=new Float64Array(e.length);for(let r=e.length-1;r>=0;r--){let s=0;for(let o of Array.
from(t[r]??[]))s=Math.max(s,n[o]);n[r]=e[r]+s}return n}var dc=12;function Ls(e,t,n){let{runners:r,order:s,most:o,least:i,latest:a}=n,d=s.subarray(0,o),c=new Float64Array(e.hours.
length),l=U(e,e.hours,r);l.begin();for(let p of d)l.add(p),c[p]=l.start()+e.hours[p];let u=[...new Set(Array.from(d,p=>c[p]))].
sort((p,y)=>y-p).slice(0,dc),f=d,m=Number.POSITIVE_INFINITY;for(let p of u){let y=(S,w)=>w<o&&c[S]<=p,g=s.filter(y);if(g.
length<i||at(e,g,r)<g.length)continue;let h=s.filter((S,w)=>!y(S,w)),b=S=>se(e,[e.hours],r,S);if(p!==u[0]&&b(g)>a(b(h)))
continue;let x=se(e,t,r,g)+se(e,t,r,h);x>=m||(m=x,f=g)}return f}var Cs=(e,t,n)=>lc(e,t,n).next().value;function*lc(e,t,n){let r=Zt(e,t),s=new Set(t.map(({task_id:o})=>o));for(let o=0;o<n.waves_left;o++){let i=Is(e,l=>!s.has(
l)&&!r.has(l),n);if(i.tasks.length===0)return;let{number:a,waves_left:d}=n,c=uc(i,{...n,number:a+o,waves_left:d-o});yield c;
for(let{tasks:l}of c.legs)for(let u of l)s.add(u)}}function uc(e,t){let{number:n,waves_left:r,runs_on:s,max_parallel:o=256}=t,
i=t.overhead_seconds/3600,a=xs(e,ks(e,r,i),i),d=bs(a),c=_s(a,d,o),{runners:l,order:u}=c,{most:f,least:m}=yc(a,d,c,{...t,
integration:i}),p=g=>sn(c.least,{planned:g,mean:0}).planned-i,y=f===u.length?u:Ls(a,d,{runners:l,order:u,most:f,least:m,
latest:p});return Es(e,a,{number:n,runners:Math.min(l,y.length),order:y,runs_on:s})}var fc=128,mc=48,pc=1e3,gc=512;function yc(e,t,{
runners:n,order:r,least:s},o){let i=1;for(;r.length/i>(r.length>pc?mc:fc);)i*=2;for(let d of r.length<=gc?new Set([i,1]):
[i]){let c=ps(e,t,n,{order:r,step:d}),l=gs(c,{...o,least:s});if(l===void 0)continue;let u=(l.ends.length-1)*256;return{most:c.
places[l.ends[0]??0]??1,least:Math.max(1,r.length-u)}}let a=at(e,r,n);return{most:a,least:a}}var Ns={number:0,runners:1,legs:[]};var js=e=>e.filter(({again:t})=>!t).map(({task_id:t,verdict:n})=>({task_id:t,done:M(n)}));var hc={LOW:[.9,1.2],MEDIUM:[.8,1.5],HIGH:[.7,2],CRITICAL:[.6,3]};var Ws=1e6,dp=[[/^(s|secs?|seconds?)$/,1/3600],[/^(m|mins?|minutes?)$/,1/60],[/^(h|hrs?|hours?)$/,1],[/^(d|days?)$/,8],[
/^(w|wks?|weeks?)$/,40],[/^(mo|mons?|months?)$/,160]],ct=String.raw`(?:\d+\.?\d*|\.\d+)`,Fs=String.raw`${ct}\s*[A-Za-z]*|${ct}\s*[A-Za-z]+(?:\s*${ct}\s*[A-Za-z]+)+`,
lp=new RegExp(String.raw`^\s*(?:~?\s*(${Fs})(?:\s*(?:-|–|—|to)\s*(${Fs}))?|[Pp][\d.DdHhMmSsTtWw]+)\s*$`);var up=new RegExp(String.raw`(${ct})\s*([a-z]*)`,"g");var fp=`expected a time over 0 and at most ${Ws} hours, such as 6.5 (hours), "8-12 hours", "2h 30m", "1d" or {optimistic\
, most_likely, pessimistic}`;function on(e,t){let[n,r]=hc[t];return{optimistic:Ds(e*n),most_likely:e,pessimistic:Math.min(Ws,Ds(e*r))}}var Ds=e=>Number(e.toPrecision(6));var Bs="ARCHITECTURE",$=e=>t=>t===void 0||e(t),ae=e=>t=>typeof t=="string"&&e.test(t),oe=e=>t=>Array.isArray(t)&&t.every(
e),an=e=>t=>B(t)&&Object.entries(t).every(([n,r])=>be(n)&&e(r)),Us=e=>t=>typeof t=="string"&&e.includes(t),X=e=>typeof e==
"string",be=ae(z),cn=ae(/^(?:[0-9a-f]{40}|[0-9a-f]{64})$/),Hs=ae(/^[0-9a-f]{64}$/),Gs=ae(/^[+-]?\d{4,6}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d+)?Z$/),
dt=ae(/^[!-~]*$/),ie=e=>dr(e)!==void 0,ut=(e,t)=>B(e)?Object.entries(t).find(([n,r])=>!r(e[n]))?.[0]:"its form",we=e=>t=>ut(
t,e)===void 0,dn=we({files:oe(X),tasks:oe(be),diff:X}),wc=we({cost_usd:$(D),tokens:$(D),turns:$(D)}),kc=(e,t,n)=>({task_id:r=>be(
r)&&t.has(r),task_name:X,verdict:Us(Object.keys(ne)),reason:X,runner:$(Us(ee)),seconds:D,setup_seconds:$(D),usage:$(wc),
attempts:$(D),digest:$(r=>r===""||Hs(r)),commit:$(cn),wave:ie,leg:$(we({position:ie,started:Gs})),tries:$(D),overlap:$(dn),
again:$(r=>r===!0),held_out:$(r=>X(r)&&xc(`${r}`,`${Ee(e)}/${n}-`)),artifacts:$(oe(r=>ae(/^[\w.-]+$/)(r)&&`${r}`.startsWith(
`somas-${e}-wave-`))),result_file:$(r=>r===C(e,n))}),xc=(e,t)=>e.startsWith(t)&&/^[0-9a-f]{7,40}$/.test(e.slice(t.length)),
Sc={digest:Hs,text:dt,context:dt,runner:dt,source:dt},Tc={started:Gs,inputs:an(we(Sc)),overlaps:$(an(dn))},_c={id:be,title:X,
tasks:oe(be),after:oe(be),runs_on:e=>X(e)||oe(X)(e),task_minutes:ie,wait_minutes:ie},Ec={number:ie,runners:ie,legs:oe(we(
_c)),base:cn,overlaps:$(an(dn)),earlier:$(we({run_id:ae(/^\d+$/),number:ie,head:cn}))},lt=(e,t)=>{throw new Error(`${e}:\
 ${t} is not as the jobs of a run write it: expected the file that dispatch or integrate wrote; run all jobs again`)};function zs(e,t,n,r){
if(!Array.isArray(e))return lt(t,"its form");let s=new Set([Bs,...r.tasks.map(({id:o})=>o)]);for(let[o,i]of e.entries()){
let a=ut(i,kc(n,s,B(i)?`${i.task_id}`:""));a!==void 0&&lt(t,`${o}.${a}`)}return e}function Vs(e,t){let n=ut(e,Tc);return n===
void 0?e:lt(t,n)}function Js(e,t){let n=ut(e,Ec);return n===void 0?e:lt(t,n)}var Ks=async(e,t,n,r)=>(await Wt(e,{plan:t,settings:n,head:r,merges:[],steps:[]})).fingerprints;var Ne={signature:101010256,bytes:22,longestComment:65535},ft={signature:33639248,bytes:46},mt={signature:67324752,bytes:30},
Xs=0,Rc=8,vc=8257;async function qs(e,t,n){let r=await open(e);try{let{directory:s,start:o}=await $c(r),i=new Set;for(let a of Mc(
s)){let d=n.get(a.name);if(d!==void 0){if(i.has(a.name))throw new Error(`it holds ${a.name} twice`);if(i.add(a.name),a.size>
d)throw new Error(`${a.name} has ${a.size} bytes, at most ${d} are read`);await Oc(r,a,o,join(t,a.name))}}}finally{await r.
close()}}async function $c(e){let{size:t}=await e.stat();if(t>1073741824)throw new Error(`its zip file has ${t} bytes, a\
t most 1073741824 are read`);let n=await ln(e,Math.max(0,t-Ne.bytes-Ne.longestComment),t),r=Pc(n);if(r===void 0)throw new Error(
"it is no zip file, or cut");let s=t-n.length+r,[o,i,a]=[n.readUInt32LE(r+4),n.readUInt16LE(r+10),n.readUInt32LE(r+12)],
d=n.readUInt32LE(r+16);if(i>1e4||a>1e7)throw new Error("it holds more than 10000 files, or is of the kind zip64");if(o!==
0||i!==n.readUInt16LE(r+8)||d+a!==s)throw new Error("its zip file has no directory at its end");return{directory:await ln(
e,d,s),start:d}}function Pc(e){for(let t=e.length-Ne.bytes;t>=0;t-=1){let n=t+Ne.bytes+e.readUInt16LE(t+20);if(e.readUInt32LE(
t)===Ne.signature&&n===e.length)return t}}function*Mc(e){for(let t=0;t<e.length;){if(t+ft.bytes>e.length||e.readUInt32LE(
t)!==ft.signature)throw new Error("the directory of its zip file is damaged");let n=t+ft.bytes+e.readUInt16LE(t+28),r=e.
toString("utf8",t+ft.bytes,n);if((e.readUInt16LE(t+8)&vc)!==0)throw new Error("its zip file is encrypted");yield{name:r,
method:e.readUInt16LE(t+10),packed:e.readUInt32LE(t+20),size:e.readUInt32LE(t+24),header:e.readUInt32LE(t+42)},t=n+e.readUInt16LE(
t+30)+e.readUInt16LE(t+32)}}async function Oc(e,t,n,r){let{name:s,method:o,packed:i,size:a}=t,d=await ln(e,t.header,t.header+
mt.bytes),l=d.length===mt.bytes&&d.readUInt32LE(0)===mt.signature?t.header+mt.bytes+d.readUInt16LE(26)+d.readUInt16LE(28):
n+1;if(l+i>n)throw new Error(`${s} lies outside of its zip file`);if(o!==Xs&&o!==Rc)throw new Error(`${s} is packed by a\
n unknown method`);let u=0,f=new Transform({transform(p,y,g){u+=p.length,u>a?g(new Error(`${s} holds more than the ${a} \
bytes that it states`)):g(null,p)}}),m=i===0?[]:e.createReadStream({start:l,end:l+i-1,autoClose:!1});if(await pipeline(m,
o===Xs?new PassThrough:createInflateRaw(),f,createWriteStream(r)),u!==a)throw new Error(`${s} holds fewer than the ${a} \
bytes that it states`)}async function ln(e,t,n){let{buffer:r,bytesRead:s}=await e.read(Buffer.alloc(n-t),0,n-t,t);return r.
subarray(0,s)}var ug={id:"FALLBACK-001",name:"Sequential Implementation",description:"Execute implementation in sequential mode",duration:on(
24,"MEDIUM"),depends_on:[],risk:"MEDIUM",context_requirements:[],files:[]};function Ys(e,t){let n=JSON.parse(e);if(n?.version!==1||!Array.isArray(n.tasks))throw new Error(`${t} is not a plan.json\
 of stage 3: expected version 1 and tasks`);let r=n.tasks.findIndex(({id:s})=>!z.test(s));if(r>=0)throw new Error(`${t}:\
 tasks.${r}.id is not an id: ${JSON.stringify(n.tasks[r]?.id)}`);return{...n,version:1,tasks:Ac(n.tasks)}}function Ac(e){
let t=new Map;return e.map(n=>{let r=n.depends_on.join(),s=t.get(r)??n.depends_on;return t.set(r,s),{...n,depends_on:s}})}var Zs=e=>Ys(readFileSync(e,"utf8"),e);var Qs=e=>new Map(Object.entries(oo(join(dirname(e),"timeouts.json"))??{})),eo=(e,t,n)=>fn(join(e,"results.json"),(r,s)=>zs(
r,s,t,n))??[],to=(e,t)=>io(join(e,"results.json"),t,2),un=e=>fn(join(e,"run.json"),Vs);var Ic=e=>fn(e,Js),no=(e,t)=>io(e,t);function ro(e){let t=Ic(e);if(t===void 0)throw new Error(`${e} is missing: the job that scheduled the wave writes it`);return t}
var so=(e,t,{number:n,earlier:r})=>async s=>{let o={number:r?.number??n},i=join(e,pe({project_id:t,wave:o},s));if(!existsSync(
i))return;let a=[...Ct.keys()].some(l=>existsSync(join(i,l))),[d]=a?[]:readdirSync(i);if(d===void 0)return i;let c=mkdtempSync(
join(i,"unpacked-"));return await qs(join(i,d),c,Ct),c};function oo(e){return existsSync(e)?JSON.parse(readFileSync(e,"utf8")):void 0}function fn(e,t){return existsSync(e)?t(oo(
e),basename(e)):void 0}function io(e,t,n){mkdirSync(dirname(e),{recursive:!0}),writeFileSync(e,`${JSON.stringify(t,null,
n)}
`)}function ao({number:e,base:t,runners:n,legs:r,earlier:s},o,i){let a=new Map(o.tasks.map(c=>[c.id,c])),d=(c,l)=>{let u=c.
tasks.flatMap(f=>a.get(f)??[]);return Lc(c,l,u,i)};return{number:e,base:t,runners:n,legs:s===void 0?r.map(d):[],earlier_run:s?.
run_id??"",earlier_wave:s?.number??0}}var Lc=({id:e,title:t,runs_on:n,task_minutes:r,wait_minutes:s,after:o},i,a,d)=>({position:String(
i).padStart(3,"0"),id:e,title:t,runs_on:n,timeout_minutes:r+(o.length>0?s:0)+3,waits:o.length>0,keys:a.some(c=>Cc(c,d)),
prepares:d.setup!==""||a.some(({setup:c,verify:l})=>c!==void 0||l!==void 0)});function Cc({runner:e,run:t},n){let r=e??n.
runner;return r==="auto"?t===void 0:r!=="command"&&r!=="brief"}var ke={budget_usd:{least:0,most:1e5,decimals:!0},max_turns:{least:0,most:1e5},timeout_minutes:{least:1,most:7200}};function co(e,{
least:t,most:n,decimals:r=!1}){let s=typeof e=="string"&&e.trim()!==""?Number(e):e;return typeof s=="number"&&s>=t&&s<=n&&
(r||Number.isInteger(s))?s:void 0}var lo=({least:e,most:t,decimals:n=!1})=>`a ${n?"":"whole "}number from ${e} to ${t}`;
function q(e){if(!e.startsWith("["))return e.trim()===""?void 0:e;let t=V(e);return mn(t)?t:void 0}var mn=e=>Array.isArray(
e)&&e.length>0&&e.every(t=>typeof t=="string"),uo='a label, or a JSON list of labels such as ["self-hosted","linux"]',fo=/^[A-Za-z0-9@][!-~]{0,199}$/;var mo="the name of a model, such as claude-sonnet-4-5 or openai/gpt-5, without blanks";var pn="any",po=e=>e.split(",").map(t=>t.trim()).filter(t=>t!=="");function xe(e){if(e.trim()===pn)return te;let t=po(e),
n=t.flatMap(r=>te.filter(s=>s===r));return n.length===t.length?n:void 0}function pt(e){if(e.trim()===pn)return pn;if(!e.
trim().startsWith("["))return po(e);let t=V(e);if(!Array.isArray(t))return;let n=t.map(r=>mn(r)?r:typeof r=="string"?q(r):
void 0);return n.every(r=>r!==void 0)?n:void 0}function go(e,t){return{...e,tasks:e.tasks.map(n=>Nc(n,t))}}function Nc(e,t){let n=Fc(e,t);if(n.length===0)return e;let r=new Set(
n.map(({key:i})=>i)),s=Object.fromEntries(Object.entries(e).filter(([i])=>!r.has(i))),o=n.map(({key:i,instead:a})=>`${i}\
: ${yo(e[i])}; this does not count here, ${a}`);return{...s,also_stated:[...e.also_stated??[],...o]}}var yo=e=>[e].flat().join(", "),jc=Object.keys(ke);function Fc(e,t){return[...Wc(e,t),...jc.flatMap(n=>Dc(n,e,t)),...Bc(
e,t)]}function Dc(e,t,n){let[r,s]=[t[e],n[e]];return r===void 0||s===0||r>0&&r<=s?[]:[{key:e,expected:`at most ${s}, the\
 \`${e}\` of the run`,instead:`${s} counts`}]}function Wc({runner:e,run:t},n){let r=`${n.runner} is used`;if(e===void 0||
e===n.runner)return[];if(e==="command"&&t===void 0)return[{key:"runner",expected:"a task with a `run` script",instead:r}];
let s=Uc(n);return s.has(e)?[]:[{key:"runner",expected:`one of ${[...s].join(", ")} (\`task_runners\` adds others)`,instead:r}]}
function Uc({runner:e,task_runners:t,runner_argv:n}){let r=e==="auto"?["auto","command","somas","brief"]:[e,"command"],s=new Set(
[...r,...xe(t)??[]]);return n===""&&s.delete("custom"),s}function Bc({runs_on:e},{runs_on:t,task_runs_on:n=""}){if(e===void 0||
t===void 0)return[];let r=pt(n)??[],s=q(t)??t;if(r==="any")return[];let o=[s,...r];return o.some(d=>Hc(d,e))?[]:[{key:"r\
uns_on",expected:`one of ${o.map(d=>JSON.stringify(d)).join(", ")} (\`task_runs_on\` adds others)`,instead:`${yo(s)} is \
used`}]}function Hc(e,t){let[n,r]=[e,t].map(s=>JSON.stringify([...new Set([s].flat().map(o=>o.toLowerCase()))].sort()));
return n===r}function ho(e){let t=e,n=0;for(;t<=.5;n++)t*=2;let r=(t-1)/(t+1),s=0;for(let o=33;o>=1;o-=2)s=s*r*r+1/o;return 2*r*s-n*Math.
LN2}var zc=1024,Vc=64,Jc=zc+1,Wg=Jc+Vc+1,gt=2048,Kc=Float64Array.from({length:gt+1},(e,t)=>t*t*(3-2*t/gt)/gt/gt),Ug=Kc.map(e=>e===
0?-1e6:ho(e));var bo=(e,t,n)=>({number:t,waves_left:16-t+1,runs_on:q(e.runs_on)??e.runs_on,runner_hours_per_hour:e.runner_hours_per_hour,
overhead_seconds:45,max_parallel:e.max_parallel,checkpoint_hours:e.checkpoint_hours,minutesOf:({id:r})=>n.get(r)??e.timeout_minutes});async function wo(e,t,n,r,s){let o=go(Zs(r.plan),t),i=ro(r.wave),{number:a,base:d,earlier:c}=i;if(a!==n)throw new Error(
`the results are at wave ${a}, expected wave ${n}: "Re-run failed jobs" cannot go on from here, re-run all jobs`);let l=a===
0,u=new Map(Object.entries(un(r.results)?.overlaps??{})),{head:f,results:m,error:p}=await us({repository:e,project_id:t.
project_id,base:d,...c&&{head:c.head,adopted:!0},plan:o,wave:i,artifactOf:so(r.artifacts,t.project_id,i),previous:eo(r.results,
t.project_id,o),fingerprints:l?await Ks(e,o,t,d):qc(r.results),protected_paths:zr(t.protected_paths),overlaps:u,more_waves:!l&&
a<16,environment:s});to(r.results,m);let y=new Set(m.flatMap(({task_id:w,verdict:T})=>M(T)?[w]:[]));if(await Nn(e,t.project_id,
w=>y.has(w),s).catch(()=>[]),p!==void 0)throw p;let g=bo(t,a+1,Qs(r.plan)),h=[...u].map(([w,T])=>({task_id:w,overlap:T})),
b=Pt([...h,...m]),x=l?void 0:Cs(Kn(o,b),js(m),g),S={...x??Ns,base:f,overlaps:Object.fromEntries(b)};return l||no(join(r.
results,"wave.json"),S),{head:f,next:ao(S,o,t),more:x!==void 0}}function qc(e){let t=un(e);if(t===void 0)throw new Error(
"run.json is missing beside the results: dispatch writes it");return new Map(Object.entries(t.inputs))}var ko={prompt_file:"TASK_PROMPT_FILE",task_id:"TASK_ID",task_name:"TASK_NAME",task_file:"TASK_JSON",context_dir:"TASK_C\
ONTEXT_DIR",dependencies_dir:"TASK_DEPS_DIR",result_file:"TASK_RESULT_FILE",report_file:"TASK_REPORT_FILE",timeout_seconds:"\
TASK_TIMEOUT_SECONDS",model:"TASK_MODEL",budget_usd:"TASK_BUDGET_USD",max_turns:"TASK_MAX_TURNS"},Yc=/\{([a-z_]+)\}/g;function xo(e){
let t=V(e),n=Array.isArray(t)&&t.every(d=>typeof d=="string"),[r,...s]=n?t:[];if(r===void 0||r.trim()==="")return{expected:'\
a JSON list of texts that begins with a program, e.g. ["my-agent", "{prompt_file}"]'};let i=[r,...s].flatMap(d=>[...d.matchAll(
Yc)]).find(([,d=""])=>!Object.hasOwn(ko,d))?.[0];return i===void 0?{argv:[r,...s]}:{expected:`one of ${Object.keys(ko).map(
d=>`{${d}}`).join(", ")} in place of ${i}`}}function So({runner:e,task_runners:t,runner_argv:n}){let r=i=>[{setting:"runner_argv",value:n,expected:i}],s=e==="custom"||
xe(t)?.includes("custom");if(n===""&&t.trim()==="any"&&e!=="custom")return[];if(!s)return n===""?[]:r(`nothing with runn\
er ${e}: only the runner custom reads it`);let o=xo(n);return"expected"in o?r(o.expected):[]}var To="more_settings",Zc=/\n|;(?=\s*\w+\s*:)/,Qc=e=>Object.entries(e).flatMap(([t,{isRare:n}])=>n?[t]:[]);function _o(e,t){
let n=e[To];if(typeof n!="string")return{values:e,problems:[]};let r=Qc(t),s=new Map,o=[];for(let i of n.split(Zc).map(a=>a.
trim())){if(i===""||i.startsWith("#"))continue;let[,a="",d=""]=/^(\w+)\s*:\s*(.*)$/.exec(i)??[],c=ed(a,d,{values:e,table:t,
rare:r,read:s});c===void 0?s.set(a,d):o.push({setting:To,value:i,expected:c})}return{values:{...e,...Object.fromEntries(
s)},problems:o}}function ed(e,t,{values:n,table:r,rare:s,read:o}){let[i,a]=[r[e],n[e]];if(e===""||i===void 0){let d=e===
""?void 0:Rr(e,Object.keys(r));return`a line "name: value", with one of the names ${s.join(", ")}${d===void 0?"":`; ${d}`}`}
if(!s.includes(e))return`only settings without a place in the form, ${s.join(", ")}: ${e} has its own input`;if(o.has(e))
return`each setting once, and ${e} stands here twice`;if(!(a===void 0||`${a}`==`${i.default}`||`${a}`===t))return`one va\
lue of ${e}, whose own input is ${JSON.stringify(a)}`}var Eo=["auto","phases","graph","first-phase"];var Ro=e=>z.test(e)?void 0:'letters, digits, ".", "_" and "-", at most 64, the first a letter or a digit',vo=(e,t)=>t===
"local"||e!=="-"&&!e.startsWith("/")&&!e.split(/[\\/]/).includes("..")?void 0:"a path inside of the repository",$o=e=>q(
e)===void 0?uo:void 0,Po=e=>e===""||fo.test(e)?void 0:mo;function Mo(e){let[t]=Br(e);return t===void 0?void 0:`globs rel\
ative to the repository, which ${JSON.stringify(t)} is not`}var Oo=e=>xe(e)===void 0?`any, or names separated by commas,\
 each one of ${te.join(", ")}`:void 0,Ao=e=>pt(e)===void 0?'any, labels separated by commas, or a JSON list such as ["ma\
cos-latest", ["self-hosted","gpu"]]':void 0;function I(e){return{kind:"text",...e}}var Y=e=>({kind:"number",...e}),Se=e=>({kind:"choice",...e}),Io=e=>({kind:"boolea\
n",default:!1,...e});var yn={project_id:I({description:"names the project's folder and its branch, somas/<project_id>",use:"one for each plan\
 that is carried out for itself",option:"project",expected:Ro}),plan:I({description:"path of the execution plan in the r\
epository; {project_id} is replaced",use:"where the plan lies elsewhere",default:`${Q("{project_id}")}/execution_plan.ym\
l`,expected:vo}),mode:Se({description:"how phases and dependencies make the order",use:"where a plan has phases, and the\
y do not mean what auto takes them for",choices:Eo,default:"auto"}),on_invalid_plan:Se({description:"the reaction to an \
invalid plan: run one sequential task in its place, or stop",use:"fail, where nothing should run on a plan that has erro\
rs",choices:["fallback","fail"],default:"fallback"}),runner:Se({description:"the program that carries out a task; auto t\
akes the first that can",use:"to have agents carry out tasks: name the agent",choices:te,default:"auto"}),task_runners:I(
{description:"runners that a task may name for itself, separated by commas, beside the run's own and command; any for al\
l of them",use:"where the plan gives some tasks to another agent",default:"",expected:Oo}),max_parallel:Y({description:"\
tasks that may run at the same time",use:"more where the account has more runners and the agent's rate limit allows it, \
fewer where tasks are rate_limited",default:4,least:1,most:999}),agent:I({description:"the role of tasks that name none,\
 as the runner somas knows it",use:"with the runner somas",default:"coder"}),model:I({description:"the model an agent us\
es, in its own words; its own choice where empty",use:"to pay less, or to get more",default:"",expected:Po}),budget_usd:Y(
{description:"dollars an agent may use for a task, where it can keep to that; 0 for no limit",use:"with agents that are \
paid by use",default:0,...ke.budget_usd}),max_turns:Y({description:"turns an agent may take for a task, where it can kee\
p to that; 0 for no limit",use:"where an agent goes round in circles",default:0,...ke.max_turns}),runner_argv:I({description:'\
the runner custom: its command line as a JSON list, e.g. ["my-agent", "{prompt_file}"]',use:"only with runner: custom",default:""}),
setup:I({description:"bash commands, a script of the repository, or copilot-setup-steps, that prepare a checkout: before\
 a task starts, and before its verify; without keys",use:"to install what tasks need, such as npm ci, or the program of \
runner: custom",default:""}),context_files:I({description:"files every task is given, separated by commas: artifacts of \
the project, or paths in the repository",use:"where every agent has to know more, or less",default:"SPEC.md,ARCHITECTURE\
.md,execution_plan.yml"}),runs_on:I({description:'runner label for all jobs, or several as JSON (["self-hosted","linux"]\
)',use:"with machines of your own, or larger ones",default:"ubuntu-latest",host:"actions",expected:$o}),task_runs_on:I({
description:'runner labels that a task may name for itself beside runs_on: separated by commas, or JSON (["macos-latest"\
, ["self-hosted","gpu"]]); any for all',use:"where some tasks need another machine",default:"",host:"actions",expected:Ao}),
timeout_minutes:Y({description:"minutes a task may take",use:"where agents need longer; a job on GitHub's machines ends \
after 6 hours",default:60,local_default:360,...ke.timeout_minutes}),stall_minutes:Y({description:"minutes without output\
, change or commit after which a task is ended; 0 for never",use:"more for commands that are silent for long",default:15,
least:0,most:7200}),architecture:Se({description:"when stage 4 writes ARCHITECTURE.md, api_specs.yml and data_models.yml\
 from SPEC.md: auto where there is no ARCHITECTURE.md",use:"never, where the plan needs none; always, where SPEC.md has \
changed",choices:br,default:"auto"}),resume:Se({description:"auto runs only tasks that the branch does not show as done \
from the same inputs; never runs every task",use:"never, to do everything again",choices:wr,default:"auto"}),protected_paths:I(
{description:"globs of files that tasks may not change, separated by commas, besides settings of agents and owners of co\
de; !glob lets tasks change files, but never .github/workflows/**",use:"for files that only people change; !CLAUDE.md, s\
ay, where a task writes that file",default:".github/**",expected:Mo}),update_plan:Io({description:"whether finished task\
s are ticked in the plan file on the branch, in a commit of its own",use:"where people or tools read in the plan how far\
 it is"}),runner_hours_per_hour:Y({description:"hours a runner takes for an estimated hour; estimates are often hours of\
 human work",use:"0.1, say, where agents are ten times as fast as the estimates: then timeouts and waves fit",default:1,
least:.001,most:1e3,decimals:!0}),checkpoint_hours:Y({description:"hours after which results are integrated at the lates\
t, where no task is longer itself",use:"less, to see results earlier; it costs waiting at each checkpoint",default:96,least:.1,
most:1e6,decimals:!0}),more_settings:I({description:'settings that have no place in the form, each as "name: value": one\
 a line, or with ";" between them (generated/settings.md names them)',use:"in a form, where no input of that name is",default:"",
host:"actions"})};var nd=Object.entries(yn);function rd(e,t){let{values:n,problems:r}=_o(e,yn),s=[...r],o=nd.map(([a,d])=>{let c=n[a]??sd(
d,t),l=od(d,c,t);return"expected"in l&&s.push({setting:a,value:c,expected:l.expected}),[a,"expected"in l?c:l.value]}),i=Object.
fromEntries(o);return s.push(...So(i)),s.length>0?{problems:s}:{settings:{...i,plan:i.plan.replaceAll("{project_id}",i.project_id)}}}
function Co(e){let t=rd(JSON.parse(e),"actions");if("settings"in t)return t.settings;throw new Error(t.problems.map(n=>id(
n,n.setting)).join("; "))}var Lo=({least:e=0,most:t=0,decimals:n=!1})=>({least:e,most:t,decimals:n}),sd=(e,t)=>(t==="loc\
al"?e.local_default:void 0)??e.default;function od(e,t,n){switch(e.kind){case"number":{let r=co(t,Lo(e));return r===void 0?
{expected:lo(Lo(e))}:{value:r}}case"boolean":return/^(?:true|false)$/.test(`${t}`)?{value:`${t}`=="true"}:{expected:"tru\
e or false"};case"choice":return e.choices?.includes(t)?{value:t}:{expected:e.choices?.join(", ")??""};case"text":{if(typeof t!=
"string")return{expected:e.expected?.("",n)??"text"};let r=e.expected?.(t,n);return r===void 0?{value:t}:{expected:r}}}}
var id=({value:e,expected:t},n)=>e===void 0?`${n} is missing: expected ${t}`:`${n} ${JSON.stringify(e)}: expected ${t}`;var No=e=>({GIT_CONFIG_COUNT:"1",GIT_CONFIG_KEY_0:`http.${process.env.GITHUB_SERVER_URL??"https://github.com"}/.extrahea\
der`,GIT_CONFIG_VALUE_0:`AUTHORIZATION: basic ${Buffer.from(`x-access-token:${e}`).toString("base64")}`});var jo=e=>e.replaceAll("%","%25").replaceAll("\r","%0D").replaceAll(`
`,"%0A");function Fo(e){Promise.resolve(process.env).then(t=>process.platform==="win32"?Promise.reject(new Error(ad)):e(t)).then(
dd).catch(t=>cd(t instanceof Error?t.message:String(t)))}var ad="this job runs on Windows, and the pipeline does not: th\
ere a program git.exe in the working folder, which a task may have written, is started in place of git; use labels of Li\
nux or macOS in runs_on and task_runs_on";function cd(e){console.log(`::error::${jo(e)}`),process.exitCode=1}var Do=e=>JSON.stringify(e);function dd(e){for(let[t,n]of Object.entries(e)){let r=randomUUID();ld("GITHUB_OUTPUT",`${t}\
<<${r}
${n}
${r}
`)}}function ld(e,t){let n=process.env[e];n===void 0||n===""?process.stdout.write(t):appendFileSync(n,t)}Fo(async e=>{let t={plan:e.PLAN_FILE,wave:e.WAVE_FILE,artifacts:e.ARTIFACTS,results:e.RESULTS_FOLDER},n=Number(e.WAVE),r=No(
e.TOKEN),s=await wo(process.cwd(),Co(e.SETTINGS),n,t,r);return{head:s.head,next:Do(s.next),more:`${s.more}`}});
