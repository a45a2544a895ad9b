"use strict";
// Minified, because it would be too long for a workflow file as written: workflows-src/inline/task.ts
const { AsyncLocalStorage } = require("node:async_hooks");
const { spawn } = require("node:child_process");
const { createHash, randomUUID } = require("node:crypto");
const { appendFileSync, chmodSync, closeSync, constants, copyFileSync, cpSync, createReadStream, createWriteStream, existsSync, fstatSync, linkSync, lstatSync, mkdirSync, mkdtempSync, openSync, readFileSync, readSync, readdirSync, readlinkSync, realpathSync, renameSync, rmSync, statSync, writeFileSync, writeSync } = require("node:fs");
const { appendFile, copyFile, lstat, mkdir, mkdtemp, open, readFile, readdir, rename, rm, stat, writeFile } = require("node:fs/promises");
const { constants: system, tmpdir } = require("node:os");
const { basename, dirname, extname, isAbsolute, join, posix, relative, resolve, sep } = require("node:path");
const { PassThrough, Transform } = require("node:stream");
const { pipeline } = require("node:stream/promises");
const { StringDecoder } = require("node:string_decoder");
const { createInflateRaw, inflateSync } = require("node:zlib");
var z=e=>typeof e=="object"&&e!==null&&!Array.isArray(e),B=e=>typeof e=="number"&&Number.isFinite(e)&&e>=0;function J(e){
try{return JSON.parse(e)}catch{return}}function un(e){let t=0,n=0,r=!1;for(let s=0;s<e.length;s+=1){let o=e[s];o==='"'?r=
!r:r?s+=o==="\\"?1:0:o==="["||o==="{"?n=Math.max(n,++t):(o==="]"||o==="}")&&(t-=1)}return n}function ue(e){let t=J(e);return z(
t)?t:void 0}var fn=e=>Array.isArray(e)?e.filter(z):[],We=e=>typeof e=="string"?e:"",mn=e=>B(e)&&Number.isSafeInteger(e)?
e:void 0;function _(e,t){let n=e[t];return z(n)?n:{}}function $(e,t){let n=We(e[t]);return n.trim()===""?void 0:n}function P(e,t){
let n=e[t];return B(n)?n:0}var fe={budget_usd:{least:0,most:1e5,decimals:!0},max_turns:{least:0,most:1e5},timeout_minutes:{least:1,most:7200}};function pn(e,{
least:t,most:n,decimals:r=!1}){let s=typeof e=="string"&&e.trim()!==""?Number(e):e;return typeof s=="number"&&s>=t&&s<=n&&
(r||Number.isInteger(s))?s:void 0}var gn=({least:e,most:t,decimals:n=!1})=>`a ${n?"":"whole "}number from ${e} to ${t}`;
function me(e){if(!e.startsWith("["))return e.trim()===""?void 0:e;let t=J(e);return St(t)?t:void 0}var St=e=>Array.isArray(
e)&&e.length>0&&e.every(t=>typeof t=="string"),yn='a label, or a JSON list of labels such as ["self-hosted","linux"]',hn=/^[A-Za-z0-9@][!-~]{0,199}$/,
Sn="copilot-setup-steps",bn="the name of a model, such as claude-sonnet-4-5 or openai/gpt-5, without blanks";var ze={prompt_file:"TASK_PROMPT_FILE",task_id:"TASK_ID",task_name:"TASK_NAME",task_file:"TASK_JSON",context_dir:"TASK_C\
ONTEXT_DIR",dependencies_dir:"TASK_DEPS_DIR",result_file:"TASK_RESULT_FILE",report_file:"TASK_REPORT_FILE",timeout_seconds:"\
TASK_TIMEOUT_SECONDS",model:"TASK_MODEL",budget_usd:"TASK_BUDGET_USD",max_turns:"TASK_MAX_TURNS"},bt=/\{([a-z_]+)\}/g;function Ke(e){
let t=J(e),n=Array.isArray(t)&&t.every(d=>typeof d=="string"),[r,...s]=n?t:[];if(r===void 0||r.trim()==="")return{expected:'\
a JSON list of texts that begins with a program, e.g. ["my-agent", "{prompt_file}"]'};let i=[r,...s].flatMap(d=>[...d.matchAll(
bt)]).find(([,d=""])=>!Object.hasOwn(ze,d))?.[0];return i===void 0?{argv:[r,...s]}:{expected:`one of ${Object.keys(ze).map(
d=>`{${d}}`).join(", ")} in place of ${i}`}}var pe=e=>["bash","-eo","pipefail",e];var Ko=["claude","codex","copilot","gemini","aider","opencode"],Ve=["command","somas","brief",...Ko,"custom"],oe=["auto",
...Ve];var wt="any",wn=e=>e.split(",").map(t=>t.trim()).filter(t=>t!=="");function ge(e){if(e.trim()===wt)return oe;let t=wn(e),
n=t.flatMap(r=>oe.filter(s=>s===r));return n.length===t.length?n:void 0}function Je(e){if(e.trim()===wt)return wt;if(!e.
trim().startsWith("["))return wn(e);let t=J(e);if(!Array.isArray(t))return;let n=t.map(r=>St(r)?r:typeof r=="string"?me(
r):void 0);return n.every(r=>r!==void 0)?n:void 0}function xn({runner:e,task_runners:t,runner_argv:n}){let r=i=>[{setting:"runner_argv",value:n,expected:i}],s=e==="custom"||
ge(t)?.includes("custom");if(n===""&&t.trim()==="any"&&e!=="custom")return[];if(!s)return n===""?[]:r(`nothing with runn\
er ${e}: only the runner custom reads it`);let o=Ke(n);return"expected"in o?r(o.expected):[]}function xt(e,t){let n,r=3;for(let s of t){if(Math.abs(s.length-e.length)>2)continue;let o=Tn(e)===Tn(s)?0:Vo(e,s,r);o<r&&
o*2<=s.length&&([n,r]=[s,o])}return n}function kn(e,t){let n=xt(e,t);return n===void 0?void 0:`did you mean ${JSON.stringify(
n)}?`}var Tn=e=>e.toLowerCase().replace(/[^a-z0-9]/g,"");function Vo(e,t,n){let r=Array.from({length:t.length+1},(s,o)=>o);
for(let s=1;s<=e.length;s++){let o=[s];for(let i=1;i<=t.length;i++){let a=(r[i-1]??0)+(e[s-1]===t[i-1]?0:1);o.push(Math.
min(a,(r[i]??0)+1,(o[i-1]??0)+1))}if(Math.min(...o)>=n)return n;r=o}return r[t.length]??n}var En="more_settings",Jo=/\n|;(?=\s*\w+\s*:)/,Xo=e=>Object.entries(e).flatMap(([t,{isRare:n}])=>n?[t]:[]);function _n(e,t){
let n=e[En];if(typeof n!="string")return{values:e,problems:[]};let r=Xo(t),s=new Map,o=[];for(let i of n.split(Jo).map(a=>a.
trim())){if(i===""||i.startsWith("#"))continue;let[,a="",d=""]=/^(\w+)\s*:\s*(.*)$/.exec(i)??[],c=qo(a,d,{values:e,table:t,
rare:r,read:s});c===void 0?s.set(a,d):o.push({setting:En,value:i,expected:c})}return{values:{...e,...Object.fromEntries(
s)},problems:o}}function qo(e,t,{values:n,table:r,rare:s,read:o}){let[i,a]=[r[e],n[e]];if(e===""||i===void 0){let d=e===
""?void 0:kn(e,Object.keys(r));return`a line "name: value", with one of the names ${s.join(", ")}${d===void 0?"":`; ${d}`}`}
if(!s.includes(e))return`only settings without a place in the form, ${s.join(", ")}: ${e} has its own input`;if(o.has(e))
return`each setting once, and ${e} stands here twice`;if(!(a===void 0||`${a}`==`${i.default}`||`${a}`===t))return`one va\
lue of ${e}, whose own input is ${JSON.stringify(a)}`}var vn=["auto","phases","graph","first-phase"];var ye=/^(?!.*\.\.)(?!.*\.(?:lock)?$)[A-Za-z0-9][A-Za-z0-9._-]{0,63}$/,he=e=>`.somas/projects/${e}/artifacts`;var Rn=["auto","always","never"],$n=["auto","never"],On=["branch","one-file","artifact"];function Pn(e,t){let{runner:n=e.
runner,budget_usd:r=e.budget_usd,max_turns:s=e.max_turns}=t,o=e.runner!=="auto"&&n!==e.runner,i=t.model??(o?"":e.model);
return{...e,runner:n,model:i,budget_usd:r,max_turns:s}}var Yo=e=>e.split(/[,\n]/).map(t=>t.trim()).filter(t=>t!==""),An=e=>Yo(e).filter(t=>{let n=t.replace("!","");return n===
""||/^[/:!]/.test(n)||n.split("/").includes("..")});var Ln=e=>ye.test(e)?void 0:'letters, digits, ".", "_" and "-", at most 64, the first a letter or a digit',jn=(e,t)=>t===
"local"||e!=="-"&&!e.startsWith("/")&&!e.split(/[\\/]/).includes("..")?void 0:"a path inside of the repository",Mn=e=>me(
e)===void 0?yn:void 0,Nn=e=>e===""||hn.test(e)?void 0:bn;function In(e){let[t]=An(e);return t===void 0?void 0:`globs rel\
ative to the repository, which ${JSON.stringify(t)} is not`}var Cn=e=>ge(e)===void 0?`any, or names separated by commas,\
 each one of ${oe.join(", ")}`:void 0,Fn=e=>Je(e)===void 0?'any, labels separated by commas, or a JSON list such as ["ma\
cos-latest", ["self-hosted","gpu"]]':void 0;function N(e){return{kind:"text",...e}}var Y=e=>({kind:"number",...e}),ie=e=>({kind:"choice",...e}),Dn=e=>({kind:"boolea\
n",default:!1,...e});var Tt={project_id:N({description:"names the project's folder and its branch, somas/<project_id>",use:"one for each plan\
 that is carried out for itself",option:"project",expected:Ln}),plan:N({description:"path of the execution plan in the r\
epository; {project_id} is replaced",use:"where the plan lies elsewhere",default:`${he("{project_id}")}/execution_plan.y\
ml`,expected:jn}),mode:ie({description:"how phases and dependencies make the order",use:"where a plan has phases, and th\
ey do not mean what auto takes them for",choices:vn,default:"auto"}),on_invalid_plan:ie({description:"the reaction to an\
 invalid plan: run one sequential task in its place, or stop",use:"fail, where nothing should run on a plan that has err\
ors",choices:["fallback","fail"],default:"fallback"}),runner:ie({description:"the program that carries out a task; auto \
takes the first that can",use:"to have agents carry out tasks: name the agent",choices:oe,default:"auto"}),task_runners:N(
{description:"runners that a task may name for itself, separated by commas, beside the run's own and command; any for al\
l of them",use:"where the plan gives some tasks to another agent",default:"",expected:Cn}),max_parallel:Y({description:"\
tasks that may run at the same time",use:"more where the account has more runners and the agent's rate limit allows it, \
fewer where tasks are rate_limited",default:4,least:1,most:999}),agent:N({description:"the role of tasks that name none,\
 as the runner somas knows it",use:"with the runner somas",default:"coder"}),model:N({description:"the model an agent us\
es, in its own words; its own choice where empty",use:"to pay less, or to get more",default:"",expected:Nn}),budget_usd:Y(
{description:"dollars an agent may use for a task, where it can keep to that; 0 for no limit",use:"with agents that are \
paid by use",default:0,...fe.budget_usd}),max_turns:Y({description:"turns an agent may take for a task, where it can kee\
p to that; 0 for no limit",use:"where an agent goes round in circles",default:0,...fe.max_turns}),runner_argv:N({description:'\
the runner custom: its command line as a JSON list, e.g. ["my-agent", "{prompt_file}"]',use:"only with runner: custom",default:""}),
setup:N({description:"bash commands, a script of the repository, or copilot-setup-steps, that prepare a checkout: before\
 a task starts, and before its verify; without keys",use:"to install what tasks need, such as npm ci, or the program of \
runner: custom",default:""}),context_files:N({description:"files every task is given, separated by commas: artifacts of \
the project, or paths in the repository",use:"where every agent has to know more, or less",default:"SPEC.md,ARCHITECTURE\
.md,execution_plan.yml"}),runs_on:N({description:'runner label for all jobs, or several as JSON (["self-hosted","linux"]\
)',use:"with machines of your own, or larger ones",default:"ubuntu-latest",host:"actions",expected:Mn}),task_runs_on:N({
description:'runner labels that a task may name for itself beside runs_on: separated by commas, or JSON (["macos-latest"\
, ["self-hosted","gpu"]]); any for all',use:"where some tasks need another machine",default:"",host:"actions",expected:Fn}),
timeout_minutes:Y({description:"minutes a task may take",use:"where agents need longer; a job on GitHub's machines ends \
after 6 hours",default:60,local_default:360,...fe.timeout_minutes}),stall_minutes:Y({description:"minutes without output\
, change or commit after which a task is ended; 0 for never",use:"more for commands that are silent for long",default:15,
least:0,most:7200}),architecture:ie({description:"when stage 4 writes ARCHITECTURE.md, api_specs.yml and data_models.yml\
 from SPEC.md: auto where there is no ARCHITECTURE.md",use:"never, where the plan needs none; always, where SPEC.md has \
changed",choices:Rn,default:"auto"}),resume:ie({description:"auto runs only tasks that the branch does not show as done \
from the same inputs; never runs every task",use:"never, to do everything again",choices:$n,default:"auto"}),protected_paths:N(
{description:"globs of files that tasks may not change, separated by commas, besides settings of agents and owners of co\
de; !glob lets tasks change files, but never .github/workflows/**",use:"for files that only people change; !CLAUDE.md, s\
ay, where a task writes that file",default:".github/**",expected:In}),update_plan:Dn({description:"whether finished task\
s are ticked in the plan file on the branch, in a commit of its own",use:"where people or tools read in the plan how far\
 it is"}),runner_hours_per_hour:Y({description:"hours a runner takes for an estimated hour; estimates are often hours of\
 human work",use:"0.1, say, where agents are ten times as fast as the estimates: then timeouts and waves fit",default:1,
least:.001,most:1e3,decimals:!0}),checkpoint_hours:Y({description:"hours after which results are integrated at the lates\
t, where no task is longer itself",use:"less, to see results earlier; it costs waiting at each checkpoint",default:96,least:.1,
most:1e6,decimals:!0}),result_files:ie({description:"where the result files of done tasks go: a file each on the branch,\
 all in one file there, or as an artifact only",use:"one-file or artifact, where reviewers do not want to see them; with\
 artifact, nothing is known to be done after a squash merge",choices:On,default:"branch",isRare:!0}),more_settings:N({description:'\
settings that have no place in the form, each as "name: value": one a line, or with ";" between them (generated/settings\
.md names them)',use:"in a form, where no input of that name is",default:"",host:"actions"})};var Qo=Object.entries(Tt);function ei(e,t){let{values:n,problems:r}=_n(e,Tt),s=[...r],o=Qo.map(([a,d])=>{let c=n[a]??ti(
d,t),l=ni(d,c,t);return"expected"in l&&s.push({setting:a,value:c,expected:l.expected}),[a,"expected"in l?c:l.value]}),i=Object.
fromEntries(o);return s.push(...xn(i)),s.length>0?{problems:s}:{settings:{...i,plan:i.plan.replaceAll("{project_id}",i.project_id)}}}
function Bn(e){let t=ei(JSON.parse(e),"actions");if("settings"in t)return t.settings;throw new Error(t.problems.map(n=>ri(
n,n.setting)).join("; "))}var Un=({least:e=0,most:t=0,decimals:n=!1})=>({least:e,most:t,decimals:n}),ti=(e,t)=>(t==="loc\
al"?e.local_default:void 0)??e.default;function ni(e,t,n){switch(e.kind){case"number":{let r=pn(t,Un(e));return r===void 0?
{expected:gn(Un(e))}:{value:r}}case"boolean":return/^(?:true|false)$/.test(`${t}`)?{value:`${t}`=="true"}:{expected:"tru\
e or false"};case"choice":return e.choices?.includes(t)?{value:t}:{expected:e.choices?.join(", ")??""};case"text":{if(typeof t!=
"string")return{expected:e.expected?.("",n)??"text"};let r=e.expected?.(t,n);return r===void 0?{value:t}:{expected:r}}}}
var ri=({value:e,expected:t},n)=>e===void 0?`${n} is missing: expected ${t}`:`${n} ${JSON.stringify(e)}: expected ${t}`;var si=["core.hooksPath=/dev/null","core.fsmonitor=false","commit.gpgSign=false","push.gpgSign=false","gc.auto=0","maint\
enance.auto=false","safe.bareRepository=all","clone.defaultRemoteName=origin","protocol.file.allow=always","log.follow=f\
alse","log.showSignature=false","color.ui=false","core.quotePath=true","diff.renames=true","fetch.recurseSubmodules=fals\
e","i18n.commitEncoding=UTF-8","i18n.logOutputEncoding=UTF-8","init.defaultRefFormat=files","merge.renames=true","push.f\
ollowTags=false","push.pushOption=","push.recurseSubmodules=no","submodule.recurse=false"].flatMap(e=>["-c",e]),Gn=new Map,
oi=new Set,ii=(e,t)=>`${e}/`.startsWith(`${t}/`),$e=e=>[...oi].some(t=>ii(e,t));function Hn(e,t,n,r="pipe"){let s=spawn(
"git",[...si,...t],{cwd:e,env:n,detached:!0,stdio:[r,"pipe","pipe"]});Gn.set(s,{cwd:e,isPush:t[0]==="push"});let o=()=>{
Gn.delete(s)};return s.on("close",o).on("error",o),s}function kt({pid:e},t){try{e!==void 0&&process.kill(-e,t)}catch{}}var F=class extends Error{name="GitError";exitCode;stdout;stderr;constructor(t,n,r,s){super(`git ${t.join(" ")}: ${s.trim()||
`exit code ${n}`}`),this.exitCode=n,this.stdout=r,this.stderr=s}},ai=/^GIT_((IMPLICIT_)?WORK_TREE|(COMMON_)?DIR|(INDEX|SHALLOW|GRAFT)_FILE|OBJECT_DIRECTORY|ALTERNATE_OBJECT_DIRECTORIES|NAMESPACE|PREFIX|REPLACE_REF_BASE|NO_REPLACE_OBJECTS|CONFIG(_PARAMETERS|_COUNT)?)$/,
Se={GIT_AUTHOR_NAME:"SOMAS Workflows",GIT_AUTHOR_EMAIL:"somas-workflows@users.noreply.github.com",GIT_COMMITTER_NAME:"SO\
MAS Workflows",GIT_COMMITTER_EMAIL:"somas-workflows@users.noreply.github.com",GIT_TERMINAL_PROMPT:"0",GIT_LFS_SKIP_SMUDGE:"\
1"};function di({env:e}){let t=Object.entries(process.env).filter(([n])=>!ai.test(n));return{...Object.fromEntries(t),...Se,
...e}}var Xe=new AsyncLocalStorage;function zn(e,t){let n=Xe.getStore(),r=performance.now()+e*1e3;return Xe.run(n!==void 0&&
n.end<r?n:{seconds:e,end:r},t)}function Kn(){let e=Xe.getStore();if(e!==void 0&&performance.now()>e.end)throw new Error(
Vn(e))}var Vn=({seconds:e})=>`it takes longer than ${Math.round(e)} s`,Wn=1<<28,ci=1e6;async function p(e,t,n={}){let r=[],
s=0,{exitCode:o,stderr:i}=await Et(e,t,n,d=>{if(s+=d.length,s>Wn)throw new Error(`it prints more than ${Wn} bytes`);r.push(
d)}),a=Buffer.concat(r).toString();if(o!==0)throw new F(t,o,a,i);return a.replace(/\n$/,"")}async function be(e,t,n){let{
exitCode:r,stderr:s}=await Et(e,t,n,n.onPiece);if(r!==0)throw new F(t,r,"",s)}var li=["SIGINT","SIGTERM","SIGHUP"],ui=5;
function Et(e,t,n,r,s=1){return new Promise(o=>{if($e(e))return;let i=Hn(e,t,di(n),n.stdin),a="",d=!0,c=Xe.getStore(),l=c&&
setTimeout(()=>u(c),Math.max(0,c.end-performance.now())),u=f=>{kt(i,"SIGKILL"),a="",m(-1,Vn(f))},m=(f,g)=>{clearTimeout(
l),$e(e)||o({exitCode:f??-1,stderr:a||g})};i.stdout?.on("data",f=>{d=!1;try{r(f)}catch(g){kt(i,"SIGKILL"),m(-1,String(g))}}),
i.stderr?.setEncoding("utf8").on("data",f=>{a.length<ci&&(a+=f)}),i.on("error",f=>m(-1,f.message)),i.on("close",(f,g)=>{
let y=d&&a===""&&li.includes(g);clearTimeout(l),y&&s<ui?o(Et(e,t,n,r,s+1)):m(f,g===null?"":`ended by ${g}`)}),i.stdin?.on(
"error",()=>{}),i.stdin?.end(n.input??"")})}async function Z(e,t){return(await p(e,["config","--null",...t]).catch(()=>"")).split("\0").flatMap(r=>r===""?[]:[_t(r)])}
function _t(e){let t=e.indexOf(`
`);return t===-1?{name:e}:{name:e.slice(0,t),value:e.slice(t+1)}}function Oe(e){let[,t="",n,r=""]=/^([^.]+)\.(?:(.*)\.)?([^.]+)$/s.
exec(e)??[];return{section:t,key:r,...n!==void 0&&{subsection:n}}}var Q=e=>e.map(({name:t,value:n})=>{let{section:r,subsection:s,
key:o}=Oe(t);return`[${s===void 0?r:`${r} ${Jn(s)}`}]
	${o}${n===void 0?"":` = ${Jn(n)}`}
`}).join(""),Jn=e=>`"${e.replace(/[\\"]/g,"\\$&").replaceAll(`
`,"\\n")}"`;var vt=new Map;async function qe(e){let t=vt.get(e);if(t!==void 0&&existsSync(t.objects))return t;let n=["rev-parse","--\
show-object-format","--path-format=absolute","--git-path","objects"],[r="",...s]=(await p(e,n)).split(`
`),o={objects:s.join(`
`),format:r};return vt.set(e,o),o}async function Ye(e,t,n=!1){let{objects:r,format:s}=await qe(e),o=n?t:join(t,".git");await fi(
e,t,o,{format:s,isBare:n}),vt.set(t,{objects:join(o,"objects"),format:s}),await writeFile(join(o,"objects/info/alternate\
s"),mi(r));let i=join(dirname(r),"shallow");existsSync(i)&&await copyFile(i,join(o,"shallow")),await pi(e,r,join(o,"conf\
ig"))}var Xn=new Map;async function fi(e,t,n,{format:r,isBare:s}){await mkdir(t,{recursive:!0});let o=`${(await stat(t)).
dev} ${r} ${s}`,[i,a]=[join(n,"HEAD"),join(n,"config")],d=Xn.get(o);if(d===void 0){let c=["--quiet","--template=",`--obj\
ect-format=${r}`,...s?["--bare"]:[]];await p(e,["init",...c,t]),Xn.set(o,{head:await readFile(i,"utf8"),config:await readFile(
a,"utf8")});return}for(let c of["objects/info","objects/pack","refs/heads","refs/tags"])await mkdir(join(n,c),{recursive:!0});
await writeFile(i,d.head),await writeFile(a,d.config)}function mi(e){let t=join(e,"info/alternates");return`${e}
${existsSync(t)?readFileSync(t,"utf8"):""}`}var Ze=e=>[...e].sort(([t],[n])=>t<n?-1:1).map(([t,n])=>`${n} ${t}
`).join(""),qn="promisor";function Rt(e){let t=join(dirname(e),"config");return existsSync(t)&&/promisor|partialclone/i.
test(readFileSync(t,"utf8"))}async function pi(e,t,n){if(!Rt(t))return;let s=await Z(e,["--local","--get-regexp","^remot\
e\\..*\\.(url|promisor|partialclonefilter)$"]),o=s.find(({name:l,value:u})=>l.endsWith(".promisor")&&u==="true");if(o===
void 0)return;let{subsection:i}=Oe(o.name),a=s.flatMap(({name:l,value:u=""})=>{let{subsection:m,key:f}=Oe(l);return m===
i?[{name:`remote.${qn}.${f}`,value:u}]:[]}),d={name:"core.repositoryFormatVersion",value:"1"},c={name:"extensions.partia\
lClone",value:qn};await appendFile(n,Q([d,c,...a]))}async function $t(e,t,n){if(t.length===0)return[];let r=t.map(o=>`${o}
`).join("");return(await p(e,["cat-file","--batch-check"],{input:r,...n&&{env:n}})).split(`
`).map(o=>{let[,i="missing",a]=o.split(" ");return{type:i,size:Number(a??0)}})}var we={objects:1e6,object_bytes:100*2**20,unpacked_bytes:2*2**30},gi="PACK",Ot=12,Zn=6,Qn=7,yi=[1,2,3,4],hi=64,Si=2**20,
bi=2**20;async function er(e,t,n){let{size:r}=await e.stat(),s={bytes:Buffer.alloc(0),start:t},o=async(l,u)=>{if(Math.min(
l+u,r)>s.start+s.bytes.length){let f=Math.min(Math.max(u,Si),Math.max(0,r-l)),{buffer:g,bytesRead:y}=await e.read(Buffer.
allocUnsafe(f),0,f,l);s.bytes=g.subarray(0,y),s.start=l}return s.bytes.subarray(l-s.start)},i=await o(t,Ot);if(i.length<
Ot||i.toString("latin1",0,4)!==gi)throw new Error("it holds no pack");let a=i.readUInt32BE(8);if(a>we.objects)throw new Error(
`it holds ${a} objects, at most ${we.objects} are read`);let d=t+Ot,c=0;for(let l=0;l<a;l+=1){l%100===0&&Kn();let{type:u,
size:m,length:f}=wi(await o(d,hi),n);Yn(m);let{contents:g,packed:y}=await Ti(o,d+f,m,r),h=u===Zn||u===Qn?xi(g):0;if(Yn(h),
c+=m+h,c>we.unpacked_bytes)throw new Error(`it unpacks to more than ${we.unpacked_bytes} bytes`);d+=f+y}}function Yn(e){
if(e>we.object_bytes)throw new Error(`it holds an object of ${e} bytes, at most ${we.object_bytes} are read`)}var Pe=()=>new Error(
"its pack is damaged or cut");function Qe(e,t,n=0,r=1){let s=n;for(let o=t,i=r;o<Math.min(e.length,t+8);o+=1,i*=128){let a=e[o]??
0;if(s+=(a&127)*i,a<128)return{value:s,end:o+1}}throw Pe()}function wi(e,t){let[n]=e;if(n===void 0)throw Pe();let r=n>>4&
7,s=n&15,{value:o,end:i}=n<128?{value:s,end:1}:Qe(e,1,s,16);if(r===Qn)return{type:r,size:o,length:i+t};if(r===Zn)return{
type:r,size:o,length:Qe(e,i).end};if(!yi.includes(r))throw Pe();return{type:r,size:o,length:i}}var xi=e=>Qe(e,Qe(e,0).end).
value;async function Ti(e,t,n,r){let s=Math.min(Math.max(n+1,64),bi);for(let o=4096;;o*=4){let i=await e(t,o);try{let a={
info:!0,maxOutputLength:Math.max(n,1),chunkSize:s},{buffer:d,engine:c}=inflateSync(i,a);if(d.length!==n)throw Pe();return{
contents:d,packed:c.bytesWritten}}catch(a){if(!(a.code==="Z_BUF_ERROR")||t+o>=r)throw Pe()}}}var xe={added_paths:1e6,levels:1e3,bytes:2**28},tr=new Map;async function rr(e,{before:t,after:n,added:r},s){let o=tr.get(
e)??new Map;tr.set(e,o);let i=new Map,a=[...t,...n].map(u=>`${u}^{tree}`),d=await nr(e,[...a,...r],i,s);for(let u=d;u.length>
0;){let m=[...i.values()].flatMap(({folders:f})=>f);u=[...new Set(m)].filter(f=>!i.has(f)&&!o.has(f)),await nr(e,u,i,s)}
let c=d.slice(0,a.length).map(u=>ki(u,i,o)),l=xe.added_paths+Math.max(0,...c.slice(0,t.length).map(({paths:u})=>u));for(let{
paths:u,levels:m}of c.slice(t.length)){if(u>l)throw new Error(`it adds more than ${xe.added_paths} paths`);if(m>xe.levels)
throw new Error(`it holds more than ${xe.levels} folders inside each other`)}}function ki(e,t,n){let r=[e];for(let s=r.at(
-1);s!==void 0;s=r.at(-1)){let{files:o,folders:i}=t.get(s)??{files:0,folders:[]},a=n.has(s)?[]:i.filter(l=>!n.has(l));if(a.
length>0){r.push(...new Set(a));continue}if(r.pop(),n.has(s))continue;let d=o+i.length,c=0;for(let l of i){let u=n.get(l);
d+=u?.paths??0,c=Math.max(c,u?.levels??0)}n.set(s,{paths:d,levels:c+1})}return n.get(e)??{paths:0,levels:0}}async function nr(e,t,n,r){
if(t.length===0)return[];let s=[],o=0,i=t.map(l=>`${l}
`).join("");await be(e,["cat-file","--batch"],{input:i,env:r,onPiece:l=>{if(o+=l.length,o>xe.bytes)throw new Error(`its \
folders have more than ${xe.bytes} bytes`);s.push(l)}});let d=Buffer.concat(s),c=[];for(let l=0;c.length<t.length;){let u=d.
indexOf(`
`,l)+1,[m="",f,g]=d.toString("utf8",l,u-1).split(" ");if(f!=="tree")throw new Error(`the tree ${m} is missing`);let y=u+
Number(g);n.has(m)||n.set(m,Ei(d.subarray(u,y),m.length/2)),c.push(m),l=y+1}return c}function Ei(e,t){let n=[],r=0;for(let s=0;s<
e.length;){let o=e.toString("latin1",s,s+6)==="40000 ",i=e.indexOf(0,s)+1;s=i+t,o?n.push(e.toString("hex",i,s)):r+=1}return{
files:r,folders:n}}var Pt="refs/somas/";async function sr(e,t){let n=await mkdtemp(join(e,"tmp_objdir-somas-"));try{return await t(n)}finally{
await rm(n,{recursive:!0,force:!0})}}async function or(e,t,n,r){let{objects:s}=await qe(e);await sr(s,async o=>{await Ye(
e,o,!0);let i=new Map([...r].map(([a,d])=>[Pt+a,d]));await writeFile(join(o,"packed-refs"),Ze(i)),await p(o,["bundle","c\
reate","--quiet",resolve(t),...i.keys(),`^${n}`])})}var G={bytes:2**30,header_bytes:1e6,refs:100,commits:1e4,commit_bytes:64e3,
small_bytes:1e7};async function ir(e,t,n){let r=await open(t);try{let{size:s}=await r.stat();if(s>G.bytes)throw new Error(
`it has ${s} bytes, at most ${G.bytes} are read`);return await zn(s<G.small_bytes?30:120,()=>_i(e,r,n))}finally{await r.
close()}}async function _i(e,t,n){let{objects:r,format:s}=await qe(e),o=await vi(t,s),i=Ri(o,n),a=await $t(e,o.prerequisites),
d=o.prerequisites.find((c,l)=>a[l]?.type!=="commit");if(d!==void 0)throw new Error(`its prerequisite ${d} is no commit o\
f the repository`);return await er(t,o.bytes,s==="sha256"?32:20),await t.read(Buffer.alloc(o.bytes),0,o.bytes),sr(r,async c=>{
let l={GIT_OBJECT_DIRECTORY:c,GIT_ALTERNATE_OBJECT_DIRECTORIES:JSON.stringify(r)},u=Rt(r)?"--fsck-objects":"--strict";await p(
e,["index-pack",u,"--fix-thin","--stdin"],{env:l,stdin:t.fd});let m=join(c,"pack"),f=await readdir(m),g=await $i(m,f,s),
y=[...i.values()],h=await $t(e,[...y,...g],l),T=[...i].filter((k,b)=>h[b]?.type==="commit");Oi(h.slice(y.length));let R=g.
filter((k,b)=>h[y.length+b]?.type==="tree"),w={before:o.prerequisites,after:T.map(([,k])=>k),added:R};await rr(e,w,l),await mkdir(
join(r,"pack"),{recursive:!0});let E=k=>Number(k.endsWith(".idx"));for(let k of f.sort((b,X)=>E(b)-E(X)))await rename(join(
m,k),join(r,"pack",k));return new Map(T)})}async function vi(e,t){let{buffer:n,bytesRead:r}=await e.read(Buffer.alloc(G.
header_bytes),0,G.header_bytes,0),s=n.subarray(0,r);if(!/^# v[23] git bundle\n/.test(s.toString("latin1",0,20)))throw new Error(
"it is no bundle of git");let o=s.indexOf(`

`);if(o===-1)throw new Error(`its header is longer than ${G.header_bytes} bytes, or cut`);let i=new Map,a=[],d=`[0-9a-f]\
{${t==="sha256"?64:40}}`,c=new RegExp(`^(?:(?<prerequisite>-)?(?<object>${d})(?: (?<ref>.*))?|@object-format=${t})$`);for(let l of s.
toString("utf8",0,o).split(`
`).slice(1)){let u=c.exec(l)?.groups;if(u===void 0)throw new Error("its header holds a line that is neither a ref nor a \
prerequisite");let{prerequisite:m,object:f,ref:g}=u;f!==void 0&&(m!==void 0?a.push(f):i.set(g??"",f))}return{refs:i,prerequisites:a,
bytes:o+2}}function Ri({refs:e},t){let n=G.refs*(t?.length??1);if(e.size>n)throw new Error(`it names ${e.size} refs, at \
most ${n} are read`);let r=s=>t===void 0||t.some(o=>s===o||s.startsWith(`partial/${o}/`));return new Map([...e].flatMap(
([s,o])=>{let i=s.slice(Pt.length);return s.startsWith(Pt)&&r(i)?[[i,o]]:[]}))}async function $i(e,t,n){let r=t.find(d=>d.
endsWith(".idx"));if(r===void 0)return[];let s=await readFile(join(e,r)),i=8+256*4,a=n==="sha256"?32:20;return Array.from(
{length:s.readUInt32BE(i-4)},(d,c)=>s.toString("hex",i+c*a,i+(c+1)*a))}function Oi(e){let t=e.filter(({type:r})=>r==="co\
mmit");if(t.length>G.commits)throw new Error(`it holds ${t.length} commits, at most ${G.commits} are read`);let n=t.find(
({size:r})=>r>G.commit_bytes);if(n!==void 0)throw new Error(`it holds a commit of ${n.size} bytes, at most ${G.commit_bytes}\
 are read`)}var ee=async(e,t)=>Ae(await p(e,t)),Ae=e=>[...new Set(e.split("\0").map(t=>t.replace(/^\n/,"")))].filter(t=>t!=="");var Pi=["text","binary","union"],Ai="* !merge",Li=".somas/projects/*/artifacts/tasks/_all_result.md merge=union",ji=1e6;
