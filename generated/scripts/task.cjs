"use strict";
// Minified, because it would be too long for a workflow file as written: workflows-src/inline/task.ts
const { spawn } = require("node:child_process");
const { createHash, randomUUID } = require("node:crypto");
const { appendFileSync, chmodSync, closeSync, constants, copyFileSync, cpSync, createReadStream, existsSync, fstatSync, linkSync, lstatSync, mkdirSync, openSync, readFileSync, readdirSync, readlinkSync, realpathSync, renameSync, rmSync, statSync, writeFileSync, writeSync } = require("node:fs");
const { appendFile, copyFile, lstat, mkdir, mkdtemp, readFile, readdir, rename, rm, stat, writeFile } = require("node:fs/promises");
const { constants: system, tmpdir } = require("node:os");
const { basename, dirname, extname, isAbsolute, join, posix, relative, resolve, sep } = require("node:path");
const { StringDecoder } = require("node:string_decoder");
var Q=e=>typeof e=="object"&&e!==null&&!Array.isArray(e),ae=e=>typeof e=="number"&&Number.isFinite(e)&&e>=0;function ee(e){
try{return JSON.parse(e)}catch{return}}function de(e){let t=ee(e);return Q(t)?t:void 0}var jt=e=>Array.isArray(e)?e.filter(
Q):[],Re=e=>typeof e=="string"?e:"";function k(e,t){let n=e[t];return Q(n)?n:{}}function E(e,t){let n=Re(e[t]);return n.trim()===""?void 0:n}function $(e,t){
let n=e[t];return ae(n)?n:0}var ce={budget_usd:{least:0,most:1e5,decimals:!0},max_turns:{least:0,most:1e5},timeout_minutes:{least:1,most:7200}};function Lt(e,{
least:t,most:n,decimals:r=!1}){let o=typeof e=="string"&&e.trim()!==""?Number(e):e;return typeof o=="number"&&o>=t&&o<=n&&
(r||Number.isInteger(o))?o:void 0}var Nt=({least:e,most:t,decimals:n=!1})=>`a ${n?"":"whole "}number from ${e} to ${t}`;
function le(e){if(!e.startsWith("["))return e.trim()===""?void 0:e;let t=ee(e);return ze(t)?t:void 0}var ze=e=>Array.isArray(
e)&&e.length>0&&e.every(t=>typeof t=="string"),Mt='a label, or a JSON list of labels such as ["self-hosted","linux"]',It=/^[A-Za-z0-9@][!-~]{0,199}$/,
Ct="the name of a model, such as claude-sonnet-4-5 or openai/gpt-5, without blanks";var Oe={prompt_file:"TASK_PROMPT_FILE",task_id:"TASK_ID",task_name:"TASK_NAME",task_file:"TASK_JSON",context_dir:"TASK_C\
ONTEXT_DIR",dependencies_dir:"TASK_DEPS_DIR",result_file:"TASK_RESULT_FILE",report_file:"TASK_REPORT_FILE",timeout_seconds:"\
TASK_TIMEOUT_SECONDS",model:"TASK_MODEL",budget_usd:"TASK_BUDGET_USD",max_turns:"TASK_MAX_TURNS"},Xe=/\{([a-z_]+)\}/g;function Pe(e){
let t=ee(e),n=Array.isArray(t)&&t.every(a=>typeof a=="string"),[r,...o]=n?t:[];if(r===void 0||r.trim()==="")return{expected:'\
a JSON list of texts that begins with a program, e.g. ["my-agent", "{prompt_file}"]'};let i=[r,...o].flatMap(a=>[...a.matchAll(
Xe)]).find(([,a=""])=>!Object.hasOwn(Oe,a))?.[0];return i===void 0?{argv:[r,...o]}:{expected:`one of ${Object.keys(Oe).map(
a=>`{${a}}`).join(", ")} in place of ${i}`}}var ue=e=>["bash","-eo","pipefail",e];var Mo=["claude","codex","copilot","gemini","aider","opencode"],Ye=["command","somas","brief",...Mo,"custom"],te=["auto",
...Ye];var qe="any",Dt=e=>e.split(",").map(t=>t.trim()).filter(t=>t!=="");function fe(e){if(e.trim()===qe)return te;let t=Dt(e),
n=t.flatMap(r=>te.filter(o=>o===r));return n.length===t.length?n:void 0}function Ae(e){if(e.trim()===qe)return qe;if(!e.
trim().startsWith("["))return Dt(e);let t=ee(e);if(!Array.isArray(t))return;let n=t.map(r=>ze(r)?r:typeof r=="string"?le(
r):void 0);return n.every(r=>r!==void 0)?n:void 0}function Ft({runner:e,task_runners:t,runner_argv:n}){let r=i=>[{setting:"runner_argv",value:n,expected:i}],o=e==="custom"||
fe(t)?.includes("custom");if(n===""&&t.trim()==="any"&&e!=="custom")return[];if(!o)return n===""?[]:r(`nothing with runn\
er ${e}: only the runner custom reads it`);let s=Pe(n);return"expected"in s?r(s.expected):[]}var Ut=["auto","phases","graph","first-phase"];var je=/^(?!.*\.\.)(?!.*\.(?:lock)?$)[A-Za-z0-9][A-Za-z0-9._-]{0,63}$/,me=e=>`.somas/projects/${e}/artifacts`;var Gt=["auto","always","never"],Bt=["auto","never"];function Ht(e,t){let{runner:n=e.runner,budget_usd:r=e.budget_usd,max_turns:o=e.
max_turns}=t,s=e.runner!=="auto"&&n!==e.runner,i=t.model??(s?"":e.model);return{...e,runner:n,model:i,budget_usd:r,max_turns:o}}var Io=e=>e.split(/[,\n]/).map(t=>t.trim()).filter(t=>t!==""),Wt=e=>Io(e).filter(t=>{let n=t.replace("!","");return n===
""||/^[/:!]/.test(n)||n.split("/").includes("..")});var Vt=e=>je.test(e)?void 0:'letters, digits, ".", "_" and "-", at most 64, the first a letter or a digit',Jt=(e,t)=>t===
"local"||e!=="-"&&!e.startsWith("/")&&!e.split(/[\\/]/).includes("..")?void 0:"a path inside of the repository",Kt=e=>le(
e)===void 0?Mt:void 0,zt=e=>e===""||It.test(e)?void 0:Ct;function Xt(e){let[t]=Wt(e);return t===void 0?void 0:`globs rel\
ative to the repository, which ${JSON.stringify(t)} is not`}var Yt=e=>fe(e)===void 0?`any, or names separated by commas,\
 each one of ${te.join(", ")}`:void 0,qt=e=>Ae(e)===void 0?'any, labels separated by commas, or a JSON list such as ["ma\
cos-latest", ["self-hosted","gpu"]]':void 0;function M(e){return{kind:"text",...e}}var J=e=>({kind:"number",...e}),pe=e=>({kind:"choice",...e}),Zt=e=>({kind:"boolea\
n",default:!1,...e});var Qt={project_id:M({description:"names the project's folder and its branch, somas/<project_id>",use:"one for each plan\
 that is carried out for itself",option:"project",expected:Vt}),plan:M({description:"path of the execution plan in the r\
epository; {project_id} is replaced",use:"where the plan lies elsewhere",default:`${me("{project_id}")}/execution_plan.y\
ml`,expected:Jt}),mode:pe({description:"how phases and dependencies make the order",use:"where a plan has phases, and th\
ey do not mean what auto takes them for",choices:Ut,default:"auto"}),on_invalid_plan:pe({description:"the reaction to an\
 invalid plan: run one sequential task in its place, or stop",use:"fail, where nothing should run on a plan that has err\
ors",choices:["fallback","fail"],default:"fallback"}),runner:pe({description:"the program that carries out a task; auto \
takes the first that can",use:"to have agents carry out tasks: name the agent",choices:te,default:"auto"}),task_runners:M(
{description:"runners that a task may name for itself, separated by commas, beside the run's own and command; any for al\
l of them",use:"where the plan gives some tasks to another agent",default:"",expected:Yt}),max_parallel:J({description:"\
tasks that may run at the same time",use:"more where the account has more runners and the agent's rate limit allows it, \
fewer where tasks are rate_limited",default:4,least:1,most:999}),agent:M({description:"the role of tasks that name none,\
 as the runner somas knows it",use:"with the runner somas",default:"coder"}),model:M({description:"the model an agent us\
es, in its own words; its own choice where empty",use:"to pay less, or to get more",default:"",expected:zt}),budget_usd:J(
{description:"dollars an agent may use for a task, where it can keep to that; 0 for no limit",use:"with agents that are \
paid by use",default:0,...ce.budget_usd}),max_turns:J({description:"turns an agent may take for a task, where it can kee\
p to that; 0 for no limit",use:"where an agent goes round in circles",default:0,...ce.max_turns}),runner_argv:M({description:'\
the runner custom: its command line as a JSON list, e.g. ["my-agent", "{prompt_file}"]',use:"only with runner: custom",default:""}),
setup:M({description:"bash commands, or a script of the repository, that prepare a checkout: before a task starts, and b\
efore its verify; without keys",use:"to install what tasks need, such as npm ci, or the program of runner: custom",default:""}),
context_files:M({description:"files every task is given, separated by commas: artifacts of the project, or paths in the \
repository",use:"where every agent has to know more, or less",default:"SPEC.md,ARCHITECTURE.md,execution_plan.yml"}),runs_on:M(
{description:'runner label for all jobs, or several as JSON (["self-hosted","linux"])',use:"with machines of your own, o\
r larger ones",default:"ubuntu-latest",host:"actions",expected:Kt}),task_runs_on:M({description:'runner labels that a ta\
sk may name for itself beside runs_on: separated by commas, or JSON (["macos-latest", ["self-hosted","gpu"]]); any for a\
ll',use:"where some tasks need another machine",default:"",host:"actions",expected:qt}),timeout_minutes:J({description:"\
minutes a task may take",use:"where agents need longer; a job on GitHub's machines ends after 6 hours",default:60,local_default:360,
...ce.timeout_minutes}),stall_minutes:J({description:"minutes without output, change or commit after which a task is end\
ed; 0 for never",use:"more for commands that are silent for long",default:15,least:0,most:7200}),architecture:pe({description:"\
when stage 4 writes ARCHITECTURE.md, api_specs.yml and data_models.yml from SPEC.md: auto where there is no ARCHITECTURE\
.md",use:"never, where the plan needs none; always, where SPEC.md has changed",choices:Gt,default:"auto"}),resume:pe({description:"\
auto runs only tasks that the branch does not show as done from the same inputs; never runs every task",use:"never, to d\
o everything again",choices:Bt,default:"auto"}),protected_paths:M({description:"globs of files that tasks may not change\
, separated by commas, besides settings of agents and owners of code; !glob lets tasks change files, but never .github/w\
orkflows/**",use:"for files that only people change; !CLAUDE.md, say, where a task writes that file",default:".github/**",
expected:Xt}),update_plan:Zt({description:"whether finished tasks are ticked in the plan file on the branch, in a commit\
 of its own",use:"where people or tools read in the plan how far it is"}),runner_hours_per_hour:J({description:"hours a \
runner takes for an estimated hour; estimates are often hours of human work",use:"0.1, say, where agents are ten times a\
s fast as the estimates: then timeouts and waves fit",default:1,least:.001,most:1e3,decimals:!0}),checkpoint_hours:J({description:"\
hours after which results are integrated at the latest, where no task is longer itself",use:"less, to see results earlie\
r; it costs waiting at each checkpoint",default:96,least:.1,most:1e6,decimals:!0})};var Do=Object.entries(Qt);function Fo(e,t){let n=[],r=Do.map(([s,i])=>{let d=e[s]??Uo(i,t),a=Go(i,d,t);return"expected"in
a&&n.push({setting:s,value:d,expected:a.expected}),[s,"expected"in a?d:a.value]}),o=Object.fromEntries(r);return n.push(
...Ft(o)),n.length>0?{problems:n}:{settings:{...o,plan:o.plan.replaceAll("{project_id}",o.project_id)}}}function tn(e){let t=Fo(
JSON.parse(e),"actions");if("settings"in t)return t.settings;throw new Error(t.problems.map(n=>Bo(n,n.setting)).join("; "))}
var en=({least:e=0,most:t=0,decimals:n=!1})=>({least:e,most:t,decimals:n}),Uo=(e,t)=>(t==="local"?e.local_default:void 0)??
e.default;function Go(e,t,n){switch(e.kind){case"number":{let r=Lt(t,en(e));return r===void 0?{expected:Nt(en(e))}:{value:r}}case"\
boolean":return/^(?:true|false)$/.test(`${t}`)?{value:`${t}`=="true"}:{expected:"true or false"};case"choice":return e.choices?.
includes(t)?{value:t}:{expected:e.choices?.join(", ")??""};case"text":{if(typeof t!="string")return{expected:e.expected?.(
"",n)??"text"};let r=e.expected?.(t,n);return r===void 0?{value:t}:{expected:r}}}}var Bo=({value:e,expected:t},n)=>e===void 0?
`${n} is missing: expected ${t}`:`${n} ${JSON.stringify(e)}: expected ${t}`;var Ho=["core.hooksPath=/dev/null","core.fsmonitor=false","commit.gpgSign=false","push.gpgSign=false","gc.auto=0","maint\
enance.auto=false","safe.bareRepository=all","clone.defaultRemoteName=origin","protocol.file.allow=always","log.follow=f\
alse","log.showSignature=false","color.ui=false","core.quotePath=true","diff.renames=true","fetch.recurseSubmodules=fals\
e","i18n.commitEncoding=UTF-8","i18n.logOutputEncoding=UTF-8","init.defaultRefFormat=files","merge.renames=true","push.f\
ollowTags=false","push.pushOption=","push.recurseSubmodules=no","submodule.recurse=false"].flatMap(e=>["-c",e]),nn=new Map,
Wo=new Set,Vo=(e,t)=>`${e}/`.startsWith(`${t}/`),xe=e=>[...Wo].some(t=>Vo(e,t));function rn(e,t,n){let r=spawn("git",[...Ho,
...t],{cwd:e,env:n,detached:!0});nn.set(r,{cwd:e,isPush:t[0]==="push"});let o=()=>{nn.delete(r)};return r.on("close",o).
on("error",o),r}var I=class extends Error{name="GitError";exitCode;stdout;stderr;constructor(t,n,r,o){super(`git ${t.join(" ")}: ${o.trim()||
`exit code ${n}`}`),this.exitCode=n,this.stdout=r,this.stderr=o}},Jo=/^GIT_((IMPLICIT_)?WORK_TREE|(COMMON_)?DIR|(INDEX|SHALLOW|GRAFT)_FILE|OBJECT_DIRECTORY|ALTERNATE_OBJECT_DIRECTORIES|NAMESPACE|PREFIX|REPLACE_REF_BASE|NO_REPLACE_OBJECTS|CONFIG(_PARAMETERS|_COUNT)?)$/,
ge={GIT_AUTHOR_NAME:"SOMAS Workflows",GIT_AUTHOR_EMAIL:"somas-workflows@users.noreply.github.com",GIT_COMMITTER_NAME:"SO\
MAS Workflows",GIT_COMMITTER_EMAIL:"somas-workflows@users.noreply.github.com",GIT_TERMINAL_PROMPT:"0",GIT_LFS_SKIP_SMUDGE:"\
1"};function Ko({env:e}){let t=Object.entries(process.env).filter(([n])=>!Jo.test(n));return{...Object.fromEntries(t),...ge,
...e}}var on=1<<28;async function p(e,t,n={}){let r=[],o=0,{exitCode:s,stderr:i}=await Ze(e,t,n,a=>{if(o+=a.length,o>on)
throw new Error(`it prints more than ${on} bytes`);r.push(a)}),d=Buffer.concat(r).toString();if(s!==0)throw new I(t,s,d,
i);return d.replace(/\n$/,"")}async function Le(e,t,n){let{exitCode:r,stderr:o}=await Ze(e,t,n,n.onPiece);if(r!==0)throw new I(
t,r,"",o)}var zo=["SIGINT","SIGTERM","SIGHUP"],Xo=5;function Ze(e,t,n,r,o=1){return new Promise(s=>{if(xe(e))return;let i=rn(
e,t,Ko(n)),d="",a=!0,c=(l,u)=>{xe(e)||s({exitCode:l??-1,stderr:d||u})};i.stdout?.on("data",l=>{a=!1;try{r(l)}catch(u){i.
kill("SIGKILL"),c(-1,String(u))}}),i.stderr?.setEncoding("utf8").on("data",l=>{d+=l}),i.on("error",l=>c(-1,l.message)),i.
on("close",(l,u)=>{a&&d===""&&zo.includes(u)&&o<Xo?s(Ze(e,t,n,r,o+1)):c(l,u===null?"":`ended by ${u}`)}),i.stdin?.on("er\
ror",()=>{}),i.stdin?.end(n.input??"")})}async function K(e,t){return(await p(e,["config","--null",...t]).catch(()=>"")).split("\0").flatMap(r=>r===""?[]:[Qe(r)])}
function Qe(e){let t=e.indexOf(`
`);return t===-1?{name:e}:{name:e.slice(0,t),value:e.slice(t+1)}}function we(e){let[,t="",n,r=""]=/^([^.]+)\.(?:(.*)\.)?([^.]+)$/s.
exec(e)??[];return{section:t,key:r,...n!==void 0&&{subsection:n}}}var z=e=>e.map(({name:t,value:n})=>{let{section:r,subsection:o,
key:s}=we(t);return`[${o===void 0?r:`${r} ${sn(o)}`}]
	${s}${n===void 0?"":` = ${sn(n)}`}
`}).join(""),sn=e=>`"${e.replace(/[\\"]/g,"\\$&").replaceAll(`
`,"\\n")}"`;var et=new Map;async function Ne(e){let t=et.get(e);if(t!==void 0&&existsSync(t.objects))return t;let n=["rev-parse","--\
show-object-format","--path-format=absolute","--git-path","objects"],[r="",...o]=(await p(e,n)).split(`
`),s={objects:o.join(`
`),format:r};return et.set(e,s),s}async function Me(e,t,n=!1){let{objects:r,format:o}=await Ne(e),s=n?t:join(t,".git");await Yo(
e,t,s,{format:o,isBare:n}),et.set(t,{objects:join(s,"objects"),format:o}),await writeFile(join(s,"objects/info/alternate\
s"),qo(r));let i=join(dirname(r),"shallow");existsSync(i)&&await copyFile(i,join(s,"shallow")),await Zo(e,r,join(s,"conf\
ig"))}var an=new Map;async function Yo(e,t,n,{format:r,isBare:o}){await mkdir(t,{recursive:!0});let s=`${(await stat(t)).
dev} ${r} ${o}`,[i,d]=[join(n,"HEAD"),join(n,"config")],a=an.get(s);if(a===void 0){let c=["--quiet","--template=",`--obj\
ect-format=${r}`,...o?["--bare"]:[]];await p(e,["init",...c,t]),an.set(s,{head:await readFile(i,"utf8"),config:await readFile(
d,"utf8")});return}for(let c of["objects/info","objects/pack","refs/heads","refs/tags"])await mkdir(join(n,c),{recursive:!0});
await writeFile(i,a.head),await writeFile(d,a.config)}function qo(e){let t=join(e,"info/alternates");return`${e}
${existsSync(t)?readFileSync(t,"utf8"):""}`}var Ie=e=>[...e].sort(([t],[n])=>t<n?-1:1).map(([t,n])=>`${n} ${t}
`).join(""),dn="promisor";function tt(e){let t=join(dirname(e),"config");return existsSync(t)&&/promisor|partialclone/i.
test(readFileSync(t,"utf8"))}async function Zo(e,t,n){if(!tt(t))return;let o=await K(e,["--local","--get-regexp","^remot\
e\\..*\\.(url|promisor|partialclonefilter)$"]),s=o.find(({name:l,value:u})=>l.endsWith(".promisor")&&u==="true");if(s===
void 0)return;let{subsection:i}=we(s.name),d=o.flatMap(({name:l,value:u=""})=>{let{subsection:f,key:m}=we(l);return f===
i?[{name:`remote.${dn}.${m}`,value:u}]:[]}),a={name:"core.repositoryFormatVersion",value:"1"},c={name:"extensions.partia\
lClone",value:dn};await appendFile(n,z([a,c,...d]))}var nt="refs/somas/";async function cn(e,t){let n=await mkdtemp(join(e,"tmp_objdir-somas-"));try{return await t(n)}finally{
await rm(n,{recursive:!0,force:!0})}}async function ln(e,t,n,r){let{objects:o}=await Ne(e);await cn(o,async s=>{await Me(
e,s,!0);let i=new Map([...r].map(([d,a])=>[nt+d,a]));await writeFile(join(s,"packed-refs"),Ie(i)),await p(s,["bundle","c\
reate","--quiet",resolve(t),...i.keys(),`^${n}`])})}async function un(e,t){let{objects:n}=await Ne(e),o=(await cn(n,async s=>{
let i={GIT_OBJECT_DIRECTORY:s,GIT_ALTERNATE_OBJECT_DIRECTORIES:JSON.stringify(n)},d=await p(e,["bundle","unbundle",resolve(
t)],{env:i}),a=await readdir(join(s,"pack"));for(let l of a.filter(u=>u.endsWith(".pack"))){let f=["index-pack",tt(n)?"-\
-fsck-objects":"--strict","-o",join(s,"checked.idx"),join(s,"pack",l)];await p(e,f,{env:i})}await mkdir(join(n,"pack"),{
recursive:!0});let c=l=>Number(l.endsWith(".idx"));for(let l of a.sort((u,f)=>c(u)-c(f)))await rename(join(s,"pack",l),join(
n,"pack",l));return d})).split(`
`).map(s=>s.split(" ",2));return new Map(o.flatMap(([s="",i=""])=>i.startsWith(nt)?[[i.slice(nt.length),s]]:[]))}var X=async(e,t)=>Te(await p(e,t)),Te=e=>[...new Set(e.split("\0").map(t=>t.replace(/^\n/,"")))].filter(t=>t!=="");var Qo=["text","binary","union"],es="* !merge",ts=1e6;async function pn(e,t,n){let r=await ns(e,t),o=existsSync(join(e,"\
.git"))?join(e,".git"):e,s=join(o,"info/attributes"),i=existsSync(s)?readFileSync(s):void 0;mkdirSync(dirname(s),{recursive:!0}),
writeFileSync(s,r);try{return await n()}finally{i===void 0?rmSync(s,{force:!0}):writeFileSync(s,i)}}var fn=new Map;async function ns(e,t){let n=fn.get(e);if(n?.commit===t)return n.rules;let o=n!==void 0&&await rs(e,n.commit,t)?n.rules:
await os(e,t);return fn.set(e,{commit:t,rules:o}),o}async function rs(e,t,n){return await p(e,["diff-tree","-r","--name-\
only",t,n,"--",":(top,glob)**/.gitattributes"]).catch(()=>"unknown")===""}async function os(e,t){let n=await p(e,["ls-tr\
ee","-r","-z","--full-tree",t]),r=Te(n).flatMap(s=>{let[,i,d=""]=/^100\d+ blob (\S+)\t((?:.*\/)?)\.gitattributes$/s.exec(
s)??[];return i===void 0?[]:[{object:i,folder:d}]});r.sort((s,i)=>s.folder.length-i.folder.length);let o=[es];for(let{object:s,
folder:i}of r){let d=await p(e,["cat-file","blob",s]);d.length<=ts&&o.push(...d.split(/\r?\n/).flatMap(a=>ss(a,i)))}return`${o.
join(`
`)}
`}function ss(e,t){let[,n,r="",o=""]=/^[ \t]*(?:"((?:[^"\\]|\\.)*)"|([^\s"]\S*))(?:[ \t]+(.*))?$/.exec(e)??[];if((n??r)===
""||/^[#!]/.test(r))return[];let s=o.split(/[ \t]+/).map(is),i=r.startsWith("[attr]");if(t==="")return[[n===void 0?r:`"${n}\
"`,...s].join(" ").trimEnd()];if(i)return[];let d=n??mn(r),a=d.startsWith("/")?d.slice(1):d,c=d.slice(0,-1).includes("/")?
"":"**/",l=t.replace(/[\\*?[]/g,"\\$&");return[[`"/${mn(l)}${c}${a}"`,...s].join(" ")]}var mn=e=>e.replace(/["\\]/g,"\\$&");
function is(e){let t=/^merge=(.*)$/.exec(e)?.[1];return t===void 0||Qo.includes(t)?e:"merge"}var as=["-c","merge.default=text","-c","merge.renormalize=false"];async function ds(e,t,n){let r=[...as,"merge-tree","--\
write-tree","--name-only","--no-messages","-z",t,n];try{return{tree:(await pn(e,t,()=>p(e,r))).replace(/\0.*$/s,"")}}catch(o){
if(!(o instanceof I)||o.exitCode!==1)throw o;let[,...s]=Te(o.stdout);return{conflicts:s}}}var ne=(e,t,n,r,o)=>p(e,["comm\
it-tree",t,...n.flatMap(s=>["-p",s]),"-F","-"],{input:r,...o!==void 0&&{env:{GIT_AUTHOR_DATE:o,GIT_COMMITTER_DATE:o}}});
async function ye(e,t,n){if(t===n)return!0;try{return await p(e,["merge-base","--is-ancestor",n,t]),!0}catch(r){if(r instanceof
I&&r.exitCode===1)return!1;throw r}}async function gn(e,t,n,r){if(await ye(e,t,n))return{commit:t};if(await ye(e,n,t))return{
commit:n};let o=await ds(e,t,n);return"conflicts"in o?o:{commit:await ne(e,o.tree,[t,n],r)}}var rt={succeeded:{done:!0},succeeded_with_warning:{done:!0},briefed:{done:!0},no_change:{done:!1},verify_failed:{done:!1},
conflict:{done:!1},protected_path:{done:!1},rate_limited:{done:!1},quota_exhausted:{done:!1},budget_exceeded:{done:!1},stalled:{
done:!1},timeout:{done:!1},blocked:{done:!1},runner_error:{done:!1},skipped_dependency:{done:!1}},L=e=>rt[e].done;function Ce(e={},t={}){
let n={...e};for(let[r,o]of Object.entries(t))n[r]=(n[r]??0)+o;return Object.keys(n).length===0?void 0:n}function h(e,t=300){let n=e.replace(/[\p{C}\p{Z}]+/gu," ").trim();return n.length<=t?n:`${n.slice(0,t)}…`}var hn=({project_id:e,wave:t},n)=>`somas-${e}-wave-${t.number}-${n}`,ot="not_started.json",cs=5e6;async function ls(e,t,n,r){
let o=new Map,s=n(r.id);if(s===void 0)return{claims:o};let i=jt(bn(join(s,"results.json")));if(i.length===0){let a=ys(join(
s,ot));if(a!==void 0)return{claims:o,notStarted:a}}let d=await us(e,join(s,"result.bundle"));for(let a of r.tasks){let c=i.
find(({task_id:m})=>m===a),l=c&&fs(c);if(l===void 0)continue;let u=d.commits.get(a),f=u===void 0&&c?.commit===void 0&&d.
error===void 0;if(u!==void 0&&await ye(e,u,t).catch(()=>!1))o.set(a,{...l,commit:u});else if(!L(l.verdict)||f)o.set(a,l);else{
let m=d.error?`cannot be read: ${d.error}`:`holds no commit on top of ${t.slice(0,7)}`;o.set(a,{...l,verdict:"runner_err\
or",reason:`its bundle ${m}`})}}return{claims:o}}async function Sn(e,t,n,r){let o=new Map,s=new Set;for(let i of n){let{
claims:d,notStarted:a}=await ls(e,t,r,i);if(a!==void 0)return{commits:o,notDone:s,notStarted:`${i.id} did not start: ${a}`};
for(let c of i.tasks){let l=d.get(c);l===void 0||!L(l.verdict)?s.add(c):l.commit!==void 0&&o.set(c,l.commit)}}return{commits:o,
notDone:s}}async function us(e,t){if(!xn(t))return{commits:new Map};try{return{commits:await un(e,t)}}catch(n){return{commits:new Map,
error:h(n instanceof I?n.stderr:String(n),150)}}}function fs({verdict:e,reason:t,seconds:n,setup_seconds:r,attempts:o,runner:s,
leg:i,usage:d}){if(!ms(e))return;let a=Ye.find(c=>c===s);return{verdict:e,reason:h(Re(t)),seconds:0,...yn({seconds:n,setup_seconds:r,
attempts:o}),...a&&{runner:a},...gs(i),...Q(d)&&{usage:yn({cost_usd:d.cost_usd,tokens:d.tokens,turns:d.turns})}}}var ms=e=>typeof e==
"string"&&Object.hasOwn(rt,e),ps=1e15,yn=e=>Object.fromEntries(Object.entries(e).flatMap(([t,n])=>ae(n)&&n<=ps?[[t,n]]:[]));
function gs(e){let t=Q(e)?Re(e.started):"";return Number.isNaN(Date.parse(t))?{}:{started:new Date(t).toISOString()}}function ys(e){
let t=bn(e);return Q(t)&&typeof t.reason=="string"?h(t.reason):void 0}function bn(e){try{return!xn(e)||lstatSync(e).size>
cs?void 0:JSON.parse(readFileSync(e,"utf8"))}catch{return}}var xn=e=>lstatSync(e,{throwIfNoEntry:!1})?.isFile()??!1;var wn=(e,t)=>({...e,tasks:e.tasks.map(n=>{let{files:r=[]}=t.get(n.id)??{};return r.length===0?n:{...n,files:[...new Set(
[...n.files,...r])]}})});var hs=/^(credential|filter|http|https|lfs|protocol|safe|ssh|url)\.|^core\.(askpass|gitproxy|longpaths|sshcommand|symlinks)$/,
Ss=["local","worktree","command"];async function Tn(e,t){let o=(await p(e,["config","--list","--null","--show-scope","--\
includes"],{env:t===void 0?{}:{HOME:t}})).split("\0"),s=[];for(let i=0;i+1<o.length;i+=2){let[d="",a=""]=o.slice(i,i+2),
c=Qe(a);!Ss.includes(d)&&hs.test(c.name)&&s.push(c)}return z(s)}function he(e){let t=st(e);if(t.length===0)return{text:i=>i,piece:i=>i,rest:()=>""};let n=new RegExp(t.map(i=>i.replace(
/[\\^$.*+?()[\]{}|/-]/g,"\\$&")).join("|"),"g"),r=t[0]?.length??0,o="";function s(i){let d="",a=0;for(let l of o.matchAll(
n)){if(l.index>=i)break;d+=`${o.slice(a,l.index)}***`,a=l.index+l[0].length}let c=Math.max(a,i);return d+=o.slice(a,c),o=
o.slice(c),d}return{text:i=>i.replace(n,"***"),piece:i=>(o+=i,s(Math.max(0,o.length-r+1))),rest:()=>s(o.length)}}function st(e){
let n=e.flatMap(r=>[r,...r.split(/\r?\n/)]).map(r=>r.trim()).flatMap(r=>{let o=[r,JSON.stringify(r).slice(1,-1)];return r.
length<bs?o:[...o,xs(r),...ws(r)]});return[...new Set(n)].filter(r=>r.length>=4).sort((r,o)=>o.length-r.length)}var bs=8,
xs=e=>encodeURIComponent(e.replace(new RegExp("\\p{Cs}","gu"),""));function ws(e){let t=Buffer.from(e);return[0,1,2].flatMap(
n=>{let r=Buffer.concat([Buffer.alloc(n),t]).toString("base64"),o=Math.floor((n+t.length)*8/6),s=r.slice(Math.ceil(n*8/6),
o);return[s,s.replaceAll("+","-").replaceAll("/","_")]})}var kn=40,Ts=1e3;function _n(e,{limit:t=2e7,redact:n=he([])}={}){let r=openSync(e,"w"),o=new StringDecoder("utf8"),s=new it(
Math.floor(t/2)),i=t-Math.floor(t/2),d=[],a="",c=!1;function l(f){try{writeSync(r,f)}catch(m){c||d.push(`[the log could \
not be written: ${m}]`),c=!0}}function u(f){if(f==="")return;let m=Buffer.from(f),y=m.subarray(0,i);y.length>0&&l(y),i-=
y.length,s.add(m.subarray(y.length));let g=(a+f).split(/\r?\n/).map(S=>S.slice(0,Ts));a=g.pop()??"",d=[...d,...g].slice(
-kn)}return{write:f=>u(n.piece(o.write(Buffer.from(f)))),tail:()=>(u(n.rest()),[...d,...a===""?[]:[a]].slice(-kn)),close:()=>{
u(n.rest()),s.dropped>0&&l(Buffer.from(`
[${s.dropped} bytes of output are left out here]
`)),l(s.read()),closeSync(r)}}}var it=class{#t;#n=0;#e;constructor(t){this.#e=t}get dropped(){return Math.max(0,this.#n-this.#e)}add(t){if(t.length===0)
return;this.#t??=Buffer.alloc(this.#e);let n=Math.max(0,t.length-this.#e),r=this.#e===0?0:(this.#n+n)%this.#e,o=t.copy(this.#t,
r,n);t.copy(this.#t,0,n+o),this.#n+=t.length}read(){let t=this.#t??Buffer.alloc(0);if(this.#n<=this.#e)return t.subarray(
0,this.#n);let n=this.#e===0?0:this.#n%this.#e;return Buffer.concat([t.subarray(n),t.subarray(0,n)])}};function v(e,t){try{let n=realpathSync(join(e,t)),r=relative(realpathSync(e),n);return r===".."||r.startsWith(`..${sep}`)||
isAbsolute(r)?void 0:n}catch{return}}var ks=1e7;function x(e){let t;try{t=openSync(e,constants.O_RDONLY|constants.O_NONBLOCK|
constants.O_NOFOLLOW)}catch{return}try{let n=fstatSync(t);return n.isFile()&&n.size<=ks?readFileSync(t,"utf8"):void 0}finally{
closeSync(t)}}var En=e=>lstatSync(e,{throwIfNoEntry:!1}),F=e=>En(e)?.isDirectory()??!1;function R(e){F(e)||rmSync(e,{force:!0}),
mkdirSync(e,{recursive:!0})}function B(e){return En(e)?.isFile()===!1&&rmSync(e,{recursive:!0,force:!0}),e}function at(e){
try{chmodSync(e,493);for(let t of readdirSync(e,{withFileTypes:!0}))t.isDirectory()&&t.name!==".git"&&at(join(e,t.name))}catch{}}function $n(e,t){let n,r=3;for(let o of t){if(Math.abs(o.length-e.length)>2)continue;let s=vn(e)===vn(o)?0:_s(e,o,r);s<r&&
s*2<=o.length&&([n,r]=[o,s])}return n}var vn=e=>e.toLowerCase().replace(/[^a-z0-9]/g,"");function _s(e,t,n){let r=Array.from({length:t.length+1},(o,s)=>s);for(let o=1;o<=
e.length;o++){let s=[o];for(let i=1;i<=t.length;i++){let d=(r[i-1]??0)+(e[o-1]===t[i-1]?0:1);s.push(Math.min(d,(r[i]??0)+
1,(s[i-1]??0)+1))}if(Math.min(...s)>=n)return n;r=s}return r[t.length]??n}var re=e=>(e.match(/[\p{L}\p{N}_]+/gu)??[]).join("-"),Es=e=>vs(e).toLowerCase().replace(/[^\p{L}\p{M}\p{N}\p{Pc}\- ]/gu,
"").replaceAll(" ","-"),vs=e=>e.replace(/!?\[([^[\]]*)\]\([^()]*\)/g,"$1").replace(/(^|[^\p{L}\p{N}])_([^_]+)_(?![\p{L}\p{N}])/gu,
"$1$2");function $s(e){let t=new Map,n=new Map;for(let r of e){let o=Es(r.text),s=n.get(o)??0,i=()=>s===0?o:`${o}-${s}`;
for(;t.has(i());)s+=1;n.set(o,s+1),t.set(i(),r)}return t}function Rn(e,t){let n=e.split(`
`),r=dt(e),o=re(t),s=r.find(({text:a})=>re(a)===o)??$s(r).get(t.toLowerCase())??r.find(({text:a})=>re(a).toLowerCase()===
o.toLowerCase());if(s===void 0)return;let i=r.find(({line:a,level:c})=>a>s.line&&c<=s.level),d=i===void 0?n.length:i.line-
1;return{heading:s.text,first:s.line,last:d,text:n.slice(s.line-1,d).join(`
`)}}var Rs=/^(?: {4}|\t| {0,3}(?:[-*+]|\d+[.)])[ \t]| {0,3}[>|])/;function dt(e){let t=[],n=e.split(/\r?\n/),r,o=!1,s;for(let i=Os(
n);i<n.length;i++){let d=n[i]??"",a=/^ {0,3}(`{3,}|~{3,})(.*)$/.exec(d),c=s;if(s=void 0,r!==void 0)a?.[1]?.startsWith(r)&&
a[2]?.trim()===""&&(r=void 0);else if(o||/^ {0,3}<!--/.test(d))o=!d.includes("-->");else if(a?.[1]!==void 0)r=a[1];else{
let[,l,u=""]=/^ {0,3}(#{1,6})(?![^ \t])(.*)$/.exec(d)??[],f=/^ {0,3}(=+|-+)[ \t]*$/.exec(d)?.[1];if(l!==void 0){let m=u.
trim().replace(/(^|[ \t])#+$/,"");t.push({level:l.length,text:m.trimEnd(),line:i+1})}else if(f!==void 0&&c!==void 0){let m=n.
slice(c,i).map(y=>y.trim());t.push({level:f.startsWith("=")?1:2,text:m.join(" "),line:c+1})}else f===void 0&&d.trim()!==
""&&(c!==void 0||!Rs.test(d))&&(s=c??i)}}return t}function Os(e){return e[0]?.trimEnd()!=="---"?0:e.findIndex((t,n)=>n>0&&
/^(---|\.\.\.)[ \t]*$/.test(t))+1}var Pn=e=>[me(e),"."],Ps=4e5;function An(e,t,n,r,o=Ps){let s=[],i=[],d=new Set,a=o;for(let c of new Set([...n,...r])){let l=js(
e,t,c);if("missing"in l){i.push({source:c,reason:l.missing,required:n.includes(c)});continue}s.push({source:c,...l,...As(
a,l.text),file:Ms(c,l.heading,d)}),a=Math.max(0,a-l.text.length)}return{slices:s,missing:i}}function De(e,{slices:t}){mkdirSync(
e,{recursive:!0});for(let n of t)writeFileSync(join(e,n.file),n.text)}var jn=({slices:e,missing:t})=>`${JSON.stringify({
slices:e.map(({text:n,...r})=>r),missing:t},null,2)}
`;function As(e,t){if(t.length<=e)return{text:t};let n=t.lastIndexOf(`
`,e-1)+1,r=t.slice(0,n>0?n:e),o=t.length-r.length,s=`[Cut here: ${o} of ${t.length} characters are left out, the context\
 of one task is limited. The rest is in the repository.]`;return{text:`${r}${r===""||r.endsWith(`
`)?"":`
`}${s}
`,cut:o}}function js(e,t,n){let r=u=>{for(let f of t){let m=Ns(e,join(f,u));if(m!==void 0)return m}},o=r(n);if(o!==void 0)
return On(o,1,o.split(`
`).length);let[,s,i]=/^([^#]+)#(.+)$/.exec(n)??[],d=s===void 0?void 0:r(s);if(d===void 0||s===void 0||i===void 0)return{
missing:"no such text file of at most 10 MB in the repository"};if(!/\.(md|markdown)$/i.test(s))return{missing:"only Mar\
kdown files have sections"};let a=Rn(d,i);if(a!==void 0)return{heading:a.heading,...On(a.text,a.first,a.last)};let c=new Set(
dt(d).map(u=>re(u.text)));c.delete("");let l=Ls(i,[...c]).slice(0,8).join(", ")||"no headings";return{missing:`no sectio\
n ${i}; the file has ${l}${c.size>8?", …":""}`}}function Ls(e,t){let n=i=>i.toLowerCase().split("-"),r=new Set(n(re(e))),
o=$n(e,t),s=i=>i===o?Number.MAX_VALUE:n(i).filter(d=>r.has(d)).length;return[...t].sort((i,d)=>s(d)-s(i))}var On=(e,t,n)=>({
text:e,lines:[t,n],sha256:createHash("sha256").update(e).digest("hex")});function Ns(e,t){let n=v(e,t),r=n===void 0?void 0:
x(n);return r?.includes("\0")?void 0:r}function Ms(e,t,n){let r=t===void 0?e:e.slice(0,e.indexOf("#")),o=extname(r).replace(
/[^A-Za-z0-9.]/g,""),i=[basename(r,extname(r)),...t===void 0?[]:[re(t)]].join("-").replace(/[^A-Za-z0-9._-]+/g,"-").slice(
0,100),d=`${i}${o}`;for(let a=2;n.has(d.toLowerCase());a++)d=`${i}-${a}${o}`;return n.add(d.toLowerCase()),d}var Is=/^(PATH|HOME|LANG|LC_[A-Z]+|TMPDIR|TERM|CI|NODE_EXTRA_CA_CERTS|SSL_CERT_(FILE|DIR)|(REQUESTS|CURL)_CA_BUNDLE|RUNNER_TRACKING_ID)$/,
Cs=/^(HTTPS?|NO|ALL)_PROXY$/i;function Ln(e,t){let n=Object.entries(e).filter(r=>r[1]!==void 0&&(Is.test(r[0])||Cs.test(
r[0])&&!r[1].includes("@")));return{...Object.fromEntries(n),...ge,...t}}var U=e=>h(e).replace(/[\\`*_[\]<>|#&~$]/g,"\\$&");function G(e){let t=Math.max(2,...Array.from(e.matchAll(/`+/g),([r])=>r.
length)),n="`".repeat(t+1);return`${n}text
${e.replace(/\n$/,"")}
${n}`}var Fe=e=>e.trim().split(/\r\n|\r|\n/).map(t=>`> ${t}`.trimEnd()).join(`
`);var ct=5e4,Ds=["- Nobody is there to answer: decide, and say in the result what was decided and why.","- Change what the\
 task needs and nothing else. Nothing under `.github` may change.","- Nothing is pushed, and commits that are there alre\
ady stay as they are.","- Markdown about the work goes into the file that `TASK_RESULT_FILE` names.",'- The file that `T\
ASK_REPORT_FILE` names may hold JSON. If nothing has to be changed, it says why as `no_change_reason`; if only a person \
can go on, it says `"status": "blocked"` and why as `summary`.'].join(`
`);function In(e,t,n,r=[],o){return`${[`# Task ${e.id}: ${U(e.name)}`,Fe(e.description),...(e.texts??[]).flatMap(Nn),...Us(
e),...r.length===0?[]:["## About all tasks of the plan",...r.flatMap(Nn)],"## When it is done","The changes are in the w\
orking copy, committed or not.",...Gs(e),"## Rules",Ds,...Bs(e),...Hs(o),...Ws(t),...Vs(n)].join(`

`)}
`}var Nn=({title:e,text:t})=>[`### ${U(e)}`,Fe(t)],Fs=["runner","model","budget_usd","max_turns","timeout_minutes","runs\
_on"];function Us(e){let{also_stated:t=[],status:n,setup:r}=e,s=[...Fs.flatMap(d=>e[d]===void 0?[]:[`${d}: ${[e[d]].flat().
join(", ")}`]),...t].map(d=>`- ${U(d)}`);return[...n==="in-progress"?["The plan says that this task is in progress: look\
 at what is there before you begin."]:[],...s.length===0?[]:["### Also stated",s.join(`
