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
try{return JSON.parse(e)}catch{return}}function de(e){let t=ee(e);return Q(t)?t:void 0}var Nt=e=>Array.isArray(e)?e.filter(
Q):[],Re=e=>typeof e=="string"?e:"";function k(e,t){let n=e[t];return Q(n)?n:{}}function E(e,t){let n=Re(e[t]);return n.trim()===""?void 0:n}function $(e,t){
let n=e[t];return ae(n)?n:0}var ce={budget_usd:{least:0,most:1e5,decimals:!0},max_turns:{least:0,most:1e5},timeout_minutes:{least:1,most:7200}};function Mt(e,{
least:t,most:n,decimals:r=!1}){let o=typeof e=="string"&&e.trim()!==""?Number(e):e;return typeof o=="number"&&o>=t&&o<=n&&
(r||Number.isInteger(o))?o:void 0}var It=({least:e,most:t,decimals:n=!1})=>`a ${n?"":"whole "}number from ${e} to ${t}`;
function le(e){if(!e.startsWith("["))return e.trim()===""?void 0:e;let t=ee(e);return ze(t)?t:void 0}var ze=e=>Array.isArray(
e)&&e.length>0&&e.every(t=>typeof t=="string"),Ct='a label, or a JSON list of labels such as ["self-hosted","linux"]',Dt=/^[A-Za-z0-9@][!-~]{0,199}$/,
Ft="copilot-setup-steps",Ut="the name of a model, such as claude-sonnet-4-5 or openai/gpt-5, without blanks";var Oe={prompt_file:"TASK_PROMPT_FILE",task_id:"TASK_ID",task_name:"TASK_NAME",task_file:"TASK_JSON",context_dir:"TASK_C\
ONTEXT_DIR",dependencies_dir:"TASK_DEPS_DIR",result_file:"TASK_RESULT_FILE",report_file:"TASK_REPORT_FILE",timeout_seconds:"\
TASK_TIMEOUT_SECONDS",model:"TASK_MODEL",budget_usd:"TASK_BUDGET_USD",max_turns:"TASK_MAX_TURNS"},Xe=/\{([a-z_]+)\}/g;function Pe(e){
let t=ee(e),n=Array.isArray(t)&&t.every(d=>typeof d=="string"),[r,...o]=n?t:[];if(r===void 0||r.trim()==="")return{expected:'\
a JSON list of texts that begins with a program, e.g. ["my-agent", "{prompt_file}"]'};let i=[r,...o].flatMap(d=>[...d.matchAll(
Xe)]).find(([,d=""])=>!Object.hasOwn(Oe,d))?.[0];return i===void 0?{argv:[r,...o]}:{expected:`one of ${Object.keys(Oe).map(
d=>`{${d}}`).join(", ")} in place of ${i}`}}var ue=e=>["bash","-eo","pipefail",e];var Uo=["claude","codex","copilot","gemini","aider","opencode"],Ye=["command","somas","brief",...Uo,"custom"],te=["auto",
...Ye];var qe="any",Gt=e=>e.split(",").map(t=>t.trim()).filter(t=>t!=="");function fe(e){if(e.trim()===qe)return te;let t=Gt(e),
n=t.flatMap(r=>te.filter(o=>o===r));return n.length===t.length?n:void 0}function Ae(e){if(e.trim()===qe)return qe;if(!e.
trim().startsWith("["))return Gt(e);let t=ee(e);if(!Array.isArray(t))return;let n=t.map(r=>ze(r)?r:typeof r=="string"?le(
r):void 0);return n.every(r=>r!==void 0)?n:void 0}function Bt({runner:e,task_runners:t,runner_argv:n}){let r=i=>[{setting:"runner_argv",value:n,expected:i}],o=e==="custom"||
fe(t)?.includes("custom");if(n===""&&t.trim()==="any"&&e!=="custom")return[];if(!o)return n===""?[]:r(`nothing with runn\
er ${e}: only the runner custom reads it`);let s=Pe(n);return"expected"in s?r(s.expected):[]}function Ze(e,t){let n,r=3;for(let o of t){if(Math.abs(o.length-e.length)>2)continue;let s=Ht(e)===Ht(o)?0:Go(e,o,r);s<r&&
s*2<=o.length&&([n,r]=[o,s])}return n}function Wt(e,t){let n=Ze(e,t);return n===void 0?void 0:`did you mean ${JSON.stringify(
n)}?`}var Ht=e=>e.toLowerCase().replace(/[^a-z0-9]/g,"");function Go(e,t,n){let r=Array.from({length:t.length+1},(o,s)=>s);
for(let o=1;o<=e.length;o++){let s=[o];for(let i=1;i<=t.length;i++){let a=(r[i-1]??0)+(e[o-1]===t[i-1]?0:1);s.push(Math.
min(a,(r[i]??0)+1,(s[i-1]??0)+1))}if(Math.min(...s)>=n)return n;r=s}return r[t.length]??n}var Vt="more_settings",Bo=/\n|;(?=\s*\w+\s*:)/,Ho=e=>Object.entries(e).flatMap(([t,{isRare:n}])=>n?[t]:[]);function Jt(e,t){
let n=e[Vt];if(typeof n!="string")return{values:e,problems:[]};let r=Ho(t),o=new Map,s=[];for(let i of n.split(Bo).map(a=>a.
trim())){if(i===""||i.startsWith("#"))continue;let[,a="",d=""]=/^(\w+)\s*:\s*(.*)$/.exec(i)??[],c=Wo(a,d,{values:e,table:t,
rare:r,read:o});c===void 0?o.set(a,d):s.push({setting:Vt,value:i,expected:c})}return{values:{...e,...Object.fromEntries(
o)},problems:s}}function Wo(e,t,{values:n,table:r,rare:o,read:s}){let[i,a]=[r[e],n[e]];if(e===""||i===void 0){let d=e===
""?void 0:Wt(e,Object.keys(r));return`a line "name: value", with one of the names ${o.join(", ")}${d===void 0?"":`; ${d}`}`}
if(!o.includes(e))return`only settings without a place in the form, ${o.join(", ")}: ${e} has its own input`;if(s.has(e))
return`each setting once, and ${e} stands here twice`;if(!(a===void 0||`${a}`==`${i.default}`||`${a}`===t))return`one va\
lue of ${e}, whose own input is ${JSON.stringify(a)}`}var Kt=["auto","phases","graph","first-phase"];var je=/^(?!.*\.\.)(?!.*\.(?:lock)?$)[A-Za-z0-9][A-Za-z0-9._-]{0,63}$/,me=e=>`.somas/projects/${e}/artifacts`;var zt=["auto","always","never"],Xt=["auto","never"];function Yt(e,t){let{runner:n=e.runner,budget_usd:r=e.budget_usd,max_turns:o=e.
max_turns}=t,s=e.runner!=="auto"&&n!==e.runner,i=t.model??(s?"":e.model);return{...e,runner:n,model:i,budget_usd:r,max_turns:o}}var Vo=e=>e.split(/[,\n]/).map(t=>t.trim()).filter(t=>t!==""),qt=e=>Vo(e).filter(t=>{let n=t.replace("!","");return n===
""||/^[/:!]/.test(n)||n.split("/").includes("..")});var Zt=e=>je.test(e)?void 0:'letters, digits, ".", "_" and "-", at most 64, the first a letter or a digit',Qt=(e,t)=>t===
"local"||e!=="-"&&!e.startsWith("/")&&!e.split(/[\\/]/).includes("..")?void 0:"a path inside of the repository",en=e=>le(
e)===void 0?Ct:void 0,tn=e=>e===""||Dt.test(e)?void 0:Ut;function nn(e){let[t]=qt(e);return t===void 0?void 0:`globs rel\
ative to the repository, which ${JSON.stringify(t)} is not`}var rn=e=>fe(e)===void 0?`any, or names separated by commas,\
 each one of ${te.join(", ")}`:void 0,on=e=>Ae(e)===void 0?'any, labels separated by commas, or a JSON list such as ["ma\
cos-latest", ["self-hosted","gpu"]]':void 0;function L(e){return{kind:"text",...e}}var J=e=>({kind:"number",...e}),pe=e=>({kind:"choice",...e}),sn=e=>({kind:"boolea\
n",default:!1,...e});var Qe={project_id:L({description:"names the project's folder and its branch, somas/<project_id>",use:"one for each plan\
 that is carried out for itself",option:"project",expected:Zt}),plan:L({description:"path of the execution plan in the r\
epository; {project_id} is replaced",use:"where the plan lies elsewhere",default:`${me("{project_id}")}/execution_plan.y\
ml`,expected:Qt}),mode:pe({description:"how phases and dependencies make the order",use:"where a plan has phases, and th\
ey do not mean what auto takes them for",choices:Kt,default:"auto"}),on_invalid_plan:pe({description:"the reaction to an\
 invalid plan: run one sequential task in its place, or stop",use:"fail, where nothing should run on a plan that has err\
ors",choices:["fallback","fail"],default:"fallback"}),runner:pe({description:"the program that carries out a task; auto \
takes the first that can",use:"to have agents carry out tasks: name the agent",choices:te,default:"auto"}),task_runners:L(
{description:"runners that a task may name for itself, separated by commas, beside the run's own and command; any for al\
l of them",use:"where the plan gives some tasks to another agent",default:"",expected:rn}),max_parallel:J({description:"\
tasks that may run at the same time",use:"more where the account has more runners and the agent's rate limit allows it, \
fewer where tasks are rate_limited",default:4,least:1,most:999}),agent:L({description:"the role of tasks that name none,\
 as the runner somas knows it",use:"with the runner somas",default:"coder"}),model:L({description:"the model an agent us\
es, in its own words; its own choice where empty",use:"to pay less, or to get more",default:"",expected:tn}),budget_usd:J(
{description:"dollars an agent may use for a task, where it can keep to that; 0 for no limit",use:"with agents that are \
paid by use",default:0,...ce.budget_usd}),max_turns:J({description:"turns an agent may take for a task, where it can kee\
p to that; 0 for no limit",use:"where an agent goes round in circles",default:0,...ce.max_turns}),runner_argv:L({description:'\
the runner custom: its command line as a JSON list, e.g. ["my-agent", "{prompt_file}"]',use:"only with runner: custom",default:""}),
setup:L({description:"bash commands, a script of the repository, or copilot-setup-steps, that prepare a checkout: before\
 a task starts, and before its verify; without keys",use:"to install what tasks need, such as npm ci, or the program of \
runner: custom",default:""}),context_files:L({description:"files every task is given, separated by commas: artifacts of \
the project, or paths in the repository",use:"where every agent has to know more, or less",default:"SPEC.md,ARCHITECTURE\
.md,execution_plan.yml"}),runs_on:L({description:'runner label for all jobs, or several as JSON (["self-hosted","linux"]\
)',use:"with machines of your own, or larger ones",default:"ubuntu-latest",host:"actions",expected:en}),task_runs_on:L({
description:'runner labels that a task may name for itself beside runs_on: separated by commas, or JSON (["macos-latest"\
, ["self-hosted","gpu"]]); any for all',use:"where some tasks need another machine",default:"",host:"actions",expected:on}),
timeout_minutes:J({description:"minutes a task may take",use:"where agents need longer; a job on GitHub's machines ends \
after 6 hours",default:60,local_default:360,...ce.timeout_minutes}),stall_minutes:J({description:"minutes without output\
, change or commit after which a task is ended; 0 for never",use:"more for commands that are silent for long",default:15,
least:0,most:7200}),architecture:pe({description:"when stage 4 writes ARCHITECTURE.md, api_specs.yml and data_models.yml\
 from SPEC.md: auto where there is no ARCHITECTURE.md",use:"never, where the plan needs none; always, where SPEC.md has \
changed",choices:zt,default:"auto"}),resume:pe({description:"auto runs only tasks that the branch does not show as done \
from the same inputs; never runs every task",use:"never, to do everything again",choices:Xt,default:"auto"}),protected_paths:L(
{description:"globs of files that tasks may not change, separated by commas, besides settings of agents and owners of co\
de; !glob lets tasks change files, but never .github/workflows/**",use:"for files that only people change; !CLAUDE.md, s\
ay, where a task writes that file",default:".github/**",expected:nn}),update_plan:sn({description:"whether finished task\
s are ticked in the plan file on the branch, in a commit of its own",use:"where people or tools read in the plan how far\
 it is"}),runner_hours_per_hour:J({description:"hours a runner takes for an estimated hour; estimates are often hours of\
 human work",use:"0.1, say, where agents are ten times as fast as the estimates: then timeouts and waves fit",default:1,
least:.001,most:1e3,decimals:!0}),checkpoint_hours:J({description:"hours after which results are integrated at the lates\
t, where no task is longer itself",use:"less, to see results earlier; it costs waiting at each checkpoint",default:96,least:.1,
most:1e6,decimals:!0}),more_settings:L({description:'settings that have no place in the form, each as "name: value": one\
 a line, or with ";" between them (generated/settings.md names them)',use:"in a form, where no input of that name is",default:"",
host:"actions"})};var Ko=Object.entries(Qe);function zo(e,t){let{values:n,problems:r}=Jt(e,Qe),o=[...r],s=Ko.map(([a,d])=>{let c=n[a]??Xo(
d,t),l=Yo(d,c,t);return"expected"in l&&o.push({setting:a,value:c,expected:l.expected}),[a,"expected"in l?c:l.value]}),i=Object.
fromEntries(s);return o.push(...Bt(i)),o.length>0?{problems:o}:{settings:{...i,plan:i.plan.replaceAll("{project_id}",i.project_id)}}}
function dn(e){let t=zo(JSON.parse(e),"actions");if("settings"in t)return t.settings;throw new Error(t.problems.map(n=>qo(
n,n.setting)).join("; "))}var an=({least:e=0,most:t=0,decimals:n=!1})=>({least:e,most:t,decimals:n}),Xo=(e,t)=>(t==="loc\
al"?e.local_default:void 0)??e.default;function Yo(e,t,n){switch(e.kind){case"number":{let r=Mt(t,an(e));return r===void 0?
{expected:It(an(e))}:{value:r}}case"boolean":return/^(?:true|false)$/.test(`${t}`)?{value:`${t}`=="true"}:{expected:"tru\
e or false"};case"choice":return e.choices?.includes(t)?{value:t}:{expected:e.choices?.join(", ")??""};case"text":{if(typeof t!=
"string")return{expected:e.expected?.("",n)??"text"};let r=e.expected?.(t,n);return r===void 0?{value:t}:{expected:r}}}}
var qo=({value:e,expected:t},n)=>e===void 0?`${n} is missing: expected ${t}`:`${n} ${JSON.stringify(e)}: expected ${t}`;var Zo=["core.hooksPath=/dev/null","core.fsmonitor=false","commit.gpgSign=false","push.gpgSign=false","gc.auto=0","maint\
enance.auto=false","safe.bareRepository=all","clone.defaultRemoteName=origin","protocol.file.allow=always","log.follow=f\
alse","log.showSignature=false","color.ui=false","core.quotePath=true","diff.renames=true","fetch.recurseSubmodules=fals\
e","i18n.commitEncoding=UTF-8","i18n.logOutputEncoding=UTF-8","init.defaultRefFormat=files","merge.renames=true","push.f\
ollowTags=false","push.pushOption=","push.recurseSubmodules=no","submodule.recurse=false"].flatMap(e=>["-c",e]),cn=new Map,
Qo=new Set,es=(e,t)=>`${e}/`.startsWith(`${t}/`),we=e=>[...Qo].some(t=>es(e,t));function ln(e,t,n){let r=spawn("git",[...Zo,
...t],{cwd:e,env:n,detached:!0});cn.set(r,{cwd:e,isPush:t[0]==="push"});let o=()=>{cn.delete(r)};return r.on("close",o).
on("error",o),r}var I=class extends Error{name="GitError";exitCode;stdout;stderr;constructor(t,n,r,o){super(`git ${t.join(" ")}: ${o.trim()||
`exit code ${n}`}`),this.exitCode=n,this.stdout=r,this.stderr=o}},ts=/^GIT_((IMPLICIT_)?WORK_TREE|(COMMON_)?DIR|(INDEX|SHALLOW|GRAFT)_FILE|OBJECT_DIRECTORY|ALTERNATE_OBJECT_DIRECTORIES|NAMESPACE|PREFIX|REPLACE_REF_BASE|NO_REPLACE_OBJECTS|CONFIG(_PARAMETERS|_COUNT)?)$/,
ge={GIT_AUTHOR_NAME:"SOMAS Workflows",GIT_AUTHOR_EMAIL:"somas-workflows@users.noreply.github.com",GIT_COMMITTER_NAME:"SO\
MAS Workflows",GIT_COMMITTER_EMAIL:"somas-workflows@users.noreply.github.com",GIT_TERMINAL_PROMPT:"0",GIT_LFS_SKIP_SMUDGE:"\
1"};function ns({env:e}){let t=Object.entries(process.env).filter(([n])=>!ts.test(n));return{...Object.fromEntries(t),...ge,
...e}}var un=1<<28;async function p(e,t,n={}){let r=[],o=0,{exitCode:s,stderr:i}=await et(e,t,n,d=>{if(o+=d.length,o>un)
throw new Error(`it prints more than ${un} bytes`);r.push(d)}),a=Buffer.concat(r).toString();if(s!==0)throw new I(t,s,a,
i);return a.replace(/\n$/,"")}async function Le(e,t,n){let{exitCode:r,stderr:o}=await et(e,t,n,n.onPiece);if(r!==0)throw new I(
t,r,"",o)}var rs=["SIGINT","SIGTERM","SIGHUP"],os=5;function et(e,t,n,r,o=1){return new Promise(s=>{if(we(e))return;let i=ln(
e,t,ns(n)),a="",d=!0,c=(l,u)=>{we(e)||s({exitCode:l??-1,stderr:a||u})};i.stdout?.on("data",l=>{d=!1;try{r(l)}catch(u){i.
kill("SIGKILL"),c(-1,String(u))}}),i.stderr?.setEncoding("utf8").on("data",l=>{a+=l}),i.on("error",l=>c(-1,l.message)),i.
on("close",(l,u)=>{d&&a===""&&rs.includes(u)&&o<os?s(et(e,t,n,r,o+1)):c(l,u===null?"":`ended by ${u}`)}),i.stdin?.on("er\
ror",()=>{}),i.stdin?.end(n.input??"")})}async function K(e,t){return(await p(e,["config","--null",...t]).catch(()=>"")).split("\0").flatMap(r=>r===""?[]:[tt(r)])}
function tt(e){let t=e.indexOf(`
`);return t===-1?{name:e}:{name:e.slice(0,t),value:e.slice(t+1)}}function xe(e){let[,t="",n,r=""]=/^([^.]+)\.(?:(.*)\.)?([^.]+)$/s.
exec(e)??[];return{section:t,key:r,...n!==void 0&&{subsection:n}}}var z=e=>e.map(({name:t,value:n})=>{let{section:r,subsection:o,
key:s}=xe(t);return`[${o===void 0?r:`${r} ${fn(o)}`}]
	${s}${n===void 0?"":` = ${fn(n)}`}
`}).join(""),fn=e=>`"${e.replace(/[\\"]/g,"\\$&").replaceAll(`
`,"\\n")}"`;var nt=new Map;async function Ne(e){let t=nt.get(e);if(t!==void 0&&existsSync(t.objects))return t;let n=["rev-parse","--\
show-object-format","--path-format=absolute","--git-path","objects"],[r="",...o]=(await p(e,n)).split(`
`),s={objects:o.join(`
`),format:r};return nt.set(e,s),s}async function Me(e,t,n=!1){let{objects:r,format:o}=await Ne(e),s=n?t:join(t,".git");await ss(
e,t,s,{format:o,isBare:n}),nt.set(t,{objects:join(s,"objects"),format:o}),await writeFile(join(s,"objects/info/alternate\
s"),is(r));let i=join(dirname(r),"shallow");existsSync(i)&&await copyFile(i,join(s,"shallow")),await as(e,r,join(s,"conf\
ig"))}var mn=new Map;async function ss(e,t,n,{format:r,isBare:o}){await mkdir(t,{recursive:!0});let s=`${(await stat(t)).
dev} ${r} ${o}`,[i,a]=[join(n,"HEAD"),join(n,"config")],d=mn.get(s);if(d===void 0){let c=["--quiet","--template=",`--obj\
ect-format=${r}`,...o?["--bare"]:[]];await p(e,["init",...c,t]),mn.set(s,{head:await readFile(i,"utf8"),config:await readFile(
a,"utf8")});return}for(let c of["objects/info","objects/pack","refs/heads","refs/tags"])await mkdir(join(n,c),{recursive:!0});
await writeFile(i,d.head),await writeFile(a,d.config)}function is(e){let t=join(e,"info/alternates");return`${e}
${existsSync(t)?readFileSync(t,"utf8"):""}`}var Ie=e=>[...e].sort(([t],[n])=>t<n?-1:1).map(([t,n])=>`${n} ${t}
`).join(""),pn="promisor";function rt(e){let t=join(dirname(e),"config");return existsSync(t)&&/promisor|partialclone/i.
test(readFileSync(t,"utf8"))}async function as(e,t,n){if(!rt(t))return;let o=await K(e,["--local","--get-regexp","^remot\
e\\..*\\.(url|promisor|partialclonefilter)$"]),s=o.find(({name:l,value:u})=>l.endsWith(".promisor")&&u==="true");if(s===
void 0)return;let{subsection:i}=xe(s.name),a=o.flatMap(({name:l,value:u=""})=>{let{subsection:f,key:m}=xe(l);return f===
i?[{name:`remote.${pn}.${m}`,value:u}]:[]}),d={name:"core.repositoryFormatVersion",value:"1"},c={name:"extensions.partia\
lClone",value:pn};await appendFile(n,z([d,c,...a]))}var ot="refs/somas/";async function gn(e,t){let n=await mkdtemp(join(e,"tmp_objdir-somas-"));try{return await t(n)}finally{
await rm(n,{recursive:!0,force:!0})}}async function yn(e,t,n,r){let{objects:o}=await Ne(e);await gn(o,async s=>{await Me(
e,s,!0);let i=new Map([...r].map(([a,d])=>[ot+a,d]));await writeFile(join(s,"packed-refs"),Ie(i)),await p(s,["bundle","c\
reate","--quiet",resolve(t),...i.keys(),`^${n}`])})}async function hn(e,t){let{objects:n}=await Ne(e),o=(await gn(n,async s=>{
let i={GIT_OBJECT_DIRECTORY:s,GIT_ALTERNATE_OBJECT_DIRECTORIES:JSON.stringify(n)},a=await p(e,["bundle","unbundle",resolve(
t)],{env:i}),d=await readdir(join(s,"pack"));for(let l of d.filter(u=>u.endsWith(".pack"))){let f=["index-pack",rt(n)?"-\
-fsck-objects":"--strict","-o",join(s,"checked.idx"),join(s,"pack",l)];await p(e,f,{env:i})}await mkdir(join(n,"pack"),{
recursive:!0});let c=l=>Number(l.endsWith(".idx"));for(let l of d.sort((u,f)=>c(u)-c(f)))await rename(join(s,"pack",l),join(
n,"pack",l));return a})).split(`
`).map(s=>s.split(" ",2));return new Map(o.flatMap(([s="",i=""])=>i.startsWith(ot)?[[i.slice(ot.length),s]]:[]))}var X=async(e,t)=>Te(await p(e,t)),Te=e=>[...new Set(e.split("\0").map(t=>t.replace(/^\n/,"")))].filter(t=>t!=="");var ds=["text","binary","union"],cs="* !merge",ls=1e6;async function wn(e,t,n){let r=await us(e,t),o=existsSync(join(e,"\
.git"))?join(e,".git"):e,s=join(o,"info/attributes"),i=existsSync(s)?readFileSync(s):void 0;mkdirSync(dirname(s),{recursive:!0}),
writeFileSync(s,r);try{return await n()}finally{i===void 0?rmSync(s,{force:!0}):writeFileSync(s,i)}}var Sn=new Map;async function us(e,t){let n=Sn.get(e);if(n?.commit===t)return n.rules;let o=n!==void 0&&await fs(e,n.commit,t)?n.rules:
await ms(e,t);return Sn.set(e,{commit:t,rules:o}),o}async function fs(e,t,n){return await p(e,["diff-tree","-r","--name-\
only",t,n,"--",":(top,glob)**/.gitattributes"]).catch(()=>"unknown")===""}async function ms(e,t){let n=await p(e,["ls-tr\
ee","-r","-z","--full-tree",t]),r=Te(n).flatMap(s=>{let[,i,a=""]=/^100\d+ blob (\S+)\t((?:.*\/)?)\.gitattributes$/s.exec(
s)??[];return i===void 0?[]:[{object:i,folder:a}]});r.sort((s,i)=>s.folder.length-i.folder.length);let o=[cs];for(let{object:s,
folder:i}of r){let a=await p(e,["cat-file","blob",s]);a.length<=ls&&o.push(...a.split(/\r?\n/).flatMap(d=>ps(d,i)))}return`${o.
join(`
`)}
`}function ps(e,t){let[,n,r="",o=""]=/^[ \t]*(?:"((?:[^"\\]|\\.)*)"|([^\s"]\S*))(?:[ \t]+(.*))?$/.exec(e)??[];if((n??r)===
""||/^[#!]/.test(r))return[];let s=o.split(/[ \t]+/).map(gs),i=r.startsWith("[attr]");if(t==="")return[[n===void 0?r:`"${n}\
"`,...s].join(" ").trimEnd()];if(i)return[];let a=n??bn(r),d=a.startsWith("/")?a.slice(1):a,c=a.slice(0,-1).includes("/")?
"":"**/",l=t.replace(/[\\*?[]/g,"\\$&");return[[`"/${bn(l)}${c}${d}"`,...s].join(" ")]}var bn=e=>e.replace(/["\\]/g,"\\$&");
function gs(e){let t=/^merge=(.*)$/.exec(e)?.[1];return t===void 0||ds.includes(t)?e:"merge"}var ys=["-c","merge.default=text","-c","merge.renormalize=false"];async function hs(e,t,n){let r=[...ys,"merge-tree","--\
write-tree","--name-only","--no-messages","-z",t,n];try{return{tree:(await wn(e,t,()=>p(e,r))).replace(/\0.*$/s,"")}}catch(o){
if(!(o instanceof I)||o.exitCode!==1)throw o;let[,...s]=Te(o.stdout);return{conflicts:s}}}var ne=(e,t,n,r,o)=>p(e,["comm\
it-tree",t,...n.flatMap(s=>["-p",s]),"-F","-"],{input:r,...o!==void 0&&{env:{GIT_AUTHOR_DATE:o,GIT_COMMITTER_DATE:o}}});
async function ye(e,t,n){if(t===n)return!0;try{return await p(e,["merge-base","--is-ancestor",n,t]),!0}catch(r){if(r instanceof
I&&r.exitCode===1)return!1;throw r}}async function xn(e,t,n,r){if(await ye(e,t,n))return{commit:t};if(await ye(e,n,t))return{
commit:n};let o=await hs(e,t,n);return"conflicts"in o?o:{commit:await ne(e,o.tree,[t,n],r)}}var st={succeeded:{done:!0},succeeded_with_warning:{done:!0},briefed:{done:!0},no_change:{done:!1},verify_failed:{done:!1},
conflict:{done:!1},protected_path:{done:!1},rate_limited:{done:!1},quota_exhausted:{done:!1},budget_exceeded:{done:!1},stalled:{
done:!1},timeout:{done:!1},blocked:{done:!1},runner_error:{done:!1},skipped_dependency:{done:!1}},N=e=>st[e].done;function Ce(e={},t={}){
let n={...e};for(let[r,o]of Object.entries(t))n[r]=(n[r]??0)+o;return Object.keys(n).length===0?void 0:n}function h(e,t=300){let n=e.replace(/[\p{C}\p{Z}]+/gu," ").trim();return n.length<=t?n:`${n.slice(0,t)}…`}var kn=({project_id:e,wave:t},n)=>`somas-${e}-wave-${t.number}-${n}`,it="not_started.json",Ss=5e6;async function bs(e,t,n,r){
let o=new Map,s=n(r.id);if(s===void 0)return{claims:o};let i=Nt(En(join(s,"results.json")));if(i.length===0){let d=Es(join(
s,it));if(d!==void 0)return{claims:o,notStarted:d}}let a=await ws(e,join(s,"result.bundle"));for(let d of r.tasks){let c=i.
find(({task_id:m})=>m===d),l=c&&xs(c);if(l===void 0)continue;let u=a.commits.get(d),f=u===void 0&&c?.commit===void 0&&a.
error===void 0;if(u!==void 0&&await ye(e,u,t).catch(()=>!1))o.set(d,{...l,commit:u});else if(!N(l.verdict)||f)o.set(d,l);else{
let m=a.error?`cannot be read: ${a.error}`:`holds no commit on top of ${t.slice(0,7)}`;o.set(d,{...l,verdict:"runner_err\
or",reason:`its bundle ${m}`})}}return{claims:o}}async function _n(e,t,n,r){let o=new Map,s=new Set;for(let i of n){let{
claims:a,notStarted:d}=await bs(e,t,r,i);if(d!==void 0)return{commits:o,notDone:s,notStarted:`${i.id} did not start: ${d}`};
for(let c of i.tasks){let l=a.get(c);l===void 0||!N(l.verdict)?s.add(c):l.commit!==void 0&&o.set(c,l.commit)}}return{commits:o,
notDone:s}}async function ws(e,t){if(!vn(t))return{commits:new Map};try{return{commits:await hn(e,t)}}catch(n){return{commits:new Map,
error:h(n instanceof I?n.stderr:String(n),150)}}}function xs({verdict:e,reason:t,seconds:n,setup_seconds:r,attempts:o,runner:s,
leg:i,usage:a}){if(!Ts(e))return;let d=Ye.find(c=>c===s);return{verdict:e,reason:h(Re(t)),seconds:0,...Tn({seconds:n,setup_seconds:r,
attempts:o}),...d&&{runner:d},..._s(i),...Q(a)&&{usage:Tn({cost_usd:a.cost_usd,tokens:a.tokens,turns:a.turns})}}}var Ts=e=>typeof e==
"string"&&Object.hasOwn(st,e),ks=1e15,Tn=e=>Object.fromEntries(Object.entries(e).flatMap(([t,n])=>ae(n)&&n<=ks?[[t,n]]:[]));
function _s(e){let t=Q(e)?Re(e.started):"";return Number.isNaN(Date.parse(t))?{}:{started:new Date(t).toISOString()}}function Es(e){
let t=En(e);return Q(t)&&typeof t.reason=="string"?h(t.reason):void 0}function En(e){try{return!vn(e)||lstatSync(e).size>
Ss?void 0:JSON.parse(readFileSync(e,"utf8"))}catch{return}}var vn=e=>lstatSync(e,{throwIfNoEntry:!1})?.isFile()??!1;var $n=(e,t)=>({...e,tasks:e.tasks.map(n=>{let{files:r=[]}=t.get(n.id)??{};return r.length===0?n:{...n,files:[...new Set(
[...n.files,...r])]}})});var vs=/^(credential|filter|http|https|lfs|protocol|safe|ssh|url)\.|^core\.(askpass|gitproxy|longpaths|sshcommand|symlinks)$/,
$s=["local","worktree","command"];async function Rn(e,t){let o=(await p(e,["config","--list","--null","--show-scope","--\
includes"],{env:t===void 0?{}:{HOME:t}})).split("\0"),s=[];for(let i=0;i+1<o.length;i+=2){let[a="",d=""]=o.slice(i,i+2),
c=tt(d);!$s.includes(a)&&vs.test(c.name)&&s.push(c)}return z(s)}function he(e){let t=at(e);if(t.length===0)return{text:i=>i,piece:i=>i,rest:()=>""};let n=new RegExp(t.map(i=>i.replace(
/[\\^$.*+?()[\]{}|/-]/g,"\\$&")).join("|"),"g"),r=t[0]?.length??0,o="";function s(i){let a="",d=0;for(let l of o.matchAll(
n)){if(l.index>=i)break;a+=`${o.slice(d,l.index)}***`,d=l.index+l[0].length}let c=Math.max(d,i);return a+=o.slice(d,c),o=
o.slice(c),a}return{text:i=>i.replace(n,"***"),piece:i=>(o+=i,s(Math.max(0,o.length-r+1))),rest:()=>s(o.length)}}function at(e){
let n=e.flatMap(r=>[r,...r.split(/\r?\n/)]).map(r=>r.trim()).flatMap(r=>{let o=[r,JSON.stringify(r).slice(1,-1)];return r.
length<Rs?o:[...o,Os(r),...Ps(r)]});return[...new Set(n)].filter(r=>r.length>=4).sort((r,o)=>o.length-r.length)}var Rs=8,
Os=e=>encodeURIComponent(e.replace(new RegExp("\\p{Cs}","gu"),""));function Ps(e){let t=Buffer.from(e);return[0,1,2].flatMap(
n=>{let r=Buffer.concat([Buffer.alloc(n),t]).toString("base64"),o=Math.floor((n+t.length)*8/6),s=r.slice(Math.ceil(n*8/6),
o);return[s,s.replaceAll("+","-").replaceAll("/","_")]})}var On=40,As=1e3;function Pn(e,{limit:t=2e7,redact:n=he([])}={}){let r=openSync(e,"w"),o=new StringDecoder("utf8"),s=new dt(
Math.floor(t/2)),i=t-Math.floor(t/2),a=[],d="",c=!1;function l(f){try{writeSync(r,f)}catch(m){c||a.push(`[the log could \
not be written: ${m}]`),c=!0}}function u(f){if(f==="")return;let m=Buffer.from(f),y=m.subarray(0,i);y.length>0&&l(y),i-=
y.length,s.add(m.subarray(y.length));let g=(d+f).split(/\r?\n/).map(S=>S.slice(0,As));d=g.pop()??"",a=[...a,...g].slice(
-On)}return{write:f=>u(n.piece(o.write(Buffer.from(f)))),tail:()=>(u(n.rest()),[...a,...d===""?[]:[d]].slice(-On)),close:()=>{
u(n.rest()),s.dropped>0&&l(Buffer.from(`
[${s.dropped} bytes of output are left out here]
`)),l(s.read()),closeSync(r)}}}var dt=class{#t;#n=0;#e;constructor(t){this.#e=t}get dropped(){return Math.max(0,this.#n-this.#e)}add(t){if(t.length===0)
return;this.#t??=Buffer.alloc(this.#e);let n=Math.max(0,t.length-this.#e),r=this.#e===0?0:(this.#n+n)%this.#e,o=t.copy(this.#t,
r,n);t.copy(this.#t,0,n+o),this.#n+=t.length}read(){let t=this.#t??Buffer.alloc(0);if(this.#n<=this.#e)return t.subarray(
0,this.#n);let n=this.#e===0?0:this.#n%this.#e;return Buffer.concat([t.subarray(n),t.subarray(0,n)])}};function v(e,t){try{let n=realpathSync(join(e,t)),r=relative(realpathSync(e),n);return r===".."||r.startsWith(`..${sep}`)||
isAbsolute(r)?void 0:n}catch{return}}var js=1e7;function w(e){let t;try{t=openSync(e,constants.O_RDONLY|constants.O_NONBLOCK|
constants.O_NOFOLLOW)}catch{return}try{let n=fstatSync(t);return n.isFile()&&n.size<=js?readFileSync(t,"utf8"):void 0}finally{
closeSync(t)}}var An=e=>lstatSync(e,{throwIfNoEntry:!1}),F=e=>An(e)?.isDirectory()??!1;function R(e){F(e)||rmSync(e,{force:!0}),
mkdirSync(e,{recursive:!0})}function B(e){return An(e)?.isFile()===!1&&rmSync(e,{recursive:!0,force:!0}),e}function ct(e){
try{chmodSync(e,493);for(let t of readdirSync(e,{withFileTypes:!0}))t.isDirectory()&&t.name!==".git"&&ct(join(e,t.name))}catch{}}var re=e=>(e.match(/[\p{L}\p{N}_]+/gu)??[]).join("-"),Ls=e=>Ns(e).toLowerCase().replace(/[^\p{L}\p{M}\p{N}\p{Pc}\- ]/gu,
"").replaceAll(" ","-"),Ns=e=>e.replace(/!?\[([^[\]]*)\]\([^()]*\)/g,"$1").replace(/(^|[^\p{L}\p{N}])_([^_]+)_(?![\p{L}\p{N}])/gu,
"$1$2");function Ms(e){let t=new Map,n=new Map;for(let r of e){let o=Ls(r.text),s=n.get(o)??0,i=()=>s===0?o:`${o}-${s}`;
for(;t.has(i());)s+=1;n.set(o,s+1),t.set(i(),r)}return t}function jn(e,t){let n=e.split(`
`),r=lt(e),o=re(t),s=r.find(({text:d})=>re(d)===o)??Ms(r).get(t.toLowerCase())??r.find(({text:d})=>re(d).toLowerCase()===
o.toLowerCase());if(s===void 0)return;let i=r.find(({line:d,level:c})=>d>s.line&&c<=s.level),a=i===void 0?n.length:i.line-
1;return{heading:s.text,first:s.line,last:a,text:n.slice(s.line-1,a).join(`
`)}}var Is=/^(?: {4}|\t| {0,3}(?:[-*+]|\d+[.)])[ \t]| {0,3}[>|])/;function lt(e){let t=[],n=e.split(/\r?\n/),r,o=!1,s;for(let i=Cs(
n);i<n.length;i++){let a=n[i]??"",d=/^ {0,3}(`{3,}|~{3,})(.*)$/.exec(a),c=s;if(s=void 0,r!==void 0)d?.[1]?.startsWith(r)&&
d[2]?.trim()===""&&(r=void 0);else if(o||/^ {0,3}<!--/.test(a))o=!a.includes("-->");else if(d?.[1]!==void 0)r=d[1];else{
let[,l,u=""]=/^ {0,3}(#{1,6})(?![^ \t])(.*)$/.exec(a)??[],f=/^ {0,3}(=+|-+)[ \t]*$/.exec(a)?.[1];if(l!==void 0){let m=u.
trim().replace(/(^|[ \t])#+$/,"");t.push({level:l.length,text:m.trimEnd(),line:i+1})}else if(f!==void 0&&c!==void 0){let m=n.
slice(c,i).map(y=>y.trim());t.push({level:f.startsWith("=")?1:2,text:m.join(" "),line:c+1})}else f===void 0&&a.trim()!==
""&&(c!==void 0||!Is.test(a))&&(s=c??i)}}return t}function Cs(e){return e[0]?.trimEnd()!=="---"?0:e.findIndex((t,n)=>n>0&&
/^(---|\.\.\.)[ \t]*$/.test(t))+1}var Nn=e=>[me(e),"."],Ds=4e5;function Mn(e,t,n,r,o=Ds){let s=[],i=[],a=new Set,d=o;for(let c of new Set([...n,...r])){let l=Us(
e,t,c);if("missing"in l){i.push({source:c,reason:l.missing,required:n.includes(c)});continue}s.push({source:c,...l,...Fs(
d,l.text),file:Hs(c,l.heading,a)}),d=Math.max(0,d-l.text.length)}return{slices:s,missing:i}}function De(e,{slices:t}){mkdirSync(
e,{recursive:!0});for(let n of t)writeFileSync(join(e,n.file),n.text)}var In=({slices:e,missing:t})=>`${JSON.stringify({
slices:e.map(({text:n,...r})=>r),missing:t},null,2)}
`;function Fs(e,t){if(t.length<=e)return{text:t};let n=t.lastIndexOf(`
`,e-1)+1,r=t.slice(0,n>0?n:e),o=t.length-r.length,s=`[Cut here: ${o} of ${t.length} characters are left out, the context\
 of one task is limited. The rest is in the repository.]`;return{text:`${r}${r===""||r.endsWith(`
`)?"":`
`}${s}
`,cut:o}}function Us(e,t,n){let r=u=>{for(let f of t){let m=Bs(e,join(f,u));if(m!==void 0)return m}},o=r(n);if(o!==void 0)
return Ln(o,1,o.split(`
`).length);let[,s,i]=/^([^#]+)#(.+)$/.exec(n)??[],a=s===void 0?void 0:r(s);if(a===void 0||s===void 0||i===void 0)return{
missing:"no such text file of at most 10 MB in the repository"};if(!/\.(md|markdown)$/i.test(s))return{missing:"only Mar\
kdown files have sections"};let d=jn(a,i);if(d!==void 0)return{heading:d.heading,...Ln(d.text,d.first,d.last)};let c=new Set(
lt(a).map(u=>re(u.text)));c.delete("");let l=Gs(i,[...c]).slice(0,8).join(", ")||"no headings";return{missing:`no sectio\
n ${i}; the file has ${l}${c.size>8?", …":""}`}}function Gs(e,t){let n=i=>i.toLowerCase().split("-"),r=new Set(n(re(e))),
o=Ze(e,t),s=i=>i===o?Number.MAX_VALUE:n(i).filter(a=>r.has(a)).length;return[...t].sort((i,a)=>s(a)-s(i))}var Ln=(e,t,n)=>({
text:e,lines:[t,n],sha256:createHash("sha256").update(e).digest("hex")});function Bs(e,t){let n=v(e,t),r=n===void 0?void 0:
w(n);return r?.includes("\0")?void 0:r}function Hs(e,t,n){let r=t===void 0?e:e.slice(0,e.indexOf("#")),o=extname(r).replace(
/[^A-Za-z0-9.]/g,""),i=[basename(r,extname(r)),...t===void 0?[]:[re(t)]].join("-").replace(/[^A-Za-z0-9._-]+/g,"-").slice(
0,100),a=`${i}${o}`;for(let d=2;n.has(a.toLowerCase());d++)a=`${i}-${d}${o}`;return n.add(a.toLowerCase()),a}var Ws=/^(PATH|HOME|LANG|LC_[A-Z]+|TMPDIR|TERM|CI|NODE_EXTRA_CA_CERTS|SSL_CERT_(FILE|DIR)|(REQUESTS|CURL)_CA_BUNDLE|RUNNER_TRACKING_ID)$/,
Vs=/^(HTTPS?|NO|ALL)_PROXY$/i;function Cn(e,t){let n=Object.entries(e).filter(r=>r[1]!==void 0&&(Ws.test(r[0])||Vs.test(
r[0])&&!r[1].includes("@")));return{...Object.fromEntries(n),...ge,...t}}var U=e=>h(e).replace(/[\\`*_[\]<>|#&~$]/g,"\\$&");function G(e){let t=Math.max(2,...Array.from(e.matchAll(/`+/g),([r])=>r.
length)),n="`".repeat(t+1);return`${n}text
${e.replace(/\n$/,"")}
${n}`}var Fe=e=>e.trim().split(/\r\n|\r|\n/).map(t=>`> ${t}`.trimEnd()).join(`
`);var ut=5e4,Js=["- Nobody is there to answer: decide, and say in the result what was decided and why.","- Change what the\
 task needs and nothing else. Nothing under `.github` may change.","- Nothing is pushed, and commits that are there alre\
ady stay as they are.","- Markdown about the work goes into the file that `TASK_RESULT_FILE` names.",'- The file that `T\
ASK_REPORT_FILE` names may hold JSON. If nothing has to be changed, it says why as `no_change_reason`; if only a person \
can go on, it says `"status": "blocked"` and why as `summary`.'].join(`
`);function Un(e,t,n,r=[],o){return`${[`# Task ${e.id}: ${U(e.name)}`,Fe(e.description),...(e.texts??[]).flatMap(Dn),...zs(
e),...r.length===0?[]:["## About all tasks of the plan",...r.flatMap(Dn)],"## When it is done","The changes are in the w\
orking copy, committed or not.",...Xs(e),"## Rules",Js,...Ys(e),...qs(o),...Zs(t),...Qs(n)].join(`

`)}
`}var Dn=({title:e,text:t})=>[`### ${U(e)}`,Fe(t)],Ks=["runner","model","budget_usd","max_turns","timeout_minutes","runs\
_on"];function zs(e){let{also_stated:t=[],status:n,setup:r}=e,s=[...Ks.flatMap(a=>e[a]===void 0?[]:[`${a}: ${[e[a]].flat().
join(", ")}`]),...t].map(a=>`- ${U(a)}`);return[...n==="in-progress"?["The plan says that this task is in progress: look\
 at what is there before you begin."]:[],...s.length===0?[]:["### Also stated",s.join(`