async function cr(e,t,n){let r=await Mi(e,t),s=existsSync(join(e,".git"))?join(e,".git"):e,o=join(s,"info/attributes"),i=existsSync(
o)?readFileSync(o):void 0;mkdirSync(dirname(o),{recursive:!0}),writeFileSync(o,r);try{return await n()}finally{i===void 0?
rmSync(o,{force:!0}):writeFileSync(o,i)}}var ar=new Map;async function Mi(e,t){let n=ar.get(e);if(n?.commit===t)return n.rules;let s=n!==void 0&&await Ni(e,n.commit,t)?n.rules:
await Ii(e,t);return ar.set(e,{commit:t,rules:s}),s}async function Ni(e,t,n){return await p(e,["diff-tree","-r","--name-\
only",t,n,"--",":(top,glob)**/.gitattributes"]).catch(()=>"unknown")===""}async function Ii(e,t){let n=await p(e,["ls-tr\
ee","-r","-z","--full-tree",t]),r=Ae(n).flatMap(o=>{let[,i,a=""]=/^100\d+ blob (\S+)\t((?:.*\/)?)\.gitattributes$/s.exec(
o)??[];return i===void 0?[]:[{object:i,folder:a}]});r.sort((o,i)=>o.folder.length-i.folder.length);let s=[Ai];for(let{object:o,
folder:i}of r){let a=await p(e,["cat-file","blob",o]);a.length<=ji&&s.push(...a.split(/\r?\n/).flatMap(d=>Ci(d,i)))}return`${[
...s,Li].join(`
`)}
`}function Ci(e,t){let[,n,r="",s=""]=/^[ \t]*(?:"((?:[^"\\]|\\.)*)"|([^\s"]\S*))(?:[ \t]+(.*))?$/.exec(e)??[];if((n??r)===
""||/^[#!]/.test(r))return[];let o=s.split(/[ \t]+/).map(Fi),i=r.startsWith("[attr]");if(t==="")return[[n===void 0?r:`"${n}\
"`,...o].join(" ").trimEnd()];if(i)return[];let a=n??dr(r),d=a.startsWith("/")?a.slice(1):a,c=a.slice(0,-1).includes("/")?
"":"**/",l=t.replace(/[\\*?[]/g,"\\$&");return[[`"/${dr(l)}${c}${d}"`,...o].join(" ")]}var dr=e=>e.replace(/["\\]/g,"\\$&");
function Fi(e){let t=/^merge=(.*)$/.exec(e)?.[1];return t===void 0||Pi.includes(t)?e:"merge"}var Di=["-c","merge.default=text","-c","merge.renormalize=false"];async function Ui(e,t,n){let r=[...Di,"merge-tree","--\
write-tree","--name-only","--no-messages","-z",t,n];try{return{tree:(await cr(e,t,()=>p(e,r))).replace(/\0.*$/s,"")}}catch(s){
if(!(s instanceof F)||s.exitCode!==1)throw s;let[,...o]=Ae(s.stdout);return{conflicts:o}}}var ae=(e,t,n,r,s)=>p(e,["comm\
it-tree",t,...n.flatMap(o=>["-p",o]),"-F","-"],{input:r,...s!==void 0&&{env:{GIT_AUTHOR_DATE:s,GIT_COMMITTER_DATE:s}}});
async function Te(e,t,n){if(t===n)return!0;try{return await p(e,["merge-base","--is-ancestor",n,t]),!0}catch(r){if(r instanceof
F&&r.exitCode===1)return!1;throw r}}async function lr(e,t,n,r){if(await Te(e,t,n))return{commit:t};if(await Te(e,n,t))return{
commit:n};let s=await Ui(e,t,n);return"conflicts"in s?s:{commit:await ae(e,s.tree,[t,n],r)}}var et={succeeded:{done:!0},succeeded_with_warning:{done:!0},briefed:{done:!0},no_change:{done:!1},verify_failed:{done:!1},
conflict:{done:!1},protected_path:{done:!1},rate_limited:{done:!1},quota_exhausted:{done:!1},budget_exceeded:{done:!1},stalled:{
done:!1},timeout:{done:!1},blocked:{done:!1},runner_error:{done:!1},skipped_dependency:{done:!1}},I=e=>et[e].done;function tt(e={},t={}){
let n={...e};for(let[r,s]of Object.entries(t))n[r]=(n[r]??0)+s;return Object.keys(n).length===0?void 0:n}function S(e,t=300){let n=e.replace(/[\p{C}\p{Z}]+/gu," ").trim();return n.length<=t?n:`${n.slice(0,t)}…`}var pr=({project_id:e,wave:t},n)=>`somas-${e}-wave-${t.number}-${n}`,rt="not_started.json",At="results.json",gr="result.\
bundle",nt=5e6,ur=1e4,fr=64,Lt=new Map([[At,nt],[rt,nt],[gr,2**30]]);async function Bi(e,t,n,r){let s=new Map,o,i;try{if(o=
await n(r.id),o===void 0)return{claims:s};if(i=fn(Sr(join(o,At))),i.length>ur)throw new Error(`${At} holds ${i.length} r\
esults, at most ${ur} are read`);let d=i.length>0?void 0:Vi(join(o,rt));if(d!==void 0)return{claims:s,notStarted:d}}catch(d){
let c=`its artifact cannot be read: ${hr(d)}`;for(let l of r.tasks)s.set(l,{verdict:"runner_error",reason:c,seconds:0});
return{claims:s}}let a=await Gi(e,join(o,gr),r.tasks);for(let d of r.tasks){let c=i.find(({task_id:f})=>f===d),l=c&&Hi(c);
if(l===void 0)continue;let u=a.commits.get(d),m=u===void 0&&c?.commit===void 0&&a.error===void 0;if(u!==void 0&&await Te(
e,u,t).catch(()=>!1))s.set(d,{...l,commit:u});else if(!I(l.verdict)||m)s.set(d,l);else{let f=a.error?`cannot be read: ${a.
error}`:`holds no commit on top of ${t.slice(0,7)}`;s.set(d,{...l,verdict:"runner_error",reason:`its bundle ${f}`})}}return{
claims:s}}async function yr(e,t,n,r){let s=new Map,o=new Set;for(let i of n){let{claims:a,notStarted:d}=await Bi(e,t,r,i);
if(d!==void 0)return{commits:s,notDone:o,notStarted:`${i.id} did not start: ${d}`};for(let c of i.tasks){let l=a.get(c);
l===void 0||!I(l.verdict)?o.add(c):l.commit!==void 0&&s.set(c,l.commit)}}return{commits:s,notDone:o}}async function Gi(e,t,n){
if(!br(t))return{commits:new Map};try{return{commits:await ir(e,t,n)}}catch(r){return{commits:new Map,error:hr(r)}}}var hr=e=>S(
e instanceof F?e.stderr:e instanceof Error?e.message:String(e),150);function Hi({verdict:e,reason:t,seconds:n,setup_seconds:r,
attempts:s,runner:o,leg:i,usage:a}){if(!Wi(e))return;let d=Ve.find(c=>c===o);return{verdict:e,reason:S(We(t)),seconds:0,
...mr({seconds:n,setup_seconds:r,attempts:s}),...d&&{runner:d},...Ki(i),...z(a)&&{usage:mr({cost_usd:a.cost_usd,tokens:a.
tokens,turns:a.turns})}}}var Wi=e=>typeof e=="string"&&Object.hasOwn(et,e),zi=1e15,mr=e=>Object.fromEntries(Object.entries(
e).flatMap(([t,n])=>B(n)&&n<=zi?[[t,n]]:[]));function Ki(e){let t=z(e)?We(e.started):"";return Number.isNaN(Date.parse(t))?
{}:{started:new Date(t).toISOString()}}function Vi(e){let t=Sr(e);return z(t)&&typeof t.reason=="string"?S(t.reason):void 0}
function Sr(e){if(!br(e))return;let{size:t}=lstatSync(e),n=basename(e);if(t>nt)throw new Error(`${n} has ${t} bytes, at \
most ${nt} are read`);let r=readFileSync(e,"utf8");if(un(r)>fr)throw new Error(`${n} holds more than ${fr} values inside\
 each other`);return J(r)}var br=e=>lstatSync(e,{throwIfNoEntry:!1})?.isFile()??!1;var wr=(e,t)=>({...e,tasks:e.tasks.map(n=>{let{files:r=[]}=t.get(n.id)??{};return r.length===0?n:{...n,files:[...new Set(
[...n.files,...r])]}})});function O(e,t){try{let n=realpathSync(join(e,t)),r=relative(realpathSync(e),n);return r===".."||r.startsWith(`..${sep}`)||
isAbsolute(r)?void 0:n}catch{return}}var Ji=1e7;function x(e){let t;try{t=openSync(e,constants.O_RDONLY|constants.O_NONBLOCK|
constants.O_NOFOLLOW)}catch{return}try{let n=fstatSync(t);return n.isFile()&&n.size<=Ji?readFileSync(t,"utf8"):void 0}finally{
closeSync(t)}}var xr=e=>lstatSync(e,{throwIfNoEntry:!1}),C=e=>xr(e)?.isDirectory()??!1;function A(e){C(e)||rmSync(e,{force:!0}),
mkdirSync(e,{recursive:!0})}function K(e){return xr(e)?.isFile()===!1&&rmSync(e,{recursive:!0,force:!0}),e}function Le(e){
try{chmodSync(e,493);for(let t of readdirSync(e,{withFileTypes:!0}))t.isDirectory()&&t.name!==".git"&&Le(join(e,t.name))}catch{}}function te(e){let t=je(e);if(t.length===0)return{text:i=>i,piece:i=>i,rest:()=>""};let n=new RegExp(t.map(i=>i.replace(
/[\\^$.*+?()[\]{}|/-]/g,"\\$&")).join("|"),"g"),r=t[0]?.length??0,s="";function o(i){let a="",d=0;for(let l of s.matchAll(
n)){if(l.index>=i)break;a+=`${s.slice(d,l.index)}***`,d=l.index+l[0].length}let c=Math.max(d,i);return a+=s.slice(d,c),s=
s.slice(c),a}return{text:i=>i.replace(n,"***"),piece:i=>(s+=i,o(Math.max(0,s.length-r+1))),rest:()=>o(s.length)}}function je(e){
let n=e.flatMap(r=>[r,...r.split(/\r?\n/)]).map(r=>r.trim()).flatMap(r=>{let s=[r,JSON.stringify(r).slice(1,-1)];return r.
length<Xi?s:[...s,qi(r),...Yi(r)]});return[...new Set(n)].filter(r=>r.length>=4).sort((r,s)=>s.length-r.length)}var Xi=8,
qi=e=>encodeURIComponent(e.replace(new RegExp("\\p{Cs}","gu"),""));function Yi(e){let t=Buffer.from(e);return[0,1,2].flatMap(
n=>{let r=Buffer.concat([Buffer.alloc(n),t]).toString("base64"),s=Math.floor((n+t.length)*8/6),o=r.slice(Math.ceil(n*8/6),
s);return[o,o.replaceAll("+","-").replaceAll("/","_")]})}var jt=(e,t)=>join(e,"logs",`${t}.log`),Zi=25e6,Tr=1e6;function st(e,t,n){mkdirSync(dirname(e),{recursive:!0});let r=mkdtempSync(
`${e}-`),s=te(n).text;for(let i of["results.json","not_started.json",...t.map(a=>jt("",a))]){let a=ea(join(e,i));a===void 0||
!C(dirname(join(e,i)))||(mkdirSync(dirname(join(r,i)),{recursive:!0}),writeFileSync(join(r,i),s(a)))}let o=join(e,"resul\
t.bundle");Qi(o)&&!ta(o,n)&&renameSync(o,join(r,"result.bundle")),Le(e),rmSync(e,{recursive:!0,force:!0}),renameSync(r,e)}
var Qi=e=>lstatSync(e,{throwIfNoEntry:!1})?.isFile()??!1;function ea(e){return kr(e,(n,r)=>{if(r>Zi)return;let s=Buffer.
alloc(r);return s.subarray(0,readSync(n,s,0,r,0))})?.toString()}function ta(e,t){let n=je(t).map(o=>Buffer.from(o)),r=Math.
max(0,...n.map(({length:o})=>o));return kr(e,(o,i)=>{let a=Buffer.alloc(Tr+r);for(let d=0;d<i&&n.length>0;d+=Tr){let c=a.
subarray(0,readSync(o,a,0,a.length,d));if(n.some(l=>c.includes(l)))return!0}return!1})??!0}function kr(e,t){let n;try{n=
openSync(e,constants.O_RDONLY|constants.O_NONBLOCK|constants.O_NOFOLLOW)}catch{return}try{let r=fstatSync(n);return r.isFile()?
t(n,r.size):void 0}finally{closeSync(n)}}var na=/^(credential|filter|http|https|lfs|protocol|safe|ssh|url)\.|^core\.(askpass|gitproxy|longpaths|sshcommand|symlinks)$/,
ra=["local","worktree","command"];async function Er(e,t){let s=(await p(e,["config","--list","--null","--show-scope","--\
includes"],{env:t===void 0?{}:{HOME:t}})).split("\0"),o=[];for(let i=0;i+1<s.length;i+=2){let[a="",d=""]=s.slice(i,i+2),
c=_t(d);!ra.includes(a)&&na.test(c.name)&&o.push(c)}return Q(o)}var _r=40,sa=1e3;function vr(e,{limit:t=2e7,redact:n=te([])}={}){let r=openSync(e,"w"),s=new StringDecoder("utf8"),o=new Mt(
Math.floor(t/2)),i=t-Math.floor(t/2),a=[],d="",c=!1;function l(m){try{writeSync(r,m)}catch(f){c||a.push(`[the log could \
not be written: ${f}]`),c=!0}}function u(m){if(m==="")return;let f=Buffer.from(m),g=f.subarray(0,i);g.length>0&&l(g),i-=
g.length,o.add(f.subarray(g.length));let y=(d+m).split(/\r?\n/).map(h=>h.slice(0,sa));d=y.pop()??"",a=[...a,...y].slice(
-_r)}return{write:m=>u(n.piece(s.write(Buffer.from(m)))),tail:()=>(u(n.rest()),[...a,...d===""?[]:[d]].slice(-_r)),close:()=>{
u(n.rest()),o.dropped>0&&l(Buffer.from(`
[${o.dropped} bytes of output are left out here]
`)),l(o.read()),closeSync(r)}}}var Mt=class{#t;#n=0;#e;constructor(t){this.#e=t}get dropped(){return Math.max(0,this.#n-this.#e)}add(t){if(t.length===0)
return;this.#t??=Buffer.alloc(this.#e);let n=Math.max(0,t.length-this.#e),r=this.#e===0?0:(this.#n+n)%this.#e,s=t.copy(this.#t,
r,n);t.copy(this.#t,0,n+s),this.#n+=t.length}read(){let t=this.#t??Buffer.alloc(0);if(this.#n<=this.#e)return t.subarray(
0,this.#n);let n=this.#e===0?0:this.#n%this.#e;return Buffer.concat([t.subarray(n),t.subarray(0,n)])}};var de=e=>(e.match(/[\p{L}\p{N}_]+/gu)??[]).join("-"),oa=e=>ia(e).toLowerCase().replace(/[^\p{L}\p{M}\p{N}\p{Pc}\- ]/gu,
"").replaceAll(" ","-"),ia=e=>e.replace(/!?\[([^[\]]*)\]\([^()]*\)/g,"$1").replace(/(^|[^\p{L}\p{N}])_([^_]+)_(?![\p{L}\p{N}])/gu,
"$1$2");function aa(e){let t=new Map,n=new Map;for(let r of e){let s=oa(r.text),o=n.get(s)??0,i=()=>o===0?s:`${s}-${o}`;
for(;t.has(i());)o+=1;n.set(s,o+1),t.set(i(),r)}return t}function Rr(e,t){let n=e.split(`
`),r=Nt(e),s=de(t),o=r.find(({text:d})=>de(d)===s)??aa(r).get(t.toLowerCase())??r.find(({text:d})=>de(d).toLowerCase()===
s.toLowerCase());if(o===void 0)return;let i=r.find(({line:d,level:c})=>d>o.line&&c<=o.level),a=i===void 0?n.length:i.line-
1;return{heading:o.text,first:o.line,last:a,text:n.slice(o.line-1,a).join(`
`)}}var da=/^(?: {4}|\t| {0,3}(?:[-*+]|\d+[.)])[ \t]| {0,3}[>|])/;function Nt(e){let t=[],n=e.split(/\r?\n/),r,s=!1,o;for(let i=ca(
n);i<n.length;i++){let a=n[i]??"",d=/^ {0,3}(`{3,}|~{3,})(.*)$/.exec(a),c=o;if(o=void 0,r!==void 0)d?.[1]?.startsWith(r)&&
d[2]?.trim()===""&&(r=void 0);else if(s||/^ {0,3}<!--/.test(a))s=!a.includes("-->");else if(d?.[1]!==void 0)r=d[1];else{
let[,l,u=""]=/^ {0,3}(#{1,6})(?![^ \t])(.*)$/.exec(a)??[],m=/^ {0,3}(=+|-+)[ \t]*$/.exec(a)?.[1];if(l!==void 0){let f=u.
trim().replace(/(^|[ \t])#+$/,"");t.push({level:l.length,text:f.trimEnd(),line:i+1})}else if(m!==void 0&&c!==void 0){let f=n.
slice(c,i).map(g=>g.trim());t.push({level:m.startsWith("=")?1:2,text:f.join(" "),line:c+1})}else m===void 0&&a.trim()!==
""&&(c!==void 0||!da.test(a))&&(o=c??i)}}return t}function ca(e){return e[0]?.trimEnd()!=="---"?0:e.findIndex((t,n)=>n>0&&
/^(---|\.\.\.)[ \t]*$/.test(t))+1}var Or=e=>[he(e),"."],la=4e5;function Pr(e,t,n,r,s=la){let o=[],i=[],a=new Set,d=s;for(let c of new Set([...n,...r])){let l=fa(
e,t,c);if("missing"in l){i.push({source:c,reason:l.missing,required:n.includes(c)});continue}o.push({source:c,...l,...ua(
d,l.text),file:ga(c,l.heading,a)}),d=Math.max(0,d-l.text.length)}return{slices:o,missing:i}}function ot(e,{slices:t}){mkdirSync(
e,{recursive:!0});for(let n of t)writeFileSync(join(e,n.file),n.text)}var Ar=({slices:e,missing:t})=>`${JSON.stringify({
slices:e.map(({text:n,...r})=>r),missing:t},null,2)}
`;function ua(e,t){if(t.length<=e)return{text:t};let n=t.lastIndexOf(`
`,e-1)+1,r=t.slice(0,n>0?n:e),s=t.length-r.length,o=`[Cut here: ${s} of ${t.length} characters are left out, the context\
 of one task is limited. The rest is in the repository.]`;return{text:`${r}${r===""||r.endsWith(`
`)?"":`
`}${o}
`,cut:s}}function fa(e,t,n){let r=u=>{for(let m of t){let f=pa(e,join(m,u));if(f!==void 0)return f}},s=r(n);if(s!==void 0)
return $r(s,1,s.split(`
`).length);let[,o,i]=/^([^#]+)#(.+)$/.exec(n)??[],a=o===void 0?void 0:r(o);if(a===void 0||o===void 0||i===void 0)return{
missing:"no such text file of at most 10 MB in the repository"};if(!/\.(md|markdown)$/i.test(o))return{missing:"only Mar\
kdown files have sections"};let d=Rr(a,i);if(d!==void 0)return{heading:d.heading,...$r(d.text,d.first,d.last)};let c=new Set(
Nt(a).map(u=>de(u.text)));c.delete("");let l=ma(i,[...c]).slice(0,8).join(", ")||"no headings";return{missing:`no sectio\
n ${i}; the file has ${l}${c.size>8?", …":""}`}}function ma(e,t){let n=i=>i.toLowerCase().split("-"),r=new Set(n(de(e))),
s=xt(e,t),o=i=>i===s?Number.MAX_VALUE:n(i).filter(a=>r.has(a)).length;return[...t].sort((i,a)=>o(a)-o(i))}var $r=(e,t,n)=>({
text:e,lines:[t,n],sha256:createHash("sha256").update(e).digest("hex")});function pa(e,t){let n=O(e,t),r=n===void 0?void 0:
x(n);return r?.includes("\0")?void 0:r}function ga(e,t,n){let r=t===void 0?e:e.slice(0,e.indexOf("#")),s=extname(r).replace(
/[^A-Za-z0-9.]/g,""),i=[basename(r,extname(r)),...t===void 0?[]:[de(t)]].join("-").replace(/[^A-Za-z0-9._-]+/g,"-").slice(
0,100),a=`${i}${s}`;for(let d=2;n.has(a.toLowerCase());d++)a=`${i}-${d}${s}`;return n.add(a.toLowerCase()),a}var ya=/^(PATH|HOME|LANG|LC_[A-Z]+|TMPDIR|TERM|CI|NODE_EXTRA_CA_CERTS|SSL_CERT_(FILE|DIR)|(REQUESTS|CURL)_CA_BUNDLE|RUNNER_TRACKING_ID)$/,
ha=/^(HTTPS?|NO|ALL)_PROXY$/i;function Lr(e,t){let n=Object.entries(e).filter(r=>r[1]!==void 0&&(ya.test(r[0])||ha.test(
r[0])&&!r[1].includes("@")));return{...Object.fromEntries(n),...Se,...t}}var Sa=/:\/\/|www\.|mailto:|xmpp:|@[a-z0-9]/i,H=(e,t)=>S(e,t).split(/([ `|\\])/).map(n=>Sa.test(n)?ba(n):n.replace(/[\\`*_[\]<>|#&~$]/g,
"\\$&")).join("");function W(e){let t=Math.max(2,...Array.from(e.matchAll(/`+/g),([r])=>r.length)),n="`".repeat(t+1);return`${n}\
text
${e.replace(/\n$/,"")}
${n}`}var it=e=>e.trim().split(/\r\n|\r|\n/).map(t=>`> ${t}`.trimEnd()).join(`
`);var ba=e=>`\`${e}\``;var It=5e4,wa=["- Nobody is there to answer: decide, and say in the result what was decided and why.","- Change what the\
 task needs and nothing else. Nothing under `.github` may change.","- Nothing is pushed, and commits that are there alre\
ady stay as they are.","- Markdown about the work goes into the file that `TASK_RESULT_FILE` names.",'- The file that `T\
ASK_REPORT_FILE` names may hold JSON. If nothing has to be changed, it says why as `no_change_reason`; if only a person \
can go on, it says `"status": "blocked"` and why as `summary`.'].join(`
`);function Nr(e,t,n,r=[],s){return`${[`# Task ${e.id}: ${H(e.name)}`,it(e.description),...(e.texts??[]).flatMap(jr),...Ta(
e),...r.length===0?[]:["## About all tasks of the plan",...r.flatMap(jr)],"## When it is done","The changes are in the w\
orking copy, committed or not.",...ka(e),"## Rules",wa,...Ea(e),..._a(s),...va(t),...Ra(n)].join(`

`)}
`}var jr=({title:e,text:t})=>[`### ${H(e)}`,it(t)],xa=["runner","model","budget_usd","max_turns","timeout_minutes","runs\
_on"];function Ta(e){let{also_stated:t=[],status:n,setup:r}=e,o=[...xa.flatMap(a=>e[a]===void 0?[]:[`${a}: ${[e[a]].flat().
join(", ")}`]),...t].map(a=>`- ${H(a)}`);return[...n==="in-progress"?["The plan says that this task is in progress: look\
 at what is there before you begin."]:[],...o.length===0?[]:["### Also stated",o.join(`