`)],...r===void 0?[]:["This script has prepared the working copy:",G(r)]]}function Gs(e){let{acceptance_criteria:t=[]}=e;
if(t.length===0)return Mn(e);let n=t.map(r=>`- ${r.trim().replace(/\s*\r?\n/g,`
  `)}`).join(`
`);return["It is accepted when this holds:",Fe(n),...Mn(e)]}function Mn({verify:e}){return e===void 0?["The task has no \
verify script: say in the result how the work was checked."]:["This script passes in a clean checkout of the work:",G(e)]}
var Bs=({files:e})=>e.length===0?[]:["## Files it is expected to touch",G(e.map(t=>h(t)).join(`
`))];function Hs({files:e,diff:t}={files:[],tasks:[],diff:""}){return t===""?[]:["## Changes of other tasks meanwhile","\
This task was done before, and its work conflicted with that of other tasks in these files. Their changes are in the wor\
king copy now, and stay: do the task on top of them.",G(e.map(n=>h(n)).join(`
`)),G(t)]}function Ws({slices:e,missing:t}){if(e.length+t.length===0)return[];let n=e.flatMap(({source:o,lines:[s,i],text:d})=>[
`### ${U(o)} (lines ${s} to ${i})`,G(d)]),r=t.map(({source:o,reason:s})=>`Missing: ${U(o)}: ${U(s)}.`);return["## Contex\
t",...n,...r]}function Vs(e){return e.length===0?[]:["## Results of the tasks before",...e.flatMap(({task_id:n,text:r})=>[
`### ${n}`,r===void 0?"It left no result file.":G(Js(r))])]}var Js=e=>e.length<=ct?e:`${e.slice(0,ct)}
[Cut here: ${e.length-ct} characters more are in the repository.]`;var Cn=200,lt=5e5,Se=e=>`${me(e)}/tasks`,Y=(e,t)=>`${Se(e)}/${t}_result.md`,Ks="<!-- somas-result",zs="-->";function Dn(e){
let t=e.lastIndexOf(`

${Ks}
`);return t!==-1&&e.endsWith(`
${zs}
`)?e.slice(0,t+1):e}function Fn(e){let{changes:t,notes:n,output:r,report:o}=e,s=t.length-Cn,i=[...t.slice(0,Cn),...s>0?[
`and ${s} more`]:[]];return`${[`# Result of ${e.task_id}: ${U(e.task_name)}`,[`- Verdict: **${e.verdict}**`,`- Reason: ${U(
e.reason)}`,`- Runner: ${e.runner}`,`- Time: ${e.seconds} s${e.setup_seconds===void 0?"":`, of which setup ${e.setup_seconds}\
 s`}`,...n.map(a=>`- Note: ${U(a)}`)].join(`
