"use strict";
// Minified, because it would be too long for a workflow file as written: workflows-src/inline/task.ts
const { AsyncLocalStorage } = require("node:async_hooks");
const { spawn } = require("node:child_process");
const { createHash, randomUUID } = require("node:crypto");
const { appendFileSync, chmodSync, closeSync, constants, copyFileSync, cpSync, createReadStream, createWriteStream, existsSync, fstatSync, linkSync, lstatSync, mkdirSync, mkdtempSync, openSync, readFileSync, readdirSync, readlinkSync, realpathSync, renameSync, rmSync, statSync, writeFileSync, writeSync } = require("node:fs");
const { appendFile, copyFile, lstat, mkdir, mkdtemp, open, readFile, readdir, rename, rm, stat, writeFile } = require("node:fs/promises");
const { constants: system, tmpdir } = require("node:os");
const { basename, dirname, extname, isAbsolute, join, posix, relative, resolve, sep } = require("node:path");
const { PassThrough, Transform } = require("node:stream");
const { pipeline } = require("node:stream/promises");
const { StringDecoder } = require("node:string_decoder");
const { createInflateRaw, inflateSync } = require("node:zlib");
var ne=e=>typeof e=="object"&&e!==null&&!Array.isArray(e),de=e=>typeof e=="number"&&Number.isFinite(e)&&e>=0;function J(e){
try{return JSON.parse(e)}catch{return}}function Xt(e){let t=0,n=0,r=!1;for(let s=0;s<e.length;s+=1){let o=e[s];o==='"'?r=
!r:r?s+=o==="\\"?1:0:o==="["||o==="{"?n=Math.max(n,++t):(o==="]"||o==="}")&&(t-=1)}return n}function ce(e){let t=J(e);return ne(
t)?t:void 0}var Yt=e=>Array.isArray(e)?e.filter(ne):[],Me=e=>typeof e=="string"?e:"";function E(e,t){let n=e[t];return ne(n)?n:{}}function v(e,t){let n=Me(e[t]);return n.trim()===""?void 0:n}function O(e,t){
let n=e[t];return de(n)?n:0}var le={budget_usd:{least:0,most:1e5,decimals:!0},max_turns:{least:0,most:1e5},timeout_minutes:{least:1,most:7200}};function qt(e,{
least:t,most:n,decimals:r=!1}){let s=typeof e=="string"&&e.trim()!==""?Number(e):e;return typeof s=="number"&&s>=t&&s<=n&&
(r||Number.isInteger(s))?s:void 0}var Zt=({least:e,most:t,decimals:n=!1})=>`a ${n?"":"whole "}number from ${e} to ${t}`;
function ue(e){if(!e.startsWith("["))return e.trim()===""?void 0:e;let t=J(e);return ot(t)?t:void 0}var ot=e=>Array.isArray(
e)&&e.length>0&&e.every(t=>typeof t=="string"),Qt='a label, or a JSON list of labels such as ["self-hosted","linux"]',en=/^[A-Za-z0-9@][!-~]{0,199}$/,
tn="copilot-setup-steps",nn="the name of a model, such as claude-sonnet-4-5 or openai/gpt-5, without blanks";var Ne={prompt_file:"TASK_PROMPT_FILE",task_id:"TASK_ID",task_name:"TASK_NAME",task_file:"TASK_JSON",context_dir:"TASK_C\
ONTEXT_DIR",dependencies_dir:"TASK_DEPS_DIR",result_file:"TASK_RESULT_FILE",report_file:"TASK_REPORT_FILE",timeout_seconds:"\
TASK_TIMEOUT_SECONDS",model:"TASK_MODEL",budget_usd:"TASK_BUDGET_USD",max_turns:"TASK_MAX_TURNS"},it=/\{([a-z_]+)\}/g;function Ie(e){
let t=J(e),n=Array.isArray(t)&&t.every(d=>typeof d=="string"),[r,...s]=n?t:[];if(r===void 0||r.trim()==="")return{expected:'\
a JSON list of texts that begins with a program, e.g. ["my-agent", "{prompt_file}"]'};let i=[r,...s].flatMap(d=>[...d.matchAll(
it)]).find(([,d=""])=>!Object.hasOwn(Ne,d))?.[0];return i===void 0?{argv:[r,...s]}:{expected:`one of ${Object.keys(Ne).map(
d=>`{${d}}`).join(", ")} in place of ${i}`}}var fe=e=>["bash","-eo","pipefail",e];var bo=["claude","codex","copilot","gemini","aider","opencode"],at=["command","somas","brief",...bo,"custom"],re=["auto",
...at];var dt="any",rn=e=>e.split(",").map(t=>t.trim()).filter(t=>t!=="");function me(e){if(e.trim()===dt)return re;let t=rn(e),
n=t.flatMap(r=>re.filter(s=>s===r));return n.length===t.length?n:void 0}function Ce(e){if(e.trim()===dt)return dt;if(!e.
trim().startsWith("["))return rn(e);let t=J(e);if(!Array.isArray(t))return;let n=t.map(r=>ot(r)?r:typeof r=="string"?ue(
r):void 0);return n.every(r=>r!==void 0)?n:void 0}function sn({runner:e,task_runners:t,runner_argv:n}){let r=i=>[{setting:"runner_argv",value:n,expected:i}],s=e==="custom"||
me(t)?.includes("custom");if(n===""&&t.trim()==="any"&&e!=="custom")return[];if(!s)return n===""?[]:r(`nothing with runn\
er ${e}: only the runner custom reads it`);let o=Ie(n);return"expected"in o?r(o.expected):[]}function ct(e,t){let n,r=3;for(let s of t){if(Math.abs(s.length-e.length)>2)continue;let o=on(e)===on(s)?0:wo(e,s,r);o<r&&
o*2<=s.length&&([n,r]=[s,o])}return n}function an(e,t){let n=ct(e,t);return n===void 0?void 0:`did you mean ${JSON.stringify(
n)}?`}var on=e=>e.toLowerCase().replace(/[^a-z0-9]/g,"");function wo(e,t,n){let r=Array.from({length:t.length+1},(s,o)=>o);
for(let s=1;s<=e.length;s++){let o=[s];for(let i=1;i<=t.length;i++){let a=(r[i-1]??0)+(e[s-1]===t[i-1]?0:1);o.push(Math.
min(a,(r[i]??0)+1,(o[i-1]??0)+1))}if(Math.min(...o)>=n)return n;r=o}return r[t.length]??n}var dn="more_settings",xo=/\n|;(?=\s*\w+\s*:)/,To=e=>Object.entries(e).flatMap(([t,{isRare:n}])=>n?[t]:[]);function cn(e,t){
let n=e[dn];if(typeof n!="string")return{values:e,problems:[]};let r=To(t),s=new Map,o=[];for(let i of n.split(xo).map(a=>a.
trim())){if(i===""||i.startsWith("#"))continue;let[,a="",d=""]=/^(\w+)\s*:\s*(.*)$/.exec(i)??[],c=ko(a,d,{values:e,table:t,
rare:r,read:s});c===void 0?s.set(a,d):o.push({setting:dn,value:i,expected:c})}return{values:{...e,...Object.fromEntries(
s)},problems:o}}function ko(e,t,{values:n,table:r,rare:s,read:o}){let[i,a]=[r[e],n[e]];if(e===""||i===void 0){let d=e===
""?void 0:an(e,Object.keys(r));return`a line "name: value", with one of the names ${s.join(", ")}${d===void 0?"":`; ${d}`}`}
if(!s.includes(e))return`only settings without a place in the form, ${s.join(", ")}: ${e} has its own input`;if(o.has(e))
return`each setting once, and ${e} stands here twice`;if(!(a===void 0||`${a}`==`${i.default}`||`${a}`===t))return`one va\
lue of ${e}, whose own input is ${JSON.stringify(a)}`}var ln=["auto","phases","graph","first-phase"];var De=/^(?!.*\.\.)(?!.*\.(?:lock)?$)[A-Za-z0-9][A-Za-z0-9._-]{0,63}$/,pe=e=>`.somas/projects/${e}/artifacts`;var un=["auto","always","never"],fn=["auto","never"];function mn(e,t){let{runner:n=e.runner,budget_usd:r=e.budget_usd,max_turns:s=e.
max_turns}=t,o=e.runner!=="auto"&&n!==e.runner,i=t.model??(o?"":e.model);return{...e,runner:n,model:i,budget_usd:r,max_turns:s}}var Eo=e=>e.split(/[,\n]/).map(t=>t.trim()).filter(t=>t!==""),pn=e=>Eo(e).filter(t=>{let n=t.replace("!","");return n===
""||/^[/:!]/.test(n)||n.split("/").includes("..")});var gn=e=>De.test(e)?void 0:'letters, digits, ".", "_" and "-", at most 64, the first a letter or a digit',yn=(e,t)=>t===
"local"||e!=="-"&&!e.startsWith("/")&&!e.split(/[\\/]/).includes("..")?void 0:"a path inside of the repository",hn=e=>ue(
e)===void 0?Qt:void 0,Sn=e=>e===""||en.test(e)?void 0:nn;function bn(e){let[t]=pn(e);return t===void 0?void 0:`globs rel\
ative to the repository, which ${JSON.stringify(t)} is not`}var wn=e=>me(e)===void 0?`any, or names separated by commas,\
 each one of ${re.join(", ")}`:void 0,xn=e=>Ce(e)===void 0?'any, labels separated by commas, or a JSON list such as ["ma\
cos-latest", ["self-hosted","gpu"]]':void 0;function M(e){return{kind:"text",...e}}var X=e=>({kind:"number",...e}),ge=e=>({kind:"choice",...e}),Tn=e=>({kind:"boolea\
n",default:!1,...e});var lt={project_id:M({description:"names the project's folder and its branch, somas/<project_id>",use:"one for each plan\
 that is carried out for itself",option:"project",expected:gn}),plan:M({description:"path of the execution plan in the r\
epository; {project_id} is replaced",use:"where the plan lies elsewhere",default:`${pe("{project_id}")}/execution_plan.y\
ml`,expected:yn}),mode:ge({description:"how phases and dependencies make the order",use:"where a plan has phases, and th\
ey do not mean what auto takes them for",choices:ln,default:"auto"}),on_invalid_plan:ge({description:"the reaction to an\
 invalid plan: run one sequential task in its place, or stop",use:"fail, where nothing should run on a plan that has err\
ors",choices:["fallback","fail"],default:"fallback"}),runner:ge({description:"the program that carries out a task; auto \
takes the first that can",use:"to have agents carry out tasks: name the agent",choices:re,default:"auto"}),task_runners:M(
{description:"runners that a task may name for itself, separated by commas, beside the run's own and command; any for al\
l of them",use:"where the plan gives some tasks to another agent",default:"",expected:wn}),max_parallel:X({description:"\
tasks that may run at the same time",use:"more where the account has more runners and the agent's rate limit allows it, \
fewer where tasks are rate_limited",default:4,least:1,most:999}),agent:M({description:"the role of tasks that name none,\
 as the runner somas knows it",use:"with the runner somas",default:"coder"}),model:M({description:"the model an agent us\
es, in its own words; its own choice where empty",use:"to pay less, or to get more",default:"",expected:Sn}),budget_usd:X(
{description:"dollars an agent may use for a task, where it can keep to that; 0 for no limit",use:"with agents that are \
paid by use",default:0,...le.budget_usd}),max_turns:X({description:"turns an agent may take for a task, where it can kee\
p to that; 0 for no limit",use:"where an agent goes round in circles",default:0,...le.max_turns}),runner_argv:M({description:'\
the runner custom: its command line as a JSON list, e.g. ["my-agent", "{prompt_file}"]',use:"only with runner: custom",default:""}),
setup:M({description:"bash commands, a script of the repository, or copilot-setup-steps, that prepare a checkout: before\
 a task starts, and before its verify; without keys",use:"to install what tasks need, such as npm ci, or the program of \
runner: custom",default:""}),context_files:M({description:"files every task is given, separated by commas: artifacts of \
the project, or paths in the repository",use:"where every agent has to know more, or less",default:"SPEC.md,ARCHITECTURE\
.md,execution_plan.yml"}),runs_on:M({description:'runner label for all jobs, or several as JSON (["self-hosted","linux"]\
)',use:"with machines of your own, or larger ones",default:"ubuntu-latest",host:"actions",expected:hn}),task_runs_on:M({
description:'runner labels that a task may name for itself beside runs_on: separated by commas, or JSON (["macos-latest"\
, ["self-hosted","gpu"]]); any for all',use:"where some tasks need another machine",default:"",host:"actions",expected:xn}),
timeout_minutes:X({description:"minutes a task may take",use:"where agents need longer; a job on GitHub's machines ends \
after 6 hours",default:60,local_default:360,...le.timeout_minutes}),stall_minutes:X({description:"minutes without output\
, change or commit after which a task is ended; 0 for never",use:"more for commands that are silent for long",default:15,
least:0,most:7200}),architecture:ge({description:"when stage 4 writes ARCHITECTURE.md, api_specs.yml and data_models.yml\
 from SPEC.md: auto where there is no ARCHITECTURE.md",use:"never, where the plan needs none; always, where SPEC.md has \
changed",choices:un,default:"auto"}),resume:ge({description:"auto runs only tasks that the branch does not show as done \
from the same inputs; never runs every task",use:"never, to do everything again",choices:fn,default:"auto"}),protected_paths:M(
{description:"globs of files that tasks may not change, separated by commas, besides settings of agents and owners of co\
de; !glob lets tasks change files, but never .github/workflows/**",use:"for files that only people change; !CLAUDE.md, s\
ay, where a task writes that file",default:".github/**",expected:bn}),update_plan:Tn({description:"whether finished task\
s are ticked in the plan file on the branch, in a commit of its own",use:"where people or tools read in the plan how far\
 it is"}),runner_hours_per_hour:X({description:"hours a runner takes for an estimated hour; estimates are often hours of\
 human work",use:"0.1, say, where agents are ten times as fast as the estimates: then timeouts and waves fit",default:1,
least:.001,most:1e3,decimals:!0}),checkpoint_hours:X({description:"hours after which results are integrated at the lates\
t, where no task is longer itself",use:"less, to see results earlier; it costs waiting at each checkpoint",default:96,least:.1,
most:1e6,decimals:!0}),more_settings:M({description:'settings that have no place in the form, each as "name: value": one\
 a line, or with ";" between them (generated/settings.md names them)',use:"in a form, where no input of that name is",default:"",
host:"actions"})};var vo=Object.entries(lt);function $o(e,t){let{values:n,problems:r}=cn(e,lt),s=[...r],o=vo.map(([a,d])=>{let c=n[a]??Ro(
d,t),l=Oo(d,c,t);return"expected"in l&&s.push({setting:a,value:c,expected:l.expected}),[a,"expected"in l?c:l.value]}),i=Object.
fromEntries(o);return s.push(...sn(i)),s.length>0?{problems:s}:{settings:{...i,plan:i.plan.replaceAll("{project_id}",i.project_id)}}}
function En(e){let t=$o(JSON.parse(e),"actions");if("settings"in t)return t.settings;throw new Error(t.problems.map(n=>Po(
n,n.setting)).join("; "))}var kn=({least:e=0,most:t=0,decimals:n=!1})=>({least:e,most:t,decimals:n}),Ro=(e,t)=>(t==="loc\
al"?e.local_default:void 0)??e.default;function Oo(e,t,n){switch(e.kind){case"number":{let r=qt(t,kn(e));return r===void 0?
{expected:Zt(kn(e))}:{value:r}}case"boolean":return/^(?:true|false)$/.test(`${t}`)?{value:`${t}`=="true"}:{expected:"tru\
e or false"};case"choice":return e.choices?.includes(t)?{value:t}:{expected:e.choices?.join(", ")??""};case"text":{if(typeof t!=
"string")return{expected:e.expected?.("",n)??"text"};let r=e.expected?.(t,n);return r===void 0?{value:t}:{expected:r}}}}
var Po=({value:e,expected:t},n)=>e===void 0?`${n} is missing: expected ${t}`:`${n} ${JSON.stringify(e)}: expected ${t}`;var Ao=["core.hooksPath=/dev/null","core.fsmonitor=false","commit.gpgSign=false","push.gpgSign=false","gc.auto=0","maint\
enance.auto=false","safe.bareRepository=all","clone.defaultRemoteName=origin","protocol.file.allow=always","log.follow=f\
alse","log.showSignature=false","color.ui=false","core.quotePath=true","diff.renames=true","fetch.recurseSubmodules=fals\
e","i18n.commitEncoding=UTF-8","i18n.logOutputEncoding=UTF-8","init.defaultRefFormat=files","merge.renames=true","push.f\
ollowTags=false","push.pushOption=","push.recurseSubmodules=no","submodule.recurse=false"].flatMap(e=>["-c",e]),_n=new Map,
Lo=new Set,jo=(e,t)=>`${e}/`.startsWith(`${t}/`),Ee=e=>[...Lo].some(t=>jo(e,t));function vn(e,t,n,r="pipe"){let s=spawn(
"git",[...Ao,...t],{cwd:e,env:n,detached:!0,stdio:[r,"pipe","pipe"]});_n.set(s,{cwd:e,isPush:t[0]==="push"});let o=()=>{
_n.delete(s)};return s.on("close",o).on("error",o),s}function ut({pid:e},t){try{e!==void 0&&process.kill(-e,t)}catch{}}var C=class extends Error{name="GitError";exitCode;stdout;stderr;constructor(t,n,r,s){super(`git ${t.join(" ")}: ${s.trim()||
`exit code ${n}`}`),this.exitCode=n,this.stdout=r,this.stderr=s}},Mo=/^GIT_((IMPLICIT_)?WORK_TREE|(COMMON_)?DIR|(INDEX|SHALLOW|GRAFT)_FILE|OBJECT_DIRECTORY|ALTERNATE_OBJECT_DIRECTORIES|NAMESPACE|PREFIX|REPLACE_REF_BASE|NO_REPLACE_OBJECTS|CONFIG(_PARAMETERS|_COUNT)?)$/,
ye={GIT_AUTHOR_NAME:"SOMAS Workflows",GIT_AUTHOR_EMAIL:"somas-workflows@users.noreply.github.com",GIT_COMMITTER_NAME:"SO\
MAS Workflows",GIT_COMMITTER_EMAIL:"somas-workflows@users.noreply.github.com",GIT_TERMINAL_PROMPT:"0",GIT_LFS_SKIP_SMUDGE:"\
1"};function No({env:e}){let t=Object.entries(process.env).filter(([n])=>!Mo.test(n));return{...Object.fromEntries(t),...ye,
...e}}var Fe=new AsyncLocalStorage;function Rn(e,t){let n=Fe.getStore(),r=performance.now()+e*1e3;return Fe.run(n!==void 0&&
n.end<r?n:{seconds:e,end:r},t)}function On(){let e=Fe.getStore();if(e!==void 0&&performance.now()>e.end)throw new Error(
Pn(e))}var Pn=({seconds:e})=>`it takes longer than ${Math.round(e)} s`,$n=1<<28,Io=1e6;async function p(e,t,n={}){let r=[],
s=0,{exitCode:o,stderr:i}=await ft(e,t,n,d=>{if(s+=d.length,s>$n)throw new Error(`it prints more than ${$n} bytes`);r.push(
d)}),a=Buffer.concat(r).toString();if(o!==0)throw new C(t,o,a,i);return a.replace(/\n$/,"")}async function he(e,t,n){let{
exitCode:r,stderr:s}=await ft(e,t,n,n.onPiece);if(r!==0)throw new C(t,r,"",s)}var Co=["SIGINT","SIGTERM","SIGHUP"],Do=5;
function ft(e,t,n,r,s=1){return new Promise(o=>{if(Ee(e))return;let i=vn(e,t,No(n),n.stdin),a="",d=!0,c=Fe.getStore(),l=c&&
setTimeout(()=>u(c),Math.max(0,c.end-performance.now())),u=f=>{ut(i,"SIGKILL"),a="",m(-1,Pn(f))},m=(f,g)=>{clearTimeout(
l),Ee(e)||o({exitCode:f??-1,stderr:a||g})};i.stdout?.on("data",f=>{d=!1;try{r(f)}catch(g){ut(i,"SIGKILL"),m(-1,String(g))}}),
i.stderr?.setEncoding("utf8").on("data",f=>{a.length<Io&&(a+=f)}),i.on("error",f=>m(-1,f.message)),i.on("close",(f,g)=>{
let y=d&&a===""&&Co.includes(g);clearTimeout(l),y&&s<Do?o(ft(e,t,n,r,s+1)):m(f,g===null?"":`ended by ${g}`)}),i.stdin?.on(
"error",()=>{}),i.stdin?.end(n.input??"")})}async function Y(e,t){return(await p(e,["config","--null",...t]).catch(()=>"")).split("\0").flatMap(r=>r===""?[]:[mt(r)])}
function mt(e){let t=e.indexOf(`
`);return t===-1?{name:e}:{name:e.slice(0,t),value:e.slice(t+1)}}function _e(e){let[,t="",n,r=""]=/^([^.]+)\.(?:(.*)\.)?([^.]+)$/s.
exec(e)??[];return{section:t,key:r,...n!==void 0&&{subsection:n}}}var q=e=>e.map(({name:t,value:n})=>{let{section:r,subsection:s,
key:o}=_e(t);return`[${s===void 0?r:`${r} ${An(s)}`}]
	${o}${n===void 0?"":` = ${An(n)}`}
`}).join(""),An=e=>`"${e.replace(/[\\"]/g,"\\$&").replaceAll(`
`,"\\n")}"`;var pt=new Map;async function Ue(e){let t=pt.get(e);if(t!==void 0&&existsSync(t.objects))return t;let n=["rev-parse","--\
show-object-format","--path-format=absolute","--git-path","objects"],[r="",...s]=(await p(e,n)).split(`
`),o={objects:s.join(`
`),format:r};return pt.set(e,o),o}async function Be(e,t,n=!1){let{objects:r,format:s}=await Ue(e),o=n?t:join(t,".git");await Fo(
e,t,o,{format:s,isBare:n}),pt.set(t,{objects:join(o,"objects"),format:s}),await writeFile(join(o,"objects/info/alternate\
s"),Uo(r));let i=join(dirname(r),"shallow");existsSync(i)&&await copyFile(i,join(o,"shallow")),await Bo(e,r,join(o,"conf\
ig"))}var Ln=new Map;async function Fo(e,t,n,{format:r,isBare:s}){await mkdir(t,{recursive:!0});let o=`${(await stat(t)).
dev} ${r} ${s}`,[i,a]=[join(n,"HEAD"),join(n,"config")],d=Ln.get(o);if(d===void 0){let c=["--quiet","--template=",`--obj\
ect-format=${r}`,...s?["--bare"]:[]];await p(e,["init",...c,t]),Ln.set(o,{head:await readFile(i,"utf8"),config:await readFile(
a,"utf8")});return}for(let c of["objects/info","objects/pack","refs/heads","refs/tags"])await mkdir(join(n,c),{recursive:!0});
await writeFile(i,d.head),await writeFile(a,d.config)}function Uo(e){let t=join(e,"info/alternates");return`${e}
${existsSync(t)?readFileSync(t,"utf8"):""}`}var Ge=e=>[...e].sort(([t],[n])=>t<n?-1:1).map(([t,n])=>`${n} ${t}
`).join(""),jn="promisor";function gt(e){let t=join(dirname(e),"config");return existsSync(t)&&/promisor|partialclone/i.
test(readFileSync(t,"utf8"))}async function Bo(e,t,n){if(!gt(t))return;let s=await Y(e,["--local","--get-regexp","^remot\
e\\..*\\.(url|promisor|partialclonefilter)$"]),o=s.find(({name:l,value:u})=>l.endsWith(".promisor")&&u==="true");if(o===
void 0)return;let{subsection:i}=_e(o.name),a=s.flatMap(({name:l,value:u=""})=>{let{subsection:m,key:f}=_e(l);return m===
i?[{name:`remote.${jn}.${f}`,value:u}]:[]}),d={name:"core.repositoryFormatVersion",value:"1"},c={name:"extensions.partia\
lClone",value:jn};await appendFile(n,q([d,c,...a]))}var Se={objects:1e6,object_bytes:100*2**20,unpacked_bytes:2*2**30},Go="PACK",yt=12,Nn=6,In=7,Ho=[1,2,3,4],Wo=64,zo=2**20,
Jo=2**20;async function Cn(e,t,n){let{size:r}=await e.stat(),s={bytes:Buffer.alloc(0),start:t},o=async(l,u)=>{if(Math.min(
l+u,r)>s.start+s.bytes.length){let f=Math.min(Math.max(u,zo),Math.max(0,r-l)),{buffer:g,bytesRead:y}=await e.read(Buffer.
allocUnsafe(f),0,f,l);s.bytes=g.subarray(0,y),s.start=l}return s.bytes.subarray(l-s.start)},i=await o(t,yt);if(i.length<
yt||i.toString("latin1",0,4)!==Go)throw new Error("it holds no pack");let a=i.readUInt32BE(8);if(a>Se.objects)throw new Error(
`it holds ${a} objects, at most ${Se.objects} are read`);let d=t+yt,c=0;for(let l=0;l<a;l+=1){l%100===0&&On();let{type:u,
size:m,length:f}=Ko(await o(d,Wo),n);Mn(m);let{contents:g,packed:y}=await Xo(o,d+f,m,r),h=u===Nn||u===In?Vo(g):0;if(Mn(h),
c+=m+h,c>Se.unpacked_bytes)throw new Error(`it unpacks to more than ${Se.unpacked_bytes} bytes`);d+=f+y}}function Mn(e){
if(e>Se.object_bytes)throw new Error(`it holds an object of ${e} bytes, at most ${Se.object_bytes} are read`)}var ve=()=>new Error(
"its pack is damaged or cut");function He(e,t,n=0,r=1){let s=n;for(let o=t,i=r;o<Math.min(e.length,t+8);o+=1,i*=128){let a=e[o]??
0;if(s+=(a&127)*i,a<128)return{value:s,end:o+1}}throw ve()}function Ko(e,t){let[n]=e;if(n===void 0)throw ve();let r=n>>4&
7,s=n&15,{value:o,end:i}=n<128?{value:s,end:1}:He(e,1,s,16);if(r===In)return{type:r,size:o,length:i+t};if(r===Nn)return{
type:r,size:o,length:He(e,i).end};if(!Ho.includes(r))throw ve();return{type:r,size:o,length:i}}var Vo=e=>He(e,He(e,0).end).
value;async function Xo(e,t,n,r){let s=Math.min(Math.max(n+1,64),Jo);for(let o=4096;;o*=4){let i=await e(t,o);try{let a={
info:!0,maxOutputLength:Math.max(n,1),chunkSize:s},{buffer:d,engine:c}=inflateSync(i,a);if(d.length!==n)throw ve();return{
contents:d,packed:c.bytesWritten}}catch(a){if(!(a.code==="Z_BUF_ERROR")||t+o>=r)throw ve()}}}var be={added_paths:1e6,levels:1e3,bytes:2**28},Dn=new Map;async function Un(e,{before:t,after:n,added:r},s){let o=Dn.get(
e)??new Map;Dn.set(e,o);let i=new Map,a=[...t,...n].map(u=>`${u}^{tree}`),d=await Fn(e,[...a,...r],i,s);for(let u=d;u.length>
0;){let m=[...i.values()].flatMap(({folders:f})=>f);u=[...new Set(m)].filter(f=>!i.has(f)&&!o.has(f)),await Fn(e,u,i,s)}
let c=d.slice(0,a.length).map(u=>Yo(u,i,o)),l=be.added_paths+Math.max(0,...c.slice(0,t.length).map(({paths:u})=>u));for(let{
paths:u,levels:m}of c.slice(t.length)){if(u>l)throw new Error(`it adds more than ${be.added_paths} paths`);if(m>be.levels)
throw new Error(`it holds more than ${be.levels} folders inside each other`)}}function Yo(e,t,n){let r=[e];for(let s=r.at(
-1);s!==void 0;s=r.at(-1)){let{files:o,folders:i}=t.get(s)??{files:0,folders:[]},a=n.has(s)?[]:i.filter(l=>!n.has(l));if(a.
length>0){r.push(...new Set(a));continue}if(r.pop(),n.has(s))continue;let d=o+i.length,c=0;for(let l of i){let u=n.get(l);
d+=u?.paths??0,c=Math.max(c,u?.levels??0)}n.set(s,{paths:d,levels:c+1})}return n.get(e)??{paths:0,levels:0}}async function Fn(e,t,n,r){
if(t.length===0)return[];let s=[],o=0,i=t.map(l=>`${l}
`).join("");await he(e,["cat-file","--batch"],{input:i,env:r,onPiece:l=>{if(o+=l.length,o>be.bytes)throw new Error(`its \
folders have more than ${be.bytes} bytes`);s.push(l)}});let d=Buffer.concat(s),c=[];for(let l=0;c.length<t.length;){let u=d.
indexOf(`
`,l)+1,[m="",f,g]=d.toString("utf8",l,u-1).split(" ");if(f!=="tree")throw new Error(`the tree ${m} is missing`);let y=u+
Number(g);n.has(m)||n.set(m,qo(d.subarray(u,y),m.length/2)),c.push(m),l=y+1}return c}function qo(e,t){let n=[],r=0;for(let s=0;s<
e.length;){let o=e.toString("latin1",s,s+6)==="40000 ",i=e.indexOf(0,s)+1;s=i+t,o?n.push(e.toString("hex",i,s)):r+=1}return{
files:r,folders:n}}var ht="refs/somas/";async function Gn(e,t){let n=await mkdtemp(join(e,"tmp_objdir-somas-"));try{return await t(n)}finally{
await rm(n,{recursive:!0,force:!0})}}async function Hn(e,t,n,r){let{objects:s}=await Ue(e);await Gn(s,async o=>{await Be(
e,o,!0);let i=new Map([...r].map(([a,d])=>[ht+a,d]));await writeFile(join(o,"packed-refs"),Ge(i)),await p(o,["bundle","c\
reate","--quiet",resolve(t),...i.keys(),`^${n}`])})}var U={bytes:2**30,header_bytes:1e6,refs:100,commits:1e4,commit_bytes:64e3,
small_bytes:1e7};async function Wn(e,t,n){let r=await open(t);try{let{size:s}=await r.stat();if(s>U.bytes)throw new Error(
`it has ${s} bytes, at most ${U.bytes} are read`);return await Rn(s<U.small_bytes?30:120,()=>Zo(e,r,n))}finally{await r.
close()}}async function Zo(e,t,n){let{objects:r,format:s}=await Ue(e),o=await Qo(t,s),i=ei(o,n),a=await Bn(e,o.prerequisites),
d=o.prerequisites.find((c,l)=>a[l]?.type!=="commit");if(d!==void 0)throw new Error(`its prerequisite ${d} is no commit o\
f the repository`);return await Cn(t,o.bytes,s==="sha256"?32:20),await t.read(Buffer.alloc(o.bytes),0,o.bytes),Gn(r,async c=>{
let l={GIT_OBJECT_DIRECTORY:c,GIT_ALTERNATE_OBJECT_DIRECTORIES:JSON.stringify(r)},u=gt(r)?"--fsck-objects":"--strict";await p(
e,["index-pack",u,"--fix-thin","--stdin"],{env:l,stdin:t.fd});let m=join(c,"pack"),f=await readdir(m),g=await ti(m,f,s),
y=[...i.values()],h=await Bn(e,[...y,...g],l),T=[...i].filter((k,b)=>h[b]?.type==="commit");ni(h.slice(y.length));let w=g.
filter((k,b)=>h[y.length+b]?.type==="tree"),R={before:o.prerequisites,after:T.map(([,k])=>k),added:w};await Un(e,R,l),await mkdir(
join(r,"pack"),{recursive:!0});let I=k=>Number(k.endsWith(".idx"));for(let k of f.sort((b,K)=>I(b)-I(K)))await rename(join(
m,k),join(r,"pack",k));return new Map(T)})}async function Qo(e,t){let{buffer:n,bytesRead:r}=await e.read(Buffer.alloc(U.
header_bytes),0,U.header_bytes,0),s=n.subarray(0,r);if(!/^# v[23] git bundle\n/.test(s.toString("latin1",0,20)))throw new Error(
"it is no bundle of git");let o=s.indexOf(`

`);if(o===-1)throw new Error(`its header is longer than ${U.header_bytes} bytes, or cut`);let i=new Map,a=[],d=`[0-9a-f]\
{${t==="sha256"?64:40}}`,c=new RegExp(`^(?:(?<prerequisite>-)?(?<object>${d})(?: (?<ref>.*))?|@object-format=${t})$`);for(let l of s.
toString("utf8",0,o).split(`
`).slice(1)){let u=c.exec(l)?.groups;if(u===void 0)throw new Error("its header holds a line that is neither a ref nor a \
prerequisite");let{prerequisite:m,object:f,ref:g}=u;f!==void 0&&(m!==void 0?a.push(f):i.set(g??"",f))}return{refs:i,prerequisites:a,
bytes:o+2}}function ei({refs:e},t){let n=U.refs*(t?.length??1);if(e.size>n)throw new Error(`it names ${e.size} refs, at \
most ${n} are read`);let r=s=>t===void 0||t.some(o=>s===o||s.startsWith(`partial/${o}/`));return new Map([...e].flatMap(
([s,o])=>{let i=s.slice(ht.length);return s.startsWith(ht)&&r(i)?[[i,o]]:[]}))}async function Bn(e,t,n){if(t.length===0)
return[];let r=t.map(o=>`${o}
`).join("");return(await p(e,["cat-file","--batch-check"],{input:r,...n&&{env:n}})).split(`
`).map(o=>{let[,i="missing",a]=o.split(" ");return{type:i,size:Number(a??0)}})}async function ti(e,t,n){let r=t.find(d=>d.
endsWith(".idx"));if(r===void 0)return[];let s=await readFile(join(e,r)),i=8+256*4,a=n==="sha256"?32:20;return Array.from(
{length:s.readUInt32BE(i-4)},(d,c)=>s.toString("hex",i+c*a,i+(c+1)*a))}function ni(e){let t=e.filter(({type:r})=>r==="co\
mmit");if(t.length>U.commits)throw new Error(`it holds ${t.length} commits, at most ${U.commits} are read`);let n=t.find(
({size:r})=>r>U.commit_bytes);if(n!==void 0)throw new Error(`it holds a commit of ${n.size} bytes, at most ${U.commit_bytes}\
 are read`)}var Z=async(e,t)=>$e(await p(e,t)),$e=e=>[...new Set(e.split("\0").map(t=>t.replace(/^\n/,"")))].filter(t=>t!=="");var ri=["text","binary","union"],si="* !merge",oi=1e6;async function Kn(e,t,n){let r=await ii(e,t),s=existsSync(join(e,"\
.git"))?join(e,".git"):e,o=join(s,"info/attributes"),i=existsSync(o)?readFileSync(o):void 0;mkdirSync(dirname(o),{recursive:!0}),
writeFileSync(o,r);try{return await n()}finally{i===void 0?rmSync(o,{force:!0}):writeFileSync(o,i)}}var zn=new Map;async function ii(e,t){let n=zn.get(e);if(n?.commit===t)return n.rules;let s=n!==void 0&&await ai(e,n.commit,t)?n.rules:
await di(e,t);return zn.set(e,{commit:t,rules:s}),s}async function ai(e,t,n){return await p(e,["diff-tree","-r","--name-\
only",t,n,"--",":(top,glob)**/.gitattributes"]).catch(()=>"unknown")===""}async function di(e,t){let n=await p(e,["ls-tr\
ee","-r","-z","--full-tree",t]),r=$e(n).flatMap(o=>{let[,i,a=""]=/^100\d+ blob (\S+)\t((?:.*\/)?)\.gitattributes$/s.exec(
o)??[];return i===void 0?[]:[{object:i,folder:a}]});r.sort((o,i)=>o.folder.length-i.folder.length);let s=[si];for(let{object:o,
folder:i}of r){let a=await p(e,["cat-file","blob",o]);a.length<=oi&&s.push(...a.split(/\r?\n/).flatMap(d=>ci(d,i)))}return`${s.
join(`
`)}
`}function ci(e,t){let[,n,r="",s=""]=/^[ \t]*(?:"((?:[^"\\]|\\.)*)"|([^\s"]\S*))(?:[ \t]+(.*))?$/.exec(e)??[];if((n??r)===
""||/^[#!]/.test(r))return[];let o=s.split(/[ \t]+/).map(li),i=r.startsWith("[attr]");if(t==="")return[[n===void 0?r:`"${n}\
"`,...o].join(" ").trimEnd()];if(i)return[];let a=n??Jn(r),d=a.startsWith("/")?a.slice(1):a,c=a.slice(0,-1).includes("/")?
"":"**/",l=t.replace(/[\\*?[]/g,"\\$&");return[[`"/${Jn(l)}${c}${d}"`,...o].join(" ")]}var Jn=e=>e.replace(/["\\]/g,"\\$&");
function li(e){let t=/^merge=(.*)$/.exec(e)?.[1];return t===void 0||ri.includes(t)?e:"merge"}var ui=["-c","merge.default=text","-c","merge.renormalize=false"];async function fi(e,t,n){let r=[...ui,"merge-tree","--\
write-tree","--name-only","--no-messages","-z",t,n];try{return{tree:(await Kn(e,t,()=>p(e,r))).replace(/\0.*$/s,"")}}catch(s){
if(!(s instanceof C)||s.exitCode!==1)throw s;let[,...o]=$e(s.stdout);return{conflicts:o}}}var se=(e,t,n,r,s)=>p(e,["comm\
it-tree",t,...n.flatMap(o=>["-p",o]),"-F","-"],{input:r,...s!==void 0&&{env:{GIT_AUTHOR_DATE:s,GIT_COMMITTER_DATE:s}}});
async function we(e,t,n){if(t===n)return!0;try{return await p(e,["merge-base","--is-ancestor",n,t]),!0}catch(r){if(r instanceof
C&&r.exitCode===1)return!1;throw r}}async function Vn(e,t,n,r){if(await we(e,t,n))return{commit:t};if(await we(e,n,t))return{
commit:n};let s=await fi(e,t,n);return"conflicts"in s?s:{commit:await se(e,s.tree,[t,n],r)}}var St={succeeded:{done:!0},succeeded_with_warning:{done:!0},briefed:{done:!0},no_change:{done:!1},verify_failed:{done:!1},
conflict:{done:!1},protected_path:{done:!1},rate_limited:{done:!1},quota_exhausted:{done:!1},budget_exceeded:{done:!1},stalled:{
done:!1},timeout:{done:!1},blocked:{done:!1},runner_error:{done:!1},skipped_dependency:{done:!1}},N=e=>St[e].done;function We(e={},t={}){
let n={...e};for(let[r,s]of Object.entries(t))n[r]=(n[r]??0)+s;return Object.keys(n).length===0?void 0:n}function S(e,t=300){let n=e.replace(/[\p{C}\p{Z}]+/gu," ").trim();return n.length<=t?n:`${n.slice(0,t)}…`}var Zn=({project_id:e,wave:t},n)=>`somas-${e}-wave-${t.number}-${n}`,Je="not_started.json",bt="results.json",Qn="result.\
bundle",ze=5e6,Xn=1e4,Yn=64,wt=new Map([[bt,ze],[Je,ze],[Qn,2**30]]);async function mi(e,t,n,r){let s=new Map,o,i;try{if(o=
await n(r.id),o===void 0)return{claims:s};if(i=Yt(nr(join(o,bt))),i.length>Xn)throw new Error(`${bt} holds ${i.length} r\
esults, at most ${Xn} are read`);let d=i.length>0?void 0:bi(join(o,Je));if(d!==void 0)return{claims:s,notStarted:d}}catch(d){
let c=`its artifact cannot be read: ${tr(d)}`;for(let l of r.tasks)s.set(l,{verdict:"runner_error",reason:c,seconds:0});
return{claims:s}}let a=await pi(e,join(o,Qn),r.tasks);for(let d of r.tasks){let c=i.find(({task_id:f})=>f===d),l=c&&gi(c);
if(l===void 0)continue;let u=a.commits.get(d),m=u===void 0&&c?.commit===void 0&&a.error===void 0;if(u!==void 0&&await we(
e,u,t).catch(()=>!1))s.set(d,{...l,commit:u});else if(!N(l.verdict)||m)s.set(d,l);else{let f=a.error?`cannot be read: ${a.
error}`:`holds no commit on top of ${t.slice(0,7)}`;s.set(d,{...l,verdict:"runner_error",reason:`its bundle ${f}`})}}return{
claims:s}}async function er(e,t,n,r){let s=new Map,o=new Set;for(let i of n){let{claims:a,notStarted:d}=await mi(e,t,r,i);
if(d!==void 0)return{commits:s,notDone:o,notStarted:`${i.id} did not start: ${d}`};for(let c of i.tasks){let l=a.get(c);
l===void 0||!N(l.verdict)?o.add(c):l.commit!==void 0&&s.set(c,l.commit)}}return{commits:s,notDone:o}}async function pi(e,t,n){
if(!rr(t))return{commits:new Map};try{return{commits:await Wn(e,t,n)}}catch(r){return{commits:new Map,error:tr(r)}}}var tr=e=>S(
e instanceof C?e.stderr:e instanceof Error?e.message:String(e),150);function gi({verdict:e,reason:t,seconds:n,setup_seconds:r,
attempts:s,runner:o,leg:i,usage:a}){if(!yi(e))return;let d=at.find(c=>c===o);return{verdict:e,reason:S(Me(t)),seconds:0,
...qn({seconds:n,setup_seconds:r,attempts:s}),...d&&{runner:d},...Si(i),...ne(a)&&{usage:qn({cost_usd:a.cost_usd,tokens:a.
tokens,turns:a.turns})}}}var yi=e=>typeof e=="string"&&Object.hasOwn(St,e),hi=1e15,qn=e=>Object.fromEntries(Object.entries(
e).flatMap(([t,n])=>de(n)&&n<=hi?[[t,n]]:[]));function Si(e){let t=ne(e)?Me(e.started):"";return Number.isNaN(Date.parse(
t))?{}:{started:new Date(t).toISOString()}}function bi(e){let t=nr(e);return ne(t)&&typeof t.reason=="string"?S(t.reason):
void 0}function nr(e){if(!rr(e))return;let{size:t}=lstatSync(e),n=basename(e);if(t>ze)throw new Error(`${n} has ${t} byt\
es, at most ${ze} are read`);let r=readFileSync(e,"utf8");if(Xt(r)>Yn)throw new Error(`${n} holds more than ${Yn} values\
 inside each other`);return J(r)}var rr=e=>lstatSync(e,{throwIfNoEntry:!1})?.isFile()??!1;var sr=(e,t)=>({...e,tasks:e.tasks.map(n=>{let{files:r=[]}=t.get(n.id)??{};return r.length===0?n:{...n,files:[...new Set(
[...n.files,...r])]}})});var wi=/^(credential|filter|http|https|lfs|protocol|safe|ssh|url)\.|^core\.(askpass|gitproxy|longpaths|sshcommand|symlinks)$/,
xi=["local","worktree","command"];async function or(e,t){let s=(await p(e,["config","--list","--null","--show-scope","--\
includes"],{env:t===void 0?{}:{HOME:t}})).split("\0"),o=[];for(let i=0;i+1<s.length;i+=2){let[a="",d=""]=s.slice(i,i+2),
c=mt(d);!xi.includes(a)&&wi.test(c.name)&&o.push(c)}return q(o)}function xe(e){let t=xt(e);if(t.length===0)return{text:i=>i,piece:i=>i,rest:()=>""};let n=new RegExp(t.map(i=>i.replace(
/[\\^$.*+?()[\]{}|/-]/g,"\\$&")).join("|"),"g"),r=t[0]?.length??0,s="";function o(i){let a="",d=0;for(let l of s.matchAll(
n)){if(l.index>=i)break;a+=`${s.slice(d,l.index)}***`,d=l.index+l[0].length}let c=Math.max(d,i);return a+=s.slice(d,c),s=
s.slice(c),a}return{text:i=>i.replace(n,"***"),piece:i=>(s+=i,o(Math.max(0,s.length-r+1))),rest:()=>o(s.length)}}function xt(e){
let n=e.flatMap(r=>[r,...r.split(/\r?\n/)]).map(r=>r.trim()).flatMap(r=>{let s=[r,JSON.stringify(r).slice(1,-1)];return r.
length<Ti?s:[...s,ki(r),...Ei(r)]});return[...new Set(n)].filter(r=>r.length>=4).sort((r,s)=>s.length-r.length)}var Ti=8,
ki=e=>encodeURIComponent(e.replace(new RegExp("\\p{Cs}","gu"),""));function Ei(e){let t=Buffer.from(e);return[0,1,2].flatMap(
n=>{let r=Buffer.concat([Buffer.alloc(n),t]).toString("base64"),s=Math.floor((n+t.length)*8/6),o=r.slice(Math.ceil(n*8/6),
s);return[o,o.replaceAll("+","-").replaceAll("/","_")]})}var ir=40,_i=1e3;function ar(e,{limit:t=2e7,redact:n=xe([])}={}){let r=openSync(e,"w"),s=new StringDecoder("utf8"),o=new Tt(
Math.floor(t/2)),i=t-Math.floor(t/2),a=[],d="",c=!1;function l(m){try{writeSync(r,m)}catch(f){c||a.push(`[the log could \
not be written: ${f}]`),c=!0}}function u(m){if(m==="")return;let f=Buffer.from(m),g=f.subarray(0,i);g.length>0&&l(g),i-=
g.length,o.add(f.subarray(g.length));let y=(d+m).split(/\r?\n/).map(h=>h.slice(0,_i));d=y.pop()??"",a=[...a,...y].slice(
-ir)}return{write:m=>u(n.piece(s.write(Buffer.from(m)))),tail:()=>(u(n.rest()),[...a,...d===""?[]:[d]].slice(-ir)),close:()=>{
u(n.rest()),o.dropped>0&&l(Buffer.from(`
[${o.dropped} bytes of output are left out here]
`)),l(o.read()),closeSync(r)}}}var Tt=class{#t;#n=0;#e;constructor(t){this.#e=t}get dropped(){return Math.max(0,this.#n-this.#e)}add(t){if(t.length===0)
return;this.#t??=Buffer.alloc(this.#e);let n=Math.max(0,t.length-this.#e),r=this.#e===0?0:(this.#n+n)%this.#e,s=t.copy(this.#t,
r,n);t.copy(this.#t,0,n+s),this.#n+=t.length}read(){let t=this.#t??Buffer.alloc(0);if(this.#n<=this.#e)return t.subarray(
0,this.#n);let n=this.#e===0?0:this.#n%this.#e;return Buffer.concat([t.subarray(n),t.subarray(0,n)])}};function $(e,t){try{let n=realpathSync(join(e,t)),r=relative(realpathSync(e),n);return r===".."||r.startsWith(`..${sep}`)||
isAbsolute(r)?void 0:n}catch{return}}var vi=1e7;function x(e){let t;try{t=openSync(e,constants.O_RDONLY|constants.O_NONBLOCK|
constants.O_NOFOLLOW)}catch{return}try{let n=fstatSync(t);return n.isFile()&&n.size<=vi?readFileSync(t,"utf8"):void 0}finally{
closeSync(t)}}var dr=e=>lstatSync(e,{throwIfNoEntry:!1}),B=e=>dr(e)?.isDirectory()??!1;function P(e){B(e)||rmSync(e,{force:!0}),
mkdirSync(e,{recursive:!0})}function W(e){return dr(e)?.isFile()===!1&&rmSync(e,{recursive:!0,force:!0}),e}function kt(e){
try{chmodSync(e,493);for(let t of readdirSync(e,{withFileTypes:!0}))t.isDirectory()&&t.name!==".git"&&kt(join(e,t.name))}catch{}}var oe=e=>(e.match(/[\p{L}\p{N}_]+/gu)??[]).join("-"),$i=e=>Ri(e).toLowerCase().replace(/[^\p{L}\p{M}\p{N}\p{Pc}\- ]/gu,
"").replaceAll(" ","-"),Ri=e=>e.replace(/!?\[([^[\]]*)\]\([^()]*\)/g,"$1").replace(/(^|[^\p{L}\p{N}])_([^_]+)_(?![\p{L}\p{N}])/gu,
"$1$2");function Oi(e){let t=new Map,n=new Map;for(let r of e){let s=$i(r.text),o=n.get(s)??0,i=()=>o===0?s:`${s}-${o}`;
for(;t.has(i());)o+=1;n.set(s,o+1),t.set(i(),r)}return t}function cr(e,t){let n=e.split(`
`),r=Et(e),s=oe(t),o=r.find(({text:d})=>oe(d)===s)??Oi(r).get(t.toLowerCase())??r.find(({text:d})=>oe(d).toLowerCase()===
s.toLowerCase());if(o===void 0)return;let i=r.find(({line:d,level:c})=>d>o.line&&c<=o.level),a=i===void 0?n.length:i.line-
1;return{heading:o.text,first:o.line,last:a,text:n.slice(o.line-1,a).join(`
`)}}var Pi=/^(?: {4}|\t| {0,3}(?:[-*+]|\d+[.)])[ \t]| {0,3}[>|])/;function Et(e){let t=[],n=e.split(/\r?\n/),r,s=!1,o;for(let i=Ai(
n);i<n.length;i++){let a=n[i]??"",d=/^ {0,3}(`{3,}|~{3,})(.*)$/.exec(a),c=o;if(o=void 0,r!==void 0)d?.[1]?.startsWith(r)&&
d[2]?.trim()===""&&(r=void 0);else if(s||/^ {0,3}<!--/.test(a))s=!a.includes("-->");else if(d?.[1]!==void 0)r=d[1];else{
let[,l,u=""]=/^ {0,3}(#{1,6})(?![^ \t])(.*)$/.exec(a)??[],m=/^ {0,3}(=+|-+)[ \t]*$/.exec(a)?.[1];if(l!==void 0){let f=u.
trim().replace(/(^|[ \t])#+$/,"");t.push({level:l.length,text:f.trimEnd(),line:i+1})}else if(m!==void 0&&c!==void 0){let f=n.
slice(c,i).map(g=>g.trim());t.push({level:m.startsWith("=")?1:2,text:f.join(" "),line:c+1})}else m===void 0&&a.trim()!==
""&&(c!==void 0||!Pi.test(a))&&(o=c??i)}}return t}function Ai(e){return e[0]?.trimEnd()!=="---"?0:e.findIndex((t,n)=>n>0&&
/^(---|\.\.\.)[ \t]*$/.test(t))+1}var ur=e=>[pe(e),"."],Li=4e5;function fr(e,t,n,r,s=Li){let o=[],i=[],a=new Set,d=s;for(let c of new Set([...n,...r])){let l=Mi(
e,t,c);if("missing"in l){i.push({source:c,reason:l.missing,required:n.includes(c)});continue}o.push({source:c,...l,...ji(
d,l.text),file:Ci(c,l.heading,a)}),d=Math.max(0,d-l.text.length)}return{slices:o,missing:i}}function Ke(e,{slices:t}){mkdirSync(
e,{recursive:!0});for(let n of t)writeFileSync(join(e,n.file),n.text)}var mr=({slices:e,missing:t})=>`${JSON.stringify({
slices:e.map(({text:n,...r})=>r),missing:t},null,2)}
`;function ji(e,t){if(t.length<=e)return{text:t};let n=t.lastIndexOf(`
`,e-1)+1,r=t.slice(0,n>0?n:e),s=t.length-r.length,o=`[Cut here: ${s} of ${t.length} characters are left out, the context\
 of one task is limited. The rest is in the repository.]`;return{text:`${r}${r===""||r.endsWith(`
`)?"":`
`}${o}
`,cut:s}}function Mi(e,t,n){let r=u=>{for(let m of t){let f=Ii(e,join(m,u));if(f!==void 0)return f}},s=r(n);if(s!==void 0)
return lr(s,1,s.split(`
`).length);let[,o,i]=/^([^#]+)#(.+)$/.exec(n)??[],a=o===void 0?void 0:r(o);if(a===void 0||o===void 0||i===void 0)return{
missing:"no such text file of at most 10 MB in the repository"};if(!/\.(md|markdown)$/i.test(o))return{missing:"only Mar\
kdown files have sections"};let d=cr(a,i);if(d!==void 0)return{heading:d.heading,...lr(d.text,d.first,d.last)};let c=new Set(
Et(a).map(u=>oe(u.text)));c.delete("");let l=Ni(i,[...c]).slice(0,8).join(", ")||"no headings";return{missing:`no sectio\
n ${i}; the file has ${l}${c.size>8?", …":""}`}}function Ni(e,t){let n=i=>i.toLowerCase().split("-"),r=new Set(n(oe(e))),
s=ct(e,t),o=i=>i===s?Number.MAX_VALUE:n(i).filter(a=>r.has(a)).length;return[...t].sort((i,a)=>o(a)-o(i))}var lr=(e,t,n)=>({
text:e,lines:[t,n],sha256:createHash("sha256").update(e).digest("hex")});function Ii(e,t){let n=$(e,t),r=n===void 0?void 0:
x(n);return r?.includes("\0")?void 0:r}function Ci(e,t,n){let r=t===void 0?e:e.slice(0,e.indexOf("#")),s=extname(r).replace(
/[^A-Za-z0-9.]/g,""),i=[basename(r,extname(r)),...t===void 0?[]:[oe(t)]].join("-").replace(/[^A-Za-z0-9._-]+/g,"-").slice(
0,100),a=`${i}${s}`;for(let d=2;n.has(a.toLowerCase());d++)a=`${i}-${d}${s}`;return n.add(a.toLowerCase()),a}var Di=/^(PATH|HOME|LANG|LC_[A-Z]+|TMPDIR|TERM|CI|NODE_EXTRA_CA_CERTS|SSL_CERT_(FILE|DIR)|(REQUESTS|CURL)_CA_BUNDLE|RUNNER_TRACKING_ID)$/,
Fi=/^(HTTPS?|NO|ALL)_PROXY$/i;function pr(e,t){let n=Object.entries(e).filter(r=>r[1]!==void 0&&(Di.test(r[0])||Fi.test(
r[0])&&!r[1].includes("@")));return{...Object.fromEntries(n),...ye,...t}}var G=e=>S(e).replace(/[\\`*_[\]<>|#&~$]/g,"\\$&");function H(e){let t=Math.max(2,...Array.from(e.matchAll(/`+/g),([r])=>r.
length)),n="`".repeat(t+1);return`${n}text
${e.replace(/\n$/,"")}
${n}`}var Ve=e=>e.trim().split(/\r\n|\r|\n/).map(t=>`> ${t}`.trimEnd()).join(`
`);var _t=5e4,Ui=["- Nobody is there to answer: decide, and say in the result what was decided and why.","- Change what the\
 task needs and nothing else. Nothing under `.github` may change.","- Nothing is pushed, and commits that are there alre\
ady stay as they are.","- Markdown about the work goes into the file that `TASK_RESULT_FILE` names.",'- The file that `T\
ASK_REPORT_FILE` names may hold JSON. If nothing has to be changed, it says why as `no_change_reason`; if only a person \
can go on, it says `"status": "blocked"` and why as `summary`.'].join(`
`);function hr(e,t,n,r=[],s){return`${[`# Task ${e.id}: ${G(e.name)}`,Ve(e.description),...(e.texts??[]).flatMap(gr),...Gi(
e),...r.length===0?[]:["## About all tasks of the plan",...r.flatMap(gr)],"## When it is done","The changes are in the w\
orking copy, committed or not.",...Hi(e),"## Rules",Ui,...Wi(e),...zi(s),...Ji(t),...Ki(n)].join(`

`)}
`}var gr=({title:e,text:t})=>[`### ${G(e)}`,Ve(t)],Bi=["runner","model","budget_usd","max_turns","timeout_minutes","runs\
_on"];function Gi(e){let{also_stated:t=[],status:n,setup:r}=e,o=[...Bi.flatMap(a=>e[a]===void 0?[]:[`${a}: ${[e[a]].flat().
join(", ")}`]),...t].map(a=>`- ${G(a)}`);return[...n==="in-progress"?["The plan says that this task is in progress: look\
 at what is there before you begin."]:[],...o.length===0?[]:["### Also stated",o.join(`