`)],...r===void 0?[]:["This script has prepared the working copy:",W(r)]]}function ka(e){let{acceptance_criteria:t=[]}=e;
if(t.length===0)return Mr(e);let n=t.map(r=>`- ${r.trim().replace(/\s*\r?\n/g,`
  `)}`).join(`
`);return["It is accepted when this holds:",it(n),...Mr(e)]}function Mr({verify:e}){return e===void 0?["The task has no \
verify script: say in the result how the work was checked."]:["This script passes in a clean checkout of the work:",W(e)]}
var Ea=({files:e})=>e.length===0?[]:["## Files it is expected to touch",W(e.map(t=>S(t)).join(`
`))];function _a({files:e,diff:t}={files:[],tasks:[],diff:""}){return t===""?[]:["## Changes of other tasks meanwhile","\
This task was done before, and its work conflicted with that of other tasks in these files. Their changes are in the wor\
king copy now, and stay: do the task on top of them.",W(e.map(n=>S(n)).join(`
`)),W(t)]}function va({slices:e,missing:t}){if(e.length+t.length===0)return[];let n=e.flatMap(({source:s,lines:[o,i],text:a})=>[
`### ${H(s)} (lines ${o} to ${i})`,W(a)]),r=t.map(({source:s,reason:o})=>`Missing: ${H(s)}: ${H(o)}.`);return["## Contex\
t",...n,...r]}function Ra(e){return e.length===0?[]:["## Results of the tasks before",...e.flatMap(({task_id:n,text:r})=>[
`### ${n}`,r===void 0?"It left no result file.":W($a(r))])]}var $a=e=>e.length<=It?e:`${e.slice(0,It)}
[Cut here: ${e.length-It} characters more are in the repository.]`;var Ir=200,Ct=5e5,ke=e=>`${he(e)}/tasks`,ne=(e,t)=>`${ke(e)}/${t}_result.md`,Cr=e=>ne(e,"_all"),Fr="<!-- somas-result",Dr="\
-->",Oa=new RegExp(`(?:^|\\n\\n)${Fr}\\n((?:[\\w-]+: .*\\n)*)${Dr}\\n`,"g");function Pa(e){let t=new Map,n=0;for(let{index:r,
0:s,1:o=""}of e.matchAll(Oa)){let i=r+s.length,[,a]=/^Task: (.*)$/m.exec(o)??[];a!==void 0&&t.set(a,e.slice(n,i).trimStart()),
n=i}return t}function Ft(e,t,n){let r=e(ne(t,n))??Pa(e(Cr(t))??"").get(n);return r===void 0?void 0:Aa(r)}function Aa(e){let t=e.lastIndexOf(
`

${Fr}
`);return t!==-1&&e.endsWith(`
${Dr}
`)?e.slice(0,t+1):e}function Ur(e){let{changes:t,notes:n,output:r,report:s}=e,o=t.length-Ir,i=[...t.slice(0,Ir),...o>0?[
`and ${o} more`]:[]];return`${[`# Result of ${e.task_id}: ${H(e.task_name)}`,[`- Verdict: **${e.verdict}**`,`- Reason: ${H(
e.reason)}`,`- Runner: ${e.runner}`,`- Time: ${e.seconds} s${e.setup_seconds===void 0?"":`, of which setup ${e.setup_seconds}\
 s`}`,...n.map(d=>`- Note: ${H(d)}`)].join(`