`)],...r===void 0?[]:["This script has prepared the working copy:",G(r)]]}function Xs(e){let{acceptance_criteria:t=[]}=e;
if(t.length===0)return Fn(e);let n=t.map(r=>`- ${r.trim().replace(/\s*\r?\n/g,`
  `)}`).join(`
`);return["It is accepted when this holds:",Fe(n),...Fn(e)]}function Fn({verify:e}){return e===void 0?["The task has no \
verify script: say in the result how the work was checked."]:["This script passes in a clean checkout of the work:",G(e)]}
var Ys=({files:e})=>e.length===0?[]:["## Files it is expected to touch",G(e.map(t=>h(t)).join(`
`))];function qs({files:e,diff:t}={files:[],tasks:[],diff:""}){return t===""?[]:["## Changes of other tasks meanwhile","\
This task was done before, and its work conflicted with that of other tasks in these files. Their changes are in the wor\
king copy now, and stay: do the task on top of them.",G(e.map(n=>h(n)).join(`
`)),G(t)]}function Zs({slices:e,missing:t}){if(e.length+t.length===0)return[];let n=e.flatMap(({source:o,lines:[s,i],text:a})=>[
`### ${U(o)} (lines ${s} to ${i})`,G(a)]),r=t.map(({source:o,reason:s})=>`Missing: ${U(o)}: ${U(s)}.`);return["## Contex\
t",...n,...r]}function Qs(e){return e.length===0?[]:["## Results of the tasks before",...e.flatMap(({task_id:n,text:r})=>[
`### ${n}`,r===void 0?"It left no result file.":G(ei(r))])]}var ei=e=>e.length<=ut?e:`${e.slice(0,ut)}
[Cut here: ${e.length-ut} characters more are in the repository.]`;var Gn=200,ft=5e5,Se=e=>`${me(e)}/tasks`,Y=(e,t)=>`${Se(e)}/${t}_result.md`,ti="<!-- somas-result",ni="-->";function Bn(e){
let t=e.lastIndexOf(`

${ti}
`);return t!==-1&&e.endsWith(`
${ni}
`)?e.slice(0,t+1):e}function Hn(e){let{changes:t,notes:n,output:r,report:o}=e,s=t.length-Gn,i=[...t.slice(0,Gn),...s>0?[
`and ${s} more`]:[]];return`${[`# Result of ${e.task_id}: ${U(e.task_name)}`,[`- Verdict: **${e.verdict}**`,`- Reason: ${U(
e.reason)}`,`- Runner: ${e.runner}`,`- Time: ${e.seconds} s${e.setup_seconds===void 0?"":`, of which setup ${e.setup_seconds}\
 s`}`,...n.map(d=>`- Note: ${U(d)}`)].join(`