`)],...r===void 0?[]:["This script has prepared the working copy:",H(r)]]}function Hi(e){let{acceptance_criteria:t=[]}=e;
if(t.length===0)return yr(e);let n=t.map(r=>`- ${r.trim().replace(/\s*\r?\n/g,`
  `)}`).join(`
`);return["It is accepted when this holds:",Ve(n),...yr(e)]}function yr({verify:e}){return e===void 0?["The task has no \
verify script: say in the result how the work was checked."]:["This script passes in a clean checkout of the work:",H(e)]}
var Wi=({files:e})=>e.length===0?[]:["## Files it is expected to touch",H(e.map(t=>S(t)).join(`
`))];function zi({files:e,diff:t}={files:[],tasks:[],diff:""}){return t===""?[]:["## Changes of other tasks meanwhile","\
This task was done before, and its work conflicted with that of other tasks in these files. Their changes are in the wor\
king copy now, and stay: do the task on top of them.",H(e.map(n=>S(n)).join(`
`)),H(t)]}function Ji({slices:e,missing:t}){if(e.length+t.length===0)return[];let n=e.flatMap(({source:s,lines:[o,i],text:a})=>[
`### ${G(s)} (lines ${o} to ${i})`,H(a)]),r=t.map(({source:s,reason:o})=>`Missing: ${G(s)}: ${G(o)}.`);return["## Contex\
t",...n,...r]}function Ki(e){return e.length===0?[]:["## Results of the tasks before",...e.flatMap(({task_id:n,text:r})=>[
`### ${n}`,r===void 0?"It left no result file.":H(Vi(r))])]}var Vi=e=>e.length<=_t?e:`${e.slice(0,_t)}
[Cut here: ${e.length-_t} characters more are in the repository.]`;var Sr=200,vt=5e5,Te=e=>`${pe(e)}/tasks`,Q=(e,t)=>`${Te(e)}/${t}_result.md`,Xi="<!-- somas-result",Yi="-->";function br(e){
let t=e.lastIndexOf(`

${Xi}
`);return t!==-1&&e.endsWith(`
${Yi}
`)?e.slice(0,t+1):e}function wr(e){let{changes:t,notes:n,output:r,report:s}=e,o=t.length-Sr,i=[...t.slice(0,Sr),...o>0?[
`and ${o} more`]:[]];return`${[`# Result of ${e.task_id}: ${G(e.task_name)}`,[`- Verdict: **${e.verdict}**`,`- Reason: ${G(
e.reason)}`,`- Runner: ${e.runner}`,`- Time: ${e.seconds} s${e.setup_seconds===void 0?"":`, of which setup ${e.setup_seconds}\
 s`}`,...n.map(d=>`- Note: ${G(d)}`)].join(`