`),"## Changed files",i.length===0?"None.":W(i.join(`
`)),"## Last lines of the output",r.length===0?"None.":W(r.map(La).join(`
`)),...s?.trim()?["## What the runner wrote",ja(s.trim())]:[]].join(`

`)}
`}var La=e=>e.replace(new RegExp("\\p{Cc}\\[[0-9;?]*[A-Za-z]","gu"),"").replace(/\t/g,"    ").replace(new RegExp("\\p{C}",
"gu"),""),ja=e=>e.length<=Ct?e:`${e.slice(0,Ct)}

Cut after ${Ct} characters.`;function Br(e){let{task:t,workspace:n,folder:r,agentEnvironment:s={},setupEnvironment:o={}}=e,i=Pn(e.settings,t),a=w=>join(
r,w),d=(w,E)=>(writeFileSync(a(w),E),a(w)),l=i.context_files.split(",").map(w=>w.trim()).filter(w=>w!==""),u=Pr(n,Or(i.project_id),
t.context_requirements,l);ot(a("context"),u);let m=Na(e),f=t.depends_on.map(w=>{let E=m(w);return{task_id:w,...E!==void 0&&
{text:E}}});mkdirSync(a("dependencies"));for(let{task_id:w,text:E}of f)E!==void 0&&d(`dependencies/${w}.md`,E);let g=Nr(
t,u,f,e.plan.texts,e.overlap),y=d("prompt.md",g),h=a("result.md"),T=a("report.json"),R=i.stall_minutes*60;return{...e,settings:i,
prompt:g,promptFile:y,context:u,resultFile:h,reportFile:T,environment:Lr(e.environment,{TASK_ID:t.id,TASK_NAME:S(t.name),
TASK_RISK:t.risk,TASK_JSON:d("task.json",`${JSON.stringify(t,null,2)}
`),TASK_DESC_FILE:d("description.md",`${t.description}
`),TASK_PROMPT_FILE:y,TASK_CONTEXT_DIR:a("context"),TASK_CONTEXT_FILES:u.slices.map(w=>join(a("context"),w.file)).join("\
,"),TASK_CONTEXT_MANIFEST:d("context.json",Ar(u)),TASK_DEPS_DIR:a("dependencies"),TASK_RESULT_FILE:h,TASK_REPORT_FILE:T,
GIT_CONFIG_GLOBAL:d("gitconfig",e.gitSettings??""),GIT_CONFIG_NOSYSTEM:"1",...Ma(i)}),agentEnvironment:s,setupEnvironment:o,
setupTime:{seconds:0},doneBefore:m(t.id)!==void 0,stall:R>0?{seconds:R,folders:[n,r]}:void 0,redact:te(e.secrets).text}}
var Ma=({model:e,budget_usd:t,max_turns:n})=>({...e&&{TASK_MODEL:e},...t&&{TASK_BUDGET_USD:`${t}`},...n&&{TASK_MAX_TURNS:`${n}`}});
function Na({workspace:e,resultsFolder:t,settings:n}){let r=s=>o=>{let i=O(s,o);return i===void 0?void 0:x(i)};return s=>Ft(
r(e),n.project_id,s)??(t===void 0?void 0:Ft(r(t),n.project_id,s))}function at(e,t){let[n,r]=[Gr(e,t),Gr(t,e)];return Hr(n,r,"**",(s,o)=>Hr([...s],[...o],"*",Ia))}function Gr(e,t){let n=zr(
e).replace(/^\.?\/+/,"").split("/").filter(o=>o!==""&&o!==".").map(o=>o.includes(Wr)?"**":o).map(o=>o==="**"?o:o.replace(
/[@!?*+]\([^)]*\)|\[[^\]]*\]|\*+|^!.*/g,"*")),r=n.at(-1)??"",s=/.\.[a-z]\w*$/i.test(r)&&!`/${t}`.includes(`/${r}/`);return r===
"**"||s?n:[...n,"**"]}var Wr="\0";function zr(e){let t=e.replace(/\{[^{}]*\}/g,n=>/[/\0]/.test(n)?Wr:"*");return t===e?e:
zr(t)}var Ia=(e,t)=>e===t||e==="?"||t==="?";function Hr(e,t,n,r){let s=new Set([0]);for(let o=0;o<=e.length;o++){let i=new Set;
for(let a=0;a<=t.length;a++){if(!s.has(a))continue;let d=e[o],c=t[a];d===n&&i.add(a),(c===n||d===n&&c!==void 0)&&s.add(a+
1),d!==void 0&&(c===n&&i.add(a),c!==void 0&&(d===n||c===n||r(d,c))&&i.add(a+1))}if(o===e.length)return s.has(t.length);s=
i}return!1}var Ca=5;function v(e){let t=e.slice(0,Ca).map(r=>S(r)),n=e.length-t.length;return n>0?`${t.join(", ")} and ${n} more`:t.length<2?
t.join(""):`${t.slice(0,-1).join(", ")} and ${t.at(-1)}`}var Dt=1e7,Ut=1e3,Fa=[{what:"installed dependencies",treatment:"left out",globs:["**/node_modules/**","**/bower_componen\
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
, and tools choose either"},{what:`a file over ${Dt/1e6} MB`,treatment:"warning",globs:[],reason:"the history keeps it f\
or ever"},{what:`more than ${Ut} files`,treatment:"warning",globs:[],reason:"nobody reviews them; an ignore rule may be \
missing"},{what:"two names that differ only in case",treatment:"warning",globs:[],reason:"one of them is lost in a check\
out on macOS or Windows"}],dt=e=>Fa.filter(t=>t.treatment===e),tm=dt("protected").flatMap(({globs:e})=>e),Vr=dt("left ou\
t").flatMap(({globs:e,marker:t})=>t===void 0?e:[]);function Jr(e){let n=e.replace(/\/\*\*$/,"").replace(/^\*\*\//,"").replace(
/[.+]/g,"\\$&").replaceAll("*","[^/]*");return new RegExp(`^((?:.*?/)?${n})${e.endsWith("/**")?"/":"$"}`,"i")}function Xr(e,t,n){
let r=new Set(t.map(i=>i.replace(/^\.\//,"").replace(/\/(\*\*)?$/,""))),s=dt("left out").flatMap(({globs:i,marker:a,reason:d})=>i.
map(c=>({pattern:Jr(c),marker:a,reason:d}))),o=new Map;for(let i of e)for(let{pattern:a,marker:d,reason:c}of s){let l=a.
exec(i)?.[1];if(!(l===void 0||r.has(l)||d!==void 0&&!n(`${l}/${d}`))){o.set(l,{path:l,reason:c,files:(o.get(l)?.files??0)+
1});break}}return[...o.values()]}var qr=({path:e,files:t,reason:n})=>`left out ${e}${t>1?` (${t} files)`:""}: ${n}`,Da=/\.env\.(example|sample|template|dist|schema)$/i,
Ua=[["package-lock.json","npm-shrinkwrap.json","yarn.lock","pnpm-lock.yaml","bun.lock","bun.lockb"],["poetry.lock","uv.l\
ock","Pipfile.lock","pdm.lock"]];function Bt(e,t){let n=dt("warning").flatMap(({globs:a})=>a.map(Jr)),r=e.filter(a=>!Da.
test(a)&&n.some(d=>d.test(a))),s=new Set(t),o=e.flatMap(a=>{let[,d="",c=""]=/^(.*\/)?([^/]+)$/.exec(a)??[],u=(Ua.find(m=>m.
includes(c))??[]).find(m=>m!==c&&s.has(d+m)&&!e.includes(d+m));return u===void 0?[]:[`${a} beside ${d}${u}`]}),i=Ba(e,t);
return[...r.length>0?[`may hold a key: ${v(r)}`]:[],...o.length>0?[`lock files of two package managers: ${v(o)}`]:[],...i.
length>0?[`names differ only in case: ${v(i)}`]:[]]}function Ba(e,t){let n=new Map,r=new Set(e.flatMap(Kr).map(o=>o.toLowerCase()));
for(let o of t.flatMap(Kr)){let i=o.toLowerCase();r.has(i)&&n.set(i,(n.get(i)??new Set).add(o))}return[...n.values()].filter(
({size:o})=>o>1).map(o=>{let[i="",...a]=[...o].sort();return`${i} (and ${a.join(", ")})`})}var Kr=e=>e.split("/").map((t,n,r)=>r.
slice(0,n+1).join("/"));var Ne=10,Ga=":(top,glob,icase).github/workflows/**",Ha=/^"?\.github\/workflows\//i;async function Yr(e,t,n,r=[]){let s=await Wa(
e,n);if(s.length>0)return{verdict:"protected_path",reason:`changes protected files: ${v(s)}`};let{tooLarge:o}=n;if(o.length>
0)return Me(`GitHub takes no file over 100 MB, left out: ${v(o)}`);let i=await za(e,n);if(i.length>0)return Me(`the runn\
er took back commits that were there before: ${v(i)}`);if(r.length>0)return Me(r.join("; "));let{outside:a,files:d,isWiped:c}=await Qr(
e,t,n);if(c)return Me(`deleted all ${d} files of the repository, but for those with a dot`);if(t.files.length>0&&a>Ne&&a*
2>d)return Me(`deleted ${a} of ${d} files that are not among those that the plan names for the task`)}var Me=e=>({verdict:"\
blocked",reason:e});async function Zr(e,t,n){let{rewritten:r,differences:s,tree:o,bytes:i,paths:a}=n,d=[];for(let{path:f,
object:g}of s.filter(({mode:y})=>y==="120000")){let y=await p(e,["cat-file","-p",g]),h=posix.normalize(posix.join(posix.
dirname(f),y));(posix.isAbsolute(y)||h===".."||h.startsWith("../"))&&d.push(S(`${f} is a link out of the repository, to ${y}`))}
let{deleted:c,files:l}=await Qr(e,t,n);c>Ne&&c*2>l&&d.push(`deleted ${c} of ${l} files`);let u=s.filter(({status:f})=>f===
"A").map(({path:f})=>f);if(Bt(u,[...u,...a]).length>0){let f=await ee(e,["ls-tree","-r","-z","--name-only",o]);d.push(...Bt(
u,f))}s.length>Ut&&d.push(`hands over ${s.length} files, more than a person reviews`);let m=s.filter(({object:f})=>(i.get(
f)??0)>Dt);return m.length>0&&d.push(`large files: ${v(m.map(({path:f})=>f))}`),r!==void 0&&d.push("the runner rewrote h\
istory: its files are kept as one commit on what was there before"),d}async function Wa(e,{start:t,commit:n,parent:r,differences:s}){
if(r===t)return s.map(({path:i})=>i).filter(i=>Ha.test(i));let o=["log","--full-history","-m","--no-renames","-z","--for\
mat=","--name-only",`${t}..${n}`];return ee(e,[...o,"--",Ga])}async function za(e,{start:t,tree:n,rewritten:r}){if(r===void 0)
return[];let s=await p(e,["merge-base",t,r]).catch(()=>{});if(s===void 0)return[];let o=(d,c)=>ee(e,["diff-tree","-r","-\
z","--no-renames","--name-only",d,c]),i=new Set(await o(s,n)),a=new Set(await o(t,n));return(await o(s,t)).filter(d=>a.has(
d)&&!i.has(d))}async function Qr(e,t,{start:n,tree:r,differences:s}){let o={deleted:0,outside:0,files:0,isWiped:!1};if(s.
filter(({status:h})=>h==="D").length<=Ne)return o;let a=(await p(e,["diff-tree","-r","-z","--find-renames=20%","-l0","--\
diff-filter=AD","--name-status",n,r])).split("\0"),d=h=>a.flatMap((T,R)=>R%2===0&&T===h?a[R+1]??[]:[]),c=new Map;for(let h of d(
"A"))c.set(posix.basename(h),(c.get(posix.basename(h))??0)+1);let l=d("D").filter(h=>{let T=c.get(posix.basename(h))??0;
return T>0&&c.set(posix.basename(h),T-1),T===0}),u=await ee(e,["ls-tree","-r","-z","--name-only",n]),m=l.filter(h=>!t.files.
some(T=>at(h,T))),f=new Set(m),g=d("A").length>Ne,y=f.size>Ne&&!g&&u.every(h=>f.has(h)||h.startsWith("."));return{deleted:l.
length,outside:m.length,files:u.length,isWiped:y}}var Ka=/key|token|secret|pass|auth|cred/i,Va=/:\/\/[^/@\s]*:[^/@\s]+@/,Ja=8;async function es(e,t,n,r){let s=r.flatMap(l=>Object.
entries(l)).filter(([l,u])=>(Ka.test(l)||Va.test(u))&&u.length>=Ja).map(([l,u])=>({name:l,forms:je([u]).map(m=>Buffer.from(
m))}));if(s.length===0)return[];let o=Math.max(...s.flatMap(({forms:l})=>l.map(u=>u.length))),i=new Set,a=Buffer.alloc(0),
d=l=>{let u=Buffer.concat([a,l]);for(let{name:m,forms:f}of s)f.some(g=>u.includes(g))&&i.add(m);a=u.subarray(Math.max(0,
u.length-o+1))},c=await p(e,["rev-list","--objects","--no-object-names",...n,`^${t}`]);return await be(e,["cat-file","--\
batch","--buffer"],{input:`${c}
`,onPiece:d}),[...i]}async function ts(e,t){let n=t.map(o=>`${o}
`).join(""),r=await Xa(e,["cat-file","--batch"],n),s=[];for(let o=0;s.length<t.length;){let i=r.indexOf(`
`,o)+1,[,a]=/ blob (\d+)\n$/.exec(r.toString("utf8",o,i))??[],d=i+Number(a??0);s.push(a===void 0?void 0:r.subarray(i,d)),
o=a===void 0?i:d+1}return s}async function Xa(e,t,n=""){let r=[];return await be(e,t,{input:n,onPiece:s=>r.push(s)}),Buffer.
concat(r)}var ns=/^version https:\/\/(?:git-lfs\.github\.com|hawser\.github\.com)\/spec\/v1\n(?:.+\n)*?oid sha256:([0-9a-f]{64})\nsize \d+\n/,
rs={least:100,most:1024};async function ss(e,t,n){let r=await qa(e,t);if(r.length===0)return[];let s=os(join(e,".git/lfs")),
o=[],i=[],a=[];for(let{path:d,oid:c}of r){let l=n&&join(n,c.slice(0,2),c.slice(2,4),c),u=l!==void 0&&existsSync(l),m=u?l:
await Ya(s,c);if(m===void 0)o.push(d);else if(Za(m))a.push(d);else{if(u)continue;l===void 0?i.push(d):ed(m,l)}}return[...o.
length>0?[`the content of files of git-lfs is nowhere: ${v(o)}`]:[],...a.length>0?[`the work changes pointers of git-lfs\
, not the files: ${v(a)}; let \`setup\` fetch them (git lfs pull)`]:[],...i.length>0?[`the content of files of git-lfs c\
annot leave this machine: ${v(i)}; run the task on one machine, or push them from it (git lfs push)`]:[]]}async function qa(e,{
start:t,differences:n,bytes:r}){let{least:s,most:o}=rs,i=n.filter(({object:l,mode:u})=>{let m=r.get(l)??0;return u.startsWith(
"100")&&m>=s&&m<=o});if(i.length===0)return[];let a=await ts(e,i.map(({object:l})=>l)),d=i.flatMap(({path:l,object:u},m)=>{
let[,f]=ns.exec(`${a[m]??""}
`)??[];return f===void 0?[]:[{path:l,object:u,oid:f}]});if(d.length===0)return[];let c=await p(e,["ls-tree","-r",t]);return d.
filter(({object:l})=>!c.includes(l))}function os(e){return C(e)?readdirSync(e,{withFileTypes:!0}).flatMap(t=>{let n=join(
e,t.name);return t.isDirectory()?os(n):t.isFile()?[n]:[]}):[]}async function Ya(e,t){for(let n of e.filter(r=>r.endsWith(
`/${t}`)))if(await Qa(n)===t)return n}function Za(e){let t=Buffer.alloc(rs.most),n=openSync(e,"r");try{return ns.test(t.
toString("latin1",0,readSync(n,t)))}finally{closeSync(n)}}async function Qa(e){let t=createHash("sha256");for await(let n of createReadStream(
e))t.update(n);return t.digest("hex")}function ed(e,t){mkdirSync(dirname(t),{recursive:!0});let n=`${t}.${process.pid}`;
copyFileSync(e,n);try{renameSync(n,t)}finally{rmSync(n,{force:!0})}}async function is(e,t,n){let r=x(join(e,".gitmodules"));if(r===void 0&&!existsSync(join(e,".git/modules")))return[];let s=join(
n,"gitmodules");writeFileSync(s,r??"");let o=await ct(e,["--file",s]),i=await ct(e,["--blob",`${t}:.gitmodules`]),a=[];for(let d of new Set(
[...o,...i])){let c=td(e,d);if(c===void 0)continue;let l={workspace:e,start:t,path:d,gitFolder:c,isListed:o.includes(d)};
a.push(await nd(l,join(n,`submodule-${a.length}`)))}return a}function as(e,t){for(let{path:n}of t)rmSync(join(e,n),{recursive:!0,
force:!0}),A(join(e,n))}async function ct(e,t){return(await Z(e,[...t,"--get-regexp","^submodule\\..*\\.path$"])).flatMap(
({value:r=""})=>r===""?[]:[r.replace(/\/$/,"")])}function td(e,t){let n=O(e,t),r=O(e,".");if(n===void 0||r===void 0||n!==
join(r,t)||n===r)return;if(C(join(n,".git")))return join(n,".git");let[,s]=/^gitdir: (.+)$/m.exec(x(join(n,".git"))??"")??
[];return s===void 0?void 0:O(r,relative(r,resolve(n,s)))}async function nd(e,t){let{workspace:n,start:r,path:s,gitFolder:o,
isListed:i}=e,a=rd(o);if(a===void 0)return{path:s,isListed:i,warning:`the submodule ${s} has no commit: left out`};let d=await p(
n,["rev-parse","--verify","--quiet",`${r}:${s}`]).catch(()=>{}),c=await od(e,t),l=[...sd(o),...d===void 0?[]:[d]],u=a===
d||l.length>0&&await id(c,a,l).catch(()=>!1),m={GIT_INDEX_FILE:join(t,"index")},f=["--git-dir",c,"--work-tree",join(n,s)],
g=[...f,"diff-index","-p","--binary","--full-index","--ignore-submodules=all",a],y=await p(join(n,s),g,{env:m}).catch(()=>""),
h=[...f,"ls-files","--others","--exclude-standard"],T=await p(join(n,s),h,{env:m}).catch(()=>"")!=="",w=[u?"":await ad(c,
a,l),y].filter(b=>b!=="").join(`
`),E=w!==""&&await dd(n,r,s,w),k=i?(y!==""||T)&&`uncommitted changes inside of the submodule ${s} are not part of the wo\
rk`:`removed the submodule ${s}, which .gitmodules no longer names`;return{path:s,head:a,isListed:i,...E&&{patch:E},...!u&&
i&&{lost:`the submodule ${s} is at ${a.slice(0,7)}, which its remote does not have: push that commit there first`},...k&&
{warning:k}}}var Gt=/^[0-9a-f]{40,64}$/;function rd(e){let t=(x(join(e,"HEAD"))??"").trim();if(Gt.test(t))return t;let[,
n=""]=/^ref: (refs\/.+)$/.exec(t)??[];if(n===""||n.split("/").includes(".."))return;let r=(x(join(e,n))??"").trim();return Gt.
test(r)?r:ds(e).get(n)}function ds(e){let t=(x(join(e,"packed-refs"))??"").matchAll(/^([0-9a-f]{40,64}) (refs\/\S+)$/gm);
return new Map(Array.from(t,([,n="",r=""])=>[r,n]))}function sd(e){let t=[...ds(e)].filter(([s])=>/^refs\/(remotes|tags)\//.
test(s)),n=["refs/remotes","refs/tags"].flatMap(s=>cs(join(e,s))),r=["FETCH_HEAD","shallow"].flatMap(s=>Array.from((x(join(
e,s))??"").matchAll(/^[0-9a-f]{40,64}\b/gm),([o])=>o));return[...new Set([...t.map(([,s])=>s),...n,...r])]}function cs(e){
return C(e)?readdirSync(e,{withFileTypes:!0}).flatMap(t=>{if(t.isDirectory())return cs(join(e,t.name));let n=(x(join(e,t.
name))??"").trim();return Gt.test(n)?[n]:[]}):[]}async function od({workspace:e,gitFolder:t},n){await mkdir(n,{recursive:!0});
let r=join(n,"repository.git");await p(e,["init","--quiet","--template=","--bare",r]),writeFileSync(join(r,"objects/info\
/alternates"),`${join(t,"objects")}
`);let s=x(join(t,"shallow"));s!==void 0&&writeFileSync(join(r,"shallow"),s);let o=join(t,"index");return lstatSync(o,{throwIfNoEntry:!1})?.
isFile()&&copyFileSync(o,join(n,"index")),r}var ls=(e,t)=>[e,...t.map(n=>`^${n}`)].map(n=>`${n}
`).join(""),id=async(e,t,n)=>await p(e,["rev-list","--ignore-missing","--max-count=1","--stdin"],{input:ls(t,n)})==="",ad=(e,t,n)=>p(
e,["log","--format=email","-p","--binary","--full-index","--reverse","--ignore-missing","--stdin"],{input:ls(t,n)}).catch(
()=>"");async function dd(e,t,n,r){let s=await p(e,["hash-object","-w","--stdin"],{input:`${r}
`}),o=`${n.replaceAll("/","-")}.patch`,i=await p(e,["mktree"],{input:`100644 blob ${s}	${o}
`});return ae(e,i,[t],`Unpublished changes of the submodule ${n}`)}var ce="objects",Ht="info",cd=["HEAD","refs","packed-refs"],re="modules",lt="lfs",ld="worktrees";function fs(e,t){let n=join(
e,".git");rmSync(t,{recursive:!0,force:!0}),mkdirSync(t),us(n,t,[ce,re,lt]);for(let s of[ce,re])existsSync(join(n,s))&&Ie(
join(n,s),join(t,s));function r(s){if(!C(t))throw new Error("the runner removed the copy of the repository");A(e),A(n);for(let a of readdirSync(
n))s.includes(a)?ps(join(n,a)):rmSync(join(n,a),{recursive:!0,force:!0});us(t,n,[ce,re,...s]),!s.includes(re)&&existsSync(
join(t,re))&&Ie(join(t,re),join(n,re));let[o,i]=[join(t,ce),join(n,ce)];existsSync(i)&&!C(i)&&rmSync(i),rmSync(join(i,Ht),
{recursive:!0,force:!0}),existsSync(i)?Ie(join(o,Ht),join(i,Ht)):Ie(o,i)}return{restore:async s=>{ms(e);let o=fd(e);r([ce,
lt,re,...cd]);let{head:i,sideTips:a}=await pd(e,s),d=`${t}-read`;A(d);let c=await is(e,s,d),l=c.flatMap(({patch:f})=>f??
[]),u=await Promise.all(o.map(f=>md(e,f,d)));rmSync(d,{recursive:!0,force:!0}),r([ce,lt]);let m=[...a,...l,...u.flatMap(
f=>f??[])];return{...i&&{head:i},sideTips:m,submodules:c}},repair:()=>r([lt])}}function ms(e,t=""){for(let n of ud(join(
e,t))){let r=join(t,n.name);if(n.isDirectory())r!==".git"&&ms(e,r);else{if(n.isFile()||!n.name.startsWith(".git"))continue;
(!n.isSymbolicLink()||r===".gitmodules")&&rmSync(join(e,r))}}}function ud(e){try{return readdirSync(e,{withFileTypes:!0})}catch{
return[]}}function ps(e){let t=lstatSync(e);if(t.isDirectory())for(let n of readdirSync(e))ps(join(e,n));else t.isFile()||
rmSync(e)}function fd(e){let t=join(e,".git",ld);return!C(join(e,".git"))||!C(t)?[]:readdirSync(t).flatMap(n=>{let r=(x(
join(t,n,"gitdir"))??"").trim(),s=r===""?void 0:O(e,relative(realpathSync(e),dirname(r))),o=(x(join(t,n,"HEAD"))??"").trim().
replace(/^ref: /,"");return s===void 0||!/^([0-9a-f]{40,64}|refs\/heads\/.+)$/.test(o)?[]:[{name:n,path:s,head:o}]})}async function md(e,t,n){
let{name:r,path:s,head:o}=t,i={GIT_INDEX_FILE:join(n,`index-${r}`)},a=["--git-dir",join(e,".git"),"--work-tree",s],d=Vr.
map(c=>`:(exclude,top,glob,icase)${c}`);try{let c=await p(e,["rev-parse","--verify","--quiet",`${o}^{commit}`]);await p(
s,[...a,"read-tree",c],{env:i}),await p(s,[...a,"add","--all","--",":(top)",...d],{env:i});let l=await p(s,[...a,"write-\
tree"],{env:i});return l===await p(e,["rev-parse",`${c}^{tree}`])?void 0:await ae(e,l,[c],`Uncommitted work of the workt\
ree ${r}`)}catch{return}}async function pd(e,t){let n=["rev-parse","HEAD^{commit}","--branches","--glob=refs/stas[h]"],[
r,...s]=(await p(e,n).catch(()=>"")).split(`
`);if(r&&s.every(a=>a===r))return{head:r,sideTips:[]};let o=["for-each-ref","--format=%(objectname)",`--contains=${t}`,`\
--no-merged=${r||t}`],i=await p(e,[...o,"--count=20","refs/heads","refs/stash"]).catch(()=>"");return{...r&&{head:r},sideTips:i.
split(`
`).filter(a=>a!=="")}}function us(e,t,n){for(let r of readdirSync(e).filter(s=>!n.includes(s)))cpSync(join(e,r),join(t,r),
{recursive:!0,verbatimSymlinks:!0,preserveTimestamps:!0})}function Ie(e,t){mkdirSync(t,{recursive:!0});for(let n of readdirSync(
e,{withFileTypes:!0})){let[r,s]=[join(e,n.name),join(t,n.name)];n.isDirectory()?Ie(r,s):yd(r,s)}}var gd=/^([0-9a-f]{38,}|pack-.*\.(pack|idx|rev))$/;
function yd(e,t){try{gd.test(basename(e))?linkSync(e,t):cpSync(e,t)}catch{cpSync(e,t)}}function gs({verdict:e,retry_after_seconds:t},n,r,s=Math.random){if(e!=="rate_limited"||n>=4)return;let o=Math.min(600,30*
2**(n-1)),i=(t??o)*(1+s()/2);return i+60<=r?i:void 0}var ys=["succeeded","no_change","blocked","failed"];function hs(e){let t=x(e);if(t===void 0)return{warnings:[]};let n=ue(
t);if(n===void 0)return{warnings:["the runner's report is not a JSON object"]};let r=[],s=(l,u,m)=>{let f=n[l]??void 0;if(f===
void 0||m(f))return f;r.push(S(`the runner's report has a ${l} that is not ${u}: ${JSON.stringify(f)}`))},o=s("status",`\
one of ${ys.join(", ")}`,Sd),i=s("summary","text",Wt),a=s("no_change_reason","text",Wt)??(o==="no_change"?i:void 0),d=s(
"cost_usd","a number from 0",B),c=s("tokens","a number from 0",B);return{judged:hd(o,i??"it gives no reason"),summary:i||
void 0,noChangeReason:a?.trim()?S(a):void 0,usage:tt({...d!==void 0&&{cost_usd:d},...c!==void 0&&{tokens:c}}),warnings:r}}
function hd(e,t){if(e==="blocked")return{verdict:"blocked",reason:S(`the runner needs a person: ${t}`)};if(e==="failed")
return{verdict:"runner_error",reason:S(`the runner reports a failure: ${t}`)}}var Wt=e=>typeof e=="string",Sd=e=>Wt(e)&&
ys.includes(e);var bd={LOW:[.9,1.2],MEDIUM:[.8,1.5],HIGH:[.7,2],CRITICAL:[.6,3]};var ws=1e6,Hm=[[/^(s|secs?|seconds?)$/,1/3600],[/^(m|mins?|minutes?)$/,1/60],[/^(h|hrs?|hours?)$/,1],[/^(d|days?)$/,8],[
/^(w|wks?|weeks?)$/,40],[/^(mo|mons?|months?)$/,160]],ut=String.raw`(?:\d+\.?\d*|\.\d+)`,Ss=String.raw`${ut}\s*[A-Za-z]*|${ut}\s*[A-Za-z]+(?:\s*${ut}\s*[A-Za-z]+)+`,
Wm=new RegExp(String.raw`^\s*(?:~?\s*(${Ss})(?:\s*(?:-|–|—|to)\s*(${Ss}))?|[Pp][\d.DdHhMmSsTtWw]+)\s*$`);var zm=new RegExp(String.raw`(${ut})\s*([a-z]*)`,"g");var Km=`expected a time over 0 and at most ${ws} hours, such as 6.5 (hours), "8-12 hours", "2h 30m", "1d" or {optimistic\
, most_likely, pessimistic}`;function xs(e,t){let[n,r]=bd[t];return{optimistic:bs(e*n),most_likely:e,pessimistic:Math.min(ws,bs(e*r))}}var bs=e=>Number(e.toPrecision(6));var wd="The plan file",Ts={id:"FALLBACK-001",name:"Sequential Implementation",description:"Execute implementation in seq\
uential mode",duration:xs(24,"MEDIUM"),depends_on:[],risk:"MEDIUM",context_requirements:[],files:[]};var ks=({id:e,description:t,texts:n=[]})=>e===Ts.id&&t===Ts.description&&!n.some(({title:r})=>r.startsWith(wd));var zt="SOMAS_PROCESS";var Es=(e,t)=>({mark:e,folder:t,before:new Set(vs())});function _s(e){for(let t=0;t<20;t++){let n=vs().filter(r=>!e.before.
has(r)&&xd(r,e));if(n.length===0)return;for(let r of n)try{process.kill(r,"SIGKILL")}catch{}}}function xd(e,{mark:t,folder:n}){
try{return readFileSync(`/proc/${e}/environ`,"latin1").split("\0").includes(`${zt}=${t}`)?!0:`${readlinkSync(`/proc/${e}\
/cwd`)}/`.startsWith(`${n}/`)}catch{return!1}}function vs(){try{return readdirSync("/proc").map(Number).filter(Number.isInteger)}catch{
return[]}}function Rs({seconds:e,folders:t},n){let r=Date.now(),s=Kt(),o=setTimeout(a,e*1e3),i=!1;async function a(){if(Math.abs(Kt()-
s)>Td&&([s,r]=[Kt(),Date.now()]),Date.now()-r>=e*1e3&&(r=Math.max(r,await kd(t))),i)return;let d=Date.now()-r;d>=e*1e3?n(
Math.round(d/1e3)):o=setTimeout(a,e*1e3-d+1)}return{sign:()=>{r=Date.now()},end:()=>{i=!0,clearTimeout(o)}}}var Td=1e3,Kt=()=>Date.
now()-performance.now();async function kd(e){let t=0,n=[...e],r=async s=>{let o=await lstat(s).catch(()=>{});t=Math.max(
t,o?.ctimeMs??0)};for(let s=n.pop();s!==void 0;s=n.pop()){await r(s);for(let o of await readdir(s,{withFileTypes:!0}).catch(
()=>[])){let i=join(s,o.name);o.isDirectory()?n.push(i):await r(i)}}return Math.min(t,Date.now())}var $s=3e3,Vt=new Map;function Os(e){for(let[t,n]of Vt)(e===void 0||`${n.folder}/`.startsWith(`${e}/`))&&Jt(t,n)}function Jt(e,t){
Ps(e,"SIGKILL"),_s(t)}function Ps(e,t){try{process.kill(-e,t)}catch{}}async function j(e){if($e(e.cwd))return new Promise(
()=>{});let t=openSync(e.stdin??"/dev/null","r");try{let[n,...r]=e.argv,s=randomUUID(),o=Es(s,realpathSync(e.cwd)),i=spawn(
n,r,{cwd:e.cwd,env:{...e.environment,[zt]:s},detached:!0,stdio:[t,"pipe","pipe"]});return await Ed(i,o,e)}catch(n){return{
exitCode:null,signal:null,timedOut:!1,error:String(n)}}finally{closeSync(t)}}function Ed(e,t,n){return new Promise(r=>{let s=e.
pid,o=[],i=(m,f)=>{o.push(setTimeout(f,m))},a={timedOut:!1},d={exitCode:null,signal:null},c,l=m=>{c?.end(),o.forEach(clearTimeout),
s!==void 0&&Vt.delete(s),e.stdout?.destroy(),e.stderr?.destroy(),r({...d,...a,...m!==void 0&&{error:m}})};for(let m of["\
stdout","stderr"])e[m]?.on("data",f=>{c?.sign(),n.log.write(f),n.onOutput?.(m,f)});if(e.on("error",m=>l(m.message)),s===
void 0)return;Vt.set(s,t);let u=m=>{a=m,Ps(s,"SIGTERM"),i($s,()=>Jt(s,t))};i(n.timeoutSeconds*1e3,()=>u({timedOut:!0})),
n.stall&&(c=Rs(n.stall,m=>u({timedOut:!1,stalledSeconds:m}))),e.on("exit",(m,f)=>{d={exitCode:m,signal:f},Jt(s,t),i($s,l)}),
e.on("close",()=>l())})}var le=class{#t;#n;#e=new StringDecoder("utf8");#s=[];#o=0;#r="";#i=!1;constructor(t,n=()=>!0){this.#t=t,this.#n=n}add(t){
let n=this.#e.write(t).split(`
`);for(let[r,s]of n.entries())r>0&&this.#a(),this.#r.length+s.length>this.#t&&(this.#i=!0),this.#r=this.#i?"":this.#r+s}lines(){
return this.#a(),this.#d(),this.#s}#a(){let t=this.#r.replace(/\r$/,"");!this.#i&&t!==""&&this.#n(t)&&(this.#s.push(t),this.#o+=
t.length),this.#o>2*this.#t&&this.#d(),this.#r="",this.#i=!1}#d(){let t=0;for(;this.#o>this.#t;t++)this.#o-=this.#s[t]?.
length??0;this.#s.splice(0,t)}},V=({stdout:e})=>e.map(ue).filter(t=>t!==void 0);var _d=[["quota_exhausted",/insufficient[_ ](quota|credit)|exceeded your current quota|quota exceeded|credit balance|billing|usage[_ ]limit|payment required|\b402\b/i],
["rate_limited",/\b(429|529|503)\b|rate[-_ ]?limit|too many requests|overloaded|resource[_ ](has been )?exhausted|high demand|try again later/i],
["budget_exceeded",/max(imum)?[-_ ]?(number of )?(session )?(turns|budget)|budget[_ ](exceeded|exhausted)/i],["blocked",
/\b(401|403)\b|unauthori[sz]ed|(invalid|incorrect|missing|no) (x-)?api[-_ ]?key|authenticat|auth method|permission[_ ]denied|not logged in|\/login|content[-_ ]?filter|safeguard|usage polic|refus(al|ed to)/i]],
vd=3600;function M(e,t,n=""){let r=`${t}
${n}`,s=$d(r),o=_d.find(([,d])=>d.test(r))?.[0]??"runner_error",i=o==="quota_exhausted"&&s!==void 0&&s<=vd?"rate_limited":
o,a=i==="rate_limited"&&s!==void 0&&{retry_after_seconds:s};return{verdict:i,reason:S(`${e}: ${t}`),...a}}var Rd={ms:.001,
millis:.001,s:1,m:60,h:3600};function $d(e){let t=/(?:retry|try again)[-_ ]?(?:after|in|delay)(_ms)?["']?[:= ]{1,3}["']?(\d+(?:\.\d+)?) ?(ms|millis|s|m|h)?/gi,
n=[...e.matchAll(t)].at(-1);if(n===void 0)return;let[,r,s,o=r===void 0?"s":"ms"]=n;return Math.ceil(Number(s)*(Rd[o.toLowerCase()]??
1))}var As=[{registry:"pypi",name:"pyyaml",version:"6.0.4"},{registry:"pypi",name:"filelock",version:"4.2.12"}],Ls={claude:{
registry:"npm",name:"@anthropic-ai/claude-code",version:"2.1.331"},codex:{registry:"npm",name:"@openai/codex",version:"0\
.169.0"},copilot:{registry:"npm",name:"@github/copilot",version:"1.0.102"},gemini:{registry:"npm",name:"@google/gemini-c\
li",version:"0.61.0"},aider:{registry:"pypi",name:"aider-chat",version:"0.86.2"},opencode:{registry:"npm",name:"opencode\
-ai",version:"1.18.33"}};var Od=600;function js(e,t){let n=Ls[e],r=n.registry==="npm"?Ld(e,n):Ns([n],["-m",e]);return Is(`${e}-${n.version}`,r,t)}
function Ms(e,t){let n=e.map(({name:r,version:s})=>`${r}-${s}`).join("-");return Is(n,Ns(e,[],["--system-site-packages"]),
t)}var Pd=["install","--ignore-scripts=false","--no-audit","--no-fund","--no-save","--loglevel=error"],Ad=["-m","pip","i\
nstall","--quiet","--disable-pip-version-check","--no-input"],Ld=(e,{name:t,version:n})=>({names:`${t} ${n}`,steps:r=>[[
"npm",...Pd,"--prefix",r,`${t}@${n}`]],argv:r=>[join(r,"node_modules",".bin",e)]});function Ns(e,t,n=[]){let r=o=>join(o,
"bin","python"),s=e.map(({name:o,version:i})=>`${o}==${i}`);return{names:e.map(({name:o,version:i})=>`${o} ${i}`).join("\
 and "),steps:o=>[["python3","-m","venv",...n,o],[r(o),...Ad,...s]],argv:o=>[r(o),...t]}}var Xt=new Map;async function Is(e,t,n){
let{names:r}=t,s=join(n.environment.HOME??tmpdir(),".cache","somas-workflows","agents",e),o=t.argv(s);if(!existsSync(o[0])){
let i=Xt.get(s)??jd(s,t,n);Xt.set(s,i);let a=await i.finally(()=>Xt.delete(s));if(a!==void 0)return{failure:`${r} could \
not be installed: ${a}`}}return existsSync(o[0])?{argv:o}:{failure:`${r} was installed without its program`}}async function jd(e,{
names:t,steps:n},{environment:r,log:s,timeoutSeconds:o}){let i=`${e}.${randomUUID()}`;try{mkdirSync(i,{recursive:!0}),s.
write(`[installing ${t}]
`);let a=Math.min(Od,o);for(let d of n(i)){let c=await j({argv:d,cwd:i,environment:r,log:s,timeoutSeconds:a});if(c.exitCode!==
0)return`${d[0]} ${Md(c)}, see the log`}existsSync(e)||renameSync(i,e);return}catch(a){return existsSync(e)?void 0:String(
a)}finally{rmSync(i,{recursive:!0,force:!0})}}function Md({exitCode:e,signal:t,timedOut:n,error:r}){return r!==void 0?`c\
ould not be started (${r})`:n?"did not end in time":e===null?`was ended by ${t}`:`ended with exit code ${e}`}var Ce={exitCode:0,signal:null,timedOut:!1},se=e=>({end:Ce,judged:{verdict:"runner_error",reason:e}});var Nd=8e6,Id=64e3,L=(e,t)=>t?[e,t]:[],D=e=>({name:e.name,repeatable:!1,callsModel:!0,findObstacle:()=>{},run:async t=>{
let n=performance.now(),r=await js(e.name,t);if("failure"in r)return se(r.failure);for(let f of["budget_usd","max_turns"])
(t.settings[f]??0)>0&&!e.limits.includes(f)&&t.log.write(`[${e.name} has no option for ${f}: nothing keeps to it]
`);let s=new le(Nd,f=>!e.ignore?.(f)),o=new le(Id),{args:i,environment:a,stdin:d}=e.call(t,Cd(e,t)),c=await j({...t,argv:[
...r.argv,...i],cwd:t.workspace,environment:{...a,...t.environment,...t.agentEnvironment},...d!==void 0&&{stdin:d},timeoutSeconds:t.
timeoutSeconds-(performance.now()-n)/1e3,onOutput:(f,g)=>(f==="stdout"?s:o).add(g)});e.tidy?.(t.workspace);let l={stdout:s.
lines(),stderr:o.lines()},u=e.read(l,c.exitCode),m=x(t.resultFile);return{end:c,judged:u?.failure??Fd(e,c,u,l),report:m?.
trim()&&m||u?.answer||void 0,usage:u?.usage}}});function Cd({name:e},{folder:t,agentEnvironment:n}){if(Object.keys(n).length===
0)return;let r=join(t,`${e}-home`);return mkdirSync(r,{recursive:!0}),r}function Fd({name:e},{exitCode:t},n,{stdout:r,stderr:s}){
if(t!==null){if(t!==0){let o=s.at(-1)??r.at(-1)??"it printed nothing";return M(e,`exit code ${t}: ${o}`,s.slice(-20).join(
`
`))}if(n===void 0)return{verdict:"runner_error",reason:`${e} ended without an error, but its output has no end of a run`}}}var Dd=`
  --yes-always --no-auto-commits --no-dirty-commits --no-gitignore --no-pretty --no-stream --no-check-update --analytics\
-disable
  --no-show-release-notes --no-show-model-warnings --no-detect-urls --no-suggest-shell-commands --no-auto-lint
  --input-history-file /dev/null --chat-history-file /dev/null --llm-history-file /dev/null
`,Ud={name:"aider",limits:[],call:({environment:e,promptFile:t})=>({args:["--message-file",t,...Dd.trim().split(/\s+/),...L(
"--model",e.TASK_MODEL)],environment:{LITELLM_LOCAL_MODEL_COST_MAP:"True"}}),read:e=>{let{stdout:t}=e,n=t.findLastIndex(
s=>Fs.test(s)),r=t.findLastIndex(s=>/^litellm\.\w+/.test(s));return r>n?{failure:M("aider",t.slice(r,r+3).join(" ")),usage:Cs(
e)}:n<0?void 0:{usage:Cs(e)}},tidy:e=>{for(let t of readdirSync(e).filter(n=>/^\.aider\.(tags|input|chat|llm)/.test(n)))
rmSync(join(e,t),{recursive:!0,force:!0})}},Fs=/^Tokens: ([\d.]+)(k|M)? sent,.*?([\d.]+)(k|M)? received\.(?: Cost: .*?\$([\d.]+) session)?/,
Bd={k:1e3,M:1e6};function Cs({stdout:e}){let t=e.map(o=>Fs.exec(o)).filter(o=>o!==null);if(t.length===0)return;let n=(o="\
0",i="")=>Number(o)*(Bd[i]??1),r=0;for(let[,o,i,a,d]of t)r+=n(o,i)+n(a,d);let s=t.at(-1)?.[5];return{tokens:Math.round(r),
turns:t.length,...s&&{cost_usd:Number(s)}}}var Ds=D(Ud);var ft={name:"brief",repeatable:!0,findObstacle:()=>{},run:async({prompt:e})=>({end:Ce,report:e,judged:{verdict:"briefed",
reason:"a complete work order was written; nobody has carried it out yet"}})};var Gd="Bash,Edit,Glob,Grep,NotebookEdit,Read,TodoWrite,WebFetch,WebSearch,Write",Hd=`-p --output-format stream-json --v\
erbose --permission-mode acceptEdits --allowedTools ${Gd}`,Wd={name:"claude",limits:["budget_usd","max_turns"],call:({environment:e,
promptFile:t},n)=>({args:[...Hd.split(" "),...L("--model",e.TASK_MODEL),...L("--max-turns",e.TASK_MAX_TURNS),...L("--max\
-budget-usd",e.TASK_BUDGET_USD)],environment:{CLAUDE_CODE_DISABLE_NONESSENTIAL_TRAFFIC:"1",DISABLE_AUTOUPDATER:"1",...n&&
{CLAUDE_CONFIG_DIR:n}},stdin:t}),read:e=>{let t=V(e),n=t.findLast(({type:r})=>r==="result");return n&&{...Kd(n),failure:Vd(
n,t)}}},zd=["input_tokens","output_tokens","cache_creation_input_tokens","cache_read_input_tokens"];function Kd(e){let t=_(
e,"usage"),n=Array.isArray(e.permission_denials)?e.permission_denials.length:0,r=$(e,"result");return{answer:n===0?r:`${r??
""}

Uses of tools that were denied: ${n}.`,usage:{cost_usd:P(e,"total_cost_usd"),tokens:zd.reduce((s,o)=>s+P(t,o),0),turns:P(
e,"num_turns")}}}function Vd(e,t){let{subtype:n,is_error:r,errors:s,stop_reason:o,api_error_status:i="",api_error_type:a=""}=e,
d=$(e,"result")??(Array.isArray(s)?s.join("; "):String(n));if(o==="refusal")return{verdict:"blocked",reason:S(`claude re\
fuses: ${d}`)};if(n==="error_max_turns"||n==="error_max_budget_usd")return{verdict:"budget_exceeded",reason:S(`claude: ${d}`)};
if(n!=="success"||r!==!1){let c=t.findLast(u=>u.subtype==="api_retry"),l=`${i} ${a}
${c?JSON.stringify(c):""}`;return M("claude",d,l)}if(P(e,"num_turns")===0)return{verdict:"runner_error",reason:"claude d\
id not take a turn"}}var Us=D(Wd);var Jd="exec --json --skip-git-repo-check --ephemeral --ignore-user-config",Xd="-c sandbox_workspace_write.network_acces\
s=true -c allow_login_shell=false",qd={name:"codex",limits:[],call:({environment:e,agentEnvironment:{OPENAI_BASE_URL:t},
promptFile:n},r)=>({args:[...Jd.split(" "),"--sandbox",e.CI?"danger-full-access":"workspace-write",...Xd.split(" "),...L(
"-c",t&&`openai_base_url=${JSON.stringify(t)}`),...L("--model",e.TASK_MODEL),"-"],...r&&{environment:{CODEX_HOME:r}},stdin:n}),
ignore:e=>e.includes('"type":"command_execution"'),read:e=>{let t=V(e),n=t.findLast(({type:d})=>d==="turn.completed"||d===
"turn.failed");if(n===void 0)return;let s=t.filter(({type:d})=>d==="item.completed").map(d=>_(d,"item")).findLast(({type:d})=>d===
"agent_message"),o=_(n,"usage"),i=P(o,"input_tokens")+P(o,"output_tokens"),a=Yd($(_(n,"error"),"message"));return{answer:s&&
$(s,"text"),failure:n.type==="turn.failed"?M("codex",a):void 0,usage:i>0?{tokens:i}:void 0}}},Yd=(e="the turn failed")=>$(
_(ue(e)??{},"error"),"message")??e,Bs=D(qd);var qt={name:"command",repeatable:!0,findObstacle:({run:e})=>e===void 0?"the task has no run script":void 0,run:async e=>{
let t=K(join(e.folder,"run.sh"));return writeFileSync(t,`${e.task.run}
`),{end:await j({...e,argv:pe(t),cwd:e.workspace})}}};var Zd="--output-format json --no-color --disable-client-telemetry",Qd={name:"copilot",limits:["max_turns"],call:({environment:e,
promptFile:t,folder:n},r)=>({args:["-p",`Read the file ${t} and carry out the task in it.`,"--add-dir",n,"--autopilot","\
--max-autopilot-continues",e.TASK_MAX_TURNS??"50","--no-ask-user","--allow-all-tools","--deny-tool=shell(git push)",...Zd.
split(" "),...L("--model",e.TASK_MODEL)],environment:{COPILOT_AUTO_UPDATE:"false",...r&&{COPILOT_HOME:r}}}),ignore:e=>/^\{"type":"(tool\.|user\.|assistant\.\w+_delta)/.
test(e),read:e=>{let t=V(e),n=t.findLast(({type:d})=>d==="result");if(n===void 0)return;let r=t.map(d=>({type:d.type,..._(
d,"data")})),s=r.findLast(({type:d})=>d==="session.error"),o=r.findLast(d=>d.type==="assistant.message"&&$(d,"content")!==
void 0),i=s&&($(s,"message")??"no reason is given"),a=i!==void 0&&P(n,"exitCode")>0;return{answer:o&&$(o,"content"),failure:a?
M("copilot",i,JSON.stringify(s)):void 0,usage:{turns:r.filter(({type:d})=>d==="assistant.turn_end").length}}}},Gs=D(Qd);var Hs={name:"custom",repeatable:!1,callsModel:!0,findObstacle:()=>{},run:async e=>{try{let{runner_argv:t=""}=e.settings,
n=Ke(t);if("expected"in n)throw new Error(`runner_argv ${JSON.stringify(t)}: expected ${n.expected}`);let r=ec(n.argv,e),
s={...e.environment,...e.agentEnvironment};return{end:await j({...e,argv:r,cwd:e.workspace,stdin:e.promptFile,environment:s})}}catch(t){
return se(S(`the runner cannot run: ${t instanceof Error?t.message:t}`))}}};function ec([e,...t],{environment:n}){let r=s=>s.
replace(bt,(o,i)=>n[ze[i]??""]??"");return[r(e),...t.map(r)]}var tc=53,nc={name:"gemini",limits:["max_turns"],call:(e,t)=>({args:["--approval-mode=yolo","--output-format","stream-js\
on",...L("--model",e.environment.TASK_MODEL),"-p","Carry out the task above."],environment:{GEMINI_CLI_TRUST_WORKSPACE:"\
true",...t&&{GEMINI_CLI_HOME:rc(t,e)}},stdin:e.promptFile}),read:(e,t)=>{let n=V(e),r=n.findLast(({type:l})=>l==="result"),
s=t===tc?sc(e):void 0;if(r===void 0)return s&&{failure:s};let o=n.findLastIndex(({type:l})=>l==="tool_result"),i=n.slice(
o+1).filter(({type:l,role:u})=>l==="message"&&u==="assistant"),a=P(_(r,"stats"),"total_tokens"),d=$(_(r,"error"),"messag\
e")??"no reason is given",c=r.status==="success"?void 0:M("gemini",d,e.stderr.join(`
`));return{answer:i.map(({content:l})=>l).join(""),failure:s??c,usage:a>0?{tokens:a}:void 0}}};function rc(e,{settings:t,
agentEnvironment:n}){let r={general:{enableAutoUpdate:!1,maxAttempts:3},privacy:{usageStatisticsEnabled:!1},...n.GEMINI_API_KEY&&
{security:{auth:{selectedType:"gemini-api-key"}}},...t.max_turns&&{model:{maxSessionTurns:t.max_turns}}};return mkdirSync(
join(e,".gemini"),{recursive:!0}),writeFileSync(join(e,".gemini","settings.json"),JSON.stringify(r)),e}var sc=({stderr:e})=>({
verdict:"budget_exceeded",reason:`gemini: ${e.find(t=>/turn/i.test(t))?.trim()??"the limit of turns is reached"}`}),Ws=D(
nc);var oc={name:"opencode",limits:[],call:({environment:e,promptFile:t},n)=>({args:["run","--format","json",...L("--model",
e.TASK_MODEL),"--file",t,"--","Carry out the task in the attached file."],environment:{OPENCODE_PERMISSION:'{"*":"allow"\
}',OPENCODE_DISABLE_AUTOUPDATE:"1",OPENCODE_DISABLE_LSP_DOWNLOAD:"1",OPENCODE_DISABLE_SHARE:"1",...n&&{XDG_CONFIG_HOME:n,
XDG_DATA_HOME:n,XDG_STATE_HOME:n}}}),ignore:e=>e.startsWith('{"type":"tool_use"'),read:e=>{let t=V(e),n=t.findLast(({type:o})=>o===
"error"),r=t.filter(({type:o})=>o==="step_finish").map(o=>_(o,"part"));if(n===void 0&&r.length===0)return;let s=t.findLast(
({type:o})=>o==="text");return{answer:s&&$(_(s,"part"),"text"),failure:n&&ic(_(n,"error")),usage:r.length>0?ac(r):void 0}}};
function ic(e){let t=_(e,"data"),{statusCode:n="",responseBody:r=""}=t,s=$(_(t,"responseHeaders"),"retry-after"),o=$(t,"\
message")??String(e.name),i=`${n} ${e.name} ${r} ${s?`retry-after: ${s}`:""}`;return M("opencode",o,i)}function ac(e){let t=s=>e.
reduce((o,i)=>o+s(i),0),n=t(s=>P(s,"cost")),r=t(s=>P(_(s,"tokens"),"total"));return{...n>0&&{cost_usd:n},tokens:r,turns:e.
length}}var zs=D(oc);var Zt="somas/core/runner.py",dc="Task execution placeholder.",Qt={name:"somas",repeatable:!1,callsModel:!0,findObstacle:(e,t)=>O(
t,Zt)===void 0?`the repository has no ${Zt}`:void 0,run:async e=>{let{task:t,settings:n,workspace:r,context:s}=e;if(!/^project-\d+$/.
test(n.project_id))return Yt(`it wants a project id like project-123, not ${n.project_id}`);let o=`${ke(n.project_id)}/.${t.
id}`,i=mc(r,o);if(i===void 0)return Yt(`${o} leads out of the repository`);try{ot(join(i,"context"),s);let a=t.output??`${o}\
/output.md`,d=s.slices.map(({file:m})=>`${o}/context/${m}`),c=await cc(e,uc(e,d,a));if("failure"in c)return Yt(c.failure);
let l=O(r,a),u=fc(c,l&&x(l),e.prompt);return u.judged!==void 0&&l!==void 0&&rmSync(l,{force:!0}),u}finally{rmSync(i,{recursive:!0,
force:!0})}}};async function cc(e,t){let n=new le(1e4),r=i=>j({...e,argv:[...i,...t],cwd:e.workspace,stdin:e.promptFile,
environment:{...e.environment,...e.agentEnvironment,PYTHONDONTWRITEBYTECODE:"1"},onOutput:(a,d)=>a==="stderr"&&n.add(d)}),
s=await r(["python3"]);if(s.exitCode===0||!n.lines().some(i=>lc.test(i)))return s;let o=await Ms(As,e);return"failure"in
o?o:r(o.argv)}var lc=/^(ModuleNotFound|Import)Error: No module named '(yaml|filelock)/;function uc({task:e,settings:t},n,r){
let s={agent:e.agent??t.agent,task_name:e.name,task_desc:e.description,context_files:n.join(","),output_path:r,project_id:t.
project_id},o=([i,a])=>a.startsWith("-")?[`--${i}=${a}`]:[`--${i}`,a];return[Zt,...Object.entries(s).flatMap(o)]}function fc(e,t,n){
let r=t?.trim()?t:void 0;return e.exitCode!==0?{end:e,report:r}:r===void 0?{end:e,judged:{verdict:"runner_error",reason:"\
the SOMAS runner ended without an error but wrote no output that can be read"}}:r.includes(dc)?{end:e,report:`${r}

${n}`,judged:{verdict:"briefed",reason:"the SOMAS runner wrote a placeholder, no agent is connected to it: nobody has ca\
rried the task out yet"}}:{end:e,report:r,delivered:!0}}var Yt=e=>se(`the SOMAS runner cannot run: ${e}`);function mc(e,t){
let n=dirname(t);for(;!existsSync(join(e,n));)n=dirname(n);if(O(e,n)===void 0)return;let r=join(e,t);return rmSync(r,{recursive:!0,
force:!0}),mkdirSync(r,{recursive:!0}),r}var pc={command:qt,somas:Qt,brief:ft,claude:Us,codex:Bs,copilot:Gs,gemini:Ws,aider:Ds,opencode:zs,custom:Hs};function Ks(e,t,n){
return ks(e)?ft:n!=="auto"?pc[n]:[qt,Qt].find(r=>r.findObstacle(e,t)===void 0)??ft}async function mt(e,t,n){let r=performance.now(),s={...e.environment,...e.setupEnvironment};for(let[o,i=""]of[["run",e.settings.
setup],["task",e.task.setup]]){if(i==="")continue;let a=performance.now(),d=Math.max(1,n-(a-r)/1e3);e.log.write(`[setup \
of the ${o}]
`);let c=pe(gc(e,t,i)),l=await j({...e,argv:c,cwd:t,environment:s,timeoutSeconds:d});e.setupTime.seconds+=(performance.now()-
a)/1e3;let u=yc(`the setup of the ${o}`,l)??await hc(e,t,o);if(u!==void 0)return u}}function gc({folder:e,setupSteps:t},n,r){
let s=r.trim()===Sn&&t!==void 0,o=s?void 0:O(n,r);if(o!==void 0&&statSync(o).isFile())return o;let i=K(join(e,"setup.sh"));
return writeFileSync(i,s?t:`${r}
`),i}function yc(e,{exitCode:t,signal:n,timedOut:r,stalledSeconds:s,error:o}){return s!==void 0?{verdict:"stalled",reason:`${e}\
 printed nothing and changed nothing for ${s} s`}:r?{verdict:"timeout",reason:`${e} did not end in time`}:t===0?void 0:{
verdict:"runner_error",reason:`${e} ${o??`ended with exit code ${t??n}`}, see the log`}}async function hc({workspace:e},t,n){
let r=t===e?await p(e,["status","--porcelain"]):"";return r===""?void 0:{verdict:"runner_error",reason:`the setup of the\
 ${n} changed the repository: ${r.split(`
`).join(", ")}; let it write elsewhere, or ignore the files`}}var Vs="refs/somas/imported";async function Js(e,{parents:t,message:n,changes:r,tree:s,date:o=Math.floor(Date.now()/1e3)}){
let[i,...a]=t,d=[`commit ${Vs}
mark :1
`,`committer ${Se.GIT_COMMITTER_NAME} <${Se.GIT_COMMITTER_EMAIL}> ${o} +0000
`,Xs(n),`from ${i}
`,...a.map(c=>`merge ${c}
`),s===void 0?"":`M 040000 ${s} ""
`,...r.map(Sc),`
get-mark :1
`,`reset ${Vs}
from ${"0".repeat(i.length)}

`];return p(e,["fast-import","--quiet","--force"],{input:d.join("")})}function Sc(e){let t=`"${e.path.replace(/["\\]/g,"\
\\$&").replaceAll(`
`,"\\n")}"`;return"text"in e?`M 100644 inline ${t}
${Xs(e.text)}`:"object"in e?`M ${e.mode} ${e.object} ${t}
`:`D ${t}
`}var Xs=e=>`data ${Buffer.byteLength(e)}
${e}
`;var qs=100*2**20;async function Ys(e,t){let n=t.filter(({mode:a})=>a.startsWith("100"));if(n.length===0)return{tooLarge:[],
bytes:new Map};let r=n.map(({object:a})=>`${a}
`).join(""),s=(await p(e,["cat-file","--batch-check=%(objectsize)"],{input:r})).split(`
`).map(Number),o=n.flatMap((a,d)=>{let c=s[d]??0;return c>qs?[{...a,bytes:c}]:[]}),i=o.map(({before:a,path:d})=>`${a.mode}\
 ${a.object}	${d}
