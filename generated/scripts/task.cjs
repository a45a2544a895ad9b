"use strict";
// Minified, because it would be too long for a workflow file as written: workflows-src/inline/task.ts
const { spawn } = require("node:child_process");
const { createHash, randomUUID } = require("node:crypto");
const { appendFileSync, chmodSync, closeSync, constants, copyFileSync, cpSync, createReadStream, existsSync, fstatSync, linkSync, lstatSync, mkdirSync, openSync, readFileSync, readdirSync, readlinkSync, realpathSync, renameSync, rmSync, statSync, writeFileSync, writeSync } = require("node:fs");
const { appendFile, copyFile, lstat, mkdir, mkdtemp, readdir, rename, rm, writeFile } = require("node:fs/promises");
const { constants: system, tmpdir } = require("node:os");
const { basename, dirname, extname, isAbsolute, join, posix, relative, resolve, sep } = require("node:path");
const { StringDecoder } = require("node:string_decoder");
var ve={budget_usd:{least:0,most:1e5,decimals:!0},max_turns:{least:0,most:1e5},timeout_minutes:{least:1,most:7200}};function Et(e,{
least:t,most:n,decimals:r=!1}){let o=typeof e=="string"&&e.trim()!==""?Number(e):e;return typeof o=="number"&&o>=t&&o<=n&&
(r||Number.isInteger(o))?o:void 0}var $t=({least:e,most:t,decimals:n=!1})=>`a ${n?"":"whole "}number from ${e} to ${t}`;
function ee(e){if(!e.startsWith("["))return e.trim()===""?void 0:e;try{let t=JSON.parse(e);return Array.isArray(t)&&t.length>
0&&t.every(r=>typeof r=="string")?t:void 0}catch{return}}var Rt='a label, or a JSON list of labels such as ["self-hosted\
","linux"]',Ot=/^[A-Za-z0-9@][!-~]{0,199}$/,Pt="the name of a model, such as claude-sonnet-4-5 or openai/gpt-5, without \
blanks";var te=e=>typeof e=="object"&&e!==null&&!Array.isArray(e),ie=e=>typeof e=="number"&&Number.isFinite(e)&&e>=0;function ye(e){
try{return JSON.parse(e)}catch{return}}function ae(e){let t=ye(e);return te(t)?t:void 0}var At=e=>Array.isArray(e)?e.filter(
te):[],Ee=e=>typeof e=="string"?e:"";function T(e,t){let n=e[t];return te(n)?n:{}}function _(e,t){let n=Ee(e[t]);return n.trim()===""?void 0:n}function E(e,t){
let n=e[t];return ie(n)?n:0}var $e={prompt_file:"TASK_PROMPT_FILE",task_id:"TASK_ID",task_name:"TASK_NAME",task_file:"TASK_JSON",context_dir:"TASK_C\
ONTEXT_DIR",dependencies_dir:"TASK_DEPS_DIR",result_file:"TASK_RESULT_FILE",report_file:"TASK_REPORT_FILE",timeout_seconds:"\
TASK_TIMEOUT_SECONDS",model:"TASK_MODEL",budget_usd:"TASK_BUDGET_USD",max_turns:"TASK_MAX_TURNS"},Ve=/\{([a-z_]+)\}/g;function Re(e){
let t=ye(e),n=Array.isArray(t)&&t.every(a=>typeof a=="string"),[r,...o]=n?t:[];if(r===void 0||r.trim()==="")return{expected:'\
a JSON list of texts that begins with a program, e.g. ["my-agent", "{prompt_file}"]'};let i=[r,...o].flatMap(a=>[...a.matchAll(
Ve)]).find(([,a=""])=>!Object.hasOwn($e,a))?.[0];return i===void 0?{argv:[r,...o]}:{expected:`one of ${Object.keys($e).map(
a=>`{${a}}`).join(", ")} in place of ${i}`}}var de=e=>["bash","-eo","pipefail",e];var $o=["claude","codex","copilot","gemini","aider","opencode"],Je=["command","somas","brief",...$o,"custom"],ne=["auto",
...Je];var Ke="any",jt=e=>e.split(",").map(t=>t.trim()).filter(t=>t!=="");function ce(e){if(e.trim()===Ke)return ne;let t=jt(e),
n=t.flatMap(r=>ne.filter(o=>o===r));return n.length===t.length?n:void 0}function Oe(e){if(e.trim()===Ke)return Ke;if(!e.
trim().startsWith("["))return jt(e);let t=ye(e);if(!Array.isArray(t))return;let n=t.map(r=>Array.isArray(r)?ee(JSON.stringify(
r)):typeof r=="string"?ee(r):void 0);return n.every(r=>r!==void 0)?n:void 0}function Lt({runner:e,task_runners:t,runner_argv:n}){let r=i=>[{setting:"runner_argv",value:n,expected:i}],o=e==="custom"||
ce(t)?.includes("custom");if(n===""&&t.trim()==="any"&&e!=="custom")return[];if(!o)return n===""?[]:r(`nothing with runn\
er ${e}: only the runner custom reads it`);let s=Re(n);return"expected"in s?r(s.expected):[]}var Nt=["auto","phases","graph","first-phase"];var Pe=/^(?!.*\.\.)(?!.*\.(?:lock)?$)[A-Za-z0-9][A-Za-z0-9._-]{0,63}$/,le=e=>`.somas/projects/${e}/artifacts`;var Mt=["auto","always","never"],It=["auto","never"];function Ct(e,t){let{runner:n=e.runner,budget_usd:r=e.budget_usd,max_turns:o=e.
max_turns}=t,s=e.runner!=="auto"&&n!==e.runner,i=t.model??(s?"":e.model);return{...e,runner:n,model:i,budget_usd:r,max_turns:o}}var Ro=e=>e.split(/[,\n]/).map(t=>t.trim()).filter(t=>t!==""),Dt=e=>Ro(e).filter(t=>{let n=t.replace("!","");return n===
""||/^[/:!]/.test(n)||n.split("/").includes("..")});var Ft=e=>Pe.test(e)?void 0:'letters, digits, ".", "_" and "-", at most 64, the first a letter or a digit',Ut=(e,t)=>t===
"local"||e!=="-"&&!e.startsWith("/")&&!e.split(/[\\/]/).includes("..")?void 0:"a path inside of the repository",Gt=e=>ee(
e)===void 0?Rt:void 0,Ht=e=>e===""||Ot.test(e)?void 0:Pt;function Bt(e){let[t]=Dt(e);return t===void 0?void 0:`globs rel\
ative to the repository, which ${JSON.stringify(t)} is not`}var Wt=e=>ce(e)===void 0?`any, or names separated by commas,\
 each one of ${ne.join(", ")}`:void 0,Vt=e=>Oe(e)===void 0?'any, labels separated by commas, or a JSON list such as ["ma\
cos-latest", ["self-hosted","gpu"]]':void 0;function L(e){return{kind:"text",...e}}var V=e=>({kind:"number",...e}),ue=e=>({kind:"choice",...e}),Jt=e=>({kind:"boolea\
n",default:!1,...e});var Kt={project_id:L({description:"names the project's folder and its branch, somas/<project_id>",use:"one for each plan\
 that is carried out for itself",option:"project",expected:Ft}),plan:L({description:"path of the execution plan in the r\
epository; {project_id} is replaced",use:"where the plan lies elsewhere",default:`${le("{project_id}")}/execution_plan.y\
ml`,expected:Ut}),mode:ue({description:"how phases and dependencies make the order",use:"where a plan has phases, and th\
ey do not mean what auto takes them for",choices:Nt,default:"auto"}),on_invalid_plan:ue({description:"the reaction to an\
 invalid plan: run one sequential task in its place, or stop",use:"fail, where nothing should run on a plan that has err\
ors",choices:["fallback","fail"],default:"fallback"}),runner:ue({description:"the program that carries out a task; auto \
takes the first that can",use:"to have agents carry out tasks: name the agent",choices:ne,default:"auto"}),task_runners:L(
{description:"runners that a task may name for itself, separated by commas, beside the run's own and command; any for al\
l of them",use:"where the plan gives some tasks to another agent",default:"",expected:Wt}),max_parallel:V({description:"\
tasks that may run at the same time",use:"more where the account has more runners and the agent's rate limit allows it, \
fewer where tasks are rate_limited",default:4,least:1,most:999}),agent:L({description:"the role of tasks that name none,\
 as the runner somas knows it",use:"with the runner somas",default:"coder"}),model:L({description:"the model an agent us\
es, in its own words; its own choice where empty",use:"to pay less, or to get more",default:"",expected:Ht}),budget_usd:V(
{description:"dollars an agent may use for a task, where it can keep to that; 0 for no limit",use:"with agents that are \
paid by use",default:0,...ve.budget_usd}),max_turns:V({description:"turns an agent may take for a task, where it can kee\
p to that; 0 for no limit",use:"where an agent goes round in circles",default:0,...ve.max_turns}),runner_argv:L({description:'\
the runner custom: its command line as a JSON list, e.g. ["my-agent", "{prompt_file}"]',use:"only with runner: custom",default:""}),
setup:L({description:"bash commands, or a script of the repository, that prepare a checkout: before a task starts, and b\
efore its verify; without keys",use:"to install what tasks need, such as npm ci, or the program of runner: custom",default:""}),
context_files:L({description:"files every task is given, separated by commas: artifacts of the project, or paths in the \
repository",use:"where every agent has to know more, or less",default:"SPEC.md,ARCHITECTURE.md,execution_plan.yml"}),runs_on:L(
{description:'runner label for all jobs, or several as JSON (["self-hosted","linux"])',use:"with machines of your own, o\
r larger ones",default:"ubuntu-latest",host:"actions",expected:Gt}),task_runs_on:L({description:'runner labels that a ta\
sk may name for itself beside runs_on: separated by commas, or JSON (["macos-latest", ["self-hosted","gpu"]]); any for a\
ll',use:"where some tasks need another machine",default:"",host:"actions",expected:Vt}),timeout_minutes:V({description:"\
minutes a task may take",use:"where agents need longer; a job on GitHub's machines ends after 6 hours",default:60,local_default:360,
...ve.timeout_minutes}),stall_minutes:V({description:"minutes without output, change or commit after which a task is end\
ed; 0 for never",use:"more for commands that are silent for long",default:15,least:0,most:7200}),architecture:ue({description:"\
when stage 4 writes ARCHITECTURE.md, api_specs.yml and data_models.yml from SPEC.md: auto where there is no ARCHITECTURE\
.md",use:"never, where the plan needs none; always, where SPEC.md has changed",choices:Mt,default:"auto"}),resume:ue({description:"\
auto runs only tasks that the branch does not show as done from the same inputs; never runs every task",use:"never, to d\
o everything again",choices:It,default:"auto"}),protected_paths:L({description:"globs of files that tasks may not change\
, separated by commas, besides settings of agents and owners of code; !glob lets tasks change files, but never .github/w\
orkflows/**",use:"for files that only people change; !CLAUDE.md, say, where a task writes that file",default:".github/**",
expected:Bt}),update_plan:Jt({description:"whether finished tasks are ticked in the plan file on the branch, in a commit\
 of its own",use:"where people or tools read in the plan how far it is"}),runner_hours_per_hour:V({description:"hours a \
runner takes for an estimated hour; estimates are often hours of human work",use:"0.1, say, where agents are ten times a\
s fast as the estimates: then timeouts and waves fit",default:1,least:.001,most:1e3,decimals:!0}),checkpoint_hours:V({description:"\
hours after which results are integrated at the latest, where no task is longer itself",use:"less, to see results earlie\
r; it costs waiting at each checkpoint",default:96,least:.1,most:1e6,decimals:!0})};var Po=Object.entries(Kt);function Ao(e,t){let n=[],r=Po.map(([s,i])=>{let d=e[s]??jo(i,t),a=Lo(i,d,t);return"expected"in
a&&n.push({setting:s,value:d,expected:a.expected}),[s,"expected"in a?d:a.value]}),o=Object.fromEntries(r);return n.push(
...Lt(o)),n.length>0?{problems:n}:{settings:{...o,plan:o.plan.replaceAll("{project_id}",o.project_id)}}}function Xt(e){let t=Ao(
JSON.parse(e),"actions");if("settings"in t)return t.settings;throw new Error(t.problems.map(n=>No(n,n.setting)).join("; "))}
var zt=({least:e=0,most:t=0,decimals:n=!1})=>({least:e,most:t,decimals:n}),jo=(e,t)=>(t==="local"?e.local_default:void 0)??
e.default;function Lo(e,t,n){switch(e.kind){case"number":{let r=Et(t,zt(e));return r===void 0?{expected:$t(zt(e))}:{value:r}}case"\
boolean":return/^(?:true|false)$/.test(`${t}`)?{value:`${t}`=="true"}:{expected:"true or false"};case"choice":return e.choices?.
includes(t)?{value:t}:{expected:e.choices?.join(", ")??""};case"text":{if(typeof t!="string")return{expected:e.expected?.(
"",n)??"text"};let r=e.expected?.(t,n);return r===void 0?{value:t}:{expected:r}}}}var No=({value:e,expected:t},n)=>e===void 0?
`${n} is missing: expected ${t}`:`${n} ${JSON.stringify(e)}: expected ${t}`;var Mo=["core.hooksPath=/dev/null","core.fsmonitor=false","commit.gpgSign=false","push.gpgSign=false","gc.auto=0","maint\
enance.auto=false","safe.bareRepository=all","clone.defaultRemoteName=origin","protocol.file.allow=always","log.follow=f\
alse","log.showSignature=false","color.ui=false","core.quotePath=true","diff.renames=true","fetch.recurseSubmodules=fals\
e","i18n.commitEncoding=UTF-8","i18n.logOutputEncoding=UTF-8","init.defaultRefFormat=files","merge.renames=true","push.f\
ollowTags=false","push.pushOption=","push.recurseSubmodules=no","submodule.recurse=false"].flatMap(e=>["-c",e]),Yt=new Map,
Io=new Set,Co=(e,t)=>`${e}/`.startsWith(`${t}/`),he=e=>[...Io].some(t=>Co(e,t));function qt(e,t,n){let r=spawn("git",[...Mo,
...t],{cwd:e,env:n,detached:!0});Yt.set(r,{cwd:e,isPush:t[0]==="push"});let o=()=>{Yt.delete(r)};return r.on("close",o).
on("error",o),r}var N=class extends Error{name="GitError";exitCode;stdout;stderr;constructor(t,n,r,o){super(`git ${t.join(" ")}: ${o.trim()||
`exit code ${n}`}`),this.exitCode=n,this.stdout=r,this.stderr=o}},Do=/^GIT_((IMPLICIT_)?WORK_TREE|(COMMON_)?DIR|(INDEX|SHALLOW|GRAFT)_FILE|OBJECT_DIRECTORY|ALTERNATE_OBJECT_DIRECTORIES|NAMESPACE|PREFIX|REPLACE_REF_BASE|NO_REPLACE_OBJECTS|CONFIG(_PARAMETERS|_COUNT)?)$/,
ze={GIT_AUTHOR_NAME:"SOMAS Workflows",GIT_AUTHOR_EMAIL:"somas-workflows@users.noreply.github.com",GIT_COMMITTER_NAME:"SO\
MAS Workflows",GIT_COMMITTER_EMAIL:"somas-workflows@users.noreply.github.com",GIT_TERMINAL_PROMPT:"0",GIT_LFS_SKIP_SMUDGE:"\
1"};function Fo({env:e}){let t=Object.entries(process.env).filter(([n])=>!Do.test(n));return{...Object.fromEntries(t),...ze,
...e}}var Zt=1<<28;async function p(e,t,n={}){let r=[],o=0,{exitCode:s,stderr:i}=await Xe(e,t,n,a=>{if(o+=a.length,o>Zt)
throw new Error(`it prints more than ${Zt} bytes`);r.push(a)}),d=Buffer.concat(r).toString();if(s!==0)throw new N(t,s,d,
i);return d.replace(/\n$/,"")}async function Qt(e,t,n){let{exitCode:r,stderr:o}=await Xe(e,t,n,n.onPiece);if(r!==0)throw new N(
t,r,"",o)}var Uo=["SIGINT","SIGTERM","SIGHUP"],Go=5;function Xe(e,t,n,r,o=1){return new Promise(s=>{if(he(e))return;let i=qt(
e,t,Fo(n)),d="",a=!0,l=(c,u)=>{he(e)||s({exitCode:c??-1,stderr:d||u})};i.stdout?.on("data",c=>{a=!1;try{r(c)}catch(u){i.
kill("SIGKILL"),l(-1,String(u))}}),i.stderr?.setEncoding("utf8").on("data",c=>{d+=c}),i.on("error",c=>l(-1,c.message)),i.
on("close",(c,u)=>{a&&d===""&&Uo.includes(u)&&o<Go?s(Xe(e,t,n,r,o+1)):l(c,u===null?"":`ended by ${u}`)}),i.stdin?.on("er\
ror",()=>{}),i.stdin?.end(n.input??"")})}async function J(e,t){return(await p(e,["config","--null",...t]).catch(()=>"")).split("\0").flatMap(r=>r===""?[]:[Ye(r)])}
function Ye(e){let t=e.indexOf(`
`);return t===-1?{name:e}:{name:e.slice(0,t),value:e.slice(t+1)}}function Se(e){let[,t="",n,r=""]=/^([^.]+)\.(?:(.*)\.)?([^.]+)$/s.
exec(e)??[];return{section:t,key:r,...n!==void 0&&{subsection:n}}}var K=e=>e.map(({name:t,value:n})=>{let{section:r,subsection:o,
key:s}=Se(t);return`[${o===void 0?r:`${r} ${en(o)}`}]
	${s}${n===void 0?"":` = ${en(n)}`}
`}).join(""),en=e=>`"${e.replace(/[\\"]/g,"\\$&").replaceAll(`
`,"\\n")}"`;var tn=new Map;async function Ae(e){let t=tn.get(e);if(t!==void 0&&existsSync(t.objects))return t;let n=["rev-parse","--\
show-object-format","--path-format=absolute","--git-path","objects"],[r="",...o]=(await p(e,n)).split(`
`),s={objects:o.join(`
`),format:r};return tn.set(e,s),s}async function je(e,t,n=!1){let{objects:r,format:o}=await Ae(e);await p(e,["init","--q\
uiet","--template=",`--object-format=${o}`,...n?["--bare"]:[],t]);let s=n?t:join(t,".git");await writeFile(join(s,"objec\
ts/info/alternates"),Ho(r));let i=join(dirname(r),"shallow");existsSync(i)&&await copyFile(i,join(s,"shallow")),await Bo(
e,r,join(s,"config"))}function Ho(e){let t=join(e,"info/alternates");return`${e}
${existsSync(t)?readFileSync(t,"utf8"):""}`}var nn="promisor";function qe(e){let t=join(dirname(e),"config");return existsSync(
t)&&/promisor|partialclone/i.test(readFileSync(t,"utf8"))}async function Bo(e,t,n){if(!qe(t))return;let o=await J(e,["--\
local","--get-regexp","^remote\\..*\\.(url|promisor|partialclonefilter)$"]),s=o.find(({name:c,value:u})=>c.endsWith(".pr\
omisor")&&u==="true");if(s===void 0)return;let{subsection:i}=Se(s.name),d=o.flatMap(({name:c,value:u=""})=>{let{subsection:f,
key:m}=Se(c);return f===i?[{name:`remote.${nn}.${m}`,value:u}]:[]}),a={name:"core.repositoryFormatVersion",value:"1"},l={
name:"extensions.partialClone",value:nn};await appendFile(n,K([a,l,...d]))}var Le="refs/somas/";async function rn(e,t){let n=await mkdtemp(join(e,"tmp_objdir-somas-"));try{return await t(n)}finally{
await rm(n,{recursive:!0,force:!0})}}async function on(e,t,n,r){let{objects:o}=await Ae(e);await rn(o,async s=>{await je(
e,s,!0);let i=[...r].map(([a,l])=>`create ${Le}${a} ${l}
`);await p(s,["update-ref","--stdin"],{input:i.join("")});let d=[...r.keys()].map(a=>Le+a);await p(s,["bundle","create",
"--quiet",resolve(t),...d,`^${n}`])})}async function sn(e,t){let{objects:n}=await Ae(e),o=(await rn(n,async s=>{let i={GIT_OBJECT_DIRECTORY:s,
GIT_ALTERNATE_OBJECT_DIRECTORIES:JSON.stringify(n)},d=await p(e,["bundle","unbundle",resolve(t)],{env:i}),a=await readdir(
join(s,"pack"));for(let c of a.filter(u=>u.endsWith(".pack"))){let f=["index-pack",qe(n)?"--fsck-objects":"--strict","-o",
join(s,"checked.idx"),join(s,"pack",c)];await p(e,f,{env:i})}await mkdir(join(n,"pack"),{recursive:!0});let l=c=>Number(
c.endsWith(".idx"));for(let c of a.sort((u,f)=>l(u)-l(f)))await rename(join(s,"pack",c),join(n,"pack",c));return d})).split(
`
`).map(s=>s.split(" ",2));return new Map(o.flatMap(([s="",i=""])=>i.startsWith(Le)?[[i.slice(Le.length),s]]:[]))}var z=async(e,t)=>be(await p(e,t)),be=e=>[...new Set(e.split("\0").map(t=>t.replace(/^\n/,"")))].filter(t=>t!=="");var Wo=["text","binary","union"],Vo="* !merge",Jo=1e6;async function cn(e,t,n){let r=await Ko(e,t),o=existsSync(join(e,"\
.git"))?join(e,".git"):e,s=join(o,"info/attributes"),i=existsSync(s)?readFileSync(s):void 0;mkdirSync(dirname(s),{recursive:!0}),
writeFileSync(s,r);try{return await n()}finally{i===void 0?rmSync(s,{force:!0}):writeFileSync(s,i)}}var an=new Map;async function Ko(e,t){
let n=an.get(e);if(n?.commit===t)return n.rules;let o=n!==void 0&&await zo(e,n.commit,t)?n.rules:await Xo(e,t);return an.
set(e,{commit:t,rules:o}),o}async function zo(e,t,n){return await p(e,["diff-tree","-r","--name-only",t,n,"--",":(top,gl\
ob)**/.gitattributes"]).catch(()=>"unknown")===""}async function Xo(e,t){let n=await p(e,["ls-tree","-r","-z","--full-tr\
ee",t]),r=be(n).flatMap(s=>{let[,i,d=""]=/^100\d+ blob (\S+)\t((?:.*\/)?)\.gitattributes$/s.exec(s)??[];return i===void 0?
[]:[{object:i,folder:d}]});r.sort((s,i)=>s.folder.length-i.folder.length);let o=[Vo];for(let{object:s,folder:i}of r){let d=await p(
e,["cat-file","blob",s]);d.length<=Jo&&o.push(...d.split(/\r?\n/).flatMap(a=>Yo(a,i)))}return`${o.join(`
`)}
`}function Yo(e,t){let[,n,r="",o=""]=/^[ \t]*(?:"((?:[^"\\]|\\.)*)"|([^\s"]\S*))(?:[ \t]+(.*))?$/.exec(e)??[];if((n??r)===
""||/^[#!]/.test(r))return[];let s=o.split(/[ \t]+/).map(qo),i=r.startsWith("[attr]");if(t==="")return[[n===void 0?r:`"${n}\
"`,...s].join(" ").trimEnd()];if(i)return[];let d=n??dn(r),a=d.startsWith("/")?d.slice(1):d,l=d.slice(0,-1).includes("/")?
"":"**/",c=t.replace(/[\\*?[]/g,"\\$&");return[[`"/${dn(c)}${l}${a}"`,...s].join(" ")]}var dn=e=>e.replace(/["\\]/g,"\\$&");
function qo(e){let t=/^merge=(.*)$/.exec(e)?.[1];return t===void 0||Wo.includes(t)?e:"merge"}var Zo=["-c","merge.default=text","-c","merge.renormalize=false"];async function Qo(e,t,n){let r=[...Zo,"merge-tree","--\
write-tree","--name-only","--no-messages","-z",t,n];try{return{tree:(await cn(e,t,()=>p(e,r))).replace(/\0.*$/s,"")}}catch(o){
if(!(o instanceof N)||o.exitCode!==1)throw o;let[,...s]=be(o.stdout);return{conflicts:s}}}var X=(e,t,n,r,o)=>p(e,["commi\
t-tree",t,...n.flatMap(s=>["-p",s]),"-F","-"],{input:r,...o!==void 0&&{env:{GIT_AUTHOR_DATE:o,GIT_COMMITTER_DATE:o}}});async function fe(e,t,n){
if(t===n)return!0;try{return await p(e,["merge-base","--is-ancestor",n,t]),!0}catch(r){if(r instanceof N&&r.exitCode===1)
return!1;throw r}}async function ln(e,t,n,r){if(await fe(e,t,n))return{commit:t};if(await fe(e,n,t))return{commit:n};let o=await Qo(
e,t,n);return"conflicts"in o?o:{commit:await X(e,o.tree,[t,n],r)}}var Ze={succeeded:{done:!0},succeeded_with_warning:{done:!0},briefed:{done:!0},no_change:{done:!1},verify_failed:{done:!1},
conflict:{done:!1},protected_path:{done:!1},rate_limited:{done:!1},quota_exhausted:{done:!1},budget_exceeded:{done:!1},stalled:{
done:!1},timeout:{done:!1},blocked:{done:!1},runner_error:{done:!1},skipped_dependency:{done:!1}},A=e=>Ze[e].done;function Ne(e={},t={}){
let n={...e};for(let[r,o]of Object.entries(t))n[r]=(n[r]??0)+o;return Object.keys(n).length===0?void 0:n}function h(e,t=300){let n=e.replace(/[\p{C}\p{Z}]+/gu," ").trim();return n.length<=t?n:`${n.slice(0,t)}…`}var fn=({project_id:e,wave:t},n)=>`somas-${e}-wave-${t.number}-${n}`,Qe="not_started.json",es=5e6;async function ts(e,t,n,r){
let o=new Map,s=n(r.id);if(s===void 0)return{claims:o};let i=At(pn(join(s,"results.json")));if(i.length===0){let a=as(join(
s,Qe));if(a!==void 0)return{claims:o,notStarted:a}}let d=await ns(e,join(s,"result.bundle"));for(let a of r.tasks){let l=i.
find(({task_id:m})=>m===a),c=l&&rs(l);if(c===void 0)continue;let u=d.commits.get(a),f=u===void 0&&l?.commit===void 0&&d.
error===void 0;if(u!==void 0&&await fe(e,u,t).catch(()=>!1))o.set(a,{...c,commit:u});else if(!A(c.verdict)||f)o.set(a,c);else{
let m=d.error?`cannot be read: ${d.error}`:`holds no commit on top of ${t.slice(0,7)}`;o.set(a,{...c,verdict:"runner_err\
or",reason:`its bundle ${m}`})}}return{claims:o}}async function mn(e,t,n,r){let o=new Map,s=new Set;for(let i of n){let{
claims:d,notStarted:a}=await ts(e,t,r,i);if(a!==void 0)return{commits:o,notDone:s,notStarted:`${i.id} did not start: ${a}`};
for(let l of i.tasks){let c=d.get(l);c===void 0||!A(c.verdict)?s.add(l):c.commit!==void 0&&o.set(l,c.commit)}}return{commits:o,
notDone:s}}async function ns(e,t){if(!gn(t))return{commits:new Map};try{return{commits:await sn(e,t)}}catch(n){return{commits:new Map,
error:h(n instanceof N?n.stderr:String(n),150)}}}function rs({verdict:e,reason:t,seconds:n,setup_seconds:r,attempts:o,runner:s,
leg:i,usage:d}){if(!os(e))return;let a=Je.find(l=>l===s);return{verdict:e,reason:h(Ee(t)),seconds:0,...un({seconds:n,setup_seconds:r,
attempts:o}),...a&&{runner:a},...is(i),...te(d)&&{usage:un({cost_usd:d.cost_usd,tokens:d.tokens,turns:d.turns})}}}var os=e=>typeof e==
"string"&&Object.hasOwn(Ze,e),ss=1e15,un=e=>Object.fromEntries(Object.entries(e).flatMap(([t,n])=>ie(n)&&n<=ss?[[t,n]]:[]));
function is(e){let t=te(e)?Ee(e.started):"";return Number.isNaN(Date.parse(t))?{}:{started:new Date(t).toISOString()}}function as(e){
let t=pn(e);return te(t)&&typeof t.reason=="string"?h(t.reason):void 0}function pn(e){try{return!gn(e)||lstatSync(e).size>
es?void 0:JSON.parse(readFileSync(e,"utf8"))}catch{return}}var gn=e=>lstatSync(e,{throwIfNoEntry:!1})?.isFile()??!1;var yn=(e,t)=>({...e,tasks:e.tasks.map(n=>{let{files:r=[]}=t.get(n.id)??{};return r.length===0?n:{...n,files:[...new Set(
[...n.files,...r])]}})});var ds=/^(credential|filter|http|https|lfs|protocol|safe|ssh|url)\.|^core\.(askpass|gitproxy|longpaths|sshcommand|symlinks)$/,
cs=["local","worktree","command"];async function hn(e,t){let o=(await p(e,["config","--list","--null","--show-scope","--\
includes"],{env:t===void 0?{}:{HOME:t}})).split("\0"),s=[];for(let i=0;i+1<o.length;i+=2){let[d="",a=""]=o.slice(i,i+2),
l=Ye(a);!cs.includes(d)&&ds.test(l.name)&&s.push(l)}return K(s)}function me(e){let t=et(e);if(t.length===0)return{text:i=>i,piece:i=>i,rest:()=>""};let n=new RegExp(t.map(i=>i.replace(
/[\\^$.*+?()[\]{}|/-]/g,"\\$&")).join("|"),"g"),r=t[0]?.length??0,o="";function s(i){let d="",a=0;for(let c of o.matchAll(
n)){if(c.index>=i)break;d+=`${o.slice(a,c.index)}***`,a=c.index+c[0].length}let l=Math.max(a,i);return d+=o.slice(a,l),o=
o.slice(l),d}return{text:i=>i.replace(n,"***"),piece:i=>(o+=i,s(Math.max(0,o.length-r+1))),rest:()=>s(o.length)}}function et(e){
let n=e.flatMap(r=>[r,...r.split(/\r?\n/)]).map(r=>r.trim()).flatMap(r=>{let o=[r,JSON.stringify(r).slice(1,-1)];return r.
length<ls?o:[...o,us(r),...fs(r)]});return[...new Set(n)].filter(r=>r.length>=4).sort((r,o)=>o.length-r.length)}var ls=8,
us=e=>encodeURIComponent(e.replace(new RegExp("\\p{Cs}","gu"),""));function fs(e){let t=Buffer.from(e);return[0,1,2].flatMap(
n=>{let r=Buffer.concat([Buffer.alloc(n),t]).toString("base64"),o=Math.floor((n+t.length)*8/6),s=r.slice(Math.ceil(n*8/6),
o);return[s,s.replaceAll("+","-").replaceAll("/","_")]})}var Sn=40,ms=1e3;function bn(e,{limit:t=2e7,redact:n=me([])}={}){let r=openSync(e,"w"),o=new StringDecoder("utf8"),s=new tt(
Math.floor(t/2)),i=t-Math.floor(t/2),d=[],a="",l=!1;function c(f){try{writeSync(r,f)}catch(m){l||d.push(`[the log could \
not be written: ${m}]`),l=!0}}function u(f){if(f==="")return;let m=Buffer.from(f),g=m.subarray(0,i);g.length>0&&c(g),i-=
g.length,s.add(m.subarray(g.length));let y=(a+f).split(/\r?\n/).map(S=>S.slice(0,ms));a=y.pop()??"",d=[...d,...y].slice(
-Sn)}return{write:f=>u(n.piece(o.write(Buffer.from(f)))),tail:()=>(u(n.rest()),[...d,...a===""?[]:[a]].slice(-Sn)),close:()=>{
u(n.rest()),s.dropped>0&&c(Buffer.from(`
[${s.dropped} bytes of output are left out here]
`)),c(s.read()),closeSync(r)}}}var tt=class{#t;#n=0;#e;constructor(t){this.#e=t}get dropped(){return Math.max(0,this.#n-this.#e)}add(t){if(t.length===0)
return;this.#t??=Buffer.alloc(this.#e);let n=Math.max(0,t.length-this.#e),r=this.#e===0?0:(this.#n+n)%this.#e,o=t.copy(this.#t,
r,n);t.copy(this.#t,0,n+o),this.#n+=t.length}read(){let t=this.#t??Buffer.alloc(0);if(this.#n<=this.#e)return t.subarray(
0,this.#n);let n=this.#e===0?0:this.#n%this.#e;return Buffer.concat([t.subarray(n),t.subarray(0,n)])}};function v(e,t){try{let n=realpathSync(join(e,t)),r=relative(realpathSync(e),n);return r===".."||r.startsWith(`..${sep}`)||
isAbsolute(r)?void 0:n}catch{return}}var ps=1e7;function x(e){let t;try{t=openSync(e,constants.O_RDONLY|constants.O_NONBLOCK|
constants.O_NOFOLLOW)}catch{return}try{let n=fstatSync(t);return n.isFile()&&n.size<=ps?readFileSync(t,"utf8"):void 0}finally{
closeSync(t)}}var xn=e=>lstatSync(e,{throwIfNoEntry:!1}),F=e=>xn(e)?.isDirectory()??!1;function $(e){F(e)||rmSync(e,{force:!0}),
mkdirSync(e,{recursive:!0})}function M(e){return xn(e)?.isFile()===!1&&rmSync(e,{recursive:!0,force:!0}),e}function nt(e){
try{chmodSync(e,493);for(let t of readdirSync(e,{withFileTypes:!0}))t.isDirectory()&&t.name!==".git"&&nt(join(e,t.name))}catch{}}function Tn(e,t){let n,r=3;for(let o of t){if(Math.abs(o.length-e.length)>2)continue;let s=wn(e)===wn(o)?0:gs(e,o,r);s<r&&
s*2<=o.length&&([n,r]=[o,s])}return n}var wn=e=>e.toLowerCase().replace(/[^a-z0-9]/g,"");function gs(e,t,n){let r=Array.from({length:t.length+1},(o,s)=>s);for(let o=1;o<=
e.length;o++){let s=[o];for(let i=1;i<=t.length;i++){let d=(r[i-1]??0)+(e[o-1]===t[i-1]?0:1);s.push(Math.min(d,(r[i]??0)+
1,(s[i-1]??0)+1))}if(Math.min(...s)>=n)return n;r=s}return r[t.length]??n}var re=e=>(e.match(/[\p{L}\p{N}_]+/gu)??[]).join("-"),ys=e=>hs(e).toLowerCase().replace(/[^\p{L}\p{M}\p{N}\p{Pc}\- ]/gu,
"").replaceAll(" ","-"),hs=e=>e.replace(/!?\[([^[\]]*)\]\([^()]*\)/g,"$1").replace(/(^|[^\p{L}\p{N}])_([^_]+)_(?![\p{L}\p{N}])/gu,
"$1$2");function Ss(e){let t=new Map,n=new Map;for(let r of e){let o=ys(r.text),s=n.get(o)??0,i=()=>s===0?o:`${o}-${s}`;
for(;t.has(i());)s+=1;n.set(o,s+1),t.set(i(),r)}return t}function kn(e,t){let n=e.split(`
`),r=rt(e),o=re(t),s=r.find(({text:a})=>re(a)===o)??Ss(r).get(t.toLowerCase())??r.find(({text:a})=>re(a).toLowerCase()===
o.toLowerCase());if(s===void 0)return;let i=r.find(({line:a,level:l})=>a>s.line&&l<=s.level),d=i===void 0?n.length:i.line-
1;return{heading:s.text,first:s.line,last:d,text:n.slice(s.line-1,d).join(`
`)}}var bs=/^(?: {4}|\t| {0,3}(?:[-*+]|\d+[.)])[ \t]| {0,3}[>|])/;function rt(e){let t=[],n=e.split(/\r?\n/),r,o=!1,s;for(let i=xs(
n);i<n.length;i++){let d=n[i]??"",a=/^ {0,3}(`{3,}|~{3,})(.*)$/.exec(d),l=s;if(s=void 0,r!==void 0)a?.[1]?.startsWith(r)&&
a[2]?.trim()===""&&(r=void 0);else if(o||/^ {0,3}<!--/.test(d))o=!d.includes("-->");else if(a?.[1]!==void 0)r=a[1];else{
let[,c,u=""]=/^ {0,3}(#{1,6})(?![^ \t])(.*)$/.exec(d)??[],f=/^ {0,3}(=+|-+)[ \t]*$/.exec(d)?.[1];if(c!==void 0){let m=u.
trim().replace(/(^|[ \t])#+$/,"");t.push({level:c.length,text:m.trimEnd(),line:i+1})}else if(f!==void 0&&l!==void 0){let m=n.
slice(l,i).map(g=>g.trim());t.push({level:f.startsWith("=")?1:2,text:m.join(" "),line:l+1})}else f===void 0&&d.trim()!==
""&&(l!==void 0||!bs.test(d))&&(s=l??i)}}return t}function xs(e){return e[0]?.trimEnd()!=="---"?0:e.findIndex((t,n)=>n>0&&
/^(---|\.\.\.)[ \t]*$/.test(t))+1}var vn=e=>[le(e),"."],ws=4e5;function En(e,t,n,r,o=ws){let s=[],i=[],d=new Set,a=o;for(let l of new Set([...n,...r])){let c=ks(
e,t,l);if("missing"in c){i.push({source:l,reason:c.missing,required:n.includes(l)});continue}s.push({source:l,...c,...Ts(
a,c.text),file:Es(l,c.heading,d)}),a=Math.max(0,a-c.text.length)}return{slices:s,missing:i}}function Me(e,{slices:t}){mkdirSync(
e,{recursive:!0});for(let n of t)writeFileSync(join(e,n.file),n.text)}var $n=({slices:e,missing:t})=>`${JSON.stringify({
slices:e.map(({text:n,...r})=>r),missing:t},null,2)}
`;function Ts(e,t){if(t.length<=e)return{text:t};let n=t.lastIndexOf(`
`,e-1)+1,r=t.slice(0,n>0?n:e),o=t.length-r.length,s=`[Cut here: ${o} of ${t.length} characters are left out, the context\
 of one task is limited. The rest is in the repository.]`;return{text:`${r}${r===""||r.endsWith(`
`)?"":`
`}${s}
`,cut:o}}function ks(e,t,n){let r=u=>{for(let f of t){let m=vs(e,join(f,u));if(m!==void 0)return m}},o=r(n);if(o!==void 0)
return _n(o,1,o.split(`
`).length);let[,s,i]=/^([^#]+)#(.+)$/.exec(n)??[],d=s===void 0?void 0:r(s);if(d===void 0||s===void 0||i===void 0)return{
missing:"no such text file of at most 10 MB in the repository"};if(!/\.(md|markdown)$/i.test(s))return{missing:"only Mar\
kdown files have sections"};let a=kn(d,i);if(a!==void 0)return{heading:a.heading,..._n(a.text,a.first,a.last)};let l=new Set(
rt(d).map(u=>re(u.text)));l.delete("");let c=_s(i,[...l]).slice(0,8).join(", ")||"no headings";return{missing:`no sectio\
n ${i}; the file has ${c}${l.size>8?", …":""}`}}function _s(e,t){let n=i=>i.toLowerCase().split("-"),r=new Set(n(re(e))),
o=Tn(e,t),s=i=>i===o?Number.MAX_VALUE:n(i).filter(d=>r.has(d)).length;return[...t].sort((i,d)=>s(d)-s(i))}var _n=(e,t,n)=>({
text:e,lines:[t,n],sha256:createHash("sha256").update(e).digest("hex")});function vs(e,t){let n=v(e,t),r=n===void 0?void 0:
x(n);return r?.includes("\0")?void 0:r}function Es(e,t,n){let r=t===void 0?e:e.slice(0,e.indexOf("#")),o=extname(r).replace(
/[^A-Za-z0-9.]/g,""),i=[basename(r,extname(r)),...t===void 0?[]:[re(t)]].join("-").replace(/[^A-Za-z0-9._-]+/g,"-").slice(
0,100),d=`${i}${o}`;for(let a=2;n.has(d.toLowerCase());a++)d=`${i}-${a}${o}`;return n.add(d.toLowerCase()),d}var $s=/^(PATH|HOME|LANG|LC_[A-Z]+|TMPDIR|TERM|CI|NODE_EXTRA_CA_CERTS|SSL_CERT_(FILE|DIR)|(REQUESTS|CURL)_CA_BUNDLE|RUNNER_TRACKING_ID)$/,
Rs=/^(HTTPS?|NO|ALL)_PROXY$/i;function Rn(e,t){let n=Object.entries(e).filter(r=>r[1]!==void 0&&($s.test(r[0])||Rs.test(
r[0])&&!r[1].includes("@")));return{...Object.fromEntries(n),...ze,...t}}var U=e=>h(e).replace(/[\\`*_[\]<>|#&~$]/g,"\\$&");function G(e){let t=Math.max(2,...Array.from(e.matchAll(/`+/g),([r])=>r.
length)),n="`".repeat(t+1);return`${n}text
${e.replace(/\n$/,"")}
${n}`}var Ie=e=>e.trim().split(/\r\n|\r|\n/).map(t=>`> ${t}`.trimEnd()).join(`
`);var ot=5e4,Os=["- Nobody is there to answer: decide, and say in the result what was decided and why.","- Change what the\
 task needs and nothing else. Nothing under `.github` may change.","- Nothing is pushed, and commits that are there alre\
ady stay as they are.","- Markdown about the work goes into the file that `TASK_RESULT_FILE` names.",'- The file that `T\
ASK_REPORT_FILE` names may hold JSON. If nothing has to be changed, it says why as `no_change_reason`; if only a person \
can go on, it says `"status": "blocked"` and why as `summary`.'].join(`
`);function An(e,t,n,r=[],o){return`${[`# Task ${e.id}: ${U(e.name)}`,Ie(e.description),...(e.texts??[]).flatMap(On),...As(
e),...r.length===0?[]:["## About all tasks of the plan",...r.flatMap(On)],"## When it is done","The changes are in the w\
orking copy, committed or not.",...js(e),"## Rules",Os,...Ls(e),...Ns(o),...Ms(t),...Is(n)].join(`

`)}
`}var On=({title:e,text:t})=>[`### ${U(e)}`,Ie(t)],Ps=["runner","model","budget_usd","max_turns","timeout_minutes","runs\
_on"];function As(e){let{also_stated:t=[],status:n,setup:r}=e,s=[...Ps.flatMap(d=>e[d]===void 0?[]:[`${d}: ${[e[d]].flat().
join(", ")}`]),...t].map(d=>`- ${U(d)}`);return[...n==="in-progress"?["The plan says that this task is in progress: look\
 at what is there before you begin."]:[],...s.length===0?[]:["### Also stated",s.join(`
