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
var Do=["core.hooksPath=/dev/null","core.fsmonitor=false","commit.gpgSign=false","push.gpgSign=false","gc.auto=0","maint\
enance.auto=false","safe.bareRepository=all","clone.defaultRemoteName=origin","protocol.file.allow=always","log.follow=f\
alse","log.showSignature=false","color.ui=false","core.quotePath=true","diff.renames=true","fetch.recurseSubmodules=fals\
e","i18n.commitEncoding=UTF-8","i18n.logOutputEncoding=UTF-8","init.defaultRefFormat=files","merge.renames=true","push.f\
ollowTags=false","push.pushOption=","push.recurseSubmodules=no","submodule.recurse=false"].flatMap(e=>["-c",e]),hn=new Map,
Wo=new Set,Uo=(e,t)=>`${e}/`.startsWith(`${t}/`),Ne=e=>[...Wo].some(t=>Uo(e,t));function bn(e,t,n,r="pipe"){let s=spawn(
"git",[...Do,...t],{cwd:e,env:n,detached:!0,stdio:[r,"pipe","pipe"]});hn.set(s,{cwd:e,isPush:t[0]==="push"});let o=()=>{
hn.delete(s)};return s.on("close",o).on("error",o),s}function gt({pid:e},t){try{e!==void 0&&process.kill(-e,t)}catch{}}var v=class extends Error{name="GitError";exitCode;stdout;stderr;constructor(t,n,r,s){super(`git ${t.join(" ")}: ${s.trim()||
`exit code ${n}`}`),this.exitCode=n,this.stdout=r,this.stderr=s}},Bo=/^GIT_((IMPLICIT_)?WORK_TREE|(COMMON_)?DIR|(INDEX|SHALLOW|GRAFT)_FILE|OBJECT_DIRECTORY|ALTERNATE_OBJECT_DIRECTORIES|NAMESPACE|PREFIX|REPLACE_REF_BASE|NO_REPLACE_OBJECTS|CONFIG(_PARAMETERS|_COUNT)?)$/,
ce={GIT_AUTHOR_NAME:"SOMAS Workflows",GIT_AUTHOR_EMAIL:"somas-workflows@users.noreply.github.com",GIT_COMMITTER_NAME:"SO\
MAS Workflows",GIT_COMMITTER_EMAIL:"somas-workflows@users.noreply.github.com",GIT_TERMINAL_PROMPT:"0",GIT_LFS_SKIP_SMUDGE:"\
1"};function Ho({env:e}){let t=Object.entries(process.env).filter(([n])=>!Bo.test(n));return{...Object.fromEntries(t),...ce,
...e}}var je=new AsyncLocalStorage;function Fe(e,t){let n=je.getStore(),r=performance.now()+e*1e3;return je.run(n!==void 0&&
n.end<r?n:{seconds:e,end:r},t)}function xn(){let e=je.getStore();if(e!==void 0&&performance.now()>e.end)throw new Error(
kn(e))}var kn=({seconds:e})=>`it takes longer than ${Math.round(e)} s`,wn=1<<28,Go=1e6;async function x(e,t,n={}){let r=[],
s=0,{exitCode:o,stderr:i}=await yt(e,t,n,c=>{if(s+=c.length,s>wn)throw new Error(`it prints more than ${wn} bytes`);r.push(
c)}),a=Buffer.concat(r).toString();if(o!==0)throw new v(t,o,a,i);return a.replace(/\n$/,"")}async function Z(e,t,n){let{
exitCode:r,stderr:s}=await yt(e,t,n,n.onPiece);if(r!==0)throw new v(t,r,"",s)}var zo=["SIGINT","SIGTERM","SIGHUP"],Vo=5;
function yt(e,t,n,r,s=1){return new Promise(o=>{if(Ne(e))return;let i=bn(e,t,Ho(n),n.stdin),a="",c=!0,d=je.getStore(),l=d&&
setTimeout(()=>f(d),Math.max(0,d.end-performance.now())),f=m=>{gt(i,"SIGKILL"),a="",u(-1,kn(m))},u=(m,p)=>{clearTimeout(
l),Ne(e)||o({exitCode:m??-1,stderr:a||p})};i.stdout?.on("data",m=>{c=!1;try{r(m)}catch(p){gt(i,"SIGKILL"),u(-1,String(p))}}),
i.stderr?.setEncoding("utf8").on("data",m=>{a.length<Go&&(a+=m)}),i.on("error",m=>u(-1,m.message)),i.on("close",(m,p)=>{
let y=c&&a===""&&zo.includes(p);clearTimeout(l),y&&s<Vo?o(yt(e,t,n,r,s+1)):u(m,p===null?"":`ended by ${p}`)}),i.stdin?.on(
"error",()=>{}),i.stdin?.end(n.input??"")})}var De=async(e,t)=>Te(await x(e,t)),Te=e=>[...new Set(e.split("\0").map(t=>t.replace(/^\n/,"")))].filter(t=>t!==""),ht=(e,t,n)=>Jo(
e,t,[],n);async function Jo(e,t,n,r){let s=["ls-tree","-z","--name-only","--full-tree",...n],o=t.map(i=>De(e,[...s,i,"--",...r]));
return new Set((await Promise.all(o)).flat())}var Ko=["text","binary","union"],Xo="* !merge",qo=1e6;async function Tn(e,t,n){let r=await Yo(e,t),s=existsSync(join(e,"\
.git"))?join(e,".git"):e,o=join(s,"info/attributes"),i=existsSync(o)?readFileSync(o):void 0;mkdirSync(dirname(o),{recursive:!0}),
writeFileSync(o,r);try{return await n()}finally{i===void 0?rmSync(o,{force:!0}):writeFileSync(o,i)}}var We=new Map;function _n(e,t,n){
let r=We.get(e);r?.commit===t&&We.set(e,{...r,commit:n})}async function Yo(e,t){let n=We.get(e);if(n?.commit===t)return n.
rules;let s=n!==void 0&&await Zo(e,n.commit,t)?n.rules:await Qo(e,t);return We.set(e,{commit:t,rules:s}),s}async function Zo(e,t,n){
return await x(e,["diff-tree","-r","--name-only",t,n,"--",":(top,glob)**/.gitattributes"]).catch(()=>"unknown")===""}async function Qo(e,t){
let n=await x(e,["ls-tree","-r","-z","--full-tree",t]),r=Te(n).flatMap(o=>{let[,i,a=""]=/^100\d+ blob (\S+)\t((?:.*\/)?)\.gitattributes$/s.
exec(o)??[];return i===void 0?[]:[{object:i,folder:a}]});r.sort((o,i)=>o.folder.length-i.folder.length);let s=[Xo];for(let{
object:o,folder:i}of r){let a=await x(e,["cat-file","blob",o]);a.length<=qo&&s.push(...a.split(/\r?\n/).flatMap(c=>ei(c,
i)))}return`${s.join(`
`)}
`}function ei(e,t){let[,n,r="",s=""]=/^[ \t]*(?:"((?:[^"\\]|\\.)*)"|([^\s"]\S*))(?:[ \t]+(.*))?$/.exec(e)??[];if((n??r)===
""||/^[#!]/.test(r))return[];let o=s.split(/[ \t]+/).map(ti),i=r.startsWith("[attr]");if(t==="")return[[n===void 0?r:`"${n}\
"`,...o].join(" ").trimEnd()];if(i)return[];let a=n??Sn(r),c=a.startsWith("/")?a.slice(1):a,d=a.slice(0,-1).includes("/")?
"":"**/",l=t.replace(/[\\*?[]/g,"\\$&");return[[`"/${Sn(l)}${d}${c}"`,...o].join(" ")]}var Sn=e=>e.replace(/["\\]/g,"\\$&");
function ti(e){let t=/^merge=(.*)$/.exec(e)?.[1];return t===void 0||Ko.includes(t)?e:"merge"}var bt;async function En(){bt??=x(".",["version"]);let[,e=0,t=0]=(/(\d+)\.(\d+)/.exec(await bt)??[]).map(Number);if(e*1e3+
t<2038)throw new Error(`git 2.38 or newer is needed (merge-tree --write-tree), found: ${await bt}`)}var ni=["-c","merge.\
default=text","-c","merge.renormalize=false"];async function wt(e,t,n){let r=[...ni,"merge-tree","--write-tree","--name-\
only","--no-messages","-z",t,n];try{return{tree:(await Tn(e,t,()=>x(e,r))).replace(/\0.*$/s,"")}}catch(s){if(!(s instanceof
v)||s.exitCode!==1)throw s;let[,...o]=Te(s.stdout);return{conflicts:o}}}var de=(e,t,n,r,s)=>x(e,["commit-tree",t,...n.flatMap(
o=>["-p",o]),"-F","-"],{input:r,...s!==void 0&&{env:{GIT_AUTHOR_DATE:s,GIT_COMMITTER_DATE:s}}});async function G(e,t,n){
if(t===n)return!0;try{return await x(e,["merge-base","--is-ancestor",n,t]),!0}catch(r){if(r instanceof v&&r.exitCode===1)
return!1;throw r}}async function Ue(e,t,n,r){if(await G(e,t,n))return{commit:t};if(await G(e,n,t))return{commit:n};let s=await wt(
e,t,n);return"conflicts"in s?s:{commit:await de(e,s.tree,[t,n],r)}}var z=/^(?!.*\.\.)(?!.*\.(?:lock)?$)[A-Za-z0-9][A-Za-z0-9._-]{0,63}$/,Q=e=>`.somas/projects/${e}/artifacts`,Rn=e=>`somas\
/${e}`,_e=e=>`somas-held/${e}`;async function Be(e,t,{limit:n,onRecord:r}){let s=[],o=0,i=d=>{o<n&&d.length>0&&s.push(d.subarray(0,n-o)),o+=d.length},a=()=>{
r(Buffer.concat(s).toString()),s=[],o=0};await Z(e,t,{onPiece:d=>{let l=0;for(let f=d.indexOf(0);f!==-1;f=d.indexOf(0,l))
i(d.subarray(l,f)),a(),l=f+1;i(d.subarray(l))}}),o>0&&a()}var ri=["claude","codex","copilot","gemini","aider","opencode"],ee=["command","somas","brief",...ri,"custom"],te=["auto",
...ee];var ne={succeeded:{done:!0},succeeded_with_warning:{done:!0},briefed:{done:!0},no_change:{done:!1},verify_failed:{done:!1},
conflict:{done:!1},protected_path:{done:!1},rate_limited:{done:!1},quota_exhausted:{done:!1},budget_exceeded:{done:!1},stalled:{
done:!1},timeout:{done:!1},blocked:{done:!1},runner_error:{done:!1},skipped_dependency:{done:!1}},P=e=>ne[e].done;function vn(e={},t={}){
let n={...e};for(let[r,s]of Object.entries(t))n[r]=(n[r]??0)+s;return Object.keys(n).length===0?void 0:n}function O(e,t=300){let n=e.replace(/[\p{C}\p{Z}]+/gu," ").trim();return n.length<=t?n:`${n.slice(0,t)}…`}var $n=4e3,si=[[/@(?=[\p{L}\p{N}_-])/gu,"@ "],[/#(?=[\p{L}\p{N}])/gu,"# "],[/\b(gh-)(?=\d)/gi,"$1 "],[/:(?=\/\/)/g,": "],
[/(\.[a-z]{2,}\/[\w.-]+\/[\w.-]+\/(?:issues|pull|discussions)\/)(?=\w)/gi,"$1 "],[/\[(?=[^\]\n]{0,40}\b(?:skip|ci|actions)\b)/gi,
"[ "],[/\b(skip)-(?=checks\b)/gi,"$1- "],[/\*(?=no_ci)/gi,"* "]],xt=e=>si.reduce((t,[n,r])=>t.replace(n,r),e),oi=e=>e.replace(
/\r\n?|[\p{Zl}\p{Zp}\v\f\u0085]/gu,`
`).replaceAll("	"," ").replace(/[^\P{C}\n]/gu,"").replace(/[^\S\n]+$/gm,"").replace(/\n{3,}/g,`

`).trim(),kt=({id:e,name:t})=>`${e}: ${O(t)}`;function Pn(e,t){let n=`${kt(e)}
`,r=xt(t.map(oi).filter(Boolean).join(`

`));if(r==="")return n;let s=r.slice(0,$n).replace(/[\uD800-\uDBFF]$/,""),o=s.length===r.length?[]:[`[Cut after ${$n} ch\
aracters]`],i=[...s.split(`
`),...o].map(a=>`    > ${a}`.trimEnd());return`${n}
${i.join(`
`)}
`}var He="Task-Digest",St="Plan-Ticks";var Mn="Overlap-File",An="Overlap-Task",ii=e=>!/[\p{C}\p{Zl}\p{Zp}]/u.test(e)&&e.trim()===e&&xt(e)===e,ai=2e4;function On(e=[]){
let t=ai;return e.filter(n=>!ii(n)||n.length>t?!1:(t-=n.length,!0))}var Ge=(e,t,n)=>`${kt(t)}

${Tt(e,t.id,n)}`;function Tt({fingerprints:e,wave:t},n,{verdict:r,runner:s,overlap:o}){let i=e.get(n);if(i===void 0)throw new Error(
`no fingerprint of the task ${n}`);return[["Task",n],["Verdict",r],["Runner",s],["Wave",t.number],[He,i.digest],["Task-T\
ext",i.text],["Task-Context",i.context],["Task-Runner",i.runner],["Task-Source",i.source],...On(o?.files).map(c=>[Mn,c]),
...On(o?.tasks).map(c=>[An,c])].flatMap(([c,d])=>d===void 0?[]:[`${c}: ${d}
`]).join("")}var ci="--format=%H%x1f%P%x1f%ce%x1f%B",di=2e5,li=/^[^\n]+\n\n((?:[\w-]+: [^\n]*(?:\n|$))+)$/,ze=(e,t,n)=>Be(e,["log","-\
z",ci,...t],{limit:di,onRecord:r=>{let[s="",o="",i,...a]=r.split("\x1f"),c=a.join("\x1f"),d=i===ce.GIT_COMMITTER_EMAIL?li.exec(
c)?.[1]:void 0,[l=""]=o.split(" ");n({commit:s,parent:l,message:c,...d!==void 0&&{trailers:d}})}});function Ee(e,t){let n=t.
split(`
`).map(l=>/^([\w-]+): (.*)$/s.exec(l)??[]),r=l=>n.flatMap(([,f,u=""])=>f===l?[u]:[]),s=l=>r(l)[0]??"",o=r(Mn),i=Object.keys(
ne).find(l=>l===s("Verdict")),a=ee.find(l=>l===s("Runner")),c=s("Task"),d=s(He);if(!(i===void 0||!P(i)||c===""||d===""))
return{task_id:c,verdict:i,wave:Number(s("Wave")),...a&&{ran:a},commit:e,digest:d,text:s("Task-Text"),context:s("Task-Co\
ntext"),runner:s("Task-Runner"),source:s("Task-Source"),...o.length>0&&{overlap:{files:o,tasks:r(An),diff:""}}}}var Ve=e=>new Map(
[...e].reverse().map(t=>[t.task_id,t]));var ui="refs/somas/held";async function In(e,t,n,r={}){let s=_e(t),o={env:r},i=await x(e,["ls-remote","origin",`refs/hea\
ds/${s}/*`],o),a=new Map(i.split(`
`).flatMap(f=>{let[u,m]=f.split("	");return u&&m?[[m.slice(11),u]]:[]}));if(a.size===0)return[];await x(e,[...["fetch","\
--quiet","--no-tags","--no-write-fetch-head","origin"],`+refs/heads/${s}/*:${ui}/*`],o);let d=new Map;await ze(e,["--no-\
walk",...a.values(),"--"],({commit:f,parent:u,trailers:m})=>{let p=m===void 0?void 0:Ee(f,m);p!==void 0&&d.set(f,{work:u,
task_id:p.task_id})});let l=[];for(let[f,u]of a){let{work:m="",task_id:p=""}=d.get(u)??{};if(f!==Ln(t,p,m)||!n(p))continue;
let y=`--force-with-lease=refs/heads/${f}:${u}`;try{await x(e,["push","--quiet","--no-verify",y,"origin",`:refs/heads/${f}`],
o),l.push(f)}catch(g){if(!(g instanceof v))throw g}}return l}var Ln=(e,t,n)=>`${_e(e)}/${t}-${n.slice(0,7)}`;async function Cn(e,{
withheld:t,sideBranches:n},r,s,o,i){if(t.set(r.id,i.again??!1),i.again||i.verdict!=="conflict"&&i.verdict!=="protected_p\
ath"||o?.commit===void 0||o.workflows.length>0)return i;let a=Ln(e.project_id,r.id,o.commit);n.set(a,await fi(e,r,s,o.commit));
let{artifacts:c,...d}=i;return{...d,held_out:a}}async function fi(e,t,n,r){let{repository:s}=e,o=await x(s,["show","-s",
"--format=%ct",r]),i=Ge(e,t,n);return de(s,`${r}^{tree}`,[r],i,`@${o} +0000`)}var Je=50,_t=e=>x(e,["multi-pack-index","write","--no-progress"]).catch(()=>"there is no pack"),Nn=(e,t)=>x(e,["commit-g\
raph","write","--stdin-commits","--split","--no-progress"],{input:`${t}
`}).catch(()=>"there is no complete history");var Et=class extends Error{name="PushRefused"},mi=10,pi=/\((fetch first|non-fast-forward|stale info)\)|cannot lock ref|failed to update ref|reference already exists|incorrect old value/,
Fn=/RPC failed|error: (429|5\d\d)|HTTP 5\d\d|Connection (reset|timed out)|Could not (resolve host|connect)|Failed to connect|Empty reply|transfer closed|SSL_|early EOF/,
Dn=/exists; cannot create/,gi=[[/GH006|GH013|protected branch/i,"a rule protects it: let this workflow push to somas/*, \
or choose another project id"],[Dn,"a branch whose name begins or ends where this one does is in the way: rename it"],[/checked out/,
"it is checked out there: switch that checkout to another branch"],[/without `?workflows?`? permission/,"the token may n\
ot change workflow files"],[/Permission to .* denied|error: 403|Authentication failed|could not read Username/,"the toke\
n may not write: the job needs `contents: write`"]],Wn=["fetch","--quiet","--no-tags","--no-write-fetch-head"],Rt=(e={})=>({
...e,LC_ALL:"C"}),jn=new Set;async function Un(e,t){jn.has(e)||(await x(e,["rev-parse","--is-shallow-repository"])==="tr\
ue"&&await x(e,[...Wn,"--unshallow","origin"],{env:Rt(t)}),jn.add(e))}async function yi(e,t,n){let r=`refs/remotes/origi\
n/${t}`;try{await x(e,[...Wn,"origin",`+refs/heads/${t}:${r}`],{env:Rt(n)})}catch(s){if(s instanceof v&&s.stderr.includes(
"couldn't find remote ref"))return;throw s}return x(e,["rev-parse",r])}async function Bn(e){let{repository:t,branch:n,environment:r,
patience_minutes:s=mi}=e,{findTip:o=()=>yi(t,n,r)}=e,i=performance.now()+s*6e4,a=f=>hi(t,f,Rt(r)),c=!1,d,l=0;for(let f=1;;f+=
1){let u=await bi(o,i);l=f>1&&u===d?l+1:0,d=u;let m=await e.build(u,f),{head:p,changed:y,sideBranches:g}=m,h=y?[[n,p]]:[],
b=await a(c?h:[...h,...g]);if(b===void 0){let $=new Map;for(let N of c?g:[]){let I=await a([N]);I!==void 0&&$.set(N[0],xi(
I))}return{...m,refused:$}}let k=pi.test(b)&&!Dn.test(b),S=k||Fn.test(b),w=wi(b);if((w.length>0&&w.every($=>g.has($))||!S)&&
!c&&g.size>0){c=!0;continue}if(!S||performance.now()>i){let $=zn(b)??`refused${S?` for ${s} minutes`:""}`;throw new Et(`\
cannot push ${n}: ${$}
${b}`)}await(k&&l===0?Hn(100):Gn(k?l:f))}}async function hi(e,t,n){if(t.length===0)return;let r=t.map(([o,i])=>`${i}:ref\
s/heads/${o}`),s=["--porcelain","--no-verify",...t.length>1?["--atomic"]:[]];try{await x(e,["push",...s,"origin",...r],{
env:n});return}catch(o){return o instanceof v?`${o.stdout}
${o.stderr}`.trim():String(o)}}async function bi(e,t){for(let n=1;;n+=1)try{return await e()}catch(r){if(!(r instanceof v&&
Fn.test(r.stderr))||performance.now()>t)throw r;await Gn(n)}}var Hn=e=>new Promise(t=>setTimeout(t,Math.random()*e)),Gn=e=>Hn(
1e3*Math.min(e,20)),zn=e=>gi.find(([t])=>t.test(e))?.[1],wi=e=>[...e.matchAll(/^!\t[^\t]*:refs\/heads\/([^\t]+)\t(?!.*\(atomic )/gm)].
map(([,t=""])=>t),xi=e=>zn(e)??/^!.*\((.*)\)$/m.exec(e)?.[1]??"refused";function vt(e){let t=new Map,n=(r,s)=>{t.set(r,Re(t.get(r),s))};for(let{task_id:r,overlap:s}of e)if(s!==void 0){n(r,s);for(let o of s.
tasks)n(o,{files:s.files,tasks:[],diff:""})}return t}function Re(e,{files:t,tasks:n,diff:r}){return e===void 0?{files:t,
tasks:n,diff:r}:{files:[...new Set([...e.files,...t])],tasks:[...new Set([...e.tasks,...n])],diff:r||e.diff}}var Vn=(e,t)=>({
...e,tasks:e.tasks.map(n=>{let{files:r=[]}=t.get(n.id)??{};return r.length===0?n:{...n,files:[...new Set([...n.files,...r])]}})});var ki=5;function j(e){let t=e.slice(0,ki).map(r=>O(r)),n=e.length-t.length;return n>0?`${t.join(", ")} and ${n} more`:t.length<2?
t.join(""):`${t.slice(0,-1).join(", ")} and ${t.at(-1)}`}async function $t(e,t){return(await x(e,["config","--null",...t]).catch(()=>"")).split("\0").flatMap(r=>r===""?[]:[Si(r)])}
function Si(e){let t=e.indexOf(`
`);return t===-1?{name:e}:{name:e.slice(0,t),value:e.slice(t+1)}}var Jn=new Map;async function Kn(e){let t=Jn.get(e);if(t!==void 0&&existsSync(t.objects))return t;let n=["rev-parse","--\
show-object-format","--path-format=absolute","--git-path","objects"],[r="",...s]=(await x(e,n)).split(`
`),o={objects:s.join(`
`),format:r};return Jn.set(e,o),o}function Xn(e){let t=join(dirname(e),"config");return existsSync(t)&&/promisor|partialclone/i.test(readFileSync(t,"utf8"))}async function ve(e,t,n){if(t.length===0)return[];let r=t.map(o=>`${o}
`).join("");return(await x(e,["cat-file","--batch-check"],{input:r,...n&&{env:n}})).split(`
`).map(o=>{let[,i="missing",a]=o.split(" ");return{type:i,size:Number(a??0)}})}var le={objects:1e6,object_bytes:100*2**20,unpacked_bytes:2*2**30},Ti="PACK",Pt=12,Yn=6,Zn=7,_i=[1,2,3,4],Ei=64,Ri=2**20,
vi=2**20;async function Qn(e,t,n){let{size:r}=await e.stat(),s={bytes:Buffer.alloc(0),start:t},o=async(l,f)=>{if(Math.min(
l+f,r)>s.start+s.bytes.length){let m=Math.min(Math.max(f,Ri),Math.max(0,r-l)),{buffer:p,bytesRead:y}=await e.read(Buffer.
allocUnsafe(m),0,m,l);s.bytes=p.subarray(0,y),s.start=l}return s.bytes.subarray(l-s.start)},i=await o(t,Pt);if(i.length<
Pt||i.toString("latin1",0,4)!==Ti)throw new Error("it holds no pack");let a=i.readUInt32BE(8);if(a>le.objects)throw new Error(
`it holds ${a} objects, at most ${le.objects} are read`);let c=t+Pt,d=0;for(let l=0;l<a;l+=1){l%100===0&&xn();let{type:f,
size:u,length:m}=$i(await o(c,Ei),n);qn(u);let{contents:p,packed:y}=await Oi(o,c+m,u,r),g=f===Yn||f===Zn?Pi(p):0;if(qn(g),
d+=u+g,d>le.unpacked_bytes)throw new Error(`it unpacks to more than ${le.unpacked_bytes} bytes`);c+=m+y}}function qn(e){
if(e>le.object_bytes)throw new Error(`it holds an object of ${e} bytes, at most ${le.object_bytes} are read`)}var $e=()=>new Error(
"its pack is damaged or cut");function Ke(e,t,n=0,r=1){let s=n;for(let o=t,i=r;o<Math.min(e.length,t+8);o+=1,i*=128){let a=e[o]??
0;if(s+=(a&127)*i,a<128)return{value:s,end:o+1}}throw $e()}function $i(e,t){let[n]=e;if(n===void 0)throw $e();let r=n>>4&
7,s=n&15,{value:o,end:i}=n<128?{value:s,end:1}:Ke(e,1,s,16);if(r===Zn)return{type:r,size:o,length:i+t};if(r===Yn)return{
type:r,size:o,length:Ke(e,i).end};if(!_i.includes(r))throw $e();return{type:r,size:o,length:i}}var Pi=e=>Ke(e,Ke(e,0).end).
value;async function Oi(e,t,n,r){let s=Math.min(Math.max(n+1,64),vi);for(let o=4096;;o*=4){let i=await e(t,o);try{let a={
info:!0,maxOutputLength:Math.max(n,1),chunkSize:s},{buffer:c,engine:d}=inflateSync(i,a);if(c.length!==n)throw $e();return{
contents:c,packed:d.bytesWritten}}catch(a){if(!(a.code==="Z_BUF_ERROR")||t+o>=r)throw $e()}}}var ue={added_paths:1e6,levels:1e3,bytes:2**28},er=new Map;async function nr(e,{before:t,after:n,added:r},s){let o=er.get(
e)??new Map;er.set(e,o);let i=new Map,a=[...t,...n].map(f=>`${f}^{tree}`),c=await tr(e,[...a,...r],i,s);for(let f=c;f.length>
0;){let u=[...i.values()].flatMap(({folders:m})=>m);f=[...new Set(u)].filter(m=>!i.has(m)&&!o.has(m)),await tr(e,f,i,s)}
let d=c.slice(0,a.length).map(f=>Mi(f,i,o)),l=ue.added_paths+Math.max(0,...d.slice(0,t.length).map(({paths:f})=>f));for(let{
paths:f,levels:u}of d.slice(t.length)){if(f>l)throw new Error(`it adds more than ${ue.added_paths} paths`);if(u>ue.levels)
throw new Error(`it holds more than ${ue.levels} folders inside each other`)}}function Mi(e,t,n){let r=[e];for(let s=r.at(
-1);s!==void 0;s=r.at(-1)){let{files:o,folders:i}=t.get(s)??{files:0,folders:[]},a=n.has(s)?[]:i.filter(l=>!n.has(l));if(a.
length>0){r.push(...new Set(a));continue}if(r.pop(),n.has(s))continue;let c=o+i.length,d=0;for(let l of i){let f=n.get(l);
c+=f?.paths??0,d=Math.max(d,f?.levels??0)}n.set(s,{paths:c,levels:d+1})}return n.get(e)??{paths:0,levels:0}}async function tr(e,t,n,r){
if(t.length===0)return[];let s=[],o=0,i=t.map(l=>`${l}
`).join("");await Z(e,["cat-file","--batch"],{input:i,env:r,onPiece:l=>{if(o+=l.length,o>ue.bytes)throw new Error(`its f\
olders have more than ${ue.bytes} bytes`);s.push(l)}});let c=Buffer.concat(s),d=[];for(let l=0;d.length<t.length;){let f=c.
indexOf(`
`,l)+1,[u="",m,p]=c.toString("utf8",l,f-1).split(" ");if(m!=="tree")throw new Error(`the tree ${u} is missing`);let y=f+
Number(p);n.has(u)||n.set(u,Ai(c.subarray(f,y),u.length/2)),d.push(u),l=y+1}return d}function Ai(e,t){let n=[],r=0;for(let s=0;s<
e.length;){let o=e.toString("latin1",s,s+6)==="40000 ",i=e.indexOf(0,s)+1;s=i+t,o?n.push(e.toString("hex",i,s)):r+=1}return{
files:r,folders:n}}var rr="refs/somas/";async function Ii(e,t){let n=await mkdtemp(join(e,"tmp_objdir-somas-"));try{return await t(n)}finally{
await rm(n,{recursive:!0,force:!0})}}var F={bytes:2**30,header_bytes:1e6,refs:100,commits:1e4,commit_bytes:64e3,small_bytes:1e7};async function sr(e,t,n){let r=await open(
t);try{let{size:s}=await r.stat();if(s>F.bytes)throw new Error(`it has ${s} bytes, at most ${F.bytes} are read`);return await Fe(
s<F.small_bytes?30:120,()=>Li(e,r,n))}finally{await r.close()}}async function Li(e,t,n){let{objects:r,format:s}=await Kn(
e),o=await Ci(t,s),i=Ni(o,n),a=await ve(e,o.prerequisites),c=o.prerequisites.find((d,l)=>a[l]?.type!=="commit");if(c!==void 0)
throw new Error(`its prerequisite ${c} is no commit of the repository`);return await Qn(t,o.bytes,s==="sha256"?32:20),await t.
read(Buffer.alloc(o.bytes),0,o.bytes),Ii(r,async d=>{let l={GIT_OBJECT_DIRECTORY:d,GIT_ALTERNATE_OBJECT_DIRECTORIES:JSON.
stringify(r)},f=Xn(r)?"--fsck-objects":"--strict";await x(e,["index-pack",f,"--fix-thin","--stdin"],{env:l,stdin:t.fd});
let u=join(d,"pack"),m=await readdir(u),p=await ji(u,m,s),y=[...i.values()],g=await ve(e,[...y,...p],l),h=[...i].filter(
(w,T)=>g[T]?.type==="commit");Fi(g.slice(y.length));let b=p.filter((w,T)=>g[y.length+T]?.type==="tree"),k={before:o.prerequisites,
after:h.map(([,w])=>w),added:b};await nr(e,k,l),await mkdir(join(r,"pack"),{recursive:!0});let S=w=>Number(w.endsWith(".\
idx"));for(let w of m.sort((T,$)=>S(T)-S($)))await rename(join(u,w),join(r,"pack",w));return new Map(h)})}async function Ci(e,t){
let{buffer:n,bytesRead:r}=await e.read(Buffer.alloc(F.header_bytes),0,F.header_bytes,0),s=n.subarray(0,r);if(!/^# v[23] git bundle\n/.
test(s.toString("latin1",0,20)))throw new Error("it is no bundle of git");let o=s.indexOf(`

`);if(o===-1)throw new Error(`its header is longer than ${F.header_bytes} bytes, or cut`);let i=new Map,a=[],c=`[0-9a-f]\
{${t==="sha256"?64:40}}`,d=new RegExp(`^(?:(?<prerequisite>-)?(?<object>${c})(?: (?<ref>.*))?|@object-format=${t})$`);for(let l of s.
toString("utf8",0,o).split(`
`).slice(1)){let f=d.exec(l)?.groups;if(f===void 0)throw new Error("its header holds a line that is neither a ref nor a \
prerequisite");let{prerequisite:u,object:m,ref:p}=f;m!==void 0&&(u!==void 0?a.push(m):i.set(p??"",m))}return{refs:i,prerequisites:a,
bytes:o+2}}function Ni({refs:e},t){let n=F.refs*(t?.length??1);if(e.size>n)throw new Error(`it names ${e.size} refs, at \
most ${n} are read`);let r=s=>t===void 0||t.some(o=>s===o||s.startsWith(`partial/${o}/`));return new Map([...e].flatMap(
([s,o])=>{let i=s.slice(rr.length);return s.startsWith(rr)&&r(i)?[[i,o]]:[]}))}async function ji(e,t,n){let r=t.find(c=>c.
endsWith(".idx"));if(r===void 0)return[];let s=await readFile(join(e,r)),i=8+256*4,a=n==="sha256"?32:20;return Array.from(
{length:s.readUInt32BE(i-4)},(c,d)=>s.toString("hex",i+d*a,i+(d+1)*a))}function Fi(e){let t=e.filter(({type:r})=>r==="co\
mmit");if(t.length>F.commits)throw new Error(`it holds ${t.length} commits, at most ${F.commits} are read`);let n=t.find(
({size:r})=>r>F.commit_bytes);if(n!==void 0)throw new Error(`it holds a commit of ${n.size} bytes, at most ${F.commit_bytes}\
 are read`)}var B=e=>typeof e=="object"&&e!==null&&!Array.isArray(e),D=e=>typeof e=="number"&&Number.isFinite(e)&&e>=0;function V(e){
try{return JSON.parse(e)}catch{return}}function or(e){let t=0,n=0,r=!1;for(let s=0;s<e.length;s+=1){let o=e[s];o==='"'?r=
!r:r?s+=o==="\\"?1:0:o==="["||o==="{"?n=Math.max(n,++t):(o==="]"||o==="}")&&(t-=1)}return n}var ir=e=>Array.isArray(e)?e.filter(B):[],Ot=e=>typeof e=="string"?e:"",ar=e=>D(e)&&Number.isSafeInteger(e)?e:void 0;var W={verdict:"runner_error",reason:"ended without a result",seconds:0},fe=({project_id:e,wave:t},n)=>`somas-${e}-wave-${t.
number}-${n}`,At="not_started.json",Mt="results.json",ur="result.bundle",Xe=5e6,cr=1e4,dr=64,It=new Map([[Mt,Xe],[At,Xe],
[ur,2**30]]);async function fr(e,t,n,r){let s=new Map,o,i;try{if(o=await n(r.id),o===void 0)return{claims:s};if(i=ir(pr(
join(o,Mt))),i.length>cr)throw new Error(`${Mt} holds ${i.length} results, at most ${cr} are read`);let c=i.length>0?void 0:
Gi(join(o,At));if(c!==void 0)return{claims:s,notStarted:c}}catch(c){let d=`its artifact cannot be read: ${mr(c)}`;for(let l of r.
tasks)s.set(l,{verdict:"runner_error",reason:d,seconds:0});return{claims:s}}let a=await Di(e,join(o,ur),r.tasks);for(let c of r.
tasks){let d=i.find(({task_id:m})=>m===c),l=d&&Wi(d);if(l===void 0)continue;let f=a.commits.get(c),u=f===void 0&&d?.commit===
void 0&&a.error===void 0;if(f!==void 0&&await G(e,f,t).catch(()=>!1))s.set(c,{...l,commit:f});else if(!P(l.verdict)||u)s.
set(c,l);else{let m=a.error?`cannot be read: ${a.error}`:`holds no commit on top of ${t.slice(0,7)}`;s.set(c,{...l,verdict:"\
runner_error",reason:`its bundle ${m}`})}}return{claims:s}}async function Di(e,t,n){if(!gr(t))return{commits:new Map};try{return{commits:await sr(e,t,n)}}catch(r){return{commits:new Map,
error:mr(r)}}}var mr=e=>O(e instanceof v?e.stderr:e instanceof Error?e.message:String(e),150);function Wi({verdict:e,reason:t,
seconds:n,setup_seconds:r,attempts:s,runner:o,leg:i,usage:a}){if(!Ui(e))return;let c=ee.find(d=>d===o);return{verdict:e,
reason:O(Ot(t)),seconds:0,...lr({seconds:n,setup_seconds:r,attempts:s}),...c&&{runner:c},...Hi(i),...B(a)&&{usage:lr({cost_usd:a.
cost_usd,tokens:a.tokens,turns:a.turns})}}}var Ui=e=>typeof e=="string"&&Object.hasOwn(ne,e),Bi=1e15,lr=e=>Object.fromEntries(
Object.entries(e).flatMap(([t,n])=>D(n)&&n<=Bi?[[t,n]]:[]));function Hi(e){let t=B(e)?Ot(e.started):"";return Number.isNaN(
Date.parse(t))?{}:{started:new Date(t).toISOString()}}function Gi(e){let t=pr(e);return B(t)&&typeof t.reason=="string"?
O(t.reason):void 0}function pr(e){if(!gr(e))return;let{size:t}=lstatSync(e),n=basename(e);if(t>Xe)throw new Error(`${n} \
has ${t} bytes, at most ${Xe} are read`);let r=readFileSync(e,"utf8");if(or(r)>dr)throw new Error(`${n} holds more than ${dr}\
 values inside each other`);return V(r)}var gr=e=>lstatSync(e,{throwIfNoEntry:!1})?.isFile()??!1;var me=({tasks:e,settled:t=[]})=>[...e,...t].map(n=>({...n,depends_on:n.all_dependencies??n.depends_on}));function qe(e){
let t=new Map(e.tasks.map(n=>[n.id,[]]));for(let n of e.tasks)for(let r of n.depends_on)t.get(r)?.push(n.id);return t}function zi(e){
let t=new Map;for(let o of e.tasks){let i=t.get(o.depends_on);i===void 0?t.set(o.depends_on,[o]):i.push(o)}let n=new Map(
e.tasks.map(({id:o},i)=>[o,i])),r=new Map;for(let[o,i]of t){let a=Int32Array.from(o,d=>n.get(d)??-1).sort().join(),c=r.get(
a);c===void 0?r.set(a,{waits_for:o,tasks:i}):c.tasks.push(...i)}let s=o=>n.get(o?.id??"")??0;for(let{tasks:o}of r.values())
o.sort((i,a)=>s(i)-s(a));return[...r.values()].sort((o,i)=>s(o.tasks[0])-s(i.tasks[0]))}function Vi(e){let t=zi(e),n=new Map(
e.tasks.map(({id:o})=>[o,[]]));for(let o of t)for(let i of o.waits_for)n.get(i)?.push(o);let r=new Map(t.map(o=>[o,o.waits_for.
length])),s=t.filter(({waits_for:o})=>o.length===0);for(let{tasks:o}of s)for(let{id:i}of o)for(let a of n.get(i)??[]){let c=(r.
get(a)??0)-1;r.set(a,c),c===0&&s.push(a)}return s}var pe=e=>Vi(e).flatMap(({tasks:t})=>t);function yr(e){let t;return(n,r)=>(t??=Ji(e),(t.get(r)??0)-(t.get(n)??0)||(n<r?-1:n>r?1:0))}function Ji(e){let t=qe(e),n=new Map;
for(let{id:r,duration:s}of pe(e).reverse()){let o=(t.get(r)??[]).reduce((i,a)=>Math.max(i,n.get(a)??0),0);n.set(r,s.most_likely+
o)}return n}var J=e=>`${Q(e)}/tasks`,L=(e,t)=>`${J(e)}/${t}_result.md`,Ye="<!-- somas-result",Lt="-->";var Ki=/^([ \t]*(?:[-*+]|\d+[.)])[ \t]+)\[[ xX~/\-✓✔✅]?\](?=[\s*]|$)/gmu,Ct=e=>e.replace(Ki,"$1[ ]");var hr=["auto","always","never"],br=["auto","never"];function wr(e,t){let{runner:n=e.runner,budget_usd:r=e.budget_usd,max_turns:s=e.
max_turns}=t,o=e.runner!=="auto"&&n!==e.runner,i=t.model??(o?"":e.model);return{...e,runner:n,model:i,budget_usd:r,max_turns:s}}var re=e=>createHash("sha256").update(JSON.stringify(e)).digest("hex");function xr(e){let{name:t,run:n,verify:r,agent:s,
context_requirements:o,acceptance_criteria:i,setup:a}=e,c=Ct(e.description),d=e.texts?.map(({title:u,text:m})=>({title:u,
text:Ct(m)})),f=d===void 0&&i===void 0&&a===void 0?[]:[d??[],i??[],...a===void 0?[]:[a]];return re([t,c,n??null,r??null,
s??null,o,...f])}function kr(e,t){let{runner:n,agent:r,model:s="",runner_argv:o,setup:i=""}=wr(t,e),a=n==="command"||n===
"auto"&&e.run!==void 0,c=n==="custom"?[o,i]:i===""?void 0:[i],d=c===void 0?"":re(c).slice(0,12);return(a?["command",d]:[
n,e.agent??r,s,d]).filter(f=>f!=="").map(encodeURIComponent).join("/")}function Sr(e,t){let n=new Map;for(let{id:r,depends_on:s}of pe(
{version:1,tasks:me(e)})){let o=t.get(r);if(o===void 0)throw new Error(`no inputs of the task ${JSON.stringify(r)}`);let{
text:i,context:a,runner:c}=o,d=[...s].sort().map(l=>[l,n.get(l)]);n.set(r,re([r,i,a,c,d]))}return n}function _r(e,t){let n,r=3;for(let s of t){if(Math.abs(s.length-e.length)>2)continue;let o=Tr(e)===Tr(s)?0:Xi(e,s,r);o<r&&
o*2<=s.length&&([n,r]=[s,o])}return n}function Er(e,t){let n=_r(e,t);return n===void 0?void 0:`did you mean ${JSON.stringify(
n)}?`}var Tr=e=>e.toLowerCase().replace(/[^a-z0-9]/g,"");function Xi(e,t,n){let r=Array.from({length:t.length+1},(s,o)=>o);
for(let s=1;s<=e.length;s++){let o=[s];for(let i=1;i<=t.length;i++){let a=(r[i-1]??0)+(e[s-1]===t[i-1]?0:1);o.push(Math.
min(a,(r[i]??0)+1,(o[i-1]??0)+1))}if(Math.min(...o)>=n)return n;r=o}return r[t.length]??n}var Ze=e=>(e.match(/[\p{L}\p{N}_]+/gu)??[]).join("-"),qi=e=>Yi(e).toLowerCase().replace(/[^\p{L}\p{M}\p{N}\p{Pc}\- ]/gu,
"").replaceAll(" ","-"),Yi=e=>e.replace(/!?\[([^[\]]*)\]\([^()]*\)/g,"$1").replace(/(^|[^\p{L}\p{N}])_([^_]+)_(?![\p{L}\p{N}])/gu,
"$1$2");function Zi(e){let t=new Map,n=new Map;for(let r of e){let s=qi(r.text),o=n.get(s)??0,i=()=>o===0?s:`${s}-${o}`;
for(;t.has(i());)o+=1;n.set(s,o+1),t.set(i(),r)}return t}function Nt(e,t){let n=e.split(`
`),r=Rr(e),s=Ze(t),o=r.find(({text:c})=>Ze(c)===s)??Zi(r).get(t.toLowerCase())??r.find(({text:c})=>Ze(c).toLowerCase()===
s.toLowerCase());if(o===void 0)return;let i=r.find(({line:c,level:d})=>c>o.line&&d<=o.level),a=i===void 0?n.length:i.line-
1;return{heading:o.text,first:o.line,last:a,text:n.slice(o.line-1,a).join(`
`)}}var Qi=/^(?: {4}|\t| {0,3}(?:[-*+]|\d+[.)])[ \t]| {0,3}[>|])/;function Rr(e){let t=[],n=e.split(/\r?\n/),r,s=!1,o;for(let i=ea(
n);i<n.length;i++){let a=n[i]??"",c=/^ {0,3}(`{3,}|~{3,})(.*)$/.exec(a),d=o;if(o=void 0,r!==void 0)c?.[1]?.startsWith(r)&&
c[2]?.trim()===""&&(r=void 0);else if(s||/^ {0,3}<!--/.test(a))s=!a.includes("-->");else if(c?.[1]!==void 0)r=c[1];else{
let[,l,f=""]=/^ {0,3}(#{1,6})(?![^ \t])(.*)$/.exec(a)??[],u=/^ {0,3}(=+|-+)[ \t]*$/.exec(a)?.[1];if(l!==void 0){let m=f.
trim().replace(/(^|[ \t])#+$/,"");t.push({level:l.length,text:m.trimEnd(),line:i+1})}else if(u!==void 0&&d!==void 0){let m=n.
slice(d,i).map(p=>p.trim());t.push({level:u.startsWith("=")?1:2,text:m.join(" "),line:d+1})}else u===void 0&&a.trim()!==
""&&(d!==void 0||!Qi.test(a))&&(o=d??i)}}return t}function ea(e){return e[0]?.trimEnd()!=="---"?0:e.findIndex((t,n)=>n>0&&
/^(---|\.\.\.)[ \t]*$/.test(t))+1}var Pr=e=>[Q(e),"."];async function Pe(e,t,n,r){let s=[...new Set(r)],o=s.flatMap(d=>Lr(n,d)),i=await ta(e,t,new Set(o)),a=new Map,c=new Map;
for(let d of s){let l=Or(i,jt(n,d)),[,f,u]=Ir.exec(d)??[],m=f===void 0?void 0:Or(i,jt(n,f));if(l!==void 0||m===void 0||u===
void 0){c.set(d,l??"");continue}let p=a.get(m)??await x(e,["cat-file","-p",m]);a.set(m,p);let y=Nt(p,u)?.text.trimEnd();
c.set(d,y===void 0?"":re(y))}return c}async function Mr(e,t,n,r){let s=await x(e,["rev-list","-1","--parents",n]),[,o=n,
i=o]=s.split(" "),a=await x(e,["merge-base",o,i]);return Pe(e,a,t,r)}async function Ar(e,t,n,r,s){let o=new Set(r);if(s.
length===0)return o;let i=async f=>(await Pe(e,f,t,[n]).catch(()=>{}))?.get(n)??"",a=["diff-tree","--stdin","-r","-s","-\
-diff-merges=first-parent","--"],c=s.map(({commit:f})=>`${f}
`).join(""),d=await x(e,[...a,...Lr(t,n)],{input:c}),l=new Set(d.split(`
`));for(let{commit:f,source:u}of s)l.has(f)&&o.has(await i(u))&&o.add(await i(f));return o}var Ir=/^([^#]+)#(.+)$/,jt=(e,t)=>Pr(
e).map(n=>posix.normalize(posix.join(n,t)).replace(/^\/+|\/+$/g,"")).filter(n=>!n.startsWith("..")&&n!=="."&&!/[\r\n\0]/.
test(n)),Lr=(e,t)=>[t,Ir.exec(t)?.[1]??""].filter(n=>n!=="").flatMap(n=>jt(e,n)),Or=(e,t)=>t.map(n=>e.get(n)).find(n=>n!==
void 0);async function ta(e,t,n){await x(e,["rev-parse","--verify","--quiet",`${t}^{commit}`]);let r=[...n],s=r.map(a=>`${t}\
:${a}
`).join(""),o=(await x(e,["cat-file","--batch-check=%(objectname)"],{input:s})).split(`
`),i=a=>/^[0-9a-f]{40,64}$/.test(a);return new Map(r.map((a,c)=>[a,o[c]??""]).filter(([,a])=>i(a)))}async function Ft(e,t){let{plan:n,settings:r,head:s}=t,o=me(n),i=o.flatMap(m=>m.context_requirements),a=await Pe(e,s,r.project_id,
i),c=Ve(t.merges),d=await ra(e,t,a,c),l=new Map;for(let m of o){let y=(d.has(m.id)?void 0:c.get(m.id))?.context??na(m,a);
l.set(m.id,{text:xr(m),context:y,runner:kr(m,r)})}let f=Sr(n,l),u=[...l].map(([m,p])=>[m,{...p,digest:f.get(m)??"",source:s}]);
return{fingerprints:new Map(u),changedContext:d}}var na=({context_requirements:e},t)=>re([...new Set(e)].sort().map(n=>[
n,t.get(n)]));async function ra(e,{plan:t,settings:n,steps:r},s,o){let{project_id:i}=n,a=[...r].reverse(),c=new Map,d=new Map,
l=new Map;for(let{id:f,context_requirements:u}of me(t)){let m=o.get(f);if(m===void 0)continue;let p=c.get(m.source)??await Pe(
e,m.source,i,s.keys()).catch(()=>new Map);c.set(m.source,p);let y=[...new Set(u)].filter(b=>p.get(b)!==s.get(b));if(y.length===
0)continue;let g=await Mr(e,i,m.commit,y),h=[];for(let b of y){let k=[p.get(b),g.get(b)].filter(T=>T!==void 0),S=JSON.stringify(
[b,...k]),w=d.get(S)??await Ar(e,i,b,k,a);d.set(S,w),w.has(s.get(b)??"")||h.push(b)}h.length>0&&l.set(f,h)}return l}var sa=3,Qe=({verdict:e,reason:t})=>({verdict:e,reason:t});function Oe({legs:e},t){let n=e.find(({tasks:r})=>r.includes(
t));if(n===void 0)throw new Error(`no leg of the wave holds the task ${t}`);return n}function et({wave:e,previous:t,more_waves:n,
fingerprints:r,project_id:s},{id:o,name:i},a,c){let d=Oe(e,o),l=t.find(S=>S.task_id===o&&S.again),f=(l?.tries??(l?1:0))+
1,u=n&&(c.again??oa(c,f,l)),m=c.overlap===void 0?l?.overlap:Re(l?.overlap,c.overlap),p=(l?.attempts??(l?1:0))+(a.attempts??
1),y=vn(l?.usage,a.usage),g=(l?.setup_seconds??0)+(a.setup_seconds??0),b=a!==W&&a.verdict!=="skipped_dependency"?[fe({project_id:s,
wave:e},d.id)]:[],k=c.commit===void 0?[...l?.artifacts??[],...b]:[];return{task_id:o,task_name:i,verdict:c.verdict,reason:c.
reason,...a.runner&&{runner:a.runner},seconds:(l?.seconds??0)+a.seconds,...g>0&&{setup_seconds:g},...y&&{usage:y},...p>1&&
{attempts:p},digest:r.get(o)?.digest??"",...c.commit&&{commit:c.commit},wave:e.number,...a.started&&{leg:{position:e.legs.
indexOf(d)+1,started:a.started}},...f>1&&{tries:f},...m&&{overlap:m},...u&&{again:u},...k.length>0&&{artifacts:k}}}function oa({
verdict:e,overlap:t},n,r){if(n>=sa)return!1;let s=t?.files.some(o=>!r?.overlap?.files.includes(o))??r?.verdict!=="confli\
ct";return e==="rate_limited"||e==="conflict"&&s}var ia=10;async function Dt(e,t,n,r){let s=new Map(r.map(a=>[a,L(n,a)])),
o=r.length<=ia?[...s.values()]:[`${J(n)}/`],i=await ht(e,[t],o);return new Map([...s].filter(([,a])=>i.has(a)))}var gu=new RegExp(`^${Ye}\\n((?:[\\w-]+: .*\\n)*)${Lt}$`,"gm"),tt=5e6,aa=new RegExp(`^${J("[^/]+").replace(".","\\.")}/`,
"i"),Nr=e=>aa.test(e),jr=(e,t)=>`${e.replaceAll(Ye,"<!-- not somas-result").trimEnd()}

${Ye}
${t}${Lt}
`;async function nt(e,t,n,r=[]){let s=["diff-tree","-r","-z","--no-renames",t,n,"--",...r],o=(await x(e,s)).split("\0");return Array.
from({length:Math.floor(o.length/2)},(i,a)=>{let[c="",d="",l="",f=""]=(o[a*2]??"").slice(1).split(" "),u=o[a*2+1]??"";return{
path:u,before:Cr(u,c,l),after:Cr(u,d,f)}})}var Cr=(e,t,n)=>/^0+$/.test(t)?{path:e}:{path:e,mode:t,object:n};async function ca(e,t){let n=[`${He}: `,`${St}: `,"This reverts commit "].map(i=>`--grep=^${i}`),r=[],s=[],o=new Set;return await ze(
e,["--topo-order",...n,t,"--"],({commit:i,parent:a,message:c,trailers:d})=>{if(o.has(i))return;if(d===void 0){for(let f of da(
c))o.add(f);return}let l=Ee(i,d);l!==void 0?(r.push(l),s.push(l)):d.startsWith(`${St}: `)&&s.push({commit:i,source:a})}),
{merges:r,steps:s}}var da=e=>e.split(`
`).flatMap(t=>/^This reverts commit ([0-9a-f]{40,64})\b/.exec(t)?.[1]??[]),Wt=async(e,t)=>(await ca(e,t)).merges,la=async(e,t)=>Ve(
await Wt(e,t));async function Fr(e,t,n){let r=await la(e,t);return new Map([...r].filter(([s,{digest:o}])=>o===n.get(s)?.
digest))}var ua=1e7,fa=1e3,ma=[{what:"installed dependencies",treatment:"left out",globs:["**/node_modules/**","**/bower_componen\
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
 ${ua/1e6} MB`,treatment:"warning",globs:[],reason:"the history keeps it for ever"},{what:`more than ${fa} files`,treatment:"\
warning",globs:[],reason:"nobody reviews them; an ignore rule may be missing"},{what:"two names that differ only in case",
treatment:"warning",globs:[],reason:"one of them is lost in a checkout on macOS or Windows"}],Dr=e=>ma.filter(t=>t.treatment===
e),Wr=Dr("protected").flatMap(({globs:e})=>e),$u=Dr("left out").flatMap(({globs:e,marker:t})=>t===void 0?e:[]);var Ut=e=>e.split(/[,\n]/).map(t=>t.trim()).filter(t=>t!==""),Ur=e=>Ut(e).filter(t=>{let n=t.replace("!","");return n===
""||/^[/:!]/.test(n)||n.split("/").includes("..")});var Ht=".github/workflows/**",Gr=e=>[...new Set([...Ut(e),...Wr,Ht])],Me=e=>e.startsWith("!"),Br=e=>e.flatMap(t=>{let n=Me(
t)?t.slice("!".length):t,r=Me(t)?":(exclude,glob,icase)":Gt,s=Me(t)?[]:zr(n).filter(Vr).map(pa);return[...new Set([n,n.replace(
/\/\*\*$/,"")])].map(o=>r+o).concat(s)}),Gt=":(glob,icase)";function zr(e){let t=e.replace(/(\/\*\*)+$/,"").split("/");return t.
map((n,r)=>t.slice(0,r).join("/")).filter(n=>n.replaceAll("**","").replaceAll("/","")!=="")}var Vr=e=>!/[*?[\\]/.test(e),
pa=e=>Gt+e.replace(/[a-z0-9](?=[^a-z0-9/]*$)/i,t=>`[${t.toLowerCase()}]`);async function ge(e,t,n,r,s=[Ht]){let o=["diff\
-tree","-r","-z","--name-only",t,n,"--"],i=await De(e,[...o,...Br(r)]);r.some(Me)&&i.push(...await De(e,[...o,...Br(s)]));
let c=r.filter(d=>!Me(d)).flatMap(zr).filter(d=>!Vr(d)).map(d=>Gt+d);if(c.length>0)for(let{path:d,before:l,after:f}of await nt(
e,t,n,c))(!Hr(l)||!Hr(f))&&i.push(d);return[...new Set(i)]}var Hr=e=>!("mode"in e)||e.mode.startsWith("100"),ga="**/.git\
attributes";async function Jr(e,[t,n],{project_id:r,protected_paths:s},o){let i=new Set(o.map(p=>L(r,p))),a=`${J(r)}/**`,
c=p=>ge(e,t,n,p,[Ht,a]),d=[...s,a],l=d.some(p=>p.startsWith("!")),f=await c(l?d:[...d,ga]),u=!l&&!f.some(p=>/(^|\/)\.gitattributes$/i.
test(p));return{forbidden:(u||l?f:await c(d)).filter(p=>!i.has(p)),keepsAttributes:u}}var Kr=e=>/^\.github(\/workflows(\/.*)?)?$/is.
test(e);var Xr="refs/somas/imported";async function qr(e,{parents:t,message:n,changes:r,tree:s,date:o=Math.floor(Date.now()/1e3)}){
let[i,...a]=t,c=[`commit ${Xr}
mark :1
`,`committer ${ce.GIT_COMMITTER_NAME} <${ce.GIT_COMMITTER_EMAIL}> ${o} +0000
`,Yr(n),`from ${i}
`,...a.map(d=>`merge ${d}
`),s===void 0?"":`M 040000 ${s} ""
`,...r.map(ya),`
get-mark :1
`,`reset ${Xr}
from ${"0".repeat(i.length)}

`];return x(e,["fast-import","--quiet","--force"],{input:c.join("")})}function ya(e){let t=`"${e.path.replace(/["\\]/g,"\
\\$&").replaceAll(`
`,"\\n")}"`;return"text"in e?`M 100644 inline ${t}
${Yr(e.text)}`:"object"in e?`M ${e.mode} ${e.object} ${t}
`:`D ${t}
`}var Yr=e=>`data ${Buffer.byteLength(e)}
${e}
`;async function Zr(e,t){return(await $t(e,[...t,"--get-regexp","^submodule\\..*\\.path$"])).flatMap(({value:r=""})=>r===""?
[]:[r.replace(/\/$/,"")])}var ye={name:255,path:3e3,target:4e3},Qr="160000",ha="120000",K=".gitmodules";async function es(e,t,n,r){let s=r.filter(
({after:d})=>"mode"in d);for(let{path:d}of s){let l=Buffer.byteLength(d);if(l>ye.path)return zt("a path",l,ye.path,d);let f=Math.
max(...d.split("/").map(u=>Buffer.byteLength(u)));if(f>ye.name)return zt("a name",f,ye.name,d)}let o=s.filter(({after:d})=>Vt(
d,ha)),i=await ve(e,o.map(({after:d})=>"object"in d?d.object:""));for(let[d,{path:l}]of o.entries()){let f=i[d]?.size??0;
if(f===0)return`holds a link without a target: ${O(l,100)}`;if(f>ye.target)return zt("a link",f,ye.target,l)}if(s.some(({
path:d})=>d.startsWith(`${K}/`)))return`holds a folder of the name ${K}`;if(s.some(({path:d})=>d===K)&&!await ba(e,n))return`\
holds a ${K} that git cannot read`;let c=await wa(e,t,n,r);if(c.length!==0)return`holds a submodule that ${K} does not n\
ame, so no later checkout could fetch it: ${j(c)}`}var Vt=(e,t)=>"mode"in e&&e.mode===t,zt=(e,t,n,r)=>`holds ${e} of ${t}\
 bytes, and a checkout takes at most ${n}: ${O(r,100)}`,ba=(e,t)=>x(e,["config","--blob",`${t}:${K}`,"--list"]).then(()=>!0,
()=>!1);async function wa(e,t,n,r){let s=new Set(r.flatMap(({path:l,before:f,after:u})=>Vt(u,Qr)&&!Vt(f,Qr)?[l]:[])),o=r.
some(({path:l})=>l===K);if(s.size===0&&!o)return[];let i=async l=>new Set(await Zr(e,["--blob",`${l}:${K}`])),[a,c]=[await i(
n),await i(t)];return(o?await xa(e,n):[...s]).filter(l=>!a.has(l)&&(s.has(l)||c.has(l)))}async function xa(e,t){let n=await x(
e,["ls-tree","-r","-z","--full-tree",t]);return Array.from(n.matchAll(/(?:^|\0)160000 commit \S+\t([^\0]*)/g),([,r=""])=>r)}var rt={builtOn:new Set,workflows:[],leftOut:[]};async function ns(e,t,n,r){let{repository:s,project_id:o,base:i}=e,a=rt,
c=d=>({...rt,...a,refused:d});try{let{before:d,tree:l,date:f,messages:u}=await Sa(e,t,n,r.commit);a={...a,builtOn:new Set(
d.flatMap(E=>[...t.work.get(E)?.builtOn??[],E]))};let m=await nt(s,i,r.commit);a={...a,workflows:m.flatMap(({path:E})=>Kr(
E)?[E]:[])};let p=await es(s,i,r.commit,m);if(p!==void 0)return c({verdict:"blocked",reason:p});let y=d.find(E=>t.work.get(
E)?.commit===void 0);if(y!==void 0)return c(Kt(y,!1));let g=L(o,n.id),h=Ta(o,t,a.builtOn,g,m),b=await _a(s,`${r.commit}:${g}`);
if(b==="too long")return c(Ea(g));let k=h.leftOut.length===0?r:{...r,...Jt(r,h.leftOut)},S=b&&jr(b.text,Tt(e,n.id,k)),[w=i,
...T]=d.flatMap(E=>t.work.get(E)?.commit??[]),$=await qr(s,{parents:[w,...T],message:Pn(n,u),changes:[...h.files,S===void 0?
{path:g}:{path:g,text:S}],tree:l,date:f}),N=m.find(E=>E.path===g)?.after??{path:g},{leftOut:I}=h;return{...a,commit:$,leftOut:I,
...S!==void 0&&{result:{written:N,sealed:S}}}}catch(d){return c(Xt(d))}}var ka=2160*3600;async function Sa({repository:e,
base:t,wave:n},{claims:r,work:s},{id:o,depends_on:i},a){let c=Oe(n,o),l=[...n.legs.filter(({id:w})=>c.after.includes(w)).
flatMap(({tasks:w})=>w),...c.tasks.slice(0,c.tasks.indexOf(o)),...i],f=new Map(l.flatMap(w=>s.has(w)?[[r.get(w)?.commit??
"",w]]:[])),u=Math.floor(Date.now()/1e3),m=new Set,p=[],y=ts,[g,h]=[void 0,u];return await Be(e,[...["log","-z","--rever\
se","--topo-order","--format=%T %ct %P%x1f%B"],a,...[t,...f.keys()].map(w=>`^${w}`),"--"],{limit:ts,onRecord:w=>{let T=w.
indexOf("\x1f"),[$,N,...I]=w.slice(0,T).trim().split(" ");[g,h]=[$,Number(N)||u];for(let E of I)m.add(E);p.push(I.length===
1&&y>0?w.slice(T+1):""),y-=w.length-T}}),p.pop(),g===void 0&&m.add(a),{...{before:[...f].flatMap(([w,T])=>m.has(w)?[T]:[]),
messages:p,date:Math.min(Math.max(h,u-ka),u)},...g!==void 0&&{tree:g}}}var ts=64e3;function Ta(e,{work:t},n,r,s){let o=new Map,
i=new Map,a=new Map(s.flatMap(d=>Nr(d.path)?[[d.path,d]]:[]));for(let{path:d,before:l}of a.values())o.set(d,l),i.set(d,l);
for(let d of n){let{result:l}=t.get(d)??{};if(l===void 0)continue;let f=L(e,d);o.set(f,{path:f,text:l.sealed}),i.set(f,l.
written)}o.delete(r);let c=[...o.keys()].filter(d=>!isDeepStrictEqual(a.get(d)?.after??{path:d},i.get(d)));return{files:[
...o.values()],leftOut:c}}var Jt=({verdict:e,reason:t},n)=>({verdict:e==="succeeded"?"succeeded_with_warning":e,reason:`${t}\
; changes of other tasks' result files are left out: ${j(n)}`});async function _a(e,t){let n=[],r=0,s=o=>{if(r+=o.length,
r>tt)throw new Error("too long");n.push(o)};try{return await Z(e,["cat-file","blob",t],{onPiece:s}),{text:Buffer.concat(
n).toString()}}catch(o){if(!(o instanceof v))throw o;return r>tt?"too long":void 0}}var Kt=(e,t)=>({verdict:"skipped_dep\
endency",reason:`builds on the work of ${e}, which ${t?"runs again":"could not be merged"}`,...t&&{again:t}}),Ea=e=>({verdict:"\
blocked",reason:`${e} is larger than ${tt/1e6} MB`});function Xt(e){if(!(e instanceof v))throw e;return{verdict:"runner_\
error",reason:`cannot be merged: ${O(e.stderr.split(`
`)[0]??"")}`}}async function is(e,{claims:t,work:n},{head:r,withheld:s,contestedFiles:o},i){let{repository:a,base:c,protected_paths:d}=e,
l=t.get(i.id)??W,{builtOn:f,refused:u,commit:m,workflows:p}=n.get(i.id)??rt,y=[...s].find(([h])=>f.has(h));if(y!==void 0)
return Kt(...y);if(u!==void 0)return u;let g=m??c;try{let h=await wt(a,r,g);if("conflicts"in h){let E=await ge(a,c,g,d);
if(E.length>0)return os(E);let Ce=await Ra(a,c,r,h.conflicts);return{...ss(h.conflicts),overlap:Ce}}let k=(o.size===0?[]:
await ge(a,r,h.tree,[])).filter(E=>o.has(E));if(k.length>0)return ss(k,", which others push to");let S=[i.id,...f],{forbidden:w,
keepsAttributes:T}=await Jr(a,[r,h.tree],e,S),$=[...new Set([...w,...p])];if($.length>0)return os($);let N=m===void 0?[r]:
[r,m],I=await de(a,h.tree,N,Ge(e,i,l));return T&&_n(a,r,I),{verdict:l.verdict,reason:l.reason,commit:I}}catch(h){return Xt(
h)}}var rs=2e4;async function Ra(e,t,n,r){let s=r.map(d=>`:(top,literal)${d}`),o=["log","--first-parent","--format=%(tra\
ilers:key=Task,valueonly)",`${t}..${n}`,"--",...s],i=(await x(e,o)).split(`
`).filter(d=>z.test(d)),a=await x(e,["diff-tree","-p","--no-ext-diff","--no-textconv",t,n,"--",...s]),c=a.length>rs?`${a.
slice(0,rs)}
[Cut here]`:a;return{files:r,tasks:[...new Set(i)],diff:c}}var ss=(e,t="")=>({verdict:"conflict",reason:`conflicts in ${j(
e)}${t}`}),os=e=>({verdict:"protected_path",reason:`changes protected files: ${j(e)}`});var va=5;function st(e,t=va){let n=e;return async r=>{let s=performance.now();try{return await Fe(t+n,r)}finally{let o=(performance.
now()-s)/1e3;n-=Math.min(n,Math.max(0,o-t))}}}var $a=60;async function as(e,t,n,r,s){let{repository:o,project_id:i,base:a,plan:c,previous:d,fingerprints:l,adopted:f}=e,
u=new Map(d.map(_=>[_.task_id,_])),m={head:r,results:u,withheld:new Map,sideBranches:new Map,contestedFiles:s},g=n===void 0||
n===a||n===e.ownTip||e.wave.number===0?new Map:await Fr(o,`${a}..${n}`,l),h=yr(c),b=Pa(c.tasks,t,d),k=({id:_})=>b.has(_)?
0:1,S=c.tasks.filter(({id:_})=>t.claims.has(_)).sort((_,M)=>k(_)-k(M)||h(_.id,M.id)),w=st($a);for(let[_,M]of S.entries()){
_>0&&_%Je===0&&await Nn(o,m.head);let H=t.claims.get(M.id)??W,gn=g.get(M.id),pt=gn?Oa(gn):await w(()=>Ma(e,t,m,M,H));if(f&&
pt.commit===void 0){H.commit!==void 0&&m.withheld.set(M.id,!0);continue}let yn=et(e,M,H,pt),Fo=pt.commit===void 0&&P(H.verdict);
u.set(M.id,Fo?await Cn(e,m,M,H,t.work.get(M.id),yn):yn)}let{head:T,sideBranches:$}=m,N=[...t.claims.keys()].filter(_=>u.
get(_)?.commit!==void 0),I=_=>!g.has(_)&&t.work.get(_)?.result!==void 0,E=new Map(N.filter(I).map(_=>[_,L(i,_)])),Ce=N.filter(
_=>!E.has(_));if(Ce.length>0)for(let[_,M]of await Dt(o,T,i,Ce))E.set(_,M);for(let[_,M]of E){let H=u.get(_);H!==void 0&&u.
set(_,{...H,result_file:M})}return{head:T,sideBranches:$,results:[...u.values()]}}function Pa(e,{claims:t},n){let r=new Map(
e.map(o=>[o.id,o])),s=new Set(n.flatMap(({task_id:o,overlap:i,again:a})=>i&&a?[o]:[]));for(let o of s)for(let i of r.get(
o)?.depends_on??[])t.has(i)&&s.add(i);return s}var Oa=({verdict:e,commit:t})=>({verdict:e,reason:"done by another run at\
 the same time",commit:t});async function Ma(e,t,n,r,s){let o=Aa(r,s,n.results)??Qe(s);if(!P(o.verdict))return o;let i=await is(
e,t,n,r);return n.head=i.commit??n.head,i}function Aa(e,t,n){if(t!==W&&t.verdict!=="skipped_dependency"&&t.verdict!=="co\
nflict"&&!P(t.verdict))return;let[s]=e.depends_on.flatMap(i=>n.get(i)??[]).filter(({verdict:i})=>!P(i)).sort((i,a)=>Number(
i.again??!1)-Number(a.again??!1));return s===void 0?void 0:{verdict:"skipped_dependency",reason:`waits for ${s.task_id},\
 which ${s.again?"runs again":"was not done"}`,...s.again&&{again:!0}}}async function cs(e,t,{tip:n,head:r},s,o){let[i,a,c]=await Promise.all([G(e,s,n),Wt(e,`${n}..${s}`),Ue(e,s,r,`Merge ${r.
slice(0,7)} into ${t}
`)]);return!i||a.length>0?{conflicts:[]}:"conflicts"in c?c:(await ge(e,s,c.commit,o)).length>0?{conflicts:[]}:{commit:c.
commit,conflicts:[]}}var Ia=2;async function ds(e){await En();let t={claims:new Map,work:new Map,notStarted:new Set};try{await Ca(e,t);let{head:n,
results:r,refused:s}=await ja(e,t);return{head:n,results:r.map(o=>Da(e,o,s))}}catch(n){if(!(n instanceof Error))throw n;
return{head:e.base,results:Wa(e,t,n),error:n}}}var La=150;async function Ca(e,t){let{repository:n,wave:r,environment:s}=e;
await Un(n,s);let o=st(La);for(let[i,a]of r.legs.entries())i>0&&i%Je===0&&await _t(n),await o(()=>Na(e,t,a));r.legs.length>
1&&await _t(n)}async function Na(e,t,n){let{claims:r,work:s,notStarted:o}=t,{repository:i,base:a,plan:c,artifactOf:d,adopted:l,
previous:f,overlaps:u}=e,m=await fr(i,a,d,n);for(let p of n.tasks){if(m.notStarted!==void 0){o.add(p);continue}let y=f.find(
({task_id:T})=>T===p)?.overlap,g=y===void 0?u?.get(p):Re(u?.get(p),y),h=m.claims.get(p),b=h===void 0?W:{...h,...g&&{overlap:g}};
if(l&&!P(b.verdict))continue;r.set(p,b);let{commit:k}=b,S=c.tasks.find(T=>T.id===p);if(k===void 0||!P(b.verdict)||S===void 0)
continue;let w=await ns(e,t,S,{...b,commit:k});s.set(p,w),w.leftOut.length>0&&r.set(p,{...b,...Jt(b,w.leftOut)})}}function ja(e,t){
let{repository:n,project_id:r,base:s,head:o=s,ownTip:i,protected_paths:a,environment:c,findTip:d}=e,l=Rn(r),f=new Set,u;
return Bn({repository:n,branch:l,...c&&{environment:c},findTip:d,build:async(m,p)=>{if(p>Ia&&u!==void 0&&m!==void 0){let{
commit:b,conflicts:k}=await cs(n,l,u,m,a);if(b!==void 0)return{...u,head:b,changed:b!==m};for(let S of k)f.add(S)}let g=m===
void 0?o:m===i&&o===s?m:await Fa(n,l,m,o),h=await as(e,t,m,g,f);return u=m===void 0?void 0:{...h,tip:m},{...h,changed:h.
head!==(m??o)}}})}async function Fa(e,t,n,r){let s=await Ue(e,n,r,`Merge ${r.slice(0,7)} into ${t}
`);if("commit"in s)return s.commit;let o=j(s.conflicts);throw new Error(`${t} conflicts with ${r.slice(0,7)} in ${o}: me\
rge it into ${t} by hand and start again`)}function Da({project_id:e,wave:t},n,r){let{held_out:s,...o}=n,i=s&&r.get(s);if(i===
void 0)return n;let a=fe({project_id:e,wave:t},Oe(t,n.task_id).id);return{...o,artifacts:[...n.artifacts??[],a],reason:`${n.
reason}; ${s} cannot be pushed: ${i}`}}function Wa(e,{claims:t,notStarted:n},{message:r}){let{adopted:s,plan:o,previous:i,
wave:a}=e,c=new Map(i.map(u=>[u.task_id,u])),d=s?[]:a.legs.flatMap(({tasks:u})=>u),l=new Set(d.filter(u=>!n.has(u))),f=O(
r.split(`
`)[0]??"");for(let u of o.tasks){if(!l.has(u.id))continue;let m=t.get(u.id)??W,p=P(m.verdict)?{verdict:"blocked",reason:f}:
Qe(m);c.set(u.id,et(e,u,m,p))}return[...c.values()]}function qt(e,t){let n=qe(e),r=new Set(t.map(({task_id:o})=>o)),s=new Map;for(let{task_id:o,done:i}of t){if(i)continue;let a=[
...n.get(o)??[]];for(let c of a)s.has(c)||r.has(c)||(s.set(c,o),a.push(...n.get(c)??[]))}return s}function he(e){let t=new Float64Array(e),n=new Int32Array(e),r=0,s=a=>t[a],o=(a,c,d)=>{t[a]=c,n[a]=d},i=(a,c)=>o(c,s(a),
n[a]);return{size:()=>r,least:()=>r===0?Number.POSITIVE_INFINITY:s(0),push(a,c){let d=r++;for(let l=d-1>>1;d>0&&s(l)>a;l=
d-1>>1)i(l,d),d=l;o(d,a,c)},pop(){let a=n[0];r--;let c=s(r),d=0;for(let l=1;l<r&&(l+1<r&&s(l+1)<s(l)&&l++,!(s(l)>=c));l=
2*d+1)i(l,d),d=l;return o(d,c,n[r]),a}}}function U({group:e,before:t},n,r){let s=new Int32Array(e.length),o=new Int32Array(t.length),i=new Float64Array(e.length),
a=new Float64Array(t.length),c=he(r),d=0,l=0,f=0,u=0,m=p=>{if(o[p]===d)return a[p];let y=0;for(let g of t[p])s[g]===d&&i[g]>
y&&(y=i[g]);return o[p]=d,a[p]=y,y};return{begin(){d++,l=0,c=he(r)},add(p){u=0,c.size()===r&&(u=c.least(),c.pop()),f=Math.
max(u,m(e[p]));let y=f+n[p];s[p]=d,i[p]=y,c.push(y,p),y>l&&(l=y)},hours:()=>l,assigned:()=>u,start:()=>f}}function se(e,t,n,r){
return t.reduce((o,i)=>{let a=U(e,i,n);a.begin();for(let c of r)a.add(c);return o+a.hours()},0)/t.length}var Zt=({minutes:e},t)=>Math.
max(30,357-e[t]),Qt=(e,t,n)=>(n.start()-n.assigned())*60<=Zt(e,t)+1e-4;function ot(e,t,n){let r=U(e,e.capped_hours,n);r.
begin();for(let[s,o]of t.entries())if(s===256||(r.add(o),!Qt(e,o,r)))return s;return t.length}function fs(e,t,n,{order:r,step:s}){let o=r.length,i=Array.from({length:Math.ceil(o/s)+1},(m,p)=>Math.min(o,p*s)),a=U(e,
e.hours,n),c=U(e,e.capped_hours,n),d=t.map(m=>U(e,m,n)),l=()=>({planned:a.hours(),mean:d.reduce((m,p)=>m+p.hours(),0)/d.
length}),f=[],u=i.slice(0,-1).map(m=>{for(let h of[a,c,...d])h.begin();let p=[],y=0,g=!0;for(let h=m;h<o;h++){let b=r[h];
for(let S of[a,...d])S.add(b);if(!g||(c.add(b),y=Math.max(y,e.hours[b]),g=h-m<256&&Qt(e,b,c),!g||(h+1)%s!==0&&h+1!==o))continue;
let k=l();p.push({hours:k.mean,planned:k.planned,needs:k.planned>y?k.planned:0})}return f.push(l()),p});return{places:i,
waves:u,rest:[...f,{planned:0,mean:0}]}}var en=1e-9;function ms(e,t){let{places:n,rest:r}=e,{waves_left:s,integration:o,
least:i}=t,a=n.length-1,c=r.map(f=>nn(i,f)),d=r.map(()=>({planned:Number.POSITIVE_INFINITY,mean:Number.POSITIVE_INFINITY})),
l=e.waves.flat().reduce((f,{needs:u})=>Math.max(f,u),0);for(let f=t.checkpoint_hours;;f*=2){for(let u of new Set([Math.max(
1,s-4),s])){let m={waves:u,integration:o,wave_hours:f},p=Array.from({length:u},(k,S)=>S+1),y=us(e,{...m,latest:c}),g=p.findLast(
k=>y(a,k)!==void 0);if(g!==void 0)return y(a,g);let h=us(e,{...m,latest:d}),[b]=p.flatMap(k=>h(a,k)??[]).sort((k,S)=>k.hours-
S.hours);if(b!==void 0)return b}if(f>=l)break}}var nn=(e,t)=>({planned:(1+.03)*(e.planned-t.planned)+en,mean:(1+.03)*(e.
mean-t.mean)+en});function us({places:e,waves:t},n){let r=e.length-1,s=Array.from({length:n.waves+1},()=>new Float64Array(
r+1).fill(Number.POSITIVE_INFINITY)),o=s.map(a=>new Float64Array(a.length)),i=s.map(()=>new Int32Array(r+1));s[0][0]=0;for(let[
a,c]of t.entries())for(let d=0;d<n.waves;d++){let l=s[d][a];if(l===Number.POSITIVE_INFINITY)continue;let f=o[d][a],[u,m]=[
s[d+1],o[d+1]],p=i[d+1];for(let[y,g]of c.entries()){if(g.needs>n.wave_hours)continue;let h=a+y+1,b=h<r?n.integration:0,k=l+
g.hours+b,S=f+g.planned+b,w=n.latest[h];k>u[h]+en||k>w.mean||S>w.planned||(u[h]=k,m[h]=S,p[h]=a)}}return(a,c)=>{let d=s[c]?.[a];
if(d===void 0||d===Number.POSITIVE_INFINITY)return;let l=[];for(let f=a,u=c;u>0;f=i[u--][f])l.unshift(f);return{ends:l,hours:d}}}var ps=.3333333333333333,Ba=5/3,gs=4,Ha=250;function ys({hours:e,rank:t}){let n=Math.min(gs,Math.floor(gs*Ha/e.length));
if(n===0)return[e];let r=Ga();return Array.from({length:n},()=>{let s=Float64Array.from(e,r),o=i=>e.map((a,c)=>a*(ps+(Ba-
ps)*i(s[t[c]])));return[o(i=>i),o(i=>1-i)]}).flat()}function Ga(){let e=42;return()=>(e=e*48271%2147483647,e/2147483647)}var Ie=357,za=[{minutes:Ie/2,isWithinLevel:!0},{minutes:Ie,isWithinLevel:!0},{minutes:Ie/2,isWithinLevel:!1},{minutes:Ie,
isWithinLevel:!1}];function bs(e,t,n){let r=c=>e.hours[c]<=n,s=t*256,o=hs(e,(c,d)=>r(c)&&r(d));if(o.length<=s)return o;let i=hs(
e,()=>!0);if(i.length<=s)return i;let a=[];for(let c of za)for(let d of[Math.max(1,t-4),t])if(a=Va(e,i,{...c,count:d*256}),
a.length<=d*256)return a;return a.slice(0,s)}function hs(e,t){let{tasks:n,before:r,after:s,runner_class:o,minutes:i}=e,a=[],
c=[];for(let d of n.keys()){let[l=-1,...f]=r[d],u=i[d],m=c[l],p=m!==void 0&&f.length===0&&s[l]?.length===1&&o[l]===o[d]&&
m.minutes+u<=Ie&&t(d,l),y=p?m:{tasks:[],minutes:0};p||a.push(y),y.tasks.push(d),y.minutes+=u,c[d]=y}return a.map(d=>d.tasks)}
function Va(e,t,n){let r=Ja(e,t),s=a=>{let c=[],d={level:-1,runner_class:-1,hours:0,minutes:0};for(let{tasks:l,...f}of r){
let u={...f,hours:d.hours+f.hours,minutes:d.minutes+f.minutes},m=f.runner_class===d.runner_class&&(f.level===d.level||!n.
isWithinLevel)&&u.hours<=a&&u.minutes<=n.minutes;d=m?u:f,m?c.at(-1)?.push(...l):c.push([...l])}return c},o=r.reduce((a,{
hours:c})=>a+c,0),i=0;for(let a=0;a<30&&s(o).length<=n.count;a++){let c=(o+i)/2;s(c).length<=n.count?o=c:i=c}return s(o)}
function Ja({tasks:e,hours:t,minutes:n,before:r,runner_class:s,path:o},i){let a=new Int32Array(e.length),c=new Map,d=u=>{
let m=c.get(u)??u.reduce((p,y)=>Math.max(p,1+a[y]),0);return c.set(u,m),m},l=(u,m)=>m.reduce((p,y)=>p+u[y],0),f=i.map(u=>{
let m=u[0],p=d(r[m]);for(let h of u)a[h]=p;let y={tasks:u,level:p,runner_class:s[m]},g={hours:l(t,u),minutes:l(n,u)};return{
unit:{...y,...g},path:o[m],id:e[m]?.id??""}});return f.sort((u,m)=>u.unit.level-m.unit.level||u.unit.runner_class-m.unit.
runner_class||m.path-u.path||(u.id<m.id?-1:1)),f.map(({unit:u})=>u)}function ws(e,t,n){let r=a=>Float64Array.from(t,c=>c.reduce((d,l)=>d+a[l],0)),s=r(e.hours).map(a=>n+a),o=r(e.minutes),i=Ka(
e,t);return{tasks:t,hours:s,capped_hours:s.map((a,c)=>Math.min(a,n+o[c]/60)),minutes:o,...i,path:qa(s,i),rank:Ya(e,t)}}function Ka(e,t){
let n=[],r=new Map,s=Int32Array.from(Xa(e,t),c=>{let d=r.get(c)??n.push(c)-1;return r.set(c,d),d}),o=n.map(()=>[]);for(let[
c,d]of s.entries())o[d]?.push(c);let i=t.map(()=>[]);for(let[c,d]of n.entries())for(let l of d)i[l]?.push(c);let a=c=>c.
map(d=>Int32Array.from(d));return{group:s,before:n,members:a(o),behind:a(i)}}function Xa({tasks:e,before:t},n){let r=new Int32Array(
e.length);for(let[i,a]of n.entries())for(let c of a)r[c]=i;let s=new Map,o=i=>{let a=s.get(i)??Int32Array.from(new Set(i.
map(c=>r[c])));return s.set(i,a),a};return n.map((i,a)=>{let[c,...d]=i.map(l=>o(t[l]));return c===void 0||d.length===0?c??
new Int32Array:Int32Array.from(new Set([c,...d].flatMap(l=>[...l]).filter(l=>l!==a)))})}function qa(e,{group:t,behind:n,
before:r}){let s=new Float64Array(e.length),o=new Float64Array(r.length);for(let i=e.length-1;i>=0;i--){let a=n[i].reduce(
(d,l)=>Math.max(d,o[l]),0);s[i]=e[i]+a;let c=t[i];o[c]=Math.max(o[c],s[i])}return s}function Ya({tasks:e,path:t},n){let r=n.
map((o,i)=>({leg:i,path:o.reduce((a,c)=>Math.max(a,t[c]),0),id:e[o[0]]?.id??""}));r.sort((o,i)=>i.path-o.path||(o.id<i.id?
-1:1));let s=new Int32Array(n.length);for(let[o,{leg:i}]of r.entries())s[i]=o;return s}function ks(e,t,n=Number.POSITIVE_INFINITY){let{hours:r,before:s,members:o,behind:i,path:a,rank:c}=e,d=r.length,l=Int32Array.
from(s,h=>h.length),f=he(d),u=he(d),m=new Int32Array(d),p=h=>{for(let b of o[h])f.push(c[b],b)};for(let[h,b]of l.entries())
b===0&&p(h);let y=0,g=r.reduce((h,b)=>h+b,0);for(let h=0;u.size()>0||h<d;){for(;f.size()>0&&u.size()<t;){let b=f.pop();if(y+
a[b]>n)return;m[h++]=b,g-=r[b],u.push(y+r[b],b)}if(y=u.least(),y+g/t>n)return;do for(let b of i[u.pop()])l[b]=l[b]-1,l[b]===
0&&p(b);while(u.least()===y)}return{order:m,makespan:y}}function Ss(e,t,n){let r=Math.min(n,256,e.hours.length),s=ks(e,r),
o={planned:s.makespan,mean:se(e,t,r,s.order)},i=e.hours.reduce((c,d)=>c+d,0),a=(1+.02)*s.makespan;for(let c=Math.max(1,Math.
floor(i/a));c<r;c++){let d=ks(e,c,a)?.order;if(d!==void 0&&se(e,t,c,d)<=(1+.02)*o.mean)return{runners:c,order:d,least:o}}
return{runners:r,order:s.order,least:o}}function Ts(e,t,n){let{number:r,runners:s,order:o,runs_on:i}=n,a=u=>(t.tasks[u]??[]).map(m=>e.tasks[m]),c=new Map([...o].
map(u=>[u,a(u)[0]?.id??""])),d=U(t,t.hours,s);d.begin();let l=0,f=Array.from(o,u=>{d.add(u);let[m,p]=[d.start(),d.assigned()];
l+=m-p;let y=a(u),[g]=y;if(g===void 0)throw new Error("a leg needs at least one task");return{id:g.id,title:Qa(g,y.length-
1),tasks:y.map(({id:h})=>h),after:Array.from(t.before[t.group[u]]??[]).flatMap(h=>c.get(h)??[]),runs_on:g.runs_on??i,task_minutes:t.
minutes[u],wait_minutes:Zt(t,u),assigned:p,start:m,hours:t.hours[u]}});return{number:r,runners:s,legs:f,hours:d.hours(),
idle_hours:l}}var Za=100;function Qa({id:e,name:t},n){let r=t===e?e:`${e} · ${t.replace(/\s+/g," ").replace(/\$\{\{/g,"\
$ {{")}`,s=n===0?"":` (+${n})`,o=Za-s.length;return(r.length<=o?r:`${r.slice(0,o-1)}…`)+s}function Rs(e,t){let[n,r]=[_s(e,t),_s(t,e)];return Es(n,r,"**",(s,o)=>Es([...s],[...o],"*",ec))}function _s(e,t){let n=$s(
e).replace(/^\.?\/+/,"").split("/").filter(o=>o!==""&&o!==".").map(o=>o.includes(vs)?"**":o).map(o=>o==="**"?o:o.replace(
/[@!?*+]\([^)]*\)|\[[^\]]*\]|\*+|^!.*/g,"*")),r=n.at(-1)??"",s=/.\.[a-z]\w*$/i.test(r)&&!`/${t}`.includes(`/${r}/`);return r===
"**"||s?n:[...n,"**"]}var vs="\0";function $s(e){let t=e.replace(/\{[^{}]*\}/g,n=>/[/\0]/.test(n)?vs:"*");return t===e?e:
$s(t)}var ec=(e,t)=>e===t||e==="?"||t==="?";function Es(e,t,n,r){let s=new Set([0]);for(let o=0;o<=e.length;o++){let i=new Set;
for(let a=0;a<=t.length;a++){if(!s.has(a))continue;let c=e[o],d=t[a];c===n&&i.add(a),(d===n||c===n&&d!==void 0)&&s.add(a+
1),c!==void 0&&(d===n&&i.add(a),d!==void 0&&(c===n||d===n||r(c,d))&&i.add(a+1))}if(o===e.length)return s.has(t.length);s=
i}return!1}var tc=(e,t)=>e.files.some(n=>t.files.some(r=>Rs(n,r)));function Ps(e,t){let n=[...e.keys()].filter(c=>e[c]?.files.length);
if(n.length<2)return[];let r=Math.ceil(e.length/32),s=e.map(()=>new Uint32Array(r)),o=(c,d)=>(s[d][c>>5]&1<<(c&31))!==0,
i=(c,d)=>{let l=s[c],f=s[d];for(let u=0;u<r;u++)l[u]=l[u]|f[u];l[d>>5]=l[d>>5]|1<<(d&31)},a=[];for(let[c,d]of e.entries()){
for(let l of Array.from(t[c]??[]))i(c,l);if(d.files.length!==0)for(let l of n.filter(f=>f<c).reverse())o(l,c)||!tc(d,e[l])||
(a.push({first:l,second:c}),i(c,l))}return a}function Ms(e,t,n){let r=e.tasks.filter(({id:g})=>t(g)).sort((g,h)=>g.id<h.id?-1:1),s=new Set(r.map(({id:g})=>g)),o=Os(g=>g.
filter(h=>s.has(h))),i=r.map(g=>({...g,depends_on:o(g.depends_on)})),a=nc(pe({version:1,tasks:i})),c=new Map(a.map(({id:g},h)=>[
g,h])),d=Os(g=>Int32Array.from(g,h=>c.get(h))),l=a.map(({depends_on:g})=>d(g)),f=Ps(a,l);for(let{first:g,second:h}of f)l[h]=
Int32Array.of(...l[h],g);let u=a.map(()=>[]);for(let[g,h]of l.entries())for(let b of h)u[b]?.push(g);let m=Float64Array.
from(a,({duration:g})=>g.most_likely*n.runner_hours_per_hour),p=new Map,y=Int32Array.from(a,({runs_on:g})=>{let h=JSON.stringify(
g??n.runs_on),b=p.get(h)??p.size;return p.set(h,b),b});return{tasks:a,hours:m,minutes:Float64Array.from(a,n.minutesOf),runner_class:y,
conflicts:f,before:l,after:u.map(g=>Int32Array.from(g)),path:rc(m,u)}}function Os(e){let t=new Map;return n=>{let r=t.get(
n)??e(n);return t.set(n,r),r}}function nc(e){let t=new Map,n=new Map;for(let{id:s,depends_on:o,duration:i}of e){let a=o.
reduce((c,d)=>Math.max(c,t.get(d)),0);n.set(s,a),t.set(s,a+i.most_likely)}let r=({id:s})=>n.get(s);return[...e].sort((s,o)=>r(
s)-r(o)||(s.id<o.id?-1:1))}function rc(e,t){let n=new Float64Array(e.length);for(let r=e.length-1;r>=0;r--){let s=0;for(let o of Array.
from(t[r]??[]))s=Math.max(s,n[o]);n[r]=e[r]+s}return n}var sc=12;function As(e,t,n){let{runners:r,order:s,most:o,least:i,latest:a}=n,c=s.subarray(0,o),d=new Float64Array(e.hours.
length),l=U(e,e.hours,r);l.begin();for(let p of c)l.add(p),d[p]=l.start()+e.hours[p];let f=[...new Set(Array.from(c,p=>d[p]))].
sort((p,y)=>y-p).slice(0,sc),u=c,m=Number.POSITIVE_INFINITY;for(let p of f){let y=(S,w)=>w<o&&d[S]<=p,g=s.filter(y);if(g.
length<i||ot(e,g,r)<g.length)continue;let h=s.filter((S,w)=>!y(S,w)),b=S=>se(e,[e.hours],r,S);if(p!==f[0]&&b(g)>a(b(h)))
continue;let k=se(e,t,r,g)+se(e,t,r,h);k>=m||(m=k,u=g)}return u}var Is=(e,t,n)=>oc(e,t,n).next().value;function*oc(e,t,n){let r=qt(e,t),s=new Set(t.map(({task_id:o})=>o));for(let o=0;o<n.waves_left;o++){let i=Ms(e,l=>!s.has(
l)&&!r.has(l),n);if(i.tasks.length===0)return;let{number:a,waves_left:c}=n,d=ic(i,{...n,number:a+o,waves_left:c-o});yield d;
for(let{tasks:l}of d.legs)for(let f of l)s.add(f)}}function ic(e,t){let{number:n,waves_left:r,runs_on:s,max_parallel:o=256}=t,
i=t.overhead_seconds/3600,a=ws(e,bs(e,r,i),i),c=ys(a),d=Ss(a,c,o),{runners:l,order:f}=d,{most:u,least:m}=uc(a,c,d,{...t,
integration:i}),p=g=>nn(d.least,{planned:g,mean:0}).planned-i,y=u===f.length?f:As(a,c,{runners:l,order:f,most:u,least:m,
latest:p});return Ts(e,a,{number:n,runners:Math.min(l,y.length),order:y,runs_on:s})}var ac=128,cc=48,dc=1e3,lc=512;function uc(e,t,{
runners:n,order:r,least:s},o){let i=1;for(;r.length/i>(r.length>dc?cc:ac);)i*=2;for(let c of r.length<=lc?new Set([i,1]):
[i]){let d=fs(e,t,n,{order:r,step:c}),l=ms(d,{...o,least:s});if(l===void 0)continue;let f=(l.ends.length-1)*256;return{most:d.
places[l.ends[0]??0]??1,least:Math.max(1,r.length-f)}}let a=ot(e,r,n);return{most:a,least:a}}var Ls={number:0,runners:1,legs:[]};var Cs=e=>e.filter(({again:t})=>!t).map(({task_id:t,verdict:n})=>({task_id:t,done:P(n)}));var fc={LOW:[.9,1.2],MEDIUM:[.8,1.5],HIGH:[.7,2],CRITICAL:[.6,3]};var Fs=1e6,qm=[[/^(s|secs?|seconds?)$/,1/3600],[/^(m|mins?|minutes?)$/,1/60],[/^(h|hrs?|hours?)$/,1],[/^(d|days?)$/,8],[
/^(w|wks?|weeks?)$/,40],[/^(mo|mons?|months?)$/,160]],it=String.raw`(?:\d+\.?\d*|\.\d+)`,Ns=String.raw`${it}\s*[A-Za-z]*|${it}\s*[A-Za-z]+(?:\s*${it}\s*[A-Za-z]+)+`,
Ym=new RegExp(String.raw`^\s*(?:~?\s*(${Ns})(?:\s*(?:-|–|—|to)\s*(${Ns}))?|[Pp][\d.DdHhMmSsTtWw]+)\s*$`);var Zm=new RegExp(String.raw`(${it})\s*([a-z]*)`,"g");var Qm=`expected a time over 0 and at most ${Fs} hours, such as 6.5 (hours), "8-12 hours", "2h 30m", "1d" or {optimistic\
, most_likely, pessimistic}`;function rn(e,t){let[n,r]=fc[t];return{optimistic:js(e*n),most_likely:e,pessimistic:Math.min(Fs,js(e*r))}}var js=e=>Number(e.toPrecision(6));var Ws="ARCHITECTURE",R=e=>t=>t===void 0||e(t),ae=e=>t=>typeof t=="string"&&e.test(t),oe=e=>t=>Array.isArray(t)&&t.every(
e),sn=e=>t=>B(t)&&Object.entries(t).every(([n,r])=>be(n)&&e(r)),Ds=e=>t=>typeof t=="string"&&e.includes(t),X=e=>typeof e==
"string",be=ae(z),on=ae(/^(?:[0-9a-f]{40}|[0-9a-f]{64})$/),Us=ae(/^[0-9a-f]{64}$/),Bs=ae(/^[+-]?\d{4,6}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d+)?Z$/),
at=ae(/^[!-~]*$/),ie=e=>ar(e)!==void 0,dt=(e,t)=>B(e)?Object.entries(t).find(([n,r])=>!r(e[n]))?.[0]:"its form",we=e=>t=>dt(
t,e)===void 0,an=we({files:oe(X),tasks:oe(be),diff:X}),pc=we({cost_usd:R(D),tokens:R(D),turns:R(D)}),gc=(e,t,n)=>({task_id:r=>be(
r)&&t.has(r),task_name:X,verdict:Ds(Object.keys(ne)),reason:X,runner:R(Ds(ee)),seconds:D,setup_seconds:R(D),usage:R(pc),
attempts:R(D),digest:R(r=>r===""||Us(r)),commit:R(on),wave:ie,leg:R(we({position:ie,started:Bs})),tries:R(D),overlap:R(an),
again:R(r=>r===!0),held_out:R(r=>X(r)&&yc(`${r}`,`${_e(e)}/${n}-`)),artifacts:R(oe(r=>ae(/^[\w.-]+$/)(r)&&`${r}`.startsWith(
`somas-${e}-wave-`))),result_file:R(r=>r===L(e,n))}),yc=(e,t)=>e.startsWith(t)&&/^[0-9a-f]{7,40}$/.test(e.slice(t.length)),
hc={digest:Us,text:at,context:at,runner:at,source:at},bc={started:Bs,inputs:sn(we(hc)),overlaps:R(sn(an))},wc={id:be,title:X,
tasks:oe(be),after:oe(be),runs_on:e=>X(e)||oe(X)(e),task_minutes:ie,wait_minutes:ie},xc={number:ie,runners:ie,legs:oe(we(
wc)),base:on,overlaps:R(sn(an)),earlier:R(we({run_id:ae(/^\d+$/),number:ie,head:on}))},ct=(e,t)=>{throw new Error(`${e}:\
 ${t} is not as the jobs of a run write it: expected the file that dispatch or integrate wrote; run all jobs again`)};function Hs(e,t,n,r){
if(!Array.isArray(e))return ct(t,"its form");let s=new Set([Ws,...r.tasks.map(({id:o})=>o)]);for(let[o,i]of e.entries()){
let a=dt(i,gc(n,s,B(i)?`${i.task_id}`:""));a!==void 0&&ct(t,`${o}.${a}`)}return e}function Gs(e,t){let n=dt(e,bc);return n===
void 0?e:ct(t,n)}function zs(e,t){let n=dt(e,xc);return n===void 0?e:ct(t,n)}var Vs=async(e,t,n,r)=>(await Ft(e,{plan:t,settings:n,head:r,merges:[],steps:[]})).fingerprints;var Le={signature:101010256,bytes:22,longestComment:65535},lt={signature:33639248,bytes:46},ut={signature:67324752,bytes:30},
Js=0,kc=8,Sc=8257;async function Ks(e,t,n){let r=await open(e);try{let{directory:s,start:o}=await Tc(r),i=new Set;for(let a of Ec(
s)){let c=n.get(a.name);if(c!==void 0){if(i.has(a.name))throw new Error(`it holds ${a.name} twice`);if(i.add(a.name),a.size>
c)throw new Error(`${a.name} has ${a.size} bytes, at most ${c} are read`);await Rc(r,a,o,join(t,a.name))}}}finally{await r.
close()}}async function Tc(e){let{size:t}=await e.stat();if(t>1073741824)throw new Error(`its zip file has ${t} bytes, a\
t most 1073741824 are read`);let n=await cn(e,Math.max(0,t-Le.bytes-Le.longestComment),t),r=_c(n);if(r===void 0)throw new Error(
"it is no zip file, or cut");let s=t-n.length+r,[o,i,a]=[n.readUInt32LE(r+4),n.readUInt16LE(r+10),n.readUInt32LE(r+12)],
c=n.readUInt32LE(r+16);if(i>1e4||a>1e7)throw new Error("it holds more than 10000 files, or is of the kind zip64");if(o!==
0||i!==n.readUInt16LE(r+8)||c+a!==s)throw new Error("its zip file has no directory at its end");return{directory:await cn(
e,c,s),start:c}}function _c(e){for(let t=e.length-Le.bytes;t>=0;t-=1){let n=t+Le.bytes+e.readUInt16LE(t+20);if(e.readUInt32LE(
t)===Le.signature&&n===e.length)return t}}function*Ec(e){for(let t=0;t<e.length;){if(t+lt.bytes>e.length||e.readUInt32LE(
t)!==lt.signature)throw new Error("the directory of its zip file is damaged");let n=t+lt.bytes+e.readUInt16LE(t+28),r=e.
toString("utf8",t+lt.bytes,n);if((e.readUInt16LE(t+8)&Sc)!==0)throw new Error("its zip file is encrypted");yield{name:r,
method:e.readUInt16LE(t+10),packed:e.readUInt32LE(t+20),size:e.readUInt32LE(t+24),header:e.readUInt32LE(t+42)},t=n+e.readUInt16LE(
t+30)+e.readUInt16LE(t+32)}}async function Rc(e,t,n,r){let{name:s,method:o,packed:i,size:a}=t,c=await cn(e,t.header,t.header+
ut.bytes),l=c.length===ut.bytes&&c.readUInt32LE(0)===ut.signature?t.header+ut.bytes+c.readUInt16LE(26)+c.readUInt16LE(28):
n+1;if(l+i>n)throw new Error(`${s} lies outside of its zip file`);if(o!==Js&&o!==kc)throw new Error(`${s} is packed by a\
n unknown method`);let f=0,u=new Transform({transform(p,y,g){f+=p.length,f>a?g(new Error(`${s} holds more than the ${a} \
bytes that it states`)):g(null,p)}}),m=i===0?[]:e.createReadStream({start:l,end:l+i-1,autoClose:!1});if(await pipeline(m,
o===Js?new PassThrough:createInflateRaw(),u,createWriteStream(r)),f!==a)throw new Error(`${s} holds fewer than the ${a} \
bytes that it states`)}async function cn(e,t,n){let{buffer:r,bytesRead:s}=await e.read(Buffer.alloc(n-t),0,n-t,t);return r.
subarray(0,s)}var Zp={id:"FALLBACK-001",name:"Sequential Implementation",description:"Execute implementation in sequential mode",duration:rn(
24,"MEDIUM"),depends_on:[],risk:"MEDIUM",context_requirements:[],files:[]};function Xs(e,t){let n=JSON.parse(e);if(n?.version!==1||!Array.isArray(n.tasks))throw new Error(`${t} is not a plan.json\
 of stage 3: expected version 1 and tasks`);let r=n.tasks.findIndex(({id:s})=>!z.test(s));if(r>=0)throw new Error(`${t}:\
 tasks.${r}.id is not an id: ${JSON.stringify(n.tasks[r]?.id)}`);return{...n,version:1,tasks:vc(n.tasks)}}function vc(e){
let t=new Map;return e.map(n=>{let r=n.depends_on.join(),s=t.get(r)??n.depends_on;return t.set(r,s),{...n,depends_on:s}})}var qs=e=>Xs(readFileSync(e,"utf8"),e);var Ys=e=>new Map(Object.entries(ro(join(dirname(e),"timeouts.json"))??{})),Zs=(e,t,n)=>ln(join(e,"results.json"),(r,s)=>Hs(
r,s,t,n))??[],Qs=(e,t)=>so(join(e,"results.json"),t,2),dn=e=>ln(join(e,"run.json"),Gs);var $c=e=>ln(e,zs),eo=(e,t)=>so(e,t);function to(e){let t=$c(e);if(t===void 0)throw new Error(`${e} is missing: the job that scheduled the wave writes it`);return t}
var no=(e,t,{number:n,earlier:r})=>async s=>{let o={number:r?.number??n},i=join(e,fe({project_id:t,wave:o},s));if(!existsSync(
i))return;let a=[...It.keys()].some(l=>existsSync(join(i,l))),[c]=a?[]:readdirSync(i);if(c===void 0)return i;let d=mkdtempSync(
join(i,"unpacked-"));return await Ks(join(i,c),d,It),d};function ro(e){return existsSync(e)?JSON.parse(readFileSync(e,"utf8")):void 0}function ln(e,t){return existsSync(e)?t(ro(
e),basename(e)):void 0}function so(e,t,n){mkdirSync(dirname(e),{recursive:!0}),writeFileSync(e,`${JSON.stringify(t,null,
n)}
`)}function oo({number:e,base:t,runners:n,legs:r,earlier:s},o,i){let a=new Map(o.tasks.map(d=>[d.id,d])),c=(d,l)=>{let f=d.
tasks.flatMap(u=>a.get(u)??[]);return Pc(d,l,f,i)};return{number:e,base:t,runners:n,legs:s===void 0?r.map(c):[],earlier_run:s?.
run_id??"",earlier_wave:s?.number??0}}var Pc=({id:e,title:t,runs_on:n,task_minutes:r,wait_minutes:s,after:o},i,a,c)=>({position:String(
i).padStart(3,"0"),id:e,title:t,runs_on:n,timeout_minutes:r+(o.length>0?s:0)+3,waits:o.length>0,keys:a.some(d=>Oc(d,c)),
prepares:c.setup!==""||a.some(({setup:d,verify:l})=>d!==void 0||l!==void 0)});function Oc({runner:e,run:t},n){let r=e??n.
runner;return r==="auto"?t===void 0:r!=="command"&&r!=="brief"}var xe={budget_usd:{least:0,most:1e5,decimals:!0},max_turns:{least:0,most:1e5},timeout_minutes:{least:1,most:7200}};function io(e,{
least:t,most:n,decimals:r=!1}){let s=typeof e=="string"&&e.trim()!==""?Number(e):e;return typeof s=="number"&&s>=t&&s<=n&&
(r||Number.isInteger(s))?s:void 0}var ao=({least:e,most:t,decimals:n=!1})=>`a ${n?"":"whole "}number from ${e} to ${t}`;
function q(e){if(!e.startsWith("["))return e.trim()===""?void 0:e;let t=V(e);return un(t)?t:void 0}var un=e=>Array.isArray(
e)&&e.length>0&&e.every(t=>typeof t=="string"),co='a label, or a JSON list of labels such as ["self-hosted","linux"]',lo=/^[A-Za-z0-9@][!-~]{0,199}$/;var uo="the name of a model, such as claude-sonnet-4-5 or openai/gpt-5, without blanks";var fn="any",fo=e=>e.split(",").map(t=>t.trim()).filter(t=>t!=="");function ke(e){if(e.trim()===fn)return te;let t=fo(e),
n=t.flatMap(r=>te.filter(s=>s===r));return n.length===t.length?n:void 0}function ft(e){if(e.trim()===fn)return fn;if(!e.
trim().startsWith("["))return fo(e);let t=V(e);if(!Array.isArray(t))return;let n=t.map(r=>un(r)?r:typeof r=="string"?q(r):
void 0);return n.every(r=>r!==void 0)?n:void 0}function mo(e,t){return{...e,tasks:e.tasks.map(n=>Mc(n,t))}}function Mc(e,t){let n=Ic(e,t);if(n.length===0)return e;let r=new Set(
n.map(({key:i})=>i)),s=Object.fromEntries(Object.entries(e).filter(([i])=>!r.has(i))),o=n.map(({key:i,instead:a})=>`${i}\
: ${po(e[i])}; this does not count here, ${a}`);return{...s,also_stated:[...e.also_stated??[],...o]}}var po=e=>[e].flat().join(", "),Ac=Object.keys(xe);function Ic(e,t){return[...Cc(e,t),...Ac.flatMap(n=>Lc(n,e,t)),...jc(
e,t)]}function Lc(e,t,n){let[r,s]=[t[e],n[e]];return r===void 0||s===0||r>0&&r<=s?[]:[{key:e,expected:`at most ${s}, the\
 \`${e}\` of the run`,instead:`${s} counts`}]}function Cc({runner:e,run:t},n){let r=`${n.runner} is used`;if(e===void 0||
e===n.runner)return[];if(e==="command"&&t===void 0)return[{key:"runner",expected:"a task with a `run` script",instead:r}];
let s=Nc(n);return s.has(e)?[]:[{key:"runner",expected:`one of ${[...s].join(", ")} (\`task_runners\` adds others)`,instead:r}]}
function Nc({runner:e,task_runners:t,runner_argv:n}){let r=e==="auto"?["auto","command","somas","brief"]:[e,"command"],s=new Set(
[...r,...ke(t)??[]]);return n===""&&s.delete("custom"),s}function jc({runs_on:e},{runs_on:t,task_runs_on:n=""}){if(e===void 0||
t===void 0)return[];let r=ft(n)??[],s=q(t)??t;if(r==="any")return[];let o=[s,...r];return o.some(c=>Fc(c,e))?[]:[{key:"r\
uns_on",expected:`one of ${o.map(c=>JSON.stringify(c)).join(", ")} (\`task_runs_on\` adds others)`,instead:`${po(s)} is \
used`}]}function Fc(e,t){let[n,r]=[e,t].map(s=>JSON.stringify([...new Set([s].flat().map(o=>o.toLowerCase()))].sort()));
return n===r}function go(e){let t=e,n=0;for(;t<=.5;n++)t*=2;let r=(t-1)/(t+1),s=0;for(let o=33;o>=1;o-=2)s=s*r*r+1/o;return 2*r*s-n*Math.
LN2}var Wc=1024,Uc=64,Bc=Wc+1,vg=Bc+Uc+1,mt=2048,Hc=Float64Array.from({length:mt+1},(e,t)=>t*t*(3-2*t/mt)/mt/mt),$g=Hc.map(e=>e===
0?-1e6:go(e));var yo=(e,t,n)=>({number:t,waves_left:16-t+1,runs_on:q(e.runs_on)??e.runs_on,runner_hours_per_hour:e.runner_hours_per_hour,
overhead_seconds:45,max_parallel:e.max_parallel,checkpoint_hours:e.checkpoint_hours,minutesOf:({id:r})=>n.get(r)??e.timeout_minutes});async function ho(e,t,n,r,s){let o=mo(qs(r.plan),t),i=to(r.wave),{number:a,base:c,earlier:d}=i;if(a!==n)throw new Error(
`the results are at wave ${a}, expected wave ${n}: "Re-run failed jobs" cannot go on from here, re-run all jobs`);let l=a===
0,f=new Map(Object.entries(dn(r.results)?.overlaps??{})),{head:u,results:m,error:p}=await ds({repository:e,project_id:t.
project_id,base:c,...d&&{head:d.head,adopted:!0},plan:o,wave:i,artifactOf:no(r.artifacts,t.project_id,i),previous:Zs(r.results,
t.project_id,o),fingerprints:l?await Vs(e,o,t,c):zc(r.results),protected_paths:Gr(t.protected_paths),overlaps:f,more_waves:!l&&
a<16,environment:s});Qs(r.results,m);let y=new Set(m.flatMap(({task_id:w,verdict:T})=>P(T)?[w]:[]));if(await In(e,t.project_id,
w=>y.has(w),s).catch(()=>[]),p!==void 0)throw p;let g=yo(t,a+1,Ys(r.plan)),h=[...f].map(([w,T])=>({task_id:w,overlap:T})),
b=vt([...h,...m]),k=l?void 0:Is(Vn(o,b),Cs(m),g),S={...k??Ls,base:u,overlaps:Object.fromEntries(b)};return l||eo(join(r.
results,"wave.json"),S),{head:u,next:oo(S,o,t),more:k!==void 0}}function zc(e){let t=dn(e);if(t===void 0)throw new Error(
"run.json is missing beside the results: dispatch writes it");return new Map(Object.entries(t.inputs))}var bo={prompt_file:"TASK_PROMPT_FILE",task_id:"TASK_ID",task_name:"TASK_NAME",task_file:"TASK_JSON",context_dir:"TASK_C\
ONTEXT_DIR",dependencies_dir:"TASK_DEPS_DIR",result_file:"TASK_RESULT_FILE",report_file:"TASK_REPORT_FILE",timeout_seconds:"\
TASK_TIMEOUT_SECONDS",model:"TASK_MODEL",budget_usd:"TASK_BUDGET_USD",max_turns:"TASK_MAX_TURNS"},Vc=/\{([a-z_]+)\}/g;function wo(e){
let t=V(e),n=Array.isArray(t)&&t.every(c=>typeof c=="string"),[r,...s]=n?t:[];if(r===void 0||r.trim()==="")return{expected:'\
a JSON list of texts that begins with a program, e.g. ["my-agent", "{prompt_file}"]'};let i=[r,...s].flatMap(c=>[...c.matchAll(
Vc)]).find(([,c=""])=>!Object.hasOwn(bo,c))?.[0];return i===void 0?{argv:[r,...s]}:{expected:`one of ${Object.keys(bo).map(
c=>`{${c}}`).join(", ")} in place of ${i}`}}function xo({runner:e,task_runners:t,runner_argv:n}){let r=i=>[{setting:"runner_argv",value:n,expected:i}],s=e==="custom"||
ke(t)?.includes("custom");if(n===""&&t.trim()==="any"&&e!=="custom")return[];if(!s)return n===""?[]:r(`nothing with runn\
er ${e}: only the runner custom reads it`);let o=wo(n);return"expected"in o?r(o.expected):[]}var ko="more_settings",Jc=/\n|;(?=\s*\w+\s*:)/,Kc=e=>Object.entries(e).flatMap(([t,{isRare:n}])=>n?[t]:[]);function So(e,t){
let n=e[ko];if(typeof n!="string")return{values:e,problems:[]};let r=Kc(t),s=new Map,o=[];for(let i of n.split(Jc).map(a=>a.
trim())){if(i===""||i.startsWith("#"))continue;let[,a="",c=""]=/^(\w+)\s*:\s*(.*)$/.exec(i)??[],d=Xc(a,c,{values:e,table:t,
rare:r,read:s});d===void 0?s.set(a,c):o.push({setting:ko,value:i,expected:d})}return{values:{...e,...Object.fromEntries(
s)},problems:o}}function Xc(e,t,{values:n,table:r,rare:s,read:o}){let[i,a]=[r[e],n[e]];if(e===""||i===void 0){let c=e===
""?void 0:Er(e,Object.keys(r));return`a line "name: value", with one of the names ${s.join(", ")}${c===void 0?"":`; ${c}`}`}
if(!s.includes(e))return`only settings without a place in the form, ${s.join(", ")}: ${e} has its own input`;if(o.has(e))
return`each setting once, and ${e} stands here twice`;if(!(a===void 0||`${a}`==`${i.default}`||`${a}`===t))return`one va\
lue of ${e}, whose own input is ${JSON.stringify(a)}`}var To=["auto","phases","graph","first-phase"];var _o=e=>z.test(e)?void 0:'letters, digits, ".", "_" and "-", at most 64, the first a letter or a digit',Eo=(e,t)=>t===
"local"||e!=="-"&&!e.startsWith("/")&&!e.split(/[\\/]/).includes("..")?void 0:"a path inside of the repository",Ro=e=>q(
e)===void 0?co:void 0,vo=e=>e===""||lo.test(e)?void 0:uo;function $o(e){let[t]=Ur(e);return t===void 0?void 0:`globs rel\
ative to the repository, which ${JSON.stringify(t)} is not`}var Po=e=>ke(e)===void 0?`any, or names separated by commas,\
 each one of ${te.join(", ")}`:void 0,Oo=e=>ft(e)===void 0?'any, labels separated by commas, or a JSON list such as ["ma\
cos-latest", ["self-hosted","gpu"]]':void 0;function A(e){return{kind:"text",...e}}var Y=e=>({kind:"number",...e}),Se=e=>({kind:"choice",...e}),Mo=e=>({kind:"boolea\
n",default:!1,...e});var pn={project_id:A({description:"names the project's folder and its branch, somas/<project_id>",use:"one for each plan\
 that is carried out for itself",option:"project",expected:_o}),plan:A({description:"path of the execution plan in the r\
epository; {project_id} is replaced",use:"where the plan lies elsewhere",default:`${Q("{project_id}")}/execution_plan.ym\
l`,expected:Eo}),mode:Se({description:"how phases and dependencies make the order",use:"where a plan has phases, and the\
y do not mean what auto takes them for",choices:To,default:"auto"}),on_invalid_plan:Se({description:"the reaction to an \
invalid plan: run one sequential task in its place, or stop",use:"fail, where nothing should run on a plan that has erro\
rs",choices:["fallback","fail"],default:"fallback"}),runner:Se({description:"the program that carries out a task; auto t\
akes the first that can",use:"to have agents carry out tasks: name the agent",choices:te,default:"auto"}),task_runners:A(
{description:"runners that a task may name for itself, separated by commas, beside the run's own and command; any for al\
l of them",use:"where the plan gives some tasks to another agent",default:"",expected:Po}),max_parallel:Y({description:"\
tasks that may run at the same time",use:"more where the account has more runners and the agent's rate limit allows it, \
fewer where tasks are rate_limited",default:4,least:1,most:999}),agent:A({description:"the role of tasks that name none,\
 as the runner somas knows it",use:"with the runner somas",default:"coder"}),model:A({description:"the model an agent us\
es, in its own words; its own choice where empty",use:"to pay less, or to get more",default:"",expected:vo}),budget_usd:Y(
{description:"dollars an agent may use for a task, where it can keep to that; 0 for no limit",use:"with agents that are \
paid by use",default:0,...xe.budget_usd}),max_turns:Y({description:"turns an agent may take for a task, where it can kee\
p to that; 0 for no limit",use:"where an agent goes round in circles",default:0,...xe.max_turns}),runner_argv:A({description:'\
the runner custom: its command line as a JSON list, e.g. ["my-agent", "{prompt_file}"]',use:"only with runner: custom",default:""}),
setup:A({description:"bash commands, a script of the repository, or copilot-setup-steps, that prepare a checkout: before\
 a task starts, and before its verify; without keys",use:"to install what tasks need, such as npm ci, or the program of \
runner: custom",default:""}),context_files:A({description:"files every task is given, separated by commas: artifacts of \
the project, or paths in the repository",use:"where every agent has to know more, or less",default:"SPEC.md,ARCHITECTURE\
.md,execution_plan.yml"}),runs_on:A({description:'runner label for all jobs, or several as JSON (["self-hosted","linux"]\
)',use:"with machines of your own, or larger ones",default:"ubuntu-latest",host:"actions",expected:Ro}),task_runs_on:A({
description:'runner labels that a task may name for itself beside runs_on: separated by commas, or JSON (["macos-latest"\
, ["self-hosted","gpu"]]); any for all',use:"where some tasks need another machine",default:"",host:"actions",expected:Oo}),
timeout_minutes:Y({description:"minutes a task may take",use:"where agents need longer; a job on GitHub's machines ends \
after 6 hours",default:60,local_default:360,...xe.timeout_minutes}),stall_minutes:Y({description:"minutes without output\
, change or commit after which a task is ended; 0 for never",use:"more for commands that are silent for long",default:15,
least:0,most:7200}),architecture:Se({description:"when stage 4 writes ARCHITECTURE.md, api_specs.yml and data_models.yml\
 from SPEC.md: auto where there is no ARCHITECTURE.md",use:"never, where the plan needs none; always, where SPEC.md has \
changed",choices:hr,default:"auto"}),resume:Se({description:"auto runs only tasks that the branch does not show as done \
from the same inputs; never runs every task",use:"never, to do everything again",choices:br,default:"auto"}),protected_paths:A(
{description:"globs of files that tasks may not change, separated by commas, besides settings of agents and owners of co\
de; !glob lets tasks change files, but never .github/workflows/**",use:"for files that only people change; !CLAUDE.md, s\
ay, where a task writes that file",default:".github/**",expected:$o}),update_plan:Mo({description:"whether finished task\
s are ticked in the plan file on the branch, in a commit of its own",use:"where people or tools read in the plan how far\
 it is"}),runner_hours_per_hour:Y({description:"hours a runner takes for an estimated hour; estimates are often hours of\
 human work",use:"0.1, say, where agents are ten times as fast as the estimates: then timeouts and waves fit",default:1,
least:.001,most:1e3,decimals:!0}),checkpoint_hours:Y({description:"hours after which results are integrated at the lates\
t, where no task is longer itself",use:"less, to see results earlier; it costs waiting at each checkpoint",default:96,least:.1,
most:1e6,decimals:!0}),more_settings:A({description:'settings that have no place in the form, each as "name: value": one\
 a line, or with ";" between them (generated/settings.md names them)',use:"in a form, where no input of that name is",default:"",
host:"actions"})};var Yc=Object.entries(pn);function Zc(e,t){let{values:n,problems:r}=So(e,pn),s=[...r],o=Yc.map(([a,c])=>{let d=n[a]??Qc(
c,t),l=ed(c,d,t);return"expected"in l&&s.push({setting:a,value:d,expected:l.expected}),[a,"expected"in l?d:l.value]}),i=Object.
fromEntries(o);return s.push(...xo(i)),s.length>0?{problems:s}:{settings:{...i,plan:i.plan.replaceAll("{project_id}",i.project_id)}}}
function Io(e){let t=Zc(JSON.parse(e),"actions");if("settings"in t)return t.settings;throw new Error(t.problems.map(n=>td(
n,n.setting)).join("; "))}var Ao=({least:e=0,most:t=0,decimals:n=!1})=>({least:e,most:t,decimals:n}),Qc=(e,t)=>(t==="loc\
al"?e.local_default:void 0)??e.default;function ed(e,t,n){switch(e.kind){case"number":{let r=io(t,Ao(e));return r===void 0?
{expected:ao(Ao(e))}:{value:r}}case"boolean":return/^(?:true|false)$/.test(`${t}`)?{value:`${t}`=="true"}:{expected:"tru\
e or false"};case"choice":return e.choices?.includes(t)?{value:t}:{expected:e.choices?.join(", ")??""};case"text":{if(typeof t!=
"string")return{expected:e.expected?.("",n)??"text"};let r=e.expected?.(t,n);return r===void 0?{value:t}:{expected:r}}}}
var td=({value:e,expected:t},n)=>e===void 0?`${n} is missing: expected ${t}`:`${n} ${JSON.stringify(e)}: expected ${t}`;var Lo=e=>({GIT_CONFIG_COUNT:"1",GIT_CONFIG_KEY_0:`http.${process.env.GITHUB_SERVER_URL??"https://github.com"}/.extrahea\
der`,GIT_CONFIG_VALUE_0:`AUTHORIZATION: basic ${Buffer.from(`x-access-token:${e}`).toString("base64")}`});var Co=e=>e.replaceAll("%","%25").replaceAll("\r","%0D").replaceAll(`
`,"%0A");function No(e){Promise.resolve(process.env).then(t=>process.platform==="win32"?Promise.reject(new Error(nd)):e(t)).then(
sd).catch(t=>rd(t instanceof Error?t.message:String(t)))}var nd="this job runs on Windows, and the pipeline does not: th\
ere a program git.exe in the working folder, which a task may have written, is started in place of git; use labels of Li\
nux or macOS in runs_on and task_runs_on";function rd(e){console.log(`::error::${Co(e)}`),process.exitCode=1}var jo=e=>JSON.stringify(e);function sd(e){for(let[t,n]of Object.entries(e)){let r=randomUUID();od("GITHUB_OUTPUT",`${t}\
<<${r}
${n}
${r}
`)}}function od(e,t){let n=process.env[e];n===void 0||n===""?process.stdout.write(t):appendFileSync(n,t)}No(async e=>{let t={plan:e.PLAN_FILE,wave:e.WAVE_FILE,artifacts:e.ARTIFACTS,results:e.RESULTS_FOLDER},n=Number(e.WAVE),r=Lo(
e.TOKEN),s=await ho(process.cwd(),Io(e.SETTINGS),n,t,r);return{head:s.head,next:jo(s.next),more:`${s.more}`}});
