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
var ti=["core.hooksPath=/dev/null","core.fsmonitor=false","commit.gpgSign=false","push.gpgSign=false","gc.auto=0","maint\
enance.auto=false","safe.bareRepository=all","clone.defaultRemoteName=origin","protocol.file.allow=always","log.follow=f\
alse","log.showSignature=false","color.ui=false","core.quotePath=true","diff.renames=true","fetch.recurseSubmodules=fals\
e","i18n.commitEncoding=UTF-8","i18n.logOutputEncoding=UTF-8","init.defaultRefFormat=files","merge.renames=true","push.f\
ollowTags=false","push.pushOption=","push.recurseSubmodules=no","submodule.recurse=false"].flatMap(e=>["-c",e]),Rn=new Map,
ni=new Set,ri=(e,t)=>`${e}/`.startsWith(`${t}/`),Ge=e=>[...ni].some(t=>ri(e,t));function vn(e,t,n,r="pipe"){let s=spawn(
"git",[...ti,...t],{cwd:e,env:n,detached:!0,stdio:[r,"pipe","pipe"]});Rn.set(s,{cwd:e,isPush:t[0]==="push"});let o=()=>{
Rn.delete(s)};return s.on("close",o).on("error",o),s}function Tt({pid:e},t){try{e!==void 0&&process.kill(-e,t)}catch{}}var R=class extends Error{name="GitError";exitCode;stdout;stderr;constructor(t,n,r,s){super(`git ${t.join(" ")}: ${s.trim()||
`exit code ${n}`}`),this.exitCode=n,this.stdout=r,this.stderr=s}},si=/^GIT_((IMPLICIT_)?WORK_TREE|(COMMON_)?DIR|(INDEX|SHALLOW|GRAFT)_FILE|OBJECT_DIRECTORY|ALTERNATE_OBJECT_DIRECTORIES|NAMESPACE|PREFIX|REPLACE_REF_BASE|NO_REPLACE_OBJECTS|CONFIG(_PARAMETERS|_COUNT)?)$/,
fe={GIT_AUTHOR_NAME:"SOMAS Workflows",GIT_AUTHOR_EMAIL:"somas-workflows@users.noreply.github.com",GIT_COMMITTER_NAME:"SO\
MAS Workflows",GIT_COMMITTER_EMAIL:"somas-workflows@users.noreply.github.com",GIT_TERMINAL_PROMPT:"0",GIT_LFS_SKIP_SMUDGE:"\
1"};function oi({env:e}){let t=Object.entries(process.env).filter(([n])=>!si.test(n));return{...Object.fromEntries(t),...fe,
...e}}var ze=new AsyncLocalStorage;function Ve(e,t){let n=ze.getStore(),r=performance.now()+e*1e3;return ze.run(n!==void 0&&
n.end<r?n:{seconds:e,end:r},t)}function Pn(){let e=ze.getStore();if(e!==void 0&&performance.now()>e.end)throw new Error(
Mn(e))}var Mn=({seconds:e})=>`it takes longer than ${Math.round(e)} s`,$n=1<<28,ii=1e6;async function x(e,t,n={}){let r=[],
s=0,{exitCode:o,stderr:i}=await _t(e,t,n,d=>{if(s+=d.length,s>$n)throw new Error(`it prints more than ${$n} bytes`);r.push(
d)}),a=Buffer.concat(r).toString();if(o!==0)throw new R(t,o,a,i);return a.replace(/\n$/,"")}async function ee(e,t,n){let{
exitCode:r,stderr:s}=await _t(e,t,n,n.onPiece);if(r!==0)throw new R(t,r,"",s)}var ai=["SIGINT","SIGTERM","SIGHUP"],ci=5;
function _t(e,t,n,r,s=1){return new Promise(o=>{if(Ge(e))return;let i=vn(e,t,oi(n),n.stdin),a="",d=!0,c=ze.getStore(),l=c&&
setTimeout(()=>u(c),Math.max(0,c.end-performance.now())),u=m=>{Tt(i,"SIGKILL"),a="",f(-1,Mn(m))},f=(m,p)=>{clearTimeout(
l),Ge(e)||o({exitCode:m??-1,stderr:a||p})};i.stdout?.on("data",m=>{d=!1;try{r(m)}catch(p){Tt(i,"SIGKILL"),f(-1,String(p))}}),
i.stderr?.setEncoding("utf8").on("data",m=>{a.length<ii&&(a+=m)}),i.on("error",m=>f(-1,m.message)),i.on("close",(m,p)=>{
let y=d&&a===""&&ai.includes(p);clearTimeout(l),y&&s<ci?o(_t(e,t,n,r,s+1)):f(m,p===null?"":`ended by ${p}`)}),i.stdin?.on(
"error",()=>{}),i.stdin?.end(n.input??"")})}var Je=async(e,t)=>Pe(await x(e,t)),Pe=e=>[...new Set(e.split("\0").map(t=>t.replace(/^\n/,"")))].filter(t=>t!==""),Et=(e,t,n)=>di(
e,t,[],n);async function di(e,t,n,r){let s=["ls-tree","-z","--name-only","--full-tree",...n],o=t.map(i=>Je(e,[...s,i,"--",...r]));
return new Set((await Promise.all(o)).flat())}var li=["text","binary","union"],ui="* !merge",fi=".somas/projects/*/artifacts/tasks/_all_result.md merge=union",mi=1e6;
async function An(e,t,n){let r=await pi(e,t),s=existsSync(join(e,".git"))?join(e,".git"):e,o=join(s,"info/attributes"),i=existsSync(
o)?readFileSync(o):void 0;mkdirSync(dirname(o),{recursive:!0}),writeFileSync(o,r);try{return await n()}finally{i===void 0?
rmSync(o,{force:!0}):writeFileSync(o,i)}}var Ke=new Map;function In(e,t,n){let r=Ke.get(e);r?.commit===t&&Ke.set(e,{...r,
commit:n})}async function pi(e,t){let n=Ke.get(e);if(n?.commit===t)return n.rules;let s=n!==void 0&&await gi(e,n.commit,
t)?n.rules:await yi(e,t);return Ke.set(e,{commit:t,rules:s}),s}async function gi(e,t,n){return await x(e,["diff-tree","-\
r","--name-only",t,n,"--",":(top,glob)**/.gitattributes"]).catch(()=>"unknown")===""}async function yi(e,t){let n=await x(
e,["ls-tree","-r","-z","--full-tree",t]),r=Pe(n).flatMap(o=>{let[,i,a=""]=/^100\d+ blob (\S+)\t((?:.*\/)?)\.gitattributes$/s.
exec(o)??[];return i===void 0?[]:[{object:i,folder:a}]});r.sort((o,i)=>o.folder.length-i.folder.length);let s=[ui];for(let{
object:o,folder:i}of r){let a=await x(e,["cat-file","blob",o]);a.length<=mi&&s.push(...a.split(/\r?\n/).flatMap(d=>hi(d,
i)))}return`${[...s,fi].join(`
`)}
`}function hi(e,t){let[,n,r="",s=""]=/^[ \t]*(?:"((?:[^"\\]|\\.)*)"|([^\s"]\S*))(?:[ \t]+(.*))?$/.exec(e)??[];if((n??r)===
""||/^[#!]/.test(r))return[];let o=s.split(/[ \t]+/).map(bi),i=r.startsWith("[attr]");if(t==="")return[[n===void 0?r:`"${n}\
"`,...o].join(" ").trimEnd()];if(i)return[];let a=n??On(r),d=a.startsWith("/")?a.slice(1):a,c=a.slice(0,-1).includes("/")?
"":"**/",l=t.replace(/[\\*?[]/g,"\\$&");return[[`"/${On(l)}${c}${d}"`,...o].join(" ")]}var On=e=>e.replace(/["\\]/g,"\\$&");
function bi(e){let t=/^merge=(.*)$/.exec(e)?.[1];return t===void 0||li.includes(t)?e:"merge"}var Rt;async function Ln(){Rt??=x(".",["version"]);let[,e=0,t=0]=(/(\d+)\.(\d+)/.exec(await Rt)??[]).map(Number);if(e*1e3+
t<2038)throw new Error(`git 2.38 or newer is needed (merge-tree --write-tree), found: ${await Rt}`)}var wi=["-c","merge.\
default=text","-c","merge.renormalize=false"];async function vt(e,t,n){let r=[...wi,"merge-tree","--write-tree","--name-\
only","--no-messages","-z",t,n];try{return{tree:(await An(e,t,()=>x(e,r))).replace(/\0.*$/s,"")}}catch(s){if(!(s instanceof
R)||s.exitCode!==1)throw s;let[,...o]=Pe(s.stdout);return{conflicts:o}}}var me=(e,t,n,r,s)=>x(e,["commit-tree",t,...n.flatMap(
o=>["-p",o]),"-F","-"],{input:r,...s!==void 0&&{env:{GIT_AUTHOR_DATE:s,GIT_COMMITTER_DATE:s}}});async function V(e,t,n){
if(t===n)return!0;try{return await x(e,["merge-base","--is-ancestor",n,t]),!0}catch(r){if(r instanceof R&&r.exitCode===1)
return!1;throw r}}async function Cn(e,t,n,r){if(await V(e,t,n))return{commit:t};if(await V(e,n,t))return{commit:n};let s=await vt(
e,t,n);return"conflicts"in s?s:{commit:await me(e,s.tree,[t,n],r)}}var J=/^(?!.*\.\.)(?!.*\.(?:lock)?$)[A-Za-z0-9][A-Za-z0-9._-]{0,63}$/,te=e=>`.somas/projects/${e}/artifacts`,Nn=e=>`soma\
s/${e}`,Me=e=>`somas-held/${e}`;async function Xe(e,t,{limit:n,onRecord:r}){let s=[],o=0,i=c=>{o<n&&c.length>0&&s.push(c.subarray(0,n-o)),o+=c.length},a=()=>{
r(Buffer.concat(s).toString()),s=[],o=0};await ee(e,t,{onPiece:c=>{let l=0;for(let u=c.indexOf(0);u!==-1;u=c.indexOf(0,l))
i(c.subarray(l,u)),a(),l=u+1;i(c.subarray(l))}}),o>0&&a()}var xi=["claude","codex","copilot","gemini","aider","opencode"],ne=["command","somas","brief",...xi,"custom"],re=["auto",
...ne];var se={succeeded:{done:!0},succeeded_with_warning:{done:!0},briefed:{done:!0},no_change:{done:!1},verify_failed:{done:!1},
conflict:{done:!1},protected_path:{done:!1},rate_limited:{done:!1},quota_exhausted:{done:!1},budget_exceeded:{done:!1},stalled:{
done:!1},timeout:{done:!1},blocked:{done:!1},runner_error:{done:!1},skipped_dependency:{done:!1}},O=e=>se[e].done;function jn(e={},t={}){
let n={...e};for(let[r,s]of Object.entries(t))n[r]=(n[r]??0)+s;return Object.keys(n).length===0?void 0:n}function $(e,t=300){let n=e.replace(/[\p{C}\p{Z}]+/gu," ").trim();return n.length<=t?n:`${n.slice(0,t)}…`}var Fn=4e3,ki=[[/@(?=[\p{L}\p{N}_-])/gu,"@ "],[/#(?=[\p{L}\p{N}])/gu,"# "],[/\b(gh-)(?=\d)/gi,"$1 "],[/:(?=\/\/)/g,": "],
[/(\.[a-z]{2,}\/[\w.-]+\/[\w.-]+\/(?:issues|pull|discussions)\/)(?=\w)/gi,"$1 "],[/\[(?=[^\]\n]{0,40}\b(?:skip|ci|actions)\b)/gi,
"[ "],[/\b(skip)-(?=checks\b)/gi,"$1- "],[/\*(?=no_ci)/gi,"* "]],$t=e=>ki.reduce((t,[n,r])=>t.replace(n,r),e),Si=e=>e.replace(
/\r\n?|[\p{Zl}\p{Zp}\v\f\u0085]/gu,`
`).replaceAll("	"," ").replace(/[^\P{C}\n]/gu,"").replace(/[^\S\n]+$/gm,"").replace(/\n{3,}/g,`

`).trim(),Pt=({id:e,name:t})=>`${e}: ${$(t)}`;function Dn(e,t){let n=`${Pt(e)}
`,r=$t(t.map(Si).filter(Boolean).join(`

`));if(r==="")return n;let s=r.slice(0,Fn).replace(/[\uD800-\uDBFF]$/,""),o=s.length===r.length?[]:[`[Cut after ${Fn} ch\
aracters]`],i=[...s.split(`
`),...o].map(a=>`    > ${a}`.trimEnd());return`${n}
${i.join(`
`)}
`}var qe="Task-Digest",Mt="Plan-Ticks";var Un="Overlap-File",Bn="Overlap-Task",Ti=e=>!/[\p{C}\p{Zl}\p{Zp}]/u.test(e)&&e.trim()===e&&$t(e)===e,_i=2e4;function Wn(e=[]){
let t=_i;return e.filter(n=>!Ti(n)||n.length>t?!1:(t-=n.length,!0))}var Ye=(e,t,n)=>`${Pt(t)}

${Ot(e,t.id,n)}`;function Ot({fingerprints:e,wave:t},n,{verdict:r,runner:s,overlap:o}){let i=e.get(n);if(i===void 0)throw new Error(
`no fingerprint of the task ${n}`);return[["Task",n],["Verdict",r],["Runner",s],["Wave",t.number],[qe,i.digest],["Task-T\
ext",i.text],["Task-Context",i.context],["Task-Runner",i.runner],["Task-Source",i.source],...Wn(o?.files).map(d=>[Un,d]),
...Wn(o?.tasks).map(d=>[Bn,d])].flatMap(([d,c])=>c===void 0?[]:[`${d}: ${c}
`]).join("")}var Ei="--format=%H%x1f%P%x1f%ce%x1f%B",Ri=2e5,vi=/^[^\n]+\n\n((?:[\w-]+: [^\n]*(?:\n|$))+)$/,Ze=(e,t,n)=>Xe(e,["log","-\
z",Ei,...t],{limit:Ri,onRecord:r=>{let[s="",o="",i,...a]=r.split("\x1f"),d=a.join("\x1f"),c=i===fe.GIT_COMMITTER_EMAIL?vi.exec(
d)?.[1]:void 0,[l=""]=o.split(" ");n({commit:s,parent:l,message:d,...c!==void 0&&{trailers:c}})}});function Oe(e,t){let n=t.
split(`
`).map(l=>/^([\w-]+): (.*)$/s.exec(l)??[]),r=l=>n.flatMap(([,u,f=""])=>u===l?[f]:[]),s=l=>r(l)[0]??"",o=r(Un),i=Object.keys(
se).find(l=>l===s("Verdict")),a=ne.find(l=>l===s("Runner")),d=s("Task"),c=s(qe);if(!(i===void 0||!O(i)||d===""||c===""))
return{task_id:d,verdict:i,wave:Number(s("Wave")),...a&&{ran:a},commit:e,digest:c,text:s("Task-Text"),context:s("Task-Co\
ntext"),runner:s("Task-Runner"),source:s("Task-Source"),...o.length>0&&{overlap:{files:o,tasks:r(Bn),diff:""}}}}var Qe=e=>new Map(
[...e].reverse().map(t=>[t.task_id,t]));var $i="refs/somas/held";async function Hn(e,t,n,r={}){let s=Me(t),o={env:r},i=await x(e,["ls-remote","origin",`refs/hea\
ds/${s}/*`],o),a=new Map(i.split(`
`).flatMap(u=>{let[f,m]=u.split("	");return f&&m?[[m.slice(11),f]]:[]}));if(a.size===0)return[];await x(e,[...["fetch","\
--quiet","--no-tags","--no-write-fetch-head","origin"],`+refs/heads/${s}/*:${$i}/*`],o);let c=new Map;await Ze(e,["--no-\
walk",...a.values(),"--"],({commit:u,parent:f,trailers:m})=>{let p=m===void 0?void 0:Oe(u,m);p!==void 0&&c.set(u,{work:f,
task_id:p.task_id})});let l=[];for(let[u,f]of a){let{work:m="",task_id:p=""}=c.get(f)??{};if(u!==Gn(t,p,m)||!n(p))continue;
let y=`--force-with-lease=refs/heads/${u}:${f}`;try{await x(e,["push","--quiet","--no-verify",y,"origin",`:refs/heads/${u}`],
o),l.push(u)}catch(g){if(!(g instanceof R))throw g}}return l}var Gn=(e,t,n)=>`${Me(e)}/${t}-${n.slice(0,7)}`;async function zn(e,{
withheld:t,sideBranches:n},r,s,o,i){if(t.set(r.id,i.again??!1),i.again||i.verdict!=="conflict"&&i.verdict!=="protected_p\
ath"||o?.commit===void 0||o.workflows.length>0)return i;let a=Gn(e.project_id,r.id,o.commit);n.set(a,await Pi(e,r,s,o.commit));
let{artifacts:d,...c}=i;return{...c,held_out:a}}async function Pi(e,t,n,r){let{repository:s}=e,o=await x(s,["show","-s",
"--format=%ct",r]),i=Ye(e,t,n);return me(s,`${r}^{tree}`,[r],i,`@${o} +0000`)}var et=50,At=e=>x(e,["multi-pack-index","write","--no-progress"]).catch(()=>"there is no pack"),Vn=(e,t)=>x(e,["commit-g\
raph","write","--stdin-commits","--split","--no-progress"],{input:`${t}
`}).catch(()=>"there is no complete history");var Ae=class extends Error{name="PushRefused";about;reason;constructor(t,n,r){super(t),this.about=n,this.reason=r}},Mi=10,
Oi=/\((fetch first|non-fast-forward|stale info)\)|cannot lock ref|failed to update ref|reference already exists|incorrect old value/,
Kn=/RPC failed|error: (429|5\d\d)|HTTP 5\d\d|Connection (reset|timed out)|Could not (resolve host|connect)|Failed to connect|Empty reply|transfer closed|SSL_|early EOF/,
Xn=/exists; cannot create/,Ai="a rule protects it: let this workflow push to somas/*, or choose another project id",Ii=[
{pattern:/GH013.*(cannot contain secrets|push protection)/is,advice:"the server takes a text in it for a secret: remove \
the text, or allow it there",about:"content"},{pattern:/GH001|large files? detected|exceeds .*file size limit/i,advice:"\
a file is too large for the server: keep it with Git LFS, or leave it out",about:"content"},{pattern:/GH013.*^(remote: *)?- .*\b(file|path|extension)/ims,
advice:"a rule restricts the names or sizes of files",about:"content"},{pattern:/without `?workflows?`? permission/,advice:"\
the token may not change workflow files",about:"content"},{pattern:/GH006|GH013|protected branch/i,advice:Ai,about:"bran\
ch"},{pattern:Xn,advice:"a branch whose name begins or ends where this one does is in the way: rename it",about:"branch"},
{pattern:/checked out/,advice:"it is checked out there: switch that checkout to another branch",about:"branch"},{pattern:/Permission to .* denied|error: 403|Authentication failed|could not read Username/,
advice:"the token may not write: the job needs `contents: write`",about:"branch"}],qn=["fetch","--quiet","--no-tags","--\
no-write-fetch-head"],It=(e={})=>({...e,LC_ALL:"C"}),Jn=new Set;async function Yn(e,t){Jn.has(e)||(await x(e,["rev-parse",
"--is-shallow-repository"])==="true"&&await x(e,[...qn,"--unshallow","origin"],{env:It(t)}),Jn.add(e))}async function Li(e,t,n){
let r=`refs/remotes/origin/${t}`;try{await x(e,[...qn,"origin",`+refs/heads/${t}:${r}`],{env:It(n)})}catch(s){if(s instanceof
R&&s.stderr.includes("couldn't find remote ref"))return;throw s}return x(e,["rev-parse",r])}async function Zn(e){let{repository:t,
branch:n,environment:r,patience_minutes:s=Mi}=e,{findTip:o=()=>Li(t,n,r)}=e,i=performance.now()+s*6e4,a=u=>Ci(t,u,It(r)),
d=!1,c,l=0;for(let u=1;;u+=1){let f=await Ni(o,i);l=u>1&&f===c?l+1:0,c=f;let m=await e.build(f,u),{head:p,changed:y,sideBranches:g}=m,
h=y?[[n,p]]:[],b=await a(d?h:[...h,...g]);if(b===void 0){let E=new Map;for(let C of d?g:[]){let I=await a([C]);I!==void 0&&
E.set(C[0],Di(I))}return{...m,refused:E}}let S=Oi.test(b)&&!Xn.test(b),w=S||Kn.test(b),k=Fi(b);if((k.length>0&&k.every(E=>g.
has(E))||!w)&&!d&&g.size>0){d=!0;continue}if(!w||performance.now()>i){let E=Lt(b),C=E?.advice??`refused${w?` for ${s} mi\
nutes`:""}`,I=w?"branch":E?.about??"unknown";throw new Ae(`cannot push ${n}: ${C}
${b}`,I,ji(b))}await(S&&l===0?Qn(100):er(S?l:u))}}async function Ci(e,t,n){if(t.length===0)return;let r=t.map(([o,i])=>`${i}\
:refs/heads/${o}`),s=["--porcelain","--no-verify",...t.length>1?["--atomic"]:[]];try{await x(e,["push",...s,"origin",...r],
{env:n});return}catch(o){return o instanceof R?`${o.stdout}
${o.stderr}`.trim():String(o)}}async function Ni(e,t){for(let n=1;;n+=1)try{return await e()}catch(r){if(!(r instanceof R&&
Kn.test(r.stderr))||performance.now()>t)throw r;await er(n)}}var Qn=e=>new Promise(t=>setTimeout(t,Math.random()*e)),er=e=>Qn(
1e3*Math.min(e,20)),Lt=e=>Ii.find(({pattern:t})=>t.test(e));function ji(e){let t=e.split(`
`).flatMap(s=>/^remote: *(.*\w.*)$/.exec(s)?.[1]?.trim()??[]),n=$(t.length>0?t.join("; "):/^!.*\((.*)\)$/m.exec(e)?.[1]??
"refused"),r=Lt(e)?.advice;return r===void 0?n:`${r} (${n})`}var Fi=e=>[...e.matchAll(/^!\t[^\t]*:refs\/heads\/([^\t]+)\t(?!.*\(atomic )/gm)].
map(([,t=""])=>t),Di=e=>Lt(e)?.advice??/^!.*\((.*)\)$/m.exec(e)?.[1]??"refused";function Ct(e){let t=new Map,n=(r,s)=>{t.set(r,Ie(t.get(r),s))};for(let{task_id:r,overlap:s}of e)if(s!==void 0){n(r,s);for(let o of s.
tasks)n(o,{files:s.files,tasks:[],diff:""})}return t}function Ie(e,{files:t,tasks:n,diff:r}){return e===void 0?{files:t,
tasks:n,diff:r}:{files:[...new Set([...e.files,...t])],tasks:[...new Set([...e.tasks,...n])],diff:r||e.diff}}var tr=(e,t)=>({
...e,tasks:e.tasks.map(n=>{let{files:r=[]}=t.get(n.id)??{};return r.length===0?n:{...n,files:[...new Set([...n.files,...r])]}})});var K=e=>`${te(e)}/tasks`,A=(e,t)=>`${K(e)}/${t}_result.md`,B=e=>A(e,"_all"),pe="<!-- somas-result",Le="-->",Wi=new RegExp(
`(?:^|\\n\\n)${pe}\\n((?:[\\w-]+: .*\\n)*)${Le}\\n`,"g");function ge(e){let t=new Map,n=0;for(let{index:r,0:s,1:o=""}of e.
matchAll(Wi)){let i=r+s.length,[,a]=/^Task: (.*)$/m.exec(o)??[];a!==void 0&&t.set(a,e.slice(n,i).trimStart()),n=i}return t}
var Nt=e=>[...e].sort(([t],[n])=>t<n?-1:1).map(([,t])=>t).join(`
`);function nr(e){let t=e.lastIndexOf(`

${pe}
`);return t!==-1&&e.endsWith(`
${Le}
`)?e.slice(0,t+1):e}var ye=({tasks:e,settled:t=[]})=>[...e,...t].map(n=>({...n,depends_on:n.all_dependencies??n.depends_on}));function tt(e){
let t=new Map(e.tasks.map(n=>[n.id,[]]));for(let n of e.tasks)for(let r of n.depends_on)t.get(r)?.push(n.id);return t}function Ui(e){
let t=new Map;for(let o of e.tasks){let i=t.get(o.depends_on);i===void 0?t.set(o.depends_on,[o]):i.push(o)}let n=new Map(
e.tasks.map(({id:o},i)=>[o,i])),r=new Map;for(let[o,i]of t){let a=Int32Array.from(o,c=>n.get(c)??-1).sort().join(),d=r.get(
a);d===void 0?r.set(a,{waits_for:o,tasks:i}):d.tasks.push(...i)}let s=o=>n.get(o?.id??"")??0;for(let{tasks:o}of r.values())
o.sort((i,a)=>s(i)-s(a));return[...r.values()].sort((o,i)=>s(o.tasks[0])-s(i.tasks[0]))}function Bi(e){let t=Ui(e),n=new Map(
e.tasks.map(({id:o})=>[o,[]]));for(let o of t)for(let i of o.waits_for)n.get(i)?.push(o);let r=new Map(t.map(o=>[o,o.waits_for.
length])),s=t.filter(({waits_for:o})=>o.length===0);for(let{tasks:o}of s)for(let{id:i}of o)for(let a of n.get(i)??[]){let d=(r.
get(a)??0)-1;r.set(a,d),d===0&&s.push(a)}return s}var he=e=>Bi(e).flatMap(({tasks:t})=>t);function nt(e){let t;return(n,r)=>(t??=Hi(e),(t.get(r)??0)-(t.get(n)??0)||(n<r?-1:n>r?1:0))}function Hi(e){let t=tt(e),n=new Map;
for(let{id:r,duration:s}of he(e).reverse()){let o=(t.get(r)??[]).reduce((i,a)=>Math.max(i,n.get(a)??0),0);n.set(r,s.most_likely+
o)}return n}var Gi=5;function j(e){let t=e.slice(0,Gi).map(r=>$(r)),n=e.length-t.length;return n>0?`${t.join(", ")} and ${n} more`:t.length<2?
t.join(""):`${t.slice(0,-1).join(", ")} and ${t.at(-1)}`}async function jt(e,t){return(await x(e,["config","--null",...t]).catch(()=>"")).split("\0").flatMap(r=>r===""?[]:[zi(r)])}
function zi(e){let t=e.indexOf(`
`);return t===-1?{name:e}:{name:e.slice(0,t),value:e.slice(t+1)}}var rr=new Map;async function sr(e){let t=rr.get(e);if(t!==void 0&&existsSync(t.objects))return t;let n=["rev-parse","--\
show-object-format","--path-format=absolute","--git-path","objects"],[r="",...s]=(await x(e,n)).split(`
`),o={objects:s.join(`
`),format:r};return rr.set(e,o),o}function or(e){let t=join(dirname(e),"config");return existsSync(t)&&/promisor|partialclone/i.test(readFileSync(t,"utf8"))}async function Ce(e,t,n){if(t.length===0)return[];let r=t.map(o=>`${o}
`).join("");return(await x(e,["cat-file","--batch-check"],{input:r,...n&&{env:n}})).split(`
`).map(o=>{let[,i="missing",a]=o.split(" ");return{type:i,size:Number(a??0)}})}var be={objects:1e6,object_bytes:100*2**20,unpacked_bytes:2*2**30},Vi="PACK",Ft=12,ar=6,cr=7,Ji=[1,2,3,4],Ki=64,Xi=2**20,
qi=2**20;async function dr(e,t,n){let{size:r}=await e.stat(),s={bytes:Buffer.alloc(0),start:t},o=async(l,u)=>{if(Math.min(
l+u,r)>s.start+s.bytes.length){let m=Math.min(Math.max(u,Xi),Math.max(0,r-l)),{buffer:p,bytesRead:y}=await e.read(Buffer.
allocUnsafe(m),0,m,l);s.bytes=p.subarray(0,y),s.start=l}return s.bytes.subarray(l-s.start)},i=await o(t,Ft);if(i.length<
Ft||i.toString("latin1",0,4)!==Vi)throw new Error("it holds no pack");let a=i.readUInt32BE(8);if(a>be.objects)throw new Error(
`it holds ${a} objects, at most ${be.objects} are read`);let d=t+Ft,c=0;for(let l=0;l<a;l+=1){l%100===0&&Pn();let{type:u,
size:f,length:m}=Yi(await o(d,Ki),n);ir(f);let{contents:p,packed:y}=await Qi(o,d+m,f,r),g=u===ar||u===cr?Zi(p):0;if(ir(g),
c+=f+g,c>be.unpacked_bytes)throw new Error(`it unpacks to more than ${be.unpacked_bytes} bytes`);d+=m+y}}function ir(e){
if(e>be.object_bytes)throw new Error(`it holds an object of ${e} bytes, at most ${be.object_bytes} are read`)}var Ne=()=>new Error(
"its pack is damaged or cut");function rt(e,t,n=0,r=1){let s=n;for(let o=t,i=r;o<Math.min(e.length,t+8);o+=1,i*=128){let a=e[o]??
0;if(s+=(a&127)*i,a<128)return{value:s,end:o+1}}throw Ne()}function Yi(e,t){let[n]=e;if(n===void 0)throw Ne();let r=n>>4&
7,s=n&15,{value:o,end:i}=n<128?{value:s,end:1}:rt(e,1,s,16);if(r===cr)return{type:r,size:o,length:i+t};if(r===ar)return{
type:r,size:o,length:rt(e,i).end};if(!Ji.includes(r))throw Ne();return{type:r,size:o,length:i}}var Zi=e=>rt(e,rt(e,0).end).
value;async function Qi(e,t,n,r){let s=Math.min(Math.max(n+1,64),qi);for(let o=4096;;o*=4){let i=await e(t,o);try{let a={
info:!0,maxOutputLength:Math.max(n,1),chunkSize:s},{buffer:d,engine:c}=inflateSync(i,a);if(d.length!==n)throw Ne();return{
contents:d,packed:c.bytesWritten}}catch(a){if(!(a.code==="Z_BUF_ERROR")||t+o>=r)throw Ne()}}}var we={added_paths:1e6,levels:1e3,bytes:2**28},lr=new Map;async function fr(e,{before:t,after:n,added:r},s){let o=lr.get(
e)??new Map;lr.set(e,o);let i=new Map,a=[...t,...n].map(u=>`${u}^{tree}`),d=await ur(e,[...a,...r],i,s);for(let u=d;u.length>
0;){let f=[...i.values()].flatMap(({folders:m})=>m);u=[...new Set(f)].filter(m=>!i.has(m)&&!o.has(m)),await ur(e,u,i,s)}
let c=d.slice(0,a.length).map(u=>ea(u,i,o)),l=we.added_paths+Math.max(0,...c.slice(0,t.length).map(({paths:u})=>u));for(let{
paths:u,levels:f}of c.slice(t.length)){if(u>l)throw new Error(`it adds more than ${we.added_paths} paths`);if(f>we.levels)
throw new Error(`it holds more than ${we.levels} folders inside each other`)}}function ea(e,t,n){let r=[e];for(let s=r.at(
-1);s!==void 0;s=r.at(-1)){let{files:o,folders:i}=t.get(s)??{files:0,folders:[]},a=n.has(s)?[]:i.filter(l=>!n.has(l));if(a.
length>0){r.push(...new Set(a));continue}if(r.pop(),n.has(s))continue;let d=o+i.length,c=0;for(let l of i){let u=n.get(l);
d+=u?.paths??0,c=Math.max(c,u?.levels??0)}n.set(s,{paths:d,levels:c+1})}return n.get(e)??{paths:0,levels:0}}async function ur(e,t,n,r){
if(t.length===0)return[];let s=[],o=0,i=t.map(l=>`${l}
`).join("");await ee(e,["cat-file","--batch"],{input:i,env:r,onPiece:l=>{if(o+=l.length,o>we.bytes)throw new Error(`its \
folders have more than ${we.bytes} bytes`);s.push(l)}});let d=Buffer.concat(s),c=[];for(let l=0;c.length<t.length;){let u=d.
indexOf(`
`,l)+1,[f="",m,p]=d.toString("utf8",l,u-1).split(" ");if(m!=="tree")throw new Error(`the tree ${f} is missing`);let y=u+
Number(p);n.has(f)||n.set(f,ta(d.subarray(u,y),f.length/2)),c.push(f),l=y+1}return c}function ta(e,t){let n=[],r=0;for(let s=0;s<
e.length;){let o=e.toString("latin1",s,s+6)==="40000 ",i=e.indexOf(0,s)+1;s=i+t,o?n.push(e.toString("hex",i,s)):r+=1}return{
files:r,folders:n}}var mr="refs/somas/";async function na(e,t){let n=await mkdtemp(join(e,"tmp_objdir-somas-"));try{return await t(n)}finally{
await rm(n,{recursive:!0,force:!0})}}var F={bytes:2**30,header_bytes:1e6,refs:100,commits:1e4,commit_bytes:64e3,small_bytes:1e7};async function pr(e,t,n){let r=await open(
t);try{let{size:s}=await r.stat();if(s>F.bytes)throw new Error(`it has ${s} bytes, at most ${F.bytes} are read`);return await Ve(
s<F.small_bytes?30:120,()=>ra(e,r,n))}finally{await r.close()}}async function ra(e,t,n){let{objects:r,format:s}=await sr(
e),o=await sa(t,s),i=oa(o,n),a=await Ce(e,o.prerequisites),d=o.prerequisites.find((c,l)=>a[l]?.type!=="commit");if(d!==void 0)
throw new Error(`its prerequisite ${d} is no commit of the repository`);return await dr(t,o.bytes,s==="sha256"?32:20),await t.
read(Buffer.alloc(o.bytes),0,o.bytes),na(r,async c=>{let l={GIT_OBJECT_DIRECTORY:c,GIT_ALTERNATE_OBJECT_DIRECTORIES:JSON.
stringify(r)},u=or(r)?"--fsck-objects":"--strict";await x(e,["index-pack",u,"--fix-thin","--stdin"],{env:l,stdin:t.fd});
let f=join(c,"pack"),m=await readdir(f),p=await ia(f,m,s),y=[...i.values()],g=await Ce(e,[...y,...p],l),h=[...i].filter(
(k,T)=>g[T]?.type==="commit");aa(g.slice(y.length));let b=p.filter((k,T)=>g[y.length+T]?.type==="tree"),S={before:o.prerequisites,
after:h.map(([,k])=>k),added:b};await fr(e,S,l),await mkdir(join(r,"pack"),{recursive:!0});let w=k=>Number(k.endsWith(".\
idx"));for(let k of m.sort((T,E)=>w(T)-w(E)))await rename(join(f,k),join(r,"pack",k));return new Map(h)})}async function sa(e,t){
let{buffer:n,bytesRead:r}=await e.read(Buffer.alloc(F.header_bytes),0,F.header_bytes,0),s=n.subarray(0,r);if(!/^# v[23] git bundle\n/.
test(s.toString("latin1",0,20)))throw new Error("it is no bundle of git");let o=s.indexOf(`

`);if(o===-1)throw new Error(`its header is longer than ${F.header_bytes} bytes, or cut`);let i=new Map,a=[],d=`[0-9a-f]\
{${t==="sha256"?64:40}}`,c=new RegExp(`^(?:(?<prerequisite>-)?(?<object>${d})(?: (?<ref>.*))?|@object-format=${t})$`);for(let l of s.
toString("utf8",0,o).split(`
`).slice(1)){let u=c.exec(l)?.groups;if(u===void 0)throw new Error("its header holds a line that is neither a ref nor a \
prerequisite");let{prerequisite:f,object:m,ref:p}=u;m!==void 0&&(f!==void 0?a.push(m):i.set(p??"",m))}return{refs:i,prerequisites:a,
bytes:o+2}}function oa({refs:e},t){let n=F.refs*(t?.length??1);if(e.size>n)throw new Error(`it names ${e.size} refs, at \
most ${n} are read`);let r=s=>t===void 0||t.some(o=>s===o||s.startsWith(`partial/${o}/`));return new Map([...e].flatMap(
([s,o])=>{let i=s.slice(mr.length);return s.startsWith(mr)&&r(i)?[[i,o]]:[]}))}async function ia(e,t,n){let r=t.find(d=>d.
endsWith(".idx"));if(r===void 0)return[];let s=await readFile(join(e,r)),i=8+256*4,a=n==="sha256"?32:20;return Array.from(
{length:s.readUInt32BE(i-4)},(d,c)=>s.toString("hex",i+c*a,i+(c+1)*a))}function aa(e){let t=e.filter(({type:r})=>r==="co\
mmit");if(t.length>F.commits)throw new Error(`it holds ${t.length} commits, at most ${F.commits} are read`);let n=t.find(
({size:r})=>r>F.commit_bytes);if(n!==void 0)throw new Error(`it holds a commit of ${n.size} bytes, at most ${F.commit_bytes}\
 are read`)}var H=e=>typeof e=="object"&&e!==null&&!Array.isArray(e),D=e=>typeof e=="number"&&Number.isFinite(e)&&e>=0;function X(e){
try{return JSON.parse(e)}catch{return}}function gr(e){let t=0,n=0,r=!1;for(let s=0;s<e.length;s+=1){let o=e[s];o==='"'?r=
!r:r?s+=o==="\\"?1:0:o==="["||o==="{"?n=Math.max(n,++t):(o==="]"||o==="}")&&(t-=1)}return n}var yr=e=>Array.isArray(e)?e.filter(H):[],Dt=e=>typeof e=="string"?e:"",hr=e=>D(e)&&Number.isSafeInteger(e)?e:void 0;var W={verdict:"runner_error",reason:"ended without a result",seconds:0},xe=({project_id:e,wave:t},n)=>`somas-${e}-wave-${t.
number}-${n}`,Ut="not_started.json",Wt="results.json",kr="result.bundle",st=5e6,br=1e4,wr=64,Bt=new Map([[Wt,st],[Ut,st],
[kr,2**30]]);async function Sr(e,t,n,r){let s=new Map,o,i;try{if(o=await n(r.id),o===void 0)return{claims:s};if(i=yr(_r(
join(o,Wt))),i.length>br)throw new Error(`${Wt} holds ${i.length} results, at most ${br} are read`);let d=i.length>0?void 0:
ma(join(o,Ut));if(d!==void 0)return{claims:s,notStarted:d}}catch(d){let c=`its artifact cannot be read: ${Tr(d)}`;for(let l of r.
tasks)s.set(l,{verdict:"runner_error",reason:c,seconds:0});return{claims:s}}let a=await ca(e,join(o,kr),r.tasks);for(let d of r.
tasks){let c=i.find(({task_id:m})=>m===d),l=c&&da(c);if(l===void 0)continue;let u=a.commits.get(d),f=u===void 0&&c?.commit===
void 0&&a.error===void 0;if(u!==void 0&&await V(e,u,t).catch(()=>!1))s.set(d,{...l,commit:u});else if(!O(l.verdict)||f)s.
set(d,l);else{let m=a.error?`cannot be read: ${a.error}`:`holds no commit on top of ${t.slice(0,7)}`;s.set(d,{...l,verdict:"\
runner_error",reason:`its bundle ${m}`})}}return{claims:s}}async function ca(e,t,n){if(!Er(t))return{commits:new Map};try{return{commits:await pr(e,t,n)}}catch(r){return{commits:new Map,
error:Tr(r)}}}var Tr=e=>$(e instanceof R?e.stderr:e instanceof Error?e.message:String(e),150);function da({verdict:e,reason:t,
seconds:n,setup_seconds:r,attempts:s,runner:o,leg:i,usage:a}){if(!la(e))return;let d=ne.find(c=>c===o);return{verdict:e,
reason:$(Dt(t)),seconds:0,...xr({seconds:n,setup_seconds:r,attempts:s}),...d&&{runner:d},...fa(i),...H(a)&&{usage:xr({cost_usd:a.
cost_usd,tokens:a.tokens,turns:a.turns})}}}var la=e=>typeof e=="string"&&Object.hasOwn(se,e),ua=1e15,xr=e=>Object.fromEntries(
Object.entries(e).flatMap(([t,n])=>D(n)&&n<=ua?[[t,n]]:[]));function fa(e){let t=H(e)?Dt(e.started):"";return Number.isNaN(
Date.parse(t))?{}:{started:new Date(t).toISOString()}}function ma(e){let t=_r(e);return H(t)&&typeof t.reason=="string"?
$(t.reason):void 0}function _r(e){if(!Er(e))return;let{size:t}=lstatSync(e),n=basename(e);if(t>st)throw new Error(`${n} \
has ${t} bytes, at most ${st} are read`);let r=readFileSync(e,"utf8");if(gr(r)>wr)throw new Error(`${n} holds more than ${wr}\
 values inside each other`);return X(r)}var Er=e=>lstatSync(e,{throwIfNoEntry:!1})?.isFile()??!1;var pa=/^([ \t]*(?:[-*+]|\d+[.)])[ \t]+)\[[ xX~/\-✓✔✅]?\](?=[\s*]|$)/gmu,Ht=e=>e.replace(pa,"$1[ ]");var Rr=["auto","always","never"],vr=["auto","never"],$r=["branch","one-file","artifact"];function Pr(e,t){let{runner:n=e.
runner,budget_usd:r=e.budget_usd,max_turns:s=e.max_turns}=t,o=e.runner!=="auto"&&n!==e.runner,i=t.model??(o?"":e.model);
return{...e,runner:n,model:i,budget_usd:r,max_turns:s}}var oe=e=>createHash("sha256").update(JSON.stringify(e)).digest("hex");function Mr(e){let{name:t,run:n,verify:r,agent:s,
context_requirements:o,acceptance_criteria:i,setup:a}=e,d=Ht(e.description),c=e.texts?.map(({title:f,text:m})=>({title:f,
text:Ht(m)})),u=c===void 0&&i===void 0&&a===void 0?[]:[c??[],i??[],...a===void 0?[]:[a]];return oe([t,d,n??null,r??null,
s??null,o,...u])}function Or(e,t){let{runner:n,agent:r,model:s="",runner_argv:o,setup:i=""}=Pr(t,e),a=n==="command"||n===
"auto"&&e.run!==void 0,d=n==="custom"?[o,i]:i===""?void 0:[i],c=d===void 0?"":oe(d).slice(0,12);return(a?["command",c]:[
n,e.agent??r,s,c]).filter(u=>u!=="").map(encodeURIComponent).join("/")}function Ar(e,t){let n=new Map;for(let{id:r,depends_on:s}of he(
{version:1,tasks:ye(e)})){let o=t.get(r);if(o===void 0)throw new Error(`no inputs of the task ${JSON.stringify(r)}`);let{
text:i,context:a,runner:d}=o,c=[...s].sort().map(l=>[l,n.get(l)]);n.set(r,oe([r,i,a,d,c]))}return n}function Lr(e,t){let n,r=3;for(let s of t){if(Math.abs(s.length-e.length)>2)continue;let o=Ir(e)===Ir(s)?0:ga(e,s,r);o<r&&
o*2<=s.length&&([n,r]=[s,o])}return n}function Cr(e,t){let n=Lr(e,t);return n===void 0?void 0:`did you mean ${JSON.stringify(
n)}?`}var Ir=e=>e.toLowerCase().replace(/[^a-z0-9]/g,"");function ga(e,t,n){let r=Array.from({length:t.length+1},(s,o)=>o);
for(let s=1;s<=e.length;s++){let o=[s];for(let i=1;i<=t.length;i++){let a=(r[i-1]??0)+(e[s-1]===t[i-1]?0:1);o.push(Math.
min(a,(r[i]??0)+1,(o[i-1]??0)+1))}if(Math.min(...o)>=n)return n;r=o}return r[t.length]??n}var ot=e=>(e.match(/[\p{L}\p{N}_]+/gu)??[]).join("-"),ya=e=>ha(e).toLowerCase().replace(/[^\p{L}\p{M}\p{N}\p{Pc}\- ]/gu,
"").replaceAll(" ","-"),ha=e=>e.replace(/!?\[([^[\]]*)\]\([^()]*\)/g,"$1").replace(/(^|[^\p{L}\p{N}])_([^_]+)_(?![\p{L}\p{N}])/gu,
"$1$2");function ba(e){let t=new Map,n=new Map;for(let r of e){let s=ya(r.text),o=n.get(s)??0,i=()=>o===0?s:`${s}-${o}`;
for(;t.has(i());)o+=1;n.set(s,o+1),t.set(i(),r)}return t}function Gt(e,t){let n=e.split(`
`),r=Nr(e),s=ot(t),o=r.find(({text:d})=>ot(d)===s)??ba(r).get(t.toLowerCase())??r.find(({text:d})=>ot(d).toLowerCase()===
s.toLowerCase());if(o===void 0)return;let i=r.find(({line:d,level:c})=>d>o.line&&c<=o.level),a=i===void 0?n.length:i.line-
1;return{heading:o.text,first:o.line,last:a,text:n.slice(o.line-1,a).join(`
`)}}var wa=/^(?: {4}|\t| {0,3}(?:[-*+]|\d+[.)])[ \t]| {0,3}[>|])/;function Nr(e){let t=[],n=e.split(/\r?\n/),r,s=!1,o;for(let i=xa(
n);i<n.length;i++){let a=n[i]??"",d=/^ {0,3}(`{3,}|~{3,})(.*)$/.exec(a),c=o;if(o=void 0,r!==void 0)d?.[1]?.startsWith(r)&&
d[2]?.trim()===""&&(r=void 0);else if(s||/^ {0,3}<!--/.test(a))s=!a.includes("-->");else if(d?.[1]!==void 0)r=d[1];else{
let[,l,u=""]=/^ {0,3}(#{1,6})(?![^ \t])(.*)$/.exec(a)??[],f=/^ {0,3}(=+|-+)[ \t]*$/.exec(a)?.[1];if(l!==void 0){let m=u.
trim().replace(/(^|[ \t])#+$/,"");t.push({level:l.length,text:m.trimEnd(),line:i+1})}else if(f!==void 0&&c!==void 0){let m=n.
slice(c,i).map(p=>p.trim());t.push({level:f.startsWith("=")?1:2,text:m.join(" "),line:c+1})}else f===void 0&&a.trim()!==
""&&(c!==void 0||!wa.test(a))&&(o=c??i)}}return t}function xa(e){return e[0]?.trimEnd()!=="---"?0:e.findIndex((t,n)=>n>0&&
/^(---|\.\.\.)[ \t]*$/.test(t))+1}var Dr=e=>[te(e),"."];async function je(e,t,n,r){let s=[...new Set(r)],o=s.flatMap(c=>Gr(n,c)),i=await ka(e,t,new Set(o)),a=new Map,d=new Map;
for(let c of s){let l=Wr(i,zt(n,c)),[,u,f]=Hr.exec(c)??[],m=u===void 0?void 0:Wr(i,zt(n,u));if(l!==void 0||m===void 0||f===
void 0){d.set(c,l??"");continue}let p=a.get(m)??await x(e,["cat-file","-p",m]);a.set(m,p);let y=Gt(p,f)?.text.trimEnd();
d.set(c,y===void 0?"":oe(y))}return d}async function Ur(e,t,n,r){let s=await x(e,["rev-list","-1","--parents",n]),[,o=n,
i=o]=s.split(" "),a=await x(e,["merge-base",o,i]);return je(e,a,t,r)}async function Br(e,t,n,r,s){let o=new Set(r);if(s.
length===0)return o;let i=async u=>(await je(e,u,t,[n]).catch(()=>{}))?.get(n)??"",a=["diff-tree","--stdin","-r","-s","-\
-diff-merges=first-parent","--"],d=s.map(({commit:u})=>`${u}
`).join(""),c=await x(e,[...a,...Gr(t,n)],{input:d}),l=new Set(c.split(`
`));for(let{commit:u,source:f}of s)l.has(u)&&o.has(await i(f))&&o.add(await i(u));return o}var Hr=/^([^#]+)#(.+)$/,zt=(e,t)=>Dr(
e).map(n=>posix.normalize(posix.join(n,t)).replace(/^\/+|\/+$/g,"")).filter(n=>!n.startsWith("..")&&n!=="."&&!/[\r\n\0]/.
test(n)),Gr=(e,t)=>[t,Hr.exec(t)?.[1]??""].filter(n=>n!=="").flatMap(n=>zt(e,n)),Wr=(e,t)=>t.map(n=>e.get(n)).find(n=>n!==
void 0);async function ka(e,t,n){await x(e,["rev-parse","--verify","--quiet",`${t}^{commit}`]);let r=[...n],s=r.map(a=>`${t}\
:${a}
`).join(""),o=(await x(e,["cat-file","--batch-check=%(objectname)"],{input:s})).split(`
`),i=a=>/^[0-9a-f]{40,64}$/.test(a);return new Map(r.map((a,d)=>[a,o[d]??""]).filter(([,a])=>i(a)))}async function Vt(e,t){let{plan:n,settings:r,head:s}=t,o=ye(n),i=o.flatMap(m=>m.context_requirements),a=await je(e,s,r.project_id,
i),d=Qe(t.merges),c=await Ta(e,t,a,d),l=new Map;for(let m of o){let y=(c.has(m.id)?void 0:d.get(m.id))?.context??Sa(m,a);
l.set(m.id,{text:Mr(m),context:y,runner:Or(m,r)})}let u=Ar(n,l),f=[...l].map(([m,p])=>[m,{...p,digest:u.get(m)??"",source:s}]);
return{fingerprints:new Map(f),changedContext:c}}var Sa=({context_requirements:e},t)=>oe([...new Set(e)].sort().map(n=>[
n,t.get(n)]));async function Ta(e,{plan:t,settings:n,steps:r},s,o){let{project_id:i}=n,a=[...r].reverse(),d=new Map,c=new Map,
l=new Map;for(let{id:u,context_requirements:f}of ye(t)){let m=o.get(u);if(m===void 0)continue;let p=d.get(m.source)??await je(
e,m.source,i,s.keys()).catch(()=>new Map);d.set(m.source,p);let y=[...new Set(f)].filter(b=>p.get(b)!==s.get(b));if(y.length===
0)continue;let g=await Ur(e,i,m.commit,y),h=[];for(let b of y){let S=[p.get(b),g.get(b)].filter(T=>T!==void 0),w=JSON.stringify(
[b,...S]),k=c.get(w)??await Br(e,i,b,S,a);c.set(w,k),k.has(s.get(b)??"")||h.push(b)}h.length>0&&l.set(u,h)}return l}var _a=3,it=({verdict:e,reason:t})=>({verdict:e,reason:t});function Fe({legs:e},t){let n=e.find(({tasks:r})=>r.includes(
t));if(n===void 0)throw new Error(`no leg of the wave holds the task ${t}`);return n}function at({wave:e,previous:t,more_waves:n,
fingerprints:r,project_id:s},{id:o,name:i},a,d){let c=Fe(e,o),l=t.find(w=>w.task_id===o&&w.again),u=(l?.tries??(l?1:0))+
1,f=n&&(d.again??Ea(d,u,l)),m=d.overlap===void 0?l?.overlap:Ie(l?.overlap,d.overlap),p=(l?.attempts??(l?1:0))+(a.attempts??
1),y=jn(l?.usage,a.usage),g=(l?.setup_seconds??0)+(a.setup_seconds??0),b=a!==W&&a.verdict!=="skipped_dependency"?[xe({project_id:s,
wave:e},c.id)]:[],S=d.commit===void 0?[...l?.artifacts??[],...b]:[];return{task_id:o,task_name:i,verdict:d.verdict,reason:d.
reason,...a.runner&&{runner:a.runner},seconds:(l?.seconds??0)+a.seconds,...g>0&&{setup_seconds:g},...y&&{usage:y},...p>1&&
{attempts:p},digest:r.get(o)?.digest??"",...d.commit&&{commit:d.commit},wave:e.number,...a.started&&{leg:{position:e.legs.
indexOf(c)+1,started:a.started}},...u>1&&{tries:u},...m&&{overlap:m},...f&&{again:f},...S.length>0&&{artifacts:S}}}function Ea({
verdict:e,overlap:t},n,r){if(n>=_a)return!1;let s=t?.files.some(o=>!r?.overlap?.files.includes(o))??r?.verdict!=="confli\
ct";return e==="rate_limited"||e==="conflict"&&s}var Ra=10;async function Jt(e,t,n,r){let s=new Map(r.map(l=>[l,A(n,l)])),
o=r.length<=Ra?[...s.values()]:[`${K(n)}/`],i=B(n),a=await Et(e,[t],[...o,i]),d=new Map([...s].filter(([,l])=>a.has(l)));
if(!a.has(i))return d;let c=ge(await x(e,["cat-file","blob",`${t}:${i}`]).catch(()=>""));return new Map([...r.flatMap(l=>c.
has(l)?[[l,i]]:[]),...d])}var Du=new RegExp(`^${pe}\\n((?:[\\w-]+: .*\\n)*)${Le}$`,"gm"),ct=5e6;var va=new RegExp(`^${K("[^/]+").replace(".","\\.")}/`,"i"),Vr=e=>va.test(e),Jr=(e,t)=>`${e.replaceAll(pe,"<!-- not soma\
s-result").trimEnd()}

${pe}
${t}${Le}
`;async function dt(e,t,n,r=[]){let s=["diff-tree","-r","-z","--no-renames",t,n,"--",...r],o=(await x(e,s)).split("\0");return Array.
from({length:Math.floor(o.length/2)},(i,a)=>{let[d="",c="",l="",u=""]=(o[a*2]??"").slice(1).split(" "),f=o[a*2+1]??"";return{
path:f,before:zr(f,d,l),after:zr(f,c,u)}})}var zr=(e,t,n)=>/^0+$/.test(t)?{path:e}:{path:e,mode:t,object:n};async function $a(e,t){let n=[`${qe}: `,`${Mt}: `,"This reverts commit "].map(i=>`--grep=^${i}`),r=[],s=[],o=new Set;return await Ze(
e,["--topo-order",...n,t,"--"],({commit:i,parent:a,message:d,trailers:c})=>{if(o.has(i))return;if(c===void 0){for(let u of Pa(
d))o.add(u);return}let l=Oe(i,c);l!==void 0?(r.push(l),s.push(l)):c.startsWith(`${Mt}: `)&&s.push({commit:i,source:a})}),
{merges:r,steps:s}}var Pa=e=>e.split(`
`).flatMap(t=>/^This reverts commit ([0-9a-f]{40,64})\b/.exec(t)?.[1]??[]),Kt=async(e,t)=>(await $a(e,t)).merges,Ma=async(e,t)=>Qe(
await Kt(e,t));async function Kr(e,t,n){let r=await Ma(e,t);return new Map([...r].filter(([s,{digest:o}])=>o===n.get(s)?.
digest))}var Xr="refs/somas/imported";async function De(e,{parents:t,message:n,changes:r,tree:s,date:o=Math.floor(Date.now()/1e3)}){
let[i,...a]=t,d=[`commit ${Xr}
mark :1
`,`committer ${fe.GIT_COMMITTER_NAME} <${fe.GIT_COMMITTER_EMAIL}> ${o} +0000
`,qr(n),`from ${i}
`,...a.map(c=>`merge ${c}
`),s===void 0?"":`M 040000 ${s} ""
`,...r.map(Oa),`
get-mark :1
`,`reset ${Xr}
from ${"0".repeat(i.length)}

`];return x(e,["fast-import","--quiet","--force"],{input:d.join("")})}function Oa(e){let t=`"${e.path.replace(/["\\]/g,"\
\\$&").replaceAll(`
`,"\\n")}"`;return"text"in e?`M 100644 inline ${t}
${qr(e.text)}`:"object"in e?`M ${e.mode} ${e.object} ${t}
`:`D ${t}
`}var qr=e=>`data ${Buffer.byteLength(e)}
${e}
`;var Yr=2e4;async function Zr(e,t){let{repository:n,project_id:r,result_files:s}=e,{head:o,tree:i,parents:a,message:d,task_id:c,
carried:l,sealed:u}=t;if(s==="branch")return me(n,i,a,d);let f=l.map(m=>({path:A(r,m)}));if(s==="one-file"&&u!==void 0){
let m=B(r),p=ge(await es(n,`${o}:${m}`));f.push({path:m,text:Nt(p.set(c,Aa(u)))})}return De(n,{parents:a,message:d,changes:f,
tree:i})}var Qr=({project_id:e,result_files:t})=>n=>t==="artifact"?[]:[t==="one-file"?B(e):A(e,n)];async function lt(e,t,[
n,r],s){let o=await Cn(e,n,r,s);if("conflicts"in o||o.commit===n||o.commit===r)return o;let i=B(t),d=[`${o.commit}^{tree\
}`,...[o.commit,n,r].map(w=>`${w}:${i}`)].map(w=>`${w}
`).join(""),c=(await x(e,["cat-file","--batch-check=%(objectname)"],{input:d})).split(`
`),[l,u="",...f]=c.map(w=>/^[0-9a-f]+$/.test(w)?w:"");if(f.includes(u))return o;let m=await x(e,["merge-base",n,r]),p=async w=>ge(
await es(e,`${w}:${i}`)),[y,g,h]=[await p(m),await p(n),await p(r)],b=[...new Set([...g.keys(),...h.keys()])].flatMap(w=>{
let k=h.get(w)===y.get(w)?g.get(w):h.get(w);return k===void 0?[]:[[w,k]]}),S=[{path:i,text:Nt(new Map(b))}];return{commit:await De(
e,{parents:[n,r],message:s,changes:S,tree:l})}}var es=(e,t)=>x(e,["cat-file","blob",t]).then(n=>`${n}
`,n=>{if(n instanceof R)return"";throw n});function Aa(e){let t=e.slice(nr(e).length);return e.length<=Yr?e:`${e.slice(0,
Yr)}

[Cut here]
${t}`}var Ia=1e7,La=1e3,Ca=[{what:"installed dependencies",treatment:"left out",globs:["**/node_modules/**","**/bower_componen\
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
, and tools choose either"},{what:`a file over ${Ia/1e6} MB`,treatment:"warning",globs:[],reason:"the history keeps it f\
or ever"},{what:`more than ${La} files`,treatment:"warning",globs:[],reason:"nobody reviews them; an ignore rule may be \
missing"},{what:"two names that differ only in case",treatment:"warning",globs:[],reason:"one of them is lost in a check\
out on macOS or Windows"}],ts=e=>Ca.filter(t=>t.treatment===e),Xt=ts("protected").flatMap(({globs:e})=>e),of=ts("left ou\
t").flatMap(({globs:e,marker:t})=>t===void 0?e:[]);var qt=e=>e.split(/[,\n]/).map(t=>t.trim()).filter(t=>t!==""),ns=e=>qt(e).filter(t=>{let n=t.replace("!","");return n===
""||/^[/:!]/.test(n)||n.split("/").includes("..")});var Yt=".github/workflows/**",is=e=>[...new Set([...qt(e),...Xt,Yt])],ke=e=>e.startsWith("!"),rs=e=>e.flatMap(t=>{let n=ke(
t)?t.slice("!".length):t,r=ke(t)?":(exclude,glob,icase)":Zt,s=ke(t)?[]:as(n).filter(cs).map(Na);return[...new Set([n,n.replace(
/\/\*\*$/,"")])].map(o=>r+o).concat(s)}),Zt=":(glob,icase)";function as(e){let t=e.replace(/(\/\*\*)+$/,"").split("/");return t.
map((n,r)=>t.slice(0,r).join("/")).filter(n=>n.replaceAll("**","").replaceAll("/","")!=="")}var cs=e=>!/[*?[\\]/.test(e),
Na=e=>Zt+e.replace(/[\w.~+=@-](?=[^\w.~+=@/-]*$)/,t=>`[${t.toLowerCase()}]`);async function ie(e,t,n,r,s=[Yt]){let o=["d\
iff-tree","-r","-z","--name-only",t,n,"--"],i=await Je(e,[...o,...rs(r)]);r.some(ke)&&i.push(...await Je(e,[...o,...rs(s)]));
let d=r.filter(c=>!ke(c)).flatMap(as).filter(c=>!cs(c)).map(c=>Zt+c);if(d.length>0)for(let{path:c,before:l,after:u}of await dt(
e,t,n,d))(!ss(l)||!ss(u))&&i.push(c);return[...new Set(i)]}var ss=e=>!("mode"in e)||e.mode.startsWith("100");async function Qt(e,[
t,n],r,s,o){let i=new Set(s.flatMap(({files:l})=>l.map(u=>u.replace(/^\.\//,""))));if(!o.some(l=>i.has(l)))return o;let a=new Set(
Xt),d=r.filter(l=>!a.has(l)),c=new Set(await ie(e,t,n,d));return o.filter(l=>!i.has(l)||c.has(l))}var ja="**/.gitattribu\
tes";async function ds(e,[t,n],{project_id:r,protected_paths:s},o){let i=new Set(o.map(({id:y})=>A(r,y))),a=`${K(r)}/**`,
d=y=>ie(e,t,n,y,[Yt,a]),c=[...s,a],l=c.some(ke),u=await d(l?c:[...c,ja]),f=!l&&!u.some(y=>/(^|\/)\.gitattributes$/i.test(
y)),p=(f||l?u:await d(c)).filter(y=>!i.has(y));return{forbidden:await Qt(e,[t,n],c,o,p),keepsAttributes:f}}var ls=e=>/^\.github(\/workflows(\/.*)?)?$/is.
test(e);async function us(e,t){return(await jt(e,[...t,"--get-regexp","^submodule\\..*\\.path$"])).flatMap(({value:r=""})=>r===""?
[]:[r.replace(/\/$/,"")])}var Se={name:255,path:3e3,target:4e3},fs="160000",Fa="120000",q=".gitmodules";async function ms(e,t,n,r){let s=r.filter(
({after:c})=>"mode"in c);for(let{path:c}of s){let l=Buffer.byteLength(c);if(l>Se.path)return en("a path",l,Se.path,c);let u=Math.
max(...c.split("/").map(f=>Buffer.byteLength(f)));if(u>Se.name)return en("a name",u,Se.name,c)}let o=s.filter(({after:c})=>tn(
c,Fa)),i=await Ce(e,o.map(({after:c})=>"object"in c?c.object:""));for(let[c,{path:l}]of o.entries()){let u=i[c]?.size??0;
if(u===0)return`holds a link without a target: ${$(l,100)}`;if(u>Se.target)return en("a link",u,Se.target,l)}if(s.some(({
path:c})=>c.startsWith(`${q}/`)))return`holds a folder of the name ${q}`;if(s.some(({path:c})=>c===q)&&!await Da(e,n))return`\
holds a ${q} that git cannot read`;let d=await Wa(e,t,n,r);if(d.length!==0)return`holds a submodule that ${q} does not n\
ame, so no later checkout could fetch it: ${j(d)}`}var tn=(e,t)=>"mode"in e&&e.mode===t,en=(e,t,n,r)=>`holds ${e} of ${t}\
 bytes, and a checkout takes at most ${n}: ${$(r,100)}`,Da=(e,t)=>x(e,["config","--blob",`${t}:${q}`,"--list"]).then(()=>!0,
()=>!1);async function Wa(e,t,n,r){let s=new Set(r.flatMap(({path:l,before:u,after:f})=>tn(f,fs)&&!tn(u,fs)?[l]:[])),o=r.
some(({path:l})=>l===q);if(s.size===0&&!o)return[];let i=async l=>new Set(await us(e,["--blob",`${l}:${q}`])),[a,d]=[await i(
n),await i(t)];return(o?await Ua(e,n):[...s]).filter(l=>!a.has(l)&&(s.has(l)||d.has(l)))}async function Ua(e,t){let n=await x(
e,["ls-tree","-r","-z","--full-tree",t]);return Array.from(n.matchAll(/(?:^|\0)160000 commit \S+\t([^\0]*)/g),([,r=""])=>r)}var ut={builtOn:new Set,workflows:[],leftOut:[]};async function gs(e,t,n,r){let{repository:s,project_id:o,base:i}=e,a=ut,
d=c=>({...ut,...a,refused:c});try{let{before:c,tree:l,date:u,messages:f}=await Ha(e,t,n,r.commit);a={...a,builtOn:new Set(
c.flatMap(v=>[...t.work.get(v)?.builtOn??[],v]))};let m=await dt(s,i,r.commit);a={...a,workflows:m.flatMap(({path:v})=>ls(
v)?[v]:[])};let p=await ms(s,i,r.commit,m);if(p!==void 0)return d({verdict:"blocked",reason:p});let y=c.find(v=>t.work.get(
v)?.commit===void 0);if(y!==void 0)return d(rn(y,!1));let g=A(o,n.id),h=Ga(o,t,a.builtOn,g,m),b=await za(s,`${r.commit}:${g}`);
if(b==="too long")return d(Va(g));let S=h.leftOut.length===0?r:{...r,...nn(r,h.leftOut)},w=b&&Jr(b.text,Ot(e,n.id,S)),[k=i,
...T]=c.flatMap(v=>t.work.get(v)?.commit??[]),E=await De(s,{parents:[k,...T],message:Dn(n,f),changes:[...h.files,w===void 0?
{path:g}:{path:g,text:w}],tree:l,date:u}),C=m.find(v=>v.path===g)?.after??{path:g},{leftOut:I}=h;return{...a,commit:E,leftOut:I,
...w!==void 0&&{result:{written:C,sealed:w}}}}catch(c){return d(sn(c))}}var Ba=2160*3600;async function Ha({repository:e,
base:t,wave:n},{claims:r,work:s},{id:o,depends_on:i},a){let d=Fe(n,o),l=[...n.legs.filter(({id:k})=>d.after.includes(k)).
flatMap(({tasks:k})=>k),...d.tasks.slice(0,d.tasks.indexOf(o)),...i],u=new Map(l.flatMap(k=>s.has(k)?[[r.get(k)?.commit??
"",k]]:[])),f=Math.floor(Date.now()/1e3),m=new Set,p=[],y=ps,[g,h]=[void 0,f];return await Xe(e,[...["log","-z","--rever\
se","--topo-order","--format=%T %ct %P%x1f%B"],a,...[t,...u.keys()].map(k=>`^${k}`),"--"],{limit:ps,onRecord:k=>{let T=k.
indexOf("\x1f"),[E,C,...I]=k.slice(0,T).trim().split(" ");[g,h]=[E,Number(C)||f];for(let v of I)m.add(v);p.push(I.length===
1&&y>0?k.slice(T+1):""),y-=k.length-T}}),p.pop(),g===void 0&&m.add(a),{...{before:[...u].flatMap(([k,T])=>m.has(k)?[T]:[]),
messages:p,date:Math.min(Math.max(h,f-Ba),f)},...g!==void 0&&{tree:g}}}var ps=64e3;function Ga(e,{work:t},n,r,s){let o=new Map,
i=new Map,a=new Map(s.flatMap(c=>Vr(c.path)?[[c.path,c]]:[]));for(let{path:c,before:l}of a.values())o.set(c,l),i.set(c,l);
for(let c of n){let{result:l}=t.get(c)??{};if(l===void 0)continue;let u=A(e,c);o.set(u,{path:u,text:l.sealed}),i.set(u,l.
written)}o.delete(r);let d=[...o.keys()].filter(c=>!isDeepStrictEqual(a.get(c)?.after??{path:c},i.get(c)));return{files:[
...o.values()],leftOut:d}}var nn=({verdict:e,reason:t},n)=>({verdict:e==="succeeded"?"succeeded_with_warning":e,reason:`${t}\
; changes of other tasks' result files are left out: ${j(n)}`});async function za(e,t){let n=[],r=0,s=o=>{if(r+=o.length,
r>ct)throw new Error("too long");n.push(o)};try{return await ee(e,["cat-file","blob",t],{onPiece:s}),{text:Buffer.concat(
n).toString()}}catch(o){if(!(o instanceof R))throw o;return r>ct?"too long":void 0}}var rn=(e,t)=>({verdict:"skipped_dep\
endency",reason:`builds on the work of ${e}, which ${t?"runs again":"could not be merged"}`,...t&&{again:t}}),Va=e=>({verdict:"\
blocked",reason:`${e} is larger than ${ct/1e6} MB`});function sn(e){if(!(e instanceof R))throw e;return{verdict:"runner_\
error",reason:`cannot be merged: ${$(e.stderr.split(`
`)[0]??"")}`}}async function ws(e,{claims:t,work:n},{head:r,withheld:s,contestedFiles:o},i){let{repository:a,base:d,protected_paths:c}=e,
l=t.get(i.id)??W,{builtOn:u,refused:f,commit:m,workflows:p,result:y}=n.get(i.id)??ut,g=[...s].find(([b])=>u.has(b));if(g!==
void 0)return rn(...g);if(f!==void 0)return f;let h=m??d;try{let b=new Set([i.id,...u]),S=e.plan.tasks.filter(({id:G})=>b.
has(G)),w=await vt(a,r,h);if("conflicts"in w){let G=await ie(a,d,h,c),$e=await Qt(a,[d,h],c,S,G);if($e.length>0)return bs(
$e);let _=await Ja(a,d,r,w.conflicts);return{...hs(w.conflicts),overlap:_}}let T=(o.size===0?[]:await ie(a,r,w.tree,[])).
filter(G=>o.has(G));if(T.length>0)return hs(T,", which others push to");let E=[r,w.tree],{forbidden:C,keepsAttributes:I}=await ds(
a,E,e,S),v=[...new Set([...C,...p])];if(v.length>0)return bs(v);let He=await Zr(e,{head:r,tree:w.tree,parents:m===void 0?
[r]:[r,m],message:Ye(e,i,l),task_id:i.id,carried:[...b],sealed:y?.sealed});return I&&In(a,r,He),{verdict:l.verdict,reason:l.
reason,commit:He}}catch(b){return sn(b)}}var ys=2e4;async function Ja(e,t,n,r){let s=r.map(c=>`:(top,literal)${c}`),o=["\
log","--first-parent","--format=%(trailers:key=Task,valueonly)",`${t}..${n}`,"--",...s],i=(await x(e,o)).split(`
`).filter(c=>J.test(c)),a=await x(e,["diff-tree","-p","--no-ext-diff","--no-textconv",t,n,"--",...s]),d=a.length>ys?`${a.
slice(0,ys)}
[Cut here]`:a;return{files:r,tasks:[...new Set(i)],diff:d}}var hs=(e,t="")=>({verdict:"conflict",reason:`conflicts in ${j(
e)}${t}`}),bs=e=>({verdict:"protected_path",reason:`changes protected files: ${j(e)}`});var Ka=5;function ft(e,t=Ka){let n=e;return async r=>{let s=performance.now();try{return await Ve(t+n,r)}finally{let o=(performance.
now()-s)/1e3;n-=Math.min(n,Math.max(0,o-t))}}}var Xa=60;async function xs(e,t,n,r,s,o){let{repository:i,project_id:a,base:d,plan:c,previous:l,fingerprints:u,adopted:f}=e,
m=new Map(l.map(_=>[_.task_id,_])),p={head:r,results:m,withheld:new Map(o),sideBranches:new Map,contestedFiles:s},h=n===
void 0||n===d||n===e.ownTip||e.wave.number===0?new Map:await Kr(i,`${d}..${n}`,u),b=nt(c),S=qa(c.tasks,t,l),w=({id:_})=>S.
has(_)?0:1,k=c.tasks.filter(({id:_})=>t.claims.has(_)).sort((_,M)=>w(_)-w(M)||b(_.id,M.id)),T=ft(Xa);for(let[_,M]of k.entries()){
_>0&&_%et===0&&await Vn(i,p.head);let z=t.claims.get(M.id)??W,_n=h.get(M.id),St=_n?Ya(_n):await T(()=>Za(e,t,p,M,z));if(f&&
St.commit===void 0){z.commit!==void 0&&p.withheld.set(M.id,!0);continue}let En=at(e,M,z,St),ei=St.commit===void 0&&O(z.verdict);
m.set(M.id,ei?await zn(e,p,M,z,t.work.get(M.id),En):En)}let{head:E,sideBranches:C}=p,I=[...t.claims.keys()].filter(_=>m.
get(_)?.commit!==void 0),v=_=>!h.has(_)&&t.work.get(_)?.result!==void 0,He=Qr(e),G=new Map(I.filter(v).flatMap(_=>He(_).
map(M=>[_,M]))),$e=I.filter(_=>!v(_));if($e.length>0)for(let[_,M]of await Jt(i,E,a,$e))G.set(_,M);for(let[_,M]of G){let z=m.
get(_);z!==void 0&&m.set(_,{...z,result_file:M})}return{head:E,sideBranches:C,withheld:p.withheld,results:[...m.values()]}}
function qa(e,{claims:t},n){let r=new Map(e.map(o=>[o.id,o])),s=new Set(n.flatMap(({task_id:o,overlap:i,again:a})=>i&&a?
[o]:[]));for(let o of s)for(let i of r.get(o)?.depends_on??[])t.has(i)&&s.add(i);return s}var Ya=({verdict:e,commit:t})=>({
verdict:e,reason:"done by another run at the same time",commit:t});async function Za(e,t,n,r,s){let o=Qa(r,s,n.results)??
it(s);if(!O(o.verdict))return o;let i=await ws(e,t,n,r);return n.head=i.commit??n.head,i}function Qa(e,t,n){if(t!==W&&t.
verdict!=="skipped_dependency"&&t.verdict!=="conflict"&&!O(t.verdict))return;let[s]=e.depends_on.flatMap(i=>n.get(i)??[]).
filter(({verdict:i})=>!O(i)).sort((i,a)=>Number(i.again??!1)-Number(a.again??!1));return s===void 0?void 0:{verdict:"ski\
pped_dependency",reason:`waits for ${s.task_id}, which ${s.again?"runs again":"was not done"}`,...s.again&&{again:!0}}}async function ks({repository:e,project_id:t,protected_paths:n},r,{tip:s,head:o},i){let[a,d,c]=await Promise.all([V(e,i,
s),Kt(e,`${s}..${i}`),lt(e,t,[i,o],`Merge ${o.slice(0,7)} into ${r}
`)]);return!a||d.length>0?{conflicts:[]}:"conflicts"in c?c:(await ie(e,i,c.commit,n)).length>0?{conflicts:[]}:{commit:c.
commit,conflicts:[]}}var ec=2,tc=20;async function Ss(e,t,n){let r=new Map,s=0,o,i=async c=>{let u=n.head===void 0?e:{...e,previous:n.results,
ownTip:n.head},f=new Map([...t.claims].filter(([p])=>c.includes(p))),m=await nc(u,{...t,claims:f},r);n.head=m.head,n.results=
m.results.map(p=>sc(e,p,m.refused)),r=m.withheld;for(let p of c)n.judged.add(p)},a=async c=>{try{await i(c)}catch(l){if(!(l instanceof
Ae)||l.about==="branch")throw l;let[u="",...f]=c,m=t.work.get(u);if(f.length>0){let p=Math.ceil(c.length/2);await a(c.slice(
0,p)),await a(c.slice(p))}else{if(m===void 0||s===tc)throw l;s+=1,l.about==="unknown"&&(o??=l),t.work.set(u,{...m,refused:{
verdict:"blocked",reason:`the remote refuses it: ${l.reason}`}}),await i(c)}}},d=nt(e.plan);if(await a([...t.claims.keys()].
sort(d)),o!==void 0&&n.results.every(({commit:c})=>c===void 0))throw n.judged.clear(),o}function nc(e,t,n){let{repository:r,
project_id:s,base:o,head:i=o,ownTip:a,environment:d,findTip:c}=e,l=Nn(s),u=new Set,f;return Zn({repository:r,branch:l,...d&&
{environment:d},findTip:c,build:async(m,p)=>{if(p>ec&&f!==void 0&&m!==void 0){let{commit:b,conflicts:S}=await ks(e,l,f,m);
if(b!==void 0)return{...f,head:b,changed:b!==m};for(let w of S)u.add(w)}let g=m===void 0?i:m===a&&i===o?m:await rc(e,l,m,
i),h=await xs(e,t,m,g,u,n);return f=m===void 0?void 0:{...h,tip:m},{...h,changed:h.head!==(m??i)}}})}async function rc({
repository:e,project_id:t},n,r,s){let o=await lt(e,t,[r,s],`Merge ${s.slice(0,7)} into ${n}
`);if("commit"in o)return o.commit;let i=j(o.conflicts);throw new Error(`${n} conflicts with ${s.slice(0,7)} in ${i}: me\
rge it into ${n} by hand and start again`)}function sc({project_id:e,wave:t},n,r){let{held_out:s,...o}=n,i=s&&r.get(s);if(i===
void 0)return n;let a=xe({project_id:e,wave:t},Fe(t,n.task_id).id);return{...o,artifacts:[...n.artifacts??[],a],reason:`${n.
reason}; ${s} cannot be pushed: ${i}`}}async function _s(e){await Ln();let t={claims:new Map,work:new Map,notStarted:new Set},n={results:[],judged:new Set};try{
return await ic(e,t),await Ss(e,t,n),Ts(e,t,n,n.results)}catch(r){if(!(r instanceof Error))throw r;let s=new Map(n.results.
map(i=>[i.task_id,i])),o=cc(e,t,r).map(i=>n.judged.has(i.task_id)?s.get(i.task_id)??i:i);return{...Ts(e,t,n,o),error:r}}}
function Ts({base:e,project_id:t},{work:n},{head:r=e},s){let o=s.flatMap(({task_id:i,commit:a})=>{let d=a===void 0?void 0:
n.get(i)?.result?.sealed;return d===void 0?[]:[[A(t,i),d]]});return{head:r,results:[...s],resultTexts:new Map(o)}}var oc=150;
async function ic(e,t){let{repository:n,wave:r,environment:s}=e;await Yn(n,s);let o=ft(oc);for(let[i,a]of r.legs.entries())
i>0&&i%et===0&&await At(n),await o(()=>ac(e,t,a));r.legs.length>1&&await At(n)}async function ac(e,t,n){let{claims:r,work:s,
notStarted:o}=t,{repository:i,base:a,plan:d,artifactOf:c,adopted:l,previous:u,overlaps:f}=e,m=await Sr(i,a,c,n);for(let p of n.
tasks){if(m.notStarted!==void 0){o.add(p);continue}let y=u.find(({task_id:T})=>T===p)?.overlap,g=y===void 0?f?.get(p):Ie(
f?.get(p),y),h=m.claims.get(p),b=h===void 0?W:{...h,...g&&{overlap:g}};if(l&&!O(b.verdict))continue;r.set(p,b);let{commit:S}=b,
w=d.tasks.find(T=>T.id===p);if(S===void 0||!O(b.verdict)||w===void 0)continue;let k=await gs(e,t,w,{...b,commit:S});s.set(
p,k),k.leftOut.length>0&&r.set(p,{...b,...nn(b,k.leftOut)})}}function cc(e,{claims:t,notStarted:n},{message:r}){let{adopted:s,
plan:o,previous:i,wave:a}=e,d=new Map(i.map(f=>[f.task_id,f])),c=s?[]:a.legs.flatMap(({tasks:f})=>f),l=new Set(c.filter(
f=>!n.has(f))),u=$(r.split(`
`)[0]??"");for(let f of o.tasks){if(!l.has(f.id))continue;let m=t.get(f.id)??W,p=O(m.verdict)?{verdict:"blocked",reason:u}:
it(m);d.set(f.id,at(e,f,m,p))}return[...d.values()]}function on(e,t){let n=tt(e),r=new Set(t.map(({task_id:o})=>o)),s=new Map;for(let{task_id:o,done:i}of t){if(i)continue;let a=[
...n.get(o)??[]];for(let d of a)s.has(d)||r.has(d)||(s.set(d,o),a.push(...n.get(d)??[]))}return s}function Te(e){let t=new Float64Array(e),n=new Int32Array(e),r=0,s=a=>t[a],o=(a,d,c)=>{t[a]=d,n[a]=c},i=(a,d)=>o(d,s(a),
n[a]);return{size:()=>r,least:()=>r===0?Number.POSITIVE_INFINITY:s(0),push(a,d){let c=r++;for(let l=c-1>>1;c>0&&s(l)>a;l=
c-1>>1)i(l,c),c=l;o(c,a,d)},pop(){let a=n[0];r--;let d=s(r),c=0;for(let l=1;l<r&&(l+1<r&&s(l+1)<s(l)&&l++,!(s(l)>=d));l=
2*c+1)i(l,c),c=l;return o(c,d,n[r]),a}}}function U({group:e,before:t},n,r){let s=new Int32Array(e.length),o=new Int32Array(t.length),i=new Float64Array(e.length),
a=new Float64Array(t.length),d=Te(r),c=0,l=0,u=0,f=0,m=p=>{if(o[p]===c)return a[p];let y=0;for(let g of t[p])s[g]===c&&i[g]>
y&&(y=i[g]);return o[p]=c,a[p]=y,y};return{begin(){c++,l=0,d=Te(r)},add(p){f=0,d.size()===r&&(f=d.least(),d.pop()),u=Math.
max(f,m(e[p]));let y=u+n[p];s[p]=c,i[p]=y,d.push(y,p),y>l&&(l=y)},hours:()=>l,assigned:()=>f,start:()=>u}}function ae(e,t,n,r){
return t.reduce((o,i)=>{let a=U(e,i,n);a.begin();for(let d of r)a.add(d);return o+a.hours()},0)/t.length}var cn=({minutes:e},t)=>Math.
max(30,357-e[t]),dn=(e,t,n)=>(n.start()-n.assigned())*60<=cn(e,t)+1e-4;function mt(e,t,n){let r=U(e,e.capped_hours,n);r.
begin();for(let[s,o]of t.entries())if(s===256||(r.add(o),!dn(e,o,r)))return s;return t.length}function vs(e,t,n,{order:r,step:s}){let o=r.length,i=Array.from({length:Math.ceil(o/s)+1},(m,p)=>Math.min(o,p*s)),a=U(e,
e.hours,n),d=U(e,e.capped_hours,n),c=t.map(m=>U(e,m,n)),l=()=>({planned:a.hours(),mean:c.reduce((m,p)=>m+p.hours(),0)/c.
length}),u=[],f=i.slice(0,-1).map(m=>{for(let h of[a,d,...c])h.begin();let p=[],y=0,g=!0;for(let h=m;h<o;h++){let b=r[h];
for(let w of[a,...c])w.add(b);if(!g||(d.add(b),y=Math.max(y,e.hours[b]),g=h-m<256&&dn(e,b,d),!g||(h+1)%s!==0&&h+1!==o))continue;
let S=l();p.push({hours:S.mean,planned:S.planned,needs:S.planned>y?S.planned:0})}return u.push(l()),p});return{places:i,
waves:f,rest:[...u,{planned:0,mean:0}]}}var ln=1e-9;function $s(e,t){let{places:n,rest:r}=e,{waves_left:s,integration:o,
least:i}=t,a=n.length-1,d=r.map(u=>fn(i,u)),c=r.map(()=>({planned:Number.POSITIVE_INFINITY,mean:Number.POSITIVE_INFINITY})),
l=e.waves.flat().reduce((u,{needs:f})=>Math.max(u,f),0);for(let u=t.checkpoint_hours;;u*=2){for(let f of new Set([Math.max(
1,s-4),s])){let m={waves:f,integration:o,wave_hours:u},p=Array.from({length:f},(S,w)=>w+1),y=Rs(e,{...m,latest:d}),g=p.findLast(
S=>y(a,S)!==void 0);if(g!==void 0)return y(a,g);let h=Rs(e,{...m,latest:c}),[b]=p.flatMap(S=>h(a,S)??[]).sort((S,w)=>S.hours-
w.hours);if(b!==void 0)return b}if(u>=l)break}}var fn=(e,t)=>({planned:(1+.03)*(e.planned-t.planned)+ln,mean:(1+.03)*(e.
mean-t.mean)+ln});function Rs({places:e,waves:t},n){let r=e.length-1,s=Array.from({length:n.waves+1},()=>new Float64Array(
r+1).fill(Number.POSITIVE_INFINITY)),o=s.map(a=>new Float64Array(a.length)),i=s.map(()=>new Int32Array(r+1));s[0][0]=0;for(let[
a,d]of t.entries())for(let c=0;c<n.waves;c++){let l=s[c][a];if(l===Number.POSITIVE_INFINITY)continue;let u=o[c][a],[f,m]=[
s[c+1],o[c+1]],p=i[c+1];for(let[y,g]of d.entries()){if(g.needs>n.wave_hours)continue;let h=a+y+1,b=h<r?n.integration:0,S=l+
g.hours+b,w=u+g.planned+b,k=n.latest[h];S>f[h]+ln||S>k.mean||w>k.planned||(f[h]=S,m[h]=w,p[h]=a)}}return(a,d)=>{let c=s[d]?.[a];
if(c===void 0||c===Number.POSITIVE_INFINITY)return;let l=[];for(let u=a,f=d;f>0;u=i[f--][u])l.unshift(u);return{ends:l,hours:c}}}var Ps=.3333333333333333,lc=5/3,Ms=4,uc=250;function Os({hours:e,rank:t}){let n=Math.min(Ms,Math.floor(Ms*uc/e.length));
if(n===0)return[e];let r=fc();return Array.from({length:n},()=>{let s=Float64Array.from(e,r),o=i=>e.map((a,d)=>a*(Ps+(lc-
Ps)*i(s[t[d]])));return[o(i=>i),o(i=>1-i)]}).flat()}function fc(){let e=42;return()=>(e=e*48271%2147483647,e/2147483647)}var Ue=357,mc=[{minutes:Ue/2,isWithinLevel:!0},{minutes:Ue,isWithinLevel:!0},{minutes:Ue/2,isWithinLevel:!1},{minutes:Ue,
isWithinLevel:!1}];function Is(e,t,n){let r=d=>e.hours[d]<=n,s=t*256,o=As(e,(d,c)=>r(d)&&r(c));if(o.length<=s)return o;let i=As(
e,()=>!0);if(i.length<=s)return i;let a=[];for(let d of mc)for(let c of[Math.max(1,t-4),t])if(a=pc(e,i,{...d,count:c*256}),
a.length<=c*256)return a;return a.slice(0,s)}function As(e,t){let{tasks:n,before:r,after:s,runner_class:o,minutes:i}=e,a=[],
d=[];for(let c of n.keys()){let[l=-1,...u]=r[c],f=i[c],m=d[l],p=m!==void 0&&u.length===0&&s[l]?.length===1&&o[l]===o[c]&&
m.minutes+f<=Ue&&t(c,l),y=p?m:{tasks:[],minutes:0};p||a.push(y),y.tasks.push(c),y.minutes+=f,d[c]=y}return a.map(c=>c.tasks)}
function pc(e,t,n){let r=gc(e,t),s=a=>{let d=[],c={level:-1,runner_class:-1,hours:0,minutes:0};for(let{tasks:l,...u}of r){
let f={...u,hours:c.hours+u.hours,minutes:c.minutes+u.minutes},m=u.runner_class===c.runner_class&&(u.level===c.level||!n.
isWithinLevel)&&f.hours<=a&&f.minutes<=n.minutes;c=m?f:u,m?d.at(-1)?.push(...l):d.push([...l])}return d},o=r.reduce((a,{
hours:d})=>a+d,0),i=0;for(let a=0;a<30&&s(o).length<=n.count;a++){let d=(o+i)/2;s(d).length<=n.count?o=d:i=d}return s(o)}
function gc({tasks:e,hours:t,minutes:n,before:r,runner_class:s,path:o},i){let a=new Int32Array(e.length),d=new Map,c=f=>{
let m=d.get(f)??f.reduce((p,y)=>Math.max(p,1+a[y]),0);return d.set(f,m),m},l=(f,m)=>m.reduce((p,y)=>p+f[y],0),u=i.map(f=>{
let m=f[0],p=c(r[m]);for(let h of f)a[h]=p;let y={tasks:f,level:p,runner_class:s[m]},g={hours:l(t,f),minutes:l(n,f)};return{
unit:{...y,...g},path:o[m],id:e[m]?.id??""}});return u.sort((f,m)=>f.unit.level-m.unit.level||f.unit.runner_class-m.unit.
runner_class||m.path-f.path||(f.id<m.id?-1:1)),u.map(({unit:f})=>f)}function Ls(e,t,n){let r=a=>Float64Array.from(t,d=>d.reduce((c,l)=>c+a[l],0)),s=r(e.hours).map(a=>n+a),o=r(e.minutes),i=yc(
e,t);return{tasks:t,hours:s,capped_hours:s.map((a,d)=>Math.min(a,n+o[d]/60)),minutes:o,...i,path:bc(s,i),rank:wc(e,t)}}function yc(e,t){
let n=[],r=new Map,s=Int32Array.from(hc(e,t),d=>{let c=r.get(d)??n.push(d)-1;return r.set(d,c),c}),o=n.map(()=>[]);for(let[
d,c]of s.entries())o[c]?.push(d);let i=t.map(()=>[]);for(let[d,c]of n.entries())for(let l of c)i[l]?.push(d);let a=d=>d.
map(c=>Int32Array.from(c));return{group:s,before:n,members:a(o),behind:a(i)}}function hc({tasks:e,before:t},n){let r=new Int32Array(
e.length);for(let[i,a]of n.entries())for(let d of a)r[d]=i;let s=new Map,o=i=>{let a=s.get(i)??Int32Array.from(new Set(i.
map(d=>r[d])));return s.set(i,a),a};return n.map((i,a)=>{let[d,...c]=i.map(l=>o(t[l]));return d===void 0||c.length===0?d??
new Int32Array:Int32Array.from(new Set([d,...c].flatMap(l=>[...l]).filter(l=>l!==a)))})}function bc(e,{group:t,behind:n,
before:r}){let s=new Float64Array(e.length),o=new Float64Array(r.length);for(let i=e.length-1;i>=0;i--){let a=n[i].reduce(
(c,l)=>Math.max(c,o[l]),0);s[i]=e[i]+a;let d=t[i];o[d]=Math.max(o[d],s[i])}return s}function wc({tasks:e,path:t},n){let r=n.
map((o,i)=>({leg:i,path:o.reduce((a,d)=>Math.max(a,t[d]),0),id:e[o[0]]?.id??""}));r.sort((o,i)=>i.path-o.path||(o.id<i.id?
-1:1));let s=new Int32Array(n.length);for(let[o,{leg:i}]of r.entries())s[i]=o;return s}function Ns(e,t,n=Number.POSITIVE_INFINITY){let{hours:r,before:s,members:o,behind:i,path:a,rank:d}=e,c=r.length,l=Int32Array.
from(s,h=>h.length),u=Te(c),f=Te(c),m=new Int32Array(c),p=h=>{for(let b of o[h])u.push(d[b],b)};for(let[h,b]of l.entries())
b===0&&p(h);let y=0,g=r.reduce((h,b)=>h+b,0);for(let h=0;f.size()>0||h<c;){for(;u.size()>0&&f.size()<t;){let b=u.pop();if(y+
a[b]>n)return;m[h++]=b,g-=r[b],f.push(y+r[b],b)}if(y=f.least(),y+g/t>n)return;do for(let b of i[f.pop()])l[b]=l[b]-1,l[b]===
0&&p(b);while(f.least()===y)}return{order:m,makespan:y}}function js(e,t,n){let r=Math.min(n,256,e.hours.length),s=Ns(e,r),
o={planned:s.makespan,mean:ae(e,t,r,s.order)},i=e.hours.reduce((d,c)=>d+c,0),a=(1+.02)*s.makespan;for(let d=Math.max(1,Math.
floor(i/a));d<r;d++){let c=Ns(e,d,a)?.order;if(c!==void 0&&ae(e,t,d,c)<=(1+.02)*o.mean)return{runners:d,order:c,least:o}}
return{runners:r,order:s.order,least:o}}function Fs(e,t,n){let{number:r,runners:s,order:o,runs_on:i}=n,a=f=>(t.tasks[f]??[]).map(m=>e.tasks[m]),d=new Map([...o].
map(f=>[f,a(f)[0]?.id??""])),c=U(t,t.hours,s);c.begin();let l=0,u=Array.from(o,f=>{c.add(f);let[m,p]=[c.start(),c.assigned()];
l+=m-p;let y=a(f),[g]=y;if(g===void 0)throw new Error("a leg needs at least one task");return{id:g.id,title:kc(g,y.length-
1),tasks:y.map(({id:h})=>h),after:Array.from(t.before[t.group[f]]??[]).flatMap(h=>d.get(h)??[]),runs_on:g.runs_on??i,task_minutes:t.
minutes[f],wait_minutes:cn(t,f),assigned:p,start:m,hours:t.hours[f]}});return{number:r,runners:s,legs:u,hours:c.hours(),
idle_hours:l}}var xc=100;function kc({id:e,name:t},n){let r=t===e?e:`${e} · ${t.replace(/\s+/g," ").replace(/\$\{\{/g,"\
$ {{")}`,s=n===0?"":` (+${n})`,o=xc-s.length;return(r.length<=o?r:`${r.slice(0,o-1)}…`)+s}function Us(e,t){let[n,r]=[Ds(e,t),Ds(t,e)];return Ws(n,r,"**",(s,o)=>Ws([...s],[...o],"*",Sc))}function Ds(e,t){let n=Hs(
e).replace(/^\.?\/+/,"").split("/").filter(o=>o!==""&&o!==".").map(o=>o.includes(Bs)?"**":o).map(o=>o==="**"?o:o.replace(
/[@!?*+]\([^)]*\)|\[[^\]]*\]|\*+|^!.*/g,"*")),r=n.at(-1)??"",s=/.\.[a-z]\w*$/i.test(r)&&!`/${t}`.includes(`/${r}/`);return r===
"**"||s?n:[...n,"**"]}var Bs="\0";function Hs(e){let t=e.replace(/\{[^{}]*\}/g,n=>/[/\0]/.test(n)?Bs:"*");return t===e?e:
Hs(t)}var Sc=(e,t)=>e===t||e==="?"||t==="?";function Ws(e,t,n,r){let s=new Set([0]);for(let o=0;o<=e.length;o++){let i=new Set;
for(let a=0;a<=t.length;a++){if(!s.has(a))continue;let d=e[o],c=t[a];d===n&&i.add(a),(c===n||d===n&&c!==void 0)&&s.add(a+
1),d!==void 0&&(c===n&&i.add(a),c!==void 0&&(d===n||c===n||r(d,c))&&i.add(a+1))}if(o===e.length)return s.has(t.length);s=
i}return!1}var Tc=(e,t)=>e.files.some(n=>t.files.some(r=>Us(n,r)));function Gs(e,t){let n=[...e.keys()].filter(d=>e[d]?.files.length);
if(n.length<2)return[];let r=Math.ceil(e.length/32),s=e.map(()=>new Uint32Array(r)),o=(d,c)=>(s[c][d>>5]&1<<(d&31))!==0,
i=(d,c)=>{let l=s[d],u=s[c];for(let f=0;f<r;f++)l[f]=l[f]|u[f];l[c>>5]=l[c>>5]|1<<(c&31)},a=[];for(let[d,c]of e.entries()){
for(let l of Array.from(t[d]??[]))i(d,l);if(c.files.length!==0)for(let l of n.filter(u=>u<d).reverse())o(l,d)||!Tc(c,e[l])||
(a.push({first:l,second:d}),i(d,l))}return a}function Vs(e,t,n){let r=e.tasks.filter(({id:g})=>t(g)).sort((g,h)=>g.id<h.id?-1:1),s=new Set(r.map(({id:g})=>g)),o=zs(g=>g.
filter(h=>s.has(h))),i=r.map(g=>({...g,depends_on:o(g.depends_on)})),a=_c(he({version:1,tasks:i})),d=new Map(a.map(({id:g},h)=>[
g,h])),c=zs(g=>Int32Array.from(g,h=>d.get(h))),l=a.map(({depends_on:g})=>c(g)),u=Gs(a,l);for(let{first:g,second:h}of u)l[h]=
Int32Array.of(...l[h],g);let f=a.map(()=>[]);for(let[g,h]of l.entries())for(let b of h)f[b]?.push(g);let m=Float64Array.
from(a,({duration:g})=>g.most_likely*n.runner_hours_per_hour),p=new Map,y=Int32Array.from(a,({runs_on:g})=>{let h=JSON.stringify(
g??n.runs_on),b=p.get(h)??p.size;return p.set(h,b),b});return{tasks:a,hours:m,minutes:Float64Array.from(a,n.minutesOf),runner_class:y,
conflicts:u,before:l,after:f.map(g=>Int32Array.from(g)),path:Ec(m,f)}}function zs(e){let t=new Map;return n=>{let r=t.get(
n)??e(n);return t.set(n,r),r}}function _c(e){let t=new Map,n=new Map;for(let{id:s,depends_on:o,duration:i}of e){let a=o.
reduce((d,c)=>Math.max(d,t.get(c)),0);n.set(s,a),t.set(s,a+i.most_likely)}let r=({id:s})=>n.get(s);return[...e].sort((s,o)=>r(
s)-r(o)||(s.id<o.id?-1:1))}function Ec(e,t){let n=new Float64Array(e.length);for(let r=e.length-1;r>=0;r--){let s=0;for(let o of Array.
from(t[r]??[]))s=Math.max(s,n[o]);n[r]=e[r]+s}return n}var Rc=12;function Js(e,t,n){let{runners:r,order:s,most:o,least:i,latest:a}=n,d=s.subarray(0,o),c=new Float64Array(e.hours.
length),l=U(e,e.hours,r);l.begin();for(let p of d)l.add(p),c[p]=l.start()+e.hours[p];let u=[...new Set(Array.from(d,p=>c[p]))].
sort((p,y)=>y-p).slice(0,Rc),f=d,m=Number.POSITIVE_INFINITY;for(let p of u){let y=(w,k)=>k<o&&c[w]<=p,g=s.filter(y);if(g.
length<i||mt(e,g,r)<g.length)continue;let h=s.filter((w,k)=>!y(w,k)),b=w=>ae(e,[e.hours],r,w);if(p!==u[0]&&b(g)>a(b(h)))
continue;let S=ae(e,t,r,g)+ae(e,t,r,h);S>=m||(m=S,f=g)}return f}var Ks=(e,t,n)=>vc(e,t,n).next().value;function*vc(e,t,n){let r=on(e,t),s=new Set(t.map(({task_id:o})=>o));for(let o=0;o<n.waves_left;o++){let i=Vs(e,l=>!s.has(
l)&&!r.has(l),n);if(i.tasks.length===0)return;let{number:a,waves_left:d}=n,c=$c(i,{...n,number:a+o,waves_left:d-o});yield c;
for(let{tasks:l}of c.legs)for(let u of l)s.add(u)}}function $c(e,t){let{number:n,waves_left:r,runs_on:s,max_parallel:o=256}=t,
i=t.overhead_seconds/3600,a=Ls(e,Is(e,r,i),i),d=Os(a),c=js(a,d,o),{runners:l,order:u}=c,{most:f,least:m}=Ic(a,d,c,{...t,
integration:i}),p=g=>fn(c.least,{planned:g,mean:0}).planned-i,y=f===u.length?u:Js(a,d,{runners:l,order:u,most:f,least:m,
latest:p});return Fs(e,a,{number:n,runners:Math.min(l,y.length),order:y,runs_on:s})}var Pc=128,Mc=48,Oc=1e3,Ac=512;function Ic(e,t,{
runners:n,order:r,least:s},o){let i=1;for(;r.length/i>(r.length>Oc?Mc:Pc);)i*=2;for(let d of r.length<=Ac?new Set([i,1]):
[i]){let c=vs(e,t,n,{order:r,step:d}),l=$s(c,{...o,least:s});if(l===void 0)continue;let u=(l.ends.length-1)*256;return{most:c.
places[l.ends[0]??0]??1,least:Math.max(1,r.length-u)}}let a=mt(e,r,n);return{most:a,least:a}}var Xs={number:0,runners:1,legs:[]};var qs=e=>e.filter(({again:t})=>!t).map(({task_id:t,verdict:n})=>({task_id:t,done:O(n)}));var Lc={LOW:[.9,1.2],MEDIUM:[.8,1.5],HIGH:[.7,2],CRITICAL:[.6,3]};var Qs=1e6,Cp=[[/^(s|secs?|seconds?)$/,1/3600],[/^(m|mins?|minutes?)$/,1/60],[/^(h|hrs?|hours?)$/,1],[/^(d|days?)$/,8],[
/^(w|wks?|weeks?)$/,40],[/^(mo|mons?|months?)$/,160]],pt=String.raw`(?:\d+\.?\d*|\.\d+)`,Ys=String.raw`${pt}\s*[A-Za-z]*|${pt}\s*[A-Za-z]+(?:\s*${pt}\s*[A-Za-z]+)+`,
Np=new RegExp(String.raw`^\s*(?:~?\s*(${Ys})(?:\s*(?:-|–|—|to)\s*(${Ys}))?|[Pp][\d.DdHhMmSsTtWw]+)\s*$`);var jp=new RegExp(String.raw`(${pt})\s*([a-z]*)`,"g");var Fp=`expected a time over 0 and at most ${Qs} hours, such as 6.5 (hours), "8-12 hours", "2h 30m", "1d" or {optimistic\
, most_likely, pessimistic}`;function mn(e,t){let[n,r]=Lc[t];return{optimistic:Zs(e*n),most_likely:e,pessimistic:Math.min(Qs,Zs(e*r))}}var Zs=e=>Number(e.toPrecision(6));var to="ARCHITECTURE",P=e=>t=>t===void 0||e(t),le=e=>t=>typeof t=="string"&&e.test(t),ce=e=>t=>Array.isArray(t)&&t.every(
e),pn=e=>t=>H(t)&&Object.entries(t).every(([n,r])=>_e(n)&&e(r)),eo=e=>t=>typeof t=="string"&&e.includes(t),Y=e=>typeof e==
"string",_e=le(J),gn=le(/^(?:[0-9a-f]{40}|[0-9a-f]{64})$/),no=le(/^[0-9a-f]{64}$/),ro=le(/^[+-]?\d{4,6}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d+)?Z$/),
gt=le(/^[!-~]*$/),de=e=>hr(e)!==void 0,ht=(e,t)=>H(e)?Object.entries(t).find(([n,r])=>!r(e[n]))?.[0]:"its form",Ee=e=>t=>ht(
t,e)===void 0,yn=Ee({files:ce(Y),tasks:ce(_e),diff:Y}),Nc=Ee({cost_usd:P(D),tokens:P(D),turns:P(D)}),jc=(e,t,n)=>({task_id:r=>_e(
r)&&t.has(r),task_name:Y,verdict:eo(Object.keys(se)),reason:Y,runner:P(eo(ne)),seconds:D,setup_seconds:P(D),usage:P(Nc),
attempts:P(D),digest:P(r=>r===""||no(r)),commit:P(gn),wave:de,leg:P(Ee({position:de,started:ro})),tries:P(D),overlap:P(yn),
again:P(r=>r===!0),held_out:P(r=>Y(r)&&Fc(`${r}`,`${Me(e)}/${n}-`)),artifacts:P(ce(r=>le(/^[\w.-]+$/)(r)&&`${r}`.startsWith(
`somas-${e}-wave-`))),result_file:P(r=>r===A(e,n)||r===B(e))}),Fc=(e,t)=>e.startsWith(t)&&/^[0-9a-f]{7,40}$/.test(e.slice(
t.length)),Dc={digest:no,text:gt,context:gt,runner:gt,source:gt},Wc={started:ro,inputs:pn(Ee(Dc)),overlaps:P(pn(yn))},Uc={
id:_e,title:Y,tasks:ce(_e),after:ce(_e),runs_on:e=>Y(e)||ce(Y)(e),task_minutes:de,wait_minutes:de},Bc={number:de,runners:de,
legs:ce(Ee(Uc)),base:gn,overlaps:P(pn(yn)),earlier:P(Ee({run_id:le(/^\d+$/),number:de,head:gn}))},yt=(e,t)=>{throw new Error(
`${e}: ${t} is not as the jobs of a run write it: expected the file that dispatch or integrate wrote; run all jobs again`)};
function so(e,t,n,r){if(!Array.isArray(e))return yt(t,"its form");let s=new Set([to,...r.tasks.map(({id:o})=>o)]);for(let[
o,i]of e.entries()){let a=ht(i,jc(n,s,H(i)?`${i.task_id}`:""));a!==void 0&&yt(t,`${o}.${a}`)}return e}function oo(e,t){let n=ht(
e,Wc);return n===void 0?e:yt(t,n)}function io(e,t){let n=ht(e,Bc);return n===void 0?e:yt(t,n)}var ao=async(e,t,n,r)=>(await Vt(e,{plan:t,settings:n,head:r,merges:[],steps:[]})).fingerprints;var Be={signature:101010256,bytes:22,longestComment:65535},bt={signature:33639248,bytes:46},wt={signature:67324752,bytes:30},
co=0,Hc=8,Gc=8257;async function lo(e,t,n){let r=await open(e);try{let{directory:s,start:o}=await zc(r),i=new Set;for(let a of Jc(
s)){let d=n.get(a.name);if(d!==void 0){if(i.has(a.name))throw new Error(`it holds ${a.name} twice`);if(i.add(a.name),a.size>
d)throw new Error(`${a.name} has ${a.size} bytes, at most ${d} are read`);await Kc(r,a,o,join(t,a.name))}}}finally{await r.
close()}}async function zc(e){let{size:t}=await e.stat();if(t>1073741824)throw new Error(`its zip file has ${t} bytes, a\
t most 1073741824 are read`);let n=await hn(e,Math.max(0,t-Be.bytes-Be.longestComment),t),r=Vc(n);if(r===void 0)throw new Error(
"it is no zip file, or cut");let s=t-n.length+r,[o,i,a]=[n.readUInt32LE(r+4),n.readUInt16LE(r+10),n.readUInt32LE(r+12)],
d=n.readUInt32LE(r+16);if(i>1e4||a>1e7)throw new Error("it holds more than 10000 files, or is of the kind zip64");if(o!==
0||i!==n.readUInt16LE(r+8)||d+a!==s)throw new Error("its zip file has no directory at its end");return{directory:await hn(
e,d,s),start:d}}function Vc(e){for(let t=e.length-Be.bytes;t>=0;t-=1){let n=t+Be.bytes+e.readUInt16LE(t+20);if(e.readUInt32LE(
t)===Be.signature&&n===e.length)return t}}function*Jc(e){for(let t=0;t<e.length;){if(t+bt.bytes>e.length||e.readUInt32LE(
t)!==bt.signature)throw new Error("the directory of its zip file is damaged");let n=t+bt.bytes+e.readUInt16LE(t+28),r=e.
toString("utf8",t+bt.bytes,n);if((e.readUInt16LE(t+8)&Gc)!==0)throw new Error("its zip file is encrypted");yield{name:r,
method:e.readUInt16LE(t+10),packed:e.readUInt32LE(t+20),size:e.readUInt32LE(t+24),header:e.readUInt32LE(t+42)},t=n+e.readUInt16LE(
t+30)+e.readUInt16LE(t+32)}}async function Kc(e,t,n,r){let{name:s,method:o,packed:i,size:a}=t,d=await hn(e,t.header,t.header+
wt.bytes),l=d.length===wt.bytes&&d.readUInt32LE(0)===wt.signature?t.header+wt.bytes+d.readUInt16LE(26)+d.readUInt16LE(28):
n+1;if(l+i>n)throw new Error(`${s} lies outside of its zip file`);if(o!==co&&o!==Hc)throw new Error(`${s} is packed by a\
n unknown method`);let u=0,f=new Transform({transform(p,y,g){u+=p.length,u>a?g(new Error(`${s} holds more than the ${a} \
bytes that it states`)):g(null,p)}}),m=i===0?[]:e.createReadStream({start:l,end:l+i-1,autoClose:!1});if(await pipeline(m,
o===co?new PassThrough:createInflateRaw(),f,createWriteStream(r)),u!==a)throw new Error(`${s} holds fewer than the ${a} \
bytes that it states`)}async function hn(e,t,n){let{buffer:r,bytesRead:s}=await e.read(Buffer.alloc(n-t),0,n-t,t);return r.
subarray(0,s)}var jg={id:"FALLBACK-001",name:"Sequential Implementation",description:"Execute implementation in sequential mode",duration:mn(
24,"MEDIUM"),depends_on:[],risk:"MEDIUM",context_requirements:[],files:[]};function uo(e,t){let n=JSON.parse(e);if(n?.version!==1||!Array.isArray(n.tasks))throw new Error(`${t} is not a plan.json\
 of stage 3: expected version 1 and tasks`);let r=n.tasks.findIndex(({id:s})=>!J.test(s));if(r>=0)throw new Error(`${t}:\
 tasks.${r}.id is not an id: ${JSON.stringify(n.tasks[r]?.id)}`);return{...n,version:1,tasks:Xc(n.tasks)}}function Xc(e){
let t=new Map;return e.map(n=>{let r=n.depends_on.join(),s=t.get(r)??n.depends_on;return t.set(r,s),{...n,depends_on:s}})}var fo=e=>uo(readFileSync(e,"utf8"),e);var mo=e=>new Map(Object.entries(xo(join(dirname(e),"timeouts.json"))??{})),po=(e,t,n)=>wn(join(e,"results.json"),(r,s)=>so(
r,s,t,n))??[],go=(e,t)=>ko(join(e,"results.json"),t,2),bn=e=>wn(join(e,"run.json"),oo);function yo(e,t){for(let[n,r]of t)
mkdirSync(dirname(join(e,n)),{recursive:!0}),writeFileSync(join(e,n),r)}var qc=e=>wn(e,io),ho=(e,t)=>ko(e,t);function bo(e){let t=qc(e);if(t===void 0)throw new Error(`${e} is missing: the job that scheduled the wave writes it`);return t}
var wo=(e,t,{number:n,earlier:r})=>async s=>{let o={number:r?.number??n},i=join(e,xe({project_id:t,wave:o},s));if(!existsSync(
i))return;let a=[...Bt.keys()].some(l=>existsSync(join(i,l))),[d]=a?[]:readdirSync(i);if(d===void 0)return i;let c=mkdtempSync(
join(i,"unpacked-"));return await lo(join(i,d),c,Bt),c};function xo(e){return existsSync(e)?JSON.parse(readFileSync(e,"utf8")):void 0}function wn(e,t){return existsSync(e)?t(xo(
e),basename(e)):void 0}function ko(e,t,n){mkdirSync(dirname(e),{recursive:!0}),writeFileSync(e,`${JSON.stringify(t,null,
n)}
`)}function So({number:e,base:t,runners:n,legs:r,earlier:s},o,i){let a=new Map(o.tasks.map(c=>[c.id,c])),d=(c,l)=>{let u=c.
tasks.flatMap(f=>a.get(f)??[]);return Yc(c,l,u,i)};return{number:e,base:t,runners:n,legs:s===void 0?r.map(d):[],earlier_run:s?.
run_id??"",earlier_wave:s?.number??0}}var Yc=({id:e,title:t,runs_on:n,task_minutes:r,wait_minutes:s,after:o},i,a,d)=>({position:String(
i).padStart(3,"0"),id:e,title:t,runs_on:n,timeout_minutes:r+(o.length>0?s:0)+3,waits:o.length>0,keys:a.some(c=>Zc(c,d)),
prepares:d.setup!==""||a.some(({setup:c,verify:l})=>c!==void 0||l!==void 0)});function Zc({runner:e,run:t},n){let r=e??n.
runner;return r==="auto"?t===void 0:r!=="command"&&r!=="brief"}var Re={budget_usd:{least:0,most:1e5,decimals:!0},max_turns:{least:0,most:1e5},timeout_minutes:{least:1,most:7200}};function To(e,{
least:t,most:n,decimals:r=!1}){let s=typeof e=="string"&&e.trim()!==""?Number(e):e;return typeof s=="number"&&s>=t&&s<=n&&
(r||Number.isInteger(s))?s:void 0}var _o=({least:e,most:t,decimals:n=!1})=>`a ${n?"":"whole "}number from ${e} to ${t}`;
function Z(e){if(!e.startsWith("["))return e.trim()===""?void 0:e;let t=X(e);return xn(t)?t:void 0}var xn=e=>Array.isArray(
e)&&e.length>0&&e.every(t=>typeof t=="string"),Eo='a label, or a JSON list of labels such as ["self-hosted","linux"]',Ro=/^[A-Za-z0-9@][!-~]{0,199}$/;var vo="the name of a model, such as claude-sonnet-4-5 or openai/gpt-5, without blanks";var kn="any",$o=e=>e.split(",").map(t=>t.trim()).filter(t=>t!=="");function ve(e){if(e.trim()===kn)return re;let t=$o(e),
n=t.flatMap(r=>re.filter(s=>s===r));return n.length===t.length?n:void 0}function xt(e){if(e.trim()===kn)return kn;if(!e.
trim().startsWith("["))return $o(e);let t=X(e);if(!Array.isArray(t))return;let n=t.map(r=>xn(r)?r:typeof r=="string"?Z(r):
void 0);return n.every(r=>r!==void 0)?n:void 0}function Po(e,t){return{...e,tasks:e.tasks.map(n=>Qc(n,t))}}function Qc(e,t){let n=td(e,t);if(n.length===0)return e;let r=new Set(
n.map(({key:i})=>i)),s=Object.fromEntries(Object.entries(e).filter(([i])=>!r.has(i))),o=n.map(({key:i,instead:a})=>`${i}\
: ${Mo(e[i])}; this does not count here, ${a}`);return{...s,also_stated:[...e.also_stated??[],...o]}}var Mo=e=>[e].flat().join(", "),ed=Object.keys(Re);function td(e,t){return[...rd(e,t),...ed.flatMap(n=>nd(n,e,t)),...od(
e,t)]}function nd(e,t,n){let[r,s]=[t[e],n[e]];return r===void 0||s===0||r>0&&r<=s?[]:[{key:e,expected:`at most ${s}, the\
 \`${e}\` of the run`,instead:`${s} counts`}]}function rd({runner:e,run:t},n){let r=`${n.runner} is used`;if(e===void 0||
e===n.runner)return[];if(e==="command"&&t===void 0)return[{key:"runner",expected:"a task with a `run` script",instead:r}];
let s=sd(n);return s.has(e)?[]:[{key:"runner",expected:`one of ${[...s].join(", ")} (\`task_runners\` adds others)`,instead:r}]}
function sd({runner:e,task_runners:t,runner_argv:n}){let r=e==="auto"?["auto","command","somas","brief"]:[e,"command"],s=new Set(
[...r,...ve(t)??[]]);return n===""&&s.delete("custom"),s}function od({runs_on:e},{runs_on:t,task_runs_on:n=""}){if(e===void 0||
t===void 0)return[];let r=xt(n)??[],s=Z(t)??t;if(r==="any")return[];let o=[s,...r];return o.some(d=>id(d,e))?[]:[{key:"r\
uns_on",expected:`one of ${o.map(d=>JSON.stringify(d)).join(", ")} (\`task_runs_on\` adds others)`,instead:`${Mo(s)} is \
used`}]}function id(e,t){let[n,r]=[e,t].map(s=>JSON.stringify([...new Set([s].flat().map(o=>o.toLowerCase()))].sort()));
return n===r}function Oo(e){let t=e,n=0;for(;t<=.5;n++)t*=2;let r=(t-1)/(t+1),s=0;for(let o=33;o>=1;o-=2)s=s*r*r+1/o;return 2*r*s-n*Math.
LN2}var cd=1024,dd=64,ld=cd+1,fy=ld+dd+1,kt=2048,ud=Float64Array.from({length:kt+1},(e,t)=>t*t*(3-2*t/kt)/kt/kt),my=ud.map(e=>e===
0?-1e6:Oo(e));var Ao=(e,t,n)=>({number:t,waves_left:16-t+1,runs_on:Z(e.runs_on)??e.runs_on,runner_hours_per_hour:e.runner_hours_per_hour,
overhead_seconds:45,max_parallel:e.max_parallel,checkpoint_hours:e.checkpoint_hours,minutesOf:({id:r})=>n.get(r)??e.timeout_minutes});async function Io(e,t,n,r,s){let o=Po(fo(r.plan),t),i=bo(r.wave),{number:a,base:d,earlier:c}=i;if(a!==n)throw new Error(
`the results are at wave ${a}, expected wave ${n}: "Re-run failed jobs" cannot go on from here, re-run all jobs`);let l=a===
0,u=new Map(Object.entries(bn(r.results)?.overlaps??{})),{head:f,results:m,resultTexts:p,error:y}=await _s({repository:e,
project_id:t.project_id,base:d,...c&&{head:c.head,adopted:!0},plan:o,wave:i,artifactOf:wo(r.artifacts,t.project_id,i),previous:po(
r.results,t.project_id,o),fingerprints:l?await ao(e,o,t,d):md(r.results),protected_paths:is(t.protected_paths),result_files:t.
result_files,overlaps:u,more_waves:!l&&a<16,environment:s});go(r.results,m),t.result_files==="artifact"&&yo(r.results,p);
let g=new Set(m.flatMap(({task_id:T,verdict:E})=>O(E)?[T]:[]));if(await Hn(e,t.project_id,T=>g.has(T),s).catch(()=>[]),y!==
void 0)throw y;let h=Ao(t,a+1,mo(r.plan)),b=[...u].map(([T,E])=>({task_id:T,overlap:E})),S=Ct([...b,...m]),w=l?void 0:Ks(
tr(o,S),qs(m),h),k={...w??Xs,base:f,overlaps:Object.fromEntries(S)};return l||ho(join(r.results,"wave.json"),k),{head:f,
next:So(k,o,t),more:w!==void 0}}function md(e){let t=bn(e);if(t===void 0)throw new Error("run.json is missing beside the\
 results: dispatch writes it");return new Map(Object.entries(t.inputs))}var Lo={prompt_file:"TASK_PROMPT_FILE",task_id:"TASK_ID",task_name:"TASK_NAME",task_file:"TASK_JSON",context_dir:"TASK_C\
ONTEXT_DIR",dependencies_dir:"TASK_DEPS_DIR",result_file:"TASK_RESULT_FILE",report_file:"TASK_REPORT_FILE",timeout_seconds:"\
TASK_TIMEOUT_SECONDS",model:"TASK_MODEL",budget_usd:"TASK_BUDGET_USD",max_turns:"TASK_MAX_TURNS"},pd=/\{([a-z_]+)\}/g;function Co(e){
let t=X(e),n=Array.isArray(t)&&t.every(d=>typeof d=="string"),[r,...s]=n?t:[];if(r===void 0||r.trim()==="")return{expected:'\
a JSON list of texts that begins with a program, e.g. ["my-agent", "{prompt_file}"]'};let i=[r,...s].flatMap(d=>[...d.matchAll(
pd)]).find(([,d=""])=>!Object.hasOwn(Lo,d))?.[0];return i===void 0?{argv:[r,...s]}:{expected:`one of ${Object.keys(Lo).map(
d=>`{${d}}`).join(", ")} in place of ${i}`}}function No({runner:e,task_runners:t,runner_argv:n}){let r=i=>[{setting:"runner_argv",value:n,expected:i}],s=e==="custom"||
ve(t)?.includes("custom");if(n===""&&t.trim()==="any"&&e!=="custom")return[];if(!s)return n===""?[]:r(`nothing with runn\
er ${e}: only the runner custom reads it`);let o=Co(n);return"expected"in o?r(o.expected):[]}var jo="more_settings",gd=/\n|;(?=\s*\w+\s*:)/,yd=e=>Object.entries(e).flatMap(([t,{isRare:n}])=>n?[t]:[]);function Fo(e,t){
let n=e[jo];if(typeof n!="string")return{values:e,problems:[]};let r=yd(t),s=new Map,o=[];for(let i of n.split(gd).map(a=>a.
trim())){if(i===""||i.startsWith("#"))continue;let[,a="",d=""]=/^(\w+)\s*:\s*(.*)$/.exec(i)??[],c=hd(a,d,{values:e,table:t,
rare:r,read:s});c===void 0?s.set(a,d):o.push({setting:jo,value:i,expected:c})}return{values:{...e,...Object.fromEntries(
s)},problems:o}}function hd(e,t,{values:n,table:r,rare:s,read:o}){let[i,a]=[r[e],n[e]];if(e===""||i===void 0){let d=e===
""?void 0:Cr(e,Object.keys(r));return`a line "name: value", with one of the names ${s.join(", ")}${d===void 0?"":`; ${d}`}`}
if(!s.includes(e))return`only settings without a place in the form, ${s.join(", ")}: ${e} has its own input`;if(o.has(e))
return`each setting once, and ${e} stands here twice`;if(!(a===void 0||`${a}`==`${i.default}`||`${a}`===t))return`one va\
lue of ${e}, whose own input is ${JSON.stringify(a)}`}var Do=["auto","phases","graph","first-phase"];var Wo=e=>J.test(e)?void 0:'letters, digits, ".", "_" and "-", at most 64, the first a letter or a digit',Uo=(e,t)=>t===
"local"||e!=="-"&&!e.startsWith("/")&&!e.split(/[\\/]/).includes("..")?void 0:"a path inside of the repository",Bo=e=>Z(
e)===void 0?Eo:void 0,Ho=e=>e===""||Ro.test(e)?void 0:vo;function Go(e){let[t]=ns(e);return t===void 0?void 0:`globs rel\
ative to the repository, which ${JSON.stringify(t)} is not`}var zo=e=>ve(e)===void 0?`any, or names separated by commas,\
 each one of ${re.join(", ")}`:void 0,Vo=e=>xt(e)===void 0?'any, labels separated by commas, or a JSON list such as ["ma\
cos-latest", ["self-hosted","gpu"]]':void 0;function L(e){return{kind:"text",...e}}var Q=e=>({kind:"number",...e}),ue=e=>({kind:"choice",...e}),Jo=e=>({kind:"boolea\
n",default:!1,...e});var Tn={project_id:L({description:"names the project's folder and its branch, somas/<project_id>",use:"one for each plan\
 that is carried out for itself",option:"project",expected:Wo}),plan:L({description:"path of the execution plan in the r\
epository; {project_id} is replaced",use:"where the plan lies elsewhere",default:`${te("{project_id}")}/execution_plan.y\
ml`,expected:Uo}),mode:ue({description:"how phases and dependencies make the order",use:"where a plan has phases, and th\
ey do not mean what auto takes them for",choices:Do,default:"auto"}),on_invalid_plan:ue({description:"the reaction to an\
 invalid plan: run one sequential task in its place, or stop",use:"fail, where nothing should run on a plan that has err\
ors",choices:["fallback","fail"],default:"fallback"}),runner:ue({description:"the program that carries out a task; auto \
takes the first that can",use:"to have agents carry out tasks: name the agent",choices:re,default:"auto"}),task_runners:L(
{description:"runners that a task may name for itself, separated by commas, beside the run's own and command; any for al\
l of them",use:"where the plan gives some tasks to another agent",default:"",expected:zo}),max_parallel:Q({description:"\
tasks that may run at the same time",use:"more where the account has more runners and the agent's rate limit allows it, \
fewer where tasks are rate_limited",default:4,least:1,most:999}),agent:L({description:"the role of tasks that name none,\
 as the runner somas knows it",use:"with the runner somas",default:"coder"}),model:L({description:"the model an agent us\
es, in its own words; its own choice where empty",use:"to pay less, or to get more",default:"",expected:Ho}),budget_usd:Q(
{description:"dollars an agent may use for a task, where it can keep to that; 0 for no limit",use:"with agents that are \
paid by use",default:0,...Re.budget_usd}),max_turns:Q({description:"turns an agent may take for a task, where it can kee\
p to that; 0 for no limit",use:"where an agent goes round in circles",default:0,...Re.max_turns}),runner_argv:L({description:'\
the runner custom: its command line as a JSON list, e.g. ["my-agent", "{prompt_file}"]',use:"only with runner: custom",default:""}),
setup:L({description:"bash commands, a script of the repository, or copilot-setup-steps, that prepare a checkout: before\
 a task starts, and before its verify; without keys",use:"to install what tasks need, such as npm ci, or the program of \
runner: custom",default:""}),context_files:L({description:"files every task is given, separated by commas: artifacts of \
the project, or paths in the repository",use:"where every agent has to know more, or less",default:"SPEC.md,ARCHITECTURE\
.md,execution_plan.yml"}),runs_on:L({description:'runner label for all jobs, or several as JSON (["self-hosted","linux"]\
)',use:"with machines of your own, or larger ones",default:"ubuntu-latest",host:"actions",expected:Bo}),task_runs_on:L({
description:'runner labels that a task may name for itself beside runs_on: separated by commas, or JSON (["macos-latest"\
, ["self-hosted","gpu"]]); any for all',use:"where some tasks need another machine",default:"",host:"actions",expected:Vo}),
timeout_minutes:Q({description:"minutes a task may take",use:"where agents need longer; a job on GitHub's machines ends \
after 6 hours",default:60,local_default:360,...Re.timeout_minutes}),stall_minutes:Q({description:"minutes without output\
, change or commit after which a task is ended; 0 for never",use:"more for commands that are silent for long",default:15,
least:0,most:7200}),architecture:ue({description:"when stage 4 writes ARCHITECTURE.md, api_specs.yml and data_models.yml\
 from SPEC.md: auto where there is no ARCHITECTURE.md",use:"never, where the plan needs none; always, where SPEC.md has \
changed",choices:Rr,default:"auto"}),resume:ue({description:"auto runs only tasks that the branch does not show as done \
from the same inputs; never runs every task",use:"never, to do everything again",choices:vr,default:"auto"}),protected_paths:L(
{description:"globs of files that tasks may not change, separated by commas, besides settings of agents and owners of co\
de; !glob lets tasks change files, but never .github/workflows/**",use:"for files that only people change; !CLAUDE.md, s\
ay, where a task writes that file",default:".github/**",expected:Go}),update_plan:Jo({description:"whether finished task\
s are ticked in the plan file on the branch, in a commit of its own",use:"where people or tools read in the plan how far\
 it is"}),runner_hours_per_hour:Q({description:"hours a runner takes for an estimated hour; estimates are often hours of\
 human work",use:"0.1, say, where agents are ten times as fast as the estimates: then timeouts and waves fit",default:1,
least:.001,most:1e3,decimals:!0}),checkpoint_hours:Q({description:"hours after which results are integrated at the lates\
t, where no task is longer itself",use:"less, to see results earlier; it costs waiting at each checkpoint",default:96,least:.1,
most:1e6,decimals:!0}),result_files:ue({description:"where the result files of done tasks go: a file each on the branch,\
 all in one file there, or as an artifact only",use:"one-file or artifact, where reviewers do not want to see them; with\
 artifact, nothing is known to be done after a squash merge",choices:$r,default:"branch",isRare:!0}),more_settings:L({description:'\
settings that have no place in the form, each as "name: value": one a line, or with ";" between them (generated/settings\
.md names them)',use:"in a form, where no input of that name is",default:"",host:"actions"})};var wd=Object.entries(Tn);function xd(e,t){let{values:n,problems:r}=Fo(e,Tn),s=[...r],o=wd.map(([a,d])=>{let c=n[a]??kd(
d,t),l=Sd(d,c,t);return"expected"in l&&s.push({setting:a,value:c,expected:l.expected}),[a,"expected"in l?c:l.value]}),i=Object.
fromEntries(o);return s.push(...No(i)),s.length>0?{problems:s}:{settings:{...i,plan:i.plan.replaceAll("{project_id}",i.project_id)}}}
function Xo(e){let t=xd(JSON.parse(e),"actions");if("settings"in t)return t.settings;throw new Error(t.problems.map(n=>Td(
n,n.setting)).join("; "))}var Ko=({least:e=0,most:t=0,decimals:n=!1})=>({least:e,most:t,decimals:n}),kd=(e,t)=>(t==="loc\
al"?e.local_default:void 0)??e.default;function Sd(e,t,n){switch(e.kind){case"number":{let r=To(t,Ko(e));return r===void 0?
{expected:_o(Ko(e))}:{value:r}}case"boolean":return/^(?:true|false)$/.test(`${t}`)?{value:`${t}`=="true"}:{expected:"tru\
e or false"};case"choice":return e.choices?.includes(t)?{value:t}:{expected:e.choices?.join(", ")??""};case"text":{if(typeof t!=
"string")return{expected:e.expected?.("",n)??"text"};let r=e.expected?.(t,n);return r===void 0?{value:t}:{expected:r}}}}
var Td=({value:e,expected:t},n)=>e===void 0?`${n} is missing: expected ${t}`:`${n} ${JSON.stringify(e)}: expected ${t}`;var qo=e=>({GIT_CONFIG_COUNT:"1",GIT_CONFIG_KEY_0:`http.${process.env.GITHUB_SERVER_URL??"https://github.com"}/.extrahea\
der`,GIT_CONFIG_VALUE_0:`AUTHORIZATION: basic ${Buffer.from(`x-access-token:${e}`).toString("base64")}`});var Yo=e=>e.replaceAll("%","%25").replaceAll("\r","%0D").replaceAll(`
`,"%0A");function Zo(e){Promise.resolve(process.env).then(t=>process.platform==="win32"?Promise.reject(new Error(_d)):e(t)).then(
Rd).catch(t=>Ed(t instanceof Error?t.message:String(t)))}var _d="this job runs on Windows, and the pipeline does not: th\
ere a program git.exe in the working folder, which a task may have written, is started in place of git; use labels of Li\
nux or macOS in runs_on and task_runs_on";function Ed(e){console.log(`::error::${Yo(e)}`),process.exitCode=1}var Qo=e=>JSON.stringify(e);function Rd(e){for(let[t,n]of Object.entries(e)){let r=randomUUID();vd("GITHUB_OUTPUT",`${t}\
<<${r}
${n}
${r}
`)}}function vd(e,t){let n=process.env[e];n===void 0||n===""?process.stdout.write(t):appendFileSync(n,t)}Zo(async e=>{let t={plan:e.PLAN_FILE,wave:e.WAVE_FILE,artifacts:e.ARTIFACTS,results:e.RESULTS_FOLDER},n=Number(e.WAVE),r=qo(
e.TOKEN),s=await Io(process.cwd(),Xo(e.SETTINGS),n,t,r);return{head:s.head,next:Qo(s.next),more:`${s.more}`}});