`),"## Changed files",i.length===0?"None.":G(i.join(`
`)),"## Last lines of the output",r.length===0?"None.":G(r.map(Xs).join(`
`)),...o?.trim()?["## What the runner wrote",Ys(o.trim())]:[]].join(`

`)}
`}var Xs=e=>e.replace(new RegExp("\\p{Cc}\\[[0-9;?]*[A-Za-z]","gu"),"").replace(/\t/g,"    ").replace(new RegExp("\\p{C}",
"gu"),""),Ys=e=>e.length<=lt?e:`${e.slice(0,lt)}

Cut after ${lt} characters.`;function Un(e){let{task:t,workspace:n,folder:r,agentEnvironment:o={},setupEnvironment:s={}}=e,i=Ht(e.settings,t),d=b=>join(
r,b),a=(b,j)=>(writeFileSync(d(b),j),d(b)),l=i.context_files.split(",").map(b=>b.trim()).filter(b=>b!==""),u=An(n,Pn(i.project_id),
t.context_requirements,l);De(d("context"),u);let f=Zs(n,i.project_id,t);mkdirSync(d("dependencies"));for(let{task_id:b,text:j}of f)
j!==void 0&&a(`dependencies/${b}.md`,j);let m=In(t,u,f,e.plan.texts,e.overlap),y=a("prompt.md",m),g=d("result.md"),S=d("\
report.json"),T=i.stall_minutes*60;return{...e,settings:i,prompt:m,promptFile:y,context:u,resultFile:g,reportFile:S,environment:Ln(
e.environment,{TASK_ID:t.id,TASK_NAME:h(t.name),TASK_RISK:t.risk,TASK_JSON:a("task.json",`${JSON.stringify(t,null,2)}
`),TASK_DESC_FILE:a("description.md",`${t.description}
`),TASK_PROMPT_FILE:y,TASK_CONTEXT_DIR:d("context"),TASK_CONTEXT_FILES:u.slices.map(b=>join(d("context"),b.file)).join("\
,"),TASK_CONTEXT_MANIFEST:a("context.json",jn(u)),TASK_DEPS_DIR:d("dependencies"),TASK_RESULT_FILE:g,TASK_REPORT_FILE:S,
GIT_CONFIG_GLOBAL:a("gitconfig",e.gitSettings??""),GIT_CONFIG_NOSYSTEM:"1",...qs(i)}),agentEnvironment:o,setupEnvironment:s,
setupTime:{seconds:0},doneBefore:v(n,Y(i.project_id,t.id))!==void 0,stall:T>0?{seconds:T,folders:[n,r]}:void 0,redact:he(
e.secrets).text}}var qs=({model:e,budget_usd:t,max_turns:n})=>({...e&&{TASK_MODEL:e},...t&&{TASK_BUDGET_USD:`${t}`},...n&&
{TASK_MAX_TURNS:`${n}`}});function Zs(e,t,n){return n.depends_on.map(r=>{let o=v(e,Y(t,r)),s=o===void 0?void 0:x(o);return{
task_id:r,...s!==void 0&&{text:Dn(s)}}})}function Ue(e,t){let[n,r]=[Gn(e,t),Gn(t,e)];return Bn(n,r,"**",(o,s)=>Bn([...o],[...s],"*",Qs))}function Gn(e,t){let n=Wn(
e).replace(/^\.?\/+/,"").split("/").filter(s=>s!==""&&s!==".").map(s=>s.includes(Hn)?"**":s).map(s=>s==="**"?s:s.replace(
/[@!?*+]\([^)]*\)|\[[^\]]*\]|\*+|^!.*/g,"*")),r=n.at(-1)??"",o=/.\.[a-z]\w*$/i.test(r)&&!`/${t}`.includes(`/${r}/`);return r===
"**"||o?n:[...n,"**"]}var Hn="\0";function Wn(e){let t=e.replace(/\{[^{}]*\}/g,n=>/[/\0]/.test(n)?Hn:"*");return t===e?e:
Wn(t)}var Qs=(e,t)=>e===t||e==="?"||t==="?";function Bn(e,t,n,r){let o=new Set([0]);for(let s=0;s<=e.length;s++){let i=new Set;
for(let d=0;d<=t.length;d++){if(!o.has(d))continue;let a=e[s],c=t[d];a===n&&i.add(d),(c===n||a===n&&c!==void 0)&&o.add(d+
1),a!==void 0&&(c===n&&i.add(d),c!==void 0&&(a===n||c===n||r(a,c))&&i.add(d+1))}if(s===e.length)return o.has(t.length);o=
i}return!1}var ei=5;function _(e){let t=e.slice(0,ei).map(r=>h(r)),n=e.length-t.length;return n>0?`${t.join(", ")} and ${n} more`:t.length<2?
t.join(""):`${t.slice(0,-1).join(", ")} and ${t.at(-1)}`}var ut=1e7,ft=1e3,ti=[{what:"installed dependencies",treatment:"left out",globs:["**/node_modules/**","**/bower_componen\
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
 ${ut/1e6} MB`,treatment:"warning",globs:[],reason:"the history keeps it for ever"},{what:`more than ${ft} files`,treatment:"\
warning",globs:[],reason:"nobody reviews them; an ignore rule may be missing"},{what:"two names that differ only in case",
treatment:"warning",globs:[],reason:"one of them is lost in a checkout on macOS or Windows"}],Ge=e=>ti.filter(t=>t.treatment===
e),Gl=Ge("protected").flatMap(({globs:e})=>e),Jn=Ge("left out").flatMap(({globs:e,marker:t})=>t===void 0?e:[]);function Kn(e){
let n=e.replace(/\/\*\*$/,"").replace(/^\*\*\//,"").replace(/[.+]/g,"\\$&").replaceAll("*","[^/]*");return new RegExp(`^\
((?:.*?/)?${n})${e.endsWith("/**")?"/":"$"}`,"i")}function zn(e,t,n){let r=new Set(t.map(i=>i.replace(/^\.\//,"").replace(
/\/(\*\*)?$/,""))),o=Ge("left out").flatMap(({globs:i,marker:d,reason:a})=>i.map(c=>({pattern:Kn(c),marker:d,reason:a}))),
s=new Map;for(let i of e)for(let{pattern:d,marker:a,reason:c}of o){let l=d.exec(i)?.[1];if(!(l===void 0||r.has(l)||a!==void 0&&
!n(`${l}/${a}`))){s.set(l,{path:l,reason:c,files:(s.get(l)?.files??0)+1});break}}return[...s.values()]}var Xn=({path:e,files:t,
reason:n})=>`left out ${e}${t>1?` (${t} files)`:""}: ${n}`,ni=/\.env\.(example|sample|template|dist|schema)$/i,ri=[["pac\
kage-lock.json","npm-shrinkwrap.json","yarn.lock","pnpm-lock.yaml","bun.lock","bun.lockb"],["poetry.lock","uv.lock","Pip\
file.lock","pdm.lock"]];function mt(e,t){let n=Ge("warning").flatMap(({globs:d})=>d.map(Kn)),r=e.filter(d=>!ni.test(d)&&
n.some(a=>a.test(d))),o=new Set(t),s=e.flatMap(d=>{let[,a="",c=""]=/^(.*\/)?([^/]+)$/.exec(d)??[],u=(ri.find(f=>f.includes(
c))??[]).find(f=>f!==c&&o.has(a+f)&&!e.includes(a+f));return u===void 0?[]:[`${d} beside ${a}${u}`]}),i=oi(e,t);return[...r.
length>0?[`may hold a key: ${_(r)}`]:[],...s.length>0?[`lock files of two package managers: ${_(s)}`]:[],...i.length>0?[
`names differ only in case: ${_(i)}`]:[]]}function oi(e,t){let n=new Map,r=new Set(e.flatMap(Vn).map(s=>s.toLowerCase()));
for(let s of t.flatMap(Vn)){let i=s.toLowerCase();r.has(i)&&n.set(i,(n.get(i)??new Set).add(s))}return[...n.values()].filter(
({size:s})=>s>1).map(s=>{let[i="",...d]=[...s].sort();return`${i} (and ${d.join(", ")})`})}var Vn=e=>e.split("/").map((t,n,r)=>r.
slice(0,n+1).join("/"));var _e=10,si=":(top,glob,icase).github/workflows/**",ii=/^"?\.github\/workflows\//i;async function Yn(e,t,n,r=[]){let o=await ai(
e,n);if(o.length>0)return{verdict:"protected_path",reason:`changes protected files: ${_(o)}`};let{tooLarge:s}=n;if(s.length>
0)return ke(`GitHub takes no file over 100 MB, left out: ${_(s)}`);let i=await di(e,n);if(i.length>0)return ke(`the runn\
er took back commits that were there before: ${_(i)}`);if(r.length>0)return ke(r.join("; "));let{outside:d,files:a,isWiped:c}=await Zn(
e,t,n);if(c)return ke(`deleted all ${a} files of the repository, but for those with a dot`);if(t.files.length>0&&d>_e&&d*
2>a)return ke(`deleted ${d} of ${a} files that are not among those that the plan names for the task`)}var ke=e=>({verdict:"\
blocked",reason:e});async function qn(e,t,n){let{rewritten:r,differences:o,tree:s,bytes:i,paths:d}=n,a=[];for(let{path:m,
object:y}of o.filter(({mode:g})=>g==="120000")){let g=await p(e,["cat-file","-p",y]),S=posix.normalize(posix.join(posix.
dirname(m),g));(posix.isAbsolute(g)||S===".."||S.startsWith("../"))&&a.push(h(`${m} is a link out of the repository, to ${g}`))}
let{deleted:c,files:l}=await Zn(e,t,n);c>_e&&c*2>l&&a.push(`deleted ${c} of ${l} files`);let u=o.filter(({status:m})=>m===
"A").map(({path:m})=>m);if(mt(u,[...u,...d]).length>0){let m=await X(e,["ls-tree","-r","-z","--name-only",s]);a.push(...mt(
u,m))}o.length>ft&&a.push(`hands over ${o.length} files, more than a person reviews`);let f=o.filter(({object:m})=>(i.get(
m)??0)>ut);return f.length>0&&a.push(`large files: ${_(f.map(({path:m})=>m))}`),r!==void 0&&a.push("the runner rewrote h\
istory: its files are kept as one commit on what was there before"),a}async function ai(e,{start:t,commit:n,parent:r,differences:o}){
if(r===t)return o.map(({path:i})=>i).filter(i=>ii.test(i));let s=["log","--full-history","-m","--no-renames","-z","--for\
mat=","--name-only",`${t}..${n}`];return X(e,[...s,"--",si])}async function di(e,{start:t,tree:n,rewritten:r}){if(r===void 0)
return[];let o=await p(e,["merge-base",t,r]).catch(()=>{});if(o===void 0)return[];let s=(a,c)=>X(e,["diff-tree","-r","-z",
"--no-renames","--name-only",a,c]),i=new Set(await s(o,n)),d=new Set(await s(t,n));return(await s(o,t)).filter(a=>d.has(
a)&&!i.has(a))}async function Zn(e,t,{start:n,tree:r,differences:o}){let s={deleted:0,outside:0,files:0,isWiped:!1};if(o.
filter(({status:S})=>S==="D").length<=_e)return s;let d=(await p(e,["diff-tree","-r","-z","--find-renames=20%","-l0","--\
diff-filter=AD","--name-status",n,r])).split("\0"),a=S=>d.flatMap((T,b)=>b%2===0&&T===S?d[b+1]??[]:[]),c=new Map;for(let S of a(
"A"))c.set(posix.basename(S),(c.get(posix.basename(S))??0)+1);let l=a("D").filter(S=>{let T=c.get(posix.basename(S))??0;
return T>0&&c.set(posix.basename(S),T-1),T===0}),u=await X(e,["ls-tree","-r","-z","--name-only",n]),f=l.filter(S=>!t.files.
some(T=>Ue(S,T))),m=new Set(f),y=a("A").length>_e,g=m.size>_e&&!y&&u.every(S=>m.has(S)||S.startsWith("."));return{deleted:l.
length,outside:f.length,files:u.length,isWiped:g}}var ci=/key|token|secret|pass|auth|cred/i,li=/:\/\/[^/@\s]*:[^/@\s]+@/,ui=8;async function Qn(e,t,n,r){let o=r.flatMap(l=>Object.
entries(l)).filter(([l,u])=>(ci.test(l)||li.test(u))&&u.length>=ui).map(([l,u])=>({name:l,forms:st([u]).map(f=>Buffer.from(
f))}));if(o.length===0)return[];let s=Math.max(...o.flatMap(({forms:l})=>l.map(u=>u.length))),i=new Set,d=Buffer.alloc(0),
a=l=>{let u=Buffer.concat([d,l]);for(let{name:f,forms:m}of o)m.some(y=>u.includes(y))&&i.add(f);d=u.subarray(Math.max(0,
u.length-s+1))},c=await p(e,["rev-list","--objects","--no-object-names",...n,`^${t}`]);return await Le(e,["cat-file","--\
batch","--buffer"],{input:`${c}
`,onPiece:a}),[...i]}async function er(e,t){let n=t.map(s=>`${s}
`).join(""),r=await fi(e,["cat-file","--batch"],n),o=[];for(let s=0;o.length<t.length;){let i=r.indexOf(`
`,s)+1,[,d]=/ blob (\d+)\n$/.exec(r.toString("utf8",s,i))??[],a=i+Number(d??0);o.push(d===void 0?void 0:r.subarray(i,a)),
s=d===void 0?i:a+1}return o}async function fi(e,t,n=""){let r=[];return await Le(e,t,{input:n,onPiece:o=>r.push(o)}),Buffer.
concat(r)}var mi=/^version https:\/\/(?:git-lfs\.github\.com|hawser\.github\.com)\/spec\/v1\n(?:.+\n)*?oid sha256:([0-9a-f]{64})\nsize \d+\n/,
pi={least:100,most:1024};async function tr(e,t,n){let r=await gi(e,t);if(r.length===0)return[];let o=nr(join(e,".git/lfs")),
s=[],i=[];for(let{path:d,oid:a}of r){let c=n&&join(n,a.slice(0,2),a.slice(2,4),a);if(c!==void 0&&existsSync(c))continue;
let l=await yi(o,a);l===void 0?s.push(d):c===void 0?i.push(d):Si(l,c)}return[...s.length>0?[`the content of files of git\
-lfs is nowhere: ${_(s)}`]:[],...i.length>0?[`the content of files of git-lfs cannot leave this machine: ${_(i)}; run th\
e task on one machine, or push them from it (git lfs push)`]:[]]}async function gi(e,{start:t,differences:n,bytes:r}){let{
least:o,most:s}=pi,i=n.filter(({object:l,mode:u})=>{let f=r.get(l)??0;return u.startsWith("100")&&f>=o&&f<=s});if(i.length===
0)return[];let d=await er(e,i.map(({object:l})=>l)),a=i.flatMap(({path:l,object:u},f)=>{let[,m]=mi.exec(`${d[f]??""}
`)??[];return m===void 0?[]:[{path:l,object:u,oid:m}]});if(a.length===0)return[];let c=await p(e,["ls-tree","-r",t]);return a.
filter(({object:l})=>!c.includes(l))}function nr(e){return F(e)?readdirSync(e,{withFileTypes:!0}).flatMap(t=>{let n=join(
e,t.name);return t.isDirectory()?nr(n):t.isFile()?[n]:[]}):[]}async function yi(e,t){for(let n of e.filter(r=>r.endsWith(
`/${t}`)))if(await hi(n)===t)return n}async function hi(e){let t=createHash("sha256");for await(let n of createReadStream(
e))t.update(n);return t.digest("hex")}function Si(e,t){mkdirSync(dirname(t),{recursive:!0});let n=`${t}.${process.pid}`;
copyFileSync(e,n);try{renameSync(n,t)}finally{rmSync(n,{force:!0})}}async function rr(e,t,n){let r=x(join(e,".gitmodules"));if(r===void 0&&!existsSync(join(e,".git/modules")))return[];let o=join(
n,"gitmodules");writeFileSync(o,r??"");let s=await Be(e,["--file",o]),i=await Be(e,["--blob",`${t}:.gitmodules`]),d=[];for(let a of new Set(
[...s,...i])){let c=bi(e,a);if(c===void 0)continue;let l={workspace:e,start:t,path:a,gitFolder:c,isListed:s.includes(a)};
d.push(await xi(l,join(n,`submodule-${d.length}`)))}return d}function or(e,t){for(let{path:n}of t)rmSync(join(e,n),{recursive:!0,
force:!0}),R(join(e,n))}async function Be(e,t){return(await K(e,[...t,"--get-regexp","^submodule\\..*\\.path$"])).flatMap(
({value:r=""})=>r===""?[]:[r.replace(/\/$/,"")])}function bi(e,t){let n=v(e,t),r=v(e,".");if(n===void 0||r===void 0||n!==
join(r,t)||n===r)return;if(F(join(n,".git")))return join(n,".git");let[,o]=/^gitdir: (.+)$/m.exec(x(join(n,".git"))??"")??
[];return o===void 0?void 0:v(r,relative(r,resolve(n,o)))}async function xi(e,t){let{workspace:n,start:r,path:o,gitFolder:s,
isListed:i}=e,d=wi(s);if(d===void 0)return{path:o,isListed:i,warning:`the submodule ${o} has no commit: left out`};let a=await p(
n,["rev-parse","--verify","--quiet",`${r}:${o}`]).catch(()=>{}),c=await ki(e,t),l=[...Ti(s),...a===void 0?[]:[a]],u=d===
a||l.length>0&&await _i(c,d,l).catch(()=>!1),f={GIT_INDEX_FILE:join(t,"index")},m=["--git-dir",c,"--work-tree",join(n,o)],
y=[...m,"diff-index","-p","--binary","--full-index","--ignore-submodules=all",d],g=await p(join(n,o),y,{env:f}).catch(()=>""),
S=[...m,"ls-files","--others","--exclude-standard"],T=await p(join(n,o),S,{env:f}).catch(()=>"")!=="",j=[u?"":await Ei(c,
d,l),g].filter(w=>w!=="").join(`
`),W=j!==""&&await vi(n,r,o,j),N=i?(g!==""||T)&&`uncommitted changes inside of the submodule ${o} are not part of the wo\
rk`:`removed the submodule ${o}, which .gitmodules no longer names`;return{path:o,head:d,isListed:i,...W&&{patch:W},...!u&&
i&&{lost:`the submodule ${o} is at ${d.slice(0,7)}, which its remote does not have: push that commit there first`},...N&&
{warning:N}}}var pt=/^[0-9a-f]{40,64}$/;function wi(e){let t=(x(join(e,"HEAD"))??"").trim();if(pt.test(t))return t;let[,
n=""]=/^ref: (refs\/.+)$/.exec(t)??[];if(n===""||n.split("/").includes(".."))return;let r=(x(join(e,n))??"").trim();return pt.
test(r)?r:sr(e).get(n)}function sr(e){let t=(x(join(e,"packed-refs"))??"").matchAll(/^([0-9a-f]{40,64}) (refs\/\S+)$/gm);
return new Map(Array.from(t,([,n="",r=""])=>[r,n]))}function Ti(e){let t=[...sr(e)].filter(([o])=>/^refs\/(remotes|tags)\//.
test(o)),n=["refs/remotes","refs/tags"].flatMap(o=>ir(join(e,o))),r=["FETCH_HEAD","shallow"].flatMap(o=>Array.from((x(join(
e,o))??"").matchAll(/^[0-9a-f]{40,64}\b/gm),([s])=>s));return[...new Set([...t.map(([,o])=>o),...n,...r])]}function ir(e){
return F(e)?readdirSync(e,{withFileTypes:!0}).flatMap(t=>{if(t.isDirectory())return ir(join(e,t.name));let n=(x(join(e,t.
name))??"").trim();return pt.test(n)?[n]:[]}):[]}async function ki({workspace:e,gitFolder:t},n){await mkdir(n,{recursive:!0});
let r=join(n,"repository.git");await p(e,["init","--quiet","--template=","--bare",r]),writeFileSync(join(r,"objects/info\
/alternates"),`${join(t,"objects")}
`);let o=x(join(t,"shallow"));o!==void 0&&writeFileSync(join(r,"shallow"),o);let s=join(t,"index");return lstatSync(s,{throwIfNoEntry:!1})?.
isFile()&&copyFileSync(s,join(n,"index")),r}var ar=(e,t)=>[e,...t.map(n=>`^${n}`)].map(n=>`${n}
`).join(""),_i=async(e,t,n)=>await p(e,["rev-list","--ignore-missing","--max-count=1","--stdin"],{input:ar(t,n)})==="",Ei=(e,t,n)=>p(
e,["log","--format=email","-p","--binary","--full-index","--reverse","--ignore-missing","--stdin"],{input:ar(t,n)}).catch(
()=>"");async function vi(e,t,n,r){let o=await p(e,["hash-object","-w","--stdin"],{input:`${r}
`}),s=`${n.replaceAll("/","-")}.patch`,i=await p(e,["mktree"],{input:`100644 blob ${o}	${s}
`});return ne(e,i,[t],`Unpublished changes of the submodule ${n}`)}var oe="objects",gt="info",$i=["HEAD","refs","packed-refs"],q="modules",He="lfs",Ri="worktrees";function cr(e,t){let n=join(
e,".git");rmSync(t,{recursive:!0,force:!0}),mkdirSync(t),dr(n,t,[oe,q,He]);for(let o of[oe,q])existsSync(join(n,o))&&Ee(
join(n,o),join(t,o));function r(o){if(!F(t))throw new Error("the runner removed the copy of the repository");R(e),R(n);for(let d of readdirSync(
n))o.includes(d)?lr(join(n,d)):rmSync(join(n,d),{recursive:!0,force:!0});dr(t,n,[oe,q,...o]),!o.includes(q)&&existsSync(
join(t,q))&&Ee(join(t,q),join(n,q));let[s,i]=[join(t,oe),join(n,oe)];existsSync(i)&&!F(i)&&rmSync(i),rmSync(join(i,gt),{
recursive:!0,force:!0}),existsSync(i)?Ee(join(s,gt),join(i,gt)):Ee(s,i)}return{restore:async o=>{Oi(e);let s=Pi(e);r([oe,
He,q,...$i]);let{head:i,sideTips:d}=await ji(e,o),a=`${t}-read`;R(a);let c=await rr(e,o,a),l=c.flatMap(({patch:m})=>m??[]),
u=await Promise.all(s.map(m=>Ai(e,m,a)));rmSync(a,{recursive:!0,force:!0}),r([oe,He]);let f=[...d,...l,...u.flatMap(m=>m??
[])];return{...i&&{head:i},sideTips:f,submodules:c}},repair:()=>r([He])}}function Oi(e){for(let t of[".gitmodules",".git\
attributes",".gitignore"]){let n=join(e,t),r=lstatSync(n,{throwIfNoEntry:!1}),o=r?.isSymbolicLink()??!1;r===void 0||r.isFile()||
r.isDirectory()||(!o||t===".gitmodules")&&rmSync(n)}}function lr(e){let t=lstatSync(e);if(t.isDirectory())for(let n of readdirSync(
e))lr(join(e,n));else t.isFile()||rmSync(e)}function Pi(e){let t=join(e,".git",Ri);return!F(join(e,".git"))||!F(t)?[]:readdirSync(
t).flatMap(n=>{let r=(x(join(t,n,"gitdir"))??"").trim(),o=r===""?void 0:v(e,relative(realpathSync(e),dirname(r))),s=(x(join(
t,n,"HEAD"))??"").trim().replace(/^ref: /,"");return o===void 0||!/^([0-9a-f]{40,64}|refs\/heads\/.+)$/.test(s)?[]:[{name:n,
path:o,head:s}]})}async function Ai(e,t,n){let{name:r,path:o,head:s}=t,i={GIT_INDEX_FILE:join(n,`index-${r}`)},d=["--git\
-dir",join(e,".git"),"--work-tree",o],a=Jn.map(c=>`:(exclude,top,glob,icase)${c}`);try{let c=await p(e,["rev-parse","--v\
erify","--quiet",`${s}^{commit}`]);await p(o,[...d,"read-tree",c],{env:i}),await p(o,[...d,"add","--all","--",":(top)",...a],
{env:i});let l=await p(o,[...d,"write-tree"],{env:i});return l===await p(e,["rev-parse",`${c}^{tree}`])?void 0:await ne(
e,l,[c],`Uncommitted work of the worktree ${r}`)}catch{return}}async function ji(e,t){let n=["rev-parse","HEAD^{commit}",
"--branches","--glob=refs/stas[h]"],[r,...o]=(await p(e,n).catch(()=>"")).split(`
`);if(r&&o.every(d=>d===r))return{head:r,sideTips:[]};let s=["for-each-ref","--format=%(objectname)",`--contains=${t}`,`\
--no-merged=${r||t}`],i=await p(e,[...s,"--count=20","refs/heads","refs/stash"]).catch(()=>"");return{...r&&{head:r},sideTips:i.
split(`
`).filter(d=>d!=="")}}function dr(e,t,n){for(let r of readdirSync(e).filter(o=>!n.includes(o)))cpSync(join(e,r),join(t,r),
{recursive:!0,verbatimSymlinks:!0,preserveTimestamps:!0})}function Ee(e,t){mkdirSync(t,{recursive:!0});for(let n of readdirSync(
e,{withFileTypes:!0})){let[r,o]=[join(e,n.name),join(t,n.name)];n.isDirectory()?Ee(r,o):Ni(r,o)}}var Li=/^([0-9a-f]{38,}|pack-.*\.(pack|idx|rev))$/;
function Ni(e,t){try{Li.test(basename(e))?linkSync(e,t):cpSync(e,t)}catch{cpSync(e,t)}}function ur({verdict:e,retry_after_seconds:t},n,r,o=Math.random){if(e!=="rate_limited"||n>=4)return;let s=Math.min(600,30*
2**(n-1)),i=(t??s)*(1+o()/2);return i+60<=r?i:void 0}var fr=["succeeded","no_change","blocked","failed"];function mr(e){let t=x(e);if(t===void 0)return{warnings:[]};let n=de(
t);if(n===void 0)return{warnings:["the runner's report is not a JSON object"]};let r=[],o=(l,u,f)=>{let m=n[l]??void 0;if(m===
void 0||f(m))return m;r.push(h(`the runner's report has a ${l} that is not ${u}: ${JSON.stringify(m)}`))},s=o("status",`\
one of ${fr.join(", ")}`,Ii),i=o("summary","text",yt),d=o("no_change_reason","text",yt)??(s==="no_change"?i:void 0),a=o(
"cost_usd","a number from 0",ae),c=o("tokens","a number from 0",ae);return{judged:Mi(s,i??"it gives no reason"),summary:i||
void 0,noChangeReason:d?.trim()?h(d):void 0,usage:Ce({...a!==void 0&&{cost_usd:a},...c!==void 0&&{tokens:c}}),warnings:r}}
function Mi(e,t){if(e==="blocked")return{verdict:"blocked",reason:h(`the runner needs a person: ${t}`)};if(e==="failed")
return{verdict:"runner_error",reason:h(`the runner reports a failure: ${t}`)}}var yt=e=>typeof e=="string",Ii=e=>yt(e)&&
fr.includes(e);var Ci={LOW:[.9,1.2],MEDIUM:[.8,1.5],HIGH:[.7,2],CRITICAL:[.6,3]};var yr=1e6,Ru=[[/^(s|secs?|seconds?)$/,1/3600],[/^(m|mins?|minutes?)$/,1/60],[/^(h|hrs?|hours?)$/,1],[/^(d|days?)$/,8],[
/^(w|wks?|weeks?)$/,40],[/^(mo|mons?|months?)$/,160]],We=String.raw`(?:\d+\.?\d*|\.\d+)`,pr=String.raw`${We}\s*[A-Za-z]*|${We}\s*[A-Za-z]+(?:\s*${We}\s*[A-Za-z]+)+`,
Ou=new RegExp(String.raw`^\s*(?:~?\s*(${pr})(?:\s*(?:-|–|—|to)\s*(${pr}))?|[Pp][\d.DdHhMmSsTtWw]+)\s*$`);var Pu=new RegExp(String.raw`(${We})\s*([a-z]*)`,"g");var Au=`expected a time over 0 and at most ${yr} hours, such as 6.5 (hours), "8-12 hours", "2h 30m", "1d" or {optimistic\
, most_likely, pessimistic}`;function hr(e,t){let[n,r]=Ci[t];return{optimistic:gr(e*n),most_likely:e,pessimistic:Math.min(yr,gr(e*r))}}var gr=e=>Number(e.toPrecision(6));var Di="The plan file",Sr={id:"FALLBACK-001",name:"Sequential Implementation",description:"Execute implementation in seq\
uential mode",duration:hr(24,"MEDIUM"),depends_on:[],risk:"MEDIUM",context_requirements:[],files:[]};var br=({id:e,description:t,texts:n=[]})=>e===Sr.id&&t===Sr.description&&!n.some(({title:r})=>r.startsWith(Di));var ht="SOMAS_PROCESS";var xr=(e,t)=>({mark:e,folder:t,before:new Set(Tr())});function wr(e){for(let t=0;t<20;t++){let n=Tr().filter(r=>!e.before.
has(r)&&Fi(r,e));if(n.length===0)return;for(let r of n)try{process.kill(r,"SIGKILL")}catch{}}}function Fi(e,{mark:t,folder:n}){
try{return readFileSync(`/proc/${e}/environ`,"latin1").split("\0").includes(`${ht}=${t}`)?!0:`${readlinkSync(`/proc/${e}\
/cwd`)}/`.startsWith(`${n}/`)}catch{return!1}}function Tr(){try{return readdirSync("/proc").map(Number).filter(Number.isInteger)}catch{
return[]}}function kr({seconds:e,folders:t},n){let r=Date.now(),o=St(),s=setTimeout(d,e*1e3),i=!1;async function d(){if(Math.abs(St()-
o)>Ui&&([o,r]=[St(),Date.now()]),Date.now()-r>=e*1e3&&(r=Math.max(r,await Gi(t))),i)return;let a=Date.now()-r;a>=e*1e3?n(
Math.round(a/1e3)):s=setTimeout(d,e*1e3-a+1)}return{sign:()=>{r=Date.now()},end:()=>{i=!0,clearTimeout(s)}}}var Ui=1e3,St=()=>Date.
now()-performance.now();async function Gi(e){let t=0,n=[...e],r=async o=>{let s=await lstat(o).catch(()=>{});t=Math.max(
t,s?.ctimeMs??0)};for(let o=n.pop();o!==void 0;o=n.pop()){await r(o);for(let s of await readdir(o,{withFileTypes:!0}).catch(
()=>[])){let i=join(o,s.name);s.isDirectory()?n.push(i):await r(i)}}return Math.min(t,Date.now())}var _r=3e3,bt=new Map;function Er(e){for(let[t,n]of bt)(e===void 0||`${n.folder}/`.startsWith(`${e}/`))&&xt(t,n)}function xt(e,t){
vr(e,"SIGKILL"),wr(t)}function vr(e,t){try{process.kill(-e,t)}catch{}}async function P(e){if(xe(e.cwd))return new Promise(
()=>{});let t=openSync(e.stdin??"/dev/null","r");try{let[n,...r]=e.argv,o=randomUUID(),s=xr(o,realpathSync(e.cwd)),i=spawn(
n,r,{cwd:e.cwd,env:{...e.environment,[ht]:o},detached:!0,stdio:[t,"pipe","pipe"]});return await Bi(i,s,e)}catch(n){return{
exitCode:null,signal:null,timedOut:!1,error:String(n)}}finally{closeSync(t)}}function Bi(e,t,n){return new Promise(r=>{let o=e.
pid,s=[],i=(f,m)=>{s.push(setTimeout(m,f))},d={timedOut:!1},a={exitCode:null,signal:null},c,l=f=>{c?.end(),s.forEach(clearTimeout),
o!==void 0&&bt.delete(o),e.stdout?.destroy(),e.stderr?.destroy(),r({...a,...d,...f!==void 0&&{error:f}})};for(let f of["\
stdout","stderr"])e[f]?.on("data",m=>{c?.sign(),n.log.write(m),n.onOutput?.(f,m)});if(e.on("error",f=>l(f.message)),o===
void 0)return;bt.set(o,t);let u=f=>{d=f,vr(o,"SIGTERM"),i(_r,()=>xt(o,t))};i(n.timeoutSeconds*1e3,()=>u({timedOut:!0})),
n.stall&&(c=kr(n.stall,f=>u({timedOut:!1,stalledSeconds:f}))),e.on("exit",(f,m)=>{a={exitCode:f,signal:m},xt(o,t),i(_r,l)}),
e.on("close",()=>l())})}var se=class{#t;#n;#e=new StringDecoder("utf8");#o=[];#s=0;#r="";#i=!1;constructor(t,n=()=>!0){this.#t=t,this.#n=n}add(t){
let n=this.#e.write(t).split(`
`);for(let[r,o]of n.entries())r>0&&this.#a(),this.#r.length+o.length>this.#t&&(this.#i=!0),this.#r=this.#i?"":this.#r+o}lines(){
return this.#a(),this.#d(),this.#o}#a(){let t=this.#r.replace(/\r$/,"");!this.#i&&t!==""&&this.#n(t)&&(this.#o.push(t),this.#s+=
t.length),this.#s>2*this.#t&&this.#d(),this.#r="",this.#i=!1}#d(){let t=0;for(;this.#s>this.#t;t++)this.#s-=this.#o[t]?.
length??0;this.#o.splice(0,t)}},H=({stdout:e})=>e.map(de).filter(t=>t!==void 0);var Hi=[["quota_exhausted",/insufficient[_ ](quota|credit)|exceeded your current quota|quota exceeded|credit balance|billing|usage[_ ]limit|payment required|\b402\b/i],
["rate_limited",/\b(429|529|503)\b|rate[-_ ]?limit|too many requests|overloaded|resource[_ ](has been )?exhausted|high demand|try again later/i],
["budget_exceeded",/max(imum)?[-_ ]?(number of )?(session )?(turns|budget)|budget[_ ](exceeded|exhausted)/i],["blocked",
/\b(401|403)\b|unauthori[sz]ed|(invalid|incorrect|missing|no) (x-)?api[-_ ]?key|authenticat|auth method|permission[_ ]denied|not logged in|\/login|content[-_ ]?filter|safeguard|usage polic|refus(al|ed to)/i]],
Wi=3600;function A(e,t,n=""){let r=`${t}
${n}`,o=Ji(r),s=Hi.find(([,a])=>a.test(r))?.[0]??"runner_error",i=s==="quota_exhausted"&&o!==void 0&&o<=Wi?"rate_limited":
s,d=i==="rate_limited"&&o!==void 0&&{retry_after_seconds:o};return{verdict:i,reason:h(`${e}: ${t}`),...d}}var Vi={ms:.001,
millis:.001,s:1,m:60,h:3600};function Ji(e){let t=/(?:retry|try again)[-_ ]?(?:after|in|delay)(_ms)?["']?[:= ]{1,3}["']?(\d+(?:\.\d+)?) ?(ms|millis|s|m|h)?/gi,
n=[...e.matchAll(t)].at(-1);if(n===void 0)return;let[,r,o,s=r===void 0?"s":"ms"]=n;return Math.ceil(Number(o)*(Vi[s.toLowerCase()]??
1))}var $r=[{registry:"pypi",name:"pyyaml",version:"6.0.4"},{registry:"pypi",name:"filelock",version:"4.2.12"}],Rr={claude:{
registry:"npm",name:"@anthropic-ai/claude-code",version:"2.1.331"},codex:{registry:"npm",name:"@openai/codex",version:"0\
.169.0"},copilot:{registry:"npm",name:"@github/copilot",version:"1.0.102"},gemini:{registry:"npm",name:"@google/gemini-c\
li",version:"0.61.0"},aider:{registry:"pypi",name:"aider-chat",version:"0.86.2"},opencode:{registry:"npm",name:"opencode\
-ai",version:"1.18.33"}};var Ki=600;function Or(e,t){let n=Rr[e],r=n.registry==="npm"?Yi(e,n):Ar([n],["-m",e]);return jr(`${e}-${n.version}`,r,t)}
function Pr(e,t){let n=e.map(({name:r,version:o})=>`${r}-${o}`).join("-");return jr(n,Ar(e,[],["--system-site-packages"]),
t)}var zi=["install","--ignore-scripts=false","--no-audit","--no-fund","--no-save","--loglevel=error"],Xi=["-m","pip","i\
nstall","--quiet","--disable-pip-version-check","--no-input"],Yi=(e,{name:t,version:n})=>({names:`${t} ${n}`,steps:r=>[[
"npm",...zi,"--prefix",r,`${t}@${n}`]],argv:r=>[join(r,"node_modules",".bin",e)]});function Ar(e,t,n=[]){let r=s=>join(s,
"bin","python"),o=e.map(({name:s,version:i})=>`${s}==${i}`);return{names:e.map(({name:s,version:i})=>`${s} ${i}`).join("\
 and "),steps:s=>[["python3","-m","venv",...n,s],[r(s),...Xi,...o]],argv:s=>[r(s),...t]}}var wt=new Map;async function jr(e,t,n){
let{names:r}=t,o=join(n.environment.HOME??tmpdir(),".cache","somas-workflows","agents",e),s=t.argv(o);if(!existsSync(s[0])){
let i=wt.get(o)??qi(o,t,n);wt.set(o,i);let d=await i.finally(()=>wt.delete(o));if(d!==void 0)return{failure:`${r} could \
not be installed: ${d}`}}return existsSync(s[0])?{argv:s}:{failure:`${r} was installed without its program`}}async function qi(e,{
names:t,steps:n},{environment:r,log:o,timeoutSeconds:s}){let i=`${e}.${randomUUID()}`;try{mkdirSync(i,{recursive:!0}),o.
write(`[installing ${t}]
`);let d=Math.min(Ki,s);for(let a of n(i)){let c=await P({argv:a,cwd:i,environment:r,log:o,timeoutSeconds:d});if(c.exitCode!==
0)return`${a[0]} ${Zi(c)}, see the log`}existsSync(e)||renameSync(i,e);return}catch(d){return existsSync(e)?void 0:String(
d)}finally{rmSync(i,{recursive:!0,force:!0})}}function Zi({exitCode:e,signal:t,timedOut:n,error:r}){return r!==void 0?`c\
ould not be started (${r})`:n?"did not end in time":e===null?`was ended by ${t}`:`ended with exit code ${e}`}var ve={exitCode:0,signal:null,timedOut:!1},Z=e=>({end:ve,judged:{verdict:"runner_error",reason:e}});var Qi=8e6,ea=64e3,O=(e,t)=>t?[e,t]:[],C=e=>({name:e.name,repeatable:!1,callsModel:!0,findObstacle:()=>{},run:async t=>{
let n=performance.now(),r=await Or(e.name,t);if("failure"in r)return Z(r.failure);for(let m of["budget_usd","max_turns"])
(t.settings[m]??0)>0&&!e.limits.includes(m)&&t.log.write(`[${e.name} has no option for ${m}: nothing keeps to it]
`);let o=new se(Qi,m=>!e.ignore?.(m)),s=new se(ea),{args:i,environment:d,stdin:a}=e.call(t,ta(e,t)),c=await P({...t,argv:[
...r.argv,...i],cwd:t.workspace,environment:{...d,...t.environment,...t.agentEnvironment},...a!==void 0&&{stdin:a},timeoutSeconds:t.
timeoutSeconds-(performance.now()-n)/1e3,onOutput:(m,y)=>(m==="stdout"?o:s).add(y)});e.tidy?.(t.workspace);let l={stdout:o.
lines(),stderr:s.lines()},u=e.read(l,c.exitCode),f=x(t.resultFile);return{end:c,judged:u?.failure??na(e,c,u,l),report:f?.
trim()&&f||u?.answer||void 0,usage:u?.usage}}});function ta({name:e},{folder:t,agentEnvironment:n}){if(Object.keys(n).length===
0)return;let r=join(t,`${e}-home`);return mkdirSync(r,{recursive:!0}),r}function na({name:e},{exitCode:t},n,{stdout:r,stderr:o}){
if(t!==null){if(t!==0){let s=o.at(-1)??r.at(-1)??"it printed nothing";return A(e,`exit code ${t}: ${s}`,o.slice(-20).join(
`
`))}if(n===void 0)return{verdict:"runner_error",reason:`${e} ended without an error, but its output has no end of a run`}}}var ra=`
  --yes-always --no-auto-commits --no-dirty-commits --no-gitignore --no-pretty --no-stream --no-check-update --analytics\
-disable
  --no-show-release-notes --no-show-model-warnings --no-detect-urls --no-suggest-shell-commands --no-auto-lint
  --input-history-file /dev/null --chat-history-file /dev/null --llm-history-file /dev/null
`,oa={name:"aider",limits:[],call:({environment:e,promptFile:t})=>({args:["--message-file",t,...ra.trim().split(/\s+/),...O(
"--model",e.TASK_MODEL)],environment:{LITELLM_LOCAL_MODEL_COST_MAP:"True"}}),read:e=>{let{stdout:t}=e,n=t.findLastIndex(
o=>Nr.test(o)),r=t.findLastIndex(o=>/^litellm\.\w+/.test(o));return r>n?{failure:A("aider",t.slice(r,r+3).join(" ")),usage:Lr(
e)}:n<0?void 0:{usage:Lr(e)}},tidy:e=>{for(let t of readdirSync(e).filter(n=>/^\.aider\.(tags|input|chat|llm)/.test(n)))
rmSync(join(e,t),{recursive:!0,force:!0})}},Nr=/^Tokens: ([\d.]+)(k|M)? sent,.*?([\d.]+)(k|M)? received\.(?: Cost: .*?\$([\d.]+) session)?/,
sa={k:1e3,M:1e6};function Lr({stdout:e}){let t=e.map(s=>Nr.exec(s)).filter(s=>s!==null);if(t.length===0)return;let n=(s="\
0",i="")=>Number(s)*(sa[i]??1),r=0;for(let[,s,i,d,a]of t)r+=n(s,i)+n(d,a);let o=t.at(-1)?.[5];return{tokens:Math.round(r),
turns:t.length,...o&&{cost_usd:Number(o)}}}var Mr=C(oa);var Ve={name:"brief",repeatable:!0,findObstacle:()=>{},run:async({prompt:e})=>({end:ve,report:e,judged:{verdict:"briefed",
reason:"a complete work order was written; nobody has carried it out yet"}})};var ia="Bash,Edit,Glob,Grep,NotebookEdit,Read,TodoWrite,WebFetch,WebSearch,Write",aa=`-p --output-format stream-json --v\
erbose --permission-mode acceptEdits --allowedTools ${ia}`,da={name:"claude",limits:["budget_usd","max_turns"],call:({environment:e,
promptFile:t},n)=>({args:[...aa.split(" "),...O("--model",e.TASK_MODEL),...O("--max-turns",e.TASK_MAX_TURNS),...O("--max\
-budget-usd",e.TASK_BUDGET_USD)],environment:{CLAUDE_CODE_DISABLE_NONESSENTIAL_TRAFFIC:"1",DISABLE_AUTOUPDATER:"1",...n&&
{CLAUDE_CONFIG_DIR:n}},stdin:t}),read:e=>{let t=H(e),n=t.findLast(({type:r})=>r==="result");return n&&{...la(n),failure:ua(
n,t)}}},ca=["input_tokens","output_tokens","cache_creation_input_tokens","cache_read_input_tokens"];function la(e){let t=k(
e,"usage"),n=Array.isArray(e.permission_denials)?e.permission_denials.length:0,r=E(e,"result");return{answer:n===0?r:`${r??
""}

Uses of tools that were denied: ${n}.`,usage:{cost_usd:$(e,"total_cost_usd"),tokens:ca.reduce((o,s)=>o+$(t,s),0),turns:$(
e,"num_turns")}}}function ua(e,t){let{subtype:n,is_error:r,errors:o,stop_reason:s,api_error_status:i="",api_error_type:d=""}=e,
a=E(e,"result")??(Array.isArray(o)?o.join("; "):String(n));if(s==="refusal")return{verdict:"blocked",reason:h(`claude re\
fuses: ${a}`)};if(n==="error_max_turns"||n==="error_max_budget_usd")return{verdict:"budget_exceeded",reason:h(`claude: ${a}`)};
if(n!=="success"||r!==!1){let c=t.findLast(u=>u.subtype==="api_retry"),l=`${i} ${d}
${c?JSON.stringify(c):""}`;return A("claude",a,l)}if($(e,"num_turns")===0)return{verdict:"runner_error",reason:"claude d\
id not take a turn"}}var Ir=C(da);var fa="exec --json --skip-git-repo-check --ephemeral --ignore-user-config",ma="-c sandbox_workspace_write.network_acces\
s=true -c allow_login_shell=false",pa={name:"codex",limits:[],call:({environment:e,agentEnvironment:{OPENAI_BASE_URL:t},
promptFile:n},r)=>({args:[...fa.split(" "),"--sandbox",e.CI?"danger-full-access":"workspace-write",...ma.split(" "),...O(
"-c",t&&`openai_base_url=${JSON.stringify(t)}`),...O("--model",e.TASK_MODEL),"-"],...r&&{environment:{CODEX_HOME:r}},stdin:n}),
ignore:e=>e.includes('"type":"command_execution"'),read:e=>{let t=H(e),n=t.findLast(({type:a})=>a==="turn.completed"||a===
"turn.failed");if(n===void 0)return;let o=t.filter(({type:a})=>a==="item.completed").map(a=>k(a,"item")).findLast(({type:a})=>a===
"agent_message"),s=k(n,"usage"),i=$(s,"input_tokens")+$(s,"output_tokens"),d=ga(E(k(n,"error"),"message"));return{answer:o&&
E(o,"text"),failure:n.type==="turn.failed"?A("codex",d):void 0,usage:i>0?{tokens:i}:void 0}}},ga=(e="the turn failed")=>E(
k(de(e)??{},"error"),"message")??e,Cr=C(pa);var Tt={name:"command",repeatable:!0,findObstacle:({run:e})=>e===void 0?"the task has no run script":void 0,run:async e=>{
let t=B(join(e.folder,"run.sh"));return writeFileSync(t,`${e.task.run}
`),{end:await P({...e,argv:ue(t),cwd:e.workspace})}}};var ya="--output-format json --no-color --disable-client-telemetry",ha={name:"copilot",limits:["max_turns"],call:({environment:e,
promptFile:t,folder:n},r)=>({args:["-p",`Read the file ${t} and carry out the task in it.`,"--add-dir",n,"--autopilot","\
--max-autopilot-continues",e.TASK_MAX_TURNS??"50","--no-ask-user","--allow-all-tools","--deny-tool=shell(git push)",...ya.
split(" "),...O("--model",e.TASK_MODEL)],environment:{COPILOT_AUTO_UPDATE:"false",...r&&{COPILOT_HOME:r}}}),ignore:e=>/^\{"type":"(tool\.|user\.|assistant\.\w+_delta)/.
test(e),read:e=>{let t=H(e),n=t.findLast(({type:a})=>a==="result");if(n===void 0)return;let r=t.map(a=>({type:a.type,...k(
a,"data")})),o=r.findLast(({type:a})=>a==="session.error"),s=r.findLast(a=>a.type==="assistant.message"&&E(a,"content")!==
void 0),i=o&&(E(o,"message")??"no reason is given"),d=i!==void 0&&$(n,"exitCode")>0;return{answer:s&&E(s,"content"),failure:d?
A("copilot",i,JSON.stringify(o)):void 0,usage:{turns:r.filter(({type:a})=>a==="assistant.turn_end").length}}}},Dr=C(ha);var Fr={name:"custom",repeatable:!1,callsModel:!0,findObstacle:()=>{},run:async e=>{try{let{runner_argv:t=""}=e.settings,
n=Pe(t);if("expected"in n)throw new Error(`runner_argv ${JSON.stringify(t)}: expected ${n.expected}`);let r=Sa(n.argv,e),
o={...e.environment,...e.agentEnvironment};return{end:await P({...e,argv:r,cwd:e.workspace,stdin:e.promptFile,environment:o})}}catch(t){
return Z(h(`the runner cannot run: ${t instanceof Error?t.message:t}`))}}};function Sa([e,...t],{environment:n}){let r=o=>o.
replace(Xe,(s,i)=>n[Oe[i]??""]??"");return[r(e),...t.map(r)]}var ba=53,xa={name:"gemini",limits:["max_turns"],call:(e,t)=>({args:["--approval-mode=yolo","--output-format","stream-js\
on",...O("--model",e.environment.TASK_MODEL),"-p","Carry out the task above."],environment:{GEMINI_CLI_TRUST_WORKSPACE:"\
true",...t&&{GEMINI_CLI_HOME:wa(t,e)}},stdin:e.promptFile}),read:(e,t)=>{let n=H(e),r=n.findLast(({type:l})=>l==="result"),
o=t===ba?Ta(e):void 0;if(r===void 0)return o&&{failure:o};let s=n.findLastIndex(({type:l})=>l==="tool_result"),i=n.slice(
s+1).filter(({type:l,role:u})=>l==="message"&&u==="assistant"),d=$(k(r,"stats"),"total_tokens"),a=E(k(r,"error"),"messag\
e")??"no reason is given",c=r.status==="success"?void 0:A("gemini",a,e.stderr.join(`
`));return{answer:i.map(({content:l})=>l).join(""),failure:o??c,usage:d>0?{tokens:d}:void 0}}};function wa(e,{settings:t,
agentEnvironment:n}){let r={general:{enableAutoUpdate:!1,maxAttempts:3},privacy:{usageStatisticsEnabled:!1},...n.GEMINI_API_KEY&&
{security:{auth:{selectedType:"gemini-api-key"}}},...t.max_turns&&{model:{maxSessionTurns:t.max_turns}}};return mkdirSync(
join(e,".gemini"),{recursive:!0}),writeFileSync(join(e,".gemini","settings.json"),JSON.stringify(r)),e}var Ta=({stderr:e})=>({
verdict:"budget_exceeded",reason:`gemini: ${e.find(t=>/turn/i.test(t))?.trim()??"the limit of turns is reached"}`}),Ur=C(
xa);var ka={name:"opencode",limits:[],call:({environment:e,promptFile:t},n)=>({args:["run","--format","json",...O("--model",
e.TASK_MODEL),"--file",t,"--","Carry out the task in the attached file."],environment:{OPENCODE_PERMISSION:'{"*":"allow"\
}',OPENCODE_DISABLE_AUTOUPDATE:"1",OPENCODE_DISABLE_LSP_DOWNLOAD:"1",OPENCODE_DISABLE_SHARE:"1",...n&&{XDG_CONFIG_HOME:n,
XDG_DATA_HOME:n,XDG_STATE_HOME:n}}}),ignore:e=>e.startsWith('{"type":"tool_use"'),read:e=>{let t=H(e),n=t.findLast(({type:s})=>s===
"error"),r=t.filter(({type:s})=>s==="step_finish").map(s=>k(s,"part"));if(n===void 0&&r.length===0)return;let o=t.findLast(
({type:s})=>s==="text");return{answer:o&&E(k(o,"part"),"text"),failure:n&&_a(k(n,"error")),usage:r.length>0?Ea(r):void 0}}};
function _a(e){let t=k(e,"data"),{statusCode:n="",responseBody:r=""}=t,o=E(k(t,"responseHeaders"),"retry-after"),s=E(t,"\
message")??String(e.name),i=`${n} ${e.name} ${r} ${o?`retry-after: ${o}`:""}`;return A("opencode",s,i)}function Ea(e){let t=o=>e.
reduce((s,i)=>s+o(i),0),n=t(o=>$(o,"cost")),r=t(o=>$(k(o,"tokens"),"total"));return{...n>0&&{cost_usd:n},tokens:r,turns:e.
length}}var Gr=C(ka);var _t="somas/core/runner.py",va="Task execution placeholder.",Et={name:"somas",repeatable:!1,callsModel:!0,findObstacle:(e,t)=>v(
t,_t)===void 0?`the repository has no ${_t}`:void 0,run:async e=>{let{task:t,settings:n,workspace:r,context:o}=e;if(!/^project-\d+$/.
test(n.project_id))return kt(`it wants a project id like project-123, not ${n.project_id}`);let s=`${Se(n.project_id)}/.${t.
id}`,i=Aa(r,s);if(i===void 0)return kt(`${s} leads out of the repository`);try{De(join(i,"context"),o);let d=t.output??`${s}\
/output.md`,a=o.slices.map(({file:f})=>`${s}/context/${f}`),c=await $a(e,Oa(e,a,d));if("failure"in c)return kt(c.failure);
let l=v(r,d),u=Pa(c,l&&x(l),e.prompt);return u.judged!==void 0&&l!==void 0&&rmSync(l,{force:!0}),u}finally{rmSync(i,{recursive:!0,
force:!0})}}};async function $a(e,t){let n=new se(1e4),r=i=>P({...e,argv:[...i,...t],cwd:e.workspace,stdin:e.promptFile,
environment:{...e.environment,...e.agentEnvironment,PYTHONDONTWRITEBYTECODE:"1"},onOutput:(d,a)=>d==="stderr"&&n.add(a)}),
o=await r(["python3"]);if(o.exitCode===0||!n.lines().some(i=>Ra.test(i)))return o;let s=await Pr($r,e);return"failure"in
s?s:r(s.argv)}var Ra=/^(ModuleNotFound|Import)Error: No module named '(yaml|filelock)/;function Oa({task:e,settings:t},n,r){
let o={agent:e.agent??t.agent,task_name:e.name,task_desc:e.description,context_files:n.join(","),output_path:r,project_id:t.
project_id},s=([i,d])=>d.startsWith("-")?[`--${i}=${d}`]:[`--${i}`,d];return[_t,...Object.entries(o).flatMap(s)]}function Pa(e,t,n){
let r=t?.trim()?t:void 0;return e.exitCode!==0?{end:e,report:r}:r===void 0?{end:e,judged:{verdict:"runner_error",reason:"\
the SOMAS runner ended without an error but wrote no output that can be read"}}:r.includes(va)?{end:e,report:`${r}

${n}`,judged:{verdict:"briefed",reason:"the SOMAS runner wrote a placeholder, no agent is connected to it: nobody has ca\
rried the task out yet"}}:{end:e,report:r,delivered:!0}}var kt=e=>Z(`the SOMAS runner cannot run: ${e}`);function Aa(e,t){
let n=dirname(t);for(;!existsSync(join(e,n));)n=dirname(n);if(v(e,n)===void 0)return;let r=join(e,t);return rmSync(r,{recursive:!0,
force:!0}),mkdirSync(r,{recursive:!0}),r}var ja={command:Tt,somas:Et,brief:Ve,claude:Ir,codex:Cr,copilot:Dr,gemini:Ur,aider:Mr,opencode:Gr,custom:Fr};function Br(e,t,n){
return br(e)?Ve:n!=="auto"?ja[n]:[Tt,Et].find(r=>r.findObstacle(e,t)===void 0)??Ve}async function Je(e,t,n){let r=performance.now(),o={...e.environment,...e.setupEnvironment};for(let[s,i=""]of[["run",e.settings.
setup],["task",e.task.setup]]){if(i==="")continue;let d=performance.now(),a=Math.max(1,n-(d-r)/1e3);e.log.write(`[setup \
of the ${s}]
`);let c=ue(La(e,t,i)),l=await P({...e,argv:c,cwd:t,environment:o,timeoutSeconds:a});e.setupTime.seconds+=(performance.now()-
d)/1e3;let u=Na(`the setup of the ${s}`,l)??await Ma(e,t,s);if(u!==void 0)return u}}function La({folder:e},t,n){let r=v(
t,n);if(r!==void 0&&statSync(r).isFile())return r;let o=B(join(e,"setup.sh"));return writeFileSync(o,`${n}
`),o}function Na(e,{exitCode:t,signal:n,timedOut:r,stalledSeconds:o,error:s}){return o!==void 0?{verdict:"stalled",reason:`${e}\
 printed nothing and changed nothing for ${o} s`}:r?{verdict:"timeout",reason:`${e} did not end in time`}:t===0?void 0:{
verdict:"runner_error",reason:`${e} ${s??`ended with exit code ${t??n}`}, see the log`}}async function Ma({workspace:e},t,n){
let r=t===e?await p(e,["status","--porcelain"]):"";return r===""?void 0:{verdict:"runner_error",reason:`the setup of the\
 ${n} changed the repository: ${r.split(`
`).join(", ")}; let it write elsewhere, or ignore the files`}}var Hr="refs/somas/imported";async function Wr(e,{parents:t,message:n,changes:r,tree:o,date:s=Math.floor(Date.now()/1e3)}){
let[i,...d]=t,a=[`commit ${Hr}
mark :1
`,`committer ${ge.GIT_COMMITTER_NAME} <${ge.GIT_COMMITTER_EMAIL}> ${s} +0000
`,Vr(n),`from ${i}
`,...d.map(c=>`merge ${c}
`),o===void 0?"":`M 040000 ${o} ""
`,...r.map(Ia),`
get-mark :1
`,`reset ${Hr}
from ${"0".repeat(i.length)}

`];return p(e,["fast-import","--quiet","--force"],{input:a.join("")})}function Ia(e){let t=`"${e.path.replace(/["\\]/g,"\
\\$&").replaceAll(`
`,"\\n")}"`;return"text"in e?`M 100644 inline ${t}
${Vr(e.text)}`:"object"in e?`M ${e.mode} ${e.object} ${t}
`:`D ${t}
`}var Vr=e=>`data ${Buffer.byteLength(e)}
${e}
`;var Jr=100*2**20;async function Kr(e,t){let n=t.filter(({mode:d})=>d.startsWith("100"));if(n.length===0)return{tooLarge:[],
bytes:new Map};let r=n.map(({object:d})=>`${d}
`).join(""),o=(await p(e,["cat-file","--batch-check=%(objectsize)"],{input:r})).split(`
`).map(Number),s=n.flatMap((d,a)=>{let c=o[a]??0;return c>Jr?[{...d,bytes:c}]:[]}),i=s.map(({before:d,path:a})=>`${d.mode}\
 ${d.object}	${a}