`)],...r===void 0?[]:["This script has prepared the working copy:",G(r)]]}function js(e){let{acceptance_criteria:t=[]}=e;
if(t.length===0)return Pn(e);let n=t.map(r=>`- ${r.trim().replace(/\s*\r?\n/g,`
  `)}`).join(`
`);return["It is accepted when this holds:",Ie(n),...Pn(e)]}function Pn({verify:e}){return e===void 0?["The task has no \
verify script: say in the result how the work was checked."]:["This script passes in a clean checkout of the work:",G(e)]}
var Ls=({files:e})=>e.length===0?[]:["## Files it is expected to touch",G(e.map(t=>h(t)).join(`
`))];function Ns({files:e,diff:t}={files:[],tasks:[],diff:""}){return t===""?[]:["## Changes of other tasks meanwhile","\
This task was done before, and its work conflicted with that of other tasks in these files. Their changes are in the wor\
king copy now, and stay: do the task on top of them.",G(e.map(n=>h(n)).join(`
`)),G(t)]}function Ms({slices:e,missing:t}){if(e.length+t.length===0)return[];let n=e.flatMap(({source:o,lines:[s,i],text:d})=>[
`### ${U(o)} (lines ${s} to ${i})`,G(d)]),r=t.map(({source:o,reason:s})=>`Missing: ${U(o)}: ${U(s)}.`);return["## Contex\
t",...n,...r]}function Is(e){return e.length===0?[]:["## Results of the tasks before",...e.flatMap(({task_id:n,text:r})=>[
`### ${n}`,r===void 0?"It left no result file.":G(Cs(r))])]}var Cs=e=>e.length<=ot?e:`${e.slice(0,ot)}
[Cut here: ${e.length-ot} characters more are in the repository.]`;var jn=200,st=5e5,pe=e=>`${le(e)}/tasks`,Y=(e,t)=>`${pe(e)}/${t}_result.md`;function Ln(e){let{changes:t,notes:n,output:r,
report:o}=e,s=t.length-jn,i=[...t.slice(0,jn),...s>0?[`and ${s} more`]:[]];return`${[`# Result of ${e.task_id}: ${U(e.task_name)}`,
[`- Verdict: **${e.verdict}**`,`- Reason: ${U(e.reason)}`,`- Runner: ${e.runner}`,`- Time: ${e.seconds} s${e.setup_seconds===
void 0?"":`, of which setup ${e.setup_seconds} s`}`,...n.map(a=>`- Note: ${U(a)}`)].join(`
`),"## Changed files",i.length===0?"None.":G(i.join(`
`)),"## Last lines of the output",r.length===0?"None.":G(r.map(Ds).join(`
`)),...o?.trim()?["## What the runner wrote",Fs(o.trim())]:[]].join(`

`)}
`}var Ds=e=>e.replace(new RegExp("\\p{Cc}\\[[0-9;?]*[A-Za-z]","gu"),"").replace(/\t/g,"    ").replace(new RegExp("\\p{C}",
"gu"),""),Fs=e=>e.length<=st?e:`${e.slice(0,st)}