`),"## Changed files",i.length===0?"None.":G(i.join(`
`)),"## Last lines of the output",r.length===0?"None.":G(r.map(ri).join(`
`)),...o?.trim()?["## What the runner wrote",oi(o.trim())]:[]].join(`

`)}
`}var ri=e=>e.replace(new RegExp("\\p{Cc}\\[[0-9;?]*[A-Za-z]","gu"),"").replace(/\t/g,"    ").replace(new RegExp("\\p{C}",
"gu"),""),oi=e=>e.length<=ft?e:`${e.slice(0,ft)}

Cut after ${ft} characters.`;function Wn(e){let{task:t,workspace:n,folder:r,agentEnvironment:o={},setupEnvironment:s={}}=e,i=Yt(e.settings,t),a=b=>join(
r,b),d=(b,j)=>(writeFileSync(a(b),j),a(b)),l=i.context_files.split(",").map(b=>b.trim()).filter(b=>b!==""),u=Mn(n,Nn(i.project_id),
t.context_requirements,l);De(a("context"),u);let f=ii(n,i.project_id,t);mkdirSync(a("dependencies"));for(let{task_id:b,text:j}of f)
j!==void 0&&d(`dependencies/${b}.md`,j);let m=Un(t,u,f,e.plan.texts,e.overlap),y=d("prompt.md",m),g=a("result.md"),S=a("\
report.json"),T=i.stall_minutes*60;return{...e,settings:i,prompt:m,promptFile:y,context:u,resultFile:g,reportFile:S,environment:Cn(
e.environment,{TASK_ID:t.id,TASK_NAME:h(t.name),TASK_RISK:t.risk,TASK_JSON:d("task.json",`${JSON.stringify(t,null,2)}
`),TASK_DESC_FILE:d("description.md",`${t.description}
`),TASK_PROMPT_FILE:y,TASK_CONTEXT_DIR:a("context"),TASK_CONTEXT_FILES:u.slices.map(b=>join(a("context"),b.file)).join("\
,"),TASK_CONTEXT_MANIFEST:d("context.json",In(u)),TASK_DEPS_DIR:a("dependencies"),TASK_RESULT_FILE:g,TASK_REPORT_FILE:S,
GIT_CONFIG_GLOBAL:d("gitconfig",e.gitSettings??""),GIT_CONFIG_NOSYSTEM:"1",...si(i)}),agentEnvironment:o,setupEnvironment:s,
setupTime:{seconds:0},doneBefore:v(n,Y(i.project_id,t.id))!==void 0,stall:T>0?{seconds:T,folders:[n,r]}:void 0,redact:he(
e.secrets).text}}var si=({model:e,budget_usd:t,max_turns:n})=>({...e&&{TASK_MODEL:e},...t&&{TASK_BUDGET_USD:`${t}`},...n&&
{TASK_MAX_TURNS:`${n}`}});function ii(e,t,n){return n.depends_on.map(r=>{let o=v(e,Y(t,r)),s=o===void 0?void 0:w(o);return{
task_id:r,...s!==void 0&&{text:Bn(s)}}})}function Ue(e,t){let[n,r]=[Vn(e,t),Vn(t,e)];return Jn(n,r,"**",(o,s)=>Jn([...o],[...s],"*",ai))}function Vn(e,t){let n=zn(
e).replace(/^\.?\/+/,"").split("/").filter(s=>s!==""&&s!==".").map(s=>s.includes(Kn)?"**":s).map(s=>s==="**"?s:s.replace(
/[@!?*+]\([^)]*\)|\[[^\]]*\]|\*+|^!.*/g,"*")),r=n.at(-1)??"",o=/.\.[a-z]\w*$/i.test(r)&&!`/${t}`.includes(`/${r}/`);return r===
"**"||o?n:[...n,"**"]}var Kn="\0";function zn(e){let t=e.replace(/\{[^{}]*\}/g,n=>/[/\0]/.test(n)?Kn:"*");return t===e?e:
zn(t)}var ai=(e,t)=>e===t||e==="?"||t==="?";function Jn(e,t,n,r){let o=new Set([0]);for(let s=0;s<=e.length;s++){let i=new Set;
for(let a=0;a<=t.length;a++){if(!o.has(a))continue;let d=e[s],c=t[a];d===n&&i.add(a),(c===n||d===n&&c!==void 0)&&o.add(a+
1),d!==void 0&&(c===n&&i.add(a),c!==void 0&&(d===n||c===n||r(d,c))&&i.add(a+1))}if(s===e.length)return o.has(t.length);o=
i}return!1}var di=5;function _(e){let t=e.slice(0,di).map(r=>h(r)),n=e.length-t.length;return n>0?`${t.join(", ")} and ${n} more`:t.length<2?
t.join(""):`${t.slice(0,-1).join(", ")} and ${t.at(-1)}`}var mt=1e7,pt=1e3,ci=[{what:"installed dependencies",treatment:"left out",globs:["**/node_modules/**","**/bower_componen\
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
 ${mt/1e6} MB`,treatment:"warning",globs:[],reason:"the history keeps it for ever"},{what:`more than ${pt} files`,treatment:"\
warning",globs:[],reason:"nobody reviews them; an ignore rule may be missing"},{what:"two names that differ only in case",
treatment:"warning",globs:[],reason:"one of them is lost in a checkout on macOS or Windows"}],Ge=e=>ci.filter(t=>t.treatment===
e),Ql=Ge("protected").flatMap(({globs:e})=>e),Yn=Ge("left out").flatMap(({globs:e,marker:t})=>t===void 0?e:[]);function qn(e){
let n=e.replace(/\/\*\*$/,"").replace(/^\*\*\//,"").replace(/[.+]/g,"\\$&").replaceAll("*","[^/]*");return new RegExp(`^\
((?:.*?/)?${n})${e.endsWith("/**")?"/":"$"}`,"i")}function Zn(e,t,n){let r=new Set(t.map(i=>i.replace(/^\.\//,"").replace(
/\/(\*\*)?$/,""))),o=Ge("left out").flatMap(({globs:i,marker:a,reason:d})=>i.map(c=>({pattern:qn(c),marker:a,reason:d}))),
s=new Map;for(let i of e)for(let{pattern:a,marker:d,reason:c}of o){let l=a.exec(i)?.[1];if(!(l===void 0||r.has(l)||d!==void 0&&
!n(`${l}/${d}`))){s.set(l,{path:l,reason:c,files:(s.get(l)?.files??0)+1});break}}return[...s.values()]}var Qn=({path:e,files:t,
reason:n})=>`left out ${e}${t>1?` (${t} files)`:""}: ${n}`,li=/\.env\.(example|sample|template|dist|schema)$/i,ui=[["pac\
kage-lock.json","npm-shrinkwrap.json","yarn.lock","pnpm-lock.yaml","bun.lock","bun.lockb"],["poetry.lock","uv.lock","Pip\
file.lock","pdm.lock"]];function gt(e,t){let n=Ge("warning").flatMap(({globs:a})=>a.map(qn)),r=e.filter(a=>!li.test(a)&&
n.some(d=>d.test(a))),o=new Set(t),s=e.flatMap(a=>{let[,d="",c=""]=/^(.*\/)?([^/]+)$/.exec(a)??[],u=(ui.find(f=>f.includes(
c))??[]).find(f=>f!==c&&o.has(d+f)&&!e.includes(d+f));return u===void 0?[]:[`${a} beside ${d}${u}`]}),i=fi(e,t);return[...r.
length>0?[`may hold a key: ${_(r)}`]:[],...s.length>0?[`lock files of two package managers: ${_(s)}`]:[],...i.length>0?[
`names differ only in case: ${_(i)}`]:[]]}function fi(e,t){let n=new Map,r=new Set(e.flatMap(Xn).map(s=>s.toLowerCase()));
for(let s of t.flatMap(Xn)){let i=s.toLowerCase();r.has(i)&&n.set(i,(n.get(i)??new Set).add(s))}return[...n.values()].filter(
({size:s})=>s>1).map(s=>{let[i="",...a]=[...s].sort();return`${i} (and ${a.join(", ")})`})}var Xn=e=>e.split("/").map((t,n,r)=>r.
slice(0,n+1).join("/"));var _e=10,mi=":(top,glob,icase).github/workflows/**",pi=/^"?\.github\/workflows\//i;async function er(e,t,n,r=[]){let o=await gi(
e,n);if(o.length>0)return{verdict:"protected_path",reason:`changes protected files: ${_(o)}`};let{tooLarge:s}=n;if(s.length>
0)return ke(`GitHub takes no file over 100 MB, left out: ${_(s)}`);let i=await yi(e,n);if(i.length>0)return ke(`the runn\
er took back commits that were there before: ${_(i)}`);if(r.length>0)return ke(r.join("; "));let{outside:a,files:d,isWiped:c}=await nr(
e,t,n);if(c)return ke(`deleted all ${d} files of the repository, but for those with a dot`);if(t.files.length>0&&a>_e&&a*
2>d)return ke(`deleted ${a} of ${d} files that are not among those that the plan names for the task`)}var ke=e=>({verdict:"\
blocked",reason:e});async function tr(e,t,n){let{rewritten:r,differences:o,tree:s,bytes:i,paths:a}=n,d=[];for(let{path:m,
object:y}of o.filter(({mode:g})=>g==="120000")){let g=await p(e,["cat-file","-p",y]),S=posix.normalize(posix.join(posix.
dirname(m),g));(posix.isAbsolute(g)||S===".."||S.startsWith("../"))&&d.push(h(`${m} is a link out of the repository, to ${g}`))}
let{deleted:c,files:l}=await nr(e,t,n);c>_e&&c*2>l&&d.push(`deleted ${c} of ${l} files`);let u=o.filter(({status:m})=>m===
"A").map(({path:m})=>m);if(gt(u,[...u,...a]).length>0){let m=await X(e,["ls-tree","-r","-z","--name-only",s]);d.push(...gt(
u,m))}o.length>pt&&d.push(`hands over ${o.length} files, more than a person reviews`);let f=o.filter(({object:m})=>(i.get(
m)??0)>mt);return f.length>0&&d.push(`large files: ${_(f.map(({path:m})=>m))}`),r!==void 0&&d.push("the runner rewrote h\
istory: its files are kept as one commit on what was there before"),d}async function gi(e,{start:t,commit:n,parent:r,differences:o}){
if(r===t)return o.map(({path:i})=>i).filter(i=>pi.test(i));let s=["log","--full-history","-m","--no-renames","-z","--for\
mat=","--name-only",`${t}..${n}`];return X(e,[...s,"--",mi])}async function yi(e,{start:t,tree:n,rewritten:r}){if(r===void 0)
return[];let o=await p(e,["merge-base",t,r]).catch(()=>{});if(o===void 0)return[];let s=(d,c)=>X(e,["diff-tree","-r","-z",
"--no-renames","--name-only",d,c]),i=new Set(await s(o,n)),a=new Set(await s(t,n));return(await s(o,t)).filter(d=>a.has(
d)&&!i.has(d))}async function nr(e,t,{start:n,tree:r,differences:o}){let s={deleted:0,outside:0,files:0,isWiped:!1};if(o.
filter(({status:S})=>S==="D").length<=_e)return s;let a=(await p(e,["diff-tree","-r","-z","--find-renames=20%","-l0","--\
diff-filter=AD","--name-status",n,r])).split("\0"),d=S=>a.flatMap((T,b)=>b%2===0&&T===S?a[b+1]??[]:[]),c=new Map;for(let S of d(
"A"))c.set(posix.basename(S),(c.get(posix.basename(S))??0)+1);let l=d("D").filter(S=>{let T=c.get(posix.basename(S))??0;
return T>0&&c.set(posix.basename(S),T-1),T===0}),u=await X(e,["ls-tree","-r","-z","--name-only",n]),f=l.filter(S=>!t.files.
some(T=>Ue(S,T))),m=new Set(f),y=d("A").length>_e,g=m.size>_e&&!y&&u.every(S=>m.has(S)||S.startsWith("."));return{deleted:l.
length,outside:f.length,files:u.length,isWiped:g}}var hi=/key|token|secret|pass|auth|cred/i,Si=/:\/\/[^/@\s]*:[^/@\s]+@/,bi=8;async function rr(e,t,n,r){let o=r.flatMap(l=>Object.
entries(l)).filter(([l,u])=>(hi.test(l)||Si.test(u))&&u.length>=bi).map(([l,u])=>({name:l,forms:at([u]).map(f=>Buffer.from(
f))}));if(o.length===0)return[];let s=Math.max(...o.flatMap(({forms:l})=>l.map(u=>u.length))),i=new Set,a=Buffer.alloc(0),
d=l=>{let u=Buffer.concat([a,l]);for(let{name:f,forms:m}of o)m.some(y=>u.includes(y))&&i.add(f);a=u.subarray(Math.max(0,
u.length-s+1))},c=await p(e,["rev-list","--objects","--no-object-names",...n,`^${t}`]);return await Le(e,["cat-file","--\
batch","--buffer"],{input:`${c}
`,onPiece:d}),[...i]}async function or(e,t){let n=t.map(s=>`${s}
`).join(""),r=await wi(e,["cat-file","--batch"],n),o=[];for(let s=0;o.length<t.length;){let i=r.indexOf(`
`,s)+1,[,a]=/ blob (\d+)\n$/.exec(r.toString("utf8",s,i))??[],d=i+Number(a??0);o.push(a===void 0?void 0:r.subarray(i,d)),
s=a===void 0?i:d+1}return o}async function wi(e,t,n=""){let r=[];return await Le(e,t,{input:n,onPiece:o=>r.push(o)}),Buffer.
concat(r)}var xi=/^version https:\/\/(?:git-lfs\.github\.com|hawser\.github\.com)\/spec\/v1\n(?:.+\n)*?oid sha256:([0-9a-f]{64})\nsize \d+\n/,
Ti={least:100,most:1024};async function sr(e,t,n){let r=await ki(e,t);if(r.length===0)return[];let o=ir(join(e,".git/lfs")),
s=[],i=[];for(let{path:a,oid:d}of r){let c=n&&join(n,d.slice(0,2),d.slice(2,4),d);if(c!==void 0&&existsSync(c))continue;
let l=await _i(o,d);l===void 0?s.push(a):c===void 0?i.push(a):vi(l,c)}return[...s.length>0?[`the content of files of git\
-lfs is nowhere: ${_(s)}`]:[],...i.length>0?[`the content of files of git-lfs cannot leave this machine: ${_(i)}; run th\
e task on one machine, or push them from it (git lfs push)`]:[]]}async function ki(e,{start:t,differences:n,bytes:r}){let{
least:o,most:s}=Ti,i=n.filter(({object:l,mode:u})=>{let f=r.get(l)??0;return u.startsWith("100")&&f>=o&&f<=s});if(i.length===
0)return[];let a=await or(e,i.map(({object:l})=>l)),d=i.flatMap(({path:l,object:u},f)=>{let[,m]=xi.exec(`${a[f]??""}
`)??[];return m===void 0?[]:[{path:l,object:u,oid:m}]});if(d.length===0)return[];let c=await p(e,["ls-tree","-r",t]);return d.
filter(({object:l})=>!c.includes(l))}function ir(e){return F(e)?readdirSync(e,{withFileTypes:!0}).flatMap(t=>{let n=join(
e,t.name);return t.isDirectory()?ir(n):t.isFile()?[n]:[]}):[]}async function _i(e,t){for(let n of e.filter(r=>r.endsWith(
`/${t}`)))if(await Ei(n)===t)return n}async function Ei(e){let t=createHash("sha256");for await(let n of createReadStream(
e))t.update(n);return t.digest("hex")}function vi(e,t){mkdirSync(dirname(t),{recursive:!0});let n=`${t}.${process.pid}`;
copyFileSync(e,n);try{renameSync(n,t)}finally{rmSync(n,{force:!0})}}async function ar(e,t,n){let r=w(join(e,".gitmodules"));if(r===void 0&&!existsSync(join(e,".git/modules")))return[];let o=join(
n,"gitmodules");writeFileSync(o,r??"");let s=await Be(e,["--file",o]),i=await Be(e,["--blob",`${t}:.gitmodules`]),a=[];for(let d of new Set(
[...s,...i])){let c=$i(e,d);if(c===void 0)continue;let l={workspace:e,start:t,path:d,gitFolder:c,isListed:s.includes(d)};
a.push(await Ri(l,join(n,`submodule-${a.length}`)))}return a}function dr(e,t){for(let{path:n}of t)rmSync(join(e,n),{recursive:!0,
force:!0}),R(join(e,n))}async function Be(e,t){return(await K(e,[...t,"--get-regexp","^submodule\\..*\\.path$"])).flatMap(
({value:r=""})=>r===""?[]:[r.replace(/\/$/,"")])}function $i(e,t){let n=v(e,t),r=v(e,".");if(n===void 0||r===void 0||n!==
join(r,t)||n===r)return;if(F(join(n,".git")))return join(n,".git");let[,o]=/^gitdir: (.+)$/m.exec(w(join(n,".git"))??"")??
[];return o===void 0?void 0:v(r,relative(r,resolve(n,o)))}async function Ri(e,t){let{workspace:n,start:r,path:o,gitFolder:s,
isListed:i}=e,a=Oi(s);if(a===void 0)return{path:o,isListed:i,warning:`the submodule ${o} has no commit: left out`};let d=await p(
n,["rev-parse","--verify","--quiet",`${r}:${o}`]).catch(()=>{}),c=await Ai(e,t),l=[...Pi(s),...d===void 0?[]:[d]],u=a===
d||l.length>0&&await ji(c,a,l).catch(()=>!1),f={GIT_INDEX_FILE:join(t,"index")},m=["--git-dir",c,"--work-tree",join(n,o)],
y=[...m,"diff-index","-p","--binary","--full-index","--ignore-submodules=all",a],g=await p(join(n,o),y,{env:f}).catch(()=>""),
S=[...m,"ls-files","--others","--exclude-standard"],T=await p(join(n,o),S,{env:f}).catch(()=>"")!=="",j=[u?"":await Li(c,
a,l),g].filter(x=>x!=="").join(`
`),W=j!==""&&await Ni(n,r,o,j),M=i?(g!==""||T)&&`uncommitted changes inside of the submodule ${o} are not part of the wo\
rk`:`removed the submodule ${o}, which .gitmodules no longer names`;return{path:o,head:a,isListed:i,...W&&{patch:W},...!u&&
i&&{lost:`the submodule ${o} is at ${a.slice(0,7)}, which its remote does not have: push that commit there first`},...M&&
{warning:M}}}var yt=/^[0-9a-f]{40,64}$/;function Oi(e){let t=(w(join(e,"HEAD"))??"").trim();if(yt.test(t))return t;let[,
n=""]=/^ref: (refs\/.+)$/.exec(t)??[];if(n===""||n.split("/").includes(".."))return;let r=(w(join(e,n))??"").trim();return yt.
test(r)?r:cr(e).get(n)}function cr(e){let t=(w(join(e,"packed-refs"))??"").matchAll(/^([0-9a-f]{40,64}) (refs\/\S+)$/gm);
return new Map(Array.from(t,([,n="",r=""])=>[r,n]))}function Pi(e){let t=[...cr(e)].filter(([o])=>/^refs\/(remotes|tags)\//.
test(o)),n=["refs/remotes","refs/tags"].flatMap(o=>lr(join(e,o))),r=["FETCH_HEAD","shallow"].flatMap(o=>Array.from((w(join(
e,o))??"").matchAll(/^[0-9a-f]{40,64}\b/gm),([s])=>s));return[...new Set([...t.map(([,o])=>o),...n,...r])]}function lr(e){
return F(e)?readdirSync(e,{withFileTypes:!0}).flatMap(t=>{if(t.isDirectory())return lr(join(e,t.name));let n=(w(join(e,t.
name))??"").trim();return yt.test(n)?[n]:[]}):[]}async function Ai({workspace:e,gitFolder:t},n){await mkdir(n,{recursive:!0});
let r=join(n,"repository.git");await p(e,["init","--quiet","--template=","--bare",r]),writeFileSync(join(r,"objects/info\
/alternates"),`${join(t,"objects")}
`);let o=w(join(t,"shallow"));o!==void 0&&writeFileSync(join(r,"shallow"),o);let s=join(t,"index");return lstatSync(s,{throwIfNoEntry:!1})?.
isFile()&&copyFileSync(s,join(n,"index")),r}var ur=(e,t)=>[e,...t.map(n=>`^${n}`)].map(n=>`${n}
`).join(""),ji=async(e,t,n)=>await p(e,["rev-list","--ignore-missing","--max-count=1","--stdin"],{input:ur(t,n)})==="",Li=(e,t,n)=>p(
e,["log","--format=email","-p","--binary","--full-index","--reverse","--ignore-missing","--stdin"],{input:ur(t,n)}).catch(
()=>"");async function Ni(e,t,n,r){let o=await p(e,["hash-object","-w","--stdin"],{input:`${r}
`}),s=`${n.replaceAll("/","-")}.patch`,i=await p(e,["mktree"],{input:`100644 blob ${o}	${s}
`});return ne(e,i,[t],`Unpublished changes of the submodule ${n}`)}var oe="objects",ht="info",Mi=["HEAD","refs","packed-refs"],q="modules",He="lfs",Ii="worktrees";function mr(e,t){let n=join(
e,".git");rmSync(t,{recursive:!0,force:!0}),mkdirSync(t),fr(n,t,[oe,q,He]);for(let o of[oe,q])existsSync(join(n,o))&&Ee(
join(n,o),join(t,o));function r(o){if(!F(t))throw new Error("the runner removed the copy of the repository");R(e),R(n);for(let a of readdirSync(
n))o.includes(a)?pr(join(n,a)):rmSync(join(n,a),{recursive:!0,force:!0});fr(t,n,[oe,q,...o]),!o.includes(q)&&existsSync(
join(t,q))&&Ee(join(t,q),join(n,q));let[s,i]=[join(t,oe),join(n,oe)];existsSync(i)&&!F(i)&&rmSync(i),rmSync(join(i,ht),{
recursive:!0,force:!0}),existsSync(i)?Ee(join(s,ht),join(i,ht)):Ee(s,i)}return{restore:async o=>{Ci(e);let s=Di(e);r([oe,
He,q,...Mi]);let{head:i,sideTips:a}=await Ui(e,o),d=`${t}-read`;R(d);let c=await ar(e,o,d),l=c.flatMap(({patch:m})=>m??[]),
u=await Promise.all(s.map(m=>Fi(e,m,d)));rmSync(d,{recursive:!0,force:!0}),r([oe,He]);let f=[...a,...l,...u.flatMap(m=>m??
[])];return{...i&&{head:i},sideTips:f,submodules:c}},repair:()=>r([He])}}function Ci(e){for(let t of[".gitmodules",".git\
attributes",".gitignore"]){let n=join(e,t),r=lstatSync(n,{throwIfNoEntry:!1}),o=r?.isSymbolicLink()??!1;r===void 0||r.isFile()||
r.isDirectory()||(!o||t===".gitmodules")&&rmSync(n)}}function pr(e){let t=lstatSync(e);if(t.isDirectory())for(let n of readdirSync(
e))pr(join(e,n));else t.isFile()||rmSync(e)}function Di(e){let t=join(e,".git",Ii);return!F(join(e,".git"))||!F(t)?[]:readdirSync(
t).flatMap(n=>{let r=(w(join(t,n,"gitdir"))??"").trim(),o=r===""?void 0:v(e,relative(realpathSync(e),dirname(r))),s=(w(join(
t,n,"HEAD"))??"").trim().replace(/^ref: /,"");return o===void 0||!/^([0-9a-f]{40,64}|refs\/heads\/.+)$/.test(s)?[]:[{name:n,
path:o,head:s}]})}async function Fi(e,t,n){let{name:r,path:o,head:s}=t,i={GIT_INDEX_FILE:join(n,`index-${r}`)},a=["--git\
-dir",join(e,".git"),"--work-tree",o],d=Yn.map(c=>`:(exclude,top,glob,icase)${c}`);try{let c=await p(e,["rev-parse","--v\
erify","--quiet",`${s}^{commit}`]);await p(o,[...a,"read-tree",c],{env:i}),await p(o,[...a,"add","--all","--",":(top)",...d],
{env:i});let l=await p(o,[...a,"write-tree"],{env:i});return l===await p(e,["rev-parse",`${c}^{tree}`])?void 0:await ne(
e,l,[c],`Uncommitted work of the worktree ${r}`)}catch{return}}async function Ui(e,t){let n=["rev-parse","HEAD^{commit}",
"--branches","--glob=refs/stas[h]"],[r,...o]=(await p(e,n).catch(()=>"")).split(`
`);if(r&&o.every(a=>a===r))return{head:r,sideTips:[]};let s=["for-each-ref","--format=%(objectname)",`--contains=${t}`,`\
--no-merged=${r||t}`],i=await p(e,[...s,"--count=20","refs/heads","refs/stash"]).catch(()=>"");return{...r&&{head:r},sideTips:i.
split(`
`).filter(a=>a!=="")}}function fr(e,t,n){for(let r of readdirSync(e).filter(o=>!n.includes(o)))cpSync(join(e,r),join(t,r),
{recursive:!0,verbatimSymlinks:!0,preserveTimestamps:!0})}function Ee(e,t){mkdirSync(t,{recursive:!0});for(let n of readdirSync(
e,{withFileTypes:!0})){let[r,o]=[join(e,n.name),join(t,n.name)];n.isDirectory()?Ee(r,o):Bi(r,o)}}var Gi=/^([0-9a-f]{38,}|pack-.*\.(pack|idx|rev))$/;
function Bi(e,t){try{Gi.test(basename(e))?linkSync(e,t):cpSync(e,t)}catch{cpSync(e,t)}}function gr({verdict:e,retry_after_seconds:t},n,r,o=Math.random){if(e!=="rate_limited"||n>=4)return;let s=Math.min(600,30*
2**(n-1)),i=(t??s)*(1+o()/2);return i+60<=r?i:void 0}var yr=["succeeded","no_change","blocked","failed"];function hr(e){let t=w(e);if(t===void 0)return{warnings:[]};let n=de(
t);if(n===void 0)return{warnings:["the runner's report is not a JSON object"]};let r=[],o=(l,u,f)=>{let m=n[l]??void 0;if(m===
void 0||f(m))return m;r.push(h(`the runner's report has a ${l} that is not ${u}: ${JSON.stringify(m)}`))},s=o("status",`\
one of ${yr.join(", ")}`,Wi),i=o("summary","text",St),a=o("no_change_reason","text",St)??(s==="no_change"?i:void 0),d=o(
"cost_usd","a number from 0",ae),c=o("tokens","a number from 0",ae);return{judged:Hi(s,i??"it gives no reason"),summary:i||
void 0,noChangeReason:a?.trim()?h(a):void 0,usage:Ce({...d!==void 0&&{cost_usd:d},...c!==void 0&&{tokens:c}}),warnings:r}}
function Hi(e,t){if(e==="blocked")return{verdict:"blocked",reason:h(`the runner needs a person: ${t}`)};if(e==="failed")
return{verdict:"runner_error",reason:h(`the runner reports a failure: ${t}`)}}var St=e=>typeof e=="string",Wi=e=>St(e)&&
yr.includes(e);var Vi={LOW:[.9,1.2],MEDIUM:[.8,1.5],HIGH:[.7,2],CRITICAL:[.6,3]};var wr=1e6,Uu=[[/^(s|secs?|seconds?)$/,1/3600],[/^(m|mins?|minutes?)$/,1/60],[/^(h|hrs?|hours?)$/,1],[/^(d|days?)$/,8],[
/^(w|wks?|weeks?)$/,40],[/^(mo|mons?|months?)$/,160]],We=String.raw`(?:\d+\.?\d*|\.\d+)`,Sr=String.raw`${We}\s*[A-Za-z]*|${We}\s*[A-Za-z]+(?:\s*${We}\s*[A-Za-z]+)+`,
Gu=new RegExp(String.raw`^\s*(?:~?\s*(${Sr})(?:\s*(?:-|–|—|to)\s*(${Sr}))?|[Pp][\d.DdHhMmSsTtWw]+)\s*$`);var Bu=new RegExp(String.raw`(${We})\s*([a-z]*)`,"g");var Hu=`expected a time over 0 and at most ${wr} hours, such as 6.5 (hours), "8-12 hours", "2h 30m", "1d" or {optimistic\
, most_likely, pessimistic}`;function xr(e,t){let[n,r]=Vi[t];return{optimistic:br(e*n),most_likely:e,pessimistic:Math.min(wr,br(e*r))}}var br=e=>Number(e.toPrecision(6));var Ji="The plan file",Tr={id:"FALLBACK-001",name:"Sequential Implementation",description:"Execute implementation in seq\
uential mode",duration:xr(24,"MEDIUM"),depends_on:[],risk:"MEDIUM",context_requirements:[],files:[]};var kr=({id:e,description:t,texts:n=[]})=>e===Tr.id&&t===Tr.description&&!n.some(({title:r})=>r.startsWith(Ji));var bt="SOMAS_PROCESS";var _r=(e,t)=>({mark:e,folder:t,before:new Set(vr())});function Er(e){for(let t=0;t<20;t++){let n=vr().filter(r=>!e.before.
has(r)&&Ki(r,e));if(n.length===0)return;for(let r of n)try{process.kill(r,"SIGKILL")}catch{}}}function Ki(e,{mark:t,folder:n}){
try{return readFileSync(`/proc/${e}/environ`,"latin1").split("\0").includes(`${bt}=${t}`)?!0:`${readlinkSync(`/proc/${e}\
/cwd`)}/`.startsWith(`${n}/`)}catch{return!1}}function vr(){try{return readdirSync("/proc").map(Number).filter(Number.isInteger)}catch{
return[]}}function $r({seconds:e,folders:t},n){let r=Date.now(),o=wt(),s=setTimeout(a,e*1e3),i=!1;async function a(){if(Math.abs(wt()-
o)>zi&&([o,r]=[wt(),Date.now()]),Date.now()-r>=e*1e3&&(r=Math.max(r,await Xi(t))),i)return;let d=Date.now()-r;d>=e*1e3?n(
Math.round(d/1e3)):s=setTimeout(a,e*1e3-d+1)}return{sign:()=>{r=Date.now()},end:()=>{i=!0,clearTimeout(s)}}}var zi=1e3,wt=()=>Date.
now()-performance.now();async function Xi(e){let t=0,n=[...e],r=async o=>{let s=await lstat(o).catch(()=>{});t=Math.max(
t,s?.ctimeMs??0)};for(let o=n.pop();o!==void 0;o=n.pop()){await r(o);for(let s of await readdir(o,{withFileTypes:!0}).catch(
()=>[])){let i=join(o,s.name);s.isDirectory()?n.push(i):await r(i)}}return Math.min(t,Date.now())}var Rr=3e3,xt=new Map;function Or(e){for(let[t,n]of xt)(e===void 0||`${n.folder}/`.startsWith(`${e}/`))&&Tt(t,n)}function Tt(e,t){
Pr(e,"SIGKILL"),Er(t)}function Pr(e,t){try{process.kill(-e,t)}catch{}}async function P(e){if(we(e.cwd))return new Promise(
()=>{});let t=openSync(e.stdin??"/dev/null","r");try{let[n,...r]=e.argv,o=randomUUID(),s=_r(o,realpathSync(e.cwd)),i=spawn(
n,r,{cwd:e.cwd,env:{...e.environment,[bt]:o},detached:!0,stdio:[t,"pipe","pipe"]});return await Yi(i,s,e)}catch(n){return{
exitCode:null,signal:null,timedOut:!1,error:String(n)}}finally{closeSync(t)}}function Yi(e,t,n){return new Promise(r=>{let o=e.
pid,s=[],i=(f,m)=>{s.push(setTimeout(m,f))},a={timedOut:!1},d={exitCode:null,signal:null},c,l=f=>{c?.end(),s.forEach(clearTimeout),
o!==void 0&&xt.delete(o),e.stdout?.destroy(),e.stderr?.destroy(),r({...d,...a,...f!==void 0&&{error:f}})};for(let f of["\
stdout","stderr"])e[f]?.on("data",m=>{c?.sign(),n.log.write(m),n.onOutput?.(f,m)});if(e.on("error",f=>l(f.message)),o===
void 0)return;xt.set(o,t);let u=f=>{a=f,Pr(o,"SIGTERM"),i(Rr,()=>Tt(o,t))};i(n.timeoutSeconds*1e3,()=>u({timedOut:!0})),
n.stall&&(c=$r(n.stall,f=>u({timedOut:!1,stalledSeconds:f}))),e.on("exit",(f,m)=>{d={exitCode:f,signal:m},Tt(o,t),i(Rr,l)}),
e.on("close",()=>l())})}var se=class{#t;#n;#e=new StringDecoder("utf8");#o=[];#s=0;#r="";#i=!1;constructor(t,n=()=>!0){this.#t=t,this.#n=n}add(t){
let n=this.#e.write(t).split(`
`);for(let[r,o]of n.entries())r>0&&this.#a(),this.#r.length+o.length>this.#t&&(this.#i=!0),this.#r=this.#i?"":this.#r+o}lines(){
return this.#a(),this.#d(),this.#o}#a(){let t=this.#r.replace(/\r$/,"");!this.#i&&t!==""&&this.#n(t)&&(this.#o.push(t),this.#s+=
t.length),this.#s>2*this.#t&&this.#d(),this.#r="",this.#i=!1}#d(){let t=0;for(;this.#s>this.#t;t++)this.#s-=this.#o[t]?.
length??0;this.#o.splice(0,t)}},H=({stdout:e})=>e.map(de).filter(t=>t!==void 0);var qi=[["quota_exhausted",/insufficient[_ ](quota|credit)|exceeded your current quota|quota exceeded|credit balance|billing|usage[_ ]limit|payment required|\b402\b/i],
["rate_limited",/\b(429|529|503)\b|rate[-_ ]?limit|too many requests|overloaded|resource[_ ](has been )?exhausted|high demand|try again later/i],
["budget_exceeded",/max(imum)?[-_ ]?(number of )?(session )?(turns|budget)|budget[_ ](exceeded|exhausted)/i],["blocked",
/\b(401|403)\b|unauthori[sz]ed|(invalid|incorrect|missing|no) (x-)?api[-_ ]?key|authenticat|auth method|permission[_ ]denied|not logged in|\/login|content[-_ ]?filter|safeguard|usage polic|refus(al|ed to)/i]],
Zi=3600;function A(e,t,n=""){let r=`${t}
${n}`,o=ea(r),s=qi.find(([,d])=>d.test(r))?.[0]??"runner_error",i=s==="quota_exhausted"&&o!==void 0&&o<=Zi?"rate_limited":
s,a=i==="rate_limited"&&o!==void 0&&{retry_after_seconds:o};return{verdict:i,reason:h(`${e}: ${t}`),...a}}var Qi={ms:.001,
millis:.001,s:1,m:60,h:3600};function ea(e){let t=/(?:retry|try again)[-_ ]?(?:after|in|delay)(_ms)?["']?[:= ]{1,3}["']?(\d+(?:\.\d+)?) ?(ms|millis|s|m|h)?/gi,
n=[...e.matchAll(t)].at(-1);if(n===void 0)return;let[,r,o,s=r===void 0?"s":"ms"]=n;return Math.ceil(Number(o)*(Qi[s.toLowerCase()]??
1))}var Ar=[{registry:"pypi",name:"pyyaml",version:"6.0.4"},{registry:"pypi",name:"filelock",version:"4.2.12"}],jr={claude:{
registry:"npm",name:"@anthropic-ai/claude-code",version:"2.1.331"},codex:{registry:"npm",name:"@openai/codex",version:"0\
.169.0"},copilot:{registry:"npm",name:"@github/copilot",version:"1.0.102"},gemini:{registry:"npm",name:"@google/gemini-c\
li",version:"0.61.0"},aider:{registry:"pypi",name:"aider-chat",version:"0.86.2"},opencode:{registry:"npm",name:"opencode\
-ai",version:"1.18.33"}};var ta=600;function Lr(e,t){let n=jr[e],r=n.registry==="npm"?oa(e,n):Mr([n],["-m",e]);return Ir(`${e}-${n.version}`,r,t)}
function Nr(e,t){let n=e.map(({name:r,version:o})=>`${r}-${o}`).join("-");return Ir(n,Mr(e,[],["--system-site-packages"]),
t)}var na=["install","--ignore-scripts=false","--no-audit","--no-fund","--no-save","--loglevel=error"],ra=["-m","pip","i\
nstall","--quiet","--disable-pip-version-check","--no-input"],oa=(e,{name:t,version:n})=>({names:`${t} ${n}`,steps:r=>[[
"npm",...na,"--prefix",r,`${t}@${n}`]],argv:r=>[join(r,"node_modules",".bin",e)]});function Mr(e,t,n=[]){let r=s=>join(s,
"bin","python"),o=e.map(({name:s,version:i})=>`${s}==${i}`);return{names:e.map(({name:s,version:i})=>`${s} ${i}`).join("\
 and "),steps:s=>[["python3","-m","venv",...n,s],[r(s),...ra,...o]],argv:s=>[r(s),...t]}}var kt=new Map;async function Ir(e,t,n){
let{names:r}=t,o=join(n.environment.HOME??tmpdir(),".cache","somas-workflows","agents",e),s=t.argv(o);if(!existsSync(s[0])){
let i=kt.get(o)??sa(o,t,n);kt.set(o,i);let a=await i.finally(()=>kt.delete(o));if(a!==void 0)return{failure:`${r} could \
not be installed: ${a}`}}return existsSync(s[0])?{argv:s}:{failure:`${r} was installed without its program`}}async function sa(e,{
names:t,steps:n},{environment:r,log:o,timeoutSeconds:s}){let i=`${e}.${randomUUID()}`;try{mkdirSync(i,{recursive:!0}),o.
write(`[installing ${t}]
`);let a=Math.min(ta,s);for(let d of n(i)){let c=await P({argv:d,cwd:i,environment:r,log:o,timeoutSeconds:a});if(c.exitCode!==
0)return`${d[0]} ${ia(c)}, see the log`}existsSync(e)||renameSync(i,e);return}catch(a){return existsSync(e)?void 0:String(
a)}finally{rmSync(i,{recursive:!0,force:!0})}}function ia({exitCode:e,signal:t,timedOut:n,error:r}){return r!==void 0?`c\
ould not be started (${r})`:n?"did not end in time":e===null?`was ended by ${t}`:`ended with exit code ${e}`}var ve={exitCode:0,signal:null,timedOut:!1},Z=e=>({end:ve,judged:{verdict:"runner_error",reason:e}});var aa=8e6,da=64e3,O=(e,t)=>t?[e,t]:[],C=e=>({name:e.name,repeatable:!1,callsModel:!0,findObstacle:()=>{},run:async t=>{
let n=performance.now(),r=await Lr(e.name,t);if("failure"in r)return Z(r.failure);for(let m of["budget_usd","max_turns"])
(t.settings[m]??0)>0&&!e.limits.includes(m)&&t.log.write(`[${e.name} has no option for ${m}: nothing keeps to it]
`);let o=new se(aa,m=>!e.ignore?.(m)),s=new se(da),{args:i,environment:a,stdin:d}=e.call(t,ca(e,t)),c=await P({...t,argv:[
...r.argv,...i],cwd:t.workspace,environment:{...a,...t.environment,...t.agentEnvironment},...d!==void 0&&{stdin:d},timeoutSeconds:t.
timeoutSeconds-(performance.now()-n)/1e3,onOutput:(m,y)=>(m==="stdout"?o:s).add(y)});e.tidy?.(t.workspace);let l={stdout:o.
lines(),stderr:s.lines()},u=e.read(l,c.exitCode),f=w(t.resultFile);return{end:c,judged:u?.failure??la(e,c,u,l),report:f?.
trim()&&f||u?.answer||void 0,usage:u?.usage}}});function ca({name:e},{folder:t,agentEnvironment:n}){if(Object.keys(n).length===
0)return;let r=join(t,`${e}-home`);return mkdirSync(r,{recursive:!0}),r}function la({name:e},{exitCode:t},n,{stdout:r,stderr:o}){
if(t!==null){if(t!==0){let s=o.at(-1)??r.at(-1)??"it printed nothing";return A(e,`exit code ${t}: ${s}`,o.slice(-20).join(
`
`))}if(n===void 0)return{verdict:"runner_error",reason:`${e} ended without an error, but its output has no end of a run`}}}var ua=`
  --yes-always --no-auto-commits --no-dirty-commits --no-gitignore --no-pretty --no-stream --no-check-update --analytics\
-disable
  --no-show-release-notes --no-show-model-warnings --no-detect-urls --no-suggest-shell-commands --no-auto-lint
  --input-history-file /dev/null --chat-history-file /dev/null --llm-history-file /dev/null
`,fa={name:"aider",limits:[],call:({environment:e,promptFile:t})=>({args:["--message-file",t,...ua.trim().split(/\s+/),...O(
"--model",e.TASK_MODEL)],environment:{LITELLM_LOCAL_MODEL_COST_MAP:"True"}}),read:e=>{let{stdout:t}=e,n=t.findLastIndex(
o=>Dr.test(o)),r=t.findLastIndex(o=>/^litellm\.\w+/.test(o));return r>n?{failure:A("aider",t.slice(r,r+3).join(" ")),usage:Cr(
e)}:n<0?void 0:{usage:Cr(e)}},tidy:e=>{for(let t of readdirSync(e).filter(n=>/^\.aider\.(tags|input|chat|llm)/.test(n)))
rmSync(join(e,t),{recursive:!0,force:!0})}},Dr=/^Tokens: ([\d.]+)(k|M)? sent,.*?([\d.]+)(k|M)? received\.(?: Cost: .*?\$([\d.]+) session)?/,
ma={k:1e3,M:1e6};function Cr({stdout:e}){let t=e.map(s=>Dr.exec(s)).filter(s=>s!==null);if(t.length===0)return;let n=(s="\
0",i="")=>Number(s)*(ma[i]??1),r=0;for(let[,s,i,a,d]of t)r+=n(s,i)+n(a,d);let o=t.at(-1)?.[5];return{tokens:Math.round(r),
turns:t.length,...o&&{cost_usd:Number(o)}}}var Fr=C(fa);var Ve={name:"brief",repeatable:!0,findObstacle:()=>{},run:async({prompt:e})=>({end:ve,report:e,judged:{verdict:"briefed",
reason:"a complete work order was written; nobody has carried it out yet"}})};var pa="Bash,Edit,Glob,Grep,NotebookEdit,Read,TodoWrite,WebFetch,WebSearch,Write",ga=`-p --output-format stream-json --v\
erbose --permission-mode acceptEdits --allowedTools ${pa}`,ya={name:"claude",limits:["budget_usd","max_turns"],call:({environment:e,
promptFile:t},n)=>({args:[...ga.split(" "),...O("--model",e.TASK_MODEL),...O("--max-turns",e.TASK_MAX_TURNS),...O("--max\
-budget-usd",e.TASK_BUDGET_USD)],environment:{CLAUDE_CODE_DISABLE_NONESSENTIAL_TRAFFIC:"1",DISABLE_AUTOUPDATER:"1",...n&&
{CLAUDE_CONFIG_DIR:n}},stdin:t}),read:e=>{let t=H(e),n=t.findLast(({type:r})=>r==="result");return n&&{...Sa(n),failure:ba(
n,t)}}},ha=["input_tokens","output_tokens","cache_creation_input_tokens","cache_read_input_tokens"];function Sa(e){let t=k(
e,"usage"),n=Array.isArray(e.permission_denials)?e.permission_denials.length:0,r=E(e,"result");return{answer:n===0?r:`${r??
""}

Uses of tools that were denied: ${n}.`,usage:{cost_usd:$(e,"total_cost_usd"),tokens:ha.reduce((o,s)=>o+$(t,s),0),turns:$(
e,"num_turns")}}}function ba(e,t){let{subtype:n,is_error:r,errors:o,stop_reason:s,api_error_status:i="",api_error_type:a=""}=e,
d=E(e,"result")??(Array.isArray(o)?o.join("; "):String(n));if(s==="refusal")return{verdict:"blocked",reason:h(`claude re\
fuses: ${d}`)};if(n==="error_max_turns"||n==="error_max_budget_usd")return{verdict:"budget_exceeded",reason:h(`claude: ${d}`)};
if(n!=="success"||r!==!1){let c=t.findLast(u=>u.subtype==="api_retry"),l=`${i} ${a}
${c?JSON.stringify(c):""}`;return A("claude",d,l)}if($(e,"num_turns")===0)return{verdict:"runner_error",reason:"claude d\
id not take a turn"}}var Ur=C(ya);var wa="exec --json --skip-git-repo-check --ephemeral --ignore-user-config",xa="-c sandbox_workspace_write.network_acces\
s=true -c allow_login_shell=false",Ta={name:"codex",limits:[],call:({environment:e,agentEnvironment:{OPENAI_BASE_URL:t},
promptFile:n},r)=>({args:[...wa.split(" "),"--sandbox",e.CI?"danger-full-access":"workspace-write",...xa.split(" "),...O(
"-c",t&&`openai_base_url=${JSON.stringify(t)}`),...O("--model",e.TASK_MODEL),"-"],...r&&{environment:{CODEX_HOME:r}},stdin:n}),
ignore:e=>e.includes('"type":"command_execution"'),read:e=>{let t=H(e),n=t.findLast(({type:d})=>d==="turn.completed"||d===
"turn.failed");if(n===void 0)return;let o=t.filter(({type:d})=>d==="item.completed").map(d=>k(d,"item")).findLast(({type:d})=>d===
"agent_message"),s=k(n,"usage"),i=$(s,"input_tokens")+$(s,"output_tokens"),a=ka(E(k(n,"error"),"message"));return{answer:o&&
E(o,"text"),failure:n.type==="turn.failed"?A("codex",a):void 0,usage:i>0?{tokens:i}:void 0}}},ka=(e="the turn failed")=>E(
k(de(e)??{},"error"),"message")??e,Gr=C(Ta);var _t={name:"command",repeatable:!0,findObstacle:({run:e})=>e===void 0?"the task has no run script":void 0,run:async e=>{
let t=B(join(e.folder,"run.sh"));return writeFileSync(t,`${e.task.run}
`),{end:await P({...e,argv:ue(t),cwd:e.workspace})}}};var _a="--output-format json --no-color --disable-client-telemetry",Ea={name:"copilot",limits:["max_turns"],call:({environment:e,
promptFile:t,folder:n},r)=>({args:["-p",`Read the file ${t} and carry out the task in it.`,"--add-dir",n,"--autopilot","\
--max-autopilot-continues",e.TASK_MAX_TURNS??"50","--no-ask-user","--allow-all-tools","--deny-tool=shell(git push)",..._a.
split(" "),...O("--model",e.TASK_MODEL)],environment:{COPILOT_AUTO_UPDATE:"false",...r&&{COPILOT_HOME:r}}}),ignore:e=>/^\{"type":"(tool\.|user\.|assistant\.\w+_delta)/.
test(e),read:e=>{let t=H(e),n=t.findLast(({type:d})=>d==="result");if(n===void 0)return;let r=t.map(d=>({type:d.type,...k(
d,"data")})),o=r.findLast(({type:d})=>d==="session.error"),s=r.findLast(d=>d.type==="assistant.message"&&E(d,"content")!==
void 0),i=o&&(E(o,"message")??"no reason is given"),a=i!==void 0&&$(n,"exitCode")>0;return{answer:s&&E(s,"content"),failure:a?
A("copilot",i,JSON.stringify(o)):void 0,usage:{turns:r.filter(({type:d})=>d==="assistant.turn_end").length}}}},Br=C(Ea);var Hr={name:"custom",repeatable:!1,callsModel:!0,findObstacle:()=>{},run:async e=>{try{let{runner_argv:t=""}=e.settings,
n=Pe(t);if("expected"in n)throw new Error(`runner_argv ${JSON.stringify(t)}: expected ${n.expected}`);let r=va(n.argv,e),
o={...e.environment,...e.agentEnvironment};return{end:await P({...e,argv:r,cwd:e.workspace,stdin:e.promptFile,environment:o})}}catch(t){
return Z(h(`the runner cannot run: ${t instanceof Error?t.message:t}`))}}};function va([e,...t],{environment:n}){let r=o=>o.
replace(Xe,(s,i)=>n[Oe[i]??""]??"");return[r(e),...t.map(r)]}var $a=53,Ra={name:"gemini",limits:["max_turns"],call:(e,t)=>({args:["--approval-mode=yolo","--output-format","stream-js\
on",...O("--model",e.environment.TASK_MODEL),"-p","Carry out the task above."],environment:{GEMINI_CLI_TRUST_WORKSPACE:"\
true",...t&&{GEMINI_CLI_HOME:Oa(t,e)}},stdin:e.promptFile}),read:(e,t)=>{let n=H(e),r=n.findLast(({type:l})=>l==="result"),
o=t===$a?Pa(e):void 0;if(r===void 0)return o&&{failure:o};let s=n.findLastIndex(({type:l})=>l==="tool_result"),i=n.slice(
s+1).filter(({type:l,role:u})=>l==="message"&&u==="assistant"),a=$(k(r,"stats"),"total_tokens"),d=E(k(r,"error"),"messag\
e")??"no reason is given",c=r.status==="success"?void 0:A("gemini",d,e.stderr.join(`
`));return{answer:i.map(({content:l})=>l).join(""),failure:o??c,usage:a>0?{tokens:a}:void 0}}};function Oa(e,{settings:t,
agentEnvironment:n}){let r={general:{enableAutoUpdate:!1,maxAttempts:3},privacy:{usageStatisticsEnabled:!1},...n.GEMINI_API_KEY&&
{security:{auth:{selectedType:"gemini-api-key"}}},...t.max_turns&&{model:{maxSessionTurns:t.max_turns}}};return mkdirSync(
join(e,".gemini"),{recursive:!0}),writeFileSync(join(e,".gemini","settings.json"),JSON.stringify(r)),e}var Pa=({stderr:e})=>({
verdict:"budget_exceeded",reason:`gemini: ${e.find(t=>/turn/i.test(t))?.trim()??"the limit of turns is reached"}`}),Wr=C(
Ra);var Aa={name:"opencode",limits:[],call:({environment:e,promptFile:t},n)=>({args:["run","--format","json",...O("--model",
e.TASK_MODEL),"--file",t,"--","Carry out the task in the attached file."],environment:{OPENCODE_PERMISSION:'{"*":"allow"\
}',OPENCODE_DISABLE_AUTOUPDATE:"1",OPENCODE_DISABLE_LSP_DOWNLOAD:"1",OPENCODE_DISABLE_SHARE:"1",...n&&{XDG_CONFIG_HOME:n,
XDG_DATA_HOME:n,XDG_STATE_HOME:n}}}),ignore:e=>e.startsWith('{"type":"tool_use"'),read:e=>{let t=H(e),n=t.findLast(({type:s})=>s===
"error"),r=t.filter(({type:s})=>s==="step_finish").map(s=>k(s,"part"));if(n===void 0&&r.length===0)return;let o=t.findLast(
({type:s})=>s==="text");return{answer:o&&E(k(o,"part"),"text"),failure:n&&ja(k(n,"error")),usage:r.length>0?La(r):void 0}}};
function ja(e){let t=k(e,"data"),{statusCode:n="",responseBody:r=""}=t,o=E(k(t,"responseHeaders"),"retry-after"),s=E(t,"\
message")??String(e.name),i=`${n} ${e.name} ${r} ${o?`retry-after: ${o}`:""}`;return A("opencode",s,i)}function La(e){let t=o=>e.
reduce((s,i)=>s+o(i),0),n=t(o=>$(o,"cost")),r=t(o=>$(k(o,"tokens"),"total"));return{...n>0&&{cost_usd:n},tokens:r,turns:e.
length}}var Vr=C(Aa);var vt="somas/core/runner.py",Na="Task execution placeholder.",$t={name:"somas",repeatable:!1,callsModel:!0,findObstacle:(e,t)=>v(
t,vt)===void 0?`the repository has no ${vt}`:void 0,run:async e=>{let{task:t,settings:n,workspace:r,context:o}=e;if(!/^project-\d+$/.
test(n.project_id))return Et(`it wants a project id like project-123, not ${n.project_id}`);let s=`${Se(n.project_id)}/.${t.
id}`,i=Fa(r,s);if(i===void 0)return Et(`${s} leads out of the repository`);try{De(join(i,"context"),o);let a=t.output??`${s}\
/output.md`,d=o.slices.map(({file:f})=>`${s}/context/${f}`),c=await Ma(e,Ca(e,d,a));if("failure"in c)return Et(c.failure);
let l=v(r,a),u=Da(c,l&&w(l),e.prompt);return u.judged!==void 0&&l!==void 0&&rmSync(l,{force:!0}),u}finally{rmSync(i,{recursive:!0,
force:!0})}}};async function Ma(e,t){let n=new se(1e4),r=i=>P({...e,argv:[...i,...t],cwd:e.workspace,stdin:e.promptFile,
environment:{...e.environment,...e.agentEnvironment,PYTHONDONTWRITEBYTECODE:"1"},onOutput:(a,d)=>a==="stderr"&&n.add(d)}),
o=await r(["python3"]);if(o.exitCode===0||!n.lines().some(i=>Ia.test(i)))return o;let s=await Nr(Ar,e);return"failure"in
s?s:r(s.argv)}var Ia=/^(ModuleNotFound|Import)Error: No module named '(yaml|filelock)/;function Ca({task:e,settings:t},n,r){
let o={agent:e.agent??t.agent,task_name:e.name,task_desc:e.description,context_files:n.join(","),output_path:r,project_id:t.
project_id},s=([i,a])=>a.startsWith("-")?[`--${i}=${a}`]:[`--${i}`,a];return[vt,...Object.entries(o).flatMap(s)]}function Da(e,t,n){
let r=t?.trim()?t:void 0;return e.exitCode!==0?{end:e,report:r}:r===void 0?{end:e,judged:{verdict:"runner_error",reason:"\
the SOMAS runner ended without an error but wrote no output that can be read"}}:r.includes(Na)?{end:e,report:`${r}

${n}`,judged:{verdict:"briefed",reason:"the SOMAS runner wrote a placeholder, no agent is connected to it: nobody has ca\
rried the task out yet"}}:{end:e,report:r,delivered:!0}}var Et=e=>Z(`the SOMAS runner cannot run: ${e}`);function Fa(e,t){
let n=dirname(t);for(;!existsSync(join(e,n));)n=dirname(n);if(v(e,n)===void 0)return;let r=join(e,t);return rmSync(r,{recursive:!0,
force:!0}),mkdirSync(r,{recursive:!0}),r}var Ua={command:_t,somas:$t,brief:Ve,claude:Ur,codex:Gr,copilot:Br,gemini:Wr,aider:Fr,opencode:Vr,custom:Hr};function Jr(e,t,n){
return kr(e)?Ve:n!=="auto"?Ua[n]:[_t,$t].find(r=>r.findObstacle(e,t)===void 0)??Ve}async function Je(e,t,n){let r=performance.now(),o={...e.environment,...e.setupEnvironment};for(let[s,i=""]of[["run",e.settings.
setup],["task",e.task.setup]]){if(i==="")continue;let a=performance.now(),d=Math.max(1,n-(a-r)/1e3);e.log.write(`[setup \
of the ${s}]
`);let c=ue(Ga(e,t,i)),l=await P({...e,argv:c,cwd:t,environment:o,timeoutSeconds:d});e.setupTime.seconds+=(performance.now()-
a)/1e3;let u=Ba(`the setup of the ${s}`,l)??await Ha(e,t,s);if(u!==void 0)return u}}function Ga({folder:e,setupSteps:t},n,r){
let o=r.trim()===Ft&&t!==void 0,s=o?void 0:v(n,r);if(s!==void 0&&statSync(s).isFile())return s;let i=B(join(e,"setup.sh"));
return writeFileSync(i,o?t:`${r}
`),i}function Ba(e,{exitCode:t,signal:n,timedOut:r,stalledSeconds:o,error:s}){return o!==void 0?{verdict:"stalled",reason:`${e}\
 printed nothing and changed nothing for ${o} s`}:r?{verdict:"timeout",reason:`${e} did not end in time`}:t===0?void 0:{
verdict:"runner_error",reason:`${e} ${s??`ended with exit code ${t??n}`}, see the log`}}async function Ha({workspace:e},t,n){
let r=t===e?await p(e,["status","--porcelain"]):"";return r===""?void 0:{verdict:"runner_error",reason:`the setup of the\
 ${n} changed the repository: ${r.split(`
`).join(", ")}; let it write elsewhere, or ignore the files`}}var Kr="refs/somas/imported";async function zr(e,{parent:t,message:n,changes:r,tree:o}){let s=[`commit ${Kr}
mark :1
`,`committer ${ge.GIT_COMMITTER_NAME} <${ge.GIT_COMMITTER_EMAIL}> now
`,Xr(n),`from ${t}
`,o===void 0?"":`M 040000 ${o} ""
`,...r.map(Wa),`
get-mark :1
`,`reset ${Kr}
from ${"0".repeat(t.length)}

`];return p(e,["fast-import","--quiet","--force","--date-format=now"],{input:s.join("")})}function Wa(e){let t=`"${e.path.
replace(/["\\]/g,"\\$&").replaceAll(`
`,"\\n")}"`;return"text"in e?`M 100644 inline ${t}
${Xr(e.text)}`:"object"in e?`M ${e.mode} ${e.object} ${t}
`:`D ${t}
`}var Xr=e=>`data ${Buffer.byteLength(e)}
${e}
`;var Yr=100*2**20;async function qr(e,t){let n=t.filter(({mode:a})=>a.startsWith("100"));if(n.length===0)return{tooLarge:[],
bytes:new Map};let r=n.map(({object:a})=>`${a}
`).join(""),o=(await p(e,["cat-file","--batch-check=%(objectsize)"],{input:r})).split(`
`).map(Number),s=n.flatMap((a,d)=>{let c=o[d]??0;return c>Yr?[{...a,bytes:c}]:[]}),i=s.map(({before:a,path:d})=>`${a.mode}\
 ${a.object}	${d}
`);return s.length>0&&await p(e,["update-index","--index-info"],{input:i.join("")}),{tooLarge:s.map(({path:a,bytes:d})=>`${a}\
 (${Math.round(d/1e6)} MB)`),bytes:new Map(n.map(({object:a},d)=>[a,o[d]??0]))}}async function Zr(e,t){let n=[`--filter=\
blob:limit=${Yr+1}`,"--filter-print-omitted"];return/^~/m.test(await p(e,["rev-list","--objects",...n,t]))}var Qr=10;async function eo(e,t=[],n=[]){let r=await Ja(e,new Set(n.map(({path:u})=>u))),o=Zn(r.untracked,t,u=>existsSync(
join(e,u))),s=o.length===0?[]:await Va(e,o.map(({path:u})=>u)),i=o.filter(({path:u})=>!s.some(f=>f===u||f.startsWith(`${u}\
/`))),a=[...r.leftOut,...i.map(({path:u})=>u)],d=[...a,...n.map(({path:u})=>u)].map(u=>`:(exclude,top,literal)${u}`),c=await to(
e,d).catch(u=>Ya(e,d,u)),l=n.map(({path:u,head:f,isListed:m})=>m&&f!==void 0?`160000 ${f}	${u}\0`:`0 ${"0".repeat(40)}	${u}\
\0`);return l.length>0&&await p(e,["update-index","-z","--index-info"],{input:l.join("")}),{leftOut:a,paths:[...r.known,
...r.untracked],warnings:[...r.warnings,...i.map(Qn).map(u=>h(u)),...c]}}var Va=(e,t)=>X(e,["ls-files","-z","--",...t.map(
n=>`:(top,literal)${n}`)]);async function Ja(e,t){let n=new Set,r=[],o=[],s=[];for(let a=0;a<=Qr;a++){let d=["ls-files",
"--others","--exclude-standard","-t","-z"],c=await X(e,a===0?[...d,"--cached"]:d),l=c.flatMap(m=>m.startsWith(Rt)?[m.slice(
Rt.length)]:[]);a===0&&(o=c.filter(m=>!m.startsWith(Rt)).map(m=>m.slice(2)));let u=m=>[...n,...t].some(y=>Ka(m,y)),f=za(
e,l).filter(m=>!u(m));for(let m of f)u(m)||(a<Qr&&Xa(join(e,m,".git"))?(rmSync(join(e,m,".git"),{recursive:!0,force:!0}),
r.push(m)):n.add(m));if(s=l.filter(m=>!u(m)),!f.some(m=>r.includes(m)))break}let i=[...r.map(a=>`${a}/ was a repository \
of its own: its files are kept, its history is not`),...[...n].map(a=>`left out ${a}/: it is a worktree, or a clone of a\
nother repository`)];return{known:o,untracked:s,leftOut:[...n],warnings:i.map(a=>h(a))}}var Rt="? ",Ka=(e,t)=>e===t||e.startsWith(
`${t}/`);function za(e,t){let n=new Set;for(let r of t)for(let o=r.lastIndexOf("/");o>0;o=r.lastIndexOf("/",o-1)){let s=r.
slice(0,o);if(n.has(s))break;n.add(s)}return[...n].filter(r=>lstatSync(join(e,r,".git"),{throwIfNoEntry:!1})).sort()}var Xa=e=>lstatSync(
e).isDirectory()&&!/^\s*\[remote\s/m.test(w(join(e,"config"))??"");async function to(e,t){let n=["add","--all","--ignore\
-errors"];try{if(t.length===0)await p(e,n);else{let r=[":(top)",...t].map(o=>`${o}\0`).join("");await p(e,[...n,"--paths\
pec-from-file=-","--pathspec-file-nul"],{input:r})}return[]}catch(r){if(!(r instanceof I)||r.exitCode!==1)throw r;return[
`not everything could be saved: ${h(r.stderr)}`]}}async function Ya(e,t,n){if(!(n instanceof I))throw n;let r=join(e,".g\
it/info/attributes"),o=existsSync(r)?readFileSync(r,"utf8"):void 0;R(dirname(r));try{writeFileSync(r,`${o??""}
* -filter -working-tree-encoding
`);let s=await to(e,t);return[h(`saved without the filters of .gitattributes: ${n.stderr}`),...s]}finally{o===void 0?rmSync(
r):writeFileSync(r,o)}}async function Ot(e,t,n,{ownFile:r,named:o,submodules:s}){await so(e);let i=await eo(e,o,s),a=await no(e,t),{tooLarge:d,
bytes:c}=await qr(e,a),l=({path:x})=>x===r||x.startsWith(`${r}/`),u=async()=>(await no(e,t)).filter(x=>!l(x)),f=d.length===
0?a.filter(x=>!l(x)):await u(),m=[...i.warnings],y=f.filter(({path:x})=>qa.test(x));if(y.length>0&&(await Za(e,t,r),f=await u(),
m.push(`changes of other tasks' result files are left out: ${_(y.map(({path:x})=>x))}`)),f.some(({path:x})=>x===".gitmod\
ules")){let x=await ed(e);x.length>0&&(f=await u(),m.push(h(`removed the submodule ${_(x)}, which .gitmodules no longer \
names`)))}let g=await p(e,["write-tree"]),S=n!==void 0&&await ye(e,n,t).catch(()=>!1),b=S&&n!==t&&!await Qa(e,`${t}..${n}`,
i.leftOut)?n:t,j=await ne(e,g,[b],"Work of a runner, not yet judged"),W=n!==void 0&&!S&&{rewritten:n},{paths:M}=i;return{
start:t,commit:j,tree:g,parent:b,...W,differences:f,tooLarge:d,bytes:c,paths:M,warnings:m}}var qa=new RegExp(`^"?${Se("[\
^/]+").replace(".","\\.")}/`,"i");async function no(e,t){let n=await p(e,["diff-index","--cached","--raw","--no-abbrev",
"--no-renames",t]);return Array.from(n.matchAll(/^:(\d+) (\d+) (\S+) (\S+) (\w)\t(.*)$/gm),([,r="",o="",s="",i="",a="",d=""])=>({
status:a,path:d,mode:o,object:i,before:{mode:r,object:s}}))}async function Za(e,t,n){let r=[`:(top,glob,icase)${Se("*")}\
/**`,`:(exclude,top,literal)${n}`];await p(e,["reset","--quiet",t,"--",...r])}async function Qa(e,t,n){if(await Zr(e,t))
return!0;if(n.length===0)return!1;let r=n.map(o=>`:(top,literal)${o}`);return await p(e,["log","--format=%H","--max-coun\
t=1","--full-history",t,"--",...r])!==""}async function ed(e){let t=await p(e,["ls-files","--stage","-z"]),n=Array.from(
t.matchAll(/160000 \S+ 0\t([^\0]*)\0/g),([,i=""])=>i),r=await Be(e,["--blob",":.gitmodules"]),o=n.filter(i=>!r.includes(
i)),s=o.map(i=>`0 ${"0".repeat(40)}	${i}\0`);return o.length>0&&await p(e,["update-index","-z","--index-info"],{input:s.
join("")}),o}var oo=(e,{tree:t,parent:n},r,o)=>zr(e,{tree:t,parent:n,message:o,changes:[r]});async function be(e,t){await so(
e);try{await ro(e,t)}catch{ct(e),await ro(e,t)}}async function ro(e,t){await p(e,["checkout","--quiet","--force","--deta\
ch",t]),await p(e,["clean","-ffdxq"]),existsSync(join(e,".git/modules"))&&await p(e,["submodule","--quiet","update","--f\
orce","--no-fetch"]).catch(()=>{})}async function so(e){let t=["rev-parse","--path-format=absolute","--show-toplevel","-\
-git-path","index.lock"],[n="",r=""]=(await p(e,t)).split(`
`);if(realpathSync(n)!==realpathSync(e))throw new Error(`the runner damaged the repository: ${e} is not its top folder`);
rmSync(r,{force:!0})}var td=e=>String(e).replace(/\B(?=(\d{3})+$)/g,","),io=(e,t,n=`${t}s`)=>`${td(e)} ${e===1?t:n}`;var nd={75:{verdict:"rate_limited",reason:"the runner asked to be run again later (exit code 75)"},77:{verdict:"blocked",
reason:"the runner needs a person (exit code 77)"},124:{verdict:"timeout",reason:"the runner reported a timeout (exit co\
de 124)"},137:{verdict:"timeout",reason:"the runner reported that it was killed (exit code 137)"}};function Pt(e){let{end:t,
judged:n,objection:r,changes:o,delivered:s,verify:i,verifyDetails:a="",warnings:d,noChangeReason:c}=e,l=rd(t)??n??od(t)??
r;if(l!==void 0)return l;let u=o===0&&!s,f=e.repeatable&&(i!=="none"||e.doneBefore);if(u&&c===void 0&&!f)return{verdict:"\
no_change",reason:["the runner ended without an error but changed nothing",...d].join("; ")};if(i==="failed")return{verdict:"\
verify_failed",reason:`the task's verify script failed${a}`};if(i==="timeout")return{verdict:"verify_failed",reason:`the\
 task's verify script did not end in time${a}`};if(i==="unprepared")return{verdict:"verify_failed",reason:`the setup bef\
ore the task's verify script failed${a}`};let m=i==="passed"?"verify passes":"the task has no verify script";return{verdict:u||
d.length>0?"succeeded_with_warning":"succeeded",reason:[id(e),m,...d].join("; ")}}function rd({timedOut:e,stalledSeconds:t,
error:n}){if(t!==void 0)return{verdict:"stalled",reason:`the runner was ended: it printed nothing and changed nothing fo\
r ${t} s`};if(e)return{verdict:"timeout",reason:"the runner did not end in time"};if(n!==void 0)return{verdict:"runner_e\
rror",reason:`the runner could not be started: ${n}`}}function od({exitCode:e,signal:t}){if(e===0)return;let n=e===null?
void 0:nd[e];if(n!==void 0)return n;let r=e===null?t:sd.get(e-128);return{verdict:"runner_error",reason:`the runner ${r===
void 0?`ended with exit code ${e}`:`was ended by ${r}`}`}}var sd=new Map(Object.entries(system.signals).map(([e,t])=>[t,
e]));function id({changes:e,delivered:t,noChangeReason:n}){let r=e===0?[]:[`changed ${io(e,"file")}`];return t?["wrote i\
ts document",...r].join(" and "):e>0?r.join(""):n===void 0?"changed nothing":`changed nothing, as the runner declared: ${n}`}var ad=[{name:"core.autocrlf",value:"false"},{name:"core.safecrlf",value:"false"},{name:"core.eol",value:"lf"},{name:"co\
re.excludesFile",value:"/dev/null"},{name:"core.attributesFile",value:"/dev/null"}],ao="somas.upstream";async function co(e,t,n,r=[]){
if(await Me(e,t),await appendFile(join(t,".git/config"),z(ad)),r.length>0&&await dd(join(t,".git"),r),await fd(e,join(t,
".git")),await p(t,["checkout","--quiet","--detach",n]),existsSync(join(t,".gitmodules"))){let o=await md(e,t,n);await appendFile(
join(t,".git/config"),z(o))}}async function dd(e,t){await appendFile(join(e,"config"),z([{name:"core.sparseCheckout",value:"\
true"}])),await mkdir(join(e,"info"),{recursive:!0}),await writeFile(join(e,"info/sparse-checkout"),`/*
${t.map(n=>`!/${n}
`).join("")}`)}var At=["refs/tags","refs/remotes","refs/heads"],cd="--format=%(objectname) %(refname)";function ld(e){let t=existsSync(
join(e,".git"))?join(e,".git"):e,n=join(t,"packed-refs"),r=s=>{let i=join(t,s);return existsSync(i)&&readdirSync(i).length>
0};return!existsSync(n)||At.some(r)?void 0:readFileSync(n,"utf8").split(`
`).filter(s=>At.some(i=>s.split(" ")[1]?.startsWith(`${i}/`))).join(`
`)}var ud="refs/remotes/origin/";async function fd(e,t){let n=ld(e)??await p(e,["for-each-ref",cd,...At]),r=new Map;for(let o of n.
split(`
`)){let[s="",i=""]=o.split(" ");i!==""&&r.set(i.replace(/^refs\/heads\//,ud),s)}await writeFile(join(t,"packed-refs"),Ie(
r))}async function md(e,t,n){let r=["--get-regexp","^submodule\\..*\\.url$"],o=await K(e,["--local",...r]),s=await K(t,[
"--blob",`${n}:.gitmodules`,...r]),i=await K(e,["--local","--get-regexp",`^(${ao}|remote\\.origin\\.url)$`]),a=u=>i.find(
f=>f.name===u)?.value,d=a(ao)??a("remote.origin.url")??e,c=s.flatMap(({name:u,value:f=""})=>/^\.\.?\//.test(f)?[{name:u,
value:pd(d,f)}]:[]),l=new Set(o.map(({name:u})=>u));return[...o,...c.filter(({name:u})=>!l.has(u))]}function pd(e,t){let n=e.
replace(/\/$/,""),r=t,o="/";for(;;)if(r.startsWith("../")){let s=Math.max(n.lastIndexOf("/"),n.lastIndexOf(":"));o=n[s]===
":"?":":"/",n=n.slice(0,Math.max(s,0)),r=r.slice(3)}else if(r.startsWith("./"))r=r.slice(2);else return`${n}${o}${r}`.replace(
/\/$/,"")}var gd=200;function lo(e){let t=e.tail().findLast(n=>n.trim()!=="")??"[verify]";return t==="[verify]"?"":`, after ${JSON.
stringify(h(t,gd))}`}async function uo(e,t,n,r){let{workspace:o,folder:s,log:i}=e,a=performance.now(),d=join(s,"verify");
await rm(d,{recursive:!0,force:!0}),await co(o,d,n,[Y("*","*")]);let c=B(join(s,"verify.sh"));await writeFile(c,`${t}
`),i.write(`
[verify]
`);let l=await Je(e,d,r);if(l!==void 0)return i.write(`${l.reason}
`),{state:"unprepared",details:`: ${l.reason}`};let u=Math.max(1,r-(performance.now()-a)/1e3),f={...e.environment,...e.setupEnvironment},
m=await P({argv:ue(c),cwd:d,environment:f,log:i,timeoutSeconds:u});return m.error!==void 0&&i.write(`${m.error}
`),m.timedOut?{state:"timeout",details:lo(i)}:m.exitCode===0?{state:"passed",details:""}:{state:"failed",details:`: ${m.
exitCode===null?`ended by ${m.signal??"an error"}`:`exit code ${m.exitCode}`}${lo(i)}`}}async function mo(e,t=Jr(e.task,e.workspace,e.settings.runner)){let{workspace:n,log:r}=e,o=e.start??await p(n,["rev-pars\
e","HEAD"]),s=performance.now(),i=()=>e.timeoutSeconds-(performance.now()-s)/1e3,a=new Map,d;t.callsModel&&await e.pause(
Math.random()*10);for(let c=1;;c++){let l=po(e,c),u=await hd(e,t,o,c,Math.max(1,i()));d=Ce(d,u.usage);for(let[m,y]of u.sideTips.
entries())a.set(`${l}-${m+1}`,y);let f=gr(u.verdict,c,i());if(f===void 0){let m=fo(e.setupTime.seconds),y=fo((performance.
now()-s)/1e3),g={runner:t.name,seconds:y,...m>0&&{setup_seconds:m}},S=await Td(e,u,g);return{...g,...d&&{usage:d},...c>1&&
{attempts:c},partial:a,...S}}go(u.snapshot)&&a.set(l,u.snapshot.commit),r.write(`
[attempt ${c}: ${u.verdict.reason}; the next one in ${Math.round(f)} s]
`),await be(n,o),await e.pause(f)}}var fo=e=>Math.round(e*10)/10,po=({task:e},t)=>`partial/${e.id}/${t}`;async function hd(e,t,n,r,o){
let{task:s,workspace:i,settings:a,folder:d}=e;for(let V of[e.resultFile,e.reportFile])rmSync(V,{recursive:!0,force:!0});
let c={...e.environment,TASK_ATTEMPT:`${r}`,TASK_TIMEOUT_SECONDS:`${Math.floor(o)}`},l=performance.now(),u=mr(i,join(dirname(
d),`.kept-${s.id}-${r}`)),f=await Sd(t,{...e,environment:c,timeoutSeconds:o});R(d);let m=Y(a.project_id,s.id),y=s.files,
{snapshot:g,sideTips:S,submodules:T}=await bd(i,u,n,{ownFile:m,named:y}),b=await sr(i,g,e.lfsStore),j=[e.agentEnvironment,
e.setupEnvironment],W=await rr(i,n,[g.commit,...S],j);if(W.length>0)return wd(g,W,f.usage);let M=hr(e.reportFile),x=S.map(
(V,Fo)=>`refs/somas/${po(e,r)}-${Fo+1}`),ie={end:f.end,judged:f.judged??M.judged,objection:await er(i,s,g,[...T.flatMap(
({lost:V})=>V??[]),...b]),changes:g.differences.length,delivered:f.delivered??!1,repeatable:t.repeatable,doneBefore:e.doneBefore,
noChangeReason:M.noChangeReason,verify:s.verify===void 0?"none":"passed",warnings:[...g.warnings,...T.flatMap(({warning:V})=>V??
[]),...x.map(V=>`commits beside HEAD are kept as ${V}`),...await tr(i,s,g),...jt(e,!0),...M.warnings]},D=Math.max(60,o-(performance.
now()-l)/1e3),{reason:Ke,...Do}=Pt(await xd(e,ie,g.commit,D));return{snapshot:g,sideTips:S,verdict:{...Do,reason:e.redact(
Ke)},usage:{...M.usage,...f.usage},report:f.report??w(e.resultFile)??M.summary}}async function Sd(e,t){let n=e.findObstacle(
t.task,t.workspace);if(n!==void 0)return Z(`the runner ${e.name} cannot run this task: ${n}`);let r=performance.now(),o=e.
name==="brief"?void 0:await Je(t,t.workspace,t.timeoutSeconds);if(o!==void 0)return{end:ve,judged:o};let s=Math.max(1,t.
timeoutSeconds-(performance.now()-r)/1e3);return e.run({...t,timeoutSeconds:s})}async function bd(e,t,n,r){let{head:o,sideTips:s,
submodules:i}=await t.restore(n);try{return{snapshot:await Ot(e,n,o,{...r,submodules:i}),sideTips:s,submodules:i}}catch{
return t.repair(),{snapshot:await Ot(e,n,void 0,{...r,submodules:i}),sideTips:[],submodules:i}}finally{dr(e,i)}}function wd(e,t,n){
let{start:r}=e,o=`the work holds the value of ${t.join(", ")}, so none of it is kept: the key should be replaced, and th\
e task told where keys belong`;return{snapshot:{...e,commit:r,parent:r,differences:[]},sideTips:[],verdict:{verdict:"blo\
cked",reason:o},usage:n}}async function xd(e,t,n,r){let o=e.task.verify;if(o===void 0||t.judged!==void 0||!N(Pt(t).verdict))
return t;let{state:s,details:i}=await uo(e,o,n,r);return{...t,verify:s,verifyDetails:i}}async function Td(e,{snapshot:t,
verdict:{verdict:n,reason:r},report:o},s){let{task:i,workspace:a,settings:d,log:c}=e,l=N(n);if(!l&&!go(t))return e.isDisposable||
await be(a,t.start),{verdict:n,reason:r};let u=Y(d.project_id,i.id),f=Hn({...s,verdict:n,reason:r,task_id:i.id,task_name:i.
name,changes:t.differences.map(({status:S,path:T})=>`${S} ${T}`),notes:[...jt(e,!0),...jt(e,!1)],output:c.tail(),report:o}),
m=`${i.id}: ${h(i.name)}

${h(`The verdict is ${n}: ${r}.`)}
`,y={path:u,text:e.redact(f)},g=await oo(a,t,y,m);return e.isDisposable||await be(a,l?g:t.start).catch(S=>c.write(`
${S}
`)),{verdict:n,reason:r,commit:g,result_file:u}}var go=({differences:e,parent:t,start:n})=>e.length>0||t!==n,jt=({context:e},t)=>e.
missing.filter(n=>n.required===t).map(({source:n,reason:r})=>h(`context ${n} is missing: ${r}`));var kd=(e,t)=>e.files.some(n=>t.files.some(r=>Ue(n,r)));function yo(e,t){let n=e.tasks.filter(s=>t.includes(s.id)),r=new Set(n.flatMap(({depends_on:s})=>s)),o=new Map(e.tasks.map(
s=>[s.id,s]));return s=>{let i=o.get(s);return r.has(s)||i!==void 0&&n.some(a=>kd(i,a))}}async function ho(e,t,{plan:n,task:r,commits:o}){let s=yo(n,[r.id]),i=[],a=t;for(let[d,c]of o){if(!s(d))continue;let l=await xn(
e,a,c,`Merge ${d}
`);"commit"in l?a=l.commit:i.push(d)}return{commit:a,conflicting:i}}var So=(e,t,n,r)=>({task_id:e,task_name:t,verdict:"skipped_dependency",reason:`waits for ${n}, which was not done`,seconds:0,
wave:r});var _d=(e,t)=>join(e,"logs",`${t}.log`);function Ed(e,t,{task_minutes:n}){let r=t.flatMap(({timeout_minutes:i})=>i??[]),
o=n-r.reduce((i,a)=>i+a,0),s=e.timeout_minutes??o/(t.length-r.length);return Math.max(60,Math.floor(s*60))}async function bo(e){
let t=new Map(e.plan.tasks.map(d=>[d.id,d])),n=e.leg.tasks.map(d=>t.get(d)??Rd(d)),r=new Set(e.before?.notDone),o=new Map(
e.before?.commits),s=new Map,i=[],a=e.gitSettings??await Rn(e.workspace,e.environment.HOME);for(let d of n){let c=d.depends_on.
find(g=>r.has(g));c===void 0&&e.onProgress?.({task_id:d.id,state:"started"});let{tail:l,...u}=c===void 0?await vd({...e,
gitSettings:a},d,Ed(d,n,e.leg),o,s):{...So(d.id,d.name,c,e.wave),tail:[]},f={...u,...e.place&&{leg:e.place}},m=N(f.verdict);
m?f.commit!==void 0&&o.set(d.id,f.commit):r.add(d.id),i.push(f),R(e.output),writeFileSync(B(join(e.output,"results.json")),
`${JSON.stringify(i,null,2)}
`);let y=!m&&l.length>0&&{tail:l};e.onProgress?.({task_id:d.id,state:"finished",result:f,...y})}return i}async function vd(e,t,n,r,o){
let{output:s,workspace:i,wave:a,secrets:d=[],pause:c=$d}=e,l=join(e.scratch,t.id);rmSync(l,{recursive:!0,force:!0}),mkdirSync(
l,{recursive:!0}),R(s),R(join(s,"logs"));let u=he(d),f=Pn(B(_d(s,t.id)),{redact:u}),m={task_id:t.id,task_name:t.name,wave:a};
try{let{commit:y,conflicting:g}=await ho(i,e.base,{plan:e.plan,task:t,commits:r}),S=t.depends_on.find(D=>g.includes(D));
if(S!==void 0){let D=`the work of ${S} conflicts with other work that it builds on`;return{...m,verdict:"conflict",reason:D,
seconds:0,tail:[]}}let b=e.isDisposable&&t.id===e.leg.tasks[0]&&y===e.base?void 0:await be(i,y).catch(D=>h(u.text(String(
D))));if(b!==void 0){let D=`the workspace could not be made clean after earlier tasks of the job: ${b}`;return{...m,verdict:"\
runner_error",reason:D,seconds:0,tail:[]}}let j=e.overlaps?.get(t.id),W=Wn({...e,task:t,start:y,folder:l,log:f,timeoutSeconds:n,
secrets:d,pause:c,overlap:j}),{partial:M,...x}=await mo(W),ie=new Map([...o,...M]);x.commit!==void 0&&ie.set(t.id,x.commit),
ie.size>0&&(R(s),await yn(i,B(join(s,"result.bundle")),e.base,ie));for(let[D,Ke]of ie)o.set(D,Ke);return{...m,...x,tail:f.
tail()}}catch(y){let g=u.text(`the task's work could not be saved: ${h(String(y))}`);return f.write(`
${g}
`),{...m,verdict:"runner_error",reason:g,seconds:0,tail:f.tail()}}finally{f.close()}}var $d=e=>new Promise(t=>setTimeout(
t,e*1e3));function Rd(e){throw new Error(`the leg names the task ${JSON.stringify(e)}, which is not in the plan`)}var wo=(e,t)=>({agentEnvironment:e.variables,setupEnvironment:t.variables,secrets:[...e.secrets,...t.secrets]}),Pd=[[/^(PATH|HOME|SHELL|CI|TMPDIR|IFS|ENV|SHELLOPTS|BASHOPTS|PROMPT_COMMAND|CDPATH)$|^BASH_/,
"it changes how programs run"],[/^(LD|DYLD)_|^NODE_(OPTIONS|PATH)$|^PYTHON|^PERL5|^RUBY(OPT|LIB)$|JAVA.*_OPTIONS$/,"it l\
oads code into programs"],[/^GIT_/,"it changes what git does"],[/^(GITHUB|ACTIONS|RUNNER|INPUT)_/,"it belongs to GitHub \
Actions (Copilot takes COPILOT_GITHUB_TOKEN)"],[/^(TASK|SOMAS)_/,"it belongs to the harness"]],Ad=/^(true|false|yes|no|on|off|\d{1,6})$/i;
function xo(e,t="agent_env"){let n=new Map,r=[];for(let[i,a]of e.split(/\r\n|\r|\n/).entries()){if(/^\s*(#|$)/.test(a))continue;
let[,d,c]=/^\s*(?:export\s+)?([A-Za-z_][A-Za-z0-9_]*)\s*=(.*)$/.exec(a)??[],l=Ld(c?.trim()??""),u=jd(d,l)??(n.has(d??"")?
`${d} is set a second time`:void 0);u!==void 0?r.push(`line ${i+1}: ${u}`):d!==void 0&&l!==void 0&&n.set(d,l)}if(r.length>
0)throw new Error(`${t} cannot be read: ${r.join("; ")}`);let o=[...n].filter(([,i])=>i!==""&&!Ad.test(i)),s=i=>i.length<
4;return{variables:Object.fromEntries(n),secrets:o.map(([,i])=>i).filter(i=>!s(i)),warnings:o.filter(([,i])=>s(i)).map(([
i])=>`${t}: the value of ${i} is too short to be hidden in logs`)}}function jd(e,t){if(e===void 0)return"expected NAME=v\
alue; a value has one line";let n=Pd.find(([r])=>r.test(e))?.[1];return n!==void 0?`${e} is refused: ${n}`:t===void 0?`t\
he value of ${e} must end with its quote, on the same line`:t.includes("\0")?`the value of ${e} holds a NUL character`:void 0}
function Ld(e){let[t]=e;if(t!=='"'&&t!=="'")return e.replace(/(^|\s)#.*$/,"").trimEnd();let r=(t==="'"?/^'([^']*)'\s*(?:#.*)?$/:
/^"((?:[^"\\]|\\.)*)"\s*(?:#.*)?$/).exec(e)?.[1];return t==="'"?r:r?.replace(/\\(["\\])/g,"$1")}function To(e,t){let n=JSON.parse(e);if(n?.version!==1||!Array.isArray(n.tasks))throw new Error(`${t} is not a plan.json\
 of stage 3: expected version 1 and tasks`);let r=n.tasks.findIndex(({id:o})=>!je.test(o));if(r>=0)throw new Error(`${t}\
: tasks.${r}.id is not an id: ${JSON.stringify(n.tasks[r]?.id)}`);return{...n,version:1,tasks:Nd(n.tasks)}}function Nd(e){
let t=new Map;return e.map(n=>{let r=n.depends_on.join(),o=t.get(r)??n.depends_on;return t.set(r,o),{...n,depends_on:o}})}var Md=e=>join(e,"setup-steps.sh");function ko(e){let t=Md(dirname(e));return existsSync(t)?readFileSync(t,"utf8"):void 0}
var _o=e=>To(readFileSync(e,"utf8"),e);var Id=e=>Dd(e);function Eo(e,t){let n=Cd(e),r=n.legs.findIndex(s=>s.id===t),o=n.legs[r];if(o===void 0)throw new Error(`wave ${n.number}\
 has no leg ${JSON.stringify(t)}`);return{wave:n,leg:o,position:r+1,after:n.legs.filter(s=>o.after.includes(s.id))}}function Cd(e){
let t=Id(e);if(t===void 0)throw new Error(`${e} is missing: the job that scheduled the wave writes it`);return t}var vo=(e,t,{
number:n,earlier:r})=>o=>{let s={number:r?.number??n},i=join(e,kn({project_id:t,wave:s},o));return existsSync(i)?i:void 0},
$o=(e,t)=>Fd(join(e,it),{reason:t});function Dd(e){return existsSync(e)?JSON.parse(readFileSync(e,"utf8")):void 0}function Fd(e,t,n){
mkdirSync(dirname(e),{recursive:!0}),writeFileSync(e,`${JSON.stringify(t,null,n)}
`)}function Ro(e,t){return{...e,tasks:e.tasks.map(n=>Ud(n,t))}}function Ud(e,t){let n=Bd(e,t);if(n.length===0)return e;let r=new Set(
n.map(({key:i})=>i)),o=Object.fromEntries(Object.entries(e).filter(([i])=>!r.has(i))),s=n.map(({key:i,instead:a})=>`${i}\
: ${Oo(e[i])}; this does not count here, ${a}`);return{...o,also_stated:[...e.also_stated??[],...s]}}var Oo=e=>[e].flat().join(", "),Gd=Object.keys(ce);function Bd(e,t){return[...Wd(e,t),...Gd.flatMap(n=>Hd(n,e,t)),...Jd(
e,t)]}function Hd(e,t,n){let[r,o]=[t[e],n[e]];return r===void 0||o===0||r>0&&r<=o?[]:[{key:e,expected:`at most ${o}, the\
 \`${e}\` of the run`,instead:`${o} counts`}]}function Wd({runner:e,run:t},n){let r=`${n.runner} is used`;if(e===void 0||
e===n.runner)return[];if(e==="command"&&t===void 0)return[{key:"runner",expected:"a task with a `run` script",instead:r}];
let o=Vd(n);return o.has(e)?[]:[{key:"runner",expected:`one of ${[...o].join(", ")} (\`task_runners\` adds others)`,instead:r}]}
function Vd({runner:e,task_runners:t,runner_argv:n}){let r=e==="auto"?["auto","command","somas","brief"]:[e,"command"],o=new Set(
[...r,...fe(t)??[]]);return n===""&&o.delete("custom"),o}function Jd({runs_on:e},{runs_on:t,task_runs_on:n=""}){if(e===void 0||
t===void 0)return[];let r=Ae(n)??[],o=le(t)??t;if(r==="any")return[];let s=[o,...r];return s.some(d=>Kd(d,e))?[]:[{key:"\
runs_on",expected:`one of ${s.map(d=>JSON.stringify(d)).join(", ")} (\`task_runs_on\` adds others)`,instead:`${Oo(o)} is\
 used`}]}function Kd(e,t){let[n,r]=[e,t].map(o=>JSON.stringify([...new Set([o].flat().map(s=>s.toLowerCase()))].sort()));
return n===r}async function Po(e){let{settings:t,workspace:n,output:r,scratch:o,files:s,agents:i,setups:a}=e,{wave:d,leg:c,position:l,
after:u}=Eo(s.wave,e.leg),f=new Map(Object.entries(d.overlaps??{})),m=$n(Ro(_o(s.plan),t),f);for(let b of[o,r])mkdirSync(
b,{recursive:!0});let y=vo(s.artifacts,t.project_id,d),g=await _n(n,d.base,u,y);if(g.notStarted!==void 0)return $o(r,g.notStarted),
{notStarted:g.notStarted,tasks:c.tasks};let S={position:l,started:e.started};return{results:await bo({...e,plan:m,overlaps:f,
leg:c,place:S,wave:d.number,base:d.base,before:g,setupSteps:ko(s.plan),...wo(i,a)})}}var $e=e=>e.replaceAll("%","%25").replaceAll("\r","%0D").replaceAll(`
`,"%0A");function Ao(e){Promise.resolve(process.env).then(e).then(Xd).catch(t=>zd(t instanceof Error?t.message:String(t)))}function zd(e){
console.log(`::error::${$e(e)}`),process.exitCode=1}function Lt(e){console.log(`::warning::${$e(e)}`)}function jo(e){Lt(
`${e.tasks.join(", ")} not started: ${e.notStarted}. The next wave has another try.`)}function Xd(e){for(let[t,n]of Object.entries(e)){let r=randomUUID();Yd("GITHUB_OUTPUT",`${t}<<${r}
${n}
${r}
`)}}function Yd(e,t){let n=process.env[e];n===void 0||n===""?process.stdout.write(t):appendFileSync(n,t)}var No=({AGENT_ENV:e,SETUP_ENV:t})=>({agents:Lo("AGENT_ENV","agent_env",e),setups:Lo("SETUP_ENV","setup_env",t)});function Lo(e,t,n){
qd(e),delete process.env[e];let r=xo(n,t);for(let o of r.secrets)console.log(`::add-mask::${$e(o)}`);for(let o of r.warnings)
Lt(o);return r}function qd(e){try{let t=readFileSync("/proc/self/environ"),n=Buffer.concat([Buffer.alloc(1),t]).indexOf(
`\0${e}=`);if(n===-1)return;let r=n+e.length+1,o=t.indexOf(0,r)-r,s=readFileSync("/proc/self/stat","utf8").replace(/^.*\) /s,
"").split(" "),i=openSync("/proc/self/mem","r+");writeSync(i,Buffer.alloc(o,"x"),0,o,Number(s[47])+r),closeSync(i)}catch{}}
function Mo(){for(let e of["SIGINT","SIGTERM"])process.once(e,()=>{Or(),process.exit(128+system.signals[e])})}function Io({task_id:e,result:t,tail:n=[]}){if(console.log(t===void 0?`${e} started`:`${e} ${t.verdict}: ${t.reason}`),n.
length===0)return;let r=randomUUID();console.log([`::stop-commands::${r}`,...n,`::${r}::`].join(`
`))}function Co(e){if("notStarted"in e)return jo(e),{done:"not started",verdicts:""};let{results:t}=e,n=[...t].sort((r,o)=>Number(
N(r.verdict))-Number(N(o.verdict)));return{done:t.every(({verdict:r})=>N(r))?"true":"false",verdicts:_(n.map(({task_id:r,
verdict:o})=>`${r}: ${o}`))}}Mo();Ao(async e=>{let t=await Po({settings:dn(e.SETTINGS),files:{plan:e.PLAN_FILE,wave:e.WAVE_FILE,artifacts:e.ARTIFACTS},
leg:e.LEG,started:e.STARTED||new Date().toISOString(),workspace:process.cwd(),scratch:e.SCRATCH,output:e.OUTPUT,environment:process.
env,...No(e),onProgress:Io});return Co(t)});