`),"## Changed files",i.length===0?"None.":H(i.join(`
`)),"## Last lines of the output",r.length===0?"None.":H(r.map(qi).join(`
`)),...s?.trim()?["## What the runner wrote",Zi(s.trim())]:[]].join(`

`)}
`}var qi=e=>e.replace(new RegExp("\\p{Cc}\\[[0-9;?]*[A-Za-z]","gu"),"").replace(/\t/g,"    ").replace(new RegExp("\\p{C}",
"gu"),""),Zi=e=>e.length<=vt?e:`${e.slice(0,vt)}

Cut after ${vt} characters.`;function xr(e){let{task:t,workspace:n,folder:r,agentEnvironment:s={},setupEnvironment:o={}}=e,i=mn(e.settings,t),a=w=>join(
r,w),d=(w,R)=>(writeFileSync(a(w),R),a(w)),l=i.context_files.split(",").map(w=>w.trim()).filter(w=>w!==""),u=fr(n,ur(i.project_id),
t.context_requirements,l);Ke(a("context"),u);let m=ea(n,i.project_id,t);mkdirSync(a("dependencies"));for(let{task_id:w,text:R}of m)
R!==void 0&&d(`dependencies/${w}.md`,R);let f=hr(t,u,m,e.plan.texts,e.overlap),g=d("prompt.md",f),y=a("result.md"),h=a("\
report.json"),T=i.stall_minutes*60;return{...e,settings:i,prompt:f,promptFile:g,context:u,resultFile:y,reportFile:h,environment:pr(
e.environment,{TASK_ID:t.id,TASK_NAME:S(t.name),TASK_RISK:t.risk,TASK_JSON:d("task.json",`${JSON.stringify(t,null,2)}
`),TASK_DESC_FILE:d("description.md",`${t.description}
`),TASK_PROMPT_FILE:g,TASK_CONTEXT_DIR:a("context"),TASK_CONTEXT_FILES:u.slices.map(w=>join(a("context"),w.file)).join("\
,"),TASK_CONTEXT_MANIFEST:d("context.json",mr(u)),TASK_DEPS_DIR:a("dependencies"),TASK_RESULT_FILE:y,TASK_REPORT_FILE:h,
GIT_CONFIG_GLOBAL:d("gitconfig",e.gitSettings??""),GIT_CONFIG_NOSYSTEM:"1",...Qi(i)}),agentEnvironment:s,setupEnvironment:o,
setupTime:{seconds:0},doneBefore:$(n,Q(i.project_id,t.id))!==void 0,stall:T>0?{seconds:T,folders:[n,r]}:void 0,redact:xe(
e.secrets).text}}var Qi=({model:e,budget_usd:t,max_turns:n})=>({...e&&{TASK_MODEL:e},...t&&{TASK_BUDGET_USD:`${t}`},...n&&
{TASK_MAX_TURNS:`${n}`}});function ea(e,t,n){return n.depends_on.map(r=>{let s=$(e,Q(t,r)),o=s===void 0?void 0:x(s);return{
task_id:r,...o!==void 0&&{text:br(o)}}})}function Xe(e,t){let[n,r]=[Tr(e,t),Tr(t,e)];return kr(n,r,"**",(s,o)=>kr([...s],[...o],"*",ta))}function Tr(e,t){let n=_r(
e).replace(/^\.?\/+/,"").split("/").filter(o=>o!==""&&o!==".").map(o=>o.includes(Er)?"**":o).map(o=>o==="**"?o:o.replace(
/[@!?*+]\([^)]*\)|\[[^\]]*\]|\*+|^!.*/g,"*")),r=n.at(-1)??"",s=/.\.[a-z]\w*$/i.test(r)&&!`/${t}`.includes(`/${r}/`);return r===
"**"||s?n:[...n,"**"]}var Er="\0";function _r(e){let t=e.replace(/\{[^{}]*\}/g,n=>/[/\0]/.test(n)?Er:"*");return t===e?e:
_r(t)}var ta=(e,t)=>e===t||e==="?"||t==="?";function kr(e,t,n,r){let s=new Set([0]);for(let o=0;o<=e.length;o++){let i=new Set;
for(let a=0;a<=t.length;a++){if(!s.has(a))continue;let d=e[o],c=t[a];d===n&&i.add(a),(c===n||d===n&&c!==void 0)&&s.add(a+
1),d!==void 0&&(c===n&&i.add(a),c!==void 0&&(d===n||c===n||r(d,c))&&i.add(a+1))}if(o===e.length)return s.has(t.length);s=
i}return!1}var na=5;function _(e){let t=e.slice(0,na).map(r=>S(r)),n=e.length-t.length;return n>0?`${t.join(", ")} and ${n} more`:t.length<2?
t.join(""):`${t.slice(0,-1).join(", ")} and ${t.at(-1)}`}var $t=1e7,Rt=1e3,ra=[{what:"installed dependencies",treatment:"left out",globs:["**/node_modules/**","**/bower_componen\
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
 ${$t/1e6} MB`,treatment:"warning",globs:[],reason:"the history keeps it for ever"},{what:`more than ${Rt} files`,treatment:"\
warning",globs:[],reason:"nobody reviews them; an ignore rule may be missing"},{what:"two names that differ only in case",
treatment:"warning",globs:[],reason:"one of them is lost in a checkout on macOS or Windows"}],Ye=e=>ra.filter(t=>t.treatment===
e),of=Ye("protected").flatMap(({globs:e})=>e),$r=Ye("left out").flatMap(({globs:e,marker:t})=>t===void 0?e:[]);function Rr(e){
let n=e.replace(/\/\*\*$/,"").replace(/^\*\*\//,"").replace(/[.+]/g,"\\$&").replaceAll("*","[^/]*");return new RegExp(`^\
((?:.*?/)?${n})${e.endsWith("/**")?"/":"$"}`,"i")}function Or(e,t,n){let r=new Set(t.map(i=>i.replace(/^\.\//,"").replace(
/\/(\*\*)?$/,""))),s=Ye("left out").flatMap(({globs:i,marker:a,reason:d})=>i.map(c=>({pattern:Rr(c),marker:a,reason:d}))),
o=new Map;for(let i of e)for(let{pattern:a,marker:d,reason:c}of s){let l=a.exec(i)?.[1];if(!(l===void 0||r.has(l)||d!==void 0&&
!n(`${l}/${d}`))){o.set(l,{path:l,reason:c,files:(o.get(l)?.files??0)+1});break}}return[...o.values()]}var Pr=({path:e,files:t,
reason:n})=>`left out ${e}${t>1?` (${t} files)`:""}: ${n}`,sa=/\.env\.(example|sample|template|dist|schema)$/i,oa=[["pac\
kage-lock.json","npm-shrinkwrap.json","yarn.lock","pnpm-lock.yaml","bun.lock","bun.lockb"],["poetry.lock","uv.lock","Pip\
file.lock","pdm.lock"]];function Ot(e,t){let n=Ye("warning").flatMap(({globs:a})=>a.map(Rr)),r=e.filter(a=>!sa.test(a)&&
n.some(d=>d.test(a))),s=new Set(t),o=e.flatMap(a=>{let[,d="",c=""]=/^(.*\/)?([^/]+)$/.exec(a)??[],u=(oa.find(m=>m.includes(
c))??[]).find(m=>m!==c&&s.has(d+m)&&!e.includes(d+m));return u===void 0?[]:[`${a} beside ${d}${u}`]}),i=ia(e,t);return[...r.
length>0?[`may hold a key: ${_(r)}`]:[],...o.length>0?[`lock files of two package managers: ${_(o)}`]:[],...i.length>0?[
`names differ only in case: ${_(i)}`]:[]]}function ia(e,t){let n=new Map,r=new Set(e.flatMap(vr).map(o=>o.toLowerCase()));
for(let o of t.flatMap(vr)){let i=o.toLowerCase();r.has(i)&&n.set(i,(n.get(i)??new Set).add(o))}return[...n.values()].filter(
({size:o})=>o>1).map(o=>{let[i="",...a]=[...o].sort();return`${i} (and ${a.join(", ")})`})}var vr=e=>e.split("/").map((t,n,r)=>r.
slice(0,n+1).join("/"));var Oe=10,aa=":(top,glob,icase).github/workflows/**",da=/^"?\.github\/workflows\//i;async function Ar(e,t,n,r=[]){let s=await ca(
e,n);if(s.length>0)return{verdict:"protected_path",reason:`changes protected files: ${_(s)}`};let{tooLarge:o}=n;if(o.length>
0)return Re(`GitHub takes no file over 100 MB, left out: ${_(o)}`);let i=await la(e,n);if(i.length>0)return Re(`the runn\
er took back commits that were there before: ${_(i)}`);if(r.length>0)return Re(r.join("; "));let{outside:a,files:d,isWiped:c}=await jr(
e,t,n);if(c)return Re(`deleted all ${d} files of the repository, but for those with a dot`);if(t.files.length>0&&a>Oe&&a*
2>d)return Re(`deleted ${a} of ${d} files that are not among those that the plan names for the task`)}var Re=e=>({verdict:"\
blocked",reason:e});async function Lr(e,t,n){let{rewritten:r,differences:s,tree:o,bytes:i,paths:a}=n,d=[];for(let{path:f,
object:g}of s.filter(({mode:y})=>y==="120000")){let y=await p(e,["cat-file","-p",g]),h=posix.normalize(posix.join(posix.
dirname(f),y));(posix.isAbsolute(y)||h===".."||h.startsWith("../"))&&d.push(S(`${f} is a link out of the repository, to ${y}`))}
let{deleted:c,files:l}=await jr(e,t,n);c>Oe&&c*2>l&&d.push(`deleted ${c} of ${l} files`);let u=s.filter(({status:f})=>f===
"A").map(({path:f})=>f);if(Ot(u,[...u,...a]).length>0){let f=await Z(e,["ls-tree","-r","-z","--name-only",o]);d.push(...Ot(
u,f))}s.length>Rt&&d.push(`hands over ${s.length} files, more than a person reviews`);let m=s.filter(({object:f})=>(i.get(
f)??0)>$t);return m.length>0&&d.push(`large files: ${_(m.map(({path:f})=>f))}`),r!==void 0&&d.push("the runner rewrote h\
istory: its files are kept as one commit on what was there before"),d}async function ca(e,{start:t,commit:n,parent:r,differences:s}){
if(r===t)return s.map(({path:i})=>i).filter(i=>da.test(i));let o=["log","--full-history","-m","--no-renames","-z","--for\
mat=","--name-only",`${t}..${n}`];return Z(e,[...o,"--",aa])}async function la(e,{start:t,tree:n,rewritten:r}){if(r===void 0)
return[];let s=await p(e,["merge-base",t,r]).catch(()=>{});if(s===void 0)return[];let o=(d,c)=>Z(e,["diff-tree","-r","-z",
"--no-renames","--name-only",d,c]),i=new Set(await o(s,n)),a=new Set(await o(t,n));return(await o(s,t)).filter(d=>a.has(
d)&&!i.has(d))}async function jr(e,t,{start:n,tree:r,differences:s}){let o={deleted:0,outside:0,files:0,isWiped:!1};if(s.
filter(({status:h})=>h==="D").length<=Oe)return o;let a=(await p(e,["diff-tree","-r","-z","--find-renames=20%","-l0","--\
diff-filter=AD","--name-status",n,r])).split("\0"),d=h=>a.flatMap((T,w)=>w%2===0&&T===h?a[w+1]??[]:[]),c=new Map;for(let h of d(
"A"))c.set(posix.basename(h),(c.get(posix.basename(h))??0)+1);let l=d("D").filter(h=>{let T=c.get(posix.basename(h))??0;
return T>0&&c.set(posix.basename(h),T-1),T===0}),u=await Z(e,["ls-tree","-r","-z","--name-only",n]),m=l.filter(h=>!t.files.
some(T=>Xe(h,T))),f=new Set(m),g=d("A").length>Oe,y=f.size>Oe&&!g&&u.every(h=>f.has(h)||h.startsWith("."));return{deleted:l.
length,outside:m.length,files:u.length,isWiped:y}}var ua=/key|token|secret|pass|auth|cred/i,fa=/:\/\/[^/@\s]*:[^/@\s]+@/,ma=8;async function Mr(e,t,n,r){let s=r.flatMap(l=>Object.
entries(l)).filter(([l,u])=>(ua.test(l)||fa.test(u))&&u.length>=ma).map(([l,u])=>({name:l,forms:xt([u]).map(m=>Buffer.from(
m))}));if(s.length===0)return[];let o=Math.max(...s.flatMap(({forms:l})=>l.map(u=>u.length))),i=new Set,a=Buffer.alloc(0),
d=l=>{let u=Buffer.concat([a,l]);for(let{name:m,forms:f}of s)f.some(g=>u.includes(g))&&i.add(m);a=u.subarray(Math.max(0,
u.length-o+1))},c=await p(e,["rev-list","--objects","--no-object-names",...n,`^${t}`]);return await he(e,["cat-file","--\
batch","--buffer"],{input:`${c}
`,onPiece:d}),[...i]}async function Nr(e,t){let n=t.map(o=>`${o}
`).join(""),r=await pa(e,["cat-file","--batch"],n),s=[];for(let o=0;s.length<t.length;){let i=r.indexOf(`
`,o)+1,[,a]=/ blob (\d+)\n$/.exec(r.toString("utf8",o,i))??[],d=i+Number(a??0);s.push(a===void 0?void 0:r.subarray(i,d)),
o=a===void 0?i:d+1}return s}async function pa(e,t,n=""){let r=[];return await he(e,t,{input:n,onPiece:s=>r.push(s)}),Buffer.
concat(r)}var ga=/^version https:\/\/(?:git-lfs\.github\.com|hawser\.github\.com)\/spec\/v1\n(?:.+\n)*?oid sha256:([0-9a-f]{64})\nsize \d+\n/,
ya={least:100,most:1024};async function Ir(e,t,n){let r=await ha(e,t);if(r.length===0)return[];let s=Cr(join(e,".git/lfs")),
o=[],i=[];for(let{path:a,oid:d}of r){let c=n&&join(n,d.slice(0,2),d.slice(2,4),d);if(c!==void 0&&existsSync(c))continue;
let l=await Sa(s,d);l===void 0?o.push(a):c===void 0?i.push(a):wa(l,c)}return[...o.length>0?[`the content of files of git\
-lfs is nowhere: ${_(o)}`]:[],...i.length>0?[`the content of files of git-lfs cannot leave this machine: ${_(i)}; run th\
e task on one machine, or push them from it (git lfs push)`]:[]]}async function ha(e,{start:t,differences:n,bytes:r}){let{
least:s,most:o}=ya,i=n.filter(({object:l,mode:u})=>{let m=r.get(l)??0;return u.startsWith("100")&&m>=s&&m<=o});if(i.length===
0)return[];let a=await Nr(e,i.map(({object:l})=>l)),d=i.flatMap(({path:l,object:u},m)=>{let[,f]=ga.exec(`${a[m]??""}
`)??[];return f===void 0?[]:[{path:l,object:u,oid:f}]});if(d.length===0)return[];let c=await p(e,["ls-tree","-r",t]);return d.
filter(({object:l})=>!c.includes(l))}function Cr(e){return B(e)?readdirSync(e,{withFileTypes:!0}).flatMap(t=>{let n=join(
e,t.name);return t.isDirectory()?Cr(n):t.isFile()?[n]:[]}):[]}async function Sa(e,t){for(let n of e.filter(r=>r.endsWith(
`/${t}`)))if(await ba(n)===t)return n}async function ba(e){let t=createHash("sha256");for await(let n of createReadStream(
e))t.update(n);return t.digest("hex")}function wa(e,t){mkdirSync(dirname(t),{recursive:!0});let n=`${t}.${process.pid}`;
copyFileSync(e,n);try{renameSync(n,t)}finally{rmSync(n,{force:!0})}}async function Dr(e,t,n){let r=x(join(e,".gitmodules"));if(r===void 0&&!existsSync(join(e,".git/modules")))return[];let s=join(
n,"gitmodules");writeFileSync(s,r??"");let o=await qe(e,["--file",s]),i=await qe(e,["--blob",`${t}:.gitmodules`]),a=[];for(let d of new Set(
[...o,...i])){let c=xa(e,d);if(c===void 0)continue;let l={workspace:e,start:t,path:d,gitFolder:c,isListed:o.includes(d)};
a.push(await Ta(l,join(n,`submodule-${a.length}`)))}return a}function Fr(e,t){for(let{path:n}of t)rmSync(join(e,n),{recursive:!0,
force:!0}),P(join(e,n))}async function qe(e,t){return(await Y(e,[...t,"--get-regexp","^submodule\\..*\\.path$"])).flatMap(
({value:r=""})=>r===""?[]:[r.replace(/\/$/,"")])}function xa(e,t){let n=$(e,t),r=$(e,".");if(n===void 0||r===void 0||n!==
join(r,t)||n===r)return;if(B(join(n,".git")))return join(n,".git");let[,s]=/^gitdir: (.+)$/m.exec(x(join(n,".git"))??"")??
[];return s===void 0?void 0:$(r,relative(r,resolve(n,s)))}async function Ta(e,t){let{workspace:n,start:r,path:s,gitFolder:o,
isListed:i}=e,a=ka(o);if(a===void 0)return{path:s,isListed:i,warning:`the submodule ${s} has no commit: left out`};let d=await p(
n,["rev-parse","--verify","--quiet",`${r}:${s}`]).catch(()=>{}),c=await _a(e,t),l=[...Ea(o),...d===void 0?[]:[d]],u=a===
d||l.length>0&&await va(c,a,l).catch(()=>!1),m={GIT_INDEX_FILE:join(t,"index")},f=["--git-dir",c,"--work-tree",join(n,s)],
g=[...f,"diff-index","-p","--binary","--full-index","--ignore-submodules=all",a],y=await p(join(n,s),g,{env:m}).catch(()=>""),
h=[...f,"ls-files","--others","--exclude-standard"],T=await p(join(n,s),h,{env:m}).catch(()=>"")!=="",R=[u?"":await $a(c,
a,l),y].filter(b=>b!=="").join(`
`),I=R!==""&&await Ra(n,r,s,R),k=i?(y!==""||T)&&`uncommitted changes inside of the submodule ${s} are not part of the wo\
rk`:`removed the submodule ${s}, which .gitmodules no longer names`;return{path:s,head:a,isListed:i,...I&&{patch:I},...!u&&
i&&{lost:`the submodule ${s} is at ${a.slice(0,7)}, which its remote does not have: push that commit there first`},...k&&
{warning:k}}}var Pt=/^[0-9a-f]{40,64}$/;function ka(e){let t=(x(join(e,"HEAD"))??"").trim();if(Pt.test(t))return t;let[,
n=""]=/^ref: (refs\/.+)$/.exec(t)??[];if(n===""||n.split("/").includes(".."))return;let r=(x(join(e,n))??"").trim();return Pt.
test(r)?r:Ur(e).get(n)}function Ur(e){let t=(x(join(e,"packed-refs"))??"").matchAll(/^([0-9a-f]{40,64}) (refs\/\S+)$/gm);
return new Map(Array.from(t,([,n="",r=""])=>[r,n]))}function Ea(e){let t=[...Ur(e)].filter(([s])=>/^refs\/(remotes|tags)\//.
test(s)),n=["refs/remotes","refs/tags"].flatMap(s=>Br(join(e,s))),r=["FETCH_HEAD","shallow"].flatMap(s=>Array.from((x(join(
e,s))??"").matchAll(/^[0-9a-f]{40,64}\b/gm),([o])=>o));return[...new Set([...t.map(([,s])=>s),...n,...r])]}function Br(e){
return B(e)?readdirSync(e,{withFileTypes:!0}).flatMap(t=>{if(t.isDirectory())return Br(join(e,t.name));let n=(x(join(e,t.
name))??"").trim();return Pt.test(n)?[n]:[]}):[]}async function _a({workspace:e,gitFolder:t},n){await mkdir(n,{recursive:!0});
let r=join(n,"repository.git");await p(e,["init","--quiet","--template=","--bare",r]),writeFileSync(join(r,"objects/info\
/alternates"),`${join(t,"objects")}
`);let s=x(join(t,"shallow"));s!==void 0&&writeFileSync(join(r,"shallow"),s);let o=join(t,"index");return lstatSync(o,{throwIfNoEntry:!1})?.
isFile()&&copyFileSync(o,join(n,"index")),r}var Gr=(e,t)=>[e,...t.map(n=>`^${n}`)].map(n=>`${n}
`).join(""),va=async(e,t,n)=>await p(e,["rev-list","--ignore-missing","--max-count=1","--stdin"],{input:Gr(t,n)})==="",$a=(e,t,n)=>p(
e,["log","--format=email","-p","--binary","--full-index","--reverse","--ignore-missing","--stdin"],{input:Gr(t,n)}).catch(
()=>"");async function Ra(e,t,n,r){let s=await p(e,["hash-object","-w","--stdin"],{input:`${r}
`}),o=`${n.replaceAll("/","-")}.patch`,i=await p(e,["mktree"],{input:`100644 blob ${s}	${o}
`});return se(e,i,[t],`Unpublished changes of the submodule ${n}`)}var ie="objects",At="info",Oa=["HEAD","refs","packed-refs"],ee="modules",Ze="lfs",Pa="worktrees";function Wr(e,t){let n=join(
e,".git");rmSync(t,{recursive:!0,force:!0}),mkdirSync(t),Hr(n,t,[ie,ee,Ze]);for(let s of[ie,ee])existsSync(join(n,s))&&Pe(
join(n,s),join(t,s));function r(s){if(!B(t))throw new Error("the runner removed the copy of the repository");P(e),P(n);for(let a of readdirSync(
n))s.includes(a)?zr(join(n,a)):rmSync(join(n,a),{recursive:!0,force:!0});Hr(t,n,[ie,ee,...s]),!s.includes(ee)&&existsSync(
join(t,ee))&&Pe(join(t,ee),join(n,ee));let[o,i]=[join(t,ie),join(n,ie)];existsSync(i)&&!B(i)&&rmSync(i),rmSync(join(i,At),
{recursive:!0,force:!0}),existsSync(i)?Pe(join(o,At),join(i,At)):Pe(o,i)}return{restore:async s=>{Aa(e);let o=La(e);r([ie,
Ze,ee,...Oa]);let{head:i,sideTips:a}=await Ma(e,s),d=`${t}-read`;P(d);let c=await Dr(e,s,d),l=c.flatMap(({patch:f})=>f??
[]),u=await Promise.all(o.map(f=>ja(e,f,d)));rmSync(d,{recursive:!0,force:!0}),r([ie,Ze]);let m=[...a,...l,...u.flatMap(
f=>f??[])];return{...i&&{head:i},sideTips:m,submodules:c}},repair:()=>r([Ze])}}function Aa(e){for(let t of[".gitmodules",
".gitattributes",".gitignore"]){let n=join(e,t),r=lstatSync(n,{throwIfNoEntry:!1}),s=r?.isSymbolicLink()??!1;r===void 0||
r.isFile()||r.isDirectory()||(!s||t===".gitmodules")&&rmSync(n)}}function zr(e){let t=lstatSync(e);if(t.isDirectory())for(let n of readdirSync(
e))zr(join(e,n));else t.isFile()||rmSync(e)}function La(e){let t=join(e,".git",Pa);return!B(join(e,".git"))||!B(t)?[]:readdirSync(
t).flatMap(n=>{let r=(x(join(t,n,"gitdir"))??"").trim(),s=r===""?void 0:$(e,relative(realpathSync(e),dirname(r))),o=(x(join(
t,n,"HEAD"))??"").trim().replace(/^ref: /,"");return s===void 0||!/^([0-9a-f]{40,64}|refs\/heads\/.+)$/.test(o)?[]:[{name:n,
path:s,head:o}]})}async function ja(e,t,n){let{name:r,path:s,head:o}=t,i={GIT_INDEX_FILE:join(n,`index-${r}`)},a=["--git\
-dir",join(e,".git"),"--work-tree",s],d=$r.map(c=>`:(exclude,top,glob,icase)${c}`);try{let c=await p(e,["rev-parse","--v\
erify","--quiet",`${o}^{commit}`]);await p(s,[...a,"read-tree",c],{env:i}),await p(s,[...a,"add","--all","--",":(top)",...d],
{env:i});let l=await p(s,[...a,"write-tree"],{env:i});return l===await p(e,["rev-parse",`${c}^{tree}`])?void 0:await se(
e,l,[c],`Uncommitted work of the worktree ${r}`)}catch{return}}async function Ma(e,t){let n=["rev-parse","HEAD^{commit}",
"--branches","--glob=refs/stas[h]"],[r,...s]=(await p(e,n).catch(()=>"")).split(`
`);if(r&&s.every(a=>a===r))return{head:r,sideTips:[]};let o=["for-each-ref","--format=%(objectname)",`--contains=${t}`,`\
--no-merged=${r||t}`],i=await p(e,[...o,"--count=20","refs/heads","refs/stash"]).catch(()=>"");return{...r&&{head:r},sideTips:i.
split(`
`).filter(a=>a!=="")}}function Hr(e,t,n){for(let r of readdirSync(e).filter(s=>!n.includes(s)))cpSync(join(e,r),join(t,r),
{recursive:!0,verbatimSymlinks:!0,preserveTimestamps:!0})}function Pe(e,t){mkdirSync(t,{recursive:!0});for(let n of readdirSync(
e,{withFileTypes:!0})){let[r,s]=[join(e,n.name),join(t,n.name)];n.isDirectory()?Pe(r,s):Ia(r,s)}}var Na=/^([0-9a-f]{38,}|pack-.*\.(pack|idx|rev))$/;
function Ia(e,t){try{Na.test(basename(e))?linkSync(e,t):cpSync(e,t)}catch{cpSync(e,t)}}function Jr({verdict:e,retry_after_seconds:t},n,r,s=Math.random){if(e!=="rate_limited"||n>=4)return;let o=Math.min(600,30*
2**(n-1)),i=(t??o)*(1+s()/2);return i+60<=r?i:void 0}var Kr=["succeeded","no_change","blocked","failed"];function Vr(e){let t=x(e);if(t===void 0)return{warnings:[]};let n=ce(
t);if(n===void 0)return{warnings:["the runner's report is not a JSON object"]};let r=[],s=(l,u,m)=>{let f=n[l]??void 0;if(f===
void 0||m(f))return f;r.push(S(`the runner's report has a ${l} that is not ${u}: ${JSON.stringify(f)}`))},o=s("status",`\
one of ${Kr.join(", ")}`,Da),i=s("summary","text",Lt),a=s("no_change_reason","text",Lt)??(o==="no_change"?i:void 0),d=s(
"cost_usd","a number from 0",de),c=s("tokens","a number from 0",de);return{judged:Ca(o,i??"it gives no reason"),summary:i||
void 0,noChangeReason:a?.trim()?S(a):void 0,usage:We({...d!==void 0&&{cost_usd:d},...c!==void 0&&{tokens:c}}),warnings:r}}
function Ca(e,t){if(e==="blocked")return{verdict:"blocked",reason:S(`the runner needs a person: ${t}`)};if(e==="failed")
return{verdict:"runner_error",reason:S(`the runner reports a failure: ${t}`)}}var Lt=e=>typeof e=="string",Da=e=>Lt(e)&&
Kr.includes(e);var Fa={LOW:[.9,1.2],MEDIUM:[.8,1.5],HIGH:[.7,2],CRITICAL:[.6,3]};var qr=1e6,Kf=[[/^(s|secs?|seconds?)$/,1/3600],[/^(m|mins?|minutes?)$/,1/60],[/^(h|hrs?|hours?)$/,1],[/^(d|days?)$/,8],[
/^(w|wks?|weeks?)$/,40],[/^(mo|mons?|months?)$/,160]],Qe=String.raw`(?:\d+\.?\d*|\.\d+)`,Xr=String.raw`${Qe}\s*[A-Za-z]*|${Qe}\s*[A-Za-z]+(?:\s*${Qe}\s*[A-Za-z]+)+`,
Vf=new RegExp(String.raw`^\s*(?:~?\s*(${Xr})(?:\s*(?:-|–|—|to)\s*(${Xr}))?|[Pp][\d.DdHhMmSsTtWw]+)\s*$`);var Xf=new RegExp(String.raw`(${Qe})\s*([a-z]*)`,"g");var Yf=`expected a time over 0 and at most ${qr} hours, such as 6.5 (hours), "8-12 hours", "2h 30m", "1d" or {optimistic\
, most_likely, pessimistic}`;function Zr(e,t){let[n,r]=Fa[t];return{optimistic:Yr(e*n),most_likely:e,pessimistic:Math.min(qr,Yr(e*r))}}var Yr=e=>Number(e.toPrecision(6));var Ua="The plan file",Qr={id:"FALLBACK-001",name:"Sequential Implementation",description:"Execute implementation in seq\
uential mode",duration:Zr(24,"MEDIUM"),depends_on:[],risk:"MEDIUM",context_requirements:[],files:[]};var es=({id:e,description:t,texts:n=[]})=>e===Qr.id&&t===Qr.description&&!n.some(({title:r})=>r.startsWith(Ua));var jt="SOMAS_PROCESS";var ts=(e,t)=>({mark:e,folder:t,before:new Set(rs())});function ns(e){for(let t=0;t<20;t++){let n=rs().filter(r=>!e.before.
has(r)&&Ba(r,e));if(n.length===0)return;for(let r of n)try{process.kill(r,"SIGKILL")}catch{}}}function Ba(e,{mark:t,folder:n}){
try{return readFileSync(`/proc/${e}/environ`,"latin1").split("\0").includes(`${jt}=${t}`)?!0:`${readlinkSync(`/proc/${e}\
/cwd`)}/`.startsWith(`${n}/`)}catch{return!1}}function rs(){try{return readdirSync("/proc").map(Number).filter(Number.isInteger)}catch{
return[]}}function ss({seconds:e,folders:t},n){let r=Date.now(),s=Mt(),o=setTimeout(a,e*1e3),i=!1;async function a(){if(Math.abs(Mt()-
s)>Ga&&([s,r]=[Mt(),Date.now()]),Date.now()-r>=e*1e3&&(r=Math.max(r,await Ha(t))),i)return;let d=Date.now()-r;d>=e*1e3?n(
Math.round(d/1e3)):o=setTimeout(a,e*1e3-d+1)}return{sign:()=>{r=Date.now()},end:()=>{i=!0,clearTimeout(o)}}}var Ga=1e3,Mt=()=>Date.
now()-performance.now();async function Ha(e){let t=0,n=[...e],r=async s=>{let o=await lstat(s).catch(()=>{});t=Math.max(
t,o?.ctimeMs??0)};for(let s=n.pop();s!==void 0;s=n.pop()){await r(s);for(let o of await readdir(s,{withFileTypes:!0}).catch(
()=>[])){let i=join(s,o.name);o.isDirectory()?n.push(i):await r(i)}}return Math.min(t,Date.now())}var os=3e3,Nt=new Map;function is(e){for(let[t,n]of Nt)(e===void 0||`${n.folder}/`.startsWith(`${e}/`))&&It(t,n)}function It(e,t){
as(e,"SIGKILL"),ns(t)}function as(e,t){try{process.kill(-e,t)}catch{}}async function L(e){if(Ee(e.cwd))return new Promise(
()=>{});let t=openSync(e.stdin??"/dev/null","r");try{let[n,...r]=e.argv,s=randomUUID(),o=ts(s,realpathSync(e.cwd)),i=spawn(
n,r,{cwd:e.cwd,env:{...e.environment,[jt]:s},detached:!0,stdio:[t,"pipe","pipe"]});return await Wa(i,o,e)}catch(n){return{
exitCode:null,signal:null,timedOut:!1,error:String(n)}}finally{closeSync(t)}}function Wa(e,t,n){return new Promise(r=>{let s=e.
pid,o=[],i=(m,f)=>{o.push(setTimeout(f,m))},a={timedOut:!1},d={exitCode:null,signal:null},c,l=m=>{c?.end(),o.forEach(clearTimeout),
s!==void 0&&Nt.delete(s),e.stdout?.destroy(),e.stderr?.destroy(),r({...d,...a,...m!==void 0&&{error:m}})};for(let m of["\
stdout","stderr"])e[m]?.on("data",f=>{c?.sign(),n.log.write(f),n.onOutput?.(m,f)});if(e.on("error",m=>l(m.message)),s===
void 0)return;Nt.set(s,t);let u=m=>{a=m,as(s,"SIGTERM"),i(os,()=>It(s,t))};i(n.timeoutSeconds*1e3,()=>u({timedOut:!0})),
n.stall&&(c=ss(n.stall,m=>u({timedOut:!1,stalledSeconds:m}))),e.on("exit",(m,f)=>{d={exitCode:m,signal:f},It(s,t),i(os,l)}),
e.on("close",()=>l())})}var ae=class{#t;#n;#e=new StringDecoder("utf8");#s=[];#o=0;#r="";#i=!1;constructor(t,n=()=>!0){this.#t=t,this.#n=n}add(t){
let n=this.#e.write(t).split(`
`);for(let[r,s]of n.entries())r>0&&this.#a(),this.#r.length+s.length>this.#t&&(this.#i=!0),this.#r=this.#i?"":this.#r+s}lines(){
return this.#a(),this.#d(),this.#s}#a(){let t=this.#r.replace(/\r$/,"");!this.#i&&t!==""&&this.#n(t)&&(this.#s.push(t),this.#o+=
t.length),this.#o>2*this.#t&&this.#d(),this.#r="",this.#i=!1}#d(){let t=0;for(;this.#o>this.#t;t++)this.#o-=this.#s[t]?.
length??0;this.#s.splice(0,t)}},z=({stdout:e})=>e.map(ce).filter(t=>t!==void 0);var za=[["quota_exhausted",/insufficient[_ ](quota|credit)|exceeded your current quota|quota exceeded|credit balance|billing|usage[_ ]limit|payment required|\b402\b/i],
["rate_limited",/\b(429|529|503)\b|rate[-_ ]?limit|too many requests|overloaded|resource[_ ](has been )?exhausted|high demand|try again later/i],
["budget_exceeded",/max(imum)?[-_ ]?(number of )?(session )?(turns|budget)|budget[_ ](exceeded|exhausted)/i],["blocked",
/\b(401|403)\b|unauthori[sz]ed|(invalid|incorrect|missing|no) (x-)?api[-_ ]?key|authenticat|auth method|permission[_ ]denied|not logged in|\/login|content[-_ ]?filter|safeguard|usage polic|refus(al|ed to)/i]],
Ja=3600;function j(e,t,n=""){let r=`${t}
${n}`,s=Va(r),o=za.find(([,d])=>d.test(r))?.[0]??"runner_error",i=o==="quota_exhausted"&&s!==void 0&&s<=Ja?"rate_limited":
o,a=i==="rate_limited"&&s!==void 0&&{retry_after_seconds:s};return{verdict:i,reason:S(`${e}: ${t}`),...a}}var Ka={ms:.001,
millis:.001,s:1,m:60,h:3600};function Va(e){let t=/(?:retry|try again)[-_ ]?(?:after|in|delay)(_ms)?["']?[:= ]{1,3}["']?(\d+(?:\.\d+)?) ?(ms|millis|s|m|h)?/gi,
n=[...e.matchAll(t)].at(-1);if(n===void 0)return;let[,r,s,o=r===void 0?"s":"ms"]=n;return Math.ceil(Number(s)*(Ka[o.toLowerCase()]??
1))}var ds=[{registry:"pypi",name:"pyyaml",version:"6.0.4"},{registry:"pypi",name:"filelock",version:"4.2.12"}],cs={claude:{
registry:"npm",name:"@anthropic-ai/claude-code",version:"2.1.331"},codex:{registry:"npm",name:"@openai/codex",version:"0\
.169.0"},copilot:{registry:"npm",name:"@github/copilot",version:"1.0.102"},gemini:{registry:"npm",name:"@google/gemini-c\
li",version:"0.61.0"},aider:{registry:"pypi",name:"aider-chat",version:"0.86.2"},opencode:{registry:"npm",name:"opencode\
-ai",version:"1.18.33"}};var Xa=600;function ls(e,t){let n=cs[e],r=n.registry==="npm"?Za(e,n):fs([n],["-m",e]);return ms(`${e}-${n.version}`,r,t)}
function us(e,t){let n=e.map(({name:r,version:s})=>`${r}-${s}`).join("-");return ms(n,fs(e,[],["--system-site-packages"]),
t)}var Ya=["install","--ignore-scripts=false","--no-audit","--no-fund","--no-save","--loglevel=error"],qa=["-m","pip","i\
nstall","--quiet","--disable-pip-version-check","--no-input"],Za=(e,{name:t,version:n})=>({names:`${t} ${n}`,steps:r=>[[
"npm",...Ya,"--prefix",r,`${t}@${n}`]],argv:r=>[join(r,"node_modules",".bin",e)]});function fs(e,t,n=[]){let r=o=>join(o,
"bin","python"),s=e.map(({name:o,version:i})=>`${o}==${i}`);return{names:e.map(({name:o,version:i})=>`${o} ${i}`).join("\
 and "),steps:o=>[["python3","-m","venv",...n,o],[r(o),...qa,...s]],argv:o=>[r(o),...t]}}var Ct=new Map;async function ms(e,t,n){
let{names:r}=t,s=join(n.environment.HOME??tmpdir(),".cache","somas-workflows","agents",e),o=t.argv(s);if(!existsSync(o[0])){
let i=Ct.get(s)??Qa(s,t,n);Ct.set(s,i);let a=await i.finally(()=>Ct.delete(s));if(a!==void 0)return{failure:`${r} could \
not be installed: ${a}`}}return existsSync(o[0])?{argv:o}:{failure:`${r} was installed without its program`}}async function Qa(e,{
names:t,steps:n},{environment:r,log:s,timeoutSeconds:o}){let i=`${e}.${randomUUID()}`;try{mkdirSync(i,{recursive:!0}),s.
write(`[installing ${t}]
`);let a=Math.min(Xa,o);for(let d of n(i)){let c=await L({argv:d,cwd:i,environment:r,log:s,timeoutSeconds:a});if(c.exitCode!==
0)return`${d[0]} ${ed(c)}, see the log`}existsSync(e)||renameSync(i,e);return}catch(a){return existsSync(e)?void 0:String(
a)}finally{rmSync(i,{recursive:!0,force:!0})}}function ed({exitCode:e,signal:t,timedOut:n,error:r}){return r!==void 0?`c\
ould not be started (${r})`:n?"did not end in time":e===null?`was ended by ${t}`:`ended with exit code ${e}`}var Ae={exitCode:0,signal:null,timedOut:!1},te=e=>({end:Ae,judged:{verdict:"runner_error",reason:e}});var td=8e6,nd=64e3,A=(e,t)=>t?[e,t]:[],D=e=>({name:e.name,repeatable:!1,callsModel:!0,findObstacle:()=>{},run:async t=>{
let n=performance.now(),r=await ls(e.name,t);if("failure"in r)return te(r.failure);for(let f of["budget_usd","max_turns"])
(t.settings[f]??0)>0&&!e.limits.includes(f)&&t.log.write(`[${e.name} has no option for ${f}: nothing keeps to it]
`);let s=new ae(td,f=>!e.ignore?.(f)),o=new ae(nd),{args:i,environment:a,stdin:d}=e.call(t,rd(e,t)),c=await L({...t,argv:[
...r.argv,...i],cwd:t.workspace,environment:{...a,...t.environment,...t.agentEnvironment},...d!==void 0&&{stdin:d},timeoutSeconds:t.
timeoutSeconds-(performance.now()-n)/1e3,onOutput:(f,g)=>(f==="stdout"?s:o).add(g)});e.tidy?.(t.workspace);let l={stdout:s.
lines(),stderr:o.lines()},u=e.read(l,c.exitCode),m=x(t.resultFile);return{end:c,judged:u?.failure??sd(e,c,u,l),report:m?.
trim()&&m||u?.answer||void 0,usage:u?.usage}}});function rd({name:e},{folder:t,agentEnvironment:n}){if(Object.keys(n).length===
0)return;let r=join(t,`${e}-home`);return mkdirSync(r,{recursive:!0}),r}function sd({name:e},{exitCode:t},n,{stdout:r,stderr:s}){
if(t!==null){if(t!==0){let o=s.at(-1)??r.at(-1)??"it printed nothing";return j(e,`exit code ${t}: ${o}`,s.slice(-20).join(
`
`))}if(n===void 0)return{verdict:"runner_error",reason:`${e} ended without an error, but its output has no end of a run`}}}var od=`
  --yes-always --no-auto-commits --no-dirty-commits --no-gitignore --no-pretty --no-stream --no-check-update --analytics\
-disable
  --no-show-release-notes --no-show-model-warnings --no-detect-urls --no-suggest-shell-commands --no-auto-lint
  --input-history-file /dev/null --chat-history-file /dev/null --llm-history-file /dev/null
`,id={name:"aider",limits:[],call:({environment:e,promptFile:t})=>({args:["--message-file",t,...od.trim().split(/\s+/),...A(
"--model",e.TASK_MODEL)],environment:{LITELLM_LOCAL_MODEL_COST_MAP:"True"}}),read:e=>{let{stdout:t}=e,n=t.findLastIndex(
s=>gs.test(s)),r=t.findLastIndex(s=>/^litellm\.\w+/.test(s));return r>n?{failure:j("aider",t.slice(r,r+3).join(" ")),usage:ps(
e)}:n<0?void 0:{usage:ps(e)}},tidy:e=>{for(let t of readdirSync(e).filter(n=>/^\.aider\.(tags|input|chat|llm)/.test(n)))
rmSync(join(e,t),{recursive:!0,force:!0})}},gs=/^Tokens: ([\d.]+)(k|M)? sent,.*?([\d.]+)(k|M)? received\.(?: Cost: .*?\$([\d.]+) session)?/,
ad={k:1e3,M:1e6};function ps({stdout:e}){let t=e.map(o=>gs.exec(o)).filter(o=>o!==null);if(t.length===0)return;let n=(o="\
0",i="")=>Number(o)*(ad[i]??1),r=0;for(let[,o,i,a,d]of t)r+=n(o,i)+n(a,d);let s=t.at(-1)?.[5];return{tokens:Math.round(r),
turns:t.length,...s&&{cost_usd:Number(s)}}}var ys=D(id);var et={name:"brief",repeatable:!0,findObstacle:()=>{},run:async({prompt:e})=>({end:Ae,report:e,judged:{verdict:"briefed",
reason:"a complete work order was written; nobody has carried it out yet"}})};var dd="Bash,Edit,Glob,Grep,NotebookEdit,Read,TodoWrite,WebFetch,WebSearch,Write",cd=`-p --output-format stream-json --v\
erbose --permission-mode acceptEdits --allowedTools ${dd}`,ld={name:"claude",limits:["budget_usd","max_turns"],call:({environment:e,
promptFile:t},n)=>({args:[...cd.split(" "),...A("--model",e.TASK_MODEL),...A("--max-turns",e.TASK_MAX_TURNS),...A("--max\
-budget-usd",e.TASK_BUDGET_USD)],environment:{CLAUDE_CODE_DISABLE_NONESSENTIAL_TRAFFIC:"1",DISABLE_AUTOUPDATER:"1",...n&&
{CLAUDE_CONFIG_DIR:n}},stdin:t}),read:e=>{let t=z(e),n=t.findLast(({type:r})=>r==="result");return n&&{...fd(n),failure:md(
n,t)}}},ud=["input_tokens","output_tokens","cache_creation_input_tokens","cache_read_input_tokens"];function fd(e){let t=E(
e,"usage"),n=Array.isArray(e.permission_denials)?e.permission_denials.length:0,r=v(e,"result");return{answer:n===0?r:`${r??
""}

Uses of tools that were denied: ${n}.`,usage:{cost_usd:O(e,"total_cost_usd"),tokens:ud.reduce((s,o)=>s+O(t,o),0),turns:O(
e,"num_turns")}}}function md(e,t){let{subtype:n,is_error:r,errors:s,stop_reason:o,api_error_status:i="",api_error_type:a=""}=e,
d=v(e,"result")??(Array.isArray(s)?s.join("; "):String(n));if(o==="refusal")return{verdict:"blocked",reason:S(`claude re\
fuses: ${d}`)};if(n==="error_max_turns"||n==="error_max_budget_usd")return{verdict:"budget_exceeded",reason:S(`claude: ${d}`)};
if(n!=="success"||r!==!1){let c=t.findLast(u=>u.subtype==="api_retry"),l=`${i} ${a}
${c?JSON.stringify(c):""}`;return j("claude",d,l)}if(O(e,"num_turns")===0)return{verdict:"runner_error",reason:"claude d\
id not take a turn"}}var hs=D(ld);var pd="exec --json --skip-git-repo-check --ephemeral --ignore-user-config",gd="-c sandbox_workspace_write.network_acces\
s=true -c allow_login_shell=false",yd={name:"codex",limits:[],call:({environment:e,agentEnvironment:{OPENAI_BASE_URL:t},
promptFile:n},r)=>({args:[...pd.split(" "),"--sandbox",e.CI?"danger-full-access":"workspace-write",...gd.split(" "),...A(
"-c",t&&`openai_base_url=${JSON.stringify(t)}`),...A("--model",e.TASK_MODEL),"-"],...r&&{environment:{CODEX_HOME:r}},stdin:n}),
ignore:e=>e.includes('"type":"command_execution"'),read:e=>{let t=z(e),n=t.findLast(({type:d})=>d==="turn.completed"||d===
"turn.failed");if(n===void 0)return;let s=t.filter(({type:d})=>d==="item.completed").map(d=>E(d,"item")).findLast(({type:d})=>d===
"agent_message"),o=E(n,"usage"),i=O(o,"input_tokens")+O(o,"output_tokens"),a=hd(v(E(n,"error"),"message"));return{answer:s&&
v(s,"text"),failure:n.type==="turn.failed"?j("codex",a):void 0,usage:i>0?{tokens:i}:void 0}}},hd=(e="the turn failed")=>v(
E(ce(e)??{},"error"),"message")??e,Ss=D(yd);var Dt={name:"command",repeatable:!0,findObstacle:({run:e})=>e===void 0?"the task has no run script":void 0,run:async e=>{
let t=W(join(e.folder,"run.sh"));return writeFileSync(t,`${e.task.run}
`),{end:await L({...e,argv:fe(t),cwd:e.workspace})}}};var Sd="--output-format json --no-color --disable-client-telemetry",bd={name:"copilot",limits:["max_turns"],call:({environment:e,
promptFile:t,folder:n},r)=>({args:["-p",`Read the file ${t} and carry out the task in it.`,"--add-dir",n,"--autopilot","\
--max-autopilot-continues",e.TASK_MAX_TURNS??"50","--no-ask-user","--allow-all-tools","--deny-tool=shell(git push)",...Sd.
split(" "),...A("--model",e.TASK_MODEL)],environment:{COPILOT_AUTO_UPDATE:"false",...r&&{COPILOT_HOME:r}}}),ignore:e=>/^\{"type":"(tool\.|user\.|assistant\.\w+_delta)/.
test(e),read:e=>{let t=z(e),n=t.findLast(({type:d})=>d==="result");if(n===void 0)return;let r=t.map(d=>({type:d.type,...E(
d,"data")})),s=r.findLast(({type:d})=>d==="session.error"),o=r.findLast(d=>d.type==="assistant.message"&&v(d,"content")!==
void 0),i=s&&(v(s,"message")??"no reason is given"),a=i!==void 0&&O(n,"exitCode")>0;return{answer:o&&v(o,"content"),failure:a?
j("copilot",i,JSON.stringify(s)):void 0,usage:{turns:r.filter(({type:d})=>d==="assistant.turn_end").length}}}},bs=D(bd);var ws={name:"custom",repeatable:!1,callsModel:!0,findObstacle:()=>{},run:async e=>{try{let{runner_argv:t=""}=e.settings,
n=Ie(t);if("expected"in n)throw new Error(`runner_argv ${JSON.stringify(t)}: expected ${n.expected}`);let r=wd(n.argv,e),
s={...e.environment,...e.agentEnvironment};return{end:await L({...e,argv:r,cwd:e.workspace,stdin:e.promptFile,environment:s})}}catch(t){
return te(S(`the runner cannot run: ${t instanceof Error?t.message:t}`))}}};function wd([e,...t],{environment:n}){let r=s=>s.
replace(it,(o,i)=>n[Ne[i]??""]??"");return[r(e),...t.map(r)]}var xd=53,Td={name:"gemini",limits:["max_turns"],call:(e,t)=>({args:["--approval-mode=yolo","--output-format","stream-js\
on",...A("--model",e.environment.TASK_MODEL),"-p","Carry out the task above."],environment:{GEMINI_CLI_TRUST_WORKSPACE:"\
true",...t&&{GEMINI_CLI_HOME:kd(t,e)}},stdin:e.promptFile}),read:(e,t)=>{let n=z(e),r=n.findLast(({type:l})=>l==="result"),
s=t===xd?Ed(e):void 0;if(r===void 0)return s&&{failure:s};let o=n.findLastIndex(({type:l})=>l==="tool_result"),i=n.slice(
o+1).filter(({type:l,role:u})=>l==="message"&&u==="assistant"),a=O(E(r,"stats"),"total_tokens"),d=v(E(r,"error"),"messag\
e")??"no reason is given",c=r.status==="success"?void 0:j("gemini",d,e.stderr.join(`
`));return{answer:i.map(({content:l})=>l).join(""),failure:s??c,usage:a>0?{tokens:a}:void 0}}};function kd(e,{settings:t,
agentEnvironment:n}){let r={general:{enableAutoUpdate:!1,maxAttempts:3},privacy:{usageStatisticsEnabled:!1},...n.GEMINI_API_KEY&&
{security:{auth:{selectedType:"gemini-api-key"}}},...t.max_turns&&{model:{maxSessionTurns:t.max_turns}}};return mkdirSync(
join(e,".gemini"),{recursive:!0}),writeFileSync(join(e,".gemini","settings.json"),JSON.stringify(r)),e}var Ed=({stderr:e})=>({
verdict:"budget_exceeded",reason:`gemini: ${e.find(t=>/turn/i.test(t))?.trim()??"the limit of turns is reached"}`}),xs=D(
Td);var _d={name:"opencode",limits:[],call:({environment:e,promptFile:t},n)=>({args:["run","--format","json",...A("--model",
e.TASK_MODEL),"--file",t,"--","Carry out the task in the attached file."],environment:{OPENCODE_PERMISSION:'{"*":"allow"\
}',OPENCODE_DISABLE_AUTOUPDATE:"1",OPENCODE_DISABLE_LSP_DOWNLOAD:"1",OPENCODE_DISABLE_SHARE:"1",...n&&{XDG_CONFIG_HOME:n,
XDG_DATA_HOME:n,XDG_STATE_HOME:n}}}),ignore:e=>e.startsWith('{"type":"tool_use"'),read:e=>{let t=z(e),n=t.findLast(({type:o})=>o===
"error"),r=t.filter(({type:o})=>o==="step_finish").map(o=>E(o,"part"));if(n===void 0&&r.length===0)return;let s=t.findLast(
({type:o})=>o==="text");return{answer:s&&v(E(s,"part"),"text"),failure:n&&vd(E(n,"error")),usage:r.length>0?$d(r):void 0}}};
function vd(e){let t=E(e,"data"),{statusCode:n="",responseBody:r=""}=t,s=v(E(t,"responseHeaders"),"retry-after"),o=v(t,"\
message")??String(e.name),i=`${n} ${e.name} ${r} ${s?`retry-after: ${s}`:""}`;return j("opencode",o,i)}function $d(e){let t=s=>e.
reduce((o,i)=>o+s(i),0),n=t(s=>O(s,"cost")),r=t(s=>O(E(s,"tokens"),"total"));return{...n>0&&{cost_usd:n},tokens:r,turns:e.
length}}var Ts=D(_d);var Ut="somas/core/runner.py",Rd="Task execution placeholder.",Bt={name:"somas",repeatable:!1,callsModel:!0,findObstacle:(e,t)=>$(
t,Ut)===void 0?`the repository has no ${Ut}`:void 0,run:async e=>{let{task:t,settings:n,workspace:r,context:s}=e;if(!/^project-\d+$/.
test(n.project_id))return Ft(`it wants a project id like project-123, not ${n.project_id}`);let o=`${Te(n.project_id)}/.${t.
id}`,i=jd(r,o);if(i===void 0)return Ft(`${o} leads out of the repository`);try{Ke(join(i,"context"),s);let a=t.output??`${o}\
/output.md`,d=s.slices.map(({file:m})=>`${o}/context/${m}`),c=await Od(e,Ad(e,d,a));if("failure"in c)return Ft(c.failure);
let l=$(r,a),u=Ld(c,l&&x(l),e.prompt);return u.judged!==void 0&&l!==void 0&&rmSync(l,{force:!0}),u}finally{rmSync(i,{recursive:!0,
force:!0})}}};async function Od(e,t){let n=new ae(1e4),r=i=>L({...e,argv:[...i,...t],cwd:e.workspace,stdin:e.promptFile,
environment:{...e.environment,...e.agentEnvironment,PYTHONDONTWRITEBYTECODE:"1"},onOutput:(a,d)=>a==="stderr"&&n.add(d)}),
s=await r(["python3"]);if(s.exitCode===0||!n.lines().some(i=>Pd.test(i)))return s;let o=await us(ds,e);return"failure"in
o?o:r(o.argv)}var Pd=/^(ModuleNotFound|Import)Error: No module named '(yaml|filelock)/;function Ad({task:e,settings:t},n,r){
let s={agent:e.agent??t.agent,task_name:e.name,task_desc:e.description,context_files:n.join(","),output_path:r,project_id:t.
project_id},o=([i,a])=>a.startsWith("-")?[`--${i}=${a}`]:[`--${i}`,a];return[Ut,...Object.entries(s).flatMap(o)]}function Ld(e,t,n){
let r=t?.trim()?t:void 0;return e.exitCode!==0?{end:e,report:r}:r===void 0?{end:e,judged:{verdict:"runner_error",reason:"\
the SOMAS runner ended without an error but wrote no output that can be read"}}:r.includes(Rd)?{end:e,report:`${r}

${n}`,judged:{verdict:"briefed",reason:"the SOMAS runner wrote a placeholder, no agent is connected to it: nobody has ca\
rried the task out yet"}}:{end:e,report:r,delivered:!0}}var Ft=e=>te(`the SOMAS runner cannot run: ${e}`);function jd(e,t){
let n=dirname(t);for(;!existsSync(join(e,n));)n=dirname(n);if($(e,n)===void 0)return;let r=join(e,t);return rmSync(r,{recursive:!0,
force:!0}),mkdirSync(r,{recursive:!0}),r}var Md={command:Dt,somas:Bt,brief:et,claude:hs,codex:Ss,copilot:bs,gemini:xs,aider:ys,opencode:Ts,custom:ws};function ks(e,t,n){
return es(e)?et:n!=="auto"?Md[n]:[Dt,Bt].find(r=>r.findObstacle(e,t)===void 0)??et}async function tt(e,t,n){let r=performance.now(),s={...e.environment,...e.setupEnvironment};for(let[o,i=""]of[["run",e.settings.
setup],["task",e.task.setup]]){if(i==="")continue;let a=performance.now(),d=Math.max(1,n-(a-r)/1e3);e.log.write(`[setup \
of the ${o}]
`);let c=fe(Nd(e,t,i)),l=await L({...e,argv:c,cwd:t,environment:s,timeoutSeconds:d});e.setupTime.seconds+=(performance.now()-
a)/1e3;let u=Id(`the setup of the ${o}`,l)??await Cd(e,t,o);if(u!==void 0)return u}}function Nd({folder:e,setupSteps:t},n,r){
let s=r.trim()===tn&&t!==void 0,o=s?void 0:$(n,r);if(o!==void 0&&statSync(o).isFile())return o;let i=W(join(e,"setup.sh"));
return writeFileSync(i,s?t:`${r}
`),i}function Id(e,{exitCode:t,signal:n,timedOut:r,stalledSeconds:s,error:o}){return s!==void 0?{verdict:"stalled",reason:`${e}\
 printed nothing and changed nothing for ${s} s`}:r?{verdict:"timeout",reason:`${e} did not end in time`}:t===0?void 0:{
verdict:"runner_error",reason:`${e} ${o??`ended with exit code ${t??n}`}, see the log`}}async function Cd({workspace:e},t,n){
let r=t===e?await p(e,["status","--porcelain"]):"";return r===""?void 0:{verdict:"runner_error",reason:`the setup of the\
 ${n} changed the repository: ${r.split(`
`).join(", ")}; let it write elsewhere, or ignore the files`}}var Es="refs/somas/imported";async function _s(e,{parent:t,message:n,changes:r,tree:s}){let o=[`commit ${Es}
mark :1
`,`committer ${ye.GIT_COMMITTER_NAME} <${ye.GIT_COMMITTER_EMAIL}> now
`,vs(n),`from ${t}
`,s===void 0?"":`M 040000 ${s} ""
`,...r.map(Dd),`
get-mark :1
`,`reset ${Es}
from ${"0".repeat(t.length)}

`];return p(e,["fast-import","--quiet","--force","--date-format=now"],{input:o.join("")})}function Dd(e){let t=`"${e.path.
replace(/["\\]/g,"\\$&").replaceAll(`
`,"\\n")}"`;return"text"in e?`M 100644 inline ${t}
${vs(e.text)}`:"object"in e?`M ${e.mode} ${e.object} ${t}
`:`D ${t}
`}var vs=e=>`data ${Buffer.byteLength(e)}
${e}
`;var $s=100*2**20;async function Rs(e,t){let n=t.filter(({mode:a})=>a.startsWith("100"));if(n.length===0)return{tooLarge:[],
bytes:new Map};let r=n.map(({object:a})=>`${a}
`).join(""),s=(await p(e,["cat-file","--batch-check=%(objectsize)"],{input:r})).split(`
`).map(Number),o=n.flatMap((a,d)=>{let c=s[d]??0;return c>$s?[{...a,bytes:c}]:[]}),i=o.map(({before:a,path:d})=>`${a.mode}\
 ${a.object}	${d}
`);return o.length>0&&await p(e,["update-index","--index-info"],{input:i.join("")}),{tooLarge:o.map(({path:a,bytes:d})=>`${a}\
 (${Math.round(d/1e6)} MB)`),bytes:new Map(n.map(({object:a},d)=>[a,s[d]??0]))}}async function Os(e,t){let n=[`--filter=\
blob:limit=${$s+1}`,"--filter-print-omitted"];return/^~/m.test(await p(e,["rev-list","--objects",...n,t]))}var Ps=10;async function As(e,t=[],n=[]){let r=await Ud(e,new Set(n.map(({path:u})=>u))),s=Or(r.untracked,t,u=>existsSync(
join(e,u))),o=s.length===0?[]:await Fd(e,s.map(({path:u})=>u)),i=s.filter(({path:u})=>!o.some(m=>m===u||m.startsWith(`${u}\
/`))),a=[...r.leftOut,...i.map(({path:u})=>u)],d=[...a,...n.map(({path:u})=>u)].map(u=>`:(exclude,top,literal)${u}`),c=await Ls(
e,d).catch(u=>Wd(e,d,u)),l=n.map(({path:u,head:m,isListed:f})=>f&&m!==void 0?`160000 ${m}	${u}\0`:`0 ${"0".repeat(40)}	${u}\
\0`);return l.length>0&&await p(e,["update-index","-z","--index-info"],{input:l.join("")}),{leftOut:a,paths:[...r.known,
...r.untracked],warnings:[...r.warnings,...i.map(Pr).map(u=>S(u)),...c]}}var Fd=(e,t)=>Z(e,["ls-files","-z","--",...t.map(
n=>`:(top,literal)${n}`)]);async function Ud(e,t){let n=new Set,r=[],s=[],o=[];for(let a=0;a<=Ps;a++){let d=["ls-files",
"--others","--exclude-standard","-t","-z"],c=await Z(e,a===0?[...d,"--cached"]:d),l=c.flatMap(f=>f.startsWith(Gt)?[f.slice(
Gt.length)]:[]);a===0&&(s=c.filter(f=>!f.startsWith(Gt)).map(f=>f.slice(2)));let u=f=>[...n,...t].some(g=>Bd(f,g)),m=Gd(
e,l).filter(f=>!u(f));for(let f of m)u(f)||(a<Ps&&Hd(join(e,f,".git"))?(rmSync(join(e,f,".git"),{recursive:!0,force:!0}),
r.push(f)):n.add(f));if(o=l.filter(f=>!u(f)),!m.some(f=>r.includes(f)))break}let i=[...r.map(a=>`${a}/ was a repository \
of its own: its files are kept, its history is not`),...[...n].map(a=>`left out ${a}/: it is a worktree, or a clone of a\
nother repository`)];return{known:s,untracked:o,leftOut:[...n],warnings:i.map(a=>S(a))}}var Gt="? ",Bd=(e,t)=>e===t||e.startsWith(
`${t}/`);function Gd(e,t){let n=new Set;for(let r of t)for(let s=r.lastIndexOf("/");s>0;s=r.lastIndexOf("/",s-1)){let o=r.
slice(0,s);if(n.has(o))break;n.add(o)}return[...n].filter(r=>lstatSync(join(e,r,".git"),{throwIfNoEntry:!1})).sort()}var Hd=e=>lstatSync(
e).isDirectory()&&!/^\s*\[remote\s/m.test(x(join(e,"config"))??"");async function Ls(e,t){let n=["add","--all","--ignore\
-errors"];try{if(t.length===0)await p(e,n);else{let r=[":(top)",...t].map(s=>`${s}\0`).join("");await p(e,[...n,"--paths\
pec-from-file=-","--pathspec-file-nul"],{input:r})}return[]}catch(r){if(!(r instanceof C)||r.exitCode!==1)throw r;return[
`not everything could be saved: ${S(r.stderr)}`]}}async function Wd(e,t,n){if(!(n instanceof C))throw n;let r=join(e,".g\
it/info/attributes"),s=existsSync(r)?readFileSync(r,"utf8"):void 0;P(dirname(r));try{writeFileSync(r,`${s??""}
* -filter -working-tree-encoding
`);let o=await Ls(e,t);return[S(`saved without the filters of .gitattributes: ${n.stderr}`),...o]}finally{s===void 0?rmSync(
r):writeFileSync(r,s)}}async function Ht(e,t,n,{ownFile:r,named:s,submodules:o}){await Is(e);let i=await As(e,s,o),a=await js(e,t),{tooLarge:d,
bytes:c}=await Rs(e,a),l=({path:b})=>b===r||b.startsWith(`${r}/`),u=async()=>(await js(e,t)).filter(b=>!l(b)),m=d.length===
0?a.filter(b=>!l(b)):await u(),f=[...i.warnings],g=m.filter(({path:b})=>zd.test(b));if(g.length>0&&(await Jd(e,t,r),m=await u(),
f.push(`changes of other tasks' result files are left out: ${_(g.map(({path:b})=>b))}`)),m.some(({path:b})=>b===".gitmod\
ules")){let b=await Vd(e);b.length>0&&(m=await u(),f.push(S(`removed the submodule ${_(b)}, which .gitmodules no longer \
names`)))}let y=await p(e,["write-tree"]),h=n!==void 0&&await we(e,n,t).catch(()=>!1),w=h&&n!==t&&!await Kd(e,`${t}..${n}`,
i.leftOut)?n:t,R=await se(e,y,[w],"Work of a runner, not yet judged"),I=n!==void 0&&!h&&{rewritten:n},{paths:k}=i;return{
start:t,commit:R,tree:y,parent:w,...I,differences:m,tooLarge:d,bytes:c,paths:k,warnings:f}}var zd=new RegExp(`^"?${Te("[\
^/]+").replace(".","\\.")}/`,"i");async function js(e,t){let n=await p(e,["diff-index","--cached","--raw","--no-abbrev",
"--no-renames",t]);return Array.from(n.matchAll(/^:(\d+) (\d+) (\S+) (\S+) (\w)\t(.*)$/gm),([,r="",s="",o="",i="",a="",d=""])=>({
status:a,path:d,mode:s,object:i,before:{mode:r,object:o}}))}async function Jd(e,t,n){let r=[`:(top,glob,icase)${Te("*")}\
/**`,`:(exclude,top,literal)${n}`];await p(e,["reset","--quiet",t,"--",...r])}async function Kd(e,t,n){if(await Os(e,t))
return!0;if(n.length===0)return!1;let r=n.map(s=>`:(top,literal)${s}`);return await p(e,["log","--format=%H","--max-coun\
t=1","--full-history",t,"--",...r])!==""}async function Vd(e){let t=await p(e,["ls-files","--stage","-z"]),n=Array.from(
t.matchAll(/160000 \S+ 0\t([^\0]*)\0/g),([,i=""])=>i),r=await qe(e,["--blob",":.gitmodules"]),s=n.filter(i=>!r.includes(
i)),o=s.map(i=>`0 ${"0".repeat(40)}	${i}\0`);return s.length>0&&await p(e,["update-index","-z","--index-info"],{input:o.
join("")}),s}var Ns=(e,{tree:t,parent:n},r,s)=>_s(e,{tree:t,parent:n,message:s,changes:[r]});async function ke(e,t){await Is(
e);try{await Ms(e,t)}catch{kt(e),await Ms(e,t)}}async function Ms(e,t){await p(e,["checkout","--quiet","--force","--deta\
ch",t]),await p(e,["clean","-ffdxq"]),existsSync(join(e,".git/modules"))&&await p(e,["submodule","--quiet","update","--f\
orce","--no-fetch"]).catch(()=>{})}async function Is(e){let t=["rev-parse","--path-format=absolute","--show-toplevel","-\
-git-path","index.lock"],[n="",r=""]=(await p(e,t)).split(`
`);if(realpathSync(n)!==realpathSync(e))throw new Error(`the runner damaged the repository: ${e} is not its top folder`);
rmSync(r,{force:!0})}var Xd=e=>String(e).replace(/\B(?=(\d{3})+$)/g,","),Cs=(e,t,n=`${t}s`)=>`${Xd(e)} ${e===1?t:n}`;var Yd={75:{verdict:"rate_limited",reason:"the runner asked to be run again later (exit code 75)"},77:{verdict:"blocked",
reason:"the runner needs a person (exit code 77)"},124:{verdict:"timeout",reason:"the runner reported a timeout (exit co\
de 124)"},137:{verdict:"timeout",reason:"the runner reported that it was killed (exit code 137)"}};function Wt(e){let{end:t,
judged:n,objection:r,changes:s,delivered:o,verify:i,verifyDetails:a="",warnings:d,noChangeReason:c}=e,l=qd(t)??n??Zd(t)??
r;if(l!==void 0)return l;let u=s===0&&!o,m=e.repeatable&&(i!=="none"||e.doneBefore);if(u&&c===void 0&&!m)return{verdict:"\
no_change",reason:["the runner ended without an error but changed nothing",...d].join("; ")};if(i==="failed")return{verdict:"\
verify_failed",reason:`the task's verify script failed${a}`};if(i==="timeout")return{verdict:"verify_failed",reason:`the\
 task's verify script did not end in time${a}`};if(i==="unprepared")return{verdict:"verify_failed",reason:`the setup bef\
ore the task's verify script failed${a}`};let f=i==="passed"?"verify passes":"the task has no verify script";return{verdict:u||
d.length>0?"succeeded_with_warning":"succeeded",reason:[ec(e),f,...d].join("; ")}}function qd({timedOut:e,stalledSeconds:t,
error:n}){if(t!==void 0)return{verdict:"stalled",reason:`the runner was ended: it printed nothing and changed nothing fo\
r ${t} s`};if(e)return{verdict:"timeout",reason:"the runner did not end in time"};if(n!==void 0)return{verdict:"runner_e\
rror",reason:`the runner could not be started: ${n}`}}function Zd({exitCode:e,signal:t}){if(e===0)return;let n=e===null?
void 0:Yd[e];if(n!==void 0)return n;let r=e===null?t:Qd.get(e-128);return{verdict:"runner_error",reason:`the runner ${r===
void 0?`ended with exit code ${e}`:`was ended by ${r}`}`}}var Qd=new Map(Object.entries(system.signals).map(([e,t])=>[t,
e]));function ec({changes:e,delivered:t,noChangeReason:n}){let r=e===0?[]:[`changed ${Cs(e,"file")}`];return t?["wrote i\
ts document",...r].join(" and "):e>0?r.join(""):n===void 0?"changed nothing":`changed nothing, as the runner declared: ${n}`}var tc=[{name:"core.autocrlf",value:"false"},{name:"core.safecrlf",value:"false"},{name:"core.eol",value:"lf"},{name:"co\
re.excludesFile",value:"/dev/null"},{name:"core.attributesFile",value:"/dev/null"}],Ds="somas.upstream";async function Fs(e,t,n,r=[]){
if(await Be(e,t),await appendFile(join(t,".git/config"),q(tc)),r.length>0&&await nc(join(t,".git"),r),await ic(e,join(t,
".git")),await p(t,["checkout","--quiet","--detach",n]),existsSync(join(t,".gitmodules"))){let s=await ac(e,t,n);await appendFile(
join(t,".git/config"),q(s))}}async function nc(e,t){await appendFile(join(e,"config"),q([{name:"core.sparseCheckout",value:"\
true"}])),await mkdir(join(e,"info"),{recursive:!0}),await writeFile(join(e,"info/sparse-checkout"),`/*
${t.map(n=>`!/${n}
`).join("")}`)}var zt=["refs/tags","refs/remotes","refs/heads"],rc="--format=%(objectname) %(refname)";function sc(e){let t=existsSync(
join(e,".git"))?join(e,".git"):e,n=join(t,"packed-refs"),r=o=>{let i=join(t,o);return existsSync(i)&&readdirSync(i).length>
0};return!existsSync(n)||zt.some(r)?void 0:readFileSync(n,"utf8").split(`
`).filter(o=>zt.some(i=>o.split(" ")[1]?.startsWith(`${i}/`))).join(`
`)}var oc="refs/remotes/origin/";async function ic(e,t){let n=sc(e)??await p(e,["for-each-ref",rc,...zt]),r=new Map;for(let s of n.
split(`
`)){let[o="",i=""]=s.split(" ");i!==""&&r.set(i.replace(/^refs\/heads\//,oc),o)}await writeFile(join(t,"packed-refs"),Ge(
r))}async function ac(e,t,n){let r=["--get-regexp","^submodule\\..*\\.url$"],s=await Y(e,["--local",...r]),o=await Y(t,[
"--blob",`${n}:.gitmodules`,...r]),i=await Y(e,["--local","--get-regexp",`^(${Ds}|remote\\.origin\\.url)$`]),a=u=>i.find(
m=>m.name===u)?.value,d=a(Ds)??a("remote.origin.url")??e,c=o.flatMap(({name:u,value:m=""})=>/^\.\.?\//.test(m)?[{name:u,
value:dc(d,m)}]:[]),l=new Set(s.map(({name:u})=>u));return[...s,...c.filter(({name:u})=>!l.has(u))]}function dc(e,t){let n=e.
replace(/\/$/,""),r=t,s="/";for(;;)if(r.startsWith("../")){let o=Math.max(n.lastIndexOf("/"),n.lastIndexOf(":"));s=n[o]===
":"?":":"/",n=n.slice(0,Math.max(o,0)),r=r.slice(3)}else if(r.startsWith("./"))r=r.slice(2);else return`${n}${s}${r}`.replace(
/\/$/,"")}var cc=200;function Us(e){let t=e.tail().findLast(n=>n.trim()!=="")??"[verify]";return t==="[verify]"?"":`, after ${JSON.
stringify(S(t,cc))}`}async function Bs(e,t,n,r){let{workspace:s,folder:o,log:i}=e,a=performance.now(),d=join(o,"verify");
await rm(d,{recursive:!0,force:!0}),await Fs(s,d,n,[Q("*","*")]);let c=W(join(o,"verify.sh"));await writeFile(c,`${t}
`),i.write(`
[verify]
`);let l=await tt(e,d,r);if(l!==void 0)return i.write(`${l.reason}
`),{state:"unprepared",details:`: ${l.reason}`};let u=Math.max(1,r-(performance.now()-a)/1e3),m={...e.environment,...e.setupEnvironment},
f=await L({argv:fe(c),cwd:d,environment:m,log:i,timeoutSeconds:u});return f.error!==void 0&&i.write(`${f.error}
`),f.timedOut?{state:"timeout",details:Us(i)}:f.exitCode===0?{state:"passed",details:""}:{state:"failed",details:`: ${f.
exitCode===null?`ended by ${f.signal??"an error"}`:`exit code ${f.exitCode}`}${Us(i)}`}}async function Hs(e,t=ks(e.task,e.workspace,e.settings.runner)){let{workspace:n,log:r}=e,s=e.start??await p(n,["rev-pars\
e","HEAD"]),o=performance.now(),i=()=>e.timeoutSeconds-(performance.now()-o)/1e3,a=new Map,d;t.callsModel&&await e.pause(
Math.random()*10);for(let c=1;;c++){let l=Ws(e,c),u=await uc(e,t,s,c,Math.max(1,i()));d=We(d,u.usage);for(let[f,g]of u.sideTips.
entries())a.set(`${l}-${f+1}`,g);let m=Jr(u.verdict,c,i());if(m===void 0){let f=Gs(e.setupTime.seconds),g=Gs((performance.
now()-o)/1e3),y={runner:t.name,seconds:g,...f>0&&{setup_seconds:f}},h=await yc(e,u,y);return{...y,...d&&{usage:d},...c>1&&
{attempts:c},partial:a,...h}}zs(u.snapshot)&&a.set(l,u.snapshot.commit),r.write(`
[attempt ${c}: ${u.verdict.reason}; the next one in ${Math.round(m)} s]
`),await ke(n,s),await e.pause(m)}}var Gs=e=>Math.round(e*10)/10,Ws=({task:e},t)=>`partial/${e.id}/${t}`;async function uc(e,t,n,r,s){
let{task:o,workspace:i,settings:a,folder:d}=e;for(let V of[e.resultFile,e.reportFile])rmSync(V,{recursive:!0,force:!0});
let c={...e.environment,TASK_ATTEMPT:`${r}`,TASK_TIMEOUT_SECONDS:`${Math.floor(s)}`},l=performance.now(),u=Wr(i,join(dirname(
d),`.kept-${o.id}-${r}`)),m=await fc(t,{...e,environment:c,timeoutSeconds:s});P(d);let f=Q(a.project_id,o.id),g=o.files,
{snapshot:y,sideTips:h,submodules:T}=await mc(i,u,n,{ownFile:f,named:g}),w=await Ir(i,y,e.lfsStore),R=[e.agentEnvironment,
e.setupEnvironment],I=await Mr(i,n,[y.commit,...h],R);if(I.length>0)return pc(y,I,m.usage);let k=Vr(e.reportFile),b=h.map(
(V,So)=>`refs/somas/${Ws(e,r)}-${So+1}`),K={end:m.end,judged:m.judged??k.judged,objection:await Ar(i,o,y,[...T.flatMap(({
lost:V})=>V??[]),...w]),changes:y.differences.length,delivered:m.delivered??!1,repeatable:t.repeatable,doneBefore:e.doneBefore,
noChangeReason:k.noChangeReason,verify:o.verify===void 0?"none":"passed",warnings:[...y.warnings,...T.flatMap(({warning:V})=>V??
[]),...b.map(V=>`commits beside HEAD are kept as ${V}`),...await Lr(i,o,y),...Jt(e,!0),...k.warnings]},F=Math.max(60,s-(performance.
now()-l)/1e3),{reason:st,...ho}=Wt(await gc(e,K,y.commit,F));return{snapshot:y,sideTips:h,verdict:{...ho,reason:e.redact(
st)},usage:{...k.usage,...m.usage},report:m.report??x(e.resultFile)??k.summary}}async function fc(e,t){let n=e.findObstacle(
t.task,t.workspace);if(n!==void 0)return te(`the runner ${e.name} cannot run this task: ${n}`);let r=performance.now(),s=e.
name==="brief"?void 0:await tt(t,t.workspace,t.timeoutSeconds);if(s!==void 0)return{end:Ae,judged:s};let o=Math.max(1,t.
timeoutSeconds-(performance.now()-r)/1e3);return e.run({...t,timeoutSeconds:o})}async function mc(e,t,n,r){let{head:s,sideTips:o,
submodules:i}=await t.restore(n);try{return{snapshot:await Ht(e,n,s,{...r,submodules:i}),sideTips:o,submodules:i}}catch{
return t.repair(),{snapshot:await Ht(e,n,void 0,{...r,submodules:i}),sideTips:[],submodules:i}}finally{Fr(e,i)}}function pc(e,t,n){
let{start:r}=e,s=`the work holds the value of ${t.join(", ")}, so none of it is kept: the key should be replaced, and th\
e task told where keys belong`;return{snapshot:{...e,commit:r,parent:r,differences:[]},sideTips:[],verdict:{verdict:"blo\
cked",reason:s},usage:n}}async function gc(e,t,n,r){let s=e.task.verify;if(s===void 0||t.judged!==void 0||!N(Wt(t).verdict))
return t;let{state:o,details:i}=await Bs(e,s,n,r);return{...t,verify:o,verifyDetails:i}}async function yc(e,{snapshot:t,
verdict:{verdict:n,reason:r},report:s},o){let{task:i,workspace:a,settings:d,log:c}=e,l=N(n);if(!l&&!zs(t))return e.isDisposable||
await ke(a,t.start),{verdict:n,reason:r};let u=Q(d.project_id,i.id),m=wr({...o,verdict:n,reason:r,task_id:i.id,task_name:i.
name,changes:t.differences.map(({status:h,path:T})=>`${h} ${T}`),notes:[...Jt(e,!0),...Jt(e,!1)],output:c.tail(),report:s}),
f=`${i.id}: ${S(i.name)}

${S(`The verdict is ${n}: ${r}.`)}
`,g={path:u,text:e.redact(m)},y=await Ns(a,t,g,f);return e.isDisposable||await ke(a,l?y:t.start).catch(h=>c.write(`
${h}
`)),{verdict:n,reason:r,commit:y,result_file:u}}var zs=({differences:e,parent:t,start:n})=>e.length>0||t!==n,Jt=({context:e},t)=>e.
missing.filter(n=>n.required===t).map(({source:n,reason:r})=>S(`context ${n} is missing: ${r}`));var hc=(e,t)=>e.files.some(n=>t.files.some(r=>Xe(n,r)));function Js(e,t){let n=e.tasks.filter(o=>t.includes(o.id)),r=new Set(n.flatMap(({depends_on:o})=>o)),s=new Map(e.tasks.map(
o=>[o.id,o]));return o=>{let i=s.get(o);return r.has(o)||i!==void 0&&n.some(a=>hc(i,a))}}async function Ks(e,t,{plan:n,task:r,commits:s}){let o=Js(n,[r.id]),i=[],a=t;for(let[d,c]of s){if(!o(d))continue;let l=await Vn(
e,a,c,`Merge ${d}
`);"commit"in l?a=l.commit:i.push(d)}return{commit:a,conflicting:i}}var Vs=(e,t,n,r)=>({task_id:e,task_name:t,verdict:"skipped_dependency",reason:`waits for ${n}, which was not done`,seconds:0,
wave:r});var Sc=(e,t)=>join(e,"logs",`${t}.log`);function bc(e,t,{task_minutes:n}){let r=t.flatMap(({timeout_minutes:i})=>i??[]),
s=n-r.reduce((i,a)=>i+a,0),o=e.timeout_minutes??s/(t.length-r.length);return Math.max(60,Math.floor(o*60))}async function Xs(e){
let t=new Map(e.plan.tasks.map(d=>[d.id,d])),n=e.leg.tasks.map(d=>t.get(d)??Tc(d)),r=new Set(e.before?.notDone),s=new Map(
e.before?.commits),o=new Map,i=[],a=e.gitSettings??await or(e.workspace,e.environment.HOME);for(let d of n){let c=d.depends_on.
find(y=>r.has(y));c===void 0&&e.onProgress?.({task_id:d.id,state:"started"});let{tail:l,...u}=c===void 0?await wc({...e,
gitSettings:a},d,bc(d,n,e.leg),s,o):{...Vs(d.id,d.name,c,e.wave),tail:[]},m={...u,...e.place&&{leg:e.place}},f=N(m.verdict);
f?m.commit!==void 0&&s.set(d.id,m.commit):r.add(d.id),i.push(m),P(e.output),writeFileSync(W(join(e.output,"results.json")),
`${JSON.stringify(i,null,2)}
`);let g=!f&&l.length>0&&{tail:l};e.onProgress?.({task_id:d.id,state:"finished",result:m,...g})}return i}async function wc(e,t,n,r,s){
let{output:o,workspace:i,wave:a,secrets:d=[],pause:c=xc}=e,l=join(e.scratch,t.id);rmSync(l,{recursive:!0,force:!0}),mkdirSync(
l,{recursive:!0}),P(o),P(join(o,"logs"));let u=xe(d),m=ar(W(Sc(o,t.id)),{redact:u}),f={task_id:t.id,task_name:t.name,wave:a};
try{let{commit:g,conflicting:y}=await Ks(i,e.base,{plan:e.plan,task:t,commits:r}),h=t.depends_on.find(F=>y.includes(F));
if(h!==void 0){let F=`the work of ${h} conflicts with other work that it builds on`;return{...f,verdict:"conflict",reason:F,
seconds:0,tail:[]}}let w=e.isDisposable&&t.id===e.leg.tasks[0]&&g===e.base?void 0:await ke(i,g).catch(F=>S(u.text(String(
F))));if(w!==void 0){let F=`the workspace could not be made clean after earlier tasks of the job: ${w}`;return{...f,verdict:"\
runner_error",reason:F,seconds:0,tail:[]}}let R=e.overlaps?.get(t.id),I=xr({...e,task:t,start:g,folder:l,log:m,timeoutSeconds:n,
secrets:d,pause:c,overlap:R}),{partial:k,...b}=await Hs(I),K=new Map([...s,...k]);b.commit!==void 0&&K.set(t.id,b.commit),
K.size>0&&(P(o),await Hn(i,W(join(o,"result.bundle")),e.base,K));for(let[F,st]of K)s.set(F,st);return{...f,...b,tail:m.tail()}}catch(g){
let y=u.text(`the task's work could not be saved: ${S(String(g))}`);return m.write(`
${y}
`),{...f,verdict:"runner_error",reason:y,seconds:0,tail:m.tail()}}finally{m.close()}}var xc=e=>new Promise(t=>setTimeout(
t,e*1e3));function Tc(e){throw new Error(`the leg names the task ${JSON.stringify(e)}, which is not in the plan`)}var Ys=(e,t)=>({agentEnvironment:e.variables,setupEnvironment:t.variables,secrets:[...e.secrets,...t.secrets]}),Ec=[[/^(PATH|HOME|SHELL|CI|TMPDIR|IFS|ENV|SHELLOPTS|BASHOPTS|PROMPT_COMMAND|CDPATH)$|^BASH_/,
"it changes how programs run"],[/^(LD|DYLD)_|^NODE_(OPTIONS|PATH)$|^PYTHON|^PERL5|^RUBY(OPT|LIB)$|JAVA.*_OPTIONS$/,"it l\
oads code into programs"],[/^GIT_/,"it changes what git does"],[/^(GITHUB|ACTIONS|RUNNER|INPUT)_/,"it belongs to GitHub \
Actions (Copilot takes COPILOT_GITHUB_TOKEN)"],[/^(TASK|SOMAS)_/,"it belongs to the harness"]],_c=/^(true|false|yes|no|on|off|\d{1,6})$/i;
function qs(e,t="agent_env"){let n=new Map,r=[];for(let[i,a]of e.split(/\r\n|\r|\n/).entries()){if(/^\s*(#|$)/.test(a))continue;
let[,d,c]=/^\s*(?:export\s+)?([A-Za-z_][A-Za-z0-9_]*)\s*=(.*)$/.exec(a)??[],l=$c(c?.trim()??""),u=vc(d,l)??(n.has(d??"")?
`${d} is set a second time`:void 0);u!==void 0?r.push(`line ${i+1}: ${u}`):d!==void 0&&l!==void 0&&n.set(d,l)}if(r.length>
0)throw new Error(`${t} cannot be read: ${r.join("; ")}`);let s=[...n].filter(([,i])=>i!==""&&!_c.test(i)),o=i=>i.length<
4;return{variables:Object.fromEntries(n),secrets:s.map(([,i])=>i).filter(i=>!o(i)),warnings:s.filter(([,i])=>o(i)).map(([
i])=>`${t}: the value of ${i} is too short to be hidden in logs`)}}function vc(e,t){if(e===void 0)return"expected NAME=v\
alue; a value has one line";let n=Ec.find(([r])=>r.test(e))?.[1];return n!==void 0?`${e} is refused: ${n}`:t===void 0?`t\
he value of ${e} must end with its quote, on the same line`:t.includes("\0")?`the value of ${e} holds a NUL character`:void 0}
function $c(e){let[t]=e;if(t!=='"'&&t!=="'")return e.replace(/(^|\s)#.*$/,"").trimEnd();let r=(t==="'"?/^'([^']*)'\s*(?:#.*)?$/:
/^"((?:[^"\\]|\\.)*)"\s*(?:#.*)?$/).exec(e)?.[1];return t==="'"?r:r?.replace(/\\(["\\])/g,"$1")}var Le={signature:101010256,bytes:22,longestComment:65535},nt={signature:33639248,bytes:46},rt={signature:67324752,bytes:30},
Zs=0,Rc=8,Oc=8257;async function Qs(e,t,n){let r=await open(e);try{let{directory:s,start:o}=await Pc(r),i=new Set;for(let a of Lc(
s)){let d=n.get(a.name);if(d!==void 0){if(i.has(a.name))throw new Error(`it holds ${a.name} twice`);if(i.add(a.name),a.size>
d)throw new Error(`${a.name} has ${a.size} bytes, at most ${d} are read`);await jc(r,a,o,join(t,a.name))}}}finally{await r.
close()}}async function Pc(e){let{size:t}=await e.stat();if(t>1073741824)throw new Error(`its zip file has ${t} bytes, a\
t most 1073741824 are read`);let n=await Kt(e,Math.max(0,t-Le.bytes-Le.longestComment),t),r=Ac(n);if(r===void 0)throw new Error(
"it is no zip file, or cut");let s=t-n.length+r,[o,i,a]=[n.readUInt32LE(r+4),n.readUInt16LE(r+10),n.readUInt32LE(r+12)],
d=n.readUInt32LE(r+16);if(i>1e4||a>1e7)throw new Error("it holds more than 10000 files, or is of the kind zip64");if(o!==
0||i!==n.readUInt16LE(r+8)||d+a!==s)throw new Error("its zip file has no directory at its end");return{directory:await Kt(
e,d,s),start:d}}function Ac(e){for(let t=e.length-Le.bytes;t>=0;t-=1){let n=t+Le.bytes+e.readUInt16LE(t+20);if(e.readUInt32LE(
t)===Le.signature&&n===e.length)return t}}function*Lc(e){for(let t=0;t<e.length;){if(t+nt.bytes>e.length||e.readUInt32LE(
t)!==nt.signature)throw new Error("the directory of its zip file is damaged");let n=t+nt.bytes+e.readUInt16LE(t+28),r=e.
toString("utf8",t+nt.bytes,n);if((e.readUInt16LE(t+8)&Oc)!==0)throw new Error("its zip file is encrypted");yield{name:r,
method:e.readUInt16LE(t+10),packed:e.readUInt32LE(t+20),size:e.readUInt32LE(t+24),header:e.readUInt32LE(t+42)},t=n+e.readUInt16LE(
t+30)+e.readUInt16LE(t+32)}}async function jc(e,t,n,r){let{name:s,method:o,packed:i,size:a}=t,d=await Kt(e,t.header,t.header+
rt.bytes),l=d.length===rt.bytes&&d.readUInt32LE(0)===rt.signature?t.header+rt.bytes+d.readUInt16LE(26)+d.readUInt16LE(28):
n+1;if(l+i>n)throw new Error(`${s} lies outside of its zip file`);if(o!==Zs&&o!==Rc)throw new Error(`${s} is packed by a\
n unknown method`);let u=0,m=new Transform({transform(g,y,h){u+=g.length,u>a?h(new Error(`${s} holds more than the ${a} \
bytes that it states`)):h(null,g)}}),f=i===0?[]:e.createReadStream({start:l,end:l+i-1,autoClose:!1});if(await pipeline(f,
o===Zs?new PassThrough:createInflateRaw(),m,createWriteStream(r)),u!==a)throw new Error(`${s} holds fewer than the ${a} \
bytes that it states`)}async function Kt(e,t,n){let{buffer:r,bytesRead:s}=await e.read(Buffer.alloc(n-t),0,n-t,t);return r.
subarray(0,s)}function eo(e,t){let n=JSON.parse(e);if(n?.version!==1||!Array.isArray(n.tasks))throw new Error(`${t} is not a plan.json\
 of stage 3: expected version 1 and tasks`);let r=n.tasks.findIndex(({id:s})=>!De.test(s));if(r>=0)throw new Error(`${t}\
: tasks.${r}.id is not an id: ${JSON.stringify(n.tasks[r]?.id)}`);return{...n,version:1,tasks:Mc(n.tasks)}}function Mc(e){
let t=new Map;return e.map(n=>{let r=n.depends_on.join(),s=t.get(r)??n.depends_on;return t.set(r,s),{...n,depends_on:s}})}var Nc=e=>join(e,"setup-steps.sh");function to(e){let t=Nc(dirname(e));return existsSync(t)?readFileSync(t,"utf8"):void 0}
var no=e=>eo(readFileSync(e,"utf8"),e);var Ic=e=>Dc(e);function ro(e,t){let n=Cc(e),r=n.legs.findIndex(o=>o.id===t),s=n.legs[r];if(s===void 0)throw new Error(`wave ${n.number}\
 has no leg ${JSON.stringify(t)}`);return{wave:n,leg:s,position:r+1,after:n.legs.filter(o=>s.after.includes(o.id))}}function Cc(e){
let t=Ic(e);if(t===void 0)throw new Error(`${e} is missing: the job that scheduled the wave writes it`);return t}var so=(e,t,{
number:n,earlier:r})=>async s=>{let o={number:r?.number??n},i=join(e,Zn({project_id:t,wave:o},s));if(!existsSync(i))return;
let a=[...wt.keys()].some(l=>existsSync(join(i,l))),[d]=a?[]:readdirSync(i);if(d===void 0)return i;let c=mkdtempSync(join(
i,"unpacked-"));return await Qs(join(i,d),c,wt),c},oo=(e,t)=>Fc(join(e,Je),{reason:t});function Dc(e){return existsSync(
e)?JSON.parse(readFileSync(e,"utf8")):void 0}function Fc(e,t,n){mkdirSync(dirname(e),{recursive:!0}),writeFileSync(e,`${JSON.
stringify(t,null,n)}
`)}function io(e,t){return{...e,tasks:e.tasks.map(n=>Uc(n,t))}}function Uc(e,t){let n=Gc(e,t);if(n.length===0)return e;let r=new Set(
n.map(({key:i})=>i)),s=Object.fromEntries(Object.entries(e).filter(([i])=>!r.has(i))),o=n.map(({key:i,instead:a})=>`${i}\
: ${ao(e[i])}; this does not count here, ${a}`);return{...s,also_stated:[...e.also_stated??[],...o]}}var ao=e=>[e].flat().join(", "),Bc=Object.keys(le);function Gc(e,t){return[...Wc(e,t),...Bc.flatMap(n=>Hc(n,e,t)),...Jc(
e,t)]}function Hc(e,t,n){let[r,s]=[t[e],n[e]];return r===void 0||s===0||r>0&&r<=s?[]:[{key:e,expected:`at most ${s}, the\
 \`${e}\` of the run`,instead:`${s} counts`}]}function Wc({runner:e,run:t},n){let r=`${n.runner} is used`;if(e===void 0||
e===n.runner)return[];if(e==="command"&&t===void 0)return[{key:"runner",expected:"a task with a `run` script",instead:r}];
let s=zc(n);return s.has(e)?[]:[{key:"runner",expected:`one of ${[...s].join(", ")} (\`task_runners\` adds others)`,instead:r}]}
function zc({runner:e,task_runners:t,runner_argv:n}){let r=e==="auto"?["auto","command","somas","brief"]:[e,"command"],s=new Set(
[...r,...me(t)??[]]);return n===""&&s.delete("custom"),s}function Jc({runs_on:e},{runs_on:t,task_runs_on:n=""}){if(e===void 0||
t===void 0)return[];let r=Ce(n)??[],s=ue(t)??t;if(r==="any")return[];let o=[s,...r];return o.some(d=>Kc(d,e))?[]:[{key:"\
runs_on",expected:`one of ${o.map(d=>JSON.stringify(d)).join(", ")} (\`task_runs_on\` adds others)`,instead:`${ao(s)} is\
 used`}]}function Kc(e,t){let[n,r]=[e,t].map(s=>JSON.stringify([...new Set([s].flat().map(o=>o.toLowerCase()))].sort()));
return n===r}async function co(e){let{settings:t,workspace:n,output:r,scratch:s,files:o,agents:i,setups:a}=e,{wave:d,leg:c,position:l,
after:u}=ro(o.wave,e.leg),m=new Map(Object.entries(d.overlaps??{})),f=sr(io(no(o.plan),t),m);for(let w of[s,r])mkdirSync(
w,{recursive:!0});let g=so(o.artifacts,t.project_id,d),y=await er(n,d.base,u,g);if(y.notStarted!==void 0)return oo(r,y.notStarted),
{notStarted:y.notStarted,tasks:c.tasks};let h={position:l,started:e.started};return{results:await Xs({...e,plan:f,overlaps:m,
leg:c,place:h,wave:d.number,base:d.base,before:y,setupSteps:to(o.plan),...Ys(i,a)})}}var je=e=>e.replaceAll("%","%25").replaceAll("\r","%0D").replaceAll(`
`,"%0A");function lo(e){Promise.resolve(process.env).then(e).then(Xc).catch(t=>Vc(t instanceof Error?t.message:String(t)))}function Vc(e){
console.log(`::error::${je(e)}`),process.exitCode=1}function Vt(e){console.log(`::warning::${je(e)}`)}function uo(e){Vt(
`${e.tasks.join(", ")} not started: ${e.notStarted}. The next wave has another try.`)}function Xc(e){for(let[t,n]of Object.entries(e)){let r=randomUUID();Yc("GITHUB_OUTPUT",`${t}<<${r}
${n}
${r}
`)}}function Yc(e,t){let n=process.env[e];n===void 0||n===""?process.stdout.write(t):appendFileSync(n,t)}var mo=({AGENT_ENV:e,SETUP_ENV:t})=>({agents:fo("AGENT_ENV","agent_env",e),setups:fo("SETUP_ENV","setup_env",t)});function fo(e,t,n){
qc(e),delete process.env[e];let r=qs(n,t);for(let s of r.secrets)console.log(`::add-mask::${je(s)}`);for(let s of r.warnings)
Vt(s);return r}function qc(e){try{let t=readFileSync("/proc/self/environ"),n=Buffer.concat([Buffer.alloc(1),t]).indexOf(
`\0${e}=`);if(n===-1)return;let r=n+e.length+1,s=t.indexOf(0,r)-r,o=readFileSync("/proc/self/stat","utf8").replace(/^.*\) /s,
"").split(" "),i=openSync("/proc/self/mem","r+");writeSync(i,Buffer.alloc(s,"x"),0,s,Number(o[47])+r),closeSync(i)}catch{}}
function po(){for(let e of["SIGINT","SIGTERM"])process.once(e,()=>{is(),process.exit(128+system.signals[e])})}function go({task_id:e,result:t,tail:n=[]}){if(console.log(t===void 0?`${e} started`:`${e} ${t.verdict}: ${t.reason}`),n.
length===0)return;let r=randomUUID();console.log([`::stop-commands::${r}`,...n,`::${r}::`].join(`
`))}function yo(e){if("notStarted"in e)return uo(e),{done:"not started",verdicts:""};let{results:t}=e,n=[...t].sort((r,s)=>Number(
N(r.verdict))-Number(N(s.verdict)));return{done:t.every(({verdict:r})=>N(r))?"true":"false",verdicts:_(n.map(({task_id:r,
verdict:s})=>`${r}: ${s}`))}}po();lo(async e=>{let t=await co({settings:En(e.SETTINGS),files:{plan:e.PLAN_FILE,wave:e.WAVE_FILE,artifacts:e.ARTIFACTS},
leg:e.LEG,started:e.STARTED||new Date().toISOString(),workspace:process.cwd(),scratch:e.SCRATCH,output:e.OUTPUT,environment:process.
env,...mo(e),onProgress:go});return yo(t)});