`);return s.length>0&&await p(e,["update-index","--index-info"],{input:i.join("")}),{tooLarge:s.map(({path:d,bytes:a})=>`${d}\
 (${Math.round(a/1e6)} MB)`),bytes:new Map(n.map(({object:d},a)=>[d,o[a]??0]))}}async function zr(e,t){let n=[`--filter=\
blob:limit=${Jr+1}`,"--filter-print-omitted"];return/^~/m.test(await p(e,["rev-list","--objects",...n,t]))}var Xr=10;async function Yr(e,t=[],n=[]){let r=await Da(e,new Set(n.map(({path:u})=>u))),o=zn(r.untracked,t,u=>existsSync(
join(e,u))),s=o.length===0?[]:await Ca(e,o.map(({path:u})=>u)),i=o.filter(({path:u})=>!s.some(f=>f===u||f.startsWith(`${u}\
/`))),d=[...r.leftOut,...i.map(({path:u})=>u)],a=[...d,...n.map(({path:u})=>u)].map(u=>`:(exclude,top,literal)${u}`),c=await qr(
e,a).catch(u=>Ba(e,a,u)),l=n.map(({path:u,head:f,isListed:m})=>m&&f!==void 0?`160000 ${f}	${u}\0`:`0 ${"0".repeat(40)}	${u}\
\0`);return l.length>0&&await p(e,["update-index","-z","--index-info"],{input:l.join("")}),{leftOut:d,paths:[...r.known,
...r.untracked],warnings:[...r.warnings,...i.map(Xn).map(u=>h(u)),...c]}}var Ca=(e,t)=>X(e,["ls-files","-z","--",...t.map(
n=>`:(top,literal)${n}`)]);async function Da(e,t){let n=new Set,r=[],o=[],s=[];for(let d=0;d<=Xr;d++){let a=["ls-files",
"--others","--exclude-standard","-t","-z"],c=await X(e,d===0?[...a,"--cached"]:a),l=c.flatMap(m=>m.startsWith(vt)?[m.slice(
vt.length)]:[]);d===0&&(o=c.filter(m=>!m.startsWith(vt)).map(m=>m.slice(2)));let u=m=>[...n,...t].some(y=>Fa(m,y)),f=Ua(
e,l).filter(m=>!u(m));for(let m of f)u(m)||(d<Xr&&Ga(join(e,m,".git"))?(rmSync(join(e,m,".git"),{recursive:!0,force:!0}),
r.push(m)):n.add(m));if(s=l.filter(m=>!u(m)),!f.some(m=>r.includes(m)))break}let i=[...r.map(d=>`${d}/ was a repository \
of its own: its files are kept, its history is not`),...[...n].map(d=>`left out ${d}/: it is a worktree, or a clone of a\
nother repository`)];return{known:o,untracked:s,leftOut:[...n],warnings:i.map(d=>h(d))}}var vt="? ",Fa=(e,t)=>e===t||e.startsWith(
`${t}/`);function Ua(e,t){let n=new Set;for(let r of t)for(let o=r.lastIndexOf("/");o>0;o=r.lastIndexOf("/",o-1)){let s=r.
slice(0,o);if(n.has(s))break;n.add(s)}return[...n].filter(r=>lstatSync(join(e,r,".git"),{throwIfNoEntry:!1})).sort()}var Ga=e=>lstatSync(
e).isDirectory()&&!/^\s*\[remote\s/m.test(x(join(e,"config"))??"");async function qr(e,t){let n=["add","--all","--ignore\
-errors"];try{if(t.length===0)await p(e,n);else{let r=[":(top)",...t].map(o=>`${o}\0`).join("");await p(e,[...n,"--paths\
pec-from-file=-","--pathspec-file-nul"],{input:r})}return[]}catch(r){if(!(r instanceof I)||r.exitCode!==1)throw r;return[
`not everything could be saved: ${h(r.stderr)}`]}}async function Ba(e,t,n){if(!(n instanceof I))throw n;let r=join(e,".g\
it/info/attributes"),o=existsSync(r)?readFileSync(r,"utf8"):void 0;R(dirname(r));try{writeFileSync(r,`${o??""}
* -filter -working-tree-encoding
`);let s=await qr(e,t);return[h(`saved without the filters of .gitattributes: ${n.stderr}`),...s]}finally{o===void 0?rmSync(
r):writeFileSync(r,o)}}async function $t(e,t,n,{ownFile:r,named:o,submodules:s}){await to(e);let i=await Yr(e,o,s),d=await Zr(e,t),{tooLarge:a,
bytes:c}=await Kr(e,d),l=({path:w})=>w===r||w.startsWith(`${r}/`),u=async()=>(await Zr(e,t)).filter(w=>!l(w)),f=a.length===
0?d.filter(w=>!l(w)):await u(),m=[...i.warnings],y=f.filter(({path:w})=>Ha.test(w));if(y.length>0&&(await Wa(e,t,r),f=await u(),
m.push(`changes of other tasks' result files are left out: ${_(y.map(({path:w})=>w))}`)),f.some(({path:w})=>w===".gitmod\
ules")){let w=await Ja(e);w.length>0&&(f=await u(),m.push(h(`removed the submodule ${_(w)}, which .gitmodules no longer \
names`)))}let g=await p(e,["write-tree"]),S=n!==void 0&&await ye(e,n,t).catch(()=>!1),b=S&&n!==t&&!await Va(e,`${t}..${n}`,
i.leftOut)?n:t,j=await ne(e,g,[b],"Work of a runner, not yet judged"),W=n!==void 0&&!S&&{rewritten:n},{paths:N}=i;return{
start:t,commit:j,tree:g,parent:b,...W,differences:f,tooLarge:a,bytes:c,paths:N,warnings:m}}var Ha=new RegExp(`^"?${Se("[\
^/]+").replace(".","\\.")}/`,"i");async function Zr(e,t){let n=await p(e,["diff-index","--cached","--raw","--no-abbrev",
"--no-renames",t]);return Array.from(n.matchAll(/^:(\d+) (\d+) (\S+) (\S+) (\w)\t(.*)$/gm),([,r="",o="",s="",i="",d="",a=""])=>({
status:d,path:a,mode:o,object:i,before:{mode:r,object:s}}))}async function Wa(e,t,n){let r=[`:(top,glob,icase)${Se("*")}\
/**`,`:(exclude,top,literal)${n}`];await p(e,["reset","--quiet",t,"--",...r])}async function Va(e,t,n){if(await zr(e,t))
return!0;if(n.length===0)return!1;let r=n.map(o=>`:(top,literal)${o}`);return await p(e,["log","--format=%H","--max-coun\
t=1","--full-history",t,"--",...r])!==""}async function Ja(e){let t=await p(e,["ls-files","--stage","-z"]),n=Array.from(
t.matchAll(/160000 \S+ 0\t([^\0]*)\0/g),([,i=""])=>i),r=await Be(e,["--blob",":.gitmodules"]),o=n.filter(i=>!r.includes(
i)),s=o.map(i=>`0 ${"0".repeat(40)}	${i}\0`);return o.length>0&&await p(e,["update-index","-z","--index-info"],{input:s.
join("")}),o}var eo=(e,{tree:t,parent:n},r,o)=>Wr(e,{tree:t,parents:[n],message:o,changes:[r]});async function be(e,t){await to(
e);try{await Qr(e,t)}catch{at(e),await Qr(e,t)}}async function Qr(e,t){await p(e,["checkout","--quiet","--force","--deta\
ch",t]),await p(e,["clean","-ffdxq"]),existsSync(join(e,".git/modules"))&&await p(e,["submodule","--quiet","update","--f\
orce","--no-fetch"]).catch(()=>{})}async function to(e){let t=["rev-parse","--path-format=absolute","--show-toplevel","-\
-git-path","index.lock"],[n="",r=""]=(await p(e,t)).split(`
`);if(realpathSync(n)!==realpathSync(e))throw new Error(`the runner damaged the repository: ${e} is not its top folder`);
rmSync(r,{force:!0})}var Ka=e=>String(e).replace(/\B(?=(\d{3})+$)/g,","),no=(e,t,n=`${t}s`)=>`${Ka(e)} ${e===1?t:n}`;var za={75:{verdict:"rate_limited",reason:"the runner asked to be run again later (exit code 75)"},77:{verdict:"blocked",
reason:"the runner needs a person (exit code 77)"},124:{verdict:"timeout",reason:"the runner reported a timeout (exit co\
de 124)"},137:{verdict:"timeout",reason:"the runner reported that it was killed (exit code 137)"}};function Rt(e){let{end:t,
judged:n,objection:r,changes:o,delivered:s,verify:i,verifyDetails:d="",warnings:a,noChangeReason:c}=e,l=Xa(t)??n??Ya(t)??
r;if(l!==void 0)return l;let u=o===0&&!s,f=e.repeatable&&(i!=="none"||e.doneBefore);if(u&&c===void 0&&!f)return{verdict:"\
no_change",reason:["the runner ended without an error but changed nothing",...a].join("; ")};if(i==="failed")return{verdict:"\
verify_failed",reason:`the task's verify script failed${d}`};if(i==="timeout")return{verdict:"verify_failed",reason:`the\
 task's verify script did not end in time${d}`};if(i==="unprepared")return{verdict:"verify_failed",reason:`the setup bef\
ore the task's verify script failed${d}`};let m=i==="passed"?"verify passes":"the task has no verify script";return{verdict:u||
a.length>0?"succeeded_with_warning":"succeeded",reason:[Za(e),m,...a].join("; ")}}function Xa({timedOut:e,stalledSeconds:t,
error:n}){if(t!==void 0)return{verdict:"stalled",reason:`the runner was ended: it printed nothing and changed nothing fo\
r ${t} s`};if(e)return{verdict:"timeout",reason:"the runner did not end in time"};if(n!==void 0)return{verdict:"runner_e\
rror",reason:`the runner could not be started: ${n}`}}function Ya({exitCode:e,signal:t}){if(e===0)return;let n=e===null?
void 0:za[e];if(n!==void 0)return n;let r=e===null?t:qa.get(e-128);return{verdict:"runner_error",reason:`the runner ${r===
void 0?`ended with exit code ${e}`:`was ended by ${r}`}`}}var qa=new Map(Object.entries(system.signals).map(([e,t])=>[t,
e]));function Za({changes:e,delivered:t,noChangeReason:n}){let r=e===0?[]:[`changed ${no(e,"file")}`];return t?["wrote i\
ts document",...r].join(" and "):e>0?r.join(""):n===void 0?"changed nothing":`changed nothing, as the runner declared: ${n}`}var Qa=[{name:"core.autocrlf",value:"false"},{name:"core.safecrlf",value:"false"},{name:"core.eol",value:"lf"},{name:"co\
re.excludesFile",value:"/dev/null"},{name:"core.attributesFile",value:"/dev/null"}],ro="somas.upstream";async function oo(e,t,n,r=[]){
if(await Me(e,t),await appendFile(join(t,".git/config"),z(Qa)),r.length>0&&await ed(join(t,".git"),r),await od(e,join(t,
".git")),await p(t,["checkout","--quiet","--detach",n]),existsSync(join(t,".gitmodules"))){let o=await sd(e,t,n);await appendFile(
join(t,".git/config"),z(o))}}async function ed(e,t){await appendFile(join(e,"config"),z([{name:"core.sparseCheckout",value:"\
true"}])),await mkdir(join(e,"info"),{recursive:!0}),await writeFile(join(e,"info/sparse-checkout"),`/*
${t.map(n=>`!/${n}
`).join("")}`)}var Ot=["refs/tags","refs/remotes","refs/heads"],td="--format=%(objectname) %(refname)";function nd(e){let t=existsSync(
join(e,".git"))?join(e,".git"):e,n=join(t,"packed-refs"),r=s=>{let i=join(t,s);return existsSync(i)&&readdirSync(i).length>
0};return!existsSync(n)||Ot.some(r)?void 0:readFileSync(n,"utf8").split(`
`).filter(s=>Ot.some(i=>s.split(" ")[1]?.startsWith(`${i}/`))).join(`
`)}var rd="refs/remotes/origin/";async function od(e,t){let n=nd(e)??await p(e,["for-each-ref",td,...Ot]),r=new Map;for(let o of n.
split(`
`)){let[s="",i=""]=o.split(" ");i!==""&&r.set(i.replace(/^refs\/heads\//,rd),s)}await writeFile(join(t,"packed-refs"),Ie(
r))}async function sd(e,t,n){let r=["--get-regexp","^submodule\\..*\\.url$"],o=await K(e,["--local",...r]),s=await K(t,[
"--blob",`${n}:.gitmodules`,...r]),i=await K(e,["--local","--get-regexp",`^(${ro}|remote\\.origin\\.url)$`]),d=u=>i.find(
f=>f.name===u)?.value,a=d(ro)??d("remote.origin.url")??e,c=s.flatMap(({name:u,value:f=""})=>/^\.\.?\//.test(f)?[{name:u,
value:id(a,f)}]:[]),l=new Set(o.map(({name:u})=>u));return[...o,...c.filter(({name:u})=>!l.has(u))]}function id(e,t){let n=e.
replace(/\/$/,""),r=t,o="/";for(;;)if(r.startsWith("../")){let s=Math.max(n.lastIndexOf("/"),n.lastIndexOf(":"));o=n[s]===
":"?":":"/",n=n.slice(0,Math.max(s,0)),r=r.slice(3)}else if(r.startsWith("./"))r=r.slice(2);else return`${n}${o}${r}`.replace(
/\/$/,"")}var ad=200;function so(e){let t=e.tail().findLast(n=>n.trim()!=="")??"[verify]";return t==="[verify]"?"":`, after ${JSON.
stringify(h(t,ad))}`}async function io(e,t,n,r){let{workspace:o,folder:s,log:i}=e,d=performance.now(),a=join(s,"verify");
await rm(a,{recursive:!0,force:!0}),await oo(o,a,n,[Y("*","*")]);let c=B(join(s,"verify.sh"));await writeFile(c,`${t}
`),i.write(`
[verify]
`);let l=await Je(e,a,r);if(l!==void 0)return i.write(`${l.reason}
`),{state:"unprepared",details:`: ${l.reason}`};let u=Math.max(1,r-(performance.now()-d)/1e3),f={...e.environment,...e.setupEnvironment},
m=await P({argv:ue(c),cwd:a,environment:f,log:i,timeoutSeconds:u});return m.error!==void 0&&i.write(`${m.error}
`),m.timedOut?{state:"timeout",details:so(i)}:m.exitCode===0?{state:"passed",details:""}:{state:"failed",details:`: ${m.
exitCode===null?`ended by ${m.signal??"an error"}`:`exit code ${m.exitCode}`}${so(i)}`}}async function co(e,t=Br(e.task,e.workspace,e.settings.runner)){let{workspace:n,log:r}=e,o=e.start??await p(n,["rev-pars\
e","HEAD"]),s=performance.now(),i=()=>e.timeoutSeconds-(performance.now()-s)/1e3,d=new Map,a;t.callsModel&&await e.pause(
Math.random()*10);for(let c=1;;c++){let l=lo(e,c),u=await cd(e,t,o,c,Math.max(1,i()));a=Ce(a,u.usage);for(let[m,y]of u.sideTips.
entries())d.set(`${l}-${m+1}`,y);let f=ur(u.verdict,c,i());if(f===void 0){let m=ao(e.setupTime.seconds),y=ao((performance.
now()-s)/1e3),g={runner:t.name,seconds:y,...m>0&&{setup_seconds:m}},S=await pd(e,u,g);return{...g,...a&&{usage:a},...c>1&&
{attempts:c},partial:d,...S}}uo(u.snapshot)&&d.set(l,u.snapshot.commit),r.write(`
[attempt ${c}: ${u.verdict.reason}; the next one in ${Math.round(f)} s]
`),await be(n,o),await e.pause(f)}}var ao=e=>Math.round(e*10)/10,lo=({task:e},t)=>`partial/${e.id}/${t}`;async function cd(e,t,n,r,o){
let{task:s,workspace:i,settings:d,folder:a}=e;for(let V of[e.resultFile,e.reportFile])rmSync(V,{recursive:!0,force:!0});
let c={...e.environment,TASK_ATTEMPT:`${r}`,TASK_TIMEOUT_SECONDS:`${Math.floor(o)}`},l=performance.now(),u=cr(i,join(dirname(
a),`.kept-${s.id}-${r}`)),f=await ld(t,{...e,environment:c,timeoutSeconds:o});R(a);let m=Y(d.project_id,s.id),y=s.files,
{snapshot:g,sideTips:S,submodules:T}=await ud(i,u,n,{ownFile:m,named:y}),b=await tr(i,g,e.lfsStore),j=[e.agentEnvironment,
e.setupEnvironment],W=await Qn(i,n,[g.commit,...S],j);if(W.length>0)return fd(g,W,f.usage);let N=mr(e.reportFile),w=S.map(
(V,No)=>`refs/somas/${lo(e,r)}-${No+1}`),ie={end:f.end,judged:f.judged??N.judged,objection:await Yn(i,s,g,[...T.flatMap(
({lost:V})=>V??[]),...b]),changes:g.differences.length,delivered:f.delivered??!1,repeatable:t.repeatable,doneBefore:e.doneBefore,
noChangeReason:N.noChangeReason,verify:s.verify===void 0?"none":"passed",warnings:[...g.warnings,...T.flatMap(({warning:V})=>V??
[]),...w.map(V=>`commits beside HEAD are kept as ${V}`),...await qn(i,s,g),...Pt(e,!0),...N.warnings]},D=Math.max(60,o-(performance.
now()-l)/1e3),{reason:Ke,...Lo}=Rt(await md(e,ie,g.commit,D));return{snapshot:g,sideTips:S,verdict:{...Lo,reason:e.redact(
Ke)},usage:{...N.usage,...f.usage},report:f.report??x(e.resultFile)??N.summary}}async function ld(e,t){let n=e.findObstacle(
t.task,t.workspace);if(n!==void 0)return Z(`the runner ${e.name} cannot run this task: ${n}`);let r=performance.now(),o=e.
name==="brief"?void 0:await Je(t,t.workspace,t.timeoutSeconds);if(o!==void 0)return{end:ve,judged:o};let s=Math.max(1,t.
timeoutSeconds-(performance.now()-r)/1e3);return e.run({...t,timeoutSeconds:s})}async function ud(e,t,n,r){let{head:o,sideTips:s,
submodules:i}=await t.restore(n);try{return{snapshot:await $t(e,n,o,{...r,submodules:i}),sideTips:s,submodules:i}}catch{
return t.repair(),{snapshot:await $t(e,n,void 0,{...r,submodules:i}),sideTips:[],submodules:i}}finally{or(e,i)}}function fd(e,t,n){
let{start:r}=e,o=`the work holds the value of ${t.join(", ")}, so none of it is kept: the key should be replaced, and th\
e task told where keys belong`;return{snapshot:{...e,commit:r,parent:r,differences:[]},sideTips:[],verdict:{verdict:"blo\
cked",reason:o},usage:n}}async function md(e,t,n,r){let o=e.task.verify;if(o===void 0||t.judged!==void 0||!L(Rt(t).verdict))
return t;let{state:s,details:i}=await io(e,o,n,r);return{...t,verify:s,verifyDetails:i}}async function pd(e,{snapshot:t,
verdict:{verdict:n,reason:r},report:o},s){let{task:i,workspace:d,settings:a,log:c}=e,l=L(n);if(!l&&!uo(t))return e.isDisposable||
await be(d,t.start),{verdict:n,reason:r};let u=Y(a.project_id,i.id),f=Fn({...s,verdict:n,reason:r,task_id:i.id,task_name:i.
name,changes:t.differences.map(({status:S,path:T})=>`${S} ${T}`),notes:[...Pt(e,!0),...Pt(e,!1)],output:c.tail(),report:o}),
m=`${i.id}: ${h(i.name)}

${h(`The verdict is ${n}: ${r}.`)}
`,y={path:u,text:e.redact(f)},g=await eo(d,t,y,m);return e.isDisposable||await be(d,l?g:t.start).catch(S=>c.write(`
${S}
`)),{verdict:n,reason:r,commit:g,result_file:u}}var uo=({differences:e,parent:t,start:n})=>e.length>0||t!==n,Pt=({context:e},t)=>e.
missing.filter(n=>n.required===t).map(({source:n,reason:r})=>h(`context ${n} is missing: ${r}`));var gd=(e,t)=>e.files.some(n=>t.files.some(r=>Ue(n,r)));function fo(e,t){let n=e.tasks.filter(s=>t.includes(s.id)),r=new Set(n.flatMap(({depends_on:s})=>s)),o=new Map(e.tasks.map(
s=>[s.id,s]));return s=>{let i=o.get(s);return r.has(s)||i!==void 0&&n.some(d=>gd(i,d))}}async function mo(e,t,{plan:n,task:r,commits:o}){let s=fo(n,[r.id]),i=[],d=t;for(let[a,c]of o){if(!s(a))continue;let l=await gn(
e,d,c,`Merge ${a}
`);"commit"in l?d=l.commit:i.push(a)}return{commit:d,conflicting:i}}var po=(e,t,n,r)=>({task_id:e,task_name:t,verdict:"skipped_dependency",reason:`waits for ${n}, which was not done`,seconds:0,
wave:r});var yd=(e,t)=>join(e,"logs",`${t}.log`);function hd(e,t,{task_minutes:n}){let r=t.flatMap(({timeout_minutes:i})=>i??[]),
o=n-r.reduce((i,d)=>i+d,0),s=e.timeout_minutes??o/(t.length-r.length);return Math.max(60,Math.floor(s*60))}async function go(e){
let t=new Map(e.plan.tasks.map(a=>[a.id,a])),n=e.leg.tasks.map(a=>t.get(a)??xd(a)),r=new Set(e.before?.notDone),o=new Map(
e.before?.commits),s=new Map,i=[],d=e.gitSettings??await Tn(e.workspace,e.environment.HOME);for(let a of n){let c=a.depends_on.
find(g=>r.has(g));c===void 0&&e.onProgress?.({task_id:a.id,state:"started"});let{tail:l,...u}=c===void 0?await Sd({...e,
gitSettings:d},a,hd(a,n,e.leg),o,s):{...po(a.id,a.name,c,e.wave),tail:[]},f={...u,...e.place&&{leg:e.place}},m=L(f.verdict);
m?f.commit!==void 0&&o.set(a.id,f.commit):r.add(a.id),i.push(f),R(e.output),writeFileSync(B(join(e.output,"results.json")),
`${JSON.stringify(i,null,2)}
`);let y=!m&&l.length>0&&{tail:l};e.onProgress?.({task_id:a.id,state:"finished",result:f,...y})}return i}async function Sd(e,t,n,r,o){
let{output:s,workspace:i,wave:d,secrets:a=[],pause:c=bd}=e,l=join(e.scratch,t.id);rmSync(l,{recursive:!0,force:!0}),mkdirSync(
l,{recursive:!0}),R(s),R(join(s,"logs"));let u=he(a),f=_n(B(yd(s,t.id)),{redact:u}),m={task_id:t.id,task_name:t.name,wave:d};
try{let{commit:y,conflicting:g}=await mo(i,e.base,{plan:e.plan,task:t,commits:r}),S=t.depends_on.find(D=>g.includes(D));
if(S!==void 0){let D=`the work of ${S} conflicts with other work that it builds on`;return{...m,verdict:"conflict",reason:D,
seconds:0,tail:[]}}let b=e.isDisposable&&t.id===e.leg.tasks[0]&&y===e.base?void 0:await be(i,y).catch(D=>h(u.text(String(
D))));if(b!==void 0){let D=`the workspace could not be made clean after earlier tasks of the job: ${b}`;return{...m,verdict:"\
runner_error",reason:D,seconds:0,tail:[]}}let j=e.overlaps?.get(t.id),W=Un({...e,task:t,start:y,folder:l,log:f,timeoutSeconds:n,
secrets:a,pause:c,overlap:j}),{partial:N,...w}=await co(W),ie=new Map([...o,...N]);w.commit!==void 0&&ie.set(t.id,w.commit),
ie.size>0&&(R(s),await ln(i,B(join(s,"result.bundle")),e.base,ie));for(let[D,Ke]of ie)o.set(D,Ke);return{...m,...w,tail:f.
tail()}}catch(y){let g=u.text(`the task's work could not be saved: ${h(String(y))}`);return f.write(`
${g}
`),{...m,verdict:"runner_error",reason:g,seconds:0,tail:f.tail()}}finally{f.close()}}var bd=e=>new Promise(t=>setTimeout(
t,e*1e3));function xd(e){throw new Error(`the leg names the task ${JSON.stringify(e)}, which is not in the plan`)}var yo=(e,t)=>({agentEnvironment:e.variables,setupEnvironment:t.variables,secrets:[...e.secrets,...t.secrets]}),Td=[[/^(PATH|HOME|SHELL|CI|TMPDIR|IFS|ENV|SHELLOPTS|BASHOPTS|PROMPT_COMMAND|CDPATH)$|^BASH_/,
"it changes how programs run"],[/^(LD|DYLD)_|^NODE_(OPTIONS|PATH)$|^PYTHON|^PERL5|^RUBY(OPT|LIB)$|JAVA.*_OPTIONS$/,"it l\
oads code into programs"],[/^GIT_/,"it changes what git does"],[/^(GITHUB|ACTIONS|RUNNER|INPUT)_/,"it belongs to GitHub \
Actions (Copilot takes COPILOT_GITHUB_TOKEN)"],[/^(TASK|SOMAS)_/,"it belongs to the harness"]],kd=/^(true|false|yes|no|on|off|\d{1,6})$/i;
function ho(e,t="agent_env"){let n=new Map,r=[];for(let[i,d]of e.split(/\r\n|\r|\n/).entries()){if(/^\s*(#|$)/.test(d))continue;
let[,a,c]=/^\s*(?:export\s+)?([A-Za-z_][A-Za-z0-9_]*)\s*=(.*)$/.exec(d)??[],l=Ed(c?.trim()??""),u=_d(a,l)??(n.has(a??"")?
`${a} is set a second time`:void 0);u!==void 0?r.push(`line ${i+1}: ${u}`):a!==void 0&&l!==void 0&&n.set(a,l)}if(r.length>
0)throw new Error(`${t} cannot be read: ${r.join("; ")}`);let o=[...n].filter(([,i])=>i!==""&&!kd.test(i)),s=i=>i.length<
4;return{variables:Object.fromEntries(n),secrets:o.map(([,i])=>i).filter(i=>!s(i)),warnings:o.filter(([,i])=>s(i)).map(([
i])=>`${t}: the value of ${i} is too short to be hidden in logs`)}}function _d(e,t){if(e===void 0)return"expected NAME=v\
alue; a value has one line";let n=Td.find(([r])=>r.test(e))?.[1];return n!==void 0?`${e} is refused: ${n}`:t===void 0?`t\
he value of ${e} must end with its quote, on the same line`:t.includes("\0")?`the value of ${e} holds a NUL character`:void 0}
function Ed(e){let[t]=e;if(t!=='"'&&t!=="'")return e.replace(/(^|\s)#.*$/,"").trimEnd();let r=(t==="'"?/^'([^']*)'\s*(?:#.*)?$/:
/^"((?:[^"\\]|\\.)*)"\s*(?:#.*)?$/).exec(e)?.[1];return t==="'"?r:r?.replace(/\\(["\\])/g,"$1")}function So(e,t){let n=JSON.parse(e);if(n?.version!==1||!Array.isArray(n.tasks))throw new Error(`${t} is not a plan.json\
 of stage 3: expected version 1 and tasks`);let r=n.tasks.findIndex(({id:o})=>!je.test(o));if(r>=0)throw new Error(`${t}\
: tasks.${r}.id is not an id: ${JSON.stringify(n.tasks[r]?.id)}`);return{...n,version:1,tasks:vd(n.tasks)}}function vd(e){
let t=new Map;return e.map(n=>{let r=n.depends_on.join(),o=t.get(r)??n.depends_on;return t.set(r,o),{...n,depends_on:o}})}var bo=e=>So(readFileSync(e,"utf8"),e);var $d=e=>Od(e);function xo(e,t){let n=Rd(e),r=n.legs.findIndex(s=>s.id===t),o=n.legs[r];if(o===void 0)throw new Error(`wave ${n.number}\
 has no leg ${JSON.stringify(t)}`);return{wave:n,leg:o,position:r+1,after:n.legs.filter(s=>o.after.includes(s.id))}}function Rd(e){
let t=$d(e);if(t===void 0)throw new Error(`${e} is missing: the job that scheduled the wave writes it`);return t}var wo=(e,t,{
number:n,earlier:r})=>o=>{let s={number:r?.number??n},i=join(e,hn({project_id:t,wave:s},o));return existsSync(i)?i:void 0},
To=(e,t)=>Pd(join(e,ot),{reason:t});function Od(e){return existsSync(e)?JSON.parse(readFileSync(e,"utf8")):void 0}function Pd(e,t,n){
mkdirSync(dirname(e),{recursive:!0}),writeFileSync(e,`${JSON.stringify(t,null,n)}
`)}function ko(e,t){return{...e,tasks:e.tasks.map(n=>Ad(n,t))}}function Ad(e,t){let n=Ld(e,t);if(n.length===0)return e;let r=new Set(
n.map(({key:i})=>i)),o=Object.fromEntries(Object.entries(e).filter(([i])=>!r.has(i))),s=n.map(({key:i,instead:d})=>`${i}\
: ${_o(e[i])}; this does not count here, ${d}`);return{...o,also_stated:[...e.also_stated??[],...s]}}var _o=e=>[e].flat().join(", "),jd=Object.keys(ce);function Ld(e,t){return[...Md(e,t),...jd.flatMap(n=>Nd(n,e,t)),...Cd(
e,t)]}function Nd(e,t,n){let[r,o]=[t[e],n[e]];return r===void 0||o===0||r>0&&r<=o?[]:[{key:e,expected:`at most ${o}, the\
 \`${e}\` of the run`,instead:`${o} counts`}]}function Md({runner:e,run:t},n){let r=`${n.runner} is used`;if(e===void 0||
e===n.runner)return[];if(e==="command"&&t===void 0)return[{key:"runner",expected:"a task with a `run` script",instead:r}];
let o=Id(n);return o.has(e)?[]:[{key:"runner",expected:`one of ${[...o].join(", ")} (\`task_runners\` adds others)`,instead:r}]}
function Id({runner:e,task_runners:t,runner_argv:n}){let r=e==="auto"?["auto","command","somas","brief"]:[e,"command"],o=new Set(
[...r,...fe(t)??[]]);return n===""&&o.delete("custom"),o}function Cd({runs_on:e},{runs_on:t,task_runs_on:n=""}){if(e===void 0||
t===void 0)return[];let r=Ae(n)??[],o=le(t)??t;if(r==="any")return[];let s=[o,...r];return s.some(a=>Dd(a,e))?[]:[{key:"\
runs_on",expected:`one of ${s.map(a=>JSON.stringify(a)).join(", ")} (\`task_runs_on\` adds others)`,instead:`${_o(o)} is\
 used`}]}function Dd(e,t){let[n,r]=[e,t].map(o=>JSON.stringify([...new Set([o].flat().map(s=>s.toLowerCase()))].sort()));
return n===r}async function Eo(e){let{settings:t,workspace:n,output:r,scratch:o,files:s,agents:i,setups:d}=e,{wave:a,leg:c,position:l,
after:u}=xo(s.wave,e.leg),f=new Map(Object.entries(a.overlaps??{})),m=wn(ko(bo(s.plan),t),f);for(let b of[o,r])mkdirSync(
b,{recursive:!0});let y=wo(s.artifacts,t.project_id,a),g=await Sn(n,a.base,u,y);if(g.notStarted!==void 0)return To(r,g.notStarted),
{notStarted:g.notStarted,tasks:c.tasks};let S={position:l,started:e.started};return{results:await go({...e,plan:m,overlaps:f,
leg:c,place:S,wave:a.number,base:a.base,before:g,...yo(i,d)})}}var $e=e=>e.replaceAll("%","%25").replaceAll("\r","%0D").replaceAll(`
`,"%0A");function vo(e){Promise.resolve(process.env).then(e).then(Ud).catch(t=>Fd(t instanceof Error?t.message:String(t)))}function Fd(e){
console.log(`::error::${$e(e)}`),process.exitCode=1}function At(e){console.log(`::warning::${$e(e)}`)}function $o(e){At(
`${e.tasks.join(", ")} not started: ${e.notStarted}. The next wave has another try.`)}function Ud(e){for(let[t,n]of Object.entries(e)){let r=randomUUID();Gd("GITHUB_OUTPUT",`${t}<<${r}
${n}
${r}
`)}}function Gd(e,t){let n=process.env[e];n===void 0||n===""?process.stdout.write(t):appendFileSync(n,t)}var Oo=({AGENT_ENV:e,SETUP_ENV:t})=>({agents:Ro("AGENT_ENV","agent_env",e),setups:Ro("SETUP_ENV","setup_env",t)});function Ro(e,t,n){
Bd(e),delete process.env[e];let r=ho(n,t);for(let o of r.secrets)console.log(`::add-mask::${$e(o)}`);for(let o of r.warnings)
At(o);return r}function Bd(e){try{let t=readFileSync("/proc/self/environ"),n=Buffer.concat([Buffer.alloc(1),t]).indexOf(
`\0${e}=`);if(n===-1)return;let r=n+e.length+1,o=t.indexOf(0,r)-r,s=readFileSync("/proc/self/stat","utf8").replace(/^.*\) /s,
"").split(" "),i=openSync("/proc/self/mem","r+");writeSync(i,Buffer.alloc(o,"x"),0,o,Number(s[47])+r),closeSync(i)}catch{}}
function Po(){for(let e of["SIGINT","SIGTERM"])process.once(e,()=>{Er(),process.exit(128+system.signals[e])})}function Ao({task_id:e,result:t,tail:n=[]}){if(console.log(t===void 0?`${e} started`:`${e} ${t.verdict}: ${t.reason}`),n.
length===0)return;let r=randomUUID();console.log([`::stop-commands::${r}`,...n,`::${r}::`].join(`
`))}function jo(e){if("notStarted"in e)return $o(e),{done:"not started",verdicts:""};let{results:t}=e,n=[...t].sort((r,o)=>Number(
L(r.verdict))-Number(L(o.verdict)));return{done:t.every(({verdict:r})=>L(r))?"true":"false",verdicts:_(n.map(({task_id:r,
verdict:o})=>`${r}: ${o}`))}}Po();vo(async e=>{let t=await Eo({settings:tn(e.SETTINGS),files:{plan:e.PLAN_FILE,wave:e.WAVE_FILE,artifacts:e.ARTIFACTS},
leg:e.LEG,started:e.STARTED||new Date().toISOString(),workspace:process.cwd(),scratch:e.SCRATCH,output:e.OUTPUT,environment:process.
env,...Oo(e),onProgress:Ao});return jo(t)});