Cut after ${st} characters.`;function Nn(e){let{task:t,workspace:n,folder:r,agentEnvironment:o={},setupEnvironment:s={}}=e,i=Ct(e.settings,t),d=w=>join(
r,w),a=(w,C)=>(writeFileSync(d(w),C),d(w)),c=i.context_files.split(",").map(w=>w.trim()).filter(w=>w!==""),u=En(n,vn(i.project_id),
t.context_requirements,c);Me(d("context"),u);let f=Gs(n,i.project_id,t);mkdirSync(d("dependencies"));for(let{task_id:w,text:C}of f)
C!==void 0&&a(`dependencies/${w}.md`,C);let m=An(t,u,f,e.plan.texts,e.overlap),g=a("prompt.md",m),y=d("result.md"),S=d("\
report.json"),b=i.stall_minutes*60;return{...e,settings:i,prompt:m,promptFile:g,context:u,resultFile:y,reportFile:S,environment:Rn(
e.environment,{TASK_ID:t.id,TASK_NAME:h(t.name),TASK_RISK:t.risk,TASK_JSON:a("task.json",`${JSON.stringify(t,null,2)}
`),TASK_DESC_FILE:a("description.md",`${t.description}
`),TASK_PROMPT_FILE:g,TASK_CONTEXT_DIR:d("context"),TASK_CONTEXT_FILES:u.slices.map(w=>join(d("context"),w.file)).join("\
,"),TASK_CONTEXT_MANIFEST:a("context.json",$n(u)),TASK_DEPS_DIR:d("dependencies"),TASK_RESULT_FILE:y,TASK_REPORT_FILE:S,
GIT_CONFIG_GLOBAL:a("gitconfig",e.gitSettings??""),GIT_CONFIG_NOSYSTEM:"1",...Us(i)}),agentEnvironment:o,setupEnvironment:s,
setupTime:{seconds:0},doneBefore:v(n,Y(i.project_id,t.id))!==void 0,stall:b>0?{seconds:b,folders:[n,r]}:void 0,redact:me(
e.secrets).text}}var Us=({model:e,budget_usd:t,max_turns:n})=>({...e&&{TASK_MODEL:e},...t&&{TASK_BUDGET_USD:`${t}`},...n&&
{TASK_MAX_TURNS:`${n}`}});function Gs(e,t,n){return n.depends_on.map(r=>{let o=v(e,Y(t,r)),s=o===void 0?void 0:x(o);return{
task_id:r,...s!==void 0&&{text:s}}})}function Ce(e,t){let[n,r]=[Mn(e,t),Mn(t,e)];return In(n,r,"**",(o,s)=>In([...o],[...s],"*",Hs))}function Mn(e,t){let n=Dn(
e).replace(/^\.?\/+/,"").split("/").filter(s=>s!==""&&s!==".").map(s=>s.includes(Cn)?"**":s).map(s=>s==="**"?s:s.replace(
/[@!?*+]\([^)]*\)|\[[^\]]*\]|\*+|^!.*/g,"*")),r=n.at(-1)??"",o=/.\.[a-z]\w*$/i.test(r)&&!`/${t}`.includes(`/${r}/`);return r===
"**"||o?n:[...n,"**"]}var Cn="\0";function Dn(e){let t=e.replace(/\{[^{}]*\}/g,n=>/[/\0]/.test(n)?Cn:"*");return t===e?e:
Dn(t)}var Hs=(e,t)=>e===t||e==="?"||t==="?";function In(e,t,n,r){let o=new Set([0]);for(let s=0;s<=e.length;s++){let i=new Set;
for(let d=0;d<=t.length;d++){if(!o.has(d))continue;let a=e[s],l=t[d];a===n&&i.add(d),(l===n||a===n&&l!==void 0)&&o.add(d+
1),a!==void 0&&(l===n&&i.add(d),l!==void 0&&(a===n||l===n||r(a,l))&&i.add(d+1))}if(s===e.length)return o.has(t.length);o=
i}return!1}var Bs=5;function k(e){let t=e.slice(0,Bs).map(r=>h(r)),n=e.length-t.length;return n>0?`${t.join(", ")} and ${n} more`:t.length<2?
t.join(""):`${t.slice(0,-1).join(", ")} and ${t.at(-1)}`}var it=1e7,at=1e3,Ws=[{what:"installed dependencies",treatment:"left out",globs:["**/node_modules/**","**/bower_componen\
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
 ${it/1e6} MB`,treatment:"warning",globs:[],reason:"the history keeps it for ever"},{what:`more than ${at} files`,treatment:"\
warning",globs:[],reason:"nobody reviews them; an ignore rule may be missing"},{what:"two names that differ only in case",
treatment:"warning",globs:[],reason:"one of them is lost in a checkout on macOS or Windows"}],De=e=>Ws.filter(t=>t.treatment===
e),wl=De("protected").flatMap(({globs:e})=>e),Un=De("left out").flatMap(({globs:e,marker:t})=>t===void 0?e:[]);function Gn(e){
let n=e.replace(/\/\*\*$/,"").replace(/^\*\*\//,"").replace(/[.+]/g,"\\$&").replaceAll("*","[^/]*");return new RegExp(`^\
((?:.*?/)?${n})${e.endsWith("/**")?"/":"$"}`,"i")}function Hn(e,t,n){let r=new Set(t.map(i=>i.replace(/^\.\//,"").replace(
/\/(\*\*)?$/,""))),o=De("left out").flatMap(({globs:i,marker:d,reason:a})=>i.map(l=>({pattern:Gn(l),marker:d,reason:a}))),
s=new Map;for(let i of e)for(let{pattern:d,marker:a,reason:l}of o){let c=d.exec(i)?.[1];if(!(c===void 0||r.has(c)||a!==void 0&&
!n(`${c}/${a}`))){s.set(c,{path:c,reason:l,files:(s.get(c)?.files??0)+1});break}}return[...s.values()]}var Bn=({path:e,files:t,
reason:n})=>`left out ${e}${t>1?` (${t} files)`:""}: ${n}`,Vs=/\.env\.(example|sample|template|dist|schema)$/i,Js=[["pac\
kage-lock.json","npm-shrinkwrap.json","yarn.lock","pnpm-lock.yaml","bun.lock","bun.lockb"],["poetry.lock","uv.lock","Pip\
file.lock","pdm.lock"]];function Wn(e,t){let n=De("warning").flatMap(({globs:d})=>d.map(Gn)),r=e.filter(d=>!Vs.test(d)&&
n.some(a=>a.test(d))),o=new Set(t),s=e.flatMap(d=>{let[,a="",l=""]=/^(.*\/)?([^/]+)$/.exec(d)??[],u=(Js.find(f=>f.includes(
l))??[]).find(f=>f!==l&&o.has(a+f)&&!e.includes(a+f));return u===void 0?[]:[`${d} beside ${a}${u}`]}),i=Ks(e,t);return[...r.
length>0?[`may hold a key: ${k(r)}`]:[],...s.length>0?[`lock files of two package managers: ${k(s)}`]:[],...i.length>0?[
`names differ only in case: ${k(i)}`]:[]]}function Ks(e,t){let n=new Map,r=new Set(e.flatMap(Fn).map(s=>s.toLowerCase()));
for(let s of t.flatMap(Fn)){let i=s.toLowerCase();r.has(i)&&n.set(i,(n.get(i)??new Set).add(s))}return[...n.values()].filter(
({size:s})=>s>1).map(s=>{let[i="",...d]=[...s].sort();return`${i} (and ${d.join(", ")})`})}var Fn=e=>e.split("/").map((t,n,r)=>r.
slice(0,n+1).join("/"));var we=10,zs=":(top,glob,icase).github/workflows/**";async function Vn(e,t,n,r=[]){let o=await Xs(e,n);if(o.length>0)return{
verdict:"protected_path",reason:`changes protected files: ${k(o)}`};let{tooLarge:s}=n;if(s.length>0)return xe(`GitHub ta\
kes no file over 100 MB, left out: ${k(s)}`);let i=await Ys(e,n);if(i.length>0)return xe(`the runner took back commits t\
hat were there before: ${k(i)}`);if(r.length>0)return xe(r.join("; "));let{outside:d,files:a,isWiped:l}=await Kn(e,t,n);
if(l)return xe(`deleted all ${a} files of the repository, but for those with a dot`);if(t.files.length>0&&d>we&&d*2>a)return xe(
`deleted ${d} of ${a} files that are not among those that the plan names for the task`)}var xe=e=>({verdict:"blocked",reason:e});
async function Jn(e,t,n){let{rewritten:r,differences:o,tree:s,bytes:i}=n,d=[];for(let{path:f,object:m}of o.filter(({mode:g})=>g===
"120000")){let g=await p(e,["cat-file","-p",m]),y=posix.normalize(posix.join(posix.dirname(f),g));(posix.isAbsolute(g)||
y===".."||y.startsWith("../"))&&d.push(h(`${f} is a link out of the repository, to ${g}`))}let{deleted:a,files:l}=await Kn(
e,t,n);a>we&&a*2>l&&d.push(`deleted ${a} of ${l} files`);let c=o.filter(({status:f})=>f==="A").map(({path:f})=>f);if(c.length>
0){let f=await z(e,["ls-tree","-r","-z","--name-only",s]);d.push(...Wn(c,f))}o.length>at&&d.push(`hands over ${o.length}\
 files, more than a person reviews`);let u=o.filter(({object:f})=>(i.get(f)??0)>it);return u.length>0&&d.push(`large fil\
es: ${k(u.map(({path:f})=>f))}`),r!==void 0&&d.push("the runner rewrote history: its files are kept as one commit on wha\
t was there before"),d}function Xs(e,{start:t,commit:n}){let r=["log","--full-history","-m","--no-renames","-z","--forma\
t=","--name-only",`${t}..${n}`];return z(e,[...r,"--",zs])}async function Ys(e,{start:t,tree:n,rewritten:r}){if(r===void 0)
return[];let o=await p(e,["merge-base",t,r]).catch(()=>{});if(o===void 0)return[];let s=(a,l)=>z(e,["diff-tree","-r","-z",
"--no-renames","--name-only",a,l]),i=new Set(await s(o,n)),d=new Set(await s(t,n));return(await s(o,t)).filter(a=>d.has(
a)&&!i.has(a))}async function Kn(e,t,{start:n,tree:r,differences:o}){let s={deleted:0,outside:0,files:0,isWiped:!1};if(o.
filter(({status:S})=>S==="D").length<=we)return s;let d=(await p(e,["diff-tree","-r","-z","--find-renames=20%","-l0","--\
diff-filter=AD","--name-status",n,r])).split("\0"),a=S=>d.flatMap((b,w)=>w%2===0&&b===S?d[w+1]??[]:[]),l=new Map;for(let S of a(
"A"))l.set(posix.basename(S),(l.get(posix.basename(S))??0)+1);let c=a("D").filter(S=>{let b=l.get(posix.basename(S))??0;
return b>0&&l.set(posix.basename(S),b-1),b===0}),u=await z(e,["ls-tree","-r","-z","--name-only",n]),f=c.filter(S=>!t.files.
some(b=>Ce(S,b))),m=new Set(f),g=a("A").length>we,y=m.size>we&&!g&&u.every(S=>m.has(S)||S.startsWith("."));return{deleted:c.
length,outside:f.length,files:u.length,isWiped:y}}var qs=/key|token|secret|pass|auth|cred/i,Zs=/:\/\/[^/@\s]*:[^/@\s]+@/,Qs=8;async function zn(e,t,n,r){let o=r.flatMap(c=>Object.
entries(c)).filter(([c,u])=>(qs.test(c)||Zs.test(u))&&u.length>=Qs).map(([c,u])=>({name:c,forms:et([u]).map(f=>Buffer.from(
f))}));if(o.length===0)return[];let s=Math.max(...o.flatMap(({forms:c})=>c.map(u=>u.length))),i=new Set,d=Buffer.alloc(0),
a=c=>{let u=Buffer.concat([d,c]);for(let{name:f,forms:m}of o)m.some(g=>u.includes(g))&&i.add(f);d=u.subarray(Math.max(0,
u.length-s+1))},l=await p(e,["rev-list","--objects","--no-object-names",...n,`^${t}`]);return await Qt(e,["cat-file","--\
batch","--buffer"],{input:`${l}
`,onPiece:a}),[...i]}var ei=/^version https:\/\/(?:git-lfs\.github\.com|hawser\.github\.com)\/spec\/v1\n(?:.+\n)*?oid sha256:([0-9a-f]{64})\nsize \d+\n/,
Xn={least:100,most:1024};async function Yn(e,t,n){let r=await ti(e,t);if(r.length===0)return[];let o=qn(join(e,".git/lfs")),
s=[],i=[];for(let{path:d,oid:a}of r){let l=n&&join(n,a.slice(0,2),a.slice(2,4),a);if(l!==void 0&&existsSync(l))continue;
let c=await ni(o,a);c===void 0?s.push(d):l===void 0?i.push(d):oi(c,l)}return[...s.length>0?[`the content of files of git\
-lfs is nowhere: ${k(s)}`]:[],...i.length>0?[`the content of files of git-lfs cannot leave this machine: ${k(i)}; run th\
e task on one machine, or push them from it (git lfs push)`]:[]]}async function ti(e,{start:t,differences:n,bytes:r}){let{
least:o,most:s}=Xn,i=n.filter(({object:u,mode:f})=>{let m=r.get(u)??0;return f.startsWith("100")&&m>=o&&m<=s});if(i.length===
0)return[];let d=i.map(({object:u})=>`${u}
`).join(""),a=await p(e,["cat-file","--batch"],{input:d}),l=[];for(let{path:u,object:f}of i){let m=a.indexOf(`
`,a.indexOf(`${f} blob `))+1,[,g]=ei.exec(a.slice(m,m+Xn.most))??[];g!==void 0&&l.push({path:u,object:f,oid:g})}if(l.length===
0)return[];let c=await p(e,["ls-tree","-r",t]);return l.filter(({object:u})=>!c.includes(u))}function qn(e){return F(e)?
readdirSync(e,{withFileTypes:!0}).flatMap(t=>{let n=join(e,t.name);return t.isDirectory()?qn(n):t.isFile()?[n]:[]}):[]}async function ni(e,t){
for(let n of e.filter(r=>r.endsWith(`/${t}`)))if(await ri(n)===t)return n}async function ri(e){let t=createHash("sha256");
for await(let n of createReadStream(e))t.update(n);return t.digest("hex")}function oi(e,t){mkdirSync(dirname(t),{recursive:!0});
let n=`${t}.${process.pid}`;copyFileSync(e,n);try{renameSync(n,t)}finally{rmSync(n,{force:!0})}}async function Zn(e,t,n){let r=x(join(e,".gitmodules"));if(r===void 0&&!existsSync(join(e,".git/modules")))return[];let o=join(
n,"gitmodules");writeFileSync(o,r??"");let s=await Fe(e,["--file",o]),i=await Fe(e,["--blob",`${t}:.gitmodules`]),d=[];for(let a of new Set(
[...s,...i])){let l=si(e,a);if(l===void 0)continue;let c={workspace:e,start:t,path:a,gitFolder:l,isListed:s.includes(a)};
d.push(await ii(c,join(n,`submodule-${d.length}`)))}return d}function Qn(e,t){for(let{path:n}of t)rmSync(join(e,n),{recursive:!0,
force:!0}),$(join(e,n))}async function Fe(e,t){return(await J(e,[...t,"--get-regexp","^submodule\\..*\\.path$"])).flatMap(
({value:r=""})=>r===""?[]:[r.replace(/\/$/,"")])}function si(e,t){let n=v(e,t),r=v(e,".");if(n===void 0||r===void 0||n!==
join(r,t)||n===r)return;if(F(join(n,".git")))return join(n,".git");let[,o]=/^gitdir: (.+)$/m.exec(x(join(n,".git"))??"")??
[];return o===void 0?void 0:v(r,relative(r,resolve(n,o)))}async function ii(e,t){let{workspace:n,start:r,path:o,gitFolder:s,
isListed:i}=e,d=ai(s);if(d===void 0)return{path:o,isListed:i,warning:`the submodule ${o} has no commit: left out`};let a=await p(
n,["rev-parse","--verify","--quiet",`${r}:${o}`]).catch(()=>{}),l=await ci(e,t),c=[...di(s),...a===void 0?[]:[a]],u=d===
a||c.length>0&&await li(l,d,c).catch(()=>!1),f={GIT_INDEX_FILE:join(t,"index")},m=["--git-dir",l,"--work-tree",join(n,o)],
g=[...m,"diff-index","-p","--binary","--full-index","--ignore-submodules=all",d],y=await p(join(n,o),g,{env:f}).catch(()=>""),
S=[...m,"ls-files","--others","--exclude-standard"],b=await p(join(n,o),S,{env:f}).catch(()=>"")!=="",C=[u?"":await ui(l,
d,c),y].filter(B=>B!=="").join(`
`),Q=C!==""&&await fi(n,r,o,C),j=i?(y!==""||b)&&`uncommitted changes inside of the submodule ${o} are not part of the wo\
rk`:`removed the submodule ${o}, which .gitmodules no longer names`;return{path:o,head:d,isListed:i,...Q&&{patch:Q},...!u&&
i&&{lost:`the submodule ${o} is at ${d.slice(0,7)}, which its remote does not have: push that commit there first`},...j&&
{warning:j}}}var dt=/^[0-9a-f]{40,64}$/;function ai(e){let t=(x(join(e,"HEAD"))??"").trim();if(dt.test(t))return t;let[,
n=""]=/^ref: (refs\/.+)$/.exec(t)??[];if(n===""||n.split("/").includes(".."))return;let r=(x(join(e,n))??"").trim();return dt.
test(r)?r:er(e).get(n)}function er(e){let t=(x(join(e,"packed-refs"))??"").matchAll(/^([0-9a-f]{40,64}) (refs\/\S+)$/gm);
return new Map(Array.from(t,([,n="",r=""])=>[r,n]))}function di(e){let t=[...er(e)].filter(([o])=>/^refs\/(remotes|tags)\//.
test(o)),n=["refs/remotes","refs/tags"].flatMap(o=>tr(join(e,o))),r=["FETCH_HEAD","shallow"].flatMap(o=>Array.from((x(join(
e,o))??"").matchAll(/^[0-9a-f]{40,64}\b/gm),([s])=>s));return[...new Set([...t.map(([,o])=>o),...n,...r])]}function tr(e){
return F(e)?readdirSync(e,{withFileTypes:!0}).flatMap(t=>{if(t.isDirectory())return tr(join(e,t.name));let n=(x(join(e,t.
name))??"").trim();return dt.test(n)?[n]:[]}):[]}async function ci({workspace:e,gitFolder:t},n){await mkdir(n,{recursive:!0});
let r=join(n,"repository.git");await p(e,["init","--quiet","--template=","--bare",r]),writeFileSync(join(r,"objects/info\
/alternates"),`${join(t,"objects")}
`);let o=x(join(t,"shallow"));o!==void 0&&writeFileSync(join(r,"shallow"),o);let s=join(t,"index");return lstatSync(s,{throwIfNoEntry:!1})?.
isFile()&&copyFileSync(s,join(n,"index")),r}var nr=(e,t)=>[e,...t.map(n=>`^${n}`)].map(n=>`${n}
`).join(""),li=async(e,t,n)=>await p(e,["rev-list","--ignore-missing","--max-count=1","--stdin"],{input:nr(t,n)})==="",ui=(e,t,n)=>p(
e,["log","--format=email","-p","--binary","--full-index","--reverse","--ignore-missing","--stdin"],{input:nr(t,n)}).catch(
()=>"");async function fi(e,t,n,r){let o=await p(e,["hash-object","-w","--stdin"],{input:`${r}
`}),s=`${n.replaceAll("/","-")}.patch`,i=await p(e,["mktree"],{input:`100644 blob ${o}	${s}
`});return X(e,i,[t],`Unpublished changes of the submodule ${n}`)}var oe="objects",ct="info",mi=["HEAD","refs","packed-refs"],q="modules",Ue="lfs",pi="worktrees";function or(e,t){let n=join(
e,".git");rmSync(t,{recursive:!0,force:!0}),mkdirSync(t),rr(n,t,[oe,q,Ue]);for(let o of[oe,q])existsSync(join(n,o))&&Te(
join(n,o),join(t,o));function r(o){if(!F(t))throw new Error("the runner removed the copy of the repository");$(e),$(n);for(let d of readdirSync(
n))o.includes(d)?sr(join(n,d)):rmSync(join(n,d),{recursive:!0,force:!0});rr(t,n,[oe,q,...o]),!o.includes(q)&&existsSync(
join(t,q))&&Te(join(t,q),join(n,q));let[s,i]=[join(t,oe),join(n,oe)];existsSync(i)&&!F(i)&&rmSync(i),rmSync(join(i,ct),{
recursive:!0,force:!0}),existsSync(i)?Te(join(s,ct),join(i,ct)):Te(s,i)}return{restore:async o=>{gi(e);let s=yi(e);r([oe,
Ue,q,...mi]);let{head:i,sideTips:d}=await Si(e,o),a=`${t}-read`;$(a);let l=await Zn(e,o,a),c=l.flatMap(({patch:m})=>m??[]),
u=await Promise.all(s.map(m=>hi(e,m,a)));rmSync(a,{recursive:!0,force:!0}),r([oe,Ue]);let f=[...d,...c,...u.flatMap(m=>m??
[])];return{...i&&{head:i},sideTips:f,submodules:l}},repair:()=>r([Ue])}}function gi(e){for(let t of[".gitmodules",".git\
attributes",".gitignore"]){let n=join(e,t),r=lstatSync(n,{throwIfNoEntry:!1}),o=r?.isSymbolicLink()??!1;r===void 0||r.isFile()||
r.isDirectory()||(!o||t===".gitmodules")&&rmSync(n)}}function sr(e){let t=lstatSync(e);if(t.isDirectory())for(let n of readdirSync(
e))sr(join(e,n));else t.isFile()||rmSync(e)}function yi(e){let t=join(e,".git",pi);return!F(join(e,".git"))||!F(t)?[]:readdirSync(
t).flatMap(n=>{let r=(x(join(t,n,"gitdir"))??"").trim(),o=r===""?void 0:v(e,relative(realpathSync(e),dirname(r))),s=(x(join(
t,n,"HEAD"))??"").trim().replace(/^ref: /,"");return o===void 0||!/^([0-9a-f]{40,64}|refs\/heads\/.+)$/.test(s)?[]:[{name:n,
path:o,head:s}]})}async function hi(e,t,n){let{name:r,path:o,head:s}=t,i={GIT_INDEX_FILE:join(n,`index-${r}`)},d=["--git\
-dir",join(e,".git"),"--work-tree",o],a=Un.map(l=>`:(exclude,top,glob,icase)${l}`);try{let l=await p(e,["rev-parse","--v\
erify","--quiet",`${s}^{commit}`]);await p(o,[...d,"read-tree",l],{env:i}),await p(o,[...d,"add","--all","--",":(top)",...a],
{env:i});let c=await p(o,[...d,"write-tree"],{env:i});return c===await p(e,["rev-parse",`${l}^{tree}`])?void 0:await X(e,
c,[l],`Uncommitted work of the worktree ${r}`)}catch{return}}async function Si(e,t){let n=await p(e,["rev-parse","--veri\
fy","--quiet","HEAD^{commit}"]).catch(()=>{}),r=["for-each-ref","--format=%(objectname)",`--contains=${t}`,`--no-merged=${n??
t}`],o=await p(e,[...r,"--count=20","refs/heads","refs/stash"]).catch(()=>"");return{...n&&{head:n},sideTips:o.split(`
`).filter(s=>s!=="")}}function rr(e,t,n){for(let r of readdirSync(e).filter(o=>!n.includes(o)))cpSync(join(e,r),join(t,r),
{recursive:!0,verbatimSymlinks:!0,preserveTimestamps:!0})}function Te(e,t){mkdirSync(t,{recursive:!0});for(let n of readdirSync(
e,{withFileTypes:!0})){let[r,o]=[join(e,n.name),join(t,n.name)];n.isDirectory()?Te(r,o):xi(r,o)}}var bi=/^([0-9a-f]{38,}|pack-.*\.(pack|idx|rev))$/;
function xi(e,t){try{bi.test(basename(e))?linkSync(e,t):cpSync(e,t)}catch{cpSync(e,t)}}function ir({verdict:e,retry_after_seconds:t},n,r,o=Math.random){if(e!=="rate_limited"||n>=4)return;let s=Math.min(600,30*
2**(n-1)),i=(t??s)*(1+o()/2);return i+60<=r?i:void 0}var ar=["succeeded","no_change","blocked","failed"];function dr(e){let t=x(e);if(t===void 0)return{warnings:[]};let n=ae(
t);if(n===void 0)return{warnings:["the runner's report is not a JSON object"]};let r=[],o=(c,u,f)=>{let m=n[c]??void 0;if(m===
void 0||f(m))return m;r.push(h(`the runner's report has a ${c} that is not ${u}: ${JSON.stringify(m)}`))},s=o("status",`\
one of ${ar.join(", ")}`,Ti),i=o("summary","text",lt),d=o("no_change_reason","text",lt)??(s==="no_change"?i:void 0),a=o(
"cost_usd","a number from 0",ie),l=o("tokens","a number from 0",ie);return{judged:wi(s,i??"it gives no reason"),summary:i||
void 0,noChangeReason:d?.trim()?h(d):void 0,usage:Ne({...a!==void 0&&{cost_usd:a},...l!==void 0&&{tokens:l}}),warnings:r}}
function wi(e,t){if(e==="blocked")return{verdict:"blocked",reason:h(`the runner needs a person: ${t}`)};if(e==="failed")
return{verdict:"runner_error",reason:h(`the runner reports a failure: ${t}`)}}var lt=e=>typeof e=="string",Ti=e=>lt(e)&&
ar.includes(e);var ki={LOW:[.9,1.2],MEDIUM:[.8,1.5],HIGH:[.7,2],CRITICAL:[.6,3]};var ur=1e6,su=[[/^(s|secs?|seconds?)$/,1/3600],[/^(m|mins?|minutes?)$/,1/60],[/^(h|hrs?|hours?)$/,1],[/^(d|days?)$/,8],[
/^(w|wks?|weeks?)$/,40],[/^(mo|mons?|months?)$/,160]],Ge=String.raw`(?:\d+\.?\d*|\.\d+)`,cr=String.raw`${Ge}\s*[A-Za-z]*|${Ge}\s*[A-Za-z]+(?:\s*${Ge}\s*[A-Za-z]+)+`,
iu=new RegExp(String.raw`^\s*(?:~?\s*(${cr})(?:\s*(?:-|–|—|to)\s*(${cr}))?|[Pp][\d.DdHhMmSsTtWw]+)\s*$`);var au=new RegExp(String.raw`(${Ge})\s*([a-z]*)`,"g");var du=`expected a time over 0 and at most ${ur} hours, such as 6.5 (hours), "8-12 hours", "2h 30m", "1d" or {optimistic\
, most_likely, pessimistic}`;function fr(e,t){let[n,r]=ki[t];return{optimistic:lr(e*n),most_likely:e,pessimistic:Math.min(ur,lr(e*r))}}var lr=e=>Number(e.toPrecision(6));var _i="The plan file",mr={id:"FALLBACK-001",name:"Sequential Implementation",description:"Execute implementation in seq\
uential mode",duration:fr(24,"MEDIUM"),depends_on:[],risk:"MEDIUM",context_requirements:[],files:[]};var pr=({id:e,description:t,texts:n=[]})=>e===mr.id&&t===mr.description&&!n.some(({title:r})=>r.startsWith(_i));var ut="SOMAS_PROCESS";var gr=(e,t)=>({mark:e,folder:t,before:new Set(hr())});function yr(e){for(let t=0;t<20;t++){let n=hr().filter(r=>!e.before.
has(r)&&vi(r,e));if(n.length===0)return;for(let r of n)try{process.kill(r,"SIGKILL")}catch{}}}function vi(e,{mark:t,folder:n}){
try{return readFileSync(`/proc/${e}/environ`,"latin1").split("\0").includes(`${ut}=${t}`)?!0:`${readlinkSync(`/proc/${e}\
/cwd`)}/`.startsWith(`${n}/`)}catch{return!1}}function hr(){try{return readdirSync("/proc").map(Number).filter(Number.isInteger)}catch{
return[]}}function Sr({seconds:e,folders:t},n){let r=Date.now(),o=ft(),s=setTimeout(d,e*1e3),i=!1;async function d(){if(Math.abs(ft()-
o)>Ei&&([o,r]=[ft(),Date.now()]),Date.now()-r>=e*1e3&&(r=Math.max(r,await $i(t))),i)return;let a=Date.now()-r;a>=e*1e3?n(
Math.round(a/1e3)):s=setTimeout(d,e*1e3-a+1)}return{sign:()=>{r=Date.now()},end:()=>{i=!0,clearTimeout(s)}}}var Ei=1e3,ft=()=>Date.
now()-performance.now();async function $i(e){let t=0,n=[...e],r=async o=>{let s=await lstat(o).catch(()=>{});t=Math.max(
t,s?.ctimeMs??0)};for(let o=n.pop();o!==void 0;o=n.pop()){await r(o);for(let s of await readdir(o,{withFileTypes:!0}).catch(
()=>[])){let i=join(o,s.name);s.isDirectory()?n.push(i):await r(i)}}return Math.min(t,Date.now())}var br=3e3,mt=new Map;function xr(e){for(let[t,n]of mt)(e===void 0||`${n.folder}/`.startsWith(`${e}/`))&&pt(t,n)}function pt(e,t){
wr(e,"SIGKILL"),yr(t)}function wr(e,t){try{process.kill(-e,t)}catch{}}async function O(e){if(he(e.cwd))return new Promise(
()=>{});let t=openSync(e.stdin??"/dev/null","r");try{let[n,...r]=e.argv,o=randomUUID(),s=gr(o,realpathSync(e.cwd)),i=spawn(
n,r,{cwd:e.cwd,env:{...e.environment,[ut]:o},detached:!0,stdio:[t,"pipe","pipe"]});return await Ri(i,s,e)}catch(n){return{
exitCode:null,signal:null,timedOut:!1,error:String(n)}}finally{closeSync(t)}}function Ri(e,t,n){return new Promise(r=>{let o=e.
pid,s=[],i=(f,m)=>{s.push(setTimeout(m,f))},d={timedOut:!1},a={exitCode:null,signal:null},l,c=f=>{l?.end(),s.forEach(clearTimeout),
o!==void 0&&mt.delete(o),e.stdout?.destroy(),e.stderr?.destroy(),r({...a,...d,...f!==void 0&&{error:f}})};for(let f of["\
stdout","stderr"])e[f]?.on("data",m=>{l?.sign(),n.log.write(m),n.onOutput?.(f,m)});if(e.on("error",f=>c(f.message)),o===
void 0)return;mt.set(o,t);let u=f=>{d=f,wr(o,"SIGTERM"),i(br,()=>pt(o,t))};i(n.timeoutSeconds*1e3,()=>u({timedOut:!0})),
n.stall&&(l=Sr(n.stall,f=>u({timedOut:!1,stalledSeconds:f}))),e.on("exit",(f,m)=>{a={exitCode:f,signal:m},pt(o,t),i(br,c)}),
e.on("close",()=>c())})}var se=class{#t;#n;#e=new StringDecoder("utf8");#o=[];#s=0;#r="";#i=!1;constructor(t,n=()=>!0){this.#t=t,this.#n=n}add(t){
let n=this.#e.write(t).split(`
`);for(let[r,o]of n.entries())r>0&&this.#a(),this.#r.length+o.length>this.#t&&(this.#i=!0),this.#r=this.#i?"":this.#r+o}lines(){
return this.#a(),this.#d(),this.#o}#a(){let t=this.#r.replace(/\r$/,"");!this.#i&&t!==""&&this.#n(t)&&(this.#o.push(t),this.#s+=
t.length),this.#s>2*this.#t&&this.#d(),this.#r="",this.#i=!1}#d(){let t=0;for(;this.#s>this.#t;t++)this.#s-=this.#o[t]?.
length??0;this.#o.splice(0,t)}},H=({stdout:e})=>e.map(ae).filter(t=>t!==void 0);var Oi=[["quota_exhausted",/insufficient[_ ](quota|credit)|exceeded your current quota|quota exceeded|credit balance|billing|usage[_ ]limit|payment required|\b402\b/i],
["rate_limited",/\b(429|529|503)\b|rate[-_ ]?limit|too many requests|overloaded|resource[_ ](has been )?exhausted|high demand|try again later/i],
["budget_exceeded",/max(imum)?[-_ ]?(number of )?(session )?(turns|budget)|budget[_ ](exceeded|exhausted)/i],["blocked",
/\b(401|403)\b|unauthori[sz]ed|(invalid|incorrect|missing|no) (x-)?api[-_ ]?key|authenticat|auth method|permission[_ ]denied|not logged in|\/login|content[-_ ]?filter|safeguard|usage polic|refus(al|ed to)/i]],
Pi=3600;function P(e,t,n=""){let r=`${t}
${n}`,o=ji(r),s=Oi.find(([,a])=>a.test(r))?.[0]??"runner_error",i=s==="quota_exhausted"&&o!==void 0&&o<=Pi?"rate_limited":
s,d=i==="rate_limited"&&o!==void 0&&{retry_after_seconds:o};return{verdict:i,reason:h(`${e}: ${t}`),...d}}var Ai={ms:.001,
millis:.001,s:1,m:60,h:3600};function ji(e){let t=/(?:retry|try again)[-_ ]?(?:after|in|delay)(_ms)?["']?[:= ]{1,3}["']?(\d+(?:\.\d+)?) ?(ms|millis|s|m|h)?/gi,
n=[...e.matchAll(t)].at(-1);if(n===void 0)return;let[,r,o,s=r===void 0?"s":"ms"]=n;return Math.ceil(Number(o)*(Ai[s.toLowerCase()]??
1))}var Tr=[{registry:"pypi",name:"pyyaml",version:"6.0.4"},{registry:"pypi",name:"filelock",version:"4.2.12"}],kr={claude:{
registry:"npm",name:"@anthropic-ai/claude-code",version:"2.1.331"},codex:{registry:"npm",name:"@openai/codex",version:"0\
.169.0"},copilot:{registry:"npm",name:"@github/copilot",version:"1.0.102"},gemini:{registry:"npm",name:"@google/gemini-c\
li",version:"0.61.0"},aider:{registry:"pypi",name:"aider-chat",version:"0.86.2"},opencode:{registry:"npm",name:"opencode\
-ai",version:"1.18.33"}};var Li=600;function _r(e,t){let n=kr[e],r=n.registry==="npm"?Ii(e,n):Er([n],["-m",e]);return $r(`${e}-${n.version}`,r,t)}
function vr(e,t){let n=e.map(({name:r,version:o})=>`${r}-${o}`).join("-");return $r(n,Er(e,[],["--system-site-packages"]),
t)}var Ni=["install","--ignore-scripts=false","--no-audit","--no-fund","--no-save","--loglevel=error"],Mi=["-m","pip","i\
nstall","--quiet","--disable-pip-version-check","--no-input"],Ii=(e,{name:t,version:n})=>({names:`${t} ${n}`,steps:r=>[[
"npm",...Ni,"--prefix",r,`${t}@${n}`]],argv:r=>[join(r,"node_modules",".bin",e)]});function Er(e,t,n=[]){let r=s=>join(s,
"bin","python"),o=e.map(({name:s,version:i})=>`${s}==${i}`);return{names:e.map(({name:s,version:i})=>`${s} ${i}`).join("\
 and "),steps:s=>[["python3","-m","venv",...n,s],[r(s),...Mi,...o]],argv:s=>[r(s),...t]}}var gt=new Map;async function $r(e,t,n){
let{names:r}=t,o=join(n.environment.HOME??tmpdir(),".cache","somas-workflows","agents",e),s=t.argv(o);if(!existsSync(s[0])){
let i=gt.get(o)??Ci(o,t,n);gt.set(o,i);let d=await i.finally(()=>gt.delete(o));if(d!==void 0)return{failure:`${r} could \
not be installed: ${d}`}}return existsSync(s[0])?{argv:s}:{failure:`${r} was installed without its program`}}async function Ci(e,{
names:t,steps:n},{environment:r,log:o,timeoutSeconds:s}){let i=`${e}.${randomUUID()}`;try{mkdirSync(i,{recursive:!0}),o.
write(`[installing ${t}]
`);let d=Math.min(Li,s);for(let a of n(i)){let l=await O({argv:a,cwd:i,environment:r,log:o,timeoutSeconds:d});if(l.exitCode!==
0)return`${a[0]} ${Di(l)}, see the log`}existsSync(e)||renameSync(i,e);return}catch(d){return existsSync(e)?void 0:String(
d)}finally{rmSync(i,{recursive:!0,force:!0})}}function Di({exitCode:e,signal:t,timedOut:n,error:r}){return r!==void 0?`c\
ould not be started (${r})`:n?"did not end in time":e===null?`was ended by ${t}`:`ended with exit code ${e}`}var ke={exitCode:0,signal:null,timedOut:!1},Z=e=>({end:ke,judged:{verdict:"runner_error",reason:e}});var Fi=8e6,Ui=64e3,R=(e,t)=>t?[e,t]:[],I=e=>({name:e.name,repeatable:!1,callsModel:!0,findObstacle:()=>{},run:async t=>{
let n=performance.now(),r=await _r(e.name,t);if("failure"in r)return Z(r.failure);for(let m of["budget_usd","max_turns"])
(t.settings[m]??0)>0&&!e.limits.includes(m)&&t.log.write(`[${e.name} has no option for ${m}: nothing keeps to it]
`);let o=new se(Fi,m=>!e.ignore?.(m)),s=new se(Ui),{args:i,environment:d,stdin:a}=e.call(t,Gi(e,t)),l=await O({...t,argv:[
...r.argv,...i],cwd:t.workspace,environment:{...d,...t.environment,...t.agentEnvironment},...a!==void 0&&{stdin:a},timeoutSeconds:t.
timeoutSeconds-(performance.now()-n)/1e3,onOutput:(m,g)=>(m==="stdout"?o:s).add(g)});e.tidy?.(t.workspace);let c={stdout:o.
lines(),stderr:s.lines()},u=e.read(c,l.exitCode),f=x(t.resultFile);return{end:l,judged:u?.failure??Hi(e,l,u,c),report:f?.
trim()&&f||u?.answer||void 0,usage:u?.usage}}});function Gi({name:e},{folder:t,agentEnvironment:n}){if(Object.keys(n).length===
0)return;let r=join(t,`${e}-home`);return mkdirSync(r,{recursive:!0}),r}function Hi({name:e},{exitCode:t},n,{stdout:r,stderr:o}){
if(t!==null){if(t!==0){let s=o.at(-1)??r.at(-1)??"it printed nothing";return P(e,`exit code ${t}: ${s}`,o.slice(-20).join(
`
`))}if(n===void 0)return{verdict:"runner_error",reason:`${e} ended without an error, but its output has no end of a run`}}}var Bi=`
  --yes-always --no-auto-commits --no-dirty-commits --no-gitignore --no-pretty --no-stream --no-check-update --analytics\
-disable
  --no-show-release-notes --no-show-model-warnings --no-detect-urls --no-suggest-shell-commands --no-auto-lint
  --input-history-file /dev/null --chat-history-file /dev/null --llm-history-file /dev/null
`,Wi={name:"aider",limits:[],call:({environment:e,promptFile:t})=>({args:["--message-file",t,...Bi.trim().split(/\s+/),...R(
"--model",e.TASK_MODEL)],environment:{LITELLM_LOCAL_MODEL_COST_MAP:"True"}}),read:e=>{let{stdout:t}=e,n=t.findLastIndex(
o=>Or.test(o)),r=t.findLastIndex(o=>/^litellm\.\w+/.test(o));return r>n?{failure:P("aider",t.slice(r,r+3).join(" ")),usage:Rr(
e)}:n<0?void 0:{usage:Rr(e)}},tidy:e=>{for(let t of readdirSync(e).filter(n=>/^\.aider\.(tags|input|chat|llm)/.test(n)))
rmSync(join(e,t),{recursive:!0,force:!0})}},Or=/^Tokens: ([\d.]+)(k|M)? sent,.*?([\d.]+)(k|M)? received\.(?: Cost: .*?\$([\d.]+) session)?/,
Vi={k:1e3,M:1e6};function Rr({stdout:e}){let t=e.map(s=>Or.exec(s)).filter(s=>s!==null);if(t.length===0)return;let n=(s="\
0",i="")=>Number(s)*(Vi[i]??1),r=0;for(let[,s,i,d,a]of t)r+=n(s,i)+n(d,a);let o=t.at(-1)?.[5];return{tokens:Math.round(r),
turns:t.length,...o&&{cost_usd:Number(o)}}}var Pr=I(Wi);var He={name:"brief",repeatable:!0,findObstacle:()=>{},run:async({prompt:e})=>({end:ke,report:e,judged:{verdict:"briefed",
reason:"a complete work order was written; nobody has carried it out yet"}})};var Ji="Bash,Edit,Glob,Grep,NotebookEdit,Read,TodoWrite,WebFetch,WebSearch,Write",Ki=`-p --output-format stream-json --v\
erbose --permission-mode acceptEdits --allowedTools ${Ji}`,zi={name:"claude",limits:["budget_usd","max_turns"],call:({environment:e,
promptFile:t},n)=>({args:[...Ki.split(" "),...R("--model",e.TASK_MODEL),...R("--max-turns",e.TASK_MAX_TURNS),...R("--max\
-budget-usd",e.TASK_BUDGET_USD)],environment:{CLAUDE_CODE_DISABLE_NONESSENTIAL_TRAFFIC:"1",DISABLE_AUTOUPDATER:"1",...n&&
{CLAUDE_CONFIG_DIR:n}},stdin:t}),read:e=>{let t=H(e),n=t.findLast(({type:r})=>r==="result");return n&&{...Yi(n),failure:qi(
n,t)}}},Xi=["input_tokens","output_tokens","cache_creation_input_tokens","cache_read_input_tokens"];function Yi(e){let t=T(
e,"usage"),n=Array.isArray(e.permission_denials)?e.permission_denials.length:0,r=_(e,"result");return{answer:n===0?r:`${r??
""}

Uses of tools that were denied: ${n}.`,usage:{cost_usd:E(e,"total_cost_usd"),tokens:Xi.reduce((o,s)=>o+E(t,s),0),turns:E(
e,"num_turns")}}}function qi(e,t){let{subtype:n,is_error:r,errors:o,stop_reason:s,api_error_status:i="",api_error_type:d=""}=e,
a=_(e,"result")??(Array.isArray(o)?o.join("; "):String(n));if(s==="refusal")return{verdict:"blocked",reason:h(`claude re\
fuses: ${a}`)};if(n==="error_max_turns"||n==="error_max_budget_usd")return{verdict:"budget_exceeded",reason:h(`claude: ${a}`)};
if(n!=="success"||r!==!1){let l=t.findLast(u=>u.subtype==="api_retry"),c=`${i} ${d}
${l?JSON.stringify(l):""}`;return P("claude",a,c)}if(E(e,"num_turns")===0)return{verdict:"runner_error",reason:"claude d\
id not take a turn"}}var Ar=I(zi);var Zi="exec --json --skip-git-repo-check --ephemeral --ignore-user-config",Qi="-c sandbox_workspace_write.network_acces\
s=true -c allow_login_shell=false",ea={name:"codex",limits:[],call:({environment:e,agentEnvironment:{OPENAI_BASE_URL:t},
promptFile:n},r)=>({args:[...Zi.split(" "),"--sandbox",e.CI?"danger-full-access":"workspace-write",...Qi.split(" "),...R(
"-c",t&&`openai_base_url=${JSON.stringify(t)}`),...R("--model",e.TASK_MODEL),"-"],...r&&{environment:{CODEX_HOME:r}},stdin:n}),
ignore:e=>e.includes('"type":"command_execution"'),read:e=>{let t=H(e),n=t.findLast(({type:a})=>a==="turn.completed"||a===
"turn.failed");if(n===void 0)return;let o=t.filter(({type:a})=>a==="item.completed").map(a=>T(a,"item")).findLast(({type:a})=>a===
"agent_message"),s=T(n,"usage"),i=E(s,"input_tokens")+E(s,"output_tokens"),d=ta(_(T(n,"error"),"message"));return{answer:o&&
_(o,"text"),failure:n.type==="turn.failed"?P("codex",d):void 0,usage:i>0?{tokens:i}:void 0}}},ta=(e="the turn failed")=>_(
T(ae(e)??{},"error"),"message")??e,jr=I(ea);var yt={name:"command",repeatable:!0,findObstacle:({run:e})=>e===void 0?"the task has no run script":void 0,run:async e=>{
let t=M(join(e.folder,"run.sh"));return writeFileSync(t,`${e.task.run}
`),{end:await O({...e,argv:de(t),cwd:e.workspace})}}};var na="--output-format json --no-color --disable-client-telemetry",ra={name:"copilot",limits:["max_turns"],call:({environment:e,
promptFile:t,folder:n},r)=>({args:["-p",`Read the file ${t} and carry out the task in it.`,"--add-dir",n,"--autopilot","\
--max-autopilot-continues",e.TASK_MAX_TURNS??"50","--no-ask-user","--allow-all-tools","--deny-tool=shell(git push)",...na.
split(" "),...R("--model",e.TASK_MODEL)],environment:{COPILOT_AUTO_UPDATE:"false",...r&&{COPILOT_HOME:r}}}),ignore:e=>/^\{"type":"(tool\.|user\.|assistant\.\w+_delta)/.
test(e),read:e=>{let t=H(e),n=t.findLast(({type:a})=>a==="result");if(n===void 0)return;let r=t.map(a=>({type:a.type,...T(
a,"data")})),o=r.findLast(({type:a})=>a==="session.error"),s=r.findLast(a=>a.type==="assistant.message"&&_(a,"content")!==
void 0),i=o&&(_(o,"message")??"no reason is given"),d=i!==void 0&&E(n,"exitCode")>0;return{answer:s&&_(s,"content"),failure:d?
P("copilot",i,JSON.stringify(o)):void 0,usage:{turns:r.filter(({type:a})=>a==="assistant.turn_end").length}}}},Lr=I(ra);var Nr={name:"custom",repeatable:!1,callsModel:!0,findObstacle:()=>{},run:async e=>{try{let{runner_argv:t=""}=e.settings,
n=Re(t);if("expected"in n)throw new Error(`runner_argv ${JSON.stringify(t)}: expected ${n.expected}`);let r=oa(n.argv,e),
o={...e.environment,...e.agentEnvironment};return{end:await O({...e,argv:r,cwd:e.workspace,stdin:e.promptFile,environment:o})}}catch(t){
return Z(h(`the runner cannot run: ${t instanceof Error?t.message:t}`))}}};function oa([e,...t],{environment:n}){let r=o=>o.
replace(Ve,(s,i)=>n[$e[i]??""]??"");return[r(e),...t.map(r)]}var sa=53,ia={name:"gemini",limits:["max_turns"],call:(e,t)=>({args:["--approval-mode=yolo","--output-format","stream-js\
on",...R("--model",e.environment.TASK_MODEL),"-p","Carry out the task above."],environment:{GEMINI_CLI_TRUST_WORKSPACE:"\
true",...t&&{GEMINI_CLI_HOME:aa(t,e)}},stdin:e.promptFile}),read:(e,t)=>{let n=H(e),r=n.findLast(({type:c})=>c==="result"),
o=t===sa?da(e):void 0;if(r===void 0)return o&&{failure:o};let s=n.findLastIndex(({type:c})=>c==="tool_result"),i=n.slice(
s+1).filter(({type:c,role:u})=>c==="message"&&u==="assistant"),d=E(T(r,"stats"),"total_tokens"),a=_(T(r,"error"),"messag\
e")??"no reason is given",l=r.status==="success"?void 0:P("gemini",a,e.stderr.join(`
`));return{answer:i.map(({content:c})=>c).join(""),failure:o??l,usage:d>0?{tokens:d}:void 0}}};function aa(e,{settings:t,
agentEnvironment:n}){let r={general:{enableAutoUpdate:!1,maxAttempts:3},privacy:{usageStatisticsEnabled:!1},...n.GEMINI_API_KEY&&
{security:{auth:{selectedType:"gemini-api-key"}}},...t.max_turns&&{model:{maxSessionTurns:t.max_turns}}};return mkdirSync(
join(e,".gemini"),{recursive:!0}),writeFileSync(join(e,".gemini","settings.json"),JSON.stringify(r)),e}var da=({stderr:e})=>({
verdict:"budget_exceeded",reason:`gemini: ${e.find(t=>/turn/i.test(t))?.trim()??"the limit of turns is reached"}`}),Mr=I(
ia);var ca={name:"opencode",limits:[],call:({environment:e,promptFile:t},n)=>({args:["run","--format","json",...R("--model",
e.TASK_MODEL),"--file",t,"--","Carry out the task in the attached file."],environment:{OPENCODE_PERMISSION:'{"*":"allow"\
}',OPENCODE_DISABLE_AUTOUPDATE:"1",OPENCODE_DISABLE_LSP_DOWNLOAD:"1",OPENCODE_DISABLE_SHARE:"1",...n&&{XDG_CONFIG_HOME:n,
XDG_DATA_HOME:n,XDG_STATE_HOME:n}}}),ignore:e=>e.startsWith('{"type":"tool_use"'),read:e=>{let t=H(e),n=t.findLast(({type:s})=>s===
"error"),r=t.filter(({type:s})=>s==="step_finish").map(s=>T(s,"part"));if(n===void 0&&r.length===0)return;let o=t.findLast(
({type:s})=>s==="text");return{answer:o&&_(T(o,"part"),"text"),failure:n&&la(T(n,"error")),usage:r.length>0?ua(r):void 0}}};
function la(e){let t=T(e,"data"),{statusCode:n="",responseBody:r=""}=t,o=_(T(t,"responseHeaders"),"retry-after"),s=_(t,"\
message")??String(e.name),i=`${n} ${e.name} ${r} ${o?`retry-after: ${o}`:""}`;return P("opencode",s,i)}function ua(e){let t=o=>e.
reduce((s,i)=>s+o(i),0),n=t(o=>E(o,"cost")),r=t(o=>E(T(o,"tokens"),"total"));return{...n>0&&{cost_usd:n},tokens:r,turns:e.
length}}var Ir=I(ca);var St="somas/core/runner.py",fa="Task execution placeholder.",bt={name:"somas",repeatable:!1,callsModel:!0,findObstacle:(e,t)=>v(
t,St)===void 0?`the repository has no ${St}`:void 0,run:async e=>{let{task:t,settings:n,workspace:r,context:o}=e;if(!/^project-\d+$/.
test(n.project_id))return ht(`it wants a project id like project-123, not ${n.project_id}`);let s=`${pe(n.project_id)}/.${t.
id}`,i=ha(r,s);if(i===void 0)return ht(`${s} leads out of the repository`);try{Me(join(i,"context"),o);let d=t.output??`${s}\
/output.md`,a=o.slices.map(({file:f})=>`${s}/context/${f}`),l=await ma(e,ga(e,a,d));if("failure"in l)return ht(l.failure);
let c=v(r,d),u=ya(l,c&&x(c),e.prompt);return u.judged!==void 0&&c!==void 0&&rmSync(c,{force:!0}),u}finally{rmSync(i,{recursive:!0,
force:!0})}}};async function ma(e,t){let n=new se(1e4),r=i=>O({...e,argv:[...i,...t],cwd:e.workspace,stdin:e.promptFile,
environment:{...e.environment,...e.agentEnvironment,PYTHONDONTWRITEBYTECODE:"1"},onOutput:(d,a)=>d==="stderr"&&n.add(a)}),
o=await r(["python3"]);if(o.exitCode===0||!n.lines().some(i=>pa.test(i)))return o;let s=await vr(Tr,e);return"failure"in
s?s:r(s.argv)}var pa=/^(ModuleNotFound|Import)Error: No module named '(yaml|filelock)/;function ga({task:e,settings:t},n,r){
let o={agent:e.agent??t.agent,task_name:e.name,task_desc:e.description,context_files:n.join(","),output_path:r,project_id:t.
project_id},s=([i,d])=>d.startsWith("-")?[`--${i}=${d}`]:[`--${i}`,d];return[St,...Object.entries(o).flatMap(s)]}function ya(e,t,n){
let r=t?.trim()?t:void 0;return e.exitCode!==0?{end:e,report:r}:r===void 0?{end:e,judged:{verdict:"runner_error",reason:"\
the SOMAS runner ended without an error but wrote no output that can be read"}}:r.includes(fa)?{end:e,report:`${r}

${n}`,judged:{verdict:"briefed",reason:"the SOMAS runner wrote a placeholder, no agent is connected to it: nobody has ca\
rried the task out yet"}}:{end:e,report:r,delivered:!0}}var ht=e=>Z(`the SOMAS runner cannot run: ${e}`);function ha(e,t){
let n=dirname(t);for(;!existsSync(join(e,n));)n=dirname(n);if(v(e,n)===void 0)return;let r=join(e,t);return rmSync(r,{recursive:!0,
force:!0}),mkdirSync(r,{recursive:!0}),r}var Sa={command:yt,somas:bt,brief:He,claude:Ar,codex:jr,copilot:Lr,gemini:Mr,aider:Pr,opencode:Ir,custom:Nr};function Cr(e,t,n){
return pr(e)?He:n!=="auto"?Sa[n]:[yt,bt].find(r=>r.findObstacle(e,t)===void 0)??He}async function Be(e,t,n){let r=performance.now(),o={...e.environment,...e.setupEnvironment};for(let[s,i=""]of[["run",e.settings.
setup],["task",e.task.setup]]){if(i==="")continue;let d=performance.now(),a=Math.max(1,n-(d-r)/1e3);e.log.write(`[setup \
of the ${s}]
`);let l=de(ba(e,t,i)),c=await O({...e,argv:l,cwd:t,environment:o,timeoutSeconds:a});e.setupTime.seconds+=(performance.now()-
d)/1e3;let u=xa(`the setup of the ${s}`,c)??await wa(e,t,s);if(u!==void 0)return u}}function ba({folder:e},t,n){let r=v(
t,n);if(r!==void 0&&statSync(r).isFile())return r;let o=M(join(e,"setup.sh"));return writeFileSync(o,`${n}
`),o}function xa(e,{exitCode:t,signal:n,timedOut:r,stalledSeconds:o,error:s}){return o!==void 0?{verdict:"stalled",reason:`${e}\
 printed nothing and changed nothing for ${o} s`}:r?{verdict:"timeout",reason:`${e} did not end in time`}:t===0?void 0:{
verdict:"runner_error",reason:`${e} ${s??`ended with exit code ${t??n}`}, see the log`}}async function wa({workspace:e},t,n){
let r=t===e?await p(e,["status","--porcelain"]):"";return r===""?void 0:{verdict:"runner_error",reason:`the setup of the\
 ${n} changed the repository: ${r.split(`
`).join(", ")}; let it write elsewhere, or ignore the files`}}var Dr=100*2**20;async function Fr(e,t){let n=await p(e,["diff-index","--cached","--raw","--no-abbrev","--no-renames","-\
z",t]),r=Array.from(n.matchAll(/:(?<oldMode>\d+) 100\d+ (?<oldObject>\S+) (?<object>\S+) \w\0(?<path>[^\0]*)\0/g),({groups:a})=>a);
if(r.length===0)return{tooLarge:[],bytes:new Map};let o=r.map(({object:a})=>`${a}
`).join(""),s=(await p(e,["cat-file","--batch-check=%(objectsize)"],{input:o})).split(`
`).map(Number),i=r.flatMap((a,l)=>{let c=s[l]??0;return c>Dr?[{...a,bytes:c}]:[]}),d=i.map(({oldMode:a,oldObject:l,path:c})=>`${a}\
 ${l}	${c}\0`);return i.length>0&&await p(e,["update-index","-z","--index-info"],{input:d.join("")}),{tooLarge:i.map(({path:a,
bytes:l})=>`${a} (${Math.round(l/1e6)} MB)`),bytes:new Map(r.map(({object:a},l)=>[a,s[l]??0]))}}async function Ur(e,t){let n=[
`--filter=blob:limit=${Dr+1}`,"--filter-print-omitted"];return/^~/m.test(await p(e,["rev-list","--objects",...n,t]))}var Gr=10;async function Hr(e,t=[],n=[]){let r=await ka(e,new Set(n.map(({path:u})=>u))),o=Hn(r.untracked,t,u=>existsSync(
join(e,u))),s=o.length===0?[]:await Ta(e,o.map(({path:u})=>u)),i=o.filter(({path:u})=>!s.some(f=>f===u||f.startsWith(`${u}\
/`))),d=[...r.leftOut,...i.map(({path:u})=>u)],a=[...d,...n.map(({path:u})=>u)].map(u=>`:(exclude,top,literal)${u}`),l=await Br(
e,a).catch(u=>$a(e,a,u)),c=n.map(({path:u,head:f,isListed:m})=>m&&f!==void 0?`160000 ${f}	${u}\0`:`0 ${"0".repeat(40)}	${u}\
\0`);return c.length>0&&await p(e,["update-index","-z","--index-info"],{input:c.join("")}),{leftOut:d,warnings:[...r.warnings,
...i.map(Bn).map(u=>h(u)),...l]}}var Ta=(e,t)=>z(e,["ls-files","-z","--",...t.map(n=>`:(top,literal)${n}`)]);async function ka(e,t){
let n=new Set,r=[],o=[];for(let i=0;i<=Gr;i++){let d=await z(e,["ls-files","--others","--exclude-standard","-z"]),a=c=>[
...n,...t].some(u=>_a(c,u)),l=va(e,d).filter(c=>!a(c));for(let c of l)a(c)||(i<Gr&&Ea(join(e,c,".git"))?(rmSync(join(e,c,
".git"),{recursive:!0,force:!0}),r.push(c)):n.add(c));if(o=d.filter(c=>!a(c)),!l.some(c=>r.includes(c)))break}let s=[...r.
map(i=>`${i}/ was a repository of its own: its files are kept, its history is not`),...[...n].map(i=>`left out ${i}/: it\
 is a worktree, or a clone of another repository`)];return{untracked:o,leftOut:[...n],warnings:s.map(i=>h(i))}}var _a=(e,t)=>e===
t||e.startsWith(`${t}/`);function va(e,t){let n=new Set;for(let r of t)for(let o=r.lastIndexOf("/");o>0;o=r.lastIndexOf(
"/",o-1)){let s=r.slice(0,o);if(n.has(s))break;n.add(s)}return[...n].filter(r=>lstatSync(join(e,r,".git"),{throwIfNoEntry:!1})).
sort()}var Ea=e=>lstatSync(e).isDirectory()&&!/^\s*\[remote\s/m.test(x(join(e,"config"))??"");async function Br(e,t){let n=[
"add","--all","--ignore-errors"];try{if(t.length===0)await p(e,n);else{let r=[":(top)",...t].map(o=>`${o}\0`).join("");await p(
e,[...n,"--pathspec-from-file=-","--pathspec-file-nul"],{input:r})}return[]}catch(r){if(!(r instanceof N)||r.exitCode!==
1)throw r;return[`not everything could be saved: ${h(r.stderr)}`]}}async function $a(e,t,n){if(!(n instanceof N))throw n;
let r=join(e,".git/info/attributes"),o=existsSync(r)?readFileSync(r,"utf8"):void 0;$(dirname(r));try{writeFileSync(r,`${o??
""}
* -filter -working-tree-encoding
`);let s=await Br(e,t);return[h(`saved without the filters of .gitattributes: ${n.stderr}`),...s]}finally{o===void 0?rmSync(
r):writeFileSync(r,o)}}async function wt(e,t,n,{ownFile:r,named:o,submodules:s}){await Jr(e);let i=await Hr(e,o,s),{tooLarge:d,bytes:a}=await Fr(
e,t),l=await p(e,["write-tree"]),c=await xt(e,t,l,r),u=[...i.warnings],f=c.filter(({path:b})=>Ra.test(b));if(f.length>0&&
(l=await Oa(e,t,r),c=await xt(e,t,l,r),u.push(`changes of other tasks' result files are left out: ${k(f.map(({path:b})=>b))}`)),
c.some(({path:b})=>b===".gitmodules")){let b=await Aa(e);b.length>0&&(l=await p(e,["write-tree"]),c=await xt(e,t,l,r),u.
push(h(`removed the submodule ${k(b)}, which .gitmodules no longer names`)))}let m=n!==void 0&&await fe(e,n,t).catch(()=>!1),
g=m&&!await Pa(e,`${t}..${n}`,i.leftOut)?n:t,y=await X(e,l,[g],"Work of a runner, not yet judged");return{start:t,commit:y,
tree:l,parent:g,...n!==void 0&&!m&&{rewritten:n},differences:c,tooLarge:d,bytes:a,warnings:u}}var Ra=new RegExp(`^"?${pe(
"[^/]+").replace(".","\\.")}/`,"i");async function xt(e,t,n,r){let s=await p(e,[...["diff-tree","-r","--raw","--no-abbre\
v","--no-renames",t,n,"--","."],`:(exclude,top,literal)${r}`]);return Array.from(s.matchAll(/^:\d+ (?<mode>\d+) \S+ (?<object>\S+) (?<status>\w)\t(?<path>.*)$/gm),
({groups:i})=>i)}async function Oa(e,t,n){let r=[`:(top,glob,icase)${pe("*")}/**`,`:(exclude,top,literal)${n}`];return await p(
e,["reset","--quiet",t,"--",...r]),p(e,["write-tree"])}async function Pa(e,t,n){if(await Ur(e,t))return!0;if(n.length===
0)return!1;let r=n.map(o=>`:(top,literal)${o}`);return await p(e,["log","--format=%H","--max-count=1","--full-history",t,
"--",...r])!==""}async function Aa(e){let t=await p(e,["ls-files","--stage","-z"]),n=Array.from(t.matchAll(/160000 \S+ 0\t([^\0]*)\0/g),
([,i=""])=>i),r=await Fe(e,["--blob",":.gitmodules"]),o=n.filter(i=>!r.includes(i)),s=o.map(i=>`0 ${"0".repeat(40)}	${i}\
\0`);return o.length>0&&await p(e,["update-index","-z","--index-info"],{input:s.join("")}),o}async function Vr(e,t,{tree:n,
parent:r},o,s){let i={GIT_INDEX_FILE:M(join(t,"index"))},d=await p(e,["hash-object","-w","--stdin"],{input:o.content});return await p(
e,["read-tree",n],{env:i}),await p(e,["update-index","--add","--replace","--cacheinfo","100644",d,o.path],{env:i}),X(e,await p(
e,["write-tree"],{env:i}),[r],s)}async function ge(e,t){await Jr(e);try{await Wr(e,t)}catch{nt(e),await Wr(e,t)}}async function Wr(e,t){
await p(e,["checkout","--quiet","--force","--detach",t]),await p(e,["clean","-ffdxq"]),existsSync(join(e,".git/modules"))&&
await p(e,["submodule","--quiet","update","--force","--no-fetch"]).catch(()=>{})}async function Jr(e){let t=["rev-parse",
"--path-format=absolute","--show-toplevel","--git-path","index.lock"],[n="",r=""]=(await p(e,t)).split(`
`);if(realpathSync(n)!==realpathSync(e))throw new Error(`the runner damaged the repository: ${e} is not its top folder`);
rmSync(r,{force:!0})}var ja=e=>String(e).replace(/\B(?=(\d{3})+$)/g,","),Kr=(e,t,n=`${t}s`)=>`${ja(e)} ${e===1?t:n}`;var La={75:{verdict:"rate_limited",reason:"the runner asked to be run again later (exit code 75)"},77:{verdict:"blocked",
reason:"the runner needs a person (exit code 77)"},124:{verdict:"timeout",reason:"the runner reported a timeout (exit co\
de 124)"},137:{verdict:"timeout",reason:"the runner reported that it was killed (exit code 137)"}};function Tt(e){let{end:t,
judged:n,objection:r,changes:o,delivered:s,verify:i,verifyDetails:d="",warnings:a,noChangeReason:l}=e,c=Na(t)??n??Ma(t)??
r;if(c!==void 0)return c;let u=o===0&&!s,f=e.repeatable&&(i!=="none"||e.doneBefore);if(u&&l===void 0&&!f)return{verdict:"\
no_change",reason:["the runner ended without an error but changed nothing",...a].join("; ")};if(i==="failed")return{verdict:"\
verify_failed",reason:`the task's verify script failed${d}`};if(i==="timeout")return{verdict:"verify_failed",reason:`the\
 task's verify script did not end in time${d}`};if(i==="unprepared")return{verdict:"verify_failed",reason:`the setup bef\
ore the task's verify script failed${d}`};let m=i==="passed"?"verify passes":"the task has no verify script";return{verdict:u||
a.length>0?"succeeded_with_warning":"succeeded",reason:[Ca(e),m,...a].join("; ")}}function Na({timedOut:e,stalledSeconds:t,
error:n}){if(t!==void 0)return{verdict:"stalled",reason:`the runner was ended: it printed nothing and changed nothing fo\
r ${t} s`};if(e)return{verdict:"timeout",reason:"the runner did not end in time"};if(n!==void 0)return{verdict:"runner_e\
rror",reason:`the runner could not be started: ${n}`}}function Ma({exitCode:e,signal:t}){if(e===0)return;let n=e===null?
void 0:La[e];if(n!==void 0)return n;let r=e===null?t:Ia.get(e-128);return{verdict:"runner_error",reason:`the runner ${r===
void 0?`ended with exit code ${e}`:`was ended by ${r}`}`}}var Ia=new Map(Object.entries(system.signals).map(([e,t])=>[t,
e]));function Ca({changes:e,delivered:t,noChangeReason:n}){let r=e===0?[]:[`changed ${Kr(e,"file")}`];return t?["wrote i\
ts document",...r].join(" and "):e>0?r.join(""):n===void 0?"changed nothing":`changed nothing, as the runner declared: ${n}`}var Da=[{name:"core.autocrlf",value:"false"},{name:"core.safecrlf",value:"false"},{name:"core.eol",value:"lf"},{name:"co\
re.excludesFile",value:"/dev/null"},{name:"core.attributesFile",value:"/dev/null"}],zr="somas.upstream";async function Yr(e,t,n,r=[]){
if(await je(e,t),await appendFile(join(t,".git/config"),K(Da)),r.length>0&&await Fa(join(t,".git"),r),await Ga(e,join(t,
".git")),await p(t,["checkout","--quiet","--detach",n]),existsSync(join(t,".gitmodules"))){let o=await Ha(e,t,n);await appendFile(
join(t,".git/config"),K(o))}}async function Fa(e,t){await appendFile(join(e,"config"),K([{name:"core.sparseCheckout",value:"\
true"}])),await mkdir(join(e,"info"),{recursive:!0}),await writeFile(join(e,"info/sparse-checkout"),`/*
${t.map(n=>`!/${n}
`).join("")}`)}var Ua="refs/remotes/origin/";async function Ga(e,t){let r=await p(e,["for-each-ref","--format=%(objectna\
me) %(refname)","refs/tags","refs/remotes","refs/heads"]),o=new Map;for(let i of r.split(`
`)){let[d="",a=""]=i.split(" ");a!==""&&o.set(a.replace(/^refs\/heads\//,Ua),d)}let s=[...o].map(([i,d])=>`${d} ${i}
`);await writeFile(join(t,"packed-refs"),s.sort((i,d)=>Xr(i)<Xr(d)?-1:1).join(""))}var Xr=e=>e.slice(e.indexOf(" ")+1);async function Ha(e,t,n){
let r=["--get-regexp","^submodule\\..*\\.url$"],o=await J(e,["--local",...r]),s=await J(t,["--blob",`${n}:.gitmodules`,...r]),
i=await J(e,["--local","--get-regexp",`^(${zr}|remote\\.origin\\.url)$`]),d=u=>i.find(f=>f.name===u)?.value,a=d(zr)??d("\
remote.origin.url")??e,l=s.flatMap(({name:u,value:f=""})=>/^\.\.?\//.test(f)?[{name:u,value:Ba(a,f)}]:[]),c=new Set(o.map(
({name:u})=>u));return[...o,...l.filter(({name:u})=>!c.has(u))]}function Ba(e,t){let n=e.replace(/\/$/,""),r=t,o="/";for(;;)
if(r.startsWith("../")){let s=Math.max(n.lastIndexOf("/"),n.lastIndexOf(":"));o=n[s]===":"?":":"/",n=n.slice(0,Math.max(
s,0)),r=r.slice(3)}else if(r.startsWith("./"))r=r.slice(2);else return`${n}${o}${r}`.replace(/\/$/,"")}var Wa=200;function qr(e){let t=e.tail().findLast(n=>n.trim()!=="")??"[verify]";return t==="[verify]"?"":`, after ${JSON.
stringify(h(t,Wa))}`}async function Zr(e,t,n,r){let{workspace:o,folder:s,log:i}=e,d=performance.now(),a=join(s,"verify");
await rm(a,{recursive:!0,force:!0}),await Yr(o,a,n,[Y("*","*")]);let l=M(join(s,"verify.sh"));await writeFile(l,`${t}
`),i.write(`
[verify]
`);let c=await Be(e,a,r);if(c!==void 0)return i.write(`${c.reason}
`),{state:"unprepared",details:`: ${c.reason}`};let u=Math.max(1,r-(performance.now()-d)/1e3),f={...e.environment,...e.setupEnvironment},
m=await O({argv:de(l),cwd:a,environment:f,log:i,timeoutSeconds:u});return m.error!==void 0&&i.write(`${m.error}
`),m.timedOut?{state:"timeout",details:qr(i)}:m.exitCode===0?{state:"passed",details:""}:{state:"failed",details:`: ${m.
exitCode===null?`ended by ${m.signal??"an error"}`:`exit code ${m.exitCode}`}${qr(i)}`}}async function eo(e,t=Cr(e.task,e.workspace,e.settings.runner)){let{workspace:n,log:r}=e,o=await p(n,["rev-parse","HEAD"]),
s=performance.now(),i=()=>e.timeoutSeconds-(performance.now()-s)/1e3,d=new Map,a;t.callsModel&&await e.pause(Math.random()*
10);for(let l=1;;l++){let c=to(e,l),u=await Ja(e,t,o,l,Math.max(1,i()));a=Ne(a,u.usage);for(let[m,g]of u.sideTips.entries())
d.set(`${c}-${m+1}`,g);let f=ir(u.verdict,l,i());if(f===void 0){let m=Qr(e.setupTime.seconds),g=Qr((performance.now()-s)/
1e3),y={runner:t.name,seconds:g,...m>0&&{setup_seconds:m}},S=await qa(e,u,y);return{...y,...a&&{usage:a},...l>1&&{attempts:l},
partial:d,...S}}no(u.snapshot)&&d.set(c,u.snapshot.commit),r.write(`
[attempt ${l}: ${u.verdict.reason}; the next one in ${Math.round(f)} s]
`),await ge(n,o),await e.pause(f)}}var Qr=e=>Math.round(e*10)/10,to=({task:e},t)=>`partial/${e.id}/${t}`;async function Ja(e,t,n,r,o){
let{task:s,workspace:i,settings:d,folder:a}=e;for(let W of[e.resultFile,e.reportFile])rmSync(W,{recursive:!0,force:!0});
let l={...e.environment,TASK_ATTEMPT:`${r}`,TASK_TIMEOUT_SECONDS:`${Math.floor(o)}`},c=performance.now(),u=or(i,join(dirname(
a),`.kept-${s.id}-${r}`)),f=await Ka(t,{...e,environment:l,timeoutSeconds:o});$(a);let m=Y(d.project_id,s.id),g=s.files,
{snapshot:y,sideTips:S,submodules:b}=await za(i,u,n,{ownFile:m,named:g}),w=await Yn(i,y,e.lfsStore),C=[e.agentEnvironment,
e.setupEnvironment],Q=await zn(i,n,[y.commit,...S],C);if(Q.length>0)return Xa(y,Q,f.usage);let j=dr(e.reportFile),B=S.map(
(W,Eo)=>`refs/somas/${to(e,r)}-${Eo+1}`),D={end:f.end,judged:f.judged??j.judged,objection:await Vn(i,s,y,[...b.flatMap(({
lost:W})=>W??[]),...w]),changes:y.differences.length,delivered:f.delivered??!1,repeatable:t.repeatable,doneBefore:e.doneBefore,
noChangeReason:j.noChangeReason,verify:s.verify===void 0?"none":"passed",warnings:[...y.warnings,...b.flatMap(({warning:W})=>W??
[]),...B.map(W=>`commits beside HEAD are kept as ${W}`),...await Jn(i,s,y),...kt(e,!0),...j.warnings]},We=Math.max(60,o-
(performance.now()-c)/1e3),{reason:_o,...vo}=Tt(await Ya(e,D,y.commit,We));return{snapshot:y,sideTips:S,verdict:{...vo,reason:e.
redact(_o)},usage:{...j.usage,...f.usage},report:f.report??x(e.resultFile)??j.summary}}async function Ka(e,t){let n=e.findObstacle(
t.task,t.workspace);if(n!==void 0)return Z(`the runner ${e.name} cannot run this task: ${n}`);let r=performance.now(),o=e.
name==="brief"?void 0:await Be(t,t.workspace,t.timeoutSeconds);if(o!==void 0)return{end:ke,judged:o};let s=Math.max(1,t.
timeoutSeconds-(performance.now()-r)/1e3);return e.run({...t,timeoutSeconds:s})}async function za(e,t,n,r){let{head:o,sideTips:s,
submodules:i}=await t.restore(n);try{return{snapshot:await wt(e,n,o,{...r,submodules:i}),sideTips:s,submodules:i}}catch{
return t.repair(),{snapshot:await wt(e,n,void 0,{...r,submodules:i}),sideTips:[],submodules:i}}finally{Qn(e,i)}}function Xa(e,t,n){
let{start:r}=e,o=`the work holds the value of ${t.join(", ")}, so none of it is kept: the key should be replaced, and th\
e task told where keys belong`;return{snapshot:{...e,commit:r,parent:r,differences:[]},sideTips:[],verdict:{verdict:"blo\
cked",reason:o},usage:n}}async function Ya(e,t,n,r){let o=e.task.verify;if(o===void 0||t.judged!==void 0||!A(Tt(t).verdict))
return t;let{state:s,details:i}=await Zr(e,o,n,r);return{...t,verify:s,verifyDetails:i}}async function qa(e,{snapshot:t,
verdict:{verdict:n,reason:r},report:o},s){let{task:i,workspace:d,settings:a,log:l}=e,c=A(n);if(!c&&!no(t))return await ge(
d,t.start),{verdict:n,reason:r};let u=Y(a.project_id,i.id),f=Ln({...s,verdict:n,reason:r,task_id:i.id,task_name:i.name,changes:t.
differences.map(({status:S,path:b})=>`${S} ${b}`),notes:[...kt(e,!0),...kt(e,!1)],output:l.tail(),report:o}),m=`${i.id}:\
 ${h(i.name)}

${h(`The verdict is ${n}: ${r}.`)}
`,g={path:u,content:e.redact(f)},y=await Vr(d,e.folder,t,g,m);return await ge(d,c?y:t.start).catch(S=>l.write(`
${S}
`)),{verdict:n,reason:r,commit:y,result_file:u}}var no=({differences:e,parent:t,start:n})=>e.length>0||t!==n,kt=({context:e},t)=>e.
missing.filter(n=>n.required===t).map(({source:n,reason:r})=>h(`context ${n} is missing: ${r}`));var Za=(e,t)=>e.files.some(n=>t.files.some(r=>Ce(n,r)));function ro(e,t){let n=e.tasks.filter(s=>t.includes(s.id)),r=new Set(n.flatMap(({depends_on:s})=>s)),o=new Map(e.tasks.map(
s=>[s.id,s]));return s=>{let i=o.get(s);return r.has(s)||i!==void 0&&n.some(d=>Za(i,d))}}async function oo(e,t,{plan:n,task:r,commits:o}){let s=ro(n,[r.id]),i=[],d=t;for(let[a,l]of o){if(!s(a))continue;let c=await ln(
e,d,l,`Merge ${a}
`);"commit"in c?d=c.commit:i.push(a)}return{commit:d,conflicting:i}}var so=(e,t,n,r)=>({task_id:e,task_name:t,verdict:"skipped_dependency",reason:`waits for ${n}, which was not done`,seconds:0,
wave:r});var Qa=(e,t)=>join(e,"logs",`${t}.log`);function ed(e,t,{task_minutes:n}){let r=t.flatMap(({timeout_minutes:i})=>i??[]),
o=n-r.reduce((i,d)=>i+d,0),s=e.timeout_minutes??o/(t.length-r.length);return Math.max(60,Math.floor(s*60))}async function io(e){
let t=new Map(e.plan.tasks.map(a=>[a.id,a])),n=e.leg.tasks.map(a=>t.get(a)??rd(a)),r=new Set(e.before?.notDone),o=new Map(
e.before?.commits),s=new Map,i=[],d=await hn(e.workspace,e.environment.HOME);for(let a of n){let l=a.depends_on.find(y=>r.
has(y));l===void 0&&e.onProgress?.({task_id:a.id,state:"started"});let{tail:c,...u}=l===void 0?await td({...e,gitSettings:d},
a,ed(a,n,e.leg),o,s):{...so(a.id,a.name,l,e.wave),tail:[]},f={...u,...e.place&&{leg:e.place}},m=A(f.verdict);m?f.commit!==
void 0&&o.set(a.id,f.commit):r.add(a.id),i.push(f),$(e.output),writeFileSync(M(join(e.output,"results.json")),`${JSON.stringify(
i,null,2)}
`);let g=!m&&c.length>0&&{tail:c};e.onProgress?.({task_id:a.id,state:"finished",result:f,...g})}return i}async function td(e,t,n,r,o){
let{output:s,workspace:i,wave:d,secrets:a=[],pause:l=nd}=e,c=join(e.scratch,t.id);rmSync(c,{recursive:!0,force:!0}),mkdirSync(
c,{recursive:!0}),$(s),$(join(s,"logs"));let u=me(a),f=bn(M(Qa(s,t.id)),{redact:u}),m={task_id:t.id,task_name:t.name,wave:d};
try{let{commit:g,conflicting:y}=await oo(i,e.base,{plan:e.plan,task:t,commits:r}),S=t.depends_on.find(D=>y.includes(D));
if(S!==void 0){let D=`the work of ${S} conflicts with other work that it builds on`;return{...m,verdict:"conflict",reason:D,
seconds:0,tail:[]}}let b=await ge(i,g).catch(D=>h(u.text(String(D))));if(b!==void 0){let D=`the workspace could not be m\
ade clean after earlier tasks of the job: ${b}`;return{...m,verdict:"runner_error",reason:D,seconds:0,tail:[]}}let w=e.overlaps?.
get(t.id),C=Nn({...e,task:t,folder:c,log:f,timeoutSeconds:n,secrets:a,pause:l,overlap:w}),{partial:Q,...j}=await eo(C),B=new Map(
[...o,...Q]);j.commit!==void 0&&B.set(t.id,j.commit),B.size>0&&($(s),await on(i,M(join(s,"result.bundle")),e.base,B));for(let[
D,We]of B)o.set(D,We);return{...m,...j,tail:f.tail()}}catch(g){let y=u.text(`the task's work could not be saved: ${h(String(
g))}`);return f.write(`
${y}
`),{...m,verdict:"runner_error",reason:y,seconds:0,tail:f.tail()}}finally{f.close()}}var nd=e=>new Promise(t=>setTimeout(
t,e*1e3));function rd(e){throw new Error(`the leg names the task ${JSON.stringify(e)}, which is not in the plan`)}function ao(e,t){let n=JSON.parse(e);if(n?.version!==1||!Array.isArray(n.tasks))throw new Error(`${t} is not a plan.json\
 of stage 3: expected version 1 and tasks`);let r=n.tasks.findIndex(({id:o})=>!Pe.test(o));if(r>=0)throw new Error(`${t}\
: tasks.${r}.id is not an id: ${JSON.stringify(n.tasks[r]?.id)}`);return{...n,version:1,tasks:od(n.tasks)}}function od(e){
let t=new Map;return e.map(n=>{let r=n.depends_on.join(),o=t.get(r)??n.depends_on;return t.set(r,o),{...n,depends_on:o}})}var co=e=>ao(readFileSync(e,"utf8"),e);var sd=e=>ad(e);function lo(e,t){let n=id(e),r=n.legs.findIndex(s=>s.id===t),o=n.legs[r];if(o===void 0)throw new Error(`wave ${n.number}\
 has no leg ${JSON.stringify(t)}`);return{wave:n,leg:o,position:r+1,after:n.legs.filter(s=>o.after.includes(s.id))}}function id(e){
let t=sd(e);if(t===void 0)throw new Error(`${e} is missing: the job that scheduled the wave writes it`);return t}var uo=(e,t,{
number:n,earlier:r})=>o=>{let s={number:r?.number??n},i=join(e,fn({project_id:t,wave:s},o));return existsSync(i)?i:void 0},
fo=(e,t)=>dd(join(e,Qe),{reason:t});function ad(e){return existsSync(e)?JSON.parse(readFileSync(e,"utf8")):void 0}function dd(e,t,n){
mkdirSync(dirname(e),{recursive:!0}),writeFileSync(e,`${JSON.stringify(t,null,n)}
`)}function mo(e,t){return{...e,tasks:e.tasks.map(n=>cd(n,t))}}function cd(e,t){let n=ld(e,t);if(n.length===0)return e;let r=new Set(
n.map(({key:i})=>i)),o=Object.fromEntries(Object.entries(e).filter(([i])=>!r.has(i))),s=n.map(({key:i,instead:d})=>`${i}\
: ${po(e[i])}; this does not count here, ${d}`);return{...o,also_stated:[...e.also_stated??[],...s]}}var po=e=>[e].flat().join(", ");function ld(e,t){return[...ud(e,t),..._t("budget_usd",e,t),..._t("max_turns",e,t),..._t(
"timeout_minutes",e,t),...md(e,t)]}function _t(e,t,n){let[r,o]=[t[e],n[e]];return r===void 0||o===0||r>0&&r<=o?[]:[{key:e,
expected:`at most ${o}, the \`${e}\` of the run`,instead:`${o} counts`}]}function ud({runner:e,run:t},n){let r=`${n.runner}\
 is used`;if(e===void 0||e===n.runner)return[];if(e==="command"&&t===void 0)return[{key:"runner",expected:"a task with a\
 `run` script",instead:r}];let o=fd(n);return o.has(e)?[]:[{key:"runner",expected:`one of ${[...o].join(", ")} (\`task_ru\
nners\` adds others)`,instead:r}]}function fd({runner:e,task_runners:t,runner_argv:n}){let r=e==="auto"?["auto","command",
"somas","brief"]:[e,"command"],o=new Set([...r,...ce(t)??[]]);return n===""&&o.delete("custom"),o}function md({runs_on:e},{
runs_on:t,task_runs_on:n=""}){if(e===void 0||t===void 0)return[];let r=Oe(n)??[],o=ee(t)??t;if(r==="any")return[];let s=[
o,...r];return s.some(a=>pd(a,e))?[]:[{key:"runs_on",expected:`one of ${s.map(a=>JSON.stringify(a)).join(", ")} (\`task_r\
uns_on\` adds others)`,instead:`${po(o)} is used`}]}function pd(e,t){let[n,r]=[e,t].map(o=>JSON.stringify([...new Set([o].
flat().map(s=>s.toLowerCase()))].sort()));return n===r}async function go(e){let{settings:t,workspace:n,output:r,scratch:o,files:s,agents:i,setups:d}=e,{wave:a,leg:l,position:c,
after:u}=lo(s.wave,e.leg),f=new Map(Object.entries(a.overlaps??{})),m=yn(mo(co(s.plan),t),f);for(let w of[o,r])mkdirSync(
w,{recursive:!0});let g=uo(s.artifacts,t.project_id,a),y=await mn(n,a.base,u,g);if(y.notStarted!==void 0)return fo(r,y.notStarted),
{notStarted:y.notStarted,tasks:l.tasks};let S={position:c,started:e.started};return{results:await io({...e,plan:m,overlaps:f,
leg:l,place:S,wave:a.number,base:a.base,before:y,agentEnvironment:i.variables,setupEnvironment:d.variables,secrets:[...i.
secrets,...d.secrets]})}}var yd=[[/^(PATH|HOME|SHELL|CI|TMPDIR|IFS|ENV|SHELLOPTS|BASHOPTS|PROMPT_COMMAND|CDPATH)$|^BASH_/,"it changes how program\
s run"],[/^(LD|DYLD)_|^NODE_(OPTIONS|PATH)$|^PYTHON|^PERL5|^RUBY(OPT|LIB)$|JAVA.*_OPTIONS$/,"it loads code into programs"],
[/^GIT_/,"it changes what git does"],[/^(GITHUB|ACTIONS|RUNNER|INPUT)_/,"it belongs to GitHub Actions (Copilot takes COP\
ILOT_GITHUB_TOKEN)"],[/^(TASK|SOMAS)_/,"it belongs to the harness"]],hd=/^(true|false|yes|no|on|off|\d{1,6})$/i;function yo(e,t="\
agent_env"){let n=new Map,r=[];for(let[i,d]of e.split(/\r\n|\r|\n/).entries()){if(/^\s*(#|$)/.test(d))continue;let[,a,l]=/^\s*(?:export\s+)?([A-Za-z_][A-Za-z0-9_]*)\s*=(.*)$/.
exec(d)??[],c=bd(l?.trim()??""),u=Sd(a,c)??(n.has(a??"")?`${a} is set a second time`:void 0);u!==void 0?r.push(`line ${i+
1}: ${u}`):a!==void 0&&c!==void 0&&n.set(a,c)}if(r.length>0)throw new Error(`${t} cannot be read: ${r.join("; ")}`);let o=[
...n].filter(([,i])=>i!==""&&!hd.test(i)),s=i=>i.length<4;return{variables:Object.fromEntries(n),secrets:o.map(([,i])=>i).
filter(i=>!s(i)),warnings:o.filter(([,i])=>s(i)).map(([i])=>`${t}: the value of ${i} is too short to be hidden in logs`)}}
function Sd(e,t){if(e===void 0)return"expected NAME=value; a value has one line";let n=yd.find(([r])=>r.test(e))?.[1];return n!==
void 0?`${e} is refused: ${n}`:t===void 0?`the value of ${e} must end with its quote, on the same line`:t.includes("\0")?
`the value of ${e} holds a NUL character`:void 0}function bd(e){let[t]=e;if(t!=='"'&&t!=="'")return e.replace(/(^|\s)#.*$/,
"").trimEnd();let r=(t==="'"?/^'([^']*)'\s*(?:#.*)?$/:/^"((?:[^"\\]|\\.)*)"\s*(?:#.*)?$/).exec(e)?.[1];return t==="'"?r:
r?.replace(/\\(["\\])/g,"$1")}var _e=e=>e.replaceAll("%","%25").replaceAll("\r","%0D").replaceAll(`
`,"%0A");function ho(e){Promise.resolve(process.env).then(e).then(wd).catch(t=>xd(t instanceof Error?t.message:String(t)))}function xd(e){
console.log(`::error::${_e(e)}`),process.exitCode=1}function vt(e){console.log(`::warning::${_e(e)}`)}function So(e){vt(
`${e.tasks.join(", ")} not started: ${e.notStarted}. The next wave has another try.`)}function wd(e){for(let[t,n]of Object.entries(e)){let r=randomUUID();Td("GITHUB_OUTPUT",`${t}<<${r}
${n}
${r}
`)}}function Td(e,t){let n=process.env[e];n===void 0||n===""?process.stdout.write(t):appendFileSync(n,t)}var xo=({AGENT_ENV:e,SETUP_ENV:t})=>({agents:bo("AGENT_ENV","agent_env",e),setups:bo("SETUP_ENV","setup_env",t)});function bo(e,t,n){
kd(e),delete process.env[e];let r=yo(n,t);for(let o of r.secrets)console.log(`::add-mask::${_e(o)}`);for(let o of r.warnings)
vt(o);return r}function kd(e){try{let t=readFileSync("/proc/self/environ"),n=Buffer.concat([Buffer.alloc(1),t]).indexOf(
`\0${e}=`);if(n===-1)return;let r=n+e.length+1,o=t.indexOf(0,r)-r,s=readFileSync("/proc/self/stat","utf8").replace(/^.*\) /s,
"").split(" "),i=openSync("/proc/self/mem","r+");writeSync(i,Buffer.alloc(o,"x"),0,o,Number(s[47])+r),closeSync(i)}catch{}}
function wo(){for(let e of["SIGINT","SIGTERM"])process.once(e,()=>{xr(),process.exit(128+system.signals[e])})}function To({task_id:e,result:t,tail:n=[]}){if(console.log(t===void 0?`${e} started`:`${e} ${t.verdict}: ${t.reason}`),n.
length===0)return;let r=randomUUID();console.log([`::stop-commands::${r}`,...n,`::${r}::`].join(`
`))}function ko(e){if("notStarted"in e)return So(e),{done:"not started",verdicts:""};let{results:t}=e,n=[...t].sort((r,o)=>Number(
A(r.verdict))-Number(A(o.verdict)));return{done:t.every(({verdict:r})=>A(r))?"true":"false",verdicts:k(n.map(({task_id:r,
verdict:o})=>`${r}: ${o}`))}}wo();ho(async e=>{let t=await go({settings:Xt(e.SETTINGS),files:{plan:e.PLAN_FILE,wave:e.WAVE_FILE,artifacts:e.ARTIFACTS},
leg:e.LEG,started:e.STARTED||new Date().toISOString(),workspace:process.cwd(),scratch:e.SCRATCH,output:e.OUTPUT,environment:process.
env,...xo(e),onProgress:To});return ko(t)});
