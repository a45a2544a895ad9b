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
var oi=["core.hooksPath=/dev/null","core.fsmonitor=false","commit.gpgSign=false","push.gpgSign=false","gc.auto=0","maint\
enance.auto=false","safe.bareRepository=all","clone.defaultRemoteName=origin","protocol.file.allow=always","log.follow=f\
alse","log.showSignature=false","color.ui=false","core.quotePath=true","diff.renames=true","fetch.recurseSubmodules=fals\
e","i18n.commitEncoding=UTF-8","i18n.logOutputEncoding=UTF-8","init.defaultRefFormat=files","merge.renames=true","push.f\
ollowTags=false","push.pushOption=","push.recurseSubmodules=no","submodule.recurse=false"].flatMap(e=>["-c",e]),An=new Map,
ii=new Set,ai=(e,t)=>`${e}/`.startsWith(`${t}/`),Ke=e=>[...ii].some(t=>ai(e,t));function In(e,t,n,r="pipe"){let s=spawn(
"git",[...oi,...t],{cwd:e,env:n,detached:!0,stdio:[r,"pipe","pipe"]});An.set(s,{cwd:e,isPush:t[0]==="push"});let o=()=>{
An.delete(s)};return s.on("close",o).on("error",o),s}function vt({pid:e},t){try{e!==void 0&&process.kill(-e,t)}catch{}}var $=class extends Error{name="GitError";exitCode;stdout;stderr;constructor(t,n,r,s){super(`git ${t.join(" ")}: ${s.trim()||
`exit code ${n}`}`),this.exitCode=n,this.stdout=r,this.stderr=s}},ci=/^GIT_((IMPLICIT_)?WORK_TREE|(COMMON_)?DIR|(INDEX|SHALLOW|GRAFT)_FILE|OBJECT_DIRECTORY|ALTERNATE_OBJECT_DIRECTORIES|NAMESPACE|PREFIX|REPLACE_REF_BASE|NO_REPLACE_OBJECTS|CONFIG(_PARAMETERS|_COUNT)?)$/,
me={GIT_AUTHOR_NAME:"SOMAS Workflows",GIT_AUTHOR_EMAIL:"somas-workflows@users.noreply.github.com",GIT_COMMITTER_NAME:"SO\
MAS Workflows",GIT_COMMITTER_EMAIL:"somas-workflows@users.noreply.github.com",GIT_TERMINAL_PROMPT:"0",GIT_LFS_SKIP_SMUDGE:"\
1"};function di({env:e}){let t=Object.entries(process.env).filter(([n])=>!ci.test(n));return{...Object.fromEntries(t),...me,
...e}}var qe=new AsyncLocalStorage;function Xe(e,t){let n=qe.getStore(),r=performance.now()+e*1e3;return qe.run(n!==void 0&&
n.end<r?n:{seconds:e,end:r},t)}function Cn(){let e=qe.getStore();if(e!==void 0&&performance.now()>e.end)throw new Error(
Nn(e))}var Nn=({seconds:e})=>`it takes longer than ${Math.round(e)} s`,Ln=1<<28,li=1e6;async function x(e,t,n={}){let r=[],
s=0,{exitCode:o,stderr:i}=await $t(e,t,n,c=>{if(s+=c.length,s>Ln)throw new Error(`it prints more than ${Ln} bytes`);r.push(
c)}),a=Buffer.concat(r).toString();if(o!==0)throw new $(t,o,a,i);return a.replace(/\n$/,"")}async function te(e,t,n){let{
exitCode:r,stderr:s}=await $t(e,t,n,n.onPiece);if(r!==0)throw new $(t,r,"",s)}var ui=["SIGINT","SIGTERM","SIGHUP"],fi=5;
function $t(e,t,n,r,s=1){return new Promise(o=>{if(Ke(e))return;let i=In(e,t,di(n),n.stdin),a="",c=!0,d=qe.getStore(),l=d&&
setTimeout(()=>u(d),Math.max(0,d.end-performance.now())),u=f=>{vt(i,"SIGKILL"),a="",m(-1,Nn(f))},m=(f,p)=>{clearTimeout(
l),Ke(e)||o({exitCode:f??-1,stderr:a||p})};i.stdout?.on("data",f=>{c=!1;try{r(f)}catch(p){vt(i,"SIGKILL"),m(-1,String(p))}}),
i.stderr?.setEncoding("utf8").on("data",f=>{a.length<li&&(a+=f)}),i.on("error",f=>m(-1,f.message)),i.on("close",(f,p)=>{
let y=c&&a===""&&ui.includes(p);clearTimeout(l),y&&s<fi?o($t(e,t,n,r,s+1)):m(f,p===null?"":`ended by ${p}`)}),i.stdin?.on(
"error",()=>{}),n.onStart!==void 0&&i.stdin!==null?n.onStart(i.stdin):i.stdin?.end(n.input??"")})}var Ye=async(e,t)=>Oe(await x(e,t)),Oe=e=>[...new Set(e.split("\0").map(t=>t.replace(/^\n/,"")))].filter(t=>t!==""),Pt=(e,t,n)=>mi(
e,t,[],n);async function mi(e,t,n,r){let s=["ls-tree","-z","--name-only","--full-tree",...n],o=t.map(i=>Ye(e,[...s,i,"--",...r]));
return new Set((await Promise.all(o)).flat())}var pi=["text","binary","union"],gi="* !merge",yi=".somas/projects/*/artifacts/tasks/_all_result.md merge=union",hi=1e6;
async function Wn(e,t,n){let r=await bi(e,t),s=existsSync(join(e,".git"))?join(e,".git"):e,o=join(s,"info/attributes"),i=existsSync(
o)?readFileSync(o):void 0;mkdirSync(dirname(o),{recursive:!0}),writeFileSync(o,r);try{return await n()}finally{i===void 0?
rmSync(o,{force:!0}):writeFileSync(o,i)}}var jn=new Map;async function bi(e,t){let n=jn.get(e);if(n?.commit===t)return n.
rules;let r=await wi(e,t);return jn.set(e,{commit:t,rules:r}),r}async function wi(e,t){let n=await x(e,["ls-tree","-r","\
-z","--full-tree",t]),r=Oe(n).flatMap(o=>{let[,i,a=""]=/^100\d+ blob (\S+)\t((?:.*\/)?)\.gitattributes$/s.exec(o)??[];return i===
void 0?[]:[{object:i,folder:a}]});r.sort((o,i)=>o.folder.length-i.folder.length);let s=[gi];for(let{object:o,folder:i}of r){
let a=await x(e,["cat-file","blob",o]);a.length<=hi&&s.push(...a.split(/\r?\n/).flatMap(c=>xi(c,i)))}return`${[...s,yi].
join(`
`)}
`}function xi(e,t){let[,n,r="",s=""]=/^[ \t]*(?:"((?:[^"\\]|\\.)*)"|([^\s"]\S*))(?:[ \t]+(.*))?$/.exec(e)??[];if((n??r)===
""||/^[#!]/.test(r))return[];let o=s.split(/[ \t]+/).map(ki),i=r.startsWith("[attr]");if(t==="")return[[n===void 0?r:`"${n}\
"`,...o].join(" ").trimEnd()];if(i)return[];let a=n??Fn(r),c=a.startsWith("/")?a.slice(1):a,d=a.slice(0,-1).includes("/")?
"":"**/",l=t.replace(/[\\*?[]/g,"\\$&");return[[`"/${Fn(l)}${d}${c}"`,...o].join(" ")]}var Fn=e=>e.replace(/["\\]/g,"\\$&");
function ki(e){let t=/^merge=(.*)$/.exec(e)?.[1];return t===void 0||pi.includes(t)?e:"merge"}var Ot;async function Dn(){Ot??=x(".",["version"]);let[,e=0,t=0]=(/(\d+)\.(\d+)/.exec(await Ot)??[]).map(Number);if(e*1e3+
t<2038)throw new Error(`git 2.38 or newer is needed (merge-tree --write-tree), found: ${await Ot}`)}var Si=["-c","merge.\
default=text","-c","merge.renormalize=false"];async function At(e,t,n,r=t){let s=[...Si,"merge-tree","--write-tree","--n\
ame-only","--no-messages","-z",t,n];try{return{tree:(await Wn(e,r,()=>x(e,s))).replace(/\0.*$/s,"")}}catch(o){if(!(o instanceof
$)||o.exitCode!==1)throw o;let[,...i]=Oe(o.stdout);return{conflicts:i}}}var pe=(e,t,n,r,s)=>x(e,["commit-tree",t,...n.flatMap(
o=>["-p",o]),"-F","-"],{input:r,...s!==void 0&&{env:{GIT_AUTHOR_DATE:s,GIT_COMMITTER_DATE:s}}}),Mt=new Map;function Un(e,t,n){
let r=Mt.get(e)??new Map;Mt.set(e,r.set(t,n))}async function J(e,t,n){if(t===n||Mt.get(e)?.get(t)?.includes(n))return!0;
try{return await x(e,["merge-base","--is-ancestor",n,t]),!0}catch(r){if(r instanceof $&&r.exitCode===1)return!1;throw r}}
async function Bn(e,t,n,r,s=t){if(await J(e,t,n))return{commit:t};if(await J(e,n,t))return{commit:n};let o=await At(e,t,
n,s);return"conflicts"in o?o:{commit:await pe(e,o.tree,[t,n],r)}}var K=/^(?!.*\.\.)(?!.*\.(?:lock)?$)[A-Za-z0-9][A-Za-z0-9._-]{0,63}$/,ne=e=>`.somas/projects/${e}/artifacts`,Hn=e=>`soma\
s/${e}`,Me=e=>`somas-held/${e}`;async function Ze(e,t,{limit:n,onRecord:r}){let s=[],o=0,i=d=>{o<n&&d.length>0&&s.push(d.subarray(0,n-o)),o+=d.length},a=()=>{
r(Buffer.concat(s).toString()),s=[],o=0};await te(e,t,{onPiece:d=>{let l=0;for(let u=d.indexOf(0);u!==-1;u=d.indexOf(0,l))
i(d.subarray(l,u)),a(),l=u+1;i(d.subarray(l))}}),o>0&&a()}var Ti=["claude","codex","copilot","gemini","aider","opencode"],re=["command","somas","brief",...Ti,"custom"],se=["auto",
...re];var oe={succeeded:{done:!0},succeeded_with_warning:{done:!0},briefed:{done:!0},no_change:{done:!1},verify_failed:{done:!1},
conflict:{done:!1},protected_path:{done:!1},rate_limited:{done:!1},quota_exhausted:{done:!1},budget_exceeded:{done:!1},stalled:{
done:!1},timeout:{done:!1},blocked:{done:!1},runner_error:{done:!1},skipped_dependency:{done:!1}},A=e=>oe[e].done;function Gn(e={},t={}){
let n={...e};for(let[r,s]of Object.entries(t))n[r]=(n[r]??0)+s;return Object.keys(n).length===0?void 0:n}function P(e,t=300){let n=e.replace(/[\p{C}\p{Z}]+/gu," ").trim();return n.length<=t?n:`${n.slice(0,t)}…`}var zn=4e3,_i=[[/@(?=[\p{L}\p{N}_-])/gu,"@ "],[/#(?=[\p{L}\p{N}])/gu,"# "],[/\b(gh-)(?=\d)/gi,"$1 "],[/:(?=\/\/)/g,": "],
[/(\.[a-z]{2,}\/[\w.-]+\/[\w.-]+\/(?:issues|pull|discussions)\/)(?=\w)/gi,"$1 "],[/\[(?=[^\]\n]{0,40}\b(?:skip|ci|actions)\b)/gi,
"[ "],[/\b(skip)-(?=checks\b)/gi,"$1- "],[/\*(?=no_ci)/gi,"* "]],It=e=>_i.reduce((t,[n,r])=>t.replace(n,r),e),Ei=e=>e.replace(
/\r\n?|[\p{Zl}\p{Zp}\v\f\u0085]/gu,`
`).replaceAll("	"," ").replace(/[^\P{C}\n]/gu,"").replace(/[^\S\n]+$/gm,"").replace(/\n{3,}/g,`

`).trim(),Lt=({id:e,name:t})=>`${e}: ${P(t)}`;function Vn(e,t){let n=`${Lt(e)}
`,r=It(t.map(Ei).filter(Boolean).join(`

`));if(r==="")return n;let s=r.slice(0,zn).replace(/[\uD800-\uDBFF]$/,""),o=s.length===r.length?[]:[`[Cut after ${zn} ch\
aracters]`],i=[...s.split(`
`),...o].map(a=>`    > ${a}`.trimEnd());return`${n}
${i.join(`
`)}
`}var Qe="Task-Digest",Ct="Plan-Ticks";var Kn="Overlap-File",qn="Overlap-Task",Ri=e=>!/[\p{C}\p{Zl}\p{Zp}]/u.test(e)&&e.trim()===e&&It(e)===e,vi=2e4;function Jn(e=[]){
let t=vi;return e.filter(n=>!Ri(n)||n.length>t?!1:(t-=n.length,!0))}var et=(e,t,n)=>`${Lt(t)}

${Nt(e,t.id,n)}`;function Nt({fingerprints:e,wave:t},n,{verdict:r,runner:s,overlap:o}){let i=e.get(n);if(i===void 0)throw new Error(
`no fingerprint of the task ${n}`);return[["Task",n],["Verdict",r],["Runner",s],["Wave",t.number],[Qe,i.digest],["Task-T\
ext",i.text],["Task-Context",i.context],["Task-Runner",i.runner],["Task-Source",i.source],...Jn(o?.files).map(c=>[Kn,c]),
...Jn(o?.tasks).map(c=>[qn,c])].flatMap(([c,d])=>d===void 0?[]:[`${c}: ${d}
`]).join("")}var $i="--format=%H%x1f%P%x1f%ce%x1f%B",Pi=2e5,Oi=/^[^\n]+\n\n((?:[\w-]+: [^\n]*(?:\n|$))+)$/,tt=(e,t,n)=>Ze(e,["log","-\
z",$i,...t],{limit:Pi,onRecord:r=>{let[s="",o="",i,...a]=r.split("\x1f"),c=a.join("\x1f"),d=i===me.GIT_COMMITTER_EMAIL?Oi.exec(
c)?.[1]:void 0,[l=""]=o.split(" ");n({commit:s,parent:l,message:c,...d!==void 0&&{trailers:d}})}});function Ae(e,t){let n=t.
split(`
`).map(l=>/^([\w-]+): (.*)$/s.exec(l)??[]),r=l=>n.flatMap(([,u,m=""])=>u===l?[m]:[]),s=l=>r(l)[0]??"",o=r(Kn),i=Object.keys(
oe).find(l=>l===s("Verdict")),a=re.find(l=>l===s("Runner")),c=s("Task"),d=s(Qe);if(!(i===void 0||!A(i)||c===""||d===""))
return{task_id:c,verdict:i,wave:Number(s("Wave")),...a&&{ran:a},commit:e,digest:d,text:s("Task-Text"),context:s("Task-Co\
ntext"),runner:s("Task-Runner"),source:s("Task-Source"),...o.length>0&&{overlap:{files:o,tasks:r(qn),diff:""}}}}var nt=e=>new Map(
[...e].reverse().map(t=>[t.task_id,t]));var Mi="refs/somas/held";async function Xn(e,t,n,r={}){let s=Me(t),o={env:r},i=await x(e,["ls-remote","origin",`refs/hea\
ds/${s}/*`],o),a=new Map(i.split(`
`).flatMap(u=>{let[m,f]=u.split("	");return m&&f?[[f.slice(11),m]]:[]}));if(a.size===0)return[];await x(e,[...["fetch","\
--quiet","--no-tags","--no-write-fetch-head","origin"],`+refs/heads/${s}/*:${Mi}/*`],o);let d=new Map;await tt(e,["--no-\
walk",...a.values(),"--"],({commit:u,parent:m,trailers:f})=>{let p=f===void 0?void 0:Ae(u,f);p!==void 0&&d.set(u,{work:m,
task_id:p.task_id})});let l=[];for(let[u,m]of a){let{work:f="",task_id:p=""}=d.get(m)??{};if(u!==Yn(t,p,f)||!n(p))continue;
let y=`--force-with-lease=refs/heads/${u}:${m}`;try{await x(e,["push","--quiet","--no-verify",y,"origin",`:refs/heads/${u}`],
o),l.push(u)}catch(g){if(!(g instanceof $))throw g}}return l}var Yn=(e,t,n)=>`${Me(e)}/${t}-${n.slice(0,7)}`;async function Zn(e,{
withheld:t,sideBranches:n},r,s,o,i){if(t.set(r.id,i.again??!1),i.again||i.verdict!=="conflict"&&i.verdict!=="protected_p\
ath"||o?.commit===void 0||o.workflows.length>0)return i;let a=Yn(e.project_id,r.id,o.commit);n.set(a,await Ai(e,r,s,o.commit));
let{artifacts:c,...d}=i;return{...d,held_out:a}}async function Ai(e,t,n,r){let{repository:s}=e,o=await x(s,["show","-s",
"--format=%ct",r]),i=et(e,t,n);return pe(s,`${r}^{tree}`,[r],i,`@${o} +0000`)}var rt=50,jt=e=>x(e,["multi-pack-index","write","--no-progress"]).catch(()=>"there is no pack"),Qn=(e,t)=>x(e,["commit-g\
raph","write","--stdin-commits","--split","--no-progress"],{input:`${t}
`}).catch(()=>"there is no complete history");var Ie=class extends Error{name="PushRefused";about;reason;constructor(t,n,r){super(t),this.about=n,this.reason=r}},Ii=10,
Li=/\((fetch first|non-fast-forward|stale info)\)|cannot lock ref|failed to update ref|reference already exists|incorrect old value/,
tr=/RPC failed|error: (429|5\d\d)|HTTP 5\d\d|Connection (reset|timed out)|Could not (resolve host|connect)|Failed to connect|Empty reply|transfer closed|SSL_|early EOF/,
nr=/exists; cannot create/,Ci="a rule protects it: let this workflow push to somas/*, or choose another project id",Ni=[
{pattern:/GH013.*(cannot contain secrets|push protection)/is,advice:"the server takes a text in it for a secret: remove \
the text, or allow it there",about:"content"},{pattern:/GH001|large files? detected|exceeds .*file size limit/i,advice:"\
a file is too large for the server: keep it with Git LFS, or leave it out",about:"content"},{pattern:/GH013.*^(remote: *)?- .*\b(file|path|extension)/ims,
advice:"a rule restricts the names or sizes of files",about:"content"},{pattern:/without `?workflows?`? permission/,advice:"\
the token may not change workflow files",about:"content"},{pattern:/GH006|GH013|protected branch/i,advice:Ci,about:"bran\
ch"},{pattern:nr,advice:"a branch whose name begins or ends where this one does is in the way: rename it",about:"branch"},
{pattern:/checked out/,advice:"it is checked out there: switch that checkout to another branch",about:"branch"},{pattern:/Permission to .* denied|error: 403|Authentication failed|could not read Username/,
advice:"the token may not write: the job needs `contents: write`",about:"branch"}],rr=["fetch","--quiet","--no-tags","--\
no-write-fetch-head"],Ft=(e={})=>({...e,LC_ALL:"C"}),er=new Set;async function sr(e,t){er.has(e)||(await x(e,["rev-parse",
"--is-shallow-repository"])==="true"&&await x(e,[...rr,"--unshallow","origin"],{env:Ft(t)}),er.add(e))}async function ji(e,t,n){
let r=`refs/remotes/origin/${t}`;try{await x(e,[...rr,"origin",`+refs/heads/${t}:${r}`],{env:Ft(n)})}catch(s){if(s instanceof
$&&s.stderr.includes("couldn't find remote ref"))return;throw s}return x(e,["rev-parse",r])}async function or(e){let{repository:t,
branch:n,environment:r,patience_minutes:s=Ii}=e,{findTip:o=()=>ji(t,n,r)}=e,i=performance.now()+s*6e4,a=u=>Fi(t,u,Ft(r)),
c=!1,d,l=0;for(let u=1;;u+=1){let m=await Wi(o,i);l=u>1&&m===d?l+1:0,d=m;let f=await e.build(m,u),{head:p,changed:y,sideBranches:g}=f,
h=y?[[n,p]]:[],b=await a(c?h:[...h,...g]);if(b===void 0){let E=new Map;for(let M of c?g:[]){let v=await a([M]);v!==void 0&&
E.set(M[0],Bi(v))}return{...f,refused:E}}let k=Li.test(b)&&!nr.test(b),S=k||tr.test(b),w=Ui(b);if((w.length>0&&w.every(E=>g.
has(E))||!S)&&!c&&g.size>0){c=!0;continue}if(!S||performance.now()>i){let E=Wt(b),M=E?.advice??`refused${S?` for ${s} mi\
nutes`:""}`,v=S?"branch":E?.about??"unknown";throw new Ie(`cannot push ${n}: ${M}
${b}`,v,Di(b))}await(k&&l===0?ir(100):ar(k?l:u))}}async function Fi(e,t,n){if(t.length===0)return;let r=t.map(([o,i])=>`${i}\
:refs/heads/${o}`),s=["--porcelain","--no-verify",...t.length>1?["--atomic"]:[]];try{await x(e,["push",...s,"origin",...r],
{env:n});return}catch(o){return o instanceof $?`${o.stdout}
${o.stderr}`.trim():String(o)}}async function Wi(e,t){for(let n=1;;n+=1)try{return await e()}catch(r){if(!(r instanceof $&&
tr.test(r.stderr))||performance.now()>t)throw r;await ar(n)}}var ir=e=>new Promise(t=>setTimeout(t,Math.random()*e)),ar=e=>ir(
1e3*Math.min(e,20)),Wt=e=>Ni.find(({pattern:t})=>t.test(e));function Di(e){let t=e.split(`
`).flatMap(s=>/^remote: *(.*\w.*)$/.exec(s)?.[1]?.trim()??[]),n=P(t.length>0?t.join("; "):/^!.*\((.*)\)$/m.exec(e)?.[1]??
"refused"),r=Wt(e)?.advice;return r===void 0?n:`${r} (${n})`}var Ui=e=>[...e.matchAll(/^!\t[^\t]*:refs\/heads\/([^\t]+)\t(?!.*\(atomic )/gm)].
map(([,t=""])=>t),Bi=e=>Wt(e)?.advice??/^!.*\((.*)\)$/m.exec(e)?.[1]??"refused";function Dt(e){let t=new Map,n=(r,s)=>{t.set(r,Le(t.get(r),s))};for(let{task_id:r,overlap:s}of e)if(s!==void 0){n(r,s);for(let o of s.
tasks)n(o,{files:s.files,tasks:[],diff:""})}return t}function Le(e,{files:t,tasks:n,diff:r}){return e===void 0?{files:t,
tasks:n,diff:r}:{files:[...new Set([...e.files,...t])],tasks:[...new Set([...e.tasks,...n])],diff:r||e.diff}}var cr=(e,t)=>({
...e,tasks:e.tasks.map(n=>{let{files:r=[]}=t.get(n.id)??{};return r.length===0?n:{...n,files:[...new Set([...n.files,...r])]}})});var q=e=>`${ne(e)}/tasks`,L=(e,t)=>`${q(e)}/${t}_result.md`,G=e=>L(e,"_all"),ge="<!-- somas-result",Ce="-->",Hi=new RegExp(
`(?:^|\\n\\n)${ge}\\n((?:[\\w-]+: .*\\n)*)${Ce}\\n`,"g");function ye(e){let t=new Map,n=0;for(let{index:r,0:s,1:o=""}of e.
matchAll(Hi)){let i=r+s.length,[,a]=/^Task: (.*)$/m.exec(o)??[];a!==void 0&&t.set(a,e.slice(n,i).trimStart()),n=i}return t}
var Ut=e=>[...e].sort(([t],[n])=>t<n?-1:1).map(([,t])=>t).join(`
`);function dr(e){let t=e.lastIndexOf(`

${ge}
`);return t!==-1&&e.endsWith(`
${Ce}
`)?e.slice(0,t+1):e}var he=({tasks:e,settled:t=[]})=>[...e,...t].map(n=>({...n,depends_on:n.all_dependencies??n.depends_on}));function st(e){
let t=new Map(e.tasks.map(n=>[n.id,[]]));for(let n of e.tasks)for(let r of n.depends_on)t.get(r)?.push(n.id);return t}function Gi(e){
let t=new Map;for(let o of e.tasks){let i=t.get(o.depends_on);i===void 0?t.set(o.depends_on,[o]):i.push(o)}let n=new Map(
e.tasks.map(({id:o},i)=>[o,i])),r=new Map;for(let[o,i]of t){let a=Int32Array.from(o,d=>n.get(d)??-1).sort().join(),c=r.get(
a);c===void 0?r.set(a,{waits_for:o,tasks:i}):c.tasks.push(...i)}let s=o=>n.get(o?.id??"")??0;for(let{tasks:o}of r.values())
o.sort((i,a)=>s(i)-s(a));return[...r.values()].sort((o,i)=>s(o.tasks[0])-s(i.tasks[0]))}function zi(e){let t=Gi(e),n=new Map(
e.tasks.map(({id:o})=>[o,[]]));for(let o of t)for(let i of o.waits_for)n.get(i)?.push(o);let r=new Map(t.map(o=>[o,o.waits_for.
length])),s=t.filter(({waits_for:o})=>o.length===0);for(let{tasks:o}of s)for(let{id:i}of o)for(let a of n.get(i)??[]){let c=(r.
get(a)??0)-1;r.set(a,c),c===0&&s.push(a)}return s}var be=e=>zi(e).flatMap(({tasks:t})=>t);function ot(e){let t;return(n,r)=>(t??=Vi(e),(t.get(r)??0)-(t.get(n)??0)||(n<r?-1:n>r?1:0))}function Vi(e){let t=st(e),n=new Map;
for(let{id:r,duration:s}of be(e).reverse()){let o=(t.get(r)??[]).reduce((i,a)=>Math.max(i,n.get(a)??0),0);n.set(r,s.most_likely+
o)}return n}var Ji=5;function D(e){let t=e.slice(0,Ji).map(r=>P(r)),n=e.length-t.length;return n>0?`${t.join(", ")} and ${n} more`:t.length<2?
t.join(""):`${t.slice(0,-1).join(", ")} and ${t.at(-1)}`}async function Bt(e,t){return(await x(e,["config","--null",...t]).catch(()=>"")).split("\0").flatMap(r=>r===""?[]:[Ki(r)])}
function Ki(e){let t=e.indexOf(`
`);return t===-1?{name:e}:{name:e.slice(0,t),value:e.slice(t+1)}}var lr=new Map;async function ur(e){let t=lr.get(e);if(t!==void 0&&existsSync(t.objects))return t;let n=["rev-parse","--\
show-object-format","--path-format=absolute","--git-path","objects"],[r="",...s]=(await x(e,n)).split(`
`),o={objects:s.join(`
`),format:r};return lr.set(e,o),o}function fr(e){let t=join(dirname(e),"config");return existsSync(t)&&/promisor|partialclone/i.test(readFileSync(t,"utf8"))}async function Ht(e,t,n){let r,s="",o=d=>{},i=te(e,["cat-file","--batch-command"],{env:t,onPiece:d=>o(d),onStart:d=>{r=d,
d.write(s)}}),a=i.then(()=>Promise.reject(new Error("git ended before it answered")));a.catch(()=>{});async function c(d,l,u){
if(l.length===0)return[];let m=new Promise(f=>{let p=qi(d==="contents",l.length,f),y=0;o=g=>{y+=g.length,u?.(y),p(g)}});
return s=l.map(f=>`${d} ${f}
`).join(""),r?.write(s),Promise.race([m,a])}try{return await n({describe:d=>c("info",d),read:(d,l)=>c("contents",d,l)})}finally{
r?.end(),await i.catch(()=>{})}}var mr=async(e,t)=>t.length===0?[]:Ht(e,{},n=>n.describe(t));function qi(e,t,n){let r=[],s=[],o=0,i=1;return a=>{if(s.push(a),o+=a.length,o<i)return;let c=Buffer.concat(s);for(i=1;c.
length>0;){let d=c.indexOf(`
`)+1;if(d===0){i=c.length+1;break}let[l="",u="missing",m]=c.toString("utf8",0,d-1).split(" "),f=e&&m!==void 0,p=f?Number(
m):0;if(i=d+p+(f?1:0),c.length<i)break;r.push({name:l,type:u,size:Number(m??0),contents:c.subarray(d,d+p)}),c=c.subarray(
i),i=1}s=[c],o=c.length,r.length===t&&n(r)}}var we={objects:1e6,object_bytes:100*2**20,unpacked_bytes:2*2**30},Xi="PACK",Gt=12,gr=6,yr=7,Yi=[1,2,3,4],Zi=64,Qi=2**20,
ea=2**20;async function hr(e,t,n){let{size:r}=await e.stat(),s={bytes:Buffer.alloc(0),start:t},o=async(l,u)=>{if(Math.min(
l+u,r)>s.start+s.bytes.length){let f=Math.min(Math.max(u,Qi),Math.max(0,r-l)),{buffer:p,bytesRead:y}=await e.read(Buffer.
allocUnsafe(f),0,f,l);s.bytes=p.subarray(0,y),s.start=l}return s.bytes.subarray(l-s.start)},i=await o(t,Gt);if(i.length<
Gt||i.toString("latin1",0,4)!==Xi)throw new Error("it holds no pack");let a=i.readUInt32BE(8);if(a>we.objects)throw new Error(
`it holds ${a} objects, at most ${we.objects} are read`);let c=t+Gt,d=0;for(let l=0;l<a;l+=1){l%100===0&&Cn();let{type:u,
size:m,length:f}=ta(await o(c,Zi),n);pr(m);let{contents:p,packed:y}=await ra(o,c+f,m,r),g=u===gr||u===yr?na(p):0;if(pr(g),
d+=m+g,d>we.unpacked_bytes)throw new Error(`it unpacks to more than ${we.unpacked_bytes} bytes`);c+=f+y}}function pr(e){
if(e>we.object_bytes)throw new Error(`it holds an object of ${e} bytes, at most ${we.object_bytes} are read`)}var Ne=()=>new Error(
"its pack is damaged or cut");function it(e,t,n=0,r=1){let s=n;for(let o=t,i=r;o<Math.min(e.length,t+8);o+=1,i*=128){let a=e[o]??
0;if(s+=(a&127)*i,a<128)return{value:s,end:o+1}}throw Ne()}function ta(e,t){let[n]=e;if(n===void 0)throw Ne();let r=n>>4&
7,s=n&15,{value:o,end:i}=n<128?{value:s,end:1}:it(e,1,s,16);if(r===yr)return{type:r,size:o,length:i+t};if(r===gr)return{
type:r,size:o,length:it(e,i).end};if(!Yi.includes(r))throw Ne();return{type:r,size:o,length:i}}var na=e=>it(e,it(e,0).end).
value;async function ra(e,t,n,r){let s=Math.min(Math.max(n+1,64),ea);for(let o=4096;;o*=4){let i=await e(t,o);try{let a={
info:!0,maxOutputLength:Math.max(n,1),chunkSize:s},{buffer:c,engine:d}=inflateSync(i,a);if(c.length!==n)throw Ne();return{
contents:c,packed:d.bytesWritten}}catch(a){if(!(a.code==="Z_BUF_ERROR")||t+o>=r)throw Ne()}}}var xe={added_paths:1e6,levels:1e3,bytes:268435456},br=new Map;async function xr(e,t,{before:n,after:r,added:s}){let o=br.
get(e)??new Map;br.set(e,o);let i=new Map,a=[...n,...r].map(u=>`${u}^{tree}`),c=await wr(t,[...a,...s],i);for(let u=c;u.
length>0;){let m=[...i.values()].flatMap(({folders:f})=>f);u=[...new Set(m)].filter(f=>!i.has(f)&&!o.has(f)),await wr(t,
u,i)}let d=c.slice(0,a.length).map(u=>sa(u,i,o)),l=xe.added_paths+Math.max(0,...d.slice(0,n.length).map(({paths:u})=>u));
for(let{paths:u,levels:m}of d.slice(n.length)){if(u>l)throw new Error(`it adds more than ${xe.added_paths} paths`);if(m>
xe.levels)throw new Error(`it holds more than ${xe.levels} folders inside each other`)}}function sa(e,t,n){let r=[e];for(let s=r.
at(-1);s!==void 0;s=r.at(-1)){let{files:o,folders:i}=t.get(s)??{files:0,folders:[]},a=n.has(s)?[]:i.filter(l=>!n.has(l));
if(a.length>0){r.push(...new Set(a));continue}if(r.pop(),n.has(s))continue;let c=o+i.length,d=0;for(let l of i){let u=n.
get(l);c+=u?.paths??0,d=Math.max(d,u?.levels??0)}n.set(s,{paths:c,levels:d+1})}return n.get(e)??{paths:0,levels:0}}async function wr(e,t,n){
return(await e.read(t,s=>{if(s>xe.bytes)throw new Error(`its folders have more than ${xe.bytes} bytes`)})).map(({name:s,
type:o,contents:i})=>{if(o!=="tree")throw new Error(`the tree ${s} is missing`);return n.has(s)||n.set(s,oa(i,s.length/2)),
s})}function oa(e,t){let n=[],r=0;for(let s=0;s<e.length;){let o=e.toString("latin1",s,s+6)==="40000 ",i=e.indexOf(0,s)+
1;s=i+t,o?n.push(e.toString("hex",i,s)):r+=1}return{files:r,folders:n}}var kr="refs/somas/";async function ia(e,t){let n=await mkdtemp(join(e,"tmp_objdir-somas-"));try{return await t(n)}finally{
await rm(n,{recursive:!0,force:!0})}}var N={bytes:2**30,header_bytes:1e6,refs:100,commits:1e4,commit_bytes:64e3,small_bytes:1e7,small_seconds:30,seconds:120};
async function Sr(e,t,n){let r=await open(t);try{let{size:s}=await r.stat();if(s>N.bytes)throw new Error(`it has ${s} by\
tes, at most ${N.bytes} are read`);let{small_bytes:o,small_seconds:i,seconds:a}=N;return await Xe(s<o?i:a,()=>aa(e,r,n))}finally{
await r.close()}}async function aa(e,t,n){let{objects:r,format:s}=await ur(e),o=await da(t,s),i=la(o,n);return ia(r,async a=>{
let c={GIT_OBJECT_DIRECTORY:a,GIT_ALTERNATE_OBJECT_DIRECTORIES:JSON.stringify(r)},d=join(a,"pack"),{commits:l,parents:u}=await Ht(
e,c,async f=>{let p=await f.describe(o.prerequisites),y=o.prerequisites.find((v,C)=>p[C]?.type!=="commit");if(y!==void 0)
throw new Error(`its prerequisite ${y} is no commit of the repository`);await hr(t,o.bytes,s==="sha256"?32:20),await t.read(
Buffer.alloc(o.bytes),0,o.bytes);let g=fr(r)?"--fsck-objects":"--strict";await x(e,["index-pack",g,"--fix-thin","--stdin"],
{env:c,stdin:t.fd});let h=await ua(d,s),b=[...i.values()],k=await f.describe([...b,...h]);fa(k.slice(b.length));let S=[...i].
filter((v,C)=>k[C]?.type==="commit"),w=S.map(([,v])=>v),T=h.filter((v,C)=>k[b.length+C]?.type==="tree");await xr(e,f,{before:o.
prerequisites,after:w,added:T});let E=new Set(h),M=w.filter(v=>E.has(v));return{commits:new Map(S),parents:await ca(f,M)}});
await mkdir(join(r,"pack"),{recursive:!0});let m=f=>Number(f.endsWith(".idx"));for(let f of(await readdir(d)).sort((p,y)=>m(
p)-m(y)))await rename(join(d,f),join(r,"pack",f));for(let[f,p]of u)Un(e,f,p);return l})}async function ca(e,t){let n=await e.
read([...new Set(t)]);return new Map(n.map(({name:r,contents:s})=>{let[o=""]=s.toString("latin1").split(`

`,1);return[r,Array.from(o.matchAll(/^parent (\S+)$/gm),([,i=""])=>i)]}))}async function da(e,t){let{buffer:n,bytesRead:r}=await e.
read(Buffer.alloc(N.header_bytes),0,N.header_bytes,0),s=n.subarray(0,r);if(!/^# v[23] git bundle\n/.test(s.toString("lat\
in1",0,20)))throw new Error("it is no bundle of git");let o=s.indexOf(`

`);if(o===-1)throw new Error(`its header is longer than ${N.header_bytes} bytes, or cut`);let i=new Map,a=[],c=`[0-9a-f]\
{${t==="sha256"?64:40}}`,d=new RegExp(`^(?:(?<prerequisite>-)?(?<object>${c})(?: (?<ref>.*))?|@object-format=${t})$`);for(let l of s.
toString("utf8",0,o).split(`
`).slice(1)){let u=d.exec(l)?.groups;if(u===void 0)throw new Error("its header holds a line that is neither a ref nor a \
prerequisite");let{prerequisite:m,object:f,ref:p}=u;f!==void 0&&(m!==void 0?a.push(f):i.set(p??"",f))}return{refs:i,prerequisites:a,
bytes:o+2}}function la({refs:e},t){let n=N.refs*(t?.length??1);if(e.size>n)throw new Error(`it names ${e.size} refs, at \
most ${n} are read`);let r=s=>t===void 0||t.some(o=>s===o||s.startsWith(`partial/${o}/`));return new Map([...e].flatMap(
([s,o])=>{let i=s.slice(kr.length);return s.startsWith(kr)&&r(i)?[[i,o]]:[]}))}async function ua(e,t){let n=(await readdir(
e)).find(a=>a.endsWith(".idx"));if(n===void 0)return[];let r=await readFile(join(e,n)),o=8+256*4,i=t==="sha256"?32:20;return Array.
from({length:r.readUInt32BE(o-4)},(a,c)=>r.toString("hex",o+c*i,o+(c+1)*i))}function fa(e){let t=e.filter(({type:r})=>r===
"commit");if(t.length>N.commits)throw new Error(`it holds ${t.length} commits, at most ${N.commits} are read`);let n=t.find(
({size:r})=>r>N.commit_bytes);if(n!==void 0)throw new Error(`it holds a commit of ${n.size} bytes, at most ${N.commit_bytes}\
 are read`)}var je={off:"the variable SOMAS_WALL is off",act:"act runs the jobs on a machine of yours",system:"the machine does not \
run Linux",root:"the runner's user cannot become root with sudo without a password",tools:"the machine lacks useradd, se\
tpriv, prlimit or GNU find"};var z=e=>typeof e=="object"&&e!==null&&!Array.isArray(e),U=e=>typeof e=="number"&&Number.isFinite(e)&&e>=0;function X(e){
try{return JSON.parse(e)}catch{return}}function Tr(e){let t=0,n=0,r=!1;for(let s=0;s<e.length;s+=1){let o=e[s];o==='"'?r=
!r:r?s+=o==="\\"?1:0:o==="["||o==="{"?n=Math.max(n,++t):(o==="]"||o==="}")&&(t-=1)}return n}var _r=e=>Array.isArray(e)?e.filter(z):[],zt=e=>typeof e=="string"?e:"",Er=e=>U(e)&&Number.isSafeInteger(e)?e:void 0;var B={verdict:"runner_error",reason:"ended without a result",seconds:0},ke=({project_id:e,wave:t},n)=>`somas-${e}-wave-${t.
number}-${n}`,Jt="not_started.json",Vt="results.json",vr="result.bundle",Y={bytes:5e6,entries:1e4,depth:64},Kt=new Map([
[Vt,Y.bytes],[Jt,Y.bytes],[vr,N.bytes]]);async function $r(e,t,n,r){let s=new Map,o,i;try{if(o=await n(r.id),o===void 0)
return{claims:s};if(i=_r(Or(join(o,Vt))),i.length>Y.entries)throw new Error(`${Vt} holds ${i.length} results, at most ${Y.
entries} are read`);let c=i.length>0?void 0:wa(join(o,Jt));if(c!==void 0)return{claims:s,notStarted:c}}catch(c){let d=`i\
ts artifact cannot be read: ${Pr(c)}`;for(let l of r.tasks)s.set(l,{verdict:"runner_error",reason:d,seconds:0});return{claims:s}}
let a=await ma(e,join(o,vr),r.tasks);for(let c of r.tasks){let d=i.find(({task_id:f})=>f===c),l=d&&pa(d);if(l===void 0)continue;
let u=a.commits.get(c),m=u===void 0&&d?.commit===void 0&&a.error===void 0;if(u!==void 0&&await J(e,u,t).catch(()=>!1))s.
set(c,{...l,commit:u});else if(!A(l.verdict)||m)s.set(c,l);else{let f=a.error?`cannot be read: ${a.error}`:`holds no com\
mit on top of ${t.slice(0,7)}`;s.set(c,{...l,verdict:"runner_error",reason:`its bundle ${f}`})}}return{claims:s}}async function ma(e,t,n){if(!Mr(t))return{commits:new Map};try{return{commits:await Sr(e,t,n)}}catch(r){return{commits:new Map,
error:Pr(r)}}}var Pr=e=>P(e instanceof $?e.stderr:e instanceof Error?e.message:String(e),150);function pa({verdict:e,reason:t,
seconds:n,setup_seconds:r,attempts:s,runner:o,leg:i,usage:a,no_wall:c}){if(!ya(e))return;let d=re.find(l=>l===o);return{
verdict:e,reason:P(zt(t)),seconds:0,...Rr({seconds:n,setup_seconds:r,attempts:s}),...d&&{runner:d},...ba(i),...ga(c)&&{no_wall:c},
...z(a)&&{usage:Rr({cost_usd:a.cost_usd,tokens:a.tokens,turns:a.turns})}}}var ga=e=>typeof e=="string"&&Object.hasOwn(je,
e),ya=e=>typeof e=="string"&&Object.hasOwn(oe,e),ha=1e15,Rr=e=>Object.fromEntries(Object.entries(e).flatMap(([t,n])=>U(n)&&
n<=ha?[[t,n]]:[]));function ba(e){let t=z(e)?zt(e.started):"";return Number.isNaN(Date.parse(t))?{}:{started:new Date(t).
toISOString()}}function wa(e){let t=Or(e);return z(t)&&typeof t.reason=="string"?P(t.reason):void 0}function Or(e){if(!Mr(
e))return;let{size:t}=lstatSync(e),n=basename(e);if(t>Y.bytes)throw new Error(`${n} has ${t} bytes, at most ${Y.bytes} a\
re read`);let r=readFileSync(e,"utf8");if(Tr(r)>Y.depth)throw new Error(`${n} holds more than ${Y.depth} values inside e\
ach other`);return X(r)}var Mr=e=>lstatSync(e,{throwIfNoEntry:!1})?.isFile()??!1;var xa=/^([ \t]*(?:[-*+]|\d+[.)])[ \t]+)\[[ xX~/\-✓✔✅]?\](?=[\s*]|$)/gmu,qt=e=>e.replace(xa,"$1[ ]");var Ar=["auto","always","never"],Ir=["auto","never"],Lr=["branch","one-file","artifact"],Cr=["SPEC.md","ARCHITECTURE.md",
"execution_plan.yml"];function Nr(e,t){let{runner:n=e.runner,budget_usd:r=e.budget_usd,max_turns:s=e.max_turns}=t,o=e.runner!==
"auto"&&n!==e.runner,i=t.model??(o?"":e.model);return{...e,runner:n,model:i,budget_usd:r,max_turns:s}}var ie=e=>createHash("sha256").update(JSON.stringify(e)).digest("hex");function jr(e){let{name:t,run:n,verify:r,agent:s,
context_requirements:o,acceptance_criteria:i,setup:a}=e,c=qt(e.description),d=e.texts?.map(({title:m,text:f})=>({title:m,
text:qt(f)})),u=d===void 0&&i===void 0&&a===void 0?[]:[d??[],i??[],...a===void 0?[]:[a]];return ie([t,c,n??null,r??null,
s??null,o,...u])}function Fr(e,t){let{runner:n,agent:r,model:s="",runner_argv:o,setup:i=""}=Nr(t,e),a=n==="command"||n===
"auto"&&e.run!==void 0,c=n==="custom"?[o,i]:i===""?void 0:[i],d=c===void 0?"":ie(c).slice(0,12);return(a?["command",d]:[
n,e.agent??r,s,d]).filter(u=>u!=="").map(encodeURIComponent).join("/")}function Wr(e,t){let n=new Map;for(let{id:r,depends_on:s}of be(
{version:1,tasks:he(e)})){let o=t.get(r);if(o===void 0)throw new Error(`no inputs of the task ${JSON.stringify(r)}`);let{
text:i,context:a,runner:c}=o,d=[...s].sort().map(l=>[l,n.get(l)]);n.set(r,ie([r,i,a,c,d]))}return n}function Ur(e,t){let n,r=3;for(let s of t){if(Math.abs(s.length-e.length)>2)continue;let o=Dr(e)===Dr(s)?0:ka(e,s,r);o<r&&
o*2<=s.length&&([n,r]=[s,o])}return n}function Br(e,t){let n=Ur(e,t);return n===void 0?void 0:`did you mean ${JSON.stringify(
n)}?`}var Dr=e=>e.toLowerCase().replace(/[^a-z0-9]/g,"");function ka(e,t,n){let r=Array.from({length:t.length+1},(s,o)=>o);
for(let s=1;s<=e.length;s++){let o=[s];for(let i=1;i<=t.length;i++){let a=(r[i-1]??0)+(e[s-1]===t[i-1]?0:1);o.push(Math.
min(a,(r[i]??0)+1,(o[i-1]??0)+1))}if(Math.min(...o)>=n)return n;r=o}return r[t.length]??n}var at=e=>(e.match(/[\p{L}\p{N}_]+/gu)??[]).join("-"),Sa=e=>Ta(e).toLowerCase().replace(/[^\p{L}\p{M}\p{N}\p{Pc}\- ]/gu,
"").replaceAll(" ","-"),Ta=e=>e.replace(/!?\[([^[\]]*)\]\([^()]*\)/g,"$1").replace(/(^|[^\p{L}\p{N}])_([^_]+)_(?![\p{L}\p{N}])/gu,
"$1$2");function _a(e){let t=new Map,n=new Map;for(let r of e){let s=Sa(r.text),o=n.get(s)??0,i=()=>o===0?s:`${s}-${o}`;
for(;t.has(i());)o+=1;n.set(s,o+1),t.set(i(),r)}return t}function Xt(e,t){let n=e.split(`
`),r=Hr(e),s=at(t),o=r.find(({text:c})=>at(c)===s)??_a(r).get(t.toLowerCase())??r.find(({text:c})=>at(c).toLowerCase()===
s.toLowerCase());if(o===void 0)return;let i=r.find(({line:c,level:d})=>c>o.line&&d<=o.level),a=i===void 0?n.length:i.line-
1;return{heading:o.text,first:o.line,last:a,text:n.slice(o.line-1,a).join(`
`)}}var Ea=/^(?: {4}|\t| {0,3}(?:[-*+]|\d+[.)])[ \t]| {0,3}[>|])/;function Hr(e){let t=[],n=e.split(/\r?\n/),r,s=!1,o;for(let i=Ra(
n);i<n.length;i++){let a=n[i]??"",c=/^ {0,3}(`{3,}|~{3,})(.*)$/.exec(a),d=o;if(o=void 0,r!==void 0)c?.[1]?.startsWith(r)&&
c[2]?.trim()===""&&(r=void 0);else if(s||/^ {0,3}<!--/.test(a))s=!a.includes("-->");else if(c?.[1]!==void 0)r=c[1];else{
let[,l,u=""]=/^ {0,3}(#{1,6})(?![^ \t])(.*)$/.exec(a)??[],m=/^ {0,3}(=+|-+)[ \t]*$/.exec(a)?.[1];if(l!==void 0){let f=u.
trim().replace(/(^|[ \t])#+$/,"");t.push({level:l.length,text:f.trimEnd(),line:i+1})}else if(m!==void 0&&d!==void 0){let f=n.
slice(d,i).map(p=>p.trim());t.push({level:m.startsWith("=")?1:2,text:f.join(" "),line:d+1})}else m===void 0&&a.trim()!==
""&&(d!==void 0||!Ea.test(a))&&(o=d??i)}}return t}function Ra(e){return e[0]?.trimEnd()!=="---"?0:e.findIndex((t,n)=>n>0&&
/^(---|\.\.\.)[ \t]*$/.test(t))+1}var Yt=e=>[ne(e),"."];async function Fe(e,t,n,r){let s=[...new Set(r)],o=s.flatMap(d=>Xr(n,d)),i=await va(e,t,new Set(o)),a=new Map,c=new Map;
for(let d of s){let l=Vr(i,Zt(n,d)),[,u,m]=qr.exec(d)??[],f=u===void 0?void 0:Vr(i,Zt(n,u));if(l!==void 0||f===void 0||m===
void 0){c.set(d,l??"");continue}let p=a.get(f)??await x(e,["cat-file","-p",f]);a.set(f,p);let y=Xt(p,m)?.text.trimEnd();
c.set(d,y===void 0?"":ie(y))}return c}async function Jr(e,t,n,r){let s=await x(e,["rev-list","-1","--parents",n]),[,o=n,
i=o]=s.split(" "),a=await x(e,["merge-base",o,i]);return Fe(e,a,t,r)}async function Kr(e,t,n,r,s){let o=new Set(r);if(s.
length===0)return o;let i=async u=>(await Fe(e,u,t,[n]).catch(()=>{}))?.get(n)??"",a=["diff-tree","--stdin","-r","-s","-\
-diff-merges=first-parent","--"],c=s.map(({commit:u})=>`${u}
`).join(""),d=await x(e,[...a,...Xr(t,n)],{input:c}),l=new Set(d.split(`
`));for(let{commit:u,source:m}of s)l.has(u)&&o.has(await i(m))&&o.add(await i(u));return o}var qr=/^([^#]+)#(.+)$/,Zt=(e,t)=>Yt(
e).map(n=>posix.normalize(posix.join(n,t)).replace(/^\/+|\/+$/g,"")).filter(n=>!n.startsWith("..")&&n!=="."&&!/[\r\n\0]/.
test(n)),Xr=(e,t)=>[t,qr.exec(t)?.[1]??""].filter(n=>n!=="").flatMap(n=>Zt(e,n)),Vr=(e,t)=>t.map(n=>e.get(n)).find(n=>n!==
void 0);async function va(e,t,n){await x(e,["rev-parse","--verify","--quiet",`${t}^{commit}`]);let r=[...n],s=r.map(a=>`${t}\
:${a}
`).join(""),o=(await x(e,["cat-file","--batch-check=%(objectname)"],{input:s})).split(`
`),i=a=>/^[0-9a-f]{40,64}$/.test(a);return new Map(r.map((a,c)=>[a,o[c]??""]).filter(([,a])=>i(a)))}async function Qt(e,t){let{plan:n,settings:r,head:s}=t,o=he(n),i=o.flatMap(f=>f.context_requirements),a=await Fe(e,s,r.project_id,
i),c=nt(t.merges),d=await Pa(e,t,a,c),l=new Map;for(let f of o){let y=(d.has(f.id)?void 0:c.get(f.id))?.context??$a(f,a);
l.set(f.id,{text:jr(f),context:y,runner:Fr(f,r)})}let u=Wr(n,l),m=[...l].map(([f,p])=>[f,{...p,digest:u.get(f)??"",source:s}]);
return{fingerprints:new Map(m),changedContext:d}}var $a=({context_requirements:e},t)=>ie([...new Set(e)].sort().map(n=>[
n,t.get(n)]));async function Pa(e,{plan:t,settings:n,steps:r},s,o){let{project_id:i}=n,a=[...r].reverse(),c=new Map,d=new Map,
l=new Map;for(let{id:u,context_requirements:m}of he(t)){let f=o.get(u);if(f===void 0)continue;let p=c.get(f.source)??await Fe(
e,f.source,i,s.keys()).catch(()=>new Map);c.set(f.source,p);let y=[...new Set(m)].filter(b=>p.get(b)!==s.get(b));if(y.length===
0)continue;let g=await Jr(e,i,f.commit,y),h=[];for(let b of y){let k=[p.get(b),g.get(b)].filter(T=>T!==void 0),S=JSON.stringify(
[b,...k]),w=d.get(S)??await Kr(e,i,b,k,a);d.set(S,w),w.has(s.get(b)??"")||h.push(b)}h.length>0&&l.set(u,h)}return l}var Oa=3,ct=({verdict:e,reason:t})=>({verdict:e,reason:t});function We({legs:e},t){let n=e.find(({tasks:r})=>r.includes(
t));if(n===void 0)throw new Error(`no leg of the wave holds the task ${t}`);return n}function dt({wave:e,previous:t,more_waves:n,
fingerprints:r,project_id:s},{id:o,name:i},a,c){let d=We(e,o),l=t.find(S=>S.task_id===o&&S.again),u=(l?.tries??(l?1:0))+
1,m=n&&(c.again??Ma(c,u,l)),f=c.overlap===void 0?l?.overlap:Le(l?.overlap,c.overlap),p=(l?.attempts??(l?1:0))+(a.attempts??
1),y=Gn(l?.usage,a.usage),g=(l?.setup_seconds??0)+(a.setup_seconds??0),b=a!==B&&a.verdict!=="skipped_dependency"?[ke({project_id:s,
wave:e},d.id)]:[],k=c.commit===void 0?[...l?.artifacts??[],...b]:[];return{task_id:o,task_name:i,verdict:c.verdict,reason:c.
reason,...a.runner&&{runner:a.runner},seconds:(l?.seconds??0)+a.seconds,...g>0&&{setup_seconds:g},...y&&{usage:y},...p>1&&
{attempts:p},digest:r.get(o)?.digest??"",...c.commit&&{commit:c.commit},wave:e.number,...a.started&&{leg:{position:e.legs.
indexOf(d)+1,started:a.started}},...a.no_wall&&{no_wall:a.no_wall},...u>1&&{tries:u},...f&&{overlap:f},...m&&{again:m},...k.
length>0&&{artifacts:k}}}function Ma({verdict:e,overlap:t},n,r){if(n>=Oa)return!1;let s=t?.files.some(o=>!r?.overlap?.files.
includes(o))??r?.verdict!=="conflict";return e==="rate_limited"||e==="conflict"&&s}var Aa=10;async function en(e,t,n,r){
let s=new Map(r.map(l=>[l,L(n,l)])),o=r.length<=Aa?[...s.values()]:[`${q(n)}/`],i=G(n),a=await Pt(e,[t],[...o,i]),c=new Map(
[...s].filter(([,l])=>a.has(l)));if(!a.has(i))return c;let d=ye(await x(e,["cat-file","blob",`${t}:${i}`]).catch(()=>""));
return new Map([...r.flatMap(l=>d.has(l)?[[l,i]]:[]),...c])}var Vu=new RegExp(`^${ge}\\n((?:[\\w-]+: .*\\n)*)${Ce}$`,"gm"),lt=5e6;var Ia=new RegExp(`^${q("[^/]+").replace(".","\\.")}/`,"i"),Zr=e=>Ia.test(e),Qr=(e,t)=>`${e.replaceAll(ge,"<!-- not soma\
s-result").trimEnd()}

${ge}
${t}${Ce}
`;async function Se(e,t,n,r=[]){let s=["diff-tree","-r","-z","--no-renames",t,n,"--",...r],o=(await x(e,s)).split("\0");return Array.
from({length:Math.floor(o.length/2)},(i,a)=>{let[c="",d="",l="",u=""]=(o[a*2]??"").slice(1).split(" "),m=o[a*2+1]??"";return{
path:m,before:Yr(m,c,l),after:Yr(m,d,u)}})}var Yr=(e,t,n)=>/^0+$/.test(t)?{path:e}:{path:e,mode:t,object:n};async function La(e,t){let n=[`${Qe}: `,`${Ct}: `,"This reverts commit "].map(i=>`--grep=^${i}`),r=[],s=[],o=new Set;return await tt(
e,["--topo-order",...n,t,"--"],({commit:i,parent:a,message:c,trailers:d})=>{if(o.has(i))return;if(d===void 0){for(let u of Ca(
c))o.add(u);return}let l=Ae(i,d);l!==void 0?(r.push(l),s.push(l)):d.startsWith(`${Ct}: `)&&s.push({commit:i,source:a})}),
{merges:r,steps:s}}var Ca=e=>e.split(`
`).flatMap(t=>/^This reverts commit ([0-9a-f]{40,64})\b/.exec(t)?.[1]??[]),tn=async(e,t)=>(await La(e,t)).merges,Na=async(e,t)=>nt(
await tn(e,t));async function es(e,t,n){let r=await Na(e,t);return new Map([...r].filter(([s,{digest:o}])=>o===n.get(s)?.
digest))}async function ts(e,t){return(await Bt(e,[...t,"--get-regexp","^submodule\\..*\\.path$"])).flatMap(({value:r=""})=>r===""?
[]:[r.replace(/\/$/,"")])}var Te={name:255,path:3e3,target:4e3},ut="160000",ja="120000",V=".gitmodules";async function ft(e,t,n,r){let s=r.filter(
({after:d})=>"mode"in d);for(let{path:d}of s){let l=Buffer.byteLength(d);if(l>Te.path)return nn("a path",l,Te.path,d);let u=Math.
max(...d.split("/").map(m=>Buffer.byteLength(m)));if(u>Te.name)return nn("a name",u,Te.name,d)}let o=s.filter(({after:d})=>De(
d,ja)),i=await mr(e,o.map(({after:d})=>"object"in d?d.object:""));for(let[d,{path:l}]of o.entries()){let u=i[d]?.size??0;
if(u===0)return`holds a link without a target: ${P(l,100)}`;if(u>Te.target)return nn("a link",u,Te.target,l)}if(s.some(({
path:d})=>d.startsWith(`${V}/`)))return`holds a folder of the name ${V}`;if(s.some(({path:d})=>d===V)&&!await Wa(e,n))return`\
holds a ${V} that git cannot read`;let c=await Da(e,t,n,r);if(c.length!==0)return`holds a submodule that ${V} does not n\
ame, so no later checkout could fetch it: ${D(c)}`}var Fa=1e3,ns=e=>e.some(({path:t,before:n,after:r})=>t===V||De(n,ut)||
De(r,ut)||Buffer.byteLength(t)>Fa),De=(e,t)=>"mode"in e&&e.mode===t,nn=(e,t,n,r)=>`holds ${e} of ${t} bytes, and a check\
out takes at most ${n}: ${P(r,100)}`,Wa=(e,t)=>x(e,["config","--blob",`${t}:${V}`,"--list"]).then(()=>!0,()=>!1);async function Da(e,t,n,r){
let s=new Set(r.flatMap(({path:l,before:u,after:m})=>De(m,ut)&&!De(u,ut)?[l]:[])),o=r.some(({path:l})=>l===V);if(s.size===
0&&!o)return[];let i=async l=>new Set(await ts(e,["--blob",`${l}:${V}`])),[a,c]=[await i(n),await i(t)];return(o?await Ua(
e,n):[...s]).filter(l=>!a.has(l)&&(s.has(l)||c.has(l)))}async function Ua(e,t){let n=await x(e,["ls-tree","-r","-z","--f\
ull-tree",t]);return Array.from(n.matchAll(/(?:^|\0)160000 commit \S+\t([^\0]*)/g),([,r=""])=>r)}var rs="refs/somas/imported";async function Ue(e,{parents:t,message:n,changes:r,tree:s,date:o=Math.floor(Date.now()/1e3)}){
let[i,...a]=t,c=[`commit ${rs}
mark :1
`,`committer ${me.GIT_COMMITTER_NAME} <${me.GIT_COMMITTER_EMAIL}> ${o} +0000
`,ss(n),`from ${i}
`,...a.map(d=>`merge ${d}
`),s===void 0?"":`M 040000 ${s} ""
`,...r.map(Ba),`
get-mark :1
`,`reset ${rs}
from ${"0".repeat(i.length)}

`];return x(e,["fast-import","--quiet","--force"],{input:c.join("")})}function Ba(e){let t=`"${e.path.replace(/["\\]/g,"\
\\$&").replaceAll(`
`,"\\n")}"`;return"text"in e?`M 100644 inline ${t}
${ss(e.text)}`:"object"in e?`M ${e.mode} ${e.object} ${t}
`:`D ${t}
`}var ss=e=>`data ${Buffer.byteLength(e)}
${e}
`;var os=2e4;async function is(e,t){let{repository:n,project_id:r,result_files:s}=e,{head:o,tree:i,parents:a,message:c,task_id:d,
carried:l,sealed:u}=t;if(s==="branch")return pe(n,i,a,c);let m=l.map(f=>({path:L(r,f)}));if(s==="one-file"&&u!==void 0){
let f=G(r),p=ye(await cs(n,`${o}:${f}`));m.push({path:f,text:Ut(p.set(d,Ha(u)))})}return Ue(n,{parents:a,message:c,changes:m,
tree:i})}var as=({project_id:e,result_files:t})=>n=>t==="artifact"?[]:[t==="one-file"?G(e):L(e,n)];async function mt(e,t,[
n,r],s,o){let i=await Bn(e,n,r,s,o);if("conflicts"in i||i.commit===n||i.commit===r)return i;let a=G(t),d=[`${i.commit}^{\
tree}`,...[i.commit,n,r].map(w=>`${w}:${a}`)].map(w=>`${w}
`).join(""),l=(await x(e,["cat-file","--batch-check=%(objectname)"],{input:d})).split(`
`),[u,m="",...f]=l.map(w=>/^[0-9a-f]+$/.test(w)?w:"");if(f.includes(m))return i;let p=await x(e,["merge-base",n,r]),y=async w=>ye(
await cs(e,`${w}:${a}`)),[g,h,b]=[await y(p),await y(n),await y(r)],k=[...new Set([...h.keys(),...b.keys()])].flatMap(w=>{
let T=b.get(w)===g.get(w)?h.get(w):b.get(w);return T===void 0?[]:[[w,T]]}),S=[{path:a,text:Ut(new Map(k))}];return{commit:await Ue(
e,{parents:[n,r],message:s,changes:S,tree:u})}}var cs=(e,t)=>x(e,["cat-file","blob",t]).then(n=>`${n}
`,n=>{if(n instanceof $)return"";throw n});function Ha(e){let t=e.slice(dr(e).length);return e.length<=os?e:`${e.slice(0,
os)}

[Cut here]
${t}`}var Ga=1e7,za=1e3,Va=[{what:"installed dependencies",treatment:"left out",globs:["**/node_modules/**","**/bower_componen\
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
, and tools choose either"},{what:`a file over ${Ga/1e6} MB`,treatment:"warning",globs:[],reason:"the history keeps it f\
or ever"},{what:`more than ${za} files`,treatment:"warning",globs:[],reason:"nobody reviews them; an ignore rule may be \
missing"},{what:"two names that differ only in case",treatment:"warning",globs:[],reason:"one of them is lost in a check\
out on macOS or Windows"}],ds=e=>Va.filter(t=>t.treatment===e),rn=ds("protected").flatMap(({globs:e})=>e),Rf=ds("left ou\
t").flatMap(({globs:e,marker:t})=>t===void 0?e:[]);var sn=e=>e.split(/[,\n]/).map(t=>t.trim()).filter(t=>t!==""),ls=e=>sn(e).filter(t=>{let n=t.replace("!","");return n===
""||/^[/:!]/.test(n)||n.split("/").includes("..")});var on=".github/workflows/**",ps=e=>[...new Set([...sn(e),...rn,on])],Be=e=>e.startsWith("!"),us=e=>e.flatMap(t=>{let n=Be(
t)?t.slice("!".length):t,r=Be(t)?":(exclude,glob,icase)":an,s=Be(t)?[]:gs(n).filter(ys).map(Ja);return[...new Set([n,n.replace(
/\/\*\*$/,"")])].map(o=>r+o).concat(s)}),an=":(glob,icase)";function gs(e){let t=e.replace(/(\/\*\*)+$/,"").split("/");return t.
map((n,r)=>t.slice(0,r).join("/")).filter(n=>n.replaceAll("**","").replaceAll("/","")!=="")}var ys=e=>!/[*?[\\]/.test(e),
Ja=e=>an+e.replace(/[\w.~+=@-](?=[^\w.~+=@/-]*$)/,t=>`[${t.toLowerCase()}]`);async function ae(e,t,n,r,s=[on]){let o=["d\
iff-tree","-r","-z","--name-only",t,n,"--"],i=await Ye(e,[...o,...us(r)]);r.some(Be)&&i.push(...await Ye(e,[...o,...us(s)]));
let c=r.filter(d=>!Be(d)).flatMap(gs).filter(d=>!ys(d)).map(d=>an+d);if(c.length>0)for(let{path:d,before:l,after:u}of await Se(
e,t,n,c))(!fs(l)||!fs(u))&&i.push(d);return[...new Set(i)]}var fs=e=>!("mode"in e)||e.mode.startsWith("100");async function cn(e,[
t,n],r,s,o){let i=new Set(s.flatMap(({files:l})=>l.map(u=>u.replace(/^\.\//,""))));if(!o.some(l=>i.has(l)))return o;let a=new Set(
rn),c=r.filter(l=>!a.has(l)),d=new Set(await ae(e,t,n,c));return o.filter(l=>!i.has(l)||d.has(l))}async function hs(e,[t,
n],{project_id:r,protected_paths:s},o){let i=new Set(o.map(({id:u})=>L(r,u))),a=`${q(r)}/**`,c=[...s,a],l=(await ae(e,t,
n,c,[on,a])).filter(u=>!i.has(u));return cn(e,[t,n],c,o,l)}var bs=e=>/^\.github(\/workflows(\/.*)?)?$/is.test(e);var pt={builtOn:new Set,workflows:[],isDelicate:!1,leftOut:[]};async function xs(e,t,n,r){let{repository:s,project_id:o,
base:i}=e,a=pt,c=d=>({...pt,...a,refused:d});try{let{before:d,tree:l,date:u,messages:m}=await qa(e,t,n,r.commit);a={...a,
builtOn:new Set(d.flatMap(I=>[...t.work.get(I)?.builtOn??[],I]))};let f=await Se(s,i,r.commit),p=f.flatMap(({path:I})=>bs(
I)?[I]:[]);a={...a,workflows:p,isDelicate:ns(f)};let y=await ft(s,i,r.commit,f);if(y!==void 0)return c({verdict:"blocked",
reason:y});let g=d.find(I=>t.work.get(I)?.commit===void 0);if(g!==void 0)return c(ln(g,!1));let h=L(o,n.id),b=Xa(o,t,a.builtOn,
h,f),k=await Ya(s,`${r.commit}:${h}`);if(k==="too long")return c(Za(h));let S=b.leftOut.length===0?r:{...r,...dn(r,b.leftOut)},
w=k&&Qr(k.text,Nt(e,n.id,S)),[T=i,...E]=d.flatMap(I=>t.work.get(I)?.commit??[]),M=await Ue(s,{parents:[T,...E],message:Vn(
n,m),changes:[...b.files,w===void 0?{path:h}:{path:h,text:w}],tree:l,date:u}),v=f.find(I=>I.path===h)?.after??{path:h},{
leftOut:C}=b;return{...a,commit:M,leftOut:C,...w!==void 0&&{result:{written:v,sealed:w}}}}catch(d){return c(un(d))}}var Ka=2160*
3600;async function qa({repository:e,base:t,wave:n},{claims:r,work:s},{id:o,depends_on:i},a){let c=We(n,o),l=[...n.legs.
filter(({id:w})=>c.after.includes(w)).flatMap(({tasks:w})=>w),...c.tasks.slice(0,c.tasks.indexOf(o)),...i],u=new Map(l.flatMap(
w=>s.has(w)?[[r.get(w)?.commit??"",w]]:[])),m=Math.floor(Date.now()/1e3),f=new Set,p=[],y=ws,[g,h]=[void 0,m];return await Ze(
e,[...["log","-z","--reverse","--topo-order","--format=%T %ct %P%x1f%B"],a,...[t,...u.keys()].map(w=>`^${w}`),"--"],{limit:ws,
onRecord:w=>{let T=w.indexOf("\x1f"),[E,M,...v]=w.slice(0,T).trim().split(" ");[g,h]=[E,Number(M)||m];for(let C of v)f.add(
C);p.push(v.length===1&&y>0?w.slice(T+1):""),y-=w.length-T}}),p.pop(),g===void 0&&f.add(a),{...{before:[...u].flatMap(([
w,T])=>f.has(w)?[T]:[]),messages:p,date:Math.min(Math.max(h,m-Ka),m)},...g!==void 0&&{tree:g}}}var ws=64e3;function Xa(e,{
work:t},n,r,s){let o=new Map,i=new Map,a=new Map(s.flatMap(d=>Zr(d.path)?[[d.path,d]]:[]));for(let{path:d,before:l}of a.
values())o.set(d,l),i.set(d,l);for(let d of n){let{result:l}=t.get(d)??{};if(l===void 0)continue;let u=L(e,d);o.set(u,{path:u,
text:l.sealed}),i.set(u,l.written)}o.delete(r);let c=[...o.keys()].filter(d=>!isDeepStrictEqual(a.get(d)?.after??{path:d},
i.get(d)));return{files:[...o.values()],leftOut:c}}var dn=({verdict:e,reason:t},n)=>({verdict:e==="succeeded"?"succeeded\
_with_warning":e,reason:`${t}; changes of other tasks' result files are left out: ${D(n)}`});async function Ya(e,t){let n=[],
r=0,s=o=>{if(r+=o.length,r>lt)throw new Error("too long");n.push(o)};try{return await te(e,["cat-file","blob",t],{onPiece:s}),
{text:Buffer.concat(n).toString()}}catch(o){if(!(o instanceof $))throw o;return r>lt?"too long":void 0}}var ln=(e,t)=>({
verdict:"skipped_dependency",reason:`builds on the work of ${e}, which ${t?"runs again":"could not be merged"}`,...t&&{again:t}}),
Za=e=>({verdict:"blocked",reason:`${e} is larger than ${lt/1e6} MB`});function un(e){if(!(e instanceof $))throw e;return{
verdict:"runner_error",reason:`cannot be merged: ${P(e.stderr.split(`
`)[0]??"")}`}}async function _s(e,{claims:t,work:n},{head:r,withheld:s,contestedFiles:o},i){let{repository:a,base:c,rules:d=c,protected_paths:l}=e,
u=t.get(i.id)??B,{builtOn:m,refused:f,commit:p,workflows:y,isDelicate:g,result:h}=n.get(i.id)??pt,b=[...s].find(([S])=>m.
has(S));if(b!==void 0)return ln(...b);if(f!==void 0)return f;let k=p??c;try{let S=new Set([i.id,...m]),w=e.plan.tasks.filter(
({id:R})=>S.has(R)),T=await At(a,r,k,d);if("conflicts"in T){let R=await ae(a,c,k,l),W=await cn(a,[c,k],l,w,R);if(W.length>
0)return Ts(W);let Je=await Qa(a,c,r,T.conflicts);return{...Ss(T.conflicts),overlap:Je}}let M=(o.size===0?[]:await ae(a,
r,T.tree,[])).filter(R=>o.has(R));if(M.length>0)return Ss(M,", which others push to");let v=[r,T.tree],C=await hs(a,v,e,
w),I=[...new Set([...C,...y])];if(I.length>0)return Ts(I);let Ve=g?await Se(a,r,T.tree):[],Pe=await ft(a,r,T.tree,Ve);if(Pe!==
void 0)return{verdict:"blocked",reason:Pe};let _=await is(e,{head:r,tree:T.tree,parents:p===void 0?[r]:[r,p],message:et(
e,i,u),task_id:i.id,carried:[...S],sealed:h?.sealed});return{verdict:u.verdict,reason:u.reason,commit:_}}catch(S){return un(
S)}}var ks=2e4;async function Qa(e,t,n,r){let s=r.map(d=>`:(top,literal)${d}`),o=["log","--first-parent","--format=%(tra\
ilers:key=Task,valueonly)",`${t}..${n}`,"--",...s],i=(await x(e,o)).split(`
`).filter(d=>K.test(d)),a=await x(e,["diff-tree","-p","--no-ext-diff","--no-textconv",t,n,"--",...s]),c=a.length>ks?`${a.
slice(0,ks)}
[Cut here]`:a;return{files:r,tasks:[...new Set(i)],diff:c}}var Ss=(e,t="")=>({verdict:"conflict",reason:`conflicts in ${D(
e)}${t}`}),Ts=e=>({verdict:"protected_path",reason:`changes protected files: ${D(e)}`});var ec=5,gt={reading:150,merging:60};function yt(e,t=ec){let n=e;return async r=>{let s=performance.now();try{return await Xe(
t+n,r)}finally{let o=(performance.now()-s)/1e3;n-=Math.min(n,Math.max(0,o-t))}}}async function Es(e,t,n,r,s,o){let{repository:i,project_id:a,base:c,plan:d,previous:l,fingerprints:u,adopted:m}=e,f=new Map(
l.map(_=>[_.task_id,_])),p={head:r,results:f,withheld:new Map(o),sideBranches:new Map,contestedFiles:s},h=n===void 0||n===
c||n===e.ownTip||e.wave.number===0?new Map:await es(i,`${c}..${n}`,u),b=ot(d),k=tc(d.tasks,t,l),S=({id:_})=>k.has(_)?0:1,
w=d.tasks.filter(({id:_})=>t.claims.has(_)).sort((_,R)=>S(_)-S(R)||b(_.id,R.id)),T=yt(gt.merging);for(let[_,R]of w.entries()){
_>0&&_%rt===0&&await Qn(i,p.head);let W=t.claims.get(R.id)??B,Je=h.get(R.id),Rt=Je?nc(Je):await T(()=>rc(e,t,p,R,W));if(m&&
Rt.commit===void 0){W.commit!==void 0&&p.withheld.set(R.id,!0);continue}let Mn=dt(e,R,W,Rt),si=Rt.commit===void 0&&A(W.verdict);
f.set(R.id,si?await Zn(e,p,R,W,t.work.get(R.id),Mn):Mn)}let{head:E,sideBranches:M}=p,v=[...t.claims.keys()].filter(_=>f.
get(_)?.commit!==void 0),C=_=>!h.has(_)&&t.work.get(_)?.result!==void 0,I=as(e),Ve=new Map(v.filter(C).flatMap(_=>I(_).map(
R=>[_,R]))),Pe=v.filter(_=>!C(_));if(Pe.length>0)for(let[_,R]of await en(i,E,a,Pe))Ve.set(_,R);for(let[_,R]of Ve){let W=f.
get(_);W!==void 0&&f.set(_,{...W,result_file:R})}return{head:E,sideBranches:M,withheld:p.withheld,results:[...f.values()]}}
function tc(e,{claims:t},n){let r=new Map(e.map(o=>[o.id,o])),s=new Set(n.flatMap(({task_id:o,overlap:i,again:a})=>i&&a?
[o]:[]));for(let o of s)for(let i of r.get(o)?.depends_on??[])t.has(i)&&s.add(i);return s}var nc=({verdict:e,commit:t})=>({
verdict:e,reason:"done by another run at the same time",commit:t});async function rc(e,t,n,r,s){let o=sc(r,s,n.results)??
ct(s);if(!A(o.verdict))return o;let i=await _s(e,t,n,r);return n.head=i.commit??n.head,i}function sc(e,t,n){if(t!==B&&t.
verdict!=="skipped_dependency"&&t.verdict!=="conflict"&&!A(t.verdict))return;let[s]=e.depends_on.flatMap(i=>n.get(i)??[]).
filter(({verdict:i})=>!A(i)).sort((i,a)=>Number(i.again??!1)-Number(a.again??!1));return s===void 0?void 0:{verdict:"ski\
pped_dependency",reason:`waits for ${s.task_id}, which ${s.again?"runs again":"was not done"}`,...s.again&&{again:!0}}}async function Rs({repository:e,project_id:t,base:n,rules:r=n,protected_paths:s},o,{tip:i,head:a},c){let[d,l,u]=await Promise.
all([J(e,c,i),tn(e,`${i}..${c}`),mt(e,t,[c,a],`Merge ${a.slice(0,7)} into ${o}
`,r)]);return!d||l.length>0?{conflicts:[]}:"conflicts"in u?u:(await ae(e,c,u.commit,s)).length>0?{conflicts:[]}:{commit:u.
commit,conflicts:[]}}var oc=2,ic=20;async function vs(e,t,n){let r=new Map,s=0,o,i=async d=>{let u=n.head===void 0?e:{...e,previous:n.results,
ownTip:n.head},m=new Map([...t.claims].filter(([p])=>d.includes(p))),f=await ac(u,{...t,claims:m},r);n.head=f.head,n.results=
f.results.map(p=>dc(e,p,f.refused)),r=f.withheld;for(let p of d)n.judged.add(p)},a=async d=>{try{await i(d)}catch(l){if(!(l instanceof
Ie)||l.about==="branch")throw l;let[u="",...m]=d,f=t.work.get(u);if(m.length>0){let p=Math.ceil(d.length/2);await a(d.slice(
0,p)),await a(d.slice(p))}else{if(f===void 0||s===ic)throw l;s+=1,l.about==="unknown"&&(o??=l),t.work.set(u,{...f,refused:{
verdict:"blocked",reason:`the remote refuses it: ${l.reason}`}}),await i(d)}}},c=ot(e.plan);if(await a([...t.claims.keys()].
sort(c)),o!==void 0&&n.results.every(({commit:d})=>d===void 0))throw n.judged.clear(),o}function ac(e,t,n){let{repository:r,
project_id:s,base:o,head:i=o,ownTip:a,environment:c,findTip:d}=e,l=Hn(s),u=new Set,m;return or({repository:r,branch:l,...c&&
{environment:c},findTip:d,build:async(f,p)=>{if(p>oc&&m!==void 0&&f!==void 0){let{commit:b,conflicts:k}=await Rs(e,l,m,f);
if(b!==void 0)return{...m,head:b,changed:b!==f};for(let S of k)u.add(S)}let g=f===void 0?i:f===a&&i===o?f:await cc(e,l,f,
i),h=await Es(e,t,f,g,u,n);return m=f===void 0?void 0:{...h,tip:f},{...h,changed:h.head!==(f??i)}}})}async function cc({
repository:e,project_id:t,base:n,rules:r=n},s,o,i){let a=`Merge ${i.slice(0,7)} into ${s}
`,c=await mt(e,t,[o,i],a,r);if("commit"in c)return c.commit;let d=D(c.conflicts);throw new Error(`${s} conflicts with ${i.
slice(0,7)} in ${d}: merge it into ${s} by hand and start again`)}function dc({project_id:e,wave:t},n,r){let{held_out:s,
...o}=n,i=s&&r.get(s);if(i===void 0)return n;let a=ke({project_id:e,wave:t},We(t,n.task_id).id);return{...o,artifacts:[...n.
artifacts??[],a],reason:`${n.reason}; ${s} cannot be pushed: ${i}`}}async function Ps(e){await Dn();let t={claims:new Map,work:new Map,notStarted:new Set},n={results:[],judged:new Set};try{
return await lc(e,t),await vs(e,t,n),$s(e,t,n,n.results)}catch(r){if(!(r instanceof Error))throw r;let s=new Map(n.results.
map(i=>[i.task_id,i])),o=fc(e,t,r).map(i=>n.judged.has(i.task_id)?s.get(i.task_id)??i:i);return{...$s(e,t,n,o),error:r}}}
function $s({base:e,project_id:t},{work:n},{head:r=e},s){let o=s.flatMap(({task_id:i,commit:a})=>{let c=a===void 0?void 0:
n.get(i)?.result?.sealed;return c===void 0?[]:[[L(t,i),c]]});return{head:r,results:[...s],resultTexts:new Map(o)}}async function lc(e,t){
let{repository:n,wave:r,environment:s}=e;await sr(n,s);let o=yt(gt.reading);for(let[i,a]of r.legs.entries())i>0&&i%rt===
0&&await jt(n),await o(()=>uc(e,t,a));r.legs.length>1&&await jt(n)}async function uc(e,t,n){let{claims:r,work:s,notStarted:o}=t,
{repository:i,base:a,plan:c,artifactOf:d,adopted:l,previous:u,overlaps:m}=e,f=await $r(i,a,d,n);for(let p of n.tasks){if(f.
notStarted!==void 0){o.add(p);continue}let y=u.find(({task_id:T})=>T===p)?.overlap,g=y===void 0?m?.get(p):Le(m?.get(p),y),
h=f.claims.get(p),b=h===void 0?B:{...h,...g&&{overlap:g}};if(l&&!A(b.verdict))continue;r.set(p,b);let{commit:k}=b,S=c.tasks.
find(T=>T.id===p);if(k===void 0||!A(b.verdict)||S===void 0)continue;let w=await xs(e,t,S,{...b,commit:k});s.set(p,w),w.leftOut.
length>0&&r.set(p,{...b,...dn(b,w.leftOut)})}}function fc(e,{claims:t,notStarted:n},{message:r}){let{adopted:s,plan:o,previous:i,
wave:a}=e,c=new Map(i.map(m=>[m.task_id,m])),d=s?[]:a.legs.flatMap(({tasks:m})=>m),l=new Set(d.filter(m=>!n.has(m))),u=P(
r.split(`
`)[0]??"");for(let m of o.tasks){if(!l.has(m.id))continue;let f=t.get(m.id)??B,p=A(f.verdict)?{verdict:"blocked",reason:u}:
ct(f);c.set(m.id,dt(e,m,f,p))}return[...c.values()]}function fn(e,t){let n=st(e),r=new Set(t.map(({task_id:o})=>o)),s=new Map;for(let{task_id:o,done:i}of t){if(i)continue;let a=[
...n.get(o)??[]];for(let c of a)s.has(c)||r.has(c)||(s.set(c,o),a.push(...n.get(c)??[]))}return s}function _e(e){let t=new Float64Array(e),n=new Int32Array(e),r=0,s=a=>t[a],o=(a,c,d)=>{t[a]=c,n[a]=d},i=(a,c)=>o(c,s(a),
n[a]);return{size:()=>r,least:()=>r===0?Number.POSITIVE_INFINITY:s(0),push(a,c){let d=r++;for(let l=d-1>>1;d>0&&s(l)>a;l=
d-1>>1)i(l,d),d=l;o(d,a,c)},pop(){let a=n[0];r--;let c=s(r),d=0;for(let l=1;l<r&&(l+1<r&&s(l+1)<s(l)&&l++,!(s(l)>=c));l=
2*d+1)i(l,d),d=l;return o(d,c,n[r]),a}}}function H({group:e,before:t},n,r){let s=new Int32Array(e.length),o=new Int32Array(t.length),i=new Float64Array(e.length),
a=new Float64Array(t.length),c=_e(r),d=0,l=0,u=0,m=0,f=p=>{if(o[p]===d)return a[p];let y=0;for(let g of t[p])s[g]===d&&i[g]>
y&&(y=i[g]);return o[p]=d,a[p]=y,y};return{begin(){d++,l=0,c=_e(r)},add(p){m=0,c.size()===r&&(m=c.least(),c.pop()),u=Math.
max(m,f(e[p]));let y=u+n[p];s[p]=d,i[p]=y,c.push(y,p),y>l&&(l=y)},hours:()=>l,assigned:()=>m,start:()=>u}}function ce(e,t,n,r){
return t.reduce((o,i)=>{let a=H(e,i,n);a.begin();for(let c of r)a.add(c);return o+a.hours()},0)/t.length}var pn=({minutes:e},t)=>Math.
max(30,357-e[t]),gn=(e,t,n)=>(n.start()-n.assigned())*60<=pn(e,t)+1e-4;function ht(e,t,n){let r=H(e,e.capped_hours,n);r.
begin();for(let[s,o]of t.entries())if(s===256||(r.add(o),!gn(e,o,r)))return s;return t.length}function As(e,t,n,{order:r,step:s}){let o=r.length,i=Array.from({length:Math.ceil(o/s)+1},(f,p)=>Math.min(o,p*s)),a=H(e,
e.hours,n),c=H(e,e.capped_hours,n),d=t.map(f=>H(e,f,n)),l=()=>({planned:a.hours(),mean:d.reduce((f,p)=>f+p.hours(),0)/d.
length}),u=[],m=i.slice(0,-1).map(f=>{for(let h of[a,c,...d])h.begin();let p=[],y=0,g=!0;for(let h=f;h<o;h++){let b=r[h];
for(let S of[a,...d])S.add(b);if(!g||(c.add(b),y=Math.max(y,e.hours[b]),g=h-f<256&&gn(e,b,c),!g||(h+1)%s!==0&&h+1!==o))continue;
let k=l();p.push({hours:k.mean,planned:k.planned,needs:k.planned>y?k.planned:0})}return u.push(l()),p});return{places:i,
waves:m,rest:[...u,{planned:0,mean:0}]}}var yn=1e-9;function Is(e,t){let{places:n,rest:r}=e,{waves_left:s,integration:o,
least:i}=t,a=n.length-1,c=r.map(u=>bn(i,u)),d=r.map(()=>({planned:Number.POSITIVE_INFINITY,mean:Number.POSITIVE_INFINITY})),
l=e.waves.flat().reduce((u,{needs:m})=>Math.max(u,m),0);for(let u=t.checkpoint_hours;;u*=2){for(let m of new Set([Math.max(
1,s-4),s])){let f={waves:m,integration:o,wave_hours:u},p=Array.from({length:m},(k,S)=>S+1),y=Ms(e,{...f,latest:c}),g=p.findLast(
k=>y(a,k)!==void 0);if(g!==void 0)return y(a,g);let h=Ms(e,{...f,latest:d}),[b]=p.flatMap(k=>h(a,k)??[]).sort((k,S)=>k.hours-
S.hours);if(b!==void 0)return b}if(u>=l)break}}var bn=(e,t)=>({planned:(1+.03)*(e.planned-t.planned)+yn,mean:(1+.03)*(e.
mean-t.mean)+yn});function Ms({places:e,waves:t},n){let r=e.length-1,s=Array.from({length:n.waves+1},()=>new Float64Array(
r+1).fill(Number.POSITIVE_INFINITY)),o=s.map(a=>new Float64Array(a.length)),i=s.map(()=>new Int32Array(r+1));s[0][0]=0;for(let[
a,c]of t.entries())for(let d=0;d<n.waves;d++){let l=s[d][a];if(l===Number.POSITIVE_INFINITY)continue;let u=o[d][a],[m,f]=[
s[d+1],o[d+1]],p=i[d+1];for(let[y,g]of c.entries()){if(g.needs>n.wave_hours)continue;let h=a+y+1,b=h<r?n.integration:0,k=l+
g.hours+b,S=u+g.planned+b,w=n.latest[h];k>m[h]+yn||k>w.mean||S>w.planned||(m[h]=k,f[h]=S,p[h]=a)}}return(a,c)=>{let d=s[c]?.[a];
if(d===void 0||d===Number.POSITIVE_INFINITY)return;let l=[];for(let u=a,m=c;m>0;u=i[m--][u])l.unshift(u);return{ends:l,hours:d}}}var Ls=.3333333333333333,pc=5/3,Cs=4,gc=250;function Ns({hours:e,rank:t}){let n=Math.min(Cs,Math.floor(Cs*gc/e.length));
if(n===0)return[e];let r=yc();return Array.from({length:n},()=>{let s=Float64Array.from(e,r),o=i=>e.map((a,c)=>a*(Ls+(pc-
Ls)*i(s[t[c]])));return[o(i=>i),o(i=>1-i)]}).flat()}function yc(){let e=42;return()=>(e=e*48271%2147483647,e/2147483647)}var Ge=357,hc=[{minutes:Ge/2,isWithinLevel:!0},{minutes:Ge,isWithinLevel:!0},{minutes:Ge/2,isWithinLevel:!1},{minutes:Ge,
isWithinLevel:!1}];function Fs(e,t,n){let r=c=>e.hours[c]<=n,s=t*256,o=js(e,(c,d)=>r(c)&&r(d));if(o.length<=s)return o;let i=js(
e,()=>!0);if(i.length<=s)return i;let a=[];for(let c of hc)for(let d of[Math.max(1,t-4),t])if(a=bc(e,i,{...c,count:d*256}),
a.length<=d*256)return a;return a.slice(0,s)}function js(e,t){let{tasks:n,before:r,after:s,runner_class:o,minutes:i}=e,a=[],
c=[];for(let d of n.keys()){let[l=-1,...u]=r[d],m=i[d],f=c[l],p=f!==void 0&&u.length===0&&s[l]?.length===1&&o[l]===o[d]&&
f.minutes+m<=Ge&&t(d,l),y=p?f:{tasks:[],minutes:0};p||a.push(y),y.tasks.push(d),y.minutes+=m,c[d]=y}return a.map(d=>d.tasks)}
function bc(e,t,n){let r=wc(e,t),s=a=>{let c=[],d={level:-1,runner_class:-1,hours:0,minutes:0};for(let{tasks:l,...u}of r){
let m={...u,hours:d.hours+u.hours,minutes:d.minutes+u.minutes},f=u.runner_class===d.runner_class&&(u.level===d.level||!n.
isWithinLevel)&&m.hours<=a&&m.minutes<=n.minutes;d=f?m:u,f?c.at(-1)?.push(...l):c.push([...l])}return c},o=r.reduce((a,{
hours:c})=>a+c,0),i=0;for(let a=0;a<30&&s(o).length<=n.count;a++){let c=(o+i)/2;s(c).length<=n.count?o=c:i=c}return s(o)}
function wc({tasks:e,hours:t,minutes:n,before:r,runner_class:s,path:o},i){let a=new Int32Array(e.length),c=new Map,d=m=>{
let f=c.get(m)??m.reduce((p,y)=>Math.max(p,1+a[y]),0);return c.set(m,f),f},l=(m,f)=>f.reduce((p,y)=>p+m[y],0),u=i.map(m=>{
let f=m[0],p=d(r[f]);for(let h of m)a[h]=p;let y={tasks:m,level:p,runner_class:s[f]},g={hours:l(t,m),minutes:l(n,m)};return{
unit:{...y,...g},path:o[f],id:e[f]?.id??""}});return u.sort((m,f)=>m.unit.level-f.unit.level||m.unit.runner_class-f.unit.
runner_class||f.path-m.path||(m.id<f.id?-1:1)),u.map(({unit:m})=>m)}function Ws(e,t,n){let r=a=>Float64Array.from(t,c=>c.reduce((d,l)=>d+a[l],0)),s=r(e.hours).map(a=>n+a),o=r(e.minutes),i=xc(
e,t);return{tasks:t,hours:s,capped_hours:s.map((a,c)=>Math.min(a,n+o[c]/60)),minutes:o,...i,path:Sc(s,i),rank:Tc(e,t)}}function xc(e,t){
let n=[],r=new Map,s=Int32Array.from(kc(e,t),c=>{let d=r.get(c)??n.push(c)-1;return r.set(c,d),d}),o=n.map(()=>[]);for(let[
c,d]of s.entries())o[d]?.push(c);let i=t.map(()=>[]);for(let[c,d]of n.entries())for(let l of d)i[l]?.push(c);let a=c=>c.
map(d=>Int32Array.from(d));return{group:s,before:n,members:a(o),behind:a(i)}}function kc({tasks:e,before:t},n){let r=new Int32Array(
e.length);for(let[i,a]of n.entries())for(let c of a)r[c]=i;let s=new Map,o=i=>{let a=s.get(i)??Int32Array.from(new Set(i.
map(c=>r[c])));return s.set(i,a),a};return n.map((i,a)=>{let[c,...d]=i.map(l=>o(t[l]));return c===void 0||d.length===0?c??
new Int32Array:Int32Array.from(new Set([c,...d].flatMap(l=>[...l]).filter(l=>l!==a)))})}function Sc(e,{group:t,behind:n,
before:r}){let s=new Float64Array(e.length),o=new Float64Array(r.length);for(let i=e.length-1;i>=0;i--){let a=n[i].reduce(
(d,l)=>Math.max(d,o[l]),0);s[i]=e[i]+a;let c=t[i];o[c]=Math.max(o[c],s[i])}return s}function Tc({tasks:e,path:t},n){let r=n.
map((o,i)=>({leg:i,path:o.reduce((a,c)=>Math.max(a,t[c]),0),id:e[o[0]]?.id??""}));r.sort((o,i)=>i.path-o.path||(o.id<i.id?
-1:1));let s=new Int32Array(n.length);for(let[o,{leg:i}]of r.entries())s[i]=o;return s}function Us(e,t,n=Number.POSITIVE_INFINITY){let{hours:r,before:s,members:o,behind:i,path:a,rank:c}=e,d=r.length,l=Int32Array.
from(s,h=>h.length),u=_e(d),m=_e(d),f=new Int32Array(d),p=h=>{for(let b of o[h])u.push(c[b],b)};for(let[h,b]of l.entries())
b===0&&p(h);let y=0,g=r.reduce((h,b)=>h+b,0);for(let h=0;m.size()>0||h<d;){for(;u.size()>0&&m.size()<t;){let b=u.pop();if(y+
a[b]>n)return;f[h++]=b,g-=r[b],m.push(y+r[b],b)}if(y=m.least(),y+g/t>n)return;do for(let b of i[m.pop()])l[b]=l[b]-1,l[b]===
0&&p(b);while(m.least()===y)}return{order:f,makespan:y}}function Bs(e,t,n){let r=Math.min(n,256,e.hours.length),s=Us(e,r),
o={planned:s.makespan,mean:ce(e,t,r,s.order)},i=e.hours.reduce((c,d)=>c+d,0),a=(1+.02)*s.makespan;for(let c=Math.max(1,Math.
floor(i/a));c<r;c++){let d=Us(e,c,a)?.order;if(d!==void 0&&ce(e,t,c,d)<=(1+.02)*o.mean)return{runners:c,order:d,least:o}}
return{runners:r,order:s.order,least:o}}function Hs(e,t,n){let{number:r,runners:s,order:o,runs_on:i}=n,a=m=>(t.tasks[m]??[]).map(f=>e.tasks[f]),c=new Map([...o].
map(m=>[m,a(m)[0]?.id??""])),d=H(t,t.hours,s);d.begin();let l=0,u=Array.from(o,m=>{d.add(m);let[f,p]=[d.start(),d.assigned()];
l+=f-p;let y=a(m),[g]=y;if(g===void 0)throw new Error("a leg needs at least one task");return{id:g.id,title:Ec(g,y.length-
1),tasks:y.map(({id:h})=>h),after:Array.from(t.before[t.group[m]]??[]).flatMap(h=>c.get(h)??[]),runs_on:g.runs_on??i,task_minutes:t.
minutes[m],wait_minutes:pn(t,m),assigned:p,start:f,hours:t.hours[m]}});return{number:r,runners:s,legs:u,hours:d.hours(),
idle_hours:l}}var _c=100;function Ec({id:e,name:t},n){let r=t===e?e:`${e} · ${t.replace(/\s+/g," ").replace(/\$\{\{/g,"\
$ {{")}`,s=n===0?"":` (+${n})`,o=_c-s.length;return(r.length<=o?r:`${r.slice(0,o-1)}…`)+s}function Vs(e,t){let[n,r]=[Gs(e,t),Gs(t,e)];return zs(n,r,"**",(s,o)=>zs([...s],[...o],"*",Rc))}function Gs(e,t){let n=Ks(
e).replace(/^\.?\/+/,"").split("/").filter(o=>o!==""&&o!==".").map(o=>o.includes(Js)?"**":o).map(o=>o==="**"?o:o.replace(
/[@!?*+]\([^)]*\)|\[[^\]]*\]|\*+|^!.*/g,"*")),r=n.at(-1)??"",s=/.\.[a-z]\w*$/i.test(r)&&!`/${t}`.includes(`/${r}/`);return r===
"**"||s?n:[...n,"**"]}var Js="\0";function Ks(e){let t=e.replace(/\{[^{}]*\}/g,n=>/[/\0]/.test(n)?Js:"*");return t===e?e:
Ks(t)}var Rc=(e,t)=>e===t||e==="?"||t==="?";function zs(e,t,n,r){let s=new Set([0]);for(let o=0;o<=e.length;o++){let i=new Set;
for(let a=0;a<=t.length;a++){if(!s.has(a))continue;let c=e[o],d=t[a];c===n&&i.add(a),(d===n||c===n&&d!==void 0)&&s.add(a+
1),c!==void 0&&(d===n&&i.add(a),d!==void 0&&(c===n||d===n||r(c,d))&&i.add(a+1))}if(o===e.length)return s.has(t.length);s=
i}return!1}var vc=(e,t)=>e.files.some(n=>t.files.some(r=>Vs(n,r)));function qs(e,t){let n=[...e.keys()].filter(c=>e[c]?.files.length);
if(n.length<2)return[];let r=Math.ceil(e.length/32),s=e.map(()=>new Uint32Array(r)),o=(c,d)=>(s[d][c>>5]&1<<(c&31))!==0,
i=(c,d)=>{let l=s[c],u=s[d];for(let m=0;m<r;m++)l[m]=l[m]|u[m];l[d>>5]=l[d>>5]|1<<(d&31)},a=[];for(let[c,d]of e.entries()){
for(let l of Array.from(t[c]??[]))i(c,l);if(d.files.length!==0)for(let l of n.filter(u=>u<c).reverse())o(l,c)||!vc(d,e[l])||
(a.push({first:l,second:c}),i(c,l))}return a}function Ys(e,t,n){let r=e.tasks.filter(({id:g})=>t(g)).sort((g,h)=>g.id<h.id?-1:1),s=new Set(r.map(({id:g})=>g)),o=Xs(g=>g.
filter(h=>s.has(h))),i=r.map(g=>({...g,depends_on:o(g.depends_on)})),a=$c(be({version:1,tasks:i})),c=new Map(a.map(({id:g},h)=>[
g,h])),d=Xs(g=>Int32Array.from(g,h=>c.get(h))),l=a.map(({depends_on:g})=>d(g)),u=qs(a,l);for(let{first:g,second:h}of u)l[h]=
Int32Array.of(...l[h],g);let m=a.map(()=>[]);for(let[g,h]of l.entries())for(let b of h)m[b]?.push(g);let f=Float64Array.
from(a,({duration:g})=>g.most_likely*n.runner_hours_per_hour),p=new Map,y=Int32Array.from(a,({runs_on:g})=>{let h=JSON.stringify(
g??n.runs_on),b=p.get(h)??p.size;return p.set(h,b),b});return{tasks:a,hours:f,minutes:Float64Array.from(a,n.minutesOf),runner_class:y,
conflicts:u,before:l,after:m.map(g=>Int32Array.from(g)),path:Pc(f,m)}}function Xs(e){let t=new Map;return n=>{let r=t.get(
n)??e(n);return t.set(n,r),r}}function $c(e){let t=new Map,n=new Map;for(let{id:s,depends_on:o,duration:i}of e){let a=o.
reduce((c,d)=>Math.max(c,t.get(d)),0);n.set(s,a),t.set(s,a+i.most_likely)}let r=({id:s})=>n.get(s);return[...e].sort((s,o)=>r(
s)-r(o)||(s.id<o.id?-1:1))}function Pc(e,t){let n=new Float64Array(e.length);for(let r=e.length-1;r>=0;r--){let s=0;for(let o of Array.
from(t[r]??[]))s=Math.max(s,n[o]);n[r]=e[r]+s}return n}var Oc=12;function Zs(e,t,n){let{runners:r,order:s,most:o,least:i,latest:a}=n,c=s.subarray(0,o),d=new Float64Array(e.hours.
length),l=H(e,e.hours,r);l.begin();for(let p of c)l.add(p),d[p]=l.start()+e.hours[p];let u=[...new Set(Array.from(c,p=>d[p]))].
sort((p,y)=>y-p).slice(0,Oc),m=c,f=Number.POSITIVE_INFINITY;for(let p of u){let y=(S,w)=>w<o&&d[S]<=p,g=s.filter(y);if(g.
length<i||ht(e,g,r)<g.length)continue;let h=s.filter((S,w)=>!y(S,w)),b=S=>ce(e,[e.hours],r,S);if(p!==u[0]&&b(g)>a(b(h)))
continue;let k=ce(e,t,r,g)+ce(e,t,r,h);k>=f||(f=k,m=g)}return m}var Qs=(e,t,n)=>Mc(e,t,n).next().value;function*Mc(e,t,n){let r=fn(e,t),s=new Set(t.map(({task_id:o})=>o));for(let o=0;o<n.waves_left;o++){let i=Ys(e,l=>!s.has(
l)&&!r.has(l),n);if(i.tasks.length===0)return;let{number:a,waves_left:c}=n,d=Ac(i,{...n,number:a+o,waves_left:c-o});yield d;
for(let{tasks:l}of d.legs)for(let u of l)s.add(u)}}function Ac(e,t){let{number:n,waves_left:r,runs_on:s,max_parallel:o=256}=t,
i=t.overhead_seconds/3600,a=Ws(e,Fs(e,r,i),i),c=Ns(a),d=Bs(a,c,o),{runners:l,order:u}=d,{most:m,least:f}=jc(a,c,d,{...t,
integration:i}),p=g=>bn(d.least,{planned:g,mean:0}).planned-i,y=m===u.length?u:Zs(a,c,{runners:l,order:u,most:m,least:f,
latest:p});return Hs(e,a,{number:n,runners:Math.min(l,y.length),order:y,runs_on:s})}var Ic=128,Lc=48,Cc=1e3,Nc=512;function jc(e,t,{
runners:n,order:r,least:s},o){let i=1;for(;r.length/i>(r.length>Cc?Lc:Ic);)i*=2;for(let c of r.length<=Nc?new Set([i,1]):
[i]){let d=As(e,t,n,{order:r,step:c}),l=Is(d,{...o,least:s});if(l===void 0)continue;let u=(l.ends.length-1)*256;return{most:d.
places[l.ends[0]??0]??1,least:Math.max(1,r.length-u)}}let a=ht(e,r,n);return{most:a,least:a}}var eo={number:0,runners:1,legs:[]};var to=e=>e.filter(({again:t})=>!t).map(({task_id:t,verdict:n})=>({task_id:t,done:A(n)}));var Fc={LOW:[.9,1.2],MEDIUM:[.8,1.5],HIGH:[.7,2],CRITICAL:[.6,3]};var so=1e6,Hp=[[/^(s|secs?|seconds?)$/,1/3600],[/^(m|mins?|minutes?)$/,1/60],[/^(h|hrs?|hours?)$/,1],[/^(d|days?)$/,8],[
/^(w|wks?|weeks?)$/,40],[/^(mo|mons?|months?)$/,160]],bt=String.raw`(?:\d+\.?\d*|\.\d+)`,no=String.raw`${bt}\s*[A-Za-z]*|${bt}\s*[A-Za-z]+(?:\s*${bt}\s*[A-Za-z]+)+`,
Gp=new RegExp(String.raw`^\s*(?:~?\s*(${no})(?:\s*(?:-|–|—|to)\s*(${no}))?|[Pp][\d.DdHhMmSsTtWw]+)\s*$`);var zp=new RegExp(String.raw`(${bt})\s*([a-z]*)`,"g");var Vp=`expected a time over 0 and at most ${so} hours, such as 6.5 (hours), "8-12 hours", "2h 30m", "1d" or {optimistic\
, most_likely, pessimistic}`;function wn(e,t){let[n,r]=Fc[t];return{optimistic:ro(e*n),most_likely:e,pessimistic:Math.min(so,ro(e*r))}}var ro=e=>Number(e.toPrecision(6));var oo="ARCHITECTURE",O=e=>t=>t===void 0||e(t),ue=e=>t=>typeof t=="string"&&e.test(t),de=e=>t=>Array.isArray(t)&&t.every(
e),kn=e=>t=>z(t)&&Object.entries(t).every(([n,r])=>Ee(n)&&e(r)),xn=e=>t=>typeof t=="string"&&e.includes(t),Z=e=>typeof e==
"string",Ee=ue(K),Sn=ue(/^(?:[0-9a-f]{40}|[0-9a-f]{64})$/),io=ue(/^[0-9a-f]{64}$/),ao=ue(/^[+-]?\d{4,6}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d+)?Z$/),
wt=ue(/^[!-~]*$/),le=e=>Er(e)!==void 0,kt=(e,t)=>z(e)?Object.entries(t).find(([n,r])=>!r(e[n]))?.[0]:"its form",Re=e=>t=>kt(
t,e)===void 0,Tn=Re({files:de(Z),tasks:de(Ee),diff:Z}),Dc=Re({cost_usd:O(U),tokens:O(U),turns:O(U)}),Uc=(e,t,n)=>({task_id:r=>Ee(
r)&&t.has(r),task_name:Z,verdict:xn(Object.keys(oe)),reason:Z,runner:O(xn(re)),seconds:U,setup_seconds:O(U),usage:O(Dc),
attempts:O(U),digest:O(r=>r===""||io(r)),commit:O(Sn),wave:le,leg:O(Re({position:le,started:ao})),no_wall:O(xn(Object.keys(
je))),tries:O(U),overlap:O(Tn),again:O(r=>r===!0),held_out:O(r=>Z(r)&&Bc(`${r}`,`${Me(e)}/${n}-`)),artifacts:O(de(r=>ue(
/^[\w.-]+$/)(r)&&`${r}`.startsWith(`somas-${e}-wave-`))),result_file:O(r=>r===L(e,n)||r===G(e))}),Bc=(e,t)=>e.startsWith(
t)&&/^[0-9a-f]{7,40}$/.test(e.slice(t.length)),Hc={digest:io,text:wt,context:wt,runner:wt,source:wt},Gc={started:ao,inputs:kn(
Re(Hc)),overlaps:O(kn(Tn))},zc={id:Ee,title:Z,tasks:de(Ee),after:de(Ee),runs_on:e=>Z(e)||de(Z)(e),task_minutes:le,wait_minutes:le},
Vc={number:le,runners:le,legs:de(Re(zc)),base:Sn,overlaps:O(kn(Tn)),earlier:O(Re({run_id:ue(/^\d+$/),number:le,head:Sn}))},
xt=(e,t)=>{throw new Error(`${e}: ${t} is not as the jobs of a run write it: expected the file that dispatch or integrat\
e wrote; run all jobs again`)};function co(e,t,n,r){if(!Array.isArray(e))return xt(t,"its form");let s=new Set([oo,...r.
tasks.map(({id:o})=>o)]);for(let[o,i]of e.entries()){let a=kt(i,Uc(n,s,z(i)?`${i.task_id}`:""));a!==void 0&&xt(t,`${o}.${a}`)}
return e}function lo(e,t){let n=kt(e,Gc);return n===void 0?e:xt(t,n)}function uo(e,t){let n=kt(e,Vc);return n===void 0?e:
xt(t,n)}var fo=async(e,t,n,r)=>(await Qt(e,{plan:t,settings:n,head:r,merges:[],steps:[]})).fingerprints;var ze={signature:101010256,bytes:22,longestComment:65535},St={signature:33639248,bytes:46},Tt={signature:67324752,bytes:30},
mo=0,Jc=8,Kc=8257;async function po(e,t,n){let r=await open(e);try{let{directory:s,start:o}=await qc(r),i=new Set;for(let a of Yc(
s)){let c=n.get(a.name);if(c!==void 0){if(i.has(a.name))throw new Error(`it holds ${a.name} twice`);if(i.add(a.name),a.size>
c)throw new Error(`${a.name} has ${a.size} bytes, at most ${c} are read`);await Zc(r,a,o,join(t,a.name))}}}finally{await r.
close()}}async function qc(e){let{size:t}=await e.stat();if(t>1073741824)throw new Error(`its zip file has ${t} bytes, a\
t most 1073741824 are read`);let n=await _n(e,Math.max(0,t-ze.bytes-ze.longestComment),t),r=Xc(n);if(r===void 0)throw new Error(
"it is no zip file, or cut");let s=t-n.length+r,[o,i,a]=[n.readUInt32LE(r+4),n.readUInt16LE(r+10),n.readUInt32LE(r+12)],
c=n.readUInt32LE(r+16);if(i>1e4||a>1e7)throw new Error("it holds more than 10000 files, or is of the kind zip64");if(o!==
0||i!==n.readUInt16LE(r+8)||c+a!==s)throw new Error("its zip file has no directory at its end");return{directory:await _n(
e,c,s),start:c}}function Xc(e){for(let t=e.length-ze.bytes;t>=0;t-=1){let n=t+ze.bytes+e.readUInt16LE(t+20);if(e.readUInt32LE(
t)===ze.signature&&n===e.length)return t}}function*Yc(e){for(let t=0;t<e.length;){if(t+St.bytes>e.length||e.readUInt32LE(
t)!==St.signature)throw new Error("the directory of its zip file is damaged");let n=t+St.bytes+e.readUInt16LE(t+28),r=e.
toString("utf8",t+St.bytes,n);if((e.readUInt16LE(t+8)&Kc)!==0)throw new Error("its zip file is encrypted");yield{name:r,
method:e.readUInt16LE(t+10),packed:e.readUInt32LE(t+20),size:e.readUInt32LE(t+24),header:e.readUInt32LE(t+42)},t=n+e.readUInt16LE(
t+30)+e.readUInt16LE(t+32)}}async function Zc(e,t,n,r){let{name:s,method:o,packed:i,size:a}=t,c=await _n(e,t.header,t.header+
Tt.bytes),l=c.length===Tt.bytes&&c.readUInt32LE(0)===Tt.signature?t.header+Tt.bytes+c.readUInt16LE(26)+c.readUInt16LE(28):
n+1;if(l+i>n)throw new Error(`${s} lies outside of its zip file`);if(o!==mo&&o!==Jc)throw new Error(`${s} is packed by a\
n unknown method`);let u=0,m=new Transform({transform(p,y,g){u+=p.length,u>a?g(new Error(`${s} holds more than the ${a} \
bytes that it states`)):g(null,p)}}),f=i===0?[]:e.createReadStream({start:l,end:l+i-1,autoClose:!1});if(await pipeline(f,
o===mo?new PassThrough:createInflateRaw(),m,createWriteStream(r)),u!==a)throw new Error(`${s} holds fewer than the ${a} \
bytes that it states`)}async function _n(e,t,n){let{buffer:r,bytesRead:s}=await e.read(Buffer.alloc(n-t),0,n-t,t);return r.
subarray(0,s)}var sy={id:"FALLBACK-001",name:"Sequential Implementation",description:"Execute implementation in sequential mode",duration:wn(
24,"MEDIUM"),depends_on:[],risk:"MEDIUM",context_requirements:[],files:[]};function go(e,t){let n=JSON.parse(e);if(n?.version!==1||!Array.isArray(n.tasks))throw new Error(`${t} is not a plan.json\
 of stage 3: expected version 1 and tasks`);let r=n.tasks.findIndex(({id:s})=>!K.test(s));if(r>=0)throw new Error(`${t}:\
 tasks.${r}.id is not an id: ${JSON.stringify(n.tasks[r]?.id)}`);return{...n,version:1,tasks:Qc(n.tasks)}}function Qc(e){
let t=new Map;return e.map(n=>{let r=n.depends_on.join(),s=t.get(r)??n.depends_on;return t.set(r,s),{...n,depends_on:s}})}var yo=e=>go(readFileSync(e,"utf8"),e);var ho=e=>new Map(Object.entries(_o(join(dirname(e),"timeouts.json"))??{})),bo=(e,t,n)=>Rn(join(e,"results.json"),(r,s)=>co(
r,s,t,n))??[],wo=(e,t)=>Eo(join(e,"results.json"),t,2),En=e=>Rn(join(e,"run.json"),lo);function xo(e,t){for(let[n,r]of t)
mkdirSync(dirname(join(e,n)),{recursive:!0}),writeFileSync(join(e,n),r)}var ed=e=>Rn(e,uo),ko=(e,t)=>Eo(e,t);function So(e){let t=ed(e);if(t===void 0)throw new Error(`${e} is missing: the job that scheduled the wave writes it`);return t}
var To=(e,t,{number:n,earlier:r})=>async s=>{let o={number:r?.number??n},i=join(e,ke({project_id:t,wave:o},s));if(!existsSync(
i))return;let d=([...Kt.keys()].some(u=>existsSync(join(i,u)))?[]:readdirSync(i,{withFileTypes:!0})).find(u=>u.isFile())?.
name;if(d===void 0)return i;let l=mkdtempSync(join(i,"unpacked-"));return await po(join(i,d),l,Kt),l};function _o(e){return existsSync(e)?JSON.parse(readFileSync(e,"utf8")):void 0}function Rn(e,t){return existsSync(e)?t(_o(
e),basename(e)):void 0}function Eo(e,t,n){mkdirSync(dirname(e),{recursive:!0}),writeFileSync(e,`${JSON.stringify(t,null,
n)}
`)}function Ro({number:e,base:t,runners:n,legs:r,earlier:s},o,i){let a=new Map(o.tasks.map(d=>[d.id,d])),c=(d,l)=>{let u=d.
tasks.flatMap(m=>a.get(m)??[]);return td(d,l,u,i)};return{number:e,base:t,runners:n,legs:s===void 0?r.map(c):[],earlier_run:s?.
run_id??"",earlier_wave:s?.number??0}}var td=({id:e,title:t,runs_on:n,task_minutes:r,wait_minutes:s,after:o},i,a,c)=>({position:String(
i).padStart(3,"0"),id:e,title:t,runs_on:n,timeout_minutes:r+(o.length>0?s:0)+3,waits:o.length>0,keys:a.some(d=>nd(d,c)),
prepares:c.setup!==""||a.some(({setup:d,verify:l})=>d!==void 0||l!==void 0)});function nd({runner:e,run:t},n){let r=e??n.
runner;return r==="auto"?t===void 0:r!=="command"&&r!=="brief"}var ve={budget_usd:{least:0,most:1e5,decimals:!0},max_turns:{least:0,most:1e5},timeout_minutes:{least:1,most:7200}};function vo(e,{
least:t,most:n,decimals:r=!1}){let s=typeof e=="string"&&e.trim()!==""?Number(e):e;return typeof s=="number"&&s>=t&&s<=n&&
(r||Number.isInteger(s))?s:void 0}var $o=({least:e,most:t,decimals:n=!1})=>`a ${n?"":"whole "}number from ${e} to ${t}`;
function Q(e){if(!e.startsWith("["))return e.trim()===""?void 0:e;let t=X(e);return vn(t)?t:void 0}var vn=e=>Array.isArray(
e)&&e.length>0&&e.every(t=>typeof t=="string"),Po='a label, or a JSON list of labels such as ["self-hosted","linux"]',Oo=/^[A-Za-z0-9@][!-~]{0,199}$/;var Mo="the name of a model, such as claude-sonnet-4-5 or openai/gpt-5, without blanks";var $n="any",Ao=e=>e.split(",").map(t=>t.trim()).filter(t=>t!=="");function $e(e){if(e.trim()===$n)return se;let t=Ao(e),
n=t.flatMap(r=>se.filter(s=>s===r));return n.length===t.length?n:void 0}function _t(e){if(e.trim()===$n)return $n;if(!e.
trim().startsWith("["))return Ao(e);let t=X(e);if(!Array.isArray(t))return;let n=t.map(r=>vn(r)?r:typeof r=="string"?Q(r):
void 0);return n.every(r=>r!==void 0)?n:void 0}function Io(e,t){return{...e,tasks:e.tasks.map(n=>rd(n,t))}}function rd(e,t){let n=od(e,t);if(n.length===0)return e;let r=new Set(
n.map(({key:i})=>i)),s=Object.fromEntries(Object.entries(e).filter(([i])=>!r.has(i))),o=n.map(({key:i,instead:a})=>`${i}\
: ${Lo(e[i])}; this does not count here, ${a}`);return{...s,also_stated:[...e.also_stated??[],...o]}}var Lo=e=>[e].flat().join(", "),sd=Object.keys(ve);function od(e,t){return[...ad(e,t),...sd.flatMap(n=>id(n,e,t)),...dd(
e,t)]}function id(e,t,n){let[r,s]=[t[e],n[e]];return r===void 0||s===0||r>0&&r<=s?[]:[{key:e,expected:`at most ${s}, the\
 \`${e}\` of the run`,instead:`${s} counts`}]}function ad({runner:e,run:t},n){let r=`${n.runner} is used`;if(e===void 0||
e===n.runner)return[];if(e==="command"&&t===void 0)return[{key:"runner",expected:"a task with a `run` script",instead:r}];
let s=cd(n);return s.has(e)?[]:[{key:"runner",expected:`one of ${[...s].join(", ")} (\`task_runners\` adds others)`,instead:r}]}
function cd({runner:e,task_runners:t,runner_argv:n}){let r=e==="auto"?["auto","command","somas","brief"]:[e,"command"],s=new Set(
[...r,...$e(t)??[]]);return n===""&&s.delete("custom"),s}function dd({runs_on:e},{runs_on:t,task_runs_on:n=""}){if(e===void 0||
t===void 0)return[];let r=_t(n)??[],s=Q(t)??t;if(r==="any")return[];let o=[s,...r];return o.some(c=>ld(c,e))?[]:[{key:"r\
uns_on",expected:`one of ${o.map(c=>JSON.stringify(c)).join(", ")} (\`task_runs_on\` adds others)`,instead:`${Lo(s)} is \
used`}]}function ld(e,t){let[n,r]=[e,t].map(s=>JSON.stringify([...new Set([s].flat().map(o=>o.toLowerCase()))].sort()));
return n===r}function Co(e){let t=e,n=0;for(;t<=.5;n++)t*=2;let r=(t-1)/(t+1),s=0;for(let o=33;o>=1;o-=2)s=s*r*r+1/o;return 2*r*s-n*Math.
LN2}var fd=1024,md=64,pd=fd+1,Iy=pd+md+1,Et=2048,gd=Float64Array.from({length:Et+1},(e,t)=>t*t*(3-2*t/Et)/Et/Et),Ly=gd.map(e=>e===
0?-1e6:Co(e));var No=(e,t,n)=>({number:t,waves_left:16-t+1,runs_on:Q(e.runs_on)??e.runs_on,runner_hours_per_hour:e.runner_hours_per_hour,
overhead_seconds:45,max_parallel:e.max_parallel,checkpoint_hours:e.checkpoint_hours,minutesOf:({id:r})=>n.get(r)??e.timeout_minutes});async function jo(e,t,n,r,s){let o=Io(yo(r.plan),t),i=So(r.wave),{number:a,base:c,earlier:d}=i;if(a!==n)throw new Error(
`the results are at wave ${a}, expected wave ${n}: "Re-run failed jobs" cannot go on from here, re-run all jobs`);let l=a===
0,u=new Map(Object.entries(En(r.results)?.overlaps??{})),m=l?await fo(e,o,t,c):hd(r.results),{head:f,results:p,resultTexts:y,
error:g}=await Ps({repository:e,project_id:t.project_id,base:c,...d&&{head:d.head,adopted:!0},plan:o,wave:i,artifactOf:To(
r.artifacts,t.project_id,i),previous:bo(r.results,t.project_id,o),fingerprints:m,rules:[...m.values()][0]?.source,protected_paths:ps(
t.protected_paths),result_files:t.result_files,overlaps:u,more_waves:!l&&a<16,environment:s});wo(r.results,p),t.result_files===
"artifact"&&xo(r.results,y);let h=new Set(p.flatMap(({task_id:E,verdict:M})=>A(M)?[E]:[]));if(await Xn(e,t.project_id,E=>h.
has(E),s).catch(()=>[]),g!==void 0)throw g;let b=No(t,a+1,ho(r.plan)),k=[...u].map(([E,M])=>({task_id:E,overlap:M})),S=Dt(
[...k,...p]),w=l?void 0:Qs(cr(o,S),to(p),b),T={...w??eo,base:f,overlaps:Object.fromEntries(S)};return l||ko(join(r.results,
"wave.json"),T),{head:f,next:Ro(T,o,t),more:w!==void 0}}function hd(e){let t=En(e);if(t===void 0)throw new Error("run.js\
on is missing beside the results: dispatch writes it");return new Map(Object.entries(t.inputs))}var Fo={prompt_file:"TASK_PROMPT_FILE",task_id:"TASK_ID",task_name:"TASK_NAME",task_file:"TASK_JSON",context_dir:"TASK_C\
ONTEXT_DIR",dependencies_dir:"TASK_DEPS_DIR",result_file:"TASK_RESULT_FILE",report_file:"TASK_REPORT_FILE",timeout_seconds:"\
TASK_TIMEOUT_SECONDS",model:"TASK_MODEL",budget_usd:"TASK_BUDGET_USD",max_turns:"TASK_MAX_TURNS"},bd=/\{([a-z_]+)\}/g;function Wo(e){
let t=X(e),n=Array.isArray(t)&&t.every(c=>typeof c=="string"),[r,...s]=n?t:[];if(r===void 0||r.trim()==="")return{expected:'\
a JSON list of texts that begins with a program, e.g. ["my-agent", "{prompt_file}"]'};let i=[r,...s].flatMap(c=>[...c.matchAll(
bd)]).find(([,c=""])=>!Object.hasOwn(Fo,c))?.[0];return i===void 0?{argv:[r,...s]}:{expected:`one of ${Object.keys(Fo).map(
c=>`{${c}}`).join(", ")} in place of ${i}`}}function Do({runner:e,task_runners:t,runner_argv:n}){let r=i=>[{setting:"runner_argv",value:n,expected:i}],s=e==="custom"||
$e(t)?.includes("custom");if(n===""&&t.trim()==="any"&&e!=="custom")return[];if(!s)return n===""?[]:r(`nothing with runn\
er ${e}: only the runner custom reads it`);let o=Wo(n);return"expected"in o?r(o.expected):[]}var Uo="more_settings",wd=/\n|;(?=\s*\w+\s*:)/,xd=e=>Object.entries(e).flatMap(([t,{isRare:n}])=>n?[t]:[]);function Bo(e,t){
let n=e[Uo];if(typeof n!="string")return{values:e,problems:[]};let r=xd(t),s=new Map,o=[];for(let i of n.split(wd).map(a=>a.
trim())){if(i===""||i.startsWith("#"))continue;let[,a="",c=""]=/^(\w+)\s*:\s*(.*)$/.exec(i)??[],d=kd(a,c,{values:e,table:t,
rare:r,read:s});d===void 0?s.set(a,c):o.push({setting:Uo,value:i,expected:d})}return{values:{...e,...Object.fromEntries(
s)},problems:o}}function kd(e,t,{values:n,table:r,rare:s,read:o}){let[i,a]=[r[e],n[e]];if(e===""||i===void 0){let c=e===
""?void 0:Br(e,Object.keys(r));return`a line "name: value", with one of the names ${s.join(", ")}${c===void 0?"":`; ${c}`}`}
if(!s.includes(e))return`only settings without a place in the form, ${s.join(", ")}: ${e} has its own input`;if(o.has(e))
return`each setting once, and ${e} stands here twice`;if(!(a===void 0||`${a}`==`${i.default}`||`${a}`===t))return`one va\
lue of ${e}, whose own input is ${JSON.stringify(a)}`}var Ho=["auto","phases","graph","first-phase"];var Go=e=>K.test(e)?void 0:'letters, digits, ".", "_" and "-", at most 64, the first a letter or a digit',zo=(e,t)=>t===
"local"||e!=="-"&&!e.startsWith("/")&&!e.split(/[\\/]/).includes("..")?void 0:"a path inside of the repository",Vo=e=>Q(
e)===void 0?Po:void 0,Jo=e=>e===""||Oo.test(e)?void 0:Mo;function Ko(e){let[t]=ls(e);return t===void 0?void 0:`globs rel\
ative to the repository, which ${JSON.stringify(t)} is not`}var qo=e=>$e(e)===void 0?`any, or names separated by commas,\
 each one of ${se.join(", ")}`:void 0,Xo=e=>_t(e)===void 0?'any, labels separated by commas, or a JSON list such as ["ma\
cos-latest", ["self-hosted","gpu"]]':void 0;function j(e){return{kind:"text",...e}}var ee=e=>({kind:"number",...e}),fe=e=>({kind:"choice",...e}),Yo=e=>({kind:"boole\
an",default:!1,...e});var On={project_id:j({description:"names the project's folder and its branch, somas/<project_id>",use:"one for each plan\
 that is carried out for itself",option:"project",expected:Go}),plan:j({description:"path of the execution plan in the r\
epository; {project_id} is replaced",use:"where the plan lies elsewhere",default:`${ne("{project_id}")}/execution_plan.y\
ml`,expected:zo}),mode:fe({description:"how phases and dependencies make the order",use:"where a plan has phases, and th\
ey do not mean what auto takes them for",choices:Ho,default:"auto"}),on_invalid_plan:fe({description:"the reaction to an\
 invalid plan: run one sequential task in its place, or stop",use:"fail, where nothing should run on a plan that has err\
ors",choices:["fallback","fail"],default:"fallback"}),runner:fe({description:"the program that carries out a task; auto \
takes the first that can",use:"to have agents carry out tasks: name the agent",choices:se,default:"auto"}),task_runners:j(
{description:"runners that a task may name for itself, separated by commas, beside the run's own and command; any for al\
l of them",use:"where the plan gives some tasks to another agent",default:"",expected:qo}),max_parallel:ee({description:"\
tasks that may run at the same time",use:"more where the account has more runners and the agent's rate limit allows it, \
fewer where tasks are rate_limited",default:4,least:1,most:999}),agent:j({description:"the role of tasks that name none,\
 as the runner somas knows it",use:"with the runner somas",default:"coder"}),model:j({description:"the model an agent us\
es, in its own words; its own choice where empty",use:"to pay less, or to get more",default:"",expected:Jo}),budget_usd:ee(
{description:"dollars an agent may use for a task, where it can keep to that; 0 for no limit",use:"with agents that are \
paid by use",default:0,...ve.budget_usd}),max_turns:ee({description:"turns an agent may take for a task, where it can ke\
ep to that; 0 for no limit",use:"where an agent goes round in circles",default:0,...ve.max_turns}),runner_argv:j({description:'\
the runner custom: its command line as a JSON list, e.g. ["my-agent", "{prompt_file}"]',use:"only with runner: custom",default:""}),
setup:j({description:"bash commands, a script of the repository, or copilot-setup-steps, that prepare a checkout: before\
 a task starts, and before its verify; without keys",use:"to install what tasks need, such as npm ci, or the program of \
runner: custom",default:""}),context_files:j({description:"files every task is given, separated by commas: artifacts of \
the project, or paths in the repository",use:"where every agent has to know more, or less",default:Cr.join(",")}),runs_on:j(
{description:'runner label for all jobs, or several as JSON (["self-hosted","linux"])',use:"with machines of your own, o\
r larger ones",default:"ubuntu-latest",host:"actions",expected:Vo}),task_runs_on:j({description:'runner labels that a ta\
sk may name for itself beside runs_on: separated by commas, or JSON (["macos-latest", ["self-hosted","gpu"]]); any for a\
ll',use:"where some tasks need another machine",default:"",host:"actions",expected:Xo}),timeout_minutes:ee({description:"\
minutes a task may take",use:"where agents need longer; a job on GitHub's machines ends after 6 hours",default:60,local_default:360,
...ve.timeout_minutes}),stall_minutes:ee({description:"minutes without output, change or commit after which a task is en\
ded; 0 for never",use:"more for commands that are silent for long",default:15,least:0,most:7200}),architecture:fe({description:"\
when stage 4 writes ARCHITECTURE.md, api_specs.yml and data_models.yml from SPEC.md: auto where there is no ARCHITECTURE\
.md",use:"never, where the plan needs none; always, where SPEC.md has changed",choices:Ar,default:"auto"}),resume:fe({description:"\
auto runs only tasks that the branch does not show as done from the same inputs; never runs every task",use:"never, to d\
o everything again",choices:Ir,default:"auto"}),protected_paths:j({description:"globs of files that tasks may not change\
, separated by commas, besides settings of agents and owners of code; !glob lets tasks change files, but never .github/w\
orkflows/**",use:"for files that only people change; !CLAUDE.md, say, where a task writes that file",default:".github/**",
expected:Ko}),update_plan:Yo({description:"whether finished tasks are ticked in the plan file on the branch, in a commit\
 of its own",use:"where people or tools read in the plan how far it is"}),runner_hours_per_hour:ee({description:"hours a\
 runner takes for an estimated hour; estimates are often hours of human work",use:"0.1, say, where agents are ten times \
as fast as the estimates: then timeouts and waves fit",default:1,least:.001,most:1e3,decimals:!0}),checkpoint_hours:ee({
description:"hours after which results are integrated at the latest, where no task is longer itself",use:"less, to see r\
esults earlier; it costs waiting at each checkpoint",default:96,least:.1,most:1e6,decimals:!0}),result_files:fe({description:"\
where the result files of done tasks go: a file each on the branch, all in one file there, or as an artifact only",use:"\
one-file or artifact, where reviewers do not want to see them; with artifact, nothing is known to be done after a squash\
 merge",choices:Lr,default:"branch",isRare:!0}),more_settings:j({description:'settings that have no place in the form, e\
ach as "name: value": one a line, or with ";" between them (generated/settings.md names them)',use:"in a form, where no \
input of that name is",default:"",host:"actions"})};var Td=Object.entries(On);function _d(e,t){let{values:n,problems:r}=Bo(e,On),s=[...r],o=Td.map(([a,c])=>{let d=n[a]??Ed(
c,t),l=Rd(c,d,t);return"expected"in l&&s.push({setting:a,value:d,expected:l.expected}),[a,"expected"in l?d:l.value]}),i=Object.
fromEntries(o);return s.push(...Do(i)),s.length>0?{problems:s}:{settings:{...i,plan:i.plan.replaceAll("{project_id}",i.project_id)}}}
function Qo(e){let t=_d(JSON.parse(e),"actions");if("settings"in t)return t.settings;throw new Error(t.problems.map(n=>vd(
n,n.setting)).join("; "))}var Zo=({least:e=0,most:t=0,decimals:n=!1})=>({least:e,most:t,decimals:n}),Ed=(e,t)=>(t==="loc\
al"?e.local_default:void 0)??e.default;function Rd(e,t,n){switch(e.kind){case"number":{let r=vo(t,Zo(e));return r===void 0?
{expected:$o(Zo(e))}:{value:r}}case"boolean":return/^(?:true|false)$/.test(`${t}`)?{value:`${t}`=="true"}:{expected:"tru\
e or false"};case"choice":return e.choices?.includes(t)?{value:t}:{expected:e.choices?.join(", ")??""};case"text":{if(typeof t!=
"string")return{expected:e.expected?.("",n)??"text"};let r=e.expected?.(t,n);return r===void 0?{value:t}:{expected:r}}}}
var vd=({value:e,expected:t},n)=>e===void 0?`${n} is missing: expected ${t}`:`${n} ${JSON.stringify(e)}: expected ${t}`;var ei=e=>({GIT_CONFIG_COUNT:"1",GIT_CONFIG_KEY_0:`http.${process.env.GITHUB_SERVER_URL??"https://github.com"}/.extrahea\
der`,GIT_CONFIG_VALUE_0:`AUTHORIZATION: basic ${Buffer.from(`x-access-token:${e}`).toString("base64")}`});var ti=e=>e.replaceAll("%","%25").replaceAll("\r","%0D").replaceAll(`
`,"%0A");function ni(e){Promise.resolve(process.env).then(t=>process.platform==="win32"?Promise.reject(new Error($d)):e(t)).then(
Od).catch(t=>Pd(t instanceof Error?t.message:String(t)))}var $d="this job runs on Windows, and the pipeline does not: th\
ere a program git.exe in the working folder, which a task may have written, is started in place of git; use labels of Li\
nux or macOS in runs_on and task_runs_on";function Pd(e){console.log(`::error::${ti(e)}`),process.exitCode=1}var ri=e=>JSON.stringify(e);function Od(e){for(let[t,n]of Object.entries(e)){let r=randomUUID();Md("GITHUB_OUTPUT",`${t}\
<<${r}
${n}
${r}
`)}}function Md(e,t){let n=process.env[e];n===void 0||n===""?process.stdout.write(t):appendFileSync(n,t)}ni(async e=>{let t={plan:e.PLAN_FILE,wave:e.WAVE_FILE,artifacts:e.ARTIFACTS,results:e.RESULTS_FOLDER},n=Number(e.WAVE),r=ei(
e.TOKEN),s=await jo(process.cwd(),Qo(e.SETTINGS),n,t,r);return{head:s.head,next:ri(s.next),more:`${s.more}`}});