`);return o.length>0&&await p(e,["update-index","--index-info"],{input:i.join("")}),{tooLarge:o.map(({path:a,bytes:d})=>`${a}\
 (${Math.round(d/1e6)} MB)`),bytes:new Map(n.map(({object:a},d)=>[a,s[d]??0]))}}async function Zs(e,t){let n=[`--filter=\
blob:limit=${qs+1}`,"--filter-print-omitted"];return/^~/m.test(await p(e,["rev-list","--objects",...n,t]))}var Qs=10;async function eo(e,t=[],n=[]){let r=await wc(e,new Set(n.map(({path:u})=>u))),s=Xr(r.untracked,t,u=>existsSync(
join(e,u))),o=s.length===0?[]:await bc(e,s.map(({path:u})=>u)),i=s.filter(({path:u})=>!o.some(m=>m===u||m.startsWith(`${u}\
/`))),a=[...r.leftOut,...i.map(({path:u})=>u)],d=[...a,...n.map(({path:u})=>u)].map(u=>`:(exclude,top,literal)${u}`),c=await to(
e,d).catch(u=>Ec(e,d,u)),l=n.map(({path:u,head:m,isListed:f})=>f&&m!==void 0?`160000 ${m}	${u}\0`:`0 ${"0".repeat(40)}	${u}\
\0`);return l.length>0&&await p(e,["update-index","-z","--index-info"],{input:l.join("")}),{leftOut:a,paths:[...r.known,
...r.untracked],warnings:[...r.warnings,...i.map(qr).map(u=>S(u)),...c]}}var bc=(e,t)=>ee(e,["ls-files","-z","--",...t.map(
n=>`:(top,literal)${n}`)]);async function wc(e,t){let n=new Set,r=[],s=[],o=[];for(let a=0;a<=Qs;a++){let d=["ls-files",
"--others","--exclude-standard","-t","-z"],c=await ee(e,a===0?[...d,"--cached"]:d),l=c.flatMap(f=>f.startsWith(en)?[f.slice(
en.length)]:[]);a===0&&(s=c.filter(f=>!f.startsWith(en)).map(f=>f.slice(2)));let u=f=>[...n,...t].some(g=>xc(f,g)),m=Tc(
e,l).filter(f=>!u(f));for(let f of m)u(f)||(a<Qs&&kc(join(e,f,".git"))?(rmSync(join(e,f,".git"),{recursive:!0,force:!0}),
r.push(f)):n.add(f));if(o=l.filter(f=>!u(f)),!m.some(f=>r.includes(f)))break}let i=[...r.map(a=>`${a}/ was a repository \
of its own: its files are kept, its history is not`),...[...n].map(a=>`left out ${a}/: it is a worktree, or a clone of a\
nother repository`)];return{known:s,untracked:o,leftOut:[...n],warnings:i.map(a=>S(a))}}var en="? ",xc=(e,t)=>e===t||e.startsWith(
`${t}/`);function Tc(e,t){let n=new Set;for(let r of t)for(let s=r.lastIndexOf("/");s>0;s=r.lastIndexOf("/",s-1)){let o=r.
slice(0,s);if(n.has(o))break;n.add(o)}return[...n].filter(r=>lstatSync(join(e,r,".git"),{throwIfNoEntry:!1})).sort()}var kc=e=>lstatSync(
e).isDirectory()&&!/^\s*\[remote\s/m.test(x(join(e,"config"))??"");async function to(e,t){let n=["add","--all","--ignore\
-errors"];try{if(t.length===0)await p(e,n);else{let r=[":(top)",...t].map(s=>`${s}\0`).join("");await p(e,[...n,"--paths\
pec-from-file=-","--pathspec-file-nul"],{input:r})}return[]}catch(r){if(!(r instanceof F)||r.exitCode!==1)throw r;return[
`not everything could be saved: ${S(r.stderr)}`]}}async function Ec(e,t,n){if(!(n instanceof F))throw n;let r=join(e,".g\
it/info/attributes"),s=existsSync(r)?readFileSync(r,"utf8"):void 0;A(dirname(r));try{writeFileSync(r,`${s??""}
* -filter -working-tree-encoding
`);let o=await to(e,t);return[S(`saved without the filters of .gitattributes: ${n.stderr}`),...o]}finally{s===void 0?rmSync(
r):writeFileSync(r,s)}}async function tn(e,t,n,{ownFile:r,named:s,submodules:o}){await oo(e);let i=await eo(e,s,o),a=await no(e,t),{tooLarge:d,
bytes:c}=await Ys(e,a),l=({path:b})=>b===r||b.startsWith(`${r}/`),u=async()=>(await no(e,t)).filter(b=>!l(b)),m=d.length===
0?a.filter(b=>!l(b)):await u(),f=[...i.warnings],g=m.filter(({path:b})=>_c.test(b));if(g.length>0&&(await vc(e,t,r),m=await u(),
f.push(`changes of other tasks' result files are left out: ${v(g.map(({path:b})=>b))}`)),m.some(({path:b})=>b===".gitmod\
ules")){let b=await $c(e);b.length>0&&(m=await u(),f.push(S(`removed the submodule ${v(b)}, which .gitmodules no longer \
names`)))}let y=await p(e,["write-tree"]),h=n!==void 0&&await Te(e,n,t).catch(()=>!1),R=h&&n!==t&&!await Rc(e,`${t}..${n}`,
i.leftOut)?n:t,w=await ae(e,y,[R],"Work of a runner, not yet judged"),E=n!==void 0&&!h&&{rewritten:n},{paths:k}=i;return{
start:t,commit:w,tree:y,parent:R,...E,differences:m,tooLarge:d,bytes:c,paths:k,warnings:f}}var _c=new RegExp(`^"?${ke("[\
^/]+").replace(".","\\.")}/`,"i");async function no(e,t){let n=await p(e,["diff-index","--cached","--raw","--no-abbrev",
"--no-renames",t]);return Array.from(n.matchAll(/^:(\d+) (\d+) (\S+) (\S+) (\w)\t(.*)$/gm),([,r="",s="",o="",i="",a="",d=""])=>({
status:a,path:d,mode:s,object:i,before:{mode:r,object:o}}))}async function vc(e,t,n){let r=[`:(top,glob,icase)${ke("*")}\
/**`,`:(exclude,top,literal)${n}`];await p(e,["reset","--quiet",t,"--",...r])}async function Rc(e,t,n){if(await Zs(e,t))
return!0;if(n.length===0)return!1;let r=n.map(s=>`:(top,literal)${s}`);return await p(e,["log","--format=%H","--max-coun\
t=1","--full-history",t,"--",...r])!==""}async function $c(e){let t=await p(e,["ls-files","--stage","-z"]),n=Array.from(
t.matchAll(/160000 \S+ 0\t([^\0]*)\0/g),([,i=""])=>i),r=await ct(e,["--blob",":.gitmodules"]),s=n.filter(i=>!r.includes(
i)),o=s.map(i=>`0 ${"0".repeat(40)}	${i}\0`);return s.length>0&&await p(e,["update-index","-z","--index-info"],{input:o.
join("")}),s}var so=(e,{tree:t,parent:n},r,s)=>Js(e,{tree:t,parents:[n],message:s,changes:[r]});async function Ee(e,t){await oo(
e);try{await ro(e,t)}catch{Le(e),await ro(e,t)}}async function ro(e,t){await p(e,["checkout","--quiet","--force","--deta\
ch",t]),await p(e,["clean","-ffdxq"]),existsSync(join(e,".git/modules"))&&await p(e,["submodule","--quiet","update","--f\
orce","--no-fetch"]).catch(()=>{})}async function oo(e){let t=["rev-parse","--path-format=absolute","--show-toplevel","-\
-git-path","index.lock"],[n="",r=""]=(await p(e,t)).split(`
`);if(realpathSync(n)!==realpathSync(e))throw new Error(`the runner damaged the repository: ${e} is not its top folder`);
rmSync(r,{force:!0})}var Oc=e=>String(e).replace(/\B(?=(\d{3})+$)/g,","),io=(e,t,n=`${t}s`)=>`${Oc(e)} ${e===1?t:n}`;var Pc={75:{verdict:"rate_limited",reason:"the runner asked to be run again later (exit code 75)"},77:{verdict:"blocked",
reason:"the runner needs a person (exit code 77)"},124:{verdict:"timeout",reason:"the runner reported a timeout (exit co\
de 124)"},137:{verdict:"timeout",reason:"the runner reported that it was killed (exit code 137)"}};function nn(e){let{end:t,
judged:n,objection:r,changes:s,delivered:o,verify:i,verifyDetails:a="",warnings:d,noChangeReason:c}=e,l=Ac(t)??n??Lc(t)??
r;if(l!==void 0)return l;let u=s===0&&!o,m=e.repeatable&&(i!=="none"||e.doneBefore);if(u&&c===void 0&&!m)return{verdict:"\
no_change",reason:["the runner ended without an error but changed nothing",...d].join("; ")};if(i==="failed")return{verdict:"\
verify_failed",reason:`the task's verify script failed${a}`};if(i==="timeout")return{verdict:"verify_failed",reason:`the\
 task's verify script did not end in time${a}`};if(i==="unprepared")return{verdict:"verify_failed",reason:`the setup bef\
ore the task's verify script failed${a}`};let f=i==="passed"?"verify passes":"the task has no verify script";return{verdict:u||
d.length>0?"succeeded_with_warning":"succeeded",reason:[Mc(e),f,...d].join("; ")}}function Ac({timedOut:e,stalledSeconds:t,
error:n}){if(t!==void 0)return{verdict:"stalled",reason:`the runner was ended: it printed nothing and changed nothing fo\
r ${t} s`};if(e)return{verdict:"timeout",reason:"the runner did not end in time"};if(n!==void 0)return{verdict:"runner_e\
rror",reason:`the runner could not be started: ${n}`}}function Lc({exitCode:e,signal:t}){if(e===0)return;let n=e===null?
void 0:Pc[e];if(n!==void 0)return n;let r=e===null?t:jc.get(e-128);return{verdict:"runner_error",reason:`the runner ${r===
void 0?`ended with exit code ${e}`:`was ended by ${r}`}`}}var jc=new Map(Object.entries(system.signals).map(([e,t])=>[t,
e]));function Mc({changes:e,delivered:t,noChangeReason:n}){let r=e===0?[]:[`changed ${io(e,"file")}`];return t?["wrote i\
ts document",...r].join(" and "):e>0?r.join(""):n===void 0?"changed nothing":`changed nothing, as the runner declared: ${n}`}var Nc=[{name:"core.autocrlf",value:"false"},{name:"core.safecrlf",value:"false"},{name:"core.eol",value:"lf"},{name:"co\
re.excludesFile",value:"/dev/null"},{name:"core.attributesFile",value:"/dev/null"}],ao="somas.upstream";async function co(e,t,n,r=[]){
if(await Ic(e,t),r.length>0&&await Cc(join(t,".git"),r),await p(t,["checkout","--quiet","--detach",n]),existsSync(join(t,
".gitmodules"))){let s=await Gc(e,t,n);await appendFile(join(t,".git/config"),Q(s))}}async function Ic(e,t){await Ye(e,t),await appendFile(join(t,".git/config"),Q(Nc)),await Bc(e,join(t,".git"))}async function Cc(e,t){
await appendFile(join(e,"config"),Q([{name:"core.sparseCheckout",value:"true"}])),await mkdir(join(e,"info"),{recursive:!0}),
await writeFile(join(e,"info/sparse-checkout"),`/*
${t.map(n=>`!/${n}
`).join("")}`)}var rn=["refs/tags","refs/remotes","refs/heads"],Fc="--format=%(objectname) %(refname)";function Dc(e){let t=existsSync(
join(e,".git"))?join(e,".git"):e,n=join(t,"packed-refs"),r=o=>{let i=join(t,o);return existsSync(i)&&readdirSync(i).length>
0};return!existsSync(n)||rn.some(r)?void 0:readFileSync(n,"utf8").split(`
`).filter(o=>rn.some(i=>o.split(" ")[1]?.startsWith(`${i}/`))).join(`
`)}var Uc="refs/remotes/origin/";async function Bc(e,t){let n=Dc(e)??await p(e,["for-each-ref",Fc,...rn]),r=new Map;for(let s of n.
split(`
`)){let[o="",i=""]=s.split(" ");i!==""&&r.set(i.replace(/^refs\/heads\//,Uc),o)}await writeFile(join(t,"packed-refs"),Ze(
r))}async function Gc(e,t,n){let r=["--get-regexp","^submodule\\..*\\.url$"],s=await Z(e,["--local",...r]),o=await Z(t,[
"--blob",`${n}:.gitmodules`,...r]),i=await Z(e,["--local","--get-regexp",`^(${ao}|remote\\.origin\\.url)$`]),a=u=>i.find(
m=>m.name===u)?.value,d=a(ao)??a("remote.origin.url")??e,c=o.flatMap(({name:u,value:m=""})=>/^\.\.?\//.test(m)?[{name:u,
value:Hc(d,m)}]:[]),l=new Set(s.map(({name:u})=>u));return[...s,...c.filter(({name:u})=>!l.has(u))]}function Hc(e,t){let n=e.
replace(/\/$/,""),r=t,s="/";for(;;)if(r.startsWith("../")){let o=Math.max(n.lastIndexOf("/"),n.lastIndexOf(":"));s=n[o]===
":"?":":"/",n=n.slice(0,Math.max(o,0)),r=r.slice(3)}else if(r.startsWith("./"))r=r.slice(2);else return`${n}${s}${r}`.replace(
/\/$/,"")}var Wc=200;function lo(e){let t=e.tail().findLast(n=>n.trim()!=="")??"[verify]";return t==="[verify]"?"":`, after ${JSON.
stringify(S(t,Wc))}`}async function uo(e,t,n,r){let{workspace:s,folder:o,log:i}=e,a=performance.now(),d=join(o,"verify");
await rm(d,{recursive:!0,force:!0}),await co(s,d,n,[ne("*","*")]);let c=K(join(o,"verify.sh"));await writeFile(c,`${t}
`),i.write(`
[verify]
`);let l=await mt(e,d,r);if(l!==void 0)return i.write(`${l.reason}
`),{state:"unprepared",details:`: ${l.reason}`};let u=Math.max(1,r-(performance.now()-a)/1e3),m={...e.environment,...e.setupEnvironment},
f=await j({argv:pe(c),cwd:d,environment:m,log:i,timeoutSeconds:u});return f.error!==void 0&&i.write(`${f.error}
`),f.timedOut?{state:"timeout",details:lo(i)}:f.exitCode===0?{state:"passed",details:""}:{state:"failed",details:`: ${f.
exitCode===null?`ended by ${f.signal??"an error"}`:`exit code ${f.exitCode}`}${lo(i)}`}}async function mo(e,t=Ks(e.task,e.workspace,e.settings.runner)){let{workspace:n,log:r}=e,s=e.start??await p(n,["rev-pars\
e","HEAD"]),o=performance.now(),i=()=>e.timeoutSeconds-(performance.now()-o)/1e3,a=new Map,d;t.callsModel&&await e.pause(
Math.random()*10);for(let c=1;;c++){let l=po(e,c),u=await Kc(e,t,s,c,Math.max(1,i()));d=tt(d,u.usage);for(let[f,g]of u.sideTips.
entries())a.set(`${l}-${f+1}`,g);let m=gs(u.verdict,c,i());if(m===void 0){let f=fo(e.setupTime.seconds),g=fo((performance.
now()-o)/1e3),y={runner:t.name,seconds:g,...f>0&&{setup_seconds:f}},h=await Zc(e,u,y);return{...y,...d&&{usage:d},...c>1&&
{attempts:c},partial:a,...h}}go(u.snapshot)&&a.set(l,u.snapshot.commit),r.write(`
[attempt ${c}: ${u.verdict.reason}; the next one in ${Math.round(m)} s]
`),await Ee(n,s),await e.pause(m)}}var fo=e=>Math.round(e*10)/10,po=({task:e},t)=>`partial/${e.id}/${t}`;async function Kc(e,t,n,r,s){
let{task:o,workspace:i,settings:a,folder:d}=e;for(let q of[e.resultFile,e.reportFile])rmSync(q,{recursive:!0,force:!0});
let c={...e.environment,TASK_ATTEMPT:`${r}`,TASK_TIMEOUT_SECONDS:`${Math.floor(s)}`},l=performance.now(),u=fs(i,join(dirname(
d),`.kept-${o.id}-${r}`)),m=await Jc(t,{...e,environment:c,timeoutSeconds:s});A(d);let f=ne(a.project_id,o.id),g=o.files,
{snapshot:y,sideTips:h,submodules:T}=await Xc(i,u,n,{ownFile:f,named:g}),R=await ss(i,y,e.lfsStore),w=[e.agentEnvironment,
e.setupEnvironment],E=await es(i,n,[y.commit,...h],w);if(E.length>0)return qc(y,E,m.usage);let k=hs(e.reportFile),b=h.map(
(q,zo)=>`refs/somas/${po(e,r)}-${zo+1}`),X={end:m.end,judged:m.judged??k.judged,objection:await Yr(i,o,y,[...T.flatMap(({
lost:q})=>q??[]),...R]),changes:y.differences.length,delivered:m.delivered??!1,repeatable:t.repeatable,doneBefore:e.doneBefore||
y.differences.length===0&&await Vc(e,n),noChangeReason:k.noChangeReason,verify:o.verify===void 0?"none":"passed",warnings:[
...y.warnings,...T.flatMap(({warning:q})=>q??[]),...b.map(q=>`commits beside HEAD are kept as ${q}`),...await Zr(i,o,y),
...sn(e,!0),...k.warnings]},U=Math.max(60,s-(performance.now()-l)/1e3),{reason:ht,...Wo}=nn(await Yc(e,X,y.commit,U));return{
snapshot:y,sideTips:h,verdict:{...Wo,reason:e.redact(ht)},usage:{...k.usage,...m.usage},report:m.report??x(e.resultFile)??
k.summary}}async function Vc({task:e,workspace:t,settings:n},r){if(n.result_files!=="artifact")return!1;let s=`--grep=^T\
ask: ${e.id.replaceAll(".","\\.")}$`;return await p(t,["log","--max-count=1","--format=%H",s,r,"--"])!==""}async function Jc(e,t){
let n=e.findObstacle(t.task,t.workspace);if(n!==void 0)return se(`the runner ${e.name} cannot run this task: ${n}`);let r=performance.
now(),s=e.name==="brief"?void 0:await mt(t,t.workspace,t.timeoutSeconds);if(s!==void 0)return{end:Ce,judged:s};let o=Math.
max(1,t.timeoutSeconds-(performance.now()-r)/1e3);return e.run({...t,timeoutSeconds:o})}async function Xc(e,t,n,r){let{head:s,
sideTips:o,submodules:i}=await t.restore(n);try{return{snapshot:await tn(e,n,s,{...r,submodules:i}),sideTips:o,submodules:i}}catch{
return t.repair(),{snapshot:await tn(e,n,void 0,{...r,submodules:i}),sideTips:[],submodules:i}}finally{as(e,i)}}function qc(e,t,n){
let{start:r}=e,s=`the work holds the value of ${t.join(", ")}, so none of it is kept: the key should be replaced, and th\
e task told where keys belong`;return{snapshot:{...e,commit:r,parent:r,differences:[]},sideTips:[],verdict:{verdict:"blo\
cked",reason:s},usage:n}}async function Yc(e,t,n,r){let s=e.task.verify;if(s===void 0||t.judged!==void 0||!I(nn(t).verdict))
return t;let{state:o,details:i}=await uo(e,s,n,r);return{...t,verify:o,verifyDetails:i}}async function Zc(e,{snapshot:t,
verdict:{verdict:n,reason:r},report:s},o){let{task:i,workspace:a,settings:d,log:c}=e,l=I(n);if(!l&&!go(t))return e.isDisposable||
await Ee(a,t.start),{verdict:n,reason:r};let u=ne(d.project_id,i.id),m=Ur({...o,verdict:n,reason:r,task_id:i.id,task_name:i.
name,changes:t.differences.map(({status:h,path:T})=>`${h} ${T}`),notes:[...sn(e,!0),...sn(e,!1)],output:c.tail(),report:s}),
f=`${i.id}: ${S(i.name)}

${S(`The verdict is ${n}: ${r}.`)}
`,g={path:u,text:e.redact(m)},y=await so(a,t,g,f);return e.isDisposable||await Ee(a,l?y:t.start).catch(h=>c.write(`
${h}
`)),{verdict:n,reason:r,commit:y,result_file:u}}var go=({differences:e,parent:t,start:n})=>e.length>0||t!==n,sn=({context:e},t)=>e.
missing.filter(n=>n.required===t).map(({source:n,reason:r})=>S(`context ${n} is missing: ${r}`));var Qc=(e,t)=>e.files.some(n=>t.files.some(r=>at(n,r)));function yo(e,t){let n=e.tasks.filter(o=>t.includes(o.id)),r=new Set(n.flatMap(({depends_on:o})=>o)),s=new Map(e.tasks.map(
o=>[o.id,o]));return o=>{let i=s.get(o);return r.has(o)||i!==void 0&&n.some(a=>Qc(i,a))}}async function ho(e,t,{plan:n,task:r,commits:s}){let o=yo(n,[r.id]),i=[],a=t;for(let[d,c]of s){if(!o(d))continue;let l=await lr(
e,a,c,`Merge ${d}
`);"commit"in l?a=l.commit:i.push(d)}return{commit:a,conflicting:i}}var So=(e,t,n,r)=>({task_id:e,task_name:t,verdict:"skipped_dependency",reason:`waits for ${n}, which was not done`,seconds:0,
wave:r});function el(e,t,{task_minutes:n}){let r=t.flatMap(({timeout_minutes:i})=>i??[]),s=n-r.reduce((i,a)=>i+a,0),o=e.timeout_minutes??
s/(t.length-r.length);return Math.max(60,Math.floor(o*60))}async function bo(e){let t=new Map(e.plan.tasks.map(d=>[d.id,
d])),n=e.leg.tasks.map(d=>t.get(d)??rl(d)),r=new Set(e.before?.notDone),s=new Map(e.before?.commits),o=new Map,i=[],a=e.
gitSettings??await Er(e.workspace,e.environment.HOME);for(let d of n){let c=d.depends_on.find(h=>r.has(h));c===void 0&&e.
onProgress?.({task_id:d.id,state:"started"});let{tail:l,...u}=c===void 0?await tl({...e,gitSettings:a},d,el(d,n,e.leg),s,
o):{...So(d.id,d.name,c,e.wave),tail:[]},m={...u,...e.place&&{leg:e.place}},f=I(m.verdict);f?m.commit!==void 0&&s.set(d.
id,m.commit):r.add(d.id),i.push(m),A(e.output),writeFileSync(K(join(e.output,"results.json")),`${JSON.stringify(i,null,2)}\

`);let g=i.map(({task_id:h})=>h);st(e.output,g,e.secrets??[]);let y=!f&&l.length>0&&{tail:l};e.onProgress?.({task_id:d.id,
state:"finished",result:m,...y})}return i}async function tl(e,t,n,r,s){let{output:o,workspace:i,wave:a,secrets:d=[],pause:c=nl}=e,
l=join(e.scratch,t.id);rmSync(l,{recursive:!0,force:!0}),mkdirSync(l,{recursive:!0}),A(o),A(join(o,"logs"));let u=te(d),
m=vr(K(jt(o,t.id)),{redact:u}),f={task_id:t.id,task_name:t.name,wave:a};try{let{commit:g,conflicting:y}=await ho(i,e.base,
{plan:e.plan,task:t,commits:r}),h=t.depends_on.find(U=>y.includes(U));if(h!==void 0){let U=`the work of ${h} conflicts w\
ith other work that it builds on`;return{...f,verdict:"conflict",reason:U,seconds:0,tail:[]}}let R=e.isDisposable&&t.id===
e.leg.tasks[0]&&g===e.base?void 0:await Ee(i,g).catch(U=>S(u.text(String(U))));if(R!==void 0){let U=`the workspace could\
 not be made clean after earlier tasks of the job: ${R}`;return{...f,verdict:"runner_error",reason:U,seconds:0,tail:[]}}
let w=e.overlaps?.get(t.id),E=Br({...e,task:t,start:g,folder:l,log:m,timeoutSeconds:n,secrets:d,pause:c,overlap:w}),{partial:k,
...b}=await mo(E),X=new Map([...s,...k]);b.commit!==void 0&&X.set(t.id,b.commit),X.size>0&&(A(o),await or(i,K(join(o,"re\
sult.bundle")),e.base,X));for(let[U,ht]of X)s.set(U,ht);return{...f,...b,tail:m.tail()}}catch(g){let y=u.text(`the task'\
s work could not be saved: ${S(String(g))}`);return m.write(`
${y}
`),{...f,verdict:"runner_error",reason:y,seconds:0,tail:m.tail()}}finally{m.close()}}var nl=e=>new Promise(t=>setTimeout(
t,e*1e3));function rl(e){throw new Error(`the leg names the task ${JSON.stringify(e)}, which is not in the plan`)}var on=(e,t)=>({agentEnvironment:e.variables,setupEnvironment:t.variables,secrets:[...e.secrets,...t.secrets]}),ol=[[/^(PATH|HOME|SHELL|CI|TMPDIR|IFS|ENV|SHELLOPTS|BASHOPTS|PROMPT_COMMAND|CDPATH)$|^BASH_/,
"it changes how programs run"],[/^(LD|DYLD)_|^NODE_(OPTIONS|PATH)$|^PYTHON|^PERL5|^RUBY(OPT|LIB)$|JAVA.*_OPTIONS$/,"it l\
oads code into programs"],[/^GIT_/,"it changes what git does"],[/^(GITHUB|ACTIONS|RUNNER|INPUT)_/,"it belongs to GitHub \
Actions (Copilot takes COPILOT_GITHUB_TOKEN)"],[/^(TASK|SOMAS)_/,"it belongs to the harness"]],il=/^(true|false|yes|no|on|off|\d{1,6})$/i;
function wo(e,t="agent_env"){let n=new Map,r=[];for(let[i,a]of e.split(/\r\n|\r|\n/).entries()){if(/^\s*(#|$)/.test(a))continue;
let[,d,c]=/^\s*(?:export\s+)?([A-Za-z_][A-Za-z0-9_]*)\s*=(.*)$/.exec(a)??[],l=dl(c?.trim()??""),u=al(d,l)??(n.has(d??"")?
`${d} is set a second time`:void 0);u!==void 0?r.push(`line ${i+1}: ${u}`):d!==void 0&&l!==void 0&&n.set(d,l)}if(r.length>
0)throw new Error(`${t} cannot be read: ${r.join("; ")}`);let s=[...n].filter(([,i])=>i!==""&&!il.test(i)),o=i=>i.length<
4;return{variables:Object.fromEntries(n),secrets:s.map(([,i])=>i).filter(i=>!o(i)),warnings:s.filter(([,i])=>o(i)).map(([
i])=>`${t}: the value of ${i} is too short to be hidden in logs`)}}function al(e,t){if(e===void 0)return"expected NAME=v\
alue; a value has one line";let n=ol.find(([r])=>r.test(e))?.[1];return n!==void 0?`${e} is refused: ${n}`:t===void 0?`t\
he value of ${e} must end with its quote, on the same line`:t.includes("\0")?`the value of ${e} holds a NUL character`:void 0}
function dl(e){let[t]=e;if(t!=='"'&&t!=="'")return e.replace(/(^|\s)#.*$/,"").trimEnd();let r=(t==="'"?/^'([^']*)'\s*(?:#.*)?$/:
/^"((?:[^"\\]|\\.)*)"\s*(?:#.*)?$/).exec(e)?.[1];return t==="'"?r:r?.replace(/\\(["\\])/g,"$1")}var Fe={signature:101010256,bytes:22,longestComment:65535},pt={signature:33639248,bytes:46},gt={signature:67324752,bytes:30},
xo=0,cl=8,ll=8257;async function To(e,t,n){let r=await open(e);try{let{directory:s,start:o}=await ul(r),i=new Set;for(let a of ml(
s)){let d=n.get(a.name);if(d!==void 0){if(i.has(a.name))throw new Error(`it holds ${a.name} twice`);if(i.add(a.name),a.size>
d)throw new Error(`${a.name} has ${a.size} bytes, at most ${d} are read`);await pl(r,a,o,join(t,a.name))}}}finally{await r.
close()}}async function ul(e){let{size:t}=await e.stat();if(t>1073741824)throw new Error(`its zip file has ${t} bytes, a\
t most 1073741824 are read`);let n=await an(e,Math.max(0,t-Fe.bytes-Fe.longestComment),t),r=fl(n);if(r===void 0)throw new Error(
"it is no zip file, or cut");let s=t-n.length+r,[o,i,a]=[n.readUInt32LE(r+4),n.readUInt16LE(r+10),n.readUInt32LE(r+12)],
d=n.readUInt32LE(r+16);if(i>1e4||a>1e7)throw new Error("it holds more than 10000 files, or is of the kind zip64");if(o!==
0||i!==n.readUInt16LE(r+8)||d+a!==s)throw new Error("its zip file has no directory at its end");return{directory:await an(
e,d,s),start:d}}function fl(e){for(let t=e.length-Fe.bytes;t>=0;t-=1){let n=t+Fe.bytes+e.readUInt16LE(t+20);if(e.readUInt32LE(
t)===Fe.signature&&n===e.length)return t}}function*ml(e){for(let t=0;t<e.length;){if(t+pt.bytes>e.length||e.readUInt32LE(
t)!==pt.signature)throw new Error("the directory of its zip file is damaged");let n=t+pt.bytes+e.readUInt16LE(t+28),r=e.
toString("utf8",t+pt.bytes,n);if((e.readUInt16LE(t+8)&ll)!==0)throw new Error("its zip file is encrypted");yield{name:r,
method:e.readUInt16LE(t+10),packed:e.readUInt32LE(t+20),size:e.readUInt32LE(t+24),header:e.readUInt32LE(t+42)},t=n+e.readUInt16LE(
t+30)+e.readUInt16LE(t+32)}}async function pl(e,t,n,r){let{name:s,method:o,packed:i,size:a}=t,d=await an(e,t.header,t.header+
gt.bytes),l=d.length===gt.bytes&&d.readUInt32LE(0)===gt.signature?t.header+gt.bytes+d.readUInt16LE(26)+d.readUInt16LE(28):
n+1;if(l+i>n)throw new Error(`${s} lies outside of its zip file`);if(o!==xo&&o!==cl)throw new Error(`${s} is packed by a\
n unknown method`);let u=0,m=new Transform({transform(g,y,h){u+=g.length,u>a?h(new Error(`${s} holds more than the ${a} \
bytes that it states`)):h(null,g)}}),f=i===0?[]:e.createReadStream({start:l,end:l+i-1,autoClose:!1});if(await pipeline(f,
o===xo?new PassThrough:createInflateRaw(),m,createWriteStream(r)),u!==a)throw new Error(`${s} holds fewer than the ${a} \
bytes that it states`)}async function an(e,t,n){let{buffer:r,bytesRead:s}=await e.read(Buffer.alloc(n-t),0,n-t,t);return r.
subarray(0,s)}function ko(e,t){let n=JSON.parse(e);if(n?.version!==1||!Array.isArray(n.tasks))throw new Error(`${t} is not a plan.json\
 of stage 3: expected version 1 and tasks`);let r=n.tasks.findIndex(({id:s})=>!ye.test(s));if(r>=0)throw new Error(`${t}\
: tasks.${r}.id is not an id: ${JSON.stringify(n.tasks[r]?.id)}`);return{...n,version:1,tasks:gl(n.tasks)}}function gl(e){
let t=new Map;return e.map(n=>{let r=n.depends_on.join(),s=t.get(r)??n.depends_on;return t.set(r,s),{...n,depends_on:s}})}var _e=e=>t=>t===void 0||e(t),Re=e=>t=>typeof t=="string"&&e.test(t),ve=e=>t=>Array.isArray(t)&&t.every(e),dn=e=>t=>z(t)&&
Object.entries(t).every(([n,r])=>Ue(n)&&e(r));var De=e=>typeof e=="string",Ue=Re(ye),Eo=Re(/^(?:[0-9a-f]{40}|[0-9a-f]{64})$/),yl=Re(/^[0-9a-f]{64}$/),hl=Re(/^[+-]?\d{4,6}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d+)?Z$/),
yt=Re(/^[!-~]*$/),Be=e=>mn(e)!==void 0,_o=(e,t)=>z(e)?Object.entries(t).find(([n,r])=>!r(e[n]))?.[0]:"its form",Ge=e=>t=>_o(
t,e)===void 0,vo=Ge({files:ve(De),tasks:ve(Ue),diff:De}),yh=Ge({cost_usd:_e(B),tokens:_e(B),turns:_e(B)});var Sl={digest:yl,text:yt,context:yt,runner:yt,source:yt},hh={started:hl,inputs:dn(Ge(Sl)),overlaps:_e(dn(vo))},bl={id:Ue,
title:De,tasks:ve(Ue),after:ve(Ue),runs_on:e=>De(e)||ve(De)(e),task_minutes:Be,wait_minutes:Be},wl={number:Be,runners:Be,
legs:ve(Ge(bl)),base:Eo,overlaps:_e(dn(vo)),earlier:_e(Ge({run_id:Re(/^\d+$/),number:Be,head:Eo}))},xl=(e,t)=>{throw new Error(
`${e}: ${t} is not as the jobs of a run write it: expected the file that dispatch or integrate wrote; run all jobs again`)};function Ro(e,t){let n=_o(e,wl);return n===void 0?e:xl(t,n)}var Tl=e=>join(e,"setup-steps.sh");function $o(e){let t=Tl(dirname(e));return existsSync(t)?readFileSync(t,"utf8"):void 0}
var Oo=e=>ko(readFileSync(e,"utf8"),e);var kl=e=>vl(e,Ro);function cn(e,t){let n=El(e),r=n.legs.findIndex(o=>o.id===t),s=n.legs[r];if(s===void 0)throw new Error(`wave ${n.number}\
 has no leg ${JSON.stringify(t)}`);return{wave:n,leg:s,position:r+1,after:n.legs.filter(o=>s.after.includes(o.id))}}function El(e){
let t=kl(e);if(t===void 0)throw new Error(`${e} is missing: the job that scheduled the wave writes it`);return t}var Po=(e,t,{
number:n,earlier:r})=>async s=>{let o={number:r?.number??n},i=join(e,pr({project_id:t,wave:o},s));if(!existsSync(i))return;
let a=[...Lt.keys()].some(l=>existsSync(join(i,l))),[d]=a?[]:readdirSync(i);if(d===void 0)return i;let c=mkdtempSync(join(
i,"unpacked-"));return await To(join(i,d),c,Lt),c},Ao=(e,t)=>Rl(join(e,rt),{reason:t});function _l(e){return existsSync(
e)?JSON.parse(readFileSync(e,"utf8")):void 0}function vl(e,t){return existsSync(e)?t(_l(e),basename(e)):void 0}function Rl(e,t,n){
mkdirSync(dirname(e),{recursive:!0}),writeFileSync(e,`${JSON.stringify(t,null,n)}
`)}function Lo(e,t){return{...e,tasks:e.tasks.map(n=>$l(n,t))}}function $l(e,t){let n=Pl(e,t);if(n.length===0)return e;let r=new Set(
n.map(({key:i})=>i)),s=Object.fromEntries(Object.entries(e).filter(([i])=>!r.has(i))),o=n.map(({key:i,instead:a})=>`${i}\
: ${jo(e[i])}; this does not count here, ${a}`);return{...s,also_stated:[...e.also_stated??[],...o]}}var jo=e=>[e].flat().join(", "),Ol=Object.keys(fe);function Pl(e,t){return[...Ll(e,t),...Ol.flatMap(n=>Al(n,e,t)),...Ml(
e,t)]}function Al(e,t,n){let[r,s]=[t[e],n[e]];return r===void 0||s===0||r>0&&r<=s?[]:[{key:e,expected:`at most ${s}, the\
 \`${e}\` of the run`,instead:`${s} counts`}]}function Ll({runner:e,run:t},n){let r=`${n.runner} is used`;if(e===void 0||
e===n.runner)return[];if(e==="command"&&t===void 0)return[{key:"runner",expected:"a task with a `run` script",instead:r}];
let s=jl(n);return s.has(e)?[]:[{key:"runner",expected:`one of ${[...s].join(", ")} (\`task_runners\` adds others)`,instead:r}]}
function jl({runner:e,task_runners:t,runner_argv:n}){let r=e==="auto"?["auto","command","somas","brief"]:[e,"command"],s=new Set(
[...r,...ge(t)??[]]);return n===""&&s.delete("custom"),s}function Ml({runs_on:e},{runs_on:t,task_runs_on:n=""}){if(e===void 0||
t===void 0)return[];let r=Je(n)??[],s=me(t)??t;if(r==="any")return[];let o=[s,...r];return o.some(d=>Nl(d,e))?[]:[{key:"\
runs_on",expected:`one of ${o.map(d=>JSON.stringify(d)).join(", ")} (\`task_runs_on\` adds others)`,instead:`${jo(s)} is\
 used`}]}function Nl(e,t){let[n,r]=[e,t].map(s=>JSON.stringify([...new Set([s].flat().map(o=>o.toLowerCase()))].sort()));
return n===r}var Mo=(e,t,n,{agents:r,setups:s})=>st(n,cn(e,t).leg.tasks,on(r,s).secrets);async function No(e){let{settings:t,workspace:n,
output:r,scratch:s,files:o,agents:i,setups:a}=e,{wave:d,leg:c,position:l,after:u}=cn(o.wave,e.leg),m=new Map(Object.entries(
d.overlaps??{})),f=wr(Lo(Oo(o.plan),t),m);for(let R of[s,r])mkdirSync(R,{recursive:!0});let g=Po(o.artifacts,t.project_id,
d),y=await yr(n,d.base,u,g);if(y.notStarted!==void 0)return Ao(r,y.notStarted),{notStarted:y.notStarted,tasks:c.tasks};let h={
position:l,started:e.started};return{results:await bo({...e,plan:f,overlaps:m,leg:c,place:h,wave:d.number,base:d.base,before:y,
setupSteps:$o(o.plan),resultsFolder:dirname(o.wave),...on(i,a)})}}var He=e=>e.replaceAll("%","%25").replaceAll("\r","%0D").replaceAll(`
`,"%0A");function Io(e){Promise.resolve(process.env).then(t=>process.platform==="win32"?Promise.reject(new Error(Il)):e(t)).then(
Fl).catch(t=>Cl(t instanceof Error?t.message:String(t)))}var Il="this job runs on Windows, and the pipeline does not: th\
ere a program git.exe in the working folder, which a task may have written, is started in place of git; use labels of Li\
nux or macOS in runs_on and task_runs_on";function Cl(e){console.log(`::error::${He(e)}`),process.exitCode=1}function ln(e){
console.log(`::warning::${He(e)}`)}function Co(e){ln(`${e.tasks.join(", ")} not started: ${e.notStarted}. The next wave \
has another try.`)}function Fl(e){for(let[t,n]of Object.entries(e)){let r=randomUUID();Dl("GITHUB_OUTPUT",`${t}<<${r}
${n}
${r}
`)}}function Dl(e,t){let n=process.env[e];n===void 0||n===""?process.stdout.write(t):appendFileSync(n,t)}var Do=({AGENT_ENV:e,SETUP_ENV:t})=>({agents:Fo("AGENT_ENV","agent_env",e),setups:Fo("SETUP_ENV","setup_env",t)});function Fo(e,t,n){
Ul(e),delete process.env[e];let r=wo(n,t);for(let s of r.secrets)console.log(`::add-mask::${He(s)}`);for(let s of r.warnings)
ln(s);return r}function Ul(e){try{let t=readFileSync("/proc/self/environ"),n=Buffer.concat([Buffer.alloc(1),t]).indexOf(
`\0${e}=`);if(n===-1)return;let r=n+e.length+1,s=t.indexOf(0,r)-r,o=readFileSync("/proc/self/stat","utf8").replace(/^.*\) /s,
"").split(" "),i=openSync("/proc/self/mem","r+");writeSync(i,Buffer.alloc(s,"x"),0,s,Number(o[47])+r),closeSync(i)}catch{}}
function Uo(e){for(let t of["SIGINT","SIGTERM"])process.once(t,()=>{Os();try{e()}finally{process.exit(128+system.signals[t])}})}function Bo({task_id:e,result:t,tail:n=[]}){if(console.log(t===void 0?`${e} started`:`${e} ${t.verdict}: ${t.reason}`),n.
length===0)return;let r=randomUUID();console.log([`::stop-commands::${r}`,...n,`::${r}::`].join(`
`))}function Go(e){if("notStarted"in e)return Co(e),{done:"not started",verdicts:""};let{results:t}=e,n=[...t].sort((r,s)=>Number(
I(r.verdict))-Number(I(s.verdict)));return{done:t.every(({verdict:r})=>I(r))?"true":"false",verdicts:v(n.map(({task_id:r,
verdict:s})=>`${r}: ${s}`))}}var Ho=()=>{};Uo(()=>Ho());Io(async e=>{let t=Do(e);Ho=()=>Mo(e.WAVE_FILE,e.LEG,e.OUTPUT,t);let n=await No({settings:Bn(
e.SETTINGS),files:{plan:e.PLAN_FILE,wave:e.WAVE_FILE,artifacts:e.ARTIFACTS},leg:e.LEG,started:e.STARTED||new Date().toISOString(),
workspace:process.cwd(),scratch:e.SCRATCH,output:e.OUTPUT,environment:process.env,...t,onProgress:Bo});return Go(n)});
